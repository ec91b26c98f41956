// What Instagram's data holds about accounts and posts, as far as we read it: the shapes, and what to take out of the text for each.
import { type Wanted, wanted } from '../json-pick.ts';

export interface Person {
  readonly pk?: unknown;
  readonly id?: unknown;
  readonly username?: unknown;
}

/** Who wrote a comment. */
interface Commenter extends Person {
  readonly has_anonymous_profile_picture?: unknown;
  readonly profile_pic_id?: unknown;
  readonly profile_pic_url?: unknown;
}

/** A comment in GraphQL and v1 replies, in preloaded blocks, and on logged-out pages since 2026. */
export interface Comment {
  readonly pk?: unknown;
  readonly text?: unknown;
  readonly user?: Commenter | null;
}

/** A comment in the old graph's words. */
export interface OldComment {
  readonly id?: unknown;
  readonly text?: unknown;
  readonly owner?: Commenter | null;
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
  readonly sponsor_tags?: readonly Sponsored[] | null;
  readonly timeline_pinned_user_ids?: readonly unknown[] | null;
  readonly clips_tab_pinned_user_ids?: readonly unknown[] | null;
}

/** The partner that a paid post names. */
export interface Sponsored {
  readonly sponsor?: Person | null;
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
  readonly edge_media_to_sponsor_user?: Edges<Sponsored> | null;
  readonly pinned_for_users?: readonly Person[] | null;
}

const keys = (names: string): Record<string, 'value'> =>
  Object.fromEntries(names.split(' ').map((name) => [name, 'value']));

const count = keys('count');
const person = keys('pk id username');
const sponsored = { sponsor: person };
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
  sponsor_tags: sponsored,
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
  edge_media_to_sponsor_user: inEdges(sponsored),
  pinned_for_users: person,
};

const commenter = { ...person, ...keys('has_anonymous_profile_picture profile_pic_id profile_pic_url') };
const commentKeys = { ...keys('pk id text'), user: commenter, owner: commenter };
/** A comment with the answers to it that came along. */
const threadKeys = {
  ...commentKeys,
  preview_child_comments: commentKeys,
  edge_threaded_comments: inEdges(commentKeys),
};
const commentList = { ...count, ...inEdges(threadKeys) };

/** Where the old graph keeps the comments of a post: the first by threads since 2019, the others before that and as a foretaste. */
export const oldCommentLists = [
  'edge_media_to_parent_comment',
  'edge_media_to_comment',
  'edge_media_preview_comment',
] as const;

const pageLogging = { name: 'value', params: keys('profile_id') } as const;
const routeKeys = { ...keys('canonicalRouteName url'), rootView: { props: { page_logging: pageLogging } } };

const publicUserKeys = { ...accountKeys, polaris_ordered_timeline_connection: inEdges(mediaKeys) };

/** What to take behind each key that the search stops at. */
export const wantedBehind = {
  /** The roots of logged-out pages since 2026: an account with its grid, or a post that may be gated. */
  xig: wanted({
    ...publicUserKeys,
    ...keys('id code gating_ruling'),
    if_not_gated_logged_out: mediaKeys,
    comments_connection: inEdges(threadKeys),
  }),
  /** Lists and posts of GraphQL replies, `xdt_api__v1__` and the path of the v1 reply they stand for. */
  api: wanted({ edges: { node: { ...mediaKeys, media: mediaKeys } }, items: mediaKeys }),
  connection: wanted(inEdges(mediaKeys)),
  /** Comments of a post: a list, or the edges of a connection. */
  comments: wanted({ ...threadKeys, ...inEdges(threadKeys) }),
  oldPost: wanted({ ...oldMediaKeys, ...Object.fromEntries(oldCommentLists.map((list) => [list, commentList])) }),
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
  ['comments', '(?:child_)?comments'],
  ['routeInfo', 'initialRouteInfo'],
  ['routeName', 'canonicalRouteName'],
  ['pageLogging', 'page_logging'],
  ['oldPage', 'HttpErrorPage|LoginAndSignupPage|LandingPage'],
];

/** Finds the keys, also inside a JSON text that stands as a string in another one (its quotes are escaped: first group). */
export const keyPattern = `(\\\\?)"(?:${kinds.map(([kind, names]) => `(?<${kind}>${names})`).join('|')})\\1"\\s*:\\s*`;
