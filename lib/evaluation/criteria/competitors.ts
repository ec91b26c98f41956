// Rivals (B10): which rival of the brief, in which post, how many days ago, and whether that lies inside the exclusivity window.
import type { CreatorProfile, Platform, Post } from '../../profile/creator-profile.ts';
import { isKnown } from '../../profile/figure.ts';
import type { ScreeningBrief } from '../brief.ts';
import rules from '../competitors/competitor-rules.json' with { type: 'json' };
import { findRivals, type RivalInPost } from '../competitors/find-rivals.ts';
import { accountOf, rivalOf } from '../competitors/rival-names.ts';
import { sentenceExcerpt } from '../content/sentence-excerpt.ts';
import { defineScreening } from '../criterion.ts';
import { type DaysAgo, daysAgo, placeInWindow, type WindowPlace } from '../days-ago.ts';
import { classifyCaption } from '../disclosure/classify-caption.ts';
import { postLinkOf } from '../evidence.ts';
import { count, date, phrase, rowOf, text } from '../phrases.ts';
import { readSource } from '../read-source.ts';
import type { Phrase, RivalSighting, ScreeningRow } from '../report.ts';
import { isOfAnother } from '../sample.ts';

type Owner = Pick<CreatorProfile, 'platform' | 'handle'>;

interface Sighting extends RivalInPost {
  readonly post: Post;
  readonly days: DaysAgo | null;
  readonly window: WindowPlace;
}

interface Asked {
  readonly now: number;
  readonly windowDays: number;
  /** The brief asks for a window of its own. */
  readonly isExclusive: boolean;
}

/** Newest first by the latest possible date, undated last. */
const byDate = (a: Sighting, b: Sighting) =>
  (a.days?.least ?? Number.POSITIVE_INFINITY) - (b.days?.least ?? Number.POSITIVE_INFINITY) ||
  (a.post.id < b.post.id ? -1 : 1);

/**
 * - `labelled`: the platform's label names the rival, or labels the post without naming anybody
 * - `words`: the caption discloses advertising
 * - `mentioned`: neither
 */
function labelOf({ post, sources }: Sighting, platform: Platform, { market }: ScreeningBrief): string {
  if (sources.includes('paid-partner')) return 'labelled';
  const namesOthers = isKnown(post.paidPartners) && post.paidPartners.value.length > 0;
  if (isKnown(post.paidPartnership) && post.paidPartnership.value && !namesOthers) return 'labelled';
  if (sources.includes('co-author')) return 'co-author';
  if (namesOthers) return 'other-label';
  const caption = isKnown(post.caption) ? post.caption.value : '';
  const { outcome } = classifyCaption(caption, { market, platform });
  return outcome === 'clear' || outcome === 'buried' ? 'words' : 'mentioned';
}

function whenPhrase(days: DaysAgo | null): Phrase {
  if (days === null) return phrase('competitors.when.undated');
  if (days.most < 1) return phrase('competitors.when.today');
  if (days.least === days.most) return phrase('competitors.when.days', { days: count(days.least) });
  return phrase('competitors.when.between', { least: count(days.least), most: count(days.most) });
}

function rowOfSighting(sighting: Sighting, asked: Asked, owner: Owner, screening: ScreeningBrief): ScreeningRow {
  const { post, rival, sources, place, days, window } = sighting;
  return rowOf({
    id: `${post.id}:${rival.name}`,
    verdict: window === 'outside' ? null : 'look',
    label: phrase(`competitors.row.${labelOf(sighting, owner.platform, screening)}`, { name: text(rival.name) }),
    value: whenPhrase(days),
    usual: phrase(`competitors.window.${asked.isExclusive ? 'asked' : 'default'}.${window}`, {
      days: count(asked.windowDays),
    }),
    note: phrase('competitors.sources', {
      sources: { kind: 'keys', value: sources.map((source) => `competitors.source.${source}`) },
    }),
    excerpt:
      place && isKnown(post.caption)
        ? sentenceExcerpt(post.caption.value, place.start, place.end, rules.excerptReach)
        : null,
    post: postLinkOf(post, owner),
  });
}

/** Posts of others stand in a creator's list by accident; those of a rival, or with the creator as co-author, do not. */
function isAboutCreator(post: Post, owner: Owner, handles: readonly string[]): boolean {
  if (!isOfAnother(post, owner.handle)) return true;
  const author = isKnown(post.author) ? post.author.value.toLowerCase() : '';
  const own = isKnown(owner.handle) ? owner.handle.value.toLowerCase() : '';
  const joint = isKnown(post.coAuthors) && post.coAuthors.value.some((one) => one.toLowerCase() === own);
  return joint || handles.includes(author);
}

const factsOf = (sightings: readonly Sighting[]): readonly RivalSighting[] =>
  sightings.flatMap(({ rival, post, days, window }) =>
    days === null
      ? []
      : [{ name: rival.name, postId: post.id, daysAgo: days.least, isInsideWindow: window !== 'outside' }],
  );

const namesOf = (sightings: readonly Sighting[]): Phrase['values'][string] => ({
  kind: 'texts',
  value: [...new Set(sightings.map(({ rival }) => rival.name))],
});

