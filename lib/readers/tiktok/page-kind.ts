// Which page this is: a creator's, a wall, a refusal – told by the data and by marks, never by words.
import type { CreatorProfile, PageKind, Post } from '../../profile/creator-profile.ts';
import type { Address } from '../capture.ts';
import type { PageSigns } from './signs.ts';

/** The site's answers for an account or a post; 10222 is also given for accounts that are not private. */
const refusals: Readonly<Record<number, PageKind>> = {
  10202: 'not-found',
  10204: 'not-found',
  10216: 'private',
  10221: 'not-found',
  10222: 'private',
  10223: 'not-found',
  10231: 'not-found',
};

interface Findings {
  readonly signs: PageSigns;
  readonly address: Address;
  readonly creator: CreatorProfile | null;
  readonly posts: readonly Post[];
}

export function pageKindOf({ signs, address, creator, posts }: Findings): PageKind {
  if (signs.isChallenge) return 'throttled';
  if (address.kind === 'other') return signs.isLoginPage ? 'login-wall' : 'other';
  if (address.kind === 'profile' && creator?.private.state === 'known' && creator.private.value) return 'private';
  if (creator || posts.length > 0) return address.kind;
  return refusals[signs.refusal ?? 0] ?? (signs.asksForLogin ? 'login-wall' : address.kind);
}
