// Finds the words of the lists and of the brief in one text, and sets aside what its surroundings make harmless.

import { longestFolded } from '../text/fold-chinese.ts';
import type { ScreeningBrief, Sector } from './brief.ts';
import rules from './content-rules.json' with { type: 'json' };
import type { ContentCategory, ListId, ProductWords, ReasonId, WordEntry, WordList } from './word-lists/word-list.ts';
import { productWords, wordLists } from './word-lists/word-lists.ts';
import { type Nearby, nearbyIn } from './word-matching/nearby.ts';
import { collapseNumbers } from './word-matching/numbers.ts';
import { type LetterSpan, occurrenceAt } from './word-matching/occurrence.ts';
import { type ReadText, readText } from './word-matching/read-text.ts';
import { type PatternOptions, type WordPattern, wordPattern } from './word-matching/word-pattern.ts';
import { type WordTrie, walkTrie, wordTrie } from './word-matching/word-trie.ts';

type ProductSector = keyof ProductWords;

/** What a health claim reads as. */
type Reading =
  /** The sector is decided, or no health claim. */
  | 'decided'
  /** Nothing says of what kind the product is; the words are a claim for both kinds. */
  | 'either-claim'
  /** Nothing says of what kind the product is; a claim for food, usual for cosmetics. */
  | 'food-claim-only';

export interface ContentHit {
  readonly category: ContentCategory;
  /** Null for the brief's own words. */
  readonly reason: ReasonId | null;
  /** As the list or the brief writes it. */
  readonly word: string;
  /** Places in the text as given: from the first unit to behind the last. */
  readonly from: number;
  readonly to: number;
  /** `note`: worth knowing, not worth a look by itself. */
  readonly level: 'hit' | 'note';
  readonly reading: Reading;
}

interface ListedWord {
  readonly list: WordList;
  readonly entry: WordEntry;
  readonly pattern: WordPattern;
  readonly exceptions: readonly { readonly key: string; readonly offset: number }[];
  /** Of the list, and of the entry. */
  readonly unless: readonly (readonly WordPattern[])[];
  readonly negations: readonly WordPattern[];
  readonly beside: readonly WordPattern[];
}

interface Lists {
  readonly words: WordTrie<ListedWord>;
  /** Words with a number in them are looked for where every number is one sign. */
  readonly numbered: WordTrie<ListedWord>;
  readonly products: Readonly<Record<ProductSector, readonly WordPattern[]>>;
  /** Keys of words that are a claim, or a usual word, for both sectors, with what they are for cosmetics. */
  readonly cosmeticsLevel: ReadonlyMap<string, WordEntry['level']>;
  readonly foodKeys: ReadonlySet<string>;
}

function patternsOf(words: readonly string[], options?: PatternOptions): readonly WordPattern[] {
  return words.flatMap((word) => wordPattern(word, options) ?? []);
}

type Patterns = (words: readonly string[]) => readonly WordPattern[];

/** The same sets of words stand beside many entries: each is made once. */
function rememberedPatterns(): Patterns {
  const known = new Map<string, readonly WordPattern[]>();
  return (words) =>
    words.flatMap((word) => {
      const patterns = known.get(word) ?? patternsOf([word]);
      known.set(word, patterns);
      return patterns;
    });
}

/** Gives where the key lies inside each of the longer words. */
function exceptionsOf(key: string, longer: readonly WordPattern[]): ListedWord['exceptions'] {
  return longer.flatMap((exception) => {
    const found: { key: string; offset: number }[] = [];
    for (let at = exception.key.indexOf(key); at !== -1; at = exception.key.indexOf(key, at + 1)) {
      found.push({ key: exception.key, offset: at });
    }
    return found;
  });
}

function listedWords(list: WordList, contextsOf: Patterns): readonly ListedWord[] {
  const negations = contextsOf(list.negations);
  const listUnless = contextsOf(list.unless);
  const listExcept = contextsOf(list.except);
  return list.entries.flatMap((entry) => {
    const unless = [listUnless, contextsOf(entry.unless)];
    const longer = [...listExcept, ...contextsOf(entry.except)];
    const beside = contextsOf(entry.beside);
    return [
      ...patternsOf(entry.words, { asWritten: entry.asWritten }),
      ...patternsOf(entry.masked, { isMasked: true }),
    ].map((pattern) => ({
      list,
      entry,
      pattern,
      exceptions: exceptionsOf(pattern.key, longer),
      unless,
      negations,
      beside,
    }));
  });
}

