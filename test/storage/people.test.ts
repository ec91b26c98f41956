// One person, many accounts: suggested with reasons, merged, split, kept apart – and each of it undone with tags and do-not-contact.

import { IDBKeyRange } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { everyoneId } from '../../lib/campaign/listing.ts';
import type { PersonSuggestion } from '../../lib/campaign/person.ts';
import type { CreatorProfile, Platform } from '../../lib/profile/creator-profile.ts';
import { connect } from '../../lib/storage/db.ts';
import type { Store } from '../../lib/storage/store.ts';
import { creator, fact, hour, noon } from '../profile/invented-creator.ts';
import { Machine, rowOnList } from './stand-ins.ts';

let machine: Machine;
let store: Store;

beforeEach(() => {
  machine = new Machine();
  store = machine.store();
});

async function visit(platform: Platform, handle: string, known: Partial<CreatorProfile> = {}): Promise<string> {
  const profile = creator(platform, { handle: fact(handle), ...known });
  const kept = await store.creators.keep({ creator: profile, posts: [], comments: [], seenAt: noon }, rowOnList);
  if (!kept) throw new Error('nothing kept');
  return kept.creatorKey;
}

const links = (...given: readonly string[]) => ({ links: fact(given) });
const bio = (text: string) => ({ bio: fact(text) });

/** Pairs with the kinds of what speaks for them, whichever of the two stands first. */
const told = (suggestions: readonly PersonSuggestion[] | null) =>
  suggestions?.map(({ accountKeys, hints }) => [[...accountKeys].sort(), hints.map(({ kind }) => kind).sort()]);

describe('suggestions', () => {
  it('tell why: the handle, an account that a bio names, a page that both link to', async () => {
    const instagram = await visit('instagram', 'mei.cooks', links('https://portaly.cc/mei'));
    const youtube = await visit('youtube', 'MeiCooks', bio('IG @mei.cooks'));
    const tiktok = await visit('tiktok', 'just_mei', links('https://portaly.cc/mei?utm_source=x'));
    await visit('instagram', 'lin');
    const expected = [
      [
        [instagram, youtube],
        ['account', 'handle'],
      ],
      [[instagram, tiktok], ['link']],
    ];
    expect(told(await machine.restarted().people.suggestions())).toEqual(expected);
    expect(told(await machine.store().people.suggestionsFor(instagram))).toEqual(expected);
    expect(told(await machine.store().people.suggestionsFor(tiktok))).toEqual([[[instagram, tiktok], ['link']]]);
  });

  it('are none for what half the world has in common', async () => {
    const keys = [];
    for (let index = 0; index < 8; index += 1) {
      keys.push(await visit('instagram', `creator${index}`, bio('合作 agency@mail.example')));
    }
    expect(await store.people.suggestions()).toEqual([]);
    expect(await store.people.suggestionsFor(keys[0] ?? '')).toEqual([]);
    await store.erase.creator(keys[7] ?? '');
    await store.erase.creator(keys[6] ?? '');
    expect(await store.people.suggestions()).toHaveLength(15);
    expect(await store.people.suggestionsFor(keys[0] ?? '')).toHaveLength(5);
  });

  it('follow the next reading', async () => {
    const [instagram, tiktok] = [await visit('instagram', 'mei'), await visit('tiktok', 'cooking_mei')];
    expect(await store.people.suggestionsFor(instagram)).toEqual([]);
    await visit('tiktok', 'cooking_mei', bio('IG: mei'));
    expect(told(await store.people.suggestionsFor(instagram))).toEqual([[[instagram, tiktok], ['account']]]);
  });

  it('end with the word that they are not one person’s, also for the accounts merged with either', async () => {
    const a = await visit('instagram', 'mei.cooks');
    const b = await visit('youtube', 'meicooks');
    const c = await visit('tiktok', 'mei_cooks');
    const found = (await store.people.suggestions()) ?? [];
    expect(await store.people.stillOpen(found)).toEqual(found);
    const undo = await store.people.keepApart(c, a);
    expect(told(await store.people.suggestions())).toEqual([
      [[a, b], ['handle']],
      [[b, c], ['handle']],
    ]);
    await store.people.merge([a, b]);
    expect(await store.people.stillOpen(found)).toEqual([]);
    expect(await machine.restarted().people.suggestions()).toEqual([]);
    store = machine.store();
    for (const key of [a, b, c]) expect(await store.people.suggestionsFor(key)).toEqual([]);
    expect(await store.people.undo(undo)).toBe(false);
  });

  it('tell how far the search is, and stop when told to', async () => {
    for (let index = 0; index < 3; index += 1) await visit('instagram', `creator${index}`);
    const heard: number[][] = [];
    await store.people.suggestions({ onProgress: (done, all) => heard.push([done, all]) });
    expect(heard.at(-1)).toEqual([3, 3]);
    const stopping = new AbortController();
    const stopped = store.people.suggestions({ signal: stopping.signal, onProgress: () => stopping.abort() });
    expect(await stopped).toBeNull();
  });

  it('are found over more than one chunk', async () => {
    const { write, tables, close } = connect({ indexedDB: machine.indexedDB, IDBKeyRange }, 'test');
    await write(['creators'], async () => {
      const records = Array.from({ length: 4_100 }, (_, index) => ({
        key: `k${String(index).padStart(5, '0')}`,
        platform: index === 0 ? ('youtube' as const) : ('instagram' as const),
        handle: null,
        displayName: null,
        followers: { state: 'unread', why: 'changed' } as const,
        readAt: noon,
        touchedAt: noon,
        personHints: index === 0 || index === 4_099 ? ['handle:meicooks'] : [`handle:other${index}`],
      }));
      await tables.creators.bulkPut(records);
    });
    close();
    expect(told(await store.people.suggestions())).toEqual([[['k00000', 'k04099'], ['handle']]]);
  });

  it('come for creators of an older store once their hints were noted', async () => {
    const [a, b] = [await visit('instagram', 'mei.cooks'), await visit('youtube', 'meicooks')];
    const { write, tables, close } = connect({ indexedDB: machine.indexedDB, IDBKeyRange }, 'test');
    await write(['creators'], () => tables.creators.toCollection().modify({ personHints: [] }));
    close();
    expect(await store.people.suggestions()).toEqual([]);
    const kept = await Promise.all([store.creators.get(a), store.creators.get(b)]);
    await store.people.noteHints(kept.filter((one) => one !== null));
    expect(told(await store.people.suggestions())).toEqual([[[a, b], ['handle']]]);
  });
});

