// Starts Chromium with the built extension: the same for the demo and for the browser tests.
import { type BrowserContext, chromium, type Worker } from '@playwright/test';

export interface ChromiumOptions {
  readonly executablePath: string;
  /** Folder of the built extension; null for a bare browser. */
  readonly extension: string | null;
  /** Of the interface: the extension's own choice follows it. Null leaves it to the system. */
  readonly language: string | null;
  readonly window: 'seen' | 'headless';
  /** Who looks at the real web wants one; it needs rights that a container may not give. Never for the superuser. */
  readonly sandbox?: boolean;
  readonly colour?: 'light' | 'dark';
  /** Of the pages, in CSS pixels; a window that is seen has its own size. */
  readonly viewport?: { readonly width: number; readonly height: number };
}

/** Chromium does not start with a sandbox as root. */
const isRoot = process.getuid?.() === 0;

/** Starts the browser with a profile folder of its own. */
export function startChromium(profile: string, options: ChromiumOptions): Promise<BrowserContext> {
  const { executablePath, extension, language, window, sandbox = false, colour, viewport } = options;
  return chromium.launchPersistentContext(profile, {
    executablePath,
    // Playwright's own headless mode is the old one, without extensions.
    headless: false,
    chromiumSandbox: sandbox && !isRoot,
    args: [
      ...(window === 'headless' ? ['--headless=new', '--hide-scrollbars'] : []),
      ...(language ? [`--lang=${language}`] : []),
      ...(extension ? [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`] : []),
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-quic',
      '--no-first-run',
    ],
    ignoreDefaultArgs: ['--disable-extensions'],
    acceptDownloads: true,
    // The argument alone was not enough in two of some hundred starts: the interface came up in English.
    ...(language ? { locale: language, env: { ...process.env, LANGUAGE: language.replace('-', '_') } } : {}),
    ...(colour ? { colorScheme: colour } : {}),
    viewport: window === 'headless' ? (viewport ?? { width: 1280, height: 860 }) : null,
  });
}

/** The extension's worker, once it runs. */
export async function workerOf(context: BrowserContext): Promise<Worker> {
  return context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
}