function madeLists(): Lists {
  const contextsOf = rememberedPatterns();
  const all = wordLists.flatMap((list) => listedWords(list, contextsOf));
  const isNumbered = ({ pattern }: ListedWord) => pattern.key.includes('#');
  const trie = (words: readonly ListedWord[]) => wordTrie(words.map((word) => [word.pattern.key, word] as const));
  const ofSector = (sector: ProductSector) => all.filter(({ list }) => list.sector === sector);
  return {
    words: trie(all.filter((word) => !isNumbered(word))),
    numbered: trie(all.filter(isNumbered)),
    products: { food: patternsOf(productWords.words.food), cosmetics: patternsOf(productWords.words.cosmetics) },
    cosmeticsLevel: new Map(ofSector('cosmetics').map(({ pattern, entry }) => [pattern.key, entry.level])),
    foodKeys: new Set(ofSector('food').map(({ pattern }) => pattern.key)),
  };
}

/** Made once, when the first text is looked at. */
let lists: Lists | null = null;

const isException = ({ letters }: Pick<ReadText, 'letters'>, start: number, { exceptions }: ListedWord): boolean =>
  exceptions.some(({ key, offset }) => letters.startsWith(key, start - offset));

/** True when nothing around the word makes it harmless, and what it needs stands beside it. */
function holds(text: ReadText, near: Nearby, { start, end }: LetterSpan, word: ListedWord): boolean {
  const { beside, unless, negations } = word;
  const isBeside =
    beside.length === 0 || near(beside, start - rules.besideReach, start) || near(beside, end, end + rules.besideReach);
  if (!isBeside) return false;
  if (unless.some((words) => near(words, start - rules.unlessReach, end + rules.unlessReach))) return false;
  const clause = text.letters.lastIndexOf('\n', start - 1) + 1;
  return !near(negations, Math.max(clause, start - rules.negationReach), start);
}

/** Gives the sector whose product words stand near; null for none, or both. */
function sectorNear(near: Nearby, { start, end }: LetterSpan, { products }: Lists): ProductSector | null {
  const isNear = (sector: ProductSector) => near(products[sector], start - rules.unlessReach, end + rules.unlessReach);
  const food = isNear('food');
  return food === isNear('cosmetics') ? null : food ? 'food' : 'cosmetics';
}

type HealthReading = Pick<ContentHit, 'level' | 'reading'> | null;

/**
 * Gives what a word of a health list says here: the brief's sector decides, else the products that are named nearby. A word
 * that is a claim whatever it is said of counts without them; one that both kinds know is a note that gives both readings.
 */
function readHealthWord(
  near: Nearby,
  span: LetterSpan,
  { list, entry, pattern }: ListedWord,
  sector: Sector | null,
  made: Lists,
): HealthReading {
  const level = { level: entry.level, reading: 'decided' } as const;
  const isOfBoth = made.foodKeys.has(pattern.key) && made.cosmeticsLevel.has(pattern.key);
  if (sector === list.sector) return level;
  const isDecided = sector === 'food' || sector === 'cosmetics';
  if (isDecided && isOfBoth) return null;
  const named = sectorNear(near, span, made);
  if (named === list.sector || !entry.needsProduct) return level;
  if (isDecided || named !== null || !isOfBoth) return null;
  const isUsual = made.cosmeticsLevel.get(pattern.key) === 'note';
  return { level: 'note', reading: isUsual ? 'food-claim-only' : 'either-claim' };
}

const isOverlapping = (one: ContentHit, other: ContentHit) => one.from < other.to && other.from < one.to;

/** Hits before notes, longer before shorter; what was found first stands before the rest. */
const rank = (one: ContentHit, other: ContentHit) =>
  Number(one.level === 'note') - Number(other.level === 'note') || other.to - other.from - (one.to - one.from);

/** Leaves one of those that lie over one another. */
function withoutOverlaps(found: readonly ContentHit[]): readonly ContentHit[] {
  const kept: ContentHit[] = [];
  for (const next of found.toSorted(rank)) {
    if (!kept.some((one) => isOverlapping(one, next))) kept.push(next);
  }
  return kept.toSorted((one, other) => one.from - other.from);
}

export type ContentMatcher = (text: string) => readonly ContentHit[];

