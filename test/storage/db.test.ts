// The connection: strict durability, giving way to a newer version, and every way of failing under its own name.
import { IDBDatabase, IDBFactory, IDBKeyRange, IDBObjectStore } from 'fake-indexeddb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { connect } from '../../lib/storage/db.ts';
import { latestVersion } from '../../lib/storage/migrations/index.ts';
import { failureCodeOf, StoreFailure, toStoreFailure } from '../../lib/storage/store-failure.ts';
import { draft, Machine, row } from './stand-ins.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

const thrownBy = async (work: Promise<unknown>): Promise<unknown> => {
  try {
    await work;
  } catch (thrown) {
    return thrown;
  }
  throw new Error('did not fail');
};

const note = (text: string) => ({ id: 'note', text, createdAt: 1, updatedAt: 1, revision: 1, edits: [] });

const named = (name: string, message = '', more: object = {}) => Object.assign(new Error(message), { name, ...more });

/** An engine whose `open` fails as told. */
function failingEngine(failure: () => Error): IDBFactory {
  const engine = new IDBFactory();
  const open = vi.spyOn(engine, 'open');
  open.mockImplementation(() => {
    const request = {
      error: failure(),
      onerror: null as null | ((event: unknown) => void),
      addEventListener: () => {},
    };
    queueMicrotask(() => request.onerror?.({ target: request, preventDefault: () => {}, stopPropagation: () => {} }));
    return request as unknown as IDBOpenDBRequest;
  });
  return engine;
}

function openRaw(engine: IDBFactory, name: string, version: number): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = engine.open(name, version);
    request.onupgradeneeded = () => {
      if (!request.result.objectStoreNames.contains('elsewhere')) request.result.createObjectStore('elsewhere');
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

describe('durability', () => {
  it('asks for strict durability in every writing transaction', async () => {
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
    const store = new Machine().store();
    await store.shortlists.add([row('a')]);
    await store.notes.save('a', draft('text'));
    await store.campaigns.active('default');
    await store.shortlists.remove('default', ['a']);
    await store.erase.everything([]);
    const writing = transaction.mock.calls.filter(([, mode]) => mode === 'readwrite');
    expect(writing.length).toBeGreaterThanOrEqual(5);
    for (const [, , options] of writing) expect(options).toEqual({ durability: 'strict' });
  });

  it('changes nothing when the work fails half way', async () => {
    const machine = new Machine();
    const { write, tables, close } = connect({ indexedDB: machine.indexedDB, IDBKeyRange }, 'test');
    await thrownBy(
      write(['notes'], async () => {
        await tables.notes.put({ creatorKey: 'a', notes: [note('half')] });
        throw new Error('stop');
      }),
    );
    close();
    expect(await machine.store().notes.list('a')).toEqual([]);
  });
});

describe('versions', () => {
  it('gives way when another context upgrades, and says from then on that it is outdated', async () => {
    const machine = new Machine();
    const store = machine.store();
    await store.shortlists.add([row('a')]);
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const newer = await openRaw(machine.indexedDB, 'test', (latestVersion + 1) * 10);
    newer.close();
    expect(await thrownBy(store.shortlists.add([row('b')]))).toMatchObject({ code: 'store-outdated' });
    expect(await thrownBy(store.shortlists.find('default', 'a'))).toMatchObject({ code: 'store-outdated' });
    expect(warn).not.toHaveBeenCalled();
  });

  it('refuses a store of a newer version instead of reading it with old eyes', async () => {
    const machine = new Machine();
    (await openRaw(machine.indexedDB, 'test', (latestVersion + 1) * 10)).close();
    const failure = await thrownBy(machine.store().notes.list('a'));
    expect(failure).toBeInstanceOf(StoreFailure);
    expect(failure).toMatchObject({ code: 'store-outdated' });
    const untouched = await openRaw(machine.indexedDB, 'test', (latestVersion + 1) * 10);
    expect([...untouched.objectStoreNames]).toEqual(['elsewhere']);
    untouched.close();
  });

  it('refuses a store of its own version with another layout instead of mending it under a new number', async () => {
    const machine = new Machine();
    (await openRaw(machine.indexedDB, 'test', latestVersion * 10)).close();
    expect(await thrownBy(machine.store().notes.list('a'))).toMatchObject({ code: 'store-outdated' });
    const untouched = await openRaw(machine.indexedDB, 'test', latestVersion * 10);
    expect([...untouched.objectStoreNames]).toEqual(['elsewhere']);
    untouched.close();
  });

  it('lets the work that is going on end before it gives way', async () => {
    const machine = new Machine();
    const { write, tables } = connect({ indexedDB: machine.indexedDB, IDBKeyRange }, 'test');
    await write(['notes'], async () => {});
    const newer: Promise<IDBDatabase>[] = [];
    await write(['notes'], async () => {
      newer.push(openRaw(machine.indexedDB, 'test', (latestVersion + 1) * 10));
      for (let turn = 0; turn < 50; turn += 1) await tables.notes.get('a');
      await tables.notes.put({ creatorKey: 'a', notes: [note('kept')] });
    });
    const [db] = await Promise.all(newer);
    const kept = db?.transaction('notes').objectStore('notes').get('a');
    await vi.waitFor(() => expect(kept?.result).toMatchObject({ notes: [{ text: 'kept' }] }));
    db?.close();
  });

  it('does not hang while an older window keeps the store blocked, and works once that is closed', async () => {
    const machine = new Machine();
    const older = await openRaw(machine.indexedDB, 'test', 1);
    const store = machine.store();
    expect(await thrownBy(store.notes.list('a'))).toMatchObject({ code: 'store-outdated' });
    older.close();
    expect(await store.notes.list('a')).toEqual([]);
  });
});

describe('a store that cannot be opened', () => {
  it.each([
    ['store-unavailable', () => named('SecurityError', 'The user denied permission to access the database.')],
    ['store-unavailable', () => named('UnknownError', 'Internal error opening backing store for indexedDB.open.')],
    ['store-full', () => named('QuotaExceededError', 'Encountered full disk')],
    ['store-full', () => named('UnknownError', 'Encountered full disk while opening backing store.')],
  ])('is reported as %s', async (code, failure) => {
    const machine = new Machine();
    machine.indexedDB = failingEngine(failure);
    const store = machine.store();
    for (const call of [store.notes.list('a'), store.shortlists.add([row('a')]), store.retention.run()]) {
      const thrown = await thrownBy(call);
      expect(thrown).toBeInstanceOf(StoreFailure);
      expect(thrown).toMatchObject({ code });
    }
  });

  it('is tried anew by the next call', async () => {
    const machine = new Machine();
    const { indexedDB } = machine;
    const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw named('SecurityError');
    });
    const store = machine.store();
    expect(await thrownBy(store.notes.list('a'))).toMatchObject({ code: 'store-unavailable' });
    open.mockRestore();
    expect((await store.notes.save('a', draft('now'))).saved).toBe(true);
  });

  it('is reported when there is no IndexedDB at all', async () => {
    const machine = new Machine();
    machine.indexedDB = undefined as unknown as IDBFactory;
    expect(await thrownBy(machine.store().notes.list('a'))).toMatchObject({ code: 'store-unavailable' });
  });
});

