// The views of single posts over time: one picture for each platform, unit and kind of videos.
import { useMemo } from 'react';
import type { ComparedCreator } from '../../lib/campaign/compare/compared-creator.ts';
import { Chart } from '../charts/Chart.tsx';
import { postDots } from '../charts/post-dots.ts';
import { useLanguage } from '../ui/language-context.tsx';
import type { ComparisonWords } from './comparison-rows.ts';
import { shownName } from './comparison-table.ts';

interface PicturesProps {
  readonly creators: readonly ComparedCreator[];
  readonly words: ComparisonWords;
}

const hasPosts = ({ views }: ComparedCreator) => views.counted.length + views.growing.length > 0;

function byUnit(creators: readonly ComparedCreator[]): readonly (readonly [string, readonly ComparedCreator[]])[] {
  const groups = new Map<string, ComparedCreator[]>();
  for (const creator of creators.filter(hasPosts)) {
    const { unit, population } = creator.views;
    const group = `${creator.row.platform} ${unit} ${population ?? ''}`;
    groups.set(group, [...(groups.get(group) ?? []), creator]);
  }
  return [...groups];
}

export function ViewsPictures({ creators, words }: PicturesProps) {
  const { text, formats } = useLanguage();
  const groups = useMemo(() => byUnit(creators), [creators]);
  const without = creators.filter((creator) => !hasPosts(creator));
  return (
    <>
      {groups.map(([group, members]) => (
        <ViewsPicture key={group} creators={members} words={words} />
      ))}
      {without.length === 0 ? null : (
        <p className="chart-none">
          {text('compare', 'views.none', { names: formats.list(without.map((one) => shownName(one, words))) })}
        </p>
      )}
    </>
  );
}

function useTitle(creators: readonly ComparedCreator[], unit: string, words: ComparisonWords): string {
  const { text, formats } = useLanguage();
  const known = creators
    .flatMap((creator) => (creator.views.median === null ? [] : [{ creator, median: creator.views.median.value }]))
    .toSorted((a, b) => a.median - b.median);
  const [lowest, highest] = [known[0], known.at(-1)];
  if (!lowest || !highest) return text('compare', 'views.noMedian');
  if (lowest === highest) {
    return text('compare', 'views.alone', {
      name: shownName(lowest.creator, words),
      unit,
      count: formats.count(lowest.median),
    });
  }
  return text('compare', 'views.range', {
    unit,
    low: formats.count(lowest.median),
    lowest: shownName(lowest.creator, words),
    high: formats.count(highest.median),
    highest: shownName(highest.creator, words),
  });
}

function ViewsPicture({ creators, words }: PicturesProps) {
  const { text, formats } = useLanguage();
  const draw = useMemo(
    () =>
      postDots({
        panels: creators.map((creator) => {
          const { median, counted, growing } = creator.views;
          return {
            head: {
              name: shownName(creator, words),
              figure:
                median === null
                  ? text('compare', 'views.noMedianOf')
                  : text('compare', 'views.median', { count: formats.count(median.value) }),
              beside: text('compare', 'cell.sample', { count: counted.length }),
            },
            median: median?.value ?? null,
            posts: [
              ...counted.map(({ published, views }) => ({ published, views, isGrowing: false })),
              ...growing.map(({ published, views }) => ({ published, views, isGrowing: true })),
            ],
          };
        }),
        valueLabel: formats.count,
        dayLabel: formats.shortDay,
      }),
    [creators, words, formats, text],
  );
  const [first] = creators;
  const unit = text('compare', `views.unit.${first?.views.unit ?? 'views'}`);
  const title = useTitle(creators, unit, words);
  if (!first) return null;
  const { population } = first.views;
  const kind =
    population === null ? '' : text('charts', 'ofKind', { kind: text('report', `population.${population}`) });
  return (
    <Chart
      title={title}
      note={text('compare', 'views.note', { platform: text('reading', `platform.${first.row.platform}`), kind })}
      draw={draw}
      table={{
        columns: [
          text('compare', 'creator'),
          text('compare', 'published'),
          unit,
          text('charts', 'lowEnd'),
          text('charts', 'highEnd'),
          text('compare', 'inMedian'),
        ],
        rows: creators.flatMap((creator) =>
          [
            ...creator.views.counted.map((post) => ({ ...post, counts: true })),
            ...creator.views.growing.map((post) => ({ ...post, counts: false })),
          ].map(({ postId, published, views, counts }) => ({
            key: `${creator.creatorKey} ${postId}`,
            head: shownName(creator, words),
            cells: [
              formats.days(published.from, published.to),
              ...[views.value, views.low, views.high].map(formats.fullCount),
              text('compare', counts ? 'yes' : 'noGrowing'),
            ],
          })),
        ),
      }}
      fileName={text('compare', 'views.file')}
      now={words.now}
    />
  );
}
