// One creator of the list in 56 pixels: who, how large, the rate with its band, and how many things to look at.
import type { ShortlistRow } from '../../lib/campaign/shortlist-row.ts';
import { LookMark } from '../report/LookMark.tsx';
import { ExternalLink } from '../ui/ExternalLink.tsx';
import { useFigureWords } from '../ui/figure-words.ts';
import { Icon } from '../ui/Icon.tsx';
import { Initials } from '../ui/Initials.tsx';
import { useLanguage } from '../ui/language-context.tsx';
import { PageText } from '../ui/PageText.tsx';
import { BandMark } from './BandMark.tsx';

interface RowLineProps {
  readonly row: ShortlistRow;
  readonly chosen: boolean;
}

export function RowLine({ row, chosen }: RowLineProps) {
  const { text } = useLanguage();
  const figureWords = useFigureWords();
  const name = row.displayName || row.handle;
  const tier = row.tiers.map((id) => text('report', `tier.${id}`)).join(text('card', 'slash'));
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: the list shows a window of its rows, which a table cannot */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: the list keeps the focus and names the active row */}
      <div role="gridcell" className="row-check" aria-hidden="true">
        {chosen ? <Icon name="check" /> : null}
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: as above */}
      <div role="gridcell" className="row-who">
        <Initials name={name} />
        <div className="row-words">
          <div className="row-name">
            <ExternalLink href={row.profileUrl} className="row-link">
              <PageText text={name} />
            </ExternalLink>{' '}
            {row.displayName && row.handle ? <PageText text={`@${row.handle}`} className="row-handle" /> : null}
          </div>
          <div className="row-size">
            {text('reading', `platform.${row.platform}`)}
            {text('card', 'dot')}
            {tier === '' ? null : (
              <>
                {tier}
                {text('card', 'dot')}
              </>
            )}
            <span title={figureWords(row.followers).reason ?? undefined}>{figureWords(row.followers).words}</span>
          </div>
        </div>
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: as above */}
      <div role="gridcell" className="row-rate">
        <RowRate row={row} />
        <div className="row-marks">
          <BandMark bands={row.bands} />
          {row.lookCount > 0 ? (
            <span className="row-looks">
              <LookMark />
              {row.lookCount}
            </span>
          ) : null}
        </div>
      </div>
    </>
  );
}

function RowRate({ row }: { readonly row: ShortlistRow }) {
  const { text, formats } = useLanguage();
  const rate = row.leading === 'view-rate' ? row.viewRate : row.engagementRate;
  if (row.leading === null || rate === null) {
    return <div className="row-none">{text('report', 'verdict.cannot-tell')}</div>;
  }
  const written = formats.rate(rate);
  return (
    <div title={`${text('report', `criterion.${row.leading}`)} ${written.bounds}`}>
      {row.leading === 'view-rate' ? (
        <span className="row-unit">{text('report', 'criterion.view-rate')} </span>
      ) : (
        <span className="unseen">{text('report', 'criterion.engagement-rate')} </span>
      )}
      {written.value}
    </div>
  );
}
