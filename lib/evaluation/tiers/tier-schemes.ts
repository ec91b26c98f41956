// The published schemes of follower tiers, and which tier a count falls into.
import { type Figure, isKnown } from '../../profile/figure.ts';
import { type ThresholdSource, type TierId, type TierJudgement, tierIds } from '../report.ts';
import favikon from './favikon.json' with { type: 'json' };
import hypeauditor2018 from './hypeauditor-2018.json' with { type: 'json' };
import kolRadar from './kol-radar.json' with { type: 'json' };
import laterFohr from './later-fohr.json' with { type: 'json' };
import marketblock from './marketblock-tw.json' with { type: 'json' };
import qsearch from './qsearch-tw.json' with { type: 'json' };
import { readTierScheme } from './read-tier-scheme.ts';
import sourceArticle from './source-article.json' with { type: 'json' };

export interface TierLevel {
  /** Inclusive. */
  readonly from: number;
  /** Exclusive; null has no end. */
  readonly to: number | null;
  /** Null where the scheme's level has no counterpart among our tiers. */
  readonly tier: TierId | null;
  /** The scheme's own word. */
  readonly name: string | null;
}

export interface TierScheme {
  readonly id: string;
  readonly source: ThresholdSource;
  readonly note: string;
  /** Lowest first, without gaps. */
  readonly levels: readonly TierLevel[];
}

/** The scheme of the article that this product follows. */
export const defaultTierScheme: TierScheme = readTierScheme(sourceArticle);

export const tierSchemes: readonly TierScheme[] = [
  defaultTierScheme,
  ...[laterFohr, marketblock, qsearch, kolRadar, favikon, hypeauditor2018].map(readTierScheme),
];

/**
 * Gives the tier of a follower figure: two (or more) when its bounds cross a border, none when it is not known or the
 * scheme has no tier there.
 */
export function judgeTier(followers: Figure, scheme: TierScheme = defaultTierScheme): TierJudgement {
  const tiers = isKnown(followers)
    ? scheme.levels.flatMap(({ from, to, tier }) =>
        tier !== null && followers.high >= from && (to === null || followers.low < to) ? [tier] : [],
      )
    : [];
  return { tiers, followers, scheme: scheme.source };
}

/** Borders of a scheme of the user's own: where nano, micro, mid-tier, macro and mega begin, each above the one before. */
export type TierBorders = readonly [number, number, number, number, number];

/** Schemes that name enough of our tiers to be judged by; the others' levels have no names in what was published. */
export const selectableTierSchemes: readonly TierScheme[] = tierSchemes.filter(
  ({ levels }) => levels.filter(({ tier }) => tier !== null).length >= 4,
);

/** Gives the user's own scheme; null unless the borders are whole, above 0 and ascending. */
export function ownTierScheme(borders: readonly number[]): TierScheme | null {
  const isSound = borders.every((border, place) => Number.isSafeInteger(border) && border > (borders[place - 1] ?? 0));
  if (borders.length !== tierIds.length - 1 || !isSound) return null;
  return {
    id: 'own',
    source: { name: 'rule.own-tiers', year: null, url: '', ownRule: true, explanation: 'rule.own-tiers' },
    note: '',
    levels: tierIds.map((tier, place) => ({
      from: borders[place - 1] ?? 0,
      to: borders[place] ?? null,
      tier,
      name: null,
    })),
  };
}

/** The borders of a scheme that has all of our tiers; null for one that has not. */
export function bordersOf({ levels }: TierScheme): TierBorders | null {
  if (levels.length !== tierIds.length || levels.some(({ tier }, place) => tier !== tierIds[place])) return null;
  return levels.slice(1).map(({ from }) => from) as unknown as TierBorders;
}
