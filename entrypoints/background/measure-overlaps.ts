// Measures whose audiences overlap: all pairs of the shortlist in use when asked to, one creator's by itself as comments come in.

import type { KeptCreator } from '../../lib/campaign/kept-creator.ts';
import { measureAllOverlaps } from '../../lib/evaluation/overlap/all-overlaps.ts';
import { overlapOf, sharedWith } from '../../lib/evaluation/overlap/overlap-estimate.ts';
import overlapRules from '../../lib/evaluation/overlap/overlap-rules.json' with { type: 'json' };
import type { Answer } from '../../lib/messaging/contract.ts';
import type { Platform } from '../../lib/profile/creator-profile.ts';
import type { ComparableCreator, MeasuredOne, MeasuredPairs } from '../../lib/storage/overlaps.ts';
import { failureCodeOf } from '../../lib/storage/store-failure.ts';
import type { WorkerParts } from './parts.ts';
import type { RowJudging } from './rejudge-rows.ts';

type MeasuringParts = Pick<WorkerParts, 'store' | 'settings' | 'clock' | 'pace'>;

export interface OverlapMeasuring {
  /**
   * Measures all pairs of the shortlist in use and keeps them.
   * @param onProgress hears how many pairs of all are done
   * @param isCancelled is asked between the steps; then nothing is kept and the answer is a failure
   */
  all(onProgress: (done: number, total: number) => void, isCancelled: () => boolean): Promise<Answer>;
  /**
   * Measures this creator with the shortlist in use, whether listed or not, in the background – when enough comments were seen,
   * and others than at the last time.
   */
  consider(kept: Pick<KeptCreator, 'creatorKey' | 'comments'>): void;
  /** Measures this creator in any case, as after it was listed: it may never have been measured with those listed before. */
  measure(creatorKey: string): void;
}

const pairsAmong = (count: number) => (count * (count - 1)) / 2;

export function createOverlapMeasuring(parts: MeasuringParts, rows: Pick<RowJudging, 'some'>): OverlapMeasuring {
  const { store, settings, clock, pace } = parts;

  const campaignInUse = async () => (await store.campaigns.active((await settings()).activeCampaignId)).id;

  /** All pairs of one platform; null when it was cancelled. */
  const measured = async (
    platform: Platform,
    creators: readonly ComparableCreator[],
    onProgress: (share: number) => void,
    isCancelled: () => boolean,
  ): Promise<MeasuredPairs | null> => {
    const steps = measureAllOverlaps(creators.map(({ set }) => set));
    for (;;) {
      const step = steps.next();
      if (step.done) {
        const keyOf = (place: number) => creators[place]?.creatorKey ?? '';
        const pairs = step.value.map(({ first, second, overlap }) => ({
          first: keyOf(first),
          second: keyOf(second),
          overlap,
        }));
        return { platform, creators, pairs };
      }
      onProgress(step.value.done / step.value.total);
      await pace();
      if (isCancelled()) return null;
    }
  };

  const measureAll: OverlapMeasuring['all'] = async (onProgress, isCancelled) => {
    const campaignId = await campaignInUse();
    const groups = await store.overlaps.comparable(campaignId);
    const total = [...groups.values()].reduce((sum, { length }) => sum + pairsAmong(length), 0);
    const results: MeasuredPairs[] = [];
    let before = 0;
    onProgress(0, total);
    for (const [platform, creators] of groups) {
      if (isCancelled()) break;
      const own = pairsAmong(creators.length);
      const told = (share: number) => onProgress(Math.floor(before + own * share), total);
      const result = await measured(platform, creators, told, isCancelled);
      if (result) results.push(result);
      before += own;
    }
    if (isCancelled()) return { ok: false, failure: 'unknown' };
    await store.overlaps.saveAll(campaignId, results, clock());
    return { ok: true, value: null };
  };

  const withOthers = async (campaignId: string, creatorKey: string): Promise<MeasuredOne | null> => {
    const creator = await store.overlaps.comparableCreator(creatorKey);
    if (!creator || creator.set.comments < overlapRules.leastComments) return null;
    const group = (await store.overlaps.comparable(campaignId)).get(creator.platform) ?? [];
    const others: { creator: ComparableCreator; overlap: MeasuredOne['others'][number]['overlap'] }[] = [];
    for (const other of group.filter((one) => one.creatorKey !== creatorKey)) {
      others.push({ creator: other, overlap: overlapOf(creator.set, other.set, sharedWith(creator.set, other.set)) });
      await pace();
    }
    return { platform: creator.platform, creator, others };
  };

  const measureOne = async (creatorKey: string): Promise<void> => {
    const campaignId = await campaignInUse();
    const found = await withOthers(campaignId, creatorKey);
    if (!found) return;
    await store.overlaps.saveOne(campaignId, found, clock());
    const told = found.others.filter(({ overlap }) => overlap.share !== null).map(({ creator }) => creator.creatorKey);
    await rows.some(campaignId, [creatorKey, ...told]);
  };

  /** All measuring is done one after the other: two at once would write over each other's results. */
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const next = turn.then(work);
    turn = next.catch(() => {});
    return next;
  };

  const waiting = new Set<string>();
  const measure = (creatorKey: string) => {
    if (waiting.has(creatorKey)) return;
    waiting.add(creatorKey);
    inTurn(async () => {
      // From here on, what comes in is measured once more.
      waiting.delete(creatorKey);
      await measureOne(creatorKey);
    }).catch(() => {
      // A store that fails is asked again with the next comments.
    });
  };

  return {
    all: async (onProgress, isCancelled) => {
      try {
        return await inTurn(() => measureAll(onProgress, isCancelled));
      } catch (thrown) {
        return { ok: false, failure: failureCodeOf(thrown) };
      }
    },
    measure,
    consider: ({ creatorKey, comments }) => {
      if (comments.size < overlapRules.leastComments) return;
      campaignInUse()
        .then((campaignId) => store.overlaps.measuredComments(campaignId, creatorKey))
        .then((known) => {
          if (known !== comments.size) measure(creatorKey);
        })
        .catch(() => {
          // As above.
        });
    },
  };
}
