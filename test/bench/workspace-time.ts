// Benchmark of the workspace over 100,000 creators with 30 posts each: first rows, keystrokes, scrolling beside a bare list, memory, one creator.
import path from 'node:path';
import type { BrowserContext, CDPSession, Page } from '@playwright/test';
import { zhTW } from '../../lib/i18n/zh-TW.ts';
import { workerOf } from '../../scripts/start/chromium.ts';
import { bundleForBrowser } from './bundle-for-browser.ts';
import { bareOwnPage, profileWithCreators, startOver } from './many-creators-profile.ts';
import { median, printMeasurement } from './measurement.ts';
import { popupOpenings } from './popup-time.ts';
import { privateMegabytes } from './process-memory.ts';

const openings = 5;
const lists = ['everyone', 'default'] as const;

const bundle = (name: string) => bundleForBrowser(path.resolve(import.meta.dirname, name));

const percentile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.ceil(values.length * share) - 1)] ?? Number.NaN;

/** Put into the page: hears of letters and clicks, and knows when other rows than before stood on the screen after one. */
function watchTable(): void {
  const grid = () => document.querySelector('[role="grid"]');
  const shown = () =>
    `${grid()?.getAttribute('aria-rowcount')} ${document.querySelector('[role="grid"] [aria-rowindex="2"]')?.textContent}`;
  const watch = {
    before: '',
    began: 0,
    painted: 0,
    shown,
    rows: () => Number(grid()?.getAttribute('aria-rowcount')) - 1,
  };
  Object.assign(globalThis, { watch });
  const begin = (event: Event) => {
    Object.assign(watch, { before: shown(), began: event.timeStamp, painted: 0 });
    const look = () => {
      if (shown() === watch.before) return requestAnimationFrame(look);
      // After this frame has been drawn.
      return requestAnimationFrame(() => {
        watch.painted = performance.now();
      });
    };
    requestAnimationFrame(look);
  };
  for (const type of ['beforeinput', 'click']) addEventListener(type, begin, { capture: true });
}

interface Watched {
  readonly watch: { readonly began: number; readonly painted: number; readonly rows: () => number };
}

const firstRowsPainted = () =>
  new Promise<number>((resolve) => {
    const look = () => {
      if (document.querySelector('[role="grid"] [aria-rowindex="2"]')) {
        requestAnimationFrame(() => resolve(performance.now()));
      } else requestAnimationFrame(look);
    };
    look();
  });

const wholeListThere = (count: number) =>
  new Promise<number>((resolve) => {
    const look = () => {
      const rows = Number(document.querySelector('[role="grid"]')?.getAttribute('aria-rowcount')) - 1;
      if (rows >= count) resolve(performance.now());
      else setTimeout(look, 10);
    };
    look();
  });

async function openList(context: BrowserContext, list: string): Promise<Page> {
  const page = await context.newPage();
  await page.setViewportSize({ width: 1_280, height: 800 });
  const address = new URL('/workspace.html', (await workerOf(context)).url()).href;
  await page.goto(`${address}#/list/${list}`, { waitUntil: 'commit' });
  return page;
}

/** Opens a list: milliseconds from the start of loading. */
async function opening(context: BrowserContext, list: string, creatorCount: number) {
  const page = await openList(context, list);
  const first = await page.evaluate(firstRowsPainted);
  const whole = await page.evaluate(wholeListThere, creatorCount);
  return { page, first, whole };
}

const lastReaction = async (page: Page): Promise<number> => {
  await page.waitForFunction(() => (globalThis as unknown as Watched).watch.painted > 0, null, { polling: 20 });
  return page.evaluate(() => {
    const { watch } = globalThis as unknown as Watched;
    return watch.painted - watch.began;
  });
};

/** In milliseconds; slower reactions would be left out, so it is many times the bar. */
const betweenLetters = 1_500;

/** Words whose every letter finds others: by name, handle, in both scripts. */
const searched = ['daily', '張怡', 'kitchen', '烘焙', 'taipei', 'studio', 'hello', 'wears'];

async function keystrokes(page: Page, creatorCount: number): Promise<number[]> {
  const field = page.locator('input[type="search"], .table-search input').first();
  const times: number[] = [];
  for (const word of searched) {
    await field.focus();
    for (const letter of word) {
      await page.keyboard.press(letter).catch(() => page.keyboard.insertText(letter));
      await page.waitForTimeout(betweenLetters);
      // A letter that finds the same rows again paints nothing.
      const reaction = await page.evaluate(() => {
        const { watch } = globalThis as unknown as Watched;
        return watch.painted > 0 ? watch.painted - watch.began : null;
      });
      if (reaction !== null) times.push(reaction);
    }
    await field.fill('');
    await page.waitForFunction((count) => (globalThis as unknown as Watched).watch.rows() === count, creatorCount);
  }
  return times;
}

