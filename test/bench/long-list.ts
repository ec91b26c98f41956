// A shortlist of any length, of invented creators, for the benchmarks of lists and exports.
import type { ShortlistRow } from '../../lib/campaign/shortlist-row.ts';
import { inventedRow } from '../campaign/invented-rows.ts';

const oneMinute = 60_000;

/** Gives rows that differ in name, size and rate, as a long list's do. */
export const listOf = (length: number): ShortlistRow[] =>
  Array.from({ length }, (_, at) => {
    const row = inventedRow();
    const followers = 1_000 + ((at * 7_919) % 900_000);
    return {
      ...row,
      creatorKey: `creator-${at}`,
      handle: `creator.${at}`,
      displayName: `創作者 ${at}`,
      followers:
        row.followers.state === 'known'
          ? { ...row.followers, value: followers, low: followers, high: followers }
          : row.followers,
      followersOrder: followers,
      engagementOrder: (at % 500) / 10_000,
      addedAt: row.addedAt - at * oneMinute,
    };
  });
