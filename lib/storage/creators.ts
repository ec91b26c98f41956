// The creators that were read: light records for lists, profile and posts beside them, joined on every reading.
import { ratesOn } from '../campaign/history.ts';
import type { KeptCreator } from '../campaign/kept-creator.ts';
import { everyoneId, type Listing, noDealing } from '../campaign/listing.ts';
import { personHints } from '../campaign/person-hints.ts';
import { neverRead, type ShortlistRow } from '../campaign/shortlist-row.ts';
import type { KeptComment } from '../profile/comment-log.ts';
import type { CreatorProfile, Post } from '../profile/creator-profile.ts';
import { isKnown } from '../profile/figure.ts';
import { mergePosts, mergeProfile } from '../profile/merge.ts';
import { keepComments } from './comments.ts';
import { creatorTables, moveParts } from './creator-parts.ts';
import type { Connection, StoreTables } from './db.ts';
import { type Identity, identityOfProfile, resolveIdentity } from './identity.ts';
import { keptTables, readKept } from './kept-creator.ts';
import type { CreatorRecord, DetailsRecord } from './records.ts';
import { withDealings } from './relationship-records.ts';
import { rowsOfCreator, shortlistRecordOf, shortlistRowOf } from './shortlist-records.ts';
import { putRates, putSnapshot } from './snapshots.ts';

/** What one reading brings. */
interface ReadingToKeep {
  readonly creator: CreatorProfile;
  readonly posts: readonly Post[];
  /** Of the audience alone, the creator's own left out. */
  readonly comments: readonly KeptComment[];
  /** Milliseconds since 1970. */
  readonly seenAt: number;
  /** YouTube's older name that the page's address leads by; who was imported under it is this creator. */
  readonly oldName?: string | null;
}

export interface Creators {
  /**
   * Joins a reading with what is known, keeps the day's figures and the comments that are new, and refreshes the creator's
   * rows on all lists, that of everyone among them – all in one transaction.
   * @param rowOf makes the row anew, asked once per listing; must not wait for anything
   * @returns the joined creator; null when the profile knows neither id nor handle (nothing is kept then)
   */
  keep(
    reading: ReadingToKeep,
    rowOf: (kept: KeptCreator, listing: Listing) => ShortlistRow,
  ): Promise<KeptCreator | null>;
  /** Gives everything known about a creator; null when there is none of that key. */
  get(creatorKey: string): Promise<KeptCreator | null>;
  /** Finds the store's key of a creator by what a profile says about itself; null when it was never kept. */
  keyOf(profile: CreatorProfile): Promise<string | null>;
  /** Which of these keys are creators of the store. */
  existing(creatorKeys: readonly string[]): Promise<ReadonlySet<string>>;
  count(): Promise<number>;
  /** The creators read last, newest first: their rows on the list of everyone. */
  recent(limit: number): Promise<readonly ShortlistRow[]>;
}

const knownValue = (fact: CreatorProfile['handle']) => (isKnown(fact) ? fact.value : null);

function recordOf(
  key: string,
  profile: CreatorProfile,
  { identity, handleKey }: Identity,
  before: CreatorRecord | null,
  seenAt: number,
): CreatorRecord {
  const readAt = Math.max(seenAt, before?.readAt ?? 0);
  const known = identity ?? before?.identity;
  const held = handleKey ?? before?.handleKey;
  return {
    key,
    platform: profile.platform,
    ...(known === undefined ? {} : { identity: known }),
    ...(held === undefined ? {} : { handleKey: held }),
    handle: knownValue(profile.handle),
    displayName: knownValue(profile.displayName),
    followers: profile.followers,
    readAt,
    touchedAt: Math.max(readAt, before?.touchedAt ?? 0),
    personHints: personHints(profile),
  };
}

const joinDetails = (key: string, first: DetailsRecord, second: DetailsRecord): DetailsRecord => ({
  key,
  profile: mergeProfile(first.profile, second.profile),
  posts: mergePosts(first.posts, second.posts),
});

