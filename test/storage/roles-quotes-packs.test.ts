// What the user sets: roles, quotes, own packs and rate card – on disk when said to be, taken back as easily, never broken.
import { IDBKeyRange } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import type { BenchmarkPack } from '../../lib/evaluation/benchmarks/pack.ts';
import { benchmarkPacks } from '../../lib/evaluation/benchmarks/packs.ts';
import { defaultRateCard } from '../../lib/evaluation/price/default-rate-card.ts';
import type { Quote } from '../../lib/evaluation/price/quote.ts';
import { connect, type StoreTables } from '../../lib/storage/db.ts';
import type { Store } from '../../lib/storage/store.ts';
import { creator, fact, noon } from '../profile/invented-creator.ts';
import { Machine, row } from './stand-ins.ts';

let machine: Machine;
let store: Store;

beforeEach(() => {
  machine = new Machine();
  store = machine.store();
});

const quote = (amount: number, noted = noon): Quote => ({
  fee: { amount, currency: 'TWD' },
  deliverable: 'instagram-reel',
  pieces: 1,
  noted,
});

async function keyOf(known: Parameters<typeof creator>[1]): Promise<string> {
  const reading = { creator: creator('instagram', known), posts: [], comments: [], seenAt: noon };
  const kept = await store.creators.keep(reading, ({ creatorKey }, { campaignId }) => row(creatorKey, { campaignId }));
  if (!kept) throw new Error('nothing kept');
  return kept.creatorKey;
}

/** Two that turn out to be one: known by id, known by handle, and the function that joins them. */
async function twoOfOne() {
  const [byId, byHandle] = [await keyOf({ platformId: fact('1') }), await keyOf({ handle: fact('mei') })];
  return { byId, byHandle, join: () => keyOf({ platformId: fact('1'), handle: fact('mei') }) };
}

/** Writes to the tables themselves, as a broken disk or another version would. */
async function writeRaw(work: (tables: StoreTables) => Promise<unknown>): Promise<void> {
  const { write, tables, close } = connect({ indexedDB: machine.indexedDB, IDBKeyRange }, 'test');
  await write(['packs', 'rateCards'], () => work(tables));
  close();
}

describe('a role', () => {
  it('sticks once chosen, "none of them" too, until it is taken back', async () => {
    expect(await store.roles.get('a')).toBeNull();
    await store.roles.choose('a', ['kol', 'kos', 'kol']);
    store = machine.restarted();
    expect(await store.roles.get('a')).toEqual({ roles: ['kol', 'kos'], chosenAt: noon });
    await store.roles.choose('a', []);
    expect(await store.roles.get('a')).toEqual({ roles: [], chosenAt: noon });
    await store.roles.choose('a', null);
    expect(await machine.restarted().roles.get('a')).toBeNull();
  });

  it.each(['byId', 'byHandle'] as const)('of two who are one is the later one (%s)', async (later) => {
    const two = await twoOfOne();
    await store.roles.choose(later === 'byId' ? two.byHandle : two.byId, ['kol']);
    machine.now = noon + 1;
    await store.roles.choose(two[later], ['koc']);
    const both = await two.join();
    store = machine.restarted();
    expect((await store.roles.get(both))?.roles).toEqual(['koc']);
    expect(await store.roles.get(two.byHandle)).toBeNull();
  });

  it('is told of those on a shortlist', async () => {
    await store.shortlists.add([row('a'), row('b', { campaignId: 'spring' })]);
    for (const key of ['a', 'b', 'c']) await store.roles.choose(key, ['koc']);
    expect([...(await store.roles.listed('default')).keys()]).toEqual(['a']);
  });
});

