// Says a sentence that another part handed over as key and values: each value in the form of the language.
import type { Formats } from './format.ts';
import { fillSentence } from './translate.ts';

/** A value with its kind; the shape that findings carry. */
type SentenceValue =
  | { readonly kind: 'text' | 'key'; readonly value: string }
  | { readonly kind: 'texts' | 'keys'; readonly value: readonly string[] }
  | { readonly kind: 'count' | 'percent' | 'decimal' | 'date'; readonly value: number }
  | { readonly kind: 'percent-interval' | 'decimal-interval'; readonly low: number; readonly high: number }
  | { readonly kind: 'money'; readonly value: number; readonly currency: string }
  | { readonly kind: 'money-interval'; readonly low: number; readonly high: number; readonly currency: string };

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
  switch (value.kind) {
    case 'text':
      return isolateText(value.value);
    case 'key':
      return wordsOf(area, value.value);
    case 'texts':
      return formats.list(value.value.map(isolateText));
    case 'keys':
      return formats.list(value.value.map((key) => wordsOf(area, key)));
    case 'percent':
      return percents.get(value.value) ?? formats.percent(value.value);
    case 'percent-interval':
      return formats.percentInterval(value.low, value.high);
    case 'decimal':
      return formats.decimal(value.value);
    case 'decimal-interval':
      return formats.decimalInterval(value.low, value.high);
    case 'money':
      return formats.money(value.value, value.currency);
    case 'money-interval':
      return formats.moneyInterval(value.low, value.high, value.currency);
    case 'date':
      return formats.day(value.value);
    case 'count':
      return formats.count(value.value);
  }
}

/** All shares of a sentence together, so that none is written with other decimals than its neighbour. */
function percentsOf(values: readonly SentenceValue[], formats: Formats): ReadonlyMap<number, string> {
  const shares = values.flatMap((value) => (value.kind === 'percent' ? [value.value] : []));
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