/** Lets creators that were kept under their handle alone go up in the one that has the id. */
async function joinInto(tables: StoreTables, key: string, joining: readonly CreatorRecord[]): Promise<DetailsRecord[]> {
  const keys = joining.map((record) => record.key);
  const details = await tables.details.bulkGet(keys);
  for (const from of keys) await moveParts(tables, from, key);
  await tables.creators.bulkDelete(keys);
  await tables.details.bulkDelete(keys);
  return details.filter((one) => one !== undefined);
}

async function keepReading(
  tables: StoreTables,
  reading: ReadingToKeep,
  who: Identity,
  newKey: () => string,
): Promise<string> {
  const { found, joining, formerHolders } = await resolveIdentity(tables, who);
  const key = found?.key ?? newKey();
  for (const { handleKey: _lost, ...kept } of formerHolders) await tables.creators.put(kept);

  const stored = found && (await tables.details.get(key));
  const joined = await joinInto(tables, key, joining);
  const before = [...joined, ...(stored ? [stored] : [])];
  const fresh: DetailsRecord = { key, profile: reading.creator, posts: reading.posts };
  // The reading itself passes the join too, so that its posts are united by id, ordered and counted like all others.
  const details = [...before, fresh].reduce((known, next) => joinDetails(key, known, next), { ...fresh, posts: [] });

  const record = recordOf(key, details.profile, who, found, reading.seenAt);
  await tables.creators.put(record);
  await tables.details.put(details);
  await putSnapshot(tables, key, reading.creator, reading.seenAt);
  await keepComments(tables, key, reading.comments);
  // What was to be looked at has been: its figures were on the page.
  if (reading.creator.followers.state !== 'unread') await tables.reviewQueue.delete(key);
  return key;
}

/** Writes the creator's row on every list where they stand, and on that of everyone. */
async function putRows(
  tables: StoreTables,
  kept: KeptCreator,
  seenAt: number,
  rowOf: (kept: KeptCreator, listing: Listing) => ShortlistRow,
): Promise<void> {
  const standing = await rowsOfCreator(tables, kept.creatorKey);
  const isOnEveryone = standing.some(({ campaignId }) => campaignId === everyoneId);
  const listings: Listing[] = isOnEveryone
    ? standing
    : [...standing, { ...noDealing, campaignId: everyoneId, addedAt: seenAt }];
  const rows = listings.map((listing) => rowOf(kept, listing));
  const decided = await withDealings(tables, rows, standing, () => noDealing);
  await tables.shortlist.bulkPut(decided.map(shortlistRecordOf));
}

/**
 * @param connection the store
 * @param newKey gives a key that was never given before
 */
export function creatorsOf(connection: Connection, newKey: () => string): Creators {
  const { tables } = connection;
  return {
    keep: async (reading, rowOf) => {
      const who = identityOfProfile(reading.creator, reading.oldName);
      if (!who) return null;
      return connection.write(creatorTables, async () => {
        const key = await keepReading(tables, reading, who, newKey);
        const [kept] = await readKept(tables, [key]);
        if (!kept) return null;
        await putRates(tables, key, ratesOn(kept, reading.seenAt), reading.seenAt);
        await putRows(tables, kept, reading.seenAt, rowOf);
        return kept;
      });
    },
    get: (creatorKey) => connection.read(keptTables, async () => (await readKept(tables, [creatorKey]))[0] ?? null),
    keyOf: async (profile) => {
      const who = identityOfProfile(profile);
      if (!who) return null;
      return connection.read(['creators'], async () => (await resolveIdentity(tables, who)).found?.key ?? null);
    },
    existing: (creatorKeys) =>
      connection.read(
        ['creators'],
        async () =>
          new Set(
            await tables.creators
              .where('key')
              .anyOf([...creatorKeys])
              .primaryKeys(),
          ),
      ),
    count: () => connection.read(['creators'], () => tables.creators.count()),
    recent: (limit) =>
      connection.read(['creators', 'shortlist'], async () => {
        const keys = await tables.creators.where('readAt').above(neverRead).reverse().limit(limit).primaryKeys();
        const rows = await tables.shortlist.bulkGet(keys.map((key): [string, string] => [everyoneId, key]));
        return rows.filter((row) => row !== undefined).map(shortlistRowOf);
      }),
  };
}
