// Shortlist lines: made from a report, filtered, sorted – unknown values never stand among known ones.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultCampaign, emptyBrief } from '../../lib/campaign/campaign.ts';
import { filterRows, noFilter } from '../../lib/campaign/filter-rows.ts';
import type { Listing } from '../../lib/campaign/listing.ts';
import { rowOf } from '../../lib/campaign/row-of.ts';
import type { ShortlistRow } from '../../lib/campaign/shortlist-row.ts';
import { newestFirst, type SortKey, sortRows } from '../../lib/campaign/sort-rows.ts';
import { defaultStages } from '../../lib/campaign/stages.ts';
import { evaluate } from '../../lib/evaluation/evaluate.ts';
import { unread } from '../../lib/profile/figure.ts';
import { goldenCreators } from '../evaluation/golden-creators.ts';
import { exact, inventedProfile, now } from '../evaluation/invented.ts';
import { inventedRow, screenedRow, unknownRow } from './invented-rows.ts';

const standing: Listing = {
  campaignId: 'default',
  addedAt: 5,
  stage: 'invited',
  owner: '小禾',
  tags: ['KOC'],
  doNotContact: { reason: '不回信', since: 4 },
};
const listed = { listing: standing, creatorKey: 'k', emails: ['a@b.example'], readAt: 6 };

function rowOfGolden(name: string): ShortlistRow {
  const input = goldenCreators[name];
  if (!input) throw new Error(`no golden creator ${name}`);
  return rowOf({ ...listed, profile: input.profile, report: evaluate(input) });
}

describe('defaultCampaign', () => {
  it('is unnamed and empty, with the usual stages', () => {
    expect(defaultCampaign(7)).toEqual({
      id: 'default',
      name: '',
      brief: emptyBrief,
      stages: defaultStages,
      owner: '',
      deadlines: [],
      createdAt: 7,
      changedAt: {},
    });
  });
});

describe('rowOf', () => {
  it('carries rate, bounds, formula, sample and benchmark', () => {
    expect(rowOfGolden('baker')).toMatchObject({
      handle: 'lulu.bakes',
      displayName: '露露烤什麼',
      profileUrl: 'https://www.instagram.com/lulu.bakes/',
      tiers: ['micro'],
      followersOrder: 41_000,
      engagementFormula: 'formula.likesCommentsPerFollower',
      engagementSample: 11,
      engagementMissing: null,
      leading: 'engagement-rate',
      bands: ['above-average', 'high'],
      benchmarkName: 'Modash Instagram',
      benchmarkYear: null,
      lookCount: 0,
      emails: ['a@b.example'],
      ...standing,
      readAt: 6,
    });
  });

  it('keeps the view rate apart from the engagement rate', () => {
    expect(rowOfGolden('hiker')).toMatchObject({
      engagementRate: null,
      engagementOrder: -1,
      engagementMissing: 'figures-unread',
      viewRateFormula: 'formula.viewsPerSubscriber',
      viewRateSample: 14,
      leading: 'view-rate',
      bands: ['average', 'above-average'],
      benchmarkName: 'Archive YouTube views',
      benchmarkYear: 2026,
    });
  });

  it('says of an unknown creator nothing that nobody knows', () => {
    const profile = inventedProfile('tiktok', { handle: unread('changed'), displayName: unread('changed') });
    const row = rowOf({ ...listed, profile, report: evaluate({ profile, posts: [], now, packs: null }) });
    expect(row).toMatchObject({
      handle: '',
      displayName: '',
      tiers: [],
      followersOrder: -1,
      engagementRate: null,
      engagementMissing: 'few-posts',
      viewRate: null,
      leading: null,
      bands: [],
      benchmarkName: null,
      benchmarkYear: null,
    });
  });

  it('names the first benchmark that has bands for this size', () => {
    const input = goldenCreators.dancer;
    if (!input) throw new Error('no dancer');
    expect(rowOfGolden('dancer')).toMatchObject({ benchmarkName: 'Untapper TikTok', lookCount: 1 });
    const mega = { ...input, profile: { ...input.profile, followers: exact(500) } };
    expect(rowOf({ ...listed, profile: mega.profile, report: evaluate(mega) }).benchmarkName).toBeNull();
  });
});

