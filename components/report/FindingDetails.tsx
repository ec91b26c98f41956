// One judgement with its working: formula, posts that entered, what was left out, dates, sources, and the posts themselves.
import type { ReactNode } from 'react';
import type { Finding } from '../../lib/evaluation/report.ts';
import { Details } from '../ui/Details.tsx';
import { IntervalText } from '../ui/IntervalText.tsx';
import { useLanguage } from '../ui/language-context.tsx';
import { EvidenceList } from './EvidenceList.tsx';
import { LookMark } from './LookMark.tsx';
import { SourceLink } from './SourceLink.tsx';
import { useCriterionName } from './use-criterion-name.ts';

function FindingValue({ finding }: { readonly finding: Finding }) {
  const { text, formats } = useLanguage();
  if (!finding.value) return <span className="soft">{text('report', 'verdict.cannot-tell')}</span>;
  const { value } = finding.value;
  const words: Record<Finding['unit'], string> = {
    rate: formats.rate(finding.value).value,
    'per-week': text('card', 'perWeek', { count: formats.decimal(value) }),
    ratio: text('card', 'times', { count: formats.decimal(value) }),
  };
  return (
    <span>
      <strong className="figure">{words[finding.unit]}</strong>{' '}
      <span className="soft">
        <IntervalText interval={finding.value} unit={finding.unit === 'rate' ? 'rate' : 'number'} />
      </span>
    </span>
  );
}

function WorkingLine({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className="working-line">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

export function FindingDetails({ finding }: { readonly finding: Finding }) {
  const { text, formats, phrase, reportText } = useLanguage();
  const nameOf = useCriterionName();
  const leftOut = finding.leftOut
    .filter(({ count }) => count > 0)
    .map(({ reason, count }) => text('card', 'leftOutPart', { reason: text('report', `leftOut.${reason}`), count }))
    .join(text('card', 'listComma'));
  const sample = [
    text('card', 'posts', { count: finding.sampleSize }),
    finding.span && formats.days(finding.span.from, finding.span.to),
    finding.confidence && text('report', `confidence.${finding.confidence}`),
  ];
  return (
    <section className="finding">
      <h3 className="finding-head">
        <span>{nameOf(finding, finding.criterion)}</span>
        <FindingValue finding={finding} />
      </h3>
      {finding.verdict === 'cannot-tell' && finding.missing ? (
        <p className="soft sentence-case">{text('report', `missing.${finding.missing}`)}</p>
      ) : null}
      {finding.why.map((why) => (
        <p key={why.key} className="finding-why">
          {finding.verdict === 'look' ? <LookMark /> : null}
          <span>{phrase(why)}</span>
        </p>
      ))}
      <dl className="working">
        <WorkingLine name={text('card', 'formula')}>{reportText(finding.formula)}</WorkingLine>
        <WorkingLine name={text('card', 'sample')}>{sample.filter(Boolean).join(text('card', 'dot'))}</WorkingLine>
        <WorkingLine name={text('card', 'leftOutLabel')}>{leftOut || text('card', 'nothingLeftOut')}</WorkingLine>
        {finding.thresholds.length > 0 ? (
          <WorkingLine name={text('card', 'source')}>
            <ul>
              {finding.thresholds.map((source) => (
                <li key={source.explanation ?? source.name} className="working-source">
                  <SourceLink source={source} />
                </li>
              ))}
            </ul>
          </WorkingLine>
        ) : null}
      </dl>
      {finding.evidence.length > 0 ? (
        <Details summary={text('card', 'evidence', { count: finding.evidence.length })}>
          <EvidenceList evidence={finding.evidence} unit={finding.unit} />
        </Details>
      ) : null}
    </section>
  );
}
