// The four criteria and the report: what is said for which figures, platform by platform.
import { describe, expect, it } from 'vitest';
import { defineCriterion, type Subject, withoutValue } from '../../lib/evaluation/criterion.ts';
import { criteria, evaluate } from '../../lib/evaluation/evaluate.ts';
import type { CriterionId, Report } from '../../lib/evaluation/report.ts';
import { nothingKnown } from '../../lib/evaluation/screening.ts';
import type { CreatorProfile, Platform, Post } from '../../lib/profile/creator-profile.ts';
import { unread } from '../../lib/profile/figure.ts';
import {
  at,
  day,
  exact,
  fact,
  hidden,
  inventedPost,
  inventedPosts,
  inventedProfile,
  now,
  rounded,
} from './invented.ts';

function judged(platform: Platform, profile: Partial<CreatorProfile>, posts: readonly Post[]): Report {
  return evaluate({ profile: inventedProfile(platform, profile), posts, now, packs: null });
}

function findingOf(report: Report, id: CriterionId) {
  const finding = report.findings.find(({ criterion }) => criterion === id);
  if (!finding) throw new Error(`no finding ${id}`);
  return finding;
}

const followers = { followers: exact(20_000) };

const grid = (count: number, likes = 400, comments = 20) =>
  inventedPosts(count, (index) => ({
    kind: fact('photo'),
    likes: exact(likes + index),
    comments: exact(comments),
    caption: fact(`第 ${index} 爐\n司康`),
  }));

