// The lists made ready for looking up, and the brief's own words; which lists take part.
import type { ScreeningBrief } from '../brief.ts';
import type { WordChoice } from '../judging-rules.ts';
import rules from './content-rules.json' with { type: 'json' };
import type { ListId, ProductWords, WordEntry, WordList } from './word-lists/word-list.ts';
import { productWords, wordLists } from './word-lists/word-lists.ts';
import { type PatternOptions, type WordPattern, wordPattern } from './word-matching/word-pattern.ts';
import { type WordTrie, wordTrie } from './word-matching/word-trie.ts';

export type ProductSector = keyof ProductWords;

export interface ListedWord {
  readonly list: WordList;
  readonly entry: WordEntry;
  readonly pattern: WordPattern;
  readonly exceptions: readonly { readonly key: string; readonly offset: number }[];
  /** Of the list, and of the entry. */
  readonly unless: readonly (readonly WordPattern[])[];
  readonly negations: readonly WordPattern[];
  readonly beside: readonly WordPattern[];
}

export interface ContentWords {
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

function madeWords(): ContentWords {
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

let made: ContentWords | null = null;

/** Gives the words of all lists; made once, when the first text is looked at. */
export function contentWords(): ContentWords {
  made ??= madeWords();
  return made;
}

/** True when the list always speaks, or one of the brief's own words asks for it: 「政治」 asks for the politics list. */
function isAsked({ askedBy }: WordList, own: ReadonlySet<string>): boolean {
  return askedBy.length === 0 || patternsOf(askedBy).some(({ key }) => own.has(key));
}

/** An own word of one letter and signs ("C++") would be found as that letter: it is looked for as it is written. */
function ownPattern(word: string): WordPattern | null {
  const pattern = wordPattern(word);
  return pattern === null || (pattern.key.length === 1 && word.trim().length > 1) ? null : pattern;
}

/** Nothing switched off, no words for all campaigns. */
export const noChoice: WordChoice = { listsOff: [], ownWords: [] };

/** The words of the brief and those for all campaigns, each once. */
export const ownWordsOf = (
  { ownWords }: Pick<ScreeningBrief, 'ownWords'>,
  choice: Pick<WordChoice, 'ownWords'>,
): readonly string[] => [...new Set([...ownWords, ...choice.ownWords])].slice(0, rules.mostOwnWords);

/** Gives the own words that have letters to look for. */
export const ownPatterns = (words: readonly string[]): readonly WordPattern[] =>
  words.flatMap((word) => ownPattern(word) ?? []);

/** Gives the own words that are looked for as they are written: those of signs alone. */
export const ownLiterals = (words: readonly string[]): readonly string[] =>
  words.filter((word) => word.trim() !== '' && ownPattern(word) === null);

/** Gives the lists that take part with these own words, without those that are switched off. */
export function listsAskedFor(
  own: readonly WordPattern[],
  choice: Pick<WordChoice, 'listsOff'>,
): ReadonlySet<WordList> {
  const keys = new Set(own.map(({ key }) => key));
  return new Set(wordLists.filter((list) => !choice.listsOff.includes(list.id) && isAsked(list, keys)));
}

/** True when the list of this name takes part for the brief. */
export function isAskedFor(id: ListId, brief: Pick<ScreeningBrief, 'ownWords'>, choice: WordChoice): boolean {
  const own = ownPatterns(ownWordsOf(brief, choice));
  return [...listsAskedFor(own, choice)].some((list) => list.id === id);
}
