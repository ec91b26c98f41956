// Viral dependence: how far the mean lies above the median – a few posts may carry the figures.
import type { Platform } from '../../profile/creator-profile.ts';
import { defineCriterion } from '../criterion.ts';
import { evidenceOf } from '../evidence.ts';
import { likesAlone, playsAlone, viewsAlone } from '../measures.ts';
import { confidenceOf, spanOf, whyTooFew } from '../rate-finding.ts';
import type { Finding, Interval, MissingReason, Phrase } from '../report.ts';
import { largestSample, type Measure, type Sample } from '../sample.ts';
import { quotient } from '../statistics/interval.ts';
import { meanOfBounds, medianOfBounds } from '../statistics/statistics.ts';
import thresholds from '../thresholds.json' with { type: 'json' };

const id = 'viral-dependence';

/** What is compared, in order of preference: on Instagram likes, as measured; elsewhere views. */
const measures: Readonly<Record<Platform, readonly { readonly formula: string; readonly measure: Measure }[]>> = {
  instagram: [
    { formula: 'formula.meanToMedianLikes', measure: likesAlone },
    { formula: 'formula.meanToMedianPlays', measure: playsAlone },
  ],
  tiktok: [{ formula: 'formula.meanToMedianViews', measure: viewsAlone('tiktok') }],
  youtube: [{ formula: 'formula.meanToMedianViews', measure: viewsAlone('youtube') }],
};

function ratioOf({ taken }: Sample): Interval | null {
  const values = taken.map(({ value }) => value);
  return quotient(meanOfBounds(values), medianOfBounds(values));
}

function verdictOf(ratio: Interval): Pick<Finding, 'verdict' | 'missing'> {
  if (ratio.low > thresholds.meanToMedianLook) return { verdict: 'look', missing: null };
  return ratio.high > thresholds.meanToMedianLook
    ? { verdict: 'cannot-tell', missing: 'rounding' }
    : { verdict: 'ok', missing: null };
}

export const viralDependence = defineCriterion({
  id,
  unit: 'ratio',
  needs: ['platform', 'handle', 'posts', 'now'],
  judge: ({ platform, handle, posts, now }) => {
    const { least, most } = thresholds.sample;
    const tried = measures[platform].map(({ formula, measure }) => ({
      formula,
      ...largestSample(posts, { platform, handle, now, mature: true, most, measure }),
    }));
    const chosen = tried.find(({ sample }) => sample.usable >= least) ?? tried[0];
    if (chosen === undefined) throw new Error(`no measure for ${platform}`);
    const { sample, population, formula } = chosen;
    const { taken, leftOut } = sample;
    const ratio = taken.length < least ? null : ratioOf(sample);
    const missing: MissingReason = taken.length < least ? whyTooFew(sample) : 'zero-denominator';
    const { verdict, missing: undecided } = ratio ? verdictOf(ratio) : { verdict: 'cannot-tell' as const, missing };
    const why: readonly Phrase[] = ratio
      ? [
          {
            key: verdict === 'look' ? 'look.viral' : 'reason.mean-to-median',
            values: { ratio: { kind: 'decimal', value: ratio.value } },
          },
        ]
      : [];
    const span = spanOf(taken);
    return {
      criterion: id,
      verdict,
      missing: undecided,
      population,
      confidence: ratio && confidenceOf(taken.length, span),
      alternative: null,
      unit: 'ratio',
      value: ratio,
      formula,
      sampleSize: taken.length,
      leftOut,
      span,
      why,
      evidence: evidenceOf(taken, { platform, handle }),
      thresholds: [thresholds.sources.meanToMedian, thresholds.sources.maturity],
    };
  },
});
