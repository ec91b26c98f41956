// Backups in the real browser: the file and back, ended in the middle, a colleague's file, before an upgrade, after a loss.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { fillSentence } from '../../lib/i18n/translate.ts';
import { findingsIn } from './axe.ts';
import { addFrom, openCreator, type RawRecord, rawStore } from './hands.ts';
import { type ExtensionGlobals, expect, type Lens, test } from './lens.ts';

const words = (lens: Lens) => lens.texts.backup;

async function openBackups(lens: Lens): Promise<Page> {
  const page = await lens.openOwn('workspace.html');
  await page.evaluate(() => {
    location.hash = '#/backup';
  });
  await expect(page.getByRole('heading', { name: words(lens).title, exact: true })).toBeVisible();
  return page;
}

/** Saves a backup and gives the file's place on the disk. */
async function saveBackup(lens: Lens, page: Page): Promise<string> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: words(lens).save }).click();
  return (await download).path();
}

async function look(lens: Lens, page: Page, file: string): Promise<void> {
  await page.locator('input[type=file]').setInputFiles(file);
  // A long file is read with a bar meanwhile: only that it ends is held here.
  await expect(page.getByRole('button', { name: words(lens).replace })).toBeVisible({ timeout: 60_000 });
}

async function replace(lens: Lens, page: Page): Promise<void> {
  await page.getByRole('button', { name: words(lens).replace }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: words(lens).replaceDeed, exact: true })
    .click();
}

/** Everything but which store it is, and copies of what stands in the tables. */
async function content(lens: Lens): Promise<Readonly<Record<string, readonly RawRecord[]>>> {
  const { store: _identity, packedRows: _packed, outdatedRows: _outdated, ...rest } = await rawStore(lens);
  return rest;
}

/**
 * Writes rows past the product, in the place of all that is there.
 * @param times how often; `#` in a row stands for the number
 */
async function putRaw(page: Page, rows: Readonly<Record<string, readonly unknown[]>>, times = 1): Promise<void> {
  await page.evaluate(
    async ([texts, copies]) => {
      const settled = <T>(request: IDBRequest<T>) =>
        new Promise<T>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      const database = await settled(indexedDB.open('kol-lens'));
      const names = [...database.objectStoreNames];
      const transaction = database.transaction(names, 'readwrite');
      for (const name of names) transaction.objectStore(name).clear();
      for (const [name, text] of texts) {
        for (let number = 0; number < copies; number += 1) {
          for (const row of JSON.parse(text.replaceAll('#', String(number)))) transaction.objectStore(name).put(row);
        }
      }
      await new Promise((resolve, reject) => {
        transaction.oncomplete = resolve;
        transaction.onerror = reject;
      });
      database.close();
    },
    [Object.entries(rows).map(([name, list]) => [name, JSON.stringify(list)] as const), times] as const,
  );
}

const known = (value: unknown) => ({ state: 'known', value, source: 'invented', seenAt: Date.now() });
const figure = (value: number) => ({ ...known(value), low: value, high: value, exact: true, text: null });

/** A creator as the store has it, with details that weigh something. */
function creator(key: string, handle: string, id: string) {
  const readAt = Date.now();
  return {
    creators: {
      key,
      platform: 'instagram',
      identity: `instagram:${id}`,
      handleKey: `instagram:${handle}`,
      handle,
      displayName: handle,
      followers: figure(1_000),
      readAt,
      touchedAt: readAt,
      personHints: [],
    },
    details: {
      key,
      profile: { platform: 'instagram', handle: known(handle), platformId: known(id), bio: known('字'.repeat(4_000)) },
      posts: [],
    },
    notes: {
      creatorKey: key,
      notes: [{ id: `note-${key}`, text: `備註 ${key}`, createdAt: 1, updatedAt: 1, revision: 1, edits: [] }],
    },
  };
}

/** Rows of a creator of whom there may be many. */
function numbered(prefix: string): Readonly<Record<string, readonly unknown[]>> {
  const { creators, details, notes } = creator(`${prefix}#`, `${prefix}.#`, `${prefix}-#`);
  return { creators: [creators], details: [details], notes: [notes] };
}

