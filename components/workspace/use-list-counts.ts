// How many creators stand on each list, followed; a list that cannot be counted has no number, never a zero.
import { useEffect, useState } from 'react';
import type { Store } from '../../lib/storage/store.ts';

interface CountedStore {
  readonly shortlists: Pick<Store['shortlists'], 'count'>;
  readonly onChange: Store['onChange'];
}

/** Changes that come within this time are counted together, in milliseconds. */
const settling = 400;

/** @param listIds campaigns' ids, and that of everyone's list */
export function useListCounts(store: CountedStore, listIds: readonly string[]): ReadonlyMap<string, number> {
  const [counts, setCounts] = useState<ReadonlyMap<string, number>>(new Map());
  const ids = JSON.stringify(listIds);
  useEffect(() => {
    let current = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const count = async () => {
      timer = undefined;
      const found = new Map<string, number>();
      for (const campaignId of JSON.parse(ids) as readonly string[]) {
        const number = await store.shortlists.count({ campaignId }).catch(() => null);
        if (number !== null) found.set(campaignId, number);
      }
      if (current) setCounts(found);
    };
    void count();
    const end = store.onChange((changed) => {
      if (changed.has('shortlist')) timer ??= setTimeout(() => void count(), settling);
    });
    return () => {
      current = false;
      clearTimeout(timer);
      end();
    };
  }, [store, ids]);
  return counts;
}
