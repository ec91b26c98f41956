// A word made ready for looking up: its letters without signs, and where the word itself has gaps.
import { foldWithoutSigns } from '../../../text/fold-chinese.ts';

export interface WordPattern {
  /** The word as the list writes it. */
  readonly word: string;
  /** Folded, letters and digits only; `#` stands for a number. */
  readonly key: string;
  /** Offsets in the key before which the word may have a gap of its own: "passed away" has 6. */
  readonly joints: ReadonlySet<number>;
  /** Written in letters that form words by spaces. */
  readonly isSpaced: boolean;
  /** Null, or how it must be written in the text, case and width aside. */
  readonly asWritten: string | null;
  /** Counts only with at least one letter hidden. */
  readonly isMasked: boolean;
}

const number = '#';
const gaps = /[^\p{L}\p{M}\p{N}#]+/u;

/** Latin, Greek and Cyrillic letters and digits only. */
const spaced = /^[\d\u0041-\u052f]+$/;

/** Folds everything but case and width away from the text's own writing. */
export const asWrittenForm = (text: string): string => text.normalize('NFKC').toLowerCase();

const keyOf = (part: string): string =>
  part
    .split(number)
    .map((piece) => foldWithoutSigns(piece).text.replaceAll('\n', ''))
    .join(number);

/** Offsets at which letters meet Chinese: many writers put a space there. */
const scriptChanges = (part: string): readonly number[] =>
  [...part.matchAll(/(?<=[\da-z])(?=[^\da-z])|(?<=[^\da-z])(?=[\da-z])/gu)].map(({ index }) => index);

export interface PatternOptions {
  readonly asWritten?: boolean;
  readonly isMasked?: boolean;
}

/** Gives the pattern, or null for a word without a letter or digit (an emoji, say). */
export function wordPattern(
  word: string,
  { asWritten = false, isMasked = false }: PatternOptions = {},
): WordPattern | null {
  const parts = word
    .split(gaps)
    .map(keyOf)
    .filter((part) => part !== '');
  const key = parts.join('');
  if (key === '' || key.replaceAll(number, '') === '') return null;
  const joints = new Set<number>();
  let length = 0;
  for (const part of parts) {
    for (const change of scriptChanges(part)) joints.add(length + change);
    length += part.length;
    joints.add(length);
  }
  return {
    word,
    key,
    joints,
    isSpaced: spaced.test(key.replaceAll(number, '')),
    asWritten: asWritten ? asWrittenForm(word) : null,
    isMasked,
  };
}
