// The only place that opens the database: schema, durability, and what to do when it is blocked, closed or of a newer version.
import Dexie, { type Table } from 'dexie';
import type { ChangedRow } from '../campaign/table/table-source.ts';
import { migrations } from './migrations/index.ts';
import { keepDetailsPacked } from './packed-details/keep-details-packed.ts';
import { type ChangeParts, rowsInNews } from './packed-lists/changed-rows.ts';
import { keepCopiesTrue } from './packed-lists/keep-copies-true.ts';
import type {
  CampaignRecord,
  CommenterSetRecord,
  CommentsRecord,
  CreatorRecord,
  DetailsRecord,
  ImportMappingRecord,
  ImportRecord,
  ImportStepRecord,
  JudgedRecord,
  KeptApartRecord,
  NotesRecord,
  OutdatedRowRecord,
  OverlapsRecord,
  PackedRowsRecord,
  PackRecord,
  PersonRecord,
  QuoteRecord,
  RateCardRecord,
  RelationshipRecord,
  ReviewRecord,
  RoleRecord,
  SaltRecord,
  SavedViewRecord,
  ShortlistRecord,
  SnapshotRecord,
  StageChangeRecord,
  StoreIdentityRecord,
} from './records.ts';
import { StoreFailure, toStoreFailure } from './store-failure.ts';

/** What the user and the pages have given. */
export interface StoreTables {
  readonly creators: Table<CreatorRecord, string>;
  readonly details: Table<DetailsRecord, string>;
  readonly snapshots: Table<SnapshotRecord, [string, string]>;
  readonly campaigns: Table<CampaignRecord, string>;
  readonly shortlist: Table<ShortlistRecord, [string, string]>;
  readonly notes: Table<NotesRecord, string>;
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
  readonly relationships: Table<RelationshipRecord, string>;
  readonly people: Table<PersonRecord, string>;
  readonly keptApart: Table<KeptApartRecord, [string, string]>;
  readonly stageChanges: Table<StageChangeRecord, [string, string, number]>;
  readonly savedViews: Table<SavedViewRecord, string>;
  readonly importMappings: Table<ImportMappingRecord, string>;
  readonly reviewQueue: Table<ReviewRecord, string>;
  readonly imports: Table<ImportRecord, string>;
  readonly importSteps: Table<ImportStepRecord, [string, number]>;
}

export type TableName = keyof StoreTables;

/** Copies of what stands in the tables above: kept true by `packed-lists/keep-copies-true.ts`, never written to a backup. */
export interface CopyTables {
  readonly packedRows: Table<PackedRowsRecord, [string, number]>;
  readonly outdatedRows: Table<OutdatedRowRecord, [string, string]>;
}

export const copyTableNames: readonly (keyof CopyTables)[] = ['packedRows', 'outdatedRows'];

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
  'relationships',
  'people',
  'keptApart',
  'stageChanges',
  'savedViews',
  'importMappings',
  'reviewQueue',
  'imports',
  'importSteps',
];

/** Of the extension's database. */
export const databaseName = 'kol-lens';

/** The browser's database, or a stand-in. */
export interface DatabaseEngine {
  readonly indexedDB: IDBFactory;
  readonly IDBKeyRange: typeof IDBKeyRange;
}

/** Reads and writes of the repositories; every rejection is a `StoreFailure`. */
export interface Connection {
  readonly tables: StoreTables;
  readonly copies: CopyTables;
  /** One read-only transaction over the named tables. `work` may wait for the tables alone. */
  read<T>(names: readonly (TableName | keyof CopyTables)[], work: () => Promise<T>): Promise<T>;
  /**
   * One read-write transaction: resolves after it is complete on disk; when `work` throws, nothing is changed. With the lists'
   * rows it holds their copies too.
   */
  write<T>(names: readonly TableName[], work: () => Promise<T>): Promise<T>;
  /**
   * Tells which tables were changed, by this context or another one of the extension, and which rows of lists: null when any
   * may be another now. Gives the function that ends it.
   */
  onChange(listener: (changed: ReadonlySet<TableName>, rows: readonly ChangedRow[] | null) => void): () => void;
  close(): void;
}

