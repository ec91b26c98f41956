// What must hold for every creator: values inside their bounds, order without effect, rounding only ever widens.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../lib/evaluation/evaluate.ts';
import type { Finding, Report } from '../../lib/evaluation/report.ts';
import type { CreatorProfile, Post } from '../../lib/profile/creator-profile.ts';
import type { Figure } from '../../lib/profile/figure.ts';
import { arbitraryCreator } from './arbitrary-creators.ts';
import { now } from './invented.ts';

interface Creator {
  readonly profile: CreatorProfile;
  readonly posts: readonly Post[];
}

const reportOf = ({ profile, posts }: Creator): Report => evaluate({ profile, posts, now, packs: null });

/** Widens a known figure without letting its lower bound reach zero: what can no longer be divided by leaves the sample. */
const widened = (figure: Figure): Figure =>
  figure.state === 'known' && figure.low > 1
    ? { ...figure, low: Math.ceil(figure.low * 0.9), high: Math.ceil(figure.high * 1.1), exact: false }
    : figure;

const widenedCreator = ({ profile, posts }: Creator): Creator => ({
  profile: { ...profile, followers: widened(profile.followers) },
  posts: posts.map((post) => ({
    ...post,
    likes: widened(post.likes),
    comments: widened(post.comments),
    shares: widened(post.shares),
    views: widened(post.views),
    plays: widened(post.plays),
  })),
});

const values = (finding: Finding) => [
  ...(finding.value ? [finding.value] : []),
  ...(finding.alternative ? [finding.alternative.value] : []),
  ...finding.evidence.flatMap(({ value }) => (value ? [value] : [])),
];

describe('evaluate', () => {
  it('keeps every value finite, not negative, and inside its bounds', () => {
    fc.assert(
      fc.property(arbitraryCreator, (creator) => {
        for (const { value, low, high } of reportOf(creator).findings.flatMap(values)) {
          expect([value, low, high].every(Number.isFinite)).toBe(true);
          expect(low).toBeGreaterThanOrEqual(0);
          expect(low).toBeLessThanOrEqual(value * (1 + 1e-12));
          expect(value).toBeLessThanOrEqual(high * (1 + 1e-12));
        }
      }),
    );
  });

  it('says what is missing when, and only when, it cannot tell', () => {
    fc.assert(
      fc.property(arbitraryCreator, (creator) => {
        const { findings, reasons, leading } = reportOf(creator);
        for (const finding of findings) {
          expect(finding.missing === null).toBe(finding.verdict !== 'cannot-tell');
          expect(finding.missing).not.toBe('failed');
          if (finding.value === null) expect(finding.verdict).toMatch(/^(cannot-tell|look)$/);
        }
        expect(reasons.length).toBeLessThanOrEqual(3);
        const rate = findings.find(({ criterion, value }) => criterion === leading && value !== null);
        expect(rate === undefined).toBe(leading === null);
      }),
    );
  });

  it('accounts for every post, once, in every finding that looked at them', () => {
    fc.assert(
      fc.property(arbitraryCreator, (creator) => {
        for (const { sampleSize, leftOut, evidence, missing } of reportOf(creator).findings) {
          if (missing === 'audience-unknown' || (missing === 'zero-denominator' && sampleSize === 0)) continue;
          expect(sampleSize + leftOut.reduce((sum, { count }) => sum + count, 0)).toBe(creator.posts.length);
          expect(evidence).toHaveLength(sampleSize);
        }
      }),
    );
  });

  it('does not care about the order of the posts', () => {
    fc.assert(
      fc.property(
        arbitraryCreator.chain((creator) =>
          fc.tuple(fc.constant(creator), fc.shuffledSubarray([...creator.posts], { minLength: creator.posts.length })),
        ),
        ([creator, shuffled]) => {
          expect(reportOf({ ...creator, posts: shuffled })).toEqual(reportOf(creator));
        },
      ),
    );
  });

  it('widens every interval, and never narrows one, when figures are rounder', () => {
    fc.assert(
      fc.property(arbitraryCreator, (creator) => {
        const before = reportOf(creator).findings;
        const after = reportOf(widenedCreator(creator)).findings;
        for (const [index, { value: fine, sampleSize }] of before.entries()) {
          const rough = after[index]?.value;
          if (!fine || !rough || after[index]?.sampleSize !== sampleSize) continue;
          expect(rough.low).toBeLessThanOrEqual(fine.low);
          expect(rough.high).toBeGreaterThanOrEqual(fine.high);
        }
      }),
    );
  });

  it('never narrows the list of bands when figures are rounder', () => {
    fc.assert(
      fc.property(arbitraryCreator, (creator) => {
        const rough = reportOf(widenedCreator(creator));
        const fine = reportOf(creator);
        if (rough.leading !== fine.leading) return;
        for (const { packId, bands } of fine.benchmarks) {
          const widerBands = rough.benchmarks.find((one) => one.packId === packId)?.bands ?? [];
          expect(bands.filter((band) => !widerBands.includes(band))).toEqual([]);
        }
        expect(fine.tier.tiers.filter((tier) => !rough.tier.tiers.includes(tier))).toEqual([]);
      }),
    );
  });

  it('leaves its input as it is', () => {
    fc.assert(
      fc.property(arbitraryCreator, (creator) => {
        const before = structuredClone(creator);
        reportOf(creator);
        expect(creator).toEqual(before);
      }),
      { numRuns: 20 },
    );
  });
});
