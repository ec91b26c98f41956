// What the backups need of the browser: a worker for the long jobs, the folder with the copies, and the settings as they lie.
import type { BackupCopy } from '../../lib/storage/backup/copy-folder.ts';
import type { PageEnd } from '../../lib/storage/backup/job-worker.ts';

export interface BackupDevice {
  /** Starts a worker for one job. */
  startWorker(): PageEnd;
  /** The backups that were made without being asked for, newest first. */
  listCopies(): Promise<readonly BackupCopy[]>;
  /** Null when it is no longer there. */
  openCopy(name: string): Promise<Blob | null>;
  removeCopy(name: string): Promise<void>;
  /** The settings as they lie in the storage area. */
  storedSettings(): Promise<unknown>;
  /** Could the copy before the last upgrade not be made? */
  isCopyMissing(): Promise<boolean>;
}
