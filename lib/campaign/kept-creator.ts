// Everything known about a creator, as the store gives it to be judged.
import type { KnownOverlap } from '../evaluation/overlap/overlap.ts';
import type { Quote } from '../evaluation/price/quote.ts';
import type { RoleChoice } from '../evaluation/roles/roles.ts';
import type { CommentLog } from '../profile/comment-log.ts';
import type { CreatorProfile, Post } from '../profile/creator-profile.ts';
import type { DayFigures } from '../profile/day-figures.ts';

/** Everything known about a creator, all readings joined. */
export interface KeptCreator {
  readonly creatorKey: string;
  readonly profile: CreatorProfile;
  /** Newest first, at most 500. */
  readonly posts: readonly Post[];
  /** Of the last reading, milliseconds since 1970. */
  readonly readAt: number;
  /** Own snapshots, oldest first, that of the last reading included. */
  readonly history: readonly DayFigures[];
  readonly comments: CommentLog;
  /** E-mail addresses that the user has brought, beside those of the bio. */
  readonly emails: readonly string[];
  readonly roleChoice: RoleChoice | null;
  /** By campaign. */
  readonly quotes: ReadonlyMap<string, Quote>;
  /** By campaign: overlaps with the creators of its shortlist. A campaign for which it was never measured is missing. */
  readonly overlaps: ReadonlyMap<string, readonly KnownOverlap[]>;
}
