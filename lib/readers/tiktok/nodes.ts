// The nodes in which TikTok carries an account and a post, alike in all its layouts; every leaf is unchecked.
import { pick, type Wanted, wanted } from '../json-pick.ts';
import { skipWhiteSpace, startOfMember } from '../json-text.ts';
import { isRecord, leafAt } from '../leaf.ts';

export interface AuthorNode {
  readonly id?: unknown;
  readonly uniqueId?: unknown;
  readonly nickname?: unknown;
  readonly signature?: unknown;
  readonly verified?: unknown;
  readonly privateAccount?: unknown;
  readonly bioLink?: { readonly link?: unknown };
  readonly commerceUserInfo?: { readonly commerceUser?: unknown; readonly category?: unknown };
  readonly createTime?: unknown;
  readonly region?: unknown;
}

export interface AccountCounts {
  readonly followerCount?: unknown;
  readonly followingCount?: unknown;
  readonly videoCount?: unknown;
  /** Likes that all posts together have received. */
  readonly heartCount?: unknown;
}

/** `userInfo` of the page's state and of the reply `/api/user/detail/`. */
export interface AccountNode {
  readonly user: AuthorNode;
  readonly stats?: AccountCounts;
  /** The same counts as strings and exact; since mid 2025. */
  readonly statsV2?: AccountCounts;
}

export interface PostCounts {
  readonly playCount?: unknown;
  readonly diggCount?: unknown;
  readonly commentCount?: unknown;
  readonly shareCount?: unknown;
  readonly collectCount?: unknown;
}

/** `itemStruct` of the page's state and the items of list replies. */
export interface ItemNode {
  readonly id?: unknown;
  readonly desc?: unknown;
  readonly createTime?: unknown;
  readonly stats?: PostCounts;
  readonly statsV2?: PostCounts;
  readonly authorStats?: AccountCounts;
  readonly imagePost?: { readonly images?: unknown };
  readonly video?: unknown;
  readonly isPinnedItem?: unknown;
  readonly adLabelVersion?: unknown;
  /** The partner's handle. */
  readonly BAInfo?: unknown;
}

/** An item with what is known of its surroundings. */
export interface PostNode {
  readonly item: ItemNode;
  /** An own node of the item, or (in the layout of 2022–23) looked up by the handle that the item names. */
  readonly author: AuthorNode;
  /** The mobile page's item: fewer keys, none about advertising, and saves as an exact number. */
  readonly isReduced: boolean;
  /** Does this place mark paid partnerships, so that no mark means none? Not before 2022, not on reduced mobile items. */
  readonly marksPaid: boolean;
  /** Does this place mark pinned posts, so that no mark means not pinned? */
  readonly marksPinned: boolean;
}

/** Members that are taken as they are. */
const values = <Name extends string>(...names: Name[]) =>
  Object.fromEntries(names.map((name) => [name, 'value'])) as Record<Name, 'value'>;

const countsOfAccount = values('followerCount', 'followingCount', 'videoCount', 'heartCount');
const countsOfPost = values('playCount', 'diggCount', 'commentCount', 'shareCount', 'collectCount');
const author = {
  ...values('id', 'uniqueId', 'nickname', 'signature', 'verified', 'privateAccount', 'createTime', 'region'),
  bioLink: values('link'),
  commerceUserInfo: values('commerceUser', 'category'),
};
const account = { user: author, stats: countsOfAccount, statsV2: countsOfAccount };
const item = {
  ...values('id', 'desc', 'createTime', 'authorId', 'nickname', 'isPinnedItem', 'privateItem'),
  ...values('adLabelVersion', 'BAInfo', 'brandOrganicType', 'adAuthorization'),
  author,
  stats: countsOfPost,
  statsV2: countsOfPost,
  authorStats: countsOfAccount,
  // Of the pictures only their number matters, of the video only that it has a length.
  imagePost: { images: {} },
  video: values('duration'),
};
const comment = {
  ...values('cid', 'aweme_id', 'reply_id', 'text'),
  user: { ...values('uid', 'unique_id'), avatar_thumb: values('uri') },
};
const detail = {
  ...values('statusCode'),
  userInfo: { ...account, itemList: item },
  itemInfo: { itemStruct: item },
};

/** What is taken from each place; the rest, nine tenths of it about video files, is passed over unparsed. */
export const wantedOf = {
  detail: wanted(detail),
  liveRoom: wanted({ liveRoomUserInfo: account }),
  page: wanted({ ...detail, items: item }),
  lists: wanted({ 'user-post': values('list'), video: values('list') }),
  item: wanted(item),
  reply: wanted({
    ...detail,
    ...account,
    ...values('total'),
    comments: { ...comment, reply_comment: comment },
    itemList: item,
    item_list: item,
    items: item,
    data: { item },
  }),
};

/** The wanted members of `names` in a map that is keyed by handles or ids. */
export const wantedKeys = (names: readonly string[], what: Wanted): Wanted =>
  new Map(names.map((name) => [name, what]));

export const wantedUsers = (handle: string): Wanted => {
  const names = [handle, handle.toLowerCase()];
  return new Map([
    ['users', wantedKeys(names, wanted(author))],
    ['stats', wantedKeys(names, wanted(countsOfAccount))],
  ]);
};

/** The wanted parts of the first member named `key`; undefined where there is none. */
export function partOf(text: string, key: string, what: Wanted): unknown {
  const start = startOfMember(text, key);
  return start === -1 ? undefined : pick(text, start, what)?.value;
}

/** The wanted parts of a text that is one JSON value. */
export const partOfAll = (text: string, what: Wanted): unknown => pick(text, skipWhiteSpace(text, 0), what)?.value;

const itemId = /^\d{6,20}$/;

/** The item's id as a string: it exceeds 2^53, so that a number is no id any more. */
export function idOf(item: unknown): string | null {
  const id = leafAt(item, 'id');
  return typeof id === 'string' && itemId.test(id) ? id : null;
}

/** Gives the node if it is an account's: a user with a handle, beside its counts. */
export function asAccount(node: unknown): AccountNode | null {
  return typeof leafAt(node, 'user.uniqueId') === 'string' ? (node as AccountNode) : null;
}

/**
 * Puts an item beside its author's node.
 * @param users accounts by handle, where the item only names its author (2022–23)
 */
export function postNode(item: ItemNode, users: unknown, marksPaid: boolean, marksPinned: boolean): PostNode {
  const own = leafAt(item, 'author');
  const author = isRecord(own)
    ? own
    : {
        uniqueId: own,
        id: leafAt(item, 'authorId'),
        nickname: leafAt(item, 'nickname'),
        ...(typeof own === 'string' && isRecord(users) && Object.hasOwn(users, own) && isRecord(users[own])
          ? (users[own] as AuthorNode)
          : {}),
      };
  // Full items have this key in every layout since 2020, reduced ones never.
  const isReduced = !Object.hasOwn(item, 'privateItem');
  return { item, author, isReduced, marksPaid: marksPaid && !isReduced, marksPinned };
}
