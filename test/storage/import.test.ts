// Imports: what a list brings and what it leaves alone, whole chunks whatever happens, going on, undoing; and the review queue.
import { describe, expect, it } from 'vitest';
import type { ImportPlan, PlannedEntry } from '../../lib/campaign/import/import-plan.ts';
import { asUnreadRow, isUnreadAlone, unreadRows } from '../../lib/campaign/import/unread-row.ts';
import type { KeptCreator } from '../../lib/campaign/kept-creator.ts';
import { everyoneId, type Listing, noDealing } from '../../lib/campaign/listing.ts';
import { newestFirst } from '../../lib/campaign/sort-rows.ts';
import type { Platform } from '../../lib/profile/creator-profile.ts';
import { importChunk } from '../../lib/storage/import.ts';
import type { Store } from '../../lib/storage/store.ts';
import { creator, day, exact, fact, noon } from '../profile/invented-creator.ts';
import { Machine, row } from './stand-ins.ts';

const rowOf = ({ creatorKey, profile, readAt, emails }: KeptCreator, { campaignId, addedAt }: Listing) => ({
  ...row(creatorKey, { platform: profile.platform, readAt, addedAt, emails, engagementMissing: 'few-posts' as const }),
  campaignId,
});

const entry = (handle: string, known: Partial<PlannedEntry> = {}): PlannedEntry => ({
  row: 1,
  account: { platform: 'instagram', handle, platformId: null },
  name: '',
  emails: [],
  tags: [],
  owner: '',
  stage: null,
  note: '',
  quote: null,
  doNotContact: null,
  ...known,
});

const planOf = (entries: readonly PlannedEntry[], known: Partial<ImportPlan> = {}): ImportPlan => ({
  name: 'list.csv',
  campaignId: 'default',
  stage: 'candidate',
  review: false,
  entries,
  ...known,
});

const rich = entry('mei.cooks', {
  name: '美的廚房',
  emails: ['mei@mail.example'],
  tags: ['美食'],
  owner: '林',
  stage: 'negotiating',
  note: '週二回電',
  quote: { fee: { amount: 8_000, currency: 'TWD' }, deliverable: 'instagram-reel', pieces: 1 },
});

async function opened(): Promise<{ readonly machine: Machine; readonly store: Store }> {
  const machine = new Machine();
  const store = machine.store();
  await store.campaigns.active('default');
  return { machine, store };
}

const everyone = (store: Store) => store.shortlists.page({ campaignId: everyoneId, order: newestFirst }, 0, 10_000);
const listed = (store: Store) => store.shortlists.page({ campaignId: 'default', order: newestFirst }, 0, 10_000);

const many = (count: number, platform: Platform = 'instagram') =>
  Array.from({ length: count }, (_, place) =>
    entry(`creator.${place}`, { account: { platform, handle: `creator.${place}`, platformId: null } }),
  );

async function readProfile(store: Store, handle: string, known = {}) {
  return store.creators.keep(
    {
      creator: creator('instagram', { handle: fact(handle), followers: exact(500), ...known }),
      posts: [],
      comments: [],
      seenAt: noon + day,
    },
    rowOf,
  );
}

