// The main job without a screen: write the brief, visit creators, open posts, judge, shortlist by real clicks, export, show the verdicts.
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { BrowserContext, Download, Frame, Page } from '@playwright/test';
import { dictionaries } from '../../lib/i18n/index.ts';
import { fillSentence, type Language } from '../../lib/i18n/translate.ts';
import type { DemoCreator, DemoSite } from '../../test/site/demo-site.ts';
import { creatorAddress, postAddress } from '../../test/site/start-page.ts';
import { workerOf } from './chromium.ts';
import { printVerdicts } from './print-verdicts.ts';

interface Job {
  readonly context: BrowserContext;
  readonly demo: DemoSite;
  readonly language: Language;
  /** Folder for the results; what lies there is replaced. */
  readonly output: string;
}

type Texts = (typeof dictionaries)['zh-TW'];

/** What creators are judged by, and what the invitations say about the brand: invented, as the creators are. */
const conditions = { brand: '晨光茶行', product: '春摘冷泡茶', budgetAmount: '300000', exclusivityDays: '45' } as const;
const rival = { name: '白穀', handles: '@whitegrain.demo' } as const;
const brief = {
  sellingPoints: '台灣中部茶園的當季春茶，無糖、冷泡三小時即可喝。',
  website: 'https://morning-tea.example',
  deliverables: '一篇圖文貼文與一支 30 秒短影音',
  requiredTags: '#晨光茶行 #春摘冷泡茶',
  schedule: '下個月上旬上線',
  contactName: '林小姐',
  contactDetails: 'pr@morning-tea.example',
} as const;

const longestWait = 30_000;

/** Creators of whom posts are opened too, and how many: their comments tell the audience, and what two audiences share. */
const lookedInto = 2;
const postsOpened = 3;

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

/** Writes the campaign's brief, as the criteria ask for it. */
async function writeBrief(popup: Page, { brief: words, panel, settings }: Texts): Promise<void> {
  await popup.getByRole('button', { name: words.title, exact: true }).click();
  for (const [name, value] of Object.entries(conditions)) {
    await popup.getByLabel(words[`form.${name as keyof typeof conditions}`], { exact: true }).fill(value);
  }
  await popup.getByLabel(words['form.funnelStage']).selectOption('engagement');
  await popup.getByLabel(words['form.sector']).selectOption('food');
  await popup.getByLabel(words['form.wantsTaiwan']).check();
  await popup.getByRole('button', { name: words['competitor.add'] }).click();
  for (const [name, value] of Object.entries(rival)) {
    await popup.getByLabel(words[`competitor.${name as keyof typeof rival}`], { exact: true }).fill(value);
  }
  await popup.getByText(panel.savedAt.split('{time}')[0] ?? '').waitFor({ timeout: longestWait });
  await popup.getByRole('button', { name: settings.back }).click();
}

/** Opens some of a creator's posts and lets their comments come in. */
async function openPosts(context: BrowserContext, creator: DemoCreator): Promise<void> {
  for (const post of creator.posts.slice(3, 3 + postsOpened)) {
    const page = await context.newPage();
    await page.goto(postAddress(creator, post));
    await cardWith(page, creator.handle);
    await page.waitForLoadState('networkidle');
    await page.waitForTimeout(1_000);
    await page.close();
  }
}

/** Takes the picture of the side panel beside the tab in front: it opens behind it, as the panel asks for that one. */
async function takePanel(context: BrowserContext, words: string, file: string): Promise<void> {
  const opened = context.waitForEvent('page');
  await (await workerOf(context)).evaluate(async () => {
    const { chrome } = globalThis as unknown as { chrome: { tabs: { create(options: object): Promise<unknown> } } };
    await chrome.tabs.create({ url: 'sidepanel.html', active: false });
  });
  const panel = await opened;
  await panel.setViewportSize({ width: 400, height: 1_600 });
  await panel.getByText(words).first().waitFor({ timeout: longestWait });
  await panel.screenshot({ path: file });
  await panel.close();
}

/** Does the main job and writes its results; progress and verdicts go to the terminal. */
export async function doMainJob({ context, demo, language, output }: Job): Promise<void> {
  rmSync(output, { recursive: true, force: true });
  mkdirSync(output, { recursive: true });
  const texts = dictionaries[language];
  const listName = texts.outreach['campaign.default'];
  const say = (sentence: string, campaign: string) => fillSentence(sentence, language, { campaign });
  const file = (name: string) => path.join(output, name);
  const openPopup = async () => {
    const popup = await context.newPage();
    await popup.setViewportSize({ width: 380, height: 560 });
    await popup.goto(new URL('popup.html', (await workerOf(context)).url()).href);
    return popup;
  };

  const visit = async (creator: DemoCreator, number: number) => {
    if (number <= lookedInto) await openPosts(context, creator);
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
    if (number === lookedInto) {
      await takePanel(context, `@${creator.handle}`, file('side-panel.png'));
      console.log('  side-panel.png');
    }
    await page.close();
  };

  console.log('▸ Writing the campaign’s brief: whom it is for, its budget, a rival …');
  const first = await openPopup();
  await writeBrief(first, texts);
  await first.close();

  console.log('▸ Visiting the demo creators, adding each to the shortlist …');
  for (const [index, creator] of demo.creators.entries()) await visit(creator, index + 1);

  console.log('▸ Comparing audiences and exporting from the popup …');
  const popup = await openPopup();
  await popup.getByRole('row').first().waitFor({ timeout: longestWait });
  await popup.screenshot({ path: file('popup.png') });
  await popup.getByRole('button', { name: texts.overlap.title, exact: true }).click();
  await popup.getByRole('button', { name: texts.overlap.measure }).click();
  await popup.getByRole('button', { name: texts.overlap.measureAgain }).waitFor({ timeout: longestWait });
  await popup.getByRole('table').first().waitFor({ timeout: longestWait });
  await popup.screenshot({ path: file('overlap.png') });
  await popup.getByRole('button', { name: texts.settings.back }).click();

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
  console.log('  popup.png  overlap.png  shortlist.csv  invitation.png  invitations.zh-TW.txt  invitations.en.txt');

  printVerdicts(file('shortlist.csv'), texts.outreach);
  console.log(`\n▸ Everything lies in ${output}`);
}
