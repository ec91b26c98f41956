// `npm run measure`: measures how right the judging is, prints the tables, and writes docs/accuracy.md and the figures of the help text.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parts } from './parts.ts';
import { type Measurement, quotedFigures } from './table.ts';
import { writeTable, writeTables } from './write-tables.ts';

const root = path.resolve(import.meta.dirname, '../..');
const shared = path.resolve(root, '../shared');
const figuresFile = path.join(root, 'lib/evaluation/accuracy.json');
const accuracyFile = path.join(root, 'docs/accuracy.md');

const measured = new Map<string, Measurement>();
for (const [name, measure] of Object.entries(parts(shared))) {
  const result = measure();
  if ('missing' in result) {
    console.log(`\n${name}: not measured – ${result.missing}`);
    continue;
  }
  measured.set(name, result);
  for (const table of result.tables) console.log(`\n${writeTable(table)}`);
}

const before: Record<string, unknown> = existsSync(figuresFile) ? JSON.parse(readFileSync(figuresFile, 'utf8')) : {};
const figures = { ...before, ...Object.fromEntries([...measured].map(([name, part]) => [name, quotedFigures(part)])) };
writeFileSync(figuresFile, `${JSON.stringify(figures, null, 2)}\n`);

if (measured.size === Object.keys(parts(shared)).length) {
  writeFileSync(accuracyFile, writeTables([...measured.values()].flatMap(({ tables }) => tables)));
  console.log('\nWritten: docs/accuracy.md, lib/evaluation/accuracy.json');
} else {
  console.log(
    '\nWritten: lib/evaluation/accuracy.json; docs/accuracy.md stays as it is until everything can be measured.',
  );
}
