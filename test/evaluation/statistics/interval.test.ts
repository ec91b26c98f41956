// Arithmetic with bounds: sums, quotients, and what cannot be divided or added.
import { describe, expect, it } from 'vitest';
import { intervalOf, quotient, sumOf } from '../../../lib/evaluation/statistics/interval.ts';
import { unread } from '../../../lib/profile/figure.ts';
import { exact, hidden, rounded } from '../invented.ts';

describe('intervalOf and sumOf', () => {
  it('carry the bounds', () => {
    expect(intervalOf(rounded(10, 9, 12))).toEqual({ value: 10, low: 9, high: 12 });
    expect(sumOf([rounded(10, 9, 12), exact(5)])).toEqual({ value: 15, low: 14, high: 17 });
  });

  it('know nothing when a part is not known', () => {
    expect(intervalOf(hidden)).toBeNull();
    expect(sumOf([exact(5), unread('changed')])).toBeNull();
    expect(sumOf([exact(5), hidden])).toBeNull();
  });
});

describe('quotient', () => {
  it('takes the widest bounds', () => {
    expect(quotient({ value: 6, low: 4, high: 8 }, { value: 3, low: 2, high: 4 })).toEqual({
      value: 2,
      low: 1,
      high: 4,
    });
  });

  it('is none by zero, or by what may be zero', () => {
    const one = { value: 1, low: 1, high: 1 };
    expect(quotient(one, { value: 0, low: 0, high: 0 })).toBeNull();
    expect(quotient(one, { value: 1, low: 0, high: 2 })).toBeNull();
  });
});
