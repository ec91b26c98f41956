// A quote: prices as intervals from medians, their place among sources that fit, and the sum of a shortlist against its budget.
import { describe, expect, it } from 'vitest';
import { quoteJudge } from '../../../lib/evaluation/criteria/quote.ts';
import { campaignCost } from '../../../lib/evaluation/price/campaign-cost.ts';
import { comparePrices, positionOf } from '../../../lib/evaluation/price/compare-price.ts';
import { defaultRateCard } from '../../../lib/evaluation/price/default-rate-card.ts';
import type { CurrencyCode } from '../../../lib/evaluation/price/money.ts';
import { soldFigures } from '../../../lib/evaluation/price/price-figures.ts';
import type { Deliverable, Quote } from '../../../lib/evaluation/price/quote.ts';
import type { RateCard, RateCardEntry } from '../../../lib/evaluation/price/rate-card.ts';
import { judgeTier } from '../../../lib/evaluation/tiers/tier-schemes.ts';
import type { PostKind } from '../../../lib/profile/creator-profile.ts';
import { exact, fact, hidden, inventedPosts, inventedProfile, now, rounded } from '../invented.ts';
import { type Given, judged, rowOf } from '../partnership-subject.ts';

const quoteOf = (
  amount: number,
  deliverable: Deliverable,
  given: Partial<Quote> & { currency?: CurrencyCode } = {},
): Quote => ({
  fee: { amount, currency: given.currency ?? 'TWD' },
  deliverable,
  pieces: given.pieces ?? 1,
  noted: now,
});

/** Nine posts, the n-th with n times 1,000 views, 90 likes and 10 comments. */
const rising = (kind: PostKind) =>
  inventedPosts(9, (index) => ({
    kind: fact(kind),
    views: exact((index + 1) * 1_000),
    likes: exact((index + 1) * 90),
    comments: exact((index + 1) * 10),
  }));

const money = (low: number, high: number, currency = 'TWD') => ({ kind: 'money-interval', low, high, currency });

const onTikTok = (given: Given = {}): Given => ({
  platform: 'tiktok',
  profile: { followers: exact(30_000) },
  posts: inventedPosts(9, (index) => ({
    views: exact((index + 1) * 1_000),
    likes: exact((index + 1) * 80),
    comments: exact((index + 1) * 10),
    shares: exact((index + 1) * 10),
  })),
  ...given,
});

const cardWith = (entries: readonly RateCardEntry[]): RateCard => ({ ...defaultRateCard, entries });

