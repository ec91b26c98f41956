// Tiers: bounds of the default scheme, figures on a border, unknown figures, and the other schemes' files.
import { describe, expect, it } from 'vitest';
import { readTierScheme } from '../../../lib/evaluation/tiers/read-tier-scheme.ts';
import { defaultTierScheme, judgeTier, tierSchemes } from '../../../lib/evaluation/tiers/tier-schemes.ts';
import { unread } from '../../../lib/profile/figure.ts';
import { exact, hidden, rounded } from '../invented.ts';

describe('judgeTier', () => {
  it.each([
    [0, 'below-nano'],
    [999, 'below-nano'],
    [1000, 'nano'],
    [9999, 'nano'],
    [10_000, 'micro'],
    [49_999, 'micro'],
    [50_000, 'mid-tier'],
    [499_999, 'mid-tier'],
    [500_000, 'macro'],
    [999_999, 'macro'],
    [1_000_000, 'mega'],
    [400_000_000, 'mega'],
  ])('%d followers: %s', (followers, tier) => {
    expect(judgeTier(exact(followers)).tiers).toEqual([tier]);
  });

  it('names both tiers when the bounds cross a border', () => {
    expect(judgeTier(rounded(50_000, 49_500, 50_499)).tiers).toEqual(['micro', 'mid-tier']);
    expect(judgeTier(rounded(41_000, 40_500, 41_499)).tiers).toEqual(['micro']);
    // Truncated on the page: the true count lies above the label.
    expect(judgeTier(rounded(50_000, 50_000, 50_999)).tiers).toEqual(['mid-tier']);
  });

  it('names none for a figure that is not known', () => {
    expect(judgeTier(unread('changed')).tiers).toEqual([]);
    expect(judgeTier(hidden).tiers).toEqual([]);
    expect(judgeTier(hidden).scheme).toEqual(defaultTierScheme.source);
  });

  it('follows another scheme, and says nothing where that scheme has no such tier', () => {
    const later = tierSchemes.find(({ id }) => id === 'later-fohr');
    expect(later && judgeTier(exact(60_000), later).tiers).toEqual(['micro']);
    expect(later && judgeTier(exact(2_000_000), later).tiers).toEqual([]);
  });
});

describe('tier schemes', () => {
  it('are there with their source, each id once', () => {
    expect(tierSchemes.length).toBe(7);
    expect(new Set(tierSchemes.map(({ id }) => id)).size).toBe(7);
    expect(tierSchemes.every(({ source }) => source.url.startsWith('https://') && source.name !== '')).toBe(true);
  });

  it('are refused when a file is broken', () => {
    const good = {
      id: 'x',
      name: 'X',
      year: null,
      url: 'https://example.org',
      note: 'n',
      levels: [{ from: 0, to: null, tier: 'nano', name: null }],
    };
    expect(readTierScheme(good).levels).toHaveLength(1);
    expect(() => readTierScheme({ ...good, url: 'http://example.org' })).toThrow('url');
    expect(() => readTierScheme({ ...good, levels: [] })).toThrow('levels');
    expect(() => readTierScheme({ ...good, levels: [{ from: 0, to: 5, tier: 'giant', name: null }] })).toThrow('tier');
    expect(() =>
      readTierScheme({
        ...good,
        levels: [
          { from: 0, to: 10, tier: null, name: null },
          { from: 9, to: null, tier: null, name: null },
        ],
      }),
    ).toThrow('overlap');
    expect(() => readTierScheme(null)).toThrow('no object');
  });
});
