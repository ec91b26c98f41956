// Reads a database as it lies on the disk, of whatever version, in one transaction: what is read is of one moment.
import { copyTableNames } from '../db.ts';
import { type DetailsRow, unpackDetails } from '../packed-details/details-row.ts';
import { chunkOf } from './format.ts';
import type { TableSource } from './table-source.ts';

const settled = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** A key that no row has: asking for it costs nearly nothing. */
const nobody = Number.NEGATIVE_INFINITY;

/**
 * A read transaction that stays open while the reader is busy elsewhere. IndexedDB ends a transaction that nobody asks
 * anything: while nothing else is asked, one small request follows the other, and what comes up meanwhile is asked inside the
 * answer to one of them. Beside a large request there are none: the store would be kept busy with them.
 */
class HeldTransaction {
  private readonly transaction: IDBTransaction;
  private readonly first: IDBObjectStore;
  private readonly waiting: (() => void)[] = [];
  private underway = 0;
  private isReleased = false;
  private failed: unknown = null;

  constructor(transaction: IDBTransaction, first: string) {
    this.transaction = transaction;
    this.first = transaction.objectStore(first);
    transaction.onabort = () => this.fail(transaction.error ?? new DOMException('ended', 'AbortError'));
    this.hold();
  }

  private hold(): void {
    this.first.getKey(nobody).onsuccess = () => {
      for (const ask of this.waiting.splice(0)) ask();
      if (!this.isReleased && this.underway === 0) this.hold();
    };
  }

  private fail(reason: unknown): void {
    this.failed = reason;
    for (const ask of this.waiting.splice(0)) ask();
  }

  /** Inside an answer to one of the transaction's requests. */
  private place<T>(request: IDBRequest<T>): Promise<T> {
    this.underway += 1;
    return new Promise((resolve, reject) => {
      request.onsuccess = () => {
        this.underway -= 1;
        if (!this.isReleased && this.underway === 0) this.hold();
        resolve(request.result);
      };
      request.onerror = () => reject(request.error);
    });
  }

  ask<T>(make: (transaction: IDBTransaction) => IDBRequest<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      const ask = () => {
        if (this.failed) reject(this.failed);
        else this.place(make(this.transaction)).then(resolve, reject);
      };
      if (this.failed) ask();
      else this.waiting.push(ask);
    });
  }

  release(): void {
    this.isReleased = true;
  }
}

/** Opens a database at the version that it has; null when there is none. */
async function openAsItLies(indexedDB: IDBFactory, name: string): Promise<IDBDatabase | null> {
  const request = indexedDB.open(name);
  let isNew = false;
  request.onupgradeneeded = () => {
    // There was none, and asking has not made one.
    isNew = true;
    request.transaction?.abort();
  };
  try {
    return await settled(request);
  } catch (thrown) {
    if (isNew) return null;
    throw thrown;
  }
}

const fieldOf = (row: unknown, path: string): unknown =>
  typeof row === 'object' && row !== null ? (row as Readonly<Record<string, unknown>>)[path] : undefined;

const keyOf = (row: unknown, path: IDBObjectStore['keyPath']): IDBValidKey =>
  (Array.isArray(path) ? path.map((part) => fieldOf(row, part)) : fieldOf(row, String(path))) as IDBValidKey;

async function* chunksOf(
  held: HeldTransaction,
  keyRange: typeof IDBKeyRange,
  table: string,
): AsyncGenerator<readonly unknown[], void, undefined> {
  const size = chunkOf(table);
  let keyPath: IDBObjectStore['keyPath'] = '';
  const next = (after: IDBValidKey | null) =>
    held.ask((transaction) => {
      const store = transaction.objectStore(table);
      keyPath = store.keyPath;
      return store.getAll(after === null ? null : keyRange.lowerBound(after, true), size);
    });
  let coming: Promise<unknown[]> | null = next(null);
  while (coming) {
    const rows: unknown[] = await coming;
    // The next ones are read while the reader is busy with these.
    coming = rows.length < size ? null : next(keyOf(rows.at(-1), keyPath));
    // Whoever leaves off early hears of no failure of rows that nobody wants.
    coming?.catch(() => {});
    if (rows.length > 0) yield rows;
  }
}

/**
 * Reads a database in one transaction; until `work` is done, whoever writes to it waits.
 * @param name of the database
 * @returns null when there is no database of that name, or one without tables
 */
export async function withDatabase<T>(
  { indexedDB, IDBKeyRange: keyRange }: { readonly indexedDB: IDBFactory; readonly IDBKeyRange: typeof IDBKeyRange },
  name: string,
  work: (source: TableSource) => Promise<T>,
): Promise<T | null> {
  const db = await openAsItLies(indexedDB, name);
  if (!db) return null;
  // Somebody wants to change the schema or delete it: they wait until this reading is done, and no longer.
  db.onversionchange = () => db.close();
  try {
    // Copies of what stands elsewhere are made anew by whoever writes the rows.
    const names = [...db.objectStoreNames].filter((table) => !copyTableNames.some((copy) => copy === table));
    const [first] = names;
    if (first === undefined) return null;
    const held = new HeldTransaction(db.transaction(names, 'readonly'), first);
    try {
      const counts = new Map<string, number>();
      for (const table of names) counts.set(table, await held.ask((asked) => asked.objectStore(table).count()));
      return await work({
        // Versions of ours are multiplied by ten there.
        storeVersion: Math.floor(db.version / 10),
        counts,
        async *chunks(table) {
          if (counts.has(table)) yield* chunksOf(held, keyRange, table);
        },
      });
    } finally {
      held.release();
    }
  } finally {
    db.close();
  }
}

/** Gives a source whose rows are whole, where a database has them as they lie. */
export const unpackedRows = (source: TableSource): TableSource => ({
  ...source,
  async *chunks(table) {
    for await (const rows of source.chunks(table)) {
      yield table === 'details' ? rows.map((row) => unpackDetails(row as DetailsRow)) : rows;
    }
  },
});
