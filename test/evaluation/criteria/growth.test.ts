// Growth from one's own visits: the change as far as rounding lets one say, jumps, what explains them, and the gaps.
import { describe, expect, it } from 'vitest';
import { growth } from '../../../lib/evaluation/criteria/growth.ts';
import type { Subject } from '../../../lib/evaluation/criterion.ts';
import rules from '../../../lib/evaluation/growth/growth-rules.json' with { type: 'json' };
import { jumpsOf, stepsOf, visitsOf } from '../../../lib/evaluation/growth/growth-steps.ts';
import type { ScreeningFinding } from '../../../lib/evaluation/report.ts';
import { nothingKnown } from '../../../lib/evaluation/screening.ts';
import { dictionaries } from '../../../lib/i18n/index.ts';
import type { Platform, Post } from '../../../lib/profile/creator-profile.ts';
import type { DayFigures } from '../../../lib/profile/day-figures.ts';
import { type Figure, unread } from '../../../lib/profile/figure.ts';
import { at, day, exact, inventedPost, inventedPosts, inventedProfile, now, rounded } from '../invented.ts';
import { unsayable } from '../said-phrases.ts';
import { seededRandom } from '../seeded-random.ts';

const nothing = unread('not-offered');

/** A visit so many days ago. */
const visit = (daysAgo: number, followers: Figure): DayFigures => ({
  day: new Date(now - daysAgo * day).toISOString().slice(0, 10),
  seenAt: now - daysAgo * day,
  followers,
  following: nothing,
  postCount: nothing,
  totalLikes: nothing,
  totalViews: nothing,
});

/** Visits every `gap` days, the last one today. */
const visits = (followers: readonly (number | Figure)[], gap = 1): readonly DayFigures[] =>
  followers.map((number, index) =>
    visit((followers.length - 1 - index) * gap, typeof number === 'number' ? exact(number) : number),
  );

function judged(
  history: readonly DayFigures[],
  posts: readonly Post[] = [],
  platform: Platform = 'instagram',
): ScreeningFinding {
  const profile = inventedProfile(platform);
  const subject: Subject = {
    ...nothingKnown,
    platform,
    handle: profile.handle,
    followers: profile.followers,
    posts,
    now,
    packs: [],
    profile,
    history,
  };
  const finding = growth.run(subject);
  expect(finding.summary.key).not.toBe('screening.failed');
  expect(unsayable(finding)).toEqual([]);
  return finding;
}

const valueKey = (finding: ScreeningFinding) => finding.rows[0]?.value?.key;
const calm = [5000, 5010, 5021, 5029, 5041, 5050, 5060];

describe('growth', () => {
  it.each([0, 1])('cannot be told from %i visits', (count) => {
    const finding = judged(visits(calm.slice(0, count)));
    expect(finding.verdict).toBe('cannot-tell');
    expect(finding.summary.values).toEqual({
      count: { kind: 'count', value: count },
      needed: { kind: 'count', value: 2 },
    });
    expect(finding.facts).toEqual({});
  });

  it('takes no visit whose figure is unread, hidden or zero', () => {
    const finding = judged([visit(9, unread('changed')), visit(5, exact(0)), visit(1, exact(500))]);
    expect(finding.summary.values.count).toEqual({ kind: 'count', value: 1 });
  });

  it('counts a day once, in the order of the calendar', () => {
    const [first, second, third] = visits([5000, 5100, 5200], 10);
    if (!first || !second || !third) throw new Error('three visits');
    const finding = judged([
      third,
      first,
      second,
      second,
      { ...second, followers: exact(5150), seenAt: second.seenAt + 1 },
    ]);
    expect(finding.summary.values).toMatchObject({ count: { value: 3 }, days: { value: 20 } });
    expect(finding.rows[0]?.value?.values).toMatchObject({ from: { value: 5000 }, to: { value: 5200 } });
  });

  it('only says from how many to how many below four visits', () => {
    const finding = judged(visits([5000, 5100, 5600], 20));
    expect(finding.verdict).toBe('cannot-tell');
    expect(valueKey(finding)).toBe('growth.change.only');
    expect(finding.facts).toEqual({});
    expect(finding.summary.values).toEqual({
      count: { kind: 'count', value: 3 },
      days: { kind: 'count', value: 40 },
      needed: { kind: 'count', value: 7 },
    });
  });

  it.each([
    ['up', 5000, 5500, 'growth.change.up', 0.1],
    ['down', 5000, 4500, 'growth.change.down', -0.1],
    ['the same', 5000, 5000, 'growth.change.same', 0],
  ])('gives the change from four visits on: %s', (_name, from, to, key, change) => {
    const finding = judged(visits([from, from, to, to], 10));
    expect(valueKey(finding)).toBe(key);
    expect(finding.facts.growth?.days).toBe(30);
    expect(finding.facts.growth?.change.value).toBeCloseTo(change, 10);
    expect(finding.verdict).toBe('cannot-tell');
  });

  it('claims nothing inside the rounding, and no more than it allows beyond', () => {
    const thousands = (value: number) => rounded(value, value - 500, value + 499);
    const inside = judged(visits([41_000, 42_000, 42_000, 41_000].map(thousands)));
    expect(valueKey(inside)).toBe('growth.change.unclear');
    // A list would show the middle of the interval as if it were known.
    expect(inside.facts).toEqual({});
    const beyond = judged(visits([41_000, 41_000, 42_000, 42_000].map(thousands)));
    expect(valueKey(beyond)).toBe('growth.change.up');
    expect(beyond.rows[0]?.value?.values.change).toEqual({
      kind: 'percent-interval',
      low: expect.closeTo(41_500 / 41_499 - 1, 10),
      high: expect.closeTo(42_499 / 40_500 - 1, 10),
    });
  });

  it('says what was lost as a positive number, smaller end first', () => {
    const finding = judged(visits([rounded(5000, 4950, 5049), exact(4900), exact(4800), exact(4500)]));
    expect(finding.rows[0]?.value?.values.change).toEqual({
      kind: 'percent-interval',
      low: expect.closeTo(1 - 4500 / 4950, 10),
      high: expect.closeTo(1 - 4500 / 5049, 10),
    });
  });

  it('says that it looked for jumps and found none', () => {
    const finding = judged(visits(calm));
    expect(finding.verdict).toBe('ok');
    expect(finding.summary.key).toBe('growth.summary.up');
    expect(finding.rows).toHaveLength(1);
  });

  it('says the gaps in which nobody looked', () => {
    const keys = (gap: number) => judged(visits(calm, gap)).basis.map(({ key }) => key);
    expect(keys(14)).toEqual(['growth.basis.visits']);
    const gaps = judged([visit(60, exact(5000)), ...visits(calm)]).basis[1];
    expect(gaps).toEqual({
      key: 'growth.basis.gaps',
      values: { count: { kind: 'count', value: 1 }, days: { kind: 'count', value: 54 } },
    });
  });
});

