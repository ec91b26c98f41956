// Campaigns with their briefs; the default one comes into being when it is first asked for.
import { type Brief, type Campaign, defaultCampaign, defaultCampaignId, emptyBrief } from '../campaign/campaign.ts';
import { mergeBrief } from '../campaign/merge-brief.ts';
import { emptyScreeningBrief } from '../evaluation/brief.ts';
import type { Connection, StoreTables } from './db.ts';

export interface Campaigns {
  /**
   * Gives the campaign that is in use: the one asked for, or the default one when that is gone (made when there is none).
   * @param campaignId `activeCampaignId` of the settings
   */
  active(campaignId: string): Promise<Campaign>;
  get(campaignId: string): Promise<Campaign | null>;
  /** Oldest first. */
  list(): Promise<readonly Campaign[]>;
  /**
   * Keeps a campaign's brief; the default campaign is made when there is none. Null when the campaign is gone.
   * @param before the brief that the writer has changed: what is as it was stays as it stands, since another window may have
   * saved meanwhile. Without it the whole brief is replaced.
   */
  saveBrief(campaignId: string, brief: Brief, before?: Brief): Promise<Campaign | null>;
}

/** A brief of an older version lacks the newer fields: they are empty, not undefined. */
const withWholeBrief = (campaign: Campaign): Campaign => ({
  ...campaign,
  brief: {
    ...emptyBrief,
    ...campaign.brief,
    screening: { ...emptyScreeningBrief, ...campaign.brief.screening },
  },
});

async function activeIn(tables: StoreTables, campaignId: string, clock: () => number): Promise<Campaign> {
  const known = (await tables.campaigns.get(campaignId)) ?? (await tables.campaigns.get(defaultCampaignId));
  if (known) return withWholeBrief(known);
  const made = defaultCampaign(clock());
  await tables.campaigns.put(made);
  return made;
}

/** @param clock now in milliseconds since 1970 */
export function campaignsOf(connection: Connection, clock: () => number): Campaigns {
  const { tables } = connection;
  const get = (campaignId: string) =>
    connection.read(['campaigns'], async () => {
      const campaign = await tables.campaigns.get(campaignId);
      return campaign ? withWholeBrief(campaign) : null;
    });
  return {
    get,
    active: async (campaignId) =>
      (await get(campaignId)) ?? connection.write(['campaigns'], () => activeIn(tables, campaignId, clock)),
    list: () =>
      connection.read(['campaigns'], async () => {
        const campaigns = await tables.campaigns.toArray();
        return campaigns.map(withWholeBrief).sort((a, b) => a.createdAt - b.createdAt);
      }),
    saveBrief: (campaignId, brief, before) =>
      connection.write(['campaigns'], async () => {
        const standing =
          campaignId === defaultCampaignId
            ? await activeIn(tables, campaignId, clock)
            : await tables.campaigns.get(campaignId);
        if (!standing) return null;
        const campaign = {
          ...standing,
          brief: before ? mergeBrief(withWholeBrief(standing).brief, before, brief) : brief,
        };
        await tables.campaigns.put(campaign);
        return campaign;
      }),
  };
}
