// Chooses the posts of the content check: the creator's own, dated inside the window; the rest is counted by name.
import type { Post } from '../../profile/creator-profile.ts';
import { type Fact, isKnown } from '../../profile/figure.ts';
import { isOfAnother } from '../sample.ts';
import rules from './content-rules.json' with { type: 'json' };

const day = 86_400_000;

export interface CaptionedPost {
  readonly post: Post;
  readonly caption: string;
  /** Milliseconds since 1970, the earliest possible. */
  readonly publishedAt: number;
}

export interface ContentWindow {
  /** Posts of the window, whether their captions could be read or not. */
  readonly seen: number;
  /** Those with a caption, newest first. */
  readonly captioned: readonly CaptionedPost[];
  /** Posts of the window that have no words. */
  readonly wordless: number;
  /** Posts of the window whose caption was not read. */
  readonly unread: number;
  readonly undated: number;
  /** Posts of other accounts in the creator's list. */
  readonly ofOthers: number;
  /** Days from the earliest caption of the window to now; 0 without any. */
  readonly days: number;
}

/** @param now milliseconds since 1970; a date that is known roughly counts by its earliest bound */
export function contentWindow(posts: readonly Post[], handle: Fact<string>, now: number): ContentWindow {
  const own = posts.filter((post) => !isOfAnother(post, handle));
  const dated = own.flatMap((post) => (isKnown(post.published) ? [{ post, publishedAt: post.published.from }] : []));
  const inside = dated.filter(({ publishedAt }) => publishedAt >= now - rules.windowDays * day);
  const captioned = inside
    .flatMap(({ post, publishedAt }) =>
      isKnown(post.caption) && post.caption.value.trim() !== ''
        ? [{ post, publishedAt, caption: post.caption.value }]
        : [],
    )
    .toSorted((a, b) => b.publishedAt - a.publishedAt || (a.post.id < b.post.id ? -1 : 1));
  const unread = inside.filter(({ post }) => post.caption.state === 'unread').length;
  const earliest = captioned.at(-1);
  return {
    seen: inside.length,
    captioned,
    wordless: inside.length - captioned.length - unread,
    unread,
    undated: own.length - dated.length,
    ofOthers: posts.length - own.length,
    days: earliest === undefined ? 0 : Math.max(0, (now - earliest.publishedAt) / day),
  };
}

/** How far the answer carries by the size of the sample. */
export function contentConfidence({ captioned, days }: ContentWindow): 'high' | 'middle' | 'low' {
  const { highPosts, highDays, middlePosts } = rules.confidence;
  if (captioned.length >= highPosts && days >= highDays) return 'high';
  return captioned.length >= middlePosts ? 'middle' : 'low';
}
