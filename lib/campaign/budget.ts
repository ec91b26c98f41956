// How much of a campaign's budget its quotes take: by what their stages mean, in one currency or not at all.
import { exchangeOf } from '../evaluation/price/exchange.ts';
import type { CurrencyCode, Money } from '../evaluation/price/money.ts';
import type { ExchangeRate } from '../evaluation/price/rate-card.ts';
import type { Stage, StageMeaning } from './stages.ts';

/** The fees at one stage. */
export interface StageFees {
  readonly fees: readonly Money[];
  /** Creators of the stage of whom no fee is known. */
  readonly without: number;
}

interface MeaningSum {
  /** In the currency of the whole; what could not be exchanged is not in it. */
  readonly amount: number;
  /** Fees in it. */
  readonly quotes: number;
  /** Creators without a quote: their fee is unknown, not zero. */
  readonly without: number;
}

export interface BudgetUse {
  /** The budget's; without a budget that of most fees. Null: there is neither a budget nor a fee. */
  readonly currency: CurrencyCode | null;
  readonly budget: Money | null;
  /** By what the stages mean; stages that the campaign does not know count as open. */
  readonly sums: Readonly<Record<StageMeaning, MeaningSum>>;
  /** Committed and spent together: what the campaign cannot take back. */
  readonly used: number;
  /** Budget less what is used; negative when it is overdrawn. Null without a budget. */
  readonly left: number | null;
  /** Fees that no exchange rate turns into the currency: one sum per currency, in none of the sums above. */
  readonly apart: readonly (Money & { readonly quotes: number })[];
  /** The exchange rates that the sums rest on. */
  readonly rates: readonly ExchangeRate[];
}

const nothing: MeaningSum = { amount: 0, quotes: 0, without: 0 };

/** The currency of most fees; of two that are equally many the one that comes first. */
function currencyOfMost(fees: readonly Money[]): CurrencyCode | null {
  const counted = new Map<CurrencyCode, number>();
  for (const { currency } of fees) counted.set(currency, (counted.get(currency) ?? 0) + 1);
  return [...counted].reduce<readonly [CurrencyCode | null, number]>(
    (most, one) => (one[1] > most[1] ? one : most),
    [null, 0],
  )[0];
}

/**
 * Sums the fees of a campaign.
 * @param byStage what stands at each stage, by its id
 * @param exchangeRates of the rate card
 */
export function budgetUse(
  stages: readonly Stage[],
  byStage: ReadonlyMap<string, StageFees>,
  budget: Money | null,
  exchangeRates: readonly ExchangeRate[],
): BudgetUse {
  const currency = budget?.currency ?? currencyOfMost([...byStage.values()].flatMap(({ fees }) => fees));
  const meaningOf = new Map(stages.map(({ id, meaning }) => [id, meaning]));
  const sums: Record<StageMeaning, MeaningSum> = {
    open: nothing,
    committed: nothing,
    done: nothing,
    declined: nothing,
  };
  const apart = new Map<CurrencyCode, { amount: number; quotes: number }>();
  const rates = new Set<ExchangeRate>();
  for (const [stage, { fees, without }] of byStage) {
    const meaning = meaningOf.get(stage) ?? 'open';
    let sum = { ...sums[meaning], without: sums[meaning].without + without };
    for (const fee of fees) {
      const exchange = currency && exchangeOf(fee.currency, currency, exchangeRates);
      if (exchange) {
        sum = { ...sum, amount: sum.amount + fee.amount * exchange.factor, quotes: sum.quotes + 1 };
        for (const rate of exchange.rates) rates.add(rate);
      } else {
        const { amount, quotes } = apart.get(fee.currency) ?? { amount: 0, quotes: 0 };
        apart.set(fee.currency, { amount: amount + fee.amount, quotes: quotes + 1 });
      }
    }
    sums[meaning] = sum;
  }
  const used = sums.committed.amount + sums.done.amount;
  return {
    currency,
    budget,
    sums,
    used,
    left: budget && budget.amount - used,
    apart: [...apart].map(([code, sum]) => ({ currency: code, ...sum })),
    rates: [...rates],
  };
}
