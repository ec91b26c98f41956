// At most three sentences: what speaks for a second look, or why there is nothing to see.
import type { Phrase, Report } from '../../lib/evaluation/report.ts';
import { Details } from '../ui/Details.tsx';
import { useLanguage } from '../ui/language-context.tsx';
import { LookMark } from './LookMark.tsx';
import { asksForLook } from './report-parts.ts';
import { ScreeningRows } from './ScreeningRows.tsx';

const mostReasons = 3;

/** Rows below a reason that is opened where it stands. */
const mostRows = 3;

interface ReasonListProps {
  readonly report: Report;
  /** True where the screening does not stand right below: then a reason of it opens in place. */
  readonly opens: boolean;
}

export function ReasonList({ report, opens }: ReasonListProps) {
  const { phrase } = useLanguage();
  if (report.reasons.length === 0) return null;
  const rowsOf = (reason: Phrase) =>
    opens ? (report.screening.find(({ summary }) => summary.key === reason.key)?.rows ?? []) : [];
  return (
    <ul className="reasons">
      {report.reasons.slice(0, mostReasons).map((reason) => {
        const line = (
          <>
            {asksForLook(report, reason) ? <LookMark /> : <span className="reason-dot" aria-hidden="true" />}
            <span>{phrase(reason)}</span>
          </>
        );
        const rows = rowsOf(reason);
        return (
          <li key={reason.key}>
            {rows.length === 0 ? (
              line
            ) : (
              <Details className="reason-details" summary={line}>
                <ScreeningRows rows={rows} most={mostRows} rest="sentence" />
              </Details>
            )}
          </li>
        );
      })}
    </ul>
  );
}
