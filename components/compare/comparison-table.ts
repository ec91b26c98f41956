// The whole comparison as words: each line with its cells, and the mark of what surely lies beyond all others.
import { clearlyApart } from '../../lib/campaign/compare/clearly-apart.ts';
import type { ComparedCreator } from '../../lib/campaign/compare/compared-creator.ts';
import type { ComparisonSheet } from '../../lib/outreach/formats/comparison.ts';
import { withoutControls } from '../ui/PageText.tsx';
import {
  type ComparisonCell,
  type ComparisonRow,
  type ComparisonWords,
  comparisonRows,
  type RowGroup,
} from './comparison-rows.ts';

export interface ComparisonLine {
  readonly id: ComparisonRow['id'];
  readonly group: RowGroup;
  readonly title: string;
  /** One per creator. */
  readonly cells: readonly (ComparisonCell & { readonly mark: string | null })[];
}

/** Gives the lines in the order in which they are shown. */
export function comparisonLines(
  creators: readonly ComparedCreator[],
  words: ComparisonWords,
): readonly ComparisonLine[] {
  return comparisonRows.map(({ id, group, cellOf, apart }) => {
    const marked = apart ? clearlyApart(creators.map(apart.measured), apart.side) : new Set<number>();
    return {
      id,
      group,
      title: words.text('compare', `row.${id}`),
      cells: creators.map((creator, place) => ({
        ...cellOf(creator, words),
        mark: apart && marked.has(place) ? words.text('compare', `best.${apart.side}`) : null,
      })),
    };
  });
}

/** The name of a creator as it may stand in any text. */
export const shownName = ({ name }: ComparedCreator, { text }: Pick<ComparisonWords, 'text'>): string =>
  withoutControls(name) || text('compare', 'nameless');

function cellText({ main, beside, reason, state, mark }: ComparisonLine['cells'][number], words: ComparisonWords) {
  const more = [
    ...beside,
    ...(mark === null ? [] : [mark]),
    ...(state === 'unknown' && reason !== null ? [reason] : []),
  ];
  if (more.length === 0) return main;
  return words.text('compare', 'cell', { main, beside: more.join(words.text('compare', 'cellBetween')) });
}

/** Gives the comparison as a sheet, to be written into a file. */
export function comparisonSheet(
  creators: readonly ComparedCreator[],
  heading: string,
  words: ComparisonWords,
): ComparisonSheet {
  const nameAndPlace = (creator: ComparedCreator) =>
    words.text('compare', 'cell', {
      main: shownName(creator, words),
      beside: words.text('compare', 'cell.onPlatform', {
        platform: words.text('reading', `platform.${creator.row.platform}`),
        handle: `@${withoutControls(creator.row.handle)}`,
      }),
    });
  return {
    heading,
    titles: [words.text('compare', 'item'), ...creators.map(nameAndPlace)],
    lines: comparisonLines(creators, words).map(({ title, cells }) => [
      title,
      ...cells.map((cell) => cellText(cell, words)),
    ]),
  };
}
