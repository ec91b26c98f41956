// The copies that nobody has to ask for: when they are made, which stay, and that an older store is copied before its upgrade.
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { isCopyMissing, type Locks } from '../../lib/storage/backup/before-upgrade.ts';
import { makeCopy } from '../../lib/storage/backup/copies.ts';
import { isCopyDue, listCopies, tidyCopies } from '../../lib/storage/backup/copy-folder.ts';
import { openBackup } from '../../lib/storage/backup/read-backup.ts';
import { latestVersion } from '../../lib/storage/migrations/index.ts';
import { openStore } from '../../lib/storage/store.ts';
import { day, noon } from '../profile/invented-creator.ts';
import { BackupMachine, digest, filledMachine, MemoryFolder } from './backup-stand-ins.ts';

const making = (machine: BackupMachine) => ({ ...machine.parts, settings: { theme: 'dark' } });

/** One holder of a name at a time, in the order of asking, as the browser's locks are. */
class MemoryLocks implements Locks {
  private readonly last = new Map<string, Promise<unknown>>();

  request<T>(name: string, work: () => Promise<T>): Promise<T> {
    const turn = (this.last.get(name) ?? Promise.resolve()).then(work, work);
    this.last.set(name, turn);
    return turn;
  }
}

describe('the folder of the copies', () => {
  it('keeps the last three of each kind, newest first', async () => {
    const machine = await filledMachine('kept');
    for (let made = 0; made < 5; made += 1) {
      machine.machine.now = noon + made * day;
      await makeCopy(making(machine), 'regular');
      await tidyCopies(machine.folder, machine.machine.now);
    }
    await makeCopy(making(machine), 'before-restore');
    await tidyCopies(machine.folder, machine.machine.now);
    const copies = await listCopies(machine.folder);
    expect(copies.filter(({ kind }) => kind === 'regular').map(({ madeAt }) => madeAt)).toEqual(
      [4, 3, 2].map((n) => noon + n * day),
    );
    expect(copies.filter(({ kind }) => kind === 'before-restore')).toHaveLength(1);
  });

  it('does not list what somebody was ended in writing, and deletes it an hour later', async () => {
    const folder = new MemoryFolder();
    await folder.write(`${noon}-regular.zip`);
    folder.files.set('notes.txt', new Blob(['x']));
    expect(await listCopies(folder)).toEqual([]);
    await tidyCopies(folder, noon + 1000);
    expect([...folder.files.keys()]).toEqual([`${noon}-regular.zip`]);
    await tidyCopies(folder, noon + 2 * 60 * 60 * 1000);
    expect([...folder.files.keys()]).toEqual([]);
  });

  it('asks for a copy every so many days, and for none when told so', async () => {
    const machine = await filledMachine('due');
    expect(await isCopyDue(machine.folder, 7, noon)).toBe(true);
    expect(await isCopyDue(machine.folder, 0, noon)).toBe(false);
    machine.machine.now = noon;
    await makeCopy(making(machine), 'before-upgrade');
    expect(await isCopyDue(machine.folder, 7, noon)).toBe(true);
    await makeCopy(making(machine), 'regular');
    expect(await isCopyDue(machine.folder, 7, noon + 7 * day - 1)).toBe(false);
    expect(await isCopyDue(machine.folder, 7, noon + 7 * day)).toBe(true);
    // The clock was set back.
    expect(await isCopyDue(machine.folder, 7, noon - 400 * day)).toBe(true);
  });

  it('gets no copy of an empty store, nor of one that is not there', async () => {
    const machine = new BackupMachine('empty');
    expect(await makeCopy(making(machine), 'regular')).toBeNull();
    // Looking has made none.
    expect(await machine.engine.indexedDB.databases()).toEqual([]);
    await machine.machine.store().campaigns.active('default');
    expect(await makeCopy(making(machine), 'regular')).toBeNull();
    await machine.machine.store().campaigns.change('default', { name: '春' });
    expect(await makeCopy(making(machine), 'regular')).toMatchObject({ kind: 'regular' });
  });

  it('leaves nothing listed when the disk fails while a copy is written', async () => {
    const machine = await filledMachine('full');
    machine.folder.write = async (name) => {
      machine.folder.files.set(name, new Blob([]));
      return new WritableStream({ write: () => Promise.reject(new DOMException('full', 'QuotaExceededError')) });
    };
    await expect(makeCopy(making(machine), 'regular')).rejects.toThrow();
    expect(await listCopies(machine.folder)).toEqual([]);
  });
});

