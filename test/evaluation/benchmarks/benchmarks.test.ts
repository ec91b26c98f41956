// Benchmark packs: their files, where a rate lies in their bands, and when a pack may not be compared.
import { describe, expect, it } from 'vitest';
import { type ComparedRate, compareWithPack, limitsOf } from '../../../lib/evaluation/benchmarks/compare.ts';
import { benchmarkPacks, packsFor } from '../../../lib/evaluation/benchmarks/packs.ts';
import { readPack } from '../../../lib/evaluation/benchmarks/read-pack.ts';
import { engagementFormula, viewsPerSubscriber } from '../../../lib/evaluation/formulas.ts';
import { exact, hidden, now, rounded } from '../invented.ts';

const point = (value: number) => ({ value, low: value, high: value });

const between = (low: number, high: number) => ({ value: (low + high) / 2, low, high });

function packOf(id: string) {
  const pack = benchmarkPacks.find((one) => one.id === id);
  if (!pack) throw new Error(`no pack ${id}`);
  return pack;
}

const instagram: ComparedRate = {
  platform: 'instagram',
  formula: engagementFormula.instagram,
  population: null,
  value: point(0.02),
  audience: exact(20_000),
};

const compared = (id: string, change: Partial<ComparedRate> = {}) =>
  compareWithPack(packOf(id), { ...instagram, ...change }, now);

describe('packs', () => {
  it('are all there, with source, each id once', () => {
    expect(benchmarkPacks.map(({ id }) => id).toSorted()).toEqual([
      'archive-youtube',
      'archive-youtube-views',
      'hypeauditor-2026',
      'marketblock-tw',
      'modash-instagram',
      'modash-tiktok',
      'modash-youtube',
      'source-article',
      'untapper-instagram',
      'untapper-tiktok',
    ]);
  });

  it('carry shares, not percentages', () => {
    expect(packOf('modash-instagram').bands[2]).toEqual({
      from: 10_000,
      to: 50_000,
      lowBelow: 0.0039,
      averageFrom: 0.0084,
      averageTo: 0.0111,
      highFrom: 0.0261,
    });
  });

  it('stand with the default first, or with the chosen one', () => {
    expect(packsFor('instagram', null).map(({ id }) => id)).toEqual([
      'modash-instagram',
      'hypeauditor-2026',
      'source-article',
      'untapper-instagram',
      'marketblock-tw',
    ]);
    expect(packsFor('tiktok', null)[0]?.id).toBe('modash-tiktok');
    expect(packsFor('youtube', null).map(({ id }) => id)).toEqual([
      'archive-youtube-views',
      'archive-youtube',
      'modash-youtube',
    ]);
    expect(packsFor('instagram', 'untapper-instagram')[0]?.id).toBe('untapper-instagram');
    expect(packsFor('instagram', 'untapper-instagram')).toHaveLength(5);
    expect(packsFor('instagram', 'long-gone')[0]?.id).toBe('modash-instagram');
  });

  it('are refused when a file is broken', () => {
    const row = { from: 0, to: null, lowBelow: null, averageFrom: 1, averageTo: 2, highFrom: null };
    const good = {
      id: 'x',
      name: 'X',
      platform: 'tiktok',
      formats: null,
      numerator: 'likes+comments',
      denominator: 'views',
      statistic: 'median',
      publishedFormula: 'f',
      year: 2026,
      month: null,
      sample: null,
      url: 'https://example.org',
      readOn: '2026-11',
      note: 'n',
      bands: [row],
    };
    expect(readPack(good).bands).toHaveLength(1);
    expect(() => readPack({ ...good, numerator: 'claps' })).toThrow('numerator');
    expect(() => readPack({ ...good, month: 13 })).toThrow('month');
    expect(() => readPack({ ...good, year: null, month: 3 })).toThrow('month');
    expect(() => readPack({ ...good, readOn: 'yesterday' })).toThrow('readOn');
    expect(() => readPack({ ...good, bands: [{ ...row, averageFrom: 3 }] })).toThrow('out of order');
    expect(() => readPack({ ...good, bands: [{ ...row, averageTo: -1 }] })).toThrow('averageTo');
    expect(() => readPack({ ...good, bands: [{ ...row, to: 0 }] })).toThrow('ends before');
  });
});

