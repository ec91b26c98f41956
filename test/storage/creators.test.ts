// Creators: one account is one creator under whatever it was read, readings join, snapshots and rows follow in one transaction.
import { beforeEach, describe, expect, it } from 'vitest';
import type { KeptCreator } from '../../lib/campaign/kept-creator.ts';
import { everyoneId, type Listing } from '../../lib/campaign/listing.ts';
import type { KeptComment } from '../../lib/profile/comment-log.ts';
import type { CreatorProfile, Post } from '../../lib/profile/creator-profile.ts';
import { dayOf } from '../../lib/storage/snapshots.ts';
import type { Store } from '../../lib/storage/store.ts';
import { creator, day, exact, fact, hour, noon, post, rounded } from '../profile/invented-creator.ts';
import { draft, Machine, noteText, row } from './stand-ins.ts';

let machine: Machine;
let store: Store;

beforeEach(() => {
  machine = new Machine();
  store = machine.store();
});

const rowOf = ({ creatorKey, profile, readAt }: KeptCreator, { campaignId, addedAt }: Listing) =>
  row(creatorKey, { campaignId, addedAt, readAt, followers: profile.followers });

interface Seen {
  readonly seenAt?: number;
  readonly posts?: readonly Post[];
  readonly comments?: readonly KeptComment[];
}

const keep = (profile: CreatorProfile, { seenAt = noon, posts = [], comments = [] }: Seen = {}) =>
  store.creators.keep({ creator: profile, posts, comments, seenAt }, rowOf);

async function keyOfKept(profile: CreatorProfile, seenAt = noon): Promise<string> {
  const kept = await keep(profile, { seenAt });
  if (!kept) throw new Error('nothing kept');
  return kept.creatorKey;
}

const named = (handle: string, seenAt = noon) => creator('instagram', { handle: fact(handle, seenAt) });
const known = (handle: string, id: string, seenAt = noon) =>
  creator('instagram', { handle: fact(handle, seenAt), platformId: fact(id, seenAt) });