async function sorts(page: Page, rounds: number): Promise<number[]> {
  const times: number[] = [];
  const heads = await page.locator('.head-sort').all();
  for (let round = 0; round < rounds; round += 1) {
    for (const head of heads.slice(0, 6)) {
      const before = await page.evaluate(() =>
        (globalThis as unknown as Watched & { watch: { shown(): string } }).watch.shown(),
      );
      await head.click();
      const changed = await page
        .waitForFunction(
          (text) => (globalThis as unknown as { watch: { shown(): string } }).watch.shown() !== text,
          before,
          { polling: 20, timeout: 3_000 },
        )
        .catch(() => null);
      if (changed) times.push(await lastReaction(page));
    }
  }
  return times;
}

/** Put into the page: at each frame, what is about to be drawn. */
function watchFrames(): void {
  const frames = { times: [] as number[], blank: 0, running: true };
  Object.assign(globalThis, { frames });
  const look = (now: number) => {
    frames.times.push(now);
    const grid = document.querySelector('.table-grid');
    const body = document.querySelector('.table-body');
    if (grid && body) {
      const frame = grid.getBoundingClientRect();
      const top = Math.max(frame.top + 40, body.getBoundingClientRect().top);
      const rows = [...body.querySelectorAll('[role="row"]')]
        .map((row) => row.getBoundingClientRect())
        .filter(({ bottom, top: from }) => bottom > top && from < frame.bottom);
      const covered = rows.reduce((sum, row) => sum + Math.min(row.bottom, frame.bottom) - Math.max(row.top, top), 0);
      if (covered < frame.bottom - top - 4) frames.blank += 1;
    }
    if (frames.running) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** Scrolls with the wheel, then jumps. */
async function scrolled(page: Page, session: CDPSession) {
  await page.evaluate(watchFrames);
  await session.send('Input.synthesizeScrollGesture', {
    x: 500,
    y: 500,
    yDistance: -24_000,
    speed: 6_000,
    gestureSourceType: 'mouse',
    preventFling: true,
  });
  for (const share of [0.5, 0.1, 0.9, 0.3, 0.7]) {
    await page.evaluate((at) => {
      const grid = document.querySelector('.table-grid');
      if (grid) grid.scrollTop = grid.scrollHeight * at;
    }, share);
    await page.waitForTimeout(120);
  }
  return page.evaluate(() => {
    const { frames } = globalThis as unknown as { frames: { times: number[]; blank: number; running: boolean } };
    frames.running = false;
    const gaps = frames.times.slice(1).map((time, at) => time - (frames.times[at] ?? 0));
    return { frames: gaps.length, gaps, blank: frames.blank };
  });
}

function printScroll(name: string, { frames, gaps, blank }: Awaited<ReturnType<typeof scrolled>>, beside: string) {
  const late = gaps.filter((gap) => gap > 25).length;
  printMeasurement(
    `workspace.scroll.${name}`,
    1_000 / median(gaps),
    'frames/s',
    `${frames} frames, ${late} late, ${blank} with a blank row${beside}`,
  );
}

/** Lists stand as nobody has ever changed them: an earlier run has left them sorted. */
const forgetViews = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const request = indexedDB.open('kol-lens');
        request.onsuccess = () => {
          const transaction = request.result.transaction('savedViews', 'readwrite');
          transaction.objectStore('savedViews').clear();
          transaction.oncomplete = () => {
            request.result.close();
            resolve();
          };
        };
      }),
  );

async function benchOpening(context: BrowserContext, plainMs: number, creatorCount: number): Promise<Page> {
  for (const list of lists) {
    const made = await opening(context, list, creatorCount);
    printMeasurement(
      `workspace.${list}.first-opening`,
      made.whole,
      'ms',
      `until all ${creatorCount} are there, its packed copy made on the way; first rows after ${made.first.toFixed(0)} ms`,
    );
    await made.page.close();
  }
  const runs: { first: number; whole: number }[] = [];
  for (let run = 0; run < openings; run += 1) {
    const { page, first, whole } = await opening(context, 'everyone', creatorCount);
    runs.push({ first, whole });
    await page.close();
  }
  const wholes = median(runs.map(({ whole }) => whole));
  printMeasurement(
    'workspace.first-rows',
    median(runs.map(({ first }) => first)),
    'ms',
    `from the start of loading, ${openings} openings; bar 1000 ms`,
  );
  printMeasurement(
    'workspace.whole-list',
    wholes,
    'ms',
    `from the start of loading; ${(wholes / plainMs).toFixed(2)} × the ${plainMs.toFixed(0)} ms of toArray() and sort`,
  );
  const { page } = await opening(context, 'everyone', creatorCount);
  await page.evaluate(watchTable);
  return page;
}

/** Exports what is shown, all columns too: from the press to the whole file on the disk. */
async function benchExports(page: Page, creatorCount: number): Promise<void> {
  const { table, shortlist } = zhTW;
  for (const form of ['shownCsv', 'shownXlsx', 'allCsv'] as const) {
    const times: number[] = [];
    for (let run = 0; run < 3; run += 1) {
      const download = page.waitForEvent('download', { timeout: 120_000 });
      await page.getByRole('button', { name: shortlist.export, exact: true }).click();
      const began = performance.now();
      await page.getByRole('menuitem', { name: table[`export.${form}`] }).click();
      await (await download).path();
      times.push(performance.now() - began);
    }
    printMeasurement(
      `workspace.export.${form}`,
      median(times),
      'ms',
      `${creatorCount} rows, from the press to the whole file; bar 5000 ms`,
    );
  }
}