describe('import', () => {
  it('brings everything that an entry says of a creator nobody has read', async () => {
    const { store } = await opened();
    expect(await store.imports.run(planOf([rich]), rowOf)).toMatchObject({ written: 1, isCancelled: false });
    const [place] = await listed(store);
    expect(place).toMatchObject({
      handle: 'mei.cooks',
      displayName: '美的廚房',
      profileUrl: 'https://www.instagram.com/mei.cooks/',
      emails: ['mei@mail.example'],
      tags: ['美食'],
      owner: '林',
      stage: 'negotiating',
      followersOrder: -1,
      readAt: 0,
      addedAt: noon,
    });
    const key = place?.creatorKey ?? '';
    expect((await everyone(store))[0]).toMatchObject({ creatorKey: key, ...noDealing, tags: ['美食'] });
    expect((await store.notes.list(key)).map(({ text }) => text)).toEqual(['週二回電']);
    expect(await store.quotes.get('default', key)).toMatchObject({ fee: { amount: 8_000 }, noted: noon });
    const kept = await store.creators.get(key);
    expect(kept?.profile.followers).toEqual({ state: 'unread', why: 'not-captured' });
    expect(await store.creators.recent(10)).toEqual([]);
  });

  it('lets an account be suggested as another one of the same person', async () => {
    const { store } = await opened();
    await store.imports.run(planOf([rich]), rowOf);
    const [place] = await listed(store);
    const reading = {
      creator: creator('tiktok', { handle: fact('mei_cooks') }),
      posts: [],
      comments: [],
      seenAt: noon,
    };
    const other = await store.creators.keep(reading, rowOf);
    const [suggestion] = await store.people.suggestionsFor(place?.creatorKey ?? '');
    expect(suggestion).toEqual({
      accountKeys: [place?.creatorKey, other?.creatorKey],
      hints: [{ kind: 'handle', value: 'meicooks' }],
    });
  });

  it('is joined by the reading that knows the platform’s id', async () => {
    const { store } = await opened();
    await store.imports.run(planOf([rich]), rowOf);
    const kept = await readProfile(store, 'Mei.Cooks', { platformId: fact('4711') });
    expect(await store.creators.count()).toBe(1);
    expect(kept?.emails).toEqual(['mei@mail.example']);
    expect((await listed(store))[0]).toMatchObject({
      creatorKey: kept?.creatorKey,
      stage: 'negotiating',
      tags: ['美食'],
      emails: ['mei@mail.example'],
      readAt: noon + day,
    });
    expect((await everyone(store)).map(({ handle }) => handle)).toHaveLength(1);
  });

  it('joins what was imported under an older name of YouTube when its page is read', async () => {
    const { store } = await opened();
    const account = { platform: 'youtube', handle: 'c/MeiCooks', platformId: null } as const;
    await store.imports.run(planOf([entry('', { account, tags: ['美食'] })]), rowOf);
    expect((await everyone(store))[0]?.profileUrl).toBe('https://www.youtube.com/c/MeiCooks');
    const read = (oldName: string | null) =>
      store.creators.keep(
        {
          creator: creator('youtube', { handle: fact('mei'), platformId: fact('UC1'), followers: exact(1) }),
          posts: [],
          comments: [],
          seenAt: noon + day,
          oldName,
        },
        rowOf,
      );
    await read(null);
    expect(await store.creators.count()).toBe(2);
    const kept = await read('c/meicooks');
    expect(await store.creators.count()).toBe(1);
    expect(await store.dealings.of(kept?.creatorKey ?? '')).toMatchObject({ tags: ['美食'] });
  });

  it('never replaces what stands, and says beforehand what it adds', async () => {
    const { store } = await opened();
    const kept = await readProfile(store, 'mei.cooks');
    const key = kept?.creatorKey ?? '';
    await store.shortlists.add([row(key, { stage: 'signed', owner: '陳' })]);
    await store.dealings.change([key], { kind: 'tags', add: ['美食 ', 'KOC'], remove: [] });
    await store.dealings.change([key], { kind: 'do-not-contact', doNotContact: { reason: '糾紛', since: 5 } });
    await store.quotes.save('default', key, {
      fee: { amount: 5_000, currency: 'TWD' },
      deliverable: 'instagram-post',
      pieces: 1,
      noted: 5,
    });
    const plan = planOf([{ ...rich, tags: ['koc', '新'], doNotContact: '' }]);
    const before = JSON.stringify([await listed(store), await everyone(store)]);
    const [surveyed] = (await store.imports.survey(plan)) ?? [];
    expect(surveyed?.creator?.key).toBe(key);
    expect(surveyed?.additions).toEqual({
      isNew: false,
      listing: false,
      tags: ['新'],
      emails: ['mei@mail.example'],
      note: true,
      quote: false,
      owner: false,
      doNotContact: false,
      review: false,
    });
    expect(JSON.stringify([await listed(store), await everyone(store)])).toBe(before);

    await store.imports.run(plan, rowOf);
    expect((await listed(store))[0]).toMatchObject({
      stage: 'signed',
      owner: '陳',
      tags: ['美食', 'KOC', '新'],
      doNotContact: { reason: '糾紛', since: 5 },
      emails: ['mei@mail.example'],
    });
    expect(await store.quotes.get('default', key)).toMatchObject({ fee: { amount: 5_000 } });
    expect(await store.creators.count()).toBe(1);
  });

  it('puts known creators on the campaign’s list, with figures, to be judged for it', async () => {
    const { store } = await opened();
    const kept = await readProfile(store, 'mei.cooks');
    await store.judged.renew('default', [], { stamp: 'x', under: null });
    await store.imports.run(planOf([rich]), rowOf);
    expect((await listed(store))[0]).toMatchObject({
      creatorKey: kept?.creatorKey,
      campaignId: 'default',
      stage: 'negotiating',
      owner: '林',
      readAt: noon + day,
    });
    expect((await store.judged.state('default')).stamp).toBeNull();
  });

  it('adds nothing when the same list is given again', async () => {
    const { machine, store } = await opened();
    const plan = planOf([rich, ...many(20)], { review: true });
    await store.imports.run(plan, rowOf);
    const before = JSON.stringify([await listed(store), await everyone(store), await store.reviewQueue.count()]);
    machine.now += day;
    await store.imports.run(plan, rowOf);
    expect(JSON.stringify([await listed(store), await everyone(store), await store.reviewQueue.count()])).toBe(before);
    const key = (await listed(store)).find(({ handle }) => handle === 'mei.cooks')?.creatorKey ?? '';
    expect(await store.notes.list(key)).toHaveLength(1);
  });

  it('keeps two rows that mean one known account from writing over each other', async () => {
    const { store } = await opened();
    await readProfile(store, 'mei.cooks', { platformId: fact('4711') });
    const byId = { platform: 'instagram', handle: null, platformId: '4711' } as const;
    await store.imports.run(planOf([rich, entry('', { account: byId, note: '第二', tags: ['b'] })]), rowOf);
    const key = (await listed(store))[0]?.creatorKey ?? '';
    expect((await store.notes.list(key)).map(({ text }) => text).sort()).toEqual(['第二', '週二回電']);
    expect((await store.dealings.of(key)).tags).toEqual(['美食', 'b']);
  });

  it('tells the other accounts of a person too', async () => {
    const { machine, store } = await opened();
    const one = await readProfile(store, 'mei.cooks');
    const other = await readProfile(store, 'mei.travels');
    const keys = [one?.creatorKey ?? '', other?.creatorKey ?? ''];
    await machine.addPerson('p', keys);
    await store.imports.run(planOf([rich]), rowOf);
    expect((await everyone(store)).map(({ tags }) => tags)).toEqual([['美食'], ['美食']]);
  });
});

