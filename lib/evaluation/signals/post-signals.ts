// The signals that a creator's posts give: spread of likes, comments per like, mean and median, rate for the size, views per like.
import { compareWithPack, limitsOf } from '../benchmarks/compare.ts';
import { engagementRateOf } from '../criteria/engagement-rate.ts';
import type { Subject } from '../criterion.ts';
import { postLinkOf } from '../evidence.ts';
import { engagementFormula } from '../formulas.ts';
import { commentsPerLike, likesAlone, viewsPerLike } from '../measures.ts';
import { count, decimal, percent, percentInterval, phrase } from '../phrases.ts';
import type { Finding, Interval, Phrase, ScreeningRow, Verdict } from '../report.ts';
import { largestSample, type Measure, type Sample } from '../sample.ts';
import { coefficientOfVariation } from '../statistics/coefficient-of-variation.ts';
import { quotient } from '../statistics/interval.ts';
import { robustOutliers } from '../statistics/robust-deviation.ts';
import { meanOfBounds, median, medianOfBounds } from '../statistics/statistics.ts';
import thresholds from '../thresholds.json' with { type: 'json' };
import type { SignalId } from './read-signals.ts';
import { missingSignal, roundingNote, signalRow, usualPhrase, verdictBy, whyTooFewPosts } from './signal-row.ts';
import { signalRules } from './signal-rules.ts';

type PostSubject = Pick<Subject, 'platform' | 'handle' | 'followers' | 'posts' | 'now' | 'packs'>;

const sampleOf = ({ platform, handle, posts, now }: PostSubject, measure: Measure, most: number): Sample =>
  largestSample(posts, { platform, handle, now, mature: true, most, measure }).sample;

const valuesOf = ({ taken }: Sample): readonly Interval[] => taken.map(({ value }) => value);

/** A value against its rule, or that rounding – or a mean that may be zero – leaves it open. */
function ruledSignal(
  id: 'likes-spread' | 'comments-per-like' | 'mean-to-median',
  subject: PostSubject,
  value: Interval | null,
  unit: 'decimal' | 'percent',
): ScreeningRow {
  const rule = signalRules.signals[id];
  if (value === null) return missingSignal(id, phrase('bought-engagement.missing.zero'));
  const verdict = verdictBy(rule, value);
  const said = unit === 'decimal' ? decimal(value.value) : percent(value.value);
  return signalRow(rule, subject.platform, {
    verdict,
    value: phrase(`bought-engagement.${id}.value`, { value: said }),
    usual: usualPhrase(rule, subject.followers, id === 'mean-to-median' ? 'in-words' : unit),
    note: verdict === 'cannot-tell' ? roundingNote : ruledNote(id, subject, verdict),
  });
}

/** What a value beside its range still needs: where the range comes from, or what a look most often is. */
function ruledNote(id: SignalId, { platform }: PostSubject, verdict: Verdict): Phrase | null {
  if (!signalRules.rangesMeasuredOn.includes(platform)) return phrase('bought-engagement.note.range-from-instagram');
  return id === 'mean-to-median' && verdict === 'look' ? phrase('bought-engagement.note.viral') : null;
}

/** Likes that hardly differ from post to post. */
function likesSpread(subject: PostSubject, sample: Sample): ScreeningRow {
  if (sample.taken.length < signalRules.posts) {
    return missingSignal('likes-spread', whyTooFewPosts(sample, signalRules.posts));
  }
  return ruledSignal('likes-spread', subject, coefficientOfVariation(valuesOf(sample)), 'decimal');
}

/** Median of comments per like: hardly anybody who likes comments, or very many do. */
function commentsForLikes(subject: PostSubject): ScreeningRow {
  const sample = sampleOf(subject, commentsPerLike, signalRules.posts);
  if (sample.taken.length < signalRules.posts) {
    return missingSignal('comments-per-like', whyTooFewPosts(sample, signalRules.posts));
  }
  return ruledSignal('comments-per-like', subject, medianOfBounds(valuesOf(sample)), 'percent');
}

/** A few posts carry the figures. */
function meanToMedian(subject: PostSubject, sample: Sample): ScreeningRow {
  if (sample.taken.length < signalRules.posts) {
    return missingSignal('mean-to-median', whyTooFewPosts(sample, signalRules.posts));
  }
  const values = valuesOf(sample);
  return ruledSignal('mean-to-median', subject, quotient(meanOfBounds(values), medianOfBounds(values)), 'decimal');
}

