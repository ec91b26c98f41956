// `npm run --silent read -- <case folder>…`: one JSON line per case, to reproduce a reading from a saved page.
import { readPage } from '../../lib/readers/index.ts';
import { loadCase } from './load-case.ts';
import { printReading } from './print-reading.ts';

const folders = process.argv.slice(2);
if (folders.length === 0) {
  console.error(
    'Usage: npm run --silent read -- <case folder>… (each with about.json and page.html or response-N.json)',
  );
  process.exitCode = 2;
}
for (const folder of folders) {
  try {
    const { name, capture, clockSlack } = loadCase(folder);
    const reading = readPage(capture);
    console.log(
      JSON.stringify({
        case: name,
        ...(reading ? printReading(reading, clockSlack) : { pageKind: 'other', profile: null, posts: [], sources: {} }),
      }),
    );
  } catch (error) {
    console.error(`${folder}: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  }
}
