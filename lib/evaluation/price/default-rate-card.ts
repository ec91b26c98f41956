// The rate card on board.
import type { RateCard } from './rate-card.ts';

export const defaultRateCard: RateCard = {
  readOn: '2026-11',
  entries: [],
  exchangeRates: [],
  advertisingFactor: { low: 2, high: 4 },
};
