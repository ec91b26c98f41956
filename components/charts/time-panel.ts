// The ground of a chart over time: level lines with their values at the left, days along the bottom.
import { type Mark, typeSize } from './chart-marks.ts';
import { labelsThatFit } from './place-labels.ts';
import { linearScale, type Scale } from './scale.ts';
import { textWidth } from './text-width.ts';

/** Where the plot itself lies. */
export interface PanelPlace {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface Tick {
  readonly value: number;
  readonly label: string;
}

/** Room for the widest label at the left of a plot. */
export const gutterFor = (ticks: readonly Tick[]): number =>
  Math.ceil(Math.max(0, ...ticks.map(({ label }) => textWidth(label, typeSize.small)))) + 8;

/** Height of the line with the days. */
export const timeAxisHeight = 22;

export function levelLines({ left, right }: PanelPlace, ticks: readonly Tick[], y: Scale): readonly Mark[] {
  return ticks.flatMap(({ value, label }): readonly Mark[] => {
    const height = y(value);
    return [
      {
        kind: 'line',
        points: [
          { x: left, y: height },
          { x: right, y: height },
        ],
        tone: 'line',
        width: 1,
      },
      { kind: 'text', x: left - 8, y: height + 4, text: label, size: typeSize.small, tone: 'faint', anchor: 'end' },
    ];
  });
}

/** The scale of times; one moment alone stands in the middle. */
export const timeScale = ({ left, right }: PanelPlace, from: number, to: number): Scale =>
  linearScale([from, to], [left + 6, right - 6]);

/** Days along the bottom: the first, the last, and as many between as have room. */
export function timeAxis(
  place: PanelPlace,
  from: number,
  to: number,
  dayLabel: (moment: number) => string,
): readonly Mark[] {
  const x = timeScale(place, from, to);
  const moments = from === to ? [from] : [0, 1, 2, 3, 4].map((step) => from + ((to - from) * step) / 4);
  const named = moments.map((moment, index) => ({
    x: x(moment),
    text: dayLabel(moment),
    anchor:
      from === to
        ? ('middle' as const)
        : index === 0
          ? ('start' as const)
          : index === 4
            ? ('end' as const)
            : ('middle' as const),
  }));
  const distinct = named.filter(({ text }, index) => index === named.length - 1 || text !== named[index + 1]?.text);
  return labelsThatFit(distinct, typeSize.small).map(
    (label): Mark => ({
      kind: 'text',
      ...label,
      y: place.bottom + 16,
      size: typeSize.small,
      tone: 'faint',
    }),
  );
}
