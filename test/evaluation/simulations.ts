// Worlds in which the truth is known: what the estimates make of them. For the tests and for the measured tables.
import { commentFeatures } from '../../lib/evaluation/comments/comment-features.ts';
import { distinctCommenters } from '../../lib/evaluation/comments/distinct-commenters.ts';
import { nearDuplicates } from '../../lib/evaluation/comments/near-duplicates.ts';
import type { CommenterSet } from '../../lib/evaluation/overlap/overlap.ts';
import { commenterSetOf, overlapOf, sharedWith } from '../../lib/evaluation/overlap/overlap-estimate.ts';
import { type RuleCalibration, trueShare } from '../../lib/evaluation/statistics/rogan-gladen.ts';
import { inventedLog } from './invented-comments.ts';
import { type Random, seededRandom } from './seeded-random.ts';

export const setOf = (people: readonly number[]): CommenterSet =>
  commenterSetOf(inventedLog(people.map((person) => ({ person }))));

/** Draws comments of people by their activity; gives the number of the person of each. */
function drawn(activity: Float64Array, comments: number, random: Random): readonly number[] {
  const sums = new Float64Array(activity.length);
  for (const [person, weight] of activity.entries()) sums[person] = (sums[person - 1] ?? 0) + weight;
  const total = sums.at(-1) ?? 0;
  return Array.from({ length: comments }, () => {
    const wanted = random.share() * total;
    let [low, high] = [0, activity.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 0) <= wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  });
}

export interface OverlapWorld {
  /** People who comment, at each of the two. */
  readonly size: number;
  /** Share of them that is the same at both. */
  readonly share: number;
  /** Comments seen of each. */
  readonly comments: number;
  /** 0: all are equally active; 1: lognormal, that of shared people correlated by 0.5. */
  readonly spread: number;
}

function setsOf(
  { size, share, comments, spread }: OverlapWorld,
  random: Random,
): readonly [CommenterSet, CommenterSet] {
  const shared = share * size;
  const [one, other] = [new Float64Array(size), new Float64Array(size)];
  for (let person = 0; person < size; person += 1) {
    const common = random.normal();
    for (const side of [one, other]) {
      const own = random.normal();
      side[person] = Math.exp(spread * (person < shared ? Math.SQRT1_2 * (common + own) : own));
    }
  }
  const named = (side: number) => (person: number) => (person < shared ? person : person + side * size);
  return [setOf(drawn(one, comments, random).map(named(0))), setOf(drawn(other, comments, random).map(named(1)))];
}

export interface OverlapFound {
  /** Median of the plain share of those seen. */
  readonly plain: number;
  readonly p10: number;
  readonly median: number;
  readonly p90: number;
  /** Share of the runs that gave an estimate. */
  readonly estimated: number;
  /** Share of the estimates whose interval holds the truth. */
  readonly held: number;
}

/** Gives what the estimate finds in a world, over some runs. */
export function simulateOverlap(world: OverlapWorld, seed: number, runs: number): OverlapFound {
  const random = seededRandom(seed);
  const plain: number[] = [];
  const values: number[] = [];
  let held = 0;
  for (let run = 0; run < runs; run += 1) {
    const [a, b] = setsOf(world, random);
    const shared = sharedWith(a, b);
    plain.push(shared / Math.min(a.times.length, b.times.length));
    const { state, share } = overlapOf(a, b, shared);
    if (state !== 'estimate' || share === null) continue;
    values.push(share.value);
    if (share.low <= world.share && world.share <= share.high) held += 1;
  }
  const at = (numbers: readonly number[], part: number) =>
    numbers.toSorted((one, other) => one - other)[Math.floor(part * (numbers.length - 1))] ?? Number.NaN;
  return {
    plain: at(plain, 0.5),
    p10: at(values, 0.1),
    median: at(values, 0.5),
    p90: at(values, 0.9),
    estimated: values.length / runs,
    held: held / values.length,
  };
}

