// What hangs on a creator, all of it: moved when two turn out to be one, deleted when one goes, and by which the user keeps one.
import { deleteComments, moveComments } from './comments.ts';
import type { StoreTables, TableName } from './db.ts';
import { hasText, joinNotes } from './notes.ts';
import { deleteOverlaps, moveOverlaps } from './overlap-records.ts';
import { moveQuotes } from './quotes.ts';
import { moveRoles } from './roles.ts';
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
  await tables.details.delete(creatorKey);
  await tables.creators.delete(creatorKey);
}

/** The tables in which the user keeps a creator. */
export const keepingTables: readonly TableName[] = ['shortlist', 'notes', 'roles', 'quotes'];

/** All creators that the user keeps: on any shortlist, with a note that says something, a role of their choice, or a quote. */
export async function keptByUser(tables: StoreTables): Promise<ReadonlySet<string>> {
  const kept = new Set((await tables.shortlist.orderBy('creatorKey').uniqueKeys()).map(String));
  for (const key of await tables.quotes.orderBy('creatorKey').uniqueKeys()) kept.add(String(key));
  for (const key of await tables.roles.toCollection().primaryKeys()) kept.add(key);
  await tables.notes.filter(hasText).each(({ creatorKey }) => {
    kept.add(creatorKey);
  });
  return kept;
}

/** Does the user keep this creator? */
export async function isKeptByUser(tables: StoreTables, creatorKey: string): Promise<boolean> {
  if ((await tables.shortlist.where('creatorKey').equals(creatorKey).count()) > 0) return true;
  if ((await tables.quotes.where('creatorKey').equals(creatorKey).count()) > 0) return true;
  if (await tables.roles.get(creatorKey)) return true;
  const note = await tables.notes.get(creatorKey);
  return note !== undefined && hasText(note);
}
