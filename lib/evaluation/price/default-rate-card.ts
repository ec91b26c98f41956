// The rate card on board: published prices with source and year, and exchange rates of our own, dated.
import { fail } from '../data-file.ts';
import rateCardFile from './rate-card.json' with { type: 'json' };
import type { RateCard } from './rate-card.ts';
import { readRateCard } from './read-rate-card.ts';

function readOwn(): RateCard {
  const reading = readRateCard(rateCardFile);
  return reading.ok
    ? reading.card
    : fail('rate card', reading.problems.map(({ field, key }) => `${field} ${key}`).join(', '));
}

export const defaultRateCard: RateCard = readOwn();
