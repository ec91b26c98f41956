// Reads a relative date ("8 months ago", "2 週前") as the interval in which it can lie – or null, never a guess.
import words from './data/relative-words.json' with { type: 'json' };
import { languageRow } from './language-row.ts';
import { plainText } from './normalise.ts';
import { beginsWord, endsWord, isLetter, isUnspaced, signAt } from './writing.ts';

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

interface Language {
  /** For each unit the beginnings of its words; words of up to three letters are whole. */
  readonly units: readonly (readonly string[])[];
  /** Words that tell the past. */
  readonly past: readonly string[];
  /** The unit may stand before the number ("siku 3 zilizopita"). */
  readonly unitFirst: boolean;
  /** Writes its nouns with capitals, as German does. */
  readonly capitals: boolean;
  /** Endings that make a unit's word tell the future. */
  readonly future: readonly string[];
}

const languages = new Map<string, Language>();

function languageOf(row: string): Language {
  const known = languages.get(row);
  if (known) return known;
  const [units = '', past = '', future] = row.split(';');
  const language = {
    units: units.split(',').map((entries) => entries.split('|')),
    past: past.replace(/^[<^]/, '').split('|'),
    unitFirst: past.startsWith('<'),
    capitals: past.startsWith('^'),
    future: future ? future.split('|') : [],
  };
  languages.set(row, language);
  return language;
}

interface UnitWord {
  readonly unit: number;
  readonly start: number;
  readonly end: number;
}

function endOfWord(text: string, start: number): number {
  let end = start;
  for (
    let sign = signAt(text, end);
    isLetter(sign) || (sign !== '' && "’'׳॰".includes(sign));
    sign = signAt(text, end)
  ) {
    end += sign.length;
  }
  return end;
}

/** The unit whose word stands at `start`: the longest entry wins, two that are equally long are none. */
function unitAt(language: Language, text: string, start: number): UnitWord | null {
  const wordEnd = endOfWord(text, start);
  const word = text.slice(start, wordEnd);
  if (language.future.some((ending) => word.endsWith(ending))) return null;
  let unit = -1;
  let end = wordEnd;
  let longest = 0;
  for (const [index, entries] of language.units.entries()) {
    for (const entry of entries) {
      const size = [...entry].length;
      const unspaced = isUnspaced(signAt(entry, 0));
      const fits = unspaced ? text.startsWith(entry, start) : size > 3 ? word.startsWith(entry) : word === entry;
      if (!fits || size < longest) continue;
      unit = size === longest && unit !== index ? -1 : index;
      end = unspaced ? start + entry.length : wordEnd;
      longest = size;
    }
  }
  return unit === -1 ? null : { unit, start, end };
}

function holdsWord(text: string, word: string): boolean {
  if ([...word].length > 3 || isUnspaced(word)) return text.includes(word);
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    if (beginsWord(text, at) && endsWord(text, at + word.length)) return true;
  }
  return false;
}

/** The one unit among the words before the number, where the language writes it there. */
function unitBefore(language: Language, text: string, number: number): UnitWord | null {
  let found: UnitWord | null = null;
  for (let at = 0; at < number; ) {
    const end = Math.max(endOfWord(text, at), at + 1);
    const unit = unitAt(language, text, at);
    if (unit && found && unit.unit !== found.unit) return null;
    found ??= unit;
    at = end;
  }
  return found;
}

const oneNumber = /^\D*?(\d{1,3})(?![\d.,:/%]?\d)\D*$/;

/** What may stand between a number and its unit: "20 de zile", "5 (na) araw". */
const linked = /^ ?(?:de |na |\(na\) )?/;

/** @param plain the text as shown @param mustTellPast a bare "3 days" is not enough */
function readIn(language: Language, plain: string, now: number, mustTellPast: boolean): TimeSpan | null {
  const text = plain.toLowerCase();
  const digits = oneNumber.exec(text)?.[1];
  if (digits === undefined || text.length !== plain.length) return null;
  const start = text.indexOf(digits);
  const end = start + digits.length;
  if (/[-−–]/.test(text.charAt(end)) || (/[-−–+]/.test(text.charAt(start - 1)) && !language.unitFirst)) return null;
  const at = end + (linked.exec(text.slice(end))?.[0].length ?? 0);
  const found = unitAt(language, text, at) ?? (language.unitFirst ? unitBefore(language, text, start) : null);
  if (!found) return null;
  const [first, last] = found.start < start ? [found, { start, end }] : [{ start, end }, found];
  const rest = text.slice(0, first.start) + text.slice(first.end, last.start) + text.slice(last.end);
  const tellsPast = language.past.some((word) => holdsWord(text, word));
  // A name such as "24 Hours" is no date; the sites write their units in lower case.
  const named = /\p{Lu}/u.test(signAt(plain, found.start)) && !language.capitals && !language.unitFirst;
  const bare = !named && !/[\p{L}-]/u.test(rest);
  return tellsPast || (bare && !mustTellPast) ? spanOf(Number(digits), found.unit, now) : null;
}

/** Forms that hold no digit: "قبل سنتين" is two years. */
function readAlone(row: string, plain: string, now: number): TimeSpan | null {
  const text = plain.toLowerCase();
  const [lead = '', ...forms] = row.split('|');
  for (const [index, list] of forms.entries()) {
    const unit = list.split(',').findIndex((form) => form !== '' && holdsPhrase(text, lead + form));
    // "только что" is less than a minute; "včera" is any time since yesterday morning.
    if (unit === 0) return { from: now - 60 * second, to: now };
    if (unit !== -1) {
      const span = spanOf(index + 1, unit, now);
      return span && lead === '' && unit === 3 ? { from: span.from, to: now } : span;
    }
  }
  return null;
}

function holdsPhrase(text: string, phrase: string): boolean {
  const at = text.indexOf(phrase);
  return at !== -1 && beginsWord(text, at) && endsWord(text, at + phrase.length);
}

/** Languages whose words for the past no other language shares. */
const selfEvident = ['en', 'zh-TW', 'zh-CN', 'ja', 'ko'];

/**
 * Reads a relative date, with or without words around it ("Streamed 8 months ago", "5 years ago (edited)").
 * @returns the interval in which the date lies, or null for a text that holds no relative date of a known form in this language
 */
export function readRelativeTime(text: string, { locale, now }: RelativeForm): TimeSpan | null {
  if (text.length > longestText) return null;
  const plain = plainText(text);
  const row = locale === null ? undefined : languageRow(words.rows, locale);
  if (row !== undefined) {
    const span = readIn(languageOf(row), plain, now, false);
    if (span) return span;
    const alone = languageRow(words.alone, locale ?? '');
    if (alone !== undefined && !/\d/.test(plain)) return readAlone(alone, plain, now);
  }
  for (const name of locale === null ? selfEvident : ['en']) {
    const span = readIn(languageOf(languageRow(words.rows, name) ?? ''), plain, now, true);
    if (span) return span;
  }
  return null;
}
