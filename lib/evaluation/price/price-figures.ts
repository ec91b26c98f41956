// What a fee buys: CPM, CPE and CPV as intervals, from the medians of this creator's posts of the kind that is sold.
import type { Platform, Post, PostKind } from '../../profile/creator-profile.ts';
import { isKnown } from '../../profile/figure.ts';
import type { Subject } from '../criterion.ts';
import { playsAlone, viewsAlone } from '../measures.ts';
import { whyTooFew } from '../rate-finding.ts';
import type { Interval, MissingReason, Population } from '../report.ts';
import { type Measure, type Sample, takeSample } from '../sample.ts';
import { quotient, sumOf } from '../statistics/interval.ts';
import { medianInterval } from '../statistics/statistics.ts';
import thresholds from '../thresholds.json' with { type: 'json' };
import type { Deliverable } from './quote.ts';

interface Sold {
  readonly platform: Platform;
  /** Kinds of posts that the deliverable is one of; null: all of the platform. */
  readonly kinds: readonly PostKind[] | null;
  readonly population: Population | null;
  /** False where no page shows views of it. */
  readonly hasViews: boolean;
}

const sold: Readonly<Record<Deliverable, Sold>> = {
  'instagram-post': { platform: 'instagram', kinds: ['photo', 'carousel'], population: null, hasViews: false },
  'instagram-reel': { platform: 'instagram', kinds: ['reel', 'video'], population: null, hasViews: true },
  'instagram-story': { platform: 'instagram', kinds: [], population: null, hasViews: false },
  'tiktok-video': { platform: 'tiktok', kinds: null, population: null, hasViews: true },
  'youtube-dedicated': { platform: 'youtube', kinds: null, population: 'video', hasViews: true },
  'youtube-integration': { platform: 'youtube', kinds: null, population: 'video', hasViews: true },
  'youtube-short': { platform: 'youtube', kinds: null, population: 'short', hasViews: true },
};

export const platformSelling = (deliverable: Deliverable): Platform => sold[deliverable].platform;

/** A median of this creator's posts with its bounds, or why there is none. */
export interface PostFigure {
  readonly value: Interval | null;
  /** `not-shown`: no page shows it for this kind of post. */
  readonly missing: MissingReason | 'not-shown' | null;
  readonly sampleSize: number;
}

export interface SoldFigures {
  /** `plays`: Instagram's reels, where views are not delivered. */
  readonly viewsAre: 'views' | 'plays';
  readonly views: PostFigure;
  readonly interactions: PostFigure;
}

const notShown: PostFigure = { value: null, missing: 'not-shown', sampleSize: 0 };

function onlyKinds(kinds: Sold['kinds'], measure: Measure): Measure {
  if (kinds === null) return measure;
  return (post) => (isKnown(post.kind) && kinds.includes(post.kind.value) ? measure(post) : 'other-format');
}

const oldest = (post: Post, names: readonly ('likes' | 'comments' | 'shares')[]) =>
  Math.min(...names.map((name) => (post[name].state === 'known' ? post[name].seenAt : Number.POSITIVE_INFINITY)));

/** The numerator of the platform's engagement rate, not divided by anything. */
function interactionsAlone(platform: Platform): Measure {
  const names = platform === 'tiktok' ? (['likes', 'comments', 'shares'] as const) : (['likes', 'comments'] as const);
  return (post) => {
    if (post.likes.state === 'hidden') return 'likes-hidden';
    const value = sumOf(names.map((name) => post[name]));
    return value === null ? 'incomplete' : { value, seenAt: oldest(post, names) };
  };
}

function figureOf(sample: Sample): PostFigure {
  const { taken } = sample;
  const value = medianInterval(taken.map((post) => post.value));
  return { value, missing: value === null ? whyTooFew(sample) : null, sampleSize: taken.length };
}

/** Gives the medians that a fee for this deliverable is divided by. */
export function soldFigures(
  deliverable: Deliverable,
  { handle, posts, now }: Pick<Subject, 'handle' | 'posts' | 'now'>,
): SoldFigures {
  const { platform, kinds, population, hasViews } = sold[deliverable];
  const sampled = (measure: Measure) =>
    takeSample(posts, {
      platform,
      handle,
      now,
      mature: true,
      population,
      most: thresholds.sample.most,
      measure: onlyKinds(kinds, measure),
    });
  const interactions = kinds?.length === 0 ? notShown : figureOf(sampled(interactionsAlone(platform)));
  if (!hasViews) return { viewsAre: 'views', views: notShown, interactions };
  const byViews = sampled(viewsAlone(platform));
  const byPlays = platform === 'instagram' ? sampled(playsAlone) : null;
  // As in the view rate: plays are what Instagram shows today, and the two are never mixed.
  const { least } = thresholds.sample;
  const takesPlays = byPlays !== null && (byPlays.usable >= least || byViews.usable < least);
  return takesPlays
    ? { viewsAre: 'plays', views: figureOf(byPlays), interactions }
    : { viewsAre: 'views', views: figureOf(byViews), interactions };
}

/** Gives fee ÷ figure × `per`; null when the figure is not known or may be zero. */
export function priceOf(fee: number, { value }: PostFigure, per: number): Interval | null {
  if (value === null) return null;
  return quotient({ value: fee * per, low: fee * per, high: fee * per }, value);
}
