// The form of a migration: numbered, adds to the schema of the version before it, moves the rows where their shape changed.
import type { Transaction } from 'dexie';

export interface Migration {
  /** Whole number, one more than the version before. */
  readonly version: number;
  /** Table → primary key and indexes in Dexie's notation; null removes the table. Unnamed tables stay as they are. */
  readonly stores: Readonly<Record<string, string | null>>;
  /** Moves old rows; runs inside the upgrade's own transaction, so that it happens wholly or not at all. */
  readonly upgrade?: (transaction: Transaction) => Promise<void>;
}