describe('engagement rate on Instagram', () => {
  it('is the median of (likes + comments) / followers', () => {
    const finding = findingOf(judged('instagram', followers, grid(12)), 'engagement-rate');
    expect(finding).toMatchObject({
      verdict: 'ok',
      missing: null,
      formula: 'formula.likesCommentsPerFollower',
      sampleSize: 12,
      confidence: 'high',
      population: null,
      leftOut: [],
    });
    expect(finding.value?.value).toBeCloseTo(425.5 / 20_000, 12);
    expect(finding.value?.low).toBeCloseTo(422 / 20_000, 12);
    expect(finding.value?.high).toBeCloseTo(429 / 20_000, 12);
  });

  it('carries the rounding of the followers into the interval', () => {
    const exactly = findingOf(judged('instagram', followers, grid(12)), 'engagement-rate').value;
    const roughly = findingOf(
      judged('instagram', { followers: rounded(20_000, 19_500, 20_499) }, grid(12)),
      'engagement-rate',
    ).value;
    expect(roughly?.value).toBe(exactly?.value);
    expect(roughly?.low).toBeCloseTo(422 / 20_499, 12);
    expect(roughly?.high).toBeCloseTo(429 / 19_500, 12);
  });

  it('cannot tell below six mature posts, and says how many are too new', () => {
    const young = inventedPosts(3, () => ({ likes: exact(9), comments: exact(1) }), { newest: 0, gap: 1 });
    const report = judged('instagram', followers, [
      ...grid(5),
      ...young.map((post) => ({ ...post, id: `Y${post.id}` })),
    ]);
    expect(findingOf(report, 'engagement-rate')).toMatchObject({
      verdict: 'cannot-tell',
      missing: 'few-posts',
      value: null,
    });
    expect(report.leading).toBeNull();
    expect(report.headline).toEqual({
      key: 'headline.few-posts',
      values: { count: { kind: 'count', value: 5 }, needed: { kind: 'count', value: 6 } },
    });
    expect(report.reasons[0]).toEqual({ key: 'reason.too-young', values: { count: { kind: 'count', value: 3 } } });
  });

  it('cannot tell without followers, with zero followers, or with figures that the page does not carry', () => {
    const missing = (profile: Partial<CreatorProfile>, posts: readonly Post[]) =>
      findingOf(judged('instagram', profile, posts), 'engagement-rate').missing;
    expect(missing({}, grid(12))).toBe('audience-unknown');
    expect(missing({ followers: hidden }, grid(12))).toBe('audience-unknown');
    expect(missing({ followers: exact(0) }, grid(12))).toBe('zero-denominator');
    expect(
      missing(
        followers,
        grid(12).map((post) => ({ ...post, comments: unread('not-captured') })),
      ),
    ).toBe('figures-unread');
    expect(missing(followers, [])).toBe('few-posts');
  });

  it('gives no rate when likes are hidden on more than half, but comments alone under their own name', () => {
    const posts = grid(16).map((post, index) => (index % 16 < 9 ? { ...post, likes: hidden } : post));
    const report = judged('instagram', followers, posts);
    const finding = findingOf(report, 'engagement-rate');
    expect(finding).toMatchObject({ value: null, missing: 'likes-hidden', verdict: 'cannot-tell' });
    expect(finding.alternative).toMatchObject({ formula: 'formula.commentsPerFollower', sampleSize: 16 });
    expect(finding.alternative?.value.value).toBeCloseTo(20 / 20_000, 12);
    expect(report.headline.key).toBe('headline.likes-hidden');
    expect(report.reasons.map(({ key }) => key)).toContain('reason.comments-only');
  });

  it('puts comments in the place of likes only where likes are hidden', () => {
    const posts = grid(12).map((post) => ({ ...post, likes: unread('not-captured') }));
    expect(findingOf(judged('instagram', followers, posts), 'engagement-rate')).toMatchObject({
      missing: 'figures-unread',
      alternative: null,
    });
  });

  it('still gives the rate when half or fewer are hidden, and counts them', () => {
    const posts = grid(16).map((post, index) => (index < 8 ? { ...post, likes: hidden } : post));
    const finding = findingOf(judged('instagram', followers, posts), 'engagement-rate');
    expect(finding).toMatchObject({
      sampleSize: 8,
      alternative: null,
      leftOut: [{ reason: 'likes-hidden', count: 8 }],
    });
  });

  it('shows every post that entered, with address, title, date and value; the extremes marked', () => {
    const { evidence } = findingOf(judged('instagram', followers, grid(12)), 'engagement-rate');
    expect(evidence).toHaveLength(12);
    expect(evidence[0]).toEqual({
      mark: 'worst',
      postId: 'P000',
      url: 'https://www.instagram.com/p/P000/',
      title: '第 0 爐 司康',
      publishedAt: now - 20 * day,
      value: { value: 0.021, low: 0.021, high: 0.021 },
    });
    expect(evidence.at(-1)?.mark).toBe('best');
    expect(evidence.filter(({ mark }) => mark !== null)).toHaveLength(2);
  });

  it('marks no extremes when all posts are equal', () => {
    const same = inventedPosts(6, () => ({ likes: exact(4), comments: exact(1) }));
    const { evidence } = findingOf(judged('instagram', followers, same), 'engagement-rate');
    expect(evidence.map(({ mark }) => mark)).toEqual([null, null, null, null, null, null]);
  });

  it('asks for a look below the lowest band or far above the highest, and nowhere between', () => {
    const posts = (likes: number) =>
      inventedPosts(12, (index) => ({
        likes: exact(Math.round(likes * (0.85 + 0.03 * index))),
        comments: exact(Math.ceil(likes / 50)),
      }));
    const verdict = (likes: number) => judged('instagram', followers, posts(likes));
    expect(verdict(20).headline).toEqual({
      key: 'headline.look',
      values: { what: { kind: 'key', value: 'look.low-engagement-rate.short' } },
    });
    expect(verdict(20).reasons[0]?.values.limit).toEqual({ kind: 'percent', value: 0.0039 });
    // The look says where the rate lies: the band is not said a second time.
    expect(verdict(20).reasons.map(({ key }) => key)).not.toContain('headline.band');
    expect(verdict(1200).headline.values.what).toEqual({ kind: 'key', value: 'look.very-high-engagement-rate.short' });
    expect(findingOf(verdict(1200), 'engagement-rate').thresholds.map(({ ownRule }) => ownRule)).toEqual([
      false,
      true,
      true,
      true,
    ]);
    for (const likes of [80, 150, 190, 300, 600, 1000])
      expect(findingOf(verdict(likes), 'engagement-rate').verdict).toBe('ok');
  });

  it.each<[number, number, string, string | undefined]>([
    [300, 300, 'headline.band', 'band.above-average'],
    [300, 800, 'headline.band', 'band.above-average'],
    [200, 300, 'headline.at-least-average', undefined],
    [200, 200, 'headline.band', 'band.average'],
    [120, 200, 'headline.at-most-average', undefined],
    [60, 120, 'headline.band', 'band.below-average'],
    [120, 300, 'headline.either-side', undefined],
  ])('says what is true of every band touched: %d and %d likes', (some, others, key, band) => {
    const posts = inventedPosts(12, (index) => {
      const interactions = index % 2 === 0 ? some : others;
      return { likes: exact(interactions - 4), comments: exact(4) };
    });
    const { headline } = judged('instagram', followers, posts);
    expect(headline.key).toBe(key);
    expect(headline.values.band).toEqual(band && { kind: 'key', value: band });
  });

  it('compares with the chosen pack first', () => {
    const input = { profile: inventedProfile('instagram', followers), posts: grid(12), now };
    const packs = { instagram: 'untapper-instagram', youtube: null, tiktok: null };
    const report = evaluate({ ...input, packs });
    expect(report.benchmarks[0]).toMatchObject({ packId: 'untapper-instagram', bands: ['average'] });
    expect(report.headline.values.band).toEqual({ kind: 'key', value: 'band.average' });
    expect(evaluate({ ...input, packs: null }).headline.values.band).toEqual({
      kind: 'key',
      value: 'band.above-average',
    });
  });

  it('falls back to the next fitting pack when the chosen one does not fit, and still shows it first', () => {
    const report = evaluate({
      profile: inventedProfile('instagram', followers),
      posts: grid(12),
      now,
      packs: { instagram: 'source-article', youtube: null, tiktok: null },
    });
    expect(report.benchmarks[0]).toMatchObject({ packId: 'source-article', fits: false });
    expect(report.headline.key).toBe('headline.band');
  });
});

