// Does one job of the backups in a thread of its own, so that the page stays quick and can end it.
import { privateFolder } from '../../lib/browser/private-folder.ts';
import { digestBy } from '../../lib/storage/backup/copies.ts';
import { copyFolderName } from '../../lib/storage/backup/copy-folder.ts';
import { serveJob, type WorkerEnd } from '../../lib/storage/backup/job-worker.ts';
import { databaseName } from '../../lib/storage/db.ts';

serveJob(self as unknown as WorkerEnd, {
  engine: { indexedDB, IDBKeyRange },
  database: databaseName,
  folder: privateFolder(navigator.storage, copyFolderName),
  clock: Date.now,
  newKey: () => crypto.randomUUID(),
  digest: digestBy(crypto.subtle),
});