export interface ConnectOptions {
  /** Lays out and opens an older version, for what is to be brought up to date from there. */
  readonly version?: number;
  /**
   * Opens the database by `open`, after what has to be done before; another context may upgrade it as soon as that is called.
   */
  readonly opening?: (open: () => Promise<void>) => Promise<void>;
  /** Is told when the browser says that it had to throw the database away. */
  readonly lost?: () => void;
}

/** Chrome tells on the upgrade that makes the database anew that the one before was corrupt. */
const isLoss = (event: Event) => 'dataLoss' in event && event.dataLoss === 'total';

/**
 * Dexie opens a newer database than it knows without complaint, and adds to it what it misses. Versions are multiplied by
 * ten there; it asks for any other number, or for none, only on such ways: they are closed here.
 */
function exactVersionOnly(
  indexedDB: IDBFactory,
  lost: () => void,
): Pick<IDBFactory, 'open' | 'deleteDatabase' | 'databases' | 'cmp'> {
  return {
    open: (name, version) => {
      if (version === undefined || version % 10 !== 0) throw new StoreFailure('store-outdated');
      const request = indexedDB.open(name, version);
      request.addEventListener('upgradeneeded', (event) => {
        if (isLoss(event)) lost();
      });
      return request;
    },
    deleteDatabase: (name) => indexedDB.deleteDatabase(name),
    databases: () => indexedDB.databases(),
    cmp: (first, second) => indexedDB.cmp(first, second),
  };
}

function declare(engine: DatabaseEngine, name: string, { version: latest, lost = () => {} }: ConnectOptions): Dexie {
  const db = new Dexie(name, {
    // A browser without IndexedDB is noticed on opening, by Dexie itself.
    ...(engine.indexedDB && { indexedDB: exactVersionOnly(engine.indexedDB, lost) }),
    IDBKeyRange: engine.IDBKeyRange,
    autoOpen: false,
    // Chrome's default is "relaxed" since version 121: it says "saved" before the disk has it.
    chromeTransactionDurability: 'strict',
    // Dexie's cache shows writes to live queries before they are committed: "saved" would be said too early.
    cache: 'disabled',
  });
  db.use(keepCopiesTrue(name));
  db.use(keepDetailsPacked);
  for (const { version, stores, upgrade } of migrations) {
    if (latest !== undefined && version > latest) break;
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
export function connect(engine: DatabaseEngine, name: string, options: ConnectOptions = {}): Connection {
  const db = declare(engine, name, options);
  const { opening: around = (openNow) => openNow() } = options;
  /** An older version has none. */
  const copied = db.tables.some(({ name: table }) => table === copyTableNames[0]) ? copyTableNames : [];
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
      around(async () => {
        await db.open();
      }).then(resolve, reject);
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

  const run = <T>(mode: 'r' | 'rw', names: readonly string[], work: () => Promise<T>): Promise<T> => {
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
    copies: db as unknown as CopyTables,
    read: (names, work) => run('r', names, work),
    write: (names, work) => run('rw', names.includes('shortlist') ? [...names, ...copied] : names, work),
    onChange: (listener) => listenForChanges(name, listener),
    close: () => db.close({ disableAutoOpen: true }),
  };
}

/** Longer than anything that is waited for; without it Dexie gives up after a minute, in milliseconds. */
const longestWait = 15 * 60 * 1000;

/**
 * Waits inside a transaction for something else than its tables, and keeps the transaction open for so long. To be called
 * inside the work of `read` or `write` alone.
 */
export const holdingOpen = <T>(work: () => Promise<T>): Promise<T> =>
  // Given as a function, the work runs outside of the transaction's zone: inside, its own waiting would end the transaction.
  Dexie.waitFor(work as unknown as Promise<T>, longestWait);

function listenForChanges(name: string, listener: Parameters<Connection['onChange']>[0]): () => void {
  const heard = (parts: ChangeParts) => {
    // A part is `idb://database/table/index`.
    const changed = new Set(
      tableNames.filter((table) => Object.keys(parts).some((part) => part.startsWith(`idb://${name}/${table}/`))),
    );
    if (changed.size > 0) listener(changed, rowsInNews(name, parts));
  };
  Dexie.on('storagemutated', heard);
  return () => Dexie.on.storagemutated.unsubscribe(heard);
}
