// A browser profile whose extension keeps many creators: made once, kept beside the other temporary files, and started for each benchmark.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { settingsKey } from '../../lib/storage/settings.ts';
import { startChromium, workerOf } from '../../scripts/start/chromium.ts';
import { bundleForBrowser } from './bundle-for-browser.ts';

/** Creators written in one transaction. */
const portion = 500;

const entry = path.resolve(import.meta.dirname, 'write-creators-in-browser.ts');

/** Starts the browser over a profile folder. */
export const startOver = (profile: string, executablePath: string, extension: string): Promise<BrowserContext> =>
  startChromium(profile, { executablePath, extension, language: 'zh-TW', window: 'headless' });

/** Opens a page of the extension's own that runs nothing: for work on its store. */
export async function bareOwnPage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto(new URL('/manifest.json', (await workerOf(context)).url()).href);
  return page;
}

/** How far a profile has come; an ended run is gone on with. */
interface Written {
  readonly creators: number;
  /** When the first was written, milliseconds since 1970. */
  readonly now: number;
}

interface Filling {
  readonly profile: string;
  readonly count: number;
  readonly script: string;
  readonly executablePath: string;
  readonly extension: string;
}

const markOf = (profile: string) => path.join(profile, 'written.json');

function writtenIn(profile: string): Written {
  if (!existsSync(markOf(profile))) return { creators: 0, now: Date.now() };
  return JSON.parse(readFileSync(markOf(profile), 'utf8')) as Written;
}

async function fill({ profile, count, script, executablePath, extension }: Filling, { creators, now }: Written) {
  const context = await startOver(profile, executablePath, extension);
  const page = await bareOwnPage(context);
  // The regular copy would be made at the next start, and be measured with everything else.
  await (await workerOf(context)).evaluate((key) => {
    const { chrome } = globalThis as unknown as {
      chrome: { storage: { local: { set(entries: Record<string, unknown>): Promise<void> } } };
    };
    return chrome.storage.local.set({ [key]: { backupEvery: 0 } });
  }, settingsKey);
  await page.evaluate(script);
  await page.evaluate(
    (moment) => (globalThis as unknown as { layOutLists(now: number): Promise<void> }).layOutLists(moment),
    now,
  );
  for (let from = creators; from < count; from += portion) {
    const to = Math.min(count, from + portion);
    await page.evaluate(
      ([first, last, moment]) =>
        (
          globalThis as unknown as { writeCreators(from: number, to: number, now: number): Promise<void> }
        ).writeCreators(first, last, moment),
      [from, to, now] as const,
    );
    writeFileSync(markOf(profile), JSON.stringify({ creators: to, now } satisfies Written));
    if (to % 10_000 === 0) console.error(`${to.toLocaleString('en')} of ${count.toLocaleString('en')} creators`);
  }
  await context.close();
}

/**
 * Gives the folder of a browser profile with so many creators; makes it when there is none yet of this form of the store.
 * Whoever changes what is in it works on a copy, or removes it afterwards.
 */
export async function profileWithCreators(count: number, executablePath: string, extension: string): Promise<string> {
  const script = await bundleForBrowser(entry);
  const makers = [
    path.join(import.meta.dirname, 'many-creators.ts'),
    path.resolve(import.meta.dirname, '../../lib/storage/migrations/version-3.ts'),
    path.resolve(import.meta.dirname, '../../lib/storage/packed-details/packed-value.ts'),
  ];
  // The rows of a campaign are judged anew each day: yesterday's would be, while everything is measured.
  const today = new Date().toDateString();
  // The extension's folder is in its address: another checkout has another store.
  const form = createHash('sha256')
    .update(makers.map((file) => readFileSync(file, 'utf8')).join())
    .update(extension)
    .update(today)
    .digest('hex')
    .slice(0, 12);
  const profile = path.join(tmpdir(), `kol-lens-many-${count}-${form}`);
  mkdirSync(profile, { recursive: true });
  const written = writtenIn(profile);
  if (written.creators < count) await fill({ profile, count, script, executablePath, extension }, written);
  return profile;
}
