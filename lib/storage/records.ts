// The rows of the store's tables as they are now; the shapes of earlier versions stand in migrations/.
import type { Brief } from '../campaign/campaign.ts';
import type { ShortlistRow } from '../campaign/shortlist-row.ts';
import type { CommenterSet } from '../evaluation/overlap/overlap.ts';
import type { Quote } from '../evaluation/price/quote.ts';
import type { RoleChoice } from '../evaluation/roles/roles.ts';
import type { CommentLog } from '../profile/comment-log.ts';
import type { CreatorProfile, Platform, Post } from '../profile/creator-profile.ts';
import type { DayFigures } from '../profile/day-figures.ts';
import type { Figure } from '../profile/figure.ts';

/** A creator without profile text and posts, so that many can be listed cheaply. */
export interface CreatorRecord {
  /** Random, stays the same when handle or id change. */
  readonly key: string;
  readonly platform: Platform;
  /** `platform:id`; missing (and so not in the index) while only the handle is known. */
  readonly identity?: string;
  /** `platform:handle` in lower case; missing when the handle is not known or has passed to another account. */
  readonly handleKey?: string;
  /** Without "@", as the page spells it; null while only the id is known. */
  readonly handle: string | null;
  readonly displayName: string | null;
  readonly followers: Figure;
  /** Milliseconds since 1970. */
  readonly readAt: number;
  /** Last reading or last removal from a shortlist: retention counts from here. */
  readonly touchedAt: number;
}

export interface DetailsRecord {
  readonly key: string;
  readonly profile: CreatorProfile;
  readonly posts: readonly Post[];
}

/** The figures of a creator on one day. */
export interface SnapshotRecord extends DayFigures {
  readonly creatorKey: string;
}

export interface CampaignRecord {
  readonly id: string;
  readonly name: string;
  readonly brief: Brief;
  readonly createdAt: number;
}

export interface ShortlistRecord extends ShortlistRow {
  /** Display name (else handle) in lower case: the order of the list by name. */
  readonly nameOrder: string;
}

export interface NoteRecord {
  readonly creatorKey: string;
  readonly text: string;
  /** Milliseconds since 1970. */
  readonly updatedAt: number;
  /** Counts the changes; 0 stands for "no note yet". */
  readonly revision: number;
}

/** One row that says which store this is, so that an emptied store can be told from a new one. */
export interface StoreIdentityRecord {
  readonly id: 'store';
  readonly storeId: string;
  readonly createdAt: number;
}

/** Comments seen of a creator's posts: hashes and features alone. */
export interface CommentsRecord {
  readonly creatorKey: string;
  readonly log: CommentLog;
}

/** The commenters of a log, ready to be compared with those of another creator. */
export interface CommenterSetRecord {
  readonly creatorKey: string;
  readonly set: CommenterSet;
}

export interface RoleRecord extends RoleChoice {
  readonly creatorKey: string;
}

export interface QuoteRecord extends Quote {
  readonly campaignId: string;
  readonly creatorKey: string;
}

/** A pack of the user's own; read through a check, as another version may have written it. */
export interface PackRecord {
  readonly id: string;
  readonly pack: unknown;
}

/** The user's own rate card; read through a check. */
export interface RateCardRecord {
  readonly id: 'own';
  readonly card: unknown;
}

/** The measured pairs of a campaign's creators of one platform, column by column: row n of each column is one pair. */
export interface OverlapsRecord {
  readonly campaignId: string;
  readonly platform: Platform;
  /** Who was measured; the pairs point into it. In the index, so that a creator can be erased from it. */
  readonly creatorKeys: readonly string[];
  readonly names: readonly string[];
  /** Comments and commenters of each, as measured. */
  readonly comments: readonly number[];
  readonly commenters: readonly number[];
  /** Of the last time when all pairs were measured, milliseconds since 1970; null when single creators were alone. */
  readonly measuredAt: number | null;
  readonly first: Uint16Array;
  readonly second: Uint16Array;
  /** Place in `overlapStates`. */
  readonly state: Uint8Array;
  /** Three a pair: value, low, high; NaN where the state gives none. */
  readonly share: Float64Array;
  readonly shared: Uint32Array;
  /** When the pair was measured, milliseconds since 1970. */
  readonly at: Float64Array;
}

/** The secret of this installation, without which no hash can be traced to a name by trying names. */
export interface SaltRecord {
  readonly id: 'salt';
  readonly salt: string;
}

/** How far the rows of a shortlist have been judged with what the user has set. */
export interface JudgedRecord {
  readonly campaignId: string;
  /** Names everything that all rows were last judged with; null when never all. */
  readonly stamp: string | null;
  /** A judging under way, to be gone on with after the worker's end: rows up to `after` are done. */
  readonly under: { readonly stamp: string; readonly after: string } | null;
}
