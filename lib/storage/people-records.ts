// Persons as they lie in the store, and what happens to them when an account is joined to another one or erased.
import type { StoreTables } from './db.ts';
import type { KeptApartRecord } from './records.ts';

/** The person behind an account; undefined while it stands alone. */
export const personOf = (tables: StoreTables, creatorKey: string) =>
  tables.people.where('accountKeys').equals(creatorKey).first();

/**
 * The account leaves its person; one that is left alone is no merged person any more.
 * @param now milliseconds since 1970, when somebody has decided it
 */
export async function leavePerson(tables: StoreTables, creatorKey: string, now?: number): Promise<void> {
  const person = await personOf(tables, creatorKey);
  if (!person) return;
  const accountKeys = person.accountKeys.filter((key) => key !== creatorKey);
  if (accountKeys.length < 2) await tables.people.delete(person.key);
  else await tables.people.put({ ...person, accountKeys, changedAt: now ?? person.changedAt });
}

/** Two keys in the order in which they are kept apart. */
export const apart = (one: string, other: string): KeptApartRecord =>
  one < other ? { first: one, second: other } : { first: other, second: one };

/** All that was said of an account and others: they are not one person's. */
export const apartFrom = (tables: StoreTables, creatorKey: string): Promise<KeptApartRecord[]> =>
  tables.keptApart.where('first').equals(creatorKey).or('second').equals(creatorKey).toArray();

/** Nothing names the account any more. */
export async function deleteFromPeople(tables: StoreTables, creatorKey: string): Promise<void> {
  await leavePerson(tables, creatorKey);
  await tables.keptApart.where('first').equals(creatorKey).or('second').equals(creatorKey).delete();
}

/** Two accounts turned out to be one: its person has it once; two persons become one. */
export async function movePeople(tables: StoreTables, from: string, to: string): Promise<void> {
  const moving = await personOf(tables, from);
  if (moving) {
    const standing = await personOf(tables, to);
    const accountKeys = [...new Set([...moving.accountKeys, ...(standing?.accountKeys ?? []), to])].filter(
      (key) => key !== from,
    );
    if (standing && standing.key !== moving.key) await tables.people.delete(standing.key);
    if (accountKeys.length < 2) await tables.people.delete(moving.key);
    else await tables.people.put({ ...moving, accountKeys });
  }
  const moved = (await apartFrom(tables, from)).map(({ first, second }) => apart(to, first === from ? second : first));
  await tables.keptApart.where('first').equals(from).or('second').equals(from).delete();
  await tables.keptApart.bulkPut(moved.filter(({ first, second }) => first !== second));
}
