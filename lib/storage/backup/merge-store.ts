// Unites a colleague's backup with what is here, in one transaction: nothing is lost, of two decisions the newer one stands.
import type { Table } from 'dexie';
import { everyoneId } from '../../campaign/listing.ts';
import type { Stage } from '../../campaign/stages.ts';
import { commenterSetOf } from '../../evaluation/overlap/overlap-estimate.ts';
import { joinCommentLogs } from '../../profile/comment-log.ts';
import { type Connection, type StoreTables, type TableName, tableNames } from '../db.ts';
import { putRelationships } from '../dealings.ts';
import { uniteNotes } from '../notes.ts';
import type {
  CampaignRecord,
  CommentsRecord,
  CreatorRecord,
  DetailsRecord,
  KeptApartRecord,
  NotesRecord,
  PersonRecord,
  QuoteRecord,
  RelationshipRecord,
  RoleRecord,
  SaltRecord,
  SavedViewRecord,
  ShortlistRecord,
  SnapshotRecord,
  StageChangeRecord,
} from '../records.ts';
import { noRelationship } from '../relationship-records.ts';
import { shortlistRecordOf } from '../shortlist-records.ts';
import { CreatorMatching } from './creator-matching.ts';
import { type ConflictSubject, canonical, type MergeConflict, sameValue } from './merge-conflict.ts';
import {
  type FieldConflict,
  joinCampaigns,
  joinDays,
  joinDetails,
  joinListings,
  joinQuotes,
  joinRelationships,
  joinRoles,
  uniteGroups,
} from './merge-records.ts';
import { eachChunk, type Progress, progressOver } from './replace-store.ts';
import type { TableSource } from './table-source.ts';

interface Counted {
  readonly added: number;
  /** Stood here before. */
  readonly joined: number;
}

export interface MergeOutcome {
  readonly creators: Counted;
  readonly campaigns: Counted;
  readonly listings: Counted;
  /** Notes that were not here. */
  readonly notesAdded: number;
  readonly conflicts: readonly MergeConflict[];
  /** Conflicts that are not in the list, as it would be too long. */
  readonly moreConflicts: number;
  /** Creators whose comments were left out: hashed under another secret, they cannot be compared with ours. */
  readonly commentsLeftOut: number;
}

const mostConflicts = 10_000;

class MergeNotes {
  readonly conflicts: MergeConflict[] = [];
  more = 0;

  note(subject: ConflictSubject, name: string, campaign: string, found: readonly FieldConflict[]): void {
    for (const conflict of found) {
      if (this.conflicts.length < mostConflicts) this.conflicts.push({ subject, name, campaign, ...conflict });
      else this.more += 1;
    }
  }
}

interface Merging {
  readonly tables: StoreTables;
  readonly source: TableSource;
  readonly matching: CreatorMatching;
  readonly notes: MergeNotes;
  readonly passed: (table: string, rows: number) => void;
}

const keyText = (key: unknown) => JSON.stringify(key);

/**
 * Takes in the rows of one table.
 * @param ours gives the row with our keys; null for one that has no place here
 * @param join gives what is to stand; the very row that stands when nothing changes
 */
async function takeRows<Row>(
  { source, tables, passed }: Merging,
  name: TableName,
  ours: (row: Row) => Row | null,
  keyOf: (row: Row) => unknown,
  join: (standing: Row | undefined, row: Row) => Row,
): Promise<Counted> {
  const table = tables[name] as unknown as Table<Row, unknown>;
  const counted = { added: 0, joined: 0 };
  await eachChunk(source, name, async (chunk) => {
    const rows = (chunk as readonly Row[]).map(ours).filter((row) => row !== null);
    const keys = rows.map(keyOf);
    const found = await table.bulkGet(keys);
    const standing = new Map<string, Row>();
    const changed = new Map<string, Row>();
    for (const [place, row] of found.entries()) if (row !== undefined) standing.set(keyText(keys[place]), row);
    for (const [place, row] of rows.entries()) {
      const key = keyText(keys[place]);
      const stands = standing.get(key);
      const joined = join(stands, row);
      if (stands === undefined) counted.added += 1;
      else counted.joined += 1;
      standing.set(key, joined);
      if (stands === undefined || !sameValue(stands, joined)) changed.set(key, joined);
    }
    await table.bulkPut([...changed.values()]);
    passed(name, chunk.length);
  });
  return counted;
}

