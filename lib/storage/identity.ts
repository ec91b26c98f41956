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
  /** Of a name that the address leads by and that need not be the handle: who was kept under it alone joins. */
  readonly oldNameKey?: string | null;
}

/** What a list says about who it is: a handle, an id, or both. */
export const identityOfAccount = (platform: Platform, handle: string | null, platformId: string | null): Identity => ({
  identity: platformId === null ? null : identityOf(platform, platformId),
  handleKey: handle === null ? null : handleKeyOf(platform, handle),
});

/** What a profile says about who it is; null when it knows neither id nor handle and so can be nobody's. */
export function identityOfProfile(
  { platform, platformId, handle }: CreatorProfile,
  oldName: string | null = null,
): Identity | null {
  const identity = isKnown(platformId) ? identityOf(platform, platformId.value) : null;
  const handleKey = isKnown(handle) ? handleKeyOf(platform, handle.value) : null;
  const oldNameKey = oldName === null ? null : handleKeyOf(platform, oldName);
  return identity === null && handleKey === null ? null : { identity, handleKey, oldNameKey };
}

/** Finds many at once, each as `resolveIdentity` finds it; null for those that the store does not have. */
export async function findCreators(
  tables: StoreTables,
  wanted: readonly Identity[],
): Promise<readonly (CreatorRecord | null)[]> {
  const named = <Name extends 'identity' | 'handleKey'>(name: Name) =>
    wanted.map((one) => one[name]).filter((value) => value !== null);
  const byIdentity = new Map<string | undefined, CreatorRecord>();
  await tables.creators
    .where('identity')
    .anyOf(named('identity'))
    .each((record) => byIdentity.set(record.identity, record));
  const byHandle = Map.groupBy(
    await tables.creators.where('handleKey').anyOf(named('handleKey')).toArray(),
    ({ handleKey }) => handleKey,
  );
  return wanted.map(({ identity, handleKey }) => {
    const holders = handleKey === null ? [] : (byHandle.get(handleKey) ?? []);
    if (identity === null) return holders[0] ?? null;
    return byIdentity.get(identity) ?? holders.find((record) => record.identity === undefined) ?? null;
  });
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
export async function resolveIdentity(
  tables: StoreTables,
  { identity, handleKey, oldNameKey = null }: Identity,
): Promise<Resolved> {
  const byId = identity === null ? undefined : await tables.creators.where('identity').equals(identity).first();
  const names = [handleKey, oldNameKey].filter((name) => name !== null);
  const holders = names.length === 0 ? [] : await tables.creators.where('handleKey').anyOf(names).toArray();
  const others = holders.filter(({ key }) => key !== byId?.key);
  if (identity === null) return { found: others[0] ?? null, joining: [], formerHolders: [] };
  const nameless = others.filter((record) => record.identity === undefined);
  const formerHolders = others.filter((record) => record.identity !== undefined);
  if (byId) return { found: byId, joining: nameless, formerHolders };
  return { found: nameless[0] ?? null, joining: nameless.slice(1), formerHolders };
}
