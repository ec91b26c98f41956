// What the state scripts of the first load say about the address, in every layout since 2020 – and whether they are about it at all.
import type { Address } from '../capture.ts';
import { member, startOfMember } from '../json-text.ts';
import { isRecord, leafAt } from '../leaf.ts';
import { type CommentNode, commentsIn } from './comments.ts';
import {
  type AccountNode,
  asAccount,
  type ItemNode,
  idOf,
  type PostNode,
  partOf,
  postNode,
  wantedKeys,
  wantedOf,
  wantedUsers,
} from './nodes.ts';
import { isSamePage, sameHandle } from './pages.ts';

/** The texts of the state scripts; empty where the page has none. */
export interface StateTexts {
  /** 2023 on: `__UNIVERSAL_DATA_FOR_REHYDRATION__`. */
  readonly rehydration: string;
  /** 2022–23 and LIVE pages: `SIGI_STATE`. */
  readonly sigi: string;
  /** 2020–21: `__NEXT_DATA__`. */
  readonly next: string;
  /** 2026, mobile: `api-data`, streamed after the rehydration script. */
  readonly streamed: string;
}

export interface FirstLoad {
  /** `stale`: the scripts are another page's; nothing of them is given. */
  readonly belongs: 'current' | 'stale' | 'none';
  readonly account: AccountNode | null;
  readonly live: AccountNode | null;
  readonly posts: readonly PostNode[];
  /** The answer of the site for this address when it is not 0 ("ok"). */
  readonly statusCode: number | null;
  /** The exact number of comments, where the page carries the comments themselves. */
  readonly commentTotal: unknown;
  readonly comments: readonly CommentNode[];
}

interface Content {
  readonly account?: AccountNode | null;
  readonly posts?: readonly PostNode[];
  /** Asked only where nothing was found: in the old layouts it is a search of the whole text. */
  readonly statusCode?: () => unknown;
  readonly commentTotal?: unknown;
  readonly comments?: readonly CommentNode[];
}

const nothing: FirstLoad = {
  belongs: 'none',
  account: null,
  live: null,
  posts: [],
  statusCode: null,
  commentTotal: undefined,
  comments: [],
};

/** What a text is of, by the keys that only that script has; null when it is none of them. */
export function stateKind(text: string): keyof StateTexts | null {
  if (startOfMember(text, '__DEFAULT_SCOPE__') !== -1) return 'rehydration';
  if (startOfMember(text, 'UserModule') !== -1 || startOfMember(text, 'LiveRoom') !== -1) return 'sigi';
  if (startOfMember(text, 'pageProps') !== -1) return 'next';
  return startOfMember(text, 'videoDetail') === -1 ? null : 'streamed';
}

const theAccount = (node: unknown, address: Address): AccountNode | null => {
  const account = asAccount(node);
  return account && sameHandle(account.user.uniqueId, address.handle) ? account : null;
};

const thePost = (item: unknown, users: unknown, address: Address, marksPaid: boolean): PostNode[] =>
  isRecord(item) && address.postId !== null && idOf(item) === address.postId
    ? [postNode(item as ItemNode, users, marksPaid, false)]
    : [];

/** The account's own posts of a list: empty in every profile since late 2024. */
const ownPosts = (items: unknown, { handle }: Address, marksPaid: boolean): PostNode[] =>
  (Array.isArray(items) ? items : [])
    .filter((item) => isRecord(item) && sameHandle(leafAt(item, 'author.uniqueId'), handle))
    .map((item) => postNode(item, null, marksPaid, false));

function inRehydration(text: string, address: Address): Content {
  if (address.kind === 'profile') {
    const detail = partOf(text, 'webapp.user-detail', wantedOf.detail);
    const account = theAccount(leafAt(detail, 'userInfo'), address);
    return {
      account,
      posts: account ? ownPosts(leafAt(detail, 'userInfo.itemList'), address, true) : [],
      statusCode: () => leafAt(detail, 'statusCode'),
    };
  }
  const detail =
    partOf(text, 'webapp.video-detail', wantedOf.detail) ?? partOf(text, 'webapp.reflow.video.detail', wantedOf.detail);
  return {
    posts: thePost(leafAt(detail, 'itemInfo.itemStruct'), null, address, true),
    statusCode: () => leafAt(detail, 'statusCode'),
  };
}

function inStreamed(text: string, address: Address): Content {
  const detail = partOf(text, 'videoDetail', wantedOf.detail);
  const posts = thePost(leafAt(detail, 'itemInfo.itemStruct'), null, address, true);
  const list = posts.length > 0 ? partOf(text, 'commentList', wantedOf.reply) : undefined;
  return {
    posts,
    statusCode: () => leafAt(detail, 'statusCode'),
    commentTotal: leafAt(list, 'total'),
    comments: commentsIn(leafAt(list, 'comments'), null).nodes,
  };
}

/** Own value of a key that may differ from the address's spelling in case. */
const byHandle = (map: unknown, handle: string): unknown => leafOf(map, handle) ?? leafOf(map, handle.toLowerCase());

