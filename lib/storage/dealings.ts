// What the marketer decides of many creators at once: stage, owner, tags, do-not-contact – one transaction, one undo.
import type { Table } from 'dexie';
import { type DoNotContact, everyoneId, tagKey } from '../campaign/listing.ts';
import type { Connection, StoreTables, TableName } from './db.ts';
import type { RelationshipRecord, ShortlistRecord, StageChangeRecord } from './records.ts';
import { accountsOf, accountsOfAll, noRelationship, uniteRelationships, uniteTags } from './relationship-records.ts';

export type DealingChange =
  /** For the campaign alone; other accounts of the same person on its shortlist follow. */
  | { readonly kind: 'stage'; readonly campaignId: string; readonly stage: string }
  | { readonly kind: 'owner'; readonly campaignId: string; readonly owner: string }
  /** For the person, in all campaigns. */
  | { readonly kind: 'tags'; readonly add: readonly string[]; readonly remove: readonly string[] }
  | { readonly kind: 'do-not-contact'; readonly doNotContact: DoNotContact | null };

/** What stood before a change; for `undo` alone. */
export interface DealingUndo {
  readonly change: DealingChange;
  readonly relationships: readonly RelationshipRecord[];
  readonly listings: readonly Pick<ShortlistRecord, 'campaignId' | 'creatorKey' | 'stage' | 'owner' | 'changedAt'>[];
  readonly stageChanges: readonly StageChangeRecord[];
}

export interface Dealings {
  /** Tags and do-not-contact of the person behind an account. */
  of(creatorKey: string): Promise<Pick<RelationshipRecord, 'tags' | 'doNotContact'>>;
  /** Every tag in use, for completion; in the order of their code points. */
  tags(): Promise<readonly string[]>;
  /** Every owner in use, for completion. */
  owners(): Promise<readonly string[]>;
  /** The stages that a creator has come to in a campaign, oldest first. */
  stageChanges(campaignId: string, creatorKey: string): Promise<readonly StageChangeRecord[]>;
  /** Changes all of them or none. Resolved means that it is on disk. */
  change(creatorKeys: readonly string[], change: DealingChange): Promise<DealingUndo>;
  /** Puts back what stood before; what somebody has changed again since stays as they made it. */
  undo(undo: DealingUndo): Promise<void>;
}

/**
 * Gives the texts that an index holds, each once and without the empty one: by leaps from one to the next. A cursor over
 * unique keys would walk through every row of them.
 */
async function distinctKeys<Row, Key>(table: Table<Row, Key>, index: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (let last = ''; ; ) {
    const [next] = await table.where(index).above(last).limit(1).keys();
    if (typeof next !== 'string') return found;
    found.push(next);
    last = next;
  }
}

const tablesOfDealings: readonly TableName[] = ['shortlist', 'relationships', 'people', 'stageChanges'];

/** Rows in one call: enough to be fast, few enough for the memory of an old laptop. */
const chunk = 1_000;

function* chunksOf<T>(items: readonly T[]): Generator<readonly T[]> {
  for (let start = 0; start < items.length; start += chunk) yield items.slice(start, start + chunk);
}

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** The tags without some of them and with others, each once and as it was written first. */
export function withTags(
  tags: readonly string[],
  add: readonly string[],
  remove: readonly string[],
): readonly string[] {
  const gone = new Set(remove.map(tagKey));
  const kept = tags.filter((tag) => !gone.has(tagKey(tag)));
  const added = add.map((tag) => tag.trim()).filter((tag) => tag !== '');
  return uniteTags([...kept, ...added]);
}

function relationshipAfter(before: RelationshipRecord, change: DealingChange, now: number): RelationshipRecord {
  if (change.kind === 'tags') {
    const tags = withTags(before.tags, change.add, change.remove);
    return isSame(tags, before.tags) ? before : { ...before, tags, changedAt: { ...before.changedAt, tags: now } };
  }
  if (change.kind === 'do-not-contact') {
    const { doNotContact } = change;
    return { ...before, doNotContact, changedAt: { ...before.changedAt, doNotContact: now } };
  }
  return before;
}