/** Gives a row of a creator the key that the creator has here. */
const withOurKey =
  <Row extends { readonly creatorKey: string }>({ matching }: Merging) =>
  (row: Row): Row | null => {
    const matched = matching.of(row.creatorKey);
    return matched && { ...row, creatorKey: matched.key };
  };

const ofCreator = ({ creatorKey }: { readonly creatorKey: string }) => creatorKey;
const inCampaign = ({ campaignId, creatorKey }: { readonly campaignId: string; readonly creatorKey: string }) => [
  campaignId,
  creatorKey,
];

async function takeCreators({ source, matching, passed }: Merging): Promise<Counted> {
  let [added, all] = [0, 0];
  await eachChunk(source, 'creators', async (rows) => {
    added += await matching.take(rows as readonly CreatorRecord[]);
    all += rows.length;
    passed('creators', rows.length);
  });
  return { added, joined: all - added };
}

async function takeReadings(merging: Merging): Promise<void> {
  const { matching } = merging;
  await takeRows<DetailsRecord>(
    merging,
    'details',
    (row) => {
      const matched = matching.of(row.key);
      return matched && { ...row, key: matched.key };
    },
    ({ key }) => key,
    (standing, row) => (standing ? joinDetails(standing, row) : row),
  );
  await takeRows<SnapshotRecord>(
    merging,
    'snapshots',
    withOurKey(merging),
    ({ creatorKey, day }) => [creatorKey, day],
    (standing, row) => (standing ? joinDays(standing, row) : row),
  );
}

/** Comments come together where the same secret has hashed them, as in a store that was restored from a copy of the other. */
async function takeComments(merging: Merging): Promise<number> {
  const { tables, source } = merging;
  const salts: SaltRecord[] = [];
  await eachChunk(source, 'salt', async (rows) => {
    salts.push(...(rows as readonly SaltRecord[]));
  });
  const [theirs] = salts;
  const own = await tables.salt.get('salt');
  if (theirs && !own) await tables.salt.put(theirs);
  else if (!theirs || !own || theirs.salt !== own.salt) return source.counts.get('comments') ?? 0;
  await takeRows<CommentsRecord>(merging, 'comments', withOurKey(merging), ofCreator, (standing, row) => ({
    creatorKey: row.creatorKey,
    log: standing ? joinCommentLogs(standing.log, row.log) : row.log,
  }));
  await eachChunk(source, 'comments', async (rows) => {
    const keys = (rows as readonly CommentsRecord[]).flatMap(
      ({ creatorKey }) => merging.matching.of(creatorKey)?.key ?? [],
    );
    const logs = await tables.comments.bulkGet([...new Set(keys)]);
    await tables.commenterSets.bulkPut(
      logs.flatMap((record) => (record ? [{ creatorKey: record.creatorKey, set: commenterSetOf(record.log) }] : [])),
    );
  });
  return 0;
}

async function takeNotes(merging: Merging): Promise<number> {
  let added = 0;
  await takeRows<NotesRecord>(merging, 'notes', withOurKey(merging), ofCreator, (standing, row) => {
    const known = standing?.notes ?? [];
    const notes = uniteNotes(known, row.notes);
    added += notes.length - known.length;
    return { creatorKey: row.creatorKey, notes };
  });
  return added;
}

interface JoinedCampaigns extends Counted {
  readonly names: ReadonlyMap<string, string>;
  /** Stages of either side's list, by campaign of the file. */
  readonly stages: ReadonlyMap<string, readonly Stage[]>;
}

