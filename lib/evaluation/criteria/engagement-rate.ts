// Engagement rate: per follower on Instagram, per view on TikTok and YouTube; never one converted into the other.
import { defineCriterion, type Subject, withoutValue } from '../criterion.ts';
import { commentsFormula, engagementFormula } from '../formulas.ts';
import { commentsOf, engagementOf } from '../measures.ts';
import { audienceOrReason, rateFinding } from '../rate-finding.ts';
import type { AlternativeRate, Finding, Interval } from '../report.ts';
import { largestSample, type Measure } from '../sample.ts';
import { medianInterval } from '../statistics/statistics.ts';
import thresholds from '../thresholds.json' with { type: 'json' };

const id = 'engagement-rate';

/** What the rate is made from. */
type RateSubject = Pick<Subject, 'platform' | 'handle' | 'followers' | 'posts' | 'now' | 'packs'>;

/** Gives the rate with its verdict; also one of the signals of the screening. */
export function engagementRateOf({ platform, handle, followers, posts, now, packs }: RateSubject): Finding {
  const divisor = audienceOrReason(followers);
  if (platform === 'instagram' && 'missing' in divisor) {
    return { ...withoutValue(id, 'rate', divisor.missing), formula: engagementFormula[platform].key };
  }
  const audience: Interval | null = 'audience' in divisor ? divisor.audience : null;
  const sampled = (measure: Measure) =>
    largestSample(posts, { platform, handle, now, mature: true, most: thresholds.sample.most, measure });
  const { sample, population } = sampled(engagementOf(platform, audience));
  return rateFinding({
    id,
    platform,
    handle,
    now,
    packs,
    formula: engagementFormula[platform],
    population,
    audience: followers,
    sample,
    alternative: sample.hiddenShare > thresholds.hiddenShare ? commentsOnly() : null,
  });

  /** Likes are never filled in: comments alone, under their own formula. */
  function commentsOnly(): AlternativeRate | null {
    const { taken } = sampled(commentsOf(platform, audience)).sample;
    const value = medianInterval(taken.map((post) => post.value));
    return value && { formula: commentsFormula[platform].key, value, sampleSize: taken.length };
  }
}

export const engagementRate = defineCriterion({
  id,
  unit: 'rate',
  needs: ['platform', 'handle', 'followers', 'posts', 'now', 'packs'],
  judge: engagementRateOf,
});
