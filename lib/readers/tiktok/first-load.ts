// What the state scripts of the first load say about the address, in every layout since 2020 – and whether they are about it at all.
import type { Address } from '../capture.ts';
import { member, startOfMember } from '../json-text.ts';
import { isRecord, leafAt } from '../leaf.ts';
import { type AccountNode, asAccount, type ItemNode, idOf, type PostNode, postNode } from './nodes.ts';
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
}

interface Content {
  readonly account?: AccountNode | null;
  readonly posts?: readonly PostNode[];
  readonly statusCode?: unknown;
  readonly commentTotal?: unknown;
}

const nothing: FirstLoad = {
  belongs: 'none',
  account: null,
  live: null,
  posts: [],
  statusCode: null,
  commentTotal: undefined,
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

function inRehydration(text: string, address: Address): Content {
  if (address.kind === 'profile') {
    const detail = member(text, 'webapp.user-detail');
    return { account: theAccount(leafAt(detail, 'userInfo'), address), statusCode: leafAt(detail, 'statusCode') };
  }
  const detail = member(text, 'webapp.video-detail') ?? member(text, 'webapp.reflow.video.detail');
  return {
    posts: thePost(leafAt(detail, 'itemInfo.itemStruct'), null, address, true),
    statusCode: leafAt(detail, 'statusCode'),
  };
}

function inStreamed(text: string, address: Address): Content {
  const detail = member(text, 'videoDetail');
  const posts = thePost(leafAt(detail, 'itemInfo.itemStruct'), null, address, true);
  const comments = posts[0]?.item.stats?.commentCount;
  // The item rounds from 10,000 up; only then the list of comments, which knows the exact number, is worth parsing.
  const isRounded = typeof comments === 'number' && comments >= 10_000;
  return {
    posts,
    statusCode: leafAt(detail, 'statusCode'),
    commentTotal: isRounded ? leafAt(member(text, 'commentList'), 'total') : undefined,
  };
}

/** Own value of a key that differs from `name` at most in case. */
function byHandle(map: unknown, name: string | null): unknown {
  if (!isRecord(map) || name === null) return undefined;
  if (Object.hasOwn(map, name)) return map[name];
  return map[Object.keys(map).find((key) => sameHandle(key, name)) ?? name];
}

const strings = (list: unknown): string[] =>
  Array.isArray(list) ? list.filter((entry): entry is string => typeof entry === 'string') : [];

function inSigi(text: string, address: Address): Content {
  const users = member(text, 'UserModule');
  const lists = member(text, 'ItemList');
  if (address.kind === 'profile') {
    // A user without counts was met in passing (a list's author): the page was not made for this account.
    const stats = byHandle(leafAt(users, 'stats'), address.handle);
    const account = theAccount({ user: byHandle(leafAt(users, 'users'), address.handle), stats }, address);
    const statusCode = leafAt(member(text, 'UserPage'), 'statusCode');
    if (!account || !isRecord(stats)) return { statusCode };
    const items = member(text, 'ItemModule');
    const posts = strings(leafAt(lists, 'user-post.list'))
      .map((id) => leafAt(items, id))
      .filter((item): item is ItemNode => isRecord(item) && sameHandle(item.author, address.handle))
      .map((item) => postNode(item, leafAt(users, 'users'), true, false));
    return { account, posts, statusCode };
  }
  const statusCode = leafAt(member(text, 'VideoPage'), 'statusCode');
  const id = address.postId;
  if (id === null || !strings(leafAt(lists, 'video.list')).includes(id)) return { statusCode };
  return {
    posts: thePost(leafAt(member(text, 'ItemModule'), id), leafAt(users, 'users'), address, true),
    statusCode,
  };
}

function inNext(text: string, address: Address): Content {
  const page = member(text, 'pageProps');
  const statusCode = leafAt(page, 'statusCode');
  if (address.kind === 'post')
    return { posts: thePost(leafAt(page, 'itemInfo.itemStruct'), null, address, false), statusCode };
  const account = theAccount(leafAt(page, 'userInfo'), address);
  const items = leafAt(page, 'items');
  const posts = (account && Array.isArray(items) ? items : [])
    .filter((item) => isRecord(item) && sameHandle(leafAt(item, 'author.uniqueId'), address.handle))
    .map((item) => postNode(item, null, false, false));
  return { account, posts, statusCode };
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
    const live = texts.sigi && theAccount(leafAt(member(texts.sigi, 'LiveRoom'), 'liveRoomUserInfo'), address);
    return live ? { ...nothing, belongs: 'current', live } : nothing;
  }
  const contents: Content[] = [];
  if (texts.rehydration) contents.push(inRehydration(texts.rehydration, address));
  if (texts.streamed) contents.push(inStreamed(texts.streamed, address));
  if (texts.sigi) contents.push(inSigi(texts.sigi, address));
  if (texts.next) contents.push(inNext(texts.next, address));
  const found = contents.find(({ account, posts }) => account || (posts && posts.length > 0));
  if (found) {
    const { account = null, posts = [], commentTotal } = found;
    return { ...nothing, belongs: 'current', account, posts, commentTotal };
  }
  if (contents.length === 0) return nothing;
  if (isOfAnotherPage(texts, address)) return { ...nothing, belongs: 'stale' };
  const code = contents.map(({ statusCode }) => statusCode).find((value) => typeof value === 'number' && value !== 0);
  return { ...nothing, statusCode: typeof code === 'number' ? code : null };
}
