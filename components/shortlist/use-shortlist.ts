// The rows of a shortlist: the newest at once, the rest right behind, and anew whenever the store changes.
import { useCallback, useEffect, useState } from 'react';
import type { ShortlistRow } from '../../lib/campaign/shortlist-row.ts';
import { newestFirst } from '../../lib/campaign/sort-rows.ts';
import type { FailureCode } from '../../lib/messaging/contract.ts';
import type { Store } from '../../lib/storage/store.ts';
import { failureCodeOf } from '../../lib/storage/store-failure.ts';

export type RowStore = { readonly shortlists: Pick<Store['shortlists'], 'page' | 'stream' | 'count'> } & Pick<
  Store,
  'onChange'
>;

export interface ShortlistRows {
  /** Newest first. */
  readonly rows: readonly ShortlistRow[];
  /** False until all rows are there. */
  readonly complete: boolean;
  /** Rows on the list, known before they are all there; null until counted. More than `rows` where the list is too long. */
  readonly count: number | null;
  readonly failure: FailureCode | null;
}

/** Rows that fill the popup, read by index alone however long the list is. */
const firstRows = 40;
const chunkSize = 2_000;
/** The longest list that is held here, newest first: of a longer one the rest is for the workspace's table, which holds no rows. */
const mostHeld = 10_000;
/** Changes that come together are read together, in milliseconds. */
const settling = 150;
/** Longest wait for the first rows to be painted, in milliseconds: a page that nobody sees is never painted. */
const longestPaint = 200;

/** Resolves after what has been rendered so far is on the screen. */
const painted = () =>
  new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, longestPaint);
    requestAnimationFrame(() =>
      setTimeout(() => {
        clearTimeout(timer);
        resolve();
      }),
    );
  });

const nothingYet: ShortlistRows = { rows: [], complete: false, count: null, failure: null };

/** Gives the rows, and a function that reads them again after a failure. */
export function useShortlist(store: RowStore, campaignId: string): readonly [ShortlistRows, () => void] {
  const [state, setState] = useState(nothingYet);
  const [attempt, setAttempt] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt reads again
  useEffect(() => {
    let run = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const query = { campaignId, order: newestFirst };

    const readAll = async (current: () => boolean) => {
      const rows: ShortlistRow[] = [];
      for await (const part of store.shortlists.stream(query, chunkSize)) {
        if (!current()) return;
        rows.push(...part.slice(0, mostHeld - rows.length));
        if (rows.length >= mostHeld) break;
      }
      const count = rows.length < mostHeld ? rows.length : await store.shortlists.count({ campaignId });
      if (current()) setState({ rows, complete: true, count, failure: null });
    };
    const read = async (first: boolean) => {
      run += 1;
      const mine = run;
      const current = () => run === mine;
      try {
        if (first) {
          const rows = await store.shortlists.page(query, 0, firstRows);
          if (!current()) return;
          const whole = rows.length < firstRows;
          setState({ rows, complete: whole, count: whole ? rows.length : null, failure: null });
          if (whole) return;
          // The first rows come onto the screen before the rest keeps the store and this thread busy.
          await painted();
          const count = await store.shortlists.count({ campaignId });
          if (current()) setState((before) => ({ ...before, count }));
        }
        await readAll(current);
      } catch (thrown) {
        if (current()) setState((before) => ({ ...before, failure: failureCodeOf(thrown) }));
      }
    };

    setState(nothingYet);
    void read(true);
    const stop = store.onChange((changed) => {
      if (!changed.has('shortlist')) return;
      clearTimeout(timer);
      timer = setTimeout(() => void read(false), settling);
    });
    return () => {
      run += 1;
      clearTimeout(timer);
      stop();
    };
  }, [store, campaignId, attempt]);

  const again = useCallback(() => setAttempt((before) => before + 1), []);
  return [state, again];
}
