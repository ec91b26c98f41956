// What card and panel may ask for: put the creator on the shortlist in use, take off again, take another campaign into use. Answered when it is on disk.
import { noDealing } from '../../lib/campaign/listing.ts';
import { firstStageOf } from '../../lib/campaign/stages.ts';
import type { Answer } from '../../lib/messaging/contract.ts';
import { judgeOf } from '../../lib/storage/judging-basis.ts';
import { failureCodeOf } from '../../lib/storage/store-failure.ts';
import type { OverlapMeasuring } from './measure-overlaps.ts';
import type { WorkerParts } from './parts.ts';

type ActionParts = Pick<WorkerParts, 'store' | 'settings' | 'clock'>;

interface AddParts extends ActionParts {
  readonly overlaps: Pick<OverlapMeasuring, 'measure'>;
}

const done: Answer = { ok: true, value: null };

async function answered(work: () => Promise<Answer>): Promise<Answer> {
  try {
    return await work();
  } catch (thrown) {
    return { ok: false, failure: failureCodeOf(thrown) };
  }
}

const campaignInUse = async ({ store, settings }: ActionParts) =>
  store.campaigns.active((await settings()).activeCampaignId);

export const addToShortlist = (parts: AddParts, creatorKey: string): Promise<Answer> =>
  answered(async () => {
    const kept = await parts.store.creators.get(creatorKey);
    if (!kept) return { ok: false, failure: 'nothing-read' };
    const judge = await judgeOf(parts);
    const { id: campaignId, stages } = await campaignInUse(parts);
    const listing = { ...noDealing, campaignId, addedAt: parts.clock(), stage: firstStageOf(stages) };
    await parts.store.shortlists.add([judge.row(kept, listing)]);
    parts.overlaps.measure(creatorKey);
    return done;
  });

/** A campaign that is gone is none to choose; the one in use stays. */
export const chooseCampaign = (
  { store, changeSettings }: Pick<WorkerParts, 'store' | 'changeSettings'>,
  campaignId: string,
): Promise<Answer> =>
  answered(async () => {
    if (!(await store.campaigns.get(campaignId))) return { ok: false, failure: 'campaign-gone' };
    await changeSettings({ activeCampaignId: campaignId });
    return done;
  });

export const removeFromShortlist = (parts: ActionParts, creatorKey: string): Promise<Answer> =>
  answered(async () => {
    await parts.store.shortlists.remove((await campaignInUse(parts)).id, [creatorKey]);
    return done;
  });
