// Makes a benchmark pack of what a user typed: every field checked, every problem named, nothing guessed.
import { foldWithoutSigns } from '../../text/fold-chinese.ts';
import { plainText } from '../../text/normalise.ts';
import { count, text } from '../phrases.ts';
import type { PhraseValue } from '../report.ts';
import { type BenchmarkPack, type PackRow, packWords } from './pack.ts';
import columns from './pack-columns.json' with { type: 'json' };
import {
  fieldWord,
  type PackField,
  type PackProblem,
  type ProblemKind,
  packProblem,
  type RowField,
} from './pack-problem.ts';
import { share } from './read-pack.ts';

/** As typed: sizes in followers or subscribers ("10000", "10,000", "1 萬"), rates in percent ("1.5", "1.5 %"). */
export type PackFormRow = Readonly<Record<RowField, string>>;

/** As typed; `to`, `lowBelow`, `averageTo`, `highFrom` and everything from `year` on may be empty. */
export interface PackForm extends Readonly<Record<PackFormField, string>> {
  readonly rows: readonly PackFormRow[];
}

export type PackFormField =
  | 'name'
  | 'platform'
  | 'format'
  | 'numerator'
  | 'denominator'
  | 'statistic'
  | 'year'
  | 'month'
  | 'sample'
  | 'url'
  | 'note';

export interface PackContext {
  /** Id of the new pack. */
  readonly id: string;
  /** `YYYY-MM`, today's month. */
  readonly readOn: string;
}

export type PackReading =
  | { readonly ok: true; readonly pack: BenchmarkPack }
  | { readonly ok: false; readonly problems: readonly PackProblem[] };

/** Where the rows and fields stand in the user's file; a form counts its rows from 1 and names no row for the rest. */
export interface PackPlaces {
  readonly rowNumber: (index: number) => number;
  readonly fieldRow: (field: PackFormField) => number | null;
}

const formPlaces: PackPlaces = { rowNumber: (index) => index + 1, fieldRow: () => null };

const { limits, words } = columns;

/** A size with a unit: 1k, 1.5m, 1 萬. */
const units: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, 萬: 1e4, 万: 1e4 };

const tidy = (value: string): string => plainText(value.slice(0, 1_000));

/** Gives a count, or null when the text is none. */
function countOf(value: string): number | null {
  const compact = value.toLowerCase().replaceAll(' ', '');
  const unit = units[compact.slice(-1)];
  const digits = unit === undefined ? compact : compact.slice(0, -1);
  const plain = /^\d{1,3}(,\d{3}){1,4}$/.test(digits) ? digits.replaceAll(',', '') : digits;
  if (!/^\d{1,12}(\.\d{1,6})?$/.test(plain)) return null;
  return Math.round(Number(plain) * (unit ?? 1));
}

/** Gives a percentage; a comma is a decimal mark here, for no rate has thousands. */
function percentageOf(value: string): number | null {
  const plain = value.replace('%', '').trim().replace(',', '.');
  return /^\d{1,6}(\.\d{1,9})?$/.test(plain) ? Number(plain) : null;
}

type Choices = Readonly<Record<string, readonly string[]>>;

const foldedWord = (value: string): string => foldWithoutSigns(value).text;

/** Gives the known word that the user's means. */
function choiceOf(value: string, choices: Choices): string | null {
  const wanted = foldedWord(value);
  const found = Object.entries(choices).find(([word, also]) =>
    [word, ...also].some((spelling) => foldedWord(spelling) === wanted),
  );
  return found?.[0] ?? null;
}

/** Collects problems while a form is read. */
class PackReader {
  readonly problems: PackProblem[] = [];
  private readonly form: PackForm;
  private readonly places: PackPlaces;

  constructor(form: PackForm, places: PackPlaces) {
    this.form = form;
    this.places = places;
  }

  complain(kind: ProblemKind, field: PackField, row: number | null, values: Record<string, PhraseValue> = {}): null {
    this.problems.push(packProblem(kind, field, row, values));
    return null;
  }

  complainOf(kind: ProblemKind, field: PackFormField, values: Record<string, PhraseValue> = {}): null {
    return this.complain(kind, field, this.places.fieldRow(field), values);
  }

  /** Gives the tidy text of a field; complains of one that is too long. */
  textOf(field: 'name' | 'sample' | 'url' | 'note'): string {
    const value = tidy(this.form[field]);
    if (value.length > limits[field]) this.complainOf('too-long', field, { most: count(limits[field]) });
    return value;
  }

  wordOf<Word extends string>(field: keyof typeof words & PackFormField, known: readonly Word[]): Word | null {
    const value = tidy(this.form[field]);
    if (value === '') return this.complainOf('empty', field);
    const chosen = choiceOf(value, words[field]);
    const word = known.find((one) => one === chosen);
    if (word !== undefined) return word;
    return this.complainOf('unknown-word', field, { text: text(value), words: { kind: 'texts', value: known } });
  }

  /** Gives a whole number of a field that may be empty. */
  wholeOf(field: 'year' | 'month', low: number, high: number): number | null {
    const value = tidy(this.form[field]);
    if (value === '') return null;
    if (!/^\d{1,4}$/.test(value)) return this.complainOf('not-a-number', field, { text: text(value) });
    const whole = Number(value);
    if (whole >= low && whole <= high) return whole;
    // As text: a year written as a count would get a thousands separator.
    return this.complainOf('out-of-range', field, { low: text(String(low)), high: text(String(high)) });
  }

