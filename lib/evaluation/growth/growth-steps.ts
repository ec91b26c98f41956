// How the followers moved from one visit to the next, and which of these steps is out of all proportion to the others.
import type { Platform, Post } from '../../profile/creator-profile.ts';
import type { DayFigures } from '../../profile/day-figures.ts';
import { isKnown, type KnownFigure } from '../../profile/figure.ts';
import { likesAlone, playsAlone, viewsAlone } from '../measures.ts';
import type { Interval } from '../report.ts';
import type { Measure } from '../sample.ts';
import { robustSpread } from '../statistics/robust-deviation.ts';
import { medianOfBounds } from '../statistics/statistics.ts';
import growthRules from './growth-rules.json' with { type: 'json' };

const dayLength = 86_400_000;

/** A day on which the followers were seen. */
export interface Visit {
  /** Days since 1970 in the user's own calendar. */
  readonly day: number;
  /** The last reading of that day, milliseconds since 1970. */
  readonly seenAt: number;
  readonly followers: KnownFigure;
}

export interface GrowthStep {
  readonly from: Visit;
  readonly to: Visit;
  /** At least 1. */
  readonly days: number;
  /** Relative change: 0.05 is 5 % more. */
  readonly change: Interval;
  /** Change of the natural logarithm per day. */
  readonly daily: Interval;
}

/** Gives the days on which a number of followers that can be divided by was seen, oldest first, of each the latest reading. */
export function visitsOf(history: readonly DayFigures[]): readonly Visit[] {
  const byDay = new Map<number, Visit>();
  for (const { day, seenAt, followers } of history) {
    const start = Date.parse(`${day}T00:00:00Z`);
    if (!isKnown(followers) || followers.low <= 0 || !Number.isFinite(start)) continue;
    const visit = { day: start / dayLength, seenAt, followers };
    const known = byDay.get(visit.day);
    if (known === undefined || known.seenAt <= seenAt) byDay.set(visit.day, visit);
  }
  return [...byDay.values()].toSorted((a, b) => a.day - b.day);
}

/** Gives the relative change between two visits; both figures may lie anywhere inside their rounding. */
export const changeBetween = ({ followers: before }: Visit, { followers: after }: Visit): Interval => ({
  value: after.value / before.value - 1,
  low: after.low / before.high - 1,
  high: after.high / before.low - 1,
});

export const stepsOf = (visits: readonly Visit[]): readonly GrowthStep[] =>
  visits.slice(1).flatMap((to, index) => {
    const from = visits[index];
    if (from === undefined) return [];
    const days = Math.max(1, to.day - from.day);
    const change = changeBetween(from, to);
    const perDay = (share: number) => Math.log1p(share) / days;
    return [
      {
        from,
        to,
        days,
        change,
        daily: { value: perDay(change.value), low: perDay(change.low), high: perDay(change.high) },
      },
    ];
  });

export interface Jump {
  readonly step: GrowthStep;
  /** False: only for some of the values that the rounding allows. */
  readonly sure: boolean;
}

/**
 * Gives the steps that grew faster per day than median + 6 · MAD of all steps, and by 5 % in all: where growth is even, the
 * smallest unevenness would count else. Null below six steps: of so few, one is far from the others by chance.
 */
export function jumpsOf(steps: readonly GrowthStep[]): readonly Jump[] | null {
  if (steps.length < growthRules.leastSteps) return null;
  const { middle, deviation } = robustSpread(steps.map(({ daily }) => daily));
  const sureAbove = middle.high + growthRules.deviations * deviation.high;
  const maybeAbove = middle.low + growthRules.deviations * deviation.low;
  return steps.flatMap((step): readonly Jump[] => {
    const { daily, change } = step;
    if (daily.low > sureAbove && change.low >= growthRules.leastRise) return [{ step, sure: true }];
    return daily.high > maybeAbove && change.high >= growthRules.leastRise ? [{ step, sure: false }] : [];
  });
}

const countOf: Readonly<Record<Platform, readonly Measure[]>> = {
  instagram: [playsAlone, likesAlone],
  tiktok: [viewsAlone('tiktok')],
  youtube: [viewsAlone('youtube')],
};

const measuredOf = (measure: Measure, post: Post): Interval | null => {
  const measured = measure(post);
  return typeof measured === 'string' ? null : measured.value;
};

/** Gives the posts that went far beyond the creator's median, by one of the platform's counts. */
function viralPosts(posts: readonly Post[], platform: Platform): ReadonlySet<Post> {
  const viral = new Set<Post>();
  for (const measure of countOf[platform]) {
    const counted = posts.flatMap((post) => {
      const value = measuredOf(measure, post);
      return value === null ? [] : [{ post, value }];
    });
    if (counted.length < growthRules.viral.leastPosts) continue;
    const usual = medianOfBounds(counted.map(({ value }) => value));
    for (const { post, value } of counted) {
      if (value.low > growthRules.viral.factor * usual.high) viral.add(post);
    }
  }
  return viral;
}

/** What the posts say about a jump. */
export interface Explanation {
  /** Posts seen of the days of the step and shortly before. */
  readonly seen: number;
  /** Those of them with far more views or likes than the creator's median, newest first. */
  readonly viral: readonly Post[];
}

/** Gives what may explain a step: posts published while it lasted or up to three days before. */
export function explanationOf({ from, to }: GrowthStep, posts: readonly Post[], platform: Platform): Explanation {
  const since = from.seenAt - growthRules.viral.daysBefore * dayLength;
  const near = posts.filter(
    ({ published }) => isKnown(published) && published.to >= since && published.from <= to.seenAt,
  );
  const viral = viralPosts(posts, platform);
  const date = ({ published }: Post) => (isKnown(published) ? published.from : 0);
  return {
    seen: near.length,
    viral: near.filter((post) => viral.has(post)).toSorted((a, b) => date(b) - date(a)),
  };
}
