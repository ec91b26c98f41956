// An amount with its currency; amounts of two currencies are never added without a dated rate.

export type CurrencyCode = 'TWD' | 'USD' | 'GBP' | 'JPY' | 'EUR' | 'HKD';

export const currencyCodes: readonly CurrencyCode[] = ['TWD', 'USD', 'GBP', 'JPY', 'EUR', 'HKD'];

export interface Money {
  /** Finite, ≥ 0, in the currency's main unit. */
  readonly amount: number;
  readonly currency: CurrencyCode;
}
