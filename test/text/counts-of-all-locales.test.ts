// Every locale on board: what its compact format writes is read within its bounds, and never wrongly where the language is not told.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCount } from '../../lib/text/compact-number.ts';
import { siteUnits } from '../../lib/text/count-units.ts';
import words from '../../lib/text/data/count-words.json' with { type: 'json' };
import { languageRow } from '../../lib/text/language-row.ts';
import { plainText } from '../../lib/text/normalise.ts';
import { localesOnBoard } from './locales-on-board.ts';

const locales = localesOnBoard();
const displays = ['short', 'long'] as const;
const anyCount = fc.double({ min: 0, max: 12, noNaN: true }).map((power) => Math.floor(10 ** power));
const roundCounts = [0, 1, 42, 999, 1e3, 2e3, 1e4, 1e5, 5e5, 1e6, 1e7, 1e8, 999_999_999, 1e9, 1e10, 1e11, 1e12];

/** The data of CLDR 48 write no unit at all for 1,000 in Venetian: "1". */
const writesNoUnit = (text: string, value: number): boolean => value >= 1_000 && /^\d$/.test(plainText(text));

interface Tally {
  read: number;
  unread: Map<string, string>;
  wrong: string[];
}

/** Formats with each of the options, reads again and counts. */
function readBack(
  locale: string,
  asLocale: string | null,
  counts: readonly number[],
  options: Intl.NumberFormatOptions,
  tally: Tally,
): void {
  // Intl shows two significant digits; with one decimal forced it writes as TikTok does.
  const form = options.maximumFractionDigits === undefined ? { significantDigits: 2 } : {};
  for (const compactDisplay of displays) {
    const format = new Intl.NumberFormat(locale, { notation: 'compact', compactDisplay, ...options });
    for (const value of counts) {
      const text = format.format(value);
      if (writesNoUnit(text, value)) continue;
      const read = readCount(text, { locale: asLocale, shortening: 'rounded', ...form });
      if (read === null) tally.unread.set(locale, text);
      else if (read.low <= value && value <= read.high) tally.read += 1;
      else tally.wrong.push(`${locale} ${text} = ${value}, read as ${read.low}–${read.high}`);
    }
  }
}

const emptyTally = (): Tally => ({ read: 0, unread: new Map(), wrong: [] });

describe('compact numbers of all locales', () => {
  it('sees the locales', () => {
    expect(locales.length).toBeGreaterThan(600);
  });

  it('reads them in their language, any count from 0 to 1e12', () => {
    const tally = emptyTally();
    for (const locale of locales) {
      const counts = [...roundCounts, ...fc.sample(anyCount, 12)];
      readBack(locale, locale, counts, {}, tally);
      readBack(locale, locale, counts, { maximumFractionDigits: 1 }, tally);
    }
    expect(tally.wrong).toEqual([]);
    expect(tally.read).toBeGreaterThan(100_000);
    // CLDR writes two values with one word (bn, ne), a thousand without a number (fr, it, vec), or forms that no site uses.
    const known = new Set(['ast', 'bn', 'br', 'en-IN', 'eu', 'fil', 'fr', 'gl', 'hi-Latn', 'it', 'ne', 'vec']);
    const isKnown = (locale: string) => known.has(locale) || known.has(locale.split('-')[0] ?? '');
    expect([...tally.unread].filter(([locale]) => !isKnown(locale) && !locale.startsWith('hi-Latn'))).toEqual([]);
  });

  it('reads them in digits of other scripts', () => {
    const tally = emptyTally();
    for (const numberingSystem of ['arab', 'arabext', 'deva', 'beng', 'mymr', 'fullwide', 'thai']) {
      for (const locale of ['en', 'ar', 'fa', 'hi', 'bn', 'th', 'de', 'ja']) {
        readBack(locale, locale, [...roundCounts, 2_345, 23_456, 7_654_321], { numberingSystem }, tally);
      }
    }
    expect(tally.wrong).toEqual([]);
    expect(tally.read).toBeGreaterThan(1_800);
  });

  it('is never wrong where the language is not told', () => {
    const tally = emptyTally();
    for (const locale of locales) readBack(locale, null, [...roundCounts, ...fc.sample(anyCount, 6)], {}, tally);
    expect(tally.wrong).toEqual([]);
    expect(tally.read).toBeGreaterThan(10_000);
  });
});

interface Entry {
  readonly token: string;
  readonly isStem: boolean;
  readonly exponent: number;
}

const entriesOf = (row: string): Entry[] =>
  row === ''
    ? []
    : row.split('|').map((entry) => {
        const [, token = '', stem, exponent] = /^(\D+?)(-?)(\d+)[.,]?$/.exec(entry) ?? [];
        return { token, isStem: stem === '-', exponent: Number(exponent) };
      });

/** The units of a locale as Intl shows them: the word and the power of ten that it stands for. */
function unitsOfIntl(locale: string): { token: string; exponent: number }[] {
  return displays.flatMap((compactDisplay) => {
    const format = new Intl.NumberFormat(locale, { notation: 'compact', compactDisplay, numberingSystem: 'latn' });
    return [3, 4, 5, 6, 7, 8, 9, 10, 11, 12].flatMap((power) =>
      [1, 2, 5].flatMap((digit) => {
        const parts = format.formatToParts(digit * 10 ** power);
        const integers = parts.filter(({ type }) => type === 'integer');
        const units = parts.filter(({ type }) => type === 'compact');
        const token = units.length === 1 && parts[0]?.type === 'integer' ? units[0]?.value : undefined;
        const shown = Number(integers.map(({ value }) => value).join(''));
        const exponent = Math.log10((digit * 10 ** power) / shown);
        return token && Number.isInteger(exponent) ? [{ token: plainText(token).replace(/\.$/, ''), exponent }] : [];
      }),
    );
  });
}

describe('the tables', () => {
  it('have rows in composed letters that parse', () => {
    for (const row of [words.everywhere, ...Object.values(words.units)]) {
      expect(row.normalize('NFC')).toBe(row);
      for (const { token, exponent } of entriesOf(row)) {
        expect([row, token !== '' && exponent >= 0 && exponent <= 12]).toEqual([row, true]);
      }
    }
    expect(siteUnits('zh-Hant-TW')).not.toBeNull();
  });

  it('never say another thing than the CLDR; where they would, the word is refused', () => {
    const refused: string[] = [];
    const against: string[] = [];
    for (const locale of Object.keys(words.units)) {
      const entries = entriesOf(languageRow(words.units, locale) ?? '');
      for (const { token, exponent } of unitsOfIntl(locale === 'iw' ? 'he' : locale)) {
        for (const entry of entries.filter((one) => one.token === token && one.exponent !== exponent)) {
          (entry.exponent === 0 ? refused : against).push(`${locale} ${token}`);
        }
      }
    }
    expect(against).toEqual([]);
    expect([...new Set(refused)]).toEqual(['ne करोड']);
  });

  it('share only words that mean the same in every language', () => {
    const shared = entriesOf(words.everywhere);
    const against = locales.flatMap((locale) =>
      unitsOfIntl(locale).flatMap(({ token, exponent }) =>
        shared
          .filter((entry) => (entry.isStem ? token.toLowerCase().startsWith(entry.token) : token === entry.token))
          .filter((entry) => entry.exponent !== exponent)
          .map((entry) => `${locale} ${token} ${entry.token}`),
      ),
    );
    expect(against).toEqual([]);
  });
});
