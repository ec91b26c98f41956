// The workspace's table in the real extension: order, filter, views, deeds with their undo, exports read by others, keys, other windows, axe.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { fillSentence } from '../../lib/i18n/translate.ts';
import { findingsIn } from './axe.ts';
import { addFrom, listMany, openCreator, rawStore } from './hands.ts';
import { expect, type Lens, test } from './lens.ts';

const names = (page: Page) => page.locator('.cell-link').allInnerTexts();
const expectNames = (page: Page, expected: readonly string[]) => expect.poll(() => names(page)).toEqual(expected);

/** Opens the list of the campaign in use. */
async function openCampaign(lens: Lens): Promise<Page> {
  const page = await lens.openOwn('workspace.html');
  await page.locator('.rail a[href="#/list/default"]').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(lens.texts.outreach['campaign.default']);
  return page;
}

/** Puts two creators on the list: 小鹿吃什麼 (41,230) first, then 小工具實驗室 (15,230). */
async function addTwo(lens: Lens): Promise<void> {
  for (const [platform, handle] of [
    ['instagram', 'deer.eats.demo'],
    ['tiktok', 'tiny.tools.demo'],
  ] as const) {
    const page = await openCreator(lens, platform, handle);
    await addFrom(lens, page);
    await page.close();
  }
}

const deer = '小鹿吃什麼';
const tools = '小工具實驗室';

test('sorts, filters, and keeps views, widths and order over a reload', async ({ lens }) => {
  const { table } = lens.texts;
  await addTwo(lens);
  const page = await openCampaign(lens);
  await expectNames(page, [tools, deer]);

  // Two columns: both are micro, so the second decides.
  const head = (title: string) => page.getByRole('columnheader', { name: title });
  await head(table['column.tier']).getByRole('button').click();
  await head(table['column.followers'])
    .getByRole('button')
    .click({ modifiers: ['Shift'] });
  await expectNames(page, [deer, tools]);
  await expect(head(table['column.followers'])).toHaveAttribute('aria-sort', 'descending');
  await expect(head(table['column.followers'])).toContainText('2');

  const search = page.getByLabel(table.search);
  await search.fill('小鹿');
  await expectNames(page, [deer]);
  await search.fill('TINY');
  await expectNames(page, [tools]);
  await search.fill('');

  await page.getByRole('button', { name: table.addCondition }).click();
  await page.getByRole('menuitem', { name: table['field.platform'], exact: true }).click();
  await page.getByLabel('TikTok').check();
  await page.getByRole('button', { name: table.done }).click();
  await expectNames(page, [tools]);
  await expect(page.getByRole('button', { name: '平台是 TikTok', exact: true })).toBeVisible();

  await page.getByRole('button', { name: table.views }).click();
  await page.getByLabel(table.saveView).fill('只看 TikTok');
  await page.getByRole('button', { name: table.save, exact: true }).click();
  await page
    .getByRole('button', { name: fillSentence(table.removeCondition, 'zh-TW', { condition: '平台是 TikTok' }) })
    .click();
  await expectNames(page, [deer, tools]);

  // By pointer: the edge of the second column.
  const width = async () => Math.round((await head(table['column.platform']).boundingBox())?.width ?? 0);
  const before = await width();
  const edge = await head(table['column.platform']).boundingBox();
  if (!edge) throw new Error('no head');
  await page.mouse.move(edge.x + edge.width - 1, edge.y + 18);
  await page.mouse.down();
  await page.mouse.move(edge.x + edge.width + 49, edge.y + 18);
  await page.mouse.up();
  await expect.poll(width).toBe(before + 50);
  // How the list is left is kept a moment after the last change.
  const kept = async () =>
    JSON.stringify((await rawStore(lens)).savedViews?.find(({ id }) => id === 'current:default'));
  await expect.poll(kept).toContain(`${before + 50}`);

  await page.reload();
  await expectNames(page, [deer, tools]);
  expect(await width()).toBe(before + 50);
  await page.getByRole('button', { name: table.views }).click();
  await page.getByRole('button', { name: '只看 TikTok', exact: true }).click();
  await expectNames(page, [tools]);
});

