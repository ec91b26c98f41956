// The review queue above every place of the workspace: how many wait, the next one, and what was opened.
import { useState } from 'react';
import type { ReviewRecord } from '../../lib/storage/records.ts';
import { Button } from '../ui/Button.tsx';
import { useLanguage } from '../ui/language-context.tsx';
import { Notice } from '../ui/Notice.tsx';
import { withoutControls } from '../ui/PageText.tsx';
import { type ReviewStore, useReviewQueue } from './use-review-queue.ts';
import './review-bar.css';

interface ReviewBarProps {
  readonly store: ReviewStore;
  readonly openProfile: (url: string) => Promise<void>;
}

export function ReviewBar({ store, openProfile }: ReviewBarProps) {
  const { text, formats } = useLanguage();
  const { left, opened, failure, next, skip } = useReviewQueue(store, openProfile);
  const [cleared, setCleared] = useState<readonly ReviewRecord[] | null>(null);
  const clear = async () => setCleared(await store.reviewQueue.clear().catch(() => null));
  const restore = async (waiting: readonly ReviewRecord[]) => {
    await store.reviewQueue.restore(waiting).catch(() => {});
    setCleared(null);
  };
  if (!left && failure === null && cleared === null) return null;
  return (
    <section className="review-bar" aria-label={text('importing', 'reviewBar')}>
      {failure === null ? null : <Notice tone="stop">{text('errors', failure)}</Notice>}
      {left ? (
        <>
          <Button onPress={next}>{text('importing', 'reviewNext')}</Button>
          <span role="status">{text('importing', 'reviewLeft', { count: formats.fullCount(left) })}</span>
          {opened === null ? null : (
            <span className="soft review-opened">
              <bdi dir="auto">
                {text('importing', 'reviewOpened', { name: withoutControls(opened.displayName || opened.handle) })}
              </bdi>
              <Button weight="link" onPress={skip}>
                {text('importing', 'reviewSkip')}
              </Button>
            </span>
          )}
          <Button weight="quiet" className="review-clear" onPress={() => void clear()}>
            {text('importing', 'reviewClear')}
          </Button>
        </>
      ) : cleared === null ? null : (
        <Notice>
          {text('importing', 'reviewCleared', { count: formats.fullCount(cleared.length) })}
          <Button weight="link" onPress={() => void restore(cleared)}>
            {text('shortlist', 'undo')}
          </Button>
        </Notice>
      )}
    </section>
  );
}
