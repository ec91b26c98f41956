// A rate card: what published sources say about prices, dated, editable by the user; and the exchange rates that it needs.
import type { Platform } from '../../profile/creator-profile.ts';
import type { TierId } from '../report.ts';
import type { CurrencyCode } from './money.ts';
import type { Deliverable } from './quote.ts';

/**
 * CPM = fee ÷ views × 1,000; CPE = fee ÷ interactions; CPV = fee ÷ views; `fee` = for one piece; `fee-per-follower` = fee for one
 * piece ÷ followers.
 */
export type PriceBasis = 'cpm' | 'cpe' | 'cpv' | 'fee' | 'fee-per-follower';

export const priceBases: readonly PriceBasis[] = ['cpm', 'cpe', 'cpv', 'fee', 'fee-per-follower'];

export interface RateCardEntry {
  readonly id: string;
  readonly basis: PriceBasis;
  /** Null: the source names none; shown, but nothing is judged by it. */
  readonly platform: Platform | null;
  /** Empty: any of the platform. */
  readonly deliverables: readonly Deliverable[];
  /** Empty: any size. */
  readonly tiers: readonly TierId[];
  /** The source's own bounds where they are no tier of ours: `from` inclusive, `to` exclusive, null has no end. */
  readonly followers?: { readonly from: number; readonly to: number | null } | null;
  readonly currency: CurrencyCode;
  readonly low: number;
  /** Null: "and more". */
  readonly high: number | null;
  /** As the source writes it, where `low` and `high` cannot say it whole. */
  readonly published?: string;
  readonly source: string;
  /** Null: undated. */
  readonly year: number | null;
  /** Empty: none. */
  readonly url: string;
}

export interface ExchangeRate {
  readonly from: CurrencyCode;
  readonly to: CurrencyCode;
  /** Units of `to` for one unit of `from`. */
  readonly rate: number;
  /** `YYYY-MM-DD`: the day it was written down. */
  readonly on: string;
}

/** What a source says is usually added to the fee; shown beside the quote, never reckoned in. */
export interface RateCardAddOn {
  readonly id: 'exclusivity' | 'complex-shoot';
  /** Shares of the fee. */
  readonly low: number;
  readonly high: number;
  readonly source: string;
  readonly year: number | null;
  readonly url: string;
}

export interface RateCard {
  /** `YYYY-MM`: when the sources were read, or the user's last change. */
  readonly readOn: string;
  readonly entries: readonly RateCardEntry[];
  readonly exchangeRates: readonly ExchangeRate[];
  /** Advertising budget as a multiple of the content fee. */
  readonly advertisingFactor: { readonly low: number; readonly high: number };
  readonly addOns?: readonly RateCardAddOn[];
}
