// Cuts a hit out of a text together with its sentence, as one stretch of the text itself.
import { signAt, signBefore } from '../../text/writing.ts';
import type { Excerpt } from '../report.ts';

const endsSentence = '。！？!?\n\r\u2028\u2029';

/** Signs that are part of the one before them: marks, joiners, variation selectors, skin tones. */
const joined = /[\p{M}\p{Default_Ignorable_Code_Point}\p{Cf}]|\p{Emoji_Modifier}/u;

/** An ASCII full stop ends a sentence only before a space: "1.5 kg" has none. */
const isBorder = (text: string, at: number): boolean =>
  endsSentence.includes(text.charAt(at)) || (text.charAt(at) === '.' && /\s/.test(text.charAt(at + 1)));

/** True where a cut would part what shows as one sign. */
const isInsideSign = (text: string, at: number): boolean =>
  at > 0 &&
  at < text.length &&
  (signBefore(text, at + 1).length > 1 || joined.test(signAt(text, at)) || text.charAt(at - 1) === '\u200d');

function sentenceStart(text: string, from: number, reach: number): number {
  const least = Math.max(0, from - reach);
  for (let at = from - 1; at >= least; at -= 1) if (isBorder(text, at)) return at + 1;
  let start = least;
  while (start < from && isInsideSign(text, start)) start += 1;
  return start;
}

function sentenceEnd(text: string, to: number, reach: number): number {
  const most = Math.min(text.length, to + reach);
  for (let at = to; at < most; at += 1) {
    if (isBorder(text, at)) return /\s/.test(text.charAt(at)) ? at : at + 1;
  }
  let end = most;
  while (end > to && isInsideSign(text, end)) end -= 1;
  return end;
}

/**
 * Gives the hit with its sentence around it, or as much of it as `reach` allows.
 * @param from place of the hit's first unit in `text`
 * @param to place behind its last
 * @param reach most UTF-16 units on either side
 */
export function sentenceExcerpt(text: string, from: number, to: number, reach: number): Excerpt {
  return {
    before: text.slice(sentenceStart(text, from, reach), from).trimStart(),
    hit: text.slice(from, to),
    after: text.slice(to, sentenceEnd(text, to, reach)).trimEnd(),
  };
}
