// Measured overlaps: all or nothing, of those who are listed, gone with the creator, and theirs when two turn out to be one.
import { beforeEach, describe, expect, it } from 'vitest';
import type { Overlap } from '../../lib/evaluation/overlap/overlap.ts';
import type { Platform } from '../../lib/profile/creator-profile.ts';
import { type ComparableCreator, mostCompared } from '../../lib/storage/overlaps.ts';
import type { Store } from '../../lib/storage/store.ts';
import { creator, fact, noon } from '../profile/invented-creator.ts';
import { commentsFrom } from './invented-comments.ts';
import { Machine, row, rowOnList } from './stand-ins.ts';

let machine: Machine;
let store: Store;

beforeEach(() => {
  machine = new Machine();
  store = machine.store();
});

const estimate = (share: number, shared = 20): Overlap => ({
  state: 'estimate',
  share: { value: share, low: share / 2, high: Math.min(1, share * 2) },
  shared,
});
const tooFew: Overlap = { state: 'too-few-comments', share: null, shared: 1 };

/** A creator with this many comments seen; listed unless told otherwise. */
async function visit(
  handle: string,
  { comments = 3, platform = 'instagram' as Platform, listed = true, id = null as string | null } = {},
): Promise<string> {
  const known = { handle: fact(handle), ...(id === null ? {} : { platformId: fact(id) }) };
  const reading = { creator: creator(platform, known), posts: [], comments: commentsFrom(1, comments), seenAt: noon };
  const kept = await store.creators.keep(reading, ({ creatorKey }, { campaignId, addedAt }) =>
    row(creatorKey, { campaignId, addedAt, platform, handle }),
  );
  if (!kept) throw new Error('nothing kept');
  if (listed) await store.shortlists.add([row(kept.creatorKey, { platform, handle, displayName: `${handle}!` })]);
  return kept.creatorKey;
}

async function setOf(key: string): Promise<ComparableCreator> {
  const found = await store.overlaps.comparableCreator(key);
  if (!found) throw new Error(`nothing to compare of ${key}`);
  return { creatorKey: key, name: found.name, set: found.set };
}

async function saveAll(
  keys: readonly string[],
  pairs: readonly (readonly [first: string, second: string, overlap: Overlap])[],
  measuredAt = noon,
) {
  const creators = await Promise.all(keys.map(setOf));
  const measured = pairs.map(([first, second, overlap]) => ({ first, second, overlap }));
  await store.overlaps.saveAll('default', [{ platform: 'instagram', creators, pairs: measured }], measuredAt);
}

async function saveOne(key: string, others: readonly (readonly [key: string, overlap: Overlap])[], measuredAt = noon) {
  await store.overlaps.saveOne(
    'default',
    {
      platform: 'instagram',
      creator: await setOf(key),
      others: await Promise.all(others.map(async ([other, overlap]) => ({ creator: await setOf(other), overlap }))),
    },
    measuredAt,
  );
}

const shareWith = async (key: string) =>
  (await store.overlaps.of('default', key))?.map((known) => [known.creatorKey, known.overlap.share?.value ?? null]);

describe('what is to be compared', () => {
  it('are the listed creators of whom comments were seen, by platform, most comments first', async () => {
    const [few, many] = [await visit('few', { comments: 2 }), await visit('many', { comments: 5 })];
    const other = await visit('other', { platform: 'tiktok' });
    await visit('silent', { comments: 0 });
    await visit('unlisted', { listed: false });
    const comparable = await store.overlaps.comparable('default');
    expect([...comparable].map(([platform, all]) => [platform, all.map(({ creatorKey }) => creatorKey)])).toEqual([
      ['instagram', [many, few]],
      ['tiktok', [other]],
    ]);
    expect(comparable.get('tiktok')?.[0]).toMatchObject({ name: 'other!', set: { comments: 3 } });
    expect((await store.overlaps.comparable('spring')).size).toBe(0);
  });

  it('are at most 600 of a platform', () => {
    expect(mostCompared).toBe(600);
  });
});

