// Overlap with the shortlist as said: at least, sorted, and what is missing where nothing can be said.
import { describe, expect, it } from 'vitest';
import { audienceOverlap } from '../../../lib/evaluation/criteria/audience-overlap.ts';
import type { Subject } from '../../../lib/evaluation/criterion.ts';
import type { KnownOverlap, Overlap } from '../../../lib/evaluation/overlap/overlap.ts';
import rules from '../../../lib/evaluation/overlap/overlap-rules.json' with { type: 'json' };
import type { ScreeningFinding } from '../../../lib/evaluation/report.ts';
import { nothingKnown } from '../../../lib/evaluation/screening.ts';
import { dictionaries } from '../../../lib/i18n/index.ts';
import { inventedProfile, now } from '../invented.ts';
import { inventedLog } from '../invented-comments.ts';
import { unsayable } from '../said-phrases.ts';

function judged(overlaps: readonly KnownOverlap[] | null, comments = 400): ScreeningFinding {
  const profile = inventedProfile('instagram');
  const subject: Subject = {
    ...nothingKnown,
    platform: 'instagram',
    handle: profile.handle,
    followers: profile.followers,
    posts: [],
    now,
    packs: [],
    profile,
    comments: inventedLog(Array.from({ length: comments }, (_, person) => ({ person }))),
    overlaps,
  };
  const finding = audienceOverlap.run(subject);
  expect(finding.summary.key).not.toBe('screening.failed');
  expect(unsayable(finding)).toEqual([]);
  return finding;
}

const known = (name: string, overlap: Overlap): KnownOverlap => ({
  creatorKey: `instagram:${name}`,
  name,
  overlap,
  measuredAt: now,
});

const estimate = (name: string, low: number, value: number, high: number) =>
  known(name, { state: 'estimate', share: { value, low, high }, shared: 12 });

const ceiling = (name: string, high: number) =>
  known(name, { state: 'at-most', share: { value: 0, low: 0, high }, shared: 0 });

const fewShared = known('momo', { state: 'too-few-shared', share: null, shared: 3 });
const fewComments = known('nana', { state: 'too-few-comments', share: null, shared: 0 });

describe('audience-overlap', () => {
  it('names the largest lower bound and keeps it inside the usual', () => {
    const finding = judged([estimate('kiki', 0.05, 0.1, 0.2), estimate('lulu', 0.13, 0.2, 0.31)]);
    expect(finding.verdict).toBe('ok');
    expect(finding.summary).toEqual({
      key: 'audience-overlap.summary.ok',
      values: { name: { kind: 'text', value: 'lulu' }, share: { kind: 'percent', value: 0.13 } },
    });
    expect(finding.facts.largestOverlap).toEqual({ name: 'lulu', share: { value: 0.2, low: 0.13, high: 0.31 } });
    expect(finding.rows.map(({ id }) => id)).toEqual(['instagram:lulu', 'instagram:kiki']);
  });

  it.each([
    [0.5, 'ok', 'audience-overlap.summary.ok'],
    [0.51, 'look', 'audience-overlap.summary.look'],
  ] as const)('with a lower bound of %f is %s', (low, verdict, key) => {
    const finding = judged([estimate('lulu', low, 0.6, 0.8)]);
    expect([finding.verdict, finding.summary.key]).toEqual([verdict, key]);
    expect(finding.rows[0]?.verdict).toBe(verdict);
  });

  it('says how many when it is several', () => {
    const finding = judged([estimate('lulu', 0.7, 0.8, 0.9), estimate('kiki', 0.6, 0.8, 0.9)]);
    expect(finding.summary.key).toBe('audience-overlap.summary.look.several');
    expect(finding.summary.values.count).toEqual({ kind: 'count', value: 2 });
  });

  it('gives a ceiling where nobody is shared, the lowest first, behind the estimates', () => {
    const finding = judged([ceiling('a', 0.2), ceiling('b', 0.04), estimate('lulu', 0.01, 0.02, 0.05)]);
    expect(finding.rows.map(({ id }) => id)).toEqual(['instagram:lulu', 'instagram:b', 'instagram:a']);
    const alone = judged([ceiling('a', 0.2), ceiling('b', 0.04)]);
    expect(alone.verdict).toBe('ok');
    expect(alone.summary.values.share).toEqual({ kind: 'percent', value: 0.04 });
    expect(alone.facts).toEqual({});
  });

  it('knows that a ceiling of everybody says nothing', () => {
    const finding = judged([ceiling('a', 1), fewComments]);
    expect(finding.verdict).toBe('cannot-tell');
    // Enough comments were seen of both: "too few comments of the others" would be untrue.
    expect(finding.summary.key).toBe('audience-overlap.summary.no-ceiling');
  });

  it.each([
    ['never measured', null, 400, 'never-measured'],
    ['nobody to compare with', [], 400, 'nobody-else'],
    ['too few comments here', [fewComments], 299, 'few-comments'],
    ['too few comments of the others', [fewComments], 400, 'others-few-comments'],
    ['too few shared', [fewComments, fewShared], 400, 'few-shared'],
  ] as const)('cannot tell: %s', (_name, overlaps, comments, key) => {
    const finding = judged(overlaps, comments);
    expect(finding.verdict).toBe('cannot-tell');
    expect(finding.summary.key).toBe(`audience-overlap.summary.${key}`);
    expect(finding.facts).toEqual({});
  });

  it('says how many comments were seen and how many are needed', () => {
    expect(judged(null, 120).summary.values).toEqual({
      count: { kind: 'count', value: 120 },
      needed: { kind: 'count', value: 300 },
    });
  });

  it('names of how many nothing can be said', () => {
    const keys = judged([estimate('lulu', 0.1, 0.2, 0.3), fewShared, fewComments]).basis.map(({ key }) => key);
    expect(keys).toEqual(
      ['comments', 'measured', 'few-comments', 'few-shared'].map((key) => `audience-overlap.basis.${key}`),
    );
  });

  it('shows no more rows than one can read', () => {
    const many = Array.from({ length: 500 }, (_, index) => estimate(`n${index}`, index / 2000, 0.3, 0.5));
    expect(judged(many).rows).toHaveLength(rules.mostRows);
    expect(judged(many).rows[0]?.id).toBe('instagram:n499');
  });

  it('says its rules with the numbers of the data', () => {
    for (const area of [dictionaries['zh-TW'].report, dictionaries.en.report]) {
      for (const number of [rules.leastComments, rules.leastShared]) {
        expect(area['audience-overlap.rule.conditions']).toContain(String(number));
      }
      expect(area['audience-overlap.rule.look']).toContain(`${100 * rules.lookAbove}%`);
    }
  });
});
