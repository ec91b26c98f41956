// The worker's door: real readings pass unchanged, everything forged, broken or oversized does not, and nothing throws.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PageMessage } from '../../lib/messaging/contract.ts';
import {
  checkReading,
  longest,
  type MessageSender,
  mostPosts,
  readPageMessage as readMessage,
  readPageSender,
  readPortRequest,
  readPortSender,
} from '../../lib/messaging/guard.ts';
import type { SeenComment } from '../../lib/profile/comment.ts';
import type { CreatorProfile, PageReading, Post } from '../../lib/profile/creator-profile.ts';
import type { Gathered } from '../../lib/readers/gathered.ts';
import { creator, day, exact, fact, noon, post, rounded } from '../profile/invented-creator.ts';

const comment = (known: Partial<SeenComment> = {}): SeenComment => ({
  id: '17900000000000001',
  postId: 'AbC',
  authorId: '61000000001',
  authorHandle: 'lan_by_the_sea',
  hasDefaultPicture: null,
  isCreator: false,
  text: '好香 😍',
  ...known,
});

const reading = (known: Partial<PageReading> = {}): PageReading => ({
  platform: 'instagram',
  url: 'https://www.instagram.com/mei.cooks/',
  pageKind: 'profile',
  creator: creator('instagram', {
    handle: fact('mei.cooks'),
    displayName: fact('美的廚房 👩🏽‍🍳'),
    links: fact(['https://shop.example/mei']),
    joinedOn: fact('2019-03-01'),
    verified: fact(false),
    followers: exact(41_234),
    following: rounded(1_150, 1_249),
    totalLikes: { state: 'absent', source: 'invented › none', seenAt: noon },
  }),
  posts: [
    post('AbC', {
      kind: fact('reel'),
      coAuthors: fact(['lin']),
      paidPartners: fact(['tea.house']),
      likes: { state: 'hidden', source: 'invented › flag', seenAt: noon },
      published: {
        state: 'known',
        from: noon - 2 * day,
        to: noon - day,
        exact: false,
        derived: false,
        text: '2 days ago',
        source: 'invented › date',
        seenAt: noon,
      },
    }),
  ],
  comments: [comment()],
  postId: null,
  uiLocale: 'zh-TW',
  seenAt: noon,
  report: {
    sources: { followers: ['profile › count'], 'posts.likes': ['list › likes'] },
    drift: [
      { subject: 'post', field: 'views', carrier: 'list', leaf: 'views', kind: 'missing' },
      { subject: 'comment', field: 'authorId', carrier: 'comment', leaf: 'user.pk', kind: 'missing' },
    ],
    unread: [{ field: 'bio', why: 'not-captured' }],
    embedded: 'current',
    heardReplies: true,
  },
  ...known,
});

const message = (known: Partial<PageReading> = {}) => ({ kind: 'reading', reading: reading(known) }) as const;
const withCreator = (known: Partial<Record<keyof CreatorProfile, unknown>>) =>
  message({ creator: { ...creator('instagram'), ...known } as CreatorProfile });
const withPost = (known: Partial<Record<keyof Post, unknown>>) =>
  message({ posts: [{ ...post('p'), ...known } as Post] });
const withComment = (known: Partial<SeenComment>) => message({ comments: [comment(known)] });
/** A message, or – under `reading` alone – a reading as the worker checks it once it has made it of a page's data. */
function readPageMessage(candidate: unknown, now: number) {
  const isReading = typeof candidate === 'object' && candidate !== null && 'reading' in candidate;
  if (!isReading || Object.keys(candidate).length !== 2 || !('kind' in candidate) || candidate.kind !== 'reading') {
    return readMessage(candidate, now);
  }
  const checked = checkReading(candidate.reading, now);
  return checked && { kind: 'reading' as const, reading: checked };
}

const passes = (candidate: unknown) => readPageMessage(candidate, noon) !== null;

