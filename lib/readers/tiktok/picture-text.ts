// Takes the caption out of a grid picture's text, which since 2023 is a phrase around it in the page's language.

/** The phrase of the English page, which all its recordings share; other languages bring theirs along. */
const englishTail = ' created by ';

/** The fixed words on both sides of `{videoText}` in a phrase, and whether the author's name stands right behind them. */
function wordsAround(phrase: string): { before: string; after: string; authorFollows: boolean } | null {
  const at = phrase.indexOf('{videoText}');
  if (at === -1) return null;
  const before = phrase.slice(0, at).replace(/^.*\}/s, '');
  const rest = phrase.slice(at + '{videoText}'.length);
  return { before, after: rest.replace(/\{.*$/s, ''), authorFollows: /^[^{]*\{videoAuthor\}/.test(rest) };
}

function cutTail(text: string, tail: string, author: string | undefined): string | undefined {
  if (tail === '') return text;
  // An empty caption leaves the phrase's own words at the start, trimmed.
  if (text.startsWith(tail.trimStart())) return '';
  const signed = author ? text.lastIndexOf(`${tail}${author}`) : -1;
  const at = signed === -1 ? text.lastIndexOf(tail) : signed;
  return at === -1 ? undefined : text.slice(0, at);
}

/**
 * Gives the caption; undefined where the text does not follow the phrase, since then nothing tells where it ends.
 * @param text the picture's text
 * @param phrase the page's own phrase; undefined where it is not on board
 * @param author the author's name as the page shows it
 */
export function captionIn(text: string, phrase: string | undefined, author: string | undefined): string | undefined {
  if (phrase === undefined) return cutTail(text, englishTail, author) ?? text;
  const words = wordsAround(phrase);
  if (!words) return undefined;
  // The space that ends the words before an empty caption is trimmed away with it.
  const start = words.before === '' ? 0 : `${text} `.indexOf(words.before) + words.before.length;
  if (start < words.before.length) return undefined;
  return cutTail(text.slice(start), words.after, words.authorFollows ? author : undefined);
}
