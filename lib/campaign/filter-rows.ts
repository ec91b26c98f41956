// Narrows a shortlist by tier, platform and free text.
import type { TierId } from '../evaluation/report.ts';
import type { Platform } from '../profile/creator-profile.ts';
import type { ShortlistRow } from './shortlist-row.ts';

/** An empty list of tiers or platforms, or an empty text, lets everything pass. */
export interface RowFilter {
  readonly tiers: readonly TierId[];
  readonly platforms: readonly Platform[];
  /** Words separated by space; all must occur in name, handle or e-mail. */
  readonly text: string;
}

export const noFilter: RowFilter = { tiers: [], platforms: [], text: '' };

const maxQueryLength = 200;

/** Folds case and width, so that "ＤＥＥＲ" finds "deer". */
const fold = (text: string) => text.normalize('NFKC').toLowerCase();

function wordsOf(text: string): readonly string[] {
  return fold(text.slice(0, maxQueryLength))
    .split(/\s+/)
    .map((word) => (word.length > 1 && word.startsWith('@') ? word.slice(1) : word))
    .filter((word) => word !== '');
}

/** Gives the rows that pass, in their order. A creator on the border of two tiers belongs to both. */
export function filterRows(rows: readonly ShortlistRow[], filter: RowFilter): readonly ShortlistRow[] {
  const words = wordsOf(filter.text);
  const { tiers, platforms } = filter;
  if (words.length === 0 && tiers.length === 0 && platforms.length === 0) return rows;
  return rows.filter((row) => {
    if (platforms.length > 0 && !platforms.includes(row.platform)) return false;
    if (tiers.length > 0 && !row.tiers.some((tier) => tiers.includes(tier))) return false;
    if (words.length === 0) return true;
    const text = fold(`${row.displayName}\n${row.handle}\n${row.emails.join('\n')}`);
    return words.every((word) => text.includes(word));
  });
}
