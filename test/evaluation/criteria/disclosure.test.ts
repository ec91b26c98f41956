// Disclosure over the posts of the window: label first, then words; counts that add up, and wording that accuses nobody.
import { describe, expect, it } from 'vitest';
import { emptyScreeningBrief, type Market, markets } from '../../../lib/evaluation/brief.ts';
import { disclosure } from '../../../lib/evaluation/criteria/disclosure.ts';
import { nothingKnown } from '../../../lib/evaluation/screening.ts';
import { dictionaries } from '../../../lib/i18n/index.ts';
import type { Post } from '../../../lib/profile/creator-profile.ts';
import { unread } from '../../../lib/profile/figure.ts';
import { at, day, fact, inventedPost, inventedProfile, now } from '../invented.ts';

const profile = inventedProfile('instagram');

function judge(posts: readonly Post[], market: Market = 'TW', brand = '') {
  return disclosure.run({
    platform: 'instagram',
    handle: profile.handle,
    followers: profile.followers,
    packs: [],
    profile,
    ...nothingKnown,
    posts,
    now,
    brief: { brand, product: '', screening: { ...emptyScreeningBrief, market } },
  });
}

const post = (id: string, caption: string, given: Partial<Post> = {}) =>
  inventedPost(id, { published: at(now - 5 * day), caption: fact(caption), ...given });

const mixed = [
  post('A', '早安'),
  post('B', '#業配 好喝的茶'),
  post('C', '週末', { paidPartnership: fact(true) }),
  post('D', '折扣碼 TAVU10'),
  post('E', '#公關品'),
  post('F', '自費買的，真的好吃'),
];

