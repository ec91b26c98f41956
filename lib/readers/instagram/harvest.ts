// Gathers accounts and posts out of JSON text by their keys, wherever they stand: the layouts move things, the keys stay.
import type { Origin } from '../define-reader.ts';
import { pick } from '../json-pick.ts';
import { endOfString, parseJson } from '../json-text.ts';
import { isRecord } from '../leaf.ts';
import { type KeyKind, keyPattern, oldCommentLists, wantedBehind } from './nodes.ts';

export type AccountPlace = 'account' | 'publicAccount' | 'oldAccount' | 'card' | 'owner';
export type CommentPlace = 'comment' | 'publicComment' | 'oldComment';
export type PostPlace = 'media' | 'clips' | 'publicGrid' | 'publicPost' | 'oldGrid' | 'oldPost';

type Node = Record<string, unknown>;

export interface Piece<Place> {
  readonly place: Place;
  readonly data: Node;
  readonly origin: Origin;
  readonly seenAt: number;
}

/**
 * What a post was found in: the data of its own page (`page`), a list of one account (`list`), or anything else (`feed`):
 * the visitor's feed, hashtags, posts in which the account is tagged.
 */
export type FoundIn = 'page' | 'list' | 'feed';

export interface PostPiece extends Piece<PostPlace> {
  readonly id: string;
  readonly foundIn: FoundIn;
}

/** A comment with all that can tell whose it is: the post it stood in, or the request that asked for it. */
export interface CommentPiece extends Piece<CommentPlace> {
  readonly postCode: unknown;
  /** As logged-out pages write it: `POLARIS_` and the number. */
  readonly postId: unknown;
  /** Address and body of the request; empty for what came with the document. */
  readonly asked: string;
}

interface Route {
  name: string | null;
  page: string | null;
  accountId: string | null;
  url: string | null;
}

/** Where a text came from. */
export type From = Pick<CommentPiece, 'origin' | 'seenAt' | 'asked'>;

type Whose = Partial<Pick<CommentPiece, 'postCode' | 'postId'>>;

const codePattern = /^[\w-]{5,64}$/;
/** Stories come in lists like posts and vanish; ads are other people's. */
const noPosts: ReadonlySet<unknown> = new Set(['ad', 'story']);
/** Texts inside texts: a preloaded reply may stand in a block as one string. */
const deepestText = 2;
const mostLooks = 10_000;
const mostSecondLooks = 20;

const records = (value: unknown): Node[] => (Array.isArray(value) ? value.filter(isRecord) : []);

const nodesOf = (connection: unknown): Node[] =>
  isRecord(connection) ? records(connection.edges).flatMap(({ node }) => (isRecord(node) ? [node] : [])) : [];

/** `xdt_api__v1__media__media_id__comments__connection` and its kin. */
const isCommentList = (key: string): boolean => key.includes('comments__');

const isText = (value: unknown): value is string => typeof value === 'string';

/** In which list of posts a v1 path lies: those of one account, of the page's own post, or any other. */
function listOfPath(path: string): FoundIn {
  if (path.includes('__media__')) return 'page';
  return /__user(?:__|_timeline)/.test(path) && !/saved|liked|tag/.test(path) ? 'list' : 'feed';
}

/** Everything that the texts of one page hold, in the order of the texts. */
export class Harvest {
  readonly accounts: Piece<AccountPlace>[] = [];
  readonly posts: PostPiece[] = [];
  readonly comments: CommentPiece[] = [];
  /** Codes of posts that are shown only after a login. */
  readonly gated = new Set<string>();
  /** Pages of the old layout that are no profile and no post. */
  readonly oldPages = new Set<string>();
  readonly route: Route = { name: null, page: null, accountId: null, url: null };

  /** Searches one text. What is no JSON, or cut off, is passed over. */
  search(text: string, from: From, depth = 0): void {
    const keys = new RegExp(keyPattern, 'g');
    // A second look costs as much as the rest of the text is long: text that makes us take many is no page.
    let secondLooks = 0;
    let looks = 0;
    for (let found = keys.exec(text); found; found = keys.exec(text)) {
      looks += 1;
      if (looks > mostLooks || secondLooks > mostSecondLooks) return;
      if (found[1]) {
        const end = this.searchString(text, found.index, from, depth);
        if (end === null) return;
        keys.lastIndex = end;
        continue;
      }
      const [named, key = ''] = Object.entries(found.groups ?? {}).find(([, name]) => name) ?? [];
      const kind = isCommentList(key) ? 'comments' : (named as KeyKind | undefined);
      const taken = kind && pick(text, keys.lastIndex, wantedBehind[kind]);
      const isKept = taken && this.keep(kind, key, taken.value, from);
      // A root of which nothing could be kept may hold a list under another name: the search goes on inside it.
      if (taken && (isKept || kind !== 'xig')) keys.lastIndex = taken.end;
      else secondLooks += 1;
    }
  }

  /** Searches the string around `inside`; gives the index behind it, null where there is no such string. */
  private searchString(text: string, inside: number, from: From, depth: number): number | null {
    let start = text.lastIndexOf('"', inside);
    while (start > 0 && text.charAt(start - 1) === '\\') start = text.lastIndexOf('"', start - 1);
    const end = start === -1 ? -1 : endOfString(text, start);
    if (end <= inside) return null;
    const inner = parseJson(text.slice(start, end));
    if (isText(inner) && depth < deepestText) this.search(inner, from, depth + 1);
    return end;
  }

