// What stands on the screen: the header's three figures, the links of the grid, a post's date, a login form, "not found".
import type { Address } from '../capture.ts';
import { addressOfLink, sameHandle } from './pages.ts';

/** The header as a logged-in page of 2021–2026 shows it; selectors without language and without generated class names. */
export interface Header {
  readonly handle: string;
  /** The exact figure in the `title` beside a shortened one. */
  readonly followersTitle?: string;
  readonly followers?: string;
  readonly following?: string;
  readonly posts?: string;
}

/** One tile of the grid. */
export interface Tile {
  readonly code: string;
  readonly isReel: boolean;
  readonly author: string | null;
  /** Plays, shown on the tiles of the reels tab alone. */
  readonly plays?: string;
}

const digit = /\p{Nd}/u;
const headerLink = /^(?:https:\/\/www\.instagram\.com)?\/([\w.]{1,30})\/(followers|following)\/$/;
const mostTiles = 200;
/** Headings and lines that may say "not found"; a page with more text than this is none. */
const mostLines = 60;
const longestLine = 120;

const isFigure = (element: Element) =>
  element.childElementCount === 0 &&
  (element.textContent ?? '').length < 30 &&
  digit.test(element.textContent ?? '') &&
  !/[/:]/.test(element.textContent ?? '');

function figureIn(link: Element | undefined): string | undefined {
  if (!link) return undefined;
  const text = ([...link.querySelectorAll('span')].find(isFigure) ?? link).textContent?.trim() ?? '';
  return digit.test(text) && text.length < 60 ? text : undefined;
}

/** The number of posts is the first figure in front of the followers that stands in no link. */
function postsBefore(followers: Element, following: Element | undefined): string | undefined {
  let list: Element | null = followers.closest('ul');
  for (let at: Element | null = followers; following && at; at = at.parentElement) {
    if (!at.contains(following)) continue;
    list = at;
    break;
  }
  const figure = [...(list?.querySelectorAll('span') ?? [])].find(
    (span) =>
      isFigure(span) &&
      !span.closest('a') &&
      (span.compareDocumentPosition(followers) & followers.DOCUMENT_POSITION_FOLLOWING) !== 0,
  );
  return figure?.textContent?.trim();
}

/** Reads the header of the account at `address`; null while the header of another account (or none) is shown. */
export function readHeader(document: Document, { handle: wanted }: Address): Header | null {
  const links = new Map<string, Element>();
  for (const link of document.querySelectorAll('a[href$="/followers/"], a[href$="/following/"]')) {
    const [, handle, list = ''] = headerLink.exec(link.getAttribute('href') ?? '') ?? [];
    if (sameHandle(handle, wanted) && !links.has(list)) links.set(list, link);
  }
  const [followersLink, followingLink] = [links.get('followers'), links.get('following')];
  if (!followersLink) return null;
  const title = followersLink.querySelector('span[title]')?.getAttribute('title');
  const followers = figureIn(followersLink);
  const following = figureIn(followingLink);
  const posts = postsBefore(followersLink, followingLink);
  return {
    handle: headerLink.exec(followersLink.getAttribute('href') ?? '')?.[1] ?? '',
    ...(title && digit.test(title) ? { followersTitle: title } : {}),
    ...(followers ? { followers } : {}),
    ...(following ? { following } : {}),
    ...(posts ? { posts } : {}),
  };
}

/** The tiles of the grid under the header of the account at `address`, in the order of the page. */
export function readGrid(document: Document, address: Address, isReelsTab: boolean): Tile[] {
  const links = (document.querySelector('main') ?? document.body)?.querySelectorAll(
    'a[href*="/p/"], a[href*="/reel/"]',
  );
  const tiles = new Map<string, Tile>();
  for (const link of links ?? []) {
    const href = link.getAttribute('href') ?? '';
    const { postId, handle } = addressOfLink(href);
    if (!postId || href.includes('/c/') || (handle !== null && !sameHandle(handle, address.handle))) continue;
    const figures = [...link.querySelectorAll('span')].filter((span) => isFigure(span) && !span.closest('li'));
    const text = figures.length === 1 ? figures[0]?.textContent?.trim() : undefined;
    const isReel = href.includes('/reel/');
    tiles.set(postId, {
      code: postId,
      isReel,
      author: handle,
      ...(isReelsTab && isReel && text ? { plays: text } : {}),
    });
    if (tiles.size >= mostTiles) break;
  }
  return [...tiles.values()];
}

/** The date in the link to the post itself (comments carry dates and links of their own). */
export function readPostTime(document: Document, postId: string): string | null {
  for (const time of document.querySelectorAll('a[href] time[datetime]')) {
    const href = time.closest('a')?.getAttribute('href') ?? '';
    if (addressOfLink(href).postId === postId && !href.includes('/c/')) return time.getAttribute('datetime');
  }
  return null;
}

export const showsLoginForm = (document: Document): boolean =>
  document.querySelector('form input[name="username"], form input[name="email"]') !== null &&
  document.querySelector('form input[type="password"]') !== null;

/** The headings and first lines of a page without data: they may say that there is nothing here. */
export const linesOf = (document: Document): string[] =>
  [document.title, ...[...document.querySelectorAll('h1, h2, main span')].map((line) => line.textContent ?? '')]
    .slice(0, mostLines)
    .map((line) => line.slice(0, longestLine).trim());
