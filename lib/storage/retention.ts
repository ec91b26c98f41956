// What was only visited does not stay: creators without shortlist and without note are deleted after 30 days.
import type { Connection, StoreTables } from './db.ts';
import { hasText } from './notes.ts';
import { deleteSnapshots } from './snapshots.ts';

/** Days after the last reading, or after the removal from the last shortlist. PRIVACY.md states the same number. */
export const daysKept = 30;

const millisecondsPerDay = 24 * 60 * 60 * 1000;

/** Creators deleted in one transaction: a page's reading never waits long for it. */
const chunk = 200;

export interface Retention {
  /** Deletes what has run out. @returns how many creators were deleted */
  run(): Promise<number>;
}

/** Creators that the user keeps: on any shortlist, or with a note that says something. */
async function keptKeys(tables: StoreTables): Promise<Set<string>> {
  const kept = new Set((await tables.shortlist.orderBy('creatorKey').uniqueKeys()).map(String));
  await tables.notes.filter(hasText).each(({ creatorKey }) => {
    kept.add(creatorKey);
  });
  return kept;
}

/** Kept or read again since it was chosen for deletion? Asked inside the deleting transaction. */
async function isStillDue(tables: StoreTables, key: string, before: number): Promise<boolean> {
  const record = await tables.creators.get(key);
  if (!record || record.touchedAt >= before) return false;
  if ((await tables.shortlist.where('creatorKey').equals(key).count()) > 0) return false;
  const note = await tables.notes.get(key);
  return !note || !hasText(note);
}

async function deleteDue(tables: StoreTables, keys: readonly string[], before: number): Promise<number> {
  let deleted = 0;
  for (const key of keys) {
    if (!(await isStillDue(tables, key, before))) continue;
    await deleteSnapshots(tables, key);
    await tables.notes.delete(key);
    await tables.details.delete(key);
    await tables.creators.delete(key);
    deleted += 1;
  }
  return deleted;
}

/** @param clock now in milliseconds since 1970 */
export function retentionOf(connection: Connection, clock: () => number): Retention {
  const { tables } = connection;
  return {
    run: async () => {
      const before = clock() - daysKept * millisecondsPerDay;
      const due = await connection.read(['creators', 'shortlist', 'notes'], async () => {
        const old = await tables.creators.where('touchedAt').below(before).primaryKeys();
        const kept = old.length > 0 ? await keptKeys(tables) : new Set<string>();
        return old.filter((key) => !kept.has(key));
      });
      let deleted = 0;
      for (let start = 0; start < due.length; start += chunk) {
        const part = due.slice(start, start + chunk);
        deleted += await connection.write(['creators', 'details', 'snapshots', 'shortlist', 'notes'], () =>
          deleteDue(tables, part, before),
        );
      }
      return deleted;
    },
  };
}
