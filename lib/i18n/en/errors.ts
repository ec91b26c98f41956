// English: errors.
import type { errors as chinese } from '../zh-TW/errors.ts';

export const errors: Record<keyof typeof chinese, string> = {
  'store-unavailable':
    'The browser did not open the database, so this was not done. Leave private browsing or restart the browser, then try again.',
  'store-full': 'The disk is full, so this was not done. What was saved before is safe; free some space and try again.',
  'store-outdated':
    'The extension was updated in another window, so this was not done. Close this window and open it again.',
  'nothing-read': 'There is no creator on this page to save. Open a creator’s profile.',
  'nothing-to-export': 'There is no creator to export. Add some to the shortlist, or clear the filters.',
  'clipboard-refused':
    'The browser did not give access to the clipboard. Download instead, or select the text and copy it.',
  'campaign-gone': 'This campaign has been erased, so this step was not done. Choose another campaign.',
  unknown: 'No confirmation came back, so this may not have been done. Try again.',
};
