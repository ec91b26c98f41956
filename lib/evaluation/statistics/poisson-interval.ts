// The exact interval of a Poisson mean behind a count (Garwood 1936).
import type { Interval } from '../report.ts';

/** 95 %, both sides. */
const tail = 0.025;

/** 95 %, one side: what a count of zero still allows, −ln 0.05. */
export const mostBehindZero = -Math.log(0.05);

/** ln n!, by the sum for small numbers and by Stirling's series (error below 1e-13) from there on. */
function logFactorial(count: number): number {
  if (count < 32) {
    let sum = 0;
    for (let factor = 2; factor <= count; factor += 1) sum += Math.log(factor);
    return sum;
  }
  const inverse = 1 / count;
  const series = inverse * (1 / 12 - inverse ** 2 * (1 / 360 - inverse ** 2 * (1 / 1260 - inverse ** 2 / 1680)));
  return count * Math.log(count) - count + 0.5 * Math.log(2 * Math.PI * count) + series;
}

/** ln of the probability of exactly `count`. */
const logProbability = (count: number, mean: number) => count * Math.log(mean) - mean - logFactorial(count);

/** P(at most `count`) over P(exactly `count`): 1 + m/λ + m(m−1)/λ² + … */
function sumBelow(count: number, mean: number): number {
  let term = 1;
  let sum = 1;
  for (let left = count; left > 0 && term > sum * 1e-17; left -= 1) {
    term *= left / mean;
    sum += term;
  }
  return sum;
}

/** P(at least `count`) over P(exactly `count`): 1 + λ/(m+1) + λ²/((m+1)(m+2)) + … */
function sumAbove(count: number, mean: number): number {
  let term = 1;
  let sum = 1;
  for (let next = count + 1; term > sum * 1e-17; next += 1) {
    term *= mean / next;
    sum += term;
  }
  return sum;
}

/** Wilson and Hilferty's approximation of the limit: near enough for Newton's steps to begin at. */
const approximation = (count: number, sign: 1 | -1) =>
  count * Math.max(0.2, 1 - 1 / (9 * count) + (sign * 1.96) / (3 * Math.sqrt(count))) ** 3;

/**
 * Gives the mean at which the tail beyond the count has 2.5 %, by Newton's steps on the tail's logarithm, which is concave.
 * The tail changes by the probability of the count itself (below), or of one less (above), per unit of the mean.
 */
function limit(count: number, side: 'lower' | 'upper'): number {
  const start = side === 'lower' ? approximation(count, -1) : approximation(count + 1, 1);
  let mean = start;
  for (let step = 0; step < 60; step += 1) {
    const relative = side === 'lower' ? sumAbove(count, mean) : sumBelow(count, mean);
    const gap = logProbability(count, mean) + Math.log(relative) - Math.log(tail);
    const slope = side === 'lower' ? count / mean / relative : -1 / relative;
    const next = mean - gap / slope;
    const before = mean;
    mean = next > 0 ? next : before / 2;
    if (Math.abs(mean - before) <= 1e-12 * before) break;
  }
  return mean;
}

/**
 * Gives the count with the exact 95 % limits of the mean behind it.
 * @param count a whole number from 0 to some hundred thousands
 */
export function poissonInterval(count: number): Interval {
  return { value: count, low: count === 0 ? 0 : limit(count, 'lower'), high: limit(count, 'upper') };
}
