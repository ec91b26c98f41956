// What every judgement rests on beside the creator: the user's packs, rate card and campaigns.
import type { BenchmarkPack } from '../evaluation/benchmarks/pack.ts';
import type { JudgingRules } from '../evaluation/judging-rules.ts';
import type { Quote } from '../evaluation/price/quote.ts';
import type { RateCard } from '../evaluation/price/rate-card.ts';
import type { Platform } from '../profile/creator-profile.ts';
import { type Brief, emptyBrief } from './campaign.ts';

/** A campaign as judging needs it. */
export interface CampaignBasis {
  readonly brief: Brief;
  /** What the creators on its shortlist ask for, by creator key. */
  readonly quotes: ReadonlyMap<string, Quote>;
}

export interface JudgingBasis {
  /** Chosen benchmark pack per platform; null = the product's default. */
  readonly chosenPacks: Readonly<Record<Platform, string | null>>;
  readonly ownPacks: readonly BenchmarkPack[];
  readonly rateCard: RateCard;
  readonly rules: JudgingRules;
  readonly activeCampaignId: string;
  readonly campaigns: ReadonlyMap<string, CampaignBasis>;
}

const nobody: CampaignBasis = { brief: emptyBrief, quotes: new Map() };

/** Gives the campaign; one that is gone, and the list of everyone, ask for nothing. */
export const campaignIn = ({ campaigns }: JudgingBasis, campaignId: string): CampaignBasis =>
  campaigns.get(campaignId) ?? nobody;