/** Writes relationships, and into the creators' rows what those show of them. */
export async function putRelationships(tables: StoreTables, records: readonly RelationshipRecord[]): Promise<void> {
  for (const part of chunksOf(records)) {
    const before = await tables.relationships.bulkGet(part.map(({ creatorKey }) => creatorKey));
    const emailsBefore = new Map(before.map((record) => [record?.creatorKey, record?.emails ?? []]));
    await tables.relationships.bulkPut([...part]);
    const byKey = new Map(part.map((record) => [record.creatorKey, record]));
    const rows = await tables.shortlist
      .where('creatorKey')
      .anyOf([...byKey.keys()])
      .toArray();
    await tables.shortlist.bulkPut(
      rows.map((row) => {
        const { tags, doNotContact, emails = [] } = byKey.get(row.creatorKey) ?? row;
        const gone = (emailsBefore.get(row.creatorKey) ?? []).filter((email) => !emails.includes(email));
        const left = row.emails.filter((email) => !gone.includes(email));
        return { ...row, tags, doNotContact, emails: [...new Set([...emails, ...left])] };
      }),
    );
  }
}

async function changeRelationships(
  tables: StoreTables,
  creatorKeys: readonly string[],
  change: DealingChange,
  now: number,
): Promise<RelationshipRecord[]> {
  const before: RelationshipRecord[] = [];
  for (const part of chunksOf(creatorKeys)) {
    const standing = await tables.relationships.bulkGet([...part]);
    const changed: RelationshipRecord[] = [];
    for (const [place, creatorKey] of part.entries()) {
      const stands = standing[place] ?? noRelationship(creatorKey);
      const after = relationshipAfter(stands, change, now);
      if (after === stands) continue;
      before.push(stands);
      changed.push(after);
    }
    await putRelationships(tables, changed);
  }
  return before;
}

export type ListingChange = Extract<DealingChange, { readonly campaignId: string }>;

function listingAfter(row: ShortlistRecord, change: ListingChange, now: number): ShortlistRecord {
  return change.kind === 'stage'
    ? { ...row, stage: change.stage, changedAt: { ...row.changedAt, stage: now } }
    : { ...row, owner: change.owner, changedAt: { ...row.changedAt, owner: now } };
}

const isAlready = (row: ShortlistRecord, change: ListingChange) =>
  change.kind === 'stage' ? row.stage === change.stage : row.owner === change.owner;

/** Changes stage or owner of the creators who stand on the campaign's shortlist; to be called inside a transaction. */
export async function changeListings(
  tables: StoreTables,
  creatorKeys: readonly string[],
  change: ListingChange,
  now: number,
): Promise<Pick<DealingUndo, 'listings' | 'stageChanges'>> {
  const listings: ShortlistRecord[] = [];
  const stageChanges: StageChangeRecord[] = [];
  if (change.campaignId === everyoneId) return { listings, stageChanges };
  for (const part of chunksOf(creatorKeys)) {
    const found = await tables.shortlist.bulkGet(part.map((key): [string, string] => [change.campaignId, key]));
    const rows = found.filter((row) => row !== undefined && !isAlready(row, change)) as ShortlistRecord[];
    await tables.shortlist.bulkPut(rows.map((row) => listingAfter(row, change, now)));
    listings.push(...rows);
    if (change.kind !== 'stage') continue;
    const { campaignId, stage: to } = change;
    const moved = rows.map(({ creatorKey, stage: from }) => ({ campaignId, creatorKey, at: now, from, to }));
    await tables.stageChanges.bulkPut(moved);
    stageChanges.push(...moved);
  }
  return {
    listings: listings.map(({ campaignId, creatorKey, stage, owner, changedAt }) => ({
      campaignId,
      creatorKey,
      stage,
      owner,
      changedAt,
    })),
    stageChanges,
  };
}

/** The times of change with one of them as it was before. */
function timesBefore<Times extends object>(now: Times, before: Times, name: keyof Times): Times {
  const { [name]: _after, ...others } = now;
  return { ...others, ...(before[name] === undefined ? {} : { [name]: before[name] }) } as Times;
}

