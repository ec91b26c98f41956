// Two readings have the same gist when they say the same, whenever they were made.
import { describe, expect, it } from 'vitest';
import { gistOf } from '../../lib/browser/reading-gist.ts';
import type { CreatorReading } from '../../lib/profile/creator-profile.ts';
import { exactFigure, unread } from '../../lib/profile/figure.ts';

function reading(seenAt: number, change: object = {}, postChange: object = {}): CreatorReading {
  return {
    platform: 'tiktok',
    url: 'https://www.tiktok.com/@noodle.morning',
    pageKind: 'profile',
    creator: {
      platform: 'tiktok',
      displayName: { state: 'known', value: '早安麵攤', source: 'a', seenAt },
      followers: exactFigure(120, 'a', seenAt),
      following: unread('not-captured'),
      ...change,
    } as never,
    posts: [
      {
        id: '1',
        likes: exactFigure(3, 'a', seenAt),
        published: {
          state: 'known',
          from: seenAt - 9,
          to: seenAt - 5,
          exact: false,
          derived: false,
          text: '2 週前',
          source: 'a',
          seenAt,
        },
        ...postChange,
      } as never,
    ],
    postId: null,
    uiLocale: 'zh-TW',
    seenAt,
    report: { sources: {}, drift: [], unread: [], embedded: 'current', heardReplies: false },
  };
}

describe('the gist of a reading', () => {
  const gist = gistOf(reading(1_000));

  it('does not change with the time of reading', () => {
    expect(gistOf(reading(2_000))).toBe(gist);
  });

  it.each([
    [{ followers: exactFigure(121, 'a', 1_000) }, {}],
    [{ followers: { ...exactFigure(120, 'a', 1_000), low: 119 } }, {}],
    [{ following: unread('changed') }, {}],
    [{ following: { state: 'hidden', source: 'a', seenAt: 1_000 } }, {}],
    [{ displayName: { state: 'known', value: '早安麵攤 ', source: 'a', seenAt: 1_000 } }, {}],
    [{}, { likes: exactFigure(4, 'a', 1_000) }],
    [{}, { id: '2' }],
    [
      {},
      {
        published: {
          state: 'known',
          from: 5,
          to: 5,
          exact: true,
          derived: false,
          text: null,
          source: 'a',
          seenAt: 1_000,
        },
      },
    ],
  ])('changes with what is said: %j %j', (change, postChange) => {
    expect(gistOf(reading(1_000, change, postChange))).not.toBe(gist);
  });
});
