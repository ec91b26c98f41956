// Benchmark 2: how long after the page's data is there the verdict stands on the screen.
import type { Frame, Page } from '@playwright/test';
import { demoPages, recordedPages } from './bench-pages.ts';
import { launch, serve } from './launch.ts';
import { median, printMeasurement } from './measurement.ts';

const runs = 5;
const pagesPerPlatform = 1;
const longestWait = 10_000;

async function cardFrame(page: Page): Promise<Frame> {
  const until = Date.now() + longestWait;
  while (Date.now() < until) {
    const frame = page.frames().find((one) => one.url().includes('/card.html'));
    if (frame) return frame;
    await page.waitForTimeout(5);
  }
  throw new Error(`No card came up on ${page.url()}`);
}

/** Resolves, inside the card's frame, with the wall-clock time at which the verdict had been painted. */
function verdictPainted(): Promise<number> {
  return new Promise((resolve) => {
    const look = () => {
      if (!document.querySelector('.card-scroll')) {
        requestAnimationFrame(look);
        return;
      }
      requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.timeOrigin + performance.now())));
    };
    look();
  });
}

/** Prints the median delay per page: from the end of parsing (data present) to the verdict painted, beside the page's own load. */
export async function benchVerdictDelay(executablePath: string, extension: string): Promise<void> {
  const context = await launch(executablePath, extension);
  const page = await context.newPage();
  const worst = { delay: 0 };
  const pages = [...demoPages(Date.now()), ...recordedPages(pagesPerPlatform)];
  for (const target of pages) {
    const delays: number[] = [];
    const loads: number[] = [];
    for (let run = 0; run <= runs; run += 1) {
      await page.goto('about:blank');
      await serve(page, target);
      await page.goto(target.url, { waitUntil: 'commit' });
      const painted = await (await cardFrame(page)).evaluate(verdictPainted);
      const { dataPresent, began } = await page.evaluate(() => {
        const [timing] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
        return {
          dataPresent: performance.timeOrigin + (timing?.domInteractive ?? Number.NaN),
          began: performance.timeOrigin + (timing?.responseStart ?? Number.NaN),
        };
      });
      if (run === 0) continue;
      delays.push(painted - dataPresent);
      loads.push(dataPresent - began);
    }
    worst.delay = Math.max(worst.delay, median(delays));
    printMeasurement(
      `verdict.${target.name}`,
      median(delays),
      'ms',
      `after the page's own ${median(loads).toFixed(0)} ms of parsing; bar 300 ms`,
    );
  }
  printMeasurement(
    'verdict.worst',
    worst.delay,
    'ms',
    `median of ${runs} visits, worst of ${pages.length} pages; bar 300 ms`,
  );
  await context.close();
}
