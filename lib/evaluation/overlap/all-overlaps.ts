// Overlaps of all pairs of a list in one pass, in steps: the caller can rest, report or stop between them.

import type { Interval } from '../report.ts';
import { poissonInterval } from '../statistics/poisson-interval.ts';
import type { CommenterSet, Overlap } from './overlap.ts';
import { overlapOfSizes, sizeOf } from './overlap-estimate.ts';

export interface PairOverlap {
  /** Places in the list, the first before the second. */
  readonly first: number;
  readonly second: number;
  readonly overlap: Overlap;
}

export interface OverlapProgress {
  /** Steps done, of all. */
  readonly done: number;
  readonly total: number;
}

/** Hashes looked at in one step: as many as a processor's own memory holds, and a few milliseconds of work. */
const perStep = 32_768;

const wholeRange = 2 ** 32;

/** Fills `counts[second · n + first]` (first before second) with the commenters that both have. */
function* countShared(sets: readonly CommenterSet[], counts: Uint32Array): Generator<OverlapProgress, void> {
  const all = sets.reduce((sum, { hashes }) => sum + hashes.length / 2, 0);
  const steps = Math.max(1, Math.ceil(all / perStep));
  const read = new Uint32Array(sets.length);
  let table = new HashTable(perStep);
  for (let step = 1; step <= steps; step += 1) {
    // Sets are sorted: a step takes from each the hashes below its border. Hashes are random, so steps are of equal size.
    const border = step === steps ? wholeRange : Math.floor((wholeRange * step) / steps);
    const ends = sets.map(({ hashes }, index) => endOf(hashes, read[index] ?? 0, border));
    const taken = ends.reduce((sum, end, index) => sum + (end - (read[index] ?? 0)) / 2, 0);
    if (taken > table.room) table = new HashTable(taken);
    else table.clear();
    for (const [index, { hashes }] of sets.entries()) {
      const end = ends[index] ?? 0;
      for (let place = read[index] ?? 0; place < end; place += 2) {
        table.add(hashes[place] ?? 0, hashes[place + 1] ?? 0, index, counts, sets.length);
      }
      read[index] = end;
    }
    yield { done: step, total: steps };
  }
}

/** Gives the first place from `start` on whose hash is not below the border. */
function endOf(hashes: Uint32Array, start: number, border: number): number {
  let low = start / 2;
  let high = hashes.length / 2;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((hashes[2 * middle] ?? 0) < border) low = middle + 1;
    else high = middle;
  }
  return 2 * low;
}

/** Hashes with the sets that have them, by open addressing; entries of one hash form a chain. */
class HashTable {
  readonly room: number;
  private readonly mask: number;
  /** Newest entry of the hash at this place; 0: none. */
  private readonly newest: Uint32Array;
  private readonly high: Uint32Array;
  private readonly low: Uint32Array;
  private readonly set: Uint16Array;
  private readonly earlier: Uint32Array;
  private size = 0;

  constructor(room: number) {
    this.room = room;
    this.mask = 2 ** Math.ceil(Math.log2(2 * room + 2)) - 1;
    this.newest = new Uint32Array(this.mask + 1);
    this.high = new Uint32Array(room + 1);
    this.low = new Uint32Array(room + 1);
    this.set = new Uint16Array(room + 1);
    this.earlier = new Uint32Array(room + 1);
  }

  clear(): void {
    this.newest.fill(0);
    this.size = 0;
  }

  /** Notes that a set has the hash, and counts it with every set that had it before. Sets come in the order of the list. */
  add(high: number, low: number, set: number, counts: Uint32Array, sets: number): void {
    let place = low & this.mask;
    let found = this.newest[place] ?? 0;
    while (found !== 0 && (this.low[found] !== low || this.high[found] !== high)) {
      place = (place + 1) & this.mask;
      found = this.newest[place] ?? 0;
    }
    this.size += 1;
    const entry = this.size;
    this.high[entry] = high;
    this.low[entry] = low;
    this.set[entry] = set;
    this.earlier[entry] = found;
    this.newest[place] = entry;
    // All in the row of this set: it stays near while the set is worked through.
    const row = set * sets;
    for (let one = found; one !== 0; one = this.earlier[one] ?? 0) {
      const pair = row + (this.set[one] ?? 0);
      counts[pair] = (counts[pair] ?? 0) + 1;
    }
  }
}

/** Intervals by count: most pairs share the same few counts. */
function rememberedInterval(): (count: number) => Interval {
  const known = new Map<number, Interval>();
  return (count) => {
    const before = known.get(count);
    if (before) return before;
    const interval = poissonInterval(count);
    known.set(count, interval);
    return interval;
  };
}

/**
 * Measures every pair of the list, which must be of one platform: people are never matched across platforms. Yields after each
 * step; returns the pairs in the order of the list, those too small to judge included.
 * Memory: 4 bytes a pair and about 1 MB, beside the result.
 */
export function* measureAllOverlaps(sets: readonly CommenterSet[]): Generator<OverlapProgress, readonly PairOverlap[]> {
  const counts = new Uint32Array(sets.length ** 2);
  yield* countShared(sets, counts);
  const sizes = sets.map(sizeOf);
  const interval = rememberedInterval();
  const pairs: PairOverlap[] = [];
  for (const [first, a] of sizes.entries()) {
    for (let second = first + 1; second < sizes.length; second += 1) {
      const b = sizes[second];
      if (b === undefined) break;
      const shared = counts[second * sizes.length + first] ?? 0;
      pairs.push({ first, second, overlap: overlapOfSizes(a, b, shared, interval) });
    }
  }
  return pairs;
}