/** True when the list always speaks, or one of the brief's own words asks for it: 「政治」 asks for the politics list. */
function isAsked({ askedBy }: WordList, own: ReadonlySet<string>): boolean {
  return askedBy.length === 0 || patternsOf(askedBy).some(({ key }) => own.has(key));
}

/** An own word of one letter and signs ("C++") would be found as that letter: it is looked for as it is written. */
function ownPattern(word: string): WordPattern | null {
  const pattern = wordPattern(word);
  return pattern === null || (pattern.key.length === 1 && word.trim().length > 1) ? null : pattern;
}

const ownPatterns = ({ ownWords }: Pick<ScreeningBrief, 'ownWords'>): readonly WordPattern[] =>
  ownWords.slice(0, rules.mostOwnWords).flatMap((word) => ownPattern(word) ?? []);

/** True when the list of this name takes part for the brief. */
export function isAskedFor(id: ListId, brief: Pick<ScreeningBrief, 'ownWords'>): boolean {
  const own = new Set(ownPatterns(brief).map(({ key }) => key));
  return wordLists.some((list) => list.id === id && isAsked(list, own));
}

type Found = Omit<ContentHit, 'from' | 'to'>;

const ownHit = (word: string): Found => ({
  category: 'own-words',
  reason: null,
  word,
  level: 'hit',
  reading: 'decided',
});

/** Gives where words stand that have no letter to fold, an emoji say: as they are written. */
function literalHits(original: string, words: readonly string[]): readonly ContentHit[] {
  return words.flatMap((word) => {
    const hits: ContentHit[] = [];
    for (let at = original.indexOf(word); at !== -1; at = original.indexOf(word, at + word.length)) {
      hits.push({ ...ownHit(word), from: at, to: at + word.length });
      if (hits.length === rules.mostHitsOfText) break;
    }
    return hits;
  });
}

/**
 * Makes a matcher for one brief. It looks at the first 5,000 units of a text and gives the hits in the order of the text, none
 * lying over another, at most `mostHitsOfText` and the own words without letters.
 */
export function contentMatcher(brief: Pick<ScreeningBrief, 'ownWords' | 'sector'>): ContentMatcher {
  lists ??= madeLists();
  const made = lists;
  const own = ownPatterns(brief);
  const ownTrie = wordTrie(own.map((pattern) => [pattern.key, pattern] as const));
  const ownKeys = new Set(own.map(({ key }) => key));
  const asked = new Set(wordLists.filter((list) => isAsked(list, ownKeys)));
  const literals = brief.ownWords
    .slice(0, rules.mostOwnWords)
    .filter((word) => word.trim() !== '' && ownPattern(word) === null);

  function listed(text: ReadText, near: Nearby, span: LetterSpan | null, word: ListedWord): Found | null {
    const { list, entry, pattern } = word;
    if (span === null || !asked.has(list) || !holds(text, near, span, word)) return null;
    const reading: HealthReading =
      list.sector === null
        ? { level: entry.level, reading: 'decided' }
        : readHealthWord(near, span, word, brief.sector, made);
    return reading && { category: list.id, reason: entry.reason, word: pattern.word, ...reading };
  }

  return (original) => {
    const text = readText(original);
    const near = nearbyIn(text);
    const found: ContentHit[] = [...literalHits(original.slice(0, longestFolded), literals)];
    const isFull = () => found.length >= rules.mostHitsOfText;
    const add = (span: LetterSpan | null, hit: Found | null) => {
      if (span && hit) found.push({ ...hit, from: text.placeOf(span.start), to: text.endOf(span.end - 1) });
    };
    walkTrie(text.letters, ownTrie, (pattern, start) => {
      if (!isFull()) add(occurrenceAt(text, start, pattern), ownHit(pattern.word));
    });
    walkTrie(text.letters, made.words, (word, start) => {
      if (isFull() || isException(text, start, word)) return;
      const span = occurrenceAt(text, start, word.pattern);
      add(span, listed(text, near, span, word));
    });
    const numberless = collapseNumbers(text.letters);
    if (numberless !== null) {
      walkTrie(numberless.letters, made.numbered, (word, start) => {
        if (isFull() || isException(numberless, start, word)) return;
        const span = numberless.spanOf(text, start, word.pattern);
        add(span, listed(text, near, span, word));
      });
    }
    return withoutOverlaps(found);
  };
}
