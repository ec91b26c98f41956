// Counts as TikTok writes them: exact strings, numbers rounded by its own formatter, labels on the screen.
import { exactFigure, type KnownFigure } from '../../profile/figure.ts';
import { type ReadCount, readCount } from '../../text/compact-number.ts';
import type { LeafContext } from '../define-reader.ts';
import { isCount, leafAt } from '../leaf.ts';

/** Below this TikTok writes every digit, in data and on the screen. */
export const roundedFrom = 10_000;

/** What the formatter keeps: hundreds up to a million, then one decimal of millions and billions. */
const stepOf = (value: number): number => (value < 1e6 ? 100 : value < 1e9 ? 1e5 : 1e8);

/** The smallest number that is written in a new unit: 999,950 already reads "1000K". */
const unitEdges: Readonly<Record<number, number>> = { 10000: 10_000, 1000000: 999_950, 1000000000: 999_950_000 };

export const numberOf = (raw: unknown): number | undefined => {
  const value = typeof raw === 'string' && /^\d{1,12}$/.test(raw) ? Number(raw) : raw;
  return isCount(value) ? value : undefined;
};

/** What TikTok's formatter writes in every language seen: plain digits below 10,000, then at most one decimal and a letter. */
const ownLabel = /^(\d{1,4})(?:\.(\d))?([KMB])?$/i;
const letters: Readonly<Record<string, number>> = { K: 1e3, M: 1e6, B: 1e9 };

/** The site's own labels by themselves: a grid has forty of them, and the parser for all languages is built for rarer ones. */
function ownCount(label: string): ReadCount | null {
  const [, whole, decimal, letter] = ownLabel.exec(label) ?? [];
  if (whole === undefined || (letter === undefined && decimal !== undefined)) return null;
  const tenths = Number(whole) * 10 + Number(decimal ?? 0);
  const unit = letters[letter?.toUpperCase() ?? ''];
  if (unit === undefined) return { value: Number(whole), low: Number(whole), high: Number(whole), exact: true };
  const value = (tenths * unit) / 10;
  return { value, low: value - unit / 20, high: value + unit / 20 - 1, exact: false };
}

/** Reads a label like "783.4K". Labels of another form are read by the page's language. */
export function shownCount(raw: unknown, { source, seenAt, uiLocale }: LeafContext): KnownFigure | undefined {
  if (typeof raw !== 'string') return undefined;
  const count = ownCount(raw) ?? readCount(raw, { locale: uiLocale, shortening: 'rounded' });
  if (!count || !isCount(count.value)) return undefined;
  return count.exact
    ? exactFigure(count.value, source, seenAt)
    : { state: 'known', ...count, text: raw, source, seenAt };
}

/**
 * Reads a count of which the site keeps three or four digits: exact below 10,000, rounded above, with the interval that
 * the formatter implies. A number with more digits than the formatter leaves was not rounded.
 * @param label what the screen shows for it; kept as the figure's text when it says the same
 */
export function roundedCount(raw: unknown, context: LeafContext, label: string | undefined): KnownFigure | undefined {
  const value = numberOf(raw);
  if (value === undefined) return undefined;
  const { source, seenAt } = context;
  const step = stepOf(value);
  if (value < roundedFrom || value % step !== 0) return exactFigure(value, source, seenAt);
  const isSame = shownCount(label, context)?.value === value;
  return {
    state: 'known',
    value,
    low: unitEdges[value] ?? value - step / 2,
    high: value + step / 2 - 1,
    exact: false,
    text: isSame && label !== undefined ? label : null,
    source,
    seenAt,
  };
}

/** Accounts with more followers than this can have more likes than a 32-bit number holds. */
const likesMayRunOverFrom = 1_000_000;

/**
 * Likes of an account can have run over as a 32-bit number. Negative ones have; fewer likes than followers on a large
 * account is what a run-over number looks like, and no account of that size was seen with so few.
 */
export const likesAreDoubtful = (likes: number, followers: number | undefined): boolean =>
  followers !== undefined && followers >= likesMayRunOverFrom && likes < followers;

/** The site shows a run-over number with 2^32 added once: every label between 2^31 and 2^32 can be such a one. */
export const mayHaveRunOver = (likes: number): boolean => likes >= 2 ** 31 - 5e7 && likes <= 2 ** 32 + 5e7;

/** The account's rounded likes, or undefined where they can have run over. */
export function roundedLikes(raw: unknown, context: LeafContext, label: string | undefined): KnownFigure | undefined {
  const figure = roundedCount(raw, context, label);
  const stats = leafAt(context.trunk, 'stats') ?? leafAt(context.trunk, 'authorStats');
  return figure && likesAreDoubtful(figure.value, numberOf(leafAt(stats, 'followerCount'))) ? undefined : figure;
}