describe('all pairs', () => {
  it('are never measured before they are', async () => {
    const a = await visit('a');
    expect(await store.overlaps.map('default')).toBeNull();
    expect(await store.overlaps.of('default', a)).toBeNull();
    expect((await store.creators.get(a))?.overlaps.size).toBe(0);
  });

  it('come back as they were measured', async () => {
    const [a, b, c] = [await visit('a', { comments: 4 }), await visit('b'), await visit('c')];
    const atMost: Overlap = { state: 'at-most', share: { value: 0, low: 0, high: 0.04 }, shared: 0 };
    await saveAll(
      [a, b, c],
      [
        [a, b, estimate(0.1)],
        [a, c, tooFew],
        [b, c, atMost],
      ],
      noon + 5,
    );
    store = machine.restarted();
    const map = await store.overlaps.map('default');
    expect(map?.measuredAt).toBe(noon + 5);
    expect(map?.creators).toEqual([
      { creatorKey: a, name: 'a', platform: 'instagram', comments: 4, commenters: 4 },
      { creatorKey: b, name: 'b', platform: 'instagram', comments: 3, commenters: 3 },
      { creatorKey: c, name: 'c', platform: 'instagram', comments: 3, commenters: 3 },
    ]);
    expect(map?.pairs).toEqual([
      { first: a, second: b, overlap: estimate(0.1) },
      { first: a, second: c, overlap: tooFew },
      { first: b, second: c, overlap: atMost },
    ]);
    const ofC = [
      { creatorKey: a, name: 'a', overlap: tooFew, measuredAt: noon + 5 },
      { creatorKey: b, name: 'b', overlap: atMost, measuredAt: noon + 5 },
    ];
    expect(await store.overlaps.of('default', c)).toEqual(ofC);
    expect((await store.creators.get(c))?.overlaps).toEqual(new Map([['default', ofC]]));
    expect(await store.overlaps.of('spring', c)).toBeNull();
    expect(await store.overlaps.measuredComments('default', a)).toBe(4);
    expect(await store.overlaps.measuredComments('default', 'nobody')).toBeNull();
  });

  it('of a shortlist without comments are measured, and none', async () => {
    await store.campaigns.active('default');
    await store.overlaps.saveAll('default', [], noon);
    expect(await store.overlaps.map('default')).toEqual({ measuredAt: noon, creators: [], pairs: [] });
  });

  it('replace those of before', async () => {
    const [a, b, c] = [await visit('a'), await visit('b'), await visit('c')];
    await saveAll(
      [a, b, c],
      [
        [a, b, estimate(0.1)],
        [a, c, estimate(0.2)],
        [b, c, estimate(0.3)],
      ],
    );
    await saveAll([a, b], [[a, b, estimate(0.4)]]);
    expect(await shareWith(a)).toEqual([[b, 0.4]]);
    expect(await store.overlaps.of('default', c)).toBeNull();
  });

  it('leave out who is not on the shortlist any more, and show them when they are put back', async () => {
    const [a, b] = [await visit('a'), await visit('b')];
    await saveAll([a, b], [[a, b, estimate(0.1)]]);
    const removed = await store.shortlists.remove('default', [b]);
    expect(await shareWith(a)).toEqual([]);
    expect(await shareWith(b)).toEqual([[a, 0.1]]);
    expect((await store.overlaps.map('default'))?.pairs).toEqual([]);
    expect((await store.overlaps.map('default'))?.creators).toHaveLength(1);
    await store.shortlists.restore(removed);
    expect(await shareWith(a)).toEqual([[b, 0.1]]);
  });

  it('do not bring back who was erased while they were measured', async () => {
    const [a, b] = [await visit('a'), await visit('b')];
    const sets = await Promise.all([a, b].map(setOf));
    await store.erase.creator(b);
    const pairs = [{ first: a, second: b, overlap: estimate(0.1) }];
    await store.overlaps.saveAll('default', [{ platform: 'instagram', creators: sets, pairs }], noon);
    expect((await store.overlaps.map('default'))?.creators.map(({ creatorKey }) => creatorKey)).toEqual([a]);
    expect(await store.overlaps.of('default', b)).toBeNull();
    expect(await shareWith(a)).toEqual([]);
  });

  it('let the rows be judged anew when one of those measured is taken off, and for nobody else', async () => {
    const [a, b, c] = [await visit('a'), await visit('b'), await visit('c')];
    await store.campaigns.active('default');
    await saveAll([a, b], [[a, b, estimate(0.1)]]);
    await store.judged.renew('default', [], { stamp: 'done', under: null });
    await store.shortlists.remove('default', [c]);
    expect((await store.judged.state('default')).stamp).toBe('done');
    await store.shortlists.remove('default', [b]);
    expect((await store.judged.state('default')).stamp).toBeNull();
  });

  it('let the rows of the shortlist be judged anew', async () => {
    await store.campaigns.active('default');
    await store.judged.renew('default', [], { stamp: 'done', under: null });
    const [a, b] = [await visit('a'), await visit('b')];
    await saveAll([a, b], [[a, b, estimate(0.1)]]);
    expect(await store.judged.state('default')).toEqual({ stamp: null, under: null });
  });
});

