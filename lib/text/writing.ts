// Signs of scripts that put no spaces between words: there a word ends where another begins, and only a word list can tell.

const unspaced = /[\p{scx=Hani}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]/u;
const letter = /[\p{L}\p{M}]/u;
const mark = /\p{M}/u;

/** True for a letter of a script without spaces between words (Hangul counts: its particles are glued to numbers). */
export const isUnspaced = (sign: string): boolean => unspaced.test(sign);

export const isLetter = (sign: string): boolean => letter.test(sign);

/** The whole character at an index (a letter beyond U+FFFF is two units), or '' beyond the end. */
export function signAt(text: string, index: number): string {
  const code = text.codePointAt(index);
  return code === undefined ? '' : String.fromCodePoint(code);
}

/** The whole character before an index, or '' at the start. */
export function signBefore(text: string, index: number): string {
  const last = text.charAt(index - 1);
  return last >= '\udc00' && last <= '\udfff' ? text.slice(index - 2, index) : last;
}

/** True when a word can end at this index: no letter follows, or one of the two signs beside it needs no space. */
export function endsWord(text: string, index: number): boolean {
  const next = signAt(text, index);
  if (!isLetter(next)) return true;
  return !mark.test(next) && (isUnspaced(next) || isUnspaced(signBefore(text, index)));
}

/** True when a word can begin at this index. */
export function beginsWord(text: string, index: number): boolean {
  const previous = signBefore(text, index);
  if (!isLetter(previous)) return true;
  return !mark.test(signAt(text, index)) && (isUnspaced(previous) || isUnspaced(signAt(text, index)));
}
