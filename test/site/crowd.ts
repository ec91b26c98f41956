// An invented crowd under the creators' posts: the same people and words each time, some of them under more than one creator.
import type { Platform } from '../../lib/profile/creator-profile.ts';
import type { DemoCreator, DemoPost } from './creators.ts';
import words from './crowd-words.json' with { type: 'json' };

interface DemoCommenter {
  readonly id: string;
  readonly handle: string;
  readonly hasPicture: boolean;
}

export interface DemoComment {
  readonly id: string;
  readonly author: DemoCommenter;
  readonly text: string;
  /** Milliseconds since 1970. */
  readonly publishedAt: number;
  readonly isCreator: boolean;
  readonly answers: readonly DemoComment[];
}

/** Comments under each post, answers included. */
export const commentsPerPost = 150;

/** People under one creator's posts, and how many further the next creator's begin: the rest is shared. */
const crowd = 420;
const step = 300;

/** Shares of the ways of writing; what is left are signs alone. The second creator of each platform is read in more places. */
const mixes = [
  { traditional: 0.76, cantonese: 0.04, simplified: 0.05, english: 0.06 },
  { traditional: 0.42, cantonese: 0.14, simplified: 0.22, english: 0.14 },
] as const;
const writings = ['traditional', 'cantonese', 'simplified', 'english'] as const;

/** Numbers from 0 to 1 that look random and are the same for the same seed (mulberry32, public domain). */
function chance(seed: string): () => number {
  let state = [...seed].reduce((sum, letter) => Math.imul(sum ^ letter.charCodeAt(0), 16_777_619) >>> 0, 2_166_136_261);
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const pick = <T>(list: readonly T[], next: () => number): T => list[Math.floor(next() * list.length)] as T;

/** Ids in the platforms' own forms. */
const personId: Readonly<Record<Platform, (number: number) => string>> = {
  instagram: (number) => String(71_000_000_000 + number * 7_919),
  tiktok: (number) => String(7_300_000_000_000_000_000n + BigInt(number) * 104_729n),
  youtube: (number) => `UCcrowd${String(number).padStart(17, '0')}`,
};

/** Tells people of the same name apart without a digit: digits in a handle are a sign of their own. */
const letters = (number: number): string =>
  [...String(number)].map((digit) => 'abcdefghij'.charAt(Number(digit))).join('');

function person(platform: Platform, number: number): DemoCommenter {
  const next = chance(`${platform} person ${number}`);
  const name = `${pick(words.syllables, next)}${next() < 0.5 ? '_' : ''}${pick(words.syllables, next)}`;
  // Years are common in handles, long numbers rare.
  const kind = next();
  const digits = kind < 0.04 ? String(10_000 + Math.floor(next() * 9e6)) : kind < 0.3 ? String(number % 1_000) : '';
  return {
    id: personId[platform](number),
    handle: `${name}${digits}.${letters(number)}.demo`,
    hasPicture: next() >= 0.04,
  };
}

/** @param repeats share of comments that say what others say, word by word */
function textOf(mix: (typeof mixes)[number], repeats: number, next: () => number): string {
  if (next() < repeats) return pick(words.repeated, next);
  let rest = next();
  for (const writing of writings) {
    rest -= mix[writing];
    if (rest >= 0) continue;
    const { openings, clauses, endings, joiner } = words[writing];
    const space = writing === 'english' ? ' ' : '';
    // Up to three clauses: with fewer, chance alone would bring the same text again and again.
    const length = next();
    const more = length < 0.2 ? 0 : length < 0.45 ? 1 : 2;
    const said = Array.from({ length: 1 + more }, () => pick(clauses, next)).join(joiner);
    return `${pick(openings, next)}${space}${said}${pick(endings, next)}`;
  }
  return pick(words.signs, next);
}

const ids: Readonly<Record<Platform, (post: DemoPost, at: number) => string>> = {
  instagram: ({ numericId }, at) =>
    String(18_000_000_000_000_000n + (BigInt(numericId) % 1_000_000_007n) * 1_000n + BigInt(at)),
  tiktok: (post, at) => String(BigInt(post.numericId) + BigInt(at + 1) * 4_294_967_296n),
  youtube: (post, at) => `Ugx${post.id}${String(at).padStart(4, '0')}AaABAg`,
};

/**
 * The comments under a post, newest first; every fifth has an answer by the creator.
 * @param place the creator's place among those of the platform: neighbours share a part of their crowd
 */
export function demoComments(creator: DemoCreator, post: DemoPost, place: number): readonly DemoComment[] {
  const { platform, id, handle } = creator;
  const next = chance(`${platform} ${handle} ${creator.posts.indexOf(post)}`);
  const mix = mixes[place === 1 ? 1 : 0];
  const owner: DemoCommenter = { id, handle, hasPicture: true };
  const comments: DemoComment[] = [];
  for (let at = 0; at < commentsPerPost; at += 1) {
    // A few people write often, most of them seldom.
    const author = person(platform, place * step + Math.floor(crowd * next() ** 1.3));
    const publishedAt = post.publishedAt + (at + 1) * 600_000;
    const isAnswered = comments.length % 5 === 4 && at + 1 < commentsPerPost;
    const comment = {
      id: ids[platform](post, at),
      author,
      text: textOf(mix, creator.repeats, next),
      publishedAt,
      isCreator: false,
    };
    if (isAnswered) at += 1;
    const answer = {
      id: ids[platform](post, at),
      author: owner,
      text: pick(words.answers, next),
      publishedAt: publishedAt + 60_000,
      isCreator: true,
      answers: [],
    };
    comments.push({ ...comment, answers: isAnswered ? [answer] : [] });
  }
  return comments.reverse();
}

/** Parts of a list, as the sites load them. */
export function pagesOf<T>(list: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, page) => list.slice(page * size, (page + 1) * size));
}
