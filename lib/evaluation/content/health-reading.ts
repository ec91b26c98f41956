// What a word of the health lists says: for food, for cosmetics, or for either – by the products named nearby, else by the brief.
import type { Sector } from '../brief.ts';
import rules from './content-rules.json' with { type: 'json' };
import type { ContentWords, ListedWord, ProductSector } from './content-words.ts';
import type { WordEntry } from './word-lists/word-list.ts';
import type { Nearby } from './word-matching/nearby.ts';
import type { LetterSpan } from './word-matching/occurrence.ts';

/** What a health claim reads as. */
export type Reading =
  /** The sector is decided, or no health claim. */
  | 'decided'
  /** Nothing says of what kind the product is; the words are a claim for both kinds. */
  | 'either-claim'
  /** Nothing says of what kind the product is; a claim for food, usual for cosmetics. */
  | 'food-claim-only';

/** Gives the sector whose product words stand near; null for none, or both. */
function sectorNear(near: Nearby, { start, end }: LetterSpan, { products }: ContentWords): ProductSector | null {
  const isNear = (sector: ProductSector) => near(products[sector], start - rules.unlessReach, end + rules.unlessReach);
  const food = isNear('food');
  return food === isNear('cosmetics') ? null : food ? 'food' : 'cosmetics';
}

export type HealthReading = { readonly level: WordEntry['level']; readonly reading: Reading } | null;

/**
 * Gives what a word of a health list says here: the products that are named nearby decide, since a creator's post need not be
 * about the brief's own kind; else the brief's sector. A word that is a claim whatever it is said of counts without them; one that both kinds know is a note that gives both readings.
 */
export function readHealthWord(
  near: Nearby,
  span: LetterSpan,
  { list, entry, pattern }: ListedWord,
  sector: Sector | null,
  made: ContentWords,
): HealthReading {
  const level = { level: entry.level, reading: 'decided' } as const;
  const isOfBoth = made.foodKeys.has(pattern.key) && made.cosmeticsLevel.has(pattern.key);
  const ofBrief = sector === 'food' || sector === 'cosmetics' ? sector : null;
  const decided = sectorNear(near, span, made) ?? ofBrief;
  if (decided === list.sector) return level;
  if (decided !== null && isOfBoth) return null;
  if (!entry.needsProduct) return level;
  if (decided !== null || !isOfBoth) return null;
  const isUsual = made.cosmeticsLevel.get(pattern.key) === 'note';
  return { level: 'note', reading: isUsual ? 'food-claim-only' : 'either-claim' };
}
