// The only place that opens the database: schema, durability, and what to do when it is blocked, closed or of a newer version.
import Dexie, { type Table } from 'dexie';
import { migrations } from './migrations/index.ts';
import type {
  CampaignRecord,
  CommenterSetRecord,
  CommentsRecord,
  CreatorRecord,
  DetailsRecord,
  JudgedRecord,
  NoteRecord,
  OverlapsRecord,
  PackRecord,
  QuoteRecord,
  RateCardRecord,
  RoleRecord,
  SaltRecord,
  ShortlistRecord,
  SnapshotRecord,
  StoreIdentityRecord,
} from './records.ts';
import { StoreFailure, toStoreFailure } from './store-failure.ts';

export interface StoreTables {
  readonly creators: Table<CreatorRecord, string>;
  readonly details: Table<DetailsRecord, string>;
  readonly snapshots: Table<SnapshotRecord, [string, string]>;
  readonly campaigns: Table<CampaignRecord, string>;
  readonly shortlist: Table<ShortlistRecord, [string, string]>;
  readonly notes: Table<NoteRecord, string>;
  readonly store: Table<StoreIdentityRecord, string>;
  readonly comments: Table<CommentsRecord, string>;
  readonly commenterSets: Table<CommenterSetRecord, string>;
  readonly roles: Table<RoleRecord, string>;
  readonly quotes: Table<QuoteRecord, [string, string]>;
  readonly packs: Table<PackRecord, string>;
  readonly rateCards: Table<RateCardRecord, string>;
  readonly overlaps: Table<OverlapsRecord, [string, string]>;
  readonly salt: Table<SaltRecord, string>;
  readonly judged: Table<JudgedRecord, string>;
}

export type TableName = keyof StoreTables;

export const tableNames: readonly TableName[] = [
  'creators',
  'details',
  'snapshots',
  'campaigns',
  'shortlist',
  'notes',
  'store',
  'comments',
  'commenterSets',
  'roles',
  'quotes',
  'packs',
  'rateCards',
  'overlaps',
  'salt',
  'judged',
];

/** The browser's database, or a stand-in. */
export interface DatabaseEngine {
  readonly indexedDB: IDBFactory;
  readonly IDBKeyRange: typeof IDBKeyRange;
}

/** Reads and writes of the repositories; every rejection is a `StoreFailure`. */
export interface Connection {
  readonly tables: StoreTables;
  /** One read-only transaction over the named tables. `work` may wait for the tables alone. */
  read<T>(names: readonly TableName[], work: () => Promise<T>): Promise<T>;
  /** One read-write transaction: resolves after it is complete on disk; when `work` throws, nothing is changed. */
  write<T>(names: readonly TableName[], work: () => Promise<T>): Promise<T>;
  /** Tells which tables were changed, by this context or another one of the extension. Gives the function that ends it. */
  onChange(listener: (changed: ReadonlySet<TableName>) => void): () => void;
  close(): void;
}

/**
 * Dexie opens a newer database than it knows without complaint, and adds to it what it misses. Versions are multiplied by
 * ten there; it asks for any other number, or for none, only on such ways: they are closed here.
 */
function exactVersionOnly(indexedDB: IDBFactory): Pick<IDBFactory, 'open' | 'deleteDatabase' | 'databases' | 'cmp'> {
  return {
    open: (name, version) => {
      if (version === undefined || version % 10 !== 0) throw new StoreFailure('store-outdated');
      return indexedDB.open(name, version);
    },
    deleteDatabase: (name) => indexedDB.deleteDatabase(name),
    databases: () => indexedDB.databases(),
    cmp: (first, second) => indexedDB.cmp(first, second),
  };
}

function declare(engine: DatabaseEngine, name: string): Dexie {
  const db = new Dexie(name, {
    // A browser without IndexedDB is noticed on opening, by Dexie itself.
    ...(engine.indexedDB && { indexedDB: exactVersionOnly(engine.indexedDB) }),
    IDBKeyRange: engine.IDBKeyRange,
    autoOpen: false,
    // Chrome's default is "relaxed" since version 121: it says "saved" before the disk has it.
    chromeTransactionDurability: 'strict',
    // Dexie's cache shows writes to live queries before they are committed: "saved" would be said too early.
    cache: 'disabled',
  });
  for (const { version, stores, upgrade } of migrations) {
    const declared = db.version(version).stores(stores);
    if (upgrade) declared.upgrade(upgrade);
  }
  return db;
}

/**
 * Prepares the connection; it is opened by the first read or write, and again after the browser has closed it.
 * @param engine the browser's IndexedDB or a stand-in
 * @param name the database's name
 */
export function connect(engine: DatabaseEngine, name: string): Connection {
  const db = declare(engine, name);
  let outdated = false;
  let opening: Dexie.Promise<void> | null = null;
  let whenBlocked: () => void = () => {};

  db.on('versionchange', () => {
    // A newer version of the extension wants to upgrade: give way at once, and write nothing in the old shape any more.
    outdated = true;
    db.close({ disableAutoOpen: true });
    return false;
  });
  db.on('blocked', () => whenBlocked());

  const open = () =>
    new Dexie.Promise<void>((resolve, reject) => {
      whenBlocked = () => reject(new StoreFailure('store-outdated'));
      db.open().then(() => resolve(), reject);
    }).finally(() => {
      opening = null;
    });

  const ready = (): Dexie.Promise<void> => {
    if (outdated) return Dexie.Promise.reject(new StoreFailure('store-outdated'));
    if (opening) return opening;
    if (db.isOpen()) return Dexie.Promise.resolve();
    opening = open();
    return opening;
  };

  const run = <T>(mode: 'r' | 'rw', names: readonly TableName[], work: () => Promise<T>): Promise<T> => {
    let native: IDBTransaction | null = null;
    const watched = async () => {
      native = Dexie.currentTransaction?.idbtrans ?? null;
      return work();
    };
    return ready()
      .then(() => db.transaction(mode, [...names], watched))
      .catch((thrown) => {
        throw toStoreFailure(thrown, native?.error);
      });
  };

  return {
    tables: db as unknown as StoreTables,
    read: (names, work) => run('r', names, work),
    write: (names, work) => run('rw', names, work),
    onChange: (listener) => listenForChanges(name, listener),
    close: () => db.close({ disableAutoOpen: true }),
  };
}

function listenForChanges(name: string, listener: (changed: ReadonlySet<TableName>) => void): () => void {
  const heard = (parts: Readonly<Record<string, unknown>>) => {
    // A part is `idb://database/table/index`.
    const changed = new Set(
      tableNames.filter((table) => Object.keys(parts).some((part) => part.startsWith(`idb://${name}/${table}/`))),
    );
    if (changed.size > 0) listener(changed);
  };
  Dexie.on('storagemutated', heard);
  return () => Dexie.on.storagemutated.unsubscribe(heard);
}
