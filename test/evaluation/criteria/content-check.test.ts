// The 90-day content check: which posts enter, what is said about them, and what it admits not to know.
import { describe, expect, it } from 'vitest';
import { packsFor } from '../../../lib/evaluation/benchmarks/packs.ts';
import { emptyEvaluationBrief, emptyScreeningBrief, type ScreeningBrief } from '../../../lib/evaluation/brief.ts';
import rules from '../../../lib/evaluation/content/content-rules.json' with { type: 'json' };
import { contentCheck } from '../../../lib/evaluation/criteria/content-check.ts';
import type { Subject } from '../../../lib/evaluation/criterion.ts';
import { nothingKnown } from '../../../lib/evaluation/screening.ts';
import { createFormats } from '../../../lib/i18n/format.ts';
import { dictionaries } from '../../../lib/i18n/index.ts';
import { saySentence } from '../../../lib/i18n/phrase.ts';
import type { Post } from '../../../lib/profile/creator-profile.ts';
import { unread } from '../../../lib/profile/figure.ts';
import { at, day, fact, inventedPost, inventedPosts, inventedProfile, now } from '../invented.ts';

function check(posts: readonly Post[], screening: Partial<ScreeningBrief> = {}) {
  const profile = inventedProfile('instagram');
  const { platform, handle, followers } = profile;
  const brief = { ...emptyEvaluationBrief, screening: { ...emptyScreeningBrief, ...screening } };
  const subject: Subject = {
    ...nothingKnown,
    platform,
    handle,
    followers,
    profile,
    posts,
    now,
    packs: packsFor(platform, null),
    brief,
  };
  return contentCheck.run(subject);
}

const plain = (count: number, newest = 1, gap = 1) =>
  inventedPosts(count, () => ({ caption: fact('今天吃蛋餅') }), { newest, gap });

const post = (id: string, caption: string, given: Partial<Post> = {}) =>
  inventedPost(id, { published: at(now - 2 * day), caption: fact(caption), ...given });

const keys = (phrases: readonly { readonly key: string }[]) => phrases.map(({ key }) => key);

describe('what enters', () => {
  it('fewer than three dated posts of the window are not enough', () => {
    const found = check([...plain(2), ...inventedPosts(9, () => ({ caption: fact('喝酒') }), { newest: 91 })]);
    expect(found.verdict).toBe('cannot-tell');
    expect(found.summary).toMatchObject({
      key: 'content-check.summary.few-posts',
      values: { count: { value: 2 }, needed: { value: 3 }, days: { value: 90 } },
    });
    expect(found.facts).toEqual({});
    expect(found.rows).toEqual([]);
  });

  it('shows what was found all the same', () => {
    const found = check([post('A', '我去喝酒')]);
    expect(found.verdict).toBe('cannot-tell');
    expect(found.rows).toHaveLength(1);
  });

  it('fewer than three captions are not enough', () => {
    const found = check(inventedPosts(5, (index) => (index < 2 ? { caption: fact('早安') } : {}), { newest: 1 }));
    expect(found.verdict).toBe('cannot-tell');
    expect(found.summary.key).toBe('content-check.summary.few-captions');
    expect(keys(found.basis)).toContain('content-check.basis.unread');
  });

  it('a date known roughly counts by its earliest bound', () => {
    const rough = (from: number) => ({ published: at(now - from * day, now - 60 * day) });
    expect(check([...plain(3), post('A', '我去喝酒', rough(89))]).facts.content).toEqual({ posts: 1, seen: 4 });
    expect(check([...plain(3), post('A', '我去喝酒', rough(91))]).facts.content).toEqual({ posts: 0, seen: 3 });
  });

  it('counts what it leaves out', () => {
    const found = check([
      ...plain(3),
      post('A', '', {}),
      post('B', '喝酒', { caption: unread('not-offered') }),
      post('C', '喝酒', { published: unread('not-offered') }),
      post('D', '喝酒', { author: fact('someone.else') }),
    ]);
    expect(found.verdict).toBe('ok');
    expect(keys(found.basis)).toEqual([
      'content-check.basis.seen',
      'content-check.basis.wordless',
      'content-check.basis.unread',
      'content-check.basis.undated',
      'content-check.basis.of-others',
      'content-check.basis.confidence.low',
    ]);
    expect(found.basis[0]?.values).toMatchObject({ seen: { value: 5 }, read: { value: 3 } });
  });

  it.each([
    [14, 1, 'low'],
    [15, 1, 'middle'],
    [30, 1, 'middle'],
    [30, 2.95, 'high'],
  ])('%i posts every %f days: confidence %s', (posts, gap, confidence) => {
    expect(keys(check(plain(posts, 1, gap)).basis)).toContain(`content-check.basis.confidence.${confidence}`);
  });
});

