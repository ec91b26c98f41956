// Reads what every judgement rests on, as store and settings have it now, and gives a judge with it.
import { type Campaign, defaultCampaignId } from '../campaign/campaign.ts';
import { type Judge, judgeWith } from '../campaign/judge.ts';
import type { CampaignBasis, JudgingBasis } from '../campaign/judging-basis.ts';
import { listIds } from '../evaluation/content/word-lists/word-list.ts';
import type { JudgingRules } from '../evaluation/judging-rules.ts';
import { defaultRateCard } from '../evaluation/price/default-rate-card.ts';
import { defaultTierScheme, ownTierScheme, selectableTierSchemes } from '../evaluation/tiers/tier-schemes.ts';
import type { Settings } from './settings.ts';
import type { Store } from './store.ts';

interface BasisParts {
  readonly store: Pick<Store, 'packs' | 'rateCards' | 'campaigns' | 'quotes'>;
  /** Never rejects: settings that cannot be read are the defaults. */
  readonly settings: () => Promise<Settings>;
  /** Now in milliseconds since 1970. */
  readonly clock: () => number;
}

/** What the settings say of every judgement; a scheme or a list that is not known is as if it was not chosen. */
function rulesOf({ tierScheme, ownTierBorders, listsOff, ownWords }: Settings): JudgingRules {
  const own = tierScheme === 'own' ? ownTierScheme(ownTierBorders) : null;
  return {
    tierScheme: own ?? selectableTierSchemes.find(({ id }) => id === tierScheme) ?? defaultTierScheme,
    listsOff: listIds.filter((id) => listsOff.includes(id)),
    ownWords,
  };
}

/** What a store that cannot be asked would have said; the view says itself that it failed. */
async function orElse<T>(asked: Promise<T>, otherwise: T): Promise<T> {
  try {
    return await asked;
  } catch {
    return otherwise;
  }
}

async function campaignBasis(
  store: BasisParts['store'],
  { id, brief }: Campaign,
): Promise<readonly [string, CampaignBasis]> {
  return [id, { brief, quotes: await orElse(store.quotes.listed(id), new Map()) }];
}

/** Never rejects: without the store it is what holds for everybody. */
export async function judgingBasis({ store, settings }: Pick<BasisParts, 'store' | 'settings'>): Promise<JudgingBasis> {
  const chosen = await settings();
  const { benchmarkPack, activeCampaignId } = chosen;
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
    rules: rulesOf(chosen),
    activeCampaignId: known.has(activeCampaignId) ? activeCampaignId : defaultCampaignId,
    campaigns: known,
  };
}

/** Gives a judge with the settings and the time of now; never rejects for the store's sake. */
export const judgeOf = async (parts: BasisParts): Promise<Judge> => judgeWith(await judgingBasis(parts), parts.clock());