/** Gives how often the interval of the corrected share holds the truth; calibration and sample are drawn anew in every run. */
export function coverageOfTrueShare(
  calibration: RuleCalibration,
  seen: number,
  share: number,
  { seed, runs }: { readonly seed: number; readonly runs: number },
): number {
  const random = seededRandom(seed);
  const { positives, negatives } = calibration;
  const sensitivity = calibration.flaggedPositives / positives;
  const wrong = 1 - calibration.passedNegatives / negatives;
  let held = 0;
  for (let run = 0; run < runs; run += 1) {
    const drawnAnew = {
      positives,
      flaggedPositives: random.binomial(positives, sensitivity),
      negatives,
      passedNegatives: negatives - random.binomial(negatives, wrong),
    };
    const flagged = random.binomial(seen, share * sensitivity + (1 - share) * wrong);
    const found = trueShare(flagged, seen, drawnAnew);
    if (found && found.low <= share && share <= found.high) held += 1;
  }
  return held / runs;
}

const chineseSigns = [
  ...'我們昨天烤了檸檬蛋糕但是奶油忘記加所以吃起來像餅乾你說下次要不要換抹茶口味再試試看這家店的門口有一隻橘貓每次經過都想停下來摸牠早上六點起床跑步回家喝一杯熱豆漿整天精神都很好',
];
const englishWords =
  'yesterday we baked lemon cake and forgot the butter it tasted like biscuit maybe matcha next time there is an orange cat in front of the shop every morning I stop to say hello then run along the river'.split(
    ' ',
  );

/** Words in no order, as long as comments are; half of them Chinese, half English. */
export function inventedSentence(random: Random): string {
  const isChinese = random.share() < 0.5;
  const parts = isChinese ? chineseSigns : englishWords;
  const length = isChinese ? 14 + random.whole(30) : 6 + random.whole(12);
  return Array.from({ length }, () => parts[random.whole(parts.length)]).join(isChinese ? '' : ' ');
}

/** Changes or inserts a sign at so many places. */
export function edited(text: string, edits: number, random: Random): string {
  let result = [...text];
  for (let edit = 0; edit < edits; edit += 1) {
    const place = random.whole(result.length);
    const inserted = String.fromCodePoint(0x5000 + random.whole(5000));
    result = [...result.slice(0, place), inserted, ...result.slice(place + random.whole(2))];
  }
  return result.join('');
}

/** Gives the true likeness: shared stretches of three letters over all of them. */
export function likenessOf(one: string, other: string): number {
  const stretches = (text: string): ReadonlySet<string> => {
    const signs = [...text.replaceAll(' ', '').toLowerCase()];
    return new Set(signs.slice(2).map((_, start) => signs.slice(start, start + 3).join('')));
  };
  const [first, second] = [stretches(one), stretches(other)];
  const both = [...first].filter((stretch) => second.has(stretch)).length;
  return both / (first.size + second.size - both);
}

export interface LikenessBin {
  /** Inclusive. */
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
  readonly pairs: number;
  readonly found: number;
}

/** Gives of how many edited copies of invented sentences the fingerprints tell that they are near-duplicates, by true likeness. */
export function findNearDuplicates(
  bins: readonly (readonly [from: number, to: number])[],
  pairs: number,
): readonly LikenessBin[] {
  const random = seededRandom(11);
  const counts = bins.map(([from, to]) => ({ from, to, pairs: 0, found: 0 }));
  for (let pair = 0; pair < pairs; pair += 1) {
    const one = inventedSentence(random);
    const other = edited(one, random.whole(14), random);
    const likeness = likenessOf(one, other);
    const prints = [one, other].map((text) => commentFeatures(text, 2 ** 40 + pair).fingerprint);
    if (prints.some((print) => print.length === 0)) continue;
    const log = inventedLog(prints.map((fingerprint, person) => ({ person, fingerprint })));
    const isFound = nearDuplicates(log, distinctCommenters(log)).alike === 2;
    for (const bin of counts) {
      if (likeness < bin.from || likeness >= bin.to) continue;
      bin.pairs += 1;
      if (isFound) bin.found += 1;
    }
  }
  return counts;
}