  numberOf(row: PackFormRow, index: number, field: RowField, mayBeEmpty: boolean): number | null {
    const value = tidy(row[field]);
    const place = this.places.rowNumber(index);
    if (value === '') return mayBeEmpty ? null : this.complain('empty', field, place);
    const isSize = field === 'from' || field === 'to';
    const number = isSize ? countOf(value) : percentageOf(value);
    if (number === null) return this.complain('not-a-number', field, place, { text: text(value) });
    const most = isSize ? limits.followers : limits.percent;
    if (number <= most) return number;
    return this.complain('out-of-range', field, place, { low: text('0'), high: text(String(most)) });
  }

  rowOf(row: PackFormRow, index: number): PackRow | null {
    const before = this.problems.length;
    const from = this.numberOf(row, index, 'from', false);
    const to = this.numberOf(row, index, 'to', true);
    const lowBelow = this.numberOf(row, index, 'lowBelow', true);
    const averageFrom = this.numberOf(row, index, 'averageFrom', false);
    const averageTo = this.numberOf(row, index, 'averageTo', true) ?? averageFrom;
    const highFrom = this.numberOf(row, index, 'highFrom', true);
    if (this.problems.length > before || from === null || averageFrom === null || averageTo === null) return null;
    const place = this.places.rowNumber(index);
    if (to !== null && to <= from)
      return this.complain('ends-before-it-begins', 'to', place, { other: fieldWord('from') });
    const steps: readonly (readonly [RowField, number | null])[] = [
      ['lowBelow', lowBelow],
      ['averageFrom', averageFrom],
      ['averageTo', averageTo],
      ['highFrom', highFrom],
    ];
    const known = steps.flatMap(([field, value]) => (value === null ? [] : [{ field, value }]));
    for (const [at, { field, value }] of known.entries()) {
      const lower = known[at - 1];
      if (lower && value < lower.value) return this.complain('order', field, place, { other: fieldWord(lower.field) });
    }
    return {
      from,
      to,
      lowBelow: lowBelow === null ? null : share(lowBelow),
      averageFrom: share(averageFrom),
      averageTo: share(averageTo),
      highFrom: highFrom === null ? null : share(highFrom),
    };
  }

  /** Gives the rows, smallest size first. */
  rows(): readonly PackRow[] {
    const { rows } = this.form;
    if (rows.length === 0) this.complain('no-rows', 'rows', null);
    if (rows.length > limits.rows) {
      this.complain('too-many-rows', 'rows', null, { most: count(limits.rows) });
      return [];
    }
    const read = rows.flatMap((row, index) => {
      const one = this.rowOf(row, index);
      return one === null ? [] : [{ row: one, place: this.places.rowNumber(index) }];
    });
    const ordered = read.toSorted((a, b) => a.row.from - b.row.from);
    for (const [at, { row, place }] of ordered.entries()) {
      const before = ordered[at - 1];
      if (before === undefined) continue;
      if (before.row.to === null) this.complain('open-in-between', 'to', before.place);
      else if (row.from < before.row.to) {
        this.complain('overlap', 'from', place, { other: count(before.place) });
      }
    }
    return ordered.map(({ row }) => row);
  }
}

const platforms = ['instagram', 'youtube', 'tiktok'] as const;
const { formats, numerators, denominators, statistics } = packWords;

/** Gives the date; complains of a month alone, and of a date behind today's month. */
function dateOf(reader: PackReader, readOn: string): Pick<BenchmarkPack, 'year' | 'month'> {
  const [thisYear = 0, thisMonth = 12] = readOn.split('-').map(Number);
  const year = reader.wholeOf('year', limits.yearFrom, thisYear);
  const month = reader.wholeOf('month', 1, 12);
  if (month !== null && year === null && !reader.problems.some(({ field }) => field === 'year')) {
    reader.complainOf('month-without-year', 'month');
  }
  if (month !== null && year === thisYear && month > thisMonth) reader.complainOf('future', 'month');
  return { year, month };
}

function addressOf(reader: PackReader): string {
  const address = reader.textOf('url');
  if (address !== '' && !(address.startsWith('https://') && URL.canParse(address)))
    reader.complainOf('not-https', 'url');
  return address;
}

/** Gives the pack of a form, or everything that is wrong with it. */
export function packFromForm(form: PackForm, context: PackContext, places: PackPlaces = formPlaces): PackReading {
  const reader = new PackReader(form, places);
  const name = reader.textOf('name');
  if (name === '') reader.complainOf('empty', 'name');
  const platform = reader.wordOf('platform', platforms);
  const format = tidy(form.format) === '' ? null : reader.wordOf('format', formats);
  if (format !== null && platform !== null && platform !== 'youtube') reader.complainOf('format-elsewhere', 'format');
  const numerator = reader.wordOf('numerator', numerators);
  const denominator = reader.wordOf('denominator', denominators);
  if (numerator === 'views' && denominator === 'views') {
    reader.complainOf('same-measure', 'denominator', { other: fieldWord('numerator') });
  }
  const statistic = tidy(form.statistic) === '' ? 'not-stated' : reader.wordOf('statistic', statistics);
  const date = dateOf(reader, context.readOn);
  const sample = reader.textOf('sample');
  const url = addressOf(reader);
  const note = reader.textOf('note');
  const bands = reader.rows();
  if (
    reader.problems.length > 0 ||
    platform === null ||
    numerator === null ||
    denominator === null ||
    statistic === null
  ) {
    return { ok: false, problems: reader.problems.slice(0, limits.problems) };
  }
  return {
    ok: true,
    pack: {
      id: context.id,
      name,
      origin: 'user',
      platform,
      formats: format === null ? null : [format],
      numerator,
      denominator,
      statistic,
      publishedFormula: '',
      ...date,
      sample: sample === '' ? null : sample,
      url,
      readOn: context.readOn,
      note,
      bands,
    },
  };
}