async function takeCampaigns(merging: Merging): Promise<JoinedCampaigns> {
  const names = new Map<string, string>();
  const stages = new Map<string, readonly Stage[]>();
  const counted = await takeRows<CampaignRecord>(
    merging,
    'campaigns',
    (row) => row,
    ({ id }) => id,
    (standing, row) => {
      names.set(row.id, row.name);
      stages.set(row.id, [...(standing?.stages ?? []), ...row.stages]);
      if (!standing) return row;
      const { record, conflicts } = joinCampaigns(standing, row);
      merging.notes.note('campaign', record.name, '', conflicts);
      names.set(row.id, record.name);
      return record;
    },
  );
  return { ...counted, names, stages };
}

/** A stage in which somebody stands stays in the list, also where the other list has won. */
async function keepStagesInUse({ tables }: Merging, { stages }: JoinedCampaigns): Promise<void> {
  for (const [id, all] of stages) {
    const campaign = await tables.campaigns.get(id);
    if (!campaign) continue;
    const list = [...campaign.stages];
    for (const stage of all) {
      if (list.some((known) => known.id === stage.id)) continue;
      const used = await tables.shortlist.where('[campaignId+stage]').equals([id, stage.id]).count();
      if (used > 0) list.push(stage);
    }
    if (list.length > campaign.stages.length) await tables.campaigns.put({ ...campaign, stages: list });
  }
}

/** Stages by the names that the user has given them; those on board are named by the interface, by their id. */
function withStageNames(conflict: FieldConflict, stages: readonly Stage[]): FieldConflict {
  if (conflict.field !== 'stage') return conflict;
  const named = (id: unknown) => stages.find((stage) => stage.id === id)?.name || id;
  return { ...conflict, ours: named(conflict.ours), theirs: named(conflict.theirs) };
}

async function takeListings(merging: Merging, { names, stages }: JoinedCampaigns): Promise<Counted> {
  const { tables, notes } = merging;
  const counted = { added: 0, joined: 0 };
  await takeRows<ShortlistRecord>(merging, 'shortlist', withOurKey(merging), inCampaign, (standing, row) => {
    if (row.campaignId !== everyoneId) counted[standing ? 'joined' : 'added'] += 1;
    // The relationships are taken in after this and written into the rows then.
    if (!standing) return { ...row, tags: [], doNotContact: null };
    const { record, conflicts } = joinListings(standing, row);
    const named = conflicts.map((conflict) => withStageNames(conflict, stages.get(row.campaignId) ?? []));
    notes.note('listing', standing.handle || standing.displayName, names.get(row.campaignId) ?? '', named);
    return shortlistRecordOf(record);
  });
  await tables.judged.clear();
  return counted;
}

async function takeRelationships({ source, tables, matching, notes, passed }: Merging): Promise<void> {
  await eachChunk(source, 'relationships', async (rows) => {
    const theirs = (rows as readonly RelationshipRecord[]).flatMap((row) => {
      const matched = matching.of(row.creatorKey);
      return matched ? [{ row: { ...row, creatorKey: matched.key }, matched }] : [];
    });
    const found = await tables.relationships.bulkGet(theirs.map(({ row }) => row.creatorKey));
    const standing = new Map(found.flatMap((record) => (record ? [[record.creatorKey, record] as const] : [])));
    for (const { row, matched } of theirs) {
      const { record, conflicts } = joinRelationships(
        standing.get(row.creatorKey) ?? noRelationship(row.creatorKey),
        row,
      );
      notes.note('relationship', matched.name, '', conflicts);
      standing.set(row.creatorKey, record);
    }
    await putRelationships(tables, [...standing.values()]);
    passed('relationships', rows.length);
  });
}

