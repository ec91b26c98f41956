// The figures of a campaign's dashboard: counted by indexes, anew when the store changes, never more often than needed.
import { useEffect, useState } from 'react';
import { type BudgetUse, budgetUse } from '../../lib/campaign/budget.ts';
import type { Campaign } from '../../lib/campaign/campaign.ts';
import type { FailureCode } from '../../lib/messaging/contract.ts';
import type { TableName } from '../../lib/storage/db.ts';
import type { SharedCreators, TierCount } from '../../lib/storage/shortlists.ts';
import type { Store } from '../../lib/storage/store.ts';
import { failureCodeOf } from '../../lib/storage/store-failure.ts';

export type DashboardStore = Pick<Store, 'shortlists' | 'quotes' | 'rateCards' | 'campaigns' | 'onChange'>;

export interface DashboardFigures {
  readonly total: number;
  /** By the stages' ids; a stage without anybody is missing. */
  readonly byStage: ReadonlyMap<string, number>;
  readonly tiers: readonly TierCount[];
  readonly budget: BudgetUse;
  readonly shared: SharedCreators;
  /** Names of the campaigns, by their ids; empty for the default one. */
  readonly names: ReadonlyMap<string, string>;
}

const tablesInFigures: readonly TableName[] = ['shortlist', 'quotes', 'rateCards', 'campaigns'];

/** Changes that come within this time are counted together, in milliseconds. */
const settling = 250;

async function figuresOf(store: DashboardStore, { id, stages, brief }: Campaign): Promise<DashboardFigures> {
  const stageIds = stages.map((stage) => stage.id);
  const campaigns = await store.campaigns.list();
  const others = campaigns.map((campaign) => campaign.id).filter((other) => other !== id);
  const fees = await store.quotes.feesByStage(id, stageIds);
  const card = await store.rateCards.get();
  return {
    total: await store.shortlists.count({ campaignId: id }),
    byStage: await store.shortlists.stageCounts(id, stageIds),
    tiers: await store.shortlists.tierCounts(id),
    budget: budgetUse(stages, fees, brief.screening.budget, card.exchangeRates),
    shared: await store.shortlists.shared(id, others),
    names: new Map(campaigns.map(({ id: campaignId, name }) => [campaignId, name])),
  };
}

/** Gives the figures; null while they are counted for the first time. */
export function useDashboard(
  store: DashboardStore,
  campaign: Campaign,
): { readonly figures: DashboardFigures | null; readonly failure: FailureCode | null } {
  const [figures, setFigures] = useState<DashboardFigures | null>(null);
  const [failure, setFailure] = useState<FailureCode | null>(null);
  useEffect(() => {
    let isOver = false;
    let isCounting = false;
    let isOutdated = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const count = async () => {
      timer = undefined;
      if (isCounting) {
        isOutdated = true;
        return;
      }
      isCounting = true;
      isOutdated = false;
      try {
        const found = await figuresOf(store, campaign);
        if (isOver) return;
        setFigures(found);
        setFailure(null);
      } catch (thrown) {
        if (!isOver) setFailure(failureCodeOf(thrown));
      } finally {
        isCounting = false;
      }
      if (isOutdated && !isOver) soon();
    };
    const soon = () => {
      timer ??= setTimeout(() => void count(), settling);
    };
    void count();
    const end = store.onChange((changed) => {
      if (tablesInFigures.some((table) => changed.has(table))) soon();
    });
    return () => {
      isOver = true;
      clearTimeout(timer);
      end();
    };
  }, [store, campaign]);
  return { figures, failure };
}