describe('what is said', () => {
  it('posts worth reading, with their categories, the most frequent first', () => {
    const found = check([...plain(3), post('A', '賭場好玩'), post('B', '我去喝酒'), post('C', '喝酒、靠北')]);
    expect(found.verdict).toBe('look');
    expect(found.summary).toEqual({
      key: 'content-check.summary.look',
      values: {
        posts: { kind: 'count', value: 3 },
        days: { kind: 'count', value: 90 },
        categories: {
          kind: 'keys',
          value: [
            'content-check.category.drugs-alcohol-tobacco',
            'content-check.category.gambling',
            'content-check.category.profanity',
          ],
        },
      },
    });
    expect(found.facts.content).toEqual({ posts: 3, seen: 6 });
  });

  it('each hit in its sentence, with the post and its date', () => {
    const [row] = check([...plain(3), post('A', '早安。昨晚喝酒了！晚安')]).rows;
    expect(row).toMatchObject({
      id: 'A:5',
      verdict: 'look',
      label: { key: 'content-check.category.drugs-alcohol-tobacco' },
      value: { key: 'content-check.reason.alcohol' },
      note: null,
      excerpt: { before: '昨晚', hit: '喝酒', after: '了！' },
      post: { postId: 'A', url: 'https://www.instagram.com/p/A/', publishedAt: now - 2 * day },
    });
  });

  it('nothing found is no all-clear, and says of how many', () => {
    const found = check(plain(5));
    expect(found).toMatchObject({
      verdict: 'ok',
      summary: { key: 'content-check.summary.nothing', values: { posts: { value: 5 } } },
      facts: { content: { posts: 0, seen: 5 } },
    });
    expect(keys(found.limits)).toContain('content-check.limit.words-only');
  });

  it('a note alone asks for no look', () => {
    const found = check([...plain(3), post('A', '美白精華液')]);
    expect(found.verdict).toBe('ok');
    expect(found.summary.key).toBe('content-check.summary.notes-only');
    expect(found.rows).toMatchObject([{ verdict: null, note: { key: 'content-check.note.depends' } }]);
    expect(found.facts.content?.posts).toBe(0);
  });

  it('a health claim is to be confirmed, and the law is left to others', () => {
    const found = check([...plain(3), post('A', '這個酵素喝了排宿便')]);
    expect(found.rows).toMatchObject([{ verdict: 'look', note: { key: 'content-check.note.claim' } }]);
    expect(keys(found.limits)).toContain('content-check.limit.law');
    expect(keys(check(plain(3)).limits)).not.toContain('content-check.limit.law');
  });

  it('both readings where nothing tells the sector, the brief’s where it does', () => {
    const posts = [...plain(3), post('A', '美白很有感')];
    expect(check(posts).rows).toMatchObject([{ verdict: null, note: { key: 'content-check.note.food-claim-only' } }]);
    expect(check(posts, { sector: 'food' }).rows).toMatchObject([{ verdict: 'look' }]);
    expect(check(posts, { sector: 'cosmetics' }).rows).toMatchObject([{ verdict: null }]);
  });

  it('own words by their spelling in the brief', () => {
    const [row] = check([...plain(3), post('A', '新的花生醬')], { ownWords: ['花生'] }).rows;
    expect(row).toMatchObject({
      label: { key: 'content-check.category.own-words' },
      value: { key: 'content-check.own-word', values: { word: { value: '花生' } } },
    });
  });

  it('politics only when the brief asks, and says which holds', () => {
    const posts = [...plain(3), post('A', '我們支持廢死')];
    expect(check(posts).verdict).toBe('ok');
    expect(keys(check(posts).limits)).toContain('content-check.limit.politics-silent');
    const asked = check(posts, { ownWords: ['政治'] });
    expect(asked.verdict).toBe('look');
    expect(keys(asked.limits)).toContain('content-check.limit.politics-asked');
  });
});

describe('many hits', () => {
  const wild = '喝酒。賭場。靠北。情趣用品。娛樂城。保證獲利。';

  it('are shown up to a limit per post and in all, what asks for a look first; the rest is counted', () => {
    const notes = inventedPosts(20, () => ({ caption: fact('美白精華液') }), { newest: 1, gap: 0.1 });
    const posts = inventedPosts(40, () => ({ caption: fact(wild) }), { newest: 5, gap: 1 }).map((one, index) => ({
      ...one,
      id: `W${index}`,
    }));
    const found = check([...notes, ...posts]);
    expect(found.rows).toHaveLength(rules.mostRows);
    expect(found.rows.every(({ verdict }) => verdict === 'look')).toBe(true);
    const perPost = found.rows.filter(({ post: link }) => link?.postId === 'W0');
    expect(perPost).toHaveLength(rules.mostRowsOfPost);
    const more = found.basis.find(({ key }) => key === 'content-check.basis.more');
    expect(more?.values.count).toEqual({ kind: 'count', value: 40 * 6 + 20 - rules.mostRows });
    expect(found.facts.content).toEqual({ posts: 40, seen: 60 });
  });

  it('rows are named once each, whatever the order of the posts', () => {
    const posts = [...plain(3), post('A', wild), post('B', wild)];
    const found = check(posts);
    expect(new Set(found.rows.map(({ id }) => id)).size).toBe(found.rows.length);
    expect(check(posts.toReversed())).toEqual(found);
  });
});

describe('the words of the finding', () => {
  it.each(['zh-TW', 'en'] as const)('fill all their slots, with the measured shares: %s', (language) => {
    const area: Readonly<Record<string, string>> = dictionaries[language].report;
    const posts = [...plain(3), post('A', '美白很有感'), post('B', '這個酵素喝了排宿便'), post('C', '花生')];
    for (const found of [check(posts, { ownWords: ['花生'] }), check(plain(1)), check(plain(4))]) {
      const phrases = [
        found.summary,
        ...found.basis,
        ...found.limits,
        ...found.rows.flatMap(({ label, value, note }) => [label, value, note].filter((one) => one !== null)),
      ];
      const said = phrases.map((one) =>
        saySentence(one, area, createFormats(language, { shortCounts: true, timeZone: 'UTC' })),
      );
      for (const sentence of said) expect(sentence).not.toMatch(/[{}]|content-check\./);
      expect(said.some((sentence) => /\d+(\.\d+)?\s?%.*\d+(\.\d+)?\s?%/.test(sentence))).toBe(true);
    }
  });
});
