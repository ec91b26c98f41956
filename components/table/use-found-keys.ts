// The keys of the creators found, also of those whose rows are not at hand: waits while the list is still being read or has just changed.
import { useEffect, useMemo, useRef } from 'react';
import type { TableEngine } from '../../lib/campaign/table/table-query.ts';
import type { Answered } from './use-answer.ts';
import type { RowWindow } from './use-row-window.ts';

export interface FoundKeys {
  /** Of these places on the screen's own answer; empty when they cannot be had. */
  between(from: number, to: number): Promise<readonly string[]>;
  /** Of everything that is found, once the whole list has been read. */
  all(): Promise<readonly string[]>;
}

/** An answer may be outdated when it is asked; the next one is there at once. */
const mostTries = 10;

interface Newest {
  readonly engine: TableEngine | null;
  readonly latest: Answered | null;
  readonly window: RowWindow;
}

export function useFoundKeys(engine: TableEngine | null, latest: Answered | null, window: RowWindow): FoundKeys {
  const newest = useRef<Newest>({ engine, latest, window });
  newest.current = { engine, latest, window };
  const waiting = useRef(new Set<() => void>());
  // Whoever waits looks again after every answer.
  useEffect(() => {
    for (const look of [...waiting.current]) look();
  });
  return useMemo(() => {
    const nextLook = () =>
      new Promise<void>((resolve) => {
        const look = () => {
          waiting.current.delete(look);
          resolve();
        };
        waiting.current.add(look);
      });
    const keysOf = async (answered: () => Answered | null): Promise<readonly string[]> => {
      for (let tries = 0; tries < mostTries; ) {
        const standing = answered();
        const { engine: asked } = newest.current;
        const keys = standing && asked ? await asked.keys(standing.answer.answer) : null;
        if (keys !== null) return keys;
        if (standing) tries += 1;
        await nextLook();
      }
      return [];
    };
    return {
      between: async (from, to) => {
        const { rowAt } = newest.current.window;
        const keys: string[] = [];
        for (let place = from; place < to; place += 1) {
          const row = rowAt(place);
          if (!row) return (await keysOf(() => newest.current.window.shown)).slice(from, to);
          keys.push(row.creatorKey);
        }
        return keys;
      },
      all: () => keysOf(() => (newest.current.latest?.answer.isWhole ? newest.current.latest : null)),
    };
  }, []);
}
