// What is erased leaves nothing, what has run out goes, and what the user keeps stays.
import { IDBKeyRange } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { connect, tableNames } from '../../lib/storage/db.ts';
import { daysKept } from '../../lib/storage/retention.ts';
import { changeSettings, defaultSettings, readSettings } from '../../lib/storage/settings.ts';
import type { Store } from '../../lib/storage/store.ts';
import { creator, day, exact, fact, noon, post } from '../profile/invented-creator.ts';
import { Machine, MemoryArea, row } from './stand-ins.ts';

let machine: Machine;
let store: Store;

beforeEach(() => {
  machine = new Machine();
  store = machine.store();
});

async function visit(handle: string, seenAt = noon): Promise<string> {
  const profile = creator('instagram', { handle: fact(handle, seenAt), followers: exact(10, seenAt) });
  const kept = await store.creators.keep({ creator: profile, posts: [post('p')], seenAt }, ({ creatorKey }) =>
    row(creatorKey),
  );
  if (!kept) throw new Error('nothing kept');
  return kept.creatorKey;
}

/** Every row of every table, as text. */
async function everythingOnDisk(): Promise<string> {
  const { read, tables, close } = connect({ indexedDB: machine.indexedDB, IDBKeyRange }, 'test');
  const all = await read(tableNames, async () => {
    const rows: unknown[] = [];
    for (const name of tableNames) rows.push(...(await tables[name].toArray()));
    return rows;
  });
  close();
  return JSON.stringify(all);
}

describe('erasing', () => {
  it('of one creator leaves nothing of them and everything of the others', async () => {
    const [gone, stays] = [await visit('gone.away'), await visit('stays')];
    for (const key of [gone, stays]) {
      await store.shortlists.add([row(key), row(key, { campaignId: 'spring' })]);
      await store.notes.save(key, `note about ${key}`, 0);
    }
    await store.erase.creator(gone);
    store = machine.restarted();
    const left = await everythingOnDisk();
    expect(left).not.toContain(`"${gone}"`);
    expect(left).not.toContain('gone.away');
    expect(left).not.toContain(`note about ${gone}`);
    expect(await store.creators.get(stays)).not.toBeNull();
    expect((await store.snapshots.list(stays)).length).toBe(1);
    expect(await store.shortlists.find('spring', stays)).not.toBeNull();
    expect((await store.notes.get(stays)).text).toBe(`note about ${stays}`);
  });

  it('of everything leaves empty tables, default settings and an empty session', async () => {
    const session = new MemoryArea();
    await session.set({ view1: 'a report' });
    await changeSettings(machine.area, { theme: 'dark' });
    const key = await visit('somebody');
    await store.shortlists.add([row(key)]);
    await store.notes.save(key, 'private', 0);
    await store.campaigns.active('default');

    await store.erase.everything([machine.area, session]);

    expect(await everythingOnDisk()).toBe('[]');
    expect(machine.area.entries.size).toBe(0);
    expect(session.entries.size).toBe(0);
    expect(await readSettings(machine.area)).toEqual(defaultSettings);
  });

  it('is no loss of data afterwards, and the store works on', async () => {
    await store.shortlists.add([row('a')]);
    await store.erase.everything([machine.area]);
    store = machine.restarted();
    expect(await store.health.check()).toEqual({ state: 'whole' });
    await store.shortlists.add([row('b')]);
    expect(await machine.restarted().shortlists.count({ campaignId: 'default' })).toBe(1);
  });
});

describe('retention', () => {
  const later = (days: number) => {
    machine.now = noon + days * day;
  };

  it('deletes who was only visited, after thirty days and not before', async () => {
    const key = await visit('passing.by');
    later(daysKept);
    expect(await store.retention.run()).toBe(0);
    machine.now += 1;
    expect(await store.retention.run()).toBe(1);
    expect(await everythingOnDisk()).not.toContain(key);
    expect(daysKept).toBe(30);
  });

  it('keeps who is on a shortlist or has a note, and deletes who has an emptied one', async () => {
    const [listed, noted, emptied] = [await visit('listed'), await visit('noted'), await visit('emptied')];
    await store.shortlists.add([row(listed, { campaignId: 'spring' })]);
    await store.notes.save(noted, 'ask again', 0);
    await store.notes.save(emptied, 'ask', 0);
    await store.notes.save(emptied, ' ', 1);
    later(400);
    expect(await store.retention.run()).toBe(1);
    store = machine.restarted();
    expect(await store.creators.get(listed)).not.toBeNull();
    expect(await store.creators.get(noted)).not.toBeNull();
    expect(await store.creators.get(emptied)).toBeNull();
    expect((await store.notes.get(emptied)).revision).toBe(0);
  });

  it('counts from the last visit', async () => {
    const key = await visit('again');
    await visit('again', noon + 20 * day);
    later(40);
    expect(await store.retention.run()).toBe(0);
    expect(await store.creators.get(key)).not.toBeNull();
  });

  it('counts from the removal, so that an undo finds the creator', async () => {
    const key = await visit('removed');
    await store.shortlists.add([row(key)]);
    later(100);
    await store.shortlists.remove('default', [key]);
    expect(await store.retention.run()).toBe(0);
    later(131);
    expect(await store.retention.run()).toBe(1);
  });

  it('is not turned back by a late message with an old reading', async () => {
    const key = await visit('removed');
    await store.shortlists.add([row(key)]);
    later(100);
    await store.shortlists.remove('default', [key]);
    await visit('removed', noon - day);
    expect(await store.retention.run()).toBe(0);
  });

  it('spares who is put on a shortlist or gets a note while it runs', async () => {
    const [listed, noted] = [await visit('listed'), await visit('noted')];
    later(31);
    const other = machine.store();
    const running = store.retention.run();
    await Promise.all([other.shortlists.add([row(listed)]), other.notes.save(noted, 'just now', 0)]);
    expect(await running).toBe(0);
    expect(await machine.restarted().creators.count()).toBe(2);
  });

  it('goes through more than one chunk', async () => {
    for (let count = 0; count < 450; count += 1) await visit(`creator${count}`);
    later(31);
    expect(await store.retention.run()).toBe(450);
    expect(await machine.restarted().creators.count()).toBe(0);
  });
});
