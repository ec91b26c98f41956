// A benchmark pack: what a publisher calls low, average and high for a formula, by size of the account.
import type { Platform } from '../../profile/creator-profile.ts';
import type { Denominator, Numerator } from '../formulas.ts';
import type { Population } from '../report.ts';

/** The words that a pack may hold, for whoever reads one: data file, form, store. */
export const packWords = {
  platforms: ['instagram', 'youtube', 'tiktok', 'unclear'],
  formats: ['video', 'short', 'live'],
  numerators: ['likes+comments', 'likes+comments+shares', 'comments', 'views', 'plays', 'unclear'],
  denominators: ['followers', 'subscribers', 'views', 'unclear'],
  statistics: ['median', 'mean', 'not-stated'],
} as const;

/** The bands of one size, as shares. What the publisher does not give is null. */
export interface PackRow {
  /** Followers or subscribers, inclusive. */
  readonly from: number;
  /** Exclusive; null has no end. */
  readonly to: number | null;
  /** Below this the publisher says "low". */
  readonly lowBelow: number | null;
  /** Both ends inclusive; equal when the publisher gives one number. */
  readonly averageFrom: number;
  readonly averageTo: number;
  /** Above this the publisher says "high". */
  readonly highFrom: number | null;
}

export interface BenchmarkPack {
  readonly id: string;
  readonly name: string;
  /** Absent for those on board: typed or pasted by the user, or made of an own shortlist by our own rule. */
  readonly origin?: 'user' | 'shortlist';
  /** `unclear` is never compared. */
  readonly platform: Platform | 'unclear';
  /** Formats it holds for; null: all. */
  readonly formats: readonly Population[] | null;
  readonly numerator: Numerator | 'unclear';
  readonly denominator: Denominator | 'unclear';
  readonly statistic: 'median' | 'mean' | 'not-stated';
  /** The formula in the publisher's words. */
  readonly publishedFormula: string;
  /** Null: undated. */
  readonly year: number | null;
  readonly month: number | null;
  readonly sample: string | null;
  /** Empty where an own pack has none. */
  readonly url: string;
  /** `YYYY-MM`. */
  readonly readOn: string;
  readonly note: string;
  /** Smallest first. */
  readonly bands: readonly PackRow[];
}
