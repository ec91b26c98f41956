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
