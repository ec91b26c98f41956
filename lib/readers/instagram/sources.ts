// Cuts a capture into what belongs to its address: accounts and posts out of the texts, the header, the grid, the meta tags.
// The paths of the replies (reply-addresses.json) are those that Instagram's own pages of 2021–26 fetch for a profile, its lists and a post.
import type { Address, Capture } from '../capture.ts';
import type { Found, FoundPost, Origin } from '../define-reader.ts';
import { type AccountPlace, Harvest, type Piece, type PostPiece, type PostPlace } from './harvest.ts';
import { authorOf, type Identity, identityOf, idOf, isPostOf } from './identity.ts';
import {
  type DescribedAccount,
  type DescribedPost,
  describeAccount,
  describePost,
  type Meta,
  readMeta,
} from './meta.ts';
import { addressOfLink, isSamePage, sameHandle } from './pages.ts';
import { type Refusal, refusalOf } from './refusal.ts';
import { type Header, readGrid, readHeader, readPostTime, type Tile } from './screen.ts';

type Trunk = Record<string, unknown>;

export interface InstagramSources {
  readonly accounts: ReadonlyMap<AccountPlace, readonly Found<Trunk>[]>;
  readonly posts: ReadonlyMap<PostPlace, readonly FoundPost<Trunk>[]>;
  readonly header: Header | null;
  readonly tiles: readonly Tile[];
  /** The post on the screen with its date, ISO. */
  readonly shownPost: { readonly id: string; readonly datetime: string } | null;
  readonly describedAccount: DescribedAccount | null;
  readonly describedPost: DescribedPost | null;
  readonly embedded: 'current' | 'stale' | 'none';
  /** How the page's own configuration calls the page; empty once the visitor has moved on. */
  readonly pageNames: readonly string[];
  readonly isGated: boolean;
  /** True when the page's configuration names no visitor; looked up on the start page only. */
  readonly isLoggedOut: boolean;
  readonly refusal: Refusal | null;
  readonly seenAt: number;
}

/** Shorter scripts hold no data; a longer one is no page of Instagram's (the largest seen has 0.6 million characters). */
const shortestScript = 30;
const longestScript = 8_000_000;

const startPage = '/';
/** Tabs whose tiles are other people's posts. */
const foreignTabs = /\/(?:tagged|saved|reposts)\/?$/;
const reelsTab = /\/reels\/?$/;

export const isErrorPage = (name: string): boolean => /Error/i.test(name);
export const isLoginPage = (name: string): boolean => /login|^LandingPage$/i.test(name);
export const isLoggedOutPage = (name: string): boolean => name.includes('LoggedOut');

function scriptTexts(document: Document): string[] {
  return [...document.querySelectorAll('script:not([src])')]
    .map((script) => script.textContent ?? '')
    .filter(({ length }) => length >= shortestScript && length <= longestScript);
}

function harvestOf(texts: Iterable<readonly [string, number]>, origin: Origin): Harvest {
  const harvest = new Harvest();
  for (const [text, seenAt] of texts) harvest.search(text, origin, seenAt);
  return harvest;
}

/** Does what came with the document belong to the address? Its own account or post decides; without any, its tags. */
function embeddedState(address: Address, harvest: Harvest, meta: Meta, isDescribed: boolean) {
  if (address.kind === 'other') return 'none';
  const pagePosts = harvest.posts.filter(({ foundIn }) => foundIn === 'page');
  const lists = harvest.posts.filter(({ foundIn }) => foundIn === 'list');
  const accounts = harvest.accounts.filter(({ place }) => place !== 'card');
  const itself: Identity = { handle: address.handle, id: null };
  const isCurrent =
    address.kind === 'post'
      ? pagePosts.some(({ id }) => id === address.postId) || harvest.gated.has(address.postId ?? '')
      : pagePosts.length === 0 &&
        (accounts.some(({ data }) => sameHandle(data.username, address.handle)) ||
          lists.some(({ data }) => isPostOf(data, itself)));
  if (isCurrent) return 'current';
  if (accounts.length + lists.length + pagePosts.length + harvest.gated.size > 0) return 'stale';
  if (isDescribed) return 'current';
  return meta.address.kind !== 'other' && !isSamePage(meta.address, address) ? 'stale' : 'none';
}

/** Pieces by their place: the newest reply first, then what came with the document – the order in which they are believed. */
function byPlace<Place, Kept extends Piece<Place>>(embedded: readonly Kept[], replied: readonly Kept[]) {
  const places = new Map<Place, Kept[]>();
  for (const piece of [...[...replied].reverse(), ...embedded]) {
    const pieces = places.get(piece.place);
    if (pieces) pieces.push(piece);
    else places.set(piece.place, [piece]);
  }
  return places;
}

