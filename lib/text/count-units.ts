// What the unit words of counts mean in a language ("B" = thousand in Turkish, billion in English): our own table first, then the browser's.
import words from './data/count-words.json' with { type: 'json' };
import { languageRow } from './language-row.ts';
import { plainText } from './normalise.ts';
import { beginsWord } from './writing.ts';

export interface CountUnit {
  /** The unit is 10 to this power; 0 where the word is known to mean different things, so that it must not be read. */
  readonly exponent: number;
  /** The mark that groups thousands before this unit, where the language counts thousands of it ("1,135 கோடி"); else empty. */
  readonly thousands: string;
}

export interface UnitTable {
  /** Units that stand after the number, in their own spelling. */
  readonly exact: Map<string, CountUnit>;
  /** The same in lower case; ambiguous ones (Catalan m and M) have exponent 0. */
  readonly folded: Map<string, CountUnit>;
  /** Beginnings of words that decline ("million-"). */
  readonly stems: (readonly [stem: string, unit: CountUnit])[];
  /** Units that stand before the number, with the rest that stands after it (Burmese "ကုဋေ 1 ထ"), mostly empty. */
  readonly around: (readonly [before: string, after: string, unit: CountUnit])[];
  /** First signs of all units, in both cases: most words begin with none of them. */
  readonly firsts: Set<string>;
  /** Code blocks (of 256) in which the units are written: in another script than these the table knows nothing. */
  readonly blocks: Set<number>;
  longest: number;
}

function put(map: Map<string, CountUnit>, token: string, unit: CountUnit): void {
  const known = map.get(token);
  map.set(token, known && known.exponent !== unit.exponent ? { exponent: 0, thousands: '' } : unit);
}

function noteFirst(table: UnitTable, token: string): void {
  table.firsts.add(token.charAt(0)).add(token.charAt(0).toLowerCase()).add(token.charAt(0).toUpperCase());
}

function addUnit(table: UnitTable, token: string, unit: CountUnit): void {
  const [before = '', after] = token.split('#');
  table.blocks.add(before.charCodeAt(0) >> 8);
  if (after !== undefined) {
    const known = table.around.findIndex(([b, a]) => b === before && a === after);
    if (known === -1) table.around.unshift([before, after, unit]);
    else if (table.around[known]?.[2].exponent !== unit.exponent)
      table.around[known] = [before, after, { exponent: 0, thousands: '' }];
    return;
  }
  noteFirst(table, token);
  put(table.exact, token, unit);
  put(table.folded, token.toLowerCase(), unit);
  table.longest = Math.max(table.longest, token.length);
}

const emptyTable = (): UnitTable => ({
  exact: new Map(),
  folded: new Map(),
  stems: [],
  around: [],
  firsts: new Set(),
  blocks: new Set(),
  longest: 0,
});

/** Reads a row of the data: `token` or `stem-`, power of ten, and the mark of thousands where there is one. */
function parseRow(row: string): UnitTable {
  const table = emptyTable();
  for (const entry of row === '' ? [] : row.split('|')) {
    const [, token = '', stem, exponent, thousands = ''] = /^(\D+?)(-?)(\d+)([.,]?)$/.exec(entry) ?? [];
    const unit = { exponent: Number(exponent), thousands };
    if (stem) {
      noteFirst(table, token);
      table.stems.push([token, unit]);
    } else addUnit(table, token, unit);
  }
  return table;
}

function remember<T>(make: (locale: string) => T): (locale: string) => T {
  const made = new Map<string, T>();
  return (locale) => {
    const known = made.get(locale);
    if (known !== undefined) return known;
    // A page has one language; a hostile one could name thousands.
    if (made.size > 8) made.clear();
    const fresh = make(locale);
    made.set(locale, fresh);
    return fresh;
  };
}

/** Units that mean the same in every language of the CLDR and of the sites. */
export const everywhere: UnitTable = parseRow(words.everywhere);

/** The units of the sites in this language; null where we have no evidence for it. */
export const siteUnits: (locale: string) => UnitTable | null = remember((locale) => {
  const row = languageRow(words.units, locale);
  return row === undefined ? null : parseRow(row);
});

const samples = [1, 1.2, 2, 3, 5, 7, 11, 20, 100];

/** Shows round numbers in the browser's compact form and notes which words stand for which power of ten. */
function unitsOfBrowser(locale: string): UnitTable {
  const table = emptyTable();
  for (const compactDisplay of ['short', 'long'] as const) {
    const format = new Intl.NumberFormat(locale, { notation: 'compact', compactDisplay, numberingSystem: 'latn' });
    // A browser without this language answers in its own.
    const [spoken] = format.resolvedOptions().locale.split('-');
    if (spoken !== new Intl.Locale(locale).language) return table;
    for (let power = 3; power <= 14; power += 1) {
      for (const sample of samples) noteUnit(table, format.formatToParts(sample * 10 ** power), sample * 10 ** power);
    }
  }
  return table;
}

function noteUnit(table: UnitTable, parts: readonly Intl.NumberFormatPart[], value: number): void {
  let shown = '';
  const around = ['', ''];
  for (const { type, value: text } of parts) {
    if (type === 'integer' || type === 'fraction') shown += text;
    else if (type === 'decimal') shown += '.';
    else if (type !== 'group') around[shown === '' ? 0 : 1] += text;
  }
  const exponent = Math.round(Math.log10(value / Number(shown)));
  if (exponent === 0 || Math.abs(Number(shown) * 10 ** exponent - value) > value / 100) return;
  const [before = '', after = ''] = around.map((text) => plainText(text).replace(/\.$/, ''));
  addUnit(table, before ? `${before}#${after}` : after, { exponent, thousands: '' });
}

/**
 * The units that the browser itself writes in this language; empty where it does not speak it. Costs no bytes, but about a
 * millisecond for each language and some 20 ms for the very first use of Intl in a process: ask last.
 */
export const browserUnits: (locale: string) => UnitTable = remember((locale) => {
  try {
    return unitsOfBrowser(locale.replaceAll('_', '-'));
  } catch {
    return emptyTable();
  }
});

const magnitudes: ReadonlyMap<string, readonly string[]> = Map.groupBy(words.magnitudes.split('|'), (stem) =>
  stem.charAt(0),
);

/** True when a word of the text looks like a number word (thousand, Millionen, тысяч, gazillion …) of some language. */
export function holdsNumberWord(text: string): boolean {
  const lower = text.toLowerCase();
  if (lower.includes('illi')) return true;
  for (let at = 0; at < lower.length; at += 1) {
    const stem = magnitudes.get(lower.charAt(at))?.find((beginning) => lower.startsWith(beginning, at));
    if (stem && beginsWord(lower, at)) return true;
  }
  return false;
}