describe('who is who', () => {
  it('finds a creator again by id, and by handle in any case', async () => {
    const key = await keyOfKept(known('Mei.Cooks', '1'));
    store = machine.restarted();
    expect(await keyOfKept(named('mei.cooks'))).toBe(key);
    expect(await keyOfKept(creator('instagram', { platformId: fact('1') }))).toBe(key);
    expect(await store.creators.keyOf(named('MEI.COOKS'))).toBe(key);
    expect(await store.creators.count()).toBe(1);
  });

  it('tells platforms apart', async () => {
    const key = await keyOfKept(named('mei'));
    expect(await keyOfKept(creator('tiktok', { handle: fact('mei') }))).not.toBe(key);
    expect(await store.creators.keyOf(creator('youtube', { handle: fact('mei') }))).toBeNull();
  });

  it('keeps the creator when the handle changes', async () => {
    const key = await keyOfKept(known('old.name', '1'));
    expect(await keyOfKept(known('new.name', '1', noon + 1), noon + 1)).toBe(key);
    expect(await store.creators.keyOf(named('new.name'))).toBe(key);
    expect(await store.creators.keyOf(named('old.name'))).toBeNull();
  });

  it('makes one of two that were known by handle alone, by id alone, and then by both', async () => {
    await keep(creator('instagram', { platformId: fact('1'), followers: exact(10) }));
    const byHandle = await keyOfKept(
      creator('instagram', { handle: fact('mei'), bio: fact('soup'), postCount: exact(3, noon - day) }),
      noon - day,
    );
    await store.shortlists.add([row(byHandle, { addedAt: noon - day })]);
    await store.notes.save(byHandle, draft('calls back on Monday'));

    const both = await keyOfKept(known('mei', '1', noon + 1), noon + 1);

    store = machine.restarted();
    expect(await store.creators.count()).toBe(1);
    const kept = await store.creators.get(both);
    expect(kept?.profile).toMatchObject({ followers: exact(10), bio: fact('soup') });
    expect(await noteText(store, both)).toBe('calls back on Monday');
    expect(await store.shortlists.find('default', both)).toMatchObject({ addedAt: noon - day });
    expect(await store.creators.get(byHandle)).toBeNull();
    expect((await store.snapshots.list(both)).map(({ day: on }) => on)).toEqual([dayOf(noon - day), dayOf(noon)]);
    expect(await store.snapshots.list(byHandle)).toEqual([]);
    expect(await store.notes.list(byHandle)).toEqual([]);
    expect(await store.shortlists.find('default', byHandle)).toBeNull();
  });

  it('gives an id to the creator that was known by handle alone', async () => {
    const key = await keyOfKept(named('mei'));
    expect(await keyOfKept(known('mei', '1'))).toBe(key);
    expect(await keyOfKept(creator('instagram', { platformId: fact('1') }))).toBe(key);
  });

  it('joins two notes without losing either', async () => {
    const byId = await keyOfKept(creator('instagram', { platformId: fact('1') }));
    const byHandle = await keyOfKept(named('mei'));
    await store.notes.save(byId, draft('first', 0, 'one'));
    machine.now += hour;
    await store.notes.save(byHandle, draft('second', 0, 'two'));
    const both = await keyOfKept(known('mei', '1'));
    expect(await machine.restarted().notes.list(both)).toMatchObject([
      { creatorKey: both, id: 'two', text: 'second', revision: 1 },
      { creatorKey: both, id: 'one', text: 'first', revision: 1 },
    ]);
  });

  it('keeps the earlier day of adding when both stood on one shortlist', async () => {
    const byId = await keyOfKept(creator('instagram', { platformId: fact('1') }));
    const byHandle = await keyOfKept(named('mei'));
    await store.shortlists.add([row(byId, { addedAt: noon - day }), row(byHandle, { addedAt: noon })]);
    await store.shortlists.add([
      row(byId, { campaignId: 'spring', addedAt: noon }),
      row(byHandle, { campaignId: 'spring', addedAt: noon - day }),
    ]);
    const both = await keyOfKept(known('mei', '1'));
    for (const campaignId of ['default', 'spring']) {
      expect(await store.shortlists.find(campaignId, both)).toMatchObject({ addedAt: noon - day });
      expect(await store.shortlists.count({ campaignId })).toBe(1);
    }
  });

  it('does not take another account for the former holder of its handle', async () => {
    const first = await keyOfKept(known('mei', '1'));
    const second = await keyOfKept(known('mei', '2', noon + 1), noon + 1);
    expect(second).not.toBe(first);
    expect(await keyOfKept(named('mei', noon + 2), noon + 2)).toBe(second);
    expect((await store.creators.get(first))?.profile.platformId).toEqual(fact('1'));
    // The former holder is read again, on a page that does not tell the new handle.
    expect(await keyOfKept(creator('instagram', { platformId: fact('1') }), noon + 3)).toBe(first);
    expect(await store.creators.keyOf(named('mei'))).toBe(second);
  });

  it('keeps nothing of a page that tells neither id nor handle', async () => {
    expect(await keep(creator('youtube', { followers: exact(5) }))).toBeNull();
    expect(await store.creators.count()).toBe(0);
  });

  it('is not confused by handles that are names of built-in properties', async () => {
    const key = await keyOfKept(named('__proto__'));
    expect(await keyOfKept(named('constructor'))).not.toBe(key);
    expect(await store.creators.keyOf(named('__proto__'))).toBe(key);
  });
});

