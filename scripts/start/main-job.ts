// The main job without a screen: visit creators, judge, shortlist by real clicks, export list and invitations, show the verdicts.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { BrowserContext, Download, Frame, Page } from '@playwright/test';
import papa from 'papaparse';
import { dictionaries } from '../../lib/i18n/index.ts';
import { fillSentence, type Language } from '../../lib/i18n/translate.ts';
import type { DemoCreator, DemoSite } from '../../test/site/demo-site.ts';
import { creatorAddress } from '../../test/site/start-page.ts';
import { workerOf } from './chromium.ts';

interface Job {
  readonly context: BrowserContext;
  readonly demo: DemoSite;
  readonly language: Language;
  /** Folder for the results; what lies there is replaced. */
  readonly output: string;
}

/** What the invitations say about the brand: invented, as the creators are. */
const brief = {
  brand: '晨光茶行',
  product: '春摘冷泡茶',
  sellingPoints: '台灣中部茶園的當季春茶，無糖、冷泡三小時即可喝。',
  website: 'https://morning-tea.example',
  deliverables: '一篇圖文貼文與一支 30 秒短影音',
  requiredTags: '#晨光茶行 #春摘冷泡茶',
  schedule: '下個月上旬上線',
  contactName: '林小姐',
  contactDetails: 'pr@morning-tea.example',
} as const;

const longestWait = 30_000;

/** The card's frame, once it shows what is asked for. */
async function cardWith(page: Page, words: string): Promise<Frame> {
  const deadline = Date.now() + longestWait;
  while (Date.now() < deadline) {
    const card = page.frames().find((frame) => frame.url().startsWith('chrome-extension://'));
    if (
      card &&
      (await card
        .getByText(words)
        .count()
        .catch(() => 0)) > 0
    )
      return card;
    await page.waitForTimeout(50);
  }
  throw new Error(`The card on ${page.url()} did not come to show “${words}” within ${longestWait / 1_000} s.`);
}

async function save(download: Promise<Download>, file: string): Promise<void> {
  await (await download).saveAs(file);
}

/** Does the main job and writes its results; progress and verdicts go to the terminal. */
export async function doMainJob({ context, demo, language, output }: Job): Promise<void> {
  rmSync(output, { recursive: true, force: true });
  mkdirSync(output, { recursive: true });
  const texts = dictionaries[language];
  const listName = texts.outreach['campaign.default'];
  const say = (sentence: string, campaign: string) => fillSentence(sentence, language, { campaign });
  const file = (name: string) => path.join(output, name);

  const visit = async (creator: DemoCreator, number: number) => {
    const page = await context.newPage();
    await page.goto(creatorAddress(creator, language));
    if (creator.state === 'open') {
      const card = await cardWith(page, `@${creator.handle}`);
      // The first look may know the account before the posts have come; the picture is of the whole verdict.
      await page.waitForTimeout(1_200);
      await card.getByRole('button', { name: say(texts.shortlist.addTo, listName) }).click();
      await card.getByRole('button', { name: say(texts.shortlist.onList, listName) }).waitFor({ timeout: longestWait });
    } else {
      await cardWith(page, texts.reading['page.private']);
    }
    const picture = `${String(number).padStart(2, '0')}-${creator.platform}-${creator.handle}.png`;
    await page.screenshot({ path: file(picture) });
    console.log(`  ${picture}`);
    await page.close();
  };

  console.log('▸ Visiting the demo creators, adding each to the shortlist …');
  for (const [index, creator] of demo.creators.entries()) await visit(creator, index + 1);

  console.log('▸ Exporting from the popup …');
  const popup = await context.newPage();
  await popup.setViewportSize({ width: 380, height: 560 });
  await popup.goto(new URL('popup.html', (await workerOf(context)).url()).href);
  await popup.getByRole('row').first().waitFor({ timeout: longestWait });
  await popup.screenshot({ path: file('popup.png') });

  const listed = popup.waitForEvent('download');
  await popup.getByRole('button', { name: texts.shortlist.export }).click();
  await popup.getByRole('menuitem', { name: texts.shortlist['form.csv'] }).last().click();
  await save(listed, file('shortlist.csv'));

  await popup.getByRole('button', { name: texts.shortlist.invite }).click();
  await popup.getByRole('tab', { name: texts.shortlist.brief }).click();
  for (const [name, words] of Object.entries(brief)) {
    await popup.getByLabel(texts.outreach[`variable.${name as keyof typeof brief}`], { exact: true }).fill(words);
  }
  await popup.getByRole('tab', { name: texts.shortlist.preview }).click();
  await popup.screenshot({ path: file('invitation.png') });
  for (const template of ['zh-TW', 'en'] as const) {
    await popup.getByLabel(texts.shortlist.templateLanguage).selectOption(template);
    const written = popup.waitForEvent('download');
    await popup.getByRole('button', { name: new RegExp(texts.shortlist.saveAll.split('{count}')[0] ?? '') }).click();
    await save(written, file(`invitations.${template}.txt`));
  }
  console.log('  popup.png  shortlist.csv  invitation.png  invitations.zh-TW.txt  invitations.en.txt');

  printVerdicts(file('shortlist.csv'), texts.outreach);
  console.log(`\n▸ Everything lies in ${output}`);
}

/** Letters of East Asia are two columns wide on a terminal. */
const width = (words: string) => [...words].reduce((sum, letter) => sum + (/[\u1100-\uffdc]/.test(letter) ? 2 : 1), 0);

/** Prints what the exported list says of each creator. */
function printVerdicts(csv: string, words: (typeof dictionaries)['zh-TW']['outreach']): void {
  const { data } = papa.parse<Record<string, string>>(readFileSync(csv, 'utf8').replace(/^\ufeff/, ''), {
    header: true,
    skipEmptyLines: true,
  });
  const columns = ['name', 'platform', 'followers', 'tierZh', 'rate', 'viewRate', 'bands'] as const;
  const table = [
    columns.map((column) => words[`column.${column}`]),
    ...data.map((row) => columns.map((column) => row[words[`column.${column}`]] ?? '')),
  ];
  const widths = columns.map((_, column) => Math.max(...table.map((row) => width(row[column] ?? ''))));
  console.log('');
  for (const row of table) {
    console.log(row.map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - width(cell))).join('  '));
  }
}