describe('disclosure', () => {
  it('says nothing of words that were never read', () => {
    const unreadable = ['U', 'V', 'W', 'X'].map((id) => post(id, '', { caption: unread('not-captured') }));
    expect(judge([...unreadable, post('A', '早安')])).toMatchObject({
      verdict: 'cannot-tell',
      summary: { key: 'disclosure.summary.few-captions', values: { count: { value: 1 }, needed: { value: 3 } } },
      facts: {},
    });
    const labelled = post('L', '', { caption: unread('not-captured'), paidPartnership: fact(true) });
    expect(judge([...unreadable, labelled])).toMatchObject({ verdict: 'ok', facts: { disclosure: { disclosed: 1 } } });
  });

  it('takes no letter of the alphabet for a brand, even when the brief lists it', () => {
    const captions = ['What a day, shop with me', 'A walk and a coffee, link in bio', 'I bought a bag'];
    const found = judge(
      captions.map((caption, index) => post(`P${index}`, caption)),
      'US',
      'A',
    );
    expect(found.rows).toEqual([]);
  });

  it('counts what is disclosed, what may not be, and what cannot be told', () => {
    const found = judge(mixed);
    expect(found).toMatchObject({
      verdict: 'look',
      summary: {
        key: 'disclosure.summary.look',
        values: {
          days: { value: 90 },
          posts: { value: 6 },
          disclosed: { value: 2 },
          possibly: { value: 2 },
          unclear: { value: 2 },
        },
      },
      facts: { disclosure: { disclosed: 2, possiblyUndisclosed: 2, unclear: 2 } },
    });
    expect(found.rows.map(({ id, label }) => [id, label.key])).toEqual([
      ['D', 'disclosure.outcome.hints'],
      ['E', 'disclosure.outcome.ambiguous'],
    ]);
    expect(found.rows[0]).toMatchObject({
      excerpt: { before: '', hit: '折扣碼', after: ' TAVU10' },
      post: { url: 'https://www.instagram.com/p/D/', title: '折扣碼 TAVU10', publishedAt: now - 5 * day },
    });
    expect(found.basis.map(({ key }) => key)).toEqual(
      expect.arrayContaining(['disclosure.basis.market', 'disclosure.basis.negated', 'disclosure.basis.share']),
    );
  });

  it('takes the platform’s label before every word', () => {
    const labelled = [1, 2, 3].map((index) =>
      post(`P${index}`, '折扣碼 TAVU10', { paidPartners: fact(['tavu.shop']) }),
    );
    expect(judge(labelled)).toMatchObject({ verdict: 'ok', facts: { disclosure: { disclosed: 3 } } });
  });

  it('never takes an absent label for a no', () => {
    const found = judge([1, 2, 3].map((index) => post(`P${index}`, '早安', { paidPartnership: fact(false) })));
    expect(found).toMatchObject({
      verdict: 'cannot-tell',
      summary: { key: 'disclosure.summary.nothing' },
      facts: { disclosure: { disclosed: 0, possiblyUndisclosed: 0, unclear: 3 } },
    });
    expect(found.limits.map(({ key }) => key)).toContain('disclosure.limit.labels');
  });

  it('asks for three dated posts of the window', () => {
    const old = [1, 2, 3].map((index) => post(`P${index}`, '#業配', { published: at(now - 91 * day) }));
    const undated = post('U', '#業配', { published: unread('not-offered') });
    expect(judge([...mixed.slice(0, 2), ...old, undated])).toMatchObject({
      verdict: 'cannot-tell',
      summary: { key: 'disclosure.summary.few-posts', values: { count: { value: 2 }, needed: { value: 3 } } },
      facts: {},
    });
  });

  it('counts a rough date by its earliest bound', () => {
    const rough = [1, 2, 3].map((index) =>
      post(`P${index}`, '#業配', { published: at(now - 92 * day, now - 60 * day) }),
    );
    expect(judge(rough).verdict).toBe('cannot-tell');
  });

  it('says when a caption could not be read', () => {
    const found = judge([...mixed, post('U', '', { caption: unread('not-captured') })]);
    expect(found.facts.disclosure?.unclear).toBe(3);
    expect(found.basis.map(({ key }) => key)).toContain('disclosure.basis.unread');
  });

  it('leaves posts of others out', () => {
    const strange = post('X', '折扣碼 TAVU10', { author: fact('somebody.else') });
    expect(judge([...mixed, strange]).facts.disclosure?.possiblyUndisclosed).toBe(2);
  });

  it('shows what speaks against beside what points at it', () => {
    const [row] = judge([...mixed.slice(0, 2), post('N', '非業配，折扣碼 TAVU10')]).rows;
    expect(row).toMatchObject({
      note: { key: 'disclosure.note.negation', values: { words: { value: ['非業配'] } } },
    });
  });

  it('names of two words in one place only the longer', () => {
    const [row] = judge([...mixed.slice(0, 2), post('N', '這支尺會自己停，團購到週日，折扣碼 TAVU10')]).rows;
    expect(row?.value?.values.words).toEqual({ kind: 'texts', value: ['折扣碼'] });
  });

  it('counts words after the fold only where the market asks for the beginning', () => {
    const late = `${'a quiet morning on the lake with coffee. '.repeat(5)}\nThis post is an ad for mugs.\nSee you`;
    const posts = [1, 2, 3].map((index) => post(`P${index}`, late));
    const keys = (market: Market) => judge(posts, market).basis.map(({ key }) => key);
    expect(keys('US')).toContain('disclosure.basis.late');
    expect(keys('EU')).not.toContain('disclosure.basis.late');
  });

  it('names accounts that come again', () => {
    const again = [1, 2, 3].map((index) => post(`P${index}`, '在 @tavu.shop 喝茶'));
    expect(judge(again).basis).toContainEqual({
      key: 'disclosure.basis.recurring',
      values: { handle: { kind: 'text', value: '@tavu.shop' }, count: { kind: 'count', value: 3 } },
    });
  });

  it.each(markets)('has every word that it says, in %s', (market) => {
    const words: Readonly<Record<string, string>> = dictionaries['zh-TW'].report;
    const { summary, basis, rows, limits, thresholds } = judge(mixed, market);
    const phrases = [summary, ...basis, ...limits, ...rows.flatMap(({ label, value, note }) => [label, value, note])];
    const said = ['ambiguous', 'buried', 'hints'].flatMap((one) => [
      `disclosure.outcome.${one}`,
      `disclosure.found.${one}`,
    ]);
    const hints = ['code', 'tracked-link', 'affiliate', 'selling'].map((hint) => `disclosure.hint.${hint}`);
    const marked = [...said, ...hints, `disclosure.market.${market}`];
    expect(marked.filter((key) => !Object.hasOwn(words, key))).toEqual([]);
    for (const one of phrases) if (one !== null) expect(Object.hasOwn(words, one.key), one.key).toBe(true);
    expect(thresholds.length).toBeGreaterThan(2);
  });
});
