// Lays out rates under each other on one scale: the rate as a dot, its interval as a line, the average of the creator's size as a bar.
import type { Interval } from '../../lib/evaluation/report.ts';
import { type Draw, type Mark, typeSize } from './chart-marks.ts';
import { type HeadLine, headLine } from './head-line.ts';
import { labelsThatFit } from './place-labels.ts';
import { linearScale, niceTicks, type Scale } from './scale.ts';
import { fittedText } from './text-width.ts';

export interface RateLine {
  readonly head: HeadLine;
  readonly rate: Interval;
  /** The average of creators of this size; null without a benchmark that gives one. */
  readonly average: { readonly low: number; readonly high: number } | null;
  /** Whose average it is, or why there is none. */
  readonly below: string;
}

const lineHeight = 66;

function lineMarks({ head, rate, average, below }: RateLine, x: Scale, width: number, top: number): readonly Mark[] {
  const middle = top + 31;
  const stroke = (from: number, to: number, y: number, tone: Mark['tone'], thick: number): Mark => ({
    kind: 'line',
    points: [
      { x: from, y },
      { x: to, y },
    ],
    tone,
    width: thick,
  });
  const end = (at: number): Mark => ({
    kind: 'line',
    points: [
      { x: at, y: middle - 5 },
      { x: at, y: middle + 5 },
    ],
    tone: 'soft',
    width: 1.25,
  });
  return [
    ...headLine(head, width, top + 13),
    stroke(x(0), width, middle, 'line', 1),
    ...(average === null
      ? []
      : [
          {
            kind: 'box',
            x: x(average.low),
            y: middle - 9,
            width: Math.max(3, x(average.high) - x(average.low)),
            height: 18,
            tone: 'band',
          } as const,
        ]),
    stroke(x(rate.low), x(rate.high), middle, 'soft', 1.75),
    end(x(rate.low)),
    end(x(rate.high)),
    { kind: 'dot', x: x(rate.value), y: middle, radius: 4.5, tone: 'accent' },
    {
      kind: 'text',
      x: 0,
      y: middle + 22,
      text: fittedText(below, width, typeSize.small),
      size: typeSize.small,
      tone: 'faint',
    },
  ];
}

/** Gives the layout; the scale begins at zero, for a cut one would make small differences look large. */
export function rateBands(lines: readonly RateLine[], percent: (share: number) => string): Draw {
  const farthest = Math.max(...lines.map(({ rate, average }) => Math.max(rate.high, average?.high ?? 0)));
  const end = farthest * 1.06 || 1;
  return (width) => {
    const x = linearScale([0, end], [1, width - 6]);
    const bottom = lines.length * lineHeight;
    const ticks = niceTicks(0, end, width < 420 ? 4 : 7);
    const labels = ticks.map((tick, place) => ({
      x: x(tick),
      text: percent(tick),
      anchor: place === 0 ? ('start' as const) : ('middle' as const),
    }));
    return {
      width,
      height: bottom + 22,
      marks: [
        ...ticks.map(
          (tick): Mark => ({
            kind: 'line',
            points: [
              { x: x(tick), y: bottom - 2 },
              { x: x(tick), y: bottom + 3 },
            ],
            tone: 'strong-line',
            width: 1,
          }),
        ),
        ...labelsThatFit(labels, typeSize.small).map(
          (label): Mark => ({ kind: 'text', ...label, y: bottom + 17, size: typeSize.small, tone: 'faint' }),
        ),
        ...lines.flatMap((line, place) => lineMarks(line, x, width, place * lineHeight)),
      ],
    };
  };
}