describe('rates by views', () => {
  const clip = (index: number): Partial<Post> => ({
    kind: fact('video'),
    likes: exact(900 + index),
    comments: exact(50),
    shares: exact(50),
    plays: exact(10_000),
  });

  it('counts likes, comments and shares by plays on TikTok', () => {
    const report = judged('tiktok', followers, inventedPosts(9, clip));
    const finding = findingOf(report, 'engagement-rate');
    expect(finding.formula).toBe('formula.likesCommentsSharesPerView');
    expect(finding.value?.value).toBeCloseTo(1004 / 10_000, 12);
    expect(finding.confidence).toBe('middle');
    expect(report.benchmarks[0]).toMatchObject({ packId: 'modash-tiktok', fits: true, bands: ['above-average'] });
  });

  it('needs the shares on TikTok: a smaller numerator is another rate', () => {
    const report = judged(
      'tiktok',
      followers,
      inventedPosts(9, (index) => ({ ...clip(index), shares: unread('not-offered') })),
    );
    expect(findingOf(report, 'engagement-rate')).toMatchObject({ value: null, missing: 'figures-unread' });
    expect(report.leading).toBe('view-rate');
    expect(findingOf(report, 'view-rate')).toMatchObject({
      formula: 'formula.viewsPerFollower',
      verdict: 'cannot-tell',
      missing: 'no-comparison',
    });
    expect(report.headline.key).toBe('headline.no-comparison');
  });

  it('leaves out a post whose views were read while it was young, though its likes were read later', () => {
    const posts = inventedPosts(9, (index) => ({ ...clip(index), plays: exact(10_000, now - (19 + 3 * index) * day) }));
    expect(findingOf(judged('tiktok', followers, posts), 'engagement-rate')).toMatchObject({
      value: null,
      leftOut: [{ reason: 'too-young', count: 9 }],
    });
  });

  it('does not need followers for a rate by views', () => {
    const report = judged('tiktok', { followers: unread('changed') }, inventedPosts(9, clip));
    expect(findingOf(report, 'engagement-rate')).toMatchObject({ missing: 'no-comparison', verdict: 'cannot-tell' });
    expect(findingOf(report, 'engagement-rate').value).not.toBeNull();
    expect(report.benchmarks[0]?.reason?.key).toBe('fit.audience');
  });

  it('shows the view rate of a YouTube channel whose lists carry views only', () => {
    const posts = inventedPosts(10, (index) => ({
      kind: fact('video'),
      views: rounded(26_000 + index, 26_000, 26_999),
    }));
    const report = judged('youtube', { followers: rounded(100_000, 100_000, 100_999) }, posts);
    expect(findingOf(report, 'engagement-rate')).toMatchObject({
      verdict: 'cannot-tell',
      value: null,
      missing: 'figures-unread',
    });
    const finding = findingOf(report, 'view-rate');
    expect(finding).toMatchObject({ formula: 'formula.viewsPerSubscriber', population: 'video', verdict: 'ok' });
    expect(finding.value?.low).toBeCloseTo(26_000 / 100_999, 12);
    expect(report.leading).toBe('view-rate');
    expect(report.benchmarks[0]).toMatchObject({
      packId: 'archive-youtube-views',
      fits: true,
      bands: ['above-average'],
    });
    expect(report.benchmarks[1]).toMatchObject({ packId: 'archive-youtube', fits: false });
    expect(report.reasons.map(({ key }) => key)).toContain('reason.views-only');
  });

  it('gives the engagement of YouTube once six watch pages were read', () => {
    const posts = inventedPosts(10, (index) => ({
      kind: fact('video'),
      views: exact(10_000),
      ...(index < 6 ? { likes: exact(500), comments: exact(20) } : {}),
    }));
    const report = judged('youtube', { followers: exact(20_000) }, posts);
    expect(report.leading).toBe('engagement-rate');
    expect(findingOf(report, 'engagement-rate')).toMatchObject({
      sampleSize: 6,
      formula: 'formula.likesCommentsPerView',
      leftOut: [{ reason: 'incomplete', count: 4 }],
    });
    expect(report.benchmarks[0]).toMatchObject({ packId: 'archive-youtube', bands: ['average'] });
  });

  it('never mixes Shorts and long videos', () => {
    const posts = [
      ...inventedPosts(8, () => ({ kind: fact('short'), views: exact(90_000) })),
      ...inventedPosts(7, () => ({ kind: fact('video'), views: exact(1000) })).map((post) => ({
        ...post,
        id: `V${post.id}`,
      })),
    ];
    const finding = findingOf(judged('youtube', { followers: exact(10_000) }, posts), 'view-rate');
    expect(finding).toMatchObject({
      population: 'short',
      sampleSize: 8,
      leftOut: [{ reason: 'other-format', count: 7 }],
    });
    expect(finding.value?.value).toBe(9);
    expect(finding.why.at(-1)).toMatchObject({
      key: 'reason.sample-of',
      values: { population: { value: 'population.short' } },
    });
  });

  it('says of undated Shorts that their dates are missing, not that there are no posts', () => {
    const shorts = Array.from({ length: 40 }, (_, index) =>
      inventedPost(`S${index}`, { kind: fact('short'), views: exact(90_000) }),
    );
    const report = judged('youtube', { followers: exact(10_000) }, shorts);
    expect(findingOf(report, 'view-rate')).toMatchObject({
      population: 'short',
      missing: 'dates-unread',
      leftOut: [{ reason: 'undated', count: 40 }],
    });
    expect(report.headline.key).toBe('headline.dates-unread');
  });

  it('says of young posts without figures that the figures are missing', () => {
    const posts = inventedPosts(12, () => ({ comments: exact(3) }), { newest: 0, gap: 0.1 });
    const report = judged('instagram', followers, posts);
    expect(findingOf(report, 'engagement-rate')).toMatchObject({
      missing: 'figures-unread',
      leftOut: [{ reason: 'incomplete', count: 12 }],
    });
  });

  it('takes plays on Instagram, views only where plays are too few, and never both', () => {
    const reels = (given: (index: number) => Partial<Post>) =>
      findingOf(
        judged(
          'instagram',
          followers,
          inventedPosts(12, (index) => ({ kind: fact('reel'), ...given(index) })),
        ),
        'view-rate',
      );
    expect(reels(() => ({ plays: exact(8000), views: exact(2000) }))).toMatchObject({
      formula: 'formula.playsPerFollower',
      sampleSize: 12,
      value: { value: 0.4 },
    });
    expect(reels((index) => (index < 5 ? { plays: exact(8000) } : { views: exact(2000) }))).toMatchObject({
      formula: 'formula.viewsPerFollower',
      sampleSize: 7,
      value: { value: 0.1 },
    });
    const photos = findingOf(judged('instagram', followers, grid(12)), 'view-rate');
    expect(photos).toMatchObject({ value: null, leftOut: [{ reason: 'other-format', count: 12 }] });
  });
});

