// Whether one of a set of words stands near a place: each set is looked for once in a text, however many places ask.
import { type LetterSpan, occurrenceAt } from './occurrence.ts';
import type { ReadText } from './read-text.ts';
import type { WordPattern } from './word-pattern.ts';

/** True when one of the words stands whole among the letters from `from` to before `to`. */
export type Nearby = (words: readonly WordPattern[], from: number, to: number) => boolean;

function spansOf(text: ReadText, words: readonly WordPattern[]): readonly LetterSpan[] {
  const spans: LetterSpan[] = [];
  for (const word of words) {
    for (let at = text.letters.indexOf(word.key); at !== -1; at = text.letters.indexOf(word.key, at + 1)) {
      const span = word.isSpaced ? occurrenceAt(text, at, word) : { start: at, end: at + word.key.length };
      if (span !== null) spans.push(span);
    }
  }
  return spans.toSorted((one, other) => one.start - other.start);
}

/** Gives the place of the first span that begins at `from` or later. */
function firstFrom(spans: readonly LetterSpan[], from: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Makes the question for one text; the same array of words must be handed over for the same set. */
export function nearbyIn(text: ReadText): Nearby {
  const known = new Map<readonly WordPattern[], readonly LetterSpan[]>();
  return (words, from, to) => {
    if (words.length === 0) return false;
    const spans = known.get(words) ?? spansOf(text, words);
    known.set(words, spans);
    for (let at = firstFrom(spans, from); at < spans.length; at += 1) {
      const span = spans[at];
      if (span === undefined || span.start >= to) return false;
      if (span.end <= to) return true;
    }
    return false;
  };
}
