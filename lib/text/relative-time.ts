// Reads a relative date ("8 months ago", "2 週前") as the interval in which it can lie – or null, never a guess.
import words from './data/relative-words.json' with { type: 'json' };
import { languageRow, siteLanguages } from './language-row.ts';
import { plainText } from './normalise.ts';
import { beginsWord, endsWord, isAlphabetic, isLetter, isUnspaced, signAt } from './writing.ts';

export interface RelativeForm {
  /** The page's interface language (BCP 47); null when unknown. */
  locale: string | null;
  /** When the text was shown, milliseconds since 1970. */
  now: number;
}

/** Milliseconds since 1970, both bounds inclusive. */
export interface TimeSpan {
  from: number;
  to: number;
}

const longestText = 200;
const second = 1000;
const day = 86_400 * second;
/** Second, minute, hour, day, week; months and years go by the calendar. */
const fixedUnits = [second, 60 * second, 3600 * second, day, 7 * day];
const month = 5;
/** How far apart two ways of counting calendar months can be (28 to 31 days; the viewer's time zone is within it). */
const calendarSlack = 3 * day;

/** The same day some months earlier; the last of the month where that day is missing. */
function monthsBefore(now: number, months: number): number {
  const date = new Date(now);
  const wanted = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() - months);
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  return date.setUTCDate(Math.min(wanted, last));
}

/**
 * Relative dates are floors: "n units ago" means (now − (n + 1) units, now − n units]. Months and years are widened so that the
 * interval is true whether the site counts calendar months, months of 30 days or years of 365 days.
 */
function spanOf(count: number, unit: number, now: number): TimeSpan | null {
  const fixed = fixedUnits[unit];
  const months = unit === month ? 1 : 12;
  const days = (unit === month ? 30 : 365) * day;
  const span =
    fixed === undefined
      ? {
          from: Math.min(monthsBefore(now, (count + 1) * months) - calendarSlack, now - (count + 1) * days),
          to: Math.min(now, Math.max(monthsBefore(now, count * months) + calendarSlack, now - count * days)),
        }
      : { from: now - (count + 1) * fixed, to: now - count * fixed };
  return Number.isFinite(span.from) && Number.isFinite(span.to) ? span : null;
}

interface UnitWord {
  readonly unit: number;
  readonly start: number;
  readonly end: number;
}

type Entry = readonly [word: string, unit: number];

const list = (row: string): readonly string[] => row.split('|');

interface Words {
  /** The unit words of all languages by their first sign; longer ones first, so that the first that fits is the best. */
  readonly units: ReadonlyMap<string, readonly Entry[]>;
  readonly past: readonly string[];
  readonly future: readonly string[];
  readonly unitFirst: readonly string[];
  readonly one: readonly (readonly string[])[];
  readonly two: readonly (readonly string[])[];
}

let known: Words | undefined;

/** The table, taken apart at the first use: most pages of a visit have no relative date. */
function table(): Words {
  known ??= {
    units: Map.groupBy(
      words.units
        .flatMap((row, unit) => list(row).map((word): Entry => [word, unit]))
        .sort(([one], [other]) => other.length - one.length),
      ([word]) => signAt(word, 0),
    ),
    past: list(words.past),
    future: list(words.future),
    unitFirst: list(words.unitFirst),
    one: words.one.map(list),
    two: words.two.map(list),
  };
  return known;
}

function endOfWord(text: string, start: number): number {
  let end = start;
  for (let sign = signAt(text, end); isLetter(sign) || (sign !== '' && "’'׳॰".includes(sign)); ) {
    end += sign.length;
    sign = signAt(text, end);
  }
  return end;
}

/** The unit whose word stands at `start`; what a word means in this language goes before what it means elsewhere. */
function unitAt(text: string, start: number, locale: string | null): UnitWord | null {
  const end = endOfWord(text, start);
  const word = text.slice(start, end);
  if (table().future.some((ending) => word.endsWith(ending))) return null;
  const differs = locale === null ? undefined : languageRow<string>(words.differs, locale);
  const own = differs === undefined ? undefined : list(differs).find((entry) => entry.slice(0, -1) === word);
  if (own) return { unit: Number(own.at(-1)), start, end };
  for (const [entry, unit] of table().units.get(signAt(text, start)) ?? []) {
    if (isUnspaced(entry)) {
      if (text.startsWith(entry, start)) return { unit, start, end: start + entry.length };
    } else if (word === entry || ((entry.length > 3 || !isAlphabetic(entry)) && word.startsWith(entry))) {
      return { unit, start, end };
    }
  }
  return null;
}

