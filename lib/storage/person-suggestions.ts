// Which accounts of the store may be one person's: of one account by the index of hints, of all in two walks over the light records.
import type { PersonHint, PersonSuggestion } from '../campaign/person.ts';
import { readHint, speaksFor } from '../campaign/person-hints.ts';
import type { Connection, StoreTables, TableName } from './db.ts';
import { apart, apartFrom } from './people-records.ts';
import type { CreatorRecord } from './records.ts';
import { accountsOf } from './relationship-records.ts';

export const tablesOfSuggestions: readonly TableName[] = ['creators', 'people', 'keptApart'];

/** What more accounts than this have in common – an agency's mailbox, a brand's page – says nothing of one person. */
const mostSharing = 6;

/** Creators read in one transaction: a reading of a page never waits long for it. */
const chunk = 2_000;

export interface SuggestionControl {
  readonly signal?: AbortSignal;
  /** Creators looked at so far, and in all. */
  readonly onProgress?: (done: number, all: number) => void;
}

type Account = Pick<CreatorRecord, 'key' | 'platform' | 'identity' | 'handleKey'>;

const pairKey = (one: string, other: string) => {
  const { first, second } = apart(one, other);
  return `${first} ${second}`;
};

/** Collects pairs with all that speaks for them. */
class Pairs {
  private readonly found = new Map<string, { accountKeys: [string, string]; hints: PersonHint[] }>();

  add(first: Account, second: Account, hint: PersonHint): void {
    if (first.key === second.key || !speaksFor(hint, first, second)) return;
    const key = pairKey(first.key, second.key);
    const pair = this.found.get(key) ?? { accountKeys: [first.key, second.key], hints: [] };
    pair.hints.push(hint);
    this.found.set(key, pair);
  }

  /** Those that speak with more than one hint first. */
  list(isOpen: (one: string, other: string) => boolean): readonly PersonSuggestion[] {
    return [...this.found.values()]
      .filter(({ accountKeys: [one, other] }) => isOpen(one, other))
      .toSorted((a, b) => b.hints.length - a.hints.length || (a.accountKeys[0] < b.accountKeys[0] ? -1 : 1));
  }
}

/** Gives the accounts that may belong to the person of this one; the first key of each pair is one of that person. */
export async function suggestionsOf(tables: StoreTables, creatorKey: string): Promise<readonly PersonSuggestion[]> {
  const own = await accountsOf(tables, creatorKey);
  const accounts = (await tables.creators.bulkGet([...own])).filter((record) => record !== undefined);
  const pairs = new Pairs();
  for (const account of accounts) {
    for (const text of account.personHints) {
      const hint = readHint(text);
      const sharing = await tables.creators
        .where('personHints')
        .equals(text)
        .limit(mostSharing + 1)
        .toArray();
      if (!hint || sharing.length > mostSharing) continue;
      for (const other of sharing) if (!own.includes(other.key)) pairs.add(account, other, hint);
    }
  }
  const decided = new Set<string>();
  for (const key of own) {
    for (const { first, second } of await apartFrom(tables, key)) decided.add(first === key ? second : first);
  }
  const persons = new Map<string, readonly string[]>();
  const suggested = pairs.list(() => true);
  for (const { accountKeys } of suggested) {
    for (const key of accountKeys) if (!persons.has(key)) persons.set(key, await accountsOf(tables, key));
  }
  return suggested.filter(({ accountKeys: [, other] }) => !persons.get(other)?.some((key) => decided.has(key)));
}

const places = 2 ** 22;

/** A place for a hint; two hints may have one: it only ever makes the second walk look at a few too many. */
function placeOf(hint: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < hint.length; at += 1) hash = Math.imul(hash ^ hint.charCodeAt(at), 0x01000193);
  return (hash >>> 0) % places;
}

/** Walks over all creators in chunks; false when it was stopped. */
async function walk(
  connection: Connection,
  signal: AbortSignal | undefined,
  look: (record: CreatorRecord) => void,
  onDone: (count: number) => void,
): Promise<boolean> {
  const { tables } = connection;
  let after = '';
  let done = 0;
  for (;;) {
    if (signal?.aborted) return false;
    const records = await connection.read(['creators'], () =>
      tables.creators.where('key').above(after).limit(chunk).toArray(),
    );
    for (const record of records) look(record);
    done += records.length;
    onDone(done);
    const last = records.at(-1);
    if (!last || records.length < chunk) return !signal?.aborted;
    after = last.key;
  }
}

/** Which pairs are neither one person's already nor kept apart, whichever account of the two persons that was said of. */
async function openPairs(tables: StoreTables): Promise<(one: string, other: string) => boolean> {
  const personOf = new Map<string, string>();
  for (const { key, accountKeys } of await tables.people.toArray()) {
    for (const account of accountKeys) personOf.set(account, key);
  }
  const groupOf = (key: string) => personOf.get(key) ?? key;
  const decided = new Set(
    (await tables.keptApart.toArray()).map(({ first, second }) => pairKey(groupOf(first), groupOf(second))),
  );
  return (one, other) => groupOf(one) !== groupOf(other) && !decided.has(pairKey(groupOf(one), groupOf(other)));
}

/**
 * Gives all pairs of the store that are to be decided; null when it was stopped. The first walk counts the hints, so that
 * the second one holds only those accounts of whom anything is shared.
 */
export async function allSuggestions(
  connection: Connection,
  { signal, onProgress }: SuggestionControl,
): Promise<readonly PersonSuggestion[] | null> {
  const { tables } = connection;
  const count = await connection.read(['creators'], () => tables.creators.count());
  // Each creator is looked at twice, and told once.
  const progress = (done: number) => onProgress?.(Math.min(Math.floor(done / 2), count), count);
  const seen = new Uint8Array(places);
  const counted = await walk(
    connection,
    signal,
    ({ personHints }) => {
      for (const hint of personHints) {
        const place = placeOf(hint);
        seen[place] = Math.min(2, (seen[place] ?? 0) + 1);
      }
    },
    progress,
  );
  if (!counted) return null;
  const sharing = new Map<string, Account[]>();
  const gathered = await walk(
    connection,
    signal,
    ({ key, platform, identity, handleKey, personHints }) => {
      for (const hint of personHints) {
        if ((seen[placeOf(hint)] ?? 0) < 2) continue;
        const accounts = sharing.get(hint) ?? [];
        // One more than may share is enough to know that too many do.
        if (accounts.length > mostSharing) continue;
        const known = {
          ...(identity === undefined ? {} : { identity }),
          ...(handleKey === undefined ? {} : { handleKey }),
        };
        accounts.push({ key, platform, ...known });
        sharing.set(hint, accounts);
      }
    },
    (done) => progress(count + done),
  );
  if (!gathered) return null;
  const pairs = new Pairs();
  for (const [text, accounts] of sharing) {
    const hint = readHint(text);
    if (!hint || accounts.length > mostSharing) continue;
    for (const [place, first] of accounts.entries()) {
      for (const second of accounts.slice(place + 1)) pairs.add(first, second, hint);
    }
  }
  return pairs.list(await connection.read(['people', 'keptApart'], () => openPairs(tables)));
}

/** Gives those of the pairs that are still to be decided. */
export const stillOpen = (
  connection: Connection,
  suggestions: readonly PersonSuggestion[],
): Promise<readonly PersonSuggestion[]> =>
  connection.read(['people', 'keptApart'], async () => {
    const isOpen = await openPairs(connection.tables);
    return suggestions.filter(({ accountKeys: [one, other] }) => isOpen(one, other));
  });
