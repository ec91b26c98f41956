// The shapes of the disclosure rules: which words count in a market, where, and what only hints at advertising.
import type { Market } from '../brief.ts';
import type { ThresholdSource } from '../report.ts';

interface RuleBase {
  /** Name of its source in the file. */
  readonly source: string;
}

/** Whole hashtags: #ad, not #adidas. */
interface TagRule extends RuleBase {
  readonly form: 'tag';
  readonly words: readonly string[];
  /** Says something only beside a brand or a code: #開箱. */
  readonly weak: boolean;
}

/** Words in running text. */
export interface PhraseRule extends RuleBase {
  readonly form: 'phrase';
  readonly words: readonly string[];
  /**
   * - `brand`: counts only with a brand's account or name near it
   * - `account`: any account near it is enough
   * - `name`: counts only directly before a name ("sponsored by Brinto", not "sponsored by my anxiety")
   */
  readonly beside: 'brand' | 'account' | 'name' | null;
}

/** Words that stand as a label: 【廣告】, "PR｜", "(ad)"; not inside a sentence. */
export interface LabelRule extends RuleBase {
  readonly form: 'label';
  readonly words: readonly string[];
  /** In this spelling they also count at the start of a line without a sign behind: "AD my week in five photos". */
  readonly capitals: readonly string[];
}

/** Two words with something between, in one line: 「本影片由…贊助」. */
export interface FrameRule extends RuleBase {
  readonly form: 'frame';
  readonly first: readonly string[];
  readonly last: readonly string[];
  /** Units between the two at most. */
  readonly within: number;
  /** None of these may stand between or right behind: 「本篇照片由…提供」. */
  readonly without: readonly string[];
  readonly beside: 'brand' | null;
}

export type WordRule = TagRule | PhraseRule | LabelRule | FrameRule;

export interface MarketRules {
  readonly market: Market;
  readonly sources: Readonly<Record<string, ThresholdSource>>;
  /** Where the market asks for the words at the beginning: the source; else null. */
  readonly upfront: { readonly source: string } | null;
  readonly clear: readonly WordRule[];
  readonly ambiguous: readonly WordRule[];
  /** Longer expressions in which the words mean something else: 合作社, 小組合作. */
  readonly notMeant: readonly string[];
}

/** Kinds of selling words; two different ones, or one beside a brand, are a hint. */
export const sellingKinds = ['offer', 'buy', 'group-buy', 'link', 'own-shop'] as const;
export type SellingKind = (typeof sellingKinds)[number];

export interface HintRules {
  /** Say by themselves that there is a code. */
  readonly codes: readonly string[];
  /** Count only with a code behind them: "use code MIMI10". */
  readonly codesWithToken: readonly string[];
  /** Count only with a code behind them and an offer in the line: 「輸入 MIMI10 折 100」, "use MIMI10 at checkout". */
  readonly codesBesideOffer: readonly string[];
  readonly notCodes: readonly string[];
  readonly trackedHosts: readonly string[];
  readonly trackedParameters: readonly string[];
  readonly affiliate: readonly string[];
  readonly selling: Readonly<Record<SellingKind, readonly string[]>>;
  readonly notSelling: readonly string[];
}

/** What holds in every market. */
export interface SharedRules {
  readonly sources: Readonly<Record<string, ThresholdSource>>;
  /** Characters before the fold. */
  readonly upfrontCharacters: number;
  /** Hashtags from which on a word among them is buried. */
  readonly blockTags: number;
  readonly windowDays: number;
  /** Dated posts of the window below which nothing is said. */
  readonly fewestPosts: number;
  /** Sponsored share above which a source speaks of an overload. */
  readonly overloadShare: number;
  readonly mostRows: number;
  /** Posts of the window with one account mentioned, from which on it is named. */
  readonly recurringPosts: number;
  readonly clear: readonly WordRule[];
  readonly ambiguous: readonly WordRule[];
  readonly negations: readonly string[];
  readonly negatedHints: readonly string[];
  readonly hints: HintRules;
}

/** By what a brand is told in a text. */
export interface BrandSigns {
  readonly source: ThresholdSource;
  /** Units on either side within which a brand stands beside a word. */
  readonly near: number;
  /** Units between a name and a product word at most. */
  readonly besideProduct: number;
  /** Parts of a handle that mark a brand's account. */
  readonly handleMarks: readonly string[];
  readonly handleEndings: readonly string[];
  /** "the brand", 廠商: what thanks and gifts come from when no name is said. */
  readonly firmNouns: readonly string[];
  readonly productWords: readonly string[];
  /** Capitalised words that are no brand. */
  readonly notNames: readonly string[];
}
