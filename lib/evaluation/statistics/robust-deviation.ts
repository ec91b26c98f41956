// Which values lie far from the rest, measured by medians so that the far ones do not hide themselves.
import type { Interval } from '../report.ts';
import { median, medianOfBounds } from './statistics.ts';

/** Makes the median of absolute deviations (MAD) of a normal sample its standard deviation. */
const normalScale = 1.4826;

/** Distance of two intervals: the least and the greatest that it can be. */
function distance(one: Interval, other: Interval): Interval {
  return {
    value: Math.abs(one.value - other.value),
    low: Math.max(0, one.low - other.high, other.low - one.high),
    high: Math.max(one.high - other.low, other.high - one.low),
  };
}

export interface RobustSpread {
  readonly middle: Interval;
  /** Median of the absolute deviations from the median, not scaled. */
  readonly deviation: Interval;
}

/** Gives median and MAD with bounds that hold for all values inside theirs. Not for empty lists (NaN). */
export function robustSpread(values: readonly Interval[]): RobustSpread {
  const middle = medianOfBounds(values);
  return {
    middle,
    deviation: {
      value: median(values.map((value) => distance(value, middle).value)),
      low: median(values.map((value) => distance(value, middle).low)),
      high: median(values.map((value) => distance(value, middle).high)),
    },
  };
}

/**
 * Says of each value whether it lies more than `factor` robust standard deviations (1.4826 · MAD) from the median: for all
 * values inside the bounds, for none, or `unsure`. Where more than half of the values are equal there is no scale: all unsure.
 */
export function robustOutliers(
  values: readonly Interval[],
  factor: number,
): readonly ('outside' | 'inside' | 'unsure')[] {
  const { middle, deviation } = robustSpread(values);
  const scale = factor * normalScale;
  return values.map((value) => {
    const away = distance(value, middle);
    if (deviation.value === 0) return 'unsure';
    if (away.low > scale * deviation.high) return 'outside';
    return away.high <= scale * deviation.low ? 'inside' : 'unsure';
  });
}
