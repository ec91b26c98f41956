// What card and panel may ask for: put the creator on the shortlist in use, take off again. Answered when it is on disk.
import type { Answer } from '../../lib/messaging/contract.ts';
import { failureCodeOf } from '../../lib/storage/store-failure.ts';
import { judgeOf } from './judge.ts';
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
  (await store.campaigns.active((await settings()).activeCampaignId)).id;

export const addToShortlist = (parts: AddParts, creatorKey: string): Promise<Answer> =>
  answered(async () => {
    const kept = await parts.store.creators.get(creatorKey);
    if (!kept) return { ok: false, failure: 'nothing-read' };
    const judge = await judgeOf(parts);
    const campaignId = await campaignInUse(parts);
    await parts.store.shortlists.add([judge.row(kept, { campaignId, addedAt: parts.clock() })]);
    parts.overlaps.measure(creatorKey);
    return done;
  });

export const removeFromShortlist = (parts: ActionParts, creatorKey: string): Promise<Answer> =>
  answered(async () => {
    await parts.store.shortlists.remove(await campaignInUse(parts), [creatorKey]);
    return done;
  });
