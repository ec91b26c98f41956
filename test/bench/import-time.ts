// Benchmark: a list of 50,000 creators into the real store, chunk by chunk, and its undoing, beside writing the same rows at once.
import type { Page } from '@playwright/test';
import { dictionaries } from '../../lib/i18n/index.ts';
import { workerOf } from '../../scripts/start/chromium.ts';
import { launch } from './launch.ts';
import { printMeasurement } from './measurement.ts';

const rowCount = 50_000;
/** As the import does. */
const chunk = 500;
const { importing } = dictionaries['zh-TW'];

/** Milliseconds that bare IndexedDB takes for as many small records in as many strict transactions: no product code. */
const bareWrites = (page: Page): Promise<number> =>
  page.evaluate(
    async ([rows, portion]) => {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open('bare', 1);
        opening.onupgradeneeded = () => {
          for (const name of ['a', 'b', 'c']) opening.result.createObjectStore(name, { keyPath: 'key' });
        };
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      const began = performance.now();
      for (let start = 0; start < rows; start += portion) {
        await new Promise<void>((resolve, reject) => {
          const transaction = database.transaction(['a', 'b', 'c'], 'readwrite', { durability: 'strict' });
          for (let at = start; at < start + portion; at += 1) {
            const record = { key: `creator-${at}`, handle: `creator.${at}`, rest: 'x'.repeat(600) };
            for (const name of ['a', 'b', 'c']) transaction.objectStore(name).put(record);
            transaction.objectStore('c').put({ ...record, key: `again-${at}` });
          }
          transaction.oncomplete = () => resolve();
          transaction.onerror = () => reject(transaction.error);
        });
      }
      return performance.now() - began;
    },
    [rowCount, chunk] as const,
  );

/** Presses, and gives the milliseconds until the words stand on the page. */
async function timeTo(page: Page, press: () => Promise<void>, words: string | RegExp): Promise<number> {
  const began = performance.now();
  await press();
  await page.getByText(words).first().waitFor({ timeout: 1_800_000 });
  return performance.now() - began;
}

/** Prints how long reading and checking, writing and undoing of the list take in the workspace. */
export async function benchImport(executablePath: string, extension: string): Promise<void> {
  const context = await launch(executablePath, extension);
  const page = await context.newPage();
  await page.goto(new URL('/workspace.html#/import', (await workerOf(context)).url()).href);
  const titles = '帳號,平台,名稱,信箱,標籤,備註';
  const lines = Array.from(
    { length: rowCount },
    (_, at) => `creator.${at},IG,創作者 ${at},creator${at}@mail.example,美食,第 ${at} 列`,
  );
  const file = { name: 'list.csv', mimeType: 'text/csv', buffer: Buffer.from([titles, ...lines].join('\r\n')) };
  const button = page.getByRole('button', { name: /^匯入 50,000 筆$/ });
  const checked = await timeTo(page, () => page.locator('input[type=file]').setInputFiles(file), /^匯入 50,000 筆$/);
  const written = await timeTo(page, () => button.click(), importing.done.replace('{count}', '50,000'));
  const undone = await timeTo(
    page,
    () => page.getByRole('button', { name: importing.undoImport }).click(),
    importing.undone.split('：')[0] ?? '',
  );
  const bare = await bareWrites(page);
  await context.close();
  printMeasurement('import.50000.checked', checked / 1_000, 's', 'read, understood and held against the empty store');
  printMeasurement(
    'import.50000.written',
    written / 1_000,
    's',
    `${(written / bare).toFixed(1)} × the ${(bare / 1_000).toFixed(1)} s of bare IndexedDB for four records a row in chunks of ${chunk}`,
  );
  printMeasurement('import.50000.undone', undone / 1_000, 's', 'every creator, listing, note and tag taken back');
}
