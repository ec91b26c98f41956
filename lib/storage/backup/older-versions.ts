// Brings a backup of an older version up to date by the very migrations of the store, in a database of its own.
import { connect, type DatabaseEngine } from '../db.ts';
import { latestVersion, migrations } from '../migrations/index.ts';
import { BackupFailure } from './backup-problem.ts';
import { unpackedRows, withDatabase } from './read-database.ts';
import type { TableSource } from './table-source.ts';

const deleted = (indexedDB: IDBFactory, name: string): Promise<void> =>
  new Promise((resolve) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => resolve();
    // What could not be deleted is deleted before the next one is laid out, or refuses its rows then.
    request.onerror = () => resolve();
    request.onblocked = () => resolve();
  });

/** The tables of a version, by what the migrations up to it have made and removed. */
function tablesOf(version: number): readonly string[] {
  const tables = new Set<string>();
  for (const { stores } of migrations.filter((migration) => migration.version <= version)) {
    for (const [table, schema] of Object.entries(stores)) {
      if (schema === null) tables.delete(table);
      else tables.add(table);
    }
  }
  return [...tables];
}

/** Rows of an older version are only laid out here: they are checked after the migrations, as rows of the latest one. */
async function layOut(engine: DatabaseEngine, name: string, source: TableSource): Promise<void> {
  const older = connect(engine, name, { version: source.storeVersion });
  const tables = older.tables as unknown as Readonly<
    Record<string, { bulkAdd(rows: unknown[]): PromiseLike<unknown> }>
  >;
  const known = tablesOf(source.storeVersion);
  try {
    for (const table of source.counts.keys()) {
      if (!known.includes(table)) throw new BackupFailure({ kind: 'damaged', part: table });
      let before = 0;
      for await (const rows of source.chunks(table)) {
        const broken = () => new BackupFailure({ kind: 'broken-row', table, line: before + 1 });
        if (rows.some((row) => typeof row !== 'object' || row === null)) throw broken();
        await older
          .write([table as never], async () => {
            await tables[table]?.bulkAdd([...rows]);
          })
          .catch((thrown) => {
            throw thrown.code === 'unknown' ? broken() : thrown;
          });
        before += rows.length;
      }
    }
  } finally {
    older.close();
  }
}

/**
 * Gives a source of rows of the latest version: the source itself, or what the migrations make of it.
 * @param name of a database that is free to be written and deleted
 */
export async function withLatestVersion<T>(
  engine: DatabaseEngine,
  name: string,
  source: TableSource,
  work: (latest: TableSource) => Promise<T>,
): Promise<T> {
  if (source.storeVersion === latestVersion) return work(source);
  await deleted(engine.indexedDB, name);
  try {
    await layOut(engine, name, source);
    await migrate(engine, name);
    const result = await withDatabase(engine, name, async (latest) => ({ done: await work(unpackedRows(latest)) }));
    if (!result) throw new BackupFailure({ kind: 'damaged', part: name });
    return result.done;
  } finally {
    await deleted(engine.indexedDB, name);
  }
}

async function migrate(engine: DatabaseEngine, name: string): Promise<void> {
  const latest = connect(engine, name);
  try {
    await latest.read(['creators'], () => latest.tables.creators.count());
  } catch (thrown) {
    throw new BackupFailure({ kind: 'damaged', part: name }, thrown);
  } finally {
    latest.close();
  }
}
