// A database laid out and filled by IndexedDB's own calls, without our code: what an older version has left on a disk.

interface RawStore {
  readonly keyPath: string | string[];
  readonly indexes: Readonly<Record<string, { readonly keyPath: string | string[]; readonly unique: boolean }>>;
  readonly rows: readonly unknown[];
}

export interface RawDatabase {
  /** The browser's number: ours times ten. */
  readonly version: number;
  readonly stores: Readonly<Record<string, RawStore>>;
}

const settled = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** Writes a stored example to an empty disk. */
export async function layOut(engine: IDBFactory, name: string, { version, stores }: RawDatabase): Promise<void> {
  const request = engine.open(name, version) as unknown as IDBOpenDBRequest;
  request.onupgradeneeded = () => {
    for (const [storeName, { keyPath, indexes, rows }] of Object.entries(stores)) {
      const store = request.result.createObjectStore(storeName, { keyPath });
      for (const [index, { keyPath: path, unique }] of Object.entries(indexes)) {
        store.createIndex(index, path, { unique });
      }
      for (const row of rows) store.add(row);
    }
  };
  (await settled(request)).close();
}

/** Reads a database back as it lies there, rows included. */
export async function readRaw(engine: IDBFactory, name: string): Promise<RawDatabase> {
  const db = await settled(engine.open(name) as unknown as IDBOpenDBRequest);
  const transaction = db.transaction([...db.objectStoreNames], 'readonly');
  const stores: Record<string, RawStore> = {};
  for (const storeName of [...db.objectStoreNames].sort()) {
    const store = transaction.objectStore(storeName);
    const indexes = [...store.indexNames].sort().map((index) => {
      const { keyPath, unique } = store.index(index);
      return [index, { keyPath, unique }] as const;
    });
    stores[storeName] = {
      keyPath: store.keyPath as string | string[],
      indexes: Object.fromEntries(indexes),
      rows: await settled(store.getAll()),
    };
  }
  const { version } = db;
  db.close();
  return { version, stores };
}
