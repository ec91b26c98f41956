// Turns an amount into another currency by the dated rates of a rate card; without a rate there is no answer.
import type { CurrencyCode } from './money.ts';
import type { ExchangeRate } from './rate-card.ts';

export interface Exchange {
  /** Units of the wanted currency for one unit of the given one. */
  readonly factor: number;
  /** The rates that were used, in order; empty when both currencies are the same. */
  readonly rates: readonly ExchangeRate[];
}

function direct(from: CurrencyCode, to: CurrencyCode, rates: readonly ExchangeRate[]): Exchange | null {
  const straight = rates.find((rate) => rate.from === from && rate.to === to);
  if (straight !== undefined) return { factor: straight.rate, rates: [straight] };
  const inverse = rates.find((rate) => rate.from === to && rate.to === from);
  return inverse === undefined ? null : { factor: 1 / inverse.rate, rates: [inverse] };
}

/** Gives the exchange by one rate, its inverse, or two rates over a third currency; null when the card has none. */
export function exchangeOf(from: CurrencyCode, to: CurrencyCode, rates: readonly ExchangeRate[]): Exchange | null {
  if (from === to) return { factor: 1, rates: [] };
  const found = direct(from, to, rates);
  if (found !== null) return found;
  for (const between of new Set(rates.flatMap((rate) => [rate.from, rate.to]))) {
    const first = direct(from, between, rates);
    const second = direct(between, to, rates);
    if (first !== null && second !== null) {
      return { factor: first.factor * second.factor, rates: [...first.rates, ...second.rates] };
    }
  }
  return null;
}
