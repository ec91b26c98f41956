// Reads the sentence in a page's meta description ("2,362 Followers, 136 Following, 224 Posts - …"), in the languages whose words we know.
import { readCalendarDate } from '../../text/calendar-date.ts';
import { type ReadCount, readCount } from '../../text/compact-number.ts';
import { plainText } from '../../text/normalise.ts';
import dictionary from './description-words.json' with { type: 'json' };
import { handleInBrackets, longestFrame, quoteAfterColon } from './titles.ts';

/** A figure as it stands in a text, and the language in which its unit is to be read. */
export interface Label {
  readonly text: string;
  readonly locale: string | null;
}

type Named = 'followers' | 'following' | 'posts' | 'likes' | 'comments';
type Words = Readonly<Record<Named | 'counters', readonly string[]>>;

export type NamedLabels = { readonly [name in Named]?: Label };

export interface ProfileDescription extends NamedLabels {
  readonly bio?: string;
}

export interface PostDescription extends NamedLabels {
  readonly author?: string;
  /** The day of publication in words. */
  readonly day?: Label;
  readonly caption?: string;
}

const { source: _, ...languages } = dictionary;
const wordsOf = new Map<string, Words>(Object.entries(languages));
const figureNames = ['followers', 'following', 'posts', 'likes', 'comments'] as const;

const longestText = 10_000;
/** No account and no post has as many (October 2026: 695 million followers, 76 million likes); a label that says so means another unit. */
const impossible = 1e9;

