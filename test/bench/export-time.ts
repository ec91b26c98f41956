// Benchmark 6: a CSV of 10,000 creators, beside what writing the same lines as JSON costs.
import { exportCsv } from '../../lib/outreach/formats/csv.ts';
import { contextOf } from '../outreach/invented-campaign.ts';
import { listOf } from './long-list.ts';
import { median, printMeasurement } from './measurement.ts';

const runs = 7;
const rowCount = 10_000;

/** Prints the median time of the export in Node. */
export async function benchExport(): Promise<void> {
  const rows = listOf(rowCount);
  const csv: number[] = [];
  const json: number[] = [];
  for (let run = 0; run <= runs; run += 1) {
    const began = performance.now();
    const file = await exportCsv(rows, contextOf());
    const between = performance.now();
    JSON.stringify(rows);
    const ended = performance.now();
    if (!file.ok) throw new Error('The export failed.');
    if (run === 0) continue;
    csv.push(between - began);
    json.push(ended - between);
  }
  const ratio = median(csv) / median(json);
  printMeasurement(
    'export.csv.10000',
    median(csv),
    'ms',
    `${ratio.toFixed(1)} × JSON.stringify of the same rows; bar 1000 ms`,
  );
}
