// Reads a rate card strictly, the product's own as well as the user's: every fault is named by its field.
import { platforms } from '../../profile/creator-profile.ts';
import {
  type InputChecks,
  type InputProblem,
  inputChecks,
  isCalendarDay,
  isObject,
  isWebAddress,
  longestAddress,
  ownField,
} from '../checked-input.ts';
import { tierIds } from '../report.ts';
import { currencyCodes } from './money.ts';
import { deliverables } from './quote.ts';
import { type ExchangeRate, priceBases, type RateCard, type RateCardAddOn, type RateCardEntry } from './rate-card.ts';

export type RateCardReading =
  | { readonly ok: true; readonly card: RateCard }
  | { readonly ok: false; readonly problems: readonly InputProblem[] };

const addOnIds: readonly RateCardAddOn['id'][] = ['exclusivity', 'complex-shoot'];

const most = { entries: 300, exchangeRates: 50, addOns: 10, words: 20, text: 120, amount: 1e12, factor: 100 } as const;

const amount = { least: 0, most: most.amount } as const;

/** Gives the words of a list, each once. */
function wordsOf<Word extends string>(
  checks: InputChecks,
  value: unknown,
  field: string,
  words: readonly Word[],
): Word[] {
  const read = checks
    .list(value, field, most.words)
    .flatMap((word, index) => checks.word(word ?? null, `${field}[${index}]`, words, null) ?? []);
  return [...new Set(read)];
}

function yearOf(checks: InputChecks, value: unknown, field: string): number | null {
  if (value === null || value === undefined) return null;
  return checks.number(value, field, { least: 2000, most: 2100, whole: true }, 2000);
}

function addressOf(checks: InputChecks, value: unknown, field: string): string {
  const address = checks.text(value, field, { most: longestAddress });
  if (address !== '' && !isWebAddress(address)) checks.report(field, 'problem.not-address', { entry: address });
  return address;
}

/** Gives the upper end; null is "and more". */
function upperOf(checks: InputChecks, value: unknown, low: number, field: string): number | null {
  if (value === null) return null;
  const high = checks.number(value, field, amount, most.amount);
  if (high < low) checks.report(field, 'problem.order');
  return high;
}

function followersOf(checks: InputChecks, value: unknown, field: string): RateCardEntry['followers'] {
  if (value === null || value === undefined) return null;
  if (!isObject(value)) {
    checks.report(field, 'problem.not-object');
    return null;
  }
  const from = checks.number(ownField(value, 'from'), `${field}.from`, amount, 0);
  return { from, to: upperOf(checks, ownField(value, 'to'), from + 1, `${field}.to`) };
}

function readEntry(checks: InputChecks, value: unknown, field: string): RateCardEntry | null {
  if (!isObject(value)) {
    checks.report(field, 'problem.not-object');
    return null;
  }
  const of = (name: string) => ownField(value, name);
  const text = (name: string, required: boolean) =>
    checks.text(of(name), `${field}.${name}`, { most: most.text, required });
  const low = checks.number(of('low'), `${field}.low`, amount, 0);
  const published = text('published', false);
  const platform =
    of('platform') === null ? null : checks.word(of('platform') ?? '', `${field}.platform`, platforms, null);
  return {
    id: text('id', true),
    basis: checks.word(of('basis') ?? '', `${field}.basis`, priceBases, 'fee'),
    platform,
    deliverables: wordsOf(checks, of('deliverables'), `${field}.deliverables`, deliverables),
    tiers: wordsOf(checks, of('tiers'), `${field}.tiers`, tierIds),
    followers: followersOf(checks, of('followers'), `${field}.followers`) ?? null,
    currency: checks.word(of('currency') ?? '', `${field}.currency`, currencyCodes, 'TWD'),
    low,
    high: upperOf(checks, of('high'), low, `${field}.high`),
    ...(published === '' ? {} : { published }),
    source: text('source', true),
    year: yearOf(checks, of('year'), `${field}.year`),
    url: addressOf(checks, of('url'), `${field}.url`),
  };
}

