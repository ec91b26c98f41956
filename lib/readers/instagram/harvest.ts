// Gathers accounts and posts out of JSON text by their keys, wherever they stand: the layouts move things, the keys stay.
import type { Origin } from '../define-reader.ts';
import { pick } from '../json-pick.ts';
import { endOfString, parseJson } from '../json-text.ts';
import { isRecord } from '../leaf.ts';
import { type WantedKey, wantedBehind } from './nodes.ts';

export type AccountPlace = 'account' | 'publicAccount' | 'oldAccount' | 'card' | 'owner';
export type PostPlace = 'media' | 'clips' | 'publicGrid' | 'publicPost' | 'oldGrid' | 'oldPost';

export interface Piece<Place> {
  readonly place: Place;
  readonly data: Record<string, unknown>;
  readonly origin: Origin;
  readonly seenAt: number;
}

export interface PostPiece extends Piece<PostPlace> {
  readonly id: string;
  /** True for the one post that a post's page is about. */
  readonly isPagePost: boolean;
}

interface Route {
  name: string | null;
  page: string | null;
  accountId: string | null;
  url: string | null;
}

type From = Pick<PostPiece, 'origin' | 'seenAt'>;

const codePattern = /^[\w-]{5,64}$/;
/** Stories come in lists like posts and vanish; ads are other people's. */
const noPosts: ReadonlySet<unknown> = new Set(['ad', 'story']);
/** Texts inside texts: a preloaded reply may stand in a block as one string. */
const deepestText = 2;

const keyPattern = `(\\\\?)"(${Object.keys(wantedBehind).join('|')})\\1"\\s*:\\s*`;

const oldPageNames: ReadonlySet<WantedKey> = new Set(['HttpErrorPage', 'LoginAndSignupPage', 'LandingPage']);

const records = (value: unknown): Record<string, unknown>[] => (Array.isArray(value) ? value.filter(isRecord) : []);

const nodesOf = (connection: unknown): Record<string, unknown>[] =>
  isRecord(connection) ? records(connection.edges).flatMap(({ node }) => (isRecord(node) ? [node] : [])) : [];

const isText = (value: unknown): value is string => typeof value === 'string';

/** Everything that the texts of one page hold, in the order of the texts. */
export class Harvest {
  readonly accounts: Piece<AccountPlace>[] = [];
  readonly posts: PostPiece[] = [];
  /** Codes of posts that are shown only after a login. */
  readonly gated = new Set<string>();
  /** Pages of the old layout that are no profile and no post. */
  readonly oldPages = new Set<WantedKey>();
  readonly route: Route = { name: null, page: null, accountId: null, url: null };

  /** Searches one text. Text that is no JSON, or cut off, is passed over. */
  search(text: string, origin: Origin, seenAt: number, depth = 0): void {
    const keys = new RegExp(keyPattern, 'g');
    for (let found = keys.exec(text); found; found = keys.exec(text)) {
      const key = found[2] as WantedKey;
      const end = found[1] ? this.searchString(text, found.index, origin, seenAt, depth) : null;
      if (found[1] && end === null) return;
      if (end !== null) {
        keys.lastIndex = end;
        continue;
      }
      const taken = pick(text, keys.lastIndex, wantedBehind[key]);
      if (!taken) continue;
      keys.lastIndex = taken.end;
      this.keep(key, taken.value, origin, seenAt);
    }
  }

  /** Searches the string around `inside`; gives the index behind it, null where there is no such string. */
  private searchString(text: string, inside: number, origin: Origin, seenAt: number, depth: number): number | null {
    let start = text.lastIndexOf('"', inside);
    while (start > 0 && text.charAt(start - 1) === '\\') start = text.lastIndexOf('"', start - 1);
    const end = start === -1 ? -1 : endOfString(text, start);
    if (end <= inside) return null;
    const inner = parseJson(text.slice(start, end));
    if (isText(inner) && depth < deepestText) this.search(inner, origin, seenAt, depth + 1);
    return end;
  }

