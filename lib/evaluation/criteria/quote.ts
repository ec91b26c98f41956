// A quote: CPM, CPE and CPV as intervals, where they lie against dated sources, and what advertising adds; never a "fair price".
import { defineScreening, type Subject } from '../criterion.ts';
import { count, date, decimalInterval, percentInterval, phrase, rowOf, text, word } from '../phrases.ts';
import { type CampaignCost, campaignCost } from '../price/campaign-cost.ts';
import {
  comparePrices,
  feeBySource,
  feePerPiece,
  type PriceComparison,
  type PricePosition,
} from '../price/compare-price.ts';
import type { CurrencyCode } from '../price/money.ts';
import { type PostFigure, platformSelling, priceOf, type SoldFigures, soldFigures } from '../price/price-figures.ts';
import type { Quote } from '../price/quote.ts';
import type { ExchangeRate } from '../price/rate-card.ts';
import type { Interval, Phrase, PhraseValue, ScreeningFinding, ScreeningRow, ThresholdSource } from '../report.ts';
import thresholds from '../thresholds.json' with { type: 'json' };
import { judgeTier } from '../tiers/tier-schemes.ts';

type Answer = Omit<ScreeningFinding, 'criterion' | 'group'>;
type Needed = Pick<
  Subject,
  'platform' | 'handle' | 'followers' | 'posts' | 'now' | 'brief' | 'otherQuotes' | 'rateCard' | 'rules'
>;

const money = (value: number, currency: CurrencyCode): PhraseValue => ({ kind: 'money', value, currency });
const range = ({ low, high }: { low: number; high: number }, currency: CurrencyCode): PhraseValue => ({
  kind: 'money-interval',
  low,
  high,
  currency,
});

/** An upper end that the source leaves open. */
const openRange = (
  name: string,
  { low, high }: { low: number; high: number | null },
  currency: CurrencyCode,
): Phrase =>
  high === null
    ? phrase(`${name}-from`, { low: money(low, currency) })
    : phrase(name, { range: range({ low, high }, currency) });

const ownRule = (explanation: string): ThresholdSource => ({
  name: 'KOL Lens',
  year: null,
  url: '',
  ownRule: true,
  explanation,
});

/** Why a price cannot be computed from a figure of the posts. */
function missingOf({ value, missing }: PostFigure): Phrase {
  if (missing === 'not-shown') return phrase('quote.missing.not-shown');
  return phrase(`missing.${value === null ? (missing ?? 'few-posts') : 'zero-denominator'}`);
}

function figureRow(
  id: 'cpm' | 'cpv' | 'cpe',
  figure: PostFigure,
  price: Interval | null,
  said: Phrase | null,
  currency: CurrencyCode,
): ScreeningRow {
  const label = phrase(`quote.row.${id}`);
  if (price === null) return rowOf({ id, verdict: 'cannot-tell', label, note: missingOf(figure) });
  return rowOf({ id, label, value: phrase('quote.value.price', { price: range(price, currency) }), note: said });
}

/** Gives CPM, CPV and CPE, each with the medians it was made of. */
function figureRows(quote: Quote, { viewsAre, views, interactions }: SoldFigures): readonly ScreeningRow[] {
  const { currency } = quote.fee;
  const fee = feePerPiece(quote);
  const saidOf = (name: string, { value, sampleSize }: PostFigure) =>
    value && phrase(name, { count: count(sampleSize), low: count(value.low), high: count(value.high) });
  const ofViews = saidOf(`quote.sample.${viewsAre}`, views);
  return [
    figureRow('cpm', views, priceOf(fee, views, 1_000), ofViews, currency),
    figureRow('cpv', views, priceOf(fee, views, 1), ofViews, currency),
    figureRow(
      'cpe',
      interactions,
      priceOf(fee, interactions, 1),
      saidOf('quote.sample.interactions', interactions),
      currency,
    ),
  ];
}

const positionVerdict = { below: null, inside: 'ok', above: 'look', touches: null } as const;

function sourceNote(comparison: PriceComparison, { views }: SoldFigures, currency: CurrencyCode): Phrase | null {
  if (comparison.range === null) return phrase('quote.note.no-rate', { currency: text(comparison.entry.currency) });
  if (comparison.own === null) return phrase(`quote.note.no-own.${comparison.entry.basis}`);
  if (!comparison.judges) return phrase('quote.note.no-platform');
  const fee = feeBySource(comparison, views);
  return fee && openRange('quote.note.fee', fee, currency);
}

