// What two machines have both decided, and differently: told to the user, with what was kept.

export type ConflictSubject =
  | 'campaign'
  | 'listing'
  | 'relationship'
  | 'quote'
  | 'role'
  | 'pack'
  | 'rate-card'
  | 'view';

export interface MergeConflict {
  readonly subject: ConflictSubject;
  /** As the user knows it: handle of the creator, name of the campaign, pack or view; may be empty. */
  readonly name: string;
  /** Name of the campaign where it is about a creator in a campaign; else empty. */
  readonly campaign: string;
  /** `stage`, `owner`, `tags`, `doNotContact`, a part of a campaign (`brief.brand`), or empty: the whole. */
  readonly field: string;
  readonly ours: unknown;
  readonly theirs: unknown;
  readonly kept: 'ours' | 'theirs';
}

/** One field as each side has it. `at`: when it was decided, milliseconds since 1970; null when it never was. */
export interface Decided<T> {
  readonly value: T;
  readonly at: number | null;
}

export interface Settled<T> {
  readonly value: T;
  readonly at: number | null;
  readonly kept: 'ours' | 'theirs';
  /** Both have decided, and differently. */
  readonly isConflict: boolean;
}

/** Equal whatever the order of the fields. */
export function sameValue(one: unknown, other: unknown): boolean {
  return canonical(one) === canonical(other);
}

/** One text for one value, whatever the order of its fields: decides between two of the same time. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
      : part,
  );
}

const isEmpty = (value: unknown) =>
  value === null || value === '' || value === false || (Array.isArray(value) && value.length === 0);

/** Of equal age: what says something before what says nothing, else by the text, so that both machines keep the same. */
function prefers<T>(ours: T, theirs: T): 'ours' | 'theirs' {
  if (isEmpty(ours) !== isEmpty(theirs)) return isEmpty(ours) ? 'theirs' : 'ours';
  return (canonical(ours) ?? '') >= (canonical(theirs) ?? '') ? 'ours' : 'theirs';
}

/** Decides on one field: the newer decision stands. */
export function settle<T>(ours: Decided<T>, theirs: Decided<T>): Settled<T> {
  const at = ours.at === null && theirs.at === null ? null : Math.max(ours.at ?? 0, theirs.at ?? 0);
  if (sameValue(ours.value, theirs.value)) return { value: ours.value, at, kept: 'ours', isConflict: false };
  const [mine, yours] = [ours.at ?? -1, theirs.at ?? -1];
  const kept = mine === yours ? prefers(ours.value, theirs.value) : mine > yours ? 'ours' : 'theirs';
  const isConflict =
    (ours.at !== null && theirs.at !== null) ||
    (ours.at === null && theirs.at === null && !isEmpty(ours.value) && !isEmpty(theirs.value));
  return { value: (kept === 'ours' ? ours : theirs).value, at, kept, isConflict };
}