function readExchangeRate(checks: InputChecks, value: unknown, field: string): ExchangeRate | null {
  if (!isObject(value)) {
    checks.report(field, 'problem.not-object');
    return null;
  }
  const currency = (name: 'from' | 'to') =>
    checks.word(ownField(value, name) ?? '', `${field}.${name}`, currencyCodes, 'TWD');
  const on = checks.text(ownField(value, 'on'), `${field}.on`, { most: most.text, required: true });
  if (on !== '' && !isCalendarDay(on)) checks.report(`${field}.on`, 'problem.not-day', { entry: on });
  const rate = checks.number(ownField(value, 'rate'), `${field}.rate`, { least: 1e-9, most: 1e9 }, 1);
  return { from: currency('from'), to: currency('to'), rate, on };
}

function readAddOn(checks: InputChecks, value: unknown, field: string): RateCardAddOn | null {
  if (!isObject(value)) {
    checks.report(field, 'problem.not-object');
    return null;
  }
  const share = (name: 'low' | 'high') =>
    checks.number(ownField(value, name), `${field}.${name}`, { least: 0, most: most.factor }, 0);
  const [low, high] = [share('low'), share('high')];
  if (high < low) checks.report(`${field}.high`, 'problem.order');
  return {
    id: checks.word(ownField(value, 'id') ?? '', `${field}.id`, addOnIds, 'exclusivity'),
    low,
    high,
    source: checks.text(ownField(value, 'source'), `${field}.source`, { most: most.text, required: true }),
    year: yearOf(checks, ownField(value, 'year'), `${field}.year`),
    url: addressOf(checks, ownField(value, 'url'), `${field}.url`),
  };
}

function readFactor(checks: InputChecks, value: unknown): RateCard['advertisingFactor'] {
  const field = 'advertisingFactor';
  if (!isObject(value)) checks.report(field, 'problem.not-object');
  const rule = { least: 0, most: most.factor };
  const low = checks.number(ownField(value, 'low'), `${field}.low`, rule, 0);
  const high = checks.number(ownField(value, 'high'), `${field}.high`, rule, most.factor);
  if (high < low) checks.report(`${field}.high`, 'problem.order');
  return { low, high };
}

/** Gives the card, or everything that is wrong with it; never throws. */
export function readRateCard(input: unknown): RateCardReading {
  const checks = inputChecks('rate-card.');
  if (!isObject(input)) {
    checks.report('', 'problem.not-object');
    return { ok: false, problems: checks.problems };
  }
  const rowsOf = <Row>(
    name: 'entries' | 'exchangeRates' | 'addOns',
    read: (value: unknown, field: string) => Row | null,
  ) =>
    checks
      .list(ownField(input, name), name, most[name])
      .flatMap((value, index) => read(value, `${name}[${index}]`) ?? []);
  const readOn = checks.text(ownField(input, 'readOn'), 'readOn', { most: most.text, required: true });
  if (readOn !== '' && !isCalendarDay(`${readOn}-01`)) checks.report('readOn', 'problem.not-month', { entry: readOn });
  const entries = rowsOf('entries', (value, field) => readEntry(checks, value, field));
  const ids = new Set<string>();
  for (const [index, { id }] of entries.entries()) {
    if (ids.has(id)) checks.report(`entries[${index}].id`, 'problem.repeated', { entry: id });
    ids.add(id);
  }
  const card: RateCard = {
    readOn,
    entries,
    exchangeRates: rowsOf('exchangeRates', (value, field) => readExchangeRate(checks, value, field)),
    advertisingFactor: readFactor(checks, ownField(input, 'advertisingFactor')),
    addOns: rowsOf('addOns', (value, field) => readAddOn(checks, value, field)),
  };
  return checks.problems.length === 0 ? { ok: true, card } : { ok: false, problems: checks.problems };
}
