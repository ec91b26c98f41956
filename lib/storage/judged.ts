// How far the rows of each shortlist have been judged with what the user has set: a judging goes on after the worker's end.
import type { ShortlistRow } from '../campaign/shortlist-row.ts';
import type { Connection, StoreTables } from './db.ts';
import { type KeptCreator, keptTables, readKept } from './kept-creator.ts';
import type { JudgedRecord } from './records.ts';
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
   * Gives the next creators of a shortlist in the order of their keys.
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

async function listedOf(tables: StoreTables, campaignId: string, keys: readonly string[]): Promise<ListedCreator[]> {
  const rows = await tables.shortlist.bulkGet(keys.map((key): [string, string] => [campaignId, key]));
  const kept = new Map((await readKept(tables, keys)).map((creator) => [creator.creatorKey, creator]));
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
      return stands && stands.readAt <= row.readAt ? [shortlistRecordOf({ ...row, addedAt: stands.addedAt })] : [];
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
        const keys = await nextListedKeys(tables, campaignId, after, size);
        const last = keys.length < size ? null : (keys.at(-1) ?? null);
        return { creators: await listedOf(tables, campaignId, keys), last };
      }),
    some: (campaignId, creatorKeys) => connection.read(keptTables, () => listedOf(tables, campaignId, creatorKeys)),
    renew: (campaignId, rows, progress) =>
      connection.write(['shortlist', 'judged', 'campaigns'], async () => {
        await renewRows(tables, rows);
        // Everything may have been erased meanwhile: then nothing of it comes back.
        if (progress && (await tables.campaigns.get(campaignId))) await tables.judged.put({ campaignId, ...progress });
      }),
  };
}
