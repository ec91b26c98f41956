// Lays out how the followers of several creators changed since each was first seen, one panel each, all on the same scales.
import type { Interval } from '../../lib/evaluation/report.ts';
import type { Draw, Mark } from './chart-marks.ts';
import { type HeadLine, headLine } from './head-line.ts';
import { bandOf } from './intervals-over-time.ts';
import { linearScale, niceTicks } from './scale.ts';
import { gutterFor, levelLines, type PanelPlace, timeAxis, timeAxisHeight, timeScale } from './time-panel.ts';

interface GrowthPanel {
  readonly head: HeadLine;
  /** Relative change since the first visit, oldest first; the first one is zero. */
  readonly visits: readonly { readonly at: number; readonly change: Interval }[];
}

interface GrowthPanels {
  readonly panels: readonly GrowthPanel[];
  readonly valueLabel: (share: number) => string;
  readonly dayLabel: (moment: number) => string;
}

const plotHeight = 64;
const headHeight = 24;
const panelHeight = headHeight + plotHeight + 18;
/** A scale narrower than this would make one follower more look like a rise. */
const leastExtent = 0.01;

/** Gives the layout. */
export function growthPanels({ panels, valueLabel, dayLabel }: GrowthPanels): Draw {
  const all = panels.flatMap(({ visits }) => visits);
  const low = Math.min(-leastExtent / 2, ...all.map(({ change }) => change.low));
  const high = Math.max(leastExtent / 2, ...all.map(({ change }) => change.high));
  const ticks = niceTicks(low, high, 3).map((value) => ({ value, label: valueLabel(value) }));
  const times = all.map(({ at }) => at);
  const [from, to] = [Math.min(...times), Math.max(...times)];
  return (width) => {
    const left = gutterFor(ticks);
    const placeOf = (index: number): PanelPlace => {
      const top = index * panelHeight + headHeight;
      return { left, right: width, top, bottom: top + plotHeight };
    };
    const panelMarks = ({ head, visits }: GrowthPanel, index: number): readonly Mark[] => {
      const place = placeOf(index);
      const y = linearScale([low, high], [place.bottom - 3, place.top + 3]);
      const x = timeScale(place, from, to);
      const points = visits.map(({ at, change }) => ({
        x: x(at),
        y: y(change.value),
        low: y(change.low),
        high: y(change.high),
      }));
      return [
        ...headLine(head, width, place.top - 10),
        ...levelLines(place, ticks, y),
        bandOf(points),
        {
          kind: 'line',
          points: [
            { x: place.left, y: y(0) },
            { x: place.right, y: y(0) },
          ],
          tone: 'strong-line',
          width: 1,
        },
        { kind: 'line', points, tone: 'accent', width: 1.5 },
        ...points.map((point): Mark => ({ kind: 'dot', x: point.x, y: point.y, radius: 2.5, tone: 'accent' })),
      ];
    };
    const last = placeOf(panels.length - 1);
    return {
      width,
      height: last.bottom + timeAxisHeight,
      marks: [...panels.flatMap(panelMarks), ...timeAxis(last, from, to, dayLabel)],
    };
  };
}
