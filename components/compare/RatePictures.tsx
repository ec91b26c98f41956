// The leading rate of each creator with its interval, against the average of their size: one picture for each formula.
import { useMemo } from 'react';
import { clearlyApart } from '../../lib/campaign/compare/clearly-apart.ts';
import { type ComparedCreator, leadingIn, rateGroup } from '../../lib/campaign/compare/compared-creator.ts';
import { Chart } from '../charts/Chart.tsx';
import { rateBands } from '../charts/rate-bands.ts';
import { useLanguage } from '../ui/language-context.tsx';
import type { ComparisonWords } from './comparison-rows.ts';
import { shownName } from './comparison-table.ts';

interface PicturesProps {
  readonly creators: readonly ComparedCreator[];
  readonly words: ComparisonWords;
}

/** Gives the creators with a rate by what their rates may be compared with, and those without one. */
function byFormula(creators: readonly ComparedCreator[]) {
  const groups = new Map<string, { creator: ComparedCreator; leading: NonNullable<ReturnType<typeof leadingIn>> }[]>();
  for (const creator of creators) {
    const leading = leadingIn(creator);
    if (leading === null) continue;
    const group = rateGroup(leading);
    groups.set(group, [...(groups.get(group) ?? []), { creator, leading }]);
  }
  return [...groups].map(([group, members]) => ({ group, members }));
}

type Group = ReturnType<typeof byFormula>[number];

/** The first pack that says something for the creator's size. */
const packOf = ({ report }: ComparedCreator) => report.benchmarks.find(({ bands }) => bands.length > 0) ?? null;

export function RatePictures({ creators, words }: PicturesProps) {
  const { text, formats } = useLanguage();
  const groups = useMemo(() => byFormula(creators), [creators]);
  const without = creators.filter((creator) => leadingIn(creator) === null);
  return (
    <>
      {groups.map((one) => (
        <RatePicture key={one.group} group={one} isOnly={groups.length === 1} words={words} />
      ))}
      {without.length === 0 ? null : (
        <p className="chart-none">
          {text('compare', 'rate.none', { names: formats.list(without.map((one) => shownName(one, words))) })}
        </p>
      )}
    </>
  );
}

interface RatePictureProps {
  readonly group: Group;
  readonly isOnly: boolean;
  readonly words: ComparisonWords;
}

function RatePicture({ group: { members }, isOnly, words }: RatePictureProps) {
  const { text, formats, reportText } = useLanguage();
  const draw = useMemo(
    () =>
      rateBands(
        members.map(({ creator, leading: { value } }) => {
          const pack = packOf(creator);
          const written = formats.rate(value);
          const average = pack?.average ?? null;
          const source = [pack?.name, pack?.source.year]
            .filter((part) => part !== null && part !== undefined)
            .join(' ');
          return {
            head: { name: shownName(creator, words), figure: written.value, beside: written.bounds },
            rate: value,
            average,
            below:
              average === null
                ? text('compare', pack === null ? 'cell.noBenchmark' : 'rate.noAverage')
                : text('compare', 'rate.average', {
                    average: formats.percentInterval(average.low, average.high),
                    source,
                  }),
          };
        }),
        formats.percent,
      ),
    [members, words, formats, text],
  );
  const [first] = members;
  if (!first) return null;
  const { criterion, formula, population } = first.leading;
  const measure = text('report', `criterion.${criterion}`);
  const [best] = clearlyApart(
    members.map(({ leading: { value } }) => ({ group: formula, value })),
    'highest',
  );
  const highest = best === undefined ? undefined : members[best];
  const title =
    members.length === 1
      ? text('compare', 'rate.alone', {
          name: shownName(first.creator, words),
          measure,
          rate: formats.rate(first.leading.value).value,
        })
      : highest
        ? text('compare', 'rate.apart', { name: shownName(highest.creator, words), measure })
        : text('compare', 'rate.open', { measure });
  const kind =
    population === null ? '' : text('charts', 'ofKind', { kind: text('report', `population.${population}`) });
  return (
    <Chart
      title={title}
      note={text('compare', 'rate.note', {
        formula: reportText(formula),
        kind,
        more: text('compare', isOnly ? 'rate.sameFormula' : 'rate.otherFormulas'),
      })}
      draw={draw}
      table={{
        columns: [
          text('compare', 'creator'),
          measure,
          text('charts', 'lowEnd'),
          text('charts', 'highEnd'),
          text('charts', 'posts'),
          text('compare', 'averageLow'),
          text('compare', 'averageHigh'),
          text('compare', 'benchmark'),
        ],
        rows: members.map(({ creator, leading: { value, sampleSize } }) => {
          const pack = packOf(creator);
          const average = pack?.average ?? null;
          const unknown = text('compare', 'cell.unknown');
          return {
            key: creator.creatorKey,
            head: shownName(creator, words),
            cells: [
              ...formats.percents([value.value, value.low, value.high]),
              formats.count(sampleSize),
              ...(average === null ? [unknown, unknown] : formats.percents([average.low, average.high])),
              pack === null ? unknown : [pack.name, pack.source.year].filter((part) => part !== null).join(' '),
            ],
          };
        }),
      }}
      fileName={text('compare', 'rate.file')}
      now={words.now}
    />
  );
}
