// The finding of a rate: median with its interval over a sample, against the first pack that fits.
import { type Figure, isKnown } from '../profile/figure.ts';
import { compareWithPack, limitsOf } from './benchmarks/compare.ts';
import type { BenchmarkPack } from './benchmarks/pack.ts';
import type { Subject } from './criterion.ts';
import { evidenceOf } from './evidence.ts';
import type { RateFormula } from './formulas.ts';
import type {
  AlternativeRate,
  CriterionId,
  Finding,
  Interval,
  LeftOut,
  MissingReason,
  PackComparison,
  Phrase,
  Population,
  ThresholdSource,
  Verdict,
} from './report.ts';
import type { Sample, SampledPost } from './sample.ts';
import { medianInterval } from './statistics/statistics.ts';
import thresholds from './thresholds.json' with { type: 'json' };

const day = 86_400_000;

/** Gives the earliest and latest possible publication among the posts; null without posts. */
export function spanOf(taken: readonly SampledPost[]): Finding['span'] {
  if (taken.length === 0) return null;
  return {
    from: Math.min(...taken.map(({ published }) => published.from)),
    to: Math.max(...taken.map(({ published }) => published.to)),
  };
}

/** Gives how sure a figure from this many posts over this span is. */
export function confidenceOf(size: number, span: Finding['span']): Finding['confidence'] {
  const { least, confident, confidentDays } = thresholds.sample;
  if (size < least || span === null) return null;
  return size >= confident && span.to - span.from >= confidentDays * day ? 'high' : 'middle';
}

/** Gives why a sample is too small: the posts are not there, hide their likes, or lack figures or dates. */
export function whyTooFew({ usable, leftOut, hiddenShare }: Sample): MissingReason {
  if (hiddenShare > thresholds.hiddenShare) return 'likes-hidden';
  const { least } = thresholds.sample;
  const countOf = (wanted: LeftOut['reason']) => leftOut.find(({ reason }) => reason === wanted)?.count ?? 0;
  if (usable + countOf('incomplete') >= least) return 'figures-unread';
  return usable + countOf('incomplete') + countOf('undated') >= least ? 'dates-unread' : 'few-posts';
}

/** True when rounding, and not the spread of the posts, makes a good part of the interval. */
function isWidenedByRounding(taken: readonly SampledPost[], interval: Interval): boolean {
  const unrounded = medianInterval(taken.map(({ value: { value } }) => ({ value, low: value, high: value })));
  if (unrounded === null) return false;
  return interval.high - interval.low > (unrounded.high - unrounded.low) * thresholds.wideRounding;
}

export interface RateInput extends Pick<Subject, 'platform' | 'handle' | 'now' | 'packs'> {
  readonly id: CriterionId;
  readonly formula: RateFormula;
  readonly population: Population | null;
  readonly audience: Figure;
  readonly sample: Sample;
  readonly alternative: AlternativeRate | null;
}

interface Judged {
  readonly verdict: Verdict;
  readonly missing: MissingReason | null;
  readonly why: readonly Phrase[];
  readonly thresholds: readonly ThresholdSource[];
}

/** A pack that fits and has bands for the size, with the comparison. */
interface Fitting {
  readonly pack: BenchmarkPack;
  readonly comparison: PackComparison;
}

function firstFitting(input: RateInput, value: Interval): Fitting | undefined {
  const { platform, formula, population, audience, packs, now } = input;
  for (const pack of packs) {
    const comparison = compareWithPack(pack, { platform, formula, population, value, audience }, now);
    if (comparison.bands.length > 0) return { pack, comparison };
  }
  return undefined;
}

