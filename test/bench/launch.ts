// Starts Chromium for the benchmarks: with or without the extension, answering the sites' addresses from what a benchmark gives.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { startChromium } from '../../scripts/start/chromium.ts';
import type { BenchPage } from './bench-pages.ts';

/** Starts a browser with a fresh profile. `extension` is the folder of the built extension, or null for a bare browser. */
export function launch(executablePath: string, extension: string | null): Promise<BrowserContext> {
  const profile = mkdtempSync(path.join(tmpdir(), 'kol-lens-bench-'));
  return startChromium(profile, { executablePath, extension, language: 'zh-TW', window: 'headless' });
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