describe('jumps', () => {
  const jumped = [...calm, 5900, 5910];
  const posts = (likes: number, daysAgo = 2) => [
    ...inventedPosts(9, () => ({ likes: exact(200) })),
    inventedPost('NEW', { published: at(now - daysAgo * day), likes: exact(likes) }),
  ];

  it('that no post seen explains are a look', () => {
    const finding = judged(visits(jumped), posts(240));
    expect(finding.verdict).toBe('look');
    expect(finding.summary.values.jumps).toEqual({ kind: 'count', value: 1 });
    expect(finding.rows[1]).toMatchObject({ verdict: 'look', note: { key: 'growth.note.no-viral-post' }, post: null });
    expect(finding.rows[1]?.value?.values.days).toEqual({ kind: 'count', value: 1 });
  });

  it('with a viral post are a fact with the post', () => {
    const finding = judged(visits(jumped), posts(2000));
    expect(finding.verdict).toBe('ok');
    expect(finding.rows[1]).toMatchObject({ verdict: 'ok', post: { postId: 'NEW' } });
  });

  it.each([
    ['on the day', 2, 'ok'],
    ['three days before', 4, 'ok'],
    ['a week before', 9, 'look'],
    ['after it', 0.5, 'look'],
  ])('are explained by a viral post %s: %s', (_name, daysAgo, verdict) => {
    expect(judged(visits(jumped), posts(2000, daysAgo)).verdict).toBe(verdict);
  });

  it('are explained by views on TikTok', () => {
    const videos = posts(200).map((post, index) => ({ ...post, plays: exact(index === 9 ? 90_000 : 3000) }));
    expect(judged(visits(jumped), videos, 'tiktok').verdict).toBe('ok');
    expect(judged(visits(jumped), posts(2000), 'tiktok').verdict).toBe('look');
  });

  it('say when no post of those days was seen', () => {
    expect(judged(visits(jumped)).rows[1]?.note?.key).toBe('growth.note.posts-unseen');
  });

  it('need seven visits', () => {
    expect(judged(visits(jumped.slice(3))).verdict).toBe('cannot-tell');
    expect(jumpsOf(stepsOf(visitsOf(visits(jumped.slice(3)))))).toBeNull();
    expect(jumpsOf(stepsOf(visitsOf(visits(jumped.slice(2)))))).toHaveLength(1);
  });

  it('are no jumps below 5 % in all, however even the rest', () => {
    expect(judged(visits([...calm, 5300])).verdict).toBe('ok');
    expect(judged(visits([...calm, 5320])).verdict).toBe('look');
  });

  it('are measured per day: what grew over a long gap is none', () => {
    const long = [...calm.map((followers, index) => visit(100 - index, exact(followers))), visit(1, exact(5900))];
    expect(judged(long).verdict).toBe('ok');
  });

  it('are left open by rounding', () => {
    const tens = (value: number) => rounded(value, value - 50, value + 49);
    const finding = judged(visits([...calm.map(() => 5000), 5400].map(tens)), posts(240, 1));
    expect(finding.verdict).toBe('cannot-tell');
    expect(finding.summary.key).toBe('growth.summary.rounding');
    expect(finding.rows[1]?.value?.key).toBe('growth.jump.maybe');
  });

  it('are rare where growth is steady: at most 1 of 100 creators seen on twenty days', () => {
    const random = seededRandom(41);
    let found = 0;
    for (let creator = 0; creator < 500; creator += 1) {
      let followers = 3000 + random.whole(40_000);
      const seen = Array.from({ length: 20 }, () => {
        followers = Math.round(followers * Math.exp(0.002 + 0.004 * random.normal()));
        return followers;
      });
      if ((jumpsOf(stepsOf(visitsOf(visits(seen, 2)))) ?? []).length > 0) found += 1;
    }
    expect(found).toBeLessThanOrEqual(5);
  });

  it('are said with the numbers of the data', () => {
    for (const area of [dictionaries['zh-TW'].report, dictionaries.en.report]) {
      for (const number of [
        rules.deviations,
        100 * rules.leastRise,
        rules.leastSteps + 1,
        rules.viral.daysBefore,
        rules.viral.factor,
      ]) {
        expect(area['growth.rule.jump']).toContain(String(number));
      }
      expect(area['growth.rule.visits']).toContain(String(rules.leastVisits));
      expect(area['bought-engagement.rule.follower-jump']).toContain(String(rules.leastSteps + 1));
    }
    expect(rules.longGapDays).toBe(14);
  });
});
