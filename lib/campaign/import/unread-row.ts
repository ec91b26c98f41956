// The row of a creator of whom nothing is known: judged once per platform and list, since it says the same of each.
import type { Platform } from '../../profile/creator-profile.ts';
import type { KeptCreator } from '../kept-creator.ts';
import { type Listing, noDealing } from '../listing.ts';
import { neverRead, type ShortlistRow } from '../shortlist-row.ts';
import { unreadCreator, unreadProfile } from './unread-profile.ts';

/** Gives the row of nobody on a list; the same for all of a platform. */
export type UnreadRow = (platform: Platform, campaignId: string) => ShortlistRow;

/** @param rowOf judges; asked once per platform and list */
export function unreadRows(rowOf: (kept: KeptCreator, listing: Listing) => ShortlistRow): UnreadRow {
  const known = new Map<string, ShortlistRow>();
  return (platform, campaignId) => {
    const name = `${platform} ${campaignId}`;
    const nobody = unreadCreator(unreadProfile({ platform, handle: null, platformId: null }, '', 0));
    const row = known.get(name) ?? rowOf(nobody, { ...noDealing, campaignId, addedAt: 0 });
    known.set(name, row);
    return row;
  };
}

/** Is there nothing of the creator that a judgement could rest on? */
export const isUnreadAlone = ({ readAt, quotes, roleChoice }: KeptCreator): boolean =>
  readAt === neverRead && quotes.size === 0 && roleChoice === null;

/** Who a row is of, and what its user has decided: all that is its own when nothing is known. */
export const asUnreadRow = (judged: ShortlistRow, row: ShortlistRow): ShortlistRow => ({
  ...judged,
  campaignId: row.campaignId,
  creatorKey: row.creatorKey,
  handle: row.handle,
  displayName: row.displayName,
  profileUrl: row.profileUrl,
  emails: row.emails,
  stage: row.stage,
  owner: row.owner,
  tags: row.tags,
  doNotContact: row.doNotContact,
  addedAt: row.addedAt,
  readAt: row.readAt,
});
