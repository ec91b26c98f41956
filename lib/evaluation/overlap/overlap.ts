// Overlap of two audiences as far as comments show it: the shapes; the estimate itself stands in overlap-estimate.ts.
import type { Interval } from '../report.ts';

/** The distinct commenters of one creator, sorted by hash. */
export interface CommenterSet {
  /** Comments seen, the creator's own left out. */
  readonly comments: number;
  /** Two halves a commenter (high, low), ascending. */
  readonly hashes: Uint32Array;
  /** Comments of each commenter. */
  readonly times: Uint16Array;
}

/**
 * - `estimate`: `share` holds value and bounds, a lower bound of the true overlap among people who comment
 * - `at-most`: no shared commenter was seen; `share.high` alone says something
 * - `too-few-comments`: fewer than 300 comments seen of one of the two
 * - `too-few-shared`: 1 to 4 shared commenters
 */
export type OverlapState = 'estimate' | 'at-most' | 'too-few-comments' | 'too-few-shared';

export interface Overlap {
  readonly state: OverlapState;
  /** Shared audience ÷ the smaller audience, 0…1; null where the state gives none. */
  readonly share: Interval | null;
  /** Commenters seen at both. */
  readonly shared: number;
}

/** An overlap with another creator of the shortlist. */
export interface KnownOverlap {
  readonly creatorKey: string;
  /** As the user knows the other creator. */
  readonly name: string;
  readonly overlap: Overlap;
  /** Milliseconds since 1970. */
  readonly measuredAt: number;
}
