// How many creators stand at each stage of a campaign, followed.
import { useEffect, useState } from 'react';
import type { Stage } from '../../lib/campaign/stages.ts';
import type { Store } from '../../lib/storage/store.ts';

interface CountedStore {
  readonly shortlists: Pick<Store['shortlists'], 'stageCounts'>;
  readonly onChange: Store['onChange'];
}

/** Gives the counts by the stages' ids; null while they are being counted, or when they cannot be. */
export function useStageCounts(
  store: CountedStore,
  campaignId: string,
  stages: readonly Stage[],
): ReadonlyMap<string, number> | null {
  const [counts, setCounts] = useState<ReadonlyMap<string, number> | null>(null);
  const ids = JSON.stringify(stages.map(({ id }) => id));
  useEffect(() => {
    let current = true;
    const count = () =>
      store.shortlists.stageCounts(campaignId, JSON.parse(ids)).then(
        (found) => current && setCounts(found),
        () => current && setCounts(null),
      );
    void count();
    const end = store.onChange((changed) => {
      if (changed.has('shortlist')) void count();
    });
    return () => {
      current = false;
      end();
    };
  }, [store, campaignId, ids]);
  return counts;
}
