// The shortlist as plain text: tab-separated lines that paste into a sheet or a message.
import type { ShortlistRow } from '../../campaign/shortlist-row.ts';
import type { Cell } from '../cell.ts';
import { sheetOf } from '../columns.ts';
import { type ExportContext, type ExportControl, type ExportFile, inPortions } from '../export-context.ts';
import { fileName } from '../file-name.ts';
import { done, type Result } from '../problem.ts';
import { guardCell } from './cell-guard.ts';

/** One cell of one line: pasted text is evaluated by sheets too, so it is guarded like a file's. */
function cellText(cell: Cell): string {
  if (cell === null) return '';
  return typeof cell === 'number' ? String(cell) : guardCell(cell.replace(/[\s\u0085]+/g, ' ').trim());
}

const lineOf = (cells: readonly Cell[]) => cells.map(cellText).join('\t');

/** Gives the file (its text is what goes to the clipboard), or why there is none. */
export async function exportText(
  rows: readonly ShortlistRow[],
  context: ExportContext,
  control?: ExportControl,
): Promise<Result<ExportFile>> {
  const { titles, cellsOf } = sheetOf(context);
  const pieces = await inPortions(rows, (part) => done(part.map((row) => lineOf(cellsOf(row))).join('\n')), control);
  if (!pieces.ok) return pieces;
  return done({
    name: fileName(
      'file.shortlist',
      'txt',
      rows.map(({ campaignId }) => campaignId),
      context,
    ),
    mediaType: 'text/plain;charset=utf-8',
    text: `${[lineOf(titles), ...pieces.value].join('\n')}\n`,
  });
}
