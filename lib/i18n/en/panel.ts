// English: panel.
import type { panel as chinese } from '../zh-TW/panel.ts';

export const panel: Record<keyof typeof chinese, string> = {
  tabs: 'Report and note',
  report: 'Report',
  note: 'Note',
  noCreator:
    'This tab is not a creator’s page. Open a creator on Instagram, YouTube or TikTok and the report appears here.',
  gone: 'The extension was updated. Close the side panel and open it again.',
  noteLabel: 'Your note on this creator',
  notePlaceholder: 'Contact, quotes, ideas for a collaboration…',
  notePrivate: 'Kept on this computer only; no site can see it.',
  noteUnread: 'The earlier note could not be read; better not to write a new one yet.',
  tryAgain: 'Try again',
  saving: 'Saving…',
  savedAt: 'Saved {time}',
  lastSaved: 'Last saved {time}',
  notSaved: 'Not saved yet; your text stays here.',
  saveAgain: 'Save again',
  conflict: 'Another window changed this note on {time}, so nothing was saved over it. It says:',
  keepBoth: 'Keep both',
  keepMine: 'Keep mine',
  keepOther: 'Keep the other',
  erase: 'Erase this creator…',
  eraseTitle: 'Erase this creator?',
  eraseWhat:
    'Profile, posts, daily figures, note and the place on every shortlist will be deleted. This cannot be undone.',
  eraseDeed: 'Erase',
  erased: 'Erased. Open or reload the creator’s page to read it anew.',
  notErased: 'Nothing was erased.',
};
