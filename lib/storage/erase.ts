// Erasing: one creator with everything that hangs on them, or all that the extension has ever kept.
import { type Connection, tableNames } from './db.ts';
import { deleteSnapshots } from './snapshots.ts';

/** An area of the extension's storage that can be emptied. */
interface ErasableArea {
  clear(): Promise<void>;
}

export interface Erase {
  /** Erases a creator: profile, posts, snapshots, note, and the place on every shortlist. */
  creator(creatorKey: string): Promise<void>;
  /**
   * Erases every table in one transaction, then the given areas.
   * @param areas `storage.local` (settings) and `storage.session` (what the tabs show)
   */
  everything(areas: readonly ErasableArea[]): Promise<void>;
}

/** @param changed is told after every committed change */
export function eraseOf(connection: Connection, changed: () => Promise<void>): Erase {
  const { tables } = connection;
  return {
    creator: async (creatorKey) => {
      await connection.write(['creators', 'details', 'snapshots', 'shortlist', 'notes'], async () => {
        await tables.shortlist.where('creatorKey').equals(creatorKey).delete();
        await deleteSnapshots(tables, creatorKey);
        await tables.notes.delete(creatorKey);
        await tables.details.delete(creatorKey);
        await tables.creators.delete(creatorKey);
      });
      await changed();
    },
    everything: async (areas) => {
      await connection.write(tableNames, async () => {
        for (const name of tableNames) await tables[name].clear();
      });
      for (const area of areas) await area.clear();
    },
  };
}
