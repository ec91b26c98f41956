// What a column's title means: the words of well-known tools and of plain lists, in Chinese and English.
import words from './data/header-words.json' with { type: 'json' };
import { readAddress } from './read-address.ts';

/**
 * What a column can be read as.
 * - `address`: address or handle; of a bare handle another column or the user says the platform
 * - `instagram`, `youtube`, `tiktok`: address or handle of that platform
 * - `note-with-title`: into the note, with the column's title and the file's name – the way for other tools' figures
 * - `ignore`: not read
 */
export const columnTargets = [
  'ignore',
  'address',
  'instagram',
  'youtube',
  'tiktok',
  'platform',
  'name',
  'emails',
  'tags',
  'owner',
  'stage',
  'note',
  'note-with-title',
  'fee',
  'currency',
  'do-not-contact',
] as const;

export type ColumnTarget = (typeof columnTargets)[number];

/** Titles are compared without case, width, spaces and signs between words, and what stands in brackets. */
const titleKey = (title: string): string =>
  (
    title
      .slice(0, 200)
      .normalize('NFKC')
      .toLowerCase()
      .split(/[([【]/, 1)[0] ?? ''
  ).replace(/[\s_\-./:*#]+/gu, '');

const targetOf = new Map<string, ColumnTarget>(
  columnTargets.flatMap((target) =>
    target === 'note-with-title' ? [] : words[target].map((word): [string, ColumnTarget] => [titleKey(word), target]),
  ),
);

/** Gives what a title means; null when it is not known. */
export const targetOfTitle = (title: string): ColumnTarget | null => targetOf.get(titleKey(title)) ?? null;

/** Does a row read like a header? It names a column that is known, and no account by an address. */
export const isHeader = (cells: readonly string[]): boolean =>
  cells.some((cell) => targetOfTitle(cell) !== null) &&
  !cells.some((cell) => /[/@]/.test(cell) && readAddress(cell, 'instagram').ok);
