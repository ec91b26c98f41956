// What the workspace's table is asked: which list, which rows of it, in which order.
import type { BandId, ScreeningId, TierId } from '../../evaluation/report.ts';
import type { RoleId } from '../../evaluation/roles/roles.ts';
import type { Platform } from '../../profile/creator-profile.ts';
import type { ShortlistRow } from '../shortlist-row.ts';

/** Every column of the table; those that only a campaign can fill stay empty on the list of everyone. */
export const columnIds = [
  'name',
  'platform',
  'tier',
  'followers',
  'rate',
  'band',
  'views',
  'looks',
  'stage',
  'owner',
  'tags',
  'signals',
  'suspicious',
  'traditional',
  'taiwan',
  'content',
  'rivals',
  'disclosure',
  'roles',
  'fit',
  'overlap',
  'quote',
  'growth',
  'emails',
  'doNotContact',
  'addedAt',
  'readAt',
] as const;

export type ColumnId = (typeof columnIds)[number];

export interface ColumnOrder {
  readonly column: ColumnId;
  readonly direction: 'ascending' | 'descending';
}

/** Bounds are inclusive; null is open. Shares are 0–1. */
export interface Range {
  readonly from: number | null;
  readonly to: number | null;
}

/**
 * One condition of the filter; all of them have to hold. What is not known meets no condition. One that asks for nothing yet –
 * no choice, no word, a range open on both sides – lets everything pass.
 */
export type Condition =
  /** Words separated by space; all must occur in name, handle, e-mail, tags or owner, whatever the case, width or script of Chinese. */
  | { readonly field: 'text'; readonly text: string }
  | { readonly field: 'platform'; readonly oneOf: readonly Platform[] }
  | { readonly field: 'tier'; readonly oneOf: readonly TierId[] }
  /** The leading rate against its benchmark's band. */
  | { readonly field: 'band'; readonly oneOf: readonly BandId[] }
  | { readonly field: 'stage'; readonly oneOf: readonly string[] }
  | { readonly field: 'owner'; readonly oneOf: readonly string[] }
  /** Has one of these tags; `not`: has none of them. */
  | { readonly field: 'tag'; readonly oneOf: readonly string[]; readonly not: boolean }
  | { readonly field: 'flag'; readonly oneOf: readonly ScreeningId[] }
  | { readonly field: 'role'; readonly oneOf: readonly RoleId[] }
  | { readonly field: 'fit'; readonly oneOf: readonly NonNullable<ShortlistRow['fit']>[] }
  | { readonly field: 'taiwan'; readonly oneOf: readonly NonNullable<ShortlistRow['taiwanRule']>[] }
  | { readonly field: 'followers'; readonly range: Range }
  | { readonly field: 'rate'; readonly range: Range }
  /** Share of comments in Traditional Chinese. */
  | { readonly field: 'traditional'; readonly range: Range }
  /** Days since the last reading. */
  | { readonly field: 'lastSeen'; readonly range: Range }
  | { readonly field: 'doNotContact'; readonly is: boolean }
  /** Stands on the shortlist of one of these campaigns; for the list of everyone. */
  | { readonly field: 'campaign'; readonly oneOf: readonly string[] };

export type ConditionField = Condition['field'];

export interface TableQuery {
  /** A campaign's id or `everyoneId`. */
  readonly listId: string;
  /** The first one counts most; equal rows stand newest first. Empty: newest first. What is unknown stands last. */
  readonly order: readonly ColumnOrder[];
  readonly conditions: readonly Condition[];
}

export interface TableAnswer {
  /** Grows with every answer: rows are asked for under it. */
  readonly answer: number;
  /** Rows that pass. */
  readonly found: number;
  /** Rows of the whole list. */
  readonly total: number;
  /**
   * False while the list is still being read: the order is right and the rows are true, but `found` counts only those read
   * so far. A whole answer follows by itself.
   */
  readonly isWhole: boolean;
}

/** Answers the table's questions without holding up the page; lives in a worker of its own. */
export interface TableEngine {
  /**
   * Asks from now on for this; tells `heard` the answer, and again whenever the list has changed, here or in another window.
   * A later question takes the place of an earlier one. Gives the function that ends it.
   */
  follow(query: TableQuery, heard: (answer: TableAnswer) => void, failed: (thrown: unknown) => void): () => void;
  /** Rows `from` (inclusive) to `to` (exclusive) of an answer; null when a later answer has taken its place. */
  rows(answer: number, from: number, to: number): Promise<readonly ShortlistRow[] | null>;
  /** The same without waiting, for drawing between two frames: of an answer that holds, all rows are at hand. */
  rowsAtHand(answer: number, from: number, to: number): readonly ShortlistRow[] | null;
  /** The creator keys of all rows of an answer, in order; for selections and exports. Null as in `rows`. */
  keys(answer: number): Promise<readonly string[] | null>;
  /** Where a creator stands in an answer; null when nowhere, or when the answer is outdated. */
  placeOf(answer: number, creatorKey: string): Promise<number | null>;
  close(): void;
}
