// What the user has set for every judgement, whatever the campaign: the scheme of tiers, and which words the content check looks for.
import type { ListId } from './content/word-lists/word-list.ts';
import { defaultTierScheme, type TierScheme } from './tiers/tier-schemes.ts';

export interface WordChoice {
  /** Lists on board that are not looked at. */
  readonly listsOff: readonly ListId[];
  /** Looked for beside those of the brief. */
  readonly ownWords: readonly string[];
}

export interface JudgingRules extends WordChoice {
  readonly tierScheme: TierScheme;
}

export const defaultJudgingRules: JudgingRules = { tierScheme: defaultTierScheme, listsOff: [], ownWords: [] };
