// The number of a post that its shortcode writes in 64 digits: the same id stands in requests and replies instead of the code.

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
/** Codes of posts in private accounts are longer; their first 11 characters are the id. */
const idLength = 11;

/** Gives the id in a shortcode; null where it holds a character that no code has. */
export function mediaIdOf(code: string): bigint | null {
  let id = 0n;
  for (const character of code.slice(0, idLength)) {
    const digit = alphabet.indexOf(character);
    if (digit === -1) return null;
    id = id * 64n + BigInt(digit);
  }
  return id;
}