/** Says a source: its range in the fee's currency, and where the creator's own price lies. */
function sourceRow(comparison: PriceComparison, figures: SoldFigures, currency: CurrencyCode): ScreeningRow {
  const { entry, own, position } = comparison;
  const when = entry.year === null ? word('quote.undated') : text(String(entry.year));
  return rowOf({
    id: `source.${entry.id}`,
    verdict: position === null ? 'cannot-tell' : comparison.judges ? positionVerdict[position] : null,
    label: phrase(`quote.row.source.${entry.basis}`, { source: text(entry.source), when }),
    value: position && own && phrase(`quote.position.${position}`, { own: range(own, currency) }),
    usual: comparison.range && openRange('quote.range', comparison.range, currency),
    note: sourceNote(comparison, figures, currency),
  });
}

const exchangeRows = (rates: readonly ExchangeRate[]): readonly ScreeningRow[] =>
  [...new Set(rates)].map(({ from, to, rate, on }) =>
    rowOf({
      id: `exchange.${from}.${to}`,
      label: phrase('quote.row.exchange', { from: text(from), to: text(to) }),
      value: phrase('quote.value.exchange', { from: text(from), to: text(to), rate: text(String(rate)) }),
      note: phrase('quote.note.exchange', { on: text(on) }),
    }),
  );

/** What sources say is added for more than the plain piece. */
const addOnRows = ({ addOns = [] }: Subject['rateCard']): readonly ScreeningRow[] =>
  addOns.map(({ id, low, high, source, year }) =>
    rowOf({
      id: `add-on.${id}`,
      label: phrase(`quote.row.add-on.${id}`),
      value: phrase('quote.value.add-on', { share: percentInterval({ low, high }) }),
      note: phrase('quote.note.add-on', {
        source: text(source),
        when: year === null ? word('quote.undated') : text(String(year)),
      }),
    }),
  );

function advertisingRow({ fee }: Quote, { low, high }: Subject['rateCard']['advertisingFactor']): ScreeningRow {
  const advertising = { low: fee.amount * low, high: fee.amount * high };
  return rowOf({
    id: 'advertising',
    label: phrase('quote.row.advertising', { factor: decimalInterval({ low, high }) }),
    value: phrase('quote.value.advertising', { advertising: range(advertising, fee.currency) }),
    note: phrase('quote.note.article'),
  });
}

const stateVerdict = { within: 'ok', over: 'look', open: null } as const;

function sumRow(
  quotes: readonly Quote[],
  cost: CampaignCost | null,
  { brief, rateCard }: Needed,
): readonly ScreeningRow[] {
  if (quotes.length === 0) return [];
  const { low, high } = rateCard.advertisingFactor;
  const label = phrase('quote.row.sum', {
    count: count(quotes.length),
    factor: decimalInterval({ low, high }),
  });
  const { budget } = brief.screening;
  const usual = budget && phrase('quote.value.budget', { budget: money(budget.amount, budget.currency) });
  const row = rowOf({ id: 'sum', label, usual });
  if (cost === null) return [{ ...row, verdict: 'cannot-tell', note: phrase('quote.budget.no-rate') }];
  const value = phrase('quote.value.sum', {
    content: money(cost.content, cost.currency),
    total: range(cost, cost.currency),
  });
  return [
    {
      ...row,
      verdict: cost.state === null ? 'cannot-tell' : stateVerdict[cost.state],
      value,
      note: phrase(`quote.budget.${cost.state ?? 'none'}`),
    },
  ];
}

/** Sources that judge: those with a platform of their own whose price could be computed. */
const judging = (comparisons: readonly PriceComparison[]) =>
  comparisons.filter(({ judges, position }) => judges && position !== null);

function verdictOf(
  quote: Quote,
  comparisons: readonly PriceComparison[],
  cost: CampaignCost | null,
): Pick<Answer, 'verdict' | 'summary'> {
  const compared = judging(comparisons);
  const numberOf = (wanted: PricePosition) => count(compared.filter(({ position }) => position === wanted).length);
  const isOver = cost?.state === 'over';
  const isAbove = compared.length > 0 && compared.every(({ position }) => position === 'above');
  const perPiece = money(feePerPiece(quote), quote.fee.currency);
  const total = cost === null ? perPiece : money(cost.low, cost.currency);
  const values = { perPiece, count: count(compared.length) };
  if (isAbove && isOver) {
    return { verdict: 'look', summary: phrase('quote.summary.look.above-over-budget', { ...values, total }) };
  }
  if (isAbove) return { verdict: 'look', summary: phrase('quote.summary.look.above', values) };
  if (isOver) return { verdict: 'look', summary: phrase('quote.summary.look.over-budget', { total }) };
  if (compared.length === 0)
    return { verdict: 'cannot-tell', summary: phrase('quote.summary.no-comparison', { perPiece }) };
  const positions = {
    inside: numberOf('inside'),
    touching: numberOf('touches'),
    above: numberOf('above'),
    below: numberOf('below'),
  };
  return { verdict: 'ok', summary: phrase('quote.summary.ok', { ...values, ...positions }) };
}

