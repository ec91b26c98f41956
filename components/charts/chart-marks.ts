// What a chart is made of: lines, bands, dots and texts with their places – drawn in the page and written into a file alike.

/** A colour by its meaning; `accent` is the one that the picture is about. */
export type Tone = 'ink' | 'soft' | 'faint' | 'line' | 'strong-line' | 'band' | 'accent' | 'paper';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** In CSS pixels, from the upper left corner; `y` of a text is its baseline. */
export type Mark =
  | {
      readonly kind: 'line';
      readonly points: readonly Point[];
      readonly tone: Tone;
      readonly width: number;
      readonly dashed?: boolean;
    }
  | { readonly kind: 'area'; readonly points: readonly Point[]; readonly tone: Tone; readonly opacity?: number }
  | {
      readonly kind: 'box';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly tone: Tone;
      readonly opacity?: number;
    }
  | {
      readonly kind: 'dot';
      readonly x: number;
      readonly y: number;
      readonly radius: number;
      readonly tone: Tone;
      /** A ring: something that does not count fully. */
      readonly hollow?: boolean;
    }
  | {
      readonly kind: 'text';
      readonly x: number;
      readonly y: number;
      readonly text: string;
      readonly size: number;
      readonly tone: Tone;
      readonly anchor?: 'start' | 'middle' | 'end';
      readonly strong?: boolean;
    };

export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly marks: readonly Mark[];
}

/** Lays a chart out for a width in CSS pixels; it may take more than it is given, and is scrolled then. */
export type Draw = (width: number) => Drawing;

/** Sizes of type in charts, in CSS pixels. */
export const typeSize = { label: 13, small: 12 } as const;

/** Gives the marks moved. */
export function movedBy(marks: readonly Mark[], right: number, down: number): readonly Mark[] {
  const moved = ({ x, y }: Point): Point => ({ x: x + right, y: y + down });
  return marks.map((mark) =>
    mark.kind === 'line' || mark.kind === 'area'
      ? { ...mark, points: mark.points.map(moved) }
      : { ...mark, ...moved(mark) },
  );
}
