// Fit to the brief: each condition by itself, borders and unknown figures stay open, and a role is never a condition.
import { describe, expect, it } from 'vitest';
import { briefFit } from '../../../lib/evaluation/criteria/brief-fit.ts';
import { defaultRateCard } from '../../../lib/evaluation/price/default-rate-card.ts';
import type { CurrencyCode } from '../../../lib/evaluation/price/money.ts';
import type { Quote } from '../../../lib/evaluation/price/quote.ts';
import type { Verdict } from '../../../lib/evaluation/report.ts';
import type { CommentWriting } from '../../../lib/profile/comment-log.ts';
import { exact, fact, inventedPosts, now, rounded } from '../invented.ts';
import { inventedLog } from '../invented-comments.ts';
import { type Given, judged, rowOf } from '../partnership-subject.ts';

/** So many people, one comment each. */
const comments = (parts: Partial<Record<CommentWriting, number>>) => {
  const writings = Object.entries(parts).flatMap(([writing, people]) =>
    Array.from({ length: people ?? 0 }, () => writing as CommentWriting),
  );
  return inventedLog(writings.map((writing, person) => ({ person, writing })));
};

const quoteOf = (amount: number, currency: CurrencyCode = 'TWD'): Quote => ({
  fee: { amount, currency },
  deliverable: 'instagram-post',
  pieces: 1,
  noted: now,
});

const budget = { amount: 100_000, currency: 'TWD' } as const;

describe('sources of the fit', () => {
  it('are named once each', () => {
    const named = judged(briefFit, {}).thresholds.map(({ name, url, explanation }) => explanation ?? `${name} ${url}`);
    expect(named).toEqual([...new Set(named)]);
  });
});

describe('condition of the brief', () => {
  it.each<[string, Given, string, Verdict]>([
    ['the platform asked for', { screening: { platforms: ['tiktok', 'instagram'] } }, 'platform', 'ok'],
    ['another platform', { screening: { platforms: ['tiktok'] } }, 'platform', 'look'],
    ['the tier asked for', { profile: { followers: exact(20_000) }, screening: { tiers: ['micro'] } }, 'tier', 'ok'],
    ['another tier', { profile: { followers: exact(20_000) }, screening: { tiers: ['mega'] } }, 'tier', 'look'],
    ['an unknown tier', { screening: { tiers: ['mega'] } }, 'tier', 'cannot-tell'],
    [
      'a border, one side asked for',
      { profile: { followers: rounded(50_000, 49_500, 50_499) }, screening: { tiers: ['micro'] } },
      'tier',
      'cannot-tell',
    ],
    [
      'a border, both sides asked for',
      { profile: { followers: rounded(50_000, 49_500, 50_499) }, screening: { tiers: ['micro', 'mid-tier'] } },
      'tier',
      'ok',
    ],
    [
      'a border, neither asked for',
      { profile: { followers: rounded(50_000, 49_500, 50_499) }, screening: { tiers: ['mega'] } },
      'tier',
      'look',
    ],
    ['no comments', { screening: { wantsTaiwan: true } }, 'taiwan', 'cannot-tell'],
    [
      '29 commenters',
      { comments: comments({ traditional: 29 }), screening: { wantsTaiwan: true } },
      'taiwan',
      'cannot-tell',
    ],
    [
      '79 of 100',
      { comments: comments({ traditional: 79, english: 21 }), screening: { wantsTaiwan: true } },
      'taiwan',
      'ok',
    ],
    [
      '78 of 100',
      { comments: comments({ traditional: 78, english: 22 }), screening: { wantsTaiwan: true } },
      'taiwan',
      'cannot-tell',
    ],
    [
      '62 of 100',
      { comments: comments({ traditional: 62, english: 38 }), screening: { wantsTaiwan: true } },
      'taiwan',
      'cannot-tell',
    ],
    [
      '61 of 100',
      { comments: comments({ traditional: 61, english: 39 }), screening: { wantsTaiwan: true } },
      'taiwan',
      'look',
    ],
    [
      'the language asked for',
      { comments: comments({ english: 70, traditional: 30 }), screening: { audienceLanguages: ['english'] } },
      'language',
      'ok',
    ],
    [
      'two languages together',
      {
        comments: comments({ english: 35, japanese: 35, korean: 30 }),
        screening: { audienceLanguages: ['english', 'japanese'] },
      },
      'language',
      'ok',
    ],
    [
      'another language',
      { comments: comments({ english: 20, traditional: 80 }), screening: { audienceLanguages: ['english'] } },
      'language',
      'look',
    ],
    ['no quote', { screening: { budget } }, 'budget', 'cannot-tell'],
    ['a quote of the whole budget', { quote: quoteOf(100_000), screening: { budget } }, 'budget', 'ok'],
    ['a quote above the budget', { quote: quoteOf(100_001), screening: { budget } }, 'budget', 'look'],
    ['a quote in another currency', { quote: quoteOf(3_126, 'USD'), screening: { budget } }, 'budget', 'look'],
    [
      'a currency without a rate',
      { quote: quoteOf(1, 'USD'), screening: { budget }, rateCard: { ...defaultRateCard, exchangeRates: [] } },
      'budget',
      'cannot-tell',
    ],
  ])('%s', (_, given, id, verdict) => {
    const finding = judged(briefFit, given);
    expect(rowOf(finding, id).verdict).toBe(verdict);
    expect(finding.verdict).toBe(verdict);
  });

  it('is not made up: a brief that asks nothing judges nothing', () => {
    const finding = judged(briefFit, {});
    expect(finding).toMatchObject({
      verdict: 'cannot-tell',
      summary: { key: 'brief-fit.summary.no-conditions' },
      rows: [],
      facts: {},
    });
  });
});

