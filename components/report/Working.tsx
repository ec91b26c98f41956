// The whole working of a report: every judgement with its formula and sources, and the packs side by side.
import type { Report } from '../../lib/evaluation/report.ts';
import { useLanguage } from '../ui/language-context.tsx';
import { FindingDetails } from './FindingDetails.tsx';
import { PackList } from './PackList.tsx';
import { SourceLink } from './SourceLink.tsx';

export function Working({ report }: { readonly report: Report }) {
  const { text, formats } = useLanguage();
  return (
    <div className="working-all">
      <h2 className="screening-group-name">{text('panel', 'figures')}</h2>
      {report.findings.map((finding) => (
        <FindingDetails key={finding.criterion} finding={finding} />
      ))}
      <PackList packs={report.benchmarks} />
      <p className="caption faint">
        {text('card', 'tierScheme')} <SourceLink source={report.tier.scheme} />
        {text('card', 'dot')}
        {text('card', 'judgedAt', { time: formats.dayAndTime(report.judgedAt) })}
      </p>
    </div>
  );
}
