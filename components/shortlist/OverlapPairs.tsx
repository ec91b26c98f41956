// The pairs of a shortlist whose audiences overlap most, as "at least", with how many people it rests on.
import { useLanguage } from '../ui/language-context.tsx';
import { PageText } from '../ui/PageText.tsx';
import type { OverlapMap } from './overlap-map.ts';

/** Pairs shown at once; the table below has them all. */
const mostPairs = 12;

export function OverlapPairs({ map }: { readonly map: OverlapMap }) {
  const { text, formats } = useLanguage();
  const nameOf = new Map(map.creators.map(({ creatorKey, name }) => [creatorKey, name]));
  const pairs = map.pairs
    .flatMap(({ first, second, overlap }) =>
      overlap.state === 'estimate' && overlap.share
        ? [{ first, second, share: overlap.share, shared: overlap.shared }]
        : [],
    )
    .toSorted((a, b) => b.share.low - a.share.low || b.shared - a.shared);
  if (pairs.length === 0) {
    return (
      <p className="sentence" role="status">
        {text('overlap', 'noPairs')}
      </p>
    );
  }
  return (
    <section>
      <h2>{text('overlap', 'pairs')}</h2>
      <ul className="overlap-pairs">
        {pairs.slice(0, mostPairs).map(({ first, second, share, shared }) => (
          <li key={`${first} ${second}`}>
            <span>
              <PageText text={nameOf.get(first) ?? ''} /> ↔ <PageText text={nameOf.get(second) ?? ''} />
            </span>{' '}
            <span className="overlap-share">{text('overlap', 'atLeast', { share: formats.percent(share.low) })}</span>{' '}
            <span className="overlap-detail soft caption">
              {text('overlap', 'detail', { interval: formats.percentInterval(share.low, share.high), shared })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
