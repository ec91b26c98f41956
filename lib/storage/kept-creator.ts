// Everything known about a creator, gathered from the tables.
import type { KnownOverlap } from '../evaluation/overlap/overlap.ts';
import type { Quote } from '../evaluation/price/quote.ts';
import type { RoleChoice } from '../evaluation/roles/roles.ts';
import { type CommentLog, emptyCommentLog } from '../profile/comment-log.ts';
import type { CreatorProfile, Post } from '../profile/creator-profile.ts';
import type { DayFigures } from '../profile/day-figures.ts';
import type { StoreTables, TableName } from './db.ts';
import { overlapsIn } from './overlap-records.ts';
import { quoteOf, quotesOfCreator } from './quotes.ts';
import type { CreatorRecord, DetailsRecord } from './records.ts';
import { choiceOf } from './roles.ts';
import { listedKeys } from './shortlist-query.ts';
import { historyOf } from './snapshots.ts';

/** Everything known about a creator, all readings joined. */
export interface KeptCreator {
  readonly creatorKey: string;
  readonly profile: CreatorProfile;
  /** Newest first, at most 500. */
  readonly posts: readonly Post[];
  /** Of the last reading, milliseconds since 1970. */
  readonly readAt: number;
  /** Own snapshots, oldest first, that of the last reading included. */
  readonly history: readonly DayFigures[];
  readonly comments: CommentLog;
  readonly roleChoice: RoleChoice | null;
  /** By campaign. */
  readonly quotes: ReadonlyMap<string, Quote>;
  /** By campaign: overlaps with the creators of its shortlist. A campaign for which it was never measured is missing. */
  readonly overlaps: ReadonlyMap<string, readonly KnownOverlap[]>;
}

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
];

/** Measured overlaps of creators, each record and each shortlist read once. */
async function overlapsOfCreators(tables: StoreTables, creatorKeys: readonly string[]) {
  const records = await tables.overlaps
    .where('creatorKeys')
    .anyOf([...creatorKeys])
    .distinct()
    .toArray();
  const listed = new Map<string, ReadonlySet<string>>();
  for (const { campaignId } of records) {
    if (!listed.has(campaignId)) listed.set(campaignId, await listedKeys(tables, campaignId));
  }
  return (creatorKey: string): ReadonlyMap<string, readonly KnownOverlap[]> => {
    const found = new Map<string, readonly KnownOverlap[]>();
    for (const record of records) {
      const { campaignId } = record;
      const overlaps = overlapsIn(record, creatorKey, (key) => listed.get(campaignId)?.has(key) ?? false);
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
