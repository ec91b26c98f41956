// Followers and rate of a creator over the days on which the user has looked: each a chart of its own, or a sentence where nothing can be drawn.
import { useMemo } from 'react';
import type { CreatorHistory, RateSeries } from '../../lib/campaign/history.ts';
import { useLanguage } from '../ui/language-context.tsx';
import { withoutControls } from '../ui/PageText.tsx';
import { Chart, type ChartProps } from './Chart.tsx';
import { intervalsOverTime } from './intervals-over-time.ts';
import { useFollowersFinding } from './use-followers-finding.ts';

interface HistoryChartProps {
  readonly history: CreatorHistory;
  /** The creator's name, for the files. */
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Level of the charts' titles among the page's headings. */
  readonly level?: ChartProps['level'];
}

export function HistoryChart(props: HistoryChartProps) {
  const { text } = useLanguage();
  const { visits, rate } = props.history;
  return (
    <div className="charts">
      {visits.length === 0 ? (
        <p className="chart-none">{text('charts', 'history.noFollowers')}</p>
      ) : (
        <FollowersChart {...props} />
      )}
      {rate === null ? (
        <p className="chart-none">{text('charts', 'history.noRate')}</p>
      ) : (
        <RateChart {...props} rate={rate} />
      )}
    </div>
  );
}

function FollowersChart({ history, name, now, level }: HistoryChartProps) {
  const { text, formats } = useLanguage();
  const followersFinding = useFollowersFinding();
  const { visits, platform } = history;
  const audience = text('reading', `audience.${platform}`);
  const draw = useMemo(
    () =>
      intervalsOverTime({
        days: visits.map(({ seenAt, followers: { value, low, high } }) => ({
          at: seenAt,
          value: { value, low, high },
        })),
        fromZero: false,
        leastStep: 1,
        valueLabel: formats.count,
        dayLabel: formats.shortDay,
      }),
    [visits, formats],
  );
  const [first, last] = [visits[0], visits.at(-1)];
  if (!first || !last) return null;
  const title = followersFinding(audience, history);
  return (
    <Chart
      title={title}
      note={text('charts', visits.length > 1 ? 'history.followersNote' : 'history.oneDayNote')}
      draw={draw}
      table={{
        columns: [
          text('charts', 'day'),
          audience,
          text('charts', 'lowEnd'),
          text('charts', 'highEnd'),
          text('charts', 'exactness'),
        ],
        rows: visits.map(({ day, seenAt, followers: { value, low, high, exact } }) => ({
          key: String(day),
          head: formats.day(seenAt),
          cells: [...[value, low, high].map(formats.fullCount), text('charts', exact ? 'exact' : 'rounded')],
        })),
      }}
      fileName={text('charts', 'file.followers', { name: withoutControls(name) })}
      now={now}
      level={level}
    />
  );
}

function RateChart({ history, rate, name, now, level }: HistoryChartProps & { readonly rate: RateSeries }) {
  const { text, formats, reportText } = useLanguage();
  const { days, criterion, formula, population } = rate;
  const draw = useMemo(
    () =>
      intervalsOverTime({
        days: days.map(({ seenAt, rate: value }) => ({ at: seenAt, value })),
        fromZero: true,
        leastStep: 0,
        valueLabel: formats.percent,
        dayLabel: formats.shortDay,
      }),
    [days, formats],
  );
  const measure = text('report', `criterion.${criterion}`);
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return null;
  const [before = '', after = ''] = formats.percents([first.rate.value, last.rate.value]);
  const isApart = first.rate.high < last.rate.low || last.rate.high < first.rate.low;
  const title =
    first === last
      ? text('charts', 'history.rateOnce', { measure, rate: after })
      : text('charts', isApart ? 'history.rateMoved' : 'history.rateOpen', { measure, before, after });
  const kind =
    population === null ? '' : text('charts', 'ofKind', { kind: text('report', `population.${population}`) });
  const missing =
    history.daysWithoutRate > 0 ? [text('charts', 'history.daysWithout', { count: history.daysWithoutRate })] : [];
  return (
    <Chart
      title={title}
      note={[
        `${reportText(formula)}${kind}${text('charts', 'stop')}`,
        text('charts', 'history.rateNote'),
        ...missing,
      ].reduce((first, second) => text('charts', 'followed', { first, second }))}
      draw={draw}
      table={{
        columns: [
          text('charts', 'day'),
          measure,
          text('charts', 'lowEnd'),
          text('charts', 'highEnd'),
          text('charts', 'posts'),
        ],
        rows: days.map(({ seenAt, rate: { value, low, high }, sampleSize }) => ({
          key: String(seenAt),
          head: formats.day(seenAt),
          cells: [...formats.percents([value, low, high]), formats.count(sampleSize)],
        })),
      }}
      fileName={text('charts', 'file.rate', { name: withoutControls(name) })}
      now={now}
      level={level}
    />
  );
}
