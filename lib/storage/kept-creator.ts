// Everything known about a creator, gathered from the tables.
import type { KeptCreator } from '../campaign/kept-creator.ts';
import type { KnownOverlap } from '../evaluation/overlap/overlap.ts';
import { emptyCommentLog } from '../profile/comment-log.ts';
import type { StoreTables, TableName } from './db.ts';
import { overlapsIn } from './overlap-records.ts';
import { quoteOf, quotesOfCreator } from './quotes.ts';
import type { CreatorRecord, DetailsRecord, OverlapsRecord } from './records.ts';
import { choiceOf } from './roles.ts';
import { listedAmong } from './shortlist-query.ts';
import { historyOf } from './snapshots.ts';

/** The tables that are read here, for the transaction around it. */
export const keptTables: readonly TableName[] = [
  'creators',
  'details',
  'snapshots',
  'comments',
  'roles',
  'quotes',
  'overlaps',
  'shortlist',
  'relationships',
];

/** Measured overlaps of creators, each record read once. */
async function overlapsOfCreators(tables: StoreTables, creatorKeys: readonly string[]) {
  const records = await tables.overlaps
    .where('creatorKeys')
    .anyOf([...creatorKeys])
    .distinct()
    .toArray();
  const listed = new Map<OverlapsRecord, ReadonlySet<string>>();
  for (const record of records) {
    listed.set(record, await listedAmong(tables, record.campaignId, record.creatorKeys));
  }
  return (creatorKey: string): ReadonlyMap<string, readonly KnownOverlap[]> => {
    const found = new Map<string, readonly KnownOverlap[]>();
    for (const record of records) {
      const { campaignId } = record;
      const overlaps = overlapsIn(record, creatorKey, (key) => listed.get(record)?.has(key) ?? false);
      if (overlaps) found.set(campaignId, overlaps);
    }
    return found;
  };
}

async function keptOf(
  tables: StoreTables,
  { key, readAt }: CreatorRecord,
  { profile, posts }: DetailsRecord,
): Promise<Omit<KeptCreator, 'overlaps'>> {
  const quotes = await quotesOfCreator(tables, key);
  return {
    creatorKey: key,
    profile,
    posts,
    readAt,
    history: await historyOf(tables, key),
    comments: (await tables.comments.get(key))?.log ?? emptyCommentLog,
    emails: (await tables.relationships.get(key))?.emails ?? [],
    roleChoice: choiceOf(await tables.roles.get(key)),
    quotes: new Map(quotes.map((record) => [record.campaignId, quoteOf(record)])),
  };
}

/** Gives everything known about these creators, in this order; whom the store does not have is left out. */
export async function readKept(tables: StoreTables, creatorKeys: readonly string[]): Promise<readonly KeptCreator[]> {
  const records = await tables.creators.bulkGet([...creatorKeys]);
  const details = await tables.details.bulkGet([...creatorKeys]);
  const overlapsFor = await overlapsOfCreators(tables, creatorKeys);
  const found: KeptCreator[] = [];
  for (const [place, record] of records.entries()) {
    const known = details[place];
    if (!record || !known) continue;
    found.push({ ...(await keptOf(tables, record, known)), overlaps: overlapsFor(record.key) });
  }
  return found;
}
