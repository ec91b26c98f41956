// Lists on the real extension: paste, CSV and workbook; what is said before writing; stopping, killing, going on, undoing; the review queue.
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { strToU8, zipSync } from 'fflate';
import { fillSentence } from '../../lib/i18n/translate.ts';
import { findingsIn } from './axe.ts';
import { rawStore, workerStopper } from './hands.ts';
import { expect, type Lens, test } from './lens.ts';

/** Thousands of rows on a busy machine, in milliseconds. */
const long = 60_000;

const deer = 'https://www.instagram.com/deer.eats.demo/';

async function openImport(lens: Lens): Promise<Page> {
  const page = await lens.openOwn('workspace.html');
  await page.getByRole('navigation').getByRole('link', { name: lens.texts.workspace.importing }).click();
  await expect(page.getByRole('heading', { name: lens.texts.importing.title })).toBeVisible();
  return page;
}

const say = (lens: Lens, key: keyof Lens['texts']['importing'], values: Record<string, string | number> = {}) =>
  fillSentence(lens.texts.importing[key], 'zh-TW', values);

async function paste(lens: Lens, page: Page, text: string): Promise<void> {
  await page.getByLabel(lens.texts.importing.paste).fill(text);
  await page.getByRole('button', { name: lens.texts.importing.readPasted }).click();
}

const bring = (page: Page, name: string, content: Uint8Array | string) =>
  page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(content) });

const importButton = (lens: Lens, page: Page, count: string) =>
  page.getByRole('button', { name: say(lens, 'import', { count }), exact: true });

/** How many lie in each table, asked in a page of ours without the product's own code; all of one creator come together. */
const kept = (page: Page): Promise<readonly number[]> =>
  page.evaluate(async () => {
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await settled(indexedDB.open('kol-lens'));
    const names = ['creators', 'details', 'shortlist'];
    const stores = database.transaction(names);
    const counts = await Promise.all(names.map((name) => settled(stores.objectStore(name).count())));
    database.close();
    return counts;
  });

const listOf = (length: number) =>
  Array.from({ length }, (_, place) => `https://www.instagram.com/creator.${place}/`).join('\n');

test('reads a pasted list, says what it does not understand, and writes nothing before the press', async ({ lens }) => {
  const page = await openImport(lens);
  await paste(lens, page, `${deer}\n@mossy.stones\nhttps://youtu.be/abcdefghijk\nDEER.EATS.DEMO\nmei@mail.example\n`);
  await expect(importButton(lens, page, '1')).toBeVisible();
  await page.getByLabel(lens.texts.importing.platform).selectOption('instagram');
  await expect(importButton(lens, page, '2')).toBeVisible();
  const summary = page.getByRole('region', { name: lens.texts.importing.summary });
  await expect(summary).toContainText(lens.texts.importing['problem.post']);
  await expect(summary).toContainText(lens.texts.importing['problem.email']);
  await summary.getByText(`${lens.texts.importing.duplicates} 1`).click();
  await expect(summary).toContainText(say(lens, 'firstRow', { row: 1 }));

  const download = page.waitForEvent('download');
  await summary.getByRole('button', { name: lens.texts.importing.save }).first().click();
  const saved = readFileSync(await (await download).path(), 'utf8');
  expect(saved).toContain('"3","https://youtu.be/abcdefghijk"');
  expect(saved).toContain('"5","mei@mail.example"');
  expect(await kept(page)).toEqual([0, 0, 0]);

  await importButton(lens, page, '2').click();
  await expect(page.getByText(say(lens, 'done', { count: 2 }))).toBeVisible();
  expect(await kept(page)).toEqual([2, 2, 4]);
});

