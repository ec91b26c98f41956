// Measured overlaps as they lie in the store: column by column, unpacked into pairs and packed again.
import type { KnownOverlap, Overlap, OverlapState } from '../evaluation/overlap/overlap.ts';
import type { Platform } from '../profile/creator-profile.ts';
import type { StoreTables } from './db.ts';
import type { OverlapsRecord, ShortlistRecord } from './records.ts';

/** A creator as measured. */
export interface MeasuredCreator {
  readonly creatorKey: string;
  /** As the user knows the creator. */
  readonly name: string;
  /** Comments seen. */
  readonly comments: number;
  /** Distinct people among them. */
  readonly commenters: number;
}

interface MeasuredPair {
  readonly first: string;
  readonly second: string;
  readonly overlap: Overlap;
  /** Milliseconds since 1970. */
  readonly measuredAt: number;
}

/** All that was measured of one platform for one campaign. */
export interface MeasuredPlatform {
  readonly campaignId: string;
  readonly platform: Platform;
  readonly creators: readonly MeasuredCreator[];
  /** Both of each pair are among the creators. */
  readonly pairs: readonly MeasuredPair[];
  /** When all pairs were measured last; null when never. */
  readonly measuredAt: number | null;
}

/** The order is what the stored numbers mean: new states are added at the end. */
const overlapStates: readonly OverlapState[] = ['estimate', 'at-most', 'too-few-comments', 'too-few-shared'];

export function packOverlaps({ campaignId, platform, creators, pairs, measuredAt }: MeasuredPlatform): OverlapsRecord {
  const size = pairs.length;
  const placeOf = new Map(creators.map(({ creatorKey }, place) => [creatorKey, place]));
  const record = {
    campaignId,
    platform,
    creatorKeys: creators.map(({ creatorKey }) => creatorKey),
    names: creators.map(({ name }) => name),
    comments: creators.map(({ comments }) => comments),
    commenters: creators.map(({ commenters }) => commenters),
    measuredAt,
    first: new Uint16Array(size),
    second: new Uint16Array(size),
    state: new Uint8Array(size),
    share: new Float64Array(3 * size).fill(Number.NaN),
    shared: new Uint32Array(size),
    at: new Float64Array(size),
  };
  for (const [row, { first, second, overlap, measuredAt: at }] of pairs.entries()) {
    record.first[row] = placeOf.get(first) ?? 0;
    record.second[row] = placeOf.get(second) ?? 0;
    record.state[row] = overlapStates.indexOf(overlap.state);
    if (overlap.share) record.share.set([overlap.share.value, overlap.share.low, overlap.share.high], 3 * row);
    record.shared[row] = overlap.shared;
    record.at[row] = at;
  }
  return record;
}

function overlapAt({ state, share, shared }: OverlapsRecord, row: number): Overlap {
  const [value = Number.NaN, low = Number.NaN, high = Number.NaN] = share.subarray(3 * row, 3 * row + 3);
  return {
    state: overlapStates[state[row] ?? 0] ?? 'too-few-comments',
    share: Number.isNaN(value) ? null : { value, low, high },
    shared: shared[row] ?? 0,
  };
}

export function unpackOverlaps(record: OverlapsRecord): MeasuredPlatform {
  const { campaignId, platform, creatorKeys, measuredAt, first, second } = record;
  return {
    campaignId,
    platform,
    measuredAt,
    creators: creatorKeys.map((creatorKey, place) => ({
      creatorKey,
      name: record.names[place] ?? '',
      comments: record.comments[place] ?? 0,
      commenters: record.commenters[place] ?? 0,
    })),
    pairs: Array.from(first, (place, row) => ({
      first: creatorKeys[place] ?? '',
      second: creatorKeys[second[row] ?? 0] ?? '',
      overlap: overlapAt(record, row),
      measuredAt: record.at[row] ?? 0,
    })),
  };
}

/**
 * Gives one creator's overlaps with those that pass, without unpacking the pairs of all the others.
 * @returns null when this creator was never measured
 */
