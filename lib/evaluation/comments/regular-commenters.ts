// Who comments under nearly every post: a circle of friends, a fan club, or people who have agreed on it.
import type { CommentLog } from '../../profile/comment-log.ts';
import type { DistinctCommenters } from './distinct-commenters.ts';

export interface RegularCommenters {
  /** Commenters seen under at least the given share of the posts. */
  readonly regulars: number;
  /** Posts of which comments were seen. */
  readonly posts: number;
}

/**
 * Counts them.
 * @param shareOfPosts 0…1, of the posts of which comments were seen
 */
export function regularCommenters(
  { size, posts, post }: Pick<CommentLog, 'size' | 'posts' | 'post'>,
  { count, ofRow }: DistinctCommenters,
  shareOfPosts: number,
): RegularCommenters {
  const seen = new Set<number>();
  const pairs = new Set<number>();
  const postsOf = new Uint16Array(count);
  for (let row = 0; row < size; row += 1) {
    const place = post[row] ?? 0;
    const person = ofRow[row] ?? 0;
    const pair = person * posts.length + place;
    seen.add(place);
    if (pairs.has(pair)) continue;
    pairs.add(pair);
    postsOf[person] = (postsOf[person] ?? 0) + 1;
  }
  const least = shareOfPosts * seen.size;
  return { regulars: postsOf.filter((number) => number >= least).length, posts: seen.size };
}