  /** Keeps what a key led to; gives true when that was an account or a post. */
  private keep(kind: KeyKind, key: string, value: unknown, from: From): boolean {
    if (kind === 'routeName') this.route.name ??= isText(value) ? value : null;
    if (kind === 'oldPage') this.oldPages.add(key);
    if (kind === 'items') return this.keepItems(records(value), from);
    if (kind === 'comments') return this.keepComments('comment', [...records(value), ...nodesOf(value)], {}, from);
    if (!isRecord(value)) return false;
    switch (kind) {
      case 'xig':
        return this.keepPublic(value, from);
      case 'api': {
        const items = [...nodesOf(value), ...records(value.items)];
        return this.keepWrapped(items, listOfPath(key), from);
      }
      case 'connection':
        return this.keepPosts('publicGrid', nodesOf(value), 'list', from);
      case 'oldPost':
        if (isRecord(value.owner) && value.owner.edge_followed_by !== undefined)
          this.accounts.push({ place: 'owner', data: value.owner, ...from });
        this.takeOldComments(value, from);
        return this.keepPosts('oldPost', [value], 'page', from);
      case 'user': {
        const isAccount = this.keepAccount(value, from);
        return this.keepPosts('oldGrid', nodesOf(value.edge_owner_to_timeline_media), 'list', from) || isAccount;
      }
      case 'routeInfo':
        this.keepRoute(value);
        return false;
      case 'pageLogging':
        this.keepPageLogging(value);
        return false;
    }
    return false;
  }

  private keepPosts(place: PostPlace, nodes: readonly Node[], foundIn: FoundIn, from: From): boolean {
    const before = this.posts.length;
    for (const data of nodes) {
      const id = data.code ?? data.shortcode;
      if (!isText(id) || !codePattern.test(id) || noPosts.has(data.product_type)) continue;
      this.posts.push({ place, data, id, foundIn, ...from });
    }
    return this.posts.length > before;
  }

  /** Posts, or wrappers around one post each, as the reels tab has them. */
  private keepWrapped(items: readonly Node[], foundIn: FoundIn, from: From): boolean {
    const wrapped = items.flatMap(({ media }) => (isRecord(media) ? [media] : []));
    const bare = items.filter(({ media }) => !isRecord(media));
    const hasBare = this.keepPosts('media', bare, foundIn, from);
    return this.keepPosts('clips', wrapped, foundIn, from) || hasBare;
  }

  /** Comments and the answers to them. Lists of other things bear the same name: without a text and a person they are none. */
  private keepComments(place: CommentPlace, nodes: readonly Node[], whose: Whose, from: From): boolean {
    const before = this.comments.length;
    for (const { preview_child_comments: answers, edge_threaded_comments: thread, ...data } of nodes) {
      if (!('text' in data) && !('user' in data) && !('owner' in data)) continue;
      this.comments.push({ place, data, postCode: null, postId: null, ...whose, ...from });
      this.keepComments(place, [...records(answers), ...nodesOf(thread)], whose, from);
    }
    return this.comments.length > before;
  }

  /** The post goes on to the worker: it keeps the number of its comments, not the comments. */
  private takeOldComments(post: Node, from: From): void {
    for (const name of oldCommentLists) {
      const list = post[name];
      this.keepComments('oldComment', nodesOf(list), { postCode: post.shortcode }, from);
      if (isRecord(list)) delete list.edges;
    }
  }

  /**
   * Lists of the v1 replies. Other things are called items too: without an author they are no posts,
   * and what has no product type may be a story.
   */
  private keepItems(items: readonly Node[], from: From): boolean {
    const posts = items.filter(({ media, user, product_type }) =>
      isRecord(media) ? isRecord(media.user) : isRecord(user) && isText(product_type),
    );
    return this.keepWrapped(posts, posts.length === 1 && from.origin === 'embedded' ? 'page' : 'list', from);
  }

  /** A user object is an account's only with figures of its own; authors, tagged people and visitors come without. */
  private keepAccount(data: Node, from: From): boolean {
    if (!isText(data.username)) return false;
    const isOld = data.edge_followed_by !== undefined || data.edge_follow !== undefined;
    if (!isOld && data.follower_count === undefined && data.following_count === undefined) return false;
    const isWhole = data.biography !== undefined || data.bio_links !== undefined;
    this.accounts.push({ place: isOld ? 'oldAccount' : isWhole ? 'account' : 'card', data, ...from });
    return true;
  }

  private keepPublic(value: Node, from: From): boolean {
    const shown = value.if_not_gated_logged_out;
    const code = value.code ?? (isRecord(shown) ? shown.code : null);
    const whose = { postCode: code, postId: value.id };
    const hasComments = this.keepComments('publicComment', nodesOf(value.comments_connection), whose, from);
    if (isRecord(shown)) {
      if (isRecord(shown.user)) this.keepAccount(shown.user, from);
      return this.keepPosts('publicPost', [{ code: value.code, ...shown }], 'page', from);
    }
    if (shown === null && isText(value.code)) this.gated.add(value.code);
    const isAccount = isText(value.username);
    if (hasComments) return true;
    if (isAccount) this.accounts.push({ place: 'publicAccount', data: value, ...from });
    const posts = nodesOf(value.polaris_ordered_timeline_connection);
    return this.keepPosts('publicGrid', posts, 'list', from) || isAccount;
  }

  private keepRoute({ route }: Node): void {
    if (!isRecord(route)) return;
    const { canonicalRouteName, url, rootView } = route;
    if (isText(canonicalRouteName)) this.route.name = canonicalRouteName;
    if (isText(url)) this.route.url = url;
    const props = isRecord(rootView) ? rootView.props : null;
    if (isRecord(props) && isRecord(props.page_logging)) this.keepPageLogging(props.page_logging);
  }

  private keepPageLogging({ name, params }: Node): void {
    if (!isText(name)) return;
    this.route.page ??= name;
    if (isRecord(params) && isText(params.profile_id)) this.route.accountId ??= params.profile_id;
  }
}
