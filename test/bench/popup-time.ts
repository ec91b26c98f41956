// Benchmark 5: the popup over a shortlist of 10,000 creators in the real store: first rows, and rows after a far jump.
import type { BrowserContext, Page } from '@playwright/test';
import { shortlistRecordOf } from '../../lib/storage/shortlist-records.ts';
import { workerOf } from '../../scripts/start/chromium.ts';
import { launch } from './launch.ts';
import { listOf } from './long-list.ts';
import { median, printMeasurement } from './measurement.ts';

const runs = 7;
const portion = 1_000;

/** Resolves with the milliseconds from the start of loading until rows stood on the screen. */
function firstRowsPainted(): Promise<number> {
  return new Promise((resolve) => {
    const look = () => {
      if (document.querySelector('[role="row"]')) requestAnimationFrame(() => resolve(performance.now()));
      else requestAnimationFrame(look);
    };
    look();
  });
}

/** Puts rows straight into the store that the popup has opened. */
async function fill(page: Page, length: number): Promise<void> {
  const records = listOf(length).map((row) => shortlistRecordOf({ ...row, campaignId: 'default' }));
  for (let start = 0; start < length; start += portion) {
    await page.evaluate(
      (part) =>
        new Promise<void>((resolve, reject) => {
          const opening = indexedDB.open('kol-lens');
          opening.onerror = () => reject(opening.error);
          opening.onsuccess = () => {
            const transaction = opening.result.transaction('shortlist', 'readwrite');
            for (const record of part) transaction.objectStore('shortlist').put(record);
            transaction.oncomplete = () => {
              opening.result.close();
              resolve();
            };
            transaction.onerror = () => reject(transaction.error);
          };
        }),
      records.slice(start, start + portion),
    );
  }
}

/** Opens the popup again and again: milliseconds from the start of loading to the first rows, the first opening left out. */
export async function popupOpenings(context: BrowserContext): Promise<number[]> {
  const address = new URL('/popup.html', (await workerOf(context)).url()).href;
  const times: number[] = [];
  for (let run = 0; run <= runs; run += 1) {
    const page = await context.newPage();
    await page.setViewportSize({ width: 380, height: 560 });
    await page.goto(address, { waitUntil: 'commit' });
    const time = await page.evaluate(firstRowsPainted);
    if (run > 0) times.push(time);
    await page.close();
  }
  return times;
}

/** Prints the median time to the first rows with 10 and with 10,000 creators on the list. */
export async function benchPopup(executablePath: string, extension: string): Promise<void> {
  const context = await launch(executablePath, extension);
  const address = new URL('/popup.html', (await workerOf(context)).url()).href;
  const page = await context.newPage();
  await page.goto(address);
  await page.waitForTimeout(500);
  await fill(page, 10);
  const short = median(await popupOpenings(context));
  await fill(page, 10_000);
  await page.close();
  const long = median(await popupOpenings(context));
  printMeasurement(
    'popup.10000.first-rows',
    long,
    'ms',
    `${(long / short).toFixed(2)} × the ${short.toFixed(0)} ms of a list of 10, from the start of loading; bar 300 ms`,
  );
  await context.close();
}
