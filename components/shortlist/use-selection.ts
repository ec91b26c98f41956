// Which rows are chosen: one by one, from here to there with Shift, all, or none.
import { useMemo, useRef, useState } from 'react';
import type { ShortlistRow } from '../../lib/campaign/shortlist-row.ts';

export interface Selection {
  /** Chosen rows in the order of the list; only those that are shown. */
  readonly rows: readonly ShortlistRow[];
  has(creatorKey: string): boolean;
  /** Changes one row, or all rows from the last changed one to this one. */
  toggle(index: number, extend: boolean): void;
  all(): void;
  clear(): void;
}

export function useSelection(shown: readonly ShortlistRow[]): Selection {
  const [keys, setKeys] = useState<ReadonlySet<string>>(new Set());
  const anchor = useRef(0);
  const rows = useMemo(() => (keys.size === 0 ? [] : shown.filter((row) => keys.has(row.creatorKey))), [keys, shown]);
  return {
    rows,
    has: (creatorKey) => keys.has(creatorKey),
    toggle: (index, extend) => {
      const row = shown[index];
      if (!row) return;
      const next = new Set(keys);
      const [from, to] = extend ? [Math.min(anchor.current, index), Math.max(anchor.current, index)] : [index, index];
      const choose = extend || !keys.has(row.creatorKey);
      for (const { creatorKey } of shown.slice(from, to + 1)) {
        if (choose) next.add(creatorKey);
        else next.delete(creatorKey);
      }
      anchor.current = index;
      setKeys(next);
    },
    all: () => setKeys(new Set(shown.map((row) => row.creatorKey))),
    clear: () => setKeys(new Set()),
  };
}
