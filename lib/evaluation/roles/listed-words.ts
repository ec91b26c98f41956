// Finds listed words in folded text, by plain search: whole words in Latin script, never inside one of the listed exceptions.
import { type FoldedText, foldForMatching } from '../../text/fold-chinese.ts';
import type { Excerpt } from '../report.ts';

interface ListedWord {
  readonly folded: string;
  /** The spelling that alone counts; null where case does not matter. */
  readonly exact: string | null;
}

interface ListedException {
  readonly folded: string;
}

export interface WordList {
  readonly words: readonly ListedWord[];
  readonly exceptions: readonly ListedException[];
}

/** Where a word was found, in units of the folded text; its place in the original is worked out only where it is shown. */
export interface FoundWord {
  readonly at: number;
  readonly length: number;
}

/** A text with its folding, made once and searched by several lists. */
export interface SearchableText {
  readonly original: string;
  readonly folded: FoldedText;
}

export const searchable = (original: string): SearchableText => ({ original, folded: foldForMatching(original) });

/** @param exactCase words of which only this spelling counts: "MD" is a title, "md" is not */
export function wordListOf(
  words: readonly string[],
  exceptions: readonly string[] = [],
  exactCase: readonly string[] = [],
): WordList {
  const foldedOf = (word: string) => foldForMatching(word).text;
  return {
    words: [
      ...words.map((word) => ({ folded: foldedOf(word), exact: null })),
      ...exactCase.map((word) => ({ folded: foldedOf(word), exact: word })),
    ],
    exceptions: exceptions.map((exception) => ({ folded: foldedOf(exception) })),
  };
}

const isLatin = (sign: string | undefined) =>
  sign !== undefined && ((sign >= 'a' && sign <= 'z') || (sign >= '0' && sign <= '9'));
const isDigit = (sign: string | undefined) => sign !== undefined && sign >= '0' && sign <= '9';

/** A Latin word does not begin or end inside another; before a "+" no digit stands: 「3+1」 is no 「+1」. */
function standsAlone(text: string, at: number, word: string): boolean {
  const before = text[at - 1];
  const after = text[at + word.length];
  if (isLatin(word[0]) && isLatin(before)) return false;
  if (word.startsWith('+') && isDigit(before)) return false;
  return !(isLatin(word.at(-1)) && isLatin(after));
}

/** True when the word at this place is part of a longer listed exception. */
function isExcepted(text: string, at: number, word: string, exceptions: readonly ListedException[]): boolean {
  return exceptions.some(({ folded }) => {
    for (let offset = folded.indexOf(word); offset !== -1; offset = folded.indexOf(word, offset + 1)) {
      if (at >= offset && text.startsWith(folded, at - offset)) return true;
    }
    return false;
  });
}

function placeOf({ original, folded }: SearchableText, { at, length }: FoundWord): readonly [from: number, to: number] {
  return [folded.places[at] ?? 0, folded.places[at + length] ?? original.length];
}

/** Gives where the first of the listed words stands, in the order of the list; null when none does. */
export function findWord(searched: SearchableText, { words, exceptions }: WordList): FoundWord | null {
  const { text } = searched.folded;
  for (const { folded: word, exact } of words) {
    for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
      if (!standsAlone(text, at, word) || isExcepted(text, at, word, exceptions)) continue;
      const found = { at, length: word.length };
      if (exact === null || searched.original.slice(...placeOf(searched, found)) === exact) return found;
    }
  }
  return null;
}

/** Units of the page's text on either side of a hit. */
const around = 24;

/** A surrogate pair is not cut in two. */
const isInsidePair = (text: string, at: number) => {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff;
};

/** Gives the found words with what stands around them. */
export function excerptOf(searched: SearchableText, found: FoundWord): Excerpt {
  const { original } = searched;
  const [from, to] = placeOf(searched, found);
  let start = Math.max(0, from - around);
  let end = Math.min(original.length, to + around);
  if (isInsidePair(original, start)) start += 1;
  if (isInsidePair(original, end)) end -= 1;
  return { before: original.slice(start, from), hit: original.slice(from, to), after: original.slice(to, end) };
}
