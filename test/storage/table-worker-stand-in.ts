// The table's worker without its thread, over a machine's store: for tests of the engine and of the table on the screen.
import { IDBKeyRange } from 'fake-indexeddb';
import { connect } from '../../lib/storage/db.ts';
import { serveTable } from '../../lib/storage/table/serve-table.ts';
import type { TableWorker } from '../../lib/storage/table/table-client.ts';
import { tableSourceOf } from '../../lib/storage/table/table-source.ts';
import type { Machine } from './stand-ins.ts';

/** The worker without its thread: messages are copied and come later. */
export function workerOver(machine: Machine): TableWorker {
  const connection = connect({ indexedDB: machine.indexedDB, IDBKeyRange }, machine.name);
  const listeners: ((event: { readonly data: unknown }) => void)[] = [];
  const hear = serveTable({
    source: tableSourceOf(connection),
    clock: () => machine.now,
    reply: (reply, transfer) => {
      const data = structuredClone(reply, { transfer });
      queueMicrotask(() => {
        for (const listener of listeners) listener({ data });
      });
    },
  });
  return {
    postMessage: (message) => queueMicrotask(() => hear(structuredClone(message))),
    addEventListener: (type: string, listener: unknown) => {
      if (type === 'message') listeners.push(listener as (event: { readonly data: unknown }) => void);
    },
    terminate: () => connection.close(),
  };
}
