// From the card to the list, the exports and the invitations; what was said to be saved is there after a restart.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Download, Page } from '@playwright/test';
import { fillSentence } from '../../lib/i18n/translate.ts';
import { cardOf, expect, expectCard, type Lens, test } from './lens.ts';

const deer = 'https://www.instagram.com/deer.eats.demo/';
const noodle = 'https://www.tiktok.com/@noodle.morning.demo';

const listName = ({ texts }: Lens) => texts.outreach['campaign.default'];
const say = (lens: Lens, key: 'addTo' | 'onList') =>
  fillSentence(lens.texts.shortlist[key], 'zh-TW', { campaign: listName(lens) });

async function add(lens: Lens, address: string): Promise<Page> {
  const page = await lens.open(address);
  await expectCard(page, /\d ?% \(/);
  const card = await cardOf(page);
  await card.getByRole('button', { name: say(lens, 'addTo') }).click();
  await expect(card.getByRole('button', { name: say(lens, 'onList') })).toBeVisible();
  return page;
}

async function textOf(download: Promise<Download>): Promise<string> {
  return readFileSync(await (await download).path(), 'utf8');
}

test('puts a creator on the list by a click, and keeps it over a restart', async ({ lens }) => {
  await add(lens, deer);
  const popup = await lens.openOwn('popup.html');
  await expect(popup.getByRole('row', { name: /小鹿吃什麼.*@deer\.eats\.demo/ })).toBeVisible();
  await expect(popup.getByRole('row')).toHaveCount(1);

  await lens.restart();
  const again = await lens.openOwn('popup.html');
  await expect(again.getByRole('row', { name: /小鹿吃什麼.*4\.12 萬/ })).toBeVisible();
  const page = await lens.open(deer);
  await expect((await cardOf(page)).getByRole('button', { name: say(lens, 'onList') })).toBeVisible();
});

test('takes a creator off and back by undo', async ({ lens }) => {
  await add(lens, deer);
  const popup = await lens.openOwn('popup.html');
  const row = popup.getByRole('row', { name: /小鹿吃什麼/ });
  await row.click();
  await popup.getByRole('button', { name: lens.texts.shortlist.takeOff }).click();
  await expect(row).toHaveCount(0);
  await popup.getByRole('button', { name: lens.texts.shortlist.undo }).click();
  await expect(row).toBeVisible();
});

test('finds by text, platform and tier', async ({ lens }) => {
  await add(lens, deer);
  await add(lens, noodle);
  const popup = await lens.openOwn('popup.html');
  const rows = popup.getByRole('row');
  await expect(rows).toHaveCount(2);
  const search = popup.getByLabel(lens.texts.shortlist.search);
  await search.fill('麵攤');
  await expect(rows).toHaveCount(1);
  await search.fill('hello@deer-eats');
  await expect(popup.getByRole('row', { name: /小鹿吃什麼/ })).toBeVisible();
  await search.fill('');
  await popup.getByText('TikTok', { exact: true }).first().click();
  await expect(rows).toHaveCount(1);
  await expect(rows).toContainText('早安麵攤');
});

/** Reads a CSV by a program that is not ours. */
function readByPython(csv: string): Record<string, string>[] {
  const program =
    'import csv,json,sys,io; print(json.dumps(list(csv.DictReader(io.StringIO(sys.stdin.buffer.read().decode("utf-8-sig"), newline="")))))';
  return JSON.parse(execFileSync('python3', ['-c', program], { input: csv, encoding: 'utf8' }));
}

/** Reads a CSV by RFC 4180 alone: quoted cells, doubled quotes, CRLF. For machines without Python. */
function readByRule(csv: string): Record<string, string>[] {
  const records = [...csv.replace(/^\ufeff/, '').matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)];
  const lines: string[][] = [[]];
  for (const [whole, quoted, bare, end] of records) {
    if (whole === '' && end === '') break;
    lines.at(-1)?.push(quoted === undefined ? (bare ?? '') : quoted.replaceAll('""', '"'));
    if (end === '\r\n') lines.push([]);
  }
  const [titles = [], ...rest] = lines.filter((line) => line.length > 1);
  return rest.map((line) => Object.fromEntries(titles.map((title, column) => [title, line[column] ?? ''])));
}