/** Rows that came in show the tags and do-not-contact that we had noted of the creator before. */
async function showOwnRelationships({ source, tables, matching }: Merging): Promise<void> {
  await eachChunk(source, 'creators', async (rows) => {
    const keys = (rows as readonly CreatorRecord[]).flatMap(({ key }) => matching.of(key)?.key ?? []);
    const records = (await tables.relationships.bulkGet([...new Set(keys)])).filter((record) => record !== undefined);
    await putRelationships(tables, records);
  });
}

async function takeDecisions(merging: Merging, names: ReadonlyMap<string, string>): Promise<void> {
  const { notes, matching } = merging;
  const nameOf = new Map<string, string>();
  const ours =
    <Row extends { readonly creatorKey: string }>() =>
    (row: Row): Row | null => {
      const matched = matching.of(row.creatorKey);
      if (matched) nameOf.set(matched.key, matched.name);
      return matched && { ...row, creatorKey: matched.key };
    };
  await takeRows<RoleRecord>(merging, 'roles', ours(), ofCreator, (standing, row) => {
    if (!standing) return row;
    const { record, conflicts } = joinRoles(standing, row);
    notes.note('role', nameOf.get(row.creatorKey) ?? '', '', conflicts);
    return record;
  });
  await takeRows<QuoteRecord>(merging, 'quotes', ours(), inCampaign, (standing, row) => {
    if (!standing) return row;
    const { record, conflicts } = joinQuotes(standing, row);
    notes.note('quote', nameOf.get(row.creatorKey) ?? '', names.get(row.campaignId) ?? '', conflicts);
    return record;
  });
  await takeRows<StageChangeRecord>(
    merging,
    'stageChanges',
    ours(),
    ({ campaignId, creatorKey, at }) => [campaignId, creatorKey, at],
    (standing, row) => (standing && canonical(standing) >= canonical(row) ? standing : row),
  );
}

async function takePeople({ source, tables, matching }: Merging): Promise<void> {
  const own = await tables.people.toArray();
  const theirs: PersonRecord[] = [];
  await eachChunk(source, 'people', async (rows) => {
    for (const person of rows as readonly PersonRecord[]) {
      const accountKeys = [...new Set(person.accountKeys.flatMap((key) => matching.of(key)?.key ?? []))];
      if (accountKeys.length > 1) theirs.push({ ...person, accountKeys });
    }
  });
  if (theirs.length > 0) {
    const all = [...own, ...theirs];
    const partsOf = new Map<string, PersonRecord[]>();
    for (const person of all) {
      for (const account of person.accountKeys) partsOf.set(account, [...(partsOf.get(account) ?? []), person]);
    }
    const united = uniteGroups(all.map(({ accountKeys }) => accountKeys)).map((accountKeys): PersonRecord => {
      const parts = accountKeys.flatMap((account) => partsOf.get(account) ?? []);
      const [key = ''] = parts.map((person) => person.key).sort();
      return { key, accountKeys, changedAt: Math.max(...parts.map(({ changedAt }) => changedAt)) };
    });
    await tables.people.clear();
    await tables.people.bulkPut(united);
  }
  await takeKeptApart({ source, tables, matching });
}

async function takeKeptApart({
  source,
  tables,
  matching,
}: Pick<Merging, 'source' | 'tables' | 'matching'>): Promise<void> {
  const personOf = new Map<string, string>();
  await tables.people.each(({ key, accountKeys }) => {
    for (const account of accountKeys) personOf.set(account, key);
  });
  const isOnePerson = ({ first, second }: KeptApartRecord) =>
    personOf.has(first) && personOf.get(first) === personOf.get(second);
  const apart = await tables.keptApart.toArray();
  await eachChunk(source, 'keptApart', async (rows) => {
    for (const row of rows as readonly KeptApartRecord[]) {
      const [first, second] = [row.first, row.second].flatMap((key) => matching.of(key)?.key ?? []).sort();
      if (first !== undefined && second !== undefined && first !== second) apart.push({ first, second });
    }
  });
  await tables.keptApart.clear();
  await tables.keptApart.bulkPut(apart.filter((pair) => !isOnePerson(pair)));
}

