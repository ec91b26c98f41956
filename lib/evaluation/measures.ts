// What one post contributes to each formula: its share with bounds, or why it has none.
import type { Platform, Post } from '../profile/creator-profile.ts';
import { type Figure, isKnown } from '../profile/figure.ts';
import type { Interval } from './report.ts';
import type { Measure, Measured } from './sample.ts';
import { intervalOf, quotient, sumOf } from './statistics/interval.ts';

/** When the oldest of the figures was read. */
const oldest = (figures: readonly Figure[]) =>
  Math.min(...figures.map((figure) => (isKnown(figure) ? figure.seenAt : Number.POSITIVE_INFINITY)));

const measured = (value: Interval | null, figures: readonly Figure[]): Measured =>
  value === null ? 'incomplete' : { value, seenAt: oldest(figures) };

/** TikTok has one figure of views; readers may call it plays. Elsewhere the two are never taken for each other. */
const viewsOf = (post: Post, platform: Platform): Figure =>
  platform === 'tiktok' && isKnown(post.plays) ? post.plays : post.views;

const hasNoPlays = ({ kind }: Post) => isKnown(kind) && (kind.value === 'photo' || kind.value === 'carousel');

/** Gives the sum of `parts` by the platform's denominator: the audience on Instagram, the post's views elsewhere. */
function shareOf(parts: readonly Figure[], platform: Platform, audience: Interval | null, post: Post): Measured {
  const above = sumOf(parts);
  if (platform === 'instagram') return measured(above && audience && quotient(above, audience), parts);
  const views = viewsOf(post, platform);
  const below = intervalOf(views);
  return measured(above && below && quotient(above, below), [...parts, views]);
}

/** Interactions by the platform's main formula. `audience`: followers with bounds, used on Instagram only. */
export function engagementOf(platform: Platform, audience: Interval | null): Measure {
  return (post) => {
    if (post.likes.state === 'hidden') return 'likes-hidden';
    const parts = platform === 'tiktok' ? [post.likes, post.comments, post.shares] : [post.likes, post.comments];
    return shareOf(parts, platform, audience, post);
  };
}

/** Comments alone, by the same denominator. */
export function commentsOf(platform: Platform, audience: Interval | null): Measure {
  return (post) => shareOf([post.comments], platform, audience, post);
}

/** One count of a post; photos have neither views nor plays. */
function countOf(post: Post, count: Figure, platform: Platform): Measured {
  const value = intervalOf(count);
  return value === null && platform === 'instagram' && hasNoPlays(post) ? 'other-format' : measured(value, [count]);
}

export const viewsAlone =
  (platform: Platform): Measure =>
  (post) =>
    countOf(post, viewsOf(post, platform), platform);

/** Plays of Instagram's reels. */
export const playsAlone: Measure = (post) => countOf(post, post.plays, 'instagram');

export const likesAlone: Measure = (post) =>
  post.likes.state === 'hidden' ? 'likes-hidden' : measured(intervalOf(post.likes), [post.likes]);

/** Another measure divided by followers or subscribers. */
export const per =
  (audience: Interval, measure: Measure): Measure =>
  (post) => {
    const count = measure(post);
    if (typeof count === 'string') return count;
    const value = quotient(count.value, audience);
    return value === null ? 'incomplete' : { value, seenAt: count.seenAt };
  };

/** Comments for each like: small counts of likes make it coarse, none makes it nothing. */
export const commentsPerLike: Measure = (post) => {
  if (post.likes.state === 'hidden') return 'likes-hidden';
  const above = intervalOf(post.comments);
  const below = intervalOf(post.likes);
  return measured(above && below && quotient(above, below), [post.comments, post.likes]);
};

/** Views (on Instagram plays of reels) for each like, as natural logarithm: a tenth and ten times as many lie equally far off. */
export const viewsPerLike =
  (platform: Platform): Measure =>
  (post) => {
    if (platform === 'instagram' && hasNoPlays(post)) return 'other-format';
    if (post.likes.state === 'hidden') return 'likes-hidden';
    const views = platform === 'instagram' ? post.plays : viewsOf(post, platform);
    const above = intervalOf(views);
    const below = intervalOf(post.likes);
    const ratio = above && below && quotient(above, below);
    if (ratio === null || ratio.low <= 0) return 'incomplete';
    const value = { value: Math.log(ratio.value), low: Math.log(ratio.low), high: Math.log(ratio.high) };
    return measured(value, [views, post.likes]);
  };