describe('prices of a quote', () => {
  it('are fee over the median with its interval: n = 9 takes ranks 2 and 8', () => {
    const finding = judged(quoteJudge, onTikTok({ quote: quoteOf(10_000, 'tiktok-video') }));
    expect(rowOf(finding, 'cpm').value?.values.price).toEqual(money(10_000 / 8, 10_000 / 2));
    expect(rowOf(finding, 'cpv').value?.values.price).toEqual(money(10_000 / 8_000, 10_000 / 2_000));
    expect(rowOf(finding, 'cpe').value?.values.price).toEqual(money(10_000 / 800, 10_000 / 200));
    expect(finding.facts.quote).toEqual({
      fee: { amount: 10_000, currency: 'TWD' },
      cpm: { value: 2_000, low: 1_250, high: 5_000 },
    });
  });

  it('are for one piece', () => {
    const finding = judged(quoteJudge, onTikTok({ quote: quoteOf(30_000, 'tiktok-video', { pieces: 3 }) }));
    expect(rowOf(finding, 'cpm').value?.values.price).toEqual(money(1_250, 5_000));
  });

  it('widen with rounded views', () => {
    const posts = inventedPosts(6, () => ({ views: rounded(10_000, 9_500, 10_499) }));
    const finding = judged(quoteJudge, onTikTok({ posts, quote: quoteOf(9_500, 'tiktok-video') }));
    expect(rowOf(finding, 'cpm').value?.values.price).toEqual(money((9_500 / 10_499) * 1_000, 1_000));
  });

  it.each<[string, Given, Deliverable, string, string]>([
    ['five posts', onTikTok({ posts: rising('video').slice(0, 5) }), 'tiktok-video', 'cpm', 'missing.few-posts'],
    ['no posts', onTikTok({ posts: [] }), 'tiktok-video', 'cpm', 'missing.few-posts'],
    [
      'views that may be zero',
      onTikTok({ posts: inventedPosts(6, () => ({ views: exact(0) })) }),
      'tiktok-video',
      'cpm',
      'missing.zero-denominator',
    ],
    ['an Instagram post', { posts: rising('photo') }, 'instagram-post', 'cpm', 'quote.missing.not-shown'],
    ['a story', { posts: rising('photo') }, 'instagram-story', 'cpe', 'quote.missing.not-shown'],
    [
      'hidden likes',
      { posts: inventedPosts(9, () => ({ kind: fact('reel' as const), likes: hidden })) },
      'instagram-reel',
      'cpe',
      'missing.likes-hidden',
    ],
  ])('are not computed from %s', (_, given, deliverable, row, key) => {
    const finding = judged(quoteJudge, { ...given, quote: quoteOf(10_000, deliverable) });
    expect(rowOf(finding, row)).toMatchObject({ verdict: 'cannot-tell', value: null, note: { key } });
  });

  it('take the kind that is sold: reels, not photos; Shorts, not long videos', () => {
    const { handle } = inventedProfile('instagram');
    const mixed = [
      ...rising('photo').map((post) => ({ ...post, id: `${post.id}-photo`, plays: exact(1) })),
      ...rising('reel'),
    ];
    expect(soldFigures('instagram-reel', { handle, posts: mixed, now }).views.value?.value).toBe(5_000);
    expect(soldFigures('instagram-post', { handle, posts: mixed, now }).interactions.sampleSize).toBe(9);
    const onYouTube = [
      ...rising('short'),
      ...rising('video')
        .slice(0, 6)
        .map((post) => ({ ...post, id: `${post.id}-long` })),
    ];
    expect(soldFigures('youtube-short', { handle, posts: onYouTube, now }).views.sampleSize).toBe(9);
    expect(soldFigures('youtube-integration', { handle, posts: onYouTube, now }).views.sampleSize).toBe(6);
  });

  it('prefer plays on Instagram, and say so', () => {
    const posts = rising('reel').map((post) => ({ ...post, plays: exact(40_000) }));
    const finding = judged(quoteJudge, { posts, quote: quoteOf(10_000, 'instagram-reel') });
    expect(rowOf(finding, 'cpm').value?.values.price).toEqual(money(250, 250));
    expect(rowOf(finding, 'cpm').note?.key).toBe('quote.sample.plays');
  });

  it('leave out posts that are too young', () => {
    const young = inventedPosts(9, () => ({ views: exact(1) }), { newest: 0, gap: 0 });
    const finding = judged(quoteJudge, onTikTok({ posts: young, quote: quoteOf(10_000, 'tiktok-video') }));
    expect(rowOf(finding, 'cpm').value).toBeNull();
  });
});

describe('place of a price', () => {
  it.each([
    [10, 20, 'inside'],
    [5, 9, 'below'],
    [51, 60, 'above'],
    [5, 30, 'touches'],
    [30, 60, 'touches'],
    [5, 60, 'touches'],
    [10, 50, 'inside'],
  ] as const)('%i–%i against 10–50 is %s', (low, high, position) => {
    expect(positionOf({ value: low, low, high }, { low: 10, high: 50 })).toBe(position);
  });

  it('has no above where the source says "and more"', () => {
    expect(positionOf({ value: 9e9, low: 9e9, high: 9e9 }, { low: 10, high: null })).toBe('inside');
    expect(positionOf({ value: 5, low: 5, high: 9 }, { low: 10, high: null })).toBe('below');
    expect(positionOf({ value: 5, low: 5, high: 11 }, { low: 10, high: null })).toBe('touches');
  });
});

