// What hangs on a creator, all of it: moved when two turn out to be one, deleted when one goes, and by which the user keeps one.
import { everyoneId } from '../campaign/listing.ts';
import { deleteComments, moveComments } from './comments.ts';
import type { StoreTables, TableName } from './db.ts';
import { leaveImports, moveImports } from './import-records.ts';
import { hasText, joinNotes } from './notes.ts';
import { deleteOverlaps, moveOverlaps } from './overlap-records.ts';
import { deleteFromPeople, movePeople } from './people-records.ts';
import { moveQuotes } from './quotes.ts';
import { isUndecided, moveRelationships } from './relationship-records.ts';
import { moveRoles } from './roles.ts';
import { keysInCampaigns } from './shortlist-query.ts';
import { moveListings } from './shortlist-records.ts';
import { deleteSnapshots, moveSnapshots } from './snapshots.ts';

/** Every table in which something of a creator may stand, for the transaction around it. */
export const creatorTables: readonly TableName[] = [
  'creators',
  'details',
  'snapshots',
  'shortlist',
  'notes',
  'comments',
  'commenterSets',
  'roles',
  'quotes',
  'overlaps',
  // Rows that name a creator who goes are judged anew.
  'judged',
  'relationships',
  'people',
  'keptApart',
  'stageChanges',
  'reviewQueue',
  'importSteps',
];

/** Gives everything of a creator but its record and its details to another one. */
export async function moveParts(tables: StoreTables, from: string, to: string): Promise<void> {
  await moveSnapshots(tables, from, to);
  await moveListings(tables, from, to);
  await joinNotes(tables, from, to);
  await moveComments(tables, from, to);
  await moveRoles(tables, from, to);
  await moveQuotes(tables, from, to);
  await moveOverlaps(tables, from, to);
  await moveRelationships(tables, from, to);
  await movePeople(tables, from, to);
  await moveStageChanges(tables, from, to);
  await moveReview(tables, from, to);
  await moveImports(tables, from, to);
}

async function moveStageChanges(tables: StoreTables, from: string, to: string): Promise<void> {
  const moving = await tables.stageChanges.where('creatorKey').equals(from).toArray();
  await tables.stageChanges.bulkPut(moving.map((change) => ({ ...change, creatorKey: to })));
  await tables.stageChanges.where('creatorKey').equals(from).delete();
}

async function moveReview(tables: StoreTables, from: string, to: string): Promise<void> {
  const waiting = await tables.reviewQueue.get(from);
  if (!waiting) return;
  if (!(await tables.reviewQueue.get(to))) await tables.reviewQueue.put({ ...waiting, creatorKey: to });
  await tables.reviewQueue.delete(from);
}

/** Deletes a creator with everything that hangs on it. */
export async function deleteCreator(tables: StoreTables, creatorKey: string): Promise<void> {
  await tables.shortlist.where('creatorKey').equals(creatorKey).delete();
  await deleteSnapshots(tables, creatorKey);
  await tables.notes.delete(creatorKey);
  await deleteComments(tables, creatorKey);
  await tables.roles.delete(creatorKey);
  await tables.quotes.where('creatorKey').equals(creatorKey).delete();
  await deleteOverlaps(tables, creatorKey);
  await tables.relationships.delete(creatorKey);
  await deleteFromPeople(tables, creatorKey);
  await tables.stageChanges.where('creatorKey').equals(creatorKey).delete();
  await tables.reviewQueue.delete(creatorKey);
  await leaveImports(tables, creatorKey);
  await tables.details.delete(creatorKey);
  await tables.creators.delete(creatorKey);
}

/** The tables in which the user keeps a creator. */
export const keepingTables: readonly TableName[] = [
  'shortlist',
  'notes',
  'roles',
  'quotes',
  'relationships',
  'people',
  'reviewQueue',
  'importSteps',
];

/**
 * All creators that the user keeps: on any campaign's shortlist, with a note that says something, a role of their choice, a
 * quote, a tag, an address or do-not-contact, merged with another account, imported, or waiting to be looked at.
 */
export async function keptByUser(tables: StoreTables): Promise<ReadonlySet<string>> {
  const kept = new Set<string>();
  const keep = (key: string) => kept.add(key);
  for (const key of await keysInCampaigns(tables, everyoneId)) keep(key);
  for (const key of await tables.quotes.orderBy('creatorKey').uniqueKeys()) keep(String(key));
  for (const key of await tables.roles.toCollection().primaryKeys()) keep(key);
  for (const key of await tables.reviewQueue.toCollection().primaryKeys()) keep(key);
  for (const key of await tables.people.orderBy('accountKeys').uniqueKeys()) keep(String(key));
  for (const key of await tables.importSteps.orderBy('made').uniqueKeys()) keep(String(key));
  await tables.notes.filter(hasText).each(({ creatorKey }) => {
    keep(creatorKey);
  });
  await tables.relationships.each((record) => {
    if (!isUndecided(record)) keep(record.creatorKey);
  });
  return kept;
}

/** Does the user keep this creator? */
export async function isKeptByUser(tables: StoreTables, creatorKey: string): Promise<boolean> {
  const listed = await tables.shortlist.where('creatorKey').equals(creatorKey).primaryKeys();
  if (listed.some(([campaignId]) => campaignId !== everyoneId)) return true;
  if ((await tables.quotes.where('creatorKey').equals(creatorKey).count()) > 0) return true;
  if ((await tables.people.where('accountKeys').equals(creatorKey).count()) > 0) return true;
  if ((await tables.importSteps.where('made').equals(creatorKey).count()) > 0) return true;
  if ((await tables.roles.get(creatorKey)) || (await tables.reviewQueue.get(creatorKey))) return true;
  const relationship = await tables.relationships.get(creatorKey);
  if (relationship && !isUndecided(relationship)) return true;
  const notes = await tables.notes.get(creatorKey);
  return notes !== undefined && hasText(notes);
}