/** Below the pack's lowest band as a whole, or above twice its highest: worth a second look, by one pack only. */
function judge(input: RateInput, value: Interval): Judged {
  const fitting = firstFitting(input, value);
  if (fitting === undefined) return { verdict: 'cannot-tell', missing: 'no-comparison', why: [], thresholds: [] };
  const { pack, comparison } = fitting;
  const { lowBelow, highFrom } = limitsOf(pack, input.audience);
  const look = (key: string, limit: number, sources: readonly ThresholdSource[]): Judged => ({
    verdict: 'look',
    missing: null,
    why: [
      {
        key: `look.${key}-${input.id}`,
        values: { rate: { kind: 'percent', value: value.value }, limit: { kind: 'percent', value: limit } },
      },
    ],
    thresholds: sources,
  });
  if (lowBelow !== null && value.high < lowBelow) return look('low', lowBelow, [comparison.source]);
  if (highFrom !== null && value.low > highFrom * thresholds.veryHighFactor) {
    return look('very-high', highFrom, [comparison.source, thresholds.sources.veryHigh]);
  }
  return { verdict: 'ok', missing: null, why: [], thresholds: [comparison.source] };
}

/** Gives what can be said beside the value: how it was made. */
function circumstances({ sample, population, alternative }: RateInput, value: Interval | null): readonly Phrase[] {
  const { taken, leftOut } = sample;
  const phrases: Phrase[] = [];
  const countOf = (reason: string) => leftOut.find((entry) => entry.reason === reason)?.count ?? 0;
  const hidden = countOf('likes-hidden');
  const young = countOf('too-young');
  if (hidden > 0) phrases.push({ key: 'reason.likes-hidden', values: { count: { kind: 'count', value: hidden } } });
  if (alternative !== null) {
    const rate = { kind: 'percent', value: alternative.value.value } as const;
    const count = { kind: 'count', value: alternative.sampleSize } as const;
    phrases.push({ key: 'reason.comments-only', values: { rate, count } });
  }
  if (value === null && young > 0) {
    phrases.push({ key: 'reason.too-young', values: { count: { kind: 'count', value: young } } });
  }
  if (value === null) return phrases;
  if (isWidenedByRounding(taken, value)) phrases.push({ key: 'reason.rounding', values: {} });
  const sampled: Phrase['values'] = {
    count: { kind: 'count', value: taken.length },
    low: { kind: 'percent', value: value.low },
    high: { kind: 'percent', value: value.high },
  };
  const only = { kind: 'key', value: `population.${population}` } as const;
  phrases.push(
    population === null
      ? { key: 'reason.sample', values: sampled }
      : { key: 'reason.sample-of', values: { ...sampled, population: only } },
  );
  return phrases;
}

/** Gives the finding. The caller has chosen sample and formula; a sample below six posts has no value. */
export function rateFinding(input: RateInput): Finding {
  const { id, formula, population, sample, alternative } = input;
  const { taken, leftOut } = sample;
  const allowed = sample.hiddenShare <= thresholds.hiddenShare;
  const value = allowed ? medianInterval(taken.map((post) => post.value)) : null;
  const span = spanOf(taken);
  const judged: Judged =
    value === null
      ? { verdict: 'cannot-tell', missing: whyTooFew(sample), why: [], thresholds: [] }
      : judge(input, value);
  const { maturity, sample: sampleRule } = thresholds.sources;
  return {
    criterion: id,
    verdict: judged.verdict,
    missing: judged.missing,
    population,
    confidence: value === null ? null : confidenceOf(taken.length, span),
    alternative: value === null ? alternative : null,
    unit: 'rate',
    value,
    formula: formula.key,
    sampleSize: taken.length,
    leftOut,
    span,
    why: [...judged.why, ...circumstances({ ...input, alternative: value === null ? alternative : null }, value)],
    evidence: evidenceOf(taken, input),
    thresholds: [...judged.thresholds, sampleRule, maturity],
  };
}

/** Gives the followers as a divisor, or why they cannot be one. */
export function audienceOrReason(
  audience: Figure,
): { readonly audience: Interval } | { readonly missing: 'audience-unknown' | 'zero-denominator' } {
  if (!isKnown(audience)) return { missing: 'audience-unknown' };
  const { value, low, high } = audience;
  return low > 0 ? { audience: { value, low, high } } : { missing: 'zero-denominator' };
}
