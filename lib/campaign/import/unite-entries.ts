// Rows of one list that mean the same account become one entry: nothing that they say is lost, and each is told.
import type { ImportEntry } from './import-entry.ts';
import type { Account } from './read-address.ts';

export interface Duplicate {
  readonly row: number;
  /** Where the account stands first. */
  readonly firstRow: number;
  readonly entry: ImportEntry;
}

export interface UnitedEntries {
  /** Each account once, in the order of first standing. */
  readonly entries: readonly ImportEntry[];
  readonly duplicates: readonly Duplicate[];
}

const joined = (one: readonly string[], other: readonly string[]) => [...new Set([...one, ...other])];

function unite(first: ImportEntry, next: ImportEntry): ImportEntry {
  const isNewNote = next.note !== '' && !first.note.includes(next.note);
  return {
    ...first,
    account: {
      ...first.account,
      handle: first.account.handle ?? next.account.handle,
      platformId: first.account.platformId ?? next.account.platformId,
    },
    name: first.name || next.name,
    emails: joined(first.emails, next.emails),
    tags: joined(first.tags, next.tags),
    owner: first.owner || next.owner,
    stage: first.stage ?? next.stage,
    note: isNewNote ? [first.note, next.note].filter((text) => text !== '').join('\n') : first.note,
    fee: first.fee ?? next.fee,
    doNotContact: first.doNotContact || next.doNotContact || (first.doNotContact ?? next.doNotContact),
  };
}

const idOf = ({ platform, platformId }: Account) => (platformId === null ? null : `${platform}:${platformId}`);

/** The same whatever the case of a handle. */
const nameOf = ({ platform, handle }: Account) =>
  handle === null ? null : `${platform}:@${handle.normalize('NFC').toLowerCase()}`;

/** As the store tells accounts apart: by id first; a handle leads to an entry of another id only where the row knows none. */
export function uniteEntries(entries: readonly ImportEntry[]): UnitedEntries {
  const united: ImportEntry[] = [];
  const places = new Map<string, number>();
  const duplicates: Duplicate[] = [];
  for (const entry of entries) {
    const [id, name] = [idOf(entry.account), nameOf(entry.account)];
    const byName = name === null ? undefined : places.get(name);
    const isOther = id !== null && byName !== undefined && united[byName]?.account.platformId !== null;
    const found = (id === null ? undefined : places.get(id)) ?? (isOther ? undefined : byName);
    const place = found ?? united.length;
    const first = united[place];
    const both = first ? unite(first, entry) : entry;
    united[place] = both;
    if (first) duplicates.push({ row: entry.row, firstRow: first.row, entry });
    for (const key of [idOf(both.account), nameOf(both.account)]) {
      if (key !== null && !places.has(key)) places.set(key, place);
    }
  }
  return { entries: united, duplicates };
}
