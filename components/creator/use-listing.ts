// Where a creator stands in a campaign, as it is now: the campaign's stages, the row, and when the stage was reached.
import type { Campaign } from '../../lib/campaign/campaign.ts';
import type { ShortlistRow } from '../../lib/campaign/shortlist-row.ts';
import type { CreatorStore } from './creator-parts.ts';
import { type Followed, useFollowed } from './use-followed.ts';

interface CampaignListing {
  /** Null: the campaign is gone. */
  readonly campaign: Campaign | null;
  /** Null: not on its shortlist. */
  readonly row: ShortlistRow | null;
  /** When the stage was reached, milliseconds since 1970; null: it is the one that the creator began in. */
  readonly stageSince: number | null;
}

/** Give the list of everyone another surface: no stage stands there. */
export function useListing(
  store: Pick<CreatorStore, 'campaigns' | 'shortlists' | 'dealings' | 'onChange'>,
  campaignId: string,
  creatorKey: string,
): Followed<CampaignListing> {
  const read = async () => {
    const [campaign, row, changes] = await Promise.all([
      store.campaigns.get(campaignId),
      store.shortlists.find(campaignId, creatorKey),
      store.dealings.stageChanges(campaignId, creatorKey),
    ]);
    const last = changes.at(-1);
    return { campaign, row, stageSince: last && last.to === row?.stage ? last.at : null };
  };
  return useFollowed(store, ['campaigns', 'shortlist', 'stageChanges'], read, `${campaignId} ${creatorKey}`);
}
