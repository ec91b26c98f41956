// Invented creators and posts for the tests of judging: every field unread unless a test says otherwise.
import type { CreatorProfile, Platform, Post } from '../../lib/profile/creator-profile.ts';
import { type Fact, type Figure, type Moment, unread } from '../../lib/profile/figure.ts';

export const hour = 3_600_000;
export const day = 24 * hour;

/** 2026-11-20 12:00 UTC, the day on which the invented pages are read. */
export const now = Date.UTC(2026, 10, 20, 12);

export const fact = <T>(value: T): Fact<T> => ({ state: 'known', value, source: 'invented', seenAt: now });

export const exact = (value: number, seenAt = now): Figure => rounded(value, value, value, seenAt);

export const rounded = (value: number, low: number, high: number, seenAt = now): Figure => ({
  state: 'known',
  value,
  low,
  high,
  exact: low === high,
  text: null,
  source: 'invented',
  seenAt,
});

export const hidden: Figure = { state: 'hidden', source: 'invented', seenAt: now };

export const at = (from: number, to = from): Moment => ({
  state: 'known',
  from,
  to,
  exact: from === to,
  derived: false,
  text: null,
  source: 'invented',
  seenAt: now,
});

const nothing = unread('not-captured');

export function inventedPost(id: string, given: Partial<Post> = {}): Post {
  return {
    id,
    kind: nothing,
    author: nothing,
    coAuthors: nothing,
    published: nothing,
    pinned: nothing,
    caption: nothing,
    likes: nothing,
    comments: nothing,
    views: nothing,
    plays: nothing,
    shares: nothing,
    saves: nothing,
    paidPartnership: nothing,
    paidPartners: nothing,
    ...given,
  };
}

export function inventedProfile(platform: Platform, given: Partial<CreatorProfile> = {}): CreatorProfile {
  return {
    platform,
    handle: fact('lulu.bakes'),
    platformId: nothing,
    displayName: fact('露露烤什麼'),
    bio: nothing,
    category: nothing,
    verified: nothing,
    private: nothing,
    links: nothing,
    country: nothing,
    joinedOn: nothing,
    followers: nothing,
    following: nothing,
    postCount: nothing,
    totalLikes: nothing,
    totalViews: nothing,
    ...given,
  };
}

/** Posts of one creator, one per `gap` days, the newest `newest` days old; `given` gives what differs per post. */
export function inventedPosts(
  count: number,
  given: (index: number) => Partial<Post>,
  { newest = 20, gap = 3 }: { readonly newest?: number; readonly gap?: number } = {},
): Post[] {
  return Array.from({ length: count }, (_, index) =>
    inventedPost(`P${String(index).padStart(3, '0')}`, {
      published: at(now - (newest + index * gap) * day),
      ...given(index),
    }),
  );
}
