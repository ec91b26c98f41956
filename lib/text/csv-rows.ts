// Reads CSV as RFC 4180 has it, and as spreadsheets write it: the rows, or the one place that cannot be right – never a guess.

export interface CsvLimits {
  /** UTF-16 units of the whole text. */
  readonly units: number;
  readonly rows: number;
  /** Cells of one row. */
  readonly columns: number;
}

/**
 * - `too-long`, `too-many-rows`, `too-many-columns`: beyond the limits
 * - `open-quote`: a quoted cell never ends; the place is where it begins
 * - `stray-quote`: a quote inside a cell that does not begin with one
 * - `after-quote`: something stands between a closing quote and the next cell
 */
type CsvProblemKind = 'too-long' | 'too-many-rows' | 'too-many-columns' | 'open-quote' | 'stray-quote' | 'after-quote';

/** Row and column count from 1; a row may span several lines. */
export interface CsvProblem {
  readonly kind: CsvProblemKind;
  readonly row: number;
  readonly column: number;
}

export type CsvReading =
  | { readonly ok: true; readonly rows: readonly (readonly string[])[] }
  | { readonly ok: false; readonly problem: CsvProblem };

/** Spreadsheets write semicolons where the comma is the decimal mark, and tabs to the clipboard. */
const separators = [',', ';', '\t'] as const;

/** Gives the separator that the first line has most of, outside of quotes; the comma when it has none. */
function separatorOf(text: string): string {
  const counts = new Map<string, number>();
  let isQuoted = false;
  for (const sign of text) {
    if (sign === '"') isQuoted = !isQuoted;
    else if (!isQuoted && (sign === '\n' || sign === '\r')) break;
    else if (!isQuoted) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  }
  const countOf = (separator: string) => counts.get(separator) ?? 0;
  return separators.toSorted((a, b) => countOf(b) - countOf(a))[0] ?? ',';
}

interface Cell {
  readonly value: string;
  /** Index behind the cell. */
  readonly end: number;
}

/** Reads the cell that begins with the quote at `start`. */
function quotedCell(text: string, start: number): Cell | 'open-quote' {
  let end = text.indexOf('"', start + 1);
  while (end !== -1 && text.charAt(end + 1) === '"') end = text.indexOf('"', end + 2);
  if (end === -1) return 'open-quote';
  return { value: text.slice(start + 1, end).replaceAll('""', '"'), end: end + 1 };
}

function plainCell(text: string, start: number, separator: string): Cell | 'stray-quote' {
  for (let end = start; ; end += 1) {
    const sign = text.charAt(end);
    if (sign === '"') return 'stray-quote';
    if (sign === '' || sign === separator || sign === '\n' || sign === '\r')
      return { value: text.slice(start, end), end };
  }
}

/** Length of the line end at an index: CRLF, LF or CR; 0 when there is none. */
function lineEndAt(text: string, index: number): number {
  if (text.startsWith('\r\n', index)) return 2;
  return text.charAt(index) === '\n' || text.charAt(index) === '\r' ? 1 : 0;
}

/**
 * Gives all rows, the empty last line left out; a line without any sign is a row of one empty cell. A byte order mark is
 * passed over. Takes time in proportion to the text.
 */
export function readCsv(text: string, limits: CsvLimits): CsvReading {
  const rows: string[][] = [];
  const failed = (kind: CsvProblemKind, column: number): CsvReading => ({
    ok: false,
    problem: { kind, row: rows.length, column },
  });
  if (text.length > limits.units) return { ok: false, problem: { kind: 'too-long', row: 1, column: 1 } };
  const separator = separatorOf(text);
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  while (at < text.length) {
    const row: string[] = [];
    rows.push(row);
    if (rows.length > limits.rows) return failed('too-many-rows', 1);
    for (;;) {
      const column = row.length + 1;
      if (column > limits.columns) return failed('too-many-columns', column);
      const cell = text.charAt(at) === '"' ? quotedCell(text, at) : plainCell(text, at, separator);
      if (typeof cell === 'string') return failed(cell, column);
      row.push(cell.value);
      at = cell.end;
      if (text.charAt(at) === separator) at += 1;
      else if (at === text.length || lineEndAt(text, at) > 0) break;
      else return failed('after-quote', column);
    }
    at += lineEndAt(text, at);
  }
  return { ok: true, rows };
}
