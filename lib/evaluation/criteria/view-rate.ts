// View rate: median views (Instagram: plays) against followers or subscribers.
import { defineCriterion, type Subject, withoutValue } from '../criterion.ts';
import { playsPerFollower, type RateFormula, viewsPerFollower, viewsPerSubscriber } from '../formulas.ts';
import { per, playsAlone, viewsAlone } from '../measures.ts';
import { audienceOrReason, rateFinding } from '../rate-finding.ts';
import type { Finding } from '../report.ts';
import { largestSample, type Measure } from '../sample.ts';
import thresholds from '../thresholds.json' with { type: 'json' };

const id = 'view-rate';

/** What the rate is made from. */
type RateSubject = Pick<Subject, 'platform' | 'handle' | 'followers' | 'posts' | 'now' | 'packs'>;

/** Gives the rate with its verdict; also what a day's figures keep of it. */
export function viewRateOf({ platform, handle, followers, posts, now, packs }: RateSubject): Finding {
  const viewsFormula = platform === 'youtube' ? viewsPerSubscriber : viewsPerFollower;
  const divisor = audienceOrReason(followers);
  if ('missing' in divisor) return { ...withoutValue(id, 'rate', divisor.missing), formula: viewsFormula.key };
  const { audience } = divisor;
  const sampled = (formula: RateFormula, measure: Measure) => ({
    formula,
    ...largestSample(posts, { platform, handle, now, mature: true, most: thresholds.sample.most, measure }),
  });
  const byViews = sampled(viewsFormula, per(audience, viewsAlone(platform)));
  // Plays are what Instagram shows today; the older views only where they alone are enough. Never both in one rate.
  const byPlays = platform === 'instagram' ? sampled(playsPerFollower, per(audience, playsAlone)) : null;
  const enough = thresholds.sample.least;
  const chosen = byPlays && (byPlays.sample.usable >= enough || byViews.sample.usable < enough) ? byPlays : byViews;
  return rateFinding({ id, platform, handle, now, packs, audience: followers, alternative: null, ...chosen });
}

export const viewRate = defineCriterion({
  id,
  unit: 'rate',
  needs: ['platform', 'handle', 'followers', 'posts', 'now', 'packs'],
  judge: viewRateOf,
});
