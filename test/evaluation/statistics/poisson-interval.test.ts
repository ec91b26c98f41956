// Garwood's limits: the published table, the definition by the tails, and numeric integration of the density.
import { describe, expect, it } from 'vitest';
import { mostBehindZero, poissonInterval } from '../../../lib/evaluation/statistics/poisson-interval.ts';

/** P(at most `count`), summed from the mean's own term downward in logarithms. */
function atMost(count: number, mean: number): number {
  let logFactorial = 0;
  let sum = 0;
  for (let k = 0; k <= count; k += 1) {
    if (k > 1) logFactorial += Math.log(k);
    sum += Math.exp(k * Math.log(mean) - mean - logFactorial);
  }
  return sum;
}

/** ∫ x^(shape−1) e^(−x) / (shape−1)! from 0 to `to`, by Simpson's rule: P(at least `shape`) at the mean `to`. */
function gammaIntegral(shape: number, to: number): number {
  let logFactorial = 0;
  for (let k = 2; k < shape; k += 1) logFactorial += Math.log(k);
  const density = (x: number) =>
    x === 0 ? Number(shape === 1) : Math.exp((shape - 1) * Math.log(x) - x - logFactorial);
  const steps = 20_000;
  let sum = density(0) + density(to);
  for (let step = 1; step < steps; step += 1) sum += density((step * to) / steps) * (step % 2 === 1 ? 4 : 2);
  return (sum * to) / steps / 3;
}

describe('poissonInterval', () => {
  // Published to three places (Garwood 1936 and later tables).
  it.each([
    [0, 0, 3.689],
    [1, 0.025, 5.572],
    [2, 0.242, 7.225],
    [3, 0.619, 8.767],
    [5, 1.623, 11.668],
    [10, 4.795, 18.39],
    [20, 12.217, 30.888],
    [30, 20.241, 42.827],
    [100, 81.364, 121.627],
    [300, 267.009, 335.941],
  ])('of %i is %f to %f', (count, low, high) => {
    const found = poissonInterval(count);
    expect(found.value).toBe(count);
    expect(found.low).toBeCloseTo(low, 3);
    expect(found.high).toBeCloseTo(high, 3);
  });

  it('leaves 2.5 % in each tail, for every count to 400 and for some thousands', () => {
    for (const count of [...Array.from({ length: 401 }, (_, k) => k), 999, 1000, 2345, 5000]) {
      const { low, high } = poissonInterval(count);
      expect(atMost(count, high), `upper of ${count}`).toBeCloseTo(0.025, 8);
      if (count > 0) expect(1 - atMost(count - 1, low), `lower of ${count}`).toBeCloseTo(0.025, 8);
    }
  });

  it.each([1, 4, 17, 60])('agrees with the integral of the density at %i', (count) => {
    const { low, high } = poissonInterval(count);
    expect(gammaIntegral(count, low)).toBeCloseTo(0.025, 6);
    expect(1 - gammaIntegral(count + 1, high)).toBeCloseTo(0.025, 6);
  });

  it('knows what zero still allows on one side', () => {
    expect(mostBehindZero).toBeCloseTo(2.9957, 4);
    expect(Math.exp(-mostBehindZero)).toBeCloseTo(0.05, 12);
  });
});
