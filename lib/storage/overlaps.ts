// Overlaps of the audiences of a campaign's creators: who is to be measured, what was measured, and what a creator's are.
import type { CommenterSet, KnownOverlap, Overlap } from '../evaluation/overlap/overlap.ts';
import { type Platform, platforms } from '../profile/creator-profile.ts';
import type { Connection, StoreTables } from './db.ts';
import {
  type MeasuredCreator,
  type MeasuredPlatform,
  overlapsIn,
  packOverlaps,
  unpackOverlaps,
} from './overlap-records.ts';
import type { OverlapsRecord, ShortlistRecord } from './records.ts';
import { listedAmong } from './shortlist-query.ts';

/** The pairs of a shortlist, as last measured. */
interface OverlapMap {
  /** When all pairs were measured, milliseconds since 1970. */
  readonly measuredAt: number;
  /** Creators of the shortlist that were measured. */
  readonly creators: readonly {
    readonly creatorKey: string;
    readonly name: string;
    readonly platform: Platform;
    /** Comments seen. */
    readonly comments: number;
    /** Distinct people among them. */
    readonly commenters: number;
  }[];
  readonly pairs: readonly { readonly first: string; readonly second: string; readonly overlap: Overlap }[];
}

/** A creator with the commenters to be compared. */
export interface ComparableCreator {
  readonly creatorKey: string;
  readonly name: string;
  readonly set: CommenterSet;
}

/** What a measuring of all pairs has given for one platform. */
export interface MeasuredPairs {
  readonly platform: Platform;
  readonly creators: readonly ComparableCreator[];
  readonly pairs: readonly { readonly first: string; readonly second: string; readonly overlap: Overlap }[];
}

/** What a measuring of one creator with others of the same platform has given. */
export interface MeasuredOne {
  readonly platform: Platform;
  readonly creator: ComparableCreator;
  readonly others: readonly { readonly creator: ComparableCreator; readonly overlap: Overlap }[];
}

export interface Overlaps {
  /** Gives a creator's overlaps with creators of the shortlist, whether listed itself or not; null = never measured. */
  of(campaignId: string, creatorKey: string): Promise<readonly KnownOverlap[] | null>;
  /** Gives all pairs of the shortlist; null = never measured. */
  map(campaignId: string): Promise<OverlapMap | null>;
  /**
   * Gives the creators of a shortlist of whom comments were seen, by platform, those with the most comments first; at most
   * 600 of a platform: more have never been seen by one person, and their pairs would no longer fit into one record.
   */
  comparable(campaignId: string): Promise<ReadonlyMap<Platform, readonly ComparableCreator[]>>;
  /** Gives one creator to be compared; null when no comment was seen. */
  comparableCreator(creatorKey: string): Promise<(ComparableCreator & { readonly platform: Platform }) | null>;
  /** Gives how many comments of this creator had been seen when it was measured last; null = never measured. */
  measuredComments(campaignId: string, creatorKey: string): Promise<number | null>;
  /**
   * Replaces what was measured for a campaign, all or nothing; who was erased meanwhile is left out. The rows of its shortlist
   * are to be judged anew after that.
   */
  saveAll(campaignId: string, measured: readonly MeasuredPairs[], measuredAt: number): Promise<void>;
  /** Adds what was measured of one creator with others, and keeps what was measured among the others. */
  saveOne(campaignId: string, measured: MeasuredOne, measuredAt: number): Promise<void>;
}

export const mostCompared = 600;

/** Sets loaded in one go: some megabytes. */
const chunk = 50;

const nameOf = ({ displayName, handle }: ShortlistRecord) => displayName || handle;

/** The overlaps of one creator in a record, as long as the other one stands on the shortlist. */
async function listedOverlaps(
  tables: StoreTables,
  record: OverlapsRecord,
  creatorKey: string,
): Promise<readonly KnownOverlap[] | null> {
  const listed = await listedAmong(tables, record.campaignId, record.creatorKeys);
  return overlapsIn(record, creatorKey, (key) => listed.has(key));
}