const closingQuotes = '"“”»」』';
const dash = /\s[-–—]\s/;
const betweenFigures = /[,，、،]\s+|[，、،]|\s[·•]\s/u;
const spelled = /[\p{Script=Latin}\p{Script=Cyrillic}]/u;
const bareCount = /^\d{1,3}(?:[.,' ]\d{3})*$|^\d+$/;
const countWithUnit = /^\d[\d.,' ]*\p{L}{0,5}\.?$/u;

/** Splits the description into the sentence about the post or account and the text that it quotes; null where it quotes none. */
function frameAndQuote(description: string): { frame: string; quote: string | null } {
  const text = description.slice(0, longestText);
  const start = quoteAfterColon.exec(text.slice(0, longestFrame));
  if (!start) return { frame: text.slice(0, longestFrame), quote: null };
  return { frame: text.slice(0, start.index), quote: text.slice(start.index + start[0].length) };
}

/** Instagram cuts quoted texts at about 125 characters in some layouts; what was cut short is not the text. */
function wholeQuote(quote: string | null): string | undefined {
  if (quote === null) return undefined;
  const end = quote.trimEnd().replace(/\.$/, '').trimEnd();
  const isClosed = end !== '' && closingQuotes.includes(end.charAt(end.length - 1));
  const text = isClosed ? end.slice(0, -1).trim() : end;
  return (isClosed && !/(?:…|\.\.\.)$/.test(text)) || text.length > 160 ? text : undefined;
}

/** Where `word` stands in `text` as a word of its own, or -1. Languages without spaces have no such borders. */
function positionOf(word: string, text: string): number {
  const at = text.indexOf(word);
  if (at === -1) return -1;
  const [before, after] = [text.charAt(at - 1), text.charAt(at + word.length)];
  const runsOn =
    (spelled.test(before) && spelled.test(word.charAt(0))) || (spelled.test(after) && spelled.test(word.at(-1) ?? ''));
  return runsOn ? -1 : at;
}

function labelIn(part: string, words: Words, locale: string | null): readonly [Named, Label] | null {
  const text = part.toLowerCase();
  let best: { name: Named; word: string; at: number } | null = null;
  for (const name of figureNames) {
    for (const word of words[name]) {
      if (best && word.length <= best.word.length) continue;
      const at = positionOf(word, text);
      if (at !== -1) best = { name, word, at };
    }
  }
  if (!best) return null;
  const rest = `${part.slice(0, best.at)} ${part.slice(best.at + best.word.length)}`.trim();
  const counter = words.counters.find((ending) => rest.endsWith(ending)) ?? '';
  const label = rest.slice(0, rest.length - counter.length).trim();
  return countWithUnit.test(label) ? [best.name, { text: label, locale }] : null;
}

/** The figures named in a list such as "18K seguidores, 58 seguidos"; one that is named twice is none. */
function namedLabels(list: string, uiLocale: string | null): NamedLabels {
  const own = uiLocale?.split('-')[0]?.toLowerCase() ?? '';
  const order = [...new Set([own, 'en', ...wordsOf.keys()])];
  const found = new Map<Named, Label | null>();
  for (const raw of list.split(betweenFigures)) {
    const part = plainText(
      raw
        .replace(/["“”„«»]/g, '')
        .replace(/[:：]/g, ' ')
        .replace(/[‘’]/g, "'"),
    );
    for (const language of order) {
      const words = wordsOf.get(language);
      const named = words && labelIn(part, words, language === own ? uiLocale : language);
      if (!named) continue;
      found.set(named[0], found.has(named[0]) ? null : named[1]);
      break;
    }
  }
  return Object.fromEntries([...found].filter(([, label]) => label));
}

function split(frame: string): readonly [string, string] {
  const cut = dash.exec(frame);
  return cut ? [frame.slice(0, cut.index), frame.slice(cut.index + cut[0].length)] : ['', frame];
}

/** Reads the description of a profile. The biography is quoted in one of the two descriptions only. */
export function readProfileDescription(description: string, uiLocale: string | null): ProfileDescription {
  const { frame, quote } = frameAndQuote(description);
  const [listed, about] = split(frame);
  const figures = listed || frame;
  const bio = handleInBrackets.test(about) || about.startsWith('@') ? wholeQuote(quote) : undefined;
  return { ...namedLabels(figures, uiLocale), ...(bio === undefined ? {} : { bio }) };
}

/** The day behind the author's handle. In many languages Instagram writes it in English all the same. */
function dayIn(text: string, uiLocale: string | null): Label | null {
  const english = /[A-Za-z]{3,9} \d{1,2}, \d{4}/.exec(text);
  const first = text.search(/\p{Nd}/u);
  const day = english ? { text: english[0], locale: 'en' } : { text: text.slice(first).trim(), locale: uiLocale };
  return first !== -1 && readCalendarDate(day.text, day) ? day : null;
}

/** Reads the description of a post: "298K likes, 553 comments - handle on May 29, 2021: “caption”". */
export function readPostDescription(description: string, uiLocale: string | null): PostDescription {
  const { frame, quote } = frameAndQuote(description);
  const [figures, about] = split(frame);
  const [start = '', handle] = /^@?([\w.]{1,30})(?![\w.])/.exec(about) ?? [];
  const day = handle ? dayIn(about.slice(start.length), uiLocale) : null;
  const author = handleInBrackets.exec(about)?.[1] ?? (day ? handle : undefined);
  const caption = wholeQuote(quote);
  return {
    ...namedLabels(figures, uiLocale),
    ...(author ? { author } : {}),
    ...(day ? { day } : {}),
    ...(caption === undefined ? {} : { caption }),
  };
}

/**
 * Reads a figure's label. Since 2024 Instagram writes K and M in every language, also where the language itself
 * uses other units or another meaning of M; a reading beyond any possible figure shows it.
 */
export function readLabel({ text, locale }: Label): ReadCount | null {
  const plain = plainText(text);
  if (/\d$/.test(plain) && !bareCount.test(plain)) return null;
  const own = readCount(plain, { locale, shortening: 'truncated' });
  if (own && own.value < impossible) return own;
  if (!/^[\d.,]+ ?[KM]$/.test(plain)) return null;
  const english = readCount(plain, { locale: 'en', shortening: 'truncated' });
  return english && english.value < impossible ? english : null;
}