  private keep(key: WantedKey, value: unknown, origin: Origin, seenAt: number): void {
    const from = { origin, seenAt };
    if (key === 'canonicalRouteName') this.route.name ??= isText(value) ? value : null;
    else if (oldPageNames.has(key)) this.oldPages.add(key);
    else if (key === 'items') this.keepItems(origin === 'reply' ? records(value) : [], from);
    else if (isRecord(value)) this.keepRecord(key, value, from);
  }

  private keepRecord(key: WantedKey, value: Record<string, unknown>, from: From): void {
    switch (key) {
      case 'initialRouteInfo':
        this.keepRoute(value);
        break;
      case 'page_logging':
        this.keepPageLogging(value);
        break;
      case 'user':
        this.keepAccount(value, from);
        this.keepPosts('oldGrid', nodesOf(value.edge_owner_to_timeline_media), from);
        break;
      case 'xig_user_by_username':
        if (isText(value.username)) this.accounts.push({ place: 'publicAccount', data: value, ...from });
        this.keepPosts('publicGrid', nodesOf(value.polaris_ordered_timeline_connection), from);
        break;
      case 'xig_polaris_media':
        this.keepPublicPost(value, from);
        break;
      case 'xdt_shortcode_media':
      case 'shortcode_media':
        this.keepPosts('oldPost', [value], from, true);
        if (isRecord(value.owner) && value.owner.edge_followed_by !== undefined)
          this.accounts.push({ place: 'owner', data: value.owner, ...from });
        break;
      case 'xdt_api__v1__media__shortcode__web_info':
        this.keepPosts('media', records(value.items), from, true);
        break;
      case 'xdt_api__v1__feed__user_timeline_graphql_connection':
        this.keepPosts('media', nodesOf(value), from);
        break;
      case 'xdt_api__v1__clips__user__connection_v2':
        this.keepItems(nodesOf(value), from);
        break;
    }
  }

  private keepPosts(place: PostPlace, nodes: readonly Record<string, unknown>[], from: From, isPagePost = false): void {
    for (const data of nodes) {
      const id = data.code ?? data.shortcode;
      if (!isText(id) || !codePattern.test(id) || noPosts.has(data.product_type)) continue;
      this.posts.push({ place, data, id, isPagePost, ...from });
    }
  }

  /** Lists of the v1 replies: posts, or wrappers around one post each. */
  private keepItems(items: readonly Record<string, unknown>[], from: From): void {
    for (const item of items) {
      if (isRecord(item.media)) this.keepPosts('clips', [item.media], from);
      else this.keepPosts('media', [item], from);
    }
  }

  /** A user object is an account's only with figures of its own; authors, taggers and visitors come without. */
  private keepAccount(data: Record<string, unknown>, from: From): void {
    if (!isText(data.username)) return;
    if (data.edge_followed_by !== undefined || data.edge_follow !== undefined) {
      this.accounts.push({ place: 'oldAccount', data, ...from });
    } else if (data.follower_count !== undefined || data.following_count !== undefined) {
      const isWhole = data.biography !== undefined || data.bio_links !== undefined;
      this.accounts.push({ place: isWhole ? 'account' : 'card', data, ...from });
    }
  }

  private keepPublicPost(value: Record<string, unknown>, from: From): void {
    const shown = value.if_not_gated_logged_out;
    if (!isRecord(shown)) {
      if (isText(value.code)) this.gated.add(value.code);
      return;
    }
    this.keepPosts('publicPost', [{ code: value.code, ...shown }], from, true);
    if (isRecord(shown.user)) this.keepAccount(shown.user, from);
  }

  private keepRoute(info: Record<string, unknown>): void {
    if (!isRecord(info.route)) return;
    const { canonicalRouteName, url, rootView } = info.route;
    if (isText(canonicalRouteName)) this.route.name = canonicalRouteName;
    if (isText(url)) this.route.url = url;
    const props = isRecord(rootView) ? rootView.props : null;
    if (isRecord(props) && isRecord(props.page_logging)) this.keepPageLogging(props.page_logging);
  }

  private keepPageLogging({ name, params }: Record<string, unknown>): void {
    if (!isText(name)) return;
    this.route.page ??= name;
    if (isRecord(params) && isText(params.profile_id)) this.route.accountId ??= params.profile_id;
  }
}
