// At most three sentences: what speaks for a second look, or why there is nothing to see.
import type { Report } from '../../lib/evaluation/report.ts';
import { useLanguage } from '../ui/language-context.tsx';
import { LookMark } from './LookMark.tsx';
import { asksForLook } from './report-parts.ts';

const mostReasons = 3;

export function ReasonList({ report }: { readonly report: Report }) {
  const { phrase } = useLanguage();
  if (report.reasons.length === 0) return null;
  return (
    <ul className="reasons">
      {report.reasons.slice(0, mostReasons).map((reason) => (
        <li key={reason.key}>
          {asksForLook(report, reason) ? <LookMark /> : <span className="reason-dot" aria-hidden="true" />}
          <span>{phrase(reason)}</span>
        </li>
      ))}
    </ul>
  );
}
