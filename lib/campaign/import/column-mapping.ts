// Which column of a table is read as what: guessed by titles and contents, changed by the user, remembered by header row.
import { type ColumnTarget, columnTargets, targetOfTitle } from './header-words.ts';
import type { ImportTable } from './import-table.ts';
import { readAddress } from './read-address.ts';

/** One target a column. */
export type ColumnMapping = readonly ColumnTarget[];

/** Rows that a guess by contents looks at. */
const looked = 50;

/** Does most of a column name accounts? `platform` is of no matter: a bare handle counts. */
function namesAccounts({ rows }: ImportTable, column: number): boolean {
  const cells = rows.slice(0, looked).map(({ cells }) => cells[column] ?? '');
  const filled = cells.filter((cell) => cell !== '');
  const accounts = filled.filter((cell) => /[/@＠]/u.test(cell) && readAddress(cell, 'instagram').ok);
  return accounts.length > filled.length / 2;
}

const namesAccount = (target: ColumnTarget) =>
  target === 'address' || target === 'instagram' || target === 'youtube' || target === 'tiktok';

/** Does a mapping say where the accounts stand? Without that nothing can be read. */
export const hasAccounts = (mapping: ColumnMapping): boolean => mapping.some(namesAccount);

/** Targets that one column alone can have: a second one of the same kind is left out. */
const single: readonly ColumnTarget[] = ['platform', 'owner', 'stage', 'fee', 'currency', 'do-not-contact'];

/** Gives the mapping that titles and contents speak for. */
export function guessMapping(table: ImportTable): ColumnMapping {
  const guessed = Array.from({ length: table.columns }, (_, column): ColumnTarget => {
    const title = table.headers?.[column];
    return (title === undefined ? null : targetOfTitle(title)) ?? (namesAccounts(table, column) ? 'address' : 'ignore');
  });
  const once = guessed.map((target, column) =>
    single.includes(target) && guessed.indexOf(target) !== column ? 'ignore' : target,
  );
  if (hasAccounts(once)) return once;
  // One column can be nothing else.
  return table.columns === 1 ? ['address'] : once;
}

/** Gives a mapping that was kept; null when it does not fit this many columns. */
export function restoreMapping(stored: unknown, columns: number): ColumnMapping | null {
  if (!Array.isArray(stored) || stored.length !== columns) return null;
  const known = stored.map((target) => columnTargets.find((one) => one === target));
  return known.every((target) => target !== undefined) ? (known as ColumnMapping) : null;
}

/** Names a header row, so that its mapping is found again: the cells as JSON, whatever their case. */
export const headerKey = (headers: readonly string[]): string =>
  JSON.stringify(headers.map((header) => header.normalize('NFKC').toLowerCase()));
