// Where a quote lies against the entries of a rate card that fit platform, kind and size; no entry is called right or fair.
import { type Figure, isKnown } from '../../profile/figure.ts';
import type { Interval, TierId } from '../report.ts';
import { intervalOf, quotient } from '../statistics/interval.ts';
import { type Exchange, exchangeOf } from './exchange.ts';
import { type PostFigure, platformSelling, priceOf, type SoldFigures } from './price-figures.ts';
import type { Quote } from './quote.ts';
import type { PriceBasis, RateCard, RateCardEntry } from './rate-card.ts';

/** `touches`: the interval reaches over an end of the range. */
export type PricePosition = 'below' | 'inside' | 'above' | 'touches';

export interface PriceComparison {
  readonly entry: RateCardEntry;
  /** The creator's own price by the entry's basis, in the fee's currency; null when it cannot be computed. */
  readonly own: Interval | null;
  /** The entry's range in the fee's currency; null without an exchange rate. `high` null: "and more". */
  readonly range: { readonly low: number; readonly high: number | null } | null;
  readonly exchange: Exchange | null;
  readonly position: PricePosition | null;
  /** False where the source names no platform: it is shown, and nothing is judged by it. */
  readonly judges: boolean;
}

function hasSize({ followers: size, tiers }: RateCardEntry, followers: Figure, ownTiers: readonly TierId[]): boolean {
  if (size !== null && size !== undefined) {
    return isKnown(followers) && followers.high >= size.from && (size.to === null || followers.low < size.to);
  }
  return tiers.length === 0 || ownTiers.some((tier) => tiers.includes(tier));
}

function fits(entry: RateCardEntry, quote: Quote, followers: Figure, tiers: readonly TierId[]): boolean {
  const { platform, deliverables } = entry;
  if (platform !== null && platform !== platformSelling(quote.deliverable)) return false;
  if (deliverables.length > 0 && !deliverables.includes(quote.deliverable)) return false;
  return hasSize(entry, followers, tiers);
}

/** Gives where the interval lies in the range, both ends of the range included. */
export function positionOf(own: Interval, { low, high }: { low: number; high: number | null }): PricePosition {
  if (own.high < low) return 'below';
  if (high !== null && own.low > high) return 'above';
  return own.low >= low && (high === null || own.high <= high) ? 'inside' : 'touches';
}

/** @returns fee of one piece */
export const feePerPiece = ({ fee, pieces }: Quote): number => fee.amount / pieces;

const feeOverAudience = (fee: number, followers: Figure): Interval | null => {
  const audience = intervalOf(followers);
  return audience && quotient({ value: fee, low: fee, high: fee }, audience);
};

/** Gives the creator's price for one piece by a basis, in the fee's currency. */
function ownPrice(basis: PriceBasis, quote: Quote, figures: SoldFigures, followers: Figure): Interval | null {
  const fee = feePerPiece(quote);
  switch (basis) {
    case 'cpm':
      return priceOf(fee, figures.views, 1_000);
    case 'cpv':
      return priceOf(fee, figures.views, 1);
    case 'cpe':
      return priceOf(fee, figures.interactions, 1);
    case 'fee-per-follower':
      return feeOverAudience(fee, followers);
    case 'fee':
      return { value: fee, low: fee, high: fee };
  }
}

export interface PricedCreator {
  readonly quote: Quote;
  readonly figures: SoldFigures;
  readonly followers: Figure;
  readonly tiers: readonly TierId[];
}

/** Gives the comparison with every entry that fits, in the card's order. */
export function comparePrices(
  card: RateCard,
  { quote, figures, followers, tiers }: PricedCreator,
): readonly PriceComparison[] {
  return card.entries
    .filter((entry) => fits(entry, quote, followers, tiers))
    .map((entry) => {
      const own = ownPrice(entry.basis, quote, figures, followers);
      const exchange = exchangeOf(entry.currency, quote.fee.currency, card.exchangeRates);
      const range = exchange && {
        low: entry.low * exchange.factor,
        high: entry.high === null ? null : entry.high * exchange.factor,
      };
      const position = own && range && positionOf(own, range);
      return { entry, own, range, exchange, position, judges: entry.platform !== null };
    });
}

/**
 * Gives the fee for one piece that a source's CPM or CPV would come to with this creator's views: from the lower ends of both to
 * the upper ends of both; null where the source is none of the two or the views are not known.
 */
export function feeBySource(
  { entry, range }: PriceComparison,
  views: PostFigure,
): { readonly low: number; readonly high: number | null } | null {
  const per = entry.basis === 'cpm' ? 1_000 : entry.basis === 'cpv' ? 1 : null;
  if (per === null || range === null || views.value === null) return null;
  const { low, high } = views.value;
  return { low: (low * range.low) / per, high: range.high === null ? null : (high * range.high) / per };
}