describe('a restore', () => {
  it('copies what was here first, and gives it back by undo', async () => {
    const filled = await filledMachine('undo');
    const file = await filled.job({ kind: 'write', settings: null });
    await filled.put({
      notes: [{ creatorKey: 'key1', notes: [] }],
      people: [{ key: 'p', accountKeys: ['key1', 'x'], changedAt: 1 }],
    });
    const before = await filled.all();
    const restored = await filled.job({ kind: 'restore', file, settings: { theme: 'dark' }, copies: true });
    expect((await filled.all()).people).toEqual([]);
    const copy = (await filled.folder.open(restored.before?.name ?? '')) ?? new Blob([]);
    expect(await (await openBackup(copy, digest)).settings()).toEqual({ theme: 'dark' });
    await filled.job({ kind: 'restore', file: copy, settings: null, copies: false });
    expect(await filled.all()).toEqual(before);
  });

  it('from the oldest copy does not delete that copy under itself', async () => {
    const filled = await filledMachine('oldest');
    const before = await filled.all();
    for (let made = 0; made < 3; made += 1) {
      filled.machine.now = noon + made * day;
      await makeCopy(making(filled), 'before-restore');
    }
    const oldest = (await listCopies(filled.folder)).at(-1);
    filled.machine.now = noon + 9 * day;
    const file = (await filled.folder.open(oldest?.name ?? '')) ?? new Blob([]);
    const inFolder = filled.folder.files;
    // As in the browser: a file that is gone can no longer be read.
    const watched = Object.assign(file, {
      slice: (...range: [number?, number?]) => {
        if (!inFolder.has(oldest?.name ?? '')) throw new DOMException('gone', 'NotFoundError');
        return Blob.prototype.slice.apply(file, range);
      },
    });
    await filled.job({ kind: 'restore', file: watched, settings: null, copies: true });
    expect(await filled.all()).toEqual(before);
    expect(await listCopies(filled.folder)).toHaveLength(3);
  });
});

describe('an upgrade', () => {
  const machineOf = async (name: string) => {
    const machine = new BackupMachine(name);
    await machine.layOut(2);
    return machine;
  };

  function open(machine: BackupMachine, locks: Locks, copy: () => Promise<void>) {
    const { machine: disk } = machine;
    return openStore({
      ...machine.engine,
      area: disk.area,
      clock: () => disk.now,
      newKey: () => disk.newKey(),
      name: disk.name,
      guard: { locks, copy },
    });
  }

  it('is done after a copy of the store as it lies, by one of all that open it at once', async () => {
    const machine = await machineOf('copied');
    const locks = new MemoryLocks();
    let copies = 0;
    const copy = async () => {
      copies += 1;
      await makeCopy(making(machine), 'before-upgrade');
    };
    const stores = [open(machine, locks, copy), open(machine, locks, copy), open(machine, locks, copy)];
    const counts = await Promise.all(stores.map((store) => store.creators.count()));
    expect(new Set(counts).size).toBe(1);
    expect(copies).toBe(1);
    const [made] = await listCopies(machine.folder);
    const file = await openBackup((await machine.folder.open(made?.name ?? '')) ?? new Blob([]), digest);
    expect(file.storeVersion).toBe(2);
    expect(await isCopyMissing(machine.machine.area)).toBe(false);
    for (const store of stores) store.close();

    // What is up to date needs none.
    await open(machine, locks, copy).creators.count();
    expect(copies).toBe(1);
  });

  it('goes on when the copy cannot be made, and says so', async () => {
    const machine = await machineOf('not-copied');
    const store = open(machine, new MemoryLocks(), () => Promise.reject(new Error('full')));
    expect(await store.creators.count()).toBeGreaterThan(0);
    expect(await isCopyMissing(machine.machine.area)).toBe(true);
    expect((await machine.all()).people).toEqual([]);
  });

  it('makes none of a new store', async () => {
    const machine = new BackupMachine('new');
    let copies = 0;
    const store = open(machine, new MemoryLocks(), async () => {
      copies += 1;
    });
    await store.creators.count();
    expect(copies).toBe(0);
    expect(latestVersion).toBeGreaterThan(2);
  });
});

describe('a loss that the browser tells of', () => {
  it('is said also where nothing of the user’s own was in the store', async () => {
    const machine = new BackupMachine('told');
    await machine.machine.store().health.check();
    machine.machine.indexedDB = new IDBFactory();
    const { open } = machine.machine.indexedDB;
    machine.machine.indexedDB.open = function opened(this: IDBFactory, ...asked: Parameters<typeof open>) {
      const request = open.apply(this, asked);
      request.addEventListener('upgradeneeded', (event) => Object.assign(event, { dataLoss: 'total' }));
      return request;
    } as typeof open;
    const store = machine.machine.restarted();
    await store.creators.count();
    await expect.poll(() => machine.machine.area.entries.get('storeMarker')).toMatchObject({ lost: { keptCount: 0 } });
    expect(await store.health.check()).toMatchObject({ state: 'data-lost', lostCount: 0 });
    expect(IDBKeyRange).toBeDefined();
  });
});
