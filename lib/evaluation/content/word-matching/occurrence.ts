// Decides whether letters that spell a word are that word: whole, or hidden by spaces and signs, and not the ends of two words.
import { beginsWord, endsWord } from '../../../text/writing.ts';
import rules from '../content-rules.json' with { type: 'json' };
import type { ReadText } from './read-text.ts';
import { asWrittenForm, type WordPattern } from './word-pattern.ts';

/** Letters from `start` to before `end` of `ReadText.letters`. */
export interface LetterSpan {
  readonly start: number;
  readonly end: number;
}

/** Between the parts of a word that has gaps of its own. */
const ownGap = /^[\s\-.'’_*·()+&/%]{0,3}$/u;
/** Signs set between letters to hide a word; not those that stand between words: no comma, dash, slash, bracket, emoji. */
const hidingGap = /^ ?[*.·•・‧˙_^|-]{1,3} ?$/u;
const maskingGap = /^[*#@]{1,4}$/u;
const blank = /^[ \t\u00a0\u3000]{1,2}$/u;

const longestAddress = 200;

/** True inside an address, an e-mail address or an account's name: there a word is part of a name. */
function isInAddress(original: string, place: number): boolean {
  let start = place;
  while (start > 0 && place - start < longestAddress && !/\s/.test(original.charAt(start - 1))) start -= 1;
  const token = original.slice(start, place);
  return token.includes('@') || token.includes('＠') || token.includes('://') || token.startsWith('www.');
}

/** Gives the end of the word with its ending (-s, -ed, -ing …), or null when the letters go on as another word. */
function endWithEnding(text: ReadText, end: number): number | null {
  const ending = rules.endings.find((one) => {
    const whole = end + one.length;
    return (
      text.letters.startsWith(one, end) &&
      gapsOf(text, end - 1, whole).every((gap) => gap === '') &&
      endsWord(text.original, text.endOf(whole - 1))
    );
  });
  return ending === undefined ? null : end + ending.length;
}

function gapsOf(text: ReadText, start: number, end: number): readonly string[] {
  return Array.from({ length: Math.max(0, end - start - 1) }, (_, offset) => text.gapAfter(start + offset));
}

const isWhole = (gaps: readonly string[], { joints }: WordPattern): boolean =>
  gaps.every((gap, offset) => (joints.has(offset + 1) ? ownGap.test(gap) : gap === ''));

/** A single letter just before, set apart the same way, means that a longer word is spelt out: "e s s e x". */
function goesOnBefore(text: ReadText, start: number): boolean {
  if (start === 0 || text.letters[start - 1] === '\n') return false;
  const gap = text.gapAfter(start - 1);
  if (gap === '') return true;
  return (
    beginsWord(text.original, text.placeOf(start - 1)) && gap.length <= 2 && !/[ai]/.test(text.letters[start - 1] ?? '')
  );
}

const goesOnAfter = (text: ReadText, end: number): boolean =>
  end < text.letters.length && text.letters[end] !== '\n' && text.gapAfter(end - 1) === '';

/** Hidden: every letter set apart from the next by spaces or by signs, or Chinese with signs somewhere between. */
function isHidden(text: ReadText, { start, end }: LetterSpan, gaps: readonly string[], pattern: WordPattern): boolean {
  if (gaps.length === 0 || (pattern.isSpaced && pattern.joints.size > 1)) return false;
  const isApart = gaps.every((gap) => blank.test(gap)) || gaps.every((gap) => hidingGap.test(gap));
  if (pattern.isSpaced) {
    return (
      isApart && pattern.key.length >= rules.shortestHidden && !goesOnBefore(text, start) && !goesOnAfter(text, end)
    );
  }
  if (gaps.every((gap) => gap === '' || hidingGap.test(gap))) return true;
  const isBordered =
    (start === 0 || text.letters[start - 1] === '\n' || text.gapAfter(start - 1) !== '') && !goesOnAfter(text, end);
  return isApart && isBordered;
}

const isMasked = (gaps: readonly string[]): boolean =>
  gaps.some((gap) => maskingGap.test(gap)) && gaps.every((gap) => gap === '' || maskingGap.test(gap));

const signs = /[^\p{L}\p{N}]/gu;

const isWrittenSo = (text: ReadText, { start, end }: LetterSpan, asWritten: string): boolean =>
  asWrittenForm(text.original.slice(text.placeOf(start), text.endOf(end - 1))).replace(signs, '') === asWritten;

/** Gives the span of the word that begins at letter `start`, whose key is known to stand there; null when it is no such word. */
export function occurrenceAt(text: ReadText, start: number, pattern: WordPattern): LetterSpan | null {
  const span = { start, end: start + pattern.key.length };
  const from = text.placeOf(start);
  if (!beginsWord(text.original, from)) return null;
  if (pattern.isSpaced && isInAddress(text.original, from)) return null;
  if (pattern.asWritten !== null && !isWrittenSo(text, span, pattern.asWritten)) return null;
  // Most words stand as they are written, unit by unit: then there are no gaps to look at.
  const isTight = text.placeOf(span.end - 1) - from === span.end - 1 - start;
  const gaps = isTight ? [] : gapsOf(text, span.start, span.end);
  const isEnded = endsWord(text.original, text.endOf(span.end - 1));
  if (pattern.isMasked) return isEnded && isMasked(gaps) ? span : null;
  if (isWhole(gaps, pattern)) {
    if (isEnded) return span;
    const end = pattern.isSpaced ? endWithEnding(text, span.end) : null;
    return end === null ? null : { ...span, end };
  }
  return isEnded && isHidden(text, span, gaps, pattern) ? span : null;
}
