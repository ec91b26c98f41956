// Invented creators and posts for tests: everything unread but what a test says.
import type { CreatorProfile, Platform, Post } from '../../lib/profile/creator-profile.ts';
import { exactFigure, type KnownFact, type KnownFigure, unread } from '../../lib/profile/figure.ts';

export const noon = Date.UTC(2026, 10, 20, 4);
export const hour = 60 * 60 * 1000;
export const day = 24 * hour;

export const fact = <T>(value: T, seenAt = noon): KnownFact<T> => ({
  state: 'known',
  value,
  source: 'invented › fact',
  seenAt,
});

export const exact = (value: number, seenAt = noon): KnownFigure => exactFigure(value, 'invented › count', seenAt);

/** A figure from a label such as "4.1萬". */
export const rounded = (low: number, high: number, seenAt = noon): KnownFigure => ({
  state: 'known',
  value: Math.round((low + high) / 2),
  low,
  high,
  exact: false,
  text: 'about',
  source: 'invented › label',
  seenAt,
});

const nothing = unread('not-captured');

export function creator(platform: Platform, known: Partial<CreatorProfile> = {}): CreatorProfile {
  return {
    platform,
    handle: nothing,
    platformId: nothing,
    displayName: nothing,
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
    ...known,
  };
}

export function post(id: string, known: Partial<Post> = {}): Post {
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
    ...known,
  };
}
