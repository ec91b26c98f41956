// The table's worker: reads the store by itself, so that no list holds up the page.
import { openingAfterCopy } from '../../lib/storage/backup/before-upgrade.ts';
import { connect, databaseName } from '../../lib/storage/db.ts';
import { serveTable } from '../../lib/storage/table/serve-table.ts';
import { tableSourceOf } from '../../lib/storage/table/table-source.ts';
import { upgradeGuard } from '../background/page-guard.ts';

const connection = connect({ indexedDB, IDBKeyRange }, databaseName, {
  opening: openingAfterCopy(indexedDB, databaseName, null, upgradeGuard),
});
const hear = serveTable({
  source: tableSourceOf(connection),
  clock: Date.now,
  reply: (message, transfer) => postMessage(message, { transfer }),
});
addEventListener('message', ({ data }) => hear(data));
