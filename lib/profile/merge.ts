// Joins two readings of the same creator: unread never overwrites, a page's newer word counts, a finer figure of the same day stays.
import type { CreatorProfile, Post } from './creator-profile.ts';
import { type Fact, type Figure, isKnown, type KnownFigure, type Moment } from './figure.ts';

/**
 * How long a finer figure stands against a newer, coarser one that agrees with it: an exact count of this morning beats
 * "4.1萬" of this evening; next week the rounded one is the better witness. Our own rule.
 */
const finerStandsFor = 24 * 60 * 60 * 1000;

/** Posts kept per creator; the newest stay. */
export const mostPostsKept = 500;

const agree = (one: KnownFigure, other: KnownFigure) => one.low <= other.high && other.low <= one.high;

const width = ({ low, high }: { readonly low: number; readonly high: number }) => high - low;

/** At the same moment: the author's "hidden" before a number (a number that is not to be shown is worse than none), that before "none". */
const rankAtOnce = { hidden: 2, known: 1, absent: 0 } as const;

/**
 * Joins two answers about one figure; their order counts only when both carry the same time.
 * - unread gives way to every answer; of two unread ones the fresh reason stands
 * - of two known figures the finer one stands when they agree and it is at most 24 h older; otherwise the newer one
 * - "hidden" and "absent" are words of the page: they replace an older number, and a newer number replaces them
 * @param stored what was known before; undefined when an older version of the store did not know the field
 * @param fresh what the page says now
 */
export function mergeFigure(stored: Figure | undefined, fresh: Figure): Figure {
  if (!stored || stored.state === 'unread') return fresh;
  if (fresh.state === 'unread') return stored;
  const [older, newer] = stored.seenAt <= fresh.seenAt ? [stored, fresh] : [fresh, stored];
  if (isKnown(older) && isKnown(newer)) {
    const finer = width(older) < width(newer) && agree(older, newer);
    return finer && newer.seenAt - older.seenAt <= finerStandsFor ? older : newer;
  }
  if (older.seenAt === newer.seenAt && rankAtOnce[older.state] > rankAtOnce[newer.state]) return older;
  return newer;
}

/**
 * Joins two answers about a fact: the newer answer stands; at the same moment a known one before "absent".
 * @param stored what was known before; undefined when an older version of the store did not know the field
 */
export function mergeFact<T>(stored: Fact<T> | undefined, fresh: Fact<T>): Fact<T> {
  if (!stored || stored.state === 'unread') return fresh;
  if (fresh.state === 'unread') return stored;
  if (stored.seenAt === fresh.seenAt) return isKnown(stored) && !isKnown(fresh) ? stored : fresh;
  return stored.seenAt < fresh.seenAt ? fresh : stored;
}

/**
 * Joins two answers about when something was published. The moment itself does not move, so age plays no part while the
 * two agree: the narrower one stands. When they contradict each other, a date of the page stands before one that was
 * computed from an id, and otherwise the newer word.
 * @param stored what was known before; undefined when an older version of the store did not know the field
 */
export function mergeMoment(stored: Moment | undefined, fresh: Moment): Moment {
  if (!stored || stored.state === 'unread') return fresh;
  if (fresh.state === 'unread') return stored;
  const newer = stored.seenAt <= fresh.seenAt ? fresh : stored;
  if (!isKnown(stored) || !isKnown(fresh)) return newer;
  const told = [stored, fresh].find(({ derived }) => !derived);
  const widths = [stored.to - stored.from, fresh.to - fresh.from] as const;
  const overlap = stored.from <= fresh.to && fresh.from <= stored.to;
  if (overlap && widths[0] !== widths[1]) return widths[0] < widths[1] ? stored : fresh;
  if (stored.derived !== fresh.derived && told) return told;
  return newer;
}

/** Joins two readings of one post. */
export function mergePost(stored: Post, fresh: Post): Post {
  return {
    id: fresh.id,
    kind: mergeFact(stored.kind, fresh.kind),
    author: mergeFact(stored.author, fresh.author),
    coAuthors: mergeFact(stored.coAuthors, fresh.coAuthors),
    published: mergeMoment(stored.published, fresh.published),
    pinned: mergeFact(stored.pinned, fresh.pinned),
    caption: mergeFact(stored.caption, fresh.caption),
    likes: mergeFigure(stored.likes, fresh.likes),
    comments: mergeFigure(stored.comments, fresh.comments),
    views: mergeFigure(stored.views, fresh.views),
    plays: mergeFigure(stored.plays, fresh.plays),
    shares: mergeFigure(stored.shares, fresh.shares),
    saves: mergeFigure(stored.saves, fresh.saves),
    paidPartnership: mergeFact(stored.paidPartnership, fresh.paidPartnership),
    paidPartners: mergeFact(stored.paidPartners, fresh.paidPartners),
  };
}

const publishedFrom = (post: Post) => (isKnown(post.published) ? post.published.from : Number.NEGATIVE_INFINITY);

/** Newest first, undated last; the id decides between equals, so that the order never depends on who came first. */
function newestFirst(a: Post, b: Post): number {
  const [aFrom, bFrom] = [publishedFrom(a), publishedFrom(b)];
  if (aFrom !== bFrom) return aFrom > bFrom ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/**
 * Unites two lists of posts by id and joins the posts that stand in both.
 * @returns newest first, undated last, at most 500
 */
export function mergePosts(stored: readonly Post[], fresh: readonly Post[]): readonly Post[] {
  const byId = new Map<string, Post>();
  for (const post of [...stored, ...fresh]) {
    const before = byId.get(post.id);
    byId.set(post.id, before ? mergePost(before, post) : post);
  }
  return [...byId.values()].sort(newestFirst).slice(0, mostPostsKept);
}

/**
 * Joins two readings of one creator's profile.
 * @throws {TypeError} when the two are of different platforms: the caller has to know whom it joins
 */
export function mergeProfile(stored: CreatorProfile, fresh: CreatorProfile): CreatorProfile {
  if (stored.platform !== fresh.platform) throw new TypeError('profiles of two platforms');
  return {
    platform: fresh.platform,
    handle: mergeFact(stored.handle, fresh.handle),
    platformId: mergeFact(stored.platformId, fresh.platformId),
    displayName: mergeFact(stored.displayName, fresh.displayName),
    bio: mergeFact(stored.bio, fresh.bio),
    category: mergeFact(stored.category, fresh.category),
    verified: mergeFact(stored.verified, fresh.verified),
    private: mergeFact(stored.private, fresh.private),
    links: mergeFact(stored.links, fresh.links),
    country: mergeFact(stored.country, fresh.country),
    joinedOn: mergeFact(stored.joinedOn, fresh.joinedOn),
    followers: mergeFigure(stored.followers, fresh.followers),
    following: mergeFigure(stored.following, fresh.following),
    postCount: mergeFigure(stored.postCount, fresh.postCount),
    totalLikes: mergeFigure(stored.totalLikes, fresh.totalLikes),
    totalViews: mergeFigure(stored.totalViews, fresh.totalViews),
  };
}
