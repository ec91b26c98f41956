// Benchmark: a backup of a hundred thousand creators with thirty posts each, in the real store of the real browser.
import { rmSync, statSync } from 'node:fs';
import type { BrowserContext, Page } from '@playwright/test';
import { zhTW } from '../../lib/i18n/zh-TW.ts';
import { workerOf } from '../../scripts/start/chromium.ts';
import { profileWithCreators, startOver } from './many-creators-profile.ts';
import { printMeasurement } from './measurement.ts';

/** Nothing is waited for without an end, in milliseconds. */
const longest = 30 * 60_000;

const words = zhTW.backup;

/** Reads every row of the largest table in portions and does nothing with it: no backup can take less. */
const readingAlone = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await settled(indexedDB.open('kol-lens'));
    const begun = performance.now();
    let range: IDBKeyRange | null = null;
    for (;;) {
      const store = database.transaction('details').objectStore('details');
      const rows: { key: string }[] = await settled(store.getAll(range, 128));
      const last = rows.at(-1);
      if (!last) break;
      range = IDBKeyRange.lowerBound(last.key, true);
    }
    database.close();
    return performance.now() - begun;
  });

async function openBackups(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  page.setDefaultTimeout(longest);
  await page.goto(new URL('/workspace.html#/backup', (await workerOf(context)).url()).href);
  await page.getByRole('button', { name: words.save }).waitFor();
  return page;
}

/** Writes the file and looks into it: what is in the store stays as it is. */
async function benchWriting(page: Page, length: number): Promise<string> {
  const alone = await readingAlone(page);
  const download = page.waitForEvent('download', { timeout: longest });
  const begun = performance.now();
  await page.getByRole('button', { name: words.save }).click();
  const file = await (await download).path();
  const written = performance.now() - begun;
  printMeasurement(
    `backup.${length}.write`,
    written / 1000,
    's',
    `${(written / alone).toFixed(2)} × the ${(alone / 1000).toFixed(1)} s of reading the posts alone; a file of ${(statSync(file).size / 1e6).toFixed(0)} MB; bar 60 s at 100,000`,
  );
  const looking = performance.now();
  await page.locator('input[type=file]').setInputFiles(file);
  await page.getByRole('button', { name: words.replace }).waitFor();
  const looked = performance.now() - looking;
  printMeasurement(
    `backup.${length}.look`,
    looked / 1000,
    's',
    'every row checked, and a merge rehearsed and taken back',
  );
  return file;
}

async function benchReplacing(page: Page, length: number): Promise<void> {
  await page.getByRole('button', { name: words.replace }).click();
  const replacing = performance.now();
  await page.getByRole('dialog').getByRole('button', { name: words.replaceDeed, exact: true }).click();
  await page.getByRole('button', { name: words.undo }).waitFor();
  const replaced = performance.now() - replacing;
  printMeasurement(
    `backup.${length}.replace`,
    replaced / 1000,
    's',
    'checked again, copied first, then one transaction',
  );
}

/** Prints how long it takes to write the file of so many creators beside reading alone, and to put a smaller one back. */
export async function benchBackup(
  executablePath: string,
  extension: string,
  length = 100_000,
  replaced = 10_000,
): Promise<void> {
  const many = await startOver(await profileWithCreators(length, executablePath, extension), executablePath, extension);
  await benchWriting(await openBackups(many), length);
  await many.close();

  const profile = await profileWithCreators(replaced, executablePath, extension);
  const fewer = await startOver(profile, executablePath, extension);
  const page = await openBackups(fewer);
  await benchWriting(page, replaced);
  await benchReplacing(page, replaced);
  await fewer.close();
  // It has another content now.
  rmSync(profile, { recursive: true, force: true });
}
