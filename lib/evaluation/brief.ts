// The campaign's brief as the criteria ask for it: goal, audience, rivals, market. What is left open judges nothing.
import type { CommentWriting } from '../profile/comment-log.ts';
import type { Platform } from '../profile/creator-profile.ts';
import type { Money } from './price/money.ts';
import type { TierId } from './report.ts';

/** Whose disclosure rules hold. */
export type Market = 'TW' | 'US' | 'UK' | 'JP' | 'EU';

export const markets: readonly Market[] = ['TW', 'US', 'UK', 'JP', 'EU'];

/** 曝光 / 互動 / 轉換. */
export type FunnelStage = 'awareness' | 'engagement' | 'conversion';

export const funnelStages: readonly FunnelStage[] = ['awareness', 'engagement', 'conversion'];

/** Decides how the same word reads: 美白 is normal for cosmetics and a claim for food. */
export type Sector = 'food' | 'cosmetics' | 'other';

export const sectors: readonly Sector[] = ['food', 'cosmetics', 'other'];

export interface Competitor {
  readonly name: string;
  /** Other spellings of the name, in any language. */
  readonly alsoWritten: readonly string[];
  /** Without "@". */
  readonly handles: readonly string[];
  /** Host names of the brand's own site or shop. */
  readonly domains: readonly string[];
  /** The name is also an everyday word: it counts only beside a handle, a hashtag or a product word. */
  readonly isCommonWord: boolean;
}

export interface ScreeningBrief {
  /** Null: not decided yet. */
  readonly funnelStage: FunnelStage | null;
  /** Which measurable condition means success, in the marketer's words. */
  readonly kpi: string;
  readonly sector: Sector | null;
  /** Empty: any. */
  readonly platforms: readonly Platform[];
  /** Empty: any. */
  readonly tiers: readonly TierId[];
  /** Empty: any. */
  readonly audienceLanguages: readonly Exclude<CommentWriting, 'undecided'>[];
  /** True: the audience is to be Taiwanese, so the "> 70 %" rule is asked. */
  readonly wantsTaiwan: boolean;
  /** For the whole campaign. */
  readonly budget: Money | null;
  readonly competitors: readonly Competitor[];
  /** Days in which no rival may have been shown; 0: none asked. */
  readonly exclusivityDays: number;
  /** The marketer's own sensitive words. */
  readonly ownWords: readonly string[];
  readonly market: Market;
}

export const emptyScreeningBrief: ScreeningBrief = {
  funnelStage: null,
  kpi: '',
  sector: null,
  platforms: [],
  tiers: [],
  audienceLanguages: [],
  wantsTaiwan: false,
  budget: null,
  competitors: [],
  exclusivityDays: 0,
  ownWords: [],
  market: 'TW',
};

/** The brief with what is advertised. */
export interface EvaluationBrief {
  readonly brand: string;
  readonly product: string;
  readonly screening: ScreeningBrief;
}

export const emptyEvaluationBrief: EvaluationBrief = { brand: '', product: '', screening: emptyScreeningBrief };