const gathered = (known: Partial<Gathered> = {}): PageMessage => ({
  kind: 'gathered',
  isFinal: true,
  gathered: {
    platform: 'instagram',
    url: 'https://www.instagram.com/mei/',
    address: { kind: 'profile', handle: 'mei', platformId: null, vanityName: null, postId: null },
    uiLocale: 'zh-TW',
    seenAt: noon,
    embedded: 'current',
    heardReplies: false,
    signs: { anything: ['at', 'all'] },
    creator: [{ carrier: 'account', trunk: { follower_count: 'whatever the page says' }, seenAt: noon }],
    posts: [{ id: 'p', places: [{ carrier: 'media', trunk: null, seenAt: noon }] }],
    comments: [{ key: '7', carrier: 'comment', trunk: { text: ['whatever'] } }],
    ...known,
  },
});

describe('what a page side has gathered', () => {
  it('passes with any data inside, as it came', () => {
    expect(readMessage(structuredClone(gathered()), noon)).toEqual(gathered());
  });

  it.each([
    ['another platform than its address', { platform: 'tiktok' }],
    ['an address of no platform', { url: 'https://example.com/mei/' }],
    ['too many posts', { posts: Array.from({ length: 1_001 }, (_, at) => ({ id: `${at}`, places: [] })) }],
    ['a time to come', { seenAt: noon + 3 * 86_400_000 }],
    ['a post without id', { posts: [{ id: '', places: [] }] }],
    ['a comment without a key', { comments: [{ key: '', carrier: 'comment', trunk: 1 }] }],
    [
      'too many comments',
      { comments: Array.from({ length: 2_001 }, (_, at) => ({ key: `${at}`, carrier: 'comment', trunk: 1 })) },
    ],
    [
      'an overlong handle',
      { address: { kind: 'profile', handle: 'a'.repeat(201), platformId: null, vanityName: null, postId: null } },
    ],
  ] as const)('does not pass with %s', (_, known) => {
    expect(readMessage(structuredClone(gathered(known as never)), noon)).toBeNull();
  });
});

