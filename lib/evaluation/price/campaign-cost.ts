// What the quotes of a shortlist come to with advertising on top, against the campaign's budget.
import { type Exchange, exchangeOf } from './exchange.ts';
import type { CurrencyCode, Money } from './money.ts';
import type { Quote } from './quote.ts';
import type { ExchangeRate, RateCard } from './rate-card.ts';

/** `open`: it depends on the advertising factor. */
type BudgetState = 'within' | 'over' | 'open';

export interface CampaignCost {
  readonly currency: CurrencyCode;
  /** Quotes that the sum holds. */
  readonly quotes: number;
  readonly content: number;
  /** Content and advertising together, by the lower and the upper factor. */
  readonly low: number;
  readonly high: number;
  /** Null: no budget in the brief. */
  readonly state: BudgetState | null;
  readonly rates: readonly ExchangeRate[];
}

/**
 * Gives the cost in the budget's currency (the first quote's without a budget); null without quotes, or when the rate card lacks
 * an exchange rate for one of them: a sum without a part would be another figure.
 */
export function campaignCost(quotes: readonly Quote[], budget: Money | null, card: RateCard): CampaignCost | null {
  const currency = budget?.currency ?? quotes[0]?.fee.currency;
  if (currency === undefined || quotes.length === 0) return null;
  const exchanges: Exchange[] = [];
  let content = 0;
  for (const { fee } of quotes) {
    const exchange = exchangeOf(fee.currency, currency, card.exchangeRates);
    if (exchange === null) return null;
    exchanges.push(exchange);
    content += fee.amount * exchange.factor;
  }
  const { low, high } = card.advertisingFactor;
  const cost = { low: content * (1 + low), high: content * (1 + high) };
  const state = budget && (cost.low > budget.amount ? 'over' : cost.high <= budget.amount ? 'within' : 'open');
  const rates = [...new Set(exchanges.flatMap((exchange) => exchange.rates))];
  return { currency, quotes: quotes.length, content, ...cost, state, rates };
}
