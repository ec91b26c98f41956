// Invented shortlist lines for the tests of lists and files.
import { noScreening, type ShortlistRow } from '../../lib/campaign/shortlist-row.ts';
import { unread } from '../../lib/profile/figure.ts';

export const addedAt = Date.UTC(2026, 10, 18, 23, 30);

export function inventedRow(given: Partial<ShortlistRow> = {}): ShortlistRow {
  return {
    ...noScreening,
    campaignId: 'default',
    creatorKey: 'instagram:lulu.bakes',
    platform: 'instagram',
    handle: 'lulu.bakes',
    displayName: '露露烤什麼',
    profileUrl: 'https://www.instagram.com/lulu.bakes/',
    tiers: ['micro'],
    followers: {
      state: 'known',
      value: 41_000,
      low: 40_500,
      high: 41_499,
      exact: false,
      text: '4.1萬',
      source: 'invented',
      seenAt: addedAt,
    },
    followersOrder: 41_000,
    engagementRate: { value: 0.0213, low: 0.016, high: 0.02901 },
    engagementOrder: 0.0213,
    engagementFormula: 'formula.likesCommentsPerFollower',
    engagementSample: 12,
    engagementMissing: null,
    viewRate: null,
    viewRateFormula: null,
    viewRateSample: 0,
    leading: 'engagement-rate',
    bands: ['above-average'],
    benchmarkName: 'Modash Instagram',
    benchmarkYear: null,
    lookCount: 1,
    emails: ['hello@lulu.example'],
    stage: 'candidate',
    owner: '',
    tags: [],
    doNotContact: null,
    addedAt,
    readAt: addedAt + 3_600_000,
    ...given,
  };
}

/** A creator of whom the page gave nothing but the handle. */
export const unknownRow = (given: Partial<ShortlistRow> = {}): ShortlistRow =>
  inventedRow({
    creatorKey: 'instagram:quiet.one',
    handle: 'quiet.one',
    displayName: '',
    tiers: [],
    followers: unread('not-captured'),
    followersOrder: -1,
    engagementRate: null,
    engagementOrder: -1,
    engagementFormula: null,
    engagementSample: 0,
    engagementMissing: 'few-posts',
    leading: null,
    bands: [],
    benchmarkName: null,
    lookCount: 0,
    emails: [],
    ...given,
  });

/** A row of which every question of the screening has an answer. */
export const screenedRow = (): ShortlistRow =>
  inventedRow({
    flags: ['competitors', 'disclosure'],
    signals: { outside: 1, measured: 6 },
    suspiciousShare: { value: 0.09, low: 0.02, high: 0.21 },
    largestOverlap: { share: { value: 0.31, low: 0.2, high: 0.44 }, name: '=阿麥' },
    traditionalShare: { value: 0.84, low: 0.76, high: 0.9 },
    taiwanRule: 'met',
    content: { posts: 2, seen: 31 },
    rivals: [
      { name: '白穀', postId: 'a', daysAgo: 40, isInsideWindow: true },
      { name: '白穀', postId: 'b', daysAgo: 12, isInsideWindow: true },
      { name: 'Mill & Co', postId: 'c', daysAgo: 200, isInsideWindow: false },
    ],
    disclosure: { disclosed: 3, possiblyUndisclosed: 1, unclear: 2 },
    roles: { ids: ['koc', 'kos'], chosen: true },
    fit: 'look',
    modes: ['seeding', 'group-buying'],
    quote: {
      fee: { amount: 12_000, currency: 'TWD' },
      cpm: { value: 612.345, low: 480.1, high: 750 },
    },
    growth: { change: { value: 0.0213, low: 0.01, high: 0.03 }, days: 41 },
  });
