// Campaigns with their briefs; the default one comes into being when it is first asked for.
import {
  type Brief,
  type Campaign,
  defaultCampaign,
  defaultCampaignId,
  emptyBrief,
  newCampaign,
} from '../campaign/campaign.ts';
import { mergeBrief } from '../campaign/merge-brief.ts';
import { type CampaignParts, mergeParts } from '../campaign/merge-parts.ts';
import { canLeaveFor, type Stage } from '../campaign/stages.ts';
import { emptyScreeningBrief } from '../evaluation/brief.ts';
import type { Connection, StoreTables, TableName } from './db.ts';
import { changeListings, type DealingUndo, type ListingChange, undoListings } from './dealings.ts';
import { keysAtStage } from './shortlist-query.ts';

const tablesOfStages: readonly TableName[] = ['campaigns', 'shortlist', 'stageChanges'];

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
  /** Makes a campaign with an empty brief and the usual stages. */
  create(name: string): Promise<Campaign>;
  /** Makes a campaign with the brief and the stages of another one, without its creators. Null when that one is gone. */
  duplicate(campaignId: string, name: string): Promise<Campaign | null>;
  /**
   * Changes these parts and leaves the others as they stand. Null when the campaign is gone.
   * @param before the parts that the writer has changed: what is as it was stays as it stands, entry by entry of a list, since
   * another window may have saved meanwhile. Without it the parts are replaced.
   */
  change(campaignId: string, parts: Partial<CampaignParts>, before?: CampaignParts): Promise<Campaign | null>;
  /**
   * Takes a stage out and moves its creators to another one, all or nothing. Null when the campaign or one of the stages is
   * gone, or both are the same one.
   */
  removeStage(campaignId: string, stageId: string, moveTo: string): Promise<StageRemoval | null>;
  /** Puts the stage back where it stood, with the creators that nobody has moved on since. */
  undoRemoval(removal: StageRemoval): Promise<void>;
}

/** What stood before a stage was taken out; for `undoRemoval` alone. */
export interface StageRemoval {
  readonly campaignId: string;
  readonly stage: Stage;
  /** Its place among the stages, 0 is the first. */
  readonly place: number;
  readonly moved: Pick<DealingUndo, 'listings' | 'stageChanges'> & { readonly change: ListingChange };
}

async function stagesWithout(
  tables: StoreTables,
  campaign: Campaign,
  stageId: string,
  moveTo: string,
  now: number,
): Promise<StageRemoval | null> {
  const { id: campaignId, stages } = campaign;
  const place = stages.findIndex(({ id }) => id === stageId);
  const stage = stages[place];
  if (!stage || !canLeaveFor(stages, stageId, moveTo)) return null;
  const change: ListingChange = { kind: 'stage', campaignId, stage: moveTo };
  const keys = await keysAtStage(tables, campaignId, stageId);
  return { campaignId, stage, place, moved: { change, ...(await changeListings(tables, keys, change, now)) } };
}

/** The times of change, with those parts that are not as before set to now. */
function timesAfter(standing: Campaign, after: Campaign, now: number): Campaign['changedAt'] {
  const times: Record<string, number> = { ...standing.changedAt };
  const note = (name: string, before: unknown, value: unknown) => {
    if (JSON.stringify(before) !== JSON.stringify(value)) times[name] = now;
  };
  for (const name of ['name', 'owner', 'stages', 'deadlines'] as const) note(name, standing[name], after[name]);
  const { screening: before, ...briefBefore } = standing.brief;
  const { screening, ...brief } = after.brief;
  for (const name of Object.keys(brief) as (keyof typeof brief)[])
    note(`brief.${name}`, briefBefore[name], brief[name]);
  for (const name of Object.keys(screening) as (keyof typeof screening)[]) {
    note(`brief.screening.${name}`, before[name], screening[name]);
  }
  return times;
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

/**
 * @param clock now in milliseconds since 1970
 * @param newKey gives a key that was never given before
 */
export function campaignsOf(connection: Connection, clock: () => number, newKey: () => string): Campaigns {
  const { tables } = connection;
  const putChanged = async (standing: Campaign, after: Campaign): Promise<Campaign> => {
    const campaign = { ...after, changedAt: timesAfter(standing, after, clock()) };
    await tables.campaigns.put(campaign);
    return campaign;
  };
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
        const whole = withWholeBrief(standing);
        return putChanged(whole, { ...whole, brief: before ? mergeBrief(whole.brief, before, brief) : brief });
      }),
    create: (name) =>
      connection.write(['campaigns'], async () => {
        const campaign = newCampaign(newKey(), name, clock());
        await tables.campaigns.put(campaign);
        return campaign;
      }),
    duplicate: (campaignId, name) =>
      connection.write(['campaigns'], async () => {
        const original = await tables.campaigns.get(campaignId);
        if (!original) return null;
        const { brief, stages } = withWholeBrief(original);
        const campaign = { ...newCampaign(newKey(), name, clock()), brief, stages };
        await tables.campaigns.put(campaign);
        return campaign;
      }),
    change: (campaignId, parts, before) =>
      connection.write(['campaigns'], async () => {
        const standing = await tables.campaigns.get(campaignId);
        if (!standing) return null;
        const whole = withWholeBrief(standing);
        const merged = before ? mergeParts(whole, before, { ...before, ...parts }) : parts;
        return putChanged(whole, { ...whole, ...merged });
      }),
    removeStage: (campaignId, stageId, moveTo) =>
      connection.write(tablesOfStages, async () => {
        const standing = await tables.campaigns.get(campaignId);
        if (!standing) return null;
        const removal = await stagesWithout(tables, standing, stageId, moveTo, clock());
        if (!removal) return null;
        await putChanged(standing, { ...standing, stages: standing.stages.filter(({ id }) => id !== stageId) });
        return removal;
      }),
    undoRemoval: ({ campaignId, stage, place, moved }) =>
      connection.write(tablesOfStages, async () => {
        const standing = await tables.campaigns.get(campaignId);
        if (!standing) return;
        const isBack = standing.stages.some(({ id }) => id === stage.id);
        const stages = isBack ? standing.stages : standing.stages.toSpliced(place, 0, stage);
        await putChanged(standing, { ...standing, stages });
        await undoListings(tables, moved.change, moved);
      }),
  };
}
