// The review queue: profiles that the user wants to look at, one after the other; who was read leaves it by itself.
import { everyoneId } from '../campaign/listing.ts';
import type { ShortlistRow } from '../campaign/shortlist-row.ts';
import type { Connection, StoreTables } from './db.ts';
import type { ReviewRecord } from './records.ts';
import { shortlistRowOf } from './shortlist-records.ts';

export interface ReviewQueue {
  /** Queues these up behind those that wait; who waits already keeps the place. */
  add(creatorKeys: readonly string[]): Promise<void>;
  count(): Promise<number>;
  /**
   * Gives the creator to look at now, and puts it behind all others: once its page is read it leaves the queue, and when it
   * could not be read it comes again. Null when nobody waits.
   */
  next(): Promise<ShortlistRow | null>;
  /** Takes creators out of the queue. */
  remove(creatorKeys: readonly string[]): Promise<void>;
  /** Empties the queue. @returns who waited, for `restore` */
  clear(): Promise<readonly ReviewRecord[]>;
  /** Undoes `clear`. */
  restore(waiting: readonly ReviewRecord[]): Promise<void>;
}

const lastPlace = async (tables: StoreTables) => (await tables.reviewQueue.orderBy('place').last())?.place ?? 0;

/** Queues creators up behind those that wait; to be called inside a transaction. */
export async function queueUp(tables: StoreTables, creatorKeys: readonly string[]): Promise<void> {
  const waiting = await tables.reviewQueue.bulkGet([...creatorKeys]);
  const last = await lastPlace(tables);
  const fresh = creatorKeys.filter((_, place) => !waiting[place]);
  await tables.reviewQueue.bulkPut(fresh.map((creatorKey, place) => ({ creatorKey, place: last + place + 1 })));
}

/** The first that the store still has a row of; those without one leave. */
async function takeNext(tables: StoreTables): Promise<ShortlistRow | null> {
  for (;;) {
    const first = await tables.reviewQueue.orderBy('place').first();
    if (!first) return null;
    const row = await tables.shortlist.get([everyoneId, first.creatorKey]);
    if (row) {
      await tables.reviewQueue.put({ ...first, place: (await lastPlace(tables)) + 1 });
      return shortlistRowOf(row);
    }
    await tables.reviewQueue.delete(first.creatorKey);
  }
}

export function reviewQueueOf(connection: Connection): ReviewQueue {
  const { tables } = connection;
  return {
    add: (creatorKeys) => connection.write(['reviewQueue'], () => queueUp(tables, creatorKeys)),
    count: () => connection.read(['reviewQueue'], () => tables.reviewQueue.count()),
    next: () => connection.write(['reviewQueue', 'shortlist'], () => takeNext(tables)),
    remove: (creatorKeys) => connection.write(['reviewQueue'], () => tables.reviewQueue.bulkDelete([...creatorKeys])),
    clear: () =>
      connection.write(['reviewQueue'], async () => {
        const waiting = await tables.reviewQueue.toArray();
        await tables.reviewQueue.clear();
        return waiting;
      }),
    restore: (waiting) =>
      connection.write(['reviewQueue', 'creators'], async () => {
        const known = await tables.creators.bulkGet(waiting.map(({ creatorKey }) => creatorKey));
        await tables.reviewQueue.bulkPut(waiting.filter((_, place) => known[place]));
      }),
  };
}