function holdsWord(text: string, word: string): boolean {
  if (word.length > 3 || isUnspaced(word)) return text.includes(word);
  return holdsPhrase(text, word);
}

function holdsPhrase(text: string, phrase: string): boolean {
  for (let at = text.indexOf(phrase); at !== -1; at = text.indexOf(phrase, at + 1)) {
    if (beginsWord(text, at) && endsWord(text, at + phrase.length)) return true;
  }
  return false;
}

/** The one unit among the words before the number, where the language writes it there ("siku 3 zilizopita"). */
function unitBefore(text: string, number: number, locale: string): UnitWord | null {
  let found: UnitWord | null = null;
  for (let at = 0; at < number; at = Math.max(endOfWord(text, at), at + 1)) {
    const unit = unitAt(text, at, locale);
    if (unit && found && unit.unit !== found.unit) return null;
    found ??= unit;
  }
  return found;
}

const oneNumber = /^\D*?(\d{1,3})(?![\d.,:/%]?\d)\D*$/;

/** What may stand between a number and its unit: "20 de zile", "5 (na) araw". */
const linked = /^ ?(?:de |na |\(na\) )?/;

interface Shown extends RelativeForm {
  /** The text as shown, and in lower case. */
  readonly plain: string;
  readonly text: string;
  readonly tellsPast: boolean;
}

function readWithNumber({ plain, text, tellsPast, locale, now }: Shown, digits: string): TimeSpan | null {
  const start = text.indexOf(digits);
  const end = start + digits.length;
  const turned = locale !== null && siteLanguages(locale).some((name) => table().unitFirst.includes(name));
  if (/[-−–]/.test(text.charAt(end)) || (/[-−–+]/.test(text.charAt(start - 1)) && !turned)) return null;
  const at = end + (linked.exec(text.slice(end))?.[0].length ?? 0);
  const found = unitAt(text, at, locale) ?? (turned ? unitBefore(text, start, locale) : null);
  if (!found) return null;
  if (tellsPast) return spanOf(Number(digits), found.unit, now);
  const [first, last] = found.start < start ? [found, { start, end }] : [{ start, end }, found];
  const rest = text.slice(0, first.start) + text.slice(first.end, last.start) + text.slice(last.end);
  // A name such as "24 Hours" is no date: only German writes its units with capitals.
  const isName = /\p{Lu}/u.test(signAt(plain, found.start)) && !turned && !/^de\b/i.test(locale ?? '');
  return locale === null || isName || /[\p{L}-]/u.test(rest) ? null : spanOf(Number(digits), found.unit, now);
}

/** Forms that hold no digit: "قبل سنتين" is two years. */
function readWithoutNumber({ text, now }: Shown): TimeSpan | null {
  const unitOf = (forms: readonly (readonly string[])[]) =>
    forms.findIndex((phrases) => phrases.some((phrase) => holdsPhrase(text, phrase)));
  const dual = unitOf(table().two);
  if (dual !== -1) return spanOf(2, dual, now);
  const single = unitOf(table().one);
  // "только что" is less than a minute.
  return single === 0 ? { from: now - 60 * second, to: now } : single === -1 ? null : spanOf(1, single, now);
}

/**
 * Reads a relative date, with or without words around it ("Streamed 8 months ago", "5 years ago (edited)"). Without such a word as
 * "ago" only a bare "3 days" is read, and only where the language is known.
 * @returns the interval in which the date lies, or null for a text that holds no relative date of a known form
 */
export function readRelativeTime(text: string, form: RelativeForm): TimeSpan | null {
  if (text.length > longestText) return null;
  const plain = plainText(text);
  const lower = plain.toLowerCase();
  if (lower.length !== plain.length) return null;
  const shown = { ...form, plain, text: lower, tellsPast: table().past.some((word) => holdsWord(lower, word)) };
  const digits = oneNumber.exec(lower)?.[1];
  if (digits !== undefined) return readWithNumber(shown, digits);
  return shown.tellsPast && !/\d/.test(lower) ? readWithoutNumber(shown) : null;
}
