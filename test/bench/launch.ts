// Starts Chromium for the benchmarks: with or without the extension, answering the sites' addresses from what a benchmark gives.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import type { BenchPage } from './bench-pages.ts';

const quietArguments = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
  '--mute-audio',
];

/** Starts a browser with a fresh profile. `extension` is the folder of the built extension, or null for a bare browser. */
export async function launch(executablePath: string, extension: string | null): Promise<BrowserContext> {
  const profile = mkdtempSync(path.join(tmpdir(), 'kol-lens-bench-'));
  return chromium.launchPersistentContext(profile, {
    executablePath,
    headless: false,
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      '--headless=new',
      ...quietArguments,
      ...(extension ? [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`] : []),
    ],
    viewport: { width: 1280, height: 900 },
  });
}

/** Answers the page's own address with its body, and everything else on the web with nothing. */
export async function serve(page: Page, { url, headers, body }: BenchPage): Promise<void> {
  await page.unrouteAll();
  await page.route(/^https?:/, (route) =>
    route.request().url() === url && route.request().isNavigationRequest()
      ? route.fulfill({ status: 200, headers: { ...headers }, body })
      : route.fulfill({ status: 204, body: '' }),
  );
}

/** The extension's id, from its worker. */
export async function extensionId(context: BrowserContext): Promise<string> {
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  return new URL(worker.url()).host;
}
