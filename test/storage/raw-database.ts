// A database laid out and filled by IndexedDB's own calls, without our code: what an older version has left on a disk.

interface RawIndex {
  readonly keyPath: string | string[];
  readonly unique: boolean;
  /** Stands there only when true. */
  readonly multiEntry?: boolean;
}

interface RawStore {
  readonly keyPath: string | string[];
  readonly indexes: Readonly<Record<string, RawIndex>>;
  readonly rows: readonly unknown[];
}

export interface RawDatabase {
  /** The browser's number: ours times ten. */
  readonly version: number;
  readonly stores: Readonly<Record<string, RawStore>>;
}

const typedArrays = { Uint8Array, Uint16Array, Uint32Array, Float64Array } as const;

const isTypedName = (name: unknown): name is keyof typeof typedArrays =>
  typeof name === 'string' && Object.hasOwn(typedArrays, name);

/** Reads a stored example. JSON has no typed arrays: they stand there as `{"typed": "Uint8Array", "values": […]}`; null is NaN. */
export function parseExample(text: string): RawDatabase {
  return JSON.parse(text, (_, value: unknown) => {
    if (typeof value !== 'object' || value === null || !('typed' in value) || !('values' in value)) return value;
    if (!isTypedName(value.typed) || !Array.isArray(value.values)) return value;
    return typedArrays[value.typed].from(value.values.map((one: number | null) => one ?? Number.NaN));
  });
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
      for (const [index, { keyPath: path, unique, multiEntry = false }] of Object.entries(indexes)) {
        store.createIndex(index, path, { unique, multiEntry });
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
      const { keyPath, unique, multiEntry } = store.index(index);
      return [index, { keyPath, unique, ...(multiEntry ? { multiEntry } : {}) }] as const;
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
