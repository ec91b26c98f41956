// How far values spread around their mean, with the bounds that rounded values leave.
import type { Interval } from '../report.ts';

/** Halvings until a root is as exact as a double. */
const halvings = 60;

const clamp = (value: number, { low, high }: Interval) => Math.min(high, Math.max(low, value));

/** Σx² · n / (Σx)²: 1 for equal values; grows with the spread and nothing else. */
function ratioOf(values: readonly number[]): number {
  let sum = 0;
  let squares = 0;
  for (const value of values) {
    sum += value;
    squares += value * value;
  }
  return (squares * values.length) / (sum * sum);
}

/**
 * Gives the smallest ratio that the bounds allow. At the smallest every value lies as near to λ = Σx²/Σx as its bounds let
 * it, and Σ x(x − λ) falls as λ grows: so halving finds λ.
 */
function smallestRatio(values: readonly Interval[]): number {
  let low = Math.min(...values.map((value) => value.low));
  let high = Math.max(...values.map((value) => value.high));
  const at = (lambda: number) => values.map((value) => clamp(lambda, value));
  for (let step = 0; step < halvings; step += 1) {
    const lambda = (low + high) / 2;
    const slope = at(lambda).reduce((sum, value) => sum + value * (value - lambda), 0);
    if (slope > 0) low = lambda;
    else high = lambda;
  }
  return ratioOf(at((low + high) / 2));
}

/**
 * Gives a ratio that no choice inside the bounds exceeds, and for a dozen values hardly more than the largest one. From all values low, those
 * with the largest low + high are raised first, each adding squares at the constant price of low + high per unit of the sum;
 * on each such stretch (a + b·s)/s² is largest at an end or at s = −2a/b.
 */
function largestRatio(values: readonly Interval[]): number {
  const size = values.length;
  let sum = values.reduce((total, { low }) => total + low, 0);
  let squares = values.reduce((total, { low }) => total + low * low, 0);
  let largest = (squares * size) / (sum * sum);
  for (const { low, high } of values.toSorted((a, b) => b.low + b.high - a.low - a.high)) {
    const price = low + high;
    const free = squares - price * sum;
    const next = sum + high - low;
    const inner = (-2 * free) / price;
    for (const at of inner > sum && inner < next ? [inner, next] : [next]) {
      largest = Math.max(largest, ((free + price * at) * size) / (at * at));
    }
    squares = free + price * next;
    sum = next;
  }
  return largest;
}

/** Sample standard deviation over the mean. */
const variationOf = (ratio: number, size: number) => Math.sqrt((Math.max(0, ratio - 1) * size) / (size - 1));

/**
 * Gives sd/mean (n − 1 in the divisor of the variance) with the bounds for all values inside theirs; the upper bound is never
 * too low. Null for fewer than two values, and where the mean is or may be zero. Values ≥ 0.
 */
export function coefficientOfVariation(values: readonly Interval[]): Interval | null {
  const size = values.length;
  if (size < 2 || values.reduce((sum, { low }) => sum + low, 0) <= 0) return null;
  const value = variationOf(ratioOf(values.map((one) => one.value)), size);
  return {
    value,
    low: Math.min(value, variationOf(smallestRatio(values), size)),
    high: Math.max(value, variationOf(largestRatio(values), size)),
  };
}
