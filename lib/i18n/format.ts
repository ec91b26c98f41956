// Numbers, shares and dates as people of a language write them; every form comes from Intl.
import type { Language } from './translate.ts';

export interface Formats {
  readonly language: Language;
  /** A count as it stands in a line: 4.12 萬, 9,876; in English all digits below a million. */
  count(value: number): string;
  /** A count with all its digits: 41,230. */
  fullCount(value: number): string;
  /** A share as percent: 0.021 is "2.1 %". */
  percent(share: number): string;
  /** Shares of one sentence, each with its sign: with the same decimals, and enough of them to tell the ends apart. */
  percents(shares: readonly number[]): readonly string[];
  /** Two shares as one interval: "1.6–2.9 %"; one number when they are equal. */
  percentInterval(low: number, high: number): string;
  /** A rate and its bounds with the same decimals: "2.1 %" and "1.6–2.9 %". */
  rate(interval: ShareInterval): { readonly value: string; readonly bounds: string };
  /** A change as percent with its sign: "+2.1 %", "−0.4 %". */
  signedPercent(share: number): string;
  /** A number that is no count: two decimals below 1, one above. */
  decimal(value: number): string;
  /** Two such numbers as one interval: "1.2–3.4". */
  decimalInterval(low: number, high: number): string;
  /** An amount with its currency: "NT$12,000". Whole ones and those from 100 on have no decimals, those below 1 two digits. */
  money(amount: number, currency: string): string;
  /** Two amounts of one currency as an interval: "NT$800–1,200". */
  moneyInterval(low: number, high: number, currency: string): string;
  /** Several words as a list: "甲、乙、丙". */
  list(words: readonly string[]): string;
  /** A calendar day, of milliseconds since 1970. */
  day(moment: number): string;
  /** A calendar day as short as it can be said without doubt about month and day. */
  shortDay(moment: number): string;
  /** From one day to another: "2026年10月14日至11月19日". */
  days(from: number, to: number): string;
  /** Day and time of day. */
  dayAndTime(moment: number): string;
  /** Time of day: 12:03. */
  clock(moment: number): string;
  /** How long ago, in whole days, months or years: "2 天前". */
  ago(moment: number, now: number): string;
  /** How large a file is, in kilobytes or more, as people say it; less than one is one. `bytes`: ≥ 0. */
  fileSize(bytes: number): string;
}

const kilobyte = 1_000;
const sizeUnits = ['kilobyte', 'megabyte', 'gigabyte'] as const;

function fileSize(bytes: number, language: Language): string {
  let [value, place] = [bytes / kilobyte, 0];
  while (value >= kilobyte && place < sizeUnits.length - 1) {
    value /= kilobyte;
    place += 1;
  }
  const maximumFractionDigits = value < 10 && place > 0 ? 1 : 0;
  const unit = sizeUnits[place] ?? 'kilobyte';
  const format = new Intl.NumberFormat(language, { style: 'unit', unit, maximumFractionDigits });
  return format.format(place === 0 ? Math.max(1, value) : value);
}

