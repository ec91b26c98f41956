// The rows of the store's tables as they are now; the shapes of earlier versions stand in migrations/.
import type { Brief } from '../campaign/campaign.ts';
import type { ShortlistRow } from '../campaign/shortlist-row.ts';
import type { CreatorProfile, Platform, Post } from '../profile/creator-profile.ts';
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
export interface SnapshotRecord {
  readonly creatorKey: string;
  /** `YYYY-MM-DD` in the user's own calendar. */
  readonly day: string;
  readonly followers: Figure;
  readonly following: Figure;
  readonly postCount: Figure;
  readonly totalLikes: Figure;
  readonly totalViews: Figure;
  /** The last reading of that day, milliseconds since 1970. */
  readonly seenAt: number;
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
