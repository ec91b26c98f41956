// English: shortlist.
import type { shortlist as chinese } from '../zh-TW/shortlist.ts';

export const shortlist: Record<keyof typeof chinese, string> = {
  defaultCampaign: 'My shortlist',
  addTo: 'Add to “{campaign}”',
  addAnywhere: 'Add to shortlist',
  adding: 'Adding…',
  removing: 'Removing…',
  onList: 'Added to “{campaign}”',
  undo: 'Undo',
  takeOff: 'Remove',
  addedStatus: 'Added to “{campaign}”',
  removedStatus: 'Removed from “{campaign}”',
};