describe('posting rhythm', () => {
  it('counts posts per week over the newest twelve, pinned ones left out', () => {
    const posts = inventedPosts(20, () => ({}), { newest: 1, gap: 3.5 });
    const pinned = inventedPost('pinned', { published: at(now - 900 * day), pinned: fact(true) });
    const finding = findingOf(judged('tiktok', {}, [...posts, pinned]), 'posting-rhythm');
    expect(finding.value).toEqual({ value: 2, low: 2, high: 2 });
    expect(finding.leftOut).toEqual([
      { reason: 'pinned', count: 1 },
      { reason: 'beyond-window', count: 8 },
    ]);
    expect(finding.why).toEqual([
      { key: 'reason.rhythm', values: { perWeek: { kind: 'decimal', value: 2 }, days: { kind: 'count', value: 1 } } },
    ]);
  });

  it('leaves out the oldest three where the page does not mark pinned posts, and lets them widen the bounds', () => {
    const posts = inventedPosts(12, (index) => (index < 9 ? {} : { published: at(now - (900 + index) * day) }), {
      newest: 1,
      gap: 7,
    });
    const finding = findingOf(judged('instagram', {}, posts), 'posting-rhythm');
    expect(finding).toMatchObject({ sampleSize: 9, leftOut: [{ reason: 'maybe-pinned', count: 3 }] });
    expect(finding.value?.value).toBe(1);
    expect(finding.value?.high).toBe(1);
    expect(finding.value?.low).toBeCloseTo(11 / (910 / 7), 9);
    const marked = posts.map((post) => ({ ...post, pinned: fact(false) }));
    expect(findingOf(judged('instagram', {}, marked), 'posting-rhythm')).toMatchObject({ sampleSize: 12, leftOut: [] });
    expect(findingOf(judged('youtube', {}, posts), 'posting-rhythm').sampleSize).toBe(12);
    const eight = findingOf(judged('instagram', {}, posts.slice(0, 8)), 'posting-rhythm');
    expect(eight).toMatchObject({ value: null, missing: 'few-posts', sampleSize: 5 });
  });

  it('lets rough dates widen the answer', () => {
    const posts = inventedPosts(8, (index) => ({
      published: at(now - (10 + 7 * index) * day, now - (4 + 7 * index) * day),
    }));
    const { value } = findingOf(judged('youtube', {}, posts), 'posting-rhythm');
    expect(value?.low).toBeCloseTo(7 / (55 / 7), 9);
    expect(value?.high).toBeCloseTo(7 / (43 / 7), 9);
    const sameMonth = inventedPosts(8, () => ({ published: at(now - 60 * day, now - 30 * day) }));
    const sameMoment = inventedPosts(8, () => ({ published: at(now - 5 * day), pinned: fact(false) }));
    expect(findingOf(judged('tiktok', {}, sameMoment), 'posting-rhythm').missing).toBe('rounding');
    expect(findingOf(judged('youtube', {}, sameMonth), 'posting-rhythm')).toMatchObject({
      value: null,
      missing: 'rounding',
    });
  });

  it('asks for a look after a long silence, only when it is sure', () => {
    const quiet = (newest: number, rough: number) =>
      findingOf(
        judged(
          'instagram',
          {},
          inventedPosts(8, (index) => ({
            pinned: fact(false),
            published: at(now - (newest + rough + index) * day, now - (newest + index) * day),
          })),
        ),
        'posting-rhythm',
      ).verdict;
    expect(quiet(91, 0)).toBe('look');
    expect(quiet(80, 0)).toBe('ok');
    expect(quiet(80, 3)).toBe('ok');
    // Between 89 and 92 days ago: perhaps over the limit, so nothing is said.
    expect(quiet(89, 3)).toBe('ok');
  });

  it('cannot tell from five posts', () => {
    expect(
      findingOf(
        judged(
          'instagram',
          {},
          inventedPosts(5, () => ({})),
        ),
        'posting-rhythm',
      ),
    ).toMatchObject({
      verdict: 'cannot-tell',
      missing: 'few-posts',
      why: [{ key: 'reason.last-post' }],
    });
  });
});

