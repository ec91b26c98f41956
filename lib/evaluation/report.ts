// The judgement of one creator as plain data: what was found, from which figures, against which published threshold.
import type { Platform } from '../profile/creator-profile.ts';
import type { Figure } from '../profile/figure.ts';
import type { CurrencyCode, Money } from './price/money.ts';
import type { RoleId } from './roles/roles.ts';

/** Smallest first. Bounds and names: data of the tier scheme in use. */
export type TierId = 'below-nano' | 'nano' | 'micro' | 'mid-tier' | 'macro' | 'mega';

export const tierIds: readonly TierId[] = ['below-nano', 'nano', 'micro', 'mid-tier', 'macro', 'mega'];

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
  | { readonly kind: 'key'; readonly value: string }
  /** Several dictionary keys, said as a list. */
  | { readonly kind: 'keys'; readonly value: readonly string[] }
  /** Several texts of a page or of the user, said as a list. */
  | { readonly kind: 'texts'; readonly value: readonly string[] }
  /** Shares with one percent sign: 0.016 to 0.029 is 1.6–2.9 %. */
  | { readonly kind: 'percent-interval'; readonly low: number; readonly high: number }
  | { readonly kind: 'decimal-interval'; readonly low: number; readonly high: number }
  | { readonly kind: 'money'; readonly value: number; readonly currency: CurrencyCode }
  | { readonly kind: 'money-interval'; readonly low: number; readonly high: number; readonly currency: CurrencyCode };

/** A sentence as a dictionary key with its values; the words stand in the dictionaries. */
export interface Phrase {
  /** Key in the `report` part of the dictionaries. */
  readonly key: string;
  readonly values: Readonly<Record<string, PhraseValue>>;
}

/** A post as something to open. */
export interface PostLink {
  readonly postId: string;
  /** Address of the post. */
  readonly url: string;
  readonly title: string | null;
  /** Milliseconds since 1970 of the earliest possible publication; null when undated. */
  readonly publishedAt: number | null;
}

export interface Evidence extends PostLink {
  /** The post with the highest or lowest value among those that entered; null for the rest, and for all when none differs. */
  readonly mark: 'best' | 'worst' | null;
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

/** The questions of the screening, each a criterion of its own. */
export type ScreeningId =
  | 'bought-engagement'
  | 'growth'
  | 'commenter-look'
  | 'audience-language'
  | 'audience-overlap'
  | 'content-check'
  | 'competitors'
  | 'disclosure'
  | 'creator-role'
  | 'brief-fit'
  | 'cooperation-mode'
  | 'quote';

export type ScreeningGroup = 'engagement' | 'audience' | 'content' | 'partnership';

/** Words of a page around a hit; together they are one stretch of the page's own text. */
export interface Excerpt {
  readonly before: string;
  readonly hit: string;
  readonly after: string;
}

/** One line of a screening: a signal, a hit, a hint, an answer. */
export interface ScreeningRow {
  /** Stable within its finding. */
  readonly id: string;
  /** Null: a fact without judgement. */
  readonly verdict: Verdict | null;
  readonly label: Phrase;
  /** What was observed. */
  readonly value: Phrase | null;
  /** The usual range, with the share of genuine accounts outside of it where that was measured. */
  readonly usual: Phrase | null;
  readonly note: Phrase | null;
  readonly excerpt: Excerpt | null;
  readonly post: PostLink | null;
}

/** How the article's seven modes are called in the code. */
export type CooperationMode =
  | 'seeding'
  | 'sponsored-post'
  | 'affiliate'
  | 'in-depth-video'
  | 'whitelisting'
  | 'co-creation'
  | 'group-buying';

/** A rival's appearance in one post. */
export interface RivalSighting {
  readonly name: string;
  readonly postId: string;
  readonly daysAgo: number;
  readonly isInsideWindow: boolean;
}

/** What a finding says in a form that lists, filters and exports can use; absent where it says nothing. */
export interface ScreeningFacts {
  readonly signals: { readonly outside: number; readonly measured: number };
  /** Share of commenters that look suspicious. */
  readonly suspiciousShare: Interval;
  /** The largest estimated overlap with a creator of the shortlist. */
  readonly largestOverlap: { readonly share: Interval; readonly name: string };
  /** Share of commenters writing Traditional Chinese; Cantonese is counted apart, it points to Hong Kong. */
  readonly traditionalShare: Interval;
  /** The "> 70 % Taiwan" rule, asked of the writing. */
  readonly taiwanRule: 'met' | 'missed' | 'open';
  /** Posts worth reading in the window, and posts of the window seen. */
  readonly content: { readonly posts: number; readonly seen: number };
  readonly rivals: readonly RivalSighting[];
  readonly disclosure: { readonly disclosed: number; readonly possiblyUndisclosed: number; readonly unclear: number };
  /** Suggested, or chosen by the user. */
  readonly roles: { readonly ids: readonly RoleId[]; readonly chosen: boolean };
  readonly fit: 'pass' | 'look' | 'cannot-tell';
  readonly modes: readonly CooperationMode[];
  /** Fee, and CPM in the fee's currency where views are known. */
  readonly quote: { readonly fee: Money; readonly cpm: Interval | null };
  /** Relative change of followers over the days seen; sure only as far as rounding allows. */
  readonly growth: { readonly change: Interval; readonly days: number };
}

export interface ScreeningFinding {
  readonly criterion: ScreeningId;
  readonly group: ScreeningGroup;
  readonly verdict: Verdict;
  /**
   * The answer in one sentence; with the verdict `cannot-tell` it says what is missing. With `look` it stands on the card, and
   * its key with `.short` behind it is the short form for the headline.
   */
  readonly summary: Phrase;
  /** What the answer rests on: posts seen, commenters, days. */
  readonly basis: readonly Phrase[];
  readonly rows: readonly ScreeningRow[];
  /** What the answer cannot say. */
  readonly limits: readonly Phrase[];
  readonly thresholds: readonly ThresholdSource[];
  readonly facts: Partial<ScreeningFacts>;
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
  /** One per question, always in the same order. */
  readonly screening: readonly ScreeningFinding[];
  /** Comparison of the leading rate (of the main rate of the platform when none is known); the chosen pack first. */
  readonly benchmarks: readonly PackComparison[];
}
