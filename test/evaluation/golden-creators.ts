// Invented creators whose whole report is kept: one of each kind that a marketer meets.
import type { EvaluationInput } from '../../lib/evaluation/evaluate.ts';
import type { Post } from '../../lib/profile/creator-profile.ts';
import {
  at,
  day,
  exact,
  fact,
  hidden,
  hour,
  inventedPost,
  inventedPosts,
  inventedProfile,
  now,
  rounded,
} from './invented.ts';

/** A wave between 0 and 1, so that posts differ without chance. */
const wave = (index: number) => (Math.sin(index * 1.7) + 1) / 2;

const baker: EvaluationInput = {
  profile: inventedProfile('instagram', { followers: rounded(41_000, 40_500, 41_499) }),
  posts: [
    inventedPost('PINNED', {
      published: at(now - 400 * day),
      pinned: fact(true),
      likes: exact(9000),
      comments: exact(400),
    }),
    inventedPost('COLLAB', {
      published: at(now - 9 * day),
      author: fact('mia.tea'),
      likes: exact(5000),
      comments: exact(90),
    }),
    inventedPost('TODAY', { published: at(now - 5 * hour), likes: exact(70), comments: exact(2) }),
    ...inventedPosts(
      12,
      (index): Partial<Post> => ({
        kind: fact(index % 4 === 0 ? 'reel' : 'carousel'),
        author: fact('lulu.bakes'),
        pinned: fact(false),
        caption: fact(`第 ${12 - index} 週的司康筆記`),
        likes: index === 7 ? hidden : exact(700 + Math.round(600 * wave(index))),
        comments: exact(20 + Math.round(40 * wave(index + 1))),
      }),
      { newest: 4, gap: 2.5 },
    ),
  ],
  now,
  packs: null,
};

const hiker: EvaluationInput = {
  profile: inventedProfile('youtube', { handle: fact('山路慢慢走'), followers: rounded(128_000, 128_000, 128_999) }),
  posts: [
    ...inventedPosts(
      14,
      (index): Partial<Post> => ({
        kind: fact('video'),
        published: at(now - (28 + 14 * index) * day, now - (21 + 14 * index) * day),
        caption: fact(`百岳第 ${14 - index} 座`),
        views: rounded(21_000 + 3000 * index, 21_000 + 3000 * index, 21_999 + 3000 * index),
      }),
    ),
    ...inventedPosts(6, (): Partial<Post> => ({ kind: fact('short'), views: exact(300_000) })).map((post) => ({
      ...post,
      id: `S${post.id}`,
    })),
  ],
  now,
  packs: null,
};

const dancer: EvaluationInput = {
  profile: inventedProfile('tiktok', { handle: fact('spin.wen'), followers: rounded(1_000_000, 950_000, 1_049_999) }),
  posts: inventedPosts(
    9,
    (index): Partial<Post> => ({
      kind: fact('video'),
      caption: fact(`spin no. ${9 - index}`),
      plays: rounded(
        index === 3 ? 9_000_000 : 200_000 + 10_000 * index,
        index === 3 ? 8_950_000 : 195_000 + 10_000 * index,
        index === 3 ? 9_049_999 : 204_999 + 10_000 * index,
      ),
      likes: rounded(12_000, 11_950, 12_049),
      comments: exact(310 + index),
      shares: exact(95),
    }),
    { newest: 6, gap: 4 },
  ),
  now,
  packs: { instagram: null, youtube: null, tiktok: 'untapper-tiktok' },
};

const newcomer: EvaluationInput = {
  profile: inventedProfile('instagram', { handle: fact('first.steps'), followers: exact(640) }),
  posts: inventedPosts(4, () => ({ likes: exact(30), comments: exact(3) }), { newest: 1, gap: 2 }),
  now,
  packs: null,
};

export const goldenCreators: Readonly<Record<string, EvaluationInput>> = { baker, dancer, hiker, newcomer };
