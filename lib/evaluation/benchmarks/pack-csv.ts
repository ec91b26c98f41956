// An own benchmark pack as CSV: reads a file into the form's fields, and writes a template to begin with.
import { type CsvProblem, readCsv } from '../../text/csv-rows.ts';
import { foldWithoutSigns } from '../../text/fold-chinese.ts';
import { count, text } from '../phrases.ts';
import type { PhraseValue } from '../report.ts';
import {
  type PackContext,
  type PackForm,
  type PackFormField,
  type PackFormRow,
  type PackPlaces,
  type PackReading,
  packFromForm,
} from './own-pack.ts';
import columns from './pack-columns.json' with { type: 'json' };
import { fieldWord, type PackProblem, packProblem, type RowField } from './pack-problem.ts';

type Column = PackFormField | RowField;

const packFields: readonly PackFormField[] = [
  'name',
  'platform',
  'format',
  'numerator',
  'denominator',
  'statistic',
  'year',
  'month',
  'sample',
  'url',
  'note',
];
const rowFields: readonly RowField[] = ['from', 'to', 'lowBelow', 'averageFrom', 'averageTo', 'highFrom'];

/** Without these columns there is no pack. */
const needed: readonly Column[] = ['name', 'platform', 'numerator', 'denominator', 'from', 'averageFrom'];

/** Problems of the file itself. */
function fileProblem(key: string, row: number | null, values: Readonly<Record<string, PhraseValue>>): PackProblem {
  const place: Readonly<Record<string, PhraseValue>> = row === null ? {} : { row: count(row) };
  return { field: 'file', row, key: `pack.problem.${key}`, values: { ...values, ...place } };
}

const { csv: limits, problems: mostProblems } = columns.limits;

function csvProblem({ kind, row, column }: CsvProblem): PackProblem {
  switch (kind) {
    case 'too-long':
      return fileProblem('csv.too-long', null, { most: count(limits.units) });
    case 'too-many-rows':
      return fileProblem('csv.too-many-rows', null, { most: count(limits.rows) });
    case 'too-many-columns':
      return fileProblem('csv.too-many-columns', row, { most: count(limits.columns) });
    default:
      return fileProblem(`csv.${kind}`, row, { column: count(column) });
  }
}

const spelling = (header: string): string => foldWithoutSigns(header.slice(0, 100)).text;

const columnBySpelling: ReadonlyMap<string, Column> = new Map(
  columns.columns.flatMap(({ field, header, also }) => {
    const column = [...packFields, ...rowFields].find((one) => one === field);
    return column === undefined ? [] : [header, ...also].map((name) => [spelling(name), column] as const);
  }),
);

const headerOf = (column: Column): string => columns.columns.find(({ field }) => field === column)?.header ?? column;

interface Header {
  readonly places: ReadonlyMap<Column, number>;
  readonly problems: readonly PackProblem[];
}

/** Finds the columns by their names; an empty name is a column to pass over. */
function readHeader(names: readonly string[]): Header {
  const places = new Map<Column, number>();
  const problems: PackProblem[] = [];
  for (const [place, name] of names.entries()) {
    if (name.trim() === '') continue;
    const column = columnBySpelling.get(spelling(name));
    if (column === undefined) problems.push(fileProblem('csv.unknown-column', 1, { text: text(name) }));
    else if (places.has(column)) problems.push(fileProblem('csv.double-column', 1, { text: text(name) }));
    else places.set(column, place);
  }
  const missing = needed.filter((column) => !places.has(column));
  return {
    places,
    problems: [
      ...missing.map((column) =>
        fileProblem('csv.missing-column', 1, { field: fieldWord(column), text: text(headerOf(column)) }),
      ),
      ...problems,
    ],
  };
}

interface NumberedRow {
  /** Counts from 1, the headers being row 1. */
  readonly number: number;
  readonly cells: readonly string[];
}

