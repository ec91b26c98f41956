// Conversions from a raw leaf of a page to a figure, fact or moment. Each refuses what it does not know; none guesses.
import {
  type Absent,
  exactFigure,
  type Hidden,
  type KnownFact,
  type KnownFigure,
  type KnownMoment,
} from '../profile/figure.ts';
import type { Convert, LeafContext } from './define-reader.ts';

/** Counts above this are no counts of people or posts (security rule: finite integers below 1e12). */
const largestCount = 1e12;
const oldestMoment = Date.UTC(2004, 0, 1);
const oneDay = 86_400_000;

const stepPattern = /[^.[\]]+/g;
/** The steps of every path that a rule names; paths come from our rules, never from a page, so this stays small. */
const stepsOf = new Map<string, readonly string[]>();

function steps(path: string): readonly string[] {
  const known = stepsOf.get(path);
  if (known) return known;
  const found: readonly string[] = path.match(stepPattern) ?? [];
  stepsOf.set(path, found);
  return found;
}

/** Follows `a.b[0].c` through own properties only; undefined where a step is not there. */
export function leafAt(trunk: unknown, path: string): unknown {
  let at: unknown = trunk;
  for (const step of steps(path)) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, step)) return undefined;
    at = (at as Record<string, unknown>)[step];
  }
  return at;
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The object under an own key; null where there is none. */
export function recordAt(value: unknown, key: string): Readonly<Record<string, unknown>> | null {
  const inside = isRecord(value) && Object.hasOwn(value, key) ? value[key] : null;
  return isRecord(inside) ? inside : null;
}

/** True for a whole number from 0 to 1e12. */
export function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < largestCount;
}

export const known = <T>(value: T, { source, seenAt }: LeafContext): KnownFact<T> => ({
  state: 'known',
  value,
  source,
  seenAt,
});

export const absent = ({ source, seenAt }: LeafContext): Absent => ({ state: 'absent', source, seenAt });

export const hidden = ({ source, seenAt }: LeafContext): Hidden => ({ state: 'hidden', source, seenAt });

/** A JSON number that is exact. */
export const exactCount: Convert<KnownFigure> = (raw, { source, seenAt }) =>
  isCount(raw) ? exactFigure(raw, source, seenAt) : undefined;

/** An exact count written as a string of plain digits ("783427"). */
export const exactDigits: Convert<KnownFigure> = (raw, { source, seenAt }) =>
  typeof raw === 'string' && /^\d{1,12}$/.test(raw) ? exactFigure(Number(raw), source, seenAt) : undefined;

/** Text, trimmed, at most `longest` characters; empty text means that there is none. */
export const text =
  (longest: number): Convert<KnownFact<string> | Absent> =>
  (raw, context) => {
    if (typeof raw !== 'string') return undefined;
    const trimmed = raw.trim();
    return trimmed === '' ? absent(context) : known(trimmed.slice(0, longest), context);
  };

export const flag: Convert<KnownFact<boolean>> = (raw, context) =>
  typeof raw === 'boolean' ? known(raw, context) : undefined;

/** True when the time lies between 2004 and one day after `seenAt`. */
export function isPlausibleTime(time: number, seenAt: number): boolean {
  return Number.isFinite(time) && time >= oldestMoment && time <= seenAt + oneDay;
}

/** An exact moment from milliseconds since 1970; undefined when implausible. */
function exactMoment(time: number, { source, seenAt }: LeafContext): KnownMoment | undefined {
  if (!isPlausibleTime(time, seenAt)) return undefined;
  return { state: 'known', from: time, to: time, exact: true, derived: false, text: null, source, seenAt };
}

/** Unix seconds, as a number or as plain digits. */
export const unixSeconds: Convert<KnownMoment> = (raw, context) => {
  const seconds = typeof raw === 'string' && /^\d{9,10}$/.test(raw) ? Number(raw) : raw;
  return typeof seconds === 'number' && Number.isInteger(seconds) ? exactMoment(seconds * 1000, context) : undefined;
};

/** A day `YYYY-MM-DD` (an interval of that day in any time zone's reading of it is the caller's affair) or a full ISO instant. */
export const isoMoment: Convert<KnownMoment> = (raw, context) => {
  if (typeof raw !== 'string') return undefined;
  if (/^\d{4}-\d{2}-\d{2}$/.test(raw)) {
    const from = Date.parse(`${raw}T00:00:00Z`);
    if (!isPlausibleTime(from, context.seenAt)) return undefined;
    const { source, seenAt } = context;
    return { state: 'known', from, to: from + oneDay - 1000, exact: false, derived: false, text: null, source, seenAt };
  }
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/.test(raw)) return undefined;
  return exactMoment(Date.parse(raw), context);
};
