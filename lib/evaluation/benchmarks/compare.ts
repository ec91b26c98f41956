// Says where a rate lies in a pack's bands for the creator's size – or why the pack says nothing about this rate.
import type { Platform } from '../../profile/creator-profile.ts';
import { type Figure, isKnown } from '../../profile/figure.ts';
import type { RateFormula } from '../formulas.ts';
import type { BandId, Interval, PackComparison, Phrase, Population, ThresholdSource } from '../report.ts';
import thresholds from '../thresholds.json' with { type: 'json' };
import type { BenchmarkPack, PackRow } from './pack.ts';

/** The rate to compare. */
export interface ComparedRate {
  readonly platform: Platform;
  readonly formula: RateFormula;
  readonly population: Population | null;
  /** Null when it is not known. */
  readonly value: Interval | null;
  /** Followers or subscribers. */
  readonly audience: Figure;
}

const bandOrder: readonly BandId[] = ['low', 'below-average', 'average', 'above-average', 'high'];

const phrase = (key: string): Phrase => ({ key, values: {} });

/** Gives why the pack cannot be compared with this rate, or nothing. Only equal formulas are compared, none is converted. */
function misfit(pack: BenchmarkPack, { platform, formula, population }: ComparedRate): Phrase | null {
  if (pack.platform === 'unclear') return phrase('fit.unclear-platform');
  if (pack.platform !== platform) return phrase('fit.platform');
  if (pack.numerator === 'unclear') return phrase('fit.unclear-numerator');
  if (pack.denominator === 'unclear') return phrase('fit.unclear-denominator');
  if (pack.denominator !== formula.denominator) return phrase('fit.denominator');
  if (pack.numerator !== formula.numerator) return phrase('fit.numerator');
  if (pack.formats !== null && (population === null || !pack.formats.includes(population))) {
    return phrase('fit.format');
  }
  return null;
}

const rowsOf = ({ bands }: BenchmarkPack, low: number, high: number): readonly PackRow[] =>
  bands.filter(({ from, to }) => high >= from && (to === null || low < to));

function bandOf(share: number, { lowBelow, averageFrom, averageTo, highFrom }: PackRow): BandId {
  if (lowBelow !== null && share < lowBelow) return 'low';
  if (share < averageFrom) return 'below-average';
  if (share <= averageTo) return 'average';
  return highFrom === null || share <= highFrom ? 'above-average' : 'high';
}

/** Gives all bands from the one of the lower to the one of the upper bound, over all rows that the size may lie in. */
function touchedBands({ low, high }: Interval, rows: readonly PackRow[]): readonly BandId[] {
  const touched = new Set<BandId>();
  for (const row of rows) {
    const first = bandOrder.indexOf(bandOf(low, row));
    const last = bandOrder.indexOf(bandOf(high, row));
    for (const band of bandOrder.slice(first, last + 1)) touched.add(band);
  }
  return bandOrder.filter((band) => touched.has(band));
}

/** True for a pack without a date, or one that may be older than 24 months (counted from the first day it may be of). */
function isAged({ year, month }: BenchmarkPack, now: number): boolean {
  return year === null || now > Date.UTC(year, (month ?? 1) - 1 + thresholds.agedMonths, 1);
}

/** A publication, or the user's own word; what was made of a shortlist follows a rule of our own. */
const sourceOf = ({ name, year, url, origin }: BenchmarkPack): ThresholdSource =>
  origin === 'shortlist'
    ? { name, year, url, ownRule: true, explanation: 'rule.shortlist-pack' }
    : { name, year, url, ownRule: false };

/** Gives the comparison. `now`: milliseconds since 1970. */
export function compareWithPack(pack: BenchmarkPack, rate: ComparedRate, now: number): PackComparison {
  const { audience, value } = rate;
  const unfit = misfit(pack, rate);
  const rows = isKnown(audience) ? rowsOf(pack, audience.low, audience.high) : [];
  const typical = isKnown(audience) ? rowsOf(pack, audience.value, audience.value)[0] : undefined;
  const noRow = phrase(isKnown(audience) ? 'fit.size' : 'fit.audience');
  return {
    packId: pack.id,
    name: pack.name,
    source: sourceOf(pack),
    fits: unfit === null,
    reason: unfit ?? (rows.length === 0 ? noRow : null),
    bands: unfit === null && value !== null ? touchedBands(value, rows) : [],
    average: typical ? { low: typical.averageFrom, high: typical.averageTo } : null,
    aged: isAged(pack, now),
  };
}

/** The shares below and above which the pack says low and high. */
export interface PackLimits {
  readonly lowBelow: number | null;
  readonly highFrom: number | null;
}

/** Gives the outermost limits over all rows that the size may lie in; null where one of them has none. */
export function limitsOf(pack: BenchmarkPack, audience: Figure): PackLimits {
  const rows = isKnown(audience) ? rowsOf(pack, audience.low, audience.high) : [];
  const lows = rows.flatMap(({ lowBelow }) => (lowBelow === null ? [] : [lowBelow]));
  const highs = rows.flatMap(({ highFrom }) => (highFrom === null ? [] : [highFrom]));
  const all = rows.length > 0;
  return {
    lowBelow: all && lows.length === rows.length ? Math.min(...lows) : null,
    highFrom: all && highs.length === rows.length ? Math.max(...highs) : null,
  };
}