describe('chunks of an import', () => {
  it('are whole when it is cancelled, and it goes on with the same list', async () => {
    const { store } = await opened();
    const plan = planOf(many(importChunk * 3 + 7));
    const stop = new AbortController();
    const seen: number[] = [];
    const outcome = await store.imports.run(plan, rowOf, {
      signal: stop.signal,
      onProgress: (done) => {
        seen.push(done);
        if (seen.length === 2) stop.abort();
      },
    });
    expect(outcome).toMatchObject({ written: importChunk * 2, isCancelled: true });
    expect([await store.creators.count(), (await listed(store)).length, (await everyone(store)).length]).toEqual(
      Array(3).fill(importChunk * 2),
    );
    expect(await store.imports.run(plan, rowOf)).toMatchObject({ written: plan.entries.length, isCancelled: false });
    expect([await store.creators.count(), (await listed(store)).length]).toEqual(Array(2).fill(plan.entries.length));
  });

  it('leave nothing behind when one of them fails', async () => {
    const { store } = await opened();
    const entries = [...many(importChunk), ...many(5), ...many(5, 'tiktok')].map((one, place) =>
      place < importChunk ? one : { ...one, account: { ...one.account, handle: `later.${place}` } },
    );
    const failing = (kept: KeptCreator, listing: Listing) => {
      if (kept.profile.platform === 'tiktok') throw new Error('no row');
      return rowOf(kept, listing);
    };
    await expect(store.imports.run(planOf(entries), failing)).rejects.toMatchObject({ code: 'unknown' });
    expect([await store.creators.count(), (await everyone(store)).length]).toEqual([importChunk, importChunk]);
    expect((await store.imports.list())[0]).toMatchObject({ written: importChunk, total: entries.length });
  });
});

