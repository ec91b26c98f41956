// Creators side by side as a file: CSV with guarded cells, or a Markdown table in which nothing of a page can be more than text.
import { done, type Result } from '../problem.ts';
import { csvText } from './csv.ts';
import { escapeMarkdown } from './markdown-text.ts';

export interface ComparisonSheet {
  /** What is compared, and for which campaign. */
  readonly heading: string;
  /** Title of the first column, then one name per creator. */
  readonly titles: readonly string[];
  /** What the line is about, then one text per creator. */
  readonly lines: readonly (readonly string[])[];
}

/** Gives the CSV's text; fails where it would not read back as it was meant. */
export const comparisonCsv = ({ titles, lines }: ComparisonSheet): Result<string> => csvText(titles, lines);

const markdownLine = (cells: readonly string[]) => `| ${cells.map(escapeMarkdown).join(' | ')} |`;

/** Gives the Markdown. */
export function comparisonMarkdown({ heading, titles, lines }: ComparisonSheet): Result<string> {
  const rule = `| ${titles.map(() => '---').join(' | ')} |`;
  return done(
    [`## ${escapeMarkdown(heading)}`, '', markdownLine(titles), rule, ...lines.map(markdownLine), ''].join('\n'),
  );
}
