// Numbers as one sign each, so that 「7 天瘦 3 公斤」 and 「三天瘦十公斤」 are the same words.
import { beginsWord, endsWord } from '../../../text/writing.ts';
import type { LetterSpan } from './occurrence.ts';
import type { ReadText } from './read-text.ts';
import type { WordPattern } from './word-pattern.ts';

export interface NumberlessText {
  /** The letters of the text, each number one `#`. */
  readonly letters: string;
  /** Gives the letters of the text itself that a key at `start` stands for; null inside a longer word. */
  readonly spanOf: (text: ReadText, start: number, pattern: WordPattern) => LetterSpan | null;
}

/** Digits, and Chinese numerals in their folded writing. */
const numerals = new Set([...'0123456789〇零一二三四五六七八九十百千万两半几'].map((sign) => sign.charCodeAt(0)));

const isNumeral = (letters: string, at: number): boolean => numerals.has(letters.charCodeAt(at));

/** Gives where each number begins and the unit behind its end. */
function numbersOf(letters: string): readonly (readonly [from: number, to: number])[] {
  const found: (readonly [number, number])[] = [];
  for (let at = 0; at < letters.length; at += 1) {
    if (!isNumeral(letters, at)) continue;
    const from = at;
    while (isNumeral(letters, at + 1)) at += 1;
    found.push([from, at + 1]);
  }
  return found;
}

/** Gives the text with numbers as signs, or null when it has none. */
export function collapseNumbers(letters: string): NumberlessText | null {
  const numbers = numbersOf(letters);
  if (numbers.length === 0) return null;
  let collapsed = '';
  let end = 0;
  for (const [from, to] of numbers) {
    collapsed += `${letters.slice(end, from)}#`;
    end = to;
  }
  collapsed += letters.slice(end);
  let starts: readonly number[] | null = null;
  return {
    letters: collapsed,
    spanOf: (text, start, { key }) => {
      starts ??= startsOf(letters.length, numbers);
      const span = { start: starts[start] ?? 0, end: starts[start + key.length] ?? letters.length };
      const isWhole =
        beginsWord(text.original, text.placeOf(span.start)) && endsWord(text.original, text.endOf(span.end - 1));
      return isWhole ? span : null;
    },
  };
}

/** Gives for each unit of the collapsed text where it begins in the text itself, and the end. */
function startsOf(length: number, numbers: readonly (readonly [from: number, to: number])[]): readonly number[] {
  const starts: number[] = [];
  let at = 0;
  for (const [from, to] of numbers) {
    while (at <= from) starts.push(at++);
    at = to;
  }
  while (at <= length) starts.push(at++);
  return starts;
}
