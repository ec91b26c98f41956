// Judging rows anew in slices: in the order of keys, never over a newer reading, and gone on with after the worker's end.
import { beforeEach, describe, expect, it } from 'vitest';
import type { Store } from '../../lib/storage/store.ts';
import { creator, exact, fact, noon } from '../profile/invented-creator.ts';
import { Machine, row, rowOnList } from './stand-ins.ts';

let machine: Machine;
let store: Store;
const never = { stamp: null, under: null };

beforeEach(async () => {
  machine = new Machine();
  store = machine.store();
  await store.campaigns.active('default');
});

async function listed(handle: string, seenAt = noon): Promise<string> {
  const reading = {
    creator: creator('instagram', { handle: fact(handle, seenAt), followers: exact(10, seenAt) }),
    posts: [],
    comments: [],
    seenAt,
  };
  const kept = await store.creators.keep(reading, rowOnList);
  if (!kept) throw new Error('nothing kept');
  await store.shortlists.add([row(kept.creatorKey, { readAt: seenAt })]);
  return kept.creatorKey;
}

describe('slices', () => {
  it('give everybody once, with the row and all that is known', async () => {
    const keys = [await listed('a'), await listed('b'), await listed('c'), await listed('d'), await listed('e')].sort();
    await store.shortlists.add([row('unknown')]);
    const seen: string[] = [];
    let after: string | null = '';
    while (after !== null) {
      const slice: Awaited<ReturnType<Store['judged']['slice']>> = await store.judged.slice('default', after, 2);
      for (const { kept, row: standing } of slice.creators) {
        expect(standing).toEqual(row(kept.creatorKey));
        expect(kept.profile.followers).toEqual(exact(10));
        seen.push(kept.creatorKey);
      }
      after = slice.last;
    }
    expect(seen).toEqual(keys);
  });

  it('of an empty shortlist are none', async () => {
    expect(await store.judged.slice('default', '', 25)).toEqual({ creators: [], last: null });
  });

  it('may name their creators; who is not listed is left out', async () => {
    const [a, b] = [await listed('a'), await listed('b')];
    await store.shortlists.remove('default', [b]);
    expect((await store.judged.some('default', [b, a, 'nobody'])).map(({ row: one }) => one.creatorKey)).toEqual([a]);
  });
});

describe('renewed rows', () => {
  it('take the place of those that stand, and keep the day of adding', async () => {
    const key = await listed('a');
    await store.judged.renew('default', [row(key, { lookCount: 3, addedAt: noon + 77 })], never);
    expect(await machine.restarted().shortlists.find('default', key)).toMatchObject({ lookCount: 3, addedAt: noon });
  });

  it('do not come back when removed meanwhile, nor over a newer reading', async () => {
    const [gone, newer] = [await listed('gone'), await listed('newer')];
    const rows = [row(gone, { lookCount: 3 }), row(newer, { lookCount: 3 })];
    await store.shortlists.remove('default', [gone]);
    await listed('newer', noon + 5);
    await store.judged.renew('default', rows, never);
    expect(await store.shortlists.find('default', gone)).toBeNull();
    expect(await store.shortlists.find('default', newer)).toMatchObject({ lookCount: 0, readAt: noon + 5 });
  });

  it('are written together with how far the judging has come', async () => {
    const key = await listed('a');
    expect(await store.judged.state('default')).toEqual(never);
    const progress = { stamp: 'old', under: { stamp: 'new', after: key } };
    await store.judged.renew('default', [row(key, { lookCount: 1 })], progress);
    expect(await machine.restarted().judged.state('default')).toEqual(progress);
  });

  it('leave the mark alone when only they were to be judged', async () => {
    const key = await listed('a');
    await store.judged.renew('default', [], { stamp: 'done', under: null });
    await store.judged.renew('default', [row(key, { lookCount: 1 })], null);
    expect(await store.judged.state('default')).toEqual({ stamp: 'done', under: null });
  });

  it('leave nothing behind when everything was erased meanwhile', async () => {
    const key = await listed('a');
    await store.erase.everything([]);
    await store.judged.renew('default', [row(key)], { stamp: 'done', under: null });
    expect(await store.judged.state('default')).toEqual(never);
    expect(await store.shortlists.count({ campaignId: 'default' })).toBe(0);
  });
});
