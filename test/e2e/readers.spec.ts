// The readers in a real browser: its documents give the same readings as the stand-in document of the contract tests.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { chromium, expect, test } from '@playwright/test';
import type { CreatorReading } from '../../lib/profile/creator-profile.ts';
import { readPage } from '../../lib/readers/index.ts';
import { loadCase } from '../../scripts/read/load-case.ts';
import { bundleReaders } from '../readers/bundle-readers.ts';
import { executable } from './lens.ts';

const roots = [
  path.resolve(import.meta.dirname, '../fixtures/pages'),
  path.resolve(import.meta.dirname, '../../../shared/recordings'),
];

/** Case folders that have a whole page; in replies alone there is no document to differ. */
const pages = roots
  .filter((root) => existsSync(root))
  .flatMap((root) => ['instagram', 'youtube', 'tiktok'].map((platform) => path.join(root, platform)))
  .flatMap((folder) => readdirSync(folder).map((name) => path.join(folder, name)))
  .filter(
    (folder) =>
      existsSync(path.join(folder, 'page.html')) &&
      !/"file"/.test(readFileSync(path.join(folder, 'about.json'), 'utf8')),
  );

test('read every page as the contract tests read it', async () => {
  test.setTimeout(180_000);
  expect(pages.length).toBeGreaterThan(30);
  const browser = await chromium.launch({ executablePath: executable(), args: ['--no-sandbox'] });
  const page = await browser.newPage();
  await page.addScriptTag({ content: await bundleReaders() });
  const different: string[] = [];
  for (const folder of pages) {
    const { name, capture } = loadCase(folder);
    const there = (await page.evaluate(
      ([html, url, locale, seenAt]) =>
        (globalThis as unknown as { readSaved: (...given: unknown[]) => CreatorReading }).readSaved(
          html,
          url,
          locale,
          seenAt,
        ),
      [readFileSync(path.join(folder, 'page.html'), 'utf8'), capture.url, capture.uiLocale, capture.seenAt] as const,
    )) as CreatorReading | null;
    const here = JSON.parse(JSON.stringify(readPage(capture)));
    if (JSON.stringify(there) !== JSON.stringify(here)) different.push(name);
  }
  await browser.close();
  expect(different).toEqual([]);
});
