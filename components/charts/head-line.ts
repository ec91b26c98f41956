// The line over each creator's part of a chart: the name on the left, the figure on the right, never over each other.
import { type Mark, typeSize } from './chart-marks.ts';
import { fittedText, textWidth } from './text-width.ts';

export interface HeadLine {
  readonly name: string;
  /** Strong, at the right end. */
  readonly figure: string;
  /** Behind the figure, such as its bounds; left out where there is no room. */
  readonly beside: string;
}

const gap = 8;

/** Baseline `y`, from 0 to `width`. */
export function headLine({ name, figure, beside }: HeadLine, width: number, y: number): readonly Mark[] {
  const nameWidth = Math.min(textWidth(name, typeSize.label), width * 0.4);
  const figureWidth = textWidth(figure, typeSize.label);
  const besideWidth = beside === '' ? 0 : textWidth(beside, typeSize.small) + gap;
  const isBesideShown = besideWidth > 0 && nameWidth + gap + figureWidth + besideWidth <= width;
  const right = isBesideShown ? width - besideWidth : width;
  const room = right - figureWidth - 2 * gap;
  const common = { kind: 'text', y } as const;
  return [
    { ...common, x: 0, text: fittedText(name, room, typeSize.label), size: typeSize.label, tone: 'ink' },
    { ...common, x: right, text: figure, size: typeSize.label, tone: 'ink', anchor: 'end', strong: true },
    ...(isBesideShown
      ? [{ ...common, x: width, text: beside, size: typeSize.small, tone: 'soft', anchor: 'end' } as const]
      : []),
  ];
}