describe('viral dependence', () => {
  const likes = (values: readonly number[]) =>
    inventedPosts(values.length, (index) => ({ likes: exact(values[index] ?? 0) }));

  it('is mean over median', () => {
    const calm = findingOf(judged('instagram', {}, likes([10, 10, 10, 10, 10, 16])), 'viral-dependence');
    expect(calm).toMatchObject({ verdict: 'ok', formula: 'formula.meanToMedianLikes' });
    expect(calm.value?.value).toBeCloseTo(1.1, 12);
    const viral = judged('instagram', {}, likes([10, 10, 10, 10, 10, 46]));
    expect(findingOf(viral, 'viral-dependence')).toMatchObject({ verdict: 'look', value: { value: 1.6 } });
    expect(viral.headline.values.what).toEqual({ kind: 'key', value: 'look.viral.short' });
  });

  it('cannot tell when rounding reaches over the limit, or the median is zero', () => {
    const posts = inventedPosts(6, (index) => ({ likes: index === 5 ? rounded(4200, 3700, 4699) : exact(1000) }));
    expect(findingOf(judged('instagram', {}, posts), 'viral-dependence')).toMatchObject({
      verdict: 'cannot-tell',
      missing: 'rounding',
    });
    expect(findingOf(judged('instagram', {}, likes([0, 0, 0, 0, 0, 9])), 'viral-dependence')).toMatchObject({
      verdict: 'cannot-tell',
      missing: 'zero-denominator',
      value: null,
    });
  });

  it('takes plays where likes are hidden, views on the other platforms', () => {
    const reels = inventedPosts(8, () => ({ kind: fact('reel'), likes: hidden, plays: exact(500) }));
    expect(findingOf(judged('instagram', {}, reels), 'viral-dependence').formula).toBe('formula.meanToMedianPlays');
    const videos = inventedPosts(8, () => ({ kind: fact('video'), views: exact(500) }));
    expect(findingOf(judged('youtube', {}, videos), 'viral-dependence').formula).toBe('formula.meanToMedianViews');
  });
});

