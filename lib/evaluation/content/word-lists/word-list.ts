// What a word list of the content check is: words with a category and a reason, and what around them makes them harmless.
import type { Sector } from '../../brief.ts';
import type { ThresholdSource } from '../../report.ts';

/** One list each, in the order in which they win where two find the same words. */
export const listIds = [
  'hate',
  'adult',
  'violence-and-crime',
  'piracy',
  'drugs-alcohol-tobacco',
  'gambling',
  'guaranteed-profit',
  'health-claims-food',
  'health-claims-cosmetics',
  'misinformation',
  'illness-and-death',
  'politics',
  'profanity',
] as const;

export type ListId = (typeof listIds)[number];

/** `own-words` are those of the brief; they stand in no file. */
export type ContentCategory = ListId | 'own-words';

/** Each has a sentence in the dictionaries: `content-check.reason.…`. */
export const reasonIds = [
  'origin-insult',
  'gender-insult',
  'orientation-insult',
  'ability-insult',
  'vulgar',
  'insult',
  'curse',
  'sexual-act',
  'sexual-content',
  'sexual-service',
  'violence',
  'weapons',
  'crime',
  'terror',
  'piracy',
  'alcohol',
  'tobacco',
  'drugs',
  'gambling',
  'promised-gain',
  'tip-group',
  'party-and-election',
  'cross-strait',
  'debated-issue',
  'death',
  'illness',
  'self-harm',
  'health-rumour',
  'conspiracy',
  'health-medical',
  'health-exaggerated',
  'health-body-function',
  'health-depends',
] as const;

export type ReasonId = (typeof reasonIds)[number];

export interface WordEntry {
  /** Spellings and near relatives that share everything below; `#` stands for any number. */
  readonly words: readonly string[];
  readonly reason: ReasonId;
  /** Longer words that contain one of these harmlessly: 路口交通 is no hit. */
  readonly except: readonly string[];
  /** Words nearby that make it harmless. */
  readonly unless: readonly string[];
  /** Counts only with one of these nearby; empty: always. */
  readonly beside: readonly string[];
  /** What is left of a word whose letters are hidden behind * # or @: "sh*t" is `sht`. */
  readonly masked: readonly string[];
  /** 簡 and 繁 are not taken for each other: 乾 and 幹 fold to one character. */
  readonly asWritten: boolean;
  /** `note`: worth knowing, not worth a look by itself. */
  readonly level: 'hit' | 'note';
  /** Counts only where a product of the list's sector is meant. */
  readonly needsProduct: boolean;
}

export interface WordList {
  readonly id: ListId;
  readonly source: ThresholdSource;
  /** Set for the lists of health claims: what such words say of a product of this sector. */
  readonly sector: Exclude<Sector, 'other'> | null;
  /** The list stays silent unless one of the brief's own words is one of these; empty: it always speaks. */
  readonly askedBy: readonly string[];
  readonly except: readonly string[];
  readonly unless: readonly string[];
  /** Directly before a word they turn it around: 不喝酒. */
  readonly negations: readonly string[];
  readonly entries: readonly WordEntry[];
}

/** Words that show of what kind the product is. */
export type ProductWords = Readonly<Record<Exclude<Sector, 'other'>, readonly string[]>>;
