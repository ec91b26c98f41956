// The mark of a verdict: a shape of its own for each, so that nothing hangs on colour; words beside it or for screen readers.
import type { ReactNode } from 'react';
import type { Verdict } from '../../lib/evaluation/report.ts';
import { useLanguage } from '../ui/language-context.tsx';

interface VerdictMarkProps {
  /** Null: a fact without judgement. */
  readonly verdict: Verdict | null;
  /** True: screen readers hear the words; false where they stand beside the mark. */
  readonly spoken: boolean;
}

const shapes: Readonly<Record<Verdict, ReactNode>> = {
  ok: <circle cx={5} cy={5} r={2.6} />,
  look: <path d="M5 .9L9.1 5 5 9.1.9 5z" />,
  alarm: <path d="M3.2.8h3.6l2.4 2.4v3.6L6.8 9.2H3.2L.8 6.8V3.2zM3 5h4" />,
  'cannot-tell': <path d="M2 5h6" />,
};

export function useVerdictWords(): (verdict: Verdict) => string {
  const { text } = useLanguage();
  return (verdict) => (verdict === 'ok' ? text('card', 'nothingToLook') : text('report', `verdict.${verdict}`));
}

export function VerdictMark({ verdict, spoken }: VerdictMarkProps) {
  const wordsOf = useVerdictWords();
  if (verdict === null) return <span className="verdict-mark reason-dot" aria-hidden="true" />;
  return (
    <span className={`verdict-mark verdict-${verdict}`}>
      <svg viewBox="0 0 10 10" aria-hidden="true" focusable="false">
        {shapes[verdict]}
      </svg>
      {spoken ? <span className="unseen">{wordsOf(verdict)}</span> : null}
    </span>
  );
}
