// The demo site against the readers: what the pages were made from is what is read from them.
import { JSDOM, VirtualConsole } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { CreatorReading, PageReading, Platform } from '../../lib/profile/creator-profile.ts';
import type { Figure } from '../../lib/profile/figure.ts';
import type { CapturedReply } from '../../lib/readers/capture.ts';
import { readPage } from '../../lib/readers/index.ts';
import { pageLocale } from '../../lib/readers/page-locale.ts';
import { commentsPerPost, demoComments } from './crowd.ts';
import { type DemoCreator, demoPatterns, openDemoSite } from './demo-site.ts';
import { hostileAddress } from './hostile.ts';
import type { DemoRequest } from './page.ts';
import { creatorAddress, postAddress } from './start-page.ts';

const now = Date.UTC(2026, 10, 20, 8);
const site = openDemoSite(now);

const reply = (address: string) => {
  const answer = site.reply(address);
  if (!answer) throw new Error(`The demo site does not answer ${address}`);
  return answer;
};

function answered(requests: readonly DemoRequest[]): CapturedReply[] {
  return requests.map(({ url, method, body }) => ({
    url,
    method,
    requestBody: body ?? null,
    body: reply(url).body,
    seenAt: now,
  }));
}

const documentOf = (address: string) =>
  new JSDOM(reply(address).body, { url: address, virtualConsole: new VirtualConsole() }).window.document;

const requestsOf = (document: Document, attribute: string): DemoRequest[] =>
  JSON.parse(document.querySelector(`[${attribute}]`)?.getAttribute(attribute) ?? '[]');

function read(address: string, document: Document, replies: readonly CapturedReply[]): PageReading {
  const reading = readPage({ url: address, document, replies, uiLocale: pageLocale(document), seenAt: now });
  if (!reading) throw new Error(`No reader for ${address}`);
  return reading;
}

/** A page as it stands after its first load. */
function loaded(address: string): PageReading {
  const document = documentOf(address);
  return read(address, document, answered(requestsOf(document, 'data-first')));
}

/** A page that was moved to inside the site, from another creator's. */
function movedTo(address: string, from: string): PageReading {
  const document = documentOf(from);
  const there = documentOf(address);
  const view = there.querySelector('.view');
  if (view) document.querySelector('#app')?.replaceChildren(document.importNode(view, true));
  return read(address, document, [
    ...answered(requestsOf(document, 'data-first')),
    ...answered(requestsOf(there, 'data-requests')),
  ]);
}

const countOf = (figure: Figure | undefined) => (figure?.state === 'known' ? figure.value : figure?.state);
const holds = (figure: Figure | undefined, value: number) =>
  figure?.state === 'known' && figure.low <= value && value <= figure.high;

const open = (platform: Platform): DemoCreator[] =>
  site.creators.filter((creator) => creator.platform === platform && creator.state === 'open');

function expectRead(reading: CreatorReading, creator: DemoCreator): void {
  expect(reading.pageKind).toBe('profile');
  expect(reading.creator?.handle).toMatchObject({ value: creator.handle });
  expect(reading.creator?.platformId).toMatchObject({ value: creator.id });
  expect(reading.creator?.displayName).toMatchObject({ value: creator.name });
  expect(holds(reading.creator?.followers, creator.followers), JSON.stringify(reading.creator?.followers)).toBe(true);
  const own = new Map(creator.posts.map((post) => [post.id, post]));
  expect(reading.posts.length).toBeGreaterThanOrEqual(Math.min(12, creator.posts.length));
  for (const post of reading.posts) {
    const made = own.get(post.id);
    expect(made, `a post that is not the creator's: ${post.id}`).toBeDefined();
    if (!made) continue;
    if (creator.platform === 'instagram') {
      expect(countOf(post.likes)).toBe(creator.likesHidden ? 'hidden' : made.likes);
      expect(countOf(post.comments)).toBe(made.comments);
    } else {
      const shown = creator.platform === 'tiktok' ? post.plays : post.views;
      expect(holds(shown, made.views), `${JSON.stringify(shown)} for ${made.views}`).toBe(true);
    }
    if (post.published.state === 'known') {
      expect(post.published.from).toBeLessThanOrEqual(made.publishedAt);
      expect(post.published.to).toBeGreaterThanOrEqual(made.publishedAt);
    }
  }
}