function hasPython(): boolean {
  try {
    execFileSync('python3', ['-c', 'import csv'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

test('exports a CSV that another program reads, and JSON with the same figures', async ({ lens }) => {
  await add(lens, deer);
  await add(lens, noodle);
  const popup = await lens.openOwn('popup.html');
  const words = lens.texts.outreach;
  const exported = async (form: 'form.csv' | 'form.json') => {
    const download = popup.waitForEvent('download');
    await popup.getByRole('button', { name: lens.texts.shortlist.export }).click();
    await popup.getByRole('menuitem', { name: lens.texts.shortlist[form] }).last().click();
    return textOf(download);
  };

  const csv = await exported('form.csv');
  expect(csv.startsWith('\ufeff')).toBe(true);
  const rows = readByRule(csv);
  if (hasPython()) expect(readByPython(csv)).toEqual(rows);
  expect(rows.map((row) => [row[words['column.handle']], row[words['column.followers']]])).toEqual([
    ['noodle.morning.demo', '312456'],
    ['deer.eats.demo', '41230'],
  ]);
  expect(rows[1]?.[words['column.emails']]).toBe('hello@deer-eats.example');

  const json = await exported('form.json');
  expect(json).toContain('312456');
  expect(json).toContain('deer.eats.demo');
  expect(JSON.parse(json)).toBeTruthy();
});

test('says that there is nothing to export', async ({ lens }) => {
  const popup = await lens.openOwn('popup.html');
  await expect(popup.getByText(lens.texts.shortlist.emptyTitle)).toBeVisible();
  await popup.getByRole('button', { name: lens.texts.shortlist.export }).click();
  await popup.getByRole('menuitem', { name: lens.texts.shortlist['form.csv'] }).last().click();
  await expect(popup.getByText(lens.texts.errors['nothing-to-export'])).toBeVisible();
});

test('writes invitations in both languages, with gaps marked and never a bare variable', async ({ lens }) => {
  await add(lens, deer);
  const popup = await lens.openOwn('popup.html');
  const { shortlist, outreach } = lens.texts;
  await popup.getByRole('button', { name: shortlist.invite }).click();

  // Without brand, product and contact no invitation leaves the house.
  await popup.getByRole('tab', { name: shortlist.preview }).click();
  const saveAll = popup.getByRole('button', { name: fillSentence(shortlist.saveAll, 'zh-TW', { count: 1 }) });
  await saveAll.click();
  await expect(popup.getByText(shortlist.blocked.split('{missing}')[1] ?? '')).toBeVisible();

  await popup.getByRole('tab', { name: shortlist.brief }).click();
  const needed = {
    brand: '晨光茶行',
    product: '春摘冷泡茶',
    contactName: '林小姐',
    contactDetails: 'pr@tea.example',
  } as const;
  for (const [name, words] of Object.entries(needed)) {
    await popup.getByLabel(outreach[`variable.${name as keyof typeof needed}`], { exact: true }).fill(words);
  }
  await popup.getByRole('tab', { name: shortlist.preview }).click();
  for (const [template, greeting] of [
    ['zh-TW', '小鹿吃什麼，您好'],
    ['en', '小鹿吃什麼'],
  ] as const) {
    await popup.getByLabel(shortlist.templateLanguage).selectOption(template);
    const download = popup.waitForEvent('download');
    await saveAll.click();
    const invitation = await textOf(download);
    expect(invitation).toContain(greeting);
    expect(invitation).toContain('晨光茶行');
    expect(invitation).toMatch(/hello@deer-eats\.example/);
    expect(invitation).not.toMatch(/\{\w+\}|undefined|\bnull\b|NaN/);
  }

  // The brief was saved while it was typed.
  await lens.restart();
  const again = await lens.openOwn('popup.html');
  await again.getByRole('button', { name: shortlist.invite }).click();
  await again.getByRole('tab', { name: shortlist.brief }).click();
  await expect(again.getByLabel(outreach['variable.brand'], { exact: true })).toHaveValue('晨光茶行');
});
