// Reads one count out of a label ("25.3m subscribers", "觀看次數：1.3億次") with the bounds of the true value – or null, never a guess.
import { plainText } from './normalise.ts';

/** A count as whole numbers; `low` and `high` are inclusive bounds of the true value, equal to `value` where it is exact. */
export interface ReadCount {
  value: number;
  low: number;
  high: number;
  exact: boolean;
}

export interface CountForm {
  /** The page's interface language (BCP 47); null when unknown. Units mean different things in different languages. */
  locale: string | null;
  /** How the site shortens: YouTube and Instagram cut, TikTok rounds to one decimal. */
  shortening: 'truncated' | 'rounded';
  /** The site never shows more digits than this, not even in full ("11.300" on YouTube means 11,300–11,399). */
  significantDigits?: number;
}

const longestLabel = 200;
const latin: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, b: 1e9, 萬: 1e4, 万: 1e4, 億: 1e8, 亿: 1e8 };

/**
 * Reads a label that holds exactly one count, with or without words around it.
 * @returns null when the label holds no number, more than one, or one of an unknown form
 */
export function readCount(text: string, form: CountForm): ReadCount | null {
  if (text.length > longestLabel) return null;
  const plain = plainText(text);
  const found = plain.match(/^[^\d]*?(\d{1,15}(?:[.,' ]\d{1,3})*) ?([kmbKMB萬万億亿]?)(?!\p{Script=Latin})[^\d]*$/u);
  if (!found?.[1]) return null;
  const unit = found[2] ? latin[found[2].toLowerCase()] : 1;
  if (unit === undefined) return null;
  const decimals = unit > 1 ? (found[1].split(/[.,]/)[1]?.length ?? 0) : 0;
  const digits = Number(found[1].replace(/\D/g, ''));
  const value = Math.round((digits * unit) / 10 ** decimals);
  const shown = unit / 10 ** decimals;
  const step = Math.max(
    form.shortening === 'rounded' && unit > 1 ? Math.min(shown, unit / 10) : shown,
    form.significantDigits && value >= 1000 ? 10 ** (String(value).length - form.significantDigits) : 1,
  );
  if (step <= 1) return { value, low: value, high: value, exact: true };
  return form.shortening === 'truncated'
    ? { value, low: value, high: value + step - 1, exact: false }
    : { value, low: value - step / 2, high: value + step / 2 - 1, exact: false };
}
