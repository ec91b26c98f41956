// Opens what the user brings: a pasted text, a text file in some encoding, or an Excel workbook with its sheets.
import { decodeAs, decodeText, type TextEncoding } from '../../lib/campaign/import/decode-text.ts';
import {
  type ImportTable,
  type TableReading,
  tableOfRows,
  tableOfText,
} from '../../lib/campaign/import/import-table.ts';
import type { CsvProblem } from '../../lib/text/csv-rows.ts';

/** Why a file gives no table; a place where there is one. */
export type ListProblem =
  | {
      readonly kind:
        | 'no-text'
        | 'other-encoding'
        | 'no-workbook'
        | 'old-workbook'
        | 'too-large'
        | 'unreadable'
        | 'empty';
    }
  | CsvProblem;

export interface OpenSheet {
  readonly name: string;
  readonly rows: number;
  readonly reading: TableReading;
}

/** A list that was opened; `encoding` and `sheets` can be chosen anew. */
export interface OpenList {
  /** Of the file; empty: pasted. */
  readonly name: string;
  /** One of a text, all of a workbook. */
  readonly sheets: readonly OpenSheet[];
  /** Null where it was certain. */
  readonly trial: { readonly bytes: Uint8Array; readonly encoding: TextEncoding } | null;
}

export type OpenedList =
  | { readonly ok: true; readonly list: OpenList }
  | { readonly ok: false; readonly problem: ListProblem };

const largestFile = 60_000_000;

const no = (kind: Exclude<ListProblem, CsvProblem>['kind']): OpenedList => ({ ok: false, problem: { kind } });

/** The problem of a table, in the words that a list has for it. */
const problemOf = (problem: Extract<TableReading, { readonly ok: false }>['problem']): ListProblem =>
  problem === 'empty' ? { kind: 'empty' } : problem;

function listOf(name: string, sheets: readonly OpenSheet[], trial: OpenList['trial'] = null): OpenedList {
  const good = sheets.filter(({ reading }) => reading.ok);
  const [first] = sheets;
  if (good.length > 0) return { ok: true, list: { name, sheets: good, trial } };
  return first && !first.reading.ok ? { ok: false, problem: problemOf(first.reading.problem) } : no('empty');
}

const rowsOf = (reading: TableReading): number => (reading.ok ? reading.table.rows.length : 0);

function textSheet(text: string): OpenSheet {
  const reading = tableOfText(text);
  return { name: '', rows: rowsOf(reading), reading };
}

/** Opens a pasted text. */
export const openText = (text: string): OpenedList => listOf('', [textSheet(text)]);

/** Opens a text file once more, in another encoding. */
export function openAs(name: string, bytes: Uint8Array, encoding: TextEncoding): OpenedList {
  const text = decodeAs(bytes, encoding);
  return text === null ? no('other-encoding') : listOf(name, [textSheet(text)], { bytes, encoding });
}

const isZip = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3;
/** The container of Excel before 2007, and of newer ones with a password. */
const isOldOffice = (bytes: Uint8Array) => bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11;

async function openWorkbook(name: string, bytes: Uint8Array): Promise<OpenedList> {
  const { readWorkbook } = await import('../../lib/campaign/import/read-workbook.ts');
  const workbook = await readWorkbook(bytes);
  if (!workbook.ok) return no(workbook.problem);
  const sheets = workbook.sheets.map((sheet): OpenSheet => {
    const reading = tableOfRows(sheet.rows);
    return { name: sheet.name, rows: rowsOf(reading), reading };
  });
  return listOf(name, sheets);
}

/** Opens a file by what is in it, whatever its name says. */
export async function openFile(file: Pick<File, 'name' | 'size' | 'arrayBuffer'>): Promise<OpenedList> {
  if (file.size > largestFile) return no('too-large');
  const buffer = await file.arrayBuffer().catch(() => null);
  if (buffer === null) return no('unreadable');
  const bytes = new Uint8Array(buffer);
  if (isOldOffice(bytes)) return no('old-workbook');
  if (isZip(bytes)) return openWorkbook(file.name, bytes);
  const decoded = decodeText(bytes);
  if (decoded === null) return no('no-text');
  const { text, encoding, isSure } = decoded;
  return listOf(file.name, [textSheet(text)], isSure ? null : { bytes, encoding });
}

/** The table of a sheet that was opened. */
export const tableOf = ({ reading }: OpenSheet): ImportTable =>
  reading.ok ? reading.table : { headers: null, columns: 0, rows: [] };
