// One signal as a row: outside the usual range, inside, or cannot tell – by its rule and the bounds of its value.
import type { Platform } from '../../profile/creator-profile.ts';
import { type Figure, isKnown } from '../../profile/figure.ts';
import { count, decimalInterval, percent, percentInterval, phrase, rowOf } from '../phrases.ts';
import type { Interval, Phrase, PostLink, ScreeningRow, Verdict } from '../report.ts';
import type { Sample } from '../sample.ts';
import type { SignalId, SignalRule } from './read-signals.ts';

/** Outside or inside for every value that the bounds allow; else `cannot-tell`. */
export function verdictBy({ below, above }: Pick<SignalRule, 'below' | 'above'>, value: Interval): Verdict {
  if ((below !== null && value.high < below) || (above !== null && value.low > above)) return 'look';
  return (below !== null && value.low < below) || (above !== null && value.high > above) ? 'cannot-tell' : 'ok';
}

interface SignalParts {
  readonly value: Phrase | null;
  readonly usual: Phrase | null;
  readonly verdict: Verdict;
  readonly note?: Phrase | null;
  readonly post?: PostLink | null;
}

/** Gives the row; where the range was not measured on the platform it is a fact without judgement. */
export function signalRow(rule: SignalRule, platform: Platform, parts: SignalParts): ScreeningRow {
  const label = phrase(`bought-engagement.${rule.id}`);
  if (!rule.judgedOn.includes(platform) && parts.value !== null) {
    const note = phrase('bought-engagement.note.other-platform');
    return rowOf({ id: rule.id, label, value: parts.value, note });
  }
  return rowOf({ id: rule.id, label, note: null, post: null, ...parts });
}

/** Gives the row of a signal that could not be measured, with what is missing. */
export const missingSignal = (id: SignalId, note: Phrase): ScreeningRow =>
  rowOf({ id, label: phrase(`bought-engagement.${id}`), verdict: 'cannot-tell', note });

export const roundingNote = phrase('bought-engagement.missing.rounding');

/** Says why a sample has too few posts, and how many would be needed. */
export function whyTooFewPosts({ usable, leftOut }: Sample, needed: number): Phrase {
  const left = (reason: string) => leftOut.find((entry) => entry.reason === reason)?.count ?? 0;
  const values = { count: count(usable), needed: count(needed) };
  const withHidden = usable + left('likes-hidden');
  if (left('likes-hidden') > 0 && withHidden >= needed) return phrase('bought-engagement.missing.likes-hidden', values);
  const withIncomplete = withHidden + left('incomplete');
  if (withIncomplete >= needed) return phrase('bought-engagement.missing.figures-unread', values);
  if (withIncomplete + left('undated') >= needed) return phrase('bought-engagement.missing.dates-unread', values);
  return phrase('bought-engagement.missing.few-posts', values);
}

/**
 * Gives the usual range for the size, with the share of genuine accounts outside of it. Of unknown size: the largest one's.
 * Null where one of the two was never measured: a share of 0 would be read as one.
 * @param unit how the range is written; `in-words`: the sentence says it
 */
export function usualPhrase(
  rule: SignalRule,
  followers: Figure,
  unit: 'decimal' | 'percent' | 'in-words',
): Phrase | null {
  const size = isKnown(followers) ? followers.value : Number.POSITIVE_INFINITY;
  if (rule.falseAlarms === null) return null;
  const share = percent(rule.falseAlarms);
  const key = `bought-engagement.${rule.id}.usual`;
  if (unit === 'in-words') return phrase(key, { share });
  const range = rule.usual.findLast(({ from }) => from <= size);
  if (range === undefined) return null;
  return phrase(key, { range: unit === 'decimal' ? decimalInterval(range) : percentInterval(range), share });
}
