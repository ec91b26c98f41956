// Median, mean, and the exact interval of a median by order statistics, all over values with bounds.
import type { Interval } from '../report.ts';

/** Share of samples whose interval holds the true median, at least. */
const coverage = 0.95;

const ascending = (a: number, b: number) => a - b;

/** Gives the middle value; the mean of the two middle ones when their number is even. Not for empty lists (NaN). */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted(ascending);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? Number.NaN;
  return (lower + upper) / 2;
}

/** Gives the arithmetic mean. Not for empty lists (NaN). */
export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/**
 * Gives the ranks (from 1) of the ordered sample between which the true median lies with at least 95 %: the largest k
 * with 1 − 2·Σ_{i<k} C(n,i)/2ⁿ ≥ 0.95, and n − k + 1. No assumption on the distribution. Null below six values.
 * Exact to a double for sample sizes up to 1,000.
 */
export function medianRanks(size: number): readonly [low: number, high: number] | null {
  let probability = 2 ** -size;
  let below = 0;
  let rank = 0;
  while (rank < size) {
    below += probability;
    if (1 - 2 * below < coverage) break;
    rank += 1;
    probability *= (size - rank + 1) / rank;
  }
  return rank === 0 ? null : [rank, size - rank + 1];
}

/** Gives value by value the median of values and bounds: what the median of these very posts may be, rounding alone. */
export const medianOfBounds = (values: readonly Interval[]): Interval => ({
  value: median(values.map(({ value }) => value)),
  low: median(values.map(({ low }) => low)),
  high: median(values.map(({ high }) => high)),
});

/** Gives value by value the mean of values and bounds. */
export const meanOfBounds = (values: readonly Interval[]): Interval => ({
  value: mean(values.map(({ value }) => value)),
  low: mean(values.map(({ low }) => low)),
  high: mean(values.map(({ high }) => high)),
});

/**
 * Gives the median with the interval of the creator's true median: low ends count for the lower rank, high ends for the
 * upper, so that rounding widens and never narrows it. Null below six values.
 */
export function medianInterval(values: readonly Interval[]): Interval | null {
  const ranks = medianRanks(values.length);
  if (ranks === null) return null;
  const lows = values.map(({ low }) => low).toSorted(ascending);
  const highs = values.map(({ high }) => high).toSorted(ascending);
  return {
    value: median(values.map(({ value }) => value)),
    low: lows[ranks[0] - 1] ?? Number.NaN,
    high: highs[ranks[1] - 1] ?? Number.NaN,
  };
}