/** Things of the user's own that have no time or are one person's habit: what stands here stays, what is missing comes in. */
async function takeOwnThings(merging: Merging): Promise<void> {
  const { notes } = merging;
  const whole = (ours: unknown, theirs: unknown, kept: 'ours' | 'theirs' = 'ours') =>
    sameValue(ours, theirs) ? [] : [{ field: '', ours, theirs, kept }];
  const nameOf = (thing: unknown) =>
    typeof thing === 'object' && thing !== null && 'name' in thing ? String(thing.name) : '';
  await takeRows<{ id: string; pack: unknown }>(
    merging,
    'packs',
    (row) => row,
    ({ id }) => id,
    (standing, row) => {
      if (standing) notes.note('pack', nameOf(standing.pack), '', whole(standing.pack, row.pack));
      return standing ?? row;
    },
  );
  await takeRows<{ id: string; card: unknown }>(
    merging,
    'rateCards',
    (row) => row,
    ({ id }) => id,
    (standing, row) => {
      if (standing) notes.note('rate-card', '', '', whole(standing.card, row.card));
      return standing ?? row;
    },
  );
  await takeRows<SavedViewRecord>(
    merging,
    'savedViews',
    (row) => row,
    ({ id }) => id,
    (standing, row) => {
      if (!standing) return row;
      // How a table was left is each machine's own.
      if (row.id.startsWith('current:')) return standing;
      const isOurs =
        standing.changedAt > row.changedAt ||
        (standing.changedAt === row.changedAt && canonical(standing) >= canonical(row));
      notes.note('view', standing.name, '', whole(standing.view, row.view, isOurs ? 'ours' : 'theirs'));
      return isOurs ? standing : row;
    },
  );
  await takeRows<{ headers: string }>(
    merging,
    'importMappings',
    (row) => row,
    ({ headers }) => headers,
    (standing, row) => standing ?? row,
  );
}

async function merge(
  tables: StoreTables,
  source: TableSource,
  newKey: () => string,
  onProgress: Progress,
): Promise<MergeOutcome> {
  const passed = progressOver(source, onProgress);
  const matching = await CreatorMatching.over(tables, newKey);
  const notes = new MergeNotes();
  const merging: Merging = { tables, source, matching, notes, passed };
  const creators = await takeCreators(merging);
  await takeReadings(merging);
  const commentsLeftOut = await takeComments(merging);
  const notesAdded = await takeNotes(merging);
  const campaigns = await takeCampaigns(merging);
  const { names } = campaigns;
  const listings = await takeListings(merging, campaigns);
  await keepStagesInUse(merging, campaigns);
  await takeRelationships(merging);
  await showOwnRelationships(merging);
  await takeDecisions(merging, names);
  await takePeople(merging);
  await takeOwnThings(merging);
  const { conflicts, more: moreConflicts } = notes;
  const { added, joined } = campaigns;
  return { creators, campaigns: { added, joined }, listings, notesAdded, conflicts, moreConflicts, commentsLeftOut };
}

/** Thrown to take back what a rehearsal has written. */
class RehearsalOver extends Error {}

/**
 * Unites a source with the store.
 * @param source of the latest version
 * @param rehearses true: everything is done and taken back again, so that the user can be shown what would come of it
 */
export async function mergeStore(
  connection: Connection,
  source: TableSource,
  newKey: () => string,
  onProgress: Progress,
  rehearses: boolean,
): Promise<MergeOutcome> {
  let outcome: MergeOutcome | null = null;
  try {
    await connection.write(tableNames, async () => {
      outcome = await merge(connection.tables, source, newKey, onProgress);
      if (rehearses) throw new RehearsalOver();
    });
  } catch (thrown) {
    if (!(rehearses && outcome !== null)) throw thrown;
  }
  // Set inside the transaction, which the compiler does not see.
  return outcome as unknown as MergeOutcome;
}
