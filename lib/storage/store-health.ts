// Notices when the browser has thrown the store away: an emptied store must not look like a new one.
import { everyoneId } from '../campaign/listing.ts';
import type { Connection } from './db.ts';
import type { KeyValueArea } from './settings.ts';
import { countInCampaigns } from './shortlist-query.ts';
import { StoreFailure } from './store-failure.ts';

export type StoreHealth =
  | { readonly state: 'whole' }
  /** The database is another one than before, and the one before held this many listings and notes. */
  | { readonly state: 'data-lost'; readonly lostCount: number; readonly lastSeenAt: number };

/** What stands outside of the database about it. */
interface Marker {
  readonly storeId: string;
  /** Shortlist rows and notes: what the user has made. */
  readonly keptCount: number;
  readonly at: number;
  /** A loss that the user has not been told about yet. */
  readonly lost: { readonly keptCount: number; readonly at: number } | null;
}

export interface Health {
  /** Compares the store with its marker. Never rejects for the marker's sake; a store that cannot be opened rejects. */
  check(): Promise<StoreHealth>;
  /** The user has been told of the loss. */
  acknowledge(): Promise<void>;
  /** Writes the present count into the marker; called after each committed change of the user's own. */
  note(): Promise<void>;
}

const markerKey = 'storeMarker';

const isCount = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value) && value >= 0;

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

function markerFrom(stored: unknown): Marker | null {
  if (!isObject(stored) || !('storeId' in stored) || typeof stored.storeId !== 'string') return null;
  const keptCount = 'keptCount' in stored && isCount(stored.keptCount) ? stored.keptCount : 0;
  const at = 'at' in stored && isCount(stored.at) ? stored.at : 0;
  const lost = 'lost' in stored && isObject(stored.lost) ? stored.lost : null;
  const lostCount = lost && 'keptCount' in lost && isCount(lost.keptCount) ? lost.keptCount : 0;
  const lostAt = lost && 'at' in lost && isCount(lost.at) ? lost.at : 0;
  return { storeId: stored.storeId, keptCount, at, lost: lost ? { keptCount: lostCount, at: lostAt } : null };
}

/** The settings area may fail by itself; the store's work does not depend on it. */
async function readMarker(area: KeyValueArea): Promise<Marker | null> {
  try {
    return markerFrom((await area.get(markerKey))[markerKey]);
  } catch {
    return null;
  }
}

async function writeMarker(area: KeyValueArea, marker: Marker): Promise<void> {
  try {
    await area.set({ [markerKey]: marker });
  } catch {
    // The next change writes it again; until then a loss would be noticed with an older count.
  }
}

/**
 * Notes a loss that the browser itself has told of: it will be said also where the new store is already in use when the next
 * interface opens, or where nothing of the user's own was in the old one.
 */
export async function noteLoss(area: KeyValueArea): Promise<void> {
  const marker = await readMarker(area);
  if (marker && !marker.lost)
    await writeMarker(area, { ...marker, lost: { keptCount: marker.keptCount, at: marker.at } });
}

const makeIdentity = ({ tables, write }: Connection, newKey: () => string, now: number) =>
  write(['store'], async () => {
    // Another window may have named it meanwhile.
    const known = await tables.store.get('store');
    if (known) return known;
    const made = { id: 'store', storeId: newKey(), createdAt: now } as const;
    await tables.store.put(made);
    return made;
  });

/** Which store this is, and how much of the user's own it holds; a store without a name gets one. */
async function identify(connection: Connection, newKey: () => string, now: number) {
  const { tables } = connection;
  const named = await connection.read(['store', 'shortlist', 'notes'], async () => ({
    known: await tables.store.get('store'),
    keptCount: (await countInCampaigns(tables, everyoneId)) + (await tables.notes.count()),
  }));
  const { storeId } = named.known ?? (await makeIdentity(connection, newKey, now));
  return { storeId, keptCount: named.keptCount };
}

/** The loss to tell of: one noticed now, or an earlier one that nobody has read yet. */
function lossOf(marker: Marker | null, storeId: string): Marker['lost'] {
  if (!marker) return null;
  if (marker.lost) return marker.lost;
  return marker.storeId !== storeId && marker.keptCount > 0 ? { keptCount: marker.keptCount, at: marker.at } : null;
}

/**
 * @param area the extension's local storage, which lies apart from the database
 * @param clock now in milliseconds since 1970
 * @param newKey gives a key that was never given before
 */
export function healthOf(
  connection: Connection,
  area: KeyValueArea,
  clock: () => number,
  newKey: () => string,
): Health {
  const renew = async (acknowledged: boolean): Promise<Marker> => {
    const { storeId, keptCount } = await identify(connection, newKey, clock());
    const marker = await readMarker(area);
    const lost = acknowledged ? null : lossOf(marker, storeId);
    const renewed = { storeId, keptCount, at: clock(), lost };
    await writeMarker(area, renewed);
    return renewed;
  };
  return {
    check: async () => {
      const { lost } = await renew(false);
      return lost ? { state: 'data-lost', lostCount: lost.keptCount, lastSeenAt: lost.at } : { state: 'whole' };
    },
    acknowledge: async () => {
      await renew(true);
    },
    note: async () => {
      try {
        await renew(false);
      } catch (thrown) {
        // The change itself is on disk: a marker that could not be renewed must not make it look failed.
        if (!(thrown instanceof StoreFailure)) throw thrown;
      }
    },
  };
}
