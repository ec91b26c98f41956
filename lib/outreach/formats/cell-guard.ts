// Keeps a text from being run as a formula by a spreadsheet. One-way: round trips go through JSON.

/** Controls that no sheet shows, and that hide what follows from other guards. Tab and line feed are kept. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is to be dropped
const dropped = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufeff\ufffe\uffff]/g;

/**
 * A sign that starts a formula, also in its full-width and small forms, behind anything that a reader or a program may
 * skip: white space, zero widths, direction marks. Source: OWASP CSV injection, ASVS 1.2.10, and our own trials.
 */
const startsFormula = /^[\s\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Cf}]*[=+\-@＝＋－＠﹦﹢﹣﹫]/u;

const startsWithBreak = /^[\t\r\n]/;

/** Gives the text without hidden controls, with `'` in front when it could start a formula; line breaks become line feeds. */
export function guardCell(text: string): string {
  const clean = text.toWellFormed().replace(/\r\n?/g, '\n').replace(dropped, '');
  return startsWithBreak.test(clean) || startsFormula.test(clean) ? `'${clean}` : clean;
}
