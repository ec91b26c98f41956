// A store that the browser has thrown away is reported until the user has read it, and never taken for a new one.
import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { creator, day, fact, noon } from '../profile/invented-creator.ts';
import { draft, Machine, row, rowOnList } from './stand-ins.ts';

describe('health of the store', () => {
  it('is whole on the first day and after a restart', async () => {
    const machine = new Machine();
    expect(await machine.store().health.check()).toEqual({ state: 'whole' });
    await machine.store().shortlists.add([row('a')]);
    expect(await machine.restarted().health.check()).toEqual({ state: 'whole' });
  });

  it('reports a database that is gone, with what it held, until that was read', async () => {
    const machine = new Machine();
    const store = machine.store();
    await store.shortlists.add([row('a'), row('b')]);
    await store.notes.save('a', draft('text'));
    machine.indexedDB = new IDBFactory();
    machine.now = noon + day;

    const lost = { state: 'data-lost', lostCount: 3, lastSeenAt: noon };
    expect(await machine.restarted().health.check()).toEqual(lost);
    await machine.store().shortlists.add([row('new')]);
    expect(await machine.restarted().health.check()).toEqual(lost);
    await machine.store().health.acknowledge();
    expect(await machine.restarted().health.check()).toEqual({ state: 'whole' });
    expect(await machine.store().shortlists.count({ campaignId: 'default' })).toBe(1);
  });

  it('counts what the user has made alone: no row of the list of everyone, no note that was removed', async () => {
    const machine = new Machine();
    const store = machine.store();
    const profile = creator('instagram', { handle: fact('mei') });
    for (const handle of ['mei', 'lin']) {
      const reading = { creator: { ...profile, handle: fact(handle) }, posts: [], comments: [], seenAt: noon };
      await store.creators.keep(reading, rowOnList);
    }
    await store.shortlists.add([row('a')]);
    await store.notes.save('a', draft('text', 0, 'one'));
    await store.notes.save('b', draft('text', 0, 'two'));
    await store.notes.remove('b', 'two', 1);
    machine.indexedDB = new IDBFactory();
    expect(await machine.restarted().health.check()).toMatchObject({ state: 'data-lost', lostCount: 2 });
  });

  it('is noticed also when the first thing done in the emptied store is a change', async () => {
    const machine = new Machine();
    await machine.store().shortlists.add([row('a')]);
    machine.indexedDB = new IDBFactory();
    await machine.restarted().shortlists.add([row('b')]);
    expect(await machine.restarted().health.check()).toMatchObject({ state: 'data-lost', lostCount: 1 });
  });

  it('says nothing about a store in which the user had kept nothing, or took everything off', async () => {
    const machine = new Machine();
    await machine.store().health.check();
    machine.indexedDB = new IDBFactory();
    expect(await machine.restarted().health.check()).toEqual({ state: 'whole' });
    await machine.store().shortlists.add([row('a')]);
    await machine.store().shortlists.remove('default', ['a']);
    machine.indexedDB = new IDBFactory();
    expect(await machine.restarted().health.check()).toEqual({ state: 'whole' });
  });

  it('does not fail because the marker does', async () => {
    const machine = new Machine();
    machine.area.get = () => Promise.reject(new Error('no storage area'));
    machine.area.set = () => Promise.reject(new Error('no storage area'));
    const store = machine.store();
    await store.shortlists.add([row('a')]);
    expect(await store.health.check()).toEqual({ state: 'whole' });
    expect(await store.shortlists.count({ campaignId: 'default' })).toBe(1);
  });

  it.each([null, 7, 'text', {}, { storeId: 5 }, { storeId: 'x', keptCount: -1 }, { storeId: 'x', keptCount: '9' }])(
    'takes a broken marker (%j) for none',
    async (broken) => {
      const machine = new Machine();
      await machine.area.set({ storeMarker: broken });
      expect(await machine.store().health.check()).toEqual({ state: 'whole' });
    },
  );
});
