// The small readings that all rules share: counts, dates, names, links.

import type { KnownFact, KnownFigure, KnownMoment } from '../../profile/figure.ts';
import { readCount } from '../../text/compact-number.ts';
import { plainText } from '../../text/normalise.ts';
import { readRelativeTime, type TimeSpan } from '../../text/relative-time.ts';
import type { Convert, LeafContext } from '../define-reader.ts';
import { absent, isRecord, known } from '../leaf.ts';
import { handleOfLink, handleOfText, textOf } from './labels.ts';

/** What a screen reader says for the text: often the same figure with its unit spelled out, or in full. */
function spokenOf(raw: unknown): string | undefined {
  if (!isRecord(raw)) return undefined;
  if (typeof raw.accessibilityLabel === 'string') return raw.accessibilityLabel;
  const data = isRecord(raw.accessibility) ? raw.accessibility.accessibilityData : undefined;
  return isRecord(data) && typeof data.label === 'string' ? data.label : undefined;
}

const longestSentence = 300;

export const hasDigit = (text: string): boolean => /\p{Nd}/u.test(text);

/**
 * Reads a count from a label. Shown and spoken form must not contradict each other; of the two the narrower one counts
 * ("31K" beside "31,358 likes").
 * @param significantDigits YouTube never shows more digits of subscribers than three
 */
export const shownCount =
  (significantDigits?: number): Convert<KnownFigure> =>
  (raw, { source, seenAt, uiLocale }) => {
    const text = textOf(raw);
    const spoken = spokenOf(raw);
    const form = {
      locale: uiLocale,
      shortening: 'truncated' as const,
      ...(significantDigits ? { significantDigits } : {}),
    };
    const shown = text === undefined ? null : readCount(text, form);
    const said = spoken === undefined || spoken === text ? null : readCount(spoken, form);
    if (shown && said && (shown.high < said.low || said.high < shown.low)) return undefined;
    const isSaidNarrower = shown === null || (said !== null && said.high - said.low < shown.high - shown.low);
    const count = isSaidNarrower ? said : shown;
    return count ? { state: 'known', ...count, text: (text ?? spoken ?? '').trim(), source, seenAt } : undefined;
  };

/** Subscribers: three significant digits, in full only below 1000 – also in languages that write no unit ("11.300 Abonnenten"). */
export const subscriberCount = shownCount(3);

/** The only number in a text, written in full with or without signs between its groups; undefined for several or none. */
function soleNumber(text: string): number | undefined {
  const [found, ...others] = plainText(text.slice(0, longestSentence)).match(/\d(?:[.,' ]?\d)*/g) ?? [];
  const isWhole = found !== undefined && /^(?:\d{1,12}|\d{1,3}(?:[.,' ]\d{2,3})*[.,' ]\d{3})$/.test(found);
  return isWhole && others.length === 0 ? Number(found.replace(/\D/g, '')) : undefined;
}

/**
 * Reads a full number from a sentence whose words we do not know ("like this video along with 31,358 other people", or a label with
 * broken letters). The short label beside it must say the same: else it could be any number.
 */
export function numberWithin(sentence: string, short: unknown, context: LeafContext): KnownFigure | undefined {
  const value = soleNumber(sentence);
  const shown = shownCount()(short as NonNullable<unknown>, context);
  if (value === undefined || !shown || value < shown.low || value > shown.high) return undefined;
  return { ...shown, value, low: value, high: value, exact: true };
}

/** Gives a moment from a span of time that a text stands for. */
export function spanMoment(
  span: TimeSpan | null,
  text: string,
  { source, seenAt }: LeafContext,
): KnownMoment | undefined {
  if (!span || span.from > span.to) return undefined;
  return {
    state: 'known',
    from: span.from,
    to: span.to,
    exact: false,
    derived: false,
    text: text.trim(),
    source,
    seenAt,
  };
}

/** Reads a relative date. The spoken form helps where the shown one is short ("4d ago"); the shown one is kept as the text. */
export const relativeMoment: Convert<KnownMoment> = (raw, context) => {
  const text = textOf(raw);
  if (text === undefined) return undefined;
  const spoken = spokenOf(raw);
  const form = { locale: context.uiLocale, now: context.seenAt };
  const span = readRelativeTime(text, form) ?? (spoken === undefined ? null : readRelativeTime(spoken, form));
  return spanMoment(span, text, context);
};

/** A name or title, trimmed, without marks of direction at its ends. */
export const shownText =
  (longest: number): Convert<KnownFact<string> | ReturnType<typeof absent>> =>
  (raw, context) => {
    const text = textOf(raw)?.trim();
    if (text === undefined) return undefined;
    return text === '' ? absent(context) : known(text.slice(0, longest), context);
  };

/** A link of the older kinds (`/channel/UC…`, `/c/Name`, `/user/Name`, `/Name`) holds no handle: told to be not there. */
export const handleLink = (raw: unknown): unknown => (typeof raw === 'string' && !raw.includes('/@') ? null : raw);

export const handleFact: Convert<KnownFact<string>> = (raw, context) => {
  const handle = handleOfText(raw) ?? handleOfLink(raw);
  return handle === undefined ? undefined : known(handle, context);
};

export const channelIdFact: Convert<KnownFact<string>> = (raw, context) =>
  typeof raw === 'string' && /^UC[\w-]{22}$/.test(raw) ? known(raw, context) : undefined;

const mostLinks = 30;

/** The target of a link: YouTube leads outward through `/redirect?q=<target>`. */
function linkTarget(raw: unknown): string | undefined {
  if (typeof raw !== 'string' || !URL.canParse(raw, 'https://www.youtube.com')) return undefined;
  const url = new URL(raw, 'https://www.youtube.com');
  const isRedirect = /(?:^|\.)youtube\.com$/.test(url.hostname) && url.pathname === '/redirect';
  const target = isRedirect ? url.searchParams.get('q') : raw.startsWith('/') ? url.href : raw;
  return target && /^https?:\/\//i.test(target) ? target : undefined;
}

/** The targets of a list of links, those that lead nowhere on the web left out; undefined when one of them can not be read. */
export const linkTargets: Convert<KnownFact<readonly string[]>> = (raw, context) => {
  if (!Array.isArray(raw)) return undefined;
  const links = raw.slice(0, mostLinks);
  if (!links.every((link) => typeof link === 'string')) return undefined;
  return known(
    links.flatMap((link) => linkTarget(link) ?? []),
    context,
  );
};
