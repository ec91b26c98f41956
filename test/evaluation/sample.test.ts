// Which posts may enter a figure: each reason to leave one out, by itself and counted.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { likesAlone } from '../../lib/evaluation/measures.ts';
import { largestSample, type SampleRules, takeSample } from '../../lib/evaluation/sample.ts';
import type { Post } from '../../lib/profile/creator-profile.ts';
import { unread } from '../../lib/profile/figure.ts';
import { at, day, exact, fact, hidden, hour, inventedPost, inventedPosts, now } from './invented.ts';

const rules: SampleRules = {
  platform: 'instagram',
  handle: fact('Lulu.Bakes'),
  now,
  mature: true,
  population: null,
  most: 30,
  measure: likesAlone,
};

const good: Partial<Post> = { published: at(now - 10 * day), likes: exact(100), author: fact('lulu.bakes') };

const sampleOf = (given: Partial<Post>, change: Partial<SampleRules> = {}) =>
  takeSample([inventedPost('a', { ...good, ...given })], { ...rules, ...change });

describe('takeSample', () => {
  it('takes a mature post of the creator’s own, whatever the case of the handle', () => {
    expect(sampleOf({})).toMatchObject({ usable: 1, leftOut: [], hiddenShare: 0 });
  });

  it.each<[string, Partial<Post>, Partial<SampleRules>]>([
    ['co-authored', { author: fact('somebody.else'), coAuthors: fact(['lulu.bakes']) }, {}],
    ['pinned', { pinned: fact(true) }, {}],
    ['other-format', { kind: fact('short') }, { population: 'video' }],
    ['other-format', {}, { population: 'video' }],
    ['undated', { published: unread('not-offered') }, {}],
    ['too-young', { published: at(now - 71 * hour) }, {}],
    ['too-young', { published: at(now - 13 * day) }, { platform: 'youtube' }],
    ['likes-hidden', { likes: hidden }, {}],
    ['incomplete', { likes: unread('not-captured') }, {}],
    ['incomplete', { likes: { state: 'absent', source: 'invented', seenAt: now } }, {}],
  ])('leaves out: %s', (reason, given, change) => {
    const sample = sampleOf(given, change);
    expect(sample.taken).toEqual([]);
    expect(sample.leftOut).toEqual([{ reason, count: 1 }]);
  });

  it('keeps an own post with co-authors, one without a known author, and one that is known not to be pinned', () => {
    expect(sampleOf({ coAuthors: fact(['somebody.else']) }).usable).toBe(1);
    expect(sampleOf({ author: unread('not-offered') }).usable).toBe(1);
    expect(sampleOf({ pinned: fact(false) }).usable).toBe(1);
  });

  it('counts the age from the latest possible date', () => {
    const roughly = (from: number, to: number) => sampleOf({ published: at(now - from * hour, now - to * hour) });
    expect(roughly(100, 72).usable).toBe(1);
    expect(roughly(100, 71).leftOut).toEqual([{ reason: 'too-young', count: 1 }]);
  });

  it('counts the age up to the day on which the figure was read, not up to today', () => {
    const published = at(now - 30 * day);
    expect(sampleOf({ published, likes: exact(5, now - 29 * day) }).leftOut).toEqual([
      { reason: 'too-young', count: 1 },
    ]);
    expect(sampleOf({ published, likes: exact(5, now - 27 * day) }).usable).toBe(1);
  });

  it('takes young posts where maturity does not matter, but none of the future', () => {
    expect(sampleOf({ published: at(now - hour) }, { mature: false }).usable).toBe(1);
    expect(sampleOf({ published: at(now + hour) }, { mature: false }).usable).toBe(0);
  });

  it('takes the newest, and counts what lies beyond', () => {
    const posts = inventedPosts(40, () => ({ likes: exact(1) }));
    const sample = takeSample(posts.toReversed(), rules);
    expect(sample.taken.map(({ post }) => post.id)).toEqual(posts.slice(0, 30).map(({ id }) => id));
    expect(sample).toMatchObject({ usable: 40, leftOut: [{ reason: 'beyond-window', count: 10 }] });
  });

  it('tells the share of hidden likes among the newest', () => {
    const posts = inventedPosts(10, (index) => ({ likes: index < 6 ? hidden : exact(1) }));
    expect(takeSample(posts, rules).hiddenShare).toBe(0.6);
  });

  it('does not care about the order of the posts', () => {
    const posts = [
      ...inventedPosts(20, (index) => ({ likes: index % 3 === 0 ? hidden : exact(index) }), { gap: 0 }),
      inventedPost('pinned', { ...good, pinned: fact(true) }),
    ];
    const expected = takeSample(posts, { ...rules, most: 8 });
    fc.assert(
      fc.property(fc.shuffledSubarray(posts, { minLength: posts.length }), (shuffled) => {
        expect(takeSample(shuffled, { ...rules, most: 8 })).toEqual(expected);
      }),
    );
  });
});

describe('largestSample', () => {
  const youtube: Omit<SampleRules, 'population'> = { ...rules, platform: 'youtube' };
  const posts = [
    ...inventedPosts(7, () => ({ kind: fact('short'), likes: exact(1) })),
    ...inventedPosts(9, () => ({ kind: fact('video'), likes: exact(1) })),
    ...inventedPosts(2, () => ({ kind: fact('live'), likes: exact(1) })),
  ];

  it('takes one population on YouTube, the one with the most usable posts', () => {
    const { sample, population } = largestSample(posts, youtube);
    expect(population).toBe('video');
    expect(sample.usable).toBe(9);
    expect(sample.leftOut).toEqual([{ reason: 'other-format', count: 9 }]);
  });

  it('has one population elsewhere', () => {
    const { sample, population } = largestSample(posts, rules);
    expect(population).toBeNull();
    expect(sample.usable).toBe(18);
  });
});
