// What own snapshots tell over time: followers with their bounds, and a rate only for days on which it is truly known.
import { describe, expect, it } from 'vitest';
import { creatorHistory, ratesOn } from '../../lib/campaign/history.ts';
import type { Platform, Post } from '../../lib/profile/creator-profile.ts';
import type { DayFigures, DayRate } from '../../lib/profile/day-figures.ts';
import { type Figure, unread } from '../../lib/profile/figure.ts';
import { at, day, exact, fact, inventedPosts, inventedProfile, now, rounded } from '../evaluation/invented.ts';

const nothing = unread('not-captured');

const dayFigures = (back: number, followers: Figure, rates?: readonly DayRate[]): DayFigures => {
  const seenAt = now - back * day;
  const on = new Date(seenAt).toISOString().slice(0, 10);
  return {
    day: on,
    followers,
    following: nothing,
    postCount: nothing,
    totalLikes: nothing,
    totalViews: nothing,
    seenAt,
    ...(rates === undefined ? {} : { rates }),
  };
};

const rate = (value: number, given: Partial<DayRate> = {}): DayRate => ({
  criterion: 'engagement-rate',
  formula: 'formula.likesCommentsPerFollower',
  population: null,
  value,
  low: value - 0.001,
  high: value + 0.001,
  sampleSize: 12,
  ...given,
});

/** Twelve posts of which all figures were read at one time; the newest is `newest` days old now. */
const postsReadAt = (seenAt: number, newest: number): Post[] =>
  inventedPosts(12, () => ({ likes: exact(200, seenAt), comments: exact(10, seenAt) }), { newest, gap: 2 });

const subject = (
  history: readonly DayFigures[],
  posts: readonly Post[] = [],
  platform: Platform = 'instagram',
  followers: Figure = exact(10_000),
) => ({ profile: inventedProfile(platform, { followers }), posts, history });

describe('followers', () => {
  it('stand with their bounds, oldest first; a day that told none is left out', () => {
    const { visits, change } = creatorHistory(
      subject([dayFigures(0, exact(11_000)), dayFigures(5, nothing), dayFigures(9, rounded(10_000, 9_950, 10_049))]),
    );
    expect(visits.map(({ followers: { low, high } }) => [low, high])).toEqual([
      [9_950, 10_049],
      [11_000, 11_000],
    ]);
    expect(change?.low).toBeCloseTo(11_000 / 10_049 - 1);
    expect(change?.high).toBeCloseTo(11_000 / 9_950 - 1);
  });

  it('have not changed where they were seen on one day alone', () => {
    expect(creatorHistory(subject([dayFigures(0, exact(1))])).change).toBeNull();
    expect(creatorHistory(subject([]))).toMatchObject({ visits: [], rate: null, daysWithoutRate: 0 });
  });
});

describe('rates', () => {
  it('are those that were kept on each day', () => {
    const { rate: series, daysWithoutRate } = creatorHistory(
      subject([dayFigures(9, exact(1), [rate(0.02)]), dayFigures(0, exact(1), [rate(0.03)])]),
    );
    expect(series?.days.map((one) => one.rate.value)).toEqual([0.02, 0.03]);
    expect(daysWithoutRate).toBe(0);
  });

  it('of another formula or another kind of videos are no part of the series', () => {
    const views = { criterion: 'view-rate', formula: 'formula.viewsPerSubscriber' } as const;
    const { rate: series, daysWithoutRate } = creatorHistory(
      subject([
        dayFigures(9, exact(1), [rate(0.5, { ...views, population: 'short' })]),
        dayFigures(5, exact(1), [rate(0.04)]),
        dayFigures(3, exact(1), [rate(0.2, { ...views, population: 'video' })]),
        dayFigures(0, exact(1), [rate(0.3, { ...views, population: 'video' })]),
      ]),
    );
    expect(series).toMatchObject({ ...views, population: 'video' });
    expect(series?.days.map((one) => one.rate.value)).toEqual([0.2, 0.3]);
    expect(daysWithoutRate).toBe(2);
  });

  it('are computed for a day that kept none, by the followers of that day, as long as no post was read again', () => {
    const then = now - 30 * day;
    const posts = postsReadAt(then, 40);
    const { rate: series } = creatorHistory(subject([dayFigures(30, exact(7_000))], posts));
    expect(series?.days[0]?.rate.value).toBeCloseTo(210 / 7_000);
    // One post read again: what it had on that day is not known any more.
    const [first, ...others] = posts;
    if (!first) throw new Error('No post');
    const again = [{ ...first, likes: exact(300, now) }, ...others];
    expect(creatorHistory(subject([dayFigures(30, exact(7_000))], again)).rate).toBeNull();
  });

  it('do not use posts of later days', () => {
    const then = now - 30 * day;
    const later = inventedPosts(6, (index) => ({
      id: `L${index}`,
      likes: exact(9_000),
      comments: exact(0),
      published: at(now - (10 + index) * day),
    }));
    const { rate: series } = creatorHistory(
      subject([dayFigures(30, exact(7_000))], [...later, ...postsReadAt(then, 40)]),
    );
    expect(series?.days[0]?.rate.value).toBeCloseTo(210 / 7_000);
  });

  it('are silent where fewer than six posts count', () => {
    const posts = postsReadAt(now, 20).slice(0, 5);
    expect(creatorHistory(subject([dayFigures(0, exact(10_000))], posts))).toMatchObject({
      rate: null,
      daysWithoutRate: 1,
    });
  });

  it('of a reading are kept with formula and kind of videos, the leading one first', () => {
    const posts = inventedPosts(12, () => ({
      kind: fact('video'),
      likes: exact(50),
      comments: exact(5),
      views: exact(1_000),
    }));
    const kept = ratesOn({ profile: inventedProfile('youtube', { followers: exact(2_000) }), posts }, now);
    expect(kept.map(({ criterion, population, value }) => [criterion, population, value])).toEqual([
      ['engagement-rate', 'video', 0.055],
      ['view-rate', 'video', 0.5],
    ]);
    expect(ratesOn({ profile: inventedProfile('youtube'), posts: [] }, now)).toEqual([]);
  });
});
