// The rows of the store's tables as they are now; the shapes of earlier versions stand in migrations/.
import type { Campaign } from '../campaign/campaign.ts';
import type { DoNotContact } from '../campaign/listing.ts';
import type { Person } from '../campaign/person.ts';
import type { SavedView } from '../campaign/saved-view.ts';
import type { ShortlistRow } from '../campaign/shortlist-row.ts';
import type { PackedLines } from '../campaign/table/packed-lines.ts';
import type { PackedRows } from '../campaign/table/packed-rows.ts';
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
  /** What another account of the same person may have in common: `handle:…`, `account:…`, `link:…`. */
  readonly personHints: readonly string[];
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

export type CampaignRecord = Campaign;

export interface ShortlistRecord extends ShortlistRow {
  /** Display name (else handle) in lower case: the order of the list by name. */
  readonly nameOrder: string;
  /** The tiers joined by "+": creators of a tier are counted without reading a row. */
  readonly tierOrder: string;
  /** When stage and owner were changed last, milliseconds since 1970; missing: with the adding. */
  readonly changedAt: { readonly stage?: number; readonly owner?: number };
}

/** A text that stood in a note before. */
export interface NoteEdit {
  readonly text: string;
  /** When it was written, milliseconds since 1970. */
  readonly writtenAt: number;
}

export interface NoteEntry {
  /** Random. */
  readonly id: string;
  readonly text: string;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  readonly updatedAt: number;
  /** Counts the changes, from 1. */
  readonly revision: number;
  /** Earlier texts, oldest first. */
  readonly edits: readonly NoteEdit[];
}

/** All notes on one account, oldest first. */
export interface NotesRecord {
  readonly creatorKey: string;
  readonly notes: readonly NoteEntry[];
}

/** How the marketer stands with a creator in all campaigns. */
export interface RelationshipRecord {
  readonly creatorKey: string;
  readonly tags: readonly string[];
  readonly doNotContact: DoNotContact | null;
  /** E-mail addresses that the user has brought, in lower case; missing: none. Those of the bio stand in the profile. */
  readonly emails?: readonly string[];
  /** When each was changed last, milliseconds since 1970. */
  readonly changedAt: { readonly tags?: number; readonly doNotContact?: number };
}

export type PersonRecord = Person;

/** Two accounts that the user has said are not one person's; `first` < `second`. */
export interface KeptApartRecord {
  readonly first: string;
  readonly second: string;
}

/** A creator has come to a stage. */
export interface StageChangeRecord {
  readonly campaignId: string;
  readonly creatorKey: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly from: string;
  readonly to: string;
}

export type SavedViewRecord = SavedView;

/** Which column of a file means what, by its header row; read through a check. */
export interface ImportMappingRecord {
  /** The header cells as JSON. */
  readonly headers: string;
  readonly mapping: unknown;
}

/** A profile that the user wants to look at, one after the other. */
export interface ReviewRecord {
  readonly creatorKey: string;
  /** Lowest first. */
  readonly place: number;
}

/** An import of a list, as far as it has come. */
export interface ImportRecord {
  readonly id: string;
  /** Of the file; empty: pasted. */
  readonly name: string;
  /** Null: onto the list of everyone alone. */
  readonly campaignId: string | null;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Entries of the list, and how many of them are on disk. */
  readonly total: number;
  readonly written: number;
}

/** What one transaction of an import has brought, so that it can be taken back; it holds no row that was there before. */
export interface ImportStepRecord {
  readonly importId: string;
  readonly place: number;
  /** Creators that it made; in the index, as the user keeps them by having imported them. */
  readonly made: readonly string[];
  /** Creators that it put on the campaign's list. */
  readonly listed: readonly string[];
  readonly tags: readonly { readonly creatorKey: string; readonly tags: readonly string[] }[];
  readonly emails: readonly { readonly creatorKey: string; readonly emails: readonly string[] }[];
  readonly notes: readonly { readonly creatorKey: string; readonly id: string }[];
  readonly doNotContact: readonly string[];
  readonly quotes: readonly string[];
  readonly owners: readonly { readonly creatorKey: string; readonly owner: string }[];
  readonly queued: readonly string[];
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

/** A stretch of a long list, packed: a copy that can always be made anew from the rows themselves. */
export interface PackedRowsRecord {
  readonly listId: string;
  /** Number of the stretch of keys. */
  readonly block: number;
  /** What the packing program makes of rows; a copy of another form is not read. */
  readonly form: number;
  readonly lines: PackedLines;
  readonly rows: PackedRows;
}

/** A row that is no longer as it stands in its packed copy. */
export interface OutdatedRowRecord {
  readonly listId: string;
  readonly creatorKey: string;
}
