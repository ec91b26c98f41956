// Invented creators with the roles that the written rules give them; the held-out ones were written before the word lists.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { RoleId } from '../../../lib/evaluation/roles/roles.ts';
import { type CreatorProfile, type Platform, type Post, platforms } from '../../../lib/profile/creator-profile.ts';
import { unread } from '../../../lib/profile/figure.ts';
import { exact, fact, inventedPosts, inventedProfile } from '../invented.ts';

export interface RoleCase {
  readonly id: string;
  readonly platform: Platform;
  readonly name: string;
  readonly category: string | null;
  readonly bio: string | null;
  readonly links: readonly string[];
  readonly followers: number;
  readonly captions: readonly string[];
  /** Share of posts that are lives. */
  readonly liveShare: number;
  readonly roles: readonly RoleId[];
}

const read = (name: string): readonly RoleCase[] =>
  JSON.parse(readFileSync(path.join(import.meta.dirname, `${name}.json`), 'utf8'));

/** Those that the word lists were tuned on. */
export const tunedCases = read('tuned');
export const heldOutCases = read('held-out');
/** Written after the lists, in other words than theirs; nothing was changed after they were measured. */
export const laterCases = read('later');

/** Gives the case as a page would be read. */
export function creatorOf(one: RoleCase): { readonly profile: CreatorProfile; readonly posts: readonly Post[] } {
  if (!platforms.includes(one.platform)) throw new Error(`${one.id}: no platform`);
  const orUnread = (text: string | null) => (text === null ? unread('not-offered') : fact(text));
  const lives = Math.ceil(one.liveShare * one.captions.length);
  return {
    profile: inventedProfile(one.platform, {
      displayName: fact(one.name),
      category: orUnread(one.category),
      bio: orUnread(one.bio),
      links: fact(one.links),
      followers: exact(one.followers),
    }),
    posts: inventedPosts(one.captions.length, (index) => ({
      caption: fact(one.captions[index] ?? ''),
      kind: index < lives ? fact('live' as const) : unread('not-offered'),
    })),
  };
}
