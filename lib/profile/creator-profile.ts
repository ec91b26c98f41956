// What one reading of one page says about a creator and the posts in sight.
import type { CommentField, SeenComment } from './comment.ts';
import type { Fact, Figure, Moment, UnreadReason } from './figure.ts';

export type Platform = 'instagram' | 'youtube' | 'tiktok';

export const platforms: readonly Platform[] = ['instagram', 'youtube', 'tiktok'];

/** What the page in the tab is. `other` is no creator's page: search, feeds, settings. */
export type PageKind =
  | 'profile'
  | 'post'
  | 'private'
  | 'not-found'
  | 'login-wall'
  | 'consent-wall'
  | 'throttled'
  | 'other';

export type PostKind = 'photo' | 'carousel' | 'reel' | 'video' | 'short' | 'live';

export interface CreatorProfile {
  readonly platform: Platform;
  /** Without "@", as the page spells it. */
  readonly handle: Fact<string>;
  /** The platform's own stable id (Instagram pk, YouTube UC…, TikTok user id). */
  readonly platformId: Fact<string>;
  readonly displayName: Fact<string>;
  readonly bio: Fact<string>;
  readonly category: Fact<string>;
  readonly verified: Fact<boolean>;
  readonly private: Fact<boolean>;
  /** Links in the profile, as the page gives them, redirects of the platform decoded. */
  readonly links: Fact<readonly string[]>;
  readonly country: Fact<string>;
  /** Day of joining, `YYYY-MM-DD`. */
  readonly joinedOn: Fact<string>;
  /** Followers on Instagram and TikTok, subscribers on YouTube. */
  readonly followers: Figure;
  readonly following: Figure;
  readonly postCount: Figure;
  readonly totalLikes: Figure;
  readonly totalViews: Figure;
}

export interface Post {
  /** Shortcode on Instagram, video id elsewhere. */
  readonly id: string;
  readonly kind: Fact<PostKind>;
  /** Handle of the author without "@". */
  readonly author: Fact<string>;
  readonly coAuthors: Fact<readonly string[]>;
  readonly published: Moment;
  readonly pinned: Fact<boolean>;
  /** Whole caption or title, at most 5,000 characters. */
  readonly caption: Fact<string>;
  readonly likes: Figure;
  readonly comments: Figure;
  readonly views: Figure;
  readonly plays: Figure;
  readonly shares: Figure;
  readonly saves: Figure;
  /** The platform's own label, set by the creator: a paid partnership, on TikTok also the promotion of the own business. */
  readonly paidPartnership: Fact<boolean>;
  /** Handles of the partners that the platform's own label names, without "@". */
  readonly paidPartners: Fact<readonly string[]>;
}

export type ProfileField = Exclude<keyof CreatorProfile, 'platform'>;
export type PostField = Exclude<keyof Post, 'id'>;

/** A place that did not look as it should: named so that a change of the site is seen, never guessed over. */
export interface Drift {
  readonly subject: 'creator' | 'post' | 'comment';
  readonly field: ProfileField | PostField | CommentField;
  readonly carrier: string;
  readonly leaf: string;
  /**
   * - `missing`: the carrier is there, a leaf that it always had is not
   * - `unusable`: the leaf is there, its value has no form that we know
   * - `fallback`: a lesser rule answered although the first carrier is present
   */
  readonly kind: 'missing' | 'unusable' | 'fallback';
}

export interface ReadReport {
  /** Field (`followers`, `posts.likes`) → sources that gave it. */
  readonly sources: Readonly<Record<string, readonly string[]>>;
  readonly drift: readonly Drift[];
  /** Fields of the creator that could not be read, with the reason. */
  readonly unread: readonly { readonly field: ProfileField; readonly why: UnreadReason }[];
  /**
   * Does the data embedded in the first load belong to the address? `stale`: it is another page's and was ignored.
   */
  readonly embedded: 'current' | 'stale' | 'none';
  /** True when a reply of the site for this address was used. */
  readonly heardReplies: boolean;
}

export interface CreatorReading {
  readonly platform: Platform;
  readonly url: string;
  readonly pageKind: PageKind;
  /** Null when the page tells nothing of a creator's account. */
  readonly creator: CreatorProfile | null;
  readonly posts: readonly Post[];
  /** On a post's page: the id of the post on the screen. */
  readonly postId: string | null;
  readonly uiLocale: string | null;
  readonly seenAt: number;
  readonly report: ReadReport;
}

/** A reading with the comments in sight: for the worker alone, which keeps hashes of them; what is shown or stored has none. */
export interface PageReading extends CreatorReading {
  /** Answers to comments included. */
  readonly comments: readonly SeenComment[];
}
