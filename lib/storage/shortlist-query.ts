// Which rows of a shortlist, in which order: by index alone when nothing is filtered, else by looking at rows in chunks.
import type { Collection } from 'dexie';
import { filterRows, isOpenFilter, noFilter, type RowFilter } from '../campaign/filter-rows.ts';
import type { RowOrder, SortKey } from '../campaign/sort-rows.ts';
import type { TierId } from '../evaluation/report.ts';
import type { StoreTables } from './db.ts';
import type { ShortlistRecord } from './records.ts';
import { tiersOfOrder } from './shortlist-records.ts';

export interface ShortlistQuery {
  readonly campaignId: string;
  readonly order: RowOrder;
  /** Missing = all rows. */
  readonly filter?: RowFilter;
}

const orderFields = {
  added: 'addedAt',
  followers: 'followersOrder',
  rate: 'engagementOrder',
  name: 'nameOrder',
} as const satisfies Record<SortKey, keyof ShortlistRecord>;

/** Rows looked at in one go: small enough to leave the interface's thread free, large enough not to cost in calls. */
const chunk = 1_000;

/** IndexedDB's least and greatest key of any kind that a row of ours can have. */
const least = Number.NEGATIVE_INFINITY;
const greatest = [[]];

/** Does the filter let every row pass? */
export const passesAll = (filter: RowFilter = noFilter): boolean => isOpenFilter(filter);

const isDescending = ({ direction }: RowOrder) => direction === 'descending';

const ordersFigures = ({ key }: RowOrder) => key === 'followers' || key === 'rate';

type Piece = () => Collection<ShortlistRecord, [string, string]>;

/**
 * A campaign's rows in the order's own index, lowest first, in the pieces in which they are shown. Unknown figures are
 * stored as -1 and stand last whichever way the list is sorted.
 */
function pieces(tables: StoreTables, { campaignId, order }: ShortlistQuery): readonly Piece[] {
  const index = `[campaignId+${orderFields[order.key]}]`;
  const between = (from: unknown, to: unknown, withTo: boolean) => () =>
    tables.shortlist.where(index).between([campaignId, from], [campaignId, to], true, withTo);
  if (isDescending(order) || !ordersFigures(order)) return [between(least, greatest, true)];
  return [between(0, greatest, true), between(least, 0, false)];
}

/** The first rows from `offset` on, unfiltered: reads no row that it does not give. */
export async function pageByIndex(
  tables: StoreTables,
  query: ShortlistQuery,
  offset: number,
  limit: number,
): Promise<ShortlistRecord[]> {
  const page: ShortlistRecord[] = [];
  let skip = offset;
  for (const piece of pieces(tables, query)) {
    const rows = isDescending(query.order) ? piece().reverse() : piece();
    page.push(
      ...(await rows
        .offset(skip)
        .limit(limit - page.length)
        .toArray()),
    );
    if (page.length >= limit) break;
    skip = page.length > 0 ? 0 : skip - (await piece().count());
  }
  return page;
}

/** All keys in order, unfiltered, without reading a row. */
export async function keysByIndex(tables: StoreTables, query: ShortlistQuery): Promise<string[]> {
  const keys: string[] = [];
  for (const piece of pieces(tables, query)) {
    // Forwards is one request for all keys, backwards would be one per key.
    const found = await piece().primaryKeys();
    for (const [, creatorKey] of isDescending(query.order) ? found.reverse() : found) keys.push(creatorKey);
  }
  return keys;
}

/** How many rows stand on the lists of all campaigns; that of everyone is not counted through. */
export async function countInCampaigns({ shortlist }: StoreTables, everyone: string): Promise<number> {
  const keys = () => shortlist.where('[campaignId+creatorKey]');
  const before = await keys().below([everyone]).count();
  return before + (await keys().above([everyone, greatest]).count());
}

/** The creators on the lists of all campaigns; that of everyone is not read. */
export async function keysInCampaigns({ shortlist }: StoreTables, everyone: string): Promise<string[]> {
  const keys = () => shortlist.where('[campaignId+creatorKey]');
  const before = await keys().below([everyone]).primaryKeys();
  const behind = await keys().above([everyone, greatest]).primaryKeys();
  return [...before, ...behind].map(([, creatorKey]) => creatorKey);
}

/** How many rows a campaign has. */
export const countByIndex = (tables: StoreTables, campaignId: string): Promise<number> =>
  tables.shortlist
    .where('[campaignId+creatorKey]')
    .between([campaignId, least], [campaignId, greatest], true, true)
    .count();

/** How many rows of a list have which tiers, without reading a row: one count for each combination that occurs. */
export async function tierCountsByIndex(
  tables: StoreTables,
  listId: string,
): Promise<{ readonly tiers: readonly TierId[]; readonly count: number }[]> {
  const index = tables.shortlist.where('[campaignId+tierOrder]');
  const keys = await index.between([listId, least], [listId, greatest], true, true).uniqueKeys();
  const counts: { tiers: readonly TierId[]; count: number }[] = [];
  for (const key of keys as unknown as readonly [string, string][]) {
    const count = await tables.shortlist.where('[campaignId+tierOrder]').equals(key).count();
    counts.push({ tiers: tiersOfOrder(key[1]), count });
  }
  return counts;
}

