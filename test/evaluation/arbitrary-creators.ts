// Creators and posts at random, for properties that must hold whatever a page says.
import fc from 'fast-check';
import type { CreatorProfile, Platform, Post, PostKind } from '../../lib/profile/creator-profile.ts';
import { platforms } from '../../lib/profile/creator-profile.ts';
import { type Figure, unread } from '../../lib/profile/figure.ts';
import { at, day, fact, hidden, inventedPost, inventedProfile, now, rounded } from './invented.ts';

const known = (most: number) =>
  fc.tuple(fc.nat(most), fc.nat(3), fc.nat(40)).map(([value, rough, age]) => {
    const width = Math.floor((value * rough) / 50);
    return rounded(value, value - width, value + width, now - age * day);
  });

const figure = (most: number): fc.Arbitrary<Figure> =>
  fc.oneof(
    { weight: 12, arbitrary: known(most) },
    { weight: 1, arbitrary: fc.constant(hidden) },
    { weight: 1, arbitrary: fc.constant(unread('not-captured')) },
  );

const kinds: readonly PostKind[] = ['photo', 'carousel', 'reel', 'video', 'short', 'live'];

const moment = fc.oneof(
  {
    weight: 10,
    arbitrary: fc.tuple(fc.nat(400), fc.nat(20)).map(([age, rough]) => at(now - (age + rough) * day, now - age * day)),
  },
  { weight: 1, arbitrary: fc.constant(unread('not-offered')) },
);

const post: fc.Arbitrary<Partial<Post>> = fc.record({
  kind: fc.constantFrom(...kinds).map(fact),
  author: fc.constantFrom(fact('lulu.bakes'), fact('Lulu.Bakes'), fact('other'), unread('not-offered')),
  published: moment,
  pinned: fc.constantFrom(fact(false), fact(false), fact(true), unread('not-offered')),
  caption: fc.string({ unit: 'grapheme' }).map(fact),
  likes: figure(5000),
  comments: figure(300),
  shares: figure(300),
  views: figure(90_000),
  plays: figure(90_000),
});

/** A creator with 0 to 45 posts, each id once. */
export const arbitraryCreator: fc.Arbitrary<{ readonly profile: CreatorProfile; readonly posts: readonly Post[] }> = fc
  .record({
    platform: fc.constantFrom<Platform>(...platforms),
    followers: figure(2_000_000),
    posts: fc.array(post, { maxLength: 45 }),
  })
  .map(({ platform, followers, posts }) => ({
    profile: inventedProfile(platform, { followers }),
    posts: posts.map((given, index) => inventedPost(`post-${index}`, given)),
  }));