describe('sources that fit', () => {
  const idsFor = (deliverable: Deliverable, followers = exact(30_000)) => {
    const quote = quoteOf(10_000, deliverable);
    const { handle } = inventedProfile('instagram');
    const figures = soldFigures(deliverable, { handle, posts: [], now });
    return comparePrices(defaultRateCard, { quote, figures, followers, tiers: judgeTier(followers).tiers }).map(
      ({ entry }) => entry.id,
    );
  };

  it('are of the platform, the kind and the size', () => {
    expect(idsFor('tiktok-video')).toEqual([
      'awisee-tiktok',
      'influencerradar-tiktok-micro',
      'influencer-hero-tiktok',
      'untapper-micro',
    ]);
    expect(idsFor('youtube-dedicated', exact(60_000))).toEqual([
      'awisee-youtube-dedicated',
      'influencerradar-youtube-dedicated-micro',
      'influencer-hero-youtube',
      'taiwan-youtube-50k',
    ]);
    expect(idsFor('instagram-story')).toEqual(['untapper-micro']);
  });

  it('are both of two sizes that a rounded count touches', () => {
    const ids = idsFor('instagram-post', rounded(10_000, 9_950, 10_049));
    expect(ids).toContain('taiwan-instagram-1k');
    expect(ids).toContain('taiwan-instagram-10k');
    expect(ids).not.toContain('taiwan-instagram-50k');
  });

  it('begin and end where their bounds say', () => {
    expect(idsFor('instagram-post', exact(10_000))).toContain('taiwan-instagram-10k');
    expect(idsFor('instagram-post', exact(10_000))).not.toContain('taiwan-instagram-1k');
    expect(idsFor('instagram-post', exact(999))).not.toContain('taiwan-instagram-1k');
  });

  it('without a follower count are those for any size', () => {
    const finding = judged(quoteJudge, { quote: quoteOf(10_000, 'instagram-post'), posts: rising('photo') });
    const ids = finding.rows.map(({ id }) => id).filter((id) => id.startsWith('source.'));
    expect(ids).toEqual([
      'source.awisee-instagram-post',
      'source.influencer-hero-instagram',
      'source.taiwan-per-follower',
    ]);
    expect(finding.limits.map(({ key }) => key)).toContain('quote.limit.no-size');
  });
});

describe('judgement of a quote', () => {
  it('asks for the quote', () => {
    const finding = judged(quoteJudge, onTikTok());
    expect(finding).toMatchObject({ verdict: 'cannot-tell', summary: { key: 'quote.summary.no-quote' }, facts: {} });
  });

  it('shows each source with its range in the currency of the fee, and the rate that was used', () => {
    const finding = judged(quoteJudge, onTikTok({ quote: quoteOf(10_000, 'tiktok-video') }));
    const source = rowOf(finding, 'source.awisee-tiktok');
    expect(source.usual?.values.range).toEqual(money(7 * 32, 25 * 32));
    expect(source.value?.key).toBe('quote.position.above');
    expect(source.verdict).toBe('look');
    expect(source.note?.values.range).toEqual(money((2_000 * 7 * 32) / 1_000, (8_000 * 25 * 32) / 1_000));
    expect(rowOf(finding, 'exchange.USD.TWD').note?.values.on).toEqual({ kind: 'text', value: '2026-11-01' });
    expect(finding.thresholds).toContainEqual(
      expect.objectContaining({ explanation: 'quote.rule.exchange', ownRule: true }),
    );
  });

  it.each<[number, string, string]>([
    [100_000, 'look', 'quote.summary.look.above'],
    [2_000, 'ok', 'quote.summary.ok'],
    [100, 'ok', 'quote.summary.ok'],
  ])('a fee of %i is %s', (fee, verdict, key) => {
    const finding = judged(quoteJudge, onTikTok({ quote: quoteOf(fee, 'tiktok-video') }));
    expect(finding).toMatchObject({ verdict, summary: { key } });
  });

  it('is no look while one source holds or touches it', () => {
    const [one] = defaultRateCard.entries.filter(({ id }) => id === 'awisee-tiktok');
    if (one === undefined) throw new Error('no entry');
    const rateCard = cardWith([one, { ...one, id: 'dear', low: 1_000, high: null }]);
    const finding = judged(quoteJudge, onTikTok({ rateCard, quote: quoteOf(100_000, 'tiktok-video') }));
    expect(finding.verdict).toBe('ok');
    const only = judged(quoteJudge, onTikTok({ rateCard: cardWith([one]), quote: quoteOf(100_000, 'tiktok-video') }));
    expect(only.verdict).toBe('look');
  });

  it('does not judge by a source that names no platform', () => {
    const rateCard = cardWith(defaultRateCard.entries.filter(({ id }) => id === 'untapper-micro'));
    const finding = judged(quoteJudge, onTikTok({ rateCard, quote: quoteOf(1_000_000, 'tiktok-video') }));
    expect(finding).toMatchObject({ verdict: 'cannot-tell', summary: { key: 'quote.summary.no-comparison' } });
    expect(rowOf(finding, 'source.untapper-micro')).toMatchObject({
      verdict: null,
      note: { key: 'quote.note.no-platform' },
    });
  });

  it('cannot convert without a rate', () => {
    const rateCard = { ...defaultRateCard, exchangeRates: [] };
    const finding = judged(quoteJudge, onTikTok({ rateCard, quote: quoteOf(10_000, 'tiktok-video') }));
    expect(finding.verdict).toBe('cannot-tell');
    expect(rowOf(finding, 'source.awisee-tiktok').note?.key).toBe('quote.note.no-rate');
  });

  it('compares the fee itself with NT$ ranges, and the fee per follower', () => {
    const given = { posts: rising('photo'), profile: { followers: exact(20_000) } };
    const finding = judged(quoteJudge, { ...given, quote: quoteOf(4_000, 'instagram-post') });
    expect(rowOf(finding, 'source.taiwan-instagram-10k').value?.key).toBe('quote.position.below');
    const perFollower = rowOf(finding, 'source.taiwan-per-follower').value;
    expect(perFollower?.key).toBe('quote.position.above');
    expect(perFollower?.values.own).toEqual(money(0.2, 0.2));
  });

  it('sends a quote of another platform to its page', () => {
    const finding = judged(quoteJudge, onTikTok({ quote: quoteOf(10_000, 'youtube-short') }));
    expect(finding.summary.key).toBe('quote.summary.other-platform');
    expect(finding.rows.filter(({ id }) => id.startsWith('source.'))).toEqual([]);
  });
});

