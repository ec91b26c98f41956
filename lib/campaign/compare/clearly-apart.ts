// Which of several measured values is surely the highest or the lowest: one whose interval touches no other of its group.
import type { Interval } from '../../evaluation/report.ts';

/** A measured value, and what it may be compared with: values of different groups are different figures. */
export interface Measured {
  readonly group: string;
  readonly value: Interval;
}

/**
 * Gives the places of the values that lie beyond all others of their group, the whole interval with them. A group in which
 * fewer than two are measured has none: there is nothing to be beyond.
 * @param values in any order; null is not measured
 */
export function clearlyApart(values: readonly (Measured | null)[], side: 'highest' | 'lowest'): ReadonlySet<number> {
  const isBeyond = (one: Interval, other: Interval) =>
    side === 'highest' ? one.low > other.high : one.high < other.low;
  const apart = new Set<number>();
  for (const [place, own] of values.entries()) {
    if (own === null) continue;
    const others = values.filter((other, at) => at !== place && other?.group === own.group);
    if (others.length > 0 && others.every((other) => other && isBeyond(own.value, other.value))) apart.add(place);
  }
  return apart;
}