test('gives everything back from a file that any other program can open', async ({ lens }) => {
  await addFrom(lens, await openCreator(lens, 'instagram', 'deer.eats.demo'));
  const page = await openBackups(lens);
  const before = await content(lens);
  const file = await saveBackup(lens, page);
  await expect(page.getByText(/kol-lens-backup-\d{4}-\d\d-\d\d-\d{4}\.zip/)).toBeVisible();

  // Another program finds the zip whole and its lines readable.
  const names = execFileSync('python3', [
    '-c',
    'import json,sys,zipfile;z=zipfile.ZipFile(sys.argv[1]);assert z.testzip() is None;[json.loads(l) for n in z.namelist() if n.endswith("jsonl") for l in z.read(n).decode().splitlines()];print(" ".join(z.namelist()))',
    file,
  ]).toString();
  expect(names).toMatch(/creators-0001\.jsonl .*manifest\.json/);

  await putRaw(page, numbered('other'), 3);
  await look(lens, page, file);
  await expect(page.getByRole('row', { name: new RegExp(`^${words(lens)['row.creators']} 1 3`) })).toBeVisible();
  expect(await findingsIn(page)).toEqual([]);
  // By keyboard alone.
  await page.getByRole('button', { name: words(lens).replace }).press('Enter');
  const deed = page.getByRole('dialog').getByRole('button', { name: words(lens).replaceDeed, exact: true });
  await page.keyboard.press('Tab');
  await expect(deed).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: words(lens).undo })).toBeVisible();
  expect(await content(lens)).toEqual(before);

  await page.getByRole('button', { name: words(lens).undo }).click();
  await expect(page.getByText(words(lens).undone)).toBeVisible();
  expect((await content(lens)).creators?.map(({ key }) => key)).toEqual(['other0', 'other1', 'other2']);
});

test('leaves all as it was when the page or its worker is ended in the middle', async ({ lens }) => {
  const page = await openBackups(lens);
  await putRaw(page, numbered('theirs'), 1_500);
  const file = await saveBackup(lens, page);
  await putRaw(page, numbered('ours'), 20);
  const before = await content(lens);

  await look(lens, page, file);
  await replace(lens, page);
  /** Past the copy and the clearing of the tables: rows are being written. */
  const bar = page.getByRole('progressbar');
  const isWriting = async (on: Page) =>
    Number(
      await on
        .getByRole('progressbar')
        .getAttribute('value')
        .catch(() => 0),
    );
  await expect.poll(() => isWriting(page), { intervals: [10] }).toBeGreaterThan(0.5);
  await page.getByRole('button', { name: words(lens).cancel }).click();
  await expect(page.getByText(words(lens).cancelled)).toBeVisible();
  await expect(bar).toHaveCount(0);
  expect(await content(lens)).toEqual(before);

  await look(lens, page, file);
  await replace(lens, page);
  await expect.poll(() => isWriting(page), { intervals: [10] }).toBeGreaterThan(0.5);
  await page.close();
  expect(await content(lens)).toEqual(before);
});

test('unites a colleague’s file with what is here', async ({ lens }) => {
  const page = await openBackups(lens);
  const here = creator('key-here', 'tea.demo', '77');
  const there = creator('key-there', 'tea.demo', '77');
  const relationship = (creatorKey: string, tags: string[], at: number) => ({
    creatorKey,
    tags,
    doNotContact: null,
    changedAt: { tags: at },
  });
  await putRaw(page, {
    creators: [there.creators, creator('only-there', 'rice.demo', '78').creators],
    details: [there.details, creator('only-there', 'rice.demo', '78').details],
    notes: [there.notes],
    relationships: [relationship('key-there', ['茶'], 2_000)],
  });
  const file = await saveBackup(lens, page);
  await putRaw(page, {
    creators: [here.creators],
    details: [here.details],
    notes: [here.notes],
    relationships: [relationship('key-here', ['咖啡'], 1_000)],
  });

  await look(lens, page, file);
  await page.getByRole('button', { name: words(lens).merge, exact: true }).click();
  await expect(page.getByRole('button', { name: words(lens).mergeUndo })).toBeVisible();
  await expect(page.getByRole('row', { name: /tea\.demo.*標籤.*咖啡.*茶.*檔案裡的/ })).toBeVisible();
  expect(await findingsIn(page)).toEqual([]);
  const { creators, notes, relationships } = await content(lens);
  expect(creators?.map(({ key }) => key).sort()).toEqual(['key-here', 'only-there']);
  expect(notes).toMatchObject([
    { creatorKey: 'key-here', notes: [{ text: '備註 key-here' }, { text: '備註 key-there' }] },
  ]);
  expect(relationships).toMatchObject([{ creatorKey: 'key-here', tags: ['茶'] }]);
});

