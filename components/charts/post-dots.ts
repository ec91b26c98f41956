// Lays out the views of single posts over time, one panel for each creator, all on the same scales.
import type { Interval } from '../../lib/evaluation/report.ts';
import type { Draw, Mark } from './chart-marks.ts';
import { type HeadLine, headLine } from './head-line.ts';
import { decadeScale, decadesAround } from './scale.ts';
import { gutterFor, levelLines, type PanelPlace, timeAxis, timeAxisHeight, timeScale } from './time-panel.ts';

interface PostDot {
  /** Between which times it was published, milliseconds since 1970. */
  readonly published: { readonly from: number; readonly to: number };
  readonly views: Interval;
  /** Still growing: not in the median. */
  readonly isGrowing: boolean;
}

interface PostPanel {
  readonly head: HeadLine;
  readonly posts: readonly PostDot[];
  readonly median: number | null;
}

interface PostDots {
  /** At least one post in all. */
  readonly panels: readonly PostPanel[];
  readonly valueLabel: (value: number) => string;
  readonly dayLabel: (moment: number) => string;
}

const plotHeight = 92;
const headHeight = 24;
const panelHeight = headHeight + plotHeight + 18;

/** Gives the layout; from one level line to the next it is ten times as many, and the note has to say so. */
export function postDots({ panels, valueLabel, dayLabel }: PostDots): Draw {
  const all = panels.flatMap(({ posts }) => posts);
  const counts = all.map(({ views }) => views.value);
  const ticks = decadesAround(Math.min(...counts), Math.max(...counts)).map((value) => ({
    value,
    label: valueLabel(value),
  }));
  const ends: readonly [number, number] = [ticks[0]?.value ?? 1, ticks.at(-1)?.value ?? 10];
  const from = Math.min(...all.map(({ published }) => published.from));
  const to = Math.max(...all.map(({ published }) => published.to));
  return (width) => {
    const left = gutterFor(ticks);
    const placeOf = (index: number): PanelPlace => {
      const top = index * panelHeight + headHeight;
      return { left, right: width, top, bottom: top + plotHeight };
    };
    const panelMarks = ({ head, posts, median }: PostPanel, index: number): readonly Mark[] => {
      const place = placeOf(index);
      const y = decadeScale(ends, [place.bottom - 3, place.top + 5]);
      const x = timeScale(place, from, to);
      return [
        ...headLine(head, width, place.top - 10),
        ...levelLines(place, ticks, y),
        ...(median === null
          ? []
          : [
              {
                kind: 'line',
                points: [
                  { x: place.left, y: y(median) },
                  { x: place.right, y: y(median) },
                ],
                tone: 'accent',
                width: 1.25,
                dashed: true,
              } as const,
            ]),
        ...posts.flatMap(({ published, views, isGrowing }): readonly Mark[] => {
          const height = y(views.value);
          const [start, end] = [x(published.from), x(published.to)];
          const dot: Mark = {
            kind: 'dot',
            x: (start + end) / 2,
            y: height,
            radius: 3,
            tone: isGrowing ? 'faint' : 'soft',
            hollow: isGrowing,
          };
          // A page that says "3 months ago" leaves the day open: so does the picture.
          if (end - start < 2 * dot.radius) return [dot];
          const open: Mark = {
            kind: 'line',
            points: [
              { x: start, y: height },
              { x: end, y: height },
            ],
            tone: 'strong-line',
            width: 1,
          };
          return [open, dot];
        }),
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