/** What belongs to the whole pack stands in the first row, or again in each; two different values are a problem. */
function packField(
  field: PackFormField,
  rows: readonly NumberedRow[],
  place: number | undefined,
): { readonly value: string; readonly row: number | null; readonly problem: PackProblem | null } {
  const filled = rows
    .map(({ number, cells }) => ({ number, value: place === undefined ? '' : (cells[place] ?? '').trim() }))
    .filter(({ value }) => value !== '');
  const [first] = filled;
  const other = filled.find(({ value }) => value !== first?.value);
  return {
    value: first?.value ?? '',
    row: first?.number ?? null,
    problem: other ? packProblem('differs', field, other.number, { text: text(other.value) }) : null,
  };
}

/**
 * Gives the pack of a CSV text, or everything that is wrong with it, by column and row. Column names: pack-columns.json; one
 * row for each size of account; separators comma, semicolon or tab.
 */
export function packFromCsv(csv: string, context: PackContext): PackReading {
  const failed = (problems: readonly PackProblem[]): PackReading => ({
    ok: false,
    problems: problems.slice(0, mostProblems),
  });
  const reading = readCsv(csv, limits);
  if (!reading.ok) return failed([csvProblem(reading.problem)]);
  const [names, ...lines] = reading.rows;
  if (names === undefined) return failed([fileProblem('csv.no-rows', null, {})]);
  const header = readHeader(names);
  if (header.problems.length > 0) return failed(header.problems);
  const rows = lines
    .map((cells, index): NumberedRow => ({ number: index + 2, cells }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const long = rows.filter(({ cells }) => cells.slice(names.length).some((cell) => cell.trim() !== ''));
  if (long.length > 0) {
    return failed(long.map(({ number }) => fileProblem('csv.too-many-cells', number, { most: count(names.length) })));
  }
  const cellOf = ({ cells }: NumberedRow, column: Column): string => cells[header.places.get(column) ?? -1] ?? '';
  const fields = new Map(packFields.map((field) => [field, packField(field, rows, header.places.get(field))]));
  const different = [...fields.values()].flatMap(({ problem }) => (problem ? [problem] : []));
  const places: PackPlaces = {
    rowNumber: (index) => rows[index]?.number ?? 0,
    fieldRow: (field) => fields.get(field)?.row ?? null,
  };
  const typed = (field: PackFormField): string => fields.get(field)?.value ?? '';
  const rowOf = (row: NumberedRow): PackFormRow => ({
    from: cellOf(row, 'from'),
    to: cellOf(row, 'to'),
    lowBelow: cellOf(row, 'lowBelow'),
    averageFrom: cellOf(row, 'averageFrom'),
    averageTo: cellOf(row, 'averageTo'),
    highFrom: cellOf(row, 'highFrom'),
  });
  const form: PackForm = {
    name: typed('name'),
    platform: typed('platform'),
    format: typed('format'),
    numerator: typed('numerator'),
    denominator: typed('denominator'),
    statistic: typed('statistic'),
    year: typed('year'),
    month: typed('month'),
    sample: typed('sample'),
    url: typed('url'),
    note: typed('note'),
    rows: rows.map(rowOf),
  };
  const made = packFromForm(form, context, places);
  return different.length === 0 ? made : failed([...different, ...(made.ok ? [] : made.problems)]);
}

/** Gives a file to begin with: the column names and an invented pack, with byte order mark and CRLF so that Excel reads it. */
export function packTemplate(): string {
  const { rows, ...pack } = columns.template;
  const lines = rows.map((row, index) => {
    const cells: Readonly<Record<string, string>> = { ...(index === 0 ? pack : {}), ...row };
    return columns.columns.map(({ field }) => cells[field] ?? '');
  });
  const all = [columns.columns.map(({ header }) => header), ...lines];
  return `\ufeff${all.map((cells) => `${cells.join(',')}\r\n`).join('')}`;
}
