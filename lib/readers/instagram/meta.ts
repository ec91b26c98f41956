// The tags that the server gave the page when it was loaded: on some layouts the only place of figures.
import type { Address } from '../capture.ts';
import { addressOfLink, sameHandle } from './pages.ts';
import { nameInTitle } from './titles.ts';

export interface Meta {
  /** The page that the tags belong to. */
  readonly address: Address;
  /** The same as it is written: the path tells a reel from a post. */
  readonly link: string;
  readonly title: string;
  readonly postTitle: string;
  /** The description for previews, then the one for search engines, which quotes the biography. */
  readonly descriptions: readonly string[];
}

/** The tags of a profile. */
export interface TaggedAccount {
  readonly handle: string;
  readonly title: string;
  readonly descriptions: readonly string[];
  /** In which language the descriptions are, as far as the page tells. */
  readonly locale: string | null;
  /** From the page's own configuration. */
  readonly accountId: string | null;
}

/** The tags of a post. */
export interface TaggedPost {
  readonly code: string;
  readonly link: string;
  readonly title: string;
  readonly postTitle: string;
  readonly description: string;
  readonly locale: string | null;
}

const longestTag = 10_000;

/** Takes the tags out of the document's head, in one walk. */
export function readMeta({ head }: Document): Meta {
  const tags = new Map<string, string>();
  for (const tag of head?.querySelectorAll('meta[content], link[rel="canonical"]') ?? []) {
    const name = tag.getAttribute('property') ?? tag.getAttribute('name') ?? tag.getAttribute('rel') ?? '';
    const content = tag.getAttribute('content') ?? tag.getAttribute('href') ?? '';
    if (!tags.has(name)) tags.set(name, content.slice(0, longestTag));
  }
  const of = (name: string) => tags.get(name) ?? '';
  const link = of('og:url') || of('canonical');
  return {
    address: addressOfLink(link),
    link,
    title: of('og:title'),
    postTitle: of('twitter:title'),
    descriptions: [of('og:description'), of('description')].filter((text) => text !== ''),
  };
}

/** The tags of the profile at the address; null where they name another account, or describe nothing. */
export function taggedAccount(
  { address: tagged, title, descriptions }: Meta,
  { kind, handle }: Address,
  accountId: string | null,
  locale: string | null,
): TaggedAccount | null {
  if (kind !== 'profile' || handle === null || descriptions.length === 0) return null;
  const isNamed =
    tagged.kind === 'profile' ? sameHandle(tagged.handle, handle) : nameInTitle(title, handle) !== undefined;
  return isNamed ? { handle: tagged.handle ?? handle, title, descriptions, locale, accountId } : null;
}

/** The tags of the post at the address; null where they belong to another page, or describe nothing. */
export function taggedPost(
  { address: tagged, link, title, postTitle, descriptions }: Meta,
  { postId }: Address,
  locale: string | null,
): TaggedPost | null {
  const [description] = descriptions;
  if (postId === null || tagged.postId !== postId || description === undefined) return null;
  return { code: postId, link, title, postTitle, description, locale };
}
