// Prints what the exported list says of each creator: the figures first, then what the screening says.
import { readFileSync } from 'node:fs';
import papa from 'papaparse';
import type { dictionaries } from '../../lib/i18n/index.ts';

type Words = (typeof dictionaries)['zh-TW']['outreach'];
type Column = keyof { [Key in keyof Words as Key extends `column.${infer Id}` ? Id : never]: true };

const tables: readonly (readonly Column[])[] = [
  ['name', 'platform', 'followers', 'tierZh', 'rate', 'viewRate', 'bands'],
  ['name', 'roles', 'traditionalShare', 'largestOverlap', 'contentPosts', 'possiblyUndisclosed', 'rivals', 'fit'],
];

/** Letters of East Asia are two columns wide on a terminal. */
const width = (words: string) => [...words].reduce((sum, letter) => sum + (/[\u1100-\uffdc]/.test(letter) ? 2 : 1), 0);

/** @param csv path of the exported file */
export function printVerdicts(csv: string, words: Words): void {
  const { data } = papa.parse<Record<string, string>>(readFileSync(csv, 'utf8').replace(/^\ufeff/, ''), {
    header: true,
    skipEmptyLines: true,
  });
  for (const columns of tables) {
    const table = [
      columns.map((column) => words[`column.${column}`]),
      ...data.map((row) => columns.map((column) => row[words[`column.${column}`]] ?? '')),
    ];
    const widths = columns.map((_, column) => Math.max(...table.map((row) => width(row[column] ?? ''))));
    console.log('');
    for (const row of table) {
      const line = row.map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - width(cell)));
      console.log(line.join('  ').trimEnd());
    }
  }
}