test('changes many and takes it back; is worked by keys; hears other windows', async ({ lens }) => {
  const { table, shortlist, campaigns } = lens.texts;
  await addTwo(lens);
  const page = await openCampaign(lens);
  await expectNames(page, [tools, deer]);
  const grid = page.getByRole('grid');

  await grid.focus();
  await page.keyboard.press('Control+a');
  await expect(page.getByRole('row', { selected: true })).toHaveCount(2);
  await page.getByRole('button', { name: table.setStage }).click();
  await page.getByRole('menuitem', { name: campaigns['stage.negotiating'] }).click();
  await expect(grid.getByRole('button', { name: campaigns['stage.negotiating'] })).toHaveCount(2);
  await page.getByRole('button', { name: shortlist.undo }).click();
  await expect(grid.getByRole('button', { name: campaigns['stage.candidate'] })).toHaveCount(2);

  await page.getByRole('button', { name: shortlist.takeOff, exact: true }).click();
  await expect(page.getByText(table.emptyCampaign)).toBeVisible();
  await page.getByRole('button', { name: shortlist.undo }).click();
  await expectNames(page, [tools, deer]);

  // To the search and back, into the details and out again, and the stage in the row: without a mouse.
  await grid.focus();
  await page.keyboard.press('/');
  await expect(page.getByLabel(table.search)).toBeFocused();
  await grid.focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('complementary', { name: new RegExp(deer) })).toBeVisible();
  await expect(page.locator('.drawer .headline')).toBeVisible();
  expect(page.url()).toContain('#/list/default/');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('complementary')).toHaveCount(0);
  await expect(grid).toBeFocused();
  for (let step = 0; step < 7; step += 1) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('F2');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(grid.getByRole('button', { name: campaigns['stage.negotiating'] })).toHaveCount(1);

  // What the popup takes off goes here, too.
  const popup = await lens.openOwn('popup.html');
  await popup.getByRole('row', { name: new RegExp(tools) }).click();
  await popup.getByRole('button', { name: shortlist.takeOff }).click();
  await expectNames(page, [deer]);
});

test('scrolls through thousands and ends where the list ends', async ({ lens }) => {
  const page = await openCreator(lens, 'instagram', 'deer.eats.demo');
  await addFrom(lens, page);
  await page.close();
  await listMany(lens, 2_000, 5);
  const table = await lens.openOwn('workspace.html');
  // The demo's copies stand on the list of the first row found: that of the campaign.
  await table.locator('.rail a[href="#/list/default"]').click();
  const grid = table.getByRole('grid');
  // The first reading of a long list makes its copy.
  await expect(grid).toHaveAttribute('aria-rowcount', '2002', { timeout: 30_000 });
  await grid.focus();
  await table.keyboard.press('Control+End');
  await expect(table.locator('[role="row"][aria-rowindex="2002"]')).toBeInViewport();
  await table.keyboard.press('Control+a');
  await expect(table.getByText(fillSentence(lens.texts.shortlist.selected, 'zh-TW', { count: '2,001' }))).toBeVisible();
});

/** The cells of a workbook's one sheet, read without the product's code. */
function cellsOf(xlsx: Buffer): string[][] {
  const files = unzipSync(xlsx);
  const sheet = strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  return [...sheet.matchAll(/<row [^>]*>(.*?)<\/row>/gs)].map(([, row = '']) =>
    [...row.matchAll(/<c [^>]*>(?:<is><t[^>]*>(.*?)<\/t><\/is>|<v>(.*?)<\/v>)<\/c>/gs)].map(
      ([, text, value]) => text ?? value ?? '',
    ),
  );
}