describe('names of failures', () => {
  const abort = (inner: Error) => named('AbortError', 'Transaction aborted', { inner });

  it.each([
    ['store-full', abort(named('QuotaExceededError'))],
    ['store-full', named('BulkError', 'bulk', { failures: [named('DataError'), abort(named('QuotaExceededError'))] })],
    ['store-full', new Error('outer', { cause: named('QuotaExceededError') })],
    ['store-unavailable', abort(named('UnknownError', 'Internal error committing transaction.'))],
    ['store-unavailable', named('DatabaseClosedError')],
    ['store-unavailable', named('InvalidStateError', 'The database connection is closing.')],
    ['store-outdated', named('OpenFailedError', '', { inner: named('VersionError') })],
    ['unknown', named('ConstraintError')],
    ['unknown', new TypeError('a mistake of ours')],
    ['unknown', 'a string'],
    ['unknown', undefined],
  ])('%s', (code, thrown) => {
    expect(failureCodeOf(thrown)).toBe(code);
  });

  it('survives errors that contain themselves', () => {
    const loop = named('DataError') as Error & { inner?: unknown };
    loop.inner = loop;
    expect(toStoreFailure(loop).code).toBe('unknown');
  });

  it('names a full disk that shows itself on writing', async () => {
    const machine = new Machine();
    const store = machine.store();
    await store.notes.list('a');
    // The request is accepted, then the transaction is broken off: the request itself fails with a plain AbortError.
    const { put } = IDBObjectStore.prototype;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value: unknown) {
      const request = put.call(this, value);
      (this.transaction as unknown as { _abort(name: string): void })._abort('QuotaExceededError');
      return request;
    });
    expect(await thrownBy(store.notes.save('a', draft('text')))).toMatchObject({ code: 'store-full' });
  });
});

describe('changes', () => {
  it('tells which tables a committed change has touched, and stops when told to', async () => {
    const store = new Machine().store();
    await store.notes.list('a');
    const heard: string[][] = [];
    const stop = store.onChange((changed) => heard.push([...changed]));
    await store.shortlists.add([row('a')]);
    await vi.waitFor(() => expect(heard.flat()).toContain('shortlist'));
    expect(heard.flat()).not.toContain('notes');
    stop();
    const count = heard.length;
    await store.notes.save('a', draft('text'));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(heard).toHaveLength(count);
  });
});
