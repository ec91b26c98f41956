// The contract that every reader must keep: over all recordings beside the checkout (where they are) and over our own fixtures (always).
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPage } from '../../lib/readers/index.ts';
import { loadCase } from '../../scripts/read/load-case.ts';
import { printReading } from '../../scripts/read/print-reading.ts';
import { compareWithTruth, type TrueCase } from './truth.ts';
import { wrongTruths } from './wrong-truths.ts';

const ownCases = path.resolve(import.meta.dirname, '../fixtures/pages');
const recordings = path.resolve(import.meta.dirname, '../../../shared/recordings');
const unreadBar = 0.03;

function casesIn(root: string): string[] {
  if (!existsSync(root)) return [];
  return ['instagram', 'youtube', 'tiktok'].flatMap((platform) => {
    const folder = path.join(root, platform);
    if (!existsSync(folder)) return [];
    return readdirSync(folder)
      .filter((name) => existsSync(path.join(folder, name, 'expected.json')))
      .map((name) => path.join(folder, name));
  });
}

function readCase(folder: string) {
  const { name, capture, clockSlack } = loadCase(folder);
  const truth = JSON.parse(readFileSync(path.join(folder, 'expected.json'), 'utf8')) as TrueCase;
  const reading = readPage(capture);
  if (!reading) throw new Error(`${name}: no platform`);
  const comparison = compareWithTruth(truth, printReading(reading, clockSlack));
  const excused = wrongTruths.filter((entry) => entry.case === name);
  const isExcused = (line: string) => excused.some((entry) => line.startsWith(entry.place));
  return {
    name,
    ...comparison,
    wrong: comparison.wrong.filter((line) => !isExcused(line)),
    unread: comparison.unread.filter((line) => !isExcused(line)),
  };
}

function contract(root: string) {
  const totals = { figures: 0, unread: [] as string[] };
  for (const folder of casesIn(root)) {
    it(path.relative(root, folder), () => {
      const { name, wrong, unread, figures } = readCase(folder);
      totals.figures += figures;
      totals.unread.push(...unread.map((line) => `${name} ${line}`));
      expect(wrong).toEqual([]);
    });
  }
  it('reads what the pages carry: under 3 % of the figures stay unread', () => {
    console.log(
      `${totals.figures} figures carried, ${totals.unread.length} unread\n${totals.unread.slice(0, 60).join('\n')}`,
    );
    expect(totals.figures).toBeGreaterThan(0);
    expect(totals.unread.length / totals.figures).toBeLessThan(unreadBar);
  });
}

describe('our own pages', () => contract(ownCases));

describe.skipIf(!existsSync(recordings))('recorded pages', () => contract(recordings));
if (!existsSync(recordings))
  console.log('Skipped: the recordings are not beside this checkout (../shared/recordings).');
