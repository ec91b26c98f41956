// A sum of accounts: as exact as its parts, with what is unknown left out and counted.
import { describe, expect, it } from 'vitest';
import { followersSum } from '../../lib/campaign/followers-sum.ts';
import { unread } from '../../lib/profile/figure.ts';
import { exact, noon, rounded } from '../profile/invented-creator.ts';

const of = (...figures: Parameters<typeof followersSum>[0][number]['followers'][]) =>
  followersSum(figures.map((followers) => ({ followers })));

describe('followersSum', () => {
  it('adds exact counts to an exact one', () => {
    expect(of(exact(41_000), exact(1_200, noon - 5))).toMatchObject({
      figure: { state: 'known', value: 42_200, low: 42_200, high: 42_200, exact: true, seenAt: noon - 5 },
      counted: 2,
      missing: 0,
    });
  });

  it('carries the bounds of what was rounded', () => {
    expect(of(exact(1_000), rounded(40_500, 41_499))?.figure).toMatchObject({
      low: 41_500,
      high: 42_499,
      exact: false,
    });
  });

  it('never takes an unknown count for nothing', () => {
    const unknown = unread('not-captured');
    expect(of(exact(5), exact(6), unknown)).toMatchObject({ figure: { value: 11 }, counted: 2, missing: 1 });
    expect(of(exact(5), unknown)).toBeNull();
    expect(of(unknown, unknown)).toBeNull();
  });
});