describe('messages of a page', () => {
  it.each([
    message(),
    message({ creator: null, posts: [], pageKind: 'not-found', uiLocale: null }),
    { kind: 'arrived', platform: 'tiktok', url: 'https://www.tiktok.com/@lin' },
    { kind: 'card-blocked' },
    { kind: 'mark-pressed', postId: 'DAbc_-12345' },
    { kind: 'left' },
  ])('pass unchanged when they are as they should be: %#', (good) => {
    expect(readPageMessage(structuredClone(good), noon)).toEqual(good);
  });

  it('are copied: what passes shares nothing with what came', () => {
    const sent = message();
    const read = readPageMessage(sent, noon);
    expect(read).toEqual(sent);
    expect(read?.kind === 'reading' && read.reading.creator).not.toBe(sent.reading.creator);
  });

  it.each([
    ['nothing', undefined],
    ['null', null],
    ['text', 'left'],
    ['a list', [{ kind: 'left' }]],
    ['an unknown kind', { kind: 'erase-everything' }],
    ['a request that only our own pages may make', { kind: 'add-to-shortlist', request: 1, creatorKey: 'a' }],
    ['a choice that only our own pages may make', { kind: 'choose-campaign', request: 1, campaignId: 'spring' }],
    ['one key too many', { kind: 'left', also: 1 }],
    ['one key too few', { kind: 'arrived', platform: 'tiktok' }],
    ['an address of another site', { kind: 'arrived', platform: 'tiktok', url: 'https://tiktok.example/@lin' }],
    ['an address of another platform', { kind: 'arrived', platform: 'tiktok', url: 'https://www.youtube.com/@lin' }],
    ['no address at all', { kind: 'arrived', platform: 'tiktok', url: 'javascript:alert(1)' }],
    ['a reading for another platform', message({ platform: 'tiktok' })],
    ['a creator of another platform', message({ creator: creator('youtube') })],
    ['a reading of another site', message({ url: 'https://www.instagram.com.example/mei/' })],
    ['a platform that does not exist', message({ platform: 'facebook' as 'tiktok' })],
    ['a kind of page that does not exist', message({ pageKind: 'admin' as 'post' })],
    ['an unknown field of the creator', message({ creator: Object.assign(creator('instagram'), { price: exact(5) }) })],
    ['a report on an unknown field', message({ report: { ...reading().report, sources: { price: [] } } })],
    ['a time of tomorrow', message({ seenAt: noon + 2 * day })],
    ['a figure of tomorrow', withCreator({ followers: exact(1, noon + 2 * day) })],
    ['a post seen tomorrow', withPost({ likes: exact(1, noon + 2 * day) })],
    ['a figure from before the sites', withCreator({ followers: exact(1, 5) })],
    ['more posts than a page has', message({ posts: Array.from({ length: mostPosts + 1 }, (_, id) => post(`${id}`)) })],
    ['a post without an id', withPost({ id: '' })],
    ['a comment without an author', withComment({ authorId: '' })],
    ['a comment that is too long', withComment({ text: '字'.repeat(1_001) })],
    ['a comment with a name of its own', withComment({ displayName: 'Lan' } as Partial<SeenComment>)],
    ['a comment by somebody who may be the creator', withComment({ isCreator: null } as never)],
    ['a list as text', withCreator({ links: fact('https://shop.example') })],
    ['an impossible day', withCreator({ joinedOn: fact('2019-02-30') })],
    ['a moment that ends before it begins', withPost({ published: { ...exactMoment(noon), to: noon - 1 } })],
    ['a moment after it was seen', withPost({ published: exactMoment(noon + 3 * day) })],
    ['a moment before the sites', withPost({ published: exactMoment(Date.UTC(1999, 1, 1)) })],
  ])('do not pass with %s', (_, bad) => {
    expect(passes(bad)).toBe(false);
  });

  it('hold as many posts as a page may have', () => {
    expect(passes(message({ posts: Array.from({ length: mostPosts }, (_, id) => post(`${id}`)) }))).toBe(true);
  });

  it.each([-1, 1e12, Number.POSITIVE_INFINITY, Number.NaN, '41234', null, [1], { valueOf: () => 5 }, 9e15])(
    'hold no figure like %s, in value or bounds',
    (bad) => {
      const figure = exact(5);
      for (const field of ['value', 'low', 'high']) {
        expect(passes(withCreator({ followers: { ...figure, [field]: bad } }))).toBe(false);
        expect(passes(withPost({ views: { ...figure, [field]: bad } }))).toBe(false);
      }
    },
  );

  it('hold no figure outside of its bounds, and no exact one with bounds', () => {
    const some = rounded(100, 200);
    expect(passes(withCreator({ followers: some }))).toBe(true);
    expect(passes(withCreator({ followers: { ...some, value: 99 } }))).toBe(false);
    expect(passes(withCreator({ followers: { ...some, value: 201 } }))).toBe(false);
    expect(passes(withCreator({ followers: { ...some, exact: true } }))).toBe(false);
  });

  it.each([
    ['handle', longest.name],
    ['displayName', longest.name],
    ['category', longest.name],
    ['bio', longest.bio],
    ['platformId', longest.id],
  ] as const)('hold a %s up to its limit and no longer one', (field, limit) => {
    expect(passes(withCreator({ [field]: fact('字'.repeat(limit)) }))).toBe(true);
    expect(passes(withCreator({ [field]: fact('字'.repeat(limit + 1)) }))).toBe(false);
  });

  it('hold captions, links and addresses up to their limits', () => {
    expect(passes(withPost({ caption: fact('字'.repeat(longest.caption)) }))).toBe(true);
    expect(passes(withPost({ caption: fact('字'.repeat(longest.caption + 1)) }))).toBe(false);
    const link = (length: number) => `https://shop.example/${'a'.repeat(length - 21)}`;
    expect(passes(withCreator({ links: fact([link(longest.url)]) }))).toBe(true);
    expect(passes(withCreator({ links: fact([link(longest.url + 1)]) }))).toBe(false);
    const address = 'https://www.instagram.com/mei/?'.padEnd(longest.url + 1, 'a');
    expect(passes(message({ url: address }))).toBe(false);
    expect(passes(message({ url: address.slice(0, -1) }))).toBe(true);
  });

  it('lose keys that would change a prototype, or do not pass with them', () => {
    const poisoned = JSON.parse(
      JSON.stringify(message()).replace('"creator":{', '"creator":{"__proto__":{"polluted":1},'),
    );
    const read = readPageMessage(poisoned, noon);
    if (read?.kind === 'reading') {
      expect(Object.hasOwn(read.reading.creator ?? {}, '__proto__')).toBe(false);
      expect(Object.getPrototypeOf(read.reading.creator)).toBe(Object.prototype);
    }
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
    const constructed = { ...message(), constructor: { prototype: { polluted: 1 } } };
    expect(passes(constructed)).toBe(false);
  });

  it('never throw, whatever stands in the place of any part', () => {
    fc.assert(
      fc.property(
        fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true }),
        fc.nat(),
        (odd, where) => {
          const sent = structuredClone(message()) as unknown as Record<string, unknown>;
          let at = sent;
          // Walks a few steps into the message and puts the odd thing there.
          for (let step = where; ; step = Math.floor(step / 7)) {
            const keys = Object.keys(at);
            const key = keys[step % keys.length];
            if (key === undefined) break;
            const next = at[key];
            if (step < 7 || typeof next !== 'object' || next === null) {
              at[key] = odd;
              break;
            }
            at = next as Record<string, unknown>;
          }
          const read = readPageMessage(sent, noon);
          expect(read === null || read.kind === 'reading').toBe(true);
        },
      ),
    );
  });
});

