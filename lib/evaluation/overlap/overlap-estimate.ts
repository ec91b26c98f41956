// Estimates how much two audiences overlap from the commenters seen at both, scaled up for those not seen.
import type { CommentLog } from '../../profile/comment-log.ts';
import { distinctCommenters } from '../comments/distinct-commenters.ts';
import type { Interval } from '../report.ts';
import { chaoEstimate } from '../statistics/chao-estimate.ts';
import { mostBehindZero, poissonInterval } from '../statistics/poisson-interval.ts';
import type { CommenterSet, Overlap } from './overlap.ts';
import rules from './overlap-rules.json' with { type: 'json' };

const mostTimes = 0xffff;

/** Gives the commenters of a log, each once, sorted by hash. */
export function commenterSetOf(log: CommentLog): CommenterSet {
  const { count, ofRow, firstRow } = distinctCommenters(log);
  const timesOf = new Uint32Array(count);
  for (const person of ofRow) timesOf[person] = (timesOf[person] ?? 0) + 1;
  const high = (person: number) => log.commenter[2 * (firstRow[person] ?? 0)] ?? 0;
  const low = (person: number) => log.commenter[2 * (firstRow[person] ?? 0) + 1] ?? 0;
  const order = Uint32Array.from({ length: count }, (_, person) => person);
  order.sort((one, other) => high(one) - high(other) || low(one) - low(other));
  const hashes = new Uint32Array(2 * count);
  const times = new Uint16Array(count);
  for (const [place, person] of order.entries()) {
    hashes[2 * place] = high(person);
    hashes[2 * place + 1] = low(person);
    times[place] = Math.min(mostTimes, timesOf[person] ?? 0);
  }
  return { comments: log.size, hashes, times };
}

/** Counts the commenters that stand in both sets. */
export function sharedWith({ hashes: one }: CommenterSet, { hashes: other }: CommenterSet): number {
  let shared = 0;
  let first = 0;
  let second = 0;
  while (first < one.length && second < other.length) {
    const order = (one[first] ?? 0) - (other[second] ?? 0) || (one[first + 1] ?? 0) - (other[second + 1] ?? 0);
    if (order === 0) shared += 1;
    if (order <= 0) first += 2;
    if (order >= 0) second += 2;
  }
  return shared;
}

/** What the estimate needs of a set; all that is left of it when many pairs are to be judged. */
export interface SetSize {
  readonly comments: number;
  /** Distinct commenters seen. */
  readonly seen: number;
  /** Distinct commenters in all, seen or not: Chao1. */
  readonly estimated: number;
}

export const sizeOf = ({ comments, times }: CommenterSet): SetSize => ({
  comments,
  seen: times.length,
  estimated: chaoEstimate(times),
});

const scaled = ({ value, low, high }: Interval, factor: number): Interval => ({
  value: Math.min(1, value * factor),
  low: Math.min(1, low * factor),
  high: Math.min(1, high * factor),
});

/**
 * Gives the overlap by the sizes of the sets: m · (N̂a/a) · (N̂b/b) / min(N̂a, N̂b), at most 1, with the exact Poisson interval of m
 * times the same factor. It is a lower bound where people differ in how often they comment.
 * @param interval of the shared count; handed in where many pairs share their counts
 */
export function overlapOfSizes(a: SetSize, b: SetSize, shared: number, interval = poissonInterval): Overlap {
  if (Math.min(a.comments, b.comments) < rules.leastComments) return { state: 'too-few-comments', share: null, shared };
  if (a.seen === 0 || b.seen === 0) return { state: 'too-few-comments', share: null, shared };
  const factor = ((a.estimated / a.seen) * (b.estimated / b.seen)) / Math.min(a.estimated, b.estimated);
  if (shared === 0) {
    return { state: 'at-most', share: scaled({ value: 0, low: 0, high: mostBehindZero }, factor), shared };
  }
  if (shared < rules.leastShared) return { state: 'too-few-shared', share: null, shared };
  return { state: 'estimate', share: scaled(interval(shared), factor), shared };
}

/** Gives the overlap of two audiences of the same platform. `shared`: see `sharedWith`. */
export const overlapOf = (a: CommenterSet, b: CommenterSet, shared: number): Overlap =>
  overlapOfSizes(sizeOf(a), sizeOf(b), shared);
