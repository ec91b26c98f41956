// Posting rhythm: posts per week over the newest ones seen, and how long ago the last was.
import type { Platform } from '../../profile/creator-profile.ts';
import { isKnown } from '../../profile/figure.ts';
import { defineCriterion } from '../criterion.ts';
import { evidenceOf } from '../evidence.ts';
import { confidenceOf, spanOf } from '../rate-finding.ts';
import type { Interval, Phrase } from '../report.ts';
import { type Measure, type Sample, type SampledPost, takeSample } from '../sample.ts';
import thresholds from '../thresholds.json' with { type: 'json' };

const id = 'posting-rhythm';

const day = 86_400_000;
const week = 7 * day;

/** Every post counts as one, whenever its figures were read. */
const counted: Measure = () => ({ value: { value: 1, low: 1, high: 1 }, seenAt: Number.POSITIVE_INFINITY });

/** Gives the time from the oldest to the newest post with the bounds that their dates allow, in milliseconds. */
function spread(taken: readonly SampledPost[]): Interval {
  const from = taken.map(({ published }) => published.from);
  const to = taken.map(({ published }) => published.to);
  const low = Math.max(...from) - Math.min(...to);
  const high = Math.max(...to) - Math.min(...from);
  return { value: (low + high) / 2, low, high };
}

/** Posts seen are at most the posts made: over the span this is never too high. Null when the dates are too rough. */
function perWeek(taken: readonly SampledPost[]): Interval | null {
  const { value, low, high } = spread(taken);
  if (low <= 0) return null;
  const gaps = (taken.length - 1) * week;
  return { value: gaps / value, low: gaps / high, high: gaps / low };
}

/** Gives the smallest interval that holds both, with the value of the first. */
const hull = (one: Interval, other: Interval): Interval => ({
  value: one.value,
  low: Math.min(one.low, other.low),
  high: Math.max(one.high, other.high),
});

/**
 * Gives the posts that may be old pinned ones: where pinned posts are not marked, the oldest of a list, as many as a
 * profile can pin, less those that already lie beyond the window. YouTube's lists have none.
 */
function maybePinned({ taken, usable }: Sample, platform: Platform): readonly SampledPost[] {
  const count = thresholds.mostPinned - (usable - taken.length);
  if (platform === 'youtube' || count <= 0) return [];
  return taken.filter(({ post }) => !isKnown(post.pinned)).slice(-count);
}

/** Gives the rhythm of the posts that are surely not pinned, its bounds wide enough for the doubtful ones too. */
function rhythmOf(taken: readonly SampledPost[], sure: readonly SampledPost[]): Interval | null {
  if (sure.length < thresholds.sample.least) return null;
  const value = perWeek(sure);
  const ofAll = perWeek(taken);
  return value && (ofAll === null ? value : hull(value, ofAll));
}

/** Gives the days since the newest post: at least `low`, at most `high`. */
function daysSince(taken: readonly SampledPost[], now: number): Interval {
  const low = (now - Math.max(...taken.map(({ published }) => published.to))) / day;
  const high = (now - Math.max(...taken.map(({ published }) => published.from))) / day;
  return { value: low, low, high };
}

/** Says the rhythm where there is one, and how long ago the newest post was. */
function rhythmPhrase(value: Interval | null, days: number): Phrase {
  const sameDay = days < 1;
  const ago: Phrase['values'] = sameDay ? {} : { days: { kind: 'count', value: days } };
  if (value === null) return { key: sameDay ? 'reason.last-post-today' : 'reason.last-post', values: ago };
  return {
    key: sameDay ? 'reason.rhythm-today' : 'reason.rhythm',
    values: { perWeek: { kind: 'decimal', value: value.value }, ...ago },
  };
}

export const postingRhythm = defineCriterion({
  id,
  unit: 'per-week',
  needs: ['platform', 'handle', 'posts', 'now'],
  judge: ({ platform, handle, posts, now }) => {
    const sample = takeSample(posts, {
      platform,
      handle,
      now,
      mature: false,
      population: null,
      most: thresholds.rhythmPosts,
      measure: counted,
    });
    const doubtful = maybePinned(sample, platform);
    const taken = sample.taken.filter((post) => !doubtful.includes(post));
    const enough = taken.length >= thresholds.sample.least;
    const value = rhythmOf(sample.taken, taken);
    const since = taken.length > 0 ? daysSince(taken, now) : null;
    const quiet = enough && since !== null && since.low > thresholds.quietDays;
    const days = { kind: 'count', value: Math.floor(since?.low ?? 0) } as const;
    const why: Phrase[] = [];
    if (quiet) why.push({ key: 'look.quiet', values: { days } });
    if (since) why.push(rhythmPhrase(value, days.value));
    const span = spanOf(taken);
    return {
      criterion: id,
      verdict: quiet ? 'look' : value ? 'ok' : 'cannot-tell',
      missing: quiet || value ? null : enough ? 'rounding' : 'few-posts',
      population: null,
      confidence: value && confidenceOf(taken.length, span),
      alternative: null,
      unit: 'per-week',
      value,
      formula: 'formula.postsPerWeek',
      sampleSize: taken.length,
      leftOut:
        doubtful.length === 0
          ? sample.leftOut
          : [...sample.leftOut, { reason: 'maybe-pinned', count: doubtful.length }],
      span,
      why,
      evidence: evidenceOf(taken, { platform, handle }).map((post) => ({ ...post, value: null, mark: null })),
      thresholds: [thresholds.sources.rhythm],
    };
  },
});
