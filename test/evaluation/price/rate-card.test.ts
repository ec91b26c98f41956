// The rate card: the product's own is whole and sourced, an edited one is read strictly, and money is exchanged by dated rates only.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultRateCard } from '../../../lib/evaluation/price/default-rate-card.ts';
import { exchangeOf } from '../../../lib/evaluation/price/exchange.ts';
import { currencyCodes } from '../../../lib/evaluation/price/money.ts';
import type { RateCard, RateCardEntry } from '../../../lib/evaluation/price/rate-card.ts';
import { readRateCard } from '../../../lib/evaluation/price/read-rate-card.ts';
import { dictionaries } from '../../../lib/i18n/index.ts';

const entryOf = (id: string): RateCardEntry | undefined => defaultRateCard.entries.find((entry) => entry.id === id);

describe('rate card on board', () => {
  it('names a source for every price, and says which is undated', () => {
    expect(defaultRateCard.entries.length).toBe(35);
    for (const { id, source, url } of defaultRateCard.entries) {
      expect(source, id).not.toBe('');
      expect(url, id).toMatch(/^https:\/\//);
    }
    expect(defaultRateCard.entries.filter(({ year }) => year === null).length).toBeGreaterThan(0);
  });

  it.each<[string, Partial<RateCardEntry>]>([
    ['awisee-instagram-post', { low: 20, high: 50, currency: 'USD', year: 2025 }],
    ['awisee-youtube-dedicated', { low: 50, high: null }],
    ['influencerradar-instagram-post-nano', { low: 5, high: 12, year: null }],
    ['influencerradar-instagram-reel-micro', { low: 11.5, high: 25 }],
    ['influencer-hero-tiktok', { low: 3, high: 10 }],
    ['untapper-micro', { platform: null, low: 10, high: 25, year: 2026 }],
    ['taiwan-instagram-10k', { low: 5_000, high: 50_000, currency: 'TWD', basis: 'fee' }],
    ['taiwan-instagram-500k', { low: 250_000, high: null }],
    ['taiwan-per-follower', { low: 0.1, high: 0.15, basis: 'fee-per-follower' }],
  ])('%s', (id, expected) => {
    expect(entryOf(id)).toMatchObject(expected);
  });

  it('has a dated rate into NT$ from every other currency', () => {
    for (const from of currencyCodes)
      expect(exchangeOf(from, 'TWD', defaultRateCard.exchangeRates), from).not.toBeNull();
    for (const { on } of defaultRateCard.exchangeRates) expect(on).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });
});

const problemsOf = (change: (card: RateCard) => unknown) => {
  const reading = readRateCard(change(structuredClone(defaultRateCard)));
  return reading.ok ? [] : reading.problems.map(({ field, key }) => `${field} ${key}`);
};

const withEntry = (part: Record<string, unknown>) => (card: RateCard) => ({
  ...card,
  entries: [{ ...card.entries[0], ...part }],
});
const withRate = (part: Record<string, unknown>) => (card: RateCard) => ({
  ...card,
  exchangeRates: [{ ...card.exchangeRates[0], ...part }],
});

describe('edited rate card', () => {
  it('comes back as it was', () => {
    expect(readRateCard(JSON.parse(JSON.stringify(defaultRateCard)))).toEqual({ ok: true, card: defaultRateCard });
  });

  it.each<[string, (card: RateCard) => unknown, string]>([
    ['no object', () => 7, ' problem.not-object'],
    ['a list', () => [], ' problem.not-object'],
    ['entries as text', (card) => ({ ...card, entries: 'all' }), 'entries problem.not-list'],
    ['an entry of nothing', (card) => ({ ...card, entries: [null] }), 'entries[0] problem.not-object'],
    ['a price as text', withEntry({ low: '20' }), 'entries[0].low problem.not-number'],
    ['a negative price', withEntry({ low: -1 }), 'entries[0].low problem.out-of-range'],
    ['an endless price', withEntry({ high: Number.POSITIVE_INFINITY }), 'entries[0].high problem.not-number'],
    ['ends the wrong way round', withEntry({ low: 50, high: 20 }), 'entries[0].high problem.order'],
    ['an unknown platform', withEntry({ platform: 'myspace' }), 'entries[0].platform problem.not-one-of'],
    ['an unknown deliverable', withEntry({ deliverables: ['poem'] }), 'entries[0].deliverables[0] problem.not-one-of'],
    ['an unknown basis', withEntry({ basis: 'cpx' }), 'entries[0].basis problem.not-one-of'],
    ['an unknown currency', withEntry({ currency: 'NTD' }), 'entries[0].currency problem.not-one-of'],
    ['no source', withEntry({ source: ' ' }), 'entries[0].source problem.empty'],
    ['a script as address', withEntry({ url: 'javascript:alert(1)' }), 'entries[0].url problem.not-address'],
    ['half a year', withEntry({ year: 2025.5 }), 'entries[0].year problem.not-whole'],
    [
      'followers the wrong way round',
      withEntry({ followers: { from: 10, to: 5 } }),
      'entries[0].followers.to problem.order',
    ],
    [
      'one id twice',
      (card) => ({ ...card, entries: [card.entries[0], card.entries[0]] }),
      'entries[1].id problem.repeated',
    ],
    ['a rate of nothing', withRate({ rate: 0 }), 'exchangeRates[0].rate problem.out-of-range'],
    ['an impossible day', withRate({ on: '2026-02-30' }), 'exchangeRates[0].on problem.not-day'],
    ['no month', (card) => ({ ...card, readOn: 'November 2026' }), 'readOn problem.not-month'],
    ['an impossible month', (card) => ({ ...card, readOn: '2026-13' }), 'readOn problem.not-month'],
    ['no advertising factor', (card) => ({ ...card, advertisingFactor: null }), 'advertisingFactor problem.not-object'],
    [
      'factors the wrong way round',
      (card) => ({ ...card, advertisingFactor: { low: 4, high: 2 } }),
      'advertisingFactor.high problem.order',
    ],
    [
      'an unknown extra',
      (card) => ({ ...card, addOns: [{ ...card.addOns?.[0], id: 'cake' }] }),
      'addOns[0].id problem.not-one-of',
    ],
    [
      '301 entries',
      (card) => ({ ...card, entries: Array.from({ length: 301 }, () => card.entries[0]) }),
      'entries problem.too-many',
    ],
  ])('is refused with %s', (_, change, problem) => {
    expect(problemsOf(change)).toContain(problem);
  });

  it('names every fault at once, in words of both languages', () => {
    const reading = readRateCard({ entries: [{ low: 'x' }], exchangeRates: [{}], advertisingFactor: {}, addOns: [{}] });
    const problems = reading.ok ? [] : reading.problems;
    expect(problems.length).toBeGreaterThan(12);
    const areas: readonly Readonly<Record<string, string>>[] = [dictionaries['zh-TW'].brief, dictionaries.en.brief];
    for (const { label, key } of problems) {
      for (const area of areas) {
        expect(area[label], label).toBeTruthy();
        expect(area[key], key).toContain('{field}');
      }
    }
  });

  it('survives anything', () => {
    fc.assert(
      fc.property(fc.anything(), (input) => {
        readRateCard(input);
        readRateCard({ entries: [input], exchangeRates: [input], addOns: [input], advertisingFactor: input });
      }),
      { numRuns: 300 },
    );
  });
});

describe('exchange', () => {
  const rates = [
    { from: 'USD', to: 'TWD', rate: 32, on: '2026-11-01' },
    { from: 'JPY', to: 'TWD', rate: 0.2, on: '2026-11-02' },
  ] as const;

  it.each([
    ['TWD', 'TWD', 1, 0],
    ['USD', 'TWD', 32, 1],
    ['TWD', 'USD', 1 / 32, 1],
    ['USD', 'JPY', 160, 2],
    ['JPY', 'USD', 1 / 160, 2],
  ] as const)('%s → %s', (from, to, factor, used) => {
    const exchange = exchangeOf(from, to, rates);
    expect(exchange?.factor).toBeCloseTo(factor, 12);
    expect(exchange?.rates.length).toBe(used);
  });

  it('does not guess', () => {
    expect(exchangeOf('EUR', 'TWD', rates)).toBeNull();
  });
});
