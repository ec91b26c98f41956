// The tests' hands: a browser of its own for each test with the built extension, the demo site at the real addresses, card, popup and panel.
import { existsSync, mkdtempSync, readlinkSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type BrowserContext, test as base, expect, type Frame, type Page, type Worker } from '@playwright/test';
import { dictionaries } from '../../lib/i18n/index.ts';
import type { Language } from '../../lib/i18n/translate.ts';
import { startChromium, workerOf } from '../../scripts/start/chromium.ts';
import { type DemoSite, demoPatterns, openDemoSite } from '../site/demo-site.ts';

const built = path.resolve(import.meta.dirname, '../../.output/chrome-mv3');

/** The part of the extension's interface that the tests themselves use, inside its worker. */
export interface ExtensionGlobals {
  readonly chrome: {
    readonly tabs: { create(options: { url: string; active: boolean }): Promise<unknown> };
    readonly runtime: { reload(): void };
    readonly action: { getBadgeText(of: { tabId: number }): Promise<string> };
    readonly storage: { readonly local: { get(key: null): Promise<Record<string, unknown>> } };
  };
}

export interface LensOptions {
  readonly language: Language;
  readonly colour: 'light' | 'dark';
}

const sizeOf = {
  'popup.html': { width: 380, height: 560 },
  'sidepanel.html': { width: 400, height: 860 },
  'workspace.html': { width: 1280, height: 800 },
} as const;

type OwnPage = keyof typeof sizeOf;

export interface Lens {
  readonly demo: DemoSite;
  readonly texts: (typeof dictionaries)['zh-TW'];
  /** Of now: another one after a restart. */
  readonly context: () => BrowserContext;
  readonly worker: () => Promise<Worker>;
  /** Addresses on the web that were asked for, in order. */
  readonly requests: () => readonly string[];
  /** Opens an address in a new tab. */
  readonly open: (address: string) => Promise<Page>;
  /**
   * Opens one of the extension's own pages in a tab behind the one in front, so that it takes that one for "the tab", as
   * the real popup and panel do.
   */
  readonly openOwn: (name: OwnPage, inFront?: Page) => Promise<Page>;
  /** Closes the browser and starts it again with the same profile. */
  readonly restart: () => Promise<void>;
  /** Kills the browser in the middle of whatever it does, and starts it again with the same profile. */
  readonly crash: () => Promise<void>;
}

export function executable(): string {
  const file = process.env.CHROMIUM_PATH;
  if (!file) throw new Error('CHROMIUM_PATH is not set: run the browser tests by `npm run browser` or `npm test`.');
  return file;
}

/** Starts a browser. `extension` is null for a bare one, to compare with. */
export function launch(profile: string, options: LensOptions, extension: string | null = built) {
  if (extension && !existsSync(path.join(extension, 'manifest.json'))) {
    throw new Error('The extension is not built: run `npm run build`.');
  }
  return startChromium(profile, { ...options, executablePath: executable(), extension, window: 'headless' });
}

/** Answers the demo's addresses; any other address on the web is noted and refused. */
export async function serveDemo(context: BrowserContext, demo: DemoSite, requests: string[]): Promise<void> {
  context.on('request', (request) => {
    if (/^https?:/.test(request.url())) requests.push(request.url());
  });
  for (const pattern of demoPatterns) {
    await context.route(pattern, (route) => {
      const answer = demo.reply(route.request().url());
      return answer ? route.fulfill(answer) : route.abort();
    });
  }
}

/** The browser's own process: its lock on the profile is a link to `<machine>-<process>`. */
function browserProcess(profile: string): number {
  const number = Number(readlinkSync(path.join(profile, 'SingletonLock')).split('-').at(-1));
  if (!(number > 1)) throw new Error('The browser that holds the profile is not known');
  return number;
}

interface Fixtures {
  readonly lens: Lens;
}

export const test = base.extend<Fixtures & LensOptions>({
  language: ['zh-TW', { option: true }],
  colour: ['light', { option: true }],
  lens: async ({ language, colour }, use) => {
    const profile = mkdtempSync(path.join(tmpdir(), 'kol-lens-'));
    const demo = openDemoSite(Date.now());
    const requests: string[] = [];
    const start = async () => {
      const started = await launch(profile, { language, colour });
      await serveDemo(started, demo, requests);
      return started;
    };
    let context = await start();
    await use({
      demo,
      texts: dictionaries[language],
      context: () => context,
      worker: () => workerOf(context),
      requests: () => requests,
      async open(address) {
        const page = await context.newPage();
        await page.goto(address);
        return page;
      },
      async openOwn(name, inFront) {
        await inFront?.bringToFront();
        const worker = await workerOf(context);
        const opened = context.waitForEvent('page');
        await worker.evaluate(async (url) => {
          const { chrome } = globalThis as unknown as ExtensionGlobals;
          await chrome.tabs.create({ url, active: false });
        }, name);
        const page = await opened;
        await page.setViewportSize(sizeOf[name]);
        // Not by the event: it may have come before anybody listened.
        await expect.poll(() => page.evaluate(() => document.readyState)).toBe('complete');
        // The popup has asked for its tab by now. Behind another tab the browser draws once a second, and each press waits for
        // that; the panel follows the tab in front, and has to stay behind.
        if (name !== 'sidepanel.html') await page.bringToFront();
        return page;
      },
      async restart() {
        await context.close();
        context = await start();
      },
      async crash() {
        const closed = context.waitForEvent('close', { timeout: 0 });
        process.kill(browserProcess(profile), 'SIGKILL');
        await closed;
        context = await start();
      },
    });
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  },
});

export { expect };

/** The card's frame in a page: it lies in a closed shadow root, which only the browser itself sees through. */
const findCard = (page: Page): Frame | undefined =>
  page.frames().find((frame) => frame.url().startsWith('chrome-extension://'));

/** Waits for the card. */
export async function cardOf(page: Page): Promise<Frame> {
  await expect.poll(() => findCard(page), { message: 'the card is in the page' }).toBeDefined();
  const card = findCard(page);
  if (!card) throw new Error('The card has gone again');
  return card;
}

/** The card's text; empty when there is no card. */
export const cardText = async (page: Page): Promise<string> =>
  (await findCard(page)
    ?.locator('body')
    // biome-ignore lint/performance/useDomNodeTextContent: what can be seen counts, not what the document holds
    .innerText()
    .catch(() => '')) ?? '';

/** Waits until the card says something; white space is taken as one blank. */
export async function expectCard(page: Page, words: string | RegExp): Promise<void> {
  await cardOf(page);
  const text = async () => (await cardText(page)).replace(/\s+/g, ' ');
  if (typeof words === 'string') await expect.poll(text).toContain(words);
  else await expect.poll(text).toMatch(words);
}

/** Waits until there is no card in the page, nor any element of ours. */
export async function expectNoCard(page: Page): Promise<void> {
  await expect.poll(() => findCard(page)?.url()).toBeUndefined();
  expect(await hosts(page)).toEqual([]);
}

/** Elements of ours in the page. */
export const hosts = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .map(({ localName }) => localName)
      .filter((name) => /^x-[0-9a-f]{8}-/.test(name)),
  );
