// A figure with its state visible: exact plain, rounded with ≈, hidden and unread in words with the reason on focus.
import type { Figure } from '../../lib/profile/figure.ts';
import { useFigureWords } from './figure-words.ts';
import { WithReason } from './WithReason.tsx';

export function FigureText({ figure }: { readonly figure: Figure }) {
  const { words, reason } = useFigureWords()(figure);
  if (figure.state === 'known' && figure.exact) {
    return (
      <span className="figure" title={reason ?? undefined}>
        {words}
      </span>
    );
  }
  return (
    <WithReason className="figure" reason={reason}>
      {words}
    </WithReason>
  );
}
