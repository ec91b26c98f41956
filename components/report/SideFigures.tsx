// The three figures beside the leading rate: the other rate, how often and how lately the creator posts.
import type { Finding, Interval, Report } from '../../lib/evaluation/report.ts';
import type { CreatorReading } from '../../lib/profile/creator-profile.ts';
import { useLanguage } from '../ui/language-context.tsx';
import { LastPost } from './LastPost.tsx';
import { LookMark } from './LookMark.tsx';
import { Missing } from './Missing.tsx';
import { findingOf } from './report-parts.ts';

interface SideFiguresProps {
  readonly reading: CreatorReading;
  readonly report: Report;
  readonly now: number;
}

export function SideFigures({ reading, report, now }: SideFiguresProps) {
  const { text, formats } = useLanguage();
  const otherRate = report.leading === 'view-rate' ? 'engagement-rate' : 'view-rate';
  const rate = findingOf(report, otherRate);
  const rhythm = findingOf(report, 'posting-rhythm');
  const shown = (finding: Finding | null, words: (value: Interval) => string) =>
    finding?.value ? (
      <>
        {finding.verdict === 'look' ? <LookMark /> : null}
        {words(finding.value)}
      </>
    ) : (
      <Missing finding={finding} />
    );
  return (
    <dl className="side-figures">
      <div>
        <dt>{text('card', `beside.${otherRate}`)}</dt>
        <dd>{shown(rate, ({ value }) => formats.percent(value))}</dd>
      </div>
      <div>
        <dt>{text('card', 'beside.posting-rhythm')}</dt>
        <dd>{shown(rhythm, ({ value }) => text('card', 'perWeek', { count: formats.decimal(value) }))}</dd>
      </div>
      <div>
        <dt>{text('card', 'lastPost')}</dt>
        <dd>
          <LastPost reading={reading} newestSeen={rhythm?.evidence[0]?.publishedAt ?? null} now={now} />
        </dd>
      </div>
    </dl>
  );
}
