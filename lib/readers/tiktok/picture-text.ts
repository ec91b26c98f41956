// Takes the caption out of a grid picture's text, which since 2023 is a phrase around it in the page's language.

/** The phrase of the English page, the same since 2023; pages in other languages bring theirs along. */
const english = '{videoText} created by {videoAuthor}';

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

/** The caption in a text that follows the phrase. */
function unwrapped(text: string, phrase: string, author: string | undefined): string | undefined {
  const words = wordsAround(phrase);
  if (!words) return undefined;
  // The space that ends the words before an empty caption is trimmed away with it.
  const start = words.before === '' ? 0 : `${text} `.indexOf(words.before) + words.before.length;
  if (start < words.before.length) return undefined;
  return cutTail(text.slice(start), words.after, words.authorFollows ? author : undefined);
}

/**
 * Gives the caption; undefined where the text does not follow the phrase, since then nothing tells where it ends.
 * @param text the picture's text
 * @param phrase the page's own phrase; undefined where an English page, null where another page has none on board
 * @param author the author's name as the page shows it
 * @param isOld true for a grid from before the phrase, whose pictures bear the caption alone
 */
export function captionIn(
  text: string,
  phrase: string | undefined | null,
  author: string | undefined,
  isOld: boolean,
): string | undefined {
  if (phrase) return unwrapped(text, phrase, author);
  const said = phrase === undefined ? unwrapped(text, english, author) : undefined;
  return said ?? (isOld ? text : undefined);
}
