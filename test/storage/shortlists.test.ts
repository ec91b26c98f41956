// Shortlists: order, paging by index, filter, removal with undo, all or nothing, and what is there after a restart.
import { IDBCursor, IDBIndex } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { noFilter } from '../../lib/campaign/filter-rows.ts';
import type { RowOrder, SortKey } from '../../lib/campaign/sort-rows.ts';
import type { Store } from '../../lib/storage/store.ts';
import { noon } from '../profile/invented-creator.ts';
import { Machine, row } from './stand-ins.ts';

let machine: Machine;
let store: Store;

beforeEach(() => {
  machine = new Machine();
  store = machine.store();
});

afterEach(() => {
  vi.restoreAllMocks();
});

const order = (key: SortKey, direction: RowOrder['direction'] = 'ascending') => ({
  campaignId: 'default',
  order: { key, direction },
});
const byAdded = order('added');

const keysOf = (rows: readonly { readonly creatorKey: string }[]) => rows.map(({ creatorKey }) => creatorKey);

const mixed = [
  row('ann', { displayName: 'Zoe', addedAt: 3, followersOrder: 500, engagementOrder: 0.02, platform: 'tiktok' }),
  row('ben', { displayName: 'amy', addedAt: 1, followersOrder: -1, engagementOrder: 0.09, tiers: ['nano', 'micro'] }),
  row('cat', { displayName: '小貓', addedAt: 2, followersOrder: 90, engagementOrder: -1, tiers: ['micro'] }),
  row('dan', { addedAt: 4, followersOrder: 0, engagementOrder: 0, emails: ['dan@mail.example'] }),
];

describe('order', () => {
  it.each([
    ['added', 'ascending', 'ben cat ann dan'],
    ['added', 'descending', 'dan ann cat ben'],
    ['followers', 'ascending', 'dan cat ann ben'],
    ['followers', 'descending', 'ann cat dan ben'],
    ['rate', 'ascending', 'dan ann ben cat'],
    ['rate', 'descending', 'ben ann dan cat'],
    ['name', 'ascending', 'ben dan ann cat'],
    ['name', 'descending', 'cat ann dan ben'],
  ] as const)('by %s, %s: unknown figures last both ways', async (key, direction, expected) => {
    await store.shortlists.add(mixed);
    const query = order(key, direction);
    const whole = await machine.restarted().shortlists.page(query, 0, 10);
    expect(keysOf(whole).join(' ')).toBe(expected);
    const later = machine.store();
    expect((await later.shortlists.keys(query)).join(' ')).toBe(expected);
    // A filter that everybody passes takes the other way through the code and must give the same order.
    const everybody = { ...noFilter, tiers: [], platforms: ['instagram', 'tiktok'], text: '' } as const;
    expect((await later.shortlists.keys({ ...query, filter: everybody })).join(' ')).toBe(expected);
    const oneByOne = await Promise.all([0, 1, 2, 3, 4].map((offset) => later.shortlists.page(query, offset, 1)));
    expect(keysOf(oneByOne.flat()).join(' ')).toBe(expected);
    const middle = await later.shortlists.page(query, 1, 2);
    expect(keysOf(middle).join(' ')).toBe(expected.split(' ').slice(1, 3).join(' '));
  });

  it('is the same with and without a filter where values are equal', async () => {
    await store.shortlists.add(['c', 'a', 'd', 'b'].map((key) => row(key, { addedAt: noon, followersOrder: 5 })));
    const everybody = { ...noFilter, tiers: [], platforms: ['instagram'], text: '' } as const;
    for (const direction of ['ascending', 'descending'] as const) {
      const query = order('followers', direction);
      const unfiltered = await store.shortlists.keys(query);
      expect(unfiltered).toHaveLength(4);
      expect(await store.shortlists.keys({ ...query, filter: everybody })).toEqual(unfiltered);
    }
  });

  it('gives rows as they were put in, without what the index needs', async () => {
    await store.shortlists.add(mixed);
    expect(await machine.restarted().shortlists.find('default', 'ann')).toEqual(mixed[0]);
  });

  it('keeps campaigns apart', async () => {
    await store.shortlists.add([row('a'), row('b', { campaignId: 'spring' }), row('a', { campaignId: 'spring' })]);
    expect(await store.shortlists.keys(byAdded)).toEqual(['a']);
    expect(await store.shortlists.count({ campaignId: 'spring' })).toBe(2);
    await store.shortlists.remove('spring', ['a']);
    expect(await store.shortlists.find('default', 'a')).not.toBeNull();
  });
});

