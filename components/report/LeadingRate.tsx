// The figure of the card: the leading rate with its interval, and where it lies among creators of this size.
import type { Report } from '../../lib/evaluation/report.ts';
import { IntervalText } from '../ui/IntervalText.tsx';
import { useLanguage } from '../ui/language-context.tsx';
import { BandPicture } from './BandPicture.tsx';
import { BandWords } from './BandWords.tsx';
import { LookMark } from './LookMark.tsx';
import { Missing } from './Missing.tsx';
import { PackLine } from './PackLine.tsx';
import { findingOf, leadingPack } from './report-parts.ts';
import { useCriterionName } from './use-criterion-name.ts';

export function LeadingRate({ report }: { readonly report: Report }) {
  const { text, formats, reportText } = useLanguage();
  const nameOf = useCriterionName();
  const finding = findingOf(report, report.leading ?? 'engagement-rate');
  const name = nameOf(finding, 'engagement-rate');
  const pack = leadingPack(report);
  if (!finding?.value) {
    return (
      <section className="leading">
        <div className="leading-line">
          <h2 className="leading-name">{name}</h2>
          <span className="leading-none">
            <Missing finding={finding} inWords />
          </span>
        </div>
        {finding?.alternative ? (
          <p className="caption soft">
            {reportText(finding.alternative.formula)}{' '}
            <span className="figure">{formats.rate(finding.alternative.value).value}</span>{' '}
            <IntervalText interval={finding.alternative.value} unit="rate" />
          </p>
        ) : (
          <p className="caption soft sentence-case">{text('report', `missing.${finding?.missing ?? 'failed'}`)}</p>
        )}
      </section>
    );
  }
  const { value } = finding;
  return (
    <section className="leading">
      <div className="leading-line">
        <h2 className="leading-name">{name}</h2>
        <span className="leading-verdict">
          {finding.verdict === 'look' ? <LookMark /> : null}
          {pack && pack.bands.length > 0 ? (
            <BandWords pack={pack} />
          ) : (
            <span className="faint">{text('card', 'noComparison')}</span>
          )}
        </span>
      </div>
      <p className="leading-figure">
        <span className="leading-value">{formats.rate(value).value}</span>{' '}
        <span className="soft">
          <IntervalText interval={value} unit="rate" />
        </span>
      </p>
      {pack && pack.bands.length > 0 ? (
        <>
          <BandPicture name={name} rate={value} pack={pack} />
          <PackLine pack={pack} />
        </>
      ) : null}
    </section>
  );
}
