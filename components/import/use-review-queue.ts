// The review queue as it stands now, in whatever window it changes.
import { useEffect, useState } from 'react';
import type { ShortlistRow } from '../../lib/campaign/shortlist-row.ts';
import type { FailureCode } from '../../lib/messaging/contract.ts';
import type { Store } from '../../lib/storage/store.ts';
import { failureCodeOf } from '../../lib/storage/store-failure.ts';

export type ReviewStore = Pick<Store, 'reviewQueue' | 'onChange'>;

export interface ReviewQueueState {
  /** Null while it is being counted. */
  readonly left: number | null;
  /** Opened last by this window, as long as it waits for being read. */
  readonly opened: ShortlistRow | null;
  readonly failure: FailureCode | null;
  /** Opens the next profile; to be called at the user's press. */
  readonly next: () => void;
  /** Takes the opened one out of the queue. */
  readonly skip: () => void;
}

/** @param openProfile opens an address in the tab that profiles are looked at in */
export function useReviewQueue(store: ReviewStore, openProfile: (url: string) => Promise<void>): ReviewQueueState {
  const [left, setLeft] = useState<number | null>(null);
  const [opened, setOpened] = useState<ShortlistRow | null>(null);
  const [failure, setFailure] = useState<FailureCode | null>(null);
  useEffect(() => {
    let current = true;
    const count = () =>
      store.reviewQueue
        .count()
        .then((found) => current && setLeft(found))
        .catch((thrown) => current && setFailure(failureCodeOf(thrown)));
    void count();
    const end = store.onChange((changed) => {
      if (changed.has('reviewQueue')) void count();
    });
    return () => {
      current = false;
      end();
    };
  }, [store]);

  const attempt = async (work: () => Promise<void>) => {
    try {
      setFailure(null);
      await work();
    } catch (thrown) {
      setFailure(failureCodeOf(thrown));
    }
  };
  return {
    left,
    opened: left === 0 ? null : opened,
    failure,
    next: () =>
      void attempt(async () => {
        const row = await store.reviewQueue.next();
        setOpened(row);
        if (row) await openProfile(row.profileUrl);
      }),
    skip: () =>
      void attempt(async () => {
        if (opened) await store.reviewQueue.remove([opened.creatorKey]);
        setOpened(null);
      }),
  };
}
