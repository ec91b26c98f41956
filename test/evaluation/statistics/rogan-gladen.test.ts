// The corrected share: values of an independent computation, and whether the interval keeps its promise.
import { describe, expect, it } from 'vitest';
import { trueShare } from '../../../lib/evaluation/statistics/rogan-gladen.ts';
import { coverageOfTrueShare } from '../simulations.ts';

const calibration = { flaggedPositives: 85, positives: 200, passedNegatives: 978, negatives: 994 };

describe('trueShare', () => {
  // Computed apart from this code, by the formulas of the paper.
  it.each([
    [0, 100, 0, 0, 0.069783],
    [10, 100, 0.205191, 0.085297, 0.39723],
    [30, 300, 0.205191, 0.124217, 0.310192],
    [96, 1000, 0.195409, 0.140802, 0.256501],
    [50, 100, 1, 0.88569, 1],
    [100, 100, 1, 1, 1],
  ])('of %i among %i is %f (%f to %f)', (flagged, seen, value, low, high) => {
    const share = trueShare(flagged, seen, calibration);
    expect(share?.value).toBeCloseTo(value, 6);
    expect(share?.low).toBeCloseTo(low, 6);
    expect(share?.high).toBeCloseTo(high, 6);
  });

  it('uses the calibration that it is given', () => {
    const other = { flaggedPositives: 90, positives: 100, passedNegatives: 95, negatives: 100 };
    const share = trueShare(20, 100, other);
    expect(share?.value).toBeCloseTo(0.176471, 6);
    expect(share?.low).toBeCloseTo(0.07552, 6);
    expect(share?.high).toBeCloseTo(0.285772, 6);
  });

  it('says nothing without cases or with a rule that is no better than chance', () => {
    expect(trueShare(0, 0, calibration)).toBeNull();
    expect(trueShare(3, 10, { ...calibration, flaggedPositives: 3 })).toBeNull();
  });

  it.each([50, 100, 300, 1000].flatMap((seen) => [0.05, 0.2, 0.5].map((share) => [seen, share] as const)))(
    'holds the truth about 95 times in 100: %i seen, true share %f',
    (seen, share) => {
      const held = coverageOfTrueShare(calibration, seen, share, {
        seed: 1000 * seen + Math.round(100 * share),
        runs: 2000,
      });
      expect(held).toBeGreaterThan(0.93);
      expect(held).toBeLessThan(0.985);
    },
  );
});
