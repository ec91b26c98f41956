// Median and its interval: the published table of ranks, the exact formula, and what rounding may do.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Interval } from '../../../lib/evaluation/report.ts';
import { mean, median, medianInterval, medianRanks } from '../../../lib/evaluation/statistics/statistics.ts';

/** Ranks by sample size, 6 to 30, as published for the sign-test interval of the median at 95 %. */
const table: readonly (readonly [number, number])[] = [
  [1, 6],
  [1, 7],
  [1, 8],
  [2, 8],
  [2, 9],
  [2, 10],
  [3, 10],
  [3, 11],
  [3, 12],
  [4, 12],
  [4, 13],
  [5, 13],
  [5, 14],
  [5, 15],
  [6, 15],
  [6, 16],
  [6, 17],
  [7, 17],
  [7, 18],
  [8, 18],
  [8, 19],
  [8, 20],
  [9, 20],
  [9, 21],
  [10, 21],
];

/** Twice the sum of C(n,i) for i < k, exactly. */
function doubledTail(n: number, k: number): bigint {
  let binomial = 1n;
  let sum = 0n;
  for (let i = 0; i < k; i += 1) {
    sum += binomial;
    binomial = (binomial * BigInt(n - i)) / BigInt(i + 1);
  }
  return 2n * sum;
}

const interval = fc
  .tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 0.1, noNaN: true }))
  .map(([low, width]): Interval => ({ value: low + width / 2, low, high: low + width }));

describe('medianRanks', () => {
  it('is the table from 6 to 30', () => {
    expect(table.map((_, index) => medianRanks(index + 6))).toEqual(table);
  });

  it('has none below six', () => {
    expect([0, 1, 2, 3, 4, 5].map(medianRanks)).toEqual([null, null, null, null, null, null]);
  });

  it('is the largest rank that still covers 95 %, by exact arithmetic', () => {
    for (let n = 6; n <= 300; n += 1) {
      const [low, high] = medianRanks(n) ?? [0, 0];
      const twentieth = 2n ** BigInt(n);
      expect(20n * doubledTail(n, low) <= twentieth).toBe(true);
      expect(20n * doubledTail(n, low + 1) > twentieth).toBe(true);
      expect(low + high).toBe(n + 1);
    }
  });
});

describe('median and mean', () => {
  it('takes the middle, or the mean of the two middle ones', () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(median([4, 1, 3, 2])).toBe(2.5);
    expect(mean([1, 2, 6])).toBe(3);
  });
});

describe('medianInterval', () => {
  it('takes low ends for the lower rank and high ends for the upper', () => {
    const values = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((value) => ({ value, low: value - 0.5, high: value + 0.25 }));
    expect(medianInterval(values)).toEqual({ value: 5, low: 1.5, high: 8.25 });
  });

  it('holds the value, whatever the order', () => {
    fc.assert(
      fc.property(fc.array(interval, { minLength: 6, maxLength: 40 }), fc.nat(), (values, seed) => {
        const result = medianInterval(values);
        if (result === null) throw new Error('six or more have an interval');
        expect(result.low).toBeLessThanOrEqual(result.value);
        expect(result.value).toBeLessThanOrEqual(result.high);
        const turn = seed % values.length;
        expect(medianInterval([...values.slice(turn), ...values.slice(0, turn)].toReversed())).toEqual(result);
      }),
    );
  });

  it('widens, and never narrows, when an input widens', () => {
    fc.assert(
      fc.property(
        fc.array(interval, { minLength: 6, maxLength: 40 }),
        fc.nat(),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (values, seed, more) => {
          const index = seed % values.length;
          const wider = values.map((one, place) =>
            place === index ? { ...one, low: one.low - more, high: one.high + more } : one,
          );
          const before = medianInterval(values);
          const after = medianInterval(wider);
          if (before === null || after === null) throw new Error('six or more have an interval');
          expect(after.low).toBeLessThanOrEqual(before.low);
          expect(after.high).toBeGreaterThanOrEqual(before.high);
          expect(after.value).toBe(before.value);
        },
      ),
    );
  });

  it('covers the true median in at least 95 % of random samples', () => {
    // A fixed generator: the same samples in every run.
    let state = 12345;
    const random = () => {
      state = (state * 1103515245 + 12345) % 2147483648;
      return state / 2147483648;
    };
    for (const size of [6, 9, 12, 20, 30]) {
      let held = 0;
      for (let run = 0; run < 4000; run += 1) {
        const values = Array.from({ length: size }, () => -Math.log(1 - random()));
        const result = medianInterval(values.map((value) => ({ value, low: value, high: value })));
        if (result && result.low <= Math.LN2 && Math.LN2 <= result.high) held += 1;
      }
      expect(held / 4000).toBeGreaterThan(0.94);
    }
  });
});