describe('summary of the fit', () => {
  const all: Given['screening'] = {
    platforms: ['instagram'],
    tiers: ['micro'],
    audienceLanguages: ['traditional'],
    wantsTaiwan: true,
    budget,
  };

  it('counts what passes, what to look at and what nobody can tell', () => {
    const finding = judged(briefFit, { profile: { followers: exact(2_000_000) }, quote: quoteOf(1), screening: all });
    expect(finding).toMatchObject({ verdict: 'look', facts: { fit: 'look' } });
    expect(finding.summary).toEqual({
      key: 'brief-fit.summary.look',
      values: {
        passed: { kind: 'count', value: 2 },
        looks: { kind: 'count', value: 1 },
        open: { kind: 'count', value: 2 },
        what: { kind: 'keys', value: ['brief-fit.condition.tier'] },
      },
    });
  });

  it('names what is open', () => {
    const finding = judged(briefFit, { profile: { followers: exact(20_000) }, screening: all });
    expect(finding).toMatchObject({ verdict: 'cannot-tell', facts: { fit: 'cannot-tell' } });
    expect(finding.summary.values.what).toEqual({
      kind: 'keys',
      value: ['language', 'taiwan', 'budget'].map((id) => `brief-fit.condition.${id}`),
    });
  });

  it('passes only when every condition does', () => {
    const finding = judged(briefFit, {
      profile: { followers: exact(20_000) },
      comments: comments({ traditional: 95, english: 5 }),
      quote: quoteOf(1),
      screening: all,
    });
    expect(finding).toMatchObject({ verdict: 'ok', summary: { key: 'brief-fit.summary.ok' }, facts: { fit: 'pass' } });
  });
});

describe('role for the goal', () => {
  const screening: Given['screening'] = { funnelStage: 'conversion', platforms: ['instagram'] };

  it.each<[string, Given, string]>([
    ['unknown', {}, 'brief-fit.role.unknown'],
    ['chosen', { roleChoice: { roles: ['koc'], chosenAt: now } }, 'brief-fit.role.chosen'],
    [
      'suggested',
      { profile: { bio: fact('營養師') }, posts: inventedPosts(6, () => ({ caption: fact('減糖懶人包') })) },
      'brief-fit.role.suggested',
    ],
  ])('%s is shown and changes nothing', (_, given, key) => {
    const finding = judged(briefFit, { ...given, screening });
    expect(rowOf(finding, 'role')).toMatchObject({ verdict: null, value: { key } });
    expect(finding.verdict).toBe('ok');
  });

  it('is the one that the article names', () => {
    for (const [stage, role] of [
      ['awareness', 'kol'],
      ['engagement', 'koc'],
      ['conversion', 'kos'],
    ] as const) {
      const finding = judged(briefFit, { screening: { funnelStage: stage } });
      expect(finding.verdict).toBe('cannot-tell');
      expect(rowOf(finding, 'role').usual?.values.roles).toEqual({
        kind: 'keys',
        value: [`creator-role.name.${role}`],
      });
    }
  });
});