/** The creators at one stage of a campaign, without reading a row. */
export async function keysAtStage(tables: StoreTables, campaignId: string, stage: string): Promise<string[]> {
  const keys = await tables.shortlist.where('[campaignId+stage]').equals([campaignId, stage]).primaryKeys();
  return keys.map(([, creatorKey]) => creatorKey);
}

/** The creators on a campaign's shortlist, without reading a row. */
export async function listedKeys(tables: StoreTables, campaignId: string): Promise<ReadonlySet<string>> {
  const keys = await tables.shortlist
    .where('[campaignId+creatorKey]')
    .between([campaignId, least], [campaignId, greatest], true, true)
    .primaryKeys();
  return new Set(keys.map(([, creatorKey]) => creatorKey));
}

/** So many keys are sooner picked out of all of a list than asked for one by one. */
const mostAsked = 2_000;

/** Those of the creators who stand on a campaign's shortlist: a long list is not walked through for a few. */
export async function listedAmong(
  tables: StoreTables,
  campaignId: string,
  creatorKeys: readonly string[],
): Promise<ReadonlySet<string>> {
  if (creatorKeys.length === 0) return new Set();
  if (creatorKeys.length > mostAsked) {
    const listed = await listedKeys(tables, campaignId);
    return new Set(creatorKeys.filter((key) => listed.has(key)));
  }
  const found = await tables.shortlist
    .where('[campaignId+creatorKey]')
    .anyOf(creatorKeys.map((key): [string, string] => [campaignId, key]))
    .primaryKeys();
  return new Set(found.map(([, creatorKey]) => creatorKey));
}

/** The next creators of a shortlist in the order of their keys. */
export async function nextListedKeys(
  tables: StoreTables,
  campaignId: string,
  after: string,
  size: number,
): Promise<string[]> {
  const keys = await tables.shortlist
    .where('[campaignId+creatorKey]')
    .between([campaignId, after], [campaignId, greatest], false, true)
    .limit(size)
    .primaryKeys();
  return keys.map(([, creatorKey]) => creatorKey);
}

interface Place {
  readonly creatorKey: string;
  readonly value: string | number;
}

/** The same order as that of the index. */
function inOrder(order: RowOrder) {
  const sign = isDescending(order) ? -1 : 1;
  const compare = (a: string | number, b: string | number) => (a < b ? -1 : a > b ? 1 : 0);
  const isUnknown = ({ value }: Place) => ordersFigures(order) && typeof value === 'number' && value < 0;
  return (a: Place, b: Place) => {
    if (isUnknown(a) !== isUnknown(b)) return isUnknown(a) ? 1 : -1;
    return sign * (compare(a.value, b.value) || compare(a.creatorKey, b.creatorKey));
  };
}

/** The next rows of a campaign in the order of their keys. */
export const nextListedRows = (
  tables: StoreTables,
  campaignId: string,
  after: string,
  limit: number,
): Promise<ShortlistRecord[]> =>
  tables.shortlist
    .where('[campaignId+creatorKey]')
    .between([campaignId, after], [campaignId, greatest], false, true)
    .limit(limit)
    .toArray();

/** Shows every row that passes the filter, whatever the order. */
async function scan(
  tables: StoreTables,
  { campaignId, filter = noFilter }: ShortlistQuery,
  visit: (row: ShortlistRecord) => void,
): Promise<void> {
  let after = '';
  for (;;) {
    const rows = await nextListedRows(tables, campaignId, after, chunk);
    for (const row of filterRows(rows, filter) as readonly ShortlistRecord[]) visit(row);
    const last = rows.at(-1);
    if (!last || rows.length < chunk) return;
    after = last.creatorKey;
  }
}

const placeOf = (row: ShortlistRecord, { order }: ShortlistQuery): Place => ({
  creatorKey: row.creatorKey,
  value: row[orderFields[order.key]],
});

/** The keys of the rows that pass the filter, in order; holds no row longer than its chunk. */
export async function keysByFilter(tables: StoreTables, query: ShortlistQuery): Promise<string[]> {
  const places: Place[] = [];
  await scan(tables, query, (row) => places.push(placeOf(row, query)));
  return places.sort(inOrder(query.order)).map(({ creatorKey }) => creatorKey);
}

/** The rows that pass the filter, in order, all at once: a third of the time that asking for them by key takes. */
export async function rowsByFilter(tables: StoreTables, query: ShortlistQuery): Promise<ShortlistRecord[]> {
  const found: { readonly place: Place; readonly row: ShortlistRecord }[] = [];
  await scan(tables, query, (row) => found.push({ place: placeOf(row, query), row }));
  const compare = inOrder(query.order);
  return found.sort((a, b) => compare(a.place, b.place)).map(({ row }) => row);
}
