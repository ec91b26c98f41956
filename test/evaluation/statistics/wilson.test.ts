// Wilson's interval against the table of the evaluation rules, and against itself.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wilsonInterval } from '../../../lib/evaluation/statistics/wilson.ts';

/** Decided commenters, hits from which "> 70 %" is met, hits up to which it is missed (evaluation rules, §8). */
const table = [
  [30, 26, 16],
  [40, 34, 22],
  [50, 42, 28],
  [60, 49, 35],
  [80, 65, 47],
  [100, 79, 61],
  [150, 117, 93],
  [200, 153, 127],
  [300, 226, 194],
  [400, 298, 262],
] as const;

describe('Wilson interval', () => {
  it.each(table)('of %i decided: met from %i, missed up to %i', (of, met, missed) => {
    expect(wilsonInterval(met, of).low).toBeGreaterThan(0.7);
    expect(wilsonInterval(met - 1, of).low).toBeLessThanOrEqual(0.7);
    expect(wilsonInterval(missed, of).high).toBeLessThan(0.7);
    expect(wilsonInterval(missed + 1, of).high).toBeGreaterThanOrEqual(0.7);
  });

  it('stays between 0 and 1 and holds the share', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5_000 }), fc.double({ min: 0, max: 1, noNaN: true }), (of, part) => {
        const { value, low, high } = wilsonInterval(Math.round(part * of), of);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(value);
        expect(high).toBeGreaterThanOrEqual(value);
      }),
    );
  });

  it('is wider for a larger quantile', () => {
    expect(wilsonInterval(5, 10, 2.576).low).toBeLessThan(wilsonInterval(5, 10).low);
  });

  it.each([
    [1, 0],
    [2, 1],
    [-1, 5],
    [Number.NaN, 5],
  ])('refuses %d of %d', (hits, of) => {
    expect(() => wilsonInterval(hits, of)).toThrow(RangeError);
  });
});
