// The judgement of one creator as plain data: what was found, from which figures, against which published threshold.
import type { Platform } from '../profile/creator-profile.ts';
import type { Figure } from '../profile/figure.ts';

/** Smallest first. Bounds and names: data of the tier scheme in use. */
export type TierId = 'below-nano' | 'nano' | 'micro' | 'mid-tier' | 'macro' | 'mega';

/**
 * - `ok`: inside the usual range
 * - `look`: worth a second look
 * - `alarm`: a fact that stops (none of the figures of a page does by itself)
 * - `cannot-tell`: 資料不足, a normal answer
 */
export type Verdict = 'ok' | 'look' | 'alarm' | 'cannot-tell';

/** A result with its bounds; for an exact result all three are equal. */
export interface Interval {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

export type CriterionId = 'engagement-rate' | 'view-rate' | 'posting-rhythm' | 'viral-dependence';

/** A value inside a sentence, with its kind, so that each language formats it its own way. */
export type PhraseValue =
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'count'; readonly value: number }
  /** A share: 0.021 is 2.1 %. */
  | { readonly kind: 'percent'; readonly value: number }
  | { readonly kind: 'decimal'; readonly value: number }
  /** Milliseconds since 1970. */
  | { readonly kind: 'date'; readonly value: number }
  /** Another dictionary key, e.g. a tier's name. */
  | { readonly kind: 'key'; readonly value: string };

/** A sentence as a dictionary key with its values; the words stand in the dictionaries. */
export interface Phrase {
  /** Key in the `report` part of the dictionaries. */
  readonly key: string;
  readonly values: Readonly<Record<string, PhraseValue>>;
}

export interface Evidence {
  /** The post with the highest or lowest value among those that entered; null for the rest, and for all when none differs. */
  readonly mark: 'best' | 'worst' | null;
  readonly postId: string;
  /** Address of the post. */
  readonly url: string;
  readonly title: string | null;
  /** Milliseconds since 1970 of the earliest possible publication; null when undated. */
  readonly publishedAt: number | null;
  /** What this post contributes, in the finding's unit. */
  readonly value: Interval | null;
}

/** Why posts did not enter a figure. */
export interface LeftOut {
  readonly reason:
    | 'pinned'
    /** The page does not mark pinned posts: the oldest of a short list may be pinned ones. */
    | 'maybe-pinned'
    | 'too-young'
    | 'co-authored'
    | 'likes-hidden'
    | 'incomplete'
    | 'undated'
    | 'other-format'
    | 'beyond-window';
  readonly count: number;
}

export interface ThresholdSource {
  readonly name: string;
  /** Null when the source is undated. */
  readonly year: number | null;
  readonly url: string;
  /** The rule has no published support; it is our own and says so. */
  readonly ownRule: boolean;
  /** Key of the sentence that says an own rule, e.g. `rule.maturity`. */
  readonly explanation?: string;
}

/** YouTube's Shorts, long videos and lives are separate populations: only one of them is judged. */
export type Population = 'video' | 'short' | 'live';

/**
 * Why a value, or its comparison, is missing; each has a short word in the dictionaries (`missing.few-posts` …).
 * - `few-posts`: fewer than 6 posts may be counted
 * - `audience-unknown`: followers or subscribers are not known, or none
 * - `likes-hidden`: on more than half of the posts
 * - `dates-unread`: posts are there, but the page gives no dates, so nobody knows which are still growing
 * - `figures-unread`: posts are there, but the page carries too few of the figures that the formula needs
 * - `no-comparison`: the value is known, no pack fits
 * - `rounding`: the rounded figures reach over the threshold
 * - `zero-denominator`: the figure to divide by is, or may be, zero
 * - `failed`: the criterion itself broke
 */
export type MissingReason =
  | 'few-posts'
  | 'audience-unknown'
  | 'likes-hidden'
  | 'dates-unread'
  | 'figures-unread'
  | 'no-comparison'
  | 'rounding'
  | 'zero-denominator'
  | 'failed';

/** A lesser rate shown where the main one is not allowed, under its own formula; never compared, never sorted by. */
export interface AlternativeRate {
  readonly formula: string;
  readonly value: Interval;
  readonly sampleSize: number;
}

export interface Finding {
  readonly criterion: CriterionId;
  /** `cannot-tell` may stand beside a value: the value is known, but nothing fits to compare it with. */
  readonly verdict: Verdict;
  /** Set when, and only when, the verdict is `cannot-tell`. */
  readonly missing: MissingReason | null;
  /** Null where the platform has one population only. */
  readonly population: Population | null;
  /** `high`: 12 posts or more over 30 days or more; `middle`: 6 posts or more; null: no value. */
  readonly confidence: 'high' | 'middle' | null;
  /** Comments only, when likes are hidden on more than half of the posts. */
  readonly alternative: AlternativeRate | null;
  readonly unit: 'rate' | 'per-week' | 'ratio';
  readonly value: Interval | null;
  /** Key of the formula's sentence, e.g. `formula.likesCommentsPerFollower`. */
  readonly formula: string;
  /** Posts that entered. */
  readonly sampleSize: number;
  readonly leftOut: readonly LeftOut[];
  /** Span of the posts that entered, milliseconds since 1970; null when undated. */
  readonly span: { readonly from: number; readonly to: number } | null;
  readonly why: readonly Phrase[];
  readonly evidence: readonly Evidence[];
  readonly thresholds: readonly ThresholdSource[];
}

/** Where a value lies in a pack's bands for the creator's size. */
export interface PackComparison {
  readonly packId: string;
  readonly name: string;
  readonly source: ThresholdSource;
  /** False: another platform, numerator or denominator; shown greyed with `reason`. */
  readonly fits: boolean;
  readonly reason: Phrase | null;
  /** Bands touched by the interval, lowest first: `low` … `high`; empty when the pack says nothing for this size. */
  readonly bands: readonly BandId[];
  /** The pack's average band as shares, for the picture of the position; null where the pack gives none. */
  readonly average: { readonly low: number; readonly high: number } | null;
  /** Older than 24 months, or undated. */
  readonly aged: boolean;
}

export type BandId = 'low' | 'below-average' | 'average' | 'above-average' | 'high';

export interface TierJudgement {
  /** One tier, or two neighbouring ones when the followers' bounds cross a border; empty when followers are not known. */
  readonly tiers: readonly TierId[];
  readonly followers: Figure;
  readonly scheme: ThresholdSource;
}

export interface Report {
  readonly platform: Platform;
  readonly judgedAt: number;
  readonly tier: TierJudgement;
  /** One sentence: worth a second look? */
  readonly headline: Phrase;
  /** At most three sentences for the card: the reasons that matter most. */
  readonly reasons: readonly Phrase[];
  /** The rate to show big: engagement, else views (YouTube lists carry no likes); null when neither is known. */
  readonly leading: 'engagement-rate' | 'view-rate' | null;
  /** One per criterion, always in the same order. */
  readonly findings: readonly Finding[];
  /** Comparison of the leading rate (of the main rate of the platform when none is known); the chosen pack first. */
  readonly benchmarks: readonly PackComparison[];
}
