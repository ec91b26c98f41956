// Holds the measured accuracy: docs/accuracy.md and the help text's figures are what measuring gives today, and the bars are met.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import accuracy from '../../lib/evaluation/accuracy.json' with { type: 'json' };
import { parts } from '../../scripts/measure/parts.ts';
import { quotedFigures } from '../../scripts/measure/table.ts';
import { writeTable } from '../../scripts/measure/write-tables.ts';

const root = path.resolve(import.meta.dirname, '../..');
const document = readFileSync(path.join(root, 'docs/accuracy.md'), 'utf8');
const shared = path.resolve(root, '../shared');

const measured = Object.entries(parts(shared)).flatMap(([name, measure]) => {
  const result = measure();
  if ('tables' in result) return [{ name, ...result }];
  console.log(`not measured here: ${name} – ${result.missing}`);
  return [];
});

describe('measured accuracy', () => {
  it('is measured as far as the data is on this machine', () => {
    const names = measured.map(({ name }) => name);
    expect(names).toContain('roles');
    if (existsSync(path.join(shared, 'datasets'))) expect(names).toEqual(Object.keys(parts(shared)));
  });

  it.each(measured)('$name stands in docs/accuracy.md as measured', ({ tables, figures, name }) => {
    expect(tables.length).toBeGreaterThan(0);
    for (const table of tables) expect(document).toContain(writeTable(table));
    expect(accuracy).toMatchObject({ [name]: quotedFigures({ figures }) });
  });

  it('meets the bars', () => {
    expect(accuracy.content.precision).toBeGreaterThanOrEqual(0.7);
    expect(accuracy.content.falseHits).toBeLessThanOrEqual(0.005);
    expect(document).not.toMatch(/NOT met/);
  });
});
