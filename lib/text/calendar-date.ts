// Reads a written day ("25 Oct 2025", "2026年1月6日") as the span that covers this day in every time zone – or null, never a guess.
import { plainText } from './normalise.ts';
import type { TimeSpan } from './relative-time.ts';
import { beginsWord, endsWord } from './writing.ts';

const longestText = 200;
const hour = 3_600_000;
/** The oldest of the three sites opened its first page in 2004. */
const firstYear = 2004;
const lastYear = 2100;
/** Thai pages may count years from the Buddha. */
const buddhistYears = 543;

/** The span of a calendar day: it begins 14 h earlier in Kiribati and ends 12 h later in the last zone than in UTC. */
function spanOf(year: number, month: number, day: number): TimeSpan | null {
  const midnight = Date.UTC(year, month - 1, day);
  const date = new Date(midnight);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return { from: midnight - 14 * hour, to: midnight + 36 * hour - 1000 };
}

/** The year first, in figures: "2026年1月6日", "2026년 1월 6일", "2026-01-06", "2026. 1. 6.". */
const yearFirst = /^\D*(\d{4}) ?([-./年년]) ?(\d{1,2}) ?[-./月월] ?(\d{1,2})\D*$/;
/** Two figures that are day and month in one order or the other, and the year: "05/06/2025", "5.6.2025". */
const yearLast = /^\D*?(\d{1,2})([-./]) ?(\d{1,2})\2 ?(\d{4})\D*$/;
/** Vietnamese names months by their number: "19 thg 8, 2025". */
const numberedMonth = /^\D*?(\d{1,2}) (?:thg|tháng) (\d{1,2}),? (?:năm )?(\d{4})\D*$/i;
const twoNumbers = /^\D*?(\d{1,4})\D+(\d{1,4})\D*$/;

const englishMonths = 'january february march april may june july august september october november december'.split(
  ' ',
);

type Months = readonly (readonly string[])[];
const english: Months = englishMonths.map((name) => [
  name,
  name.slice(0, name === 'september' ? 4 : 3),
  name.slice(0, 3),
]);

/** True when the browser speaks this language; otherwise it would answer in its own. */
const speaks = (format: Intl.DateTimeFormat, locale: string): boolean =>
  format.resolvedOptions().locale.split('-')[0] === new Intl.Locale(locale).language;

function monthsOf(locale: string): Months | null {
  const styles = (['short', 'long'] as const).flatMap((month) => [
    { month },
    { month, day: 'numeric', year: 'numeric' } as const,
  ]);
  const formats = styles.map(
    (style) => new Intl.DateTimeFormat(locale, { ...style, calendar: 'gregory', timeZone: 'UTC' }),
  );
  if (!formats[0] || !speaks(formats[0], locale)) return null;
  return englishMonths.map((_, month) =>
    formats.flatMap((format) => {
      const part = format.formatToParts(Date.UTC(2024, month, 15)).find(({ type }) => type === 'month')?.value ?? '';
      const name = plainText(part).toLowerCase().replace(/\.$/, '');
      return /\p{L}/u.test(name) ? [name] : [];
    }),
  );
}

/** The order of a day in figures, "ymd" or "dmy" or what else the language writes. */
function orderOf(locale: string): string | null {
  const format = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'numeric',
    year: 'numeric',
    calendar: 'gregory',
  });
  if (!speaks(format, locale)) return null;
  const letters: Readonly<Record<string, string>> = { year: 'y', month: 'm', day: 'd' };
  return format
    .formatToParts(0)
    .map(({ type }) => letters[type] ?? '')
    .join('');
}

/** Asks the browser once for each language; null for a tag that it refuses. */
function remember<T>(ask: (locale: string) => T | null): (locale: string) => T | null {
  const known = new Map<string, T | null>();
  return (locale) => {
    const before = known.get(locale);
    if (before !== undefined) return before;
    if (known.size > 8) known.clear();
    let answer: T | null = null;
    try {
      answer = ask(locale.replaceAll('_', '-'));
    } catch {
      // No language tag: nothing is known of it.
    }
    known.set(locale, answer);
    return answer;
  };
}

const monthsIn = remember(monthsOf);
const orderIn = remember(orderOf);

/** The one month whose name stands in the text; a name within a longer one ("mar" in "mars") does not count. */
function monthIn(text: string, months: Months): number | null {
  let found = '';
  const hits = new Set<number>();
  for (const [month, names] of months.entries()) {
    for (const name of names) {
      const at = text.indexOf(name);
      // Hebrew glues its "in" to the month.
      const begins = beginsWord(text, at) || (text.charAt(at - 1) === 'ב' && beginsWord(text, at - 1));
      if (at === -1 || name === '' || !begins || !endsWord(text, at + name.length)) continue;
      if (found.includes(name)) {
        if (found === name) hits.add(month);
        continue;
      }
      if (!name.includes(found)) return null;
      found = name;
      hits.clear();
      hits.add(month);
    }
  }
  const [only] = hits;
  return hits.size === 1 && only !== undefined ? only + 1 : null;
}

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

function dayInFigures(text: string, locale: string | null): Day | null {
  const numbered = locale?.startsWith('vi') ? numberedMonth.exec(text) : null;
  if (numbered) return { day: Number(numbered[1]), month: Number(numbered[2]), year: Number(numbered[3]) };
  const [, year, mark, first, second] = yearFirst.exec(text) ?? [];
  if (year && mark) {
    // Kyrgyz writes the day before the month ("2026-25-01"), so signs without a meaning of their own need the language.
    const order = '年년'.includes(mark) ? 'ymd' : locale === null ? null : orderIn(locale);
    return order !== null && order !== 'ydm' ? { year: Number(year), month: Number(first), day: Number(second) } : null;
  }
  return dayYearLast(text, locale);
}

function dayYearLast(text: string, locale: string | null): Day | null {
  const found = yearLast.exec(text);
  if (!found) return null;
  const [first, second, year] = [Number(found[1]), Number(found[3]), Number(found[4])];
  const certain = first > 12 || first === second ? 'dmy' : second > 12 ? 'mdy' : null;
  const order = certain ?? (locale === null ? null : orderIn(locale));
  if (order === 'dmy') return { year, month: second, day: first };
  return order === 'mdy' ? { year, month: first, day: second } : null;
}

function dayWithName(text: string, locale: string | null): Day | null {
  const [, first = '', second = ''] = twoNumbers.exec(text) ?? [];
  const [day, year] = first.length === 4 ? [second, first] : [first, second];
  if (year.length !== 4 || day.length === 0 || day.length > 2) return null;
  const name = text.toLowerCase();
  const isEnglish = locale === null || /^en\b/i.test(locale);
  const month = monthIn(name, isEnglish ? english : (monthsIn(locale) ?? []));
  return month === null ? null : { year: Number(year), month, day: Number(day) };
}

/**
 * Reads a text that holds exactly one written day, with or without words around it ("Premiered Aug 19, 2025").
 * @returns the span of that day over all time zones, or null where the text holds none or its order is not certain
 */
export function readCalendarDate(text: string, { locale }: { locale: string | null }): TimeSpan | null {
  if (text.length > longestText) return null;
  const plain = plainText(text);
  const found = dayInFigures(plain, locale) ?? dayWithName(plain, locale);
  if (!found) return null;
  const isThai = locale?.startsWith('th') && found.year > lastYear + 400;
  const year = isThai ? found.year - buddhistYears : found.year;
  return year >= firstYear && year <= lastYear ? spanOf(year, found.month, found.day) : null;
}