describe('merging', () => {
  const stop = { reason: '不回信', since: noon };
  const later = { reason: '後來', since: noon + hour };

  it('makes one person of all accounts of both, with the tags and the earlier word of not writing of all', async () => {
    const [a, b, c] = [await visit('instagram', 'mei'), await visit('tiktok', 'mei'), await visit('youtube', 'mei')];
    await store.dealings.change([a], { kind: 'tags', add: ['美食', 'KOC'], remove: [] });
    await store.dealings.change([c], { kind: 'tags', add: ['ｋｏｃ', '旅行'], remove: [] });
    await store.dealings.change([b], { kind: 'do-not-contact', doNotContact: later });
    await store.dealings.change([c], { kind: 'do-not-contact', doNotContact: stop });
    await store.people.merge([a, b]);
    machine.now = noon + hour;
    await store.people.merge([c, b]);
    store = machine.restarted();
    const [person, ...others] = await store.people.list();
    expect(others).toEqual([]);
    expect(person).toMatchObject({ changedAt: noon + hour });
    expect(new Set(person?.accountKeys)).toEqual(new Set([a, b, c]));
    expect(await store.people.accounts(b)).toEqual([b, ...[c, a].filter((key) => key !== b)]);
    for (const key of [a, b, c]) {
      const row = await store.shortlists.find(everyoneId, key);
      expect(new Set(row?.tags.map((tag) => tag.normalize('NFKC').toUpperCase()))).toEqual(
        new Set(['美食', 'KOC', '旅行']),
      );
      expect(row?.tags).toHaveLength(3);
      expect(row?.doNotContact).toEqual(stop);
    }
    expect(await store.people.suggestions()).toEqual([]);
  });

  it('is undone with tags and do-not-contact as they were', async () => {
    const [a, b, c] = [await visit('instagram', 'mei'), await visit('tiktok', 'mei'), await visit('youtube', 'mei')];
    await store.dealings.change([a], { kind: 'tags', add: ['美食'], remove: [] });
    await store.dealings.change([b], { kind: 'do-not-contact', doNotContact: stop });
    await store.people.merge([b, c]);
    await store.people.keepApart(a, c);
    const undo = await store.people.merge([a, b]);
    expect(await store.people.list()).toHaveLength(1);
    expect(undo && (await store.people.undo(undo))).toBe(true);
    store = machine.restarted();
    expect((await store.people.list()).map(({ accountKeys }) => accountKeys)).toEqual([[b, c]]);
    expect(await store.dealings.of(a)).toEqual({ tags: ['美食'], doNotContact: null });
    expect(await store.shortlists.find(everyoneId, a)).toMatchObject({ tags: ['美食'], doNotContact: null });
    expect(await store.shortlists.find(everyoneId, c)).toMatchObject({ tags: [], doNotContact: stop });
    // Kept apart before, kept apart again.
    expect(await store.people.suggestionsFor(a)).toEqual([]);
  });

  it('is not undone over what was decided since', async () => {
    const [a, b] = [await visit('instagram', 'mei'), await visit('tiktok', 'mei')];
    const undo = await store.people.merge([a, b]);
    await store.dealings.change([a], { kind: 'tags', add: ['後來'], remove: [] });
    expect(undo && (await store.people.undo(undo))).toBe(false);
    expect(await store.people.list()).toHaveLength(1);
    expect((await store.dealings.of(b)).tags).toEqual(['後來']);
  });

  it('of one account, of one person alone, or with somebody who is gone does nothing', async () => {
    const [a, b] = [await visit('instagram', 'mei'), await visit('tiktok', 'mei')];
    expect(await store.people.merge([a])).toBeNull();
    expect(await store.people.merge([a, 'gone'])).toBeNull();
    await store.people.merge([a, b]);
    expect(await store.people.merge([b, a])).toBeNull();
    expect(await store.people.list()).toHaveLength(1);
  });
});

