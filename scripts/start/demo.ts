// Opens the demo in a window, or does the main job headless where there is no screen. Runs under the project's own Node.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BrowserContext } from '@playwright/test';
import { type DemoSite, demoPatterns, openDemoSite, startAddress } from '../../test/site/demo-site.ts';
import { startChromium } from './chromium.ts';
import { doMainJob } from './main-job.ts';

const root = path.resolve(import.meta.dirname, '../..');
const extension = path.join(root, '.output/chrome-mv3');
const output = path.join(root, 'demo-output');

/** Usage: `npm start -- [--headless] [--lang=en]`. */
const given = new Set(process.argv.slice(2));
const language = given.has('--lang=en') ? 'en' : 'zh-TW';

const hasScreen =
  process.platform === 'darwin' ||
  process.platform === 'win32' ||
  Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/** The demo's addresses are answered here; every other address leads to the real web. */
async function serve(context: BrowserContext, demo: DemoSite): Promise<void> {
  for (const pattern of demoPatterns) {
    await context.route(pattern, (route) => {
      const answer = demo.reply(route.request().url());
      return answer ? route.fulfill(answer) : route.continue();
    });
  }
}

async function inWindow(context: BrowserContext): Promise<void> {
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(`${startAddress}?lang=${language}`);
  console.log('▸ The demo is open. Close the browser window to end it.');
  await new Promise<void>((closed) => {
    context.on('close', () => closed());
  });
}

const executablePath = process.env.CHROMIUM_PATH;
if (!executablePath) throw new Error('Start the demo by `npm start`.');

const profile = mkdtempSync(path.join(tmpdir(), 'kol-lens-demo-'));
// Also when the demo is stopped from the terminal.
process.on('exit', () => rmSync(profile, { recursive: true, force: true }));
const window = hasScreen && !given.has('--headless') ? 'seen' : 'headless';
const options = {
  executablePath,
  extension,
  language: window === 'seen' ? null : language,
  window,
} as const;
// A window can lead to the real web: there the sandbox matters, where the system lets Chromium have one.
const context =
  window === 'headless'
    ? await startChromium(profile, options)
    : await startChromium(profile, { ...options, sandbox: true }).catch(() => startChromium(profile, options));
try {
  const demo = openDemoSite(Date.now());
  await serve(context, demo);
  if (window === 'seen') await inWindow(context);
  else await doMainJob({ context, demo, language, output });
} catch (error) {
  console.error(`\n✖ The demo could not be finished: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
} finally {
  await context.close().catch(() => {});
}
