// Rivals over the posts seen: inside, perhaps inside or outside of the window, labelled or mentioned, and when nothing is said.
import { describe, expect, it } from 'vitest';
import { type Competitor, emptyScreeningBrief } from '../../../lib/evaluation/brief.ts';
import { rivalSources } from '../../../lib/evaluation/competitors/find-rivals.ts';
import { competitors } from '../../../lib/evaluation/criteria/competitors.ts';
import { nothingKnown } from '../../../lib/evaluation/screening.ts';
import { dictionaries } from '../../../lib/i18n/index.ts';
import type { Post } from '../../../lib/profile/creator-profile.ts';
import { unread } from '../../../lib/profile/figure.ts';
import { at, day, fact, inventedPost, inventedProfile, now } from '../invented.ts';

const rival: Competitor = {
  name: '露芽',
  alsoWritten: ['Glowlab'],
  handles: ['glowlab.tw'],
  domains: [],
  isCommonWord: false,
};

const profile = inventedProfile('instagram');

function judge(posts: readonly Post[], given: { rivals?: readonly Competitor[]; exclusivityDays?: number } = {}) {
  const { rivals = [rival], exclusivityDays = 0 } = given;
  return competitors.run({
    platform: 'instagram',
    handle: profile.handle,
    followers: profile.followers,
    packs: [],
    profile,
    ...nothingKnown,
    posts,
    now,
    brief: { brand: '', product: '', screening: { ...emptyScreeningBrief, competitors: rivals, exclusivityDays } },
  });
}

const post = (id: string, days: number, caption: string, given: Partial<Post> = {}) =>
  inventedPost(id, { published: at(now - days * day), caption: fact(caption), ...given });

const plain = [post('A', 3, '早安'), post('B', 10, '午安'), post('C', 20, '晚安')];