const byId = (one: { id: string }, other: { id: string }) => (one.id < other.id ? -1 : 1);

describe.each(['instagram', 'youtube', 'tiktok'] as const)('%s', (platform) => {
  const cases = open(platform).flatMap((creator) =>
    (['zh-TW', 'en'] as const).map((language) => [creator.handle, language, creator] as const),
  );
  it.each(cases)('reads %s as it was made, in %s', (_handle, language, creator) => {
    expectRead(loaded(creatorAddress(creator, language)), creator);
  });

  it('reads the creator that was moved to, never the one before', () => {
    const [first, second] = open(platform);
    if (!first || !second) throw new Error('two creators are needed');
    expectRead(movedTo(creatorAddress(second, 'zh-TW'), creatorAddress(first, 'zh-TW')), second);
    expectRead(movedTo(creatorAddress(first, 'zh-TW'), creatorAddress(second, 'zh-TW')), first);
  });
});

describe('pages that are no creator’s', () => {
  it.each([
    ['https://www.instagram.com/late.soup.demo/', 'private'],
    ['https://www.instagram.com/nobody.here.demo/', 'not-found'],
    ['https://www.instagram.com/locked.gate.demo/', 'login-wall'],
    ['https://www.instagram.com/busy.gate.demo/', 'throttled'],
    ['https://www.instagram.com/?demo=feed', 'other'],
    ['https://www.youtube.com/@nobody-here-demo', 'not-found'],
    ['https://www.youtube.com/?demo=feed', 'other'],
    ['https://www.tiktok.com/@nobody.here.demo', 'not-found'],
    ['https://www.tiktok.com/@closed.door.demo', 'private'],
    ['https://www.tiktok.com/foryou?demo=feed', 'other'],
  ])('%s is %s', (address, kind) => {
    expect(loaded(address).pageKind).toBe(kind);
  });

  it('shows nothing of another account out of stale data', () => {
    const reading = loaded('https://www.instagram.com/deer.eats.demo/?demo=stale');
    expect([reading.creator, reading.posts, reading.report.embedded]).toEqual([null, [], 'stale']);
  });

  it('keeps a feed’s posts apart from the profile’s', () => {
    expectRead(
      loaded('https://www.instagram.com/deer.eats.demo/?demo=with-feed'),
      site.creator('instagram', 'deer.eats.demo'),
    );
    expectRead(
      loaded('https://www.tiktok.com/@noodle.morning.demo?demo=with-feed'),
      site.creator('tiktok', 'noodle.morning.demo'),
    );
  });
});

describe('a post’s page', () => {
  it('gives the figures of that post', () => {
    const coffee = site.creator('youtube', 'bean-and-brew-demo');
    const video = coffee.posts[3];
    const watch = loaded(`https://www.youtube.com/watch?v=${video?.id}`);
    expect(watch).toMatchObject({ pageKind: 'post', postId: video?.id });
    expect(watch.posts.map(({ likes, views }) => [countOf(likes), countOf(views)])).toEqual([
      [video?.likes, video?.views],
    ]);
    const deer = site.creator('instagram', 'deer.eats.demo');
    const photo = deer.posts[2];
    const post = loaded(`https://www.instagram.com/deer.eats.demo/p/${photo?.id}/`);
    expect(post.posts.map(({ id, likes }) => [id, countOf(likes)])).toEqual([[photo?.id, photo?.likes]]);
  });
});

