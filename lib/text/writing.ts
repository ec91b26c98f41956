// Signs of scripts that put no spaces between words: there a word ends where another begins, and only a word list can tell.

const letter = /[\p{L}\p{M}]/u;
const mark = /\p{M}/u;

// Scripts are told by their code blocks: the regular expressions for them (\p{Script=…}) cost a page milliseconds at first use.
type Blocks = readonly (readonly [first: number, last: number])[];

/** Jamo, radicals to kana, bopomofo and Hangul letters, ideographs, Hangul, compatibility ideographs, half-width forms, further planes. */
const eastAsian: Blocks = [
  [0x1100, 0x11ff],
  [0x2e80, 0x318f],
  [0x31a0, 0x31ff],
  [0x3400, 0x9fff],
  [0xac00, 0xd7ff],
  [0xf900, 0xfaff],
  [0xff66, 0xffdc],
  [0x20000, 0x3ffff],
];
/** Thai and Lao, Burmese, Khmer. */
const southEastAsian: Blocks = [
  [0xe00, 0xeff],
  [0x1000, 0x109f],
  [0x1780, 0x17ff],
];
/** Latin, Greek, Cyrillic with their extensions. */
const alphabets: Blocks = [
  [0, 0x52f],
  [0x1d00, 0x1fff],
  [0x2c60, 0x2c7f],
  [0x2de0, 0x2dff],
  [0xa640, 0xa69f],
  [0xa720, 0xa7ff],
];

function isIn(blocks: Blocks, sign: string): boolean {
  const code = sign.codePointAt(0) ?? -1;
  return blocks.some(([first, last]) => code >= first && code <= last);
}

/** True for a letter of Chinese, Japanese or Korean. */
export const isEastAsian = (sign: string): boolean => isIn(eastAsian, sign);

/** True for a letter of the Latin, Greek or Cyrillic alphabet. */
export const isAlphabetic = (sign: string): boolean => isIn(alphabets, sign);

/** True for a letter of a script without spaces between words (Hangul counts: its particles are glued to numbers). */
export const isUnspaced = (sign: string): boolean => isIn(eastAsian, sign) || isIn(southEastAsian, sign);

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
