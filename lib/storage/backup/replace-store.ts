// Puts the content of a backup in the place of all that is there: one transaction, so that it happens wholly or not at all.
import type { Table } from 'dexie';
import { type Connection, holdingOpen, type StoreTables, type TableName, tableNames } from '../db.ts';
import { toStoreFailure } from '../store-failure.ts';
import { BackupFailure } from './backup-problem.ts';
import { type BackupExtent, countedRow, isTable, noExtent, weightOf } from './format.ts';
import { checkRows } from './row-checks.ts';
import type { TableSource } from './table-source.ts';

/** Tells how far something has come, 0 to 1. */
export type Progress = (share: number) => void;

/** Counts rows as they pass. */
export function progressOver({ counts }: TableSource, onProgress: Progress): (table: string, rows: number) => void {
  const total = [...counts].reduce((sum, [table, count]) => sum + count * weightOf(table), 0);
  let done = 0;
  return (table, rows) => {
    done += rows * weightOf(table);
    onProgress(total === 0 ? 1 : Math.min(1, done / total));
  };
}

/**
 * Checks every row of a source of the latest version.
 * @returns what is in it
 * @throws {BackupFailure} at the first row that is not as it should be
 */
export async function checkSource(source: TableSource, onProgress: Progress): Promise<BackupExtent> {
  const passed = progressOver(source, onProgress);
  let extent = noExtent;
  for (const table of source.counts.keys()) {
    let before = 0;
    for await (const rows of source.chunks(table)) {
      checkRows(table, rows, before);
      for (const row of rows) extent = countedRow(extent, table, row);
      before += rows.length;
      passed(table, rows.length);
    }
  }
  return extent;
}

/** Rows of a source by table, waited for inside a transaction and checked again. */
export async function eachChunk(
  source: TableSource,
  table: string,
  work: (rows: readonly unknown[]) => Promise<void>,
): Promise<void> {
  const chunks = source.chunks(table);
  let before = 0;
  for (;;) {
    const { done, value: rows } = await holdingOpen(() => chunks.next());
    if (done) return;
    checkRows(table, rows, before);
    before += rows.length;
    await work(rows);
  }
}

/** Which store this is stays: the marker beside it names it. */
const staying = 'store';

async function clearAll(tables: StoreTables): Promise<void> {
  for (const table of tableNames) if (table !== staying) await tables[table].clear();
}

/** Adds rows to a table that was emptied: a key that stands there is there twice in the source. */
async function addAll(tables: StoreTables, table: TableName, rows: readonly unknown[]): Promise<void> {
  const into = tables[table] as unknown as Table<unknown, unknown>;
  try {
    await into.bulkAdd(rows);
  } catch (thrown) {
    const isDouble = toStoreFailure(thrown).code === 'unknown';
    throw isDouble ? new BackupFailure({ kind: 'damaged', part: table }, thrown) : thrown;
  }
}

/**
 * Replaces everything.
 * @param source of the latest version
 */
export async function replaceStore(connection: Connection, source: TableSource, onProgress: Progress): Promise<void> {
  const { tables } = connection;
  const passed = progressOver(source, onProgress);
  await connection.write(tableNames, async () => {
    await clearAll(tables);
    const known = await tables.store.get('store');
    for (const table of source.counts.keys()) {
      if (!isTable(table) || (table === staying && known)) continue;
      await eachChunk(source, table, async (rows) => {
        await addAll(tables, table, rows);
        passed(table, rows.length);
      });
    }
  });
}
