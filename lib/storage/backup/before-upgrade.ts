// Before a newer version of the product moves the rows of an older store, the store is copied as it lies.
import type { ConnectOptions } from '../db.ts';
import { latestVersion } from '../migrations/index.ts';
import type { KeyValueArea } from '../settings.ts';

/** The part of `navigator.locks` that is needed. */
export interface Locks {
  request<T>(name: string, work: () => Promise<T>): Promise<T>;
}

export interface UpgradeGuard {
  readonly locks: Locks;
  /** Copies the database as it lies. */
  readonly copy: () => Promise<void>;
}

/** The entry of the storage area that says that the copy before the last upgrade could not be made. */
const missingCopyKey = 'copyBeforeUpgradeMissing';

async function versionOf(indexedDB: IDBFactory, name: string): Promise<number | null> {
  const known = (await indexedDB.databases()).find((database) => database.name === name);
  return known?.version === undefined ? null : known.version / 10;
}

/**
 * Gives what opens the database only after an older one was copied. Of several contexts that open it at once, one copies
 * and upgrades; the others wait for it and find it done.
 * @param area where a copy that failed is noted; null in a worker of a page, which has none
 */
export function openingAfterCopy(
  indexedDB: IDBFactory,
  name: string,
  area: KeyValueArea | null,
  { locks, copy }: UpgradeGuard,
): NonNullable<ConnectOptions['opening']> {
  return (open) =>
    locks.request(`${name}:open`, async () => {
      const version = await versionOf(indexedDB, name).catch(() => null);
      if (version !== null && version < latestVersion) {
        const failed = await copy().then(
          () => false,
          () => true,
        );
        // The upgrade goes on: without it nothing could be opened at all. The user is told in the place of the backups.
        await area?.set({ [missingCopyKey]: failed }).catch(() => {});
      }
      await open();
    });
}

/** Could the copy before the last upgrade not be made? */
export async function isCopyMissing(area: KeyValueArea): Promise<boolean> {
  return (await area.get(missingCopyKey).catch((): Record<string, unknown> => ({})))[missingCopyKey] === true;
}
