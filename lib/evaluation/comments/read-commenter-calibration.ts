// Checks the data file of the rule for commenters' looks: what the rule is, how it did, and where it may be used.
import { type Platform, platforms } from '../../profile/creator-profile.ts';
import { fail, fieldsOf, listOf, numberOf, wordOf } from '../data-file.ts';
import { readSource } from '../read-source.ts';
import type { ThresholdSource } from '../report.ts';
import type { RuleCalibration } from '../statistics/rogan-gladen.ts';

export interface CommenterRule {
  /** Digits in a handle from which on it is flagged. */
  readonly digitsFrom: number;
  /** Elsewhere the rule was never held against accounts whose kind was known. */
  readonly judgedOn: readonly Platform[];
  readonly calibration: RuleCalibration;
  readonly leastCommenters: number;
  /** A share whose lower limit lies above this is worth a second look. */
  readonly lookAbove: number;
  readonly sources: readonly ThresholdSource[];
}

const file = 'commenter calibration';

/** Gives the rule; throws with the place when the file is not as described. */
export function readCommenterCalibration(data: unknown): CommenterRule {
  const fields = fieldsOf(data, file);
  const counts = fieldsOf(fields.calibration, file);
  const calibration = {
    flaggedPositives: numberOf(counts, 'flaggedPositives', file),
    positives: numberOf(counts, 'positives', file),
    passedNegatives: numberOf(counts, 'passedNegatives', file),
    negatives: numberOf(counts, 'negatives', file),
  };
  if (calibration.flaggedPositives > calibration.positives) fail(file, 'more flagged than there are');
  if (calibration.passedNegatives > calibration.negatives) fail(file, 'more passed than there are');
  return {
    digitsFrom: numberOf(fieldsOf(fields.rule, file), 'digitsFrom', file),
    judgedOn: listOf(fields, 'judgedOn', file).map((platform) => wordOf({ platform }, 'platform', platforms, file)),
    calibration,
    leastCommenters: numberOf(fields, 'leastCommenters', file),
    lookAbove: numberOf(fields, 'lookAbove', file),
    sources: Object.values(fieldsOf(fields.sources, file)).map((source) => readSource(source, file)),
  };
}
