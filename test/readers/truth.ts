// Compares a printed reading with the truth of a recording: what is wrong, what is unread, what was compared.
import type { PrintedCount, PrintedPost, PrintedReading } from '../../scripts/read/print-reading.ts';

export interface TrueCase {
  readonly pageKind: string;
  readonly profile: Readonly<Record<string, unknown>> | null;
  readonly posts: readonly Readonly<Record<string, unknown>>[];
}

export interface Comparison {
  /** Sentences that name case, place, what was read and what is true. Must be empty. */
  readonly wrong: string[];
  /** Figures that the page carries and that were not read. */
  readonly unread: string[];
  /** How many figures the page carries. */
  figures: number;
}

type TrueCount = PrintedCount;

const counts = ['likes', 'comments', 'views', 'plays', 'shares', 'saves'] as const;
const profileCounts = ['followers', 'following', 'posts', 'totalLikes', 'totalViews'] as const;
const profileFacts = [
  'handle',
  'platformId',
  'displayName',
  'bio',
  'category',
  'verified',
  'private',
  'country',
  'joinedOn',
] as const;

const collapse = (text: string) => text.replace(/\s+/gu, ' ').trim();

function compareCount(where: string, truth: TrueCount, read: TrueCount, result: Comparison): void {
  if (truth !== null) result.figures += 1;
  if (read === null) {
    if (truth !== null) result.unread.push(`${where}: ${JSON.stringify(truth)}`);
    return;
  }
  const same =
    truth !== null &&
    (truth === 'hidden' || read === 'hidden'
      ? truth === read
      : truth.value === read.value && truth.exact === read.exact);
  if (!same) result.wrong.push(`${where}: read ${JSON.stringify(read)}, true ${JSON.stringify(truth)}`);
}

function compareFact(where: string, truth: unknown, read: unknown, result: Comparison): void {
  if (truth !== null && truth !== undefined) result.figures += 1;
  if (read === null || read === undefined) {
    if (truth !== null && truth !== undefined) result.unread.push(`${where}: ${JSON.stringify(truth)}`);
    return;
  }
  const same =
    typeof truth === 'string' && typeof read === 'string'
      ? collapse(truth).toLowerCase() === collapse(read).toLowerCase()
      : truth === read;
  if (!same) result.wrong.push(`${where}: read ${JSON.stringify(read)}, true ${JSON.stringify(truth)}`);
}

function compareDate(
  where: string,
  truth: Readonly<Record<string, unknown>>,
  read: PrintedPost,
  result: Comparison,
): void {
  const at = truth.publishedAt as string | null;
  const text = truth.publishedText as string | null;
  if (at === null && text === null) {
    if (read.publishedAt ?? read.publishedFrom)
      result.wrong.push(`${where}: a date was read that the page does not carry`);
    return;
  }
  result.figures += 1;
  if (!read.publishedAt && !read.publishedFrom) {
    result.unread.push(`${where}: ${at ?? text}`);
    return;
  }
  const from = Date.parse(read.publishedAt ?? read.publishedFrom ?? '');
  const to = Date.parse(read.publishedAt ?? read.publishedTo ?? '');
  if (!(from <= to)) result.wrong.push(`${where}: bounds ${read.publishedFrom} – ${read.publishedTo} are no interval`);
  if (at === null) return;
  const isDay = at.length === 10;
  const trueFrom = Date.parse(isDay ? `${at}T00:00:00Z` : at);
  const trueTo = isDay ? trueFrom + 86_399_000 : trueFrom;
  if (from > trueTo || to < trueFrom)
    result.wrong.push(
      `${where}: read ${read.publishedAt ?? `${read.publishedFrom} – ${read.publishedTo}`}, true ${at}`,
    );
  if (!isDay && read.publishedAt === null)
    result.wrong.push(`${where}: the page carries ${at} exactly, reported as an interval`);
}

function comparePost(
  where: string,
  truth: Readonly<Record<string, unknown>>,
  read: PrintedPost,
  result: Comparison,
): void {
  for (const name of counts) compareCount(`${where}.${name}`, truth[name] as TrueCount, read[name], result);
  for (const name of ['kind', 'author', 'pinned', 'paidPartnership', 'title'] as const) {
    compareFact(`${where}.${name}`, truth[name], read[name], result);
  }
  compareDate(`${where}.published`, truth, read, result);
}

function compareProfile(truth: TrueCase['profile'], read: PrintedReading['profile'], result: Comparison): void {
  if (truth === null) {
    const invented = read && profileCounts.filter((name) => read[name] !== null);
    if (invented && invented.length > 0)
      result.wrong.push(`profile: read ${invented.join(', ')} though the page carries no profile`);
    return;
  }
  for (const name of profileCounts)
    compareCount(`profile.${name}`, truth[name] as TrueCount, read ? read[name] : null, result);
  for (const name of profileFacts) compareFact(`profile.${name}`, truth[name], read ? read[name] : null, result);
  const links = (truth.links ?? []) as string[];
  const readLinks = read?.links ?? [];
  for (const link of readLinks)
    if (!links.includes(link)) result.wrong.push(`profile.links: read ${link}, not among ${links.join(' ')}`);
  for (const link of links) compareFact('profile.links', link, readLinks.includes(link) ? link : null, result);
}

/** Compares one case. On a page that is no creator's (`other`) only its kind matters. */
export function compareWithTruth(truth: TrueCase, read: PrintedReading): Comparison {
  const result: Comparison = { wrong: [], unread: [], figures: 0 };
  if (truth.pageKind !== read.pageKind) result.wrong.push(`pageKind: read ${read.pageKind}, true ${truth.pageKind}`);
  if (truth.pageKind === 'other') return result;
  compareProfile(truth.profile, read.profile, result);
  const byId = new Map(read.posts.map((post) => [post.id, post]));
  for (const post of truth.posts) {
    const found = byId.get(post.id as string);
    if (found) {
      comparePost(`posts[${post.id}]`, post, found, result);
      byId.delete(post.id as string);
    } else {
      result.figures += 1;
      result.unread.push(`posts[${post.id}]: the whole post`);
    }
  }
  for (const id of byId.keys()) result.wrong.push(`posts[${id}]: read though the page does not show it`);
  return result;
}
