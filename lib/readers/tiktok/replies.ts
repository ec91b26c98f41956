// What the replies that the page asked for say about accounts, posts and comments – told by their shape, since paths change.
import type { Address, CapturedReply } from '../capture.ts';
import { isRecord, leafAt } from '../leaf.ts';
import { commentsIn, type FoundComments } from './comments.ts';
import {
  type AccountNode,
  asAccount,
  type ItemNode,
  idOf,
  type PostNode,
  partOfAll,
  postNode,
  wantedOf,
} from './nodes.ts';
import { sameHandle } from './pages.ts';

export interface HeardReply {
  readonly seenAt: number;
  readonly path: string;
  readonly account: AccountNode | null;
  readonly posts: readonly PostNode[];
  /** The exact number of comments of a post. */
  readonly total: { readonly id: string; readonly total: unknown } | null;
  readonly comments: FoundComments;
  /** The handle that was asked for and the site's answer when it is not 0 ("ok"). */
  readonly refusal: { readonly handle: string | null; readonly code: number } | null;
}

/** Never more items from one reply than this: the site sends at most 35. */
const mostItems = 200;

function itemsIn(root: unknown): ItemNode[] {
  const lists = [leafAt(root, 'itemList'), leafAt(root, 'item_list'), leafAt(root, 'items')];
  const data = leafAt(root, 'data');
  const searched = Array.isArray(data) ? data.slice(0, mostItems).map((entry) => leafAt(entry, 'item')) : [];
  const listed = lists.find(Array.isArray) ?? [];
  return [leafAt(root, 'itemInfo.itemStruct'), ...listed.slice(0, mostItems), ...searched].filter(
    (item): item is ItemNode => isRecord(item) && idOf(item) !== null,
  );
}

function totalIn(root: unknown, url: URL | null): HeardReply['total'] {
  const comments = leafAt(root, 'comments');
  const total = leafAt(root, 'total');
  // The answers to one comment come in the same shape; their total is no post's.
  if (!Array.isArray(comments) || total === undefined || url?.pathname.includes('/reply/')) return null;
  if (comments.some((comment) => ![undefined, '0', 0].includes(leafAt(comment, 'reply_id') as string))) return null;
  const id = leafAt(comments[0], 'aweme_id') ?? url?.searchParams.get('aweme_id');
  return typeof id === 'string' ? { id, total } : null;
}

function understand(reply: CapturedReply): HeardReply {
  const url = URL.canParse(reply.url) ? new URL(reply.url) : null;
  const root = partOfAll(reply.body, wantedOf.reply);
  const items = itemsIn(root);
  const code = leafAt(root, 'statusCode');
  // A first page of a profile's list marks its pinned posts; only where a mark is seen does a missing one mean "not pinned".
  const marksPinned = items.some((item) => item.isPinnedItem === true);
  return {
    seenAt: reply.seenAt,
    path: url?.pathname ?? '',
    account: asAccount(leafAt(root, 'userInfo')) ?? asAccount(root),
    posts: items.map((item) => postNode(item, null, true, marksPinned)),
    total: totalIn(root, url),
    comments: commentsIn(leafAt(root, 'comments'), url),
    refusal:
      typeof code === 'number' && code !== 0 ? { handle: url?.searchParams.get('uniqueId') ?? null, code } : null,
  };
}

/** Replies are kept while the user stays in the tab and read again at each step; each is parsed once. */
const understood = new WeakMap<CapturedReply, HeardReply>();

/** Gives what a reply says. Never throws; a reply of an unknown shape says nothing. */
export function readReply(reply: CapturedReply): HeardReply {
  const known = understood.get(reply);
  if (known) return known;
  const heard = understand(reply);
  understood.set(reply, heard);
  return heard;
}

/** Hover preloads are nothing that the user has opened. */
const isPreload = (path: string) => path.includes('/preload/');
/** Lists that are not the account's own: what stands in them was chosen by what runs well, or by a search. */
const isChosen = (path: string) => /\/(recommend|related|explore|search|discover)\//.test(path);

/** The posts of a reply that belong to the address: the post itself, or the account's own list. */
export function postsFor(address: Address, { path, posts }: HeardReply): readonly PostNode[] {
  if (isPreload(path)) return [];
  if (address.kind === 'post') return posts.filter(({ item }) => idOf(item) === address.postId);
  if (address.kind !== 'profile' || isChosen(path)) return [];
  return posts.filter(({ author }) => sameHandle(author.uniqueId, address.handle));
}