/** The same by Python's own zip and XML readers; null without Python. */
function cellsByPython(file: string): string[][] | null {
  const program = `
import json, sys, zipfile
import xml.etree.ElementTree as tree
space = '{http://schemas.openxmlformats.org/spreadsheetml/2006/main}'
with zipfile.ZipFile(sys.argv[1]) as book:
    assert book.testzip() is None
    for name in book.namelist(): tree.fromstring(book.read(name))
    rows = tree.fromstring(book.read('xl/worksheets/sheet1.xml')).iter(space + 'row')
    print(json.dumps([[''.join(cell.itertext()) for cell in row] for row in rows]))
`;
  try {
    return JSON.parse(execFileSync('python3', ['-c', program, file], { encoding: 'utf8' }));
  } catch (problem) {
    if ((problem as { code?: string }).code === 'ENOENT') return null;
    throw problem;
  }
}

test('exports what is shown as CSV and as a workbook that others read', async ({ lens }) => {
  const { table, shortlist, outreach } = lens.texts;
  await addTwo(lens);
  const page = await openCampaign(lens);
  await expectNames(page, [tools, deer]);
  await page.getByRole('columnheader', { name: table['column.followers'] }).getByRole('button').click();
  await expectNames(page, [deer, tools]);
  const exported = async (form: 'export.shownCsv' | 'export.shownXlsx') => {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: shortlist.export }).click();
    await page.getByRole('menuitem', { name: table[form] }).click();
    return (await download).path();
  };
  const lines = readFileSync(await exported('export.shownCsv'), 'utf8')
    .replace(/^\ufeff/, '')
    .trim()
    .split('\r\n');
  expect(lines).toHaveLength(3);
  expect(lines[0]).toContain(`"${outreach['column.stage']}"`);
  expect(lines[1]).toContain('"41230"');
  expect(lines[2]).toContain('"15230"');

  const file = await exported('export.shownXlsx');
  const cells = cellsOf(readFileSync(file));
  const byPython = cellsByPython(file);
  if (byPython) expect(byPython).toEqual(cells);
  expect(cells[0]?.slice(0, 3)).toEqual([
    outreach['column.name'],
    outreach['column.handle'],
    outreach['column.profileUrl'],
  ]);
  expect(cells.slice(1).map(([name]) => name)).toEqual([deer, tools]);
  expect(cells[1]).toContain('41230');
});

for (const language of ['zh-TW', 'en'] as const) {
  for (const colour of ['light', 'dark'] as const) {
    test.describe(`${language}, ${colour}`, () => {
      test.use({ language, colour });
      test('has no finding on table, bar, forms and details', async ({ lens }) => {
        const { table } = lens.texts;
        const creator = await openCreator(lens, 'instagram', 'deer.eats.demo');
        await creator.close();
        const page = await lens.openOwn('workspace.html');
        const grid = page.getByRole('grid');
        await expect(page.getByRole('row').nth(1)).toBeVisible();
        await grid.focus();
        await page.keyboard.press('Space');
        await page.keyboard.press('Enter');
        await expect(page.locator('.drawer .headline')).toBeVisible();
        expect(await findingsIn(page)).toEqual([]);
        await page.keyboard.press('Escape');
        await page.getByRole('button', { name: table.addCondition }).click();
        await page.getByRole('menuitem', { name: table['field.followers'], exact: true }).click();
        await page.getByLabel(table.rangeFrom).fill('10');
        expect(await findingsIn(page)).toEqual([]);
        await page.getByRole('button', { name: table.done }).click();
        await page.getByRole('button', { name: table.columns }).click();
        expect(await findingsIn(page)).toEqual([]);
        await page.keyboard.press('Escape');
        await page.getByRole('button', { name: table.views }).click();
        expect(await findingsIn(page)).toEqual([]);
        await page.keyboard.press('Escape');
        await grid.focus();
        await page.keyboard.press('?');
        await expect(page.getByRole('dialog', { name: table.keys })).toBeVisible();
        expect(await findingsIn(page)).toEqual([]);
      });
    });
  }
}
