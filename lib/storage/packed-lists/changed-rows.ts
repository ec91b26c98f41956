// Tells every window which rows of which lists were written or taken out: Dexie's own news say of a bulk write only that it was one.
import { type IndexableType, RangeSet } from 'dexie';
import type { ChangedRow } from '../../campaign/table/table-source.ts';

/** Keys that were changed, or all keys between two. */
export type ChangedKeys =
  | { readonly keys: readonly (readonly [string, string])[] }
  | { readonly from: unknown; readonly to: unknown };

/** Parts of a change as Dexie hands them to every window. */
export type ChangeParts = Record<string, unknown>;

const partOf = (database: string) => `idb://${database}/shortlist/:rows`;

/** Adds changed rows to what a transaction will tell when it is complete. */
export function addToNews(database: string, parts: ChangeParts, changed: ChangedKeys): void {
  const part = partOf(database);
  const ranges = (parts[part] as RangeSet | undefined) ?? new RangeSet();
  parts[part] = ranges;
  if ('keys' in changed) ranges.addKeys(changed.keys as unknown as IndexableType[]);
  else ranges.add({ from: changed.from as IndexableType, to: changed.to as IndexableType });
}

/** A range of keys with those before and behind it; a plain copy where it has come from another window. */
interface RangeNode {
  readonly from?: unknown;
  readonly to?: unknown;
  readonly l?: RangeNode | null;
  readonly r?: RangeNode | null;
}

function changedRow({ from, to }: RangeNode): ChangedRow | null {
  if (!Array.isArray(from) || !Array.isArray(to) || from[0] !== to[0]) return null;
  const listId: unknown = from[0];
  if (typeof listId !== 'string') return null;
  return { listId, creatorKey: typeof from[1] === 'string' && from[1] === to[1] ? from[1] : null };
}

/** Gives the rows that news name; null when any row of any list may be another. */
export function rowsInNews(database: string, parts: ChangeParts): readonly ChangedRow[] | null {
  const rows: ChangedRow[] = [];
  const open = [parts[partOf(database)] as RangeNode | null | undefined];
  while (open.length > 0) {
    const node = open.pop();
    if (!node || node.from === undefined) continue;
    const row = changedRow(node);
    if (!row) return null;
    rows.push(row);
    open.push(node.l, node.r);
  }
  return rows;
}