function summaryOf(sightings: readonly Sighting[], seen: number, asked: Asked): Phrase {
  const near = sightings.filter(({ window }) => window !== 'outside');
  const days = count(asked.windowDays);
  const posts = (some: readonly Sighting[]) => count(new Set(some.map(({ post }) => post.id)).size);
  if (near.some(({ window }) => window === 'inside')) {
    return phrase('competitors.summary.look', { posts: posts(near), names: namesOf(near), days });
  }
  if (near.length > 0) {
    return phrase('competitors.summary.look.perhaps', { posts: posts(near), names: namesOf(near), days });
  }
  return sightings.length > 0
    ? phrase('competitors.summary.earlier', { posts: posts(sightings), names: namesOf(sightings), days })
    : phrase('competitors.summary.none', { posts: count(seen) });
}

const sources = {
  matching: readSource(rules.sources.matching, 'competitor rules'),
  window: readSource(rules.sources.window, 'competitor rules'),
};

const nothing = { basis: [], rows: [], limits: [], thresholds: [], facts: {} } as const;

interface SeenPosts {
  readonly seen: readonly Post[];
  /** Posts of the window with a date, whether their captions could be read or not. */
  readonly inWindow: number;
  /** Of them: those whose captions could be read; in the rest a rival would go unseen. */
  readonly readInWindow: number;
  readonly undated: number;
  readonly withoutCaption: number;
  /** Earliest date seen; null when nothing is dated. */
  readonly earliest: number | null;
}

function seenPosts(posts: readonly Post[], { now, windowDays }: Asked): SeenPosts {
  const dates = posts.flatMap(({ published }) => (isKnown(published) ? [published.from] : []));
  const inWindow = posts.filter(
    ({ published }) => isKnown(published) && placeInWindow(published, now, windowDays) !== 'outside',
  );
  return {
    seen: posts,
    inWindow: inWindow.length,
    readInWindow: inWindow.filter(({ caption }) => caption.state !== 'unread').length,
    undated: posts.length - dates.length,
    withoutCaption: posts.filter(({ caption }) => caption.state === 'unread').length,
    earliest: dates.length === 0 ? null : Math.min(...dates),
  };
}

function basisOf(
  { seen, inWindow, undated, withoutCaption }: SeenPosts,
  asked: Asked,
  more: number,
): readonly Phrase[] {
  const counted = (key: string, value: number) => (value === 0 ? [] : [phrase(key, { count: count(value) })]);
  return [
    phrase('competitors.basis.seen', {
      posts: count(seen.length),
      inside: count(inWindow),
      days: count(asked.windowDays),
    }),
    ...counted('competitors.basis.undated', undated),
    ...counted('competitors.basis.unread', withoutCaption),
    ...counted('competitors.basis.more', more),
  ];
}

function limitsOf({ earliest }: SeenPosts, { now, windowDays }: Asked): readonly Phrase[] {
  const day = 86_400_000;
  const isShort = earliest !== null && now - earliest < windowDays * day;
  return [
    ...(isShort ? [phrase('competitors.limit.span', { day: date(earliest), days: count(windowDays) })] : []),
    phrase('competitors.limit.text-only'),
    phrase('competitors.limit.mention'),
  ];
}

export const competitors = defineScreening({
  id: 'competitors',
  group: 'content',
  needs: ['platform', 'handle', 'posts', 'now', 'brief'],
  judge: ({ platform, handle, posts, now, brief: { screening } }) => {
    const own = isKnown(handle) ? handle.value.toLowerCase() : null;
    const rivals = screening.competitors.map((competitor) =>
      rivalOf({ ...competitor, handles: competitor.handles.filter((handle) => accountOf(handle) !== own) }),
    );
    if (rivals.length === 0) {
      return { verdict: 'cannot-tell', summary: phrase('competitors.summary.no-rivals'), ...nothing };
    }
    const isExclusive = screening.exclusivityDays > 0;
    const asked: Asked = { now, isExclusive, windowDays: isExclusive ? screening.exclusivityDays : rules.windowDays };
    const owner = { platform, handle };
    const handles = rivals.flatMap((rival) => rival.handles);
    const seen = seenPosts(
      posts.filter((post) => isAboutCreator(post, owner, handles)),
      asked,
    );
    const sightings = seen.seen
      .flatMap((post) =>
        findRivals(post, rivals, platform).map((found) => ({
          ...found,
          post,
          days: daysAgo(post.published, now),
          window: placeInWindow(post.published, now, asked.windowDays),
        })),
      )
      .toSorted(byDate);
    const shown = sightings.slice(0, rules.mostRows);
    const common = {
      basis: basisOf(seen, asked, sightings.length - shown.length),
      rows: shown.map((sighting) => rowOfSighting(sighting, asked, owner, screening)),
      limits: limitsOf(seen, asked),
      thresholds: [sources.matching, sources.window],
    };
    const hasLook = sightings.some(({ window }) => window !== 'outside');
    if (!hasLook && seen.readInWindow < rules.fewestPosts) {
      const isUnread = seen.inWindow >= rules.fewestPosts;
      return {
        verdict: 'cannot-tell',
        summary: phrase(`competitors.summary.few-${isUnread ? 'captions' : 'posts'}`, {
          count: count(isUnread ? seen.readInWindow : seen.inWindow),
          needed: count(rules.fewestPosts),
          days: count(asked.windowDays),
        }),
        ...common,
        facts: sightings.length > 0 ? { rivals: factsOf(sightings) } : {},
      };
    }
    return {
      verdict: hasLook ? 'look' : 'ok',
      summary: summaryOf(sightings, seen.seen.length, asked),
      ...common,
      facts: { rivals: factsOf(sightings) },
    };
  },
});
