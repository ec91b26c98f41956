// All measured pairs of one platform as a table: the lower bound where there is an estimate, else why there is none.
import type { Overlap } from '../../lib/evaluation/overlap/overlap.ts';
import { type Platform, platforms } from '../../lib/profile/creator-profile.ts';
import { useLanguage } from '../ui/language-context.tsx';
import { PageText } from '../ui/PageText.tsx';
import type { OverlapMap } from './overlap-map.ts';

/** Rows of the table: more would not be read but searched, which the list's own column does better. */
const mostCreators = 40;

const pairKey = (one: string, other: string) => (one < other ? `${one} ${other}` : `${other} ${one}`);

interface TableOf {
  readonly platform: Platform;
  readonly creators: OverlapMap['creators'];
}

/** Creators that stand in at least one pair with a figure, most commenters first. */
function tablesOf(map: OverlapMap): readonly TableOf[] {
  const measured = new Set(
    map.pairs.flatMap(({ first, second, overlap }) => (overlap.share === null ? [] : [first, second])),
  );
  return platforms
    .map((platform) => ({
      platform,
      creators: map.creators
        .filter((creator) => creator.platform === platform && measured.has(creator.creatorKey))
        .toSorted((a, b) => b.commenters - a.commenters)
        .slice(0, mostCreators),
    }))
    .filter(({ creators }) => creators.length > 1);
}

export function OverlapTable({ map }: { readonly map: OverlapMap }) {
  const { text } = useLanguage();
  const overlapOf = new Map(map.pairs.map(({ first, second, overlap }) => [pairKey(first, second), overlap]));
  const tables = tablesOf(map);
  return (
    <>
      {tables.map(({ platform, creators }) => (
        <section key={platform}>
          <h2>{text('overlap', 'table', { platform: text('reading', `platform.${platform}`) })}</h2>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by keyboard too */}
          <section className="overlap-scroll" tabIndex={0} aria-label={text('overlap', 'title')}>
            <table className="overlap-table">
              <thead>
                <tr>
                  <td />
                  {creators.map(({ creatorKey, name }, place) => (
                    <th key={creatorKey} scope="col" title={name}>
                      {place + 1}
                      <span className="unseen"> {name}</span>
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {creators.map((row, place) => (
                  <tr key={row.creatorKey}>
                    <th scope="row">
                      {place + 1} <PageText text={row.name} />
                    </th>
                    {creators.map((column) => (
                      <OverlapCell
                        key={column.creatorKey}
                        overlap={
                          row.creatorKey === column.creatorKey
                            ? null
                            : (overlapOf.get(pairKey(row.creatorKey, column.creatorKey)) ?? null)
                        }
                      />
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        </section>
      ))}
      {tables.length > 0 ? <p className="caption faint">{text('overlap', 'legend')}</p> : null}
    </>
  );
}

function OverlapCell({ overlap }: { readonly overlap: Overlap | null }) {
  const { text, formats } = useLanguage();
  if (overlap === null) return <td className="faint">·</td>;
  if (overlap.share === null) {
    return (
      <td className="faint" title={text('overlap', `state.${overlap.state}`)}>
        —<span className="unseen">{text('overlap', `state.${overlap.state}`)}</span>
      </td>
    );
  }
  const { low, high } = overlap.share;
  if (overlap.state === 'at-most') {
    return (
      <td className="soft" title={text('overlap', 'state.at-most')}>
        ≤ {formats.percent(high)}
      </td>
    );
  }
  const depth = low >= 0.5 ? 3 : low >= 0.25 ? 2 : low >= 0.1 ? 1 : 0;
  return (
    <td className={`overlap-depth-${depth}`} title={formats.percentInterval(low, high)}>
      ≥ {formats.percent(low)}
    </td>
  );
}
