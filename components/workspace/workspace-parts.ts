// What the places of the workspace work with: everything that needs the browser or the clock comes in here.
import type { TableEngine } from '../../lib/campaign/table/table-query.ts';
import type { Store } from '../../lib/storage/store.ts';
import type { BackupDevice } from '../backup/backup-device.ts';
import type { Place } from './places.ts';

export interface WorkspaceParts {
  readonly store: Store;
  /** Now in milliseconds since 1970. */
  readonly clock: () => number;
  /** Gives a random key that was never given before. */
  readonly newKey: () => string;
  /**
   * Goes to another place of the workspace.
   * @param instead going back leads past the present place
   */
  readonly go: (place: Place, instead?: boolean) => void;
  /** What only the browser can do. */
  readonly device: WorkspaceDevice;
}

export interface WorkspaceDevice {
  readonly backups: BackupDevice;
  /** Starts a table engine in a worker of its own; close it when the table goes. */
  readonly openTable: () => TableEngine;
  /**
   * Opens a profile's page: in the tab that it opened last, as long as that is there, else in a new one. To be called at the
   * user's click alone.
   */
  openProfile(url: string): Promise<void>;
  /** Bytes that the extension keeps on this machine; null when the browser does not tell. */
  bytesUsed(): Promise<number | null>;
  /** Erases one creator, what the tabs show of it too. */
  eraseCreator(creatorKey: string): Promise<void>;
  /** Erases all that the extension has ever kept. */
  eraseEverything(): Promise<void>;
}