describe('report', () => {
  it('names the border of two tiers, counts several looks, and gives at most three reasons', () => {
    const posts = inventedPosts(12, (index) => ({ likes: exact(index === 0 ? 900 : 10), comments: exact(0) }), {
      newest: 120,
    });
    const report = judged('instagram', { followers: rounded(50_000, 49_500, 50_499) }, posts);
    expect(report.tier.tiers).toEqual(['micro', 'mid-tier']);
    expect(report.headline).toEqual({ key: 'headline.looks', values: { count: { kind: 'count', value: 4 } } });
    expect(report.reasons.map(({ key }) => key)).toEqual([
      'bought-engagement.summary.look',
      'look.low-engagement-rate',
      'look.quiet',
    ]);
  });

  it('has one finding per criterion, in order, even for a profile of which nothing is known', () => {
    const report = judged('youtube', {}, []);
    expect(report.findings.map(({ criterion }) => criterion)).toEqual([
      'engagement-rate',
      'view-rate',
      'posting-rhythm',
      'viral-dependence',
    ]);
    expect(report.findings.every(({ verdict, value }) => verdict === 'cannot-tell' && value === null)).toBe(true);
    expect(report.headline.key).toBe('headline.subscribers-unknown');
  });

  it('hands a criterion nothing that it has not asked for', () => {
    let handed: readonly string[] = [];
    const curious = defineCriterion({
      id: 'view-rate',
      unit: 'rate',
      needs: ['now', 'platform'],
      judge: (subject) => {
        handed = Object.keys(subject);
        return withoutValue('view-rate', 'rate', 'few-posts');
      },
    });
    const profile = inventedProfile('instagram');
    const { platform, handle } = profile;
    const subject: Subject = { platform, handle, ...followers, posts: [], now, packs: [], profile, ...nothingKnown };
    curious.run(subject);
    expect(handed).toEqual(['now', 'platform']);
  });

  it('hands a criterion what it needs and no more, and survives one that breaks', () => {
    const profile = inventedProfile('instagram', followers);
    const subject = {
      platform: profile.platform,
      handle: profile.handle,
      followers: profile.followers,
      posts: grid(8),
      now,
      packs: [],
      profile,
      ...nothingKnown,
    };
    for (const criterion of criteria) {
      const asked = new Set<PropertyKey>();
      const watched = new Proxy(subject, {
        get: (target, name, receiver) => {
          asked.add(name);
          return Reflect.get(target, name, receiver);
        },
      });
      criterion.run(watched);
      expect([...asked].toSorted()).toEqual(criterion.needs.toSorted());
      // A list that breaks when it is walked stands for any fault inside a criterion.
      const broken = new Proxy(subject.posts, {
        get: () => {
          throw new Error('broken');
        },
      });
      expect(criterion.run({ ...subject, posts: broken })).toMatchObject({
        criterion: criterion.id,
        verdict: 'cannot-tell',
        missing: 'failed',
        value: null,
      });
    }
  });
});
