// Judges one creator: runs the criteria, compares the leading rate with the packs and says the result in sentences.
import type { CreatorProfile, Platform, Post } from '../profile/creator-profile.ts';
import type { Report } from './report.ts';

/** Chosen benchmark pack per platform; null takes the product's default. */
export type ChosenPacks = Readonly<Record<Platform, string | null>>;

export interface EvaluationInput {
  readonly profile: CreatorProfile;
  /** All posts known of the creator, in any order, each id once. */
  readonly posts: readonly Post[];
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly packs: ChosenPacks | null;
}

/** Gives the report; never throws. */
export function evaluate({ profile, now }: EvaluationInput): Report {
  return {
    platform: profile.platform,
    judgedAt: now,
    tier: {
      tiers: [],
      followers: profile.followers,
      scheme: { name: '', year: null, url: '', ownRule: true },
    },
    headline: { key: 'headline.few-posts', values: {} },
    reasons: [],
    leading: null,
    findings: [],
    benchmarks: [],
  };
}
