// Reads a relative date ("8 months ago", "2 週前") as the interval in which it can lie – or null, never a guess.
import { plainText } from './normalise.ts';

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

const day = 86_400_000;
const units: readonly (readonly [RegExp, number])[] = [
  [/^(s|sec|seconds?|秒)$/, 1000],
  [/^(min|minutes?|分鐘?)$/, 60_000],
  [/^(h|hours?|小時|時間)$/, 3_600_000],
  [/^(d|days?|天|日)$/, day],
  [/^(w|weeks?|週|週間)$/, 7 * day],
  [/^(mo|months?|個月|か月)$/, 30 * day],
  [/^(y|years?|年)$/, 365 * day],
];

/** Relative dates are floors: "n units ago" means (now − (n + 1) units, now − n units]. */
export function readRelativeTime(text: string, { now }: RelativeForm): TimeSpan | null {
  if (text.length > 200) return null;
  const found = plainText(text).match(/(?:^| )(\d{1,3}) ?([a-z]{1,7}|[\p{Script=Han}か]{1,2}?)(?: ago|前)(?:$| )/u);
  const unit = units.find(([word]) => word.test(found?.[2] ?? ''))?.[1];
  if (!found || !unit) return null;
  const count = Number(found[1]);
  return { from: now - (count + 1) * unit - 3 * day, to: now - count * unit };
}
