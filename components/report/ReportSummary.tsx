// The verdict at a glance: one sentence, the leading rate, the figures beside it, at most three reasons.
import type { Report } from '../../lib/evaluation/report.ts';
import type { CreatorReading } from '../../lib/profile/creator-profile.ts';
import { useLanguage } from '../ui/language-context.tsx';
import { LeadingRate } from './LeadingRate.tsx';
import { ReasonList } from './ReasonList.tsx';
import { SideFigures } from './SideFigures.tsx';

interface ReportSummaryProps {
  readonly reading: CreatorReading;
  readonly report: Report;
  readonly now: number;
  /** True where the reasons are all that is shown of the screening. */
  readonly opens: boolean;
}

export function ReportSummary({ reading, report, now, opens }: ReportSummaryProps) {
  const { phrase } = useLanguage();
  return (
    <>
      <p className="headline">{phrase(report.headline)}</p>
      <LeadingRate report={report} />
      <SideFigures reading={reading} report={report} now={now} />
      <ReasonList report={report} opens={opens} />
    </>
  );
}
