// Makes a file of very many creators out of the store, portion by portion; never holds more of them than two portions.
import type { Campaign } from '../../lib/campaign/campaign.ts';
import type { ShortlistRow } from '../../lib/campaign/shortlist-row.ts';
import type { ColumnId } from '../../lib/campaign/table/table-query.ts';
import type { Language } from '../../lib/i18n/translate.ts';
import type { FailureCode } from '../../lib/messaging/contract.ts';
import { sheetOf } from '../../lib/outreach/columns.ts';
import type { ExportContext } from '../../lib/outreach/export-context.ts';
import { fileName } from '../../lib/outreach/file-name.ts';
import { openCsv } from '../../lib/outreach/formats/csv.ts';
import { openJson } from '../../lib/outreach/formats/json.ts';
import type { RowWriter } from '../../lib/outreach/formats/row-writer.ts';
import { sheetColumnsOf } from '../../lib/outreach/table-columns.ts';
import type { Store } from '../../lib/storage/store.ts';
import { failureCodeOf } from '../../lib/storage/store-failure.ts';
import { contextOf } from '../shortlist/export-rows.ts';
import type { Watch } from './put-on-campaign.ts';

export interface ExportWish {
  readonly form: 'csv' | 'xlsx' | 'json';
  readonly listId: string;
  /** In the order of the file. */
  readonly creatorKeys: readonly string[];
  /** Columns of the table in their order; null: everything there is, with the notes. */
  readonly columns: readonly ColumnId[] | null;
}

export interface ExportParts {
  readonly store: { readonly notes: Pick<Store['notes'], 'texts'> };
  /** Gives the rows of these creators, who stand in the file from a place on; who is gone meanwhile has none. */
  readonly rowsOf: (creatorKeys: readonly string[], from: number) => Promise<readonly ShortlistRow[]>;
  readonly campaigns: readonly Campaign[];
  readonly language: Language;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Name of the sheet in a workbook. */
  readonly sheetName: string;
}

export type Exported =
  | { readonly ok: true; readonly name: string; readonly content: Blob; readonly count: number }
  | { readonly ok: false; readonly failure: FailureCode | 'stopped' };

/** Rows read and written together: some tens of milliseconds, so that the interface goes on. */
const portion = 1_000;

/** Longest name of a sheet, and what must not stand in it. */
const sheetNameOf = (name: string) =>
  name
    .replace(/[\\/?*[\]:']/g, ' ')
    .slice(0, 31)
    .trim() || '1';

async function writerOf({ form, columns }: ExportWish, context: ExportContext, sheetName: string): Promise<RowWriter> {
  if (form === 'json') return openJson(context);
  const sheet = columns === null ? sheetOf(context) : sheetOf(context, sheetColumnsOf(columns));
  if (form === 'csv') return openCsv(sheet);
  // Read when it is first asked for: the table's first rows do not wait for it.
  const { openXlsx } = await import('../../lib/outreach/formats/xlsx.ts');
  return openXlsx(sheet, sheetNameOf(sheetName));
}

const nextTask = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

/** Gives the file, or why there is none; never rejects. */
export async function exportFile(
  wish: ExportWish,
  parts: ExportParts,
  { signal, onProgress }: Watch,
): Promise<Exported> {
  const { listId, creatorKeys, columns } = wish;
  const { rowsOf } = parts;
  if (creatorKeys.length === 0) return { ok: false, failure: 'nothing-to-export' };
  const { store, campaigns, language, now } = parts;
  const notes = new Map<string, string>();
  try {
    const context: ExportContext = {
      ...contextOf({ campaigns, language, now }),
      notes,
    };
    const writer = await writerOf(wish, context, parts.sheetName);
    const pieces: Blob[] = [];
    let count = 0;
    const read = (start: number) => rowsOf(creatorKeys.slice(start, start + portion), start);
    let next = read(0);
    for (let start = 0; start < creatorKeys.length; start += portion) {
      const rows = await next;
      // The store reads on while these are written.
      next = start + portion < creatorKeys.length ? read(start + portion) : Promise.resolve([]);
      if (columns === null) {
        notes.clear();
        for (const [key, note] of await store.notes.texts(rows.map(({ creatorKey }) => creatorKey)))
          notes.set(key, note);
      }
      const written = writer.rows(rows);
      if (!written.ok) return { ok: false, failure: 'unknown' };
      if (written.value.length > 0) pieces.push(new Blob([...written.value]));
      count += rows.length;
      onProgress(Math.min(creatorKeys.length, start + portion));
      await nextTask();
      if (signal.aborted) {
        next.catch(() => {});
        return { ok: false, failure: 'stopped' };
      }
    }
    pieces.push(new Blob([...writer.end()]));
    return {
      ok: true,
      name: fileName('file.shortlist', writer.ending, [listId], context),
      content: new Blob(pieces, { type: writer.mediaType }),
      count,
    };
  } catch (thrown) {
    return { ok: false, failure: failureCodeOf(thrown) };
  }
}
