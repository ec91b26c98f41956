// Takes back what one step of an import has brought, as far as nobody has changed it since.
import { everyoneId } from '../campaign/listing.ts';
import { neverRead } from '../campaign/shortlist-row.ts';
import type { StoreTables, TableName } from './db.ts';
import { putRelationships, withTags } from './dealings.ts';
import { hasText } from './notes.ts';
import type { ImportRecord, ImportStepRecord, RelationshipRecord } from './records.ts';
import { accountsOf, isUndecided, noRelationship } from './relationship-records.ts';

/** The tables that are read and written here, for the transaction around it. */
export const undoneTables: readonly TableName[] = [
  'creators',
  'details',
  'shortlist',
  'notes',
  'relationships',
  'people',
  'keptApart',
  'quotes',
  'roles',
  'stageChanges',
  'reviewQueue',
  'imports',
  'importSteps',
];

async function takeNotes(tables: StoreTables, { notes }: ImportStepRecord): Promise<void> {
  const ids = new Set(notes.map(({ id }) => id));
  const standing = await tables.notes.bulkGet(notes.map(({ creatorKey }) => creatorKey));
  const records = standing.filter((record) => record !== undefined);
  await tables.notes.bulkPut(
    records.map((record) => ({
      ...record,
      notes: record.notes.filter(({ id, revision }) => !ids.has(id) || revision > 1),
    })),
  );
}

async function takeQuotes(tables: StoreTables, { quotes }: ImportStepRecord, record: ImportRecord): Promise<void> {
  const { campaignId, at } = record;
  if (campaignId === null) return;
  const keys = quotes.map((key): [string, string] => [campaignId, key]);
  const standing = await tables.quotes.bulkGet(keys);
  await tables.quotes.bulkDelete(keys.filter((_, place) => standing[place]?.noted === at));
}

/** Takes creators off the campaign's list where stage and owner are as the import has left them; gives an owner back. */
async function takeListings(tables: StoreTables, step: ImportStepRecord, record: ImportRecord): Promise<void> {
  const { campaignId, at } = record;
  if (campaignId === null) return;
  const pair = (key: string): [string, string] => [campaignId, key];
  const listed = await tables.shortlist.bulkGet(step.listed.map(pair));
  const untouched = listed.filter(
    (row) => row && row.changedAt.stage === undefined && row.changedAt.owner === undefined,
  );
  await tables.shortlist.bulkDelete(untouched.map((row) => pair(row?.creatorKey ?? '')));
  const owned = await tables.shortlist.bulkGet(step.owners.map(({ creatorKey }) => pair(creatorKey)));
  await tables.shortlist.bulkPut(
    owned.flatMap((row, place) =>
      row && row.changedAt.owner === at && row.owner === step.owners[place]?.owner ? [{ ...row, owner: '' }] : [],
    ),
  );
}

/** Takes tags, addresses and do-not-contact from those who were known before. */
async function takeRelationships(tables: StoreTables, step: ImportStepRecord, record: ImportRecord): Promise<void> {
  const changed = new Map<string, RelationshipRecord>();
  const change = async (creatorKey: string, after: (before: RelationshipRecord) => RelationshipRecord) => {
    for (const key of await accountsOf(tables, creatorKey)) {
      changed.set(key, after(changed.get(key) ?? (await tables.relationships.get(key)) ?? noRelationship(key)));
    }
  };
  for (const { creatorKey, tags } of step.tags) {
    await change(creatorKey, (before) => ({ ...before, tags: withTags(before.tags, [], tags) }));
  }
  for (const { creatorKey, emails } of step.emails) {
    const left = ({ emails: all = [] }: RelationshipRecord) => all.filter((email) => !emails.includes(email));
    await change(creatorKey, (before) => ({ ...before, emails: left(before) }));
  }
  for (const creatorKey of step.doNotContact) {
    await change(creatorKey, (before) =>
      before.doNotContact?.since === record.at ? { ...before, doNotContact: null } : before,
    );
  }
  await putRelationships(tables, [...changed.values()]);
}

/** Whom of those that the import made nothing else holds: never read, on no list, with nothing that somebody noted since. */
async function untouchedOf(
  tables: StoreTables,
  { made }: ImportStepRecord,
  { at }: ImportRecord,
): Promise<readonly string[]> {
  const keys = [...made];
  const held = new Set<string>();
  const records = await tables.creators.bulkGet(keys);
  for (const [place, key] of keys.entries()) if (records[place]?.readAt !== neverRead) held.add(key);
  for (const [list, key] of await tables.shortlist.where('creatorKey').anyOf(keys).primaryKeys()) {
    if (list !== everyoneId) held.add(key);
  }
  for (const record of await tables.notes.bulkGet(keys)) if (record && hasText(record)) held.add(record.creatorKey);
  for (const record of await tables.roles.bulkGet(keys)) if (record) held.add(record.creatorKey);
  for (const record of await tables.reviewQueue.bulkGet(keys)) if (record) held.add(record.creatorKey);
  for (const [, key] of await tables.quotes.where('creatorKey').anyOf(keys).primaryKeys()) held.add(key);
  for (const person of await tables.people.where('accountKeys').anyOf(keys).toArray()) {
    for (const key of person.accountKeys) held.add(key);
  }
  for (const record of await tables.relationships.bulkGet(keys)) {
    const { tags = at, doNotContact = at } = record?.changedAt ?? {};
    if (record && !isUndecided(record) && (tags !== at || doNotContact !== at)) held.add(record.creatorKey);
  }
  return keys.filter((key) => !held.has(key));
}

/** Deletes creators that were never read: they have no figures, comments or measurements. */
async function deleteUnread(tables: StoreTables, keys: readonly string[]): Promise<void> {
  const all = [...keys];
  await tables.shortlist.where('creatorKey').anyOf(all).delete();
  await tables.stageChanges.where('creatorKey').anyOf(all).delete();
  await tables.keptApart.where('first').anyOf(all).or('second').anyOf(all).delete();
  await tables.notes.bulkDelete(all);
  await tables.relationships.bulkDelete(all);
  await tables.details.bulkDelete(all);
  await tables.creators.bulkDelete(all);
}

/**
 * Takes back one step; to be called inside a transaction over `undoneTables`.
 * @returns how many creators it has deleted
 */
export async function undoStep(tables: StoreTables, record: ImportRecord, step: ImportStepRecord): Promise<number> {
  await takeNotes(tables, step);
  await takeQuotes(tables, step, record);
  await takeListings(tables, step, record);
  await takeRelationships(tables, step, record);
  await tables.reviewQueue.bulkDelete([...step.queued]);
  await tables.importSteps.delete([step.importId, step.place]);
  const deleted = await untouchedOf(tables, step, record);
  await deleteUnread(tables, deleted);
  // Retention counts from here for those that stay.
  const deletedSet = new Set(deleted);
  const staying = await tables.creators.bulkGet([...step.made, ...step.listed].filter((key) => !deletedSet.has(key)));
  await tables.creators.bulkPut(
    staying.flatMap((creator) => (creator ? [{ ...creator, touchedAt: Math.max(creator.touchedAt, record.at) }] : [])),
  );
  return deleted.length;
}