describe('undoing an import', () => {
  it('takes back what it made and added, and nothing else', async () => {
    const { store } = await opened();
    const known = await readProfile(store, 'known');
    const knownKey = known?.creatorKey ?? '';
    await store.dealings.change([knownKey], { kind: 'tags', add: ['舊'], remove: [] });
    const before = JSON.stringify([await everyone(store), await store.notes.list(knownKey)]);
    const plan = planOf(
      [
        rich,
        entry('known', { ...rich, account: { ...rich.account, handle: 'known' }, doNotContact: 'x' }),
        ...many(importChunk),
      ],
      {
        review: true,
      },
    );
    const { importId } = await store.imports.run(plan, rowOf);
    expect(await store.imports.list()).toHaveLength(1);
    const undone = await store.imports.undo(importId);
    expect(undone).toEqual({ deleted: importChunk + 1, kept: 0, isCancelled: false });
    expect(JSON.stringify([await everyone(store), await store.notes.list(knownKey)])).toBe(before);
    expect(await listed(store)).toEqual([]);
    expect(await store.quotes.list('default')).toEqual(new Map());
    expect(await store.reviewQueue.count()).toBe(0);
    expect(await store.imports.list()).toEqual([]);
    expect(await store.creators.count()).toBe(1);
  });

  it('leaves whom somebody has touched since', async () => {
    const { machine, store } = await opened();
    const names = ['read', 'noted', 'staged', 'tagged', 'quoted', 'untouched'];
    const { importId } = await store.imports.run(planOf(names.map((name) => entry(name, { tags: ['a'] }))), rowOf);
    const keyOf = async (handle: string) =>
      (await everyone(store)).find((one) => one.handle === handle)?.creatorKey ?? '';
    machine.now += day;
    await readProfile(store, 'read');
    await store.notes.save(await keyOf('noted'), { id: 'n', text: '好', revision: 0 });
    await store.dealings.change([await keyOf('staged')], { kind: 'stage', campaignId: 'default', stage: 'signed' });
    await store.dealings.change([await keyOf('tagged')], { kind: 'tags', add: ['b'], remove: [] });
    await store.quotes.save('default', await keyOf('quoted'), {
      fee: { amount: 1, currency: 'TWD' },
      deliverable: 'instagram-post',
      pieces: 1,
      noted: machine.now,
    });
    expect(await store.imports.undo(importId)).toMatchObject({ deleted: 1, kept: 5 });
    expect((await everyone(store)).map(({ displayName, creatorKey }) => displayName || creatorKey)).toHaveLength(5);
    expect((await listed(store)).map(({ stage }) => stage)).toEqual(['signed']);
  });

  it('can be stopped and gone on with', async () => {
    const { store } = await opened();
    const { importId } = await store.imports.run(planOf(many(importChunk * 2)), rowOf);
    const stop = new AbortController();
    const half = await store.imports.undo(importId, { signal: stop.signal, onProgress: () => stop.abort() });
    expect(half).toMatchObject({ deleted: importChunk, isCancelled: true });
    expect(await store.creators.count()).toBe(importChunk);
    expect(await store.imports.undo(importId)).toMatchObject({ deleted: importChunk, isCancelled: false });
    expect(await store.creators.count()).toBe(0);
  });
});

describe('what an import keeps', () => {
  it('stays beyond the days of what was only visited, until the import is undone', async () => {
    const { machine, store } = await opened();
    const { importId } = await store.imports.run(planOf(many(2), { campaignId: null, stage: '' }), rowOf);
    const [first] = await everyone(store);
    machine.now += 100 * day;
    expect(await store.retention.run()).toBe(0);
    await readProfile(store, first?.handle || 'creator.0');
    await store.imports.undo(importId);
    machine.now += 100 * day;
    expect(await store.retention.run()).toBe(1);
  });

  it('goes with an erased creator', async () => {
    const { store } = await opened();
    await store.imports.run(planOf([rich]), rowOf);
    const key = (await listed(store))[0]?.creatorKey ?? '';
    await store.erase.creator(key);
    expect(await store.creators.count()).toBe(0);
    const [record] = await store.imports.list();
    expect(await store.imports.undo(record?.id ?? '')).toMatchObject({ deleted: 0, kept: 0 });
  });
});

