// How many days ago something was, as far as its date is known, and whether that lies inside a window.
import type { Moment } from '../profile/figure.ts';

const day = 86_400_000;

export interface DaysAgo {
  /** Whole days, at least. */
  readonly least: number;
  /** Whole days, at most. */
  readonly most: number;
}

/** Gives null for an undated thing; a date in the future counts as today. @param now milliseconds since 1970 */
export function daysAgo(moment: Moment, now: number): DaysAgo | null {
  if (moment.state !== 'known') return null;
  const days = (then: number) => Math.max(0, Math.floor((now - then) / day));
  return { least: days(moment.to), most: days(moment.from) };
}

/** `perhaps`: the date is known too roughly, or not at all. */
export type WindowPlace = 'inside' | 'perhaps' | 'outside';

/** @param windowDays days back from now, the last one included */
export function placeInWindow(moment: Moment, now: number, windowDays: number): WindowPlace {
  if (moment.state !== 'known') return 'perhaps';
  if (now - moment.from <= windowDays * day) return 'inside';
  return now - moment.to <= windowDays * day ? 'perhaps' : 'outside';
}
