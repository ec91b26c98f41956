// Wilson's interval for a share: honest for small numbers and near 0 and 1, where the usual one leaves the scale.
import type { Interval } from '../report.ts';

/** Standard normal quantile of 95 %. */
const usualQuantile = 1.96;

/**
 * Gives a share with its interval (Wilson, JASA 22, 1927), all 0…1.
 * @param hits whole number, 0…of
 * @param of whole number, at least 1
 * @param quantile of the standard normal distribution for the wanted coverage
 */
export function wilsonInterval(hits: number, of: number, quantile = usualQuantile): Interval {
  if (!(of >= 1 && hits >= 0 && hits <= of)) throw new RangeError(`no share: ${hits} of ${of}`);
  const share = hits / of;
  const spread = quantile ** 2 / of;
  const middle = share + spread / 2;
  const reach = quantile * Math.sqrt((share * (1 - share) + spread / 4) / of);
  return {
    value: share,
    low: Math.max(0, Math.min(share, (middle - reach) / (1 + spread))),
    high: Math.min(1, Math.max(share, (middle + reach) / (1 + spread))),
  };
}