/** Says between what a rate of this size lies by the first pack that fits; null without one, or when it names no end. */
function usualRate({ platform, packs, followers, now }: PostSubject, { formula, value, population }: Finding) {
  const own = engagementFormula[platform];
  if (own.key !== formula) return null;
  const rate = { platform, formula: own, population, value, audience: followers };
  const fitting = packs.find((one) => compareWithPack(one, rate, now).bands.length > 0);
  if (fitting === undefined) return null;
  const { lowBelow, highFrom } = limitsOf(fitting, followers);
  const most = highFrom === null ? null : highFrom * thresholds.veryHighFactor;
  const pack = { kind: 'text', value: fitting.name } as const;
  if (lowBelow !== null && most !== null) {
    const range = percentInterval({ low: lowBelow, high: most });
    return phrase('bought-engagement.rate-band.usual', { range, pack });
  }
  if (lowBelow !== null) return phrase('bought-engagement.rate-band.usual.from', { limit: percent(lowBelow), pack });
  return most === null ? null : phrase('bought-engagement.rate-band.usual.to', { limit: percent(most), pack });
}

function whyNoRate({ missing, sampleSize }: Finding): Phrase {
  if (missing === null || missing === 'few-posts') {
    const { least } = thresholds.sample;
    return phrase('bought-engagement.missing.few-posts', { count: count(sampleSize), needed: count(least) });
  }
  return phrase(`missing.${missing}`);
}

/** The engagement rate against creators of the same size. */
function rateBand(subject: PostSubject): ScreeningRow {
  const rule = signalRules.signals['rate-band'];
  const finding = engagementRateOf(subject);
  const { verdict, value } = finding;
  if (value === null) return missingSignal('rate-band', whyNoRate(finding));
  const usual = usualRate(subject, finding);
  const said = phrase('bought-engagement.rate-band.value', {
    value: percent(value.value),
    range: percentInterval(value),
  });
  // Where the benchmark names no end nothing can be outside: "inside" would be no finding.
  if (verdict === 'ok' && usual === null) {
    const note = phrase('bought-engagement.missing.no-limits');
    return signalRow(rule, subject.platform, { verdict: 'cannot-tell', value: said, usual, note });
  }
  return signalRow(rule, subject.platform, {
    verdict: verdict === 'alarm' ? 'look' : verdict,
    value: said,
    usual,
    note: verdict === 'cannot-tell' ? whyNoRate(finding) : null,
  });
}

/** Posts whose views per like lie far from the creator's own median; one of them is no rarity. */
function viewsForLikes(subject: PostSubject): ScreeningRow {
  const id = 'views-per-like';
  const rule = signalRules.signals[id];
  const { posts, leastPosts, deviations } = signalRules.viewsPerLike;
  const sample = sampleOf(subject, viewsPerLike(subject.platform), posts);
  if (sample.taken.length < leastPosts) return missingSignal(id, whyTooFewPosts(sample, leastPosts));
  const values = valuesOf(sample);
  const states = robustOutliers(values, deviations);
  const outside = states.filter((state) => state === 'outside').length;
  const unsure = states.filter((state) => state === 'unsure').length;
  const middle = median(values.map(({ value }) => value));
  const far = sample.taken
    .filter((_, index) => states[index] === 'outside')
    .toSorted((a, b) => Math.abs(b.value.value - middle) - Math.abs(a.value.value - middle))[0];
  const verdict = verdictBy(rule, { value: outside, low: outside, high: outside + unsure });
  return signalRow(rule, subject.platform, {
    verdict,
    value: phrase('bought-engagement.views-per-like.value', {
      count: count(outside),
      posts: count(values.length),
      ratio: decimal(Math.exp(middle)),
    }),
    usual: usualPhrase(rule, subject.followers, 'in-words'),
    note:
      verdict === 'cannot-tell'
        ? values.every(({ low, high }) => low === high)
          ? phrase('bought-engagement.missing.no-scale')
          : roundingNote
        : far
          ? phrase('bought-engagement.note.farthest', { ratio: decimal(Math.exp(far.value.value)) })
          : null,
    post: far ? postLinkOf(far.post, subject) : null,
  });
}

/** Gives the rows, always in the same order. */
export function postSignals(subject: PostSubject): readonly ScreeningRow[] {
  const likes = sampleOf(subject, likesAlone, signalRules.posts);
  return [
    likesSpread(subject, likes),
    commentsForLikes(subject),
    meanToMedian(subject, likes),
    rateBand(subject),
    viewsForLikes(subject),
  ];
}
