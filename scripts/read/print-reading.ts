// Puts a reading into the flat shape of the recordings' truth, so that the two can be compared or a reading be reproduced.
import type { CreatorReading, PageReading, Platform, Post } from '../../lib/profile/creator-profile.ts';
import type { Fact, Figure, Moment } from '../../lib/profile/figure.ts';

export type PrintedCount =
  | { value: number; exact: true }
  | { value: number; exact: false; text: string }
  | 'hidden'
  | null;

export interface PrintedPost {
  id: string;
  kind: string | null;
  author: string | null;
  publishedAt: string | null;
  publishedFrom: string | null;
  publishedTo: string | null;
  publishedText: string | null;
  /** Bounds computed from the post's id: the time of upload. Kept apart because the page does not carry it. */
  derivedFrom: string | null;
  derivedTo: string | null;
  pinned: boolean | null;
  title: string | null;
  likes: PrintedCount;
  comments: PrintedCount;
  views: PrintedCount;
  plays: PrintedCount;
  shares: PrintedCount;
  saves: PrintedCount;
  paidPartnership: boolean | null;
  paidPartners: readonly string[] | null;
}

interface PrintedProfile {
  handle: string | null;
  platformId: string | null;
  displayName: string | null;
  bio: string | null;
  category: string | null;
  verified: boolean | null;
  private: boolean | null;
  links: readonly string[];
  country: string | null;
  joinedOn: string | null;
  followers: PrintedCount;
  following: PrintedCount;
  posts: PrintedCount;
  totalLikes: PrintedCount;
  totalViews: PrintedCount;
}

export interface PrintedReading {
  pageKind: string;
  profile: PrintedProfile | null;
  posts: PrintedPost[];
  /** Their number alone: names and words of people are nothing to print. */
  comments: number;
  sources: Readonly<Record<string, readonly string[]>>;
  drift: readonly unknown[];
}

const longestTitle = 120;
/** The truths of long lists stop after 30 posts; TikTok's grids stand there whole. */
const mostPosts: Readonly<Record<Platform, number>> = { instagram: 30, youtube: 30, tiktok: 200 };

const count = (figure: Figure): PrintedCount => {
  if (figure.state === 'hidden') return 'hidden';
  if (figure.state !== 'known') return null;
  return figure.exact
    ? { value: figure.value, exact: true }
    : { value: figure.value, exact: false, text: figure.text ?? String(figure.value) };
};

const fact = <T>(value: Fact<T>): T | null => (value.state === 'known' ? value.value : null);

const instant = (time: number): string => new Date(time).toISOString().replace('.000Z', 'Z');

function printMoment(moment: Moment, clockSlack: number) {
  const none = {
    publishedAt: null,
    publishedFrom: null,
    publishedTo: null,
    publishedText: null,
    derivedFrom: null,
    derivedTo: null,
  };
  if (moment.state !== 'known') return none;
  if (moment.derived) return { ...none, derivedFrom: instant(moment.from), derivedTo: instant(moment.to) };
  if (moment.exact) return { ...none, publishedAt: instant(moment.from), publishedText: moment.text };
  const slack = moment.text === null ? 0 : clockSlack;
  return {
    ...none,
    publishedFrom: instant(moment.from - slack),
    publishedTo: instant(moment.to),
    publishedText: moment.text,
  };
}

function printPost(post: Post, clockSlack: number): PrintedPost {
  const caption = fact(post.caption);
  return {
    id: post.id,
    kind: fact(post.kind),
    author: fact(post.author),
    ...printMoment(post.published, clockSlack),
    pinned: fact(post.pinned),
    title: caption === null ? null : [...caption].slice(0, longestTitle).join(''),
    likes: count(post.likes),
    comments: count(post.comments),
    views: count(post.views),
    plays: count(post.plays),
    shares: count(post.shares),
    saves: count(post.saves),
    paidPartnership: fact(post.paidPartnership),
    paidPartners: fact(post.paidPartners),
  };
}

/** The recordings know one word for every wall, call a private profile a profile, and name stale embedded state a kind of page. */
function printKind({ pageKind, report }: CreatorReading): string {
  if (report.embedded === 'stale' && !report.heardReplies) return 'stale';
  if (pageKind === 'private') return 'profile';
  return pageKind === 'consent-wall' ? 'login-wall' : pageKind;
}

/**
 * Gives a reading in the truth's shape.
 * @param clockSlack how far the true time may lie before the reading's, in milliseconds: widens dates that hang on it
 */
export function printReading(reading: PageReading, clockSlack: number): PrintedReading {
  const { creator } = reading;
  return {
    pageKind: printKind(reading),
    profile: creator && {
      handle: fact(creator.handle),
      platformId: fact(creator.platformId),
      displayName: fact(creator.displayName),
      bio: fact(creator.bio),
      category: fact(creator.category),
      verified: fact(creator.verified),
      private: fact(creator.private),
      links: fact(creator.links) ?? [],
      country: fact(creator.country),
      joinedOn: fact(creator.joinedOn),
      followers: count(creator.followers),
      following: count(creator.following),
      posts: count(creator.postCount),
      totalLikes: count(creator.totalLikes),
      totalViews: count(creator.totalViews),
    },
    posts: reading.posts.slice(0, mostPosts[reading.platform]).map((post) => printPost(post, clockSlack)),
    comments: reading.comments.length,
    sources: reading.report.sources,
    drift: reading.report.drift,
  };
}
