// One button for the review queue: opens the next profile and says how many are left; nothing when nobody waits.
import { Button } from '../ui/Button.tsx';
import { useLanguage } from '../ui/language-context.tsx';
import { Notice } from '../ui/Notice.tsx';
import { type ReviewStore, useReviewQueue } from './use-review-queue.ts';

interface ReviewNextProps {
  readonly store: ReviewStore;
  /** Opens an address in the tab in front; called at the user's press alone. */
  readonly openProfile: (url: string) => Promise<void>;
}

export function ReviewNext({ store, openProfile }: ReviewNextProps) {
  const { text, formats } = useLanguage();
  const { left, failure, next } = useReviewQueue(store, openProfile);
  if (failure !== null) return <Notice tone="stop">{text('errors', failure)}</Notice>;
  if (!left) return null;
  return <Button onPress={next}>{text('importing', 'reviewNextLeft', { count: formats.fullCount(left) })}</Button>;
}
