// Where the table's rows come from.
import type { ShortlistRow } from '../shortlist-row.ts';
import type { PackedRows } from './packed-rows.ts';
import type { RowLine } from './row-line.ts';
import type { ColumnOrder } from './table-query.ts';

/** A row that was written or taken out; without a key: any row of the list. */
export interface ChangedRow {
  readonly listId: string;
  readonly creatorKey: string | null;
}

export interface TableChange {
  /** Null: any row of any list may be another now. */
  readonly rows: readonly ChangedRow[] | null;
  /** Campaigns were changed: their stages may stand in another order. */
  readonly campaigns: boolean;
}

/** Rows of a list, ready for the table: line n belongs to row n. */
export interface ListPart {
  readonly lines: readonly RowLine[];
  readonly packed: PackedRows;
}

/** Every promise may reject; the engine tells its follower. */
export interface TableSource {
  count(listId: string): Promise<number>;
  /**
   * The first rows in order, without reading the others; rows of equal value may stand in any order.
   * @param order null: newest first
   * @returns null for an order that cannot be had so cheaply
   */
  firstRows(listId: string, order: ColumnOrder | null, limit: number): Promise<readonly ShortlistRow[] | null>;
  /** All rows in parts, in no order; a row that comes again is newer than the one before. */
  parts(listId: string): AsyncIterable<ListPart>;
  /** Rows of these creators, null for those who do not stand on the list. */
  rows(listId: string, creatorKeys: readonly string[]): Promise<readonly (ShortlistRow | null)[]>;
  /** Ids of a campaign's stages in their order; empty for the list of everyone. */
  stageOrder(listId: string): Promise<readonly string[]>;
  /** The creators on a campaign's shortlist. */
  listed(campaignId: string): Promise<ReadonlySet<string>>;
  /** Tells of every change, here or in another window, after it is on disk. Gives the function that ends it. */
  onChange(listener: (change: TableChange) => void): () => void;
}
