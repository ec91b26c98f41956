// What Instagram's data holds about accounts and posts, as far as we read it: the shapes, and what to take out of the text for each.
import { type Wanted, wanted } from '../json-pick.ts';

export interface Person {
  readonly pk?: unknown;
  readonly id?: unknown;
  readonly username?: unknown;
}

interface Link {
  readonly url?: unknown;
}

/** An account as the pages since 2025 and the v1 replies give it. */
export interface Account extends Person {
  readonly full_name?: unknown;
  readonly biography?: unknown;
  readonly bio_links?: readonly Link[] | null;
  readonly external_url?: unknown;
  readonly category?: unknown;
  readonly is_verified?: unknown;
  readonly is_private?: unknown;
  readonly follower_count?: unknown;
  readonly following_count?: unknown;
  readonly media_count?: unknown;
  readonly all_media_count?: unknown;
}

interface Count {
  readonly count?: unknown;
}

/** An account in the old graph's words (2018–2025). */
export interface OldAccount extends Person {
  readonly full_name?: unknown;
  readonly biography?: unknown;
  readonly bio_links?: readonly Link[] | null;
  readonly external_url?: unknown;
  readonly category_name?: unknown;
  readonly is_verified?: unknown;
  readonly is_private?: unknown;
  readonly edge_followed_by?: Count | null;
  readonly edge_follow?: Count | null;
  readonly edge_owner_to_timeline_media?: (Count & { readonly edges?: unknown }) | null;
}

/** Whose page shows the post, as far as it is known. Added by us. */
interface Shown {
  readonly pageAccountId?: string | null;
  readonly pageHandle?: string | null;
}

export interface Media extends Shown {
  readonly code?: unknown;
  readonly taken_at?: unknown;
  readonly media_type?: unknown;
  readonly product_type?: unknown;
  readonly __typename?: unknown;
  readonly caption?: { readonly text?: unknown } | null;
  readonly user?: Person | null;
  readonly owner?: Person | null;
  readonly coauthor_producers?: readonly Person[] | null;
  readonly like_and_view_counts_disabled?: unknown;
  readonly like_count?: unknown;
  readonly comment_count?: unknown;
  readonly view_count?: unknown;
  readonly play_count?: unknown;
  readonly reshare_count?: unknown;
  readonly is_paid_partnership?: unknown;
  readonly sponsor_tags?: readonly unknown[] | null;
  readonly timeline_pinned_user_ids?: readonly unknown[] | null;
  readonly clips_tab_pinned_user_ids?: readonly unknown[] | null;
}

interface Edges<Node> {
  readonly edges?: readonly { readonly node?: Node | null }[] | null;
}

export interface OldMedia extends Shown {
  readonly shortcode?: unknown;
  readonly taken_at_timestamp?: unknown;
  readonly __typename?: unknown;
  readonly product_type?: unknown;
  readonly edge_media_to_caption?: Edges<{ readonly text?: unknown }> | null;
  readonly owner?: OldAccount | null;
  readonly coauthor_producers?: readonly Person[] | null;
  readonly like_and_view_counts_disabled?: unknown;
  readonly edge_media_preview_like?: Count | null;
  readonly edge_liked_by?: Count | null;
  readonly edge_media_to_parent_comment?: Count | null;
  readonly edge_media_to_comment?: Count | null;
  readonly edge_media_preview_comment?: Count | null;
  readonly video_view_count?: unknown;
  readonly video_play_count?: unknown;
  readonly is_paid_partnership?: unknown;
  readonly edge_media_to_sponsor_user?: Edges<unknown> | null;
  readonly pinned_for_users?: readonly Person[] | null;
}

const keys = (names: string): Record<string, 'value'> =>
  Object.fromEntries(names.split(' ').map((name) => [name, 'value']));

const count = keys('count');
const person = keys('pk id username');
const inEdges = <T>(node: T) => ({ edges: { node } });

const accountKeys = {
  ...keys(
    'pk id username full_name biography external_url category category_name is_verified is_private ' +
      'follower_count following_count media_count all_media_count',
  ),
  bio_links: keys('url'),
  edge_followed_by: count,
  edge_follow: count,
};

const mediaKeys = {
  ...keys(
    'code taken_at media_type product_type __typename like_and_view_counts_disabled like_count comment_count ' +
      'view_count play_count reshare_count is_paid_partnership timeline_pinned_user_ids clips_tab_pinned_user_ids',
  ),
  caption: keys('text'),
  user: accountKeys,
  owner: person,
  coauthor_producers: person,
  sponsor_tags: { sponsor: person },
};

const oldMediaKeys = {
  ...keys(
    'shortcode taken_at_timestamp __typename product_type like_and_view_counts_disabled video_view_count ' +
      'video_play_count is_paid_partnership',
  ),
  edge_media_to_caption: inEdges(keys('text')),
  owner: { ...accountKeys, edge_owner_to_timeline_media: count },
  coauthor_producers: person,
  edge_media_preview_like: count,
  edge_liked_by: count,
  edge_media_to_parent_comment: count,
  edge_media_to_comment: count,
  edge_media_preview_comment: count,
  edge_media_to_sponsor_user: inEdges(person),
  pinned_for_users: person,
};

const pageLogging = { name: 'value', params: keys('profile_id') } as const;
const routeKeys = { ...keys('canonicalRouteName url'), rootView: { props: { page_logging: pageLogging } } };

const publicUserKeys = { ...accountKeys, polaris_ordered_timeline_connection: inEdges(mediaKeys) };

/** What to take behind each key that the search stops at. */
export const wantedBehind = {
  /** The roots of logged-out pages since 2026: an account with its grid, or a post that may be gated. */
  xig: wanted({ ...publicUserKeys, ...keys('code gating_ruling'), if_not_gated_logged_out: mediaKeys }),
  /** Lists and posts of GraphQL replies, `xdt_api__v1__` and the path of the v1 reply they stand for. */
  api: wanted({ edges: { node: { ...mediaKeys, media: mediaKeys } }, items: mediaKeys }),
  connection: wanted(inEdges(mediaKeys)),
  oldPost: wanted(oldMediaKeys),
  user: wanted({ ...accountKeys, edge_owner_to_timeline_media: { ...count, ...inEdges(oldMediaKeys) } }),
  items: wanted({ ...mediaKeys, media: mediaKeys }),
  routeInfo: wanted({ route: routeKeys }),
  routeName: 'value',
  pageLogging: wanted(pageLogging),
  oldPage: 'value',
} as const satisfies Record<string, Wanted>;

export type KeyKind = keyof typeof wantedBehind;

const kinds: readonly (readonly [KeyKind, string])[] = [
  ['xig', 'xig_[a-z_]+'],
  ['api', 'xdt_api__v1__\\w+'],
  ['connection', 'polaris_[a-z_]+_connection'],
  ['oldPost', '(?:xdt_)?shortcode_media'],
  ['user', '(?:xdt_)?user'],
  ['items', 'items'],
  ['routeInfo', 'initialRouteInfo'],
  ['routeName', 'canonicalRouteName'],
  ['pageLogging', 'page_logging'],
  ['oldPage', 'HttpErrorPage|LoginAndSignupPage|LandingPage'],
];

/** Finds the keys, also inside a JSON text that stands as a string in another one (its quotes are escaped: first group). */
export const keyPattern = `(\\\\?)"(?:${kinds.map(([kind, names]) => `(?<${kind}>${names})`).join('|')})\\1"\\s*:\\s*`;
