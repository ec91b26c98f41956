// Views of a creator's single posts over time: those that the view rate counts, and the young ones beside them.
import { playsAlone, viewsAlone } from '../../evaluation/measures.ts';
import type { Interval, Population } from '../../evaluation/report.ts';
import { largestSample, type Measure, type SampledPost, takeSample } from '../../evaluation/sample.ts';
import { medianOfBounds } from '../../evaluation/statistics/statistics.ts';
import thresholds from '../../evaluation/thresholds.json' with { type: 'json' };
import type { KeptCreator } from '../kept-creator.ts';

interface PostView {
  readonly postId: string;
  /** Between which times it was published, milliseconds since 1970; equal where the page says it exactly. */
  readonly published: { readonly from: number; readonly to: number };
  readonly views: Interval;
}

export interface PostViews {
  /** Instagram counts plays and views apart; they are never put together. */
  readonly unit: 'views' | 'plays';
  /** Which kind of videos; null where the platform has one kind only. */
  readonly population: Population | null;
  /** Newest first, at most 30; old enough to have gathered most of what they will. */
  readonly counted: readonly PostView[];
  /** Newest first: still growing when they were read, so not in the median. */
  readonly growing: readonly PostView[];
  /** Of the counted ones, with what rounding leaves open; null below six. */
  readonly median: Interval | null;
}

const viewOf = ({ post, published, value }: SampledPost): PostView => ({
  postId: post.id,
  published: { from: published.from, to: published.to },
  views: value,
});

/**
 * Gives the views, by the unit in which there are more posts.
 * @param now milliseconds since 1970
 */
export function postViewsOf({ profile, posts }: Pick<KeptCreator, 'profile' | 'posts'>, now: number): PostViews {
  const { platform, handle } = profile;
  const rules = { platform, handle, now, most: thresholds.sample.most };
  const sampled = (measure: Measure) => largestSample(posts, { ...rules, mature: true, measure });
  const byViews = { unit: 'views' as const, measure: viewsAlone(platform), ...sampled(viewsAlone(platform)) };
  const byPlays =
    platform === 'instagram' ? { unit: 'plays' as const, measure: playsAlone, ...sampled(playsAlone) } : null;
  const { unit, measure, sample, population } =
    byPlays && byPlays.sample.usable >= byViews.sample.usable ? byPlays : byViews;
  const counted = sample.taken.map(viewOf);
  const ids = new Set(sample.taken.map(({ post }) => post.id));
  const oldest = counted.at(-1)?.published.to ?? Number.NEGATIVE_INFINITY;
  const growing = takeSample(posts, { ...rules, mature: false, population, measure })
    .taken.filter(({ post, published }) => !ids.has(post.id) && published.to >= oldest)
    .map(viewOf);
  return {
    unit,
    population,
    counted,
    growing,
    median: counted.length < thresholds.sample.least ? null : medianOfBounds(counted.map(({ views }) => views)),
  };
}
