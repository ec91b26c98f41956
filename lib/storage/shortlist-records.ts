// Shortlist rows as they lie in the store, and what happens to them when two creators turn out to be one.

import type { ShortlistRow } from '../campaign/shortlist-row.ts';
import { nameOrderOf } from '../campaign/table/row-line.ts';
import { type TierId, tierIds } from '../evaluation/report.ts';
import type { StoreTables } from './db.ts';
import type { ShortlistRecord } from './records.ts';

const betweenTiers = '+';

/** The tiers of a row as the index has them; empty for none. */
const tierOrderOf = (tiers: readonly TierId[]): string => tiers.join(betweenTiers);

/** The tiers of such a key. */
export const tiersOfOrder = (order: string): readonly TierId[] =>
  tierIds.filter((tier) => order.split(betweenTiers).includes(tier));

type StoredRow = ShortlistRow & Partial<Pick<ShortlistRecord, 'changedAt'>>;

/** A row with what its indexes need. */
export const shortlistRecordOf = (row: StoredRow): ShortlistRecord => ({
  ...row,
  changedAt: row.changedAt ?? {},
  nameOrder: nameOrderOf(row),
  tierOrder: tierOrderOf(row.tiers),
});

/** A row as everybody outside the store knows it. */
export function shortlistRowOf({
  nameOrder: _name,
  tierOrder: _tier,
  changedAt: _times,
  ...row
}: ShortlistRecord): ShortlistRow {
  return row;
}

/** The rows of one creator on all shortlists. */
export const rowsOfCreator = (tables: StoreTables, creatorKey: string): Promise<ShortlistRecord[]> =>
  tables.shortlist.where('creatorKey').equals(creatorKey).toArray();

/** Gives a creator's places on shortlists to another one; where both stand, the earlier day of adding stays. */
export async function moveListings(tables: StoreTables, from: string, to: string): Promise<void> {
  for (const row of await rowsOfCreator(tables, from)) {
    const standing = await tables.shortlist.get([row.campaignId, to]);
    const addedAt = Math.min(row.addedAt, standing?.addedAt ?? row.addedAt);
    await tables.shortlist.put({ ...(standing ?? row), creatorKey: to, addedAt });
    await tables.shortlist.delete([row.campaignId, from]);
  }
}