describe('rivals', () => {
  it('cannot be told without any in the brief', () => {
    expect(judge(plain, { rivals: [] })).toMatchObject({
      verdict: 'cannot-tell',
      summary: { key: 'competitors.summary.no-rivals' },
    });
  });

  it('are not there in the posts seen', () => {
    expect(judge(plain)).toMatchObject({
      verdict: 'ok',
      summary: { key: 'competitors.summary.none', values: { posts: { value: 3 } } },
      facts: { rivals: [] },
    });
  });

  it('cannot be told where hardly a caption was read, however many posts were seen', () => {
    const unreadable = Array.from({ length: 12 }, (_, index) =>
      post(`U${index}`, 3 + index, '', { caption: unread('not-captured') }),
    );
    expect(judge([...unreadable, ...plain.slice(0, 2)])).toMatchObject({
      verdict: 'cannot-tell',
      summary: { key: 'competitors.summary.few-captions', values: { count: { value: 2 }, needed: { value: 3 } } },
      facts: {},
    });
    expect(judge([...unreadable, ...plain]).verdict).toBe('ok');
  });

  it('cannot be told from two posts, but one that shows a rival is enough', () => {
    expect(judge(plain.slice(0, 2)).verdict).toBe('cannot-tell');
    expect(judge([post('X', 3, '@glowlab.tw 的乳液')])).toMatchObject({
      verdict: 'look',
      summary: { key: 'competitors.summary.look' },
      facts: { rivals: [{ name: '露芽', postId: 'X', daysAgo: 3, isInsideWindow: true }] },
    });
  });

  it('lie inside or outside the exclusivity window', () => {
    const posts = [...plain, post('X', 100, '@glowlab.tw')];
    expect(judge(posts)).toMatchObject({ verdict: 'ok', summary: { key: 'competitors.summary.earlier' } });
    expect(judge(posts, { exclusivityDays: 120 })).toMatchObject({
      verdict: 'look',
      rows: [
        {
          verdict: 'look',
          value: { key: 'competitors.when.days', values: { days: { value: 100 } } },
          usual: { key: 'competitors.window.asked.inside' },
          excerpt: { hit: '@glowlab.tw' },
          post: { url: 'https://www.instagram.com/p/X/' },
        },
      ],
    });
    expect(judge(posts, { exclusivityDays: 60 }).rows).toMatchObject([
      { verdict: null, usual: { key: 'competitors.window.asked.outside' } },
    ]);
  });

  it('perhaps lie inside when the date is rough or missing', () => {
    const rough = post('X', 0, '露芽', { published: at(now - 120 * day, now - 80 * day) });
    expect(judge([...plain, rough])).toMatchObject({
      verdict: 'look',
      summary: { key: 'competitors.summary.look.perhaps' },
      rows: [{ value: { key: 'competitors.when.between', values: { least: { value: 80 }, most: { value: 120 } } } }],
    });
    const undated = post('Y', 0, '露芽', { published: unread('not-offered') });
    const found = judge([...plain, undated]);
    expect(found).toMatchObject({ verdict: 'look', rows: [{ value: { key: 'competitors.when.undated' } }] });
    expect(found.facts.rivals).toEqual([]);
  });

  it.each<[string, Partial<Post>, string]>([
    ['@glowlab.tw', {}, 'mentioned'],
    ['@glowlab.tw', { paidPartners: fact(['glowlab.tw']) }, 'labelled'],
    ['@glowlab.tw', { paidPartnership: fact(true) }, 'labelled'],
    ['@glowlab.tw', { paidPartnership: fact(true), paidPartners: fact(['another']) }, 'other-label'],
    ['#業配 @glowlab.tw', {}, 'words'],
    ['週末', { coAuthors: fact(['glowlab.tw']) }, 'co-author'],
    ['週末', { author: fact('glowlab.tw') }, 'co-author'],
  ])('in %j with %j are %s', (caption, given, label) => {
    expect(judge([post('X', 3, caption, given)]).rows).toMatchObject([{ label: { key: `competitors.row.${label}` } }]);
  });

  it('of strangers’ posts in the list do not count', () => {
    const strange = post('X', 3, '@glowlab.tw', { author: fact('somebody.else') });
    expect(judge([...plain, strange])).toMatchObject({ verdict: 'ok', facts: { rivals: [] } });
    const joint = post('X', 3, '@glowlab.tw', {
      author: fact('somebody.else'),
      coAuthors: fact(['Lulu.Bakes']),
    });
    expect(judge([...plain, joint]).verdict).toBe('look');
  });

  it('are not the creator itself', () => {
    const own = judge([...plain, post('X', 3, '@lulu.bakes')], { rivals: [{ ...rival, handles: ['lulu.bakes'] }] });
    expect(own.verdict).toBe('ok');
  });

  it('say how much was seen, and where it ends', () => {
    const found = judge(plain, { exclusivityDays: 180 });
    expect(found.basis).toMatchObject([
      { key: 'competitors.basis.seen', values: { posts: { value: 3 }, inside: { value: 3 }, days: { value: 180 } } },
    ]);
    expect(found.limits.map(({ key }) => key)).toContain('competitors.limit.span');
  });

  it('newest first, at most thirty lines, the rest counted', () => {
    const many = Array.from({ length: 40 }, (_, index) => post(`P${index}`, 40 - index, '露芽'));
    const found = judge(many);
    expect(found.rows).toHaveLength(30);
    expect(found.rows[0]?.post?.postId).toBe('P39');
    expect(found.basis).toContainEqual({
      key: 'competitors.basis.more',
      values: { count: { kind: 'count', value: 10 } },
    });
    expect(found.facts.rivals).toHaveLength(40);
  });

  it('have every word that they may say', () => {
    const words: Readonly<Record<string, string>> = dictionaries['zh-TW'].report;
    const keys = [
      ...rivalSources.map((source) => `competitors.source.${source}`),
      ...['labelled', 'words', 'co-author', 'other-label', 'mentioned'].map((label) => `competitors.row.${label}`),
      ...['inside', 'perhaps', 'outside'].flatMap((place) => [
        `competitors.window.asked.${place}`,
        `competitors.window.default.${place}`,
      ]),
      ...judge([post('X', 3, '露芽')]).thresholds.map(({ explanation }) => explanation ?? ''),
    ];
    expect(keys.filter((key) => !Object.hasOwn(words, key))).toEqual([]);
  });
});