describe('filterRows', () => {
  const lulu = inventedRow();
  const hiker = inventedRow({
    creatorKey: 'y',
    platform: 'youtube',
    handle: '山路慢慢走',
    displayName: 'Slow ＴＲＡＩＬ 山路',
    tiers: ['micro', 'mid-tier'],
    emails: [],
  });
  const rows = [lulu, hiker];

  it.each([
    ['', rows],
    ['  ', rows],
    ['露露', [lulu]],
    ['LULU', [lulu]],
    ['@lulu', [lulu]],
    ['ｌｕｌｕ．ｂ', [lulu]],
    ['trail', [hiker]],
    ['山路 slow', [hiker]],
    ['山路 lulu', []],
    ['hello@lulu', [lulu]],
    ['@', [lulu]],
    ['(.*', []],
  ])('finds by text: "%s"', (text, found) => {
    expect(filterRows(rows, { ...noFilter, text })).toEqual(found);
  });

  it('filters by platform and by tier; a border belongs to both', () => {
    expect(filterRows(rows, { ...noFilter, platforms: ['youtube', 'tiktok'] })).toEqual([hiker]);
    expect(filterRows(rows, { ...noFilter, tiers: ['mid-tier'] })).toEqual([hiker]);
    expect(filterRows(rows, { ...noFilter, tiers: ['micro'] })).toEqual(rows);
    expect(filterRows(rows, { ...noFilter, tiers: ['micro'], platforms: ['instagram'], text: 'trail' })).toEqual([]);
    expect(filterRows([unknownRow()], { ...noFilter, tiers: ['below-nano', 'nano'] })).toEqual([]);
  });

  it('passes what the screening says; what is not known meets no choice', () => {
    const screened = screenedRow();
    const both = [screened, unknownRow()];
    expect(filterRows(both, { ...noFilter, flags: ['disclosure', 'growth'] })).toEqual([screened]);
    expect(filterRows(both, { ...noFilter, flags: ['growth'] })).toEqual([]);
    expect(filterRows(both, { ...noFilter, roles: ['kos'] })).toEqual([screened]);
    expect(filterRows(both, { ...noFilter, roles: ['kol'] })).toEqual([]);
    expect(filterRows(both, { ...noFilter, fit: ['look'], taiwanRule: ['met'] })).toEqual([screened]);
    expect(filterRows(both, { ...noFilter, fit: ['look'], taiwanRule: ['missed'] })).toEqual([]);
    expect(filterRows(both, noFilter)).toBe(both);
  });
});

describe('sortRows', () => {
  const arbitraryRow = fc
    .record({
      known: fc.boolean(),
      value: fc.nat(5),
      name: fc.constantFrom('', '阿明', 'Ben', 'ben', '露露'),
      addedAt: fc.nat(4),
    })
    .map(({ known, value, name, addedAt }) =>
      known
        ? inventedRow({ followersOrder: value, engagementOrder: value / 10, displayName: name, addedAt })
        : unknownRow({ displayName: name, handle: name, addedAt }),
    );
  const arbitraryRows = fc
    .array(arbitraryRow, { maxLength: 20 })
    .map((rows) => rows.map((row, index) => ({ ...row, creatorKey: `k${index}` })));
  const keys: readonly SortKey[] = ['added', 'followers', 'rate', 'name'];

  it('puts the newest first by itself', () => {
    const [old, fresh] = [inventedRow({ addedAt: 1, creatorKey: 'a' }), inventedRow({ addedAt: 2, creatorKey: 'b' })];
    expect(sortRows([old, fresh], newestFirst, 'zh-TW')).toEqual([fresh, old]);
  });

  it('sorts names as the language does', () => {
    const named = (displayName: string) => inventedRow({ displayName, creatorKey: displayName });
    const rows = ['張', 'Zoe', '丁', 'amy', 'Item 10', 'Item 9'].map(named);
    const order = { key: 'name', direction: 'ascending' } as const;
    expect(
      sortRows(rows, order, 'en')
        .map((row) => row.displayName)
        .slice(0, 4),
    ).toEqual(['amy', 'Item 9', 'Item 10', 'Zoe']);
    const strokes = sortRows(rows, order, 'zh-TW').map((row) => row.displayName);
    expect(strokes.indexOf('丁')).toBeLessThan(strokes.indexOf('張'));
  });

  it('keeps unknown values last in both directions, loses nothing, and does not depend on the order before', () => {
    fc.assert(
      fc.property(
        arbitraryRows,
        fc.constantFrom(...keys),
        fc.constantFrom('ascending' as const, 'descending' as const),
        (rows, key, direction) => {
          const sorted = sortRows(rows, { key, direction }, 'zh-TW');
          expect(sorted.toSorted((a, b) => a.creatorKey.localeCompare(b.creatorKey))).toEqual(
            rows.toSorted((a, b) => a.creatorKey.localeCompare(b.creatorKey)),
          );
          expect(sortRows(rows.toReversed(), { key, direction }, 'zh-TW')).toEqual(sorted);
          if (key === 'followers' || key === 'rate') {
            const values = sorted.map((row) => (key === 'followers' ? row.followersOrder : row.engagementOrder));
            const known = values.filter((value) => value >= 0);
            expect(values.slice(0, known.length)).toEqual(known);
            expect(known).toEqual(known.toSorted((a, b) => (direction === 'ascending' ? a - b : b - a)));
          }
        },
      ),
    );
  });
});
