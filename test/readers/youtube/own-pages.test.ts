// Our own pages are made to be read in full: nothing of them may stay unread, and each layout must come by its own carrier.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { gatherPage, readPage } from '../../../lib/readers/index.ts';
import { youtubeGathering } from '../../../lib/readers/youtube/gathering.ts';
import { loadCase } from '../../../scripts/read/load-case.ts';
import { printReading } from '../../../scripts/read/print-reading.ts';
import { ownCases } from '../changed-pages.ts';
import { compareWithTruth, type TrueCase } from '../truth.ts';

describe('our own pages of YouTube', () => {
  const used = new Set<string>();

  it.each(ownCases('youtube').map((folder) => [path.basename(folder), folder]))('%s', (_, folder) => {
    const { capture, clockSlack } = loadCase(folder);
    const truth = JSON.parse(readFileSync(path.join(folder, 'expected.json'), 'utf8')) as TrueCase;
    const reading = readPage(capture);
    for (const source of Object.values(reading?.report.sources ?? {}).flat()) used.add(source.split(' › ')[0] ?? '');
    for (const { carrier } of gatherPage(capture)?.comments ?? []) used.add(carrier);
    const { wrong, unread } = reading
      ? compareWithTruth(truth, printReading(reading, clockSlack))
      : { wrong: ['no reading'], unread: [] };
    expect({ wrong, unread }).toEqual({ wrong: [], unread: [] });
  });

  it('use every carrier', () => {
    // The order of items is no carrier of figures.
    const carriers = Object.keys(youtubeGathering.carriers).filter((name) => name !== 'itemOrder');
    expect([...used].sort()).toEqual(carriers.sort());
  });
});