/** Throws the database away, or puts one of an older version there, as a crash or an update would. */
async function replaceDatabase(lens: Lens, example: string | null): Promise<void> {
  const worker = await lens.worker();
  await worker.evaluate(async (text) => {
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    await settled(indexedDB.deleteDatabase('kol-lens'));
    if (text === null) return;
    const arrays = { Uint8Array, Uint16Array, Uint32Array, Float64Array };
    const { version, stores } = JSON.parse(text, (_, value) => {
      const kind = value?.typed as keyof typeof arrays | undefined;
      return kind ? arrays[kind].from((value.values as (number | null)[]).map((one) => one ?? Number.NaN)) : value;
    });
    const request = indexedDB.open('kol-lens', version);
    request.onupgradeneeded = () => {
      for (const [name, store] of Object.entries<Record<string, never>>(stores)) {
        const made = request.result.createObjectStore(name, { keyPath: store.keyPath as unknown as string });
        for (const [index, { keyPath, ...options }] of Object.entries<{ keyPath: string }>(store.indexes ?? {})) {
          made.createIndex(index, keyPath, options);
        }
        for (const row of store.rows as unknown as unknown[]) made.add(row);
      }
    };
    (await settled(request)).close();
  }, example);
}

/** The extension lays its store out when it is installed, and looks whether a copy is due: what is done to the store waits for it. */
async function isLaidOut(lens: Lens): Promise<void> {
  const worker = await lens.worker();
  await expect
    .poll(() =>
      worker.evaluate(async () => {
        const { chrome } = globalThis as unknown as ExtensionGlobals;
        const { storeMarker } = await chrome.storage.local.get(null);
        const { held = [], pending = [] } = await navigator.locks.query();
        return storeMarker !== undefined && held.length + pending.length === 0;
      }),
    )
    .toBe(true);
}

test('copies a store of version 2 before it is upgraded, and can go back to it', async ({ lens }) => {
  await isLaidOut(lens);
  const example = readFileSync(path.resolve(import.meta.dirname, '../storage/stored-examples/version-2.json'), 'utf8');
  await replaceDatabase(lens, example);
  await lens.restart();

  const page = await openBackups(lens);
  const kind = words(lens)['kind.before-upgrade'];
  const line = page.getByRole('row', { name: new RegExp(kind) });
  await expect(line).toHaveCount(1);
  const upgraded = await content(lens);
  expect(upgraded.notes).toMatchObject([{ notes: [{ text: '週二回電,\n預算 3 萬' }] }]);
  await putRaw(page, {});
  await line.getByRole('button').first().click();
  await expect(page.getByText(words(lens).previewOlder)).toBeVisible();
  await replace(lens, page);
  await expect(page.getByText(/已還原/)).toBeVisible();
  const { judged: _again, ...rest } = await content(lens);
  const { judged: _before, ...meant } = upgraded;
  expect(rest.notes).toEqual(meant.notes);
  // What a person's accounts may have in common is worked out anew by the judging, before or after the upgrade.
  const withoutHints = (rows: readonly RawRecord[] | undefined) =>
    rows?.map(({ personHints: _derived, ...record }) => record);
  expect(withoutHints(rest.creators)).toEqual(withoutHints(meant.creators));
  expect(rest.comments).toEqual(meant.comments);
  expect(rest.overlaps).toEqual(meant.overlaps);
});

test('says that the browser has lost the store, and gives the last backup back', async ({ lens }) => {
  await isLaidOut(lens);
  await addFrom(lens, await openCreator(lens, 'instagram', 'deer.eats.demo'));
  const worker = await lens.worker();
  await worker.evaluate(async () => {
    const { chrome } = globalThis as unknown as ExtensionGlobals & {
      chrome: { alarms: { create(name: string, when: { when: number }): Promise<void> } };
    };
    await chrome.alarms.create('tidy', { when: Date.now() });
  });
  let page = await openBackups(lens);
  const regular = page.getByRole('row', { name: new RegExp(words(lens)['kind.regular']) });
  await expect
    .poll(
      async () => {
        await page.reload();
        await page.getByRole('heading', { name: words(lens).title, exact: true }).waitFor();
        return regular.count();
      },
      { timeout: 20_000 },
    )
    .toBe(1);
  await page.close();

  await replaceDatabase(lens, null);
  await lens.restart();
  const popup = await lens.openOwn('popup.html');
  await expect(popup.getByRole('link', { name: words(lens).lostGo })).toHaveAttribute('href', 'workspace.html#/backup');
  const panel = await lens.openOwn('sidepanel.html');
  await expect(panel.getByRole('link', { name: words(lens).lostGo })).toBeVisible();
  page = await lens.openOwn('workspace.html');
  await page.getByRole('link', { name: words(lens).lostGo }).click();
  await page.getByRole('button', { name: words(lens).lostOpen }).click();
  await replace(lens, page);
  await expect(page.getByText(/已還原/)).toBeVisible();
  await expect(page.getByText(words(lens).lostTitle)).toHaveCount(0);
  expect((await content(lens)).shortlist?.map(({ campaignId }) => campaignId).sort()).toEqual(['default', 'everyone']);
  expect(fillSentence(words(lens).lostHere, 'zh-TW', { time: '1', count: '1' })).toContain('1');
});