describe('joining readings', () => {
  it('adds what a later page tells and loses nothing of the earlier one', async () => {
    const key = await keyOfKept(creator('tiktok', { handle: fact('lin'), followers: exact(900), bio: fact('bread') }));
    await keep(creator('tiktok', { handle: fact('lin', noon + hour), totalLikes: exact(7, noon + hour) }), {
      seenAt: noon + hour,
      posts: [post('p1', { likes: exact(3) })],
    });
    const kept = await machine.restarted().creators.get(key);
    expect(kept?.profile).toMatchObject({
      followers: exact(900),
      bio: fact('bread'),
      totalLikes: exact(7, noon + hour),
    });
    expect(kept?.posts).toEqual([post('p1', { likes: exact(3) })]);
    expect(kept?.readAt).toBe(noon + hour);
  });

  it('gives back what get gives later', async () => {
    const kept = await keep(named('mei'), { posts: [post('b'), post('a')] });
    expect(kept).toEqual(await machine.restarted().creators.get(kept?.creatorKey ?? ''));
  });

  it('does not let a late message with an old reading turn the time back', async () => {
    const key = await keyOfKept(creator('instagram', { handle: fact('mei'), followers: exact(20) }));
    await keep(creator('instagram', { handle: fact('mei', noon - day), followers: exact(10, noon - day) }), {
      seenAt: noon - day,
    });
    const kept = await store.creators.get(key);
    expect(kept).toMatchObject({ readAt: noon, profile: { followers: exact(20) } });
  });
});

describe('shortlist rows', () => {
  it('are made anew when a listed creator is read again, and keep their day of adding', async () => {
    const key = await keyOfKept(creator('instagram', { handle: fact('mei'), followers: exact(10) }));
    await store.shortlists.add([row(key), row(key, { campaignId: 'spring', addedAt: noon + 5 }), row('other')]);
    await keep(creator('instagram', { handle: fact('mei', noon + day), followers: exact(12, noon + day) }), {
      seenAt: noon + day,
    });
    store = machine.restarted();
    for (const [campaignId, addedAt] of [['default', noon] as const, ['spring', noon + 5] as const]) {
      const found = await store.shortlists.find(campaignId, key);
      expect(found).toMatchObject({ addedAt, followers: exact(12, noon + day), readAt: noon + day });
    }
    expect(await store.shortlists.find('default', 'other')).toEqual(row('other'));
  });

  it('change together with the creator or not at all', async () => {
    const key = await keyOfKept(creator('instagram', { handle: fact('mei'), followers: exact(10) }));
    await store.shortlists.add([row(key)]);
    const failing = store.creators.keep(
      {
        creator: creator('instagram', { handle: fact('mei'), followers: exact(99) }),
        posts: [],
        comments: [],
        seenAt: noon + 1,
      },
      () => {
        throw new Error('no row');
      },
    );
    await expect(failing).rejects.toMatchObject({ code: 'unknown' });
    store = machine.restarted();
    expect((await store.creators.get(key))?.profile.followers).toEqual(exact(10));
    expect(await store.shortlists.find('default', key)).toEqual(row(key));
  });
});

describe('the list of everyone', () => {
  it('gets a row of everybody who is read, once, with the day of the first reading', async () => {
    const key = await keyOfKept(named('mei'), noon - day);
    await keyOfKept(named('mei'), noon);
    expect(await store.shortlists.find(everyoneId, key)).toMatchObject({ addedAt: noon - day, readAt: noon });
    expect(await store.shortlists.of(key)).toEqual([]);
    expect(await store.shortlists.count({ campaignId: everyoneId })).toBe(1);
  });

  it('tells who was read last, newest first', async () => {
    const [first, second, third] = [
      await keyOfKept(named('first'), noon),
      await keyOfKept(named('second'), noon + 2),
      await keyOfKept(named('third'), noon + 1),
    ];
    const keys = async (limit: number) => (await store.creators.recent(limit)).map(({ creatorKey }) => creatorKey);
    expect(await keys(2)).toEqual([second, third]);
    await keyOfKept(named('first'), noon + 3);
    expect(await keys(9)).toEqual([first, second, third]);
    await store.erase.creator(second);
    expect(await keys(9)).toEqual([first, third]);
  });

  it('has one row of two that turn out to be one, with the earlier day', async () => {
    const byId = await keyOfKept(creator('instagram', { platformId: fact('1') }), noon - day);
    await keyOfKept(named('mei'), noon);
    expect(await keyOfKept(known('mei', '1', noon + 1), noon + 1)).toBe(byId);
    expect(await store.shortlists.count({ campaignId: everyoneId })).toBe(1);
    expect(await store.shortlists.find(everyoneId, byId)).toMatchObject({ addedAt: noon - day, readAt: noon + 1 });
  });
});