/** A share with its bounds. */
interface ShareInterval {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

export interface FormatChoices {
  /** 12.3 萬 instead of 123,000; Chinese only. */
  readonly shortCounts: boolean;
  /** For tests; without it the machine's own. */
  readonly timeZone?: string;
}

const dayLength = 86_400_000;
/** Where short forms begin: 萬 in Chinese, the million in English (12.3K would hide digits that a marketer compares). */
const shortFrom: Readonly<Record<Language, number>> = { 'zh-TW': 10_000, en: 1_000_000 };
/** Chinese typography sets a thin space before the sign, English none. */
const beforePercent: Readonly<Record<Language, string>> = { 'zh-TW': '\u202f', en: '' };

/** Decimals by the smallest share of the line, so that all of its numbers are as exact as the least needs. */
function percentDecimals(shares: readonly number[]): number {
  const smallest = Math.min(...shares.filter((share) => share > 0).map((share) => share * 100));
  if (!Number.isFinite(smallest)) return 0;
  if (smallest >= 100) return 0;
  // 20–40 % out of a source was never 20.0–40.0 %, and 0.4 % never 0.40 %.
  const isWholeAt = (scale: number) =>
    shares.every((share) => Math.abs(share * scale - Math.round(share * scale)) < 1e-9);
  if (smallest >= 10 && isWholeAt(100)) return 0;
  if (smallest >= 1 || isWholeAt(1000)) return 1;
  return smallest >= 0.1 ? 2 : 3;
}

/** Sets a space between number and unit in the parts of a compact number: "4.12萬" → "4.12 萬". */
function spaced(parts: readonly Intl.NumberFormatPart[], language: Language): string {
  return parts
    .map((part) => (part.type === 'compact' && language === 'zh-TW' ? ` ${part.value}` : part.value))
    .join('');
}

type MoneyDigits = Pick<
  Intl.NumberFormatOptions,
  'maximumFractionDigits' | 'minimumFractionDigits' | 'maximumSignificantDigits' | 'minimumSignificantDigits'
>;

/** Currencies whose small unit nobody pays with. */
const withoutCents: readonly string[] = ['TWD', 'JPY'];

/** How many digits of an amount mean something: cents of a fee in thousands do not, those of a price per view do. */
function moneyDigits(amount: number, currency: string): MoneyDigits {
  if (amount >= 100 || Number.isInteger(amount)) return { maximumFractionDigits: 0 };
  if (amount < 1) return { minimumSignificantDigits: 2, maximumSignificantDigits: 2 };
  const digits = withoutCents.includes(currency) ? 1 : 2;
  return { minimumFractionDigits: digits, maximumFractionDigits: digits };
}

function agoParts(days: number): [number, Intl.RelativeTimeFormatUnit] {
  if (days < 60) return [days, 'day'];
  if (days < 730) return [Math.floor(days / 30.44), 'month'];
  return [Math.floor(days / 365.25), 'year'];
}

/** Gives the formats of a language. Formatters are made once: making one costs more than a thousand uses. */
export function createFormats(language: Language, choices: FormatChoices): Formats {
  const zone = choices.timeZone === undefined ? {} : { timeZone: choices.timeZone };
  const whole = new Intl.NumberFormat(language, { maximumFractionDigits: 0 });
  const compact = new Intl.NumberFormat(language, {
    notation: 'compact',
    maximumSignificantDigits: 3,
    useGrouping: 'always',
  });
  const decimals = [0, 1, 2, 3].map(
    (digits) => new Intl.NumberFormat(language, { minimumFractionDigits: digits, maximumFractionDigits: digits }),
  );
  const oneDecimal = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  const twoDecimals = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'medium', ...zone });
  const shortDay = new Intl.DateTimeFormat(language, { dateStyle: language === 'en' ? 'medium' : 'short', ...zone });
  const dayAndTime = new Intl.DateTimeFormat(language, {
    dateStyle: 'medium',
    timeStyle: 'short',
    hourCycle: 'h23',
    ...zone,
  });
  const clock = new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', ...zone });
  const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  // Intl's Chinese form puts 和 before the last, which reads badly behind names that hold a 和 themselves.
  const listing = language === 'en' ? new Intl.ListFormat(language, { type: 'conjunction', style: 'long' }) : null;
  const moneyFormats = new Map<string, Intl.NumberFormat>();
  const moneyFormat = (currency: string, digits: MoneyDigits): Intl.NumberFormat => {
    const key = `${currency} ${Object.entries(digits).join()}`;
    const known = moneyFormats.get(key) ?? new Intl.NumberFormat(language, { style: 'currency', currency, ...digits });
    moneyFormats.set(key, known);
    return known;
  };
  const moneyParts = (amount: number, currency: string, digits: MoneyDigits) =>
    moneyFormat(currency, digits)
      .formatToParts(amount)
      // "$" alone could be anybody's: Taiwan's dollar is written as Taiwan writes it abroad.
      .map((part) => (part.type === 'currency' && currency === 'TWD' ? { ...part, value: 'NT$' } : part));
  const joined = (parts: readonly Intl.NumberFormatPart[]) => parts.map(({ value }) => value).join('');
  const sign = `${beforePercent[language]}%`;

  const hundredfold = (shares: readonly number[]): readonly string[] => {
    const [least, greatest] = [Math.min(...shares), Math.max(...shares)];
    const enough = decimals
      .slice(percentDecimals(shares))
      .filter((formatter) => formatter.format(least * 100) !== formatter.format(greatest * 100));
    const formatter = enough[0] ?? decimals[percentDecimals(shares)] ?? whole;
    return shares.map((share) => formatter.format(share * 100));
  };
  const between = (low: string, high: string) => (low === high ? low : `${low}–${high}`) + sign;

  return {
    language,
    count: (value) =>
      value >= shortFrom[language] && (language === 'en' || choices.shortCounts)
        ? spaced(compact.formatToParts(value), language)
        : whole.format(value),
    fullCount: (value) => whole.format(value),
    percent: (share) => hundredfold([share])[0] + sign,
    percents: (shares) => hundredfold(shares).map((number) => number + sign),
    percentInterval: (low, high) => {
      const [from = '', to = ''] = hundredfold([low, high]);
      return between(from, to);
    },
    rate: ({ value, low, high }) => {
      const [middle = '', from = '', to = ''] = hundredfold([value, low, high]);
      return { value: middle + sign, bounds: between(from, to) };
    },
    signedPercent: (share) => (share > 0 ? '+' : share < 0 ? '−' : '') + hundredfold([Math.abs(share)])[0] + sign,
    decimal: (value) => (value >= 1 ? oneDecimal : twoDecimals).format(value),
    decimalInterval: (low, high) => {
      const formatter = high >= 1 ? oneDecimal : twoDecimals;
      const [from, to] = [formatter.format(low), formatter.format(high)];
      return from === to ? from : `${from}–${to}`;
    },
    money: (amount, currency) => joined(moneyParts(amount, currency, moneyDigits(amount, currency))),
    moneyInterval: (low, high, currency) => {
      const ofHigh = moneyDigits(high, currency);
      // 49.5–1,200 would seem to know its lower end better than its upper one.
      const from = moneyParts(low, currency, low >= 10 && high >= 100 ? ofHigh : moneyDigits(low, currency));
      const to = moneyParts(high, currency, ofHigh);
      const amount = joined(to.filter(({ type }) => type !== 'currency')).trim();
      return joined(from) === joined(to) ? joined(from) : `${joined(from)}–${amount}`;
    },
    list: (words) => listing?.format(words) ?? words.join('、'),
    day: (moment) => day.format(moment),
    shortDay: (moment) => shortDay.format(moment),
    days: (from, to) => day.formatRange(from, to),
    dayAndTime: (moment) => dayAndTime.format(moment),
    clock: (moment) => clock.format(moment),
    ago: (moment, now) => {
      const [number, unit] = agoParts(Math.max(0, Math.floor((now - moment) / dayLength)));
      return relative.format(-number, unit);
    },
    fileSize: (bytes) => fileSize(bytes, language),
  };
}
