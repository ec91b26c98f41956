// A list as rows of cells, out of a pasted text or a file: a table with its header, or one address a line.
import type { CsvLimits, CsvProblem } from '../../text/csv-rows.ts';
import { readCsv } from '../../text/csv-rows.ts';
import { cellText } from './cell-text.ts';
import { isHeader } from './header-words.ts';
import { readAddress } from './read-address.ts';

export interface ImportRow {
  /** Place in the file, from 1, as a spreadsheet counts. */
  readonly row: number;
  readonly cells: readonly string[];
}

export interface ImportTable {
  /** Null: the list has none. */
  readonly headers: readonly string[] | null;
  /** Of the widest row. */
  readonly columns: number;
  /** Without those that are empty. */
  readonly rows: readonly ImportRow[];
}

const importLimits: CsvLimits = { units: 60_000_000, rows: 200_000, columns: 300 };

export type TableReading =
  | { readonly ok: true; readonly table: ImportTable }
  | { readonly ok: false; readonly problem: CsvProblem | 'empty' };

const isEmpty = (cells: readonly string[]) => cells.every((cell) => cell === '');

/** Gives the table of rows of cells, the first of them taken for the header when it reads like one. */
export function tableOfRows(rows: readonly (readonly string[])[]): TableReading {
  const cleaned = rows.map((cells, place) => ({ row: place + 1, cells: cells.map(cellText) }));
  const filled = cleaned.filter(({ cells }) => !isEmpty(cells));
  const [first, ...rest] = filled;
  if (!first) return { ok: false, problem: 'empty' };
  const headed = isHeader(first.cells);
  const body = headed ? rest : filled;
  if (body.length === 0) return { ok: false, problem: 'empty' };
  const columns = filled.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const titles = headed ? Array.from({ length: columns }, (_, place) => first.cells[place] ?? '') : null;
  return { ok: true, table: { headers: titles, columns, rows: body } };
}

/** Between two accounts on one line. */
const betweenAccounts = /[\s,;，；、]+/u;

/** A part that is an account beyond doubt: an address, or with its "@". */
const isPlainlyAccount = (part: string) => /[/@＠]/u.test(part) && readAddress(part, 'instagram').ok;

/** One line of a plain list: several accounts when each part is one beyond doubt, else the line as it stands. */
function accountsOfLine(line: string): readonly string[] {
  const parts = line.split(betweenAccounts).filter((part) => part !== '');
  return parts.length > 1 && parts.every(isPlainlyAccount) ? parts : [line];
}

/** No table but accounts: every line that holds separators falls into accounts at them. */
function isPlainList(lines: readonly string[]): boolean {
  const [first = ''] = lines;
  if (isHeader(first.split(/[,;\t]/).map(cellText))) return false;
  return lines.every((line) => !/[,;\t]/.test(line) || accountsOfLine(line).length > 1);
}

/** Gives the table of a text: RFC 4180 with comma, semicolon or tab, or a plain list of accounts. */
export function tableOfText(text: string): TableReading {
  if (text.length > importLimits.units) return { ok: false, problem: { kind: 'too-long', row: 1, column: 1 } };
  const lines = text.split(/\r\n|\r|\n/);
  if (isPlainList(lines.filter((line) => line.trim() !== ''))) {
    const rows = lines.flatMap((line, place) =>
      accountsOfLine(cellText(line)).map((account) => ({ row: place + 1, cells: [account] })),
    );
    const filled = rows.filter(({ cells }) => !isEmpty(cells));
    const headed = isHeader(filled[0]?.cells ?? []);
    const body = headed ? filled.slice(1) : filled;
    if (body.length === 0) return { ok: false, problem: 'empty' };
    return { ok: true, table: { headers: headed ? (filled[0]?.cells ?? null) : null, columns: 1, rows: body } };
  }
  const reading = readCsv(text, importLimits);
  return reading.ok ? tableOfRows(reading.rows) : reading;
}