describe('splitting', () => {
  it('takes one account out, keeps it apart, and leaves the decisions with all', async () => {
    const [a, b, c] = [await visit('instagram', 'mei'), await visit('tiktok', 'mei'), await visit('youtube', 'mei')];
    await store.people.merge([a, b, c]);
    await store.dealings.change([a], { kind: 'tags', add: ['美食'], remove: [] });
    machine.now = noon + hour;
    const undo = await store.people.split(c);
    store = machine.restarted();
    expect(await store.people.list()).toMatchObject([{ accountKeys: [a, b], changedAt: noon + hour }]);
    expect(await store.people.accounts(c)).toEqual([c]);
    expect((await store.dealings.of(c)).tags).toEqual(['美食']);
    expect(await store.people.suggestions()).toEqual([]);
    await store.dealings.change([a], { kind: 'tags', add: ['新'], remove: [] });
    expect((await store.dealings.of(c)).tags).toEqual(['美食']);
    expect(undo).not.toBeNull();
  });

  it('is undone, and leaves no person of one account behind', async () => {
    const [a, b] = [await visit('instagram', 'mei'), await visit('tiktok', 'mei')];
    await store.people.merge([a, b]);
    const [before] = await store.people.list();
    const undo = await store.people.split(a);
    expect(await store.people.list()).toEqual([]);
    expect(await store.people.split(a)).toBeNull();
    expect(undo && (await store.people.undo(undo))).toBe(true);
    expect(await store.people.list()).toEqual([before]);
    const again = await store.people.split(b);
    expect(again).not.toBeNull();
  });
});

describe('keeping apart', () => {
  it('is undone', async () => {
    const [a, b] = [await visit('instagram', 'mei'), await visit('tiktok', 'mei')];
    const undo = await store.people.keepApart(b, a);
    expect(await store.people.suggestions()).toEqual([]);
    expect(await store.people.undo(undo)).toBe(true);
    expect(told(await machine.restarted().people.suggestions())).toEqual([[[a, b], ['handle']]]);
  });

  it('moves with an account that turns out to be another one of ours', async () => {
    const [tiktok, byHandle] = [await visit('tiktok', 'mei'), await visit('instagram', 'mei')];
    await store.people.keepApart(tiktok, byHandle);
    const byId = await store.creators.keep(
      { creator: creator('instagram', { platformId: fact('1') }), posts: [], comments: [], seenAt: noon },
      rowOnList,
    );
    const both = await visit('instagram', 'mei', { platformId: fact('1') });
    expect(both).toBe(byId?.creatorKey);
    expect(await store.people.suggestionsFor(both)).toEqual([]);
    expect(await store.people.suggestions()).toEqual([]);
  });
});

describe('an account that goes', () => {
  it('leaves its person, and the person ends with the last but one', async () => {
    const [a, b, c] = [await visit('instagram', 'mei'), await visit('tiktok', 'mei'), await visit('youtube', 'mei')];
    await store.people.merge([a, b, c]);
    await store.erase.creator(b);
    expect((await store.people.list()).map(({ accountKeys }) => accountKeys)).toEqual([[a, c]]);
    await store.erase.creator(c);
    expect(await store.people.list()).toEqual([]);
  });
});