/** Prints all of it. Slow: the profile with the creators is made first where there is none yet. */
export async function benchWorkspace(executablePath: string, extension: string, creatorCount = 100_000): Promise<void> {
  const profile = await profileWithCreators(creatorCount, executablePath, extension);
  const context = await startOver(profile, executablePath, extension);
  try {
    const bare = await bareOwnPage(context);
    await bare.evaluate(await bundle('store-in-browser.ts'));
    const plain = await bare.evaluate(() =>
      (
        globalThis as unknown as { plainly(list: string): Promise<{ reading: number; sorting: number; count: number }> }
      ).plainly('everyone'),
    );
    printMeasurement(
      'workspace.plain-to-array',
      plain.reading + plain.sorting,
      'ms',
      `${plain.count} rows: reading ${plain.reading.toFixed(0)} ms, one sort ${plain.sorting.toFixed(0)} ms`,
    );
    await forgetViews(bare);
    await bare.close();
    const page = await benchOpening(context, plain.reading + plain.sorting, creatorCount);
    const typed = await keystrokes(page, creatorCount);
    printMeasurement(
      'workspace.filter.p95',
      percentile(typed, 0.95),
      'ms',
      `from key to painted rows, ${typed.length} keystrokes, p50 ${median(typed).toFixed(0)} ms; bar 100 ms`,
    );
    const sorted = await sorts(page, 4);
    printMeasurement(
      'workspace.sort.p95',
      percentile(sorted, 0.95),
      'ms',
      `from click to painted rows, ${sorted.length} sorts, p50 ${median(sorted).toFixed(0)} ms; one sort of the plain rows ${plain.sorting.toFixed(0)} ms; bar 100 ms`,
    );
    printMeasurement(
      'workspace.memory',
      await privateMegabytes(context, page),
      'MB',
      'private memory of the renderer process: page, its worker and the browser’s own share; bar 300 MB',
    );
    await benchExports(page, creatorCount);
    const sortedFirst: number[] = [];
    for (let run = 0; run < openings; run += 1) {
      const again = await opening(context, 'everyone', creatorCount);
      sortedFirst.push(again.first);
      await again.page.close();
    }
    printMeasurement(
      'workspace.first-rows-sorted',
      median(sortedFirst),
      'ms',
      `of a list that was left sorted by a column without an index, ${openings} openings; bar 1000 ms`,
    );
    const session = await context.newCDPSession(page);
    const ours = await scrolled(page, session);
    const other = await context.newPage();
    await other.setViewportSize({ width: 1_280, height: 800 });
    await other.goto(new URL('/manifest.json', (await workerOf(context)).url()).href);
    await other.evaluate(await bundle('bare-list-in-browser.tsx'));
    await other.evaluate(
      (count) => (globalThis as unknown as { showBareList(count: number): void }).showBareList(count),
      creatorCount,
    );
    await other.waitForSelector('.table-row');
    printScroll('table', ours, '');
    printScroll('bare-list', await scrolled(other, await context.newCDPSession(other)), '');
    await other.close();
    await page.close();
    printMeasurement(
      'workspace.popup-first-rows',
      median(await popupOpenings(context)),
      'ms',
      `of a list of ${creatorCount}, from the start of loading; bar 300 ms`,
    );
    await benchStore(context, creatorCount);
  } finally {
    await context.close();
  }
}

async function benchStore(context: BrowserContext, creatorCount: number): Promise<void> {
  const page = await bareOwnPage(context);
  await page.evaluate(await bundle('store-in-browser.ts'));
  const opened = await page.evaluate(() =>
    (
      globalThis as unknown as {
        openCreators(count: number): Promise<{ reading: number; basis: number; judging: number }[]>;
      }
    ).openCreators(40),
  );
  const whole = opened.map(({ reading, basis, judging }) => reading + basis + judging);
  const part = (of: (one: (typeof opened)[number]) => number) => median(opened.map(of)).toFixed(1);
  printMeasurement(
    'workspace.open-creator',
    median(whole),
    'ms',
    `p95 ${percentile(whole, 0.95).toFixed(0)} ms; reading ${part(({ reading }) => reading)}, what judging rests on ${part(({ basis }) => basis)}, judging ${part(({ judging }) => judging)}; bar 50 ms`,
  );
  const calls = await page.evaluate(() =>
    (globalThis as unknown as { callOften(runs: number): Promise<Record<string, number[]>> }).callOften(7),
  );
  for (const [name, times] of Object.entries(calls)) {
    printMeasurement(`store.${name}`, median(times), 'ms', `over ${creatorCount} creators on two lists`);
  }
  await page.close();
}
