// Erasing: one creator with everything that hangs on them, or all that the extension has ever kept.
import { creatorTables, deleteCreator } from './creator-parts.ts';
import { type Connection, type StoreTables, type TableName, tableNames } from './db.ts';
import { listedKeys } from './shortlist-query.ts';

/** An area of the extension's storage that can be emptied. */
interface ErasableArea {
  clear(): Promise<void>;
}

/** The part of `storage.session` that is needed. */
interface SweptArea {
  /** All entries. */
  get(keys: null): Promise<Readonly<Record<string, unknown>>>;
  remove(keys: string[]): Promise<void>;
}

export interface Erase {
  /**
   * Erases a creator: profile, posts, snapshots, hashes of comments, note, role, quotes, measured overlaps, and the place on
   * every shortlist.
   * @param session what the tabs show: what shows or names the creator goes too, also where the worker has been ended since
   */
  creator(creatorKey: string, session?: SweptArea): Promise<void>;
  /**
   * Erases a campaign: brief, stages, deadlines, its shortlist with stages and owners, quotes and measured overlaps. The
   * creators stay; those kept for nothing else run out with what was only visited.
   */
  campaign(campaignId: string): Promise<void>;
  /**
   * Erases every table in one transaction, the salt of the hashes included, then the given areas.
   * @param areas `storage.local` (settings) and `storage.session` (what the tabs show)
   */
  everything(areas: readonly ErasableArea[]): Promise<void>;
}

/** All names under which others' judgements may name this creator. */
async function namesOf(tables: StoreTables, creatorKey: string): Promise<readonly string[]> {
  const creator = await tables.creators.get(creatorKey);
  const measured = await tables.overlaps.where('creatorKeys').equals(creatorKey).toArray();
  const names = [
    creator?.displayName,
    creator?.handle,
    ...measured.map((record) => record.names[record.creatorKeys.indexOf(creatorKey)]),
  ];
  return names.filter((name) => typeof name === 'string' && name !== '') as string[];
}

const campaignTables: readonly TableName[] = [
  'campaigns',
  'shortlist',
  'quotes',
  'overlaps',
  'judged',
  'stageChanges',
  'creators',
];

const least = Number.NEGATIVE_INFINITY;
const greatest = [[]];

async function deleteCampaign(tables: StoreTables, campaignId: string, now: number): Promise<void> {
  const listed = await listedKeys(tables, campaignId);
  // Retention counts from here, as after every removal from a shortlist.
  await tables.creators
    .where('key')
    .anyOf([...listed])
    .modify({ touchedAt: now });
  for (const [table, index] of [
    [tables.shortlist, '[campaignId+creatorKey]'],
    [tables.quotes, '[campaignId+creatorKey]'],
    [tables.overlaps, '[campaignId+platform]'],
    [tables.stageChanges, '[campaignId+creatorKey+at]'],
  ] as const) {
    await table.where(index).between([campaignId, least], [campaignId, greatest], true, true).delete();
  }
  await tables.judged.delete(campaignId);
  await tables.campaigns.delete(campaignId);
}

async function sweep(session: SweptArea, words: readonly string[]): Promise<void> {
  const quoted = words.map((word) => JSON.stringify(word));
  const naming = Object.entries(await session.get(null)).filter(([, entry]) => {
    const text = JSON.stringify(entry) ?? '';
    return quoted.some((word) => text.includes(word));
  });
  await session.remove(naming.map(([key]) => key));
}

/**
 * @param clock now in milliseconds since 1970
 * @param changed is told after every committed change
 */
export function eraseOf(connection: Connection, clock: () => number, changed: () => Promise<void>): Erase {
  const { tables } = connection;
  return {
    creator: async (creatorKey, session) => {
      const names = await connection.write(creatorTables, async () => {
        const known = await namesOf(tables, creatorKey);
        await deleteCreator(tables, creatorKey);
        return known;
      });
      if (session) await sweep(session, [creatorKey, ...names]);
      await changed();
    },
    campaign: async (campaignId) => {
      await connection.write(campaignTables, () => deleteCampaign(tables, campaignId, clock()));
      await changed();
    },
    everything: async (areas) => {
      await connection.write(tableNames, async () => {
        for (const name of tableNames) await tables[name].clear();
      });
      for (const area of areas) await area.clear();
    },
  };
}
