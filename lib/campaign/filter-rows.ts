// Narrows a shortlist by tier, platform, what the screening says, and free text.
import type { ScreeningId, TierId } from '../evaluation/report.ts';
import type { RoleId } from '../evaluation/roles/roles.ts';
import type { Platform } from '../profile/creator-profile.ts';
import type { ShortlistRow } from './shortlist-row.ts';

/** An empty list, or an empty text, lets everything pass. */
export interface RowFilter {
  readonly tiers: readonly TierId[];
  readonly platforms: readonly Platform[];
  /** One of these questions asks for a second look. */
  readonly flags: readonly ScreeningId[];
  readonly roles: readonly RoleId[];
  readonly fit: readonly NonNullable<ShortlistRow['fit']>[];
  readonly taiwanRule: readonly NonNullable<ShortlistRow['taiwanRule']>[];
  /** Words separated by space; all must occur in name, handle or e-mail. */
  readonly text: string;
}

export const noFilter: RowFilter = {
  tiers: [],
  platforms: [],
  flags: [],
  roles: [],
  fit: [],
  taiwanRule: [],
  text: '',
};

/** True for a filter that lets every row pass. */
export const isOpenFilter = ({ text, ...chosen }: RowFilter): boolean =>
  text.trim() === '' && Object.values(chosen).every((list) => list.length === 0);

const meets = <T>(wanted: readonly T[], values: readonly T[]): boolean =>
  wanted.length === 0 || values.some((value) => wanted.includes(value));

/** Does the row have one of each of the chosen values? What is not known meets no choice. */
const hasChosen = (row: ShortlistRow, filter: RowFilter): boolean =>
  meets(filter.platforms, [row.platform]) &&
  meets(filter.tiers, row.tiers) &&
  meets(filter.flags, row.flags) &&
  meets(filter.roles, row.roles?.ids ?? []) &&
  meets(filter.fit, row.fit === null ? [] : [row.fit]) &&
  meets(filter.taiwanRule, row.taiwanRule === null ? [] : [row.taiwanRule]);

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
  if (isOpenFilter(filter)) return rows;
  return rows.filter((row) => {
    if (!hasChosen(row, filter)) return false;
    if (words.length === 0) return true;
    const text = fold(`${row.displayName}\n${row.handle}\n${row.emails.join('\n')}`);
    return words.every((word) => text.includes(word));
  });
}
