// The posts behind a figure as something to show and to open.
import type { CreatorProfile, Post } from '../profile/creator-profile.ts';
import { isKnown } from '../profile/figure.ts';
import { postAddress } from '../profile/post-address.ts';
import type { Evidence, PostLink } from './report.ts';
import type { SampledPost } from './sample.ts';

/** Code points of a caption that make a title. */
const longestTitle = 120;

function titleOf(caption: string): string | null {
  const line = caption
    .slice(0, 10 * longestTitle)
    .replace(/\s+/g, ' ')
    .trim();
  if (line === '') return null;
  if (line.length <= longestTitle) return line;
  // A sign has two units at most: more need not be taken apart to know whether the line is too long.
  const signs = [...line.slice(0, 2 * longestTitle + 2)];
  return signs.length > longestTitle ? `${signs.slice(0, longestTitle).join('')}…` : line;
}

/** Gives the post as something to open. `handle`: of the list's owner, for posts without an author. */
export function postLinkOf(post: Post, { platform, handle }: Pick<CreatorProfile, 'platform' | 'handle'>): PostLink {
  return {
    postId: post.id,
    url: postAddress({
      platform,
      id: post.id,
      kind: isKnown(post.kind) ? post.kind.value : null,
      handle: isKnown(post.author) ? post.author.value : isKnown(handle) ? handle.value : null,
    }),
    title: isKnown(post.caption) ? titleOf(post.caption.value) : null,
    publishedAt: isKnown(post.published) ? post.published.from : null,
  };
}

/** Gives the evidence in the order of the sample (newest first), the extremes marked when there is a difference. */
export function evidenceOf(
  taken: readonly SampledPost[],
  owner: Pick<CreatorProfile, 'platform' | 'handle'>,
): readonly Evidence[] {
  const values = taken.map(({ value }) => value.value);
  const best = values.indexOf(Math.max(...values));
  const worst = values.lastIndexOf(Math.min(...values));
  const differ = values[best] !== values[worst];
  return taken.map(({ post, value }, index) => ({
    mark: differ && index === best ? 'best' : differ && index === worst ? 'worst' : null,
    ...postLinkOf(post, owner),
    value,
  }));
}
