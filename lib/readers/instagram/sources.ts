// Cuts a capture into what belongs to its address: accounts and posts out of the texts, the header, the grid, the meta tags.
// The paths of the replies (reply-addresses.json) are those that Instagram's own pages of 2021–26 fetch for a profile, its lists and a post.
import type { Address, Capture } from '../capture.ts';
import { isRecord } from '../leaf.ts';
import { commentsOf, type FoundComments } from './comments.ts';
import { type From, Harvest, type PostPiece } from './harvest.ts';
import { type Identity, identityOf, isPostOf } from './identity.ts';
import { type EmbeddedState, embeddedState } from './loaded.ts';
import { type Meta, readMeta, type TaggedAccount, type TaggedPost, taggedAccount, taggedPost } from './meta.ts';
import { isErrorPage, isLoggedOutPage, isLoginPage } from './page-names.ts';
import { addressOfLink, isSamePage } from './pages.ts';
import { accountsOf, type FoundAccount, type FoundAccounts, type FoundPosts, postsOf } from './pieces.ts';
import { type Header, readGrid, readHeader, readPostTime, type Tile } from './screen.ts';

export interface InstagramSources {
  readonly accounts: FoundAccounts;
  readonly posts: FoundPosts;
  /** Of the post at the address. */
  readonly comments: FoundComments;
  readonly header: Header | null;
  readonly tiles: readonly Tile[];
  /** The post on the screen with its date, ISO. */
  readonly shownPost: { readonly id: string; readonly datetime: string } | null;
  readonly taggedAccount: TaggedAccount | null;
  readonly taggedPost: TaggedPost | null;
  readonly embedded: EmbeddedState;
  /** How the page's own configuration calls the page; empty once the visitor has moved on. */
  readonly pageNames: readonly string[];
  /** True for a post that is shown after a login only. */
  readonly isGated: boolean;
  /** True when the page's configuration names no visitor; looked up on the start page only. */
  readonly isLoggedOut: boolean;
  readonly seenAt: number;
}

/** Shorter scripts hold no data; a longer one is no page of Instagram's (the largest seen has 0.6 million characters). */
const shortestScript = 30;
const longestScript = 8_000_000;

const startPage = '/';
/** Tabs whose tiles are other people's posts. */
const foreignTabs = /\/(?:tagged|saved|reposts)\/?$/;
const reelsTab = /\/reels\/?$/;

function scriptTexts(document: Document): string[] {
  return [...document.querySelectorAll('script:not([src])')]
    .map((script) => script.textContent ?? '')
    .filter(({ length }) => length >= shortestScript && length <= longestScript);
}

function harvestOf(texts: Iterable<readonly [string, From]>): Harvest {
  const harvest = new Harvest();
  for (const [text, from] of texts) harvest.search(text, from);
  return harvest;
}

/** A page that refuses to show an account still carries the account's tags: they prove nothing. */
function mayTrustTags(pageNames: readonly string[], { accounts, posts }: Harvest): boolean {
  const isEmptyShell = pageNames.some(isLoggedOutPage) && accounts.length + posts.length === 0;
  return !isEmptyShell && !pageNames.some((name) => isErrorPage(name) || isLoginPage(name));
}

function postsAt(address: Address, identity: Identity, loaded: Harvest, replied: Harvest): FoundPosts {
  const isOurs = ({ id, foundIn, origin, data }: PostPiece) =>
    address.kind === 'post'
      ? id === address.postId && (origin === 'reply' || foundIn === 'page')
      : foundIn === 'list' && isPostOf(data, identity);
  return postsOf(loaded.posts.filter(isOurs), replied.posts.filter(isOurs), identity);
}

const isNumber = (value: unknown): boolean => typeof value === 'number';

/** True where data gives all that the header shows: then the document need not be searched for it. */
const givesAll = ({ trunk }: FoundAccount): boolean => {
  const { edge_owner_to_timeline_media: media, edge_followed_by: followers, edge_follow: following } = trunk;
  return (
    (isNumber(trunk.follower_count) && isNumber(trunk.following_count) && isNumber(trunk.media_count)) ||
    [media, followers, following].every((edge) => isRecord(edge) && isNumber(edge.count))
  );
};

/** What stands on the screen. The grid counts only where no data tells of posts: its tiles carry little else than links. */
function onScreen(document: Document, address: Address, pathname: string, accounts: FoundAccounts, posts: FoundPosts) {
  const isTold = [...accounts.values()].flat().some(givesAll);
  const header = address.kind === 'profile' && !isTold ? readHeader(document, address) : null;
  const showsOwnGrid = header !== null && posts.size === 0 && !foreignTabs.test(pathname);
  const tiles = showsOwnGrid ? readGrid(document, address, reelsTab.test(pathname)) : [];
  const id = address.postId;
  const datetime = id === null || posts.size > 0 ? null : readPostTime(document, id);
  return { header, tiles, shownPost: id === null || datetime === null ? null : { id, datetime } };
}

/** Finds everything that the reading of one page needs, once. */
export function sourcesOf({ url, document, replies, uiLocale, seenAt }: Capture, address: Address): InstagramSources {
  const { pathname } = new URL(url);
  const texts = scriptTexts(document);
  const loaded = harvestOf(texts.map((text) => [text, { origin: 'embedded', seenAt, asked: '' }]));
  const heard = address.kind === 'other' ? [] : replies;
  const replied = harvestOf(
    heard.map(({ body, seenAt, url, requestBody }) => [
      body,
      { origin: 'reply', seenAt, asked: `${url} ${requestBody ?? ''}` },
    ]),
  );

  const { name, page, accountId, url: loadedUrl } = loaded.route;
  const loadedAddress = addressOfLink(loadedUrl);
  const isLoaded = isSamePage(loadedAddress, address);
  const hasMovedOn = loadedAddress.kind !== 'other' && !isLoaded;
  const pageNames = hasMovedOn ? [] : [name, page, ...loaded.oldPages].filter((known) => known !== null);

  const meta: Meta = readMeta(document);
  const trusted = mayTrustTags(pageNames, loaded) ? meta : { ...meta, descriptions: [] };
  const account = taggedAccount(trusted, address, hasMovedOn ? null : accountId, uiLocale);
  const post = taggedPost(trusted, address, uiLocale);
  const embedded = embeddedState(address, loaded, trusted, account !== null || post !== null);

  const current = embedded === 'current' ? loaded : new Harvest();
  const named = identityOf(address, [...replied.accounts, ...current.accounts], [...replied.posts, ...current.posts]);
  // The page's own configuration names the account of the profile that was loaded.
  const configured = isLoaded && address.kind === 'profile' ? accountId : null;
  const identity: Identity = { ...named, id: named.id ?? configured };
  const posts = postsAt(address, identity, current, replied);
  const accounts = accountsOf(current, replied, identity);
  return {
    accounts,
    posts,
    comments: commentsOf(address, current, replied),
    ...onScreen(document, address, pathname, accounts, posts),
    taggedAccount: embedded === 'stale' ? null : account,
    taggedPost: embedded === 'stale' ? null : post,
    embedded,
    pageNames,
    isGated: loaded.gated.has(address.postId ?? ''),
    isLoggedOut: pathname === startPage && texts.some((text) => /"USER_ID":\s*"0"/.test(text)),
    seenAt,
  };
}
