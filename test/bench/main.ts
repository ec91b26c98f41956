// `npm run bench [part…]`: prints `name value unit` lines with what each figure is compared with; parts: bytes, reading, export, import, judging, hostile, overlap, popup, page, page-slow, verdict; backup and workspace only when named: their stores take minutes.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { findBrowser } from '../../scripts/setup/find-browser.mjs';
import { benchBackup } from './backup-time.ts';
import { benchBytes } from './bytes.ts';
import { benchExport } from './export-time.ts';
import { benchHostileCaptions } from './hostile-captions.ts';
import { benchImport } from './import-time.ts';
import { benchJudging, benchOverlaps } from './judging-time.ts';
import { benchPageCost } from './page-cost.ts';
import { benchPopup } from './popup-time.ts';
import { benchReadingCost } from './reading-cost.ts';
import { benchVerdictDelay } from './verdict-delay.ts';
import { benchWorkspace } from './workspace-time.ts';

const root = path.resolve(import.meta.dirname, '../..');
const extension = path.join(root, '.output/chrome-mv3');
const pages = [path.resolve(root, '../shared/recordings'), path.join(root, 'test/fixtures/pages')];

const executablePath = await findBrowser();
if (!existsSync(path.join(extension, 'manifest.json'))) {
  throw new Error('The extension is not built: run `npm run build` first.');
}

const parts: Readonly<Record<string, () => Promise<void>>> = {
  bytes: async () => benchBytes(extension),
  reading: async () => {
    const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
    await benchReadingCost(browser, pages);
    await browser.close();
  },
  export: benchExport,
  import: () => benchImport(executablePath, extension),
  judging: benchJudging,
  hostile: benchHostileCaptions,
  overlap: benchOverlaps,
  popup: () => benchPopup(executablePath, extension),
  page: () => benchPageCost(executablePath, extension, 1),
  'page-slow': () => benchPageCost(executablePath, extension, 4),
  verdict: () => benchVerdictDelay(executablePath, extension),
  backup: () => benchBackup(executablePath, extension),
  workspace: () => benchWorkspace(executablePath, extension),
};

/** Long ones. */
const onlyNamed = ['backup', 'workspace'];

const wanted = process.argv.slice(2);
for (const [name, measure] of Object.entries(parts)) {
  if (wanted.length === 0 ? !onlyNamed.includes(name) : wanted.includes(name)) await measure();
}
