// Says a sentence that another part handed over as key and values: each value in the form of the language.
import type { Formats } from './format.ts';
import { fillSentence } from './translate.ts';

/** A value with its kind; the shape that findings carry. */
interface SentenceValue {
  readonly kind: 'text' | 'count' | 'percent' | 'decimal' | 'date' | 'key';
  readonly value: string | number;
}

export interface Sentence {
  readonly key: string;
  readonly values: Readonly<Record<string, SentenceValue>>;
}

/** Longest text of a page inside a sentence, in characters. */
const longestText = 80;

/** Keeps a page's text from turning the direction of the sentence around it; line breaks become spaces. */
export function isolateText(text: string): string {
  const short = [...text.slice(0, 5 * longestText).replace(/\s+/g, ' ')];
  const cut = short.length > longestText ? `${short.slice(0, longestText).join('')}…` : short.join('');
  return `\u2068${cut.replace(/[\u2066-\u2069\u202a-\u202e]/g, '')}\u2069`;
}

/** A key that the dictionary does not have is shown as it is: a gap must be seen. */
const wordsOf = (area: Readonly<Record<string, string>>, key: string): string =>
  Object.hasOwn(area, key) ? (area[key] ?? key) : key;

function valueText(
  value: SentenceValue,
  area: Readonly<Record<string, string>>,
  formats: Formats,
  percents: ReadonlyMap<number, string>,
): string {
  if (typeof value.value === 'string') {
    return value.kind === 'key' ? wordsOf(area, value.value) : isolateText(value.value);
  }
  if (value.kind === 'percent') return percents.get(value.value) ?? formats.percent(value.value);
  if (value.kind === 'decimal') return formats.decimal(value.value);
  if (value.kind === 'date') return formats.day(value.value);
  return formats.count(value.value);
}

/** All shares of a sentence together, so that none is written with other decimals than its neighbour. */
function percentsOf(values: readonly SentenceValue[], formats: Formats): ReadonlyMap<number, string> {
  const shares = values.flatMap(({ kind, value }) => (kind === 'percent' && typeof value === 'number' ? [value] : []));
  const written = formats.percents(shares);
  return new Map(shares.map((share, place) => [share, written[place] ?? '']));
}

/**
 * Gives the sentence in the language of `formats`.
 * @param area the part of the dictionary that holds the sentence's key and those of its `key` values
 */
export function saySentence(sentence: Sentence, area: Readonly<Record<string, string>>, formats: Formats): string {
  const percents = percentsOf(Object.values(sentence.values), formats);
  const values = Object.fromEntries(
    Object.entries(sentence.values).map(([name, value]) => [name, valueText(value, area, formats, percents)]),
  );
  return fillSentence(wordsOf(area, sentence.key), formats.language, values);
}
