// The line under the picture: what the average of this size is, by whom, of which year.
import type { PackComparison } from '../../lib/evaluation/report.ts';
import { ExternalLink } from '../ui/ExternalLink.tsx';
import { useLanguage } from '../ui/language-context.tsx';
import { WithReason } from '../ui/WithReason.tsx';

export function PackLine({ pack }: { readonly pack: PackComparison }) {
  const { text, formats } = useLanguage();
  const year = pack.source.year === null ? text('card', 'undated') : String(pack.source.year);
  return (
    <p className="pack-line caption">
      {pack.average === null ? null : (
        <span className="pack-average">
          {text('card', 'sizeAverage', { interval: formats.percentInterval(pack.average.low, pack.average.high) })}
        </span>
      )}
      <span className="pack-source">
        <ExternalLink href={pack.source.url}>{pack.name}</ExternalLink>{' '}
        {pack.aged ? <WithReason reason={text('card', 'agedReason')}>{year}</WithReason> : year}
      </span>
    </p>
  );
}
