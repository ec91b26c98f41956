// The data files of the disclosure rules are checked: what is not as described stops with the place.
import { describe, expect, it } from 'vitest';
import { readBrandSigns, readMarketRules, readSharedRules } from '../../../lib/evaluation/disclosure/read-rules.ts';
import { ruleWords } from '../../../lib/evaluation/disclosure/rule-words.ts';
import brandSigns from '../../../lib/evaluation/disclosure/rules/brand-signs.json' with { type: 'json' };
import shared from '../../../lib/evaluation/disclosure/rules/every-market.json' with { type: 'json' };
import tw from '../../../lib/evaluation/disclosure/rules/tw.json' with { type: 'json' };
import { dictionaries } from '../../../lib/i18n/index.ts';

describe('the rules', () => {
  it('on board are as described, each market with what counts and what does not', () => {
    const { markets } = ruleWords();
    for (const [name, rules] of Object.entries(markets)) {
      expect(rules.market).toBe(name);
      expect(rules.clear.length).toBeGreaterThan(1);
      expect(rules.ambiguous.length).toBeGreaterThan(1);
    }
  });

  it('of our own are explained', () => {
    const { markets, shared: every, brandSigns: signs } = ruleWords();
    const sources = [...Object.values(markets).flatMap((rules) => Object.values(rules.sources)), signs.source];
    for (const { ownRule, explanation, url, year } of [...sources, ...Object.values(every.sources)]) {
      if (ownRule) expect(Object.hasOwn(dictionaries['zh-TW'].report, explanation ?? '')).toBe(true);
      else expect(url.startsWith('https://') && (year === null || year > 2000)).toBe(true);
    }
  });

  it.each([
    ['market', { ...tw, market: 'XX' }, /market is none of/],
    ['source', { ...tw, clear: [{ form: 'tag', source: 'nobody', words: ['a'] }] }, /source nobody is not described/],
    ['form', { ...tw, clear: [{ form: 'shout', source: 'own', words: ['a'] }] }, /form is none of/],
    ['twice', { ...tw, clear: [{ form: 'tag', source: 'own', words: ['a', 'a'] }] }, /names a twice/],
    ['empty', { ...tw, clear: [{ form: 'tag', source: 'own', words: ['a', ' '] }] }, /words\[1\] is no word/],
    ['none', { ...tw, clear: [] }, /clear is no list/],
    ['beside', { ...tw, clear: [{ form: 'phrase', source: 'own', words: ['a'], beside: 'sea' }] }, /beside is none of/],
    [
      'frame beside a name',
      { ...tw, clear: [{ form: 'frame', source: 'own', first: ['a'], last: ['b'], within: 3, beside: 'name' }] },
      /cannot stand beside name/,
    ],
    ['nothing', null, /no object/],
  ])('of a market: %s', (_, data, message) => {
    expect(() => readMarketRules(data)).toThrow(message);
  });

  it('of every market and of brands', () => {
    expect(() => readSharedRules({ ...shared, overloadShare: 3 })).toThrow(/overloadShare is no share/);
    expect(() => readSharedRules({ ...shared, hints: { ...shared.hints, codes: 'x' } })).toThrow(/codes is no list/);
    const selling = { ...shared.hints.selling, begging: ['a'] };
    expect(() => readSharedRules({ ...shared, hints: { ...shared.hints, selling } })).toThrow(/unknown kind begging/);
    expect(() => readBrandSigns({ ...brandSigns, near: -1 })).toThrow(/near is no number/);
  });
});
