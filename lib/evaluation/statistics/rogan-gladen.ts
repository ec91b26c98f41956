// The true share behind a count made by an imperfect rule (Rogan & Gladen 1978), with the interval of Lang & Reiczigel (2014).
import type { Interval } from '../report.ts';

/** How the rule did where the truth was known. */
export interface RuleCalibration {
  /** Of `positives` true cases the rule flagged this many. */
  readonly flaggedPositives: number;
  readonly positives: number;
  /** Of `negatives` cases that were none it passed this many. */
  readonly passedNegatives: number;
  readonly negatives: number;
}

/** 95 %. */
const z = 1.96;

const clip = (share: number) => Math.min(1, Math.max(0, share));

/**
 * Gives the share of true cases among those seen, 0…1, with limits that carry both the sample's and the calibration's chance
 * (Lang & Reiczigel, Preventive Veterinary Medicine 113, 2014). Null without cases, or for a rule that is no better than chance.
 * @param flagged of `seen` cases the rule flagged this many
 */
export function trueShare(flagged: number, seen: number, calibration: RuleCalibration): Interval | null {
  const { flaggedPositives, positives, passedNegatives, negatives } = calibration;
  const gain = flaggedPositives / positives + passedNegatives / negatives - 1;
  if (seen <= 0 || !(gain > 0)) return null;
  const value = clip((flagged / seen + passedNegatives / negatives - 1) / gain);

  const cases = seen + z * z;
  const share = (flagged + (z * z) / 2) / cases;
  const sensitivity = (flaggedPositives + 1) / (positives + 2);
  const specificity = (passedNegatives + 1) / (negatives + 2);
  const youden = sensitivity + specificity - 1;
  const middle = (share + specificity - 1) / youden;
  const ofPositives = (sensitivity * (1 - sensitivity)) / (positives + 2);
  const ofNegatives = (specificity * (1 - specificity)) / (negatives + 2);
  const shift = 2 * z * z * (middle * ofPositives - (1 - middle) * ofNegatives);
  const variance = (share * (1 - share)) / cases + middle ** 2 * ofPositives + (1 - middle) ** 2 * ofNegatives;
  const half = (z * Math.sqrt(variance)) / youden;
  return {
    value,
    low: Math.min(value, clip(middle + shift - half)),
    high: Math.max(value, clip(middle + shift + half)),
  };
}
