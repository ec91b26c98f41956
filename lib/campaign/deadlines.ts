// The days that a campaign waits for, in order: its deadlines, and the day by which creators are to reply.
import type { Campaign, Deadline } from './campaign.ts';

/** What a deadline may hold. */
export const deadlineLimits = { deadlines: 50, name: 80 } as const;

export interface UpcomingDay {
  /** Null: the day of reply, which stands in the brief. */
  readonly deadline: Deadline | null;
  /** `YYYY-MM-DD`. */
  readonly on: string;
  /** Whole days from today; negative when it is over. */
  readonly daysLeft: number;
}

const dayLength = 86_400_000;

/** Days since 1970 of a calendar day; NaN when it is none. */
const dayNumber = (day: string) => Date.parse(`${day}T00:00:00Z`) / dayLength;

/** The calendar day of a moment where the user is, `YYYY-MM-DD`. @param now milliseconds since 1970 */
export function localDay(now: number): string {
  const date = new Date(now);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** Noon of a calendar day where the user is, for a format that takes milliseconds since 1970. */
export const momentOfDay = (day: string): number => new Date(`${day}T12:00:00`).getTime();

/** Whole days from one calendar day to another; negative when it lies before. */
export const daysBetween = (from: string, to: string): number => Math.round(dayNumber(to) - dayNumber(from));

/** Earliest first; of one day in the order of adding. */
export const inOrder = (deadlines: readonly Deadline[]): readonly Deadline[] =>
  deadlines.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));

/** Gives all days of a campaign, earliest first. @param today `YYYY-MM-DD` */
export function upcomingDays(
  { deadlines, brief }: Pick<Campaign, 'deadlines' | 'brief'>,
  today: string,
): readonly UpcomingDay[] {
  const days = inOrder(deadlines).map((deadline): UpcomingDay => {
    return { deadline, on: deadline.on, daysLeft: daysBetween(today, deadline.on) };
  });
  const reply = brief.replyBy;
  if (Number.isNaN(dayNumber(reply))) return days;
  const replies: UpcomingDay = { deadline: null, on: reply, daysLeft: daysBetween(today, reply) };
  return [...days, replies].toSorted((a, b) => a.daysLeft - b.daysLeft);
}
