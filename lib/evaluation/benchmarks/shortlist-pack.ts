// Makes benchmark packs of the own shortlist: for each formula the tiers that enough creators share, with quantiles as bands.
import type { Platform } from '../../profile/creator-profile.ts';
import { fieldsOf, numberOf } from '../data-file.ts';
import { rateFormulaOf } from '../formulas.ts';
import { readSource } from '../read-source.ts';
import { defaultTierScheme } from '../tiers/tier-schemes.ts';
import type { BenchmarkPack, PackRow } from './pack.ts';
import rulesFile from './shortlist-pack-rules.json' with { type: 'json' };

/** One creator of the shortlist with a leading rate. */
export interface ShortlistRate {
  readonly platform: Platform;
  /** Followers or subscribers. */
  readonly followers: number;
  /** A share: 0.021 is 2.1 %. */
  readonly rate: number;
  /** Key of the formula's sentence, e.g. `formula.likesCommentsPerFollower`. */
  readonly formula: string;
}

export interface ShortlistPackContext {
  /** Name of the shortlist, as the user wrote it. */
  readonly name: string;
  /** Begins the ids of the packs; the same shortlist makes the same ids. */
  readonly id: string;
  /** `YYYY-MM`, today's month: the pack is of that date. */
  readonly month: string;
}

const file = 'shortlist pack rules';

interface Rules {
  readonly leastCreators: number;
  readonly lowBelow: number;
  readonly averageFrom: number;
  readonly averageTo: number;
  readonly highFrom: number;
}

function readRules(data: unknown): Rules {
  const fields = fieldsOf(data, file);
  readSource(fields.source, file);
  return {
    leastCreators: numberOf(fields, 'leastCreators', file),
    lowBelow: numberOf(fields, 'lowBelow', file),
    averageFrom: numberOf(fields, 'averageFrom', file),
    averageTo: numberOf(fields, 'averageTo', file),
    highFrom: numberOf(fields, 'highFrom', file),
  };
}

const rules = readRules(rulesFile);

/** Gives the quantile of sorted values, between two of them in proportion (Hyndman & Fan 1996, type 7). */
function quantile(sorted: readonly number[], part: number): number {
  const place = part * (sorted.length - 1);
  const lower = sorted[Math.floor(place)] ?? Number.NaN;
  const upper = sorted[Math.ceil(place)] ?? Number.NaN;
  return lower + (upper - lower) * (place - Math.floor(place));
}

interface Band {
  readonly row: PackRow;
  readonly creators: number;
}

/** Gives the tiers that enough creators share, smallest first. */
function bandsOf(rates: readonly ShortlistRate[]): readonly Band[] {
  return defaultTierScheme.levels.flatMap(({ from, to }) => {
    const within = rates.filter(({ followers }) => followers >= from && (to === null || followers < to));
    if (within.length < rules.leastCreators) return [];
    const sorted = within.map(({ rate }) => rate).toSorted((a, b) => a - b);
    const row = {
      from,
      to,
      lowBelow: quantile(sorted, rules.lowBelow),
      averageFrom: quantile(sorted, rules.averageFrom),
      averageTo: quantile(sorted, rules.averageTo),
      highFrom: quantile(sorted, rules.highFrom),
    };
    return [{ row, creators: within.length }];
  });
}

const isUsable = ({ followers, rate, formula }: ShortlistRate): boolean =>
  Number.isFinite(followers) && followers >= 0 && Number.isFinite(rate) && rate >= 0 && rateFormulaOf(formula) !== null;

/**
 * Gives one pack for each platform and formula of which some tier has 30 creators or more; none where the list is too small.
 * Creators without followers, rate or known formula are left out.
 */
export function packsOfShortlist(
  rates: readonly ShortlistRate[],
  { name, id, month }: ShortlistPackContext,
): readonly BenchmarkPack[] {
  const groups = Map.groupBy(rates.filter(isUsable), ({ platform, formula }) => `${platform} ${formula}`);
  const [year = 0, monthOfYear = 1] = month.split('-').map(Number);
  return [...groups.values()].flatMap((group): readonly BenchmarkPack[] => {
    const [first] = group;
    const formula = first ? rateFormulaOf(first.formula) : null;
    const bands = bandsOf(group);
    if (first === undefined || formula === null || bands.length === 0) return [];
    return [
      {
        id: `${id}-${first.platform}-${formula.numerator}-${formula.denominator}`,
        name,
        origin: 'shortlist',
        platform: first.platform,
        formats: null,
        numerator: formula.numerator,
        denominator: formula.denominator,
        statistic: 'median',
        publishedFormula: '',
        year,
        month: monthOfYear,
        sample: `n = ${bands.map(({ creators }) => creators).join(' + ')}`,
        url: '',
        readOn: month,
        note: '',
        bands: bands.map(({ row }) => row),
      },
    ];
  });
}
