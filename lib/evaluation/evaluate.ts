// Judges one creator: runs the criteria, compares the leading rate with the packs and says the result in sentences.
import type { CreatorProfile, Platform, Post } from '../profile/creator-profile.ts';
import { compareWithPack } from './benchmarks/compare.ts';
import type { BenchmarkPack } from './benchmarks/pack.ts';
import { packsFor } from './benchmarks/packs.ts';
import { engagementRate } from './criteria/engagement-rate.ts';
import { postingRhythm } from './criteria/posting-rhythm.ts';
import { viewRate } from './criteria/view-rate.ts';
import { viralDependence } from './criteria/viral-dependence.ts';
import type { RunnableCriterion, Subject } from './criterion.ts';
import { engagementFormula, rateFormulaOf } from './formulas.ts';
import type { Finding, PackComparison, Report } from './report.ts';
import { nothingKnown, type ScreeningInput, screenings } from './screening.ts';
import { headlineOf, reasonsOf, type SaidResult } from './sentences.ts';
import { judgeTier } from './tiers/tier-schemes.ts';

/** Chosen benchmark pack per platform; null takes the product's default. */
type ChosenPacks = Readonly<Record<Platform, string | null>>;

export interface EvaluationInput {
  readonly profile: CreatorProfile;
  /** All posts known of the creator, in any order, each id once. */
  readonly posts: readonly Post[];
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly packs: ChosenPacks | null;
  /** The user's own packs, or those built from a shortlist; they stand behind the packs on board. */
  readonly ownPacks?: readonly BenchmarkPack[];
  /** What is known beside the page; without it the questions that need it answer "cannot tell". */
  readonly screening?: ScreeningInput;
}

/** In the order in which findings are shown. */
export const criteria: readonly RunnableCriterion[] = [engagementRate, viewRate, postingRhythm, viralDependence];

type LeadingRate = Finding & { readonly criterion: 'engagement-rate' | 'view-rate' };

const isRate = (finding: Finding): finding is LeadingRate =>
  finding.criterion === 'engagement-rate' || finding.criterion === 'view-rate';

/** Gives the rate to show big: engagement; where it is not known, views; null when neither is. */
const leadingOf = (rates: readonly LeadingRate[]): LeadingRate | null =>
  rates.find(({ value }) => value !== null) ?? null;

/**
 * Compares with every pack of the platform, whether it fits or not: the reader sees what was set aside, and why. Without
 * a choice of the user those that fit stand first.
 */
function comparisonsOf(
  rate: LeadingRate,
  { platform, followers, packs, now }: Subject,
  chosenId: string | null,
): readonly PackComparison[] {
  const formula = rateFormulaOf(rate.formula) ?? engagementFormula[platform];
  const { population, value } = rate;
  const comparisons = packs.map((pack) =>
    compareWithPack(pack, { platform, formula, population, value, audience: followers }, now),
  );
  return chosenId === null ? comparisons.toSorted((a, b) => Number(b.fits) - Number(a.fits)) : comparisons;
}

/** Gives the report; never throws. */
export function evaluate({
  profile,
  posts,
  now,
  packs,
  ownPacks = [],
  screening = nothingKnown,
}: EvaluationInput): Report {
  const { platform, handle, followers } = profile;
  const chosenId = packs?.[platform] ?? null;
  const subject: Subject = {
    platform,
    handle,
    followers,
    posts,
    now,
    packs: packsFor(platform, chosenId, ownPacks),
    profile,
    ...screening,
  };
  const findings = criteria.map((criterion) => criterion.run(subject));
  const rates = findings.filter(isRate);
  const leading = leadingOf(rates);
  // YouTube's lists carry views only: there the view rate is what a page can be expected to give.
  const expected = platform === 'youtube' ? 'view-rate' : 'engagement-rate';
  const main = leading ?? rates.find(({ criterion }) => criterion === expected);
  if (main === undefined) throw new Error('no criterion gives a rate');
  const tier = judgeTier(followers, screening.rules.tierScheme);
  const benchmarks = comparisonsOf(main, subject, chosenId);
  const screened = screenings.map((question) => question.run(subject));
  const said: SaidResult = { platform, tier, findings, screened, leading, main, benchmarks };
  return {
    platform,
    judgedAt: now,
    tier,
    headline: headlineOf(said),
    reasons: reasonsOf(said),
    leading: leading?.criterion ?? null,
    findings,
    screening: screened,
    benchmarks,
  };
}
