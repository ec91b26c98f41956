// The name under which a campaign stands in a file.
import type { Campaign } from '../campaign/campaign.ts';
import { type WordArea, wordOf } from './words.ts';

/** Gives the name; the default campaign, and one that is not known, get the dictionary's word. */
export const campaignName = (campaign: Campaign | undefined, area: WordArea): string =>
  campaign && campaign.name !== '' ? campaign.name : wordOf(area, 'campaign.default');