describe('compareWithPack', () => {
  it.each([
    [0.0038, 'low'],
    [0.0039, 'below-average'],
    [0.0083, 'below-average'],
    [0.0084, 'average'],
    [0.0111, 'average'],
    [0.0112, 'above-average'],
    [0.0261, 'above-average'],
    [0.0262, 'high'],
  ])('puts %d of a micro account into %s', (share, band) => {
    expect(compared('modash-instagram', { value: point(share) }).bands).toEqual([band]);
  });

  it('names every band that the interval touches', () => {
    expect(compared('modash-instagram', { value: between(0.008, 0.0112) }).bands).toEqual([
      'below-average',
      'average',
      'above-average',
    ]);
    expect(compared('hypeauditor-2026', { value: between(0.005, 0.006) }).bands).toEqual([
      'below-average',
      'average',
      'above-average',
    ]);
  });

  it('looks into both rows when the size is on a border', () => {
    const onBorder = rounded(10_000, 9500, 10_499);
    expect(compared('modash-instagram', { value: point(0.012), audience: onBorder }).bands).toEqual([
      'below-average',
      'above-average',
    ]);
    expect(limitsOf(packOf('modash-instagram'), onBorder)).toEqual({ lowBelow: 0.0039, highFrom: 0.0354 });
  });

  it('says nothing for a size that the pack does not have', () => {
    const small = compared('modash-instagram', { audience: exact(500) });
    expect(small).toMatchObject({ fits: true, bands: [], average: null, reason: { key: 'fit.size' } });
    const unknown = compared('modash-instagram', { audience: hidden });
    expect(unknown).toMatchObject({ fits: true, bands: [], reason: { key: 'fit.audience' } });
    expect(limitsOf(packOf('modash-instagram'), hidden)).toEqual({ lowBelow: null, highFrom: null });
  });

  it.each([
    ['source-article', {}, 'fit.unclear-numerator'],
    ['marketblock-tw', {}, 'fit.unclear-platform'],
    ['modash-tiktok', {}, 'fit.platform'],
    ['modash-youtube', { platform: 'youtube', formula: engagementFormula.youtube } as const, 'fit.unclear-denominator'],
    ['archive-youtube-views', { platform: 'youtube', formula: engagementFormula.youtube } as const, 'fit.denominator'],
    ['archive-youtube', { platform: 'youtube', formula: viewsPerSubscriber } as const, 'fit.denominator'],
    [
      'archive-youtube',
      { platform: 'youtube', formula: engagementFormula.youtube, population: 'short' } as const,
      'fit.format',
    ],
    [
      'modash-tiktok',
      { platform: 'tiktok', formula: { ...engagementFormula.tiktok, numerator: 'likes+comments' } } as const,
      'fit.numerator',
    ],
  ])('sets %s aside, with the reason', (id, change, reason) => {
    const result = compared(id, change);
    expect(result.fits).toBe(false);
    expect(result.bands).toEqual([]);
    expect(result.reason?.key).toBe(reason);
  });

  it('takes the long-video pack for long videos', () => {
    const result = compared('archive-youtube', {
      platform: 'youtube',
      formula: engagementFormula.youtube,
      population: 'video',
      value: point(0.05),
    });
    expect(result).toMatchObject({ fits: true, bands: ['average'] });
  });

  it('warns of undated packs and of those that may be older than 24 months', () => {
    expect(compared('modash-instagram').aged).toBe(true);
    expect(compared('hypeauditor-2026').aged).toBe(false);
    const pack = packOf('modash-tiktok');
    expect(compareWithPack(pack, instagram, Date.UTC(2027, 9, 31)).aged).toBe(false);
    expect(compareWithPack(pack, instagram, Date.UTC(2027, 10, 2)).aged).toBe(true);
  });

  it('gives the average band of the typical size for the picture', () => {
    expect(compared('modash-instagram').average).toEqual({ low: 0.0084, high: 0.0111 });
    expect(compared('source-article', { audience: exact(100_000) }).average).toEqual({ low: 0.01, high: 0.02 });
  });
});