describe('snapshots', () => {
  const withFollowers = (followers: CreatorProfile['followers']) =>
    creator('instagram', { handle: fact('mei'), followers });

  it('keep one line per day, the finer figure of the day, and only figures', async () => {
    const key = await keyOfKept(withFollowers(exact(41_234)));
    await keep(withFollowers(rounded(40_500, 41_499, noon + hour)), { seenAt: noon + hour });
    await keep(withFollowers(exact(41_300, noon + 2 * day)), { seenAt: noon + 2 * day });
    const snapshots = await machine.restarted().snapshots.list(key);
    expect(snapshots.map(({ day: on, followers }) => [on, followers])).toEqual([
      [dayOf(noon), exact(41_234)],
      [dayOf(noon + 2 * day), exact(41_300, noon + 2 * day)],
    ]);
    expect(Object.keys(snapshots[0] ?? {}).sort()).toEqual(
      ['creatorKey', 'day', 'followers', 'following', 'postCount', 'seenAt', 'totalLikes', 'totalViews'].sort(),
    );
  });

  it('hold the figures of their day, not what older readings knew', async () => {
    const key = await keyOfKept(withFollowers(exact(10)));
    const later = creator('instagram', { handle: fact('mei', noon + day), postCount: exact(3, noon + day) });
    await keep(later, { seenAt: noon + day });
    const [, second] = await store.snapshots.list(key);
    expect(second).toMatchObject({ followers: { state: 'unread' }, postCount: exact(3, noon + day) });
  });

  it('keep the rates of their day, as the last reading of it has them', async () => {
    const posts = (likes: number) =>
      Array.from({ length: 8 }, (_, index) =>
        post(`p${index}`, {
          likes: exact(likes),
          comments: exact(0),
          published: {
            state: 'known',
            // The newest one is just old enough at noon.
            from: noon - (3 + index) * day,
            to: noon - (3 + index) * day,
            exact: true,
            derived: false,
            text: null,
            source: 'invented',
            seenAt: noon,
          },
        }),
      );
    const profile = withFollowers(exact(1_000));
    const kept = await keep(profile, { posts: posts(50) });
    const key = kept?.creatorKey ?? '';
    await keep(profile, { posts: posts(60), seenAt: noon + hour });
    // An older reading that comes in late, and a page without posts, change nothing of it.
    await keep(profile, { seenAt: noon - hour });
    const [snapshot] = await machine.restarted().snapshots.list(key);
    expect(snapshot?.rates).toMatchObject([{ criterion: 'engagement-rate', value: 0.06, sampleSize: 8 }]);
  });

  it('are not made by a page without a figure', async () => {
    const key = await keyOfKept(named('mei'));
    expect(await store.snapshots.list(key)).toEqual([]);
  });

  it('write the day in the calendar of the machine', () => {
    const date = new Date(2026, 0, 5, 23, 59);
    expect(dayOf(date.getTime())).toBe('2026-01-05');
  });

  it('are found for their creator alone', async () => {
    await keep(creator('instagram', { handle: fact('a'), followers: exact(1) }));
    const key = await keyOfKept(creator('instagram', { handle: fact('b'), followers: exact(2) }));
    expect((await store.snapshots.list(key)).map(({ followers }) => followers)).toEqual([exact(2)]);
  });
});
