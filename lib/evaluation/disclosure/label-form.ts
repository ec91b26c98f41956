// Tells a word that stands as a label (【廣告】, "PR｜", "(ad)", alone in its line) from the same word inside a sentence.
import type { Place } from '../../text/list-finder.ts';
import { lineAround } from './caption-text.ts';

const letterOrDigit = /[\p{L}\p{N}]/u;
const opening = /[[({<【〔「『《〈＜［（｛|｜/／・·]\s*$/u;

/** Nothing but signs and emoji before it in its line, or a bracket or a bar directly before it. */
const begins = (before: string) => !letterOrDigit.test(before) || opening.test(before.slice(-4));

/** Nothing behind it, or a sign: "ad/", "AD –", 「廣告：」, "Ad ✨"; a letter or digit goes on as a sentence. */
function ends(after: string): boolean {
  const next = after.trimStart();
  return next === '' || !/^[\p{L}\p{N}'’&]/u.test(next);
}

/**
 * @param text the original caption
 * @param capitals spellings that count at the start of a line without a sign behind them
 */
export function standsAsLabel(text: string, place: Place, capitals: readonly string[]): boolean {
  const line = lineAround(text, place);
  const before = text.slice(line.start, place.start);
  const after = text.slice(place.end, line.end);
  if (!begins(before)) return false;
  return ends(after) || (/^\s/.test(after) && capitals.includes(text.slice(place.start, place.end)));
}
