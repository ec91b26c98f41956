// Who is who: by the platform's own id first, else by the handle; what was kept under a handle alone joins its id later.
import type { CreatorProfile, Platform } from '../profile/creator-profile.ts';
import { isKnown } from '../profile/figure.ts';
import type { StoreTables } from './db.ts';
import type { CreatorRecord } from './records.ts';

/** Index value of an id. */
const identityOf = (platform: Platform, platformId: string): string => `${platform}:${platformId}`;

/** Index value of a handle: none of the three platforms tells upper from lower case. */
const handleKeyOf = (platform: Platform, handle: string): string =>
  `${platform}:${handle.normalize('NFC').toLowerCase()}`;

export interface Identity {
  readonly identity: string | null;
  readonly handleKey: string | null;
}

/** What a profile says about who it is; null when it knows neither id nor handle and so can be nobody's. */
export function identityOfProfile({ platform, platformId, handle }: CreatorProfile): Identity | null {
  const identity = isKnown(platformId) ? identityOf(platform, platformId.value) : null;
  const handleKey = isKnown(handle) ? handleKeyOf(platform, handle.value) : null;
  return identity === null && handleKey === null ? null : { identity, handleKey };
}

export interface Resolved {
  /** The creator in the store, if any. */
  readonly found: CreatorRecord | null;
  /** Kept under the handle alone, now known to be the same creator: joins `found`. */
  readonly joining: readonly CreatorRecord[];
  /** Other accounts that had this handle before: they lose it in the index. */
  readonly formerHolders: readonly CreatorRecord[];
}

/**
 * Finds the creator that a reading belongs to. To be called inside a transaction over `creators`.
 * A handle leads to an account with another id only when the reading does not know its own id.
 */
export async function resolveIdentity(tables: StoreTables, { identity, handleKey }: Identity): Promise<Resolved> {
  const byId = identity === null ? undefined : await tables.creators.where('identity').equals(identity).first();
  const holders = handleKey === null ? [] : await tables.creators.where('handleKey').equals(handleKey).toArray();
  const others = holders.filter(({ key }) => key !== byId?.key);
  if (identity === null) return { found: others[0] ?? null, joining: [], formerHolders: [] };
  const nameless = others.filter((record) => record.identity === undefined);
  const formerHolders = others.filter((record) => record.identity !== undefined);
  if (byId) return { found: byId, joining: nameless, formerHolders };
  return { found: nameless[0] ?? null, joining: nameless.slice(1), formerHolders };
}