function foundAccounts(embedded: Harvest, replied: Harvest, { handle }: Identity): InstagramSources['accounts'] {
  const ours = ({ accounts }: Harvest) => accounts.filter(({ data }) => sameHandle(data.username, handle));
  const places = byPlace<AccountPlace, Piece<AccountPlace>>(ours(embedded), ours(replied));
  return new Map(
    [...places].map(([place, pieces]) => [
      place,
      pieces.map(({ data, origin, seenAt }) => ({ trunk: data, origin, seenAt })),
    ]),
  );
}

/** The posts of each place in the order of the page; of one post the newest piece first. */
function foundPosts(
  embedded: readonly PostPiece[],
  replied: readonly PostPiece[],
  pageAccountId: string | null,
): InstagramSources['posts'] {
  const rank = new Map<string, number>();
  for (const { id } of [...embedded, ...replied]) if (!rank.has(id)) rank.set(id, rank.size);
  const rankOf = ({ id }: PostPiece) => rank.get(id) ?? 0;
  return new Map(
    [...byPlace<PostPlace, PostPiece>(embedded, replied)].map(([place, pieces]) => [
      place,
      pieces
        .sort((one, other) => rankOf(one) - rankOf(other))
        .map(({ id, data, origin, seenAt }) => ({
          id,
          trunk: Object.assign(data, { pageAccountId: pageAccountId ?? idOf(authorOf(data)) }),
          origin,
          seenAt,
        })),
    ]),
  );
}

function shownPost(document: Document, { postId }: Address): InstagramSources['shownPost'] {
  const datetime = postId === null ? null : readPostTime(document, postId);
  return postId === null || datetime === null ? null : { id: postId, datetime };
}

/** Finds everything that the reading of one page needs, once. */
export function sourcesOf({ url, document, replies, uiLocale, seenAt }: Capture, address: Address): InstagramSources {
  const { pathname } = new URL(url);
  const texts = scriptTexts(document);
  const loaded = harvestOf(
    texts.map((text) => [text, seenAt]),
    'embedded',
  );
  const heard = address.kind === 'other' ? [] : replies.map((reply) => [reply.body, reply.seenAt] as const);
  const replied = harvestOf(heard, 'reply');
  const { name, page, accountId, url: loadedUrl } = loaded.route;
  const loadedAddress = addressOfLink(loadedUrl);
  const hasMovedOn = loadedAddress.kind !== 'other' && !isSamePage(loadedAddress, address);
  const pageNames = hasMovedOn ? [] : [name, page, ...loaded.oldPages].filter((known) => known !== null);

  const meta = readMeta(document);
  // A page that refuses to show an account still carries the account's tags: they prove nothing.
  const isRefused = pageNames.some((known) => isErrorPage(known) || isLoginPage(known));
  const isEmptyShell = pageNames.some(isLoggedOutPage) && loaded.accounts.length + loaded.posts.length === 0;
  const trusted = isRefused || isEmptyShell ? { ...meta, descriptions: [] } : meta;
  const describedAccount = describeAccount(trusted, address, hasMovedOn ? null : accountId, uiLocale);
  const describedPost = describePost(trusted, address, uiLocale);
  const embedded = embeddedState(address, loaded, trusted, describedAccount !== null || describedPost !== null);

  const current = embedded === 'current' ? loaded : new Harvest();
  const named = identityOf(
    address,
    [...replied.accounts, ...current.accounts],
    [...replied.posts, ...current.posts],
  );
  // The page's own configuration names the account of the profile that was loaded.
  const isLoaded = address.kind === 'profile' && isSamePage(loadedAddress, address);
  const identity: Identity = { ...named, id: named.id ?? (isLoaded ? accountId : null) };
  const isOurs = (piece: PostPiece) =>
    address.kind === 'post'
      ? piece.id === address.postId && (piece.origin === 'reply' || piece.foundIn === 'page')
      : piece.foundIn === 'list' && isPostOf(piece.data, identity);
  const posts = foundPosts(
    current.posts.filter(isOurs),
    replied.posts.filter(isOurs),
    address.kind === 'profile' ? identity.id : null,
  );
  const header = address.kind === 'profile' ? readHeader(document, address, uiLocale) : null;
  const showsOwnGrid = header !== null && posts.size === 0 && !foreignTabs.test(pathname);
  return {
    accounts: foundAccounts(current, replied, identity),
    posts,
    header,
    tiles: showsOwnGrid ? readGrid(document, address, reelsTab.test(pathname), uiLocale) : [],
    shownPost: shownPost(document, address),
    describedAccount: embedded === 'stale' ? null : describedAccount,
    describedPost: embedded === 'stale' ? null : describedPost,
    embedded,
    pageNames,
    isGated: loaded.gated.has(address.postId ?? ''),
    isLoggedOut: pathname === startPage && texts.some((text) => /"USER_ID":\s*"0"/.test(text)),
    refusal: refusalOf(replies, address),
    seenAt,
  };
}
