// What a creator's own snapshots tell over time: followers of each day with their bounds, and the rate of each day that is truly known.
import { engagementRateOf } from '../evaluation/criteria/engagement-rate.ts';
import { viewRateOf } from '../evaluation/criteria/view-rate.ts';
import { changeBetween, type Visit, visitsOf } from '../evaluation/growth/growth-steps.ts';
import type { Interval } from '../evaluation/report.ts';
import type { Platform, Post } from '../profile/creator-profile.ts';
import type { DayFigures, DayRate } from '../profile/day-figures.ts';
import { type Figure, isKnown } from '../profile/figure.ts';
import type { KeptCreator } from './kept-creator.ts';

/** What history needs of a creator. */
type HistorySubject = Pick<KeptCreator, 'profile' | 'posts' | 'history'>;

interface RateOnDay {
  /** The last reading of that day, milliseconds since 1970. */
  readonly seenAt: number;
  readonly rate: Interval;
  readonly sampleSize: number;
}

/** One rate over the days on which it is known, by one formula and one kind of videos: others are other figures. */
export interface RateSeries extends Pick<DayRate, 'criterion' | 'formula' | 'population'> {
  /** Oldest first; never empty. */
  readonly days: readonly RateOnDay[];
}

export interface CreatorHistory {
  readonly platform: Platform;
  /** Days on which the followers were seen, oldest first. */
  readonly visits: readonly Visit[];
  /** From the first to the last visit; null with fewer than two. */
  readonly change: Interval | null;
  /** The rate that leads on the latest day that has one; null when no day has. */
  readonly rate: RateSeries | null;
  /** Days looked at whose rate is not known, or is another one than that of the series. */
  readonly daysWithoutRate: number;
}

type Judged = Pick<Parameters<typeof engagementRateOf>[0], 'platform' | 'handle' | 'followers' | 'posts' | 'now'>;

/** The rates of some posts at one time, the leading one first. */
function ratesOf(subject: Judged): readonly DayRate[] {
  return [engagementRateOf({ ...subject, packs: [] }), viewRateOf({ ...subject, packs: [] })].flatMap(
    ({ criterion, formula, population, value, sampleSize }) =>
      value === null || (criterion !== 'engagement-rate' && criterion !== 'view-rate')
        ? []
        : [{ criterion, formula, population, ...value, sampleSize }],
  );
}

/**
 * Gives the rates as they are at the time of a reading, for the day's snapshot; empty when none is known.
 * @param now milliseconds since 1970
 */
export function ratesOn({ profile, posts }: Pick<KeptCreator, 'profile' | 'posts'>, now: number): readonly DayRate[] {
  const { platform, handle, followers } = profile;
  return ratesOf({ platform, handle, followers, posts, now });
}

const figuresOf = ({ likes, comments, views, plays, shares }: Post): readonly Figure[] => [
  likes,
  comments,
  views,
  plays,
  shares,
];

/** True when nothing of the post was read after that time: its figures are those of then. */
const isAsThen = (post: Post, then: number) =>
  figuresOf(post).every((figure) => !isKnown(figure) || figure.seenAt <= then);

/**
 * Gives the rates of a day. Where none were kept they are computed, as long as no post of then has been read again since: what
 * it had gathered by that day is not known any more.
 */
function ratesOfDay({ followers, seenAt, rates }: DayFigures, { profile, posts }: HistorySubject): readonly DayRate[] {
  if (rates !== undefined) return rates;
  const ofThen = posts.filter(({ published }) => !isKnown(published) || published.from <= seenAt);
  if (!ofThen.every((post) => isAsThen(post, seenAt))) return [];
  const { platform, handle } = profile;
  return ratesOf({ platform, handle, followers, posts: ofThen, now: seenAt });
}

const isSameRate = (one: Omit<RateSeries, 'days'>, other: Omit<RateSeries, 'days'>) =>
  one.criterion === other.criterion && one.formula === other.formula && one.population === other.population;

/** Gives the history; silent where something is not known. */
export function creatorHistory(subject: HistorySubject): CreatorHistory {
  const { history, profile } = subject;
  const visits = visitsOf(history);
  const [first, last] = [visits[0], visits.at(-1)];
  const days = history
    .map((day) => ({ seenAt: day.seenAt, rates: ratesOfDay(day, subject) }))
    .toSorted((a, b) => a.seenAt - b.seenAt);
  const leading = days.findLast(({ rates }) => rates.length > 0)?.rates[0];
  const known = days.flatMap(({ seenAt, rates }): RateOnDay[] => {
    const rate = leading && rates.find((one) => isSameRate(one, leading));
    if (!rate) return [];
    const { value, low, high, sampleSize } = rate;
    return [{ seenAt, rate: { value, low, high }, sampleSize }];
  });
  return {
    platform: profile.platform,
    visits,
    change: first && last && first !== last ? changeBetween(first, last) : null,
    rate: leading
      ? { criterion: leading.criterion, formula: leading.formula, population: leading.population, days: known }
      : null,
    daysWithoutRate: days.length - known.length,
  };
}
