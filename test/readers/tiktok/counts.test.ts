// Holds the reading of TikTok's counts to TikTok's own formatter: whatever it rounds, the true number lies within the bounds.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { likesAreDoubtful, roundedCount, roundedLikes, shownCount } from '../../../lib/readers/tiktok/counts.ts';
import { readCount } from '../../../lib/text/compact-number.ts';

const context = { trunk: {}, source: 'test', seenAt: 0, uiLocale: 'en' };

/** The site's formatter as described: plain below 10,000, then one decimal of K, M, B; half rounds up, no ".0". */
function label(count: number): string {
  if (count < 10_000) return String(count);
  const [unit, letter] = count < 999_999 ? [1e3, 'K'] : count < 999_999_999 ? [1e6, 'M'] : [1e9, 'B'];
  return `${Math.round((count / Number(unit)) * 10) / 10}${letter}`;
}

/** What the data then says: the label's value in digits. */
function rounded(count: number): number {
  const text = label(count);
  const units: Record<string, number> = { K: 1e3, M: 1e6, B: 1e9 };
  return Math.round(Number.parseFloat(text) * (units[text.at(-1) ?? ''] ?? 1));
}

const counts = fc.oneof(
  fc.integer({ min: 0, max: 20_000 }),
  fc.integer({ min: 0, max: 2_000_000 }),
  fc.integer({ min: 0, max: 90_000_000_000 }),
  fc.constantFrom(9_999, 10_000, 10_049, 10_050, 999_949, 999_950, 999_998, 999_999, 1_049_999, 999_950_000),
);

describe('rounded counts', () => {
  it('hold the true number within their bounds, and are exact only where nothing was rounded', () => {
    fc.assert(
      fc.property(counts, (count) => {
        const figure = roundedCount(rounded(count), context, undefined);
        expect(figure).toBeDefined();
        expect(figure?.low).toBeLessThanOrEqual(count);
        expect(figure?.high).toBeGreaterThanOrEqual(count);
        if (figure?.exact) expect(figure.value).toBe(count);
        if (count >= 10_000) expect(figure?.exact).toBe(false);
      }),
      { numRuns: 3_000 },
    );
  });

  it('agree with their labels', () => {
    fc.assert(
      fc.property(counts, (count) => {
        const shown = shownCount(label(count), context);
        expect(shown?.value).toBe(rounded(count));
        expect(shown?.low).toBeLessThanOrEqual(count);
        expect(shown?.high).toBeGreaterThanOrEqual(count);
      }),
      { numRuns: 3_000 },
    );
  });

  it('are read as the parser for all languages reads them', () => {
    fc.assert(
      fc.property(counts, (count) => {
        const { value, low, high, exact } = shownCount(label(count), context) ?? {};
        expect({ value, low, high, exact }).toEqual(readCount(label(count), { locale: 'en', shortening: 'rounded' }));
      }),
      { numRuns: 1_000 },
    );
    expect(shownCount('1.2萬', { ...context, uiLocale: 'zh-Hant-TW' })).toMatchObject({ value: 12_000, exact: false });
    for (const odd of ['1.5', '12.34K', 'K', '-5K', '5 KB', '1.2.3M', 'Share', '']) {
      expect(shownCount(odd, context)?.exact ?? 'nothing').not.toBe(true);
    }
  });

  it('keep the label on the screen only when it says the same', () => {
    expect(roundedCount(783_400, context, '783.4K')?.text).toBe('783.4K');
    expect(roundedCount(783_400, context, '783.5K')?.text).toBeNull();
    expect(roundedCount(4_613, context, '4613')?.text).toBeNull();
  });

  it('are exact where more digits stand than the formatter leaves', () => {
    expect(roundedCount('783427', context, undefined)).toMatchObject({ value: 783_427, exact: true });
    expect(roundedCount(1_354_000, context, undefined)).toMatchObject({ value: 1_354_000, exact: true });
  });

  it.each([
    -1,
    1.5,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    1e12,
    '',
    '1e3',
    '-5',
    '０',
    ' 7',
    null,
    [7],
    { valueOf: 7 },
  ])('are nothing for %j', (raw) => {
    expect(roundedCount(raw, context, undefined)).toBeUndefined();
  });
});

describe('likes of an account as a 32-bit number', () => {
  it('are doubted when a large account has fewer likes than followers', () => {
    expect(likesAreDoubtful(900_000, 2_000_000)).toBe(true);
    expect(likesAreDoubtful(900_000, undefined)).toBe(false);
    expect(likesAreDoubtful(300, 900)).toBe(false);
    const trunk = { stats: { followerCount: 150_000_000 } };
    expect(roundedLikes(1_200_000, { ...context, trunk }, undefined)).toBeUndefined();
    expect(roundedLikes(1_200_000_000, { ...context, trunk }, undefined)?.value).toBe(1_200_000_000);
  });
});