describe('thousands of rows', () => {
  const many = Array.from({ length: 2_500 }, (_, index) =>
    row(`creator${String(index).padStart(4, '0')}`, { addedAt: index, followersOrder: (index * 7_919) % 10_007 }),
  );

  it('gives the first 50 without reading the others, in every order', async () => {
    await store.shortlists.add(many);
    const steps = vi.spyOn(IDBCursor.prototype, 'continue');
    const bulk = vi.spyOn(IDBIndex.prototype, 'getAll');
    for (const key of ['added', 'followers', 'rate', 'name'] as const) {
      for (const direction of ['ascending', 'descending'] as const) {
        const rows = await store.shortlists.page(order(key, direction), 0, 50);
        expect(rows).toHaveLength(50);
      }
    }
    // Browsers of this year take one object with all options, earlier ones a range and a count.
    const read = bulk.mock.calls.map(([range, count]) => {
      const options = range as { readonly count?: number } | undefined;
      return count ?? options?.count ?? Number.POSITIVE_INFINITY;
    });
    expect(steps.mock.calls.length + read.length).toBeGreaterThanOrEqual(8);
    expect(steps.mock.calls.length).toBeLessThanOrEqual(8 * 50);
    expect(Math.max(0, ...read)).toBeLessThanOrEqual(50);
  });

  it('walks through all of them in chunks, in order', async () => {
    await store.shortlists.add(many);
    const seen: string[] = [];
    let largest = 0;
    for await (const rows of store.shortlists.stream(order('added', 'descending'), 300)) {
      largest = Math.max(largest, rows.length);
      seen.push(...keysOf(rows));
    }
    expect(seen).toEqual(keysOf(many).reverse());
    expect(largest).toBe(300);
    const filter = { ...noFilter, tiers: [], platforms: [], text: 'creator249' };
    const found: string[] = [];
    for await (const rows of store.shortlists.stream({ ...order('added'), filter }, 4)) found.push(...keysOf(rows));
    expect(found).toEqual(keysOf(many).slice(2_490));
  });

  it('filters across chunks', async () => {
    await store.shortlists.add(many);
    const filter = { ...noFilter, tiers: [], platforms: [], text: 'creator249' };
    expect(await store.shortlists.count({ campaignId: 'default', filter })).toBe(10);
    const last = await store.shortlists.page({ ...order('added', 'descending'), filter }, 8, 5);
    expect(keysOf(last)).toEqual(['creator2491', 'creator2490']);
  });

  it('takes all off and puts all back', async () => {
    await store.shortlists.add(many);
    const removed = await store.shortlists.remove('default', keysOf(many));
    expect(removed).toHaveLength(2_500);
    store = machine.restarted();
    expect(await store.shortlists.count({ campaignId: 'default' })).toBe(0);
    await store.shortlists.restore(removed);
    expect(await machine.restarted().shortlists.count({ campaignId: 'default' })).toBe(2_500);
  });
});

describe('filter', () => {
  it.each([
    [{ ...noFilter, tiers: ['micro'], platforms: [], text: '' }, 'ben cat'],
    [{ ...noFilter, tiers: [], platforms: ['tiktok'], text: '' }, 'ann'],
    [{ ...noFilter, tiers: [], platforms: [], text: 'ZOE' }, 'ann'],
    [{ ...noFilter, tiers: [], platforms: [], text: '貓' }, 'cat'],
    [{ ...noFilter, tiers: ['nano'], platforms: ['tiktok'], text: '' }, ''],
  ] as const)('%o', async (filter, expected) => {
    await store.shortlists.add(mixed);
    const query = { ...byAdded, filter };
    expect((await store.shortlists.keys(query)).join(' ')).toBe(expected);
    expect(await store.shortlists.count(query)).toBe(expected === '' ? 0 : expected.split(' ').length);
  });
});

