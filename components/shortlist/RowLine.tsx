// One creator of the list in 56 pixels: who, how large, the rate with its band, and how many things to look at.
import type { ShortlistRow } from '../../lib/campaign/shortlist-row.ts';
import type { Stage } from '../../lib/campaign/stages.ts';
import type { ListColumn } from '../../lib/storage/settings.ts';
import { useStageName } from '../campaign/use-stage-name.ts';
import { ExternalLink } from '../ui/ExternalLink.tsx';
import { useFigureWords } from '../ui/figure-words.ts';
import { Icon } from '../ui/Icon.tsx';
import { Initials } from '../ui/Initials.tsx';
import { useLanguage } from '../ui/language-context.tsx';
import { PageText } from '../ui/PageText.tsx';
import { RowFact } from './RowFact.tsx';

interface RowLineProps {
  readonly row: ShortlistRow;
  readonly chosen: boolean;
  readonly column: ListColumn;
  /** Of the campaign whose list this is. */
  readonly stages: readonly Stage[];
}

export function RowLine({ row, chosen, column, stages }: RowLineProps) {
  const { text } = useLanguage();
  const figureWords = useFigureWords();
  const stageName = useStageName();
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
            <span className="row-facts">
              {text('reading', `platform.${row.platform}`)}
              {text('card', 'dot')}
              {tier === '' ? null : (
                <>
                  {tier}
                  {text('card', 'dot')}
                </>
              )}
              <span title={figureWords(row.followers).reason ?? undefined}>{figureWords(row.followers).words}</span>
            </span>
            <span className="row-stage">
              {text('card', 'dot')}
              {stageName(stages, row.stage)}
            </span>
          </div>
        </div>
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: as above */}
      <div role="gridcell" className="row-rate">
        <RowFact row={row} column={column} />
      </div>
    </>
  );
}
