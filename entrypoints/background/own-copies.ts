// The backups that the extension makes by itself, tied to the browser: the folder, the copy before an upgrade, the regular one.
import { browser } from 'wxt/browser';
import { privateFolder } from '../../lib/browser/private-folder.ts';
import type { UpgradeGuard } from '../../lib/storage/backup/before-upgrade.ts';
import { copyFolderName, isCopyDue, tidyCopies } from '../../lib/storage/backup/copy-folder.ts';
import { databaseName } from '../../lib/storage/db.ts';
import { settingsKey } from '../../lib/storage/settings.ts';

export const copyFolder = privateFolder(navigator.storage, copyFolderName);

/** The settings as they lie; null where they cannot be read, as in a worker of a page. */
export async function storedSettings(): Promise<unknown> {
  try {
    return (await browser.storage.local.get(settingsKey))[settingsKey] ?? null;
  } catch {
    return null;
  }
}

/** What makes copies: here at hand, or to be loaded when one is made, so that a page that only shows a list does not carry it. */
type CopyWriting = () => Promise<typeof import('../../lib/storage/backup/copies.ts')>;

async function copy(writing: CopyWriting, kind: 'before-upgrade' | 'regular'): Promise<void> {
  const { digestBy, makeCopy } = await writing();
  const making = {
    engine: { indexedDB, IDBKeyRange },
    database: databaseName,
    folder: copyFolder,
    clock: Date.now,
    digest: digestBy(crypto.subtle),
    settings: await storedSettings(),
  };
  await makeCopy(making, kind);
  await tidyCopies(copyFolder, Date.now());
}

/** Whoever opens the store first copies an older one before it is upgraded. */
export const upgradeGuardWith = (writing: CopyWriting): UpgradeGuard => ({
  locks: navigator.locks,
  copy: () => awake(() => copy(writing, 'before-upgrade')),
});

/** Milliseconds; the browser ends a worker that has called nothing of it for 30 s. */
const signOfLife = 20_000;

/** Keeps the background worker from being ended in the middle. */
async function awake<T>(work: () => Promise<T>): Promise<T> {
  const timer = setInterval(() => void browser?.runtime?.getPlatformInfo?.().catch(() => {}), signOfLife);
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
}

/**
 * Makes the regular copy when it is time. One that fails is tried again the next day.
 * @param days between two of them; 0: never
 */
export async function copyWhenDue(writing: CopyWriting, days: number): Promise<void> {
  try {
    // Asked by two at once, one of them makes it.
    await navigator.locks.request('regular-copy', async () => {
      if (await isCopyDue(copyFolder, days, Date.now())) await awake(() => copy(writing, 'regular'));
    });
  } catch {
    // Nothing is shown of it: the list of copies says when the last one was made.
  }
}
