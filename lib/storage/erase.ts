// Erasing: one creator with everything that hangs on them, or all that the extension has ever kept.
import { creatorTables, deleteCreator } from './creator-parts.ts';
import { type Connection, tableNames } from './db.ts';

/** An area of the extension's storage that can be emptied. */
interface ErasableArea {
  clear(): Promise<void>;
}

export interface Erase {
  /**
   * Erases a creator: profile, posts, snapshots, hashes of comments, note, role, quotes, measured overlaps, and the place on
   * every shortlist.
   */
  creator(creatorKey: string): Promise<void>;
  /**
   * Erases every table in one transaction, the salt of the hashes included, then the given areas.
   * @param areas `storage.local` (settings) and `storage.session` (what the tabs show)
   */
  everything(areas: readonly ErasableArea[]): Promise<void>;
}

/** @param changed is told after every committed change */
export function eraseOf(connection: Connection, changed: () => Promise<void>): Erase {
  const { tables } = connection;
  return {
    creator: async (creatorKey) => {
      await connection.write(creatorTables, () => deleteCreator(tables, creatorKey));
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
