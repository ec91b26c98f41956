// The figures of a creator on one day of the user's own calendar: what growth is computed from.
import type { Figure } from './figure.ts';

/** A rate as it was on a day: computed later it would be another one, because the posts have gathered more by then. */
export interface DayRate {
  readonly criterion: 'engagement-rate' | 'view-rate';
  /** Dictionary key of the formula. */
  readonly formula: string;
  /** Which kind of videos; null where the platform has one kind only. */
  readonly population: 'video' | 'short' | 'live' | null;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** Posts that entered. */
  readonly sampleSize: number;
}

export interface DayFigures {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly followers: Figure;
  readonly following: Figure;
  readonly postCount: Figure;
  readonly totalLikes: Figure;
  readonly totalViews: Figure;
  /** The last reading of that day, milliseconds since 1970. */
  readonly seenAt: number;
  /** By the last reading of that day; missing for days that were kept before rates were. */
  readonly rates?: readonly DayRate[];
}
