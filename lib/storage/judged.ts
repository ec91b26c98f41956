// How far the rows of each shortlist have been judged with what the user has set: a judging goes on after the worker's end.
import { unreadCreator, unreadProfile } from '../campaign/import/unread-profile.ts';
import { isUnreadAlone } from '../campaign/import/unread-row.ts';
import type { KeptCreator } from '../campaign/kept-creator.ts';
import { dealingOf, everyoneId } from '../campaign/listing.ts';
import { neverRead, type ShortlistRow } from '../campaign/shortlist-row.ts';
import type { Connection, StoreTables } from './db.ts';
import { keptTables, readKept } from './kept-creator.ts';
import type { JudgedRecord, ShortlistRecord } from './records.ts';
import { nextListedKeys } from './shortlist-query.ts';
import { shortlistRecordOf, shortlistRowOf } from './shortlist-records.ts';

/** A creator on a shortlist, with the row as it stands. */
export interface ListedCreator {
  readonly kept: KeptCreator;
  readonly row: ShortlistRow;
}

export interface Judged {
  /** Gives what a campaign's rows were judged with; empty when never. */
  state(campaignId: string): Promise<Pick<JudgedRecord, 'stamp' | 'under'>>;
  /**
   * Gives the next creators of a shortlist in the order of their keys; more than `size` where most were never read.
   * @param after the last key of the slice before; empty for the first one
   * @returns `last` null when no row follows
   */
  slice(
    campaignId: string,
    after: string,
    size: number,
  ): Promise<{ readonly creators: readonly ListedCreator[]; readonly last: string | null }>;
  /** Gives these creators of a shortlist; who is not on it is left out. */
  some(campaignId: string, creatorKeys: readonly string[]): Promise<readonly ListedCreator[]>;
  /**
   * Replaces rows that still stand and were not read anew meanwhile, together with the mark of how far the judging has come.
   * @param progress null when only these rows were to be judged
   */
  renew(
    campaignId: string,
    rows: readonly ShortlistRow[],
    progress: Pick<JudgedRecord, 'stamp' | 'under'> | null,
  ): Promise<void>;
}

const never = { stamp: null, under: null };

/** Creators given at once are at most this many times those asked for, when most of them were never read. */
const mostUnread = 20;

/** Those of whom a list alone has told: nothing else of them has to be read. */
async function unreadOf(
  tables: StoreTables,
  rows: readonly (ShortlistRecord | undefined)[],
): Promise<ReadonlyMap<string, KeptCreator>> {
  const unread = rows.filter((row) => row?.readAt === neverRead).filter((row) => row !== undefined);
  if (unread.length === 0) return new Map();
  const keys = unread.map(({ creatorKey }) => creatorKey);
  const quoted = await tables.quotes.where('creatorKey').anyOf(keys).primaryKeys();
  const chosen = await tables.roles.bulkGet(keys);
  const held = new Set([...quoted.map(([, key]) => key), ...chosen.map((role) => role?.creatorKey)]);
  return new Map(
    unread
      .filter(({ creatorKey }) => !held.has(creatorKey))
      .map(({ creatorKey, platform }) => [
        creatorKey,
        { ...unreadCreator(unreadProfile({ platform, handle: null, platformId: null }, '', 0)), creatorKey },
      ]),
  );
}

async function listedOf(tables: StoreTables, campaignId: string, keys: readonly string[]): Promise<ListedCreator[]> {
  const rows = await tables.shortlist.bulkGet(keys.map((key): [string, string] => [campaignId, key]));
  const kept = new Map(await unreadOf(tables, rows));
  const others = await readKept(
    tables,
    keys.filter((key) => !kept.has(key)),
  );
  for (const creator of others) kept.set(creator.creatorKey, creator);
  return rows.flatMap((row) => {
    const creator = row && kept.get(row.creatorKey);
    return creator ? [{ kept: creator, row: shortlistRowOf(row) }] : [];
  });
}

async function renewRows(tables: StoreTables, rows: readonly ShortlistRow[]): Promise<void> {
  const standing = await tables.shortlist.bulkGet(
    rows.map((row): [string, string] => [row.campaignId, row.creatorKey]),
  );
  await tables.shortlist.bulkPut(
    rows.flatMap((row, place) => {
      const stands = standing[place];
      if (!stands || stands.readAt > row.readAt) return [];
      const { addedAt, changedAt } = stands;
      return [shortlistRecordOf({ ...row, ...dealingOf(stands), addedAt, changedAt })];
    }),
  );
}

export function judgedOf(connection: Connection): Judged {
  const { tables } = connection;
  return {
    state: (campaignId) =>
      connection.read(['judged'], async () => {
        const { stamp, under } = (await tables.judged.get(campaignId)) ?? never;
        return { stamp, under };
      }),
    slice: (campaignId, after, size) =>
      connection.read(keptTables, async () => {
        const keys = await nextListedKeys(tables, campaignId, after, size * mostUnread);
        const creators: ListedCreator[] = [];
        let done = 0;
        // Who was never read costs next to nothing: a long list of them is walked through in long steps.
        while (done < keys.length && creators.filter(({ kept }) => !isUnreadAlone(kept)).length < size) {
          creators.push(...(await listedOf(tables, campaignId, keys.slice(done, done + size))));
          done += size;
        }
        const isEnd = done >= keys.length && keys.length < size * mostUnread;
        return { creators, last: isEnd ? null : (keys[Math.min(done, keys.length) - 1] ?? null) };
      }),
    some: (campaignId, creatorKeys) => connection.read(keptTables, () => listedOf(tables, campaignId, creatorKeys)),
    renew: (campaignId, rows, progress) =>
      connection.write(['shortlist', 'judged', 'campaigns'], async () => {
        await renewRows(tables, rows);
        // Everything may have been erased meanwhile: then nothing of it comes back.
        const isGone = campaignId !== everyoneId && !(await tables.campaigns.get(campaignId));
        if (progress && !isGone) await tables.judged.put({ campaignId, ...progress });
      }),
  };
}
