// The table's exports: of what is found or chosen, in the order on the screen, handed to the browser's own download.
import type { ColumnId } from '../../lib/campaign/table/table-query.ts';
import { saveBlob } from '../ui/hand-out.ts';
import { useLanguage } from '../ui/language-context.tsx';
import { type ExportParts, exportFile } from './export-file.ts';
import type { ExportChoice } from './TableExport.tsx';
import type { BulkEdit } from './use-bulk-edit.ts';
import type { FoundKeys } from './use-found-keys.ts';

interface TableExportParts {
  readonly store: ExportParts['store'];
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
  const { text, language, formats } = useLanguage();
  return ({ extent, form, shownColumns }) => {
    const expected = extent === 'chosen' ? chosen.size : found;
    void edit.watch(text('table', 'exporting'), expected, async (watch) => {
      const all = await foundKeys.all();
      const creatorKeys = extent === 'chosen' ? inOrder(all, chosen) : all;
      const wish = { form, listId, creatorKeys, columns: shownColumns ? columns : null };
      const material = { store, campaigns, language, now: clock(), sheetName: listName };
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