function sourcesOf(
  comparisons: readonly PriceComparison[],
  rates: readonly ExchangeRate[],
): readonly ThresholdSource[] {
  const published = new Map<string, ThresholdSource>();
  for (const { entry } of comparisons) {
    const { source, year, url } = entry;
    published.set(`${source} ${year} ${url}`, { name: source, year, url, ownRule: false });
  }
  return [
    ...published.values(),
    { name: 'frankchiu.io', year: 2025, url: 'https://frankchiu.io/marketing-kol-intro', ownRule: false },
    ...(rates.length > 0 ? [ownRule('quote.rule.exchange')] : []),
    thresholds.sources.sample,
    thresholds.sources.maturity,
  ];
}

const limits: readonly Phrase[] = [
  phrase('quote.limit.no-fair-price'),
  phrase('quote.limit.sources'),
  phrase('quote.limit.views'),
];

/** Without a quote of this creator, only the sum of the others can be said. */
function withoutQuote(needed: Needed): Answer {
  const { otherQuotes, brief, rateCard } = needed;
  const cost = campaignCost(otherQuotes, brief.screening.budget, rateCard);
  return {
    verdict: 'cannot-tell',
    summary: phrase('quote.summary.no-quote'),
    basis: [phrase('quote.basis.card', { month: text(rateCard.readOn) })],
    rows: [...sumRow(otherQuotes, cost, needed), ...exchangeRows(cost?.rates ?? [])],
    limits,
    thresholds: sourcesOf([], cost?.rates ?? []),
    facts: {},
  };
}

function withQuote(quote: Quote, needed: Needed): Answer {
  const { platform, followers, rateCard, brief, otherQuotes, rules } = needed;
  const { currency } = quote.fee;
  const isHere = platformSelling(quote.deliverable) === platform;
  const figures = soldFigures(quote.deliverable, isHere ? needed : { ...needed, posts: [] });
  const { tiers } = judgeTier(followers, rules.tierScheme);
  const comparisons = isHere ? comparePrices(rateCard, { quote, figures, followers, tiers }) : [];
  const quotes = [...otherQuotes, quote];
  const cost = campaignCost(quotes, brief.screening.budget, rateCard);
  const rates = [...comparisons.flatMap(({ exchange }) => exchange?.rates ?? []), ...(cost?.rates ?? [])];
  const deliverable = word(`quote.deliverable.${quote.deliverable}`);
  const judged = verdictOf(quote, comparisons, cost);
  const elsewhere = !isHere && judged.verdict === 'cannot-tell';
  return {
    verdict: judged.verdict,
    summary: elsewhere ? phrase('quote.summary.other-platform', { deliverable }) : judged.summary,
    basis: [
      phrase('quote.basis.quote', { fee: money(quote.fee.amount, currency), deliverable, count: count(quote.pieces) }),
      phrase('quote.basis.noted', { day: date(quote.noted) }),
      phrase('quote.basis.card', { month: text(rateCard.readOn) }),
    ],
    rows: [
      ...(isHere ? figureRows(quote, figures) : []),
      ...comparisons.map((comparison) => sourceRow(comparison, figures, currency)),
      ...addOnRows(rateCard),
      advertisingRow(quote, rateCard.advertisingFactor),
      ...sumRow(quotes, cost, needed),
      ...exchangeRows(rates),
    ],
    limits: [...limits, ...(tiers.length === 0 ? [phrase('quote.limit.no-size')] : [])],
    thresholds: sourcesOf(comparisons, rates),
    facts: { quote: { fee: quote.fee, cpm: isHere ? priceOf(feePerPiece(quote), figures.views, 1_000) : null } },
  };
}

export const quoteJudge = defineScreening({
  id: 'quote',
  group: 'partnership',
  needs: ['platform', 'handle', 'followers', 'posts', 'now', 'brief', 'quote', 'otherQuotes', 'rateCard', 'rules'],
  judge: ({ quote, ...needed }) => (quote === null ? withoutQuote(needed) : withQuote(quote, needed)),
});
