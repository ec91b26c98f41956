// Finds a Chromium that loads unpacked extensions, and installs one where there is none.
import { accessSync, constants, existsSync } from 'node:fs';
import path from 'node:path';
import { Failure, step } from './progress.mjs';
import { ask, root, run } from './run-command.mjs';

const tenMinutes = 600_000;

const isRoot = () => process.getuid?.() === 0;
const isDebian = () => existsSync('/etc/debian_version');

/** Does it start? A browser without its system libraries is there and yet does not. */
const starts = (/** @type {string | null} */ file) => file !== null && ask(file, ['--version']) !== null;

/** Playwright's own browser, as the installed version of Playwright wants it. */
async function playwrightBrowser() {
  if (!existsSync(path.join(root, 'node_modules/@playwright/test'))) return null;
  const { chromium } = await import('@playwright/test');
  const file = chromium.executablePath();
  return existsSync(file) ? file : null;
}

/** Chromium of the system. Chrome itself is no use: since version 137 it ignores `--load-extension`. */
function systemBrowser() {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  const names = ['chromium', 'chromium-browser'];
  const files = [
    ...folders.flatMap((folder) => names.map((name) => path.join(folder, name))),
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ];
  return files.find(isExecutable) ?? null;
}

function isExecutable(/** @type {string} */ file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Chinese pages need Chinese letters on the pictures; a Debian without a desktop has none. */
const needsFonts = () => isDebian() && isRoot() && !ask('fc-list', [':lang=zh-tw'])?.trim();

async function installWithApt(/** @type {readonly string[]} */ packages) {
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  if ((await run('apt-get', ['update', '-q'], { env, timeout: tenMinutes })) !== 0) return false;
  return (await run('apt-get', ['install', '-yq', ...packages], { env, timeout: tenMinutes })) === 0;
}

/**
 * Gives the path of a Chromium that starts. Looks, in this order: CHROMIUM_PATH, Playwright's own, the system's; then
 * installs Playwright's own, and last, on a Debian as root, the system's.
 * @returns {Promise<string>}
 * @throws {Failure} when there is none and none can be installed
 */
export async function findBrowser() {
  const chosen = process.env.CHROMIUM_PATH;
  if (chosen) {
    if (starts(chosen)) return chosen;
    throw new Failure(`CHROMIUM_PATH names ${chosen}, which does not start: correct or unset it.`);
  }
  const found = [await playwrightBrowser(), systemBrowser()].find(starts);
  if (found) {
    if (needsFonts()) await step('Installing Chinese fonts (apt-get)', () => installWithApt(['fonts-noto-cjk']));
    return found;
  }
  await step('Installing Chromium (playwright install chromium)', () =>
    run('npx', ['playwright', 'install', 'chromium'], {
      timeout: tenMinutes,
      env: { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '20000' },
    }),
  );
  const downloaded = await playwrightBrowser();
  if (downloaded && starts(downloaded)) {
    if (needsFonts()) await step('Installing Chinese fonts (apt-get)', () => installWithApt(['fonts-noto-cjk']));
    return downloaded;
  }
  if (isDebian() && isRoot()) {
    await step('Installing Chromium (apt-get install chromium fonts-noto-cjk)', () =>
      installWithApt(['chromium', 'fonts-noto-cjk']),
    );
    const installed = systemBrowser();
    if (installed && starts(installed)) return installed;
  }
  throw new Failure(
    'No Chromium that starts was found, and none could be installed: install one (on Debian: sudo apt-get install chromium fonts-noto-cjk) or name one with CHROMIUM_PATH=/path/to/chromium, and run the same command again.',
  );
}
