// The table's exports: of what is found or chosen, in the order on the screen, handed to the browser's own download.
import { useRef } from 'react';
import type { ColumnId, TableEngine } from '../../lib/campaign/table/table-query.ts';
import type { Store } from '../../lib/storage/store.ts';
import { saveBlob } from '../ui/hand-out.ts';
import { useLanguage } from '../ui/language-context.tsx';
import { type ExportParts, exportFile } from './export-file.ts';
import type { ExportChoice } from './TableExport.tsx';
import type { Answered } from './use-answer.ts';
import type { BulkEdit } from './use-bulk-edit.ts';
import type { FoundKeys } from './use-found-keys.ts';

interface TableExportParts {
  readonly store: ExportParts['store'] & { readonly shortlists: Pick<Store['shortlists'], 'rows'> };
  readonly engine: TableEngine | null;
  readonly latest: Answered | null;
  readonly campaigns: ExportParts['campaigns'];
  readonly clock: () => number;
  readonly listId: string;
  readonly listName: string;
  readonly columns: readonly ColumnId[];
  readonly foundKeys: FoundKeys;
  /** How many are found, as far as known. */
  readonly found: number;
  readonly chosen: ReadonlySet<string>;
  readonly edit: BulkEdit;
}

/** Those chosen in the order on the screen; those that the filter hides behind them. */
function inOrder(found: readonly string[], chosen: ReadonlySet<string>): readonly string[] {
  const shown = found.filter((key) => chosen.has(key));
  const isShown = new Set(shown);
  return [...shown, ...[...chosen].filter((key) => !isShown.has(key))];
}

export function useTableExport(parts: TableExportParts): (choice: ExportChoice) => void {
  const { store, campaigns, clock, listId, listName, columns, foundKeys, found, chosen, edit } = parts;
  const newest = useRef(parts);
  newest.current = parts;
  /** The rows that the table has at hand, where they are those that are asked for: the store takes seconds for a long list. */
  const rowsOf: ExportParts['rowsOf'] = async (creatorKeys, from) => {
    const { engine, latest } = newest.current;
    const atHand = latest && engine?.rowsAtHand(latest.answer.answer, from, from + creatorKeys.length);
    const areThese =
      atHand?.length === creatorKeys.length && atHand.every((row, at) => row.creatorKey === creatorKeys[at]);
    return areThese ? atHand : store.shortlists.rows(listId, creatorKeys);
  };
  const { text, language, formats } = useLanguage();
  return ({ extent, form, shownColumns }) => {
    const expected = extent === 'chosen' ? chosen.size : found;
    void edit.watch(text('table', 'exporting'), expected, async (watch) => {
      const all = await foundKeys.all();
      const creatorKeys = extent === 'chosen' ? inOrder(all, chosen) : all;
      const wish = { form, listId, creatorKeys, columns: shownColumns ? columns : null };
      const material = { store, rowsOf, campaigns, language, now: clock(), sheetName: listName };
      const exported = await exportFile(wish, material, watch);
      if (!exported.ok) {
        return exported.failure === 'stopped'
          ? { words: text('table', 'exportStopped'), undo: null }
          : { failure: exported.failure };
      }
      saveBlob(exported.name, exported.content);
      const count = formats.fullCount(exported.count);
      return { words: text('shortlist', 'savedFile', { count, file: exported.name }), undo: null };
    });
  };
}
