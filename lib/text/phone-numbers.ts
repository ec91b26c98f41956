// Finds phone numbers as they are written to be dialled: international ones with "+", Taiwanese mobiles, Taiwanese landlines with their area code.
import { halfWidth } from './normalise.ts';

/** Digits may be set apart by one blank or hyphen each; a longer run of digits is another number. */
const patterns: readonly RegExp[] = [
  /(?<![\w+.-])\+[1-9](?:[ -]?\d){7,14}(?![\w]|-\d)/g,
  /(?<![\w+.-])09\d{2}[ -]?\d{3}[ -]?\d{3}(?![\w]|-\d)/g,
  /(?<![\w+.-])(?:\(0[2-8]\d?\) ?|0[2-8]\d?[ -])\d{3,4}[ -]\d{3,4}(?![\w]|-\d)/g,
];

/** Gives the numbers without blanks, hyphens and brackets, in their order, each once. */
export function phoneNumbers(text: string): readonly string[] {
  const plain = halfWidth(text)
    .replace(/[\u3000\u00a0]/g, ' ')
    .replace(/[‐‑–−]/g, '-');
  const found = patterns.flatMap((pattern) => [...plain.matchAll(pattern)]);
  const inOrder = found.toSorted((one, other) => one.index - other.index);
  return [...new Set(inOrder.map(([written]) => written.replace(/[ ()-]/g, '')))];
}
