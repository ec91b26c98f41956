// The followers of a person's accounts added up: a sum of accounts, never a number of people.
import { type Figure, isKnown } from '../profile/figure.ts';

export interface FollowersSum {
  /** Exact when every count in it is. */
  readonly figure: Figure;
  /** How many accounts are in it, and how many are not, as their count is not known. */
  readonly counted: number;
  readonly missing: number;
}

/** Gives the sum; null when fewer than two counts are known: then there is nothing to add. */
export function followersSum(accounts: readonly { readonly followers: Figure }[]): FollowersSum | null {
  const known = accounts.map(({ followers }) => followers).filter(isKnown);
  if (known.length < 2) return null;
  const sumOf = (name: 'value' | 'low' | 'high') => known.reduce((sum, figure) => sum + figure[name], 0);
  return {
    figure: {
      state: 'known',
      value: sumOf('value'),
      low: sumOf('low'),
      high: sumOf('high'),
      exact: known.every(({ exact }) => exact),
      text: null,
      source: 'sum',
      seenAt: Math.min(...known.map(({ seenAt }) => seenAt)),
    },
    counted: known.length,
    missing: accounts.length - known.length,
  };
}