/** Own value of a key that is no path: handles hold dots. */
const leafOf = (map: unknown, key: string): unknown =>
  isRecord(map) && Object.hasOwn(map, key) ? map[key] : undefined;

const strings = (list: unknown): string[] =>
  Array.isArray(list) ? list.filter((entry): entry is string => typeof entry === 'string') : [];

/** The address for which the server made this script. */
const isMadeFor = (text: string, address: Address): boolean => isSamePage(address, member(text, 'canonicalHref'));

function profileInSigi(text: string, handle: string, address: Address): Content {
  const module = partOf(text, 'UserModule', wantedUsers(handle));
  // A user without counts was mostly met in passing (a list's author): the page was made for another address.
  const stats = byHandle(leafAt(module, 'stats'), handle);
  const user = byHandle(leafAt(module, 'users'), handle);
  const account = isRecord(stats) || isMadeFor(text, address) ? theAccount({ user, stats }, address) : null;
  if (!account) return { statusCode: () => leafAt(member(text, 'UserPage'), 'statusCode') };
  const ids = strings(leafAt(partOf(text, 'ItemList', wantedOf.lists), 'user-post.list'));
  const items = partOf(text, 'ItemModule', wantedKeys(ids, wantedOf.item));
  const posts = ids
    .map((id) => leafOf(items, id))
    .filter((item): item is ItemNode => isRecord(item) && sameHandle(item.author, handle))
    .map((item) => postNode(item, leafAt(module, 'users'), true, false));
  return { account, posts };
}

function postInSigi(text: string, id: string, address: Address): Content {
  // Of a list of other posts (a feed) nothing is taken, even where the wanted one is among them.
  const isOnItsOwn = strings(leafAt(partOf(text, 'ItemList', wantedOf.lists), 'video.list')).includes(id);
  if (!isOnItsOwn && !isMadeFor(text, address))
    return { statusCode: () => leafAt(member(text, 'VideoPage'), 'statusCode') };
  const item = leafOf(partOf(text, 'ItemModule', wantedKeys([id], wantedOf.item)), id);
  const author = leafAt(item, 'author');
  const module = typeof author === 'string' ? partOf(text, 'UserModule', wantedUsers(author)) : undefined;
  return { posts: thePost(item, leafAt(module, 'users'), address, true) };
}

function inSigi(text: string, address: Address): Content {
  if (address.postId !== null) return postInSigi(text, address.postId, address);
  return address.handle === null ? {} : profileInSigi(text, address.handle, address);
}

function inNext(text: string, address: Address): Content {
  const page = partOf(text, 'pageProps', wantedOf.page);
  const statusCode = () => leafAt(page, 'statusCode');
  if (address.kind === 'post')
    return { posts: thePost(leafAt(page, 'itemInfo.itemStruct'), null, address, false), statusCode };
  const account = theAccount(leafAt(page, 'userInfo'), address);
  return { account, posts: account ? ownPosts(leafAt(page, 'items'), address, false) : [], statusCode };
}

/** Was the first load made for another page? The server wrote the address that it answered into each of these scripts. */
function isOfAnotherPage(texts: StateTexts, address: Address): boolean {
  const own = [member(texts.rehydration, 'canonical'), member(texts.sigi, 'canonicalHref')];
  const told = [...own, member(texts.next, 'canonicalHref')].filter((href) => typeof href === 'string');
  if (told.length > 0) return !told.some((href) => isSamePage(address, href));
  return startOfMember(texts.rehydration, 'userInfo') !== -1 || startOfMember(texts.rehydration, 'itemInfo') !== -1;
}

/**
 * Reads the state scripts.
 * @param texts their texts
 * @param address the address in the tab: only nodes with its handle or id are given
 */
export function readFirstLoad(texts: StateTexts, address: Address): FirstLoad {
  if (address.kind === 'other') {
    const live =
      texts.sigi && theAccount(leafAt(partOf(texts.sigi, 'LiveRoom', wantedOf.liveRoom), 'liveRoomUserInfo'), address);
    return live ? { ...nothing, belongs: 'current', live } : nothing;
  }
  const contents: Content[] = [];
  if (texts.rehydration) contents.push(inRehydration(texts.rehydration, address));
  if (texts.streamed) contents.push(inStreamed(texts.streamed, address));
  if (texts.sigi) contents.push(inSigi(texts.sigi, address));
  if (texts.next) contents.push(inNext(texts.next, address));
  const found = contents.find(({ account, posts }) => account || (posts && posts.length > 0));
  if (found) {
    const { account = null, posts = [], commentTotal, comments = [] } = found;
    return { ...nothing, belongs: 'current', account, posts, commentTotal, comments };
  }
  if (contents.length === 0) return nothing;
  if (isOfAnotherPage(texts, address)) return { ...nothing, belongs: 'stale' };
  const code = contents
    .map(({ statusCode }) => statusCode?.())
    .find((value) => typeof value === 'number' && value !== 0);
  return { ...nothing, statusCode: typeof code === 'number' ? code : null };
}
