// The shortlists: add, remove and put back, count, page by index, and walk through all rows in chunks.
import { everyoneId } from '../campaign/listing.ts';
import type { ShortlistRow } from '../campaign/shortlist-row.ts';
import { newestFirst } from '../campaign/sort-rows.ts';
import type { TierId } from '../evaluation/report.ts';
import type { Connection, StoreTables } from './db.ts';
import { judgeOverlapsAnew } from './overlap-records.ts';
import { withDealings } from './relationship-records.ts';
import {
  countByIndex,
  keysByFilter,
  keysByIndex,
  listedKeys,
  pageByIndex,
  passesAll,
  rowsByFilter,
  type ShortlistQuery,
  tierCountsByIndex,
} from './shortlist-query.ts';
import { rowsOfCreator, shortlistRecordOf, shortlistRowOf } from './shortlist-records.ts';

export interface Shortlists {
  /**
   * Puts creators on shortlists, all or none. Who stands there already keeps the day of adding, stage and owner and gets the
   * new figures; tags and do-not-contact are those that the store knows.
   * Resolved means that it is on disk.
   */
  add(rows: readonly ShortlistRow[]): Promise<void>;
  /** Takes creators off, all or none. @returns the rows taken off, for `restore` */
  remove(campaignId: string, creatorKeys: readonly string[]): Promise<readonly ShortlistRow[]>;
  /**
   * Undoes a removal: puts the rows back as they were, to be judged anew; who was added again since stays as they are.
   */
  restore(rows: readonly ShortlistRow[]): Promise<void>;
  /** Gives the row of one creator; null when not on this shortlist. */
  find(campaignId: string, creatorKey: string): Promise<ShortlistRow | null>;
  /** The creator's rows on the shortlists of all campaigns, in no order. */
  of(creatorKey: string): Promise<readonly ShortlistRow[]>;
  /** How many creators of a campaign stand at each stage, by its id; a stage without anybody is missing. */
  stageCounts(campaignId: string, stages: readonly string[]): Promise<ReadonlyMap<string, number>>;
  /** How many creators of a list have which tiers: two where a rounded figure lies on a border, none where it is not known. */
  tierCounts(listId: string): Promise<readonly TierCount[]>;
  /** How many creators of a campaign stand on the shortlists of others, too, by their ids; where nobody does is missing. */
  shared(campaignId: string, otherIds: readonly string[]): Promise<SharedCreators>;
  /** How many creators pass the query's filter (all without one). */
  count(query: Pick<ShortlistQuery, 'campaignId' | 'filter'>): Promise<number>;
  /**
   * Gives the rows from `offset` on. Without a filter it reads these rows alone, however long the list; with one it has
   * to look at all: then ask `keys` once and `rows` for what is on the screen.
   */
  page(query: ShortlistQuery, offset: number, limit: number): Promise<readonly ShortlistRow[]>;
  /** Gives the creator keys of all rows in order: small, for a virtual list or a selection. */
  keys(query: ShortlistQuery): Promise<readonly string[]>;
  /** Gives the rows of these creators in this order; who is gone since is left out. */
  rows(campaignId: string, creatorKeys: readonly string[]): Promise<readonly ShortlistRow[]>;
  /**
   * Walks through all rows in order, for exports: as the list was at the beginning. Of a list too long to be held at once
   * those are left out that are removed meanwhile.
   */
  stream(query: ShortlistQuery, chunkSize?: number): AsyncGenerator<readonly ShortlistRow[], void, undefined>;
}

export interface TierCount {
  readonly tiers: readonly TierId[];
  readonly count: number;
}

export interface SharedCreators {
  /** Each counted once. */
  readonly creators: number;
  readonly byCampaign: ReadonlyMap<string, number>;
}

/** Rows written in one call: enough to be fast, few enough for the memory of an old laptop. */
const chunk = 1_000;

function* chunksOf<T>(items: readonly T[], size: number): Generator<readonly T[]> {
  for (let start = 0; start < items.length; start += size) yield items.slice(start, start + size);
}

const keysOf = (rows: readonly ShortlistRow[]): [string, string][] =>
  rows.map(({ campaignId, creatorKey }) => [campaignId, creatorKey]);

async function addChunk(tables: StoreTables, rows: readonly ShortlistRow[]): Promise<void> {
  const standing = await tables.shortlist.bulkGet(keysOf(rows));
  const added = rows.map((row, place) => ({ ...row, addedAt: standing[place]?.addedAt ?? row.addedAt }));
  const decided = await withDealings(tables, added, standing, (row) => row);
  await tables.shortlist.bulkPut(decided.map(shortlistRecordOf));
}

async function restoreChunk(tables: StoreTables, rows: readonly ShortlistRow[]): Promise<void> {
  const standing = await tables.shortlist.bulkGet(keysOf(rows));
  const missing = rows.filter((_, place) => !standing[place]);
  const decided = await withDealings(tables, missing, [], (row) => row);
  await tables.shortlist.bulkPut(decided.map(shortlistRecordOf));
}

async function removeChunk(
  tables: StoreTables,
  campaignId: string,
  creatorKeys: readonly string[],
  now: number,
): Promise<ShortlistRow[]> {
  const keys = creatorKeys.map((creatorKey): [string, string] => [campaignId, creatorKey]);
  const standing = (await tables.shortlist.bulkGet(keys)).filter((row) => row !== undefined);
  await tables.shortlist.bulkDelete(keys);
  // Retention counts from the removal, so that undo finds the creator still there.
  const creators = await tables.creators.bulkGet(standing.map(({ creatorKey }) => creatorKey));
  await tables.creators.bulkPut(
    creators.filter((record) => record !== undefined).map((record) => ({ ...record, touchedAt: now })),
  );
  return standing.map(shortlistRowOf);
}

