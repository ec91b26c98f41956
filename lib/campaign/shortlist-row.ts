// One line of a shortlist: what popup, filter, sort and export need, without the creator's posts.
import type { BandId, Interval, MissingReason, ScreeningFacts, ScreeningId, TierId } from '../evaluation/report.ts';
import type { Platform } from '../profile/creator-profile.ts';
import type { Figure } from '../profile/figure.ts';
import type { Listing } from './listing.ts';

/** What the screening says of the creator; null where it says nothing. */
export type ScreeningCells = { readonly [Fact in keyof ScreeningFacts]: ScreeningFacts[Fact] | null } & {
  /** The questions whose answer is worth a second look. */
  readonly flags: readonly ScreeningId[];
};

/** A creator of whom nothing was screened yet. */
export const noScreening: ScreeningCells = {
  flags: [],
  signals: null,
  suspiciousShare: null,
  largestOverlap: null,
  traditionalShare: null,
  taiwanRule: null,
  content: null,
  rivals: null,
  disclosure: null,
  roles: null,
  fit: null,
  modes: null,
  quote: null,
  growth: null,
};

export interface ShortlistRow extends ScreeningCells, Listing {
  /** The store's key of the creator. */
  readonly creatorKey: string;
  readonly platform: Platform;
  /** Without "@". */
  readonly handle: string;
  readonly displayName: string;
  readonly profileUrl: string;
  readonly tiers: readonly TierId[];
  readonly followers: Figure;
  /** Value for sorting; -1 when unknown, so that unknown never stands among the known. */
  readonly followersOrder: number;
  readonly engagementRate: Interval | null;
  readonly engagementOrder: number;
  /** Dictionary key of the formula behind the rate. */
  readonly engagementFormula: string | null;
  readonly engagementSample: number;
  /** Why there is no rate; null when there is one. */
  readonly engagementMissing: MissingReason | null;
  /** Shown where likes are not carried, as in YouTube's lists; never mixed with the engagement rate. */
  readonly viewRate: Interval | null;
  readonly viewRateFormula: string | null;
  readonly viewRateSample: number;
  /** Which of the two rates `bands` and the benchmark belong to; null when neither is known. */
  readonly leading: 'engagement-rate' | 'view-rate' | null;
  readonly bands: readonly BandId[];
  readonly benchmarkName: string | null;
  readonly benchmarkYear: number | null;
  /** How many findings say "worth a second look". */
  readonly lookCount: number;
  /** E-mail addresses that the user has brought, and those found in the bio. */
  readonly emails: readonly string[];
  /** When the page was last read, milliseconds since 1970; `neverRead` of a creator that was only imported. */
  readonly readAt: number;
}

/** Stands in `readAt` of a creator of whom a list alone has told. */
export const neverRead = 0;
