// Followers since each creator was first seen: one picture for each platform, with what rounding leaves open.
import { useMemo } from 'react';
import type { ComparedCreator } from '../../lib/campaign/compare/compared-creator.ts';
import { changeBetween } from '../../lib/evaluation/growth/growth-steps.ts';
import { platforms } from '../../lib/profile/creator-profile.ts';
import { Chart } from '../charts/Chart.tsx';
import { growthPanels } from '../charts/growth-panels.ts';
import { useFollowersFinding } from '../charts/use-followers-finding.ts';
import { useLanguage } from '../ui/language-context.tsx';
import type { ComparisonWords } from './comparison-rows.ts';
import { shownName } from './comparison-table.ts';

interface PicturesProps {
  readonly creators: readonly ComparedCreator[];
  readonly words: ComparisonWords;
}

const dayLength = 86_400_000;

const hasGrowth = ({ history }: ComparedCreator) => history.change !== null;

/** The change of each visit since the first one. */
function changesOf({ history: { visits } }: ComparedCreator) {
  const [first] = visits;
  return visits.map((visit) => ({
    visit,
    at: visit.seenAt,
    change: first === undefined || visit === first ? { value: 0, low: 0, high: 0 } : changeBetween(first, visit),
  }));
}

export function GrowthPictures({ creators, words }: PicturesProps) {
  const { text, formats } = useLanguage();
  const groups = useMemo(
    () =>
      platforms
        .map((platform) => creators.filter((creator) => creator.row.platform === platform && hasGrowth(creator)))
        .filter((members) => members.length > 0),
    [creators],
  );
  const without = creators.filter((creator) => !hasGrowth(creator));
  return (
    <>
      {groups.map((members) => (
        <GrowthPicture key={members[0]?.row.platform} creators={members} words={words} />
      ))}
      {without.length === 0 ? null : (
        <p className="chart-none">
          {text('compare', 'growth.none', { names: formats.list(without.map((one) => shownName(one, words))) })}
        </p>
      )}
    </>
  );
}

function GrowthPicture({ creators, words }: PicturesProps) {
  const { text, formats } = useLanguage();
  const followersFinding = useFollowersFinding();
  const draw = useMemo(
    () =>
      growthPanels({
        panels: creators.map((creator) => {
          const visits = changesOf(creator);
          const [first, last] = [visits[0], visits.at(-1)];
          const change = last?.change ?? { value: 0, low: 0, high: 0 };
          const days = Math.max(1, Math.round(((last?.at ?? 0) - (first?.at ?? 0)) / dayLength));
          const bounds = `${formats.signedPercent(change.low)} – ${formats.signedPercent(change.high)}`;
          return {
            head: {
              name: shownName(creator, words),
              figure: change.low === change.high ? formats.signedPercent(change.value) : bounds,
              beside: text('compare', 'growth.since', { days }),
            },
            visits,
          };
        }),
        valueLabel: formats.signedPercent,
        dayLabel: formats.shortDay,
      }),
    [creators, words, formats, text],
  );
  const [first] = creators;
  if (!first) return null;
  const changes = creators.flatMap(({ history: { change } }) => (change === null ? [] : [change]));
  const audience = text('reading', `audience.${first.row.platform}`);
  const platform = text('reading', `platform.${first.row.platform}`);
  const up = changes.filter(({ low }) => low > 0).length;
  const down = changes.filter(({ high }) => high < 0).length;
  const open = changes.length - up - down;
  const title =
    first.history.change !== null && creators.length === 1
      ? followersFinding(
          text('compare', 'growth.audienceOf', { name: shownName(first, words), audience }),
          first.history,
        )
      : text('compare', open > 0 ? 'growth.titleOpen' : 'growth.title', { count: creators.length, up, down, open });
  return (
    <Chart
      title={title}
      note={text('compare', 'growth.note', {
        audience: text('compare', 'cell.onPlatform', { platform, handle: audience }),
      })}
      draw={draw}
      table={{
        columns: [
          text('compare', 'creator'),
          text('charts', 'day'),
          audience,
          text('charts', 'lowEnd'),
          text('charts', 'highEnd'),
          text('compare', 'row.growth'),
        ],
        rows: creators.flatMap((creator) =>
          changesOf(creator).map(({ visit: { day, followers }, at, change }) => ({
            key: `${creator.creatorKey} ${day}`,
            head: shownName(creator, words),
            cells: [
              formats.day(at),
              ...[followers.value, followers.low, followers.high].map(formats.fullCount),
              formats.signedPercent(change.value),
            ],
          })),
        ),
      }}
      fileName={text('compare', 'growth.file')}
      now={words.now}
    />
  );
}
