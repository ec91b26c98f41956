// Calendar days as YYYY-MM-DD: the day of a moment in the user's time zone, days further on, a day as people write it.
import type { OutreachLanguage } from './words.ts';

const dayLength = 86_400_000;

/** Every time zone is whole quarters of an hour off. */
const quarterHour = 900_000;
const mostRemembered = 5_000;

/**
 * Gives a function that tells the calendar day of a moment (milliseconds since 1970) in an IANA time zone. Making one is
 * dear: make one per export, not per row.
 */
export function dayTeller(timeZone: string): (moment: number) => string {
  const formatter = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  // Most rows of a list were added or read on few days, and a day is the same for a whole quarter of an hour in any zone.
  const known = new Map<number, string>();
  return (moment) => {
    const quarter = Math.floor(moment / quarterHour);
    const day = known.get(quarter) ?? formatter.format(moment);
    if (known.size < mostRemembered) known.set(quarter, day);
    return day;
  };
}

/** Gives the moment at which a written day begins in UTC, or null when there is no such day. */
function startOf(day: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return null;
  const moment = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(moment) || new Date(moment).toISOString().slice(0, 10) !== day ? null : moment;
}

/** Gives the day `count` days after `day`; null when `day` is none. */
export function daysAfter(day: string, count: number): string | null {
  const moment = startOf(day);
  return moment === null ? null : new Date(moment + count * dayLength).toISOString().slice(0, 10);
}

const longDate = (language: OutreachLanguage) =>
  new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });

/** Made once: making one costs more than a thousand uses. */
const longDates: Readonly<Record<OutreachLanguage, Intl.DateTimeFormat>> = {
  'zh-TW': longDate('zh-TW'),
  en: longDate('en'),
};

/** Gives the day as people write it: 2026年11月30日, November 30, 2026; null when `day` is none. */
export function writtenDay(day: string, language: OutreachLanguage): string | null {
  const moment = startOf(day);
  return moment === null ? null : longDates[language].format(moment);
}
