// Comments: a log that only grows, sets of commenters beside it, and a salt that is made once and goes with everything else.
import { beforeEach, describe, expect, it } from 'vitest';
import { commentAt, type KeptComment } from '../../lib/profile/comment-log.ts';
import type { Store } from '../../lib/storage/store.ts';
import { creator, exact, fact, noon } from '../profile/invented-creator.ts';
import { commentsFrom, keptComment } from './invented-comments.ts';
import { Machine, row, rowOnList } from './stand-ins.ts';

let machine: Machine;
let store: Store;

beforeEach(() => {
  machine = new Machine();
  store = machine.store();
});

async function keep(known: Parameters<typeof creator>[1], comments: readonly KeptComment[] = []): Promise<string> {
  const kept = await store.creators.keep(
    { creator: creator('instagram', known), posts: [], comments, seenAt: noon },
    rowOnList,
  );
  if (!kept) throw new Error('nothing kept');
  return kept.creatorKey;
}

const commentersOf = async (creatorKey: string) => (await store.overlaps.comparableCreator(creatorKey))?.set;

describe('the log', () => {
  it('comes back as it was kept, typed columns and all', async () => {
    const comments = [
      keptComment(1, 1, { hasTaiwanSignal: true, fingerprint: [1, 2, 3, 4, 5, 6, 7, 0xffffffff] }),
      keptComment(2, 2, { writing: 'korean', hasDefaultPicture: true, handleDigits: 4, postId: 'p2' }),
      keptComment(3, 1, { isEmojiOnly: true, hasDefaultPicture: false, handleDigits: 0 }),
    ];
    const key = await keep({ handle: fact('mei') }, comments);
    store = machine.restarted();
    const log = await store.comments.log(key);
    expect(comments.map((_, place) => commentAt(log, place))).toEqual(comments);
    expect(log.commenter).toBeInstanceOf(Uint32Array);
    expect((await store.creators.get(key))?.comments).toEqual(log);
  });

  it('is empty before the first comment', async () => {
    const key = await keep({ handle: fact('mei') });
    expect((await store.comments.log(key)).size).toBe(0);
    expect((await store.comments.log('nobody')).size).toBe(0);
    expect(await store.overlaps.comparableCreator(key)).toBeNull();
  });

  it('counts a comment once that is seen again, and adds those that are new', async () => {
    const key = await keep({ handle: fact('mei') }, [keptComment(1, 1), keptComment(2, 2)]);
    await keep({ handle: fact('mei') }, [keptComment(2, 2), keptComment(3, 2)]);
    store = machine.restarted();
    expect((await store.comments.log(key)).size).toBe(3);
    expect(await commentersOf(key)).toMatchObject({ comments: 3, times: Uint16Array.of(1, 2) });
  });

  it('is not written again by a reading that brings none that is new', async () => {
    await keep({ handle: fact('mei') }, commentsFrom(1, 3));
    const changed: string[] = [];
    store.onChange((tables) => changed.push(...tables));
    await keep({ handle: fact('mei'), followers: exact(5) }, commentsFrom(1, 3));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(changed).toContain('creators');
    expect(changed).not.toContain('comments');
    expect(changed).not.toContain('commenterSets');
  });

  it('is kept together with the reading or not at all', async () => {
    const key = await keep({ handle: fact('mei') }, [keptComment(1, 1)]);
    await store.shortlists.add([row(key)]);
    const failing = store.creators.keep(
      {
        creator: creator('instagram', { handle: fact('mei') }),
        posts: [],
        comments: [keptComment(2, 2)],
        seenAt: noon,
      },
      () => {
        throw new Error('no row');
      },
    );
    await expect(failing).rejects.toMatchObject({ code: 'unknown' });
    expect((await machine.restarted().comments.log(key)).size).toBe(1);
  });

  it('of two creators who are one is one log, with its set of commenters', async () => {
    const byId = await keep({ platformId: fact('1') }, [keptComment(1, 1), keptComment(2, 2)]);
    const byHandle = await keep({ handle: fact('mei') }, [keptComment(2, 2), keptComment(3, 3), keptComment(4, 3)]);
    const both = await keep({ handle: fact('mei'), platformId: fact('1') }, [keptComment(5, 1)]);
    store = machine.restarted();
    expect(both).toBe(byId);
    expect((await store.comments.log(both)).size).toBe(5);
    expect(await commentersOf(both)).toMatchObject({ comments: 5, times: Uint16Array.of(2, 1, 2) });
    expect((await store.comments.log(byHandle)).size).toBe(0);
    expect(await commentersOf(byHandle)).toBeUndefined();
  });
});

describe('the salt', () => {
  it('is made when it is first asked for, and stays', async () => {
    const salt = await store.comments.salt();
    expect(salt.length).toBeGreaterThan(0);
    expect(await store.comments.salt()).toBe(salt);
    expect(await machine.restarted().comments.salt()).toBe(salt);
  });

  it('is one only, when two windows ask at once', async () => {
    const other = machine.store();
    const [one, two] = await Promise.all([store.comments.salt(), other.comments.salt()]);
    expect(one).toBe(two);
  });

  it('is another one on every machine, and after everything was erased', async () => {
    machine.newKey = () => crypto.randomUUID();
    const salt = await store.comments.salt();
    expect(salt).toMatch(/^[0-9a-f-]{72}$/);
    await store.erase.everything([]);
    expect(await store.comments.salt()).not.toBe(salt);
  });
});

describe('everything known', () => {
  it('of a creator holds the days, that of the reading included, and what the user has set', async () => {
    const key = await keep({ handle: fact('mei'), followers: exact(10) }, [keptComment(1, 1)]);
    await store.roles.choose(key, ['kos']);
    const quote = {
      fee: { amount: 100, currency: 'USD' },
      deliverable: 'tiktok-video',
      pieces: 1,
      noted: noon,
    } as const;
    await store.quotes.save('spring', key, quote);
    const kept = await store.creators.keep(
      {
        creator: creator('instagram', { handle: fact('mei'), followers: exact(12) }),
        posts: [],
        comments: [],
        seenAt: noon,
      },
      rowOnList,
    );
    expect(kept?.history).toHaveLength(1);
    expect(kept?.history[0]).toMatchObject({ followers: exact(12) });
    expect(kept?.history[0]).not.toHaveProperty('creatorKey');
    expect(kept).toMatchObject({ comments: { size: 1 }, roleChoice: { roles: ['kos'], chosenAt: noon } });
    expect(kept?.quotes).toEqual(new Map([['spring', quote]]));
    expect(kept?.overlaps).toEqual(new Map());
    expect(kept).toEqual(await machine.restarted().creators.get(key));
  });
});