const recordsOf = (tables: StoreTables, campaignId: string) =>
  tables.overlaps.bulkGet(platforms.map((platform): [string, string] => [campaignId, platform]));

async function mapOf(tables: StoreTables, campaignId: string): Promise<OverlapMap | null> {
  const records = (await recordsOf(tables, campaignId)).filter((record) => record !== undefined);
  const times = records.flatMap(({ measuredAt }) => (measuredAt === null ? [] : [measuredAt]));
  if (times.length === 0) return null;
  const measured = records.flatMap(({ creatorKeys }) => creatorKeys);
  const listed = await listedAmong(tables, campaignId, measured);
  const all = records.map(unpackOverlaps);
  return {
    measuredAt: Math.max(...times),
    creators: all.flatMap(({ platform, creators }) =>
      creators.filter(({ creatorKey }) => listed.has(creatorKey)).map((creator) => ({ ...creator, platform })),
    ),
    pairs: all.flatMap(({ pairs }) =>
      pairs
        .filter(({ first, second }) => listed.has(first) && listed.has(second))
        .map(({ first, second, overlap }) => ({ first, second, overlap })),
    ),
  };
}

const byMostComments = (a: ComparableCreator, b: ComparableCreator) =>
  b.set.comments - a.set.comments || (a.creatorKey < b.creatorKey ? -1 : 1);

async function comparableOf(connection: Connection, campaignId: string) {
  const { tables } = connection;
  const keys = await connection.read(['shortlist', 'commenterSets'], async () => {
    // Of most creators no comment was ever seen.
    const seen = await tables.commenterSets.toCollection().primaryKeys();
    return [...(await listedAmong(tables, campaignId, seen))];
  });
  const found = new Map<Platform, ComparableCreator[]>();
  for (let start = 0; start < keys.length; start += chunk) {
    const part = keys.slice(start, start + chunk);
    const [rows, sets] = await connection.read(['shortlist', 'commenterSets'], async () => [
      await tables.shortlist.bulkGet(part.map((key): [string, string] => [campaignId, key])),
      await tables.commenterSets.bulkGet(part),
    ]);
    for (const [place, row] of rows.entries()) {
      const set = sets[place]?.set;
      if (!row || !set || set.comments === 0) continue;
      const ofPlatform = found.get(row.platform) ?? [];
      ofPlatform.push({ creatorKey: row.creatorKey, name: nameOf(row), set });
      found.set(row.platform, ofPlatform.length > 2 * mostCompared ? mostCommented(ofPlatform) : ofPlatform);
    }
  }
  return new Map([...found].map(([platform, creators]) => [platform, mostCommented(creators)]));
}

const mostCommented = (creators: readonly ComparableCreator[]) =>
  creators.toSorted(byMostComments).slice(0, mostCompared);

const measuredCreator = ({ creatorKey, name, set }: ComparableCreator): MeasuredCreator => ({
  creatorKey,
  name,
  comments: set.comments,
  commenters: set.times.length,
});

/** Keeps what was measured, without those who were erased meanwhile; nothing at all when everything was. */
async function putMeasured(tables: StoreTables, measured: MeasuredPlatform): Promise<void> {
  const keys = measured.creators.map(({ creatorKey }) => creatorKey);
  const still = new Set(await tables.creators.where('key').anyOf(keys).primaryKeys());
  if (still.size === 0 && !(await tables.campaigns.get(measured.campaignId))) return;
  await tables.overlaps.put(
    packOverlaps({
      ...measured,
      creators: measured.creators.filter(({ creatorKey }) => still.has(creatorKey)),
      pairs: measured.pairs.filter(({ first, second }) => still.has(first) && still.has(second)),
    }),
  );
}

/** Who was looked at before being listed stays measured, with those who were measured now. */
function unlistedPart(record: OverlapsRecord, measured: ReadonlySet<string>, listed: ReadonlySet<string>) {
  const { creators, pairs } = unpackOverlaps(record);
  const stays = (key: string) => !listed.has(key) && !measured.has(key);
  const known = (key: string) => stays(key) || measured.has(key);
  return {
    creators: creators.filter(({ creatorKey }) => stays(creatorKey)),
    pairs: pairs.filter(({ first, second }) => known(first) && known(second) && (stays(first) || stays(second))),
  };
}

