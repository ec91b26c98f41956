// Persons with several accounts: suggested, merged, split and kept apart, each to be undone; tags and do-not-contact are shared.
import type { KeptCreator } from '../campaign/kept-creator.ts';
import type { Person, PersonSuggestion } from '../campaign/person.ts';
import { personHints } from '../campaign/person-hints.ts';
import type { Connection, StoreTables, TableName } from './db.ts';
import { putRelationships } from './dealings.ts';
import { apart, apartFrom, leavePerson, personOf } from './people-records.ts';
import {
  allSuggestions,
  type SuggestionControl,
  stillOpen,
  suggestionsOf,
  tablesOfSuggestions,
} from './person-suggestions.ts';
import type { KeptApartRecord, PersonRecord, RelationshipRecord } from './records.ts';
import { accountsOf, noRelationship, uniteRelationships } from './relationship-records.ts';

/** What stood before a change and after it; for `undo` alone. */
export interface PeopleUndo {
  readonly before: PeopleState;
  readonly after: PeopleState;
}

/** Persons, decisions and relationships around some accounts. */
interface PeopleState {
  readonly accountKeys: readonly string[];
  readonly people: readonly PersonRecord[];
  readonly keptApart: readonly KeptApartRecord[];
  readonly relationships: readonly RelationshipRecord[];
}

export interface People {
  /** The keys of all accounts of the person behind an account, itself first. */
  accounts(creatorKey: string): Promise<readonly string[]>;
  /** All persons with more than one account, last changed first. */
  list(): Promise<readonly Person[]>;
  /** Accounts that may belong to the person behind this one; the first key of each pair is that person's. */
  suggestionsFor(creatorKey: string): Promise<readonly PersonSuggestion[]>;
  /** All pairs of the store that are to be decided, those with the most in common first; null when it was stopped. */
  suggestions(control?: SuggestionControl): Promise<readonly PersonSuggestion[] | null>;
  /** Gives those of the suggestions that are still to be decided. */
  stillOpen(suggestions: readonly PersonSuggestion[]): Promise<readonly PersonSuggestion[]>;
  /**
   * Makes one person of these accounts and of all that belong to theirs already; tags and do-not-contact are united. Null
   * when less than two of them are still there, or they are one person's already.
   */
  merge(creatorKeys: readonly string[]): Promise<PeopleUndo | null>;
  /**
   * Takes an account out of its person and keeps it apart from the others; tags and do-not-contact stay with all of them.
   * Null when it stands alone.
   */
  split(creatorKey: string): Promise<PeopleUndo | null>;
  /** Says that two accounts are not one person's. */
  keepApart(one: string, other: string): Promise<PeopleUndo>;
  /** Puts back what stood before; false when somebody has changed it again since: then it stays as they made it. */
  undo(undo: PeopleUndo): Promise<boolean>;
  /** Notes the hints of creators anew, as after a change of what counts as one. */
  noteHints(kept: readonly KeptCreator[]): Promise<void>;
}

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

const tablesOfPeople: readonly TableName[] = ['creators', 'people', 'keptApart', 'relationships', 'shortlist'];

async function stateOf(tables: StoreTables, accountKeys: readonly string[]): Promise<PeopleState> {
  const people = await tables.people
    .where('accountKeys')
    .anyOf([...accountKeys])
    .distinct()
    .toArray();
  const decided = new Map<string, KeptApartRecord>();
  for (const key of accountKeys) {
    for (const record of await apartFrom(tables, key)) decided.set(`${record.first} ${record.second}`, record);
  }
  const relationships = await tables.relationships.bulkGet([...accountKeys]);
  return {
    accountKeys,
    people,
    keptApart: [...decided.values()],
    relationships: accountKeys.map((key, place) => relationships[place] ?? noRelationship(key)),
  };
}

/** Runs a change over accounts and all that belong to their persons; `change` says whether it did anything. */
async function changing(
  tables: StoreTables,
  creatorKeys: readonly string[],
  change: (accountKeys: readonly string[], before: PeopleState) => Promise<boolean>,
): Promise<PeopleUndo | null> {
  const all = new Set<string>();
  for (const key of creatorKeys) for (const account of await accountsOf(tables, key)) all.add(account);
  const accountKeys = [...all];
  const before = await stateOf(tables, accountKeys);
  return (await change(accountKeys, before)) ? { before, after: await stateOf(tables, accountKeys) } : null;
}