describe('adding and removing', () => {
  it('is on disk when it is answered', async () => {
    await store.shortlists.add([row('a')]);
    expect(await machine.restarted().shortlists.find('default', 'a')).toEqual(row('a'));
    expect(await machine.store().shortlists.find('default', 'b')).toBeNull();
  });

  it('keeps the day of adding and takes the new figures when somebody is added again', async () => {
    await store.shortlists.add([row('a', { addedAt: noon, lookCount: 0 })]);
    await store.shortlists.add([row('a', { addedAt: noon + 1, lookCount: 2 })]);
    expect(await machine.restarted().shortlists.find('default', 'a')).toMatchObject({ addedAt: noon, lookCount: 2 });
  });

  it('adds all or none', async () => {
    const broken = row('b', { emails: [(() => {}) as unknown as string] });
    await expect(store.shortlists.add([row('a'), broken])).rejects.toMatchObject({ code: 'unknown' });
    expect(await machine.restarted().shortlists.count({ campaignId: 'default' })).toBe(0);
  });

  it('gives back what it took off, as it was, and nothing for who was not there', async () => {
    await store.shortlists.add(mixed);
    const removed = await store.shortlists.remove('default', ['cat', 'nobody', 'ann']);
    expect(keysOf(removed)).toEqual(['cat', 'ann']);
    store = machine.restarted();
    expect(await store.shortlists.keys(byAdded)).toEqual(['ben', 'dan']);
    await store.shortlists.restore(removed);
    const rows = await machine.restarted().shortlists.page(byAdded, 0, 10);
    expect(rows).toEqual(mixed.toSorted((a, b) => a.addedAt - b.addedAt));
  });

  it('does not put an old row over one that was added again before the undo', async () => {
    await store.shortlists.add([row('a', { lookCount: 1 })]);
    const removed = await store.shortlists.remove('default', ['a']);
    await store.shortlists.add([row('a', { lookCount: 2 })]);
    await store.shortlists.restore(removed);
    expect(await store.shortlists.find('default', 'a')).toMatchObject({ lookCount: 2 });
  });

  it('walks through the list as it was when the walk began', async () => {
    await store.shortlists.add(mixed);
    const seen: string[] = [];
    for await (const rows of store.shortlists.stream(byAdded, 1)) {
      if (seen.length === 0) await store.shortlists.remove('default', ['ann']);
      seen.push(...keysOf(rows));
    }
    expect(seen).toEqual(['ben', 'cat', 'ann', 'dan']);
  });

  it('walks through nothing when there is nothing', async () => {
    for await (const rows of store.shortlists.stream(byAdded)) expect(rows).toBe('never asked for');
    expect(await store.shortlists.page(byAdded, 0, 50)).toEqual([]);
  });

  it('walks through a list too long to be held, in order, without who is removed meanwhile', async () => {
    machine.mostRowsHeld = 20;
    store = machine.restarted();
    const many = Array.from({ length: 21 }, (_, index) => row(`c${index}`, { addedAt: index }));
    await store.shortlists.add(many);
    const seen: string[] = [];
    for await (const rows of store.shortlists.stream(order('added', 'descending'), 5)) {
      if (seen.length === 0) await store.shortlists.remove('default', ['c0', 'c20']);
      seen.push(...keysOf(rows));
    }
    expect(seen).toEqual(keysOf(many).slice(1).reverse());
  });

  it('keeps texts as they came, broken surrogates too', async () => {
    const odd = row('a', { displayName: 'half \ud83d smile', handle: '\u202eabc' });
    await store.shortlists.add([odd]);
    expect(await machine.restarted().shortlists.find('default', 'a')).toEqual(odd);
  });
});
