// What the list's last column shows of a creator: the rate, or one answer of the screening.
import type { ShortlistRow } from '../../lib/campaign/shortlist-row.ts';
import type { ListColumn } from '../../lib/storage/settings.ts';
import { LookMark } from '../report/LookMark.tsx';
import { useLanguage } from '../ui/language-context.tsx';
import { factOf } from './row-facts.tsx';

interface RowFactProps {
  readonly row: ShortlistRow;
  readonly column: ListColumn;
}

export function RowFact({ row, column }: RowFactProps) {
  const words = useLanguage();
  const { text } = words;
  const fact = factOf[column](row, words);
  const flagged = row.flags.map((id) => text('report', `screening.${id}`)).join(text('card', 'listComma'));
  return (
    <>
      {fact === null ? (
        <div className="row-none">{text('report', 'verdict.cannot-tell')}</div>
      ) : (
        <div className="row-fact" title={fact.title}>
          {fact.main}
        </div>
      )}
      <div className="row-marks">
        {fact?.beside ? <span className="row-beside">{fact.beside}</span> : null}
        {row.lookCount > 0 ? (
          <span className="row-looks" title={flagged || undefined}>
            <LookMark />
            {row.lookCount}
          </span>
        ) : null}
      </div>
    </>
  );
}