type Standing = DealingUndo['listings'][number];

/** The row with what the change has changed as it was before, everything else as it stands. */
const listingBefore = (row: ShortlistRecord, before: Standing, { kind }: ListingChange): ShortlistRecord => ({
  ...row,
  [kind]: before[kind],
  changedAt: timesBefore(row.changedAt, before.changedAt, kind),
});

/**
 * Puts back stage or owner of those rows that still stand as the change has left them, and takes those changes out of the
 * history; to be called inside a transaction.
 */
export async function undoListings(
  tables: StoreTables,
  change: ListingChange,
  { listings, stageChanges }: Pick<DealingUndo, 'listings' | 'stageChanges'>,
): Promise<void> {
  const back = new Set<string>();
  for (const part of chunksOf(listings)) {
    const standing = await tables.shortlist.bulkGet(
      part.map(({ campaignId, creatorKey }): [string, string] => [campaignId, creatorKey]),
    );
    const rows = part.flatMap((before, place) => {
      const row = standing[place];
      return row && isAlready(row, change) ? [listingBefore(row, before, change)] : [];
    });
    await tables.shortlist.bulkPut(rows);
    for (const { creatorKey } of rows) back.add(creatorKey);
  }
  const undone = stageChanges.filter(({ creatorKey }) => back.has(creatorKey));
  await tables.stageChanges.bulkDelete(
    undone.map(({ campaignId, creatorKey, at }): [string, string, number] => [campaignId, creatorKey, at]),
  );
}

async function undoRelationships(tables: StoreTables, { relationships, change }: DealingUndo): Promise<void> {
  const name = change.kind === 'tags' ? 'tags' : 'doNotContact';
  for (const part of chunksOf(relationships)) {
    const standing = await tables.relationships.bulkGet(part.map(({ creatorKey }) => creatorKey));
    const back = part.flatMap((before, place) => {
      const now = standing[place];
      if (!now || !isSame(now[name], relationshipAfter(before, change, 0)[name])) return [];
      return [{ ...now, [name]: before[name], changedAt: timesBefore(now.changedAt, before.changedAt, name) }];
    });
    await putRelationships(tables, back);
  }
}

/** @param clock now in milliseconds since 1970 */
export function dealingsOf(connection: Connection, clock: () => number): Dealings {
  const { tables } = connection;
  return {
    of: (creatorKey) =>
      connection.read(['relationships', 'people'], async () => {
        const keys = await accountsOf(tables, creatorKey);
        const found = (await tables.relationships.bulkGet([...keys])).filter((record) => record !== undefined);
        const { tags, doNotContact } = uniteRelationships(found);
        return { tags, doNotContact };
      }),
    tags: () => connection.read(['relationships'], async () => distinctKeys(tables.relationships, 'tags')),
    owners: () => connection.read(['shortlist'], async () => distinctKeys(tables.shortlist, 'owner')),
    stageChanges: (campaignId, creatorKey) =>
      connection.read(['stageChanges'], () =>
        tables.stageChanges
          .where('[campaignId+creatorKey+at]')
          .between([campaignId, creatorKey, 0], [campaignId, creatorKey, Number.POSITIVE_INFINITY], true, true)
          .toArray(),
      ),
    change: (creatorKeys, change) =>
      connection.write(tablesOfDealings, async () => {
        const keys = await accountsOfAll(tables, creatorKeys);
        const now = clock();
        if (change.kind === 'tags' || change.kind === 'do-not-contact') {
          const relationships = await changeRelationships(tables, keys, change, now);
          return { change, relationships, listings: [], stageChanges: [] };
        }
        return { change, relationships: [], ...(await changeListings(tables, keys, change, now)) };
      }),
    undo: (undo) =>
      connection.write(tablesOfDealings, async () => {
        const { change } = undo;
        if (change.kind === 'tags' || change.kind === 'do-not-contact') await undoRelationships(tables, undo);
        else await undoListings(tables, change, undo);
      }),
  };
}
