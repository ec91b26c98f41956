// Benchmark 3: reading one page against JSON.parse of its embedded JSON, in real Chromium, over the recorded pages and ours.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from '@playwright/test';
import { type AboutCase, loadCase } from '../../scripts/read/load-case.ts';
import { bundleReaders } from '../readers/bundle-readers.ts';
import type { PageTimes } from '../readers/read-in-browser.ts';
import { median, printMeasurement } from './measurement.ts';

const runs = 9;
const smallestPage = 20_000;

function pagesIn(root: string): string[] {
  if (!existsSync(root)) return [];
  return ['instagram', 'youtube', 'tiktok'].flatMap((platform) => {
    const folder = path.join(root, platform);
    if (!existsSync(folder)) return [];
    return readdirSync(folder)
      .map((name) => path.join(folder, name))
      .filter((name) => existsSync(path.join(name, 'page.html')));
  });
}

/** Prints the ratio per page, and the median and worst ratio per platform. Below 1.0 reading is cheaper than parsing. */
export async function benchReadingCost(browser: Browser, roots: readonly string[]): Promise<void> {
  const code = await bundleReaders();
  const page = await browser.newPage();
  await page.addScriptTag({ content: code });
  const ratios = new Map<string, { inPage: number[]; whole: number[] }>();
  for (const folder of roots.flatMap(pagesIn)) {
    const about = JSON.parse(readFileSync(path.join(folder, 'about.json'), 'utf8')) as AboutCase;
    const { capture } = loadCase(folder);
    const html = readFileSync(path.join(folder, 'page.html'), 'utf8');
    const times = (await page.evaluate(
      ([text, url, locale, seenAt, times]) =>
        // biome-ignore lint/suspicious/noExplicitAny: the function was put there by the bundle
        (globalThis as any).timeReading(text, url, locale, seenAt, times),
      [html, about.pageUrl, capture.uiLocale, capture.seenAt, runs] as const,
    )) as PageTimes;
    if (times.jsonCharacters < smallestPage) continue;
    const parsing = median(times.parsing);
    const inPage = median(times.gathering) / parsing;
    const whole = median(times.reading) / parsing;
    const known = ratios.get(about.platform) ?? { inPage: [], whole: [] };
    known.inPage.push(inPage);
    known.whole.push(whole);
    ratios.set(about.platform, known);
    printMeasurement(
      `reading.${about.platform}.${path.basename(folder)}`,
      whole,
      '×',
      `page side alone ${inPage.toFixed(2)} ×; JSON.parse ${parsing.toFixed(2)} ms of ${(times.jsonCharacters / 1000).toFixed(0)} k characters`,
    );
  }
  for (const [platform, { inPage, whole }] of ratios) {
    const against = 'JSON.parse of the embedded JSON';
    printMeasurement(
      `reading.${platform}.median`,
      median(whole),
      '×',
      `page side and worker side; ${against}; bar 1.0, aim 0.5`,
    );
    printMeasurement(
      `reading.${platform}.worst`,
      Math.max(...whole),
      '×',
      `page side and worker side; ${against}; bar 1.0`,
    );
    printMeasurement(`gathering.${platform}.median`, median(inPage), '×', `what runs in the page; ${against}`);
    printMeasurement(`gathering.${platform}.worst`, Math.max(...inPage), '×', `what runs in the page; ${against}`);
  }
  await page.close();
}
