// The shortlist as CSV: guarded cells, every cell quoted, CRLF (RFC 4180), byte order mark so that Excel reads UTF-8.
import type { ShortlistRow } from '../../campaign/shortlist-row.ts';
import type { Cell } from '../cell.ts';
import { type Sheet, sheetOf } from '../columns.ts';
import { type ExportContext, type ExportControl, type ExportFile, inPortions } from '../export-context.ts';
import { fileName } from '../file-name.ts';
import { done, failed, type Result } from '../problem.ts';
import { guardCell } from './cell-guard.ts';
import { lineEnd, readQuotedLines, writeQuotedLines } from './quoted-lines.ts';
import { remembered } from './remembered.ts';
import type { RowWriter } from './row-writer.ts';

const mediaType = 'text/csv;charset=utf-8';
const byteOrderMark = '\ufeff';

/** What stands in the file for a cell: numbers that we made are numbers, texts are guarded, nothing is empty. */
function cellText(cell: Cell, guard: (text: string) => string): string {
  if (cell === null) return '';
  return typeof cell === 'number' ? String(cell) : guard(cell);
}

/** True when the lines read back as the cells that were meant: none lost, split, joined or changed. */
export function readsBack(text: string, meant: readonly (readonly string[])[]): boolean {
  const read = readQuotedLines(text);
  return (
    read?.length === meant.length &&
    meant.every((cells, line) => {
      const back = read[line];
      return back?.length === cells.length && cells.every((cell, column) => cell === back[column]);
    })
  );
}

/** Writes lines, without the last line end; only what reads back as it was meant is given. */
function writeLines(rows: readonly (readonly Cell[])[], guard = remembered(guardCell)): Result<string> {
  const meant = rows.map((cells) => cells.map((cell) => cellText(cell, guard)));
  const text = writeQuotedLines(meant);
  return readsBack(text, meant) ? done(text) : failed({ kind: 'not-faithful' });
}

/** Gives the sheet's text of titles and rows. For callers that have their own columns. */
export function csvText(titles: readonly string[], rows: readonly (readonly Cell[])[]): Result<string> {
  const lines = writeLines([titles, ...rows]);
  return lines.ok ? done(`${byteOrderMark}${lines.value}${lineEnd}`) : lines;
}

/** Gives the file, or why there is none. 10,000 rows take well under a second; it stops between portions. */
export async function exportCsv(
  rows: readonly ShortlistRow[],
  context: ExportContext,
  control?: ExportControl,
): Promise<Result<ExportFile>> {
  const { titles, cellsOf } = sheetOf(context);
  const pieces = await inPortions(
    rows,
    (part, first) => writeLines([...(first === 0 ? [titles] : []), ...part.map(cellsOf)]),
    control,
  );
  if (!pieces.ok) return pieces;
  return done({
    name: fileName(
      'file.shortlist',
      'csv',
      rows.map(({ campaignId }) => campaignId),
      context,
    ),
    mediaType,
    text: `${byteOrderMark}${pieces.value.join(lineEnd)}${lineEnd}`,
  });
}

/** Writes a sheet portion by portion. */
export function openCsv({ titles, cellsOf }: Sheet): RowWriter {
  const guard = remembered(guardCell);
  let before = byteOrderMark + writeQuotedLines([titles.map(guard)]) + lineEnd;
  return {
    ending: 'csv',
    mediaType,
    rows: (rows) => {
      const lines = writeLines(rows.map(cellsOf), guard);
      if (!lines.ok) return lines;
      const piece = `${before}${lines.value}${lineEnd}`;
      before = '';
      return done([piece]);
    },
    end: () => [before],
  };
}
