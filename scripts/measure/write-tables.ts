// Writes measured tables as Markdown.
import type { MeasuredTable } from './table.ts';

const cell = (value: string | number) => String(value).replaceAll('|', '\\|');

const line = (cells: readonly (string | number)[]) => `| ${cells.map(cell).join(' | ')} |`;

/** Gives one table with its title and what it is about. */
export function writeTable({ title, about, columns, rows }: MeasuredTable): string {
  const rule = `|${columns.map(() => ' --- |').join('')}`;
  return [`## ${title}`, '', about, '', line(columns), rule, ...rows.map(line)].join('\n');
}

/** Gives the whole of docs/accuracy.md. */
export function writeTables(tables: readonly MeasuredTable[]): string {
  const head = [
    '# How right it is',
    '',
    'Written by `npm run measure`; do not edit. Each table says what was measured on what. A figure holds for that data and no',
    'further: what nobody has labelled, nobody has measured.',
  ].join('\n');
  return `${[head, ...tables.map(writeTable)].join('\n\n')}\n`;
}
