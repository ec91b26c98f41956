// Measures what the content scripts weigh: every page of our users pays for these bytes.
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { printMeasurement } from './measurement.ts';

/** Prints the built size of each content script in kB (1,000 bytes) against its budget. */
export function benchBytes(builtExtension: string): void {
  const folder = path.join(builtExtension, 'content-scripts');
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.js'))) {
    const budget = file.startsWith('tap') ? 'budget 4 kB' : 'budget 60 kB';
    printMeasurement(`bytes.${file}`, statSync(path.join(folder, file)).size / 1000, 'kB', `minified, ${budget}`);
  }
}
