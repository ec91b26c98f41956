// Benchmark 1: script time that the extension adds to the page's own thread, and long tasks, with and without it, at 1× and 4×.
import type { CDPSession, Page } from '@playwright/test';
import { type BenchPage, demoPages, recordedPages } from './bench-pages.ts';
import { launch, serve } from './launch.ts';
import { median, printMeasurement } from './measurement.ts';

const runs = 5;
const settleTime = 1_800;
const pagesPerPlatform = 2;

interface Cost {
  readonly script: number;
  readonly longTasks: number;
}

interface Bench {
  readonly page: Page;
  readonly session: CDPSession;
}

/** Put into every page: counts what blocks its thread for 50 ms or more. */
function countLongTasks(): void {
  const counter = { longTasks: 0 };
  Object.assign(globalThis, { counter });
  new PerformanceObserver((list) => {
    counter.longTasks += list.getEntries().length;
  }).observe({ type: 'longtask', buffered: true });
}

async function openBench(executablePath: string, extension: string | null) {
  const context = await launch(executablePath, extension);
  const page = await context.newPage();
  await page.addInitScript(countLongTasks);
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return { context, bench: { page, session } };
}

async function scriptSeconds(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? Number.NaN;
}

/** One visit: milliseconds of script on the page's thread until all is quiet, and how many long tasks. */
async function visit({ page, session }: Bench, target: BenchPage, slowdown: number): Promise<Cost> {
  await page.goto('about:blank');
  await serve(page, target);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  const before = await scriptSeconds(session);
  await page.goto(target.url, { waitUntil: 'load' });
  await page.waitForTimeout(settleTime);
  const after = await scriptSeconds(session);
  const longTasks = await page.evaluate(
    () => (globalThis as unknown as { counter: { longTasks: number } }).counter.longTasks,
  );
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  // The counter restarts with the page's process; then the figure after is the whole.
  return { script: (after >= before ? after - before : after) * 1000, longTasks };
}

/**
 * Prints, per page, the median of the added script time over interleaved visits.
 * @param slowdown how many times slower than this machine the processor is made
 */
export async function benchPageCost(executablePath: string, extension: string, slowdown: 1 | 4): Promise<void> {
  const plain = await openBench(executablePath, null);
  const ours = await openBench(executablePath, extension);
  const pages = [...demoPages(Date.now()), ...recordedPages(pagesPerPlatform)];
  try {
    const worst = { added: 0, longTasks: 0 };
    for (const target of pages) {
      const without: Cost[] = [];
      const withUs: Cost[] = [];
      for (let run = 0; run <= runs; run += 1) {
        const first = await visit(plain.bench, target, slowdown);
        const second = await visit(ours.bench, target, slowdown);
        if (run === 0) continue;
        without.push(first);
        withUs.push(second);
      }
      const base = median(without.map(({ script }) => script));
      const added = median(withUs.map(({ script }, run) => script - (without[run]?.script ?? Number.NaN)));
      const longTasks = median(withUs.map((cost, run) => cost.longTasks - (without[run]?.longTasks ?? 0)));
      worst.added = Math.max(worst.added, added);
      worst.longTasks = Math.max(worst.longTasks, longTasks);
      printMeasurement(
        `page.script.${slowdown}x.${target.name}`,
        added,
        'ms',
        `added to ${base.toFixed(1)} ms of the bare page, ${(target.body.length / 1000).toFixed(0)} kB; long tasks added ${longTasks}`,
      );
    }
    printMeasurement(
      `page.script.${slowdown}x.worst`,
      worst.added,
      'ms',
      `over ${pages.length} pages; bar ${slowdown === 1 ? 10 : 40} ms`,
    );
    printMeasurement(
      `page.longtasks.${slowdown}x.worst`,
      worst.longTasks,
      'tasks',
      'added against the bare page; bar 0',
    );
  } finally {
    await plain.context.close();
    await ours.context.close();
  }
}
