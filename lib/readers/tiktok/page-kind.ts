// Which page this is: a creator's, a wall, a refusal – told by the data and by marks, never by words.
import type { PageKind } from '../../profile/creator-profile.ts';
import type { Findings } from '../define-reader.ts';
import { sameHandle } from './pages.ts';
import type { TikTokSources } from './sources.ts';

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

/** The check page: no state, but the challenge's own elements. A plain `slardar-config` stands on every normal page. */
const isChallenge = (document: Document): boolean =>
  document.querySelector('._wafchallengeid,.waforiginalreid') !== null ||
  (document.getElementById('slardar-config')?.textContent ?? '').includes('"SlardarWAF"');

export function pageKindOf({ sources, address, capture, creator, posts }: Findings<TikTokSources>): PageKind {
  const { document, firstLoad, replies, asksForLogin } = sources;
  if (isChallenge(document)) return 'throttled';
  if (address.kind === 'other') return /\/login(\/|$)/.test(new URL(capture.url).pathname) ? 'login-wall' : 'other';
  if (address.kind === 'profile' && creator?.private.state === 'known' && creator.private.value) return 'private';
  if (creator || posts.length > 0) return address.kind;
  const refusal = replies.find(({ refusal }) => sameHandle(refusal?.handle, address.handle))?.refusal?.code;
  return refusals[firstLoad.statusCode ?? refusal ?? 0] ?? (asksForLogin ? 'login-wall' : address.kind);
}
