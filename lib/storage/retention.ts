// What was only visited does not stay: creators that the user keeps in no way are deleted after 30 days.
import { creatorTables, deleteCreator, isKeptByUser, keepingTables, keptByUser } from './creator-parts.ts';
import type { Connection, StoreTables } from './db.ts';

/** Days after the last reading, or after the removal from the last shortlist, unless the user wants others. PRIVACY.md states the same number. */
export const daysKept = 30;

const millisecondsPerDay = 24 * 60 * 60 * 1000;

/** Creators deleted in one transaction: a page's reading never waits long for it. */
const chunk = 200;

export interface Retention {
  /**
   * Deletes what has run out, and what a window that was still open has noted of a creator after the erasure.
   * @param days for how long what was only visited is kept
   * @returns how many creators were deleted
   */
  run(days?: number): Promise<number>;
}

/** Kept or read again since it was chosen for deletion? Asked inside the deleting transaction. */
async function isStillDue(tables: StoreTables, key: string, before: number): Promise<boolean> {
  const record = await tables.creators.get(key);
  return record !== undefined && record.touchedAt < before && !(await isKeptByUser(tables, key));
}

async function deleteDue(tables: StoreTables, keys: readonly string[], before: number): Promise<number> {
  let deleted = 0;
  for (const key of keys) {
    if (!(await isStillDue(tables, key, before))) continue;
    await deleteCreator(tables, key);
    deleted += 1;
  }
  return deleted;
}

/** Whose note, role or quote stands without the creator: erased meanwhile, nobody would find it again. */
async function orphansIn(tables: StoreTables): Promise<readonly string[]> {
  const noted = new Set([
    ...(await tables.notes.toCollection().primaryKeys()),
    ...(await tables.relationships.toCollection().primaryKeys()),
    ...(await tables.roles.toCollection().primaryKeys()),
    ...(await tables.quotes.orderBy('creatorKey').uniqueKeys()).map(String),
  ]);
  const known = new Set(
    await tables.creators
      .where('key')
      .anyOf([...noted])
      .primaryKeys(),
  );
  return [...noted].filter((key) => !known.has(key));
}

async function deleteOrphans(tables: StoreTables): Promise<void> {
  for (const key of await orphansIn(tables)) {
    await tables.notes.delete(key);
    await tables.roles.delete(key);
    await tables.relationships.delete(key);
    await tables.quotes.where('creatorKey').equals(key).delete();
  }
}

/** @param clock now in milliseconds since 1970 */
export function retentionOf(connection: Connection, clock: () => number): Retention {
  const { tables } = connection;
  return {
    run: async (days = daysKept) => {
      const before = clock() - days * millisecondsPerDay;
      const due = await connection.read(['creators', ...keepingTables], async () => {
        const old = await tables.creators.where('touchedAt').below(before).primaryKeys();
        const kept = old.length > 0 ? await keptByUser(tables) : new Set<string>();
        return old.filter((key) => !kept.has(key));
      });
      await connection.write(['creators', 'notes', 'roles', 'quotes', 'relationships'], () => deleteOrphans(tables));
      let deleted = 0;
      for (let start = 0; start < due.length; start += chunk) {
        const part = due.slice(start, start + chunk);
        deleted += await connection.write(creatorTables, () => deleteDue(tables, part, before));
      }
      return deleted;
    },
  };
}
