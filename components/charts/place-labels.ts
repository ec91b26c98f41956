// Places labels beside each other so that none lies over another: along an axis by leaving some out.
import { textWidth } from './text-width.ts';

export interface AxisLabel {
  readonly x: number;
  readonly text: string;
  readonly anchor: 'start' | 'middle' | 'end';
}

/** Between two labels, in CSS pixels. */
const gap = 10;

const startOf = ({ x, text, anchor }: AxisLabel, size: number) =>
  x - textWidth(text, size) * (anchor === 'start' ? 0 : anchor === 'middle' ? 0.5 : 1);

/** The stretch that a label covers. */
export const extentOf = (label: AxisLabel, size: number): readonly [number, number] => {
  const start = startOf(label, size);
  return [start, start + textWidth(label.text, size)];
};

/**
 * Gives those labels that fit. The first and the last are tried before those between: the ends say most. One that would
 * stand over a label already placed is left out.
 * @param labels from left to right
 */
export function labelsThatFit(labels: readonly AxisLabel[], size: number): readonly AxisLabel[] {
  const order = labels.map((_, place) => place);
  const last = order.pop();
  const byImportance = [...order.slice(0, 1), ...(last === undefined ? [] : [last]), ...order.slice(1)];
  const placed = new Map<number, readonly [number, number]>();
  for (const place of byImportance) {
    const label = labels[place];
    if (!label) continue;
    const [from, to] = extentOf(label, size);
    const isFree = [...placed.values()].every(([start, end]) => to + gap <= start || from >= end + gap);
    if (isFree) placed.set(place, [from, to]);
  }
  return labels.filter((_, place) => placed.has(place));
}
