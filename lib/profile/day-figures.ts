// The figures of a creator on one day of the user's own calendar: what growth is computed from.
import type { Figure } from './figure.ts';

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
}
