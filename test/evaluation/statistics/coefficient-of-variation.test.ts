// Spread over the mean, and what rounding may do to it: held against every corner of the bounds.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Interval } from '../../../lib/evaluation/report.ts';
import { coefficientOfVariation } from '../../../lib/evaluation/statistics/coefficient-of-variation.ts';

const exact = (value: number): Interval => ({ value, low: value, high: value });

/** By the definition, in two passes. */
function plain(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return Math.sqrt(squares / (values.length - 1)) / mean;
}

/** All choices of a low or a high end. */
const corners = (values: readonly Interval[]): readonly (readonly number[])[] =>
  values.reduce<readonly (readonly number[])[]>(
    (found, { low, high }) =>
      found.flatMap((chosen) => [
        [...chosen, low],
        [...chosen, high],
      ]),
    [[]],
  );

const bounded = fc
  .tuple(fc.integer({ min: 20, max: 5000 }), fc.integer({ min: 0, max: 15 }))
  .map(([value, width]): Interval => ({ value, low: value - width, high: value + width }));

describe('coefficientOfVariation', () => {
  it.each([
    [[2, 4, 4, 4, 5, 5, 7, 9], Math.sqrt(32 / 7) / 5],
    [[1, 1, 1], 0],
    [[0, 2], Math.SQRT2],
  ])('of %j is %f', (values, expected) => {
    const found = coefficientOfVariation(values.map(exact));
    expect(found?.value).toBeCloseTo(expected, 12);
    expect(found?.low).toBeCloseTo(expected, 7);
    expect(found?.high).toBeCloseTo(expected, 7);
  });

  it('has none for one value, for nothing, and where the mean may be zero', () => {
    expect(coefficientOfVariation([])).toBeNull();
    expect(coefficientOfVariation([exact(3)])).toBeNull();
    expect(coefficientOfVariation([exact(0), exact(0)])).toBeNull();
    expect(coefficientOfVariation([{ value: 1, low: 0, high: 2 }, exact(0)])).toBeNull();
  });

  it('reaches as high as the highest corner, and hardly beyond it', () => {
    fc.assert(
      fc.property(fc.array(bounded, { minLength: 2, maxLength: 9 }), (values) => {
        const highest = Math.max(...corners(values).map(plain));
        const { high } = coefficientOfVariation(values) ?? { high: Number.NaN };
        expect(high).toBeGreaterThanOrEqual(highest * (1 - 1e-9));
        // One value may lie between its ends in the bound and at none of them in truth: √(n/(n − 1)), the more the fewer
        // values there are, and a little for a mean that moves with it.
        const looseness = 1.1 * Math.sqrt(values.length / (values.length - 1));
        expect(high).toBeLessThanOrEqual(highest * looseness + 1e-6);
      }),
      { examples: [[[exact(1000), { value: 1000, low: 985, high: 1015 }]]] },
    );
  });

  it('reaches as low as any choice inside the bounds', () => {
    fc.assert(
      fc.property(
        fc.array(bounded, { minLength: 2, maxLength: 9 }),
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 9, maxLength: 9 }),
        (values, places) => {
          const { low, value, high } = coefficientOfVariation(values) ?? { low: 0, value: 0, high: 0 };
          const chosen = values.map((one, index) => one.low + (places[index] ?? 0) * (one.high - one.low));
          for (const tried of [chosen, ...corners(values)]) {
            expect(plain(tried)).toBeGreaterThanOrEqual(low - 1e-7);
            expect(plain(tried)).toBeLessThanOrEqual(high + 1e-7);
          }
          expect(low).toBeLessThanOrEqual(value);
          expect(value).toBeLessThanOrEqual(high);
        },
      ),
    );
  });

  it('is zero at the least when all bounds hold one common value', () => {
    const rounded = [100, 102, 104].map((value) => ({ value, low: value - 5, high: value + 5 }));
    expect(coefficientOfVariation(rounded)?.low).toBeCloseTo(0, 6);
  });
});