/** A workbook laid out by hand, as another program would: two sheets, shared strings, a number. */
function workbook(): Uint8Array {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const packaged = 'http://schemas.openxmlformats.org/package/2006';
  const strings = [
    'Creator',
    'IG handle',
    'Followers',
    'Tags',
    '小鹿',
    'deer.eats.demo',
    '美食',
    'Moss',
    'mossy.stones',
  ];
  const cell = (at: string, value: string | number) => {
    const place = typeof value === 'number' ? value : strings.indexOf(value);
    return `<c r="${at}"${typeof value === 'number' ? '' : ' t="s"'}><v>${place}</v></c>`;
  };
  const sheet = (rows: readonly (readonly (string | number)[])[]) =>
    `<worksheet xmlns="${main}"><sheetData>${rows
      .map(
        (cells, row) =>
          `<row r="${row + 1}">${cells.map((value, column) => cell(`${'ABCD'[column]}${row + 1}`, value)).join('')}</row>`,
      )
      .join('')}</sheetData></worksheet>`;
  const parts = {
    '[Content_Types].xml': `<Types xmlns="${packaged}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${packaged}/relationships"><Relationship Id="a" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="說明" sheetId="1" r:id="s1"/><sheet name="名單" sheetId="2" r:id="s2"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packaged}/relationships"><Relationship Id="s1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="s2" Type="${office}/worksheet" Target="worksheets/sheet2.xml"/><Relationship Id="t" Type="${office}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    'xl/sharedStrings.xml': `<sst xmlns="${main}">${strings.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`,
    'xl/worksheets/sheet1.xml': sheet([['Creator'], ['小鹿']]),
    'xl/worksheets/sheet2.xml': sheet([
      ['Creator', 'IG handle', 'Followers', 'Tags'],
      ['小鹿', 'deer.eats.demo', 41_230, '美食'],
      ['Moss', 'mossy.stones', 12_000, '美食'],
    ]),
    // More than the size from which the library would unpack in a worker made of text, which the extension's pages refuse.
    'xl/media.xml': `<x>${Array.from({ length: 200_000 }, (_, place) => place.toString(36)).join(' ')}</x>`,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

test('reads a workbook’s sheet, and a CSV in Big5 with columns of its own, whose mapping is remembered', async ({
  lens,
}) => {
  const { importing } = lens.texts;
  const page = await openImport(lens);
  await bring(page, 'creators.xlsx', workbook());
  await page.getByLabel(importing.sheet).selectOption('名單');
  const preview = page.getByRole('region', { name: importing.preview });
  await expect(preview.getByRole('row', { name: /Instagram @deer\.eats\.demo/ })).toContainText('小鹿');
  await expect(preview).not.toContainText('41230');
  await page.getByLabel(say(lens, 'readColumnAs', { column: 'Followers' })).selectOption('note-with-title');
  await expect(preview).toContainText('Followers：41230');
  await expect(preview).toContainText('creators.xlsx');
  await importButton(lens, page, '2').click();
  await expect(page.getByText(say(lens, 'done', { count: 2 }))).toBeVisible();
  const store = await rawStore(lens);
  expect(store.creators?.every(({ followers }) => (followers as { state: string }).state === 'unread')).toBe(true);
  expect(JSON.stringify(store.notes)).toContain('Followers：41230');

  // 帳號,哪裡 / deer.eats.demo,IG / rice.bowl,IG
  const big5 = [
    ...Buffer.from('b162b8b92cadfeb8cc0d0a', 'hex'),
    ...Buffer.from('deer.eats.demo,IG\r\nrice.bowl,IG\r\n'),
  ];
  await page.getByRole('button', { name: importing.another }).click();
  await bring(page, 'list.csv', new Uint8Array(big5));
  await expect(page.getByLabel(importing.encoding)).toHaveValue('big5');
  const where = page.getByLabel(say(lens, 'readColumnAs', { column: '哪裡' }));
  await expect(where).toHaveValue('ignore');
  await where.selectOption('platform');
  const summary = page.getByRole('region', { name: importing.summary });
  await summary.getByText(`${importing.known} 1`).click();
  await expect(summary).toContainText(importing.addsNothing);
  await importButton(lens, page, '2').click();
  await expect(page.getByText(say(lens, 'done', { count: 2 }))).toBeVisible();
  expect((await kept(page))[0]).toBe(3);

  await page.getByRole('button', { name: importing.another }).click();
  await bring(page, 'next.csv', '帳號,哪裡\r\nother.one,TikTok\r\n');
  await expect(page.getByText(importing.remembered)).toBeVisible();
  await expect(page.getByRole('row', { name: /TikTok @other\.one/ })).toBeVisible();
});

test('shows a fee where it will be written: in the note until it is known what for', async ({ lens }) => {
  const { importing } = lens.texts;
  const page = await openImport(lens);
  expect(await findingsIn(page)).toEqual([]);
  await bring(page, 'fees.csv', 'Profile,報價\r\nhttps://www.tiktok.com/@rice.bowl,"12,000"\r\nnobody,1\r\n');
  const preview = page.getByRole('region', { name: importing.preview });
  const head = preview.getByRole('columnheader', { name: importing['target.fee'], exact: true });
  await expect(preview.getByRole('row', { name: /rice\.bowl/ })).toContainText('fees.csv');
  await expect(head).toHaveCount(0);
  await page.getByLabel(say(lens, 'feesFor', { platform: 'TikTok' })).selectOption({ index: 1 });
  await expect(head).toBeVisible();
  await expect(preview.getByRole('row', { name: /rice\.bowl/ })).not.toContainText('fees.csv');
  expect(await findingsIn(page)).toEqual([]);
  await importButton(lens, page, '1').click();
  await expect(page.getByText(say(lens, 'done', { count: 1 }))).toBeVisible();
  expect(await findingsIn(page)).toEqual([]);
  expect((await rawStore(lens)).quotes).toMatchObject([{ deliverable: 'tiktok-video', fee: { amount: 12_000 } }]);
});

/** Creators of the store; throws when a chunk of them is there in part. */
async function wholeChunks(page: Page): Promise<number> {
  const [creators = 0, details, rows] = await kept(page);
  expect([details, rows, creators % 500]).toEqual([creators, creators * 2, 0]);
  return creators;
}

test('leaves whole chunks alone when it is stopped, and takes them back', async ({ lens }) => {
  test.slow();
  const { importing } = lens.texts;
  const page = await openImport(lens);
  await bring(page, 'many.txt', listOf(5_000));
  await importButton(lens, page, '5,000').click();
  await page.getByRole('button', { name: importing.stop }).click();
  await expect(page.getByText(importing.stopped.split('：')[0] ?? '')).toBeVisible();
  const stopped = await wholeChunks(page);
  expect(stopped).toBeLessThan(5_000);

  await page.getByRole('button', { name: importing.another }).click();
  await expect(page.getByText(importing.pastHalf)).toHaveCount(stopped > 0 ? 1 : 0);
  await bring(page, 'few.txt', listOf(700));
  await importButton(lens, page, '700').click();
  await page.getByRole('button', { name: importing.undoImport }).click();
  await expect(page.getByText(/^已復原/)).toBeVisible({ timeout: long });
  await page.getByRole('button', { name: importing.another }).click();
  if (stopped > 0) {
    await page.getByRole('button', { name: importing.undoImport }).click();
    await page.getByRole('button', { name: importing.undoDeed }).click();
    await expect(page.getByText(/^已復原/)).toBeVisible({ timeout: long });
  }
  expect(await kept(page)).toEqual([0, 0, 0]);
});

test('leaves no half chunk when window or worker end in the middle, and goes on with the same list', async ({
  lens,
}) => {
  test.slow();
  const list = listOf(3_000);
  let page = await openImport(lens);
  await bring(page, 'many.txt', list);
  await importButton(lens, page, '3,000').click();
  await expect(page.locator('progress')).toHaveAttribute('value', /0\.[1-9]/);
  await page.close();

  page = await openImport(lens);
  const closed = await wholeChunks(page);
  expect(closed).toBeGreaterThan(0);
  expect(closed).toBeLessThan(3_000);
  const stopWorker = await workerStopper(lens, page);
  await bring(page, 'many.txt', list);
  await importButton(lens, page, '3,000').click();
  await stopWorker();
  await expect(page.getByText(say(lens, 'done', { count: '3,000' }))).toBeVisible({ timeout: long });
  expect(await wholeChunks(page)).toBe(3_000);
});

test('opens the queue’s profiles one after the other in one tab, and counts down as they are read', async ({
  lens,
}) => {
  test.slow();
  const { importing } = lens.texts;
  const page = await openImport(lens);
  await paste(
    lens,
    page,
    `${deer}\nhttps://www.tiktok.com/@noodle.morning.demo\nhttps://www.instagram.com/nobody.there/\n`,
  );
  await page.getByLabel(importing.review).check();
  await importButton(lens, page, '3').click();
  const bar = page.getByRole('region', { name: importing.reviewBar });
  await expect(bar).toContainText(say(lens, 'reviewLeft', { count: 3 }));
  const next = bar.getByRole('button', { name: importing.reviewNext });

  const opened = lens.context().waitForEvent('page');
  await next.click();
  const profile = await opened;
  await expect(profile).toHaveURL(deer);
  await expect(bar).toContainText(say(lens, 'reviewLeft', { count: 2 }));
  await page.bringToFront();
  await next.click();
  await expect(profile).toHaveURL('https://www.tiktok.com/@noodle.morning.demo');
  await expect(bar).toContainText(say(lens, 'reviewLeft', { count: 1 }));
  // Whom the site does not have stays, until the user leaves it out.
  await page.bringToFront();
  await next.click();
  await expect.poll(() => lens.requests()).toContain('https://www.instagram.com/nobody.there/');
  await page.bringToFront();
  await bar.getByRole('button', { name: importing.reviewSkip }).click();
  await expect(bar).toHaveCount(0);
  expect(lens.context().pages().length).toBeLessThanOrEqual(4);
});
