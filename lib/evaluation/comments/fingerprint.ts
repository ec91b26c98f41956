// The salted fingerprint of a text and how alike two of them are: near-duplicates are found without keeping the text.
import { fingerprintLength } from '../../profile/comment-log.ts';
import rules from './fingerprint-rules.json' with { type: 'json' };

/** Values of the MinHash in each number of the fingerprint. */
const perNumber = 4;
const hashes = fingerprintLength * perNumber;

/** The finishing steps of MurmurHash3: every bit of the result hangs on every bit given. */
function mixed(given: number): number {
  let bits = given;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}

const mention = /@[\p{L}\p{N}._]+/gu;
const noLetterOrDigit = /[^\p{L}\p{M}\p{N}]/gu;

/** Letters and digits alone, folded; mentions go, so that the friends tagged do not tell two copies apart. */
const bareText = (text: string, longest: number): string =>
  text
    .slice(0, longest)
    .normalize('NFKC')
    .toLowerCase()
    .replace(mention, '')
    .replace(noLetterOrDigit, '')
    .slice(0, longest);

/** Gives the distinct stretches of three signs, each as a number that depends on the salt. */
function gramsOf(text: string, salt: number): ReadonlySet<number> {
  const signs = Array.from(text, (sign) => sign.codePointAt(0) ?? 0);
  const grams = new Set<number>();
  for (let start = 0; start + rules.gramLength <= signs.length; start += 1) {
    let gram = salt;
    for (const sign of signs.slice(start, start + rules.gramLength)) gram = mixed(gram ^ sign);
    grams.add(gram);
  }
  return grams;
}

/**
 * Gives the fingerprint: 32 values of a MinHash over stretches of three characters, the lowest 8 bits of each, four to a
 * number (Broder 1997; Li & König 2010 for the few bits). Without the salt no text can be looked up. Empty for texts with
 * fewer than 8 different stretches: short wishes are alike by nature.
 * @param salt a whole number from 0 to 2⁵³ − 1
 */
export function fingerprintOf(text: string, salt: number, longest: number): readonly number[] {
  const upper = Math.floor(salt / 2 ** 32);
  const lower = salt >>> 0;
  const grams = gramsOf(bareText(text, longest), lower);
  if (grams.size < rules.leastGrams) return [];
  const numbers: number[] = [];
  let packed = 0;
  for (let place = 0; place < hashes; place += 1) {
    const seed = mixed(mixed(upper + 1) ^ mixed(lower + 0x9e3779b9 * (place + 1)));
    let least = 0xffffffff;
    for (const gram of grams) least = Math.min(least, mixed(gram ^ seed));
    packed = ((packed << 8) | (least & 0xff)) >>> 0;
    if (place % perNumber === perNumber - 1) {
      numbers.push(packed);
      packed = 0;
    }
  }
  return numbers;
}

/** Counts the equal bytes of two 32-bit numbers. */
function equalBytes(one: number, other: number): number {
  const difference = one ^ other;
  // A byte's highest bit stays 0 only where all of its bits are 0.
  const bits = ~(((difference & 0x7f7f7f7f) + 0x7f7f7f7f) | difference) & 0x80808080;
  return (bits >>> 31) + ((bits >>> 23) & 1) + ((bits >>> 15) & 1) + ((bits >>> 7) & 1);
}

/** Counts the equal values of two fingerprints, which lie in `column` from these places on. */
export function matchesOf(column: Uint32Array, one: number, other: number): number {
  let matches = 0;
  for (let place = 0; place < fingerprintLength; place += 1) {
    matches += equalBytes(column[one + place] ?? 0, column[other + place] ?? 0);
  }
  return matches;
}