describe('one creator', () => {
  it('is measured before being listed, and the list is not taken for measured by that', async () => {
    const [a, b] = [await visit('a'), await visit('b')];
    const asked = await visit('asked', { listed: false });
    await saveOne(asked, [
      [a, estimate(0.6)],
      [b, tooFew],
    ]);
    expect(await shareWith(asked)).toEqual([
      [a, 0.6],
      [b, null],
    ]);
    expect(await store.overlaps.map('default')).toBeNull();
    // The other one is not told of somebody who is not on the list.
    expect(await shareWith(a)).toEqual([]);
    await store.shortlists.add([row(asked)]);
    expect(await shareWith(a)).toEqual([[asked, 0.6]]);
  });

  it('measured again changes its own pairs alone', async () => {
    const [a, b, c] = [await visit('a'), await visit('b'), await visit('c')];
    await saveAll(
      [a, b, c],
      [
        [a, b, estimate(0.1)],
        [a, c, estimate(0.2)],
        [b, c, estimate(0.3)],
      ],
    );
    await saveOne(c, [[b, estimate(0.5)]], noon + 9);
    expect(await shareWith(c)).toEqual([
      [b, 0.5],
      [a, 0.2],
    ]);
    expect(await shareWith(a)).toEqual([
      [b, 0.1],
      [c, 0.2],
    ]);
    expect((await store.overlaps.map('default'))?.measuredAt).toBe(noon);
    expect((await store.overlaps.of('default', c))?.map(({ measuredAt }) => measuredAt)).toEqual([noon + 9, noon]);
  });

  it('stays measured when the list is measured anew', async () => {
    const [a, b] = [await visit('a'), await visit('b')];
    const asked = await visit('asked', { listed: false });
    await saveOne(asked, [
      [a, estimate(0.6)],
      [b, tooFew],
    ]);
    await saveAll([a, b], [[a, b, estimate(0.1)]]);
    expect(await shareWith(asked)).toEqual([
      [a, 0.6],
      [b, null],
    ]);
    expect((await store.overlaps.map('default'))?.pairs).toHaveLength(1);
  });

  it('erased is named in no other row, and the rows are judged anew', async () => {
    const [a, b, c] = [await visit('a'), await visit('b'), await visit('c')];
    await store.campaigns.active('default');
    await saveAll([a, b, c], [[a, b, estimate(0.1)]]);
    const naming = (name: string) => ({ largestOverlap: { share: { value: 0.1, low: 0.1, high: 0.1 }, name } });
    const nameOf = async (key: string) => (await setOf(key)).name;
    await store.shortlists.add([row(a, naming(await nameOf(b))), row(c, naming(await nameOf(a)))]);
    await store.judged.renew('default', [], { stamp: 'done', under: null });
    await store.erase.creator(b);
    expect((await store.shortlists.find('default', a))?.largestOverlap).toBeNull();
    expect((await store.shortlists.find('default', c))?.largestOverlap?.name).toBe('a');
    expect((await store.judged.state('default')).stamp).toBeNull();
  });

  it('erased leaves nothing in what was measured', async () => {
    const [a, b, c] = [await visit('a'), await visit('b'), await visit('c')];
    await saveAll(
      [a, b, c],
      [
        [a, b, estimate(0.1)],
        [a, c, estimate(0.2)],
        [b, c, estimate(0.3)],
      ],
    );
    await store.erase.creator(b);
    store = machine.restarted();
    expect(await store.overlaps.of('default', b)).toBeNull();
    expect(await shareWith(a)).toEqual([[c, 0.2]]);
    expect((await store.overlaps.map('default'))?.creators.map(({ name }) => name)).toEqual(['a', 'c']);
  });
});

describe('two who are one', () => {
  const twoOfOne = async () => {
    const [a, byHandle] = [await visit('a'), await visit('mei')];
    const reading = {
      creator: creator('instagram', { platformId: fact('1') }),
      posts: [],
      comments: commentsFrom(50, 3),
      seenAt: noon,
    };
    const byId = (await store.creators.keep(reading, rowOnList))?.creatorKey ?? '';
    return { a, byHandle, byId, join: () => visit('mei', { id: '1' }) };
  };

  it('keep the pairs of the one that goes', async () => {
    const { a, byHandle, byId, join } = await twoOfOne();
    await saveAll([a, byHandle], [[a, byHandle, estimate(0.1)]]);
    expect(await join()).toBe(byId);
    expect(await shareWith(a)).toEqual([[byId, 0.1]]);
    expect(await store.overlaps.of('default', byHandle)).toBeNull();
    expect(await store.overlaps.measuredComments('default', byId)).toBe(3);
  });

  it('keep the later word where both were measured with another, and none with each other', async () => {
    const { a, byHandle, byId, join } = await twoOfOne();
    await saveAll([a, byHandle], [[a, byHandle, estimate(0.1)]]);
    await saveOne(
      byId,
      [
        [a, estimate(0.7)],
        [byHandle, estimate(0.9)],
      ],
      noon + 9,
    );
    await join();
    expect(await shareWith(byId)).toEqual([[a, 0.7]]);
    expect((await store.overlaps.map('default'))?.creators).toHaveLength(2);
  });
});
