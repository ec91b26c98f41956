// Stands where a value would be: a dash with its reason, and the reason in words for screen readers.
import type { Finding } from '../../lib/evaluation/report.ts';
import { useLanguage } from '../ui/language-context.tsx';
import { WithReason } from '../ui/WithReason.tsx';

interface MissingProps {
  readonly finding: Finding | null;
  /** Words instead of the dash, where there is room. */
  readonly inWords?: boolean;
}

export function Missing({ finding, inWords = false }: MissingProps) {
  const { text } = useLanguage();
  const reason = text('report', `missing.${finding?.missing ?? 'failed'}`);
  return (
    <WithReason reason={reason}>
      {inWords ? (
        text('report', 'verdict.cannot-tell')
      ) : (
        <>
          <span aria-hidden="true">—</span>
          <span className="unseen">{text('report', 'verdict.cannot-tell')}</span>
        </>
      )}
    </WithReason>
  );
}
