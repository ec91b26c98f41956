// The measured overlaps among the compared creators: a half square for each platform, or the sentence that says why there is none.
import { useEffect, useMemo, useState } from 'react';
import type { ComparedCreator } from '../../lib/campaign/compare/compared-creator.ts';
import { everyoneId } from '../../lib/campaign/listing.ts';
import type { Overlap } from '../../lib/evaluation/overlap/overlap.ts';
import overlapRules from '../../lib/evaluation/overlap/overlap-rules.json' with { type: 'json' };
import type { FailureCode } from '../../lib/messaging/contract.ts';
import { type Platform, platforms } from '../../lib/profile/creator-profile.ts';
import type { Store } from '../../lib/storage/store.ts';
import { failureCodeOf } from '../../lib/storage/store-failure.ts';
import { Chart } from '../charts/Chart.tsx';
import { overlapMatrix } from '../charts/overlap-matrix.ts';
import type { OverlapMap } from '../shortlist/overlap-map.ts';
import { type Speech, useLanguage } from '../ui/language-context.tsx';
import { Notice } from '../ui/Notice.tsx';
import type { ComparisonWords } from './comparison-rows.ts';
import { shownName } from './comparison-table.ts';

interface OverlapPicturesProps {
  readonly store: { readonly overlaps: Pick<Store['overlaps'], 'map'> } & Pick<Store, 'onChange'>;
  readonly campaignId: string;
  readonly creators: readonly ComparedCreator[];
  readonly words: ComparisonWords;
}

type Known = { readonly map: OverlapMap | null } | { readonly failure: FailureCode } | null;

/** The campaign's overlaps as last measured; null while they are being read. */
function useOverlaps({ store, campaignId }: Pick<OverlapPicturesProps, 'store' | 'campaignId'>): Known {
  const [known, setKnown] = useState<Known>(null);
  useEffect(() => {
    let current = true;
    const read = () =>
      store.overlaps.map(campaignId).then(
        (map) => current && setKnown({ map }),
        (thrown) => current && setKnown({ failure: failureCodeOf(thrown) }),
      );
    void read();
    const end = store.onChange((changed) => {
      if (changed.has('overlaps')) void read();
    });
    return () => {
      current = false;
      end();
    };
  }, [store, campaignId]);
  return known;
}

export function OverlapPictures(props: OverlapPicturesProps) {
  const { text } = useLanguage();
  const known = useOverlaps(props);
  if (props.campaignId === everyoneId) return <p className="chart-none">{text('compare', 'overlap.everyone')}</p>;
  if (known === null) return null;
  if ('failure' in known) return <Notice tone="stop">{text('errors', known.failure)}</Notice>;
  const { map } = known;
  if (map === null) return <p className="chart-none">{text('compare', 'overlap.never')}</p>;
  const measured = new Set(map.creators.map(({ creatorKey }) => creatorKey));
  const groups = platforms
    .map((platform) => ({
      platform,
      creators: props.creators.filter(({ creatorKey, row }) => row.platform === platform && measured.has(creatorKey)),
    }))
    .filter(({ creators }) => creators.length > 1);
  if (groups.length === 0) return <p className="chart-none">{text('compare', 'overlap.tooFew')}</p>;
  return (
    <>
      {groups.map(({ platform, creators }) => (
        <OverlapPicture key={platform} platform={platform} creators={creators} map={map} words={props.words} />
      ))}
    </>
  );
}

const pairKey = (one: string, other: string) => (one < other ? `${one} ${other}` : `${other} ${one}`);

/** What a pair's cell says; an upper bound is no overlap that could be shown by depth. */
function cellOf(overlap: Overlap | undefined, formats: Speech['formats']) {
  if (!overlap?.share) return { words: '—', depth: 0 };
  const { low, high } = overlap.share;
  return overlap.state === 'at-most'
    ? { words: `≤ ${formats.percent(high)}`, depth: 0 }
    : { words: `≥ ${formats.percent(low)}`, depth: low };
}

interface OverlapPictureProps {
  readonly platform: Platform;
  readonly creators: readonly ComparedCreator[];
  readonly map: OverlapMap;
  readonly words: ComparisonWords;
}

function OverlapPicture({ platform, creators, map, words }: OverlapPictureProps) {
  const { text, formats } = useLanguage();
  const overlapOf = useMemo(() => {
    const byPair = new Map(map.pairs.map(({ first, second, overlap }) => [pairKey(first, second), overlap]));
    return (one: ComparedCreator, other: ComparedCreator) => byPair.get(pairKey(one.creatorKey, other.creatorKey));
  }, [map]);
  const draw = useMemo(
    () =>
      overlapMatrix({
        names: creators.map((creator) => shownName(creator, words)),
        cellOf: (row, column) => {
          const [one, other] = [creators[row], creators[column]];
          return cellOf(one && other ? overlapOf(one, other) : undefined, formats);
        },
      }),
    [creators, words, overlapOf, formats],
  );
  const pairs = creators.flatMap((second, row) =>
    creators.slice(0, row).map((first) => ({ first, second, overlap: overlapOf(first, second) })),
  );
  const [largest] = pairs
    .flatMap(({ first, second, overlap }) =>
      overlap?.state === 'estimate' && overlap.share ? [{ first, second, low: overlap.share.low }] : [],
    )
    .toSorted((a, b) => b.low - a.low);
  const nameOf = (creator: ComparedCreator) => shownName(creator, words);
  return (
    <Chart
      title={
        largest
          ? text('compare', 'overlap.title', {
              first: nameOf(largest.first),
              second: nameOf(largest.second),
              share: formats.percent(largest.low),
            })
          : text('compare', 'overlap.open')
      }
      note={text('compare', 'overlap.note', {
        platform: text('reading', `platform.${platform}`),
        time: formats.dayAndTime(map.measuredAt),
        least: overlapRules.leastComments,
      })}
      draw={draw}
      table={{
        columns: [
          text('compare', 'overlap.pair'),
          text('overlap', 'title'),
          text('charts', 'lowEnd'),
          text('charts', 'highEnd'),
          text('compare', 'overlap.shared'),
        ],
        rows: pairs.map(({ first, second, overlap }) => {
          const share = overlap?.share ?? null;
          const unknown = text('compare', 'cell.unknown');
          const isEstimate = overlap?.state === 'estimate';
          return {
            key: pairKey(first.creatorKey, second.creatorKey),
            head: text('compare', 'overlap.pairOf', { first: nameOf(first), second: nameOf(second) }),
            cells: [
              share ? cellOf(overlap, formats).words : text('overlap', `state.${overlap?.state ?? 'too-few-comments'}`),
              share && isEstimate ? formats.percent(share.low) : unknown,
              share ? formats.percent(share.high) : unknown,
              overlap ? formats.count(overlap.shared) : unknown,
            ],
          };
        }),
      }}
      fileName={text('compare', 'overlap.file')}
      now={words.now}
    />
  );
}