describe('a quote', () => {
  it('belongs to a creator in a campaign', async () => {
    await store.quotes.save('default', 'a', quote(100));
    await store.quotes.save('default', 'b', quote(200));
    await store.quotes.save('spring', 'a', quote(300));
    store = machine.restarted();
    expect(await store.quotes.get('default', 'a')).toEqual(quote(100));
    expect(await store.quotes.get('spring', 'b')).toBeNull();
    expect(await store.quotes.list('default')).toEqual(
      new Map([
        ['a', quote(100)],
        ['b', quote(200)],
      ]),
    );
    await store.quotes.save('default', 'a', null);
    expect([...(await store.quotes.list('default')).keys()]).toEqual(['b']);
    expect(await store.quotes.get('spring', 'a')).toEqual(quote(300));
  });

  it('is told of those on the shortlist alone where that is asked', async () => {
    await store.shortlists.add([row('b'), row('a', { campaignId: 'spring' })]);
    for (const key of ['a', 'b']) await store.quotes.save('default', key, quote(1));
    expect([...(await store.quotes.listed('default')).keys()]).toEqual(['b']);
    expect((await store.quotes.listed('spring')).size).toBe(0);
  });

  it.each(['byId', 'byHandle'] as const)('of two who are one is the later one (%s)', async (later) => {
    const two = await twoOfOne();
    const earlier = later === 'byId' ? two.byHandle : two.byId;
    await store.quotes.save('default', earlier, quote(1, noon));
    await store.quotes.save('default', two[later], quote(2, noon + 1));
    await store.quotes.save('spring', two.byHandle, quote(3));
    const both = await two.join();
    store = machine.restarted();
    expect([...(await store.quotes.list('default'))]).toEqual([[both, quote(2, noon + 1)]]);
    expect([...(await store.quotes.list('spring'))]).toEqual([[both, quote(3)]]);
  });
});

describe('own packs', () => {
  const [onBoard] = benchmarkPacks;
  const pack = (id: string, name: string): BenchmarkPack => {
    if (!onBoard) throw new Error('no pack on board');
    return { ...onBoard, id, name };
  };

  it('are kept, replaced, and given back when removed', async () => {
    await store.packs.save(pack('own:2', '乙'));
    await store.packs.save(pack('own:1', 'B'));
    await store.packs.save(pack('own:1', 'A'));
    store = machine.restarted();
    expect((await store.packs.list()).map(({ id, name }) => [id, name])).toEqual([
      ['own:1', 'A'],
      ['own:2', '乙'],
    ]);
    const removed = await store.packs.remove('own:1');
    expect(removed).toEqual(pack('own:1', 'A'));
    expect(await store.packs.remove('own:1')).toBeNull();
    if (removed) await store.packs.save(removed);
    expect(await machine.restarted().packs.list()).toHaveLength(2);
  });

  it.each([
    ['nothing', undefined],
    ['a text', 'pack'],
    ['no bands', { ...pack('own:x', 'X'), bands: undefined }],
    ['bands out of order', { ...pack('own:x', 'X'), bands: [{ ...pack('x', 'x').bands[0], from: 9, to: 2 }] }],
    ['a share that is no number', { ...pack('own:x', 'X'), bands: [{ ...pack('x', 'x').bands[0], averageTo: '3' }] }],
  ])('that are broken on disk (%s) are left out, and stop nothing', async (_, broken) => {
    await store.packs.save(pack('own:1', 'A'));
    await writeRaw((tables) => tables.packs.put({ id: 'own:x', pack: broken }));
    expect((await store.packs.list()).map(({ id }) => id)).toEqual(['own:1']);
    expect(await store.packs.remove('own:x')).toBeNull();
    expect(await store.packs.list()).toHaveLength(1);
  });
});

describe('the rate card', () => {
  it('is the one on board until the user saves another, and again when that is taken back', async () => {
    expect(await store.rateCards.get()).toEqual(defaultRateCard);
    const own = { ...defaultRateCard, advertisingFactor: { low: 1, high: 2 } };
    await store.rateCards.save(own);
    expect(await machine.restarted().rateCards.get()).toEqual(own);
    store = machine.store();
    await store.rateCards.save(null);
    expect(await machine.restarted().rateCards.get()).toEqual(defaultRateCard);
  });

  it.each([[undefined], [{}], [{ ...defaultRateCard, entries: [{ id: 'x' }] }], [[defaultRateCard]]])(
    'that is broken on disk counts as none (%#)',
    async (broken) => {
      await writeRaw((tables) => tables.rateCards.put({ id: 'own', card: broken }));
      expect(await store.rateCards.get()).toEqual(defaultRateCard);
    },
  );
});
