// The rate card as it stands in the form: numbers as they were typed, so that a half-typed one is not lost.
import type { RateCard, RateCardEntry } from '../../lib/evaluation/price/rate-card.ts';

export interface EntryDraft {
  readonly entry: RateCardEntry;
  readonly low: string;
  /** Empty: "and more". */
  readonly high: string;
}

export interface RateCardDraft {
  readonly entries: readonly EntryDraft[];
  /** Rates by their place in the card. */
  readonly exchangeRates: readonly string[];
  readonly advertisingLow: string;
  readonly advertisingHigh: string;
}

/** Gives the form's state of a card. */
export const draftOf = (card: RateCard): RateCardDraft => ({
  entries: card.entries.map((entry) => ({
    entry,
    low: String(entry.low),
    high: entry.high === null ? '' : String(entry.high),
  })),
  exchangeRates: card.exchangeRates.map(({ rate }) => String(rate)),
  advertisingLow: String(card.advertisingFactor.low),
  advertisingHigh: String(card.advertisingFactor.high),
});

/** A number as typed, with or without signs for thousands; NaN when it is none. */
function numberOf(text: string): number {
  const typed = text.normalize('NFKC').replaceAll(',', '').trim();
  return typed === '' ? Number.NaN : Number(typed);
}

/**
 * Gives the card that the form says, unchecked: what is wrong in it is for `readRateCard` to name. A changed exchange rate is
 * of the day of the change, a changed card of its month.
 * @param today `YYYY-MM-DD`
 */
export function inputOf(draft: RateCardDraft, before: RateCard, today: string): unknown {
  return {
    ...before,
    readOn: today.slice(0, 7),
    entries: draft.entries.map(({ entry, low, high }) => ({
      ...entry,
      low: numberOf(low),
      high: high.trim() === '' ? null : numberOf(high),
    })),
    exchangeRates: before.exchangeRates.map((known, place) => {
      const rate = numberOf(draft.exchangeRates[place] ?? '');
      return rate === known.rate ? known : { ...known, rate, on: today };
    }),
    advertisingFactor: { low: numberOf(draft.advertisingLow), high: numberOf(draft.advertisingHigh) },
  };
}