async function uniteDealings(
  tables: StoreTables,
  relationships: readonly RelationshipRecord[],
  now: number,
): Promise<void> {
  const united = uniteRelationships(relationships);
  const changed = relationships.flatMap((record) => {
    const hasTags = isSame(record.tags, united.tags);
    const hasDoNotContact = isSame(record.doNotContact, united.doNotContact);
    const hasEmails = isSame(record.emails ?? [], united.emails);
    if (hasTags && hasDoNotContact && hasEmails) return [];
    const times = { ...(hasTags ? {} : { tags: now }), ...(hasDoNotContact ? {} : { doNotContact: now }) };
    return [{ ...record, ...united, changedAt: { ...record.changedAt, ...times } }];
  });
  await putRelationships(tables, changed);
}

async function mergeAccounts(
  tables: StoreTables,
  accountKeys: readonly string[],
  before: PeopleState,
  newKey: () => string,
  now: number,
): Promise<boolean> {
  const there = await tables.creators
    .where('key')
    .anyOf([...accountKeys])
    .primaryKeys();
  const [standing, ...joining] = before.people;
  if (there.length < 2 || (standing && joining.length === 0 && standing.accountKeys.length >= there.length))
    return false;
  await tables.people.bulkDelete(joining.map(({ key }) => key));
  const ordered = accountKeys.filter((key) => there.includes(key));
  await tables.people.put({ key: standing?.key ?? newKey(), accountKeys: ordered, changedAt: now });
  const inside = before.keptApart.filter(({ first, second }) => ordered.includes(first) && ordered.includes(second));
  await tables.keptApart.bulkDelete(inside.map(({ first, second }): [string, string] => [first, second]));
  await uniteDealings(
    tables,
    before.relationships.filter(({ creatorKey }) => ordered.includes(creatorKey)),
    now,
  );
  return true;
}

async function putBack(tables: StoreTables, before: PeopleState, after: PeopleState): Promise<void> {
  await tables.people.bulkDelete(after.people.map(({ key }) => key));
  await tables.people.bulkPut([...before.people]);
  await tables.keptApart.bulkDelete(after.keptApart.map(({ first, second }): [string, string] => [first, second]));
  await tables.keptApart.bulkPut([...before.keptApart]);
  const changed = before.relationships.filter((record, place) => !isSame(record, after.relationships[place]));
  await putRelationships(tables, changed);
}

/**
 * @param clock now in milliseconds since 1970
 * @param newKey gives a key that was never given before
 */
export function peopleOf(connection: Connection, clock: () => number, newKey: () => string): People {
  const { tables } = connection;
  return {
    accounts: (creatorKey) =>
      connection.read(['people'], async () => {
        const keys = await accountsOf(tables, creatorKey);
        return [creatorKey, ...keys.filter((key) => key !== creatorKey)];
      }),
    list: () =>
      connection.read(['people'], async () =>
        (await tables.people.toArray()).toSorted((a, b) => b.changedAt - a.changedAt || (a.key < b.key ? -1 : 1)),
      ),
    suggestionsFor: (creatorKey) => connection.read(tablesOfSuggestions, () => suggestionsOf(tables, creatorKey)),
    suggestions: (control = {}) => allSuggestions(connection, control),
    stillOpen: (suggestions) => stillOpen(connection, suggestions),
    merge: (creatorKeys) =>
      connection.write(tablesOfPeople, () =>
        changing(tables, creatorKeys, (keys, before) => mergeAccounts(tables, keys, before, newKey, clock())),
      ),
    split: (creatorKey) =>
      connection.write(tablesOfPeople, () =>
        changing(tables, [creatorKey], async () => {
          const person = await personOf(tables, creatorKey);
          if (!person) return false;
          await leavePerson(tables, creatorKey, clock());
          const others = person.accountKeys.filter((key) => key !== creatorKey);
          await tables.keptApart.bulkPut(others.map((other) => apart(creatorKey, other)));
          return true;
        }),
      ),
    keepApart: (one, other) =>
      connection.write(tablesOfPeople, async () => {
        const accountKeys = [one, other];
        const before = await stateOf(tables, accountKeys);
        await tables.keptApart.put(apart(one, other));
        return { before, after: await stateOf(tables, accountKeys) };
      }),
    undo: ({ before, after }) =>
      connection.write(tablesOfPeople, async () => {
        const standing = await stateOf(tables, after.accountKeys);
        if (!isSame(standing, after)) return false;
        await putBack(tables, before, after);
        return true;
      }),
    noteHints: (kept) =>
      connection.write(['creators'], async () => {
        const records = await tables.creators.bulkGet(kept.map(({ creatorKey }) => creatorKey));
        await tables.creators.bulkPut(
          records.flatMap((record, place) => {
            const creator = kept[place];
            if (!record || !creator) return [];
            const hints = personHints(creator.profile);
            return isSame(hints, record.personHints) ? [] : [{ ...record, personHints: hints }];
          }),
        );
      }),
  };
}
