// Lays out a figure over the days on which it was read: a dot for each day, its bounds as a band, the ends named.
import type { Interval } from '../../lib/evaluation/report.ts';
import { type Draw, type Mark, type Point, typeSize } from './chart-marks.ts';
import { linearScale, niceTicks, roomAround } from './scale.ts';
import {
  gutterFor,
  levelLines,
  type PanelPlace,
  type Tick,
  timeAxis,
  timeAxisHeight,
  timeScale,
} from './time-panel.ts';

interface ReadOnDay {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly value: Interval;
}

interface OverTime {
  /** Oldest first; at least one. */
  readonly days: readonly ReadOnDay[];
  /** True: the scale begins at zero. False: it shows the range alone, and the note has to say so. */
  readonly fromZero: boolean;
  /** The smallest distance of level lines. */
  readonly leastStep: number;
  readonly valueLabel: (value: number) => string;
  readonly dayLabel: (moment: number) => string;
}

const plotHeight = 120;
const top = 20;

/** The stretch between the bounds; a day that is exact is a point of it. */
export function bandOf(points: readonly { readonly x: number; readonly low: number; readonly high: number }[]): Mark {
  const upper = points.map(({ x, high }): Point => ({ x, y: high }));
  const lower = points.map(({ x, low }): Point => ({ x, y: low }));
  return { kind: 'area', points: [...upper, ...lower.toReversed()], tone: 'band', opacity: 0.7 };
}

/** A label at an end of the line, inside the plot; below the dot where the line comes from above. */
function endLabel(
  point: Point,
  text: string,
  anchor: 'start' | 'end',
  neighbour: Point | undefined,
  bottom: number,
): Mark {
  const isBelow = neighbour !== undefined && neighbour.y < point.y && point.y + 18 < bottom;
  return {
    kind: 'text',
    ...point,
    y: point.y + (isBelow ? 18 : -9),
    text,
    size: typeSize.small,
    tone: 'ink',
    anchor,
    strong: true,
  };
}

/** Gives the layout. */
export function intervalsOverTime({ days, fromZero, leastStep, valueLabel, dayLabel }: OverTime): Draw {
  return (width) => {
    const lows = days.map(({ value }) => value.low);
    const highs = days.map(({ value }) => value.high);
    const [low, high] = roomAround(fromZero ? 0 : Math.min(...lows), Math.max(...highs));
    const ends: readonly [number, number] = [fromZero ? 0 : low, high];
    const ticks: readonly Tick[] = niceTicks(ends[0], ends[1], 4, leastStep).map((value) => ({
      value,
      label: valueLabel(value),
    }));
    const place: PanelPlace = { left: gutterFor(ticks), right: width, top, bottom: top + plotHeight };
    const y = linearScale(ends, [place.bottom, place.top]);
    const from = days[0]?.at ?? 0;
    const to = days.at(-1)?.at ?? from;
    const x = timeScale(place, from, to);
    const points = days.map(({ at, value }) => ({
      x: x(at),
      y: y(value.value),
      low: y(value.low),
      high: y(value.high),
    }));
    const [first, last] = [points[0], points.at(-1)];
    const named = days.length > 1 ? [days[0], days.at(-1)] : [undefined, days[0]];
    return {
      width,
      height: place.bottom + timeAxisHeight,
      marks: [
        ...levelLines(place, ticks, y),
        ...timeAxis(place, from, to, dayLabel),
        bandOf(points),
        // A day by itself has no stretch beside it to show its bounds.
        ...points.map(
          ({ x: at, low: bottomEnd, high: topEnd }): Mark => ({
            kind: 'line',
            points: [
              { x: at, y: topEnd },
              { x: at, y: bottomEnd },
            ],
            tone: 'strong-line',
            width: 1,
          }),
        ),
        { kind: 'line', points, tone: 'accent', width: 1.5 },
        ...points.map(
          ({ x: at, y: height }): Mark => ({ kind: 'dot', x: at, y: height, radius: 2.75, tone: 'accent' }),
        ),
        ...(first && named[0]
          ? [endLabel(first, valueLabel(named[0].value.value), 'start', points[1], place.bottom)]
          : []),
        ...(last && named[1]
          ? [
              endLabel(
                last,
                valueLabel(named[1].value.value),
                days.length > 1 ? 'end' : 'start',
                points.at(-2),
                place.bottom,
              ),
            ]
          : []),
      ],
    };
  };
}
