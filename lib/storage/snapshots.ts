// One snapshot per creator and day: the figures that growth is computed from; within a day the finer figure stays.
import type { CreatorProfile } from '../profile/creator-profile.ts';
import type { DayFigures, DayRate } from '../profile/day-figures.ts';
import { mergeFigure } from '../profile/merge.ts';
import type { Connection, StoreTables } from './db.ts';
import type { SnapshotRecord } from './records.ts';

type Snapshot = SnapshotRecord;

export interface Snapshots {
  /** All days of a creator, oldest first. */
  list(creatorKey: string): Promise<readonly Snapshot[]>;
}

const twoDigits = (number: number) => String(number).padStart(2, '0');

/** The day in the user's own calendar, `YYYY-MM-DD`. */
export function dayOf(time: number): string {
  const date = new Date(time);
  return `${date.getFullYear()}-${twoDigits(date.getMonth() + 1)}-${twoDigits(date.getDate())}`;
}

const figureNames = ['followers', 'following', 'postCount', 'totalLikes', 'totalViews'] as const;

/** Those of the later reading that has any. */
function latestRates(stored: SnapshotRecord, fresh: SnapshotRecord): Pick<SnapshotRecord, 'rates'> {
  const [later, earlier] = stored.seenAt > fresh.seenAt ? [stored, fresh] : [fresh, stored];
  const rates = later.rates ?? earlier.rates;
  return rates === undefined ? {} : { rates };
}

/** Joins the figures of one day; the finer ones stay. */
export function joinSnapshots(stored: SnapshotRecord, fresh: SnapshotRecord): SnapshotRecord {
  return {
    creatorKey: fresh.creatorKey,
    day: fresh.day,
    followers: mergeFigure(stored.followers, fresh.followers),
    following: mergeFigure(stored.following, fresh.following),
    postCount: mergeFigure(stored.postCount, fresh.postCount),
    totalLikes: mergeFigure(stored.totalLikes, fresh.totalLikes),
    totalViews: mergeFigure(stored.totalViews, fresh.totalViews),
    seenAt: Math.max(stored.seenAt, fresh.seenAt),
    ...latestRates(stored, fresh),
  };
}

async function putJoined(tables: StoreTables, fresh: SnapshotRecord): Promise<void> {
  const stored = await tables.snapshots.get([fresh.creatorKey, fresh.day]);
  await tables.snapshots.put(stored ? joinSnapshots(stored, fresh) : fresh);
}

/** Keeps a reading's figures under its day; a page that told no figure leaves no snapshot. */
export async function putSnapshot(
  tables: StoreTables,
  creatorKey: string,
  { followers, following, postCount, totalLikes, totalViews }: CreatorProfile,
  seenAt: number,
): Promise<void> {
  const snapshot = { creatorKey, day: dayOf(seenAt), followers, following, postCount, totalLikes, totalViews, seenAt };
  if (figureNames.every((name) => snapshot[name].state !== 'known')) return;
  await putJoined(tables, snapshot);
}

/** Keeps the rates of a reading under its day, unless a later reading of that day is known. */
export async function putRates(
  tables: StoreTables,
  creatorKey: string,
  rates: readonly DayRate[],
  seenAt: number,
): Promise<void> {
  const stored = await tables.snapshots.get([creatorKey, dayOf(seenAt)]);
  if (stored && stored.seenAt <= seenAt && rates.length > 0) await tables.snapshots.put({ ...stored, rates });
}

const beforeAllDays = '';
const afterAllDays = '\u{10ffff}';

const daysOf = (tables: StoreTables, creatorKey: string) =>
  tables.snapshots.where('[creatorKey+day]').between([creatorKey, beforeAllDays], [creatorKey, afterAllDays]);

/** Gives a creator's days to another one, joining days that both have. */
export async function moveSnapshots(tables: StoreTables, from: string, to: string): Promise<void> {
  for (const snapshot of await daysOf(tables, from).toArray()) await putJoined(tables, { ...snapshot, creatorKey: to });
  await deleteSnapshots(tables, from);
}

export async function deleteSnapshots(tables: StoreTables, creatorKey: string): Promise<void> {
  await daysOf(tables, creatorKey).delete();
}

/** A creator's days, oldest first, as everybody outside the store knows them. */
export async function historyOf(tables: StoreTables, creatorKey: string): Promise<readonly DayFigures[]> {
  return (await daysOf(tables, creatorKey).toArray()).map(({ creatorKey: _key, ...figures }) => figures);
}

export function snapshotsOf(connection: Connection): Snapshots {
  const { tables } = connection;
  return {
    list: (creatorKey) => connection.read(['snapshots'], () => daysOf(tables, creatorKey).toArray()),
  };
}
