// Looks for many words in a text at once, by their first two signs: comments come by the thousand, and most hold none.

/** Gives the first hit that `accepts` takes (all, without it), or null. */
type WordFinder<Entry> = (
  text: string,
  accepts?: (entry: Entry, start: number, end: number) => boolean,
) => Entry | null;

/** Two UTF-16 units as one number. */
const pairOf = (first: number, second: number): number => first * 0x10000 + second;

/** @param words each of two UTF-16 units or more, in the same folding as the texts will have */
export function wordFinder<Entry>(words: readonly (readonly [word: string, entry: Entry])[]): WordFinder<Entry> {
  const begins = new Uint8Array(0x10000);
  const byPair = Map.groupBy(words, ([word]) => pairOf(word.charCodeAt(0), word.charCodeAt(1)));
  for (const [word] of words) begins[word.charCodeAt(0)] = 1;
  return (text, accepts) => {
    for (let at = 0; at + 1 < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (begins[code] === 0) continue;
      for (const [word, entry] of byPair.get(pairOf(code, text.charCodeAt(at + 1))) ?? []) {
        if (text.startsWith(word, at) && (accepts === undefined || accepts(entry, at, at + word.length))) return entry;
      }
    }
    return null;
  };
}
