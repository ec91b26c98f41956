// What every judgement rests on beside the creator: the user's packs, rate card and campaigns, as the store has them now.
import type { Brief, Campaign } from '../../lib/campaign/campaign.ts';
import { defaultCampaignId, emptyBrief } from '../../lib/campaign/campaign.ts';
import type { BenchmarkPack } from '../../lib/evaluation/benchmarks/pack.ts';
import { defaultRateCard } from '../../lib/evaluation/price/default-rate-card.ts';
import type { Quote } from '../../lib/evaluation/price/quote.ts';
import type { RateCard } from '../../lib/evaluation/price/rate-card.ts';
import type { Settings } from '../../lib/storage/settings.ts';
import type { Store } from '../../lib/storage/store.ts';
import type { WorkerParts } from './parts.ts';

/** A campaign as judging needs it. */
interface CampaignBasis {
  readonly brief: Brief;
  /** What the creators on its shortlist ask for, by creator key. */
  readonly quotes: ReadonlyMap<string, Quote>;
}

export interface JudgingBasis {
  readonly chosenPacks: Settings['benchmarkPack'];
  readonly ownPacks: readonly BenchmarkPack[];
  readonly rateCard: RateCard;
  readonly activeCampaignId: string;
  readonly campaigns: ReadonlyMap<string, CampaignBasis>;
}

/** What a store that cannot be asked would have said; the view says itself that it failed. */
async function orElse<T>(asked: Promise<T>, otherwise: T): Promise<T> {
  try {
    return await asked;
  } catch {
    return otherwise;
  }
}

async function campaignBasis(store: Store, { id, brief }: Campaign): Promise<readonly [string, CampaignBasis]> {
  return [id, { brief, quotes: await orElse(store.quotes.listed(id), new Map()) }];
}

/** Never rejects: without the store it is what holds for everybody. */
export async function judgingBasis({
  store,
  settings,
}: Pick<WorkerParts, 'store' | 'settings'>): Promise<JudgingBasis> {
  const { benchmarkPack, activeCampaignId } = await settings();
  const [ownPacks, rateCard, campaigns] = await Promise.all([
    orElse(store.packs.list(), []),
    orElse(store.rateCards.get(), defaultRateCard),
    orElse(store.campaigns.list(), []),
  ]);
  const known = new Map(await Promise.all(campaigns.map((campaign) => campaignBasis(store, campaign))));
  return {
    chosenPacks: benchmarkPack,
    ownPacks,
    rateCard,
    activeCampaignId: known.has(activeCampaignId) ? activeCampaignId : defaultCampaignId,
    campaigns: known,
  };
}

const nobody: CampaignBasis = { brief: emptyBrief, quotes: new Map() };

/** Gives the campaign; one that is gone asks for nothing. */
export const campaignIn = ({ campaigns }: JudgingBasis, campaignId: string): CampaignBasis =>
  campaigns.get(campaignId) ?? nobody;