function exactMoment(at: number) {
  return {
    state: 'known',
    from: at,
    to: at,
    exact: true,
    derived: false,
    text: null,
    source: 'invented › date',
    seenAt: noon,
  };
}

describe('requests over a port', () => {
  it.each([
    { kind: 'follow-tab', tabId: 7 },
    { kind: 'add-to-shortlist', request: 0, creatorKey: 'key1' },
    { kind: 'remove-from-shortlist', request: 9, creatorKey: 'key1' },
    { kind: 'choose-campaign', request: 3, campaignId: 'spring' },
    { kind: 'measure-overlaps', request: 2 },
    { kind: 'cancel-overlaps', request: 2 },
  ])('pass: %o', (good) => {
    expect(readPortRequest(good)).toEqual(good);
  });

  it.each([
    undefined,
    { kind: 'left' },
    { kind: 'follow-tab', tabId: -1 },
    { kind: 'follow-tab', tabId: 1.5 },
    { kind: 'follow-tab', tabId: '7' },
    { kind: 'add-to-shortlist', request: 0 },
    { kind: 'add-to-shortlist', request: 0, creatorKey: '' },
    { kind: 'add-to-shortlist', request: 0, creatorKey: 'k'.repeat(201) },
    { kind: 'add-to-shortlist', request: 0, creatorKey: ['key1'] },
    { kind: 'add-to-shortlist', request: 0, creatorKey: 'key1', campaignId: 'other' },
    { kind: 'choose-campaign', request: 0, campaignId: '' },
    { kind: 'choose-campaign', request: 0, campaignId: 'c'.repeat(201) },
    { kind: 'choose-campaign', request: 0, campaignId: { id: 'spring' } },
    { kind: 'choose-campaign', campaignId: 'spring' },
  ])('do not pass: %o', (bad) => {
    expect(readPortRequest(bad)).toBeNull();
  });
});

