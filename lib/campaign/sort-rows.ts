// Sorts a shortlist; what is unknown stands last in both directions.
import type { ShortlistRow } from './shortlist-row.ts';

export type SortKey = 'added' | 'followers' | 'rate' | 'name';

export interface RowOrder {
  readonly key: SortKey;
  readonly direction: 'ascending' | 'descending';
}

export const newestFirst: RowOrder = { key: 'added', direction: 'descending' };

const nameOf = (row: ShortlistRow) => row.displayName || row.handle;

const isUnknown: Readonly<Record<SortKey, (row: ShortlistRow) => boolean>> = {
  added: () => false,
  followers: (row) => row.followersOrder < 0,
  rate: (row) => row.engagementOrder < 0,
  name: (row) => nameOf(row) === '',
};

function comparer(key: SortKey, language: string): (a: ShortlistRow, b: ShortlistRow) => number {
  switch (key) {
    case 'added':
      return (a, b) => a.addedAt - b.addedAt;
    case 'followers':
      return (a, b) => a.followersOrder - b.followersOrder;
    case 'rate':
      return (a, b) => a.engagementOrder - b.engagementOrder;
    case 'name': {
      const collator = new Intl.Collator(language, { numeric: true, sensitivity: 'base' });
      return (a, b) => collator.compare(nameOf(a), nameOf(b));
    }
  }
}

/**
 * Gives the rows in order; equal ones newest first, then by key, so that the order never jumps.
 * @param language of the interface: decides how names are compared
 */
export function sortRows(rows: readonly ShortlistRow[], order: RowOrder, language: string): readonly ShortlistRow[] {
  const compare = comparer(order.key, language);
  const unknown = isUnknown[order.key];
  const sign = order.direction === 'ascending' ? 1 : -1;
  return rows.toSorted((a, b) => {
    const missing = Number(unknown(a)) - Number(unknown(b));
    if (missing !== 0) return missing;
    return (unknown(a) ? 0 : sign * compare(a, b)) || b.addedAt - a.addedAt || (a.creatorKey < b.creatorKey ? -1 : 1);
  });
}
