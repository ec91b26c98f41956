// Several benchmark packs side by side: sources disagree by a factor of four, and the reader should see it.
import type { PackComparison } from '../../lib/evaluation/report.ts';
import { ExternalLink } from '../ui/ExternalLink.tsx';
import { useLanguage } from '../ui/language-context.tsx';
import { useBandWords } from './BandWords.tsx';

export function PackList({ packs }: { readonly packs: readonly PackComparison[] }) {
  const { text, formats, phrase } = useLanguage();
  const wordsOf = useBandWords();
  if (packs.length === 0) return null;
  return (
    <section className="finding">
      <h3 className="finding-head">{text('card', 'packs')}</h3>
      <ul className="packs">
        {packs.map((pack) => (
          <li key={pack.packId} className={pack.fits ? '' : 'pack-unfit'}>
            <span className="pack-name">
              <ExternalLink href={pack.source.url}>{pack.name}</ExternalLink>{' '}
              <span className="faint">
                {pack.source.year === null ? text('card', 'undated') : pack.source.year}
                {pack.aged && pack.source.year !== null ? text('card', 'agedShort') : null}
              </span>
            </span>
            <span className="pack-words">
              {pack.fits ? (wordsOf(pack.bands) ?? text('report', 'fit.size')) : pack.reason && phrase(pack.reason)}
            </span>
            <span className="pack-band">
              {pack.fits && pack.average ? formats.percentInterval(pack.average.low, pack.average.high) : ''}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
