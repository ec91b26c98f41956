// The user's own benchmark packs, read anew whenever they change.
import { useEffect, useState } from 'react';
import type { BenchmarkPack } from '../../lib/evaluation/benchmarks/pack.ts';
import type { FailureCode } from '../../lib/messaging/contract.ts';
import type { Store } from '../../lib/storage/store.ts';
import { failureCodeOf } from '../../lib/storage/store-failure.ts';

type PackSource = Pick<Store, 'onChange'> & { readonly packs: Pick<Store['packs'], 'list'> };

/** Gives the packs and why they cannot be read. */
export function useOwnPacks(store: PackSource): readonly [readonly BenchmarkPack[], FailureCode | null] {
  const [packs, setPacks] = useState<readonly BenchmarkPack[]>([]);
  const [failure, setFailure] = useState<FailureCode | null>(null);
  const { packs: repository, onChange } = store;
  useEffect(() => {
    let current = true;
    const read = () =>
      repository.list().then(
        (found) => {
          if (current) setPacks(found);
        },
        (thrown) => {
          if (current) setFailure(failureCodeOf(thrown));
        },
      );
    void read();
    const stop = onChange((changed) => {
      if (changed.has('packs')) void read();
    });
    return () => {
      current = false;
      stop();
    };
  }, [repository, onChange]);
  return [packs, failure];
}
