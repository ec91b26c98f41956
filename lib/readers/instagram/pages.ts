// Which Instagram address is a profile and which a post. Samples for and against each pattern: page-samples.json.
import type { Address } from '../capture.ts';

const profilePath =
  /^\/([\w.]{1,30})(?:\/(?:reels|tagged|saved|reposts|channel|igtv|guides|followers|following|similar_accounts))?\/?$/;
/** A link to a comment (`/c/…`) shows the post. */
const postPath = /^\/(?:([\w.]{1,30})\/)?(?:p|reel|reels|tv)\/([\w-]{5,64})(?:\/c\/[\w/]{1,99})?\/?$/;

/** First parts of paths that are the site's own; nobody can have them as a handle. */
const notHandles: ReadonlySet<string> = new Set(
  (
    'accounts about ajax api challenge developer direct emails explore favicon.ico graphql legal locations manifest.json ' +
    'nametag oauth p popular press privacy qr reel reels robots.txt session stories sw.js tv web your_activity'
  ).split(' '),
);

const siteLink = /^(?:https?:\/\/(?:www\.)?instagram\.com)?(\/[^/?#][^?#]*)/;

const nowhere: Address = { kind: 'other', handle: null, platformId: null, vanityName: null, postId: null };

const isHandle = (part: string) => !notHandles.has(part.toLowerCase());

function addressOfPath(path: string): Address {
  const [, author, code] = postPath.exec(path) ?? [];
  if (code && (author === undefined || isHandle(author))) {
    return { ...nowhere, kind: 'post', handle: author ?? null, postId: code };
  }
  const handle = profilePath.exec(path)?.[1];
  return handle && isHandle(handle) ? { ...nowhere, kind: 'profile', handle } : nowhere;
}

/** Where an address of www.instagram.com points. `/reels/` without a code is the visitor's feed, `/{handle}/reels/` a profile. */
export const addressOf = (url: URL): Address => addressOfPath(url.pathname);

/** Where a link of a page, relative or absolute, points; `other` for anything that is no address of Instagram's. */
export function addressOfLink(link: string | null | undefined): Address {
  // By pattern, not by URL: a grid has dozens of links, and most pages of the site are not ours to read.
  const path = link && siteLink.exec(link)?.[1];
  return path ? addressOfPath(path) : nowhere;
}

/** True when the two name the same account: handles are told apart without regard to case. */
export const sameHandle = (one: unknown, other: unknown): boolean =>
  typeof one === 'string' && typeof other === 'string' && one !== '' && one.toLowerCase() === other.toLowerCase();

/** Do two addresses mean the same profile or the same post? */
export const isSamePage = (one: Address, other: Address): boolean =>
  one.postId === null
    ? one.kind === 'profile' && other.kind === 'profile' && sameHandle(one.handle, other.handle)
    : one.postId === other.postId;
