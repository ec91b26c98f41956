// What the process of a page weighs that no other process shares, as the system counts it.
import { readFileSync } from 'node:fs';
import type { BrowserContext, Page } from '@playwright/test';

function privateKilobytes(pid: number): number {
  const text = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
  return [...text.matchAll(/^Private_(?:Clean|Dirty):\s+(\d+) kB/gm)].reduce((sum, [, size]) => sum + Number(size), 0);
}

/** Gives the megabytes of the biggest renderer: all pages and workers of one origin share one. Linux alone. */
export async function privateMegabytes(context: BrowserContext, page: Page): Promise<number> {
  const pageSession = await context.newCDPSession(page);
  await pageSession.send('HeapProfiler.collectGarbage').catch(() => {});
  const session = await context.browser()?.newBrowserCDPSession();
  if (!session) return Number.NaN;
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const sizes = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => privateKilobytes(id));
  return Math.max(...sizes) / 1_000;
}
