// Arithmetic with bounds: rounding of a figure travels into every result made from it.
import { type Figure, isKnown } from '../../profile/figure.ts';
import type { Interval } from '../report.ts';

/** Gives value and bounds of a figure; null when it is not known. */
export const intervalOf = (figure: Figure): Interval | null =>
  isKnown(figure) ? { value: figure.value, low: figure.low, high: figure.high } : null;

/** Gives the sum, or null when one part is not known: a sum without a part is another figure. */
export function sumOf(figures: readonly Figure[]): Interval | null {
  let sum: Interval = { value: 0, low: 0, high: 0 };
  for (const figure of figures) {
    const part = intervalOf(figure);
    if (part === null) return null;
    sum = { value: sum.value + part.value, low: sum.low + part.low, high: sum.high + part.high };
  }
  return sum;
}

/** Gives `above / below`, both ≥ 0, with the widest bounds; null when the divisor is or may be zero. */
export function quotient(above: Interval, below: Interval): Interval | null {
  if (below.low <= 0) return null;
  return { value: above.value / below.value, low: above.low / below.high, high: above.high / below.low };
}
