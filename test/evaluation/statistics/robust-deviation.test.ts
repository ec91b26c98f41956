// Far values by medians: the textbook example, and what rounding leaves open.
import { describe, expect, it } from 'vitest';
import type { Interval } from '../../../lib/evaluation/report.ts';
import { robustOutliers, robustSpread } from '../../../lib/evaluation/statistics/robust-deviation.ts';

const exact = (value: number): Interval => ({ value, low: value, high: value });
const rounded = (value: number, half: number): Interval => ({ value, low: value - half, high: value + half });

describe('robustSpread', () => {
  it('gives median and MAD', () => {
    const { middle, deviation } = robustSpread([1, 1, 2, 2, 4, 6, 9].map(exact));
    expect(middle).toEqual(exact(2));
    expect(deviation).toEqual(exact(1));
  });

  it('holds for every value inside the bounds', () => {
    const { middle, deviation } = robustSpread([10, 20, 30, 40, 50].map((value) => rounded(value, 2)));
    expect(middle).toEqual({ value: 30, low: 28, high: 32 });
    expect(deviation).toEqual({ value: 10, low: 6, high: 14 });
  });
});

describe('robustOutliers', () => {
  const even = [10, 11, 12, 13, 14];

  it.each([
    [100, 'outside'],
    [-80, 'outside'],
    [16, 'inside'],
    // Median 12.5, MAD 1.5: the limit lies at 12.5 + 5 · 1.4826 · 1.5 = 23.62.
    [23.6, 'inside'],
    [23.7, 'outside'],
  ] as const)('calls %f %s', (value, state) => {
    expect(robustOutliers([...even, value].map(exact), 5).at(-1)).toBe(state);
  });

  it('is unsure where the rounding reaches over the limit', () => {
    const values = [...even.map(exact), rounded(23.6, 1)];
    expect(robustOutliers(values, 5).at(-1)).toBe('unsure');
  });

  it('lets the rounding of the others widen the limit', () => {
    // Exact, 30 is far beyond 23.62; with everything rounded by one, MAD may be as large as 3.5.
    const values = [...even, 30].map((value) => rounded(value, 1));
    expect(robustOutliers(values, 5).at(-1)).toBe('unsure');
    expect(
      robustOutliers(
        [...even, 60].map((value) => rounded(value, 1)),
        5,
      ).at(-1),
    ).toBe('outside');
  });

  it('is unsure where half of the values are equal: there is no scale', () => {
    expect(new Set(robustOutliers([7, 7, 7, 7, 90].map(exact), 5))).toEqual(new Set(['unsure']));
  });
});
