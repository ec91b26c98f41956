// The name under which a campaign stands in a file.
import type { Campaign } from '../campaign/campaign.ts';
import { everyoneId } from '../campaign/listing.ts';
import { type WordArea, wordOf } from './words.ts';

/**
 * Gives the name; the default campaign, and one that is not known, get the dictionary's word.
 * @param listId of the rows: the list of everyone is named as such
 */
export function campaignName(campaign: Campaign | undefined, area: WordArea, listId?: string): string {
  if (listId === everyoneId) return wordOf(area, 'campaign.everyone');
  return campaign && campaign.name !== '' ? campaign.name : wordOf(area, 'campaign.default');
}