describe('sum of a shortlist', () => {
  const budgetOf = (amount: number, currency: CurrencyCode = 'TWD') => ({ amount, currency });
  const tiktok = (amount: number, currency: CurrencyCode = 'TWD') => quoteOf(amount, 'tiktok-video', { currency });

  it.each([
    [150_000, 'within'],
    [149_999, 'open'],
    [90_000, 'open'],
    [89_999, 'over'],
  ] as const)('30,000 of content with 2–4 times advertising against %i is %s', (budget, state) => {
    expect(campaignCost([tiktok(10_000), tiktok(20_000)], budgetOf(budget), defaultRateCard)?.state).toBe(state);
  });

  it('adds currencies by dated rates, or not at all', () => {
    const cost = campaignCost([tiktok(1_000, 'USD'), tiktok(8_000)], budgetOf(1_000_000), defaultRateCard);
    expect(cost).toMatchObject({ currency: 'TWD', quotes: 2, content: 40_000, low: 120_000, high: 200_000 });
    expect(cost?.rates.map(({ from }) => from)).toEqual(['USD']);
    expect(campaignCost([tiktok(1_000, 'USD')], budgetOf(1), { ...defaultRateCard, exchangeRates: [] })).toBeNull();
    expect(campaignCost([], budgetOf(1), defaultRateCard)).toBeNull();
  });

  it('says how many quotes it holds, and that others may be missing', () => {
    const given = onTikTok({
      quote: tiktok(2_000),
      otherQuotes: [tiktok(10_000), tiktok(20_000)],
      screening: { budget: budgetOf(90_000) },
    });
    const finding = judged(quoteJudge, given);
    expect(finding).toMatchObject({ verdict: 'look', summary: { key: 'quote.summary.look.over-budget' } });
    expect(rowOf(finding, 'sum').label.values.count).toEqual({ kind: 'count', value: 3 });
    expect(rowOf(finding, 'sum').value?.values.total).toEqual(money(96_000, 160_000));
    expect(rowOf(finding, 'advertising').value?.values.advertising).toEqual(money(4_000, 8_000));
  });

  it('names both reasons for a look', () => {
    const finding = judged(quoteJudge, onTikTok({ quote: tiktok(100_000), screening: { budget: budgetOf(90_000) } }));
    expect(finding.summary.key).toBe('quote.summary.look.above-over-budget');
  });

  it('is shown without a quote of this creator too', () => {
    const finding = judged(
      quoteJudge,
      onTikTok({ otherQuotes: [tiktok(10_000)], screening: { budget: budgetOf(1_000) } }),
    );
    expect(finding.verdict).toBe('cannot-tell');
    expect(rowOf(finding, 'sum')).toMatchObject({ verdict: 'look', note: { key: 'quote.budget.over' } });
  });

  it.each<[Given['screening'], RateCard, string]>([
    [{}, defaultRateCard, 'quote.budget.none'],
    [{ budget: budgetOf(1_000, 'EUR') }, { ...defaultRateCard, exchangeRates: [] }, 'quote.budget.no-rate'],
  ])('cannot be compared with %j', (screening, rateCard, key) => {
    const finding = judged(quoteJudge, onTikTok({ quote: tiktok(2_000), screening: screening ?? {}, rateCard }));
    expect(rowOf(finding, 'sum')).toMatchObject({ verdict: 'cannot-tell', note: { key } });
  });
});
