// What the user has set for every judgement: own tiers, lists that are off, words for all campaigns.
import { describe, expect, it } from 'vitest';
import { contentMatcher } from '../../lib/evaluation/content/content-matching.ts';
import { evaluate } from '../../lib/evaluation/evaluate.ts';
import { defaultJudgingRules } from '../../lib/evaluation/judging-rules.ts';
import { nothingKnown } from '../../lib/evaluation/screening.ts';
import {
  bordersOf,
  defaultTierScheme,
  judgeTier,
  ownTierScheme,
  selectableTierSchemes,
} from '../../lib/evaluation/tiers/tier-schemes.ts';
import { goldenCreators } from './golden-creators.ts';
import { exact } from './invented.ts';

const brief = { ownWords: [], sector: null };
const swearing = '這什麼垃圾，幹你娘';

describe('tiers of the user’s own', () => {
  it('are told apart by the borders given', () => {
    const scheme = ownTierScheme([500, 5_000, 20_000, 200_000, 2_000_000]);
    expect(scheme).not.toBeNull();
    const tierOf = (followers: number) => judgeTier(exact(followers), scheme ?? undefined).tiers;
    expect([499, 500, 4_999, 5_000, 20_000, 199_999, 200_000, 2_000_000].map(tierOf)).toEqual([
      ['below-nano'],
      ['nano'],
      ['nano'],
      ['micro'],
      ['mid-tier'],
      ['mid-tier'],
      ['macro'],
      ['mega'],
    ]);
  });

  it.each([
    [[1, 2, 3, 4]],
    [[0, 2, 3, 4, 5]],
    [[1, 3, 2, 4, 5]],
    [[1, 2, 2, 4, 5]],
    [[1, 2, 3, 4, Number.NaN]],
    [[1.5, 2, 3, 4, 5]],
  ])('are refused when the borders are %j', (borders) => {
    expect(ownTierScheme(borders)).toBeNull();
  });

  it('begin with those of the default scheme', () => {
    expect(bordersOf(defaultTierScheme)).toEqual([1_000, 10_000, 50_000, 500_000, 1_000_000]);
    expect(selectableTierSchemes.map(({ id }) => id)).toEqual(['source-article', 'later-fohr']);
    expect(bordersOf(selectableTierSchemes[1] ?? defaultTierScheme)).toBeNull();
  });

  it('reach the report, which says whose they are', () => {
    const input = goldenCreators.dancer;
    if (!input) throw new Error('no dancer');
    const scheme = ownTierScheme([1, 2, 3, 4, 5]) ?? defaultTierScheme;
    const rules = { ...defaultJudgingRules, tierScheme: scheme };
    const { tier } = evaluate({ ...input, screening: { ...nothingKnown, ...input.screening, rules } });
    expect(tier.tiers).toEqual(['mega']);
    expect(tier.scheme).toMatchObject({ ownRule: true });
    expect(evaluate(input).tier.tiers).not.toEqual(['mega']);
  });
});

describe('word lists that are off', () => {
  it('find nothing, and the others go on', () => {
    const categories = (listsOff: readonly 'profanity'[], text: string) =>
      contentMatcher(brief, { listsOff, ownWords: [] })(text).map(({ category }) => category);
    expect(categories([], swearing)).toContain('profanity');
    expect(categories(['profanity'], swearing)).not.toContain('profanity');
    expect(categories(['profanity'], '線上賭場，首儲送千')).toContain('gambling');
  });

  it('are named in the report', () => {
    const input = goldenCreators.dancer;
    if (!input) throw new Error('no dancer');
    const limitsWith = (rules: typeof defaultJudgingRules) =>
      evaluate({ ...input, screening: { ...nothingKnown, ...input.screening, rules } })
        .screening.find(({ criterion }) => criterion === 'content-check')
        ?.limits.map(({ key }) => key);
    expect(limitsWith({ ...defaultJudgingRules, listsOff: ['hate'] })).toContain('content-check.limit.lists-off');
    expect(limitsWith(defaultJudgingRules)).not.toContain('content-check.limit.lists-off');
  });
});

describe('words for every campaign', () => {
  it('are looked for beside those of the brief, each once', () => {
    const find = contentMatcher({ ...brief, ownWords: ['停產'] }, { listsOff: [], ownWords: ['停產', '召回'] });
    expect(find('停產又召回').map(({ word }) => word)).toEqual(['停產', '召回']);
    expect(contentMatcher(brief)('停產又召回')).toEqual([]);
  });
});