describe('review queue', () => {
  it('gives one after the other, and lets go whom the page has been read of', async () => {
    const { store } = await opened();
    await store.imports.run(planOf(many(3), { review: true }), rowOf);
    expect(await store.reviewQueue.count()).toBe(3);
    const first = await store.reviewQueue.next();
    const second = await store.reviewQueue.next();
    expect([first?.handle, second?.handle]).toEqual(['creator.0', 'creator.1']);
    await readProfile(store, 'creator.0', { followers: { state: 'unread', why: 'not-captured' } });
    expect(await store.reviewQueue.count()).toBe(3);
    await readProfile(store, 'creator.0');
    expect(await store.reviewQueue.count()).toBe(2);
    // Who could not be read comes again, behind the others.
    expect((await store.reviewQueue.next())?.handle).toBe('creator.2');
    expect((await store.reviewQueue.next())?.handle).toBe('creator.1');
  });

  it('can be emptied and brought back', async () => {
    const { store } = await opened();
    await store.imports.run(planOf(many(2), { review: true }), rowOf);
    const waiting = await store.reviewQueue.clear();
    expect([await store.reviewQueue.count(), await store.reviewQueue.next()]).toEqual([0, null]);
    await store.reviewQueue.restore(waiting);
    expect(await store.reviewQueue.count()).toBe(2);
    await store.reviewQueue.remove([waiting[0]?.creatorKey ?? '']);
    await store.reviewQueue.add(waiting.map(({ creatorKey }) => creatorKey));
    expect(await store.reviewQueue.count()).toBe(2);
    await store.erase.creator(waiting[0]?.creatorKey ?? '');
    expect(await store.reviewQueue.count()).toBe(1);
  });
});

describe('remembered mappings', () => {
  it('are given for the same header row alone', async () => {
    const { store } = await opened();
    await store.importMappings.save(['帳號', 'Note'], ['instagram', 'ignore']);
    expect(await store.importMappings.get(['帳號', 'note'])).toEqual(['instagram', 'ignore']);
    expect(await store.importMappings.get(['帳號'])).toBeNull();
  });
});

describe('judging an imported list', () => {
  it('walks in long steps through whom nobody has read, and reads those of whom there is something', async () => {
    const { store } = await opened();
    await store.imports.run(planOf([...many(60), { ...rich, account: { ...rich.account, handle: 'quoted' } }]), rowOf);
    await readProfile(store, 'creator.7');
    const first = await store.judged.slice('default', '', 2);
    const second = first.last === null ? null : await store.judged.slice('default', first.last, 2);
    const all = [...first.creators, ...(second?.creators ?? [])];
    expect(first.creators.length).toBeGreaterThan(10);
    expect([all.length, second?.last]).toEqual([61, null]);
    expect(new Set(all.map(({ row: one }) => one.creatorKey)).size).toBe(61);
    expect(all.filter(({ kept }) => !isUnreadAlone(kept))).toHaveLength(2);
    expect(all.every(({ kept, row: one }) => kept.creatorKey === one.creatorKey)).toBe(true);
  });

  it('gives every row of them what the first one says, and leaves it its own', async () => {
    const { store } = await opened();
    await store.imports.run(planOf([rich]), rowOf);
    const [standing] = await listed(store);
    if (!standing) throw new Error('nothing listed');
    let asked = 0;
    const unreadRow = unreadRows((kept, listing) => {
      asked += 1;
      return { ...rowOf(kept, listing), lookCount: 3 };
    });
    for (let time = 0; time < 3; time += 1) {
      const judged = asUnreadRow(unreadRow('instagram', 'default'), standing);
      expect(judged).toEqual({ ...standing, lookCount: 3 });
    }
    expect(asked).toBe(1);
  });
});
