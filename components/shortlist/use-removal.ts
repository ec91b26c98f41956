// Takes creators off the list, at once and for good – and for ten seconds puts them back as they were.
import { useCallback, useEffect, useState } from 'react';
import type { ShortlistRow } from '../../lib/campaign/shortlist-row.ts';
import type { FailureCode } from '../../lib/messaging/contract.ts';
import type { Store } from '../../lib/storage/store.ts';
import { failureCodeOf } from '../../lib/storage/store-failure.ts';

export interface RemovalStore {
  readonly shortlists: Pick<Store['shortlists'], 'remove' | 'restore'>;
}

export interface Removal {
  /** The rows just taken off; empty when there is nothing to undo. */
  readonly removed: readonly ShortlistRow[];
  readonly failure: FailureCode | null;
  remove(rows: readonly ShortlistRow[]): Promise<void>;
  undo(): Promise<void>;
}

/** How long a removal can be undone, in milliseconds. */
const undoTime = 10_000;

export function useRemoval(store: RemovalStore, campaignId: string): Removal {
  const [removed, setRemoved] = useState<readonly ShortlistRow[]>([]);
  const [failure, setFailure] = useState<FailureCode | null>(null);
  useEffect(() => {
    if (removed.length === 0) return;
    const timer = setTimeout(() => setRemoved([]), undoTime);
    return () => clearTimeout(timer);
  }, [removed]);

  const remove = useCallback(
    async (rows: readonly ShortlistRow[]) => {
      if (rows.length === 0) return;
      try {
        setFailure(null);
        const keys = rows.map(({ creatorKey }) => creatorKey);
        setRemoved(await store.shortlists.remove(campaignId, keys));
      } catch (thrown) {
        setFailure(failureCodeOf(thrown));
      }
    },
    [store, campaignId],
  );
  const undo = async () => {
    try {
      setFailure(null);
      await store.shortlists.restore(removed);
      setRemoved([]);
    } catch (thrown) {
      setFailure(failureCodeOf(thrown));
    }
  };
  return { removed, failure, remove, undo };
}
