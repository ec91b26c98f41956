// Finds every place of many words at once, list by list: one pass over the text, however long the lists are.
import { isAlphabetic } from './writing.ts';

export interface Place {
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
}

/** Gives the places of each list's words in the text; lists without any are absent. */
export type ListFinder<List extends string> = (text: string) => ReadonlyMap<List, readonly Place[]>;

const isLatin = (sign: string) =>
  sign !== '' && ((sign >= '0' && sign <= '9') || sign === '_' || isLetterOfAlphabet(sign));

const isLetterOfAlphabet = (sign: string) => isAlphabetic(sign) && /\p{L}/u.test(sign);

/** A word of an alphabet neither begins nor ends inside another; "_" and digits count as its letters. */
export function standsAlone(text: string, { start, end }: Place): boolean {
  if (isLatin(text.charAt(start)) && isLatin(text.charAt(start - 1))) return false;
  return !(isLatin(text.charAt(end - 1)) && isLatin(text.charAt(end)));
}

interface Entry<List> {
  readonly word: string;
  readonly lists: List[];
}

/** Words that begin alike share a bucket: their first two units, or the only one. */
const bucketOf = (text: string, at: number) => text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1);

function buckets<List>(entries: Iterable<Entry<List>>): ReadonlyMap<number, readonly Entry<List>[]> {
  return Map.groupBy(entries, ({ word }) => (word.length === 1 ? word.charCodeAt(0) : bucketOf(word, 0)));
}

/**
 * @param lists words by the name of their list, none empty, folded as the texts will be; a word may stand in several lists
 */
export function listFinder<List extends string>(lists: Readonly<Record<List, readonly string[]>>): ListFinder<List> {
  const entries = new Map<string, Entry<List>>();
  for (const [list, words] of Object.entries<readonly string[]>(lists)) {
    for (const word of words) {
      const entry = entries.get(word) ?? { word, lists: [] };
      entry.lists.push(list as List);
      entries.set(word, entry);
    }
  }
  const byBegin = buckets(entries.values());
  const begins = new Uint8Array(0x10000);
  for (const { word } of entries.values()) begins[word.charCodeAt(0)] = 1;
  return (text) => {
    const found = new Map<List, Place[]>();
    const take = (start: number, candidates: readonly Entry<List>[] | undefined) => {
      if (candidates === undefined) return;
      for (const { word, lists: of } of candidates) {
        const place = { start, end: start + word.length };
        if (!text.startsWith(word, start) || !standsAlone(text, place)) continue;
        for (const list of of) {
          const places = found.get(list);
          if (places) places.push(place);
          else found.set(list, [place]);
        }
      }
    };
    for (let start = 0; start < text.length; start += 1) {
      const code = text.charCodeAt(start);
      if (begins[code] === 0) continue;
      take(start, byBegin.get(code));
      take(start, byBegin.get(bucketOf(text, start)));
    }
    return found;
  };
}
