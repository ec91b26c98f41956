// The workspace's views: under a name, or as the table of a list was left.
import type { SavedView } from '../campaign/saved-view.ts';
import type { Connection } from './db.ts';

export interface Views {
  /** All of them, by name. */
  list(): Promise<readonly SavedView[]>;
  get(id: string): Promise<SavedView | null>;
  /** Keeps a view under its id. */
  save(view: Omit<SavedView, 'changedAt'>): Promise<void>;
  remove(id: string): Promise<void>;
}

/** @param clock now in milliseconds since 1970 */
export function viewsOf(connection: Connection, clock: () => number): Views {
  const { tables } = connection;
  return {
    list: () =>
      connection.read(['savedViews'], async () =>
        (await tables.savedViews.toArray()).sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)),
      ),
    get: (id) => connection.read(['savedViews'], async () => (await tables.savedViews.get(id)) ?? null),
    save: (view) =>
      connection.write(['savedViews'], async () => {
        await tables.savedViews.put({ ...view, changedAt: clock() });
      }),
    remove: (id) => connection.write(['savedViews'], () => tables.savedViews.delete(id)),
  };
}
