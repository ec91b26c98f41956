// Folds a page's text to plain ASCII digits and plain spaces, without invisible marks, so that one parser reads all languages.

/**
 * The value of a decimal digit of any script. The ten digits of a script stand in a row, zero first, and rows that touch (the
 * mathematical digits, Pa'O and Eastern Pwo Karen) are whole: the number of digits before it tells.
 */
function digitValue(digit: string): number {
  const code = digit.codePointAt(0) ?? 0;
  let before = 0;
  while (/\p{Nd}/u.test(String.fromCodePoint(code - before - 1))) before += 1;
  return before % 10;
}

/** Gives the text with every decimal digit (Unicode category Nd: full-width, Arabic-Indic, Persian, Devanagari …) as ASCII 0–9. */
export function foldDigits(text: string): string {
  return text.replace(/[^\P{Nd}0-9]/gu, (digit) => String(digitValue(digit)));
}

/** Spaces that sites and the CLDR put between digits, units and words. */
const spaces = /[\t\n\r\u00a0\u2000-\u200a\u202f\u205f\u3000]/g;

/** Marks that show nothing: direction marks and isolates, joiners, zero widths, variation selectors. */
const invisible = /\p{Default_Ignorable_Code_Point}/gu;

/** Full-width forms of the printable ASCII signs (U+FF01–U+FF5E). NFKC would fold them too, but it also makes numbers of "Ⅻ", "½" and "②". */
const fullWidth = /[\uff01-\uff5e]/g;

/** Gives the text with full-width signs as ASCII, sign for sign: places stay. */
export const halfWidth = (text: string): string =>
  text.replace(fullWidth, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));

/**
 * Gives the text for parsing: digits folded, every space U+0020, full-width signs as ASCII, letters composed (NFC),
 * nothing invisible, trimmed. Letters keep their case.
 */
export function plainText(text: string): string {
  if (/^[ -~]*$/.test(text)) return text.trim();
  const visible = text.normalize('NFC').replace(invisible, '').replace(spaces, ' ');
  return foldDigits(halfWidth(visible)).trim();
}
