// Reads a written day ("25 Oct 2025", "2026年1月6日") as the span that covers this day in every time zone – or null, never a guess.
import { plainText } from './normalise.ts';
import type { TimeSpan } from './relative-time.ts';

const hour = 3_600_000;

/** The span of a calendar day in any time zone: it begins 14 h before it does in UTC and ends 12 h after. */
function spanOf(year: number, month: number, day: number): TimeSpan | null {
  const midnight = Date.UTC(year, month - 1, day);
  const date = new Date(midnight);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return { from: midnight - 14 * hour, to: midnight + 36 * hour - 1000 };
}

/** Reads a label that holds exactly one written day, with or without words around it. */
export function readCalendarDate(text: string, _form: { locale: string | null }): TimeSpan | null {
  if (text.length > 200) return null;
  const found = plainText(text).match(/^\D*(20\d\d)(?:年|-|\. ?|\/)(\d{1,2})(?:月|-|\. ?|\/)(\d{1,2})\D*$/);
  return found ? spanOf(Number(found[1]), Number(found[2]), Number(found[3])) : null;
}
