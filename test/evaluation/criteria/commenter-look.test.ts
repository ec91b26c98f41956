// Looks of commenters: who is counted, always an interval, 100 at least, and nothing where the rule was never calibrated.
import { describe, expect, it } from 'vitest';
import calibration from '../../../lib/evaluation/comments/commenter-calibration.json' with { type: 'json' };
import { readCommenterCalibration } from '../../../lib/evaluation/comments/read-commenter-calibration.ts';
import { commenterLook } from '../../../lib/evaluation/criteria/commenter-look.ts';
import type { Subject } from '../../../lib/evaluation/criterion.ts';
import type { ScreeningFinding } from '../../../lib/evaluation/report.ts';
import { nothingKnown } from '../../../lib/evaluation/screening.ts';
import { trueShare } from '../../../lib/evaluation/statistics/rogan-gladen.ts';
import { dictionaries } from '../../../lib/i18n/index.ts';
import type { Platform } from '../../../lib/profile/creator-profile.ts';
import { inventedProfile, now } from '../invented.ts';
import { type InventedComment, inventedLog } from '../invented-comments.ts';
import { unsayable } from '../said-phrases.ts';

function judged(comments: readonly InventedComment[], platform: Platform = 'instagram'): ScreeningFinding {
  const profile = inventedProfile(platform);
  const subject: Subject = {
    ...nothingKnown,
    platform,
    handle: profile.handle,
    followers: profile.followers,
    posts: [],
    now,
    packs: [],
    profile,
    comments: inventedLog(comments),
  };
  const finding = commenterLook.run(subject);
  expect(finding.summary.key).not.toBe('screening.failed');
  expect(unsayable(finding)).toEqual([]);
  return finding;
}

/** People with these looks, one comment each. */
const people = (count: number, looks: Partial<InventedComment>, from = 0): InventedComment[] =>
  Array.from({ length: count }, (_, index) => ({
    person: from + index,
    hasDefaultPicture: false,
    handleDigits: 0,
    ...looks,
  }));

const mixed = (plain: number, flagged: number) => [
  ...people(plain, {}),
  ...people(flagged, { hasDefaultPicture: true }, 10_000),
];

describe('commenter-look', () => {
  it('gives the corrected share as an interval from 100 commenters on', () => {
    const finding = judged(mixed(90, 10));
    const share = trueShare(10, 100, calibration.calibration);
    expect(finding.verdict).toBe('ok');
    expect(finding.facts.suspiciousShare).toEqual(share);
    expect(finding.summary.values).toEqual({
      range: { kind: 'percent-interval', low: share?.low, high: share?.high },
      count: { kind: 'count', value: 100 },
    });
    expect(finding.limits.map(({ key }) => key)).toContain('commenter-look.limit.calibration');
  });

  it('says how many are missing below 100', () => {
    const finding = judged(mixed(90, 9));
    expect(finding.verdict).toBe('cannot-tell');
    expect(finding.summary).toEqual({
      key: 'commenter-look.summary.few',
      values: { count: { kind: 'count', value: 99 }, needed: { kind: 'count', value: 100 } },
    });
    expect(finding.facts).toEqual({});
    // "1 of 1" would be a word about one person.
    expect(finding.rows).toEqual([]);
  });

  it('is a look when even the lower end is above a quarter', () => {
    const finding = judged(mixed(700, 300));
    expect(finding.verdict).toBe('look');
    expect(finding.summary.key).toBe('commenter-look.summary.look');
    expect(finding.facts.suspiciousShare?.low).toBeGreaterThan(0.25);
    const lower = judged(mixed(870, 130));
    expect(lower.facts.suspiciousShare?.value).toBeGreaterThan(0.25);
    expect(lower.verdict).toBe('ok');
  });

  it.each([
    [{ hasDefaultPicture: true, handleDigits: 0 }, 100],
    [{ hasDefaultPicture: false, handleDigits: 5 }, 100],
    [{ hasDefaultPicture: false, handleDigits: 4 }, 0],
    [{ hasDefaultPicture: true, handleDigits: 9 }, 100],
  ])('counts %j', (looks, flagged) => {
    const counted = judged(people(100, looks)).rows.find(({ id }) => id === 'counted');
    expect(counted?.value?.values).toEqual({
      flagged: { kind: 'count', value: flagged },
      known: { kind: 'count', value: 100 },
    });
  });

  it('leaves out who is not wholly known: those flagged by half a look would be too many', () => {
    const finding = judged([...mixed(95, 5), ...people(300, { hasDefaultPicture: null, handleDigits: 8 }, 50_000)]);
    expect(finding.facts.suspiciousShare).toEqual(trueShare(5, 100, calibration.calibration));
    const unread = judged(people(300, { hasDefaultPicture: null }));
    expect(unread.summary.key).toBe('commenter-look.summary.looks-unread');
    expect(unread.rows).toEqual([]);
  });

  it('counts each person once', () => {
    const often = Array.from({ length: 400 }, () => ({ person: 1, hasDefaultPicture: true, handleDigits: 0 }));
    const counted = judged([...often, ...people(99, {}, 100)]).rows.find(({ id }) => id === 'counted');
    expect(counted?.value?.values).toEqual({
      flagged: { kind: 'count', value: 1 },
      known: { kind: 'count', value: 100 },
    });
  });

  it.each(['youtube', 'tiktok'] as const)('gives no share on %s, where the rule was never calibrated', (platform) => {
    const finding = judged(mixed(600, 400), platform);
    expect(finding.verdict).toBe('cannot-tell');
    expect(finding.facts).toEqual({});
    // Hits of a rule that was never calibrated here are no figure either.
    expect(finding.rows).toEqual([]);
  });

  it('says its rule with the numbers of the data', () => {
    const { leastCommenters, lookAbove } = readCommenterCalibration(calibration);
    const { flaggedPositives, positives, passedNegatives, negatives } = calibration.calibration;
    expect(leastCommenters).toBe(100);
    for (const area of [dictionaries['zh-TW'].report, dictionaries.en.report]) {
      for (const number of [positives, negatives, flaggedPositives, negatives - passedNegatives]) {
        expect(area['commenter-look.rule.calibration']).toContain(String(number));
      }
      expect(area['commenter-look.rule.look']).toContain(`${100 * lookAbove}%`);
    }
    // What the rule of the look says: one genuine account in nine mistaken does not reach the limit.
    const mistaken = trueShare(111, 1000, calibration.calibration);
    expect(mistaken?.low).toBeLessThan(lookAbove);
  });

  it.each([
    [
      'more found than there are',
      { ...calibration, calibration: { ...calibration.calibration, flaggedPositives: 201 } },
    ],
    ['no platform', { ...calibration, judgedOn: [] }],
    ['no source', { ...calibration, sources: { look: { name: 'x' } } }],
  ])('refuses data with %s', (_name, data) => {
    expect(() => readCommenterCalibration(data)).toThrow('commenter calibration');
  });
});
