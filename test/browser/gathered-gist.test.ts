// Two gatherings have the same gist when the page offered the same, whenever that was.
import { describe, expect, it } from 'vitest';
import { gistOf } from '../../lib/browser/gathered-gist.ts';
import type { Gathered } from '../../lib/readers/gathered.ts';

function gathered(seenAt: number, change: Partial<Gathered> = {}): Gathered {
  return {
    platform: 'tiktok',
    url: 'https://www.tiktok.com/@noodle.morning',
    address: { kind: 'profile', handle: 'noodle.morning', platformId: null, vanityName: null, postId: null },
    uiLocale: 'zh-TW',
    seenAt,
    embedded: 'current',
    heardReplies: false,
    signs: { wall: null },
    creator: [{ carrier: 'account', trunk: { name: '早安麵攤', followers: 120 }, seenAt }],
    posts: [{ id: '1', places: [{ carrier: 'grid', trunk: { likes: 3, shown: '2 週前' }, seenAt }] }],
    comments: [],
    ...change,
  };
}

describe('the gist of what was gathered', () => {
  const gist = gistOf(gathered(1_000));

  it('does not change with the time', () => {
    expect(gistOf(gathered(2_000))).toBe(gist);
  });

  it('does not change with comments: those are told apart one by one', () => {
    const comments = [{ key: '9', carrier: 'comment', trunk: { text: '好吃' } }];
    expect(gistOf(gathered(1_000, { comments }))).toBe(gist);
  });

  it.each<Partial<Gathered>>([
    { url: 'https://www.tiktok.com/@noodle.evening' },
    { embedded: 'stale' },
    { signs: { wall: 'login' } },
    { creator: [{ carrier: 'account', trunk: { name: '早安麵攤', followers: 121 }, seenAt: 1_000 }] },
    { creator: [{ carrier: 'header', trunk: { name: '早安麵攤', followers: 120 }, seenAt: 1_000 }] },
    { posts: [] },
    { posts: [{ id: '2', places: [{ carrier: 'grid', trunk: { likes: 3, shown: '2 週前' }, seenAt: 1_000 }] }] },
    { posts: [{ id: '1', places: [{ carrier: 'grid', trunk: { likes: 4, shown: '2 週前' }, seenAt: 1_000 }] }] },
  ])('changes with what is offered: %#', (change) => {
    expect(gistOf(gathered(1_000, change))).not.toBe(gist);
  });
});
