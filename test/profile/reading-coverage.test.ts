// How much of a page was read: hidden counts as read, what a page never carries does not count as a miss.
import { describe, expect, it } from 'vitest';
import type { CreatorReading } from '../../lib/profile/creator-profile.ts';
import { unread } from '../../lib/profile/figure.ts';
import { coverageOf } from '../../lib/profile/reading-coverage.ts';
import { creator, exact, fact, noon, post } from './invented-creator.ts';

const reading = (known: Partial<CreatorReading>): CreatorReading => ({
  platform: 'instagram',
  url: 'https://www.instagram.com/lulu.bakes/',
  pageKind: 'profile',
  creator: null,
  posts: [],
  postId: null,
  uiLocale: 'zh-TW',
  seenAt: noon,
  report: { sources: {}, drift: [], unread: [], embedded: 'current', heardReplies: false },
  ...known,
});
const hidden = { state: 'hidden', source: 'invented', seenAt: noon } as const;
const absent = { state: 'absent', source: 'invented', seenAt: noon } as const;

const itemOf = (coverage: ReturnType<typeof coverageOf>, field: string) =>
  [...coverage.items, ...coverage.notOffered].find((item) => item.field === field);

describe('coverage', () => {
  it('is nothing of nothing without a creator and posts', () => {
    expect(coverageOf(reading({}))).toEqual({ items: [], notOffered: [], readCount: 0, totalCount: 0, changed: [] });
  });

  it('counts what the page has told, also that there is none or that it is hidden', () => {
    const coverage = coverageOf(
      reading({ creator: creator('instagram', { handle: fact('lulu.bakes'), followers: hidden, category: absent }) }),
    );
    expect(coverage.readCount).toBe(3);
    expect(coverage.totalCount).toBe(15);
  });

  it('does not count what this kind of page never carries', () => {
    const coverage = coverageOf(
      reading({ creator: creator('instagram', { totalViews: unread('not-offered'), country: unread('not-offered') }) }),
    );
    expect(coverage.totalCount).toBe(13);
    expect(coverage.notOffered.map(({ field }) => field)).toEqual(['country', 'totalViews']);
  });

  it('joins the posts field by field and says where some lack it', () => {
    const coverage = coverageOf(
      reading({ posts: [post('a', { likes: exact(3) }), post('b', { likes: unread('changed') }), post('c')] }),
    );
    expect(itemOf(coverage, 'likes')).toEqual({ subject: 'post', field: 'likes', state: 'partly', read: 1, of: 3 });
    expect(itemOf(coverage, 'comments')).toMatchObject({ state: 'not-captured', read: 0, of: 3 });
    expect(coverage.readCount).toBe(1);
    expect(coverage.changed).toEqual([]);
  });

  it('names a change of the site before any other reason', () => {
    const posts = [post('a', { likes: unread('not-offered') }), post('b', { likes: unread('changed') })];
    const coverage = coverageOf(reading({ posts, creator: creator('instagram', { followers: unread('changed') }) }));
    expect(coverage.changed.map(({ subject, field }) => `${subject} ${field}`)).toEqual([
      'creator followers',
      'post likes',
    ]);
  });
});
