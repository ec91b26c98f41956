// Tells English from other languages in Latin letters by their small words; short texts and mere names stay undecided.
import words from './data/latin-words.json' with { type: 'json' };
import rules from './data/writing-rules.json' with { type: 'json' };

const englishWords: ReadonlySet<string> = new Set(words.english.split(' '));
const otherWords: ReadonlySet<string> = new Set(words.other.split(' '));

const latinWord = /[a-z\u00c0-\u024f\u1e00-\u1eff'’]+/g;

/** Letters with marks: names and words like "café" have one, no English text has many. */
const marked = /[\u00c0-\u024f\u1e00-\u1eff]/;

/** UTF-8 bytes of Latin words and the one space behind each. */
function bytesOf(found: readonly string[]): number {
  let bytes = 0;
  for (const word of found) {
    bytes += 1;
    for (let at = 0; at < word.length; at += 1) {
      const code = word.charCodeAt(at);
      bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : 3;
    }
  }
  return bytes;
}

/** Gives the language of the text's Latin words; other signs are passed over. `text` is in NFC. */
export function latinLanguage(text: string): 'english' | 'other' | 'undecided' {
  const { leastBytes, leastHits, leastShare } = rules.latin;
  const found = text.toLowerCase().replaceAll('’', "'").match(latinWord) ?? [];
  if (bytesOf(found) < leastBytes) return 'undecided';
  let english = 0;
  let other = 0;
  for (const word of found) {
    if (englishWords.has(word)) english += 1;
    else if (otherWords.has(word) || marked.test(word)) other += 1;
  }
  const enough = Math.max(leastHits, leastShare * found.length);
  if (english >= enough && english > other) return 'english';
  return other >= enough && other > english ? 'other' : 'undecided';
}
