// Something of the store, read once and again whenever this window or another one changes it.
import { useEffect, useRef, useState } from 'react';
import type { FailureCode } from '../../lib/messaging/contract.ts';
import type { TableName } from '../../lib/storage/db.ts';
import type { Store } from '../../lib/storage/store.ts';
import { failureCodeOf } from '../../lib/storage/store-failure.ts';

export type Followed<Value> =
  | { readonly at: 'loading' }
  | { readonly at: 'failed'; readonly failure: FailureCode; readonly retry: () => void }
  | { readonly at: 'loaded'; readonly value: Value };

/**
 * @param store only the identity of its `onChange` counts
 * @param tables a change of one of them reads again
 * @param read may change between renders; the newest is used
 * @param about names what is read: another name begins anew
 */
export function useFollowed<Value>(
  { onChange }: Pick<Store, 'onChange'>,
  tables: readonly TableName[],
  read: () => Promise<Value>,
  about: string,
): Followed<Value> {
  const [followed, setFollowed] = useState<Followed<Value>>({ at: 'loading' });
  const [attempt, setAttempt] = useState(0);
  const newest = useRef({ read, tables });
  newest.current = { read, tables };
  // biome-ignore lint/correctness/useExhaustiveDependencies: another subject or a new attempt reads again
  useEffect(() => {
    let asked = 0;
    let current = true;
    const ask = async () => {
      asked += 1;
      const own = asked;
      const isNewest = () => current && own === asked;
      try {
        const value = await newest.current.read();
        if (isNewest()) setFollowed({ at: 'loaded', value });
      } catch (thrown) {
        const retry = () => setAttempt((number) => number + 1);
        if (isNewest()) setFollowed({ at: 'failed', failure: failureCodeOf(thrown), retry });
      }
    };
    setFollowed({ at: 'loading' });
    void ask();
    const stop = onChange((changed) => {
      if (newest.current.tables.some((table) => changed.has(table))) void ask();
    });
    return () => {
      current = false;
      stop();
    };
  }, [onChange, about, attempt]);
  return followed;
}
