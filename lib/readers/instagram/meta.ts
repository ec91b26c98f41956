// The tags that the server gave the page when it was loaded: on some layouts the only place of figures.
import type { Address } from '../capture.ts';
import {
  handleInTitle,
  nameInTitle,
  type PostDescription,
  type ProfileDescription,
  readPostDescription,
  readProfileDescription,
} from './description.ts';
import { addressOfLink, sameHandle } from './pages.ts';

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

/** What the tags say of an account. */
export interface DescribedAccount extends ProfileDescription {
  readonly handle: string;
  readonly name?: string;
  /** From the page's own configuration. */
  readonly accountId?: string;
}

/** What the tags say of a post. */
export interface DescribedPost extends PostDescription {
  readonly code: string;
  readonly kind?: 'reel' | 'video';
}

/** Takes the tags out of the document. */
export function readMeta(document: Document): Meta {
  const content = (selector: string) => document.querySelector(selector)?.getAttribute('content') ?? '';
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? '';
  const link = content('meta[property="og:url"]') || canonical;
  const descriptions = [content('meta[property="og:description"]'), content('meta[name="description"]')];
  return {
    address: addressOfLink(link),
    link,
    title: content('meta[property="og:title"]'),
    postTitle: content('meta[name="twitter:title"]'),
    descriptions: descriptions.filter((text) => text !== ''),
  };
}

/** Reads the tags of a profile; null where they name another account, or say nothing. */
export function describeAccount(
  meta: Meta,
  address: Address,
  accountId: string | null,
  uiLocale: string | null,
): DescribedAccount | null {
  if (address.kind !== 'profile' || address.handle === null) return null;
  const name = nameInTitle(meta.title, address.handle);
  const isNamed =
    meta.address.kind === 'profile' ? sameHandle(meta.address.handle, address.handle) : name !== undefined;
  if (!isNamed) return null;
  const [first = {}, second = {}] = meta.descriptions.map((text) => readProfileDescription(text, uiLocale));
  const described = { ...second, ...first };
  if (Object.keys(described).length === 0) return null;
  return {
    ...described,
    handle: meta.address.handle ?? address.handle,
    ...(name ? { name } : {}),
    ...(accountId ? { accountId } : {}),
  };
}

/** Reads the tags of a post; null where they belong to another one, or say nothing. */
export function describePost(meta: Meta, address: Address, uiLocale: string | null): DescribedPost | null {
  const { postId } = address;
  if (postId === null || meta.address.postId !== postId) return null;
  const described = readPostDescription(meta.descriptions[0] ?? '', uiLocale);
  const author = handleInTitle(meta.postTitle) ?? handleInTitle(meta.title) ?? described.author;
  if (Object.keys(described).length === 0 && !author) return null;
  const kind = /\/reels?\//.test(meta.link) ? 'reel' : meta.link.includes('/tv/') ? 'video' : null;
  return { ...described, code: postId, ...(author ? { author } : {}), ...(kind ? { kind } : {}) };
}