describe('senders', () => {
  const own = 'abcdefghijklmnop';
  const origin = `chrome-extension://${own}`;
  const page: MessageSender = {
    id: own,
    url: 'https://www.youtube.com/@lin/videos',
    frameId: 0,
    tab: { id: 7 },
    documentId: 'D1',
    documentLifecycle: 'active',
  };
  const card: MessageSender = { id: own, url: `${origin}/card.html`, frameId: 5, tab: { id: 7 } };
  const panel: MessageSender = { id: own, url: `${origin}/sidepanel.html` };

  it('of pages: our content script in the main frame of a platform', () => {
    expect(readPageSender(page, own)).toEqual({ tabId: 7, platform: 'youtube', documentId: 'D1' });
    expect(readPageSender({ ...page, documentId: undefined }, own)?.documentId).toBeNull();
  });

  it.each<[string, MessageSender]>([
    ['another extension', { ...page, id: 'another' }],
    ['nobody', {}],
    ['a frame inside the page', { ...page, frameId: 3 }],
    ['no frame', { ...page, frameId: undefined }],
    ['no tab', { ...page, tab: undefined }],
    ['another site', { ...page, url: 'https://www.youtube.com.example/@lin' }],
    ['a site that is not the main one', { ...page, url: 'https://studio.youtube.com/' }],
    ['an unsafe connection', { ...page, url: 'http://www.youtube.com/@lin' }],
    ['another port', { ...page, url: 'https://www.youtube.com:8443/@lin' }],
    ['user names before the host', { ...page, url: 'https://www.youtube.com@evil.example/' }],
    ['our own page', { ...page, url: `${origin}/card.html` }],
    ['a page that is only being prepared', { ...page, documentLifecycle: 'prerender' }],
  ])('of pages: not %s', (_, sender) => {
    expect(readPageSender(sender, own)).toBeNull();
  });

  it('of ports: our own card in a tab, our own panel', () => {
    expect(readPortSender('card', card, own, origin)).toEqual({ name: 'card', tabId: 7 });
    expect(readPortSender('panel', panel, own, origin)).toEqual({ name: 'panel' });
    const firefox = { id: own, url: 'moz-extension://1-2/sidepanel.html' };
    expect(readPortSender('panel', firefox, own, 'moz-extension://1-2')).toEqual({ name: 'panel' });
  });

  it.each<[string, string, MessageSender]>([
    ['an unknown name', 'admin', card],
    ['a content script of ours that calls itself card', 'card', { ...page }],
    ['a content script of ours that calls itself panel', 'panel', { ...page }],
    ['another extension', 'panel', { ...panel, id: 'another' }],
    ['another extension by its address', 'panel', { ...panel, url: 'chrome-extension://another/sidepanel.html' }],
    ['a card in no tab', 'card', { ...card, tab: undefined }],
    ['no address', 'panel', { id: own }],
    ['an address that begins like ours', 'panel', { id: own, url: `${origin}.example/` }],
  ])('of ports: not %s', (_, name, sender) => {
    expect(readPortSender(name, sender, own, origin)).toBeNull();
  });
});

const corpora = path.resolve(import.meta.dirname, '../../../shared/badinput');

describe.runIf(existsSync(corpora))('hostile corpora', () => {
  const listOf = (file: string): unknown[] => {
    const content: unknown = JSON.parse(readFileSync(path.join(corpora, file), 'utf8'));
    return Array.isArray(content) ? content : ((content as { cases?: unknown[] }).cases ?? []);
  };

  it('of texts: each is kept as it is or refused for its length, in every field that holds text', () => {
    const texts = [
      ...listOf('minimaxir+big-list-of-naughty-strings/blns.json'),
      ...listOf('derived/hostile-profile-strings.json'),
    ].filter((one) => typeof one === 'string');
    expect(texts.length).toBeGreaterThan(400);
    for (const odd of texts) {
      const fields = { displayName: fact(odd), bio: fact(odd), links: fact([odd]) };
      const read = readPageMessage(structuredClone(withCreator(fields)), noon);
      if (odd.length <= longest.name) expect(read).toEqual(withCreator(fields));
      else if (odd.length > longest.bio) expect(read).toBeNull();
    }
  });

  it('of JSON: no object passes for a message, a reading, a creator, a post or a figure', () => {
    const folder = path.join(corpora, 'nst+JSONTestSuite/test_parsing');
    const parsed = [
      ...readdirSync(folder).map((file) => readFileSync(path.join(folder, file), 'utf8')),
      ...listOf('derived/hostile-json.json').map(String),
    ].flatMap((text) => {
      try {
        return [JSON.parse(text) as unknown];
      } catch {
        return [];
      }
    });
    expect(parsed.length).toBeGreaterThan(100);
    for (const odd of parsed) {
      expect(passes(odd)).toBe(false);
      if (odd !== null) {
        expect(passes(message({ creator: odd as CreatorProfile }))).toBe(false);
      }
      expect(passes(message({ posts: [odd as Post] }))).toBe(false);
      expect(passes(withCreator({ followers: odd }))).toBe(false);
    }
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});