describe.each(['instagram', 'youtube', 'tiktok'] as const)('the posts’ pages of %s', (platform) => {
  const creators = open(platform);
  const [first, second] = creators;
  if (!first || !second) throw new Error('two creators are needed');
  const opened = (creator: DemoCreator) => creator.posts.slice(4, 7).map((post) => loaded(postAddress(creator, post)));

  it('tell whose they are as the profile does, so that they enrich the same creator', () => {
    const profile = loaded(creatorAddress(first, 'zh-TW')).creator;
    for (const { creator, posts, postId } of opened(first)) {
      expect(creator?.handle).toMatchObject({ state: 'known', value: first.handle });
      expect(creator?.platformId).toMatchObject({ state: 'known', value: first.id });
      expect(profile?.platformId).toMatchObject({ state: 'known', value: first.id });
      const made = first.posts.find(({ id }) => id === postId);
      const [post] = posts;
      expect(holds(post?.likes, made?.likes ?? -1)).toBe(true);
      expect(holds(post?.comments, made?.comments ?? -1)).toBe(true);
      expect(post?.paidPartnership).toMatchObject({ state: 'known', value: made?.paid });
      if (made?.paid) expect(post?.paidPartners).toMatchObject({ state: 'known', value: ['spring.tea.demo'] });
    }
  });

  it('carry the whole crowd under each post, on loading and on moving there', () => {
    const [, , post] = first.posts;
    if (!post) throw new Error('no post');
    const made = demoComments(first, post, 0).flatMap((comment) => [comment, ...comment.answers]);
    expect(made).toHaveLength(commentsPerPost);
    const expected = made
      .map(({ id, author, text, isCreator }) => ({
        id,
        postId: post.id,
        authorId: author.id,
        authorHandle: author.handle,
        hasDefaultPicture: platform === 'youtube' ? null : !author.hasPicture,
        isCreator,
        text,
      }))
      .sort(byId);
    const address = postAddress(first, post);
    expect([...loaded(address).comments].sort(byId)).toEqual(expected);
    expect([...movedTo(address, creatorAddress(second, 'zh-TW')).comments].sort(byId)).toEqual(expected);
  });

  it('are enough for three posts to tell a share, and share people with the next creator', () => {
    const [ours, theirs] = [first, second].map((creator) => opened(creator).flatMap(({ comments }) => comments));
    const people = (comments: typeof ours) =>
      new Set(comments?.filter(({ isCreator }) => !isCreator).map(({ authorId }) => authorId));
    expect(ours?.filter(({ isCreator }) => !isCreator).length).toBeGreaterThan(300);
    const shared = [...people(ours)].filter((id) => people(theirs).has(id));
    expect(people(ours).size).toBeGreaterThan(150);
    expect(shared.length).toBeGreaterThanOrEqual(5);
    expect(shared.length).toBeLessThan(people(ours).size / 2);
  });
});

describe('the demo site', () => {
  it('answers nothing that is not its own: such addresses lead to the real sites', () => {
    for (const address of [
      'https://www.instagram.com/',
      'https://www.instagram.com/some.real.account/',
      'https://www.instagram.com/graphql/query',
      'https://www.youtube.com/watch?v=abcdefghijk',
      'https://www.youtube.com/youtubei/v1/browse',
      'https://www.tiktok.com/api/user/detail/?uniqueId=other',
      'https://example.org/',
    ]) {
      expect(site.reply(address)).toBeNull();
    }
    expect(demoPatterns).toHaveLength(4);
  });

  it('links only to what it answers', () => {
    const start = documentOf('https://kol-lens.example/');
    const links = [...start.querySelectorAll('a')].map(({ href }) => href);
    expect(links.length).toBeGreaterThan(14);
    for (const link of links) expect(reply(link).status).toBe(200);
    const inside = site.creators.flatMap((creator) =>
      [...documentOf(creatorAddress(creator, 'zh-TW')).querySelectorAll<HTMLAnchorElement>('a[data-inside]')].map(
        ({ href }) => href,
      ),
    );
    expect(new Set(inside).size).toBeGreaterThan(60);
    for (const link of new Set(inside)) expect(reply(link).status).toBe(200);
  });

  it('sends the sites’ kind of policy with every page', () => {
    const { headers } = reply('https://www.tiktok.com/@noodle.morning.demo');
    expect(headers['content-security-policy']).toMatch(
      /script-src 'nonce-.*frame-src 'none'.*require-trusted-types-for/,
    );
  });
});

describe('the hostile page', () => {
  it('gives figures that are figures, and nothing else', () => {
    const reading = loaded(hostileAddress);
    expect(countOf(reading.creator?.followers)).toBe(23_456);
    expect(reading.creator?.following.state).toBe('unread');
    expect(reading.creator?.postCount.state).toBe('unread');
    expect(reading.posts.length).toBeGreaterThan(3);
    for (const { likes } of reading.posts) {
      if (likes.state !== 'known') continue;
      expect(Number.isSafeInteger(likes.value) && likes.value >= 0 && likes.value < 1e12).toBe(true);
    }
    expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
  });
});