async function replaceAll(
  tables: StoreTables,
  campaignId: string,
  measured: readonly MeasuredPairs[],
  measuredAt: number,
): Promise<void> {
  const records = await recordsOf(tables, campaignId);
  const known = records.flatMap((record) => record?.creatorKeys ?? []);
  const listed = await listedAmong(tables, campaignId, known);
  for (const [place, platform] of platforms.entries()) {
    const fresh = measured.find((one) => one.platform === platform) ?? { creators: [], pairs: [] };
    const record = records[place];
    const keys = new Set(fresh.creators.map(({ creatorKey }) => creatorKey));
    const stays = record ? unlistedPart(record, keys, listed) : { creators: [], pairs: [] };
    await putMeasured(tables, {
      campaignId,
      platform,
      measuredAt,
      creators: [...fresh.creators.map(measuredCreator), ...stays.creators],
      pairs: [...fresh.pairs.map((pair) => ({ ...pair, measuredAt })), ...stays.pairs],
    });
  }
  await tables.judged.delete(campaignId);
}

async function addOne(
  tables: StoreTables,
  campaignId: string,
  { platform, creator, others }: MeasuredOne,
  measuredAt: number,
): Promise<void> {
  const record = await tables.overlaps.get([campaignId, platform]);
  const standing = record ? unpackOverlaps(record) : { creators: [], pairs: [], measuredAt: null };
  const fresh = new Map([creator, ...others.map((other) => other.creator)].map((one) => [one.creatorKey, one]));
  const own = creator.creatorKey;
  const isRenewed = (first: string, second: string) =>
    (first === own && fresh.has(second)) || (second === own && fresh.has(first));
  await putMeasured(tables, {
    campaignId,
    platform,
    measuredAt: standing.measuredAt,
    creators: [
      ...[...fresh.values()].map(measuredCreator),
      ...standing.creators.filter(({ creatorKey }) => !fresh.has(creatorKey)),
    ],
    pairs: [
      ...others.map((other) => ({ first: own, second: other.creator.creatorKey, overlap: other.overlap, measuredAt })),
      ...standing.pairs.filter(({ first, second }) => !isRenewed(first, second)),
    ],
  });
}

export function overlapsOf(connection: Connection): Overlaps {
  const { tables } = connection;
  return {
    of: (campaignId, creatorKey) =>
      connection.read(['overlaps', 'shortlist'], async () => {
        for (const record of await recordsOf(tables, campaignId)) {
          const found = record && (await listedOverlaps(tables, record, creatorKey));
          if (found) return found;
        }
        return null;
      }),
    map: (campaignId) => connection.read(['overlaps', 'shortlist'], () => mapOf(tables, campaignId)),
    comparable: (campaignId) => comparableOf(connection, campaignId),
    comparableCreator: (creatorKey) =>
      connection.read(['creators', 'commenterSets'], async () => {
        const creator = await tables.creators.get(creatorKey);
        const set = (await tables.commenterSets.get(creatorKey))?.set;
        if (!creator || !set || set.comments === 0) return null;
        const { platform, displayName, handle } = creator;
        return { creatorKey, platform, name: displayName || handle || '', set };
      }),
    measuredComments: (campaignId, creatorKey) =>
      connection.read(['overlaps'], async () => {
        for (const record of await recordsOf(tables, campaignId)) {
          const place = record?.creatorKeys.indexOf(creatorKey) ?? -1;
          if (place >= 0) return record?.comments[place] ?? null;
        }
        return null;
      }),
    saveAll: (campaignId, measured, measuredAt) =>
      connection.write(['overlaps', 'creators', 'shortlist', 'campaigns', 'judged'], () =>
        replaceAll(tables, campaignId, measured, measuredAt),
      ),
    saveOne: (campaignId, measured, measuredAt) =>
      connection.write(['overlaps', 'creators', 'campaigns'], () => addOne(tables, campaignId, measured, measuredAt)),
  };
}
