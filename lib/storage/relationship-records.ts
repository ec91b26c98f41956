// Tags and do-not-contact as they lie in the store, and what happens to them when creators are joined or shown as rows.
import { type Dealing, type DoNotContact, everyoneId, noDealing, tagKey } from '../campaign/listing.ts';
import type { StoreTables } from './db.ts';
import type { RelationshipRecord, ShortlistRecord } from './records.ts';

export const noRelationship = (creatorKey: string): RelationshipRecord => ({
  creatorKey,
  tags: [],
  doNotContact: null,
  changedAt: {},
});

/** Each tag once, as it was written first. */
export function uniteTags(tags: readonly string[]): readonly string[] {
  const known = new Map<string, string>();
  for (const tag of tags) if (!known.has(tagKey(tag))) known.set(tagKey(tag), tag);
  return [...known.values()];
}

export const isUndecided = ({ tags, doNotContact, emails = [] }: RelationshipRecord) =>
  tags.length === 0 && doNotContact === null && emails.length === 0;

/** The accounts of the person behind an account, itself among them. */
export async function accountsOf(tables: StoreTables, creatorKey: string): Promise<readonly string[]> {
  const person = await tables.people.where('accountKeys').equals(creatorKey).first();
  return person?.accountKeys ?? [creatorKey];
}

/** The accounts of all persons behind these accounts, each once. */
export async function accountsOfAll(tables: StoreTables, creatorKeys: readonly string[]): Promise<readonly string[]> {
  const all = new Set(creatorKeys);
  const people = await tables.people
    .where('accountKeys')
    .anyOf([...creatorKeys])
    .distinct()
    .toArray();
  for (const { accountKeys } of people) for (const key of accountKeys) all.add(key);
  return [...all];
}

/** Gives rows the marketer's decisions as they stand; to be called inside the transaction that writes the rows. */
export async function withDealings<Row extends { readonly creatorKey: string; readonly campaignId: string }>(
  tables: StoreTables,
  rows: readonly Row[],
  standing: readonly (ShortlistRecord | undefined)[],
  firstStage: (row: Row) => Pick<Dealing, 'stage' | 'owner'>,
): Promise<readonly (Row & Dealing & Pick<ShortlistRecord, 'changedAt'>)[]> {
  const relationships = await tables.relationships.bulkGet(rows.map(({ creatorKey }) => creatorKey));
  return rows.map((row, place) => {
    const stands = standing[place];
    const { tags, doNotContact } = relationships[place] ?? noDealing;
    const { stage, owner } = row.campaignId === everyoneId ? noDealing : (stands ?? firstStage(row));
    return { ...row, stage, owner, tags, doNotContact, changedAt: stands?.changedAt ?? {} };
  });
}

const earlier = (one: DoNotContact | null, other: DoNotContact | null) =>
  one && other ? (one.since <= other.since ? one : other) : (one ?? other);

type Decisions = Pick<RelationshipRecord, 'tags' | 'doNotContact' | 'emails'>;

/**
 * Unites tags, addresses and do-not-contact of several accounts: none is lost, and the earlier word of not writing any more
 * stays.
 */
export const uniteRelationships = (records: readonly Decisions[]): Decisions => ({
  tags: uniteTags(records.flatMap(({ tags }) => tags)),
  emails: [...new Set(records.flatMap(({ emails = [] }) => emails))],
  doNotContact: records.reduce<DoNotContact | null>((known, { doNotContact }) => earlier(known, doNotContact), null),
});

/** Joins a creator's tags and do-not-contact to another one's. */
export async function moveRelationships(tables: StoreTables, from: string, to: string): Promise<void> {
  const moving = await tables.relationships.get(from);
  if (!moving) return;
  const standing = (await tables.relationships.get(to)) ?? noRelationship(to);
  await tables.relationships.put({
    creatorKey: to,
    ...uniteRelationships([standing, moving]),
    emails: [...new Set([...(standing.emails ?? []), ...(moving.emails ?? [])])],
    changedAt: { ...moving.changedAt, ...standing.changedAt },
  });
  await tables.relationships.delete(from);
}