function readingPart(connection: Connection, mostRowsHeld: number): Omit<Shortlists, 'add' | 'remove' | 'restore'> {
  const { tables } = connection;
  const allKeys = (query: ShortlistQuery) =>
    passesAll(query.filter) ? keysByIndex(tables, query) : keysByFilter(tables, query);
  const rowsIn = async (campaignId: string, creatorKeys: readonly string[]) => {
    const found = await tables.shortlist.bulkGet(creatorKeys.map((key): [string, string] => [campaignId, key]));
    return found.filter((row) => row !== undefined).map(shortlistRowOf);
  };
  const keys = (query: ShortlistQuery) => connection.read(['shortlist'], () => allKeys(query));
  const rows = (campaignId: string, creatorKeys: readonly string[]) =>
    connection.read(['shortlist'], () => rowsIn(campaignId, creatorKeys));
  return {
    keys,
    rows,
    find: (campaignId, creatorKey) =>
      connection.read(['shortlist'], async () => (await rowsIn(campaignId, [creatorKey]))[0] ?? null),
    of: (creatorKey) =>
      connection.read(['shortlist'], async () => {
        const rows = await rowsOfCreator(tables, creatorKey);
        return rows.filter(({ campaignId }) => campaignId !== everyoneId).map(shortlistRowOf);
      }),
    stageCounts: (campaignId, stages) =>
      connection.read(['shortlist'], async () => {
        const counted = new Map<string, number>();
        for (const stage of stages) {
          const count = await tables.shortlist.where('[campaignId+stage]').equals([campaignId, stage]).count();
          if (count > 0) counted.set(stage, count);
        }
        return counted;
      }),
    tierCounts: (listId) => connection.read(['shortlist'], () => tierCountsByIndex(tables, listId)),
    shared: (campaignId, otherIds) =>
      connection.read(['shortlist'], async () => {
        const own = await listedKeys(tables, campaignId);
        const all = new Set<string>();
        const byCampaign = new Map<string, number>();
        for (const otherId of own.size === 0 ? [] : otherIds) {
          const both = [...(await listedKeys(tables, otherId))].filter((key) => own.has(key));
          if (both.length > 0) byCampaign.set(otherId, both.length);
          for (const key of both) all.add(key);
        }
        return { creators: all.size, byCampaign };
      }),
    count: ({ campaignId, filter }) =>
      connection.read(['shortlist'], async () => {
        if (!filter || passesAll(filter)) return countByIndex(tables, campaignId);
        return (await keysByFilter(tables, { campaignId, order: newestFirst, filter })).length;
      }),
    page: (query, offset, limit) =>
      connection.read(['shortlist'], async () => {
        if (passesAll(query.filter)) return (await pageByIndex(tables, query, offset, limit)).map(shortlistRowOf);
        return rowsIn(query.campaignId, (await allKeys(query)).slice(offset, offset + limit));
      }),
    async *stream(query, chunkSize = 500) {
      const held = await connection.read(['shortlist'], async () =>
        (await countByIndex(tables, query.campaignId)) <= mostRowsHeld ? rowsByFilter(tables, query) : null,
      );
      if (held) {
        for (const part of chunksOf(held, chunkSize)) yield part.map(shortlistRowOf);
        return;
      }
      for (const part of chunksOf(await keys(query), chunkSize)) {
        const found = await rows(query.campaignId, part);
        if (found.length > 0) yield found;
      }
    },
  };
}

interface ShortlistOptions {
  /** Now in milliseconds since 1970. */
  readonly clock: () => number;
  /** Is told after every committed change. */
  readonly changed: () => Promise<void>;
  /** The longest list that is read at once when all of it is asked for. */
  readonly mostRowsHeld: number;
}

export function shortlistsOf(connection: Connection, { clock, changed, mostRowsHeld }: ShortlistOptions): Shortlists {
  const { tables } = connection;
  return {
    ...readingPart(connection, mostRowsHeld),
    add: async (rows) => {
      await connection.write(['shortlist', 'relationships'], async () => {
        for (const part of chunksOf(rows, chunk)) await addChunk(tables, part);
      });
      await changed();
    },
    remove: async (campaignId, creatorKeys) => {
      const removed = await connection.write(['shortlist', 'creators', 'overlaps', 'judged'], async () => {
        const taken: ShortlistRow[] = [];
        for (const part of chunksOf(creatorKeys, chunk)) {
          taken.push(...(await removeChunk(tables, campaignId, part, clock())));
        }
        // What the others share with those on the list is said in their rows.
        const gone = taken.map(({ creatorKey }) => creatorKey);
        await judgeOverlapsAnew(tables, campaignId, gone);
        return taken;
      });
      await changed();
      return removed;
    },
    restore: async (rows) => {
      await connection.write(['shortlist', 'relationships', 'judged'], async () => {
        for (const part of chunksOf(rows, chunk)) await restoreChunk(tables, part);
        // What the rows rest on may have changed since they were taken off.
        await tables.judged.bulkDelete([...new Set(rows.map(({ campaignId }) => campaignId))]);
      });
      await changed();
    },
  };
}