export function overlapsIn(
  record: OverlapsRecord,
  creatorKey: string,
  passes: (otherKey: string) => boolean,
): readonly KnownOverlap[] | null {
  const own = record.creatorKeys.indexOf(creatorKey);
  if (own === -1) return null;
  const found: KnownOverlap[] = [];
  for (let row = 0; row < record.first.length; row += 1) {
    const [first, second] = [record.first[row] ?? 0, record.second[row] ?? 0];
    if (first !== own && second !== own) continue;
    const other = first === own ? second : first;
    const otherKey = record.creatorKeys[other] ?? '';
    if (!passes(otherKey)) continue;
    found.push({
      creatorKey: otherKey,
      name: record.names[other] ?? '',
      overlap: overlapAt(record, row),
      measuredAt: record.at[row] ?? 0,
    });
  }
  return found;
}

const recordsWith = (tables: StoreTables, creatorKey: string) =>
  tables.overlaps.where('creatorKeys').equals(creatorKey).toArray();

const without = (measured: MeasuredPlatform, creatorKey: string): MeasuredPlatform => ({
  ...measured,
  creators: measured.creators.filter((creator) => creator.creatorKey !== creatorKey),
  pairs: measured.pairs.filter(({ first, second }) => first !== creatorKey && second !== creatorKey),
});

/** Takes a creator's name out of the rows of those that were measured with it, and has these rows judged anew. */
async function forgetName(tables: StoreTables, record: OverlapsRecord, creatorKey: string): Promise<void> {
  const { campaignId } = record;
  const name = record.names[record.creatorKeys.indexOf(creatorKey)];
  const others = (overlapsIn(record, creatorKey, () => true) ?? []).map((other) => other.creatorKey);
  const rows = await tables.shortlist.bulkGet(others.map((key): [string, string] => [campaignId, key]));
  const naming = rows.filter((row) => row !== undefined && row.largestOverlap?.name === name) as ShortlistRecord[];
  if (naming.length === 0) return;
  await tables.shortlist.bulkPut(naming.map((row) => ({ ...row, largestOverlap: null })));
  await tables.judged.delete(campaignId);
}

/** Takes a creator, and every pair with it, out of what was measured. */
export async function deleteOverlaps(tables: StoreTables, creatorKey: string): Promise<void> {
  for (const record of await recordsWith(tables, creatorKey)) {
    await forgetName(tables, record, creatorKey);
    await tables.overlaps.put(packOverlaps(without(unpackOverlaps(record), creatorKey)));
  }
}

/** Has a campaign's rows judged anew when one of these creators was measured with them. */
export async function judgeOverlapsAnew(
  tables: StoreTables,
  campaignId: string,
  creatorKeys: readonly string[],
): Promise<void> {
  const measured = await tables.overlaps
    .where('creatorKeys')
    .anyOf([...creatorKeys])
    .distinct()
    .toArray();
  if (measured.some((record) => record.campaignId === campaignId)) await tables.judged.delete(campaignId);
}

const pairKey = ({ first, second }: MeasuredPair) => JSON.stringify([first, second].sort());

/** Puts one creator's pairs under another's key; of two measurings of one pair the later one stays. */
function renamed(measured: MeasuredPlatform, from: string, to: string): MeasuredPlatform {
  const nameOf = (key: string) => (key === from ? to : key);
  const pairs = new Map<string, MeasuredPair>();
  for (const pair of measured.pairs) {
    const moved = { ...pair, first: nameOf(pair.first), second: nameOf(pair.second) };
    if (moved.first === moved.second) continue;
    const standing = pairs.get(pairKey(moved));
    if (!standing || standing.measuredAt < moved.measuredAt) pairs.set(pairKey(moved), moved);
  }
  const isBoth = measured.creators.some(({ creatorKey }) => creatorKey === to);
  const creators = measured.creators.flatMap((creator) => {
    if (creator.creatorKey !== from) return [creator];
    return isBoth ? [] : [{ ...creator, creatorKey: to }];
  });
  return { ...measured, creators, pairs: [...pairs.values()] };
}

/** Gives a creator's measured pairs to another one. */
export async function moveOverlaps(tables: StoreTables, from: string, to: string): Promise<void> {
  for (const record of await recordsWith(tables, from)) {
    await tables.overlaps.put(packOverlaps(renamed(unpackOverlaps(record), from, to)));
  }
}
