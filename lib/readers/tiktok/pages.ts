// Which TikTok address is a profile and which a post. Samples for and against each pattern: page-samples.json.
import type { Address } from '../capture.ts';

/** Handles are ASCII letters, digits, "_" and "."; a post is also served with an empty handle, its id decides. */
const profilePath = /^\/@([\w.]{1,64})\/?$/;
const postPath = /^\/@([\w.]{0,64})\/(?:video|photo)\/(\d{6,20})\/?$/;
const livePath = /^\/@([\w.]{1,64})\/live\/?$/;

const nowhere: Address = { kind: 'other', handle: null, platformId: null, vanityName: null, postId: null };

/** Where an address of www.tiktok.com points. A LIVE page is no profile, but keeps its handle. */
export function addressOf(url: URL): Address {
  const path = url.pathname.replace(/^\/%40/i, '/@');
  const post = postPath.exec(path);
  if (post) return { ...nowhere, kind: 'post', handle: post[1] || null, postId: post[2] ?? null };
  const profile = profilePath.exec(path);
  if (profile) return { ...nowhere, kind: 'profile', handle: profile[1] ?? null };
  return { ...nowhere, handle: livePath.exec(path)?.[1] ?? null };
}

/** True when the two name the same account: handles are told apart without regard to case. */
export const sameHandle = (one: unknown, other: unknown): boolean =>
  typeof one === 'string' && typeof other === 'string' && one !== '' && one.toLowerCase() === other.toLowerCase();

/** Does another address (of the server's own page, of a link) mean the page at `address`? */
export function isSamePage(address: Address, other: unknown): boolean {
  if (typeof other !== 'string' || !URL.canParse(other)) return false;
  const there = addressOf(new URL(other));
  return address.postId === null
    ? there.kind === address.kind && sameHandle(there.handle, address.handle)
    : there.postId === address.postId;
}
