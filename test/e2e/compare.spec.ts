// Creators side by side in a real browser: the table, pictures that show what their tables say, their files, keyboard, and no finding of axe.
import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { fillSentence } from '../../lib/i18n/translate.ts';
import type { Platform } from '../../lib/profile/creator-profile.ts';
import { creatorAddress } from '../site/start-page.ts';
import { findingsIn } from './axe.ts';
import { addFrom, creatorKeyOf, openCreator } from './hands.ts';
import { type ExtensionGlobals, expect, type Lens, test } from './lens.ts';

const deer = ['instagram', 'deer.eats.demo'] as const;
const trail = ['instagram', 'mossy.trail.demo'] as const;
const noodle = ['tiktok', 'noodle.morning.demo'] as const;
const coffee = ['youtube', 'bean-and-brew-demo'] as const;

/** Opens the pages of some creators one after the other; gives their keys in the store. */
async function visited(lens: Lens, who: readonly (readonly [Platform, string])[]): Promise<readonly string[]> {
  const keys: string[] = [];
  for (const [platform, handle] of who) {
    const creator = lens.demo.creator(platform, handle);
    const page = await lens.open(creatorAddress(creator, 'zh-TW'));
    await expect.poll(() => creatorKeyOf(lens, creator), { timeout: 20_000 }).not.toBeNull();
    keys.push((await creatorKeyOf(lens, creator)) ?? '');
    await page.close();
  }
  return keys;
}

const address = (keys: readonly string[], campaignId = 'default') =>
  `#/compare/${[campaignId, ...keys].map(encodeURIComponent).join('/')}`;

const goTo = (page: Page, hash: string) =>
  page.evaluate((to) => {
    location.hash = to;
  }, hash);

/** The workspace with these creators side by side. */
async function compared(lens: Lens, keys: readonly string[]): Promise<Page> {
  const page = await lens.openOwn('workspace.html');
  await goTo(page, address(keys));
  await expect(page.locator('thead th[data-creator]')).toHaveCount(keys.length, { timeout: 20_000 });
  await expect(page.locator('.compare-progress')).toHaveCount(0);
  return page;
}

/**
 * Gives what lies in the store of other days and other people: visits on earlier days with fewer and rounded followers, and
 * the overlap of the first two creators.
 */
async function remember(lens: Lens, keys: readonly string[]): Promise<void> {
  const worker = await lens.worker();
  await worker.evaluate(async (creatorKeys) => {
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await settled(indexedDB.open('kol-lens'));
    const stores = database.transaction(['snapshots', 'shortlist'], 'readwrite');
    const today = await settled(stores.objectStore('snapshots').getAll());
    for (const [place, creatorKey] of creatorKeys.entries()) {
      const snapshot = today.find((one) => one.creatorKey === creatorKey);
      for (const back of [4, 12, 30]) {
        const seenAt = snapshot.seenAt - back * 86_400_000;
        const value = Math.round(snapshot.followers.value * (1 - back / 400));
        const [low, high] = place === 0 ? [value - 200, value + 200] : [value, value];
        stores.objectStore('snapshots').put({
          ...snapshot,
          day: new Date(seenAt).toISOString().slice(0, 10),
          seenAt,
          followers: { ...snapshot.followers, value, low, high, exact: low === high },
        });
      }
      // Listed past the card's button: the picture of overlaps is of a campaign's list.
      const row = await settled(stores.objectStore('shortlist').get(['everyone', creatorKey]));
      stores.objectStore('shortlist').put({ ...row, campaignId: 'default', stage: 'candidate' });
    }
    await new Promise((resolve, reject) => {
      stores.oncomplete = resolve;
      stores.onerror = () => reject(stores.error);
    });
    const sets = database.transaction(['commenterSets'], 'readwrite');
    for (const [place, creatorKey] of creatorKeys.slice(0, 2).entries()) {
      const people = Array.from({ length: 400 }, (_, person) => place * 80 + person);
      const hashes = new Uint32Array(people.flatMap((person) => [person * 1_000_003, person]));
      sets.objectStore('commenterSets').put({
        creatorKey,
        set: { comments: 600, hashes, times: new Uint16Array(400).fill(1).fill(2, 200) },
      });
    }
    await new Promise((resolve) => {
      sets.oncomplete = resolve;
    });
    database.close();
  }, keys);
}

/** The chart that has these words in its table's head, opened. */
async function chartWith(page: Page, section: string): Promise<readonly Locator[]> {
  const charts = page.getByRole('region', { name: section, exact: true }).locator('figure.chart');
  const found = await charts.all();
  for (const chart of found) await chart.locator('summary').click();
  return found;
}

const textsOf = (chart: Locator) => chart.locator('svg.chart-picture text').allTextContents();
const rowsOf = async (chart: Locator) => {
  const rows = await chart.locator('tbody tr').all();
  return Promise.all(rows.map((row) => row.locator('th, td').allTextContents()));
};

/** Places of the dots that stand for values, in the order in which they were drawn. */
const dotsOf = (chart: Locator) =>
  chart
    .locator('svg.chart-picture circle')
    .evaluateAll((dots) => dots.map((dot) => [Number(dot.getAttribute('cx')), Number(dot.getAttribute('cy'))]));

const numberIn = (text: string | undefined) => Number((text ?? '').replace(/[^\d.]/g, ''));

// Several creators on three platforms are visited and judged in one test.
test.describe.configure({ timeout: 120_000 });

test('shows three platforms side by side, in pictures that are what their tables say, and saves them whole', async ({
  lens,
}) => {
  const { texts } = lens;
  const words = texts.compare;
  const keys = await visited(lens, [deer, trail, noodle, coffee]);
  await remember(lens, keys);
  const before = lens.requests().length;
  const popup = await lens.openOwn('popup.html');
  await popup.getByRole('button', { name: texts.overlap.title, exact: true }).click();
  await popup.getByRole('button', { name: texts.overlap.measure }).click();
  await expect(popup.getByRole('cell', { name: /^≥/ }).first()).toBeVisible();
  await popup.close();
  const page = await compared(lens, keys);

  const row = (id: string) => page.locator(`tr[data-row="${id}"] td`).allTextContents();
  expect((await row('followers'))[0]).toContain('4.12 萬');
  expect((await row('rate')).every((cell) => /\d.*%.*\(/.test(cell))).toBe(true);
  expect(await row('stage')).toEqual(keys.map(() => texts.campaigns['stage.candidate']));
  expect((await row('overlap'))[0]).toContain(lens.demo.creator(...trail).name);

  await test.step('rates: one picture for each formula', async () => {
    const charts = await chartWith(page, words['rate.file']);
    expect(charts).toHaveLength(3);
    for (const chart of charts) {
      const [drawn, rows, dots] = [await textsOf(chart), await rowsOf(chart), await dotsOf(chart)];
      expect(dots).toHaveLength(rows.length);
      for (const [name, rate] of rows) {
        expect(drawn).toContain(name);
        expect(drawn.map(numberIn)).toContain(numberIn(rate));
      }
    }
    const [instagram] = charts;
    if (!instagram) throw new Error('No chart');
    const rates = (await rowsOf(instagram)).map(([, rate]) => numberIn(rate));
    const places = (await dotsOf(instagram)).map(([x]) => x ?? 0);
    // One scale from zero: twice as much stands twice as far.
    expect((places[0] ?? 0) / (places[1] ?? 1)).toBeCloseTo((rates[0] ?? 0) / (rates[1] ?? 1), 0);
  });

  await test.step('views: a dot for each post', async () => {
    const charts = await chartWith(page, words['views.file']);
    expect(charts).toHaveLength(2);
    for (const chart of charts) {
      const [rows, dots] = [await rowsOf(chart), await dotsOf(chart)];
      expect(rows.length).toBeGreaterThan(10);
      expect(dots).toHaveLength(rows.length);
      const drawn = dots.map(([, y], place) => ({ y: y ?? 0, views: numberIn(rows[place]?.[2]) }));
      const byViews = drawn.toSorted((a, b) => b.views - a.views || a.y - b.y);
      expect(byViews.map(({ y }) => y)).toEqual(drawn.map(({ y }) => y).toSorted((a, b) => a - b));
    }
  });

  await test.step('growth: a dot for each visit', async () => {
    const charts = await chartWith(page, words['growth.file']);
    expect(charts).toHaveLength(3);
    for (const chart of charts) expect(await dotsOf(chart)).toHaveLength((await rowsOf(chart)).length);
    expect(await charts[0]?.locator('svg polygon').count()).toBe(2);
  });

  await test.step('overlap: the words of the cell are those of the table', async () => {
    const [chart] = await chartWith(page, words['overlap.file']);
    if (!chart) throw new Error('No chart');
    const [[, share] = []] = await rowsOf(chart);
    expect(share).toMatch(/^≥ \d/);
    expect(await textsOf(chart)).toContain(share);
  });

  await test.step('files that another program reads', async () => {
    const chart = page.locator('figure.chart').first();
    const saved = async (button: string) => {
      const download = page.waitForEvent('download');
      await chart.getByRole('button', { name: button }).click();
      return readFileSync(await (await download).path());
    };
    const svg = (await saved(texts.charts.saveSvg)).toString('utf8');
    const bare = await lens.context().newPage();
    const read = await bare.evaluate(async (source) => {
      const parsed = new DOMParser().parseFromString(source, 'image/svg+xml');
      const image = new Image();
      image.src = `data:image/svg+xml,${encodeURIComponent(source)}`;
      await image.decode();
      const root = parsed.documentElement;
      return {
        error: parsed.querySelector('parsererror')?.textContent ?? null,
        size: [Number(root.getAttribute('width')), Number(root.getAttribute('height'))],
        drawn: [image.naturalWidth, image.naturalHeight],
        texts: [...parsed.querySelectorAll('text')].map((text) => text.textContent),
      };
    }, svg);
    await bare.close();
    expect(read.error).toBeNull();
    expect(read.drawn).toEqual(read.size);
    expect(read.texts).toContain(lens.demo.creator(...deer).name);
    expect(svg).not.toMatch(/var\(|url\(|href=/);
    const png = await saved(texts.charts.savePng);
    expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual(read.size.map((side) => 2 * side));
    // An empty picture of this size is a few kilobytes.
    expect(png.length).toBeGreaterThan(15_000);
  });

  expect(lens.requests().length).toBe(before);
});

test('is worked by keyboard, says who is missing, and follows what other windows change', async ({ lens }) => {
  const { texts } = lens;
  const words = texts.compare;
  const keys = await visited(lens, [deer, noodle]);
  const [deerKey = '', noodleKey = ''] = keys;
  const name = (of: typeof deer | typeof noodle) => lens.demo.creator(of[0], of[1]).name;
  const page = await lens.openOwn('workspace.html');
  await goTo(page, '#/compare/everyone');
  await expect(page.getByText(words.emptyWhat)).toBeVisible();

  const field = page.getByRole('combobox', { name: words.add });
  for (const one of [deer, noodle]) {
    await field.fill(name(one));
    await expect(page.getByRole('listbox').getByRole('option')).toHaveCount(1);
    await field.press('Enter');
    await expect(page.locator('thead th[data-creator]').filter({ hasText: name(one) })).toBeVisible();
  }
  const order = () =>
    page
      .locator('thead th[data-creator]')
      .evaluateAll((heads) => heads.map((head) => head.getAttribute('data-creator')));
  expect(await order()).toEqual([deerKey, noodleKey]);

  const right = page.getByRole('button', { name: fillSentence(words.moveRight, 'zh-TW', { name: name(deer) }) });
  await right.focus();
  await page.keyboard.press('Enter');
  await expect.poll(order).toEqual([noodleKey, deerKey]);
  await expect(right).toBeFocused();
  await page.reload();
  await expect.poll(order).toEqual([noodleKey, deerKey]);

  await page.locator('thead th[data-creator]').first().dragTo(page.locator('thead th[data-creator]').last());
  await expect.poll(order).toEqual([deerKey, noodleKey]);

  // The card in another tab puts the creator on a list; this page follows by itself.
  await goTo(page, address(keys));
  const stages = page.locator('tr[data-row="stage"] td');
  await expect(stages.first()).toHaveText(words['cell.noStage']);
  await addFrom(lens, await openCreator(lens, ...deer));
  await page.bringToFront();
  await expect(stages.first()).toHaveText(texts.campaigns['stage.candidate']);

  await goTo(page, address([...keys, 'nobody']));
  await expect(page.getByText(fillSentence(words.gone, 'zh-TW', { count: 1 }))).toBeVisible();
  const remove = page.getByRole('button', { name: fillSentence(words.remove, 'zh-TW', { name: name(noodle) }) });
  await remove.focus();
  await page.keyboard.press('Enter');
  await expect.poll(order).toEqual([deerKey]);
  await expect(page.locator(`th[data-creator="${deerKey}"] .compare-remove`)).toBeFocused();

  await goTo(page, address([...keys, ...Array.from({ length: 9 }, (_, place) => `nobody-${place}`)]));
  await expect(page.getByText(fillSentence(words.tooMany, 'zh-TW', { most: 10, rest: 1 }))).toBeVisible();
});

test('has no finding of axe in both languages and themes, wide and narrow', async ({ lens }) => {
  const page = await compared(lens, await visited(lens, [deer, noodle]));
  await page.locator('figure.chart summary').first().click();
  const worker = await lens.worker();
  for (const language of ['zh-TW', 'en'] as const) {
    for (const theme of ['light', 'dark'] as const) {
      await worker.evaluate(
        async (settings) => {
          const { chrome } = globalThis as unknown as ExtensionGlobals;
          await (chrome.storage.local as unknown as { set(of: object): Promise<void> }).set({ settings });
        },
        { language, theme },
      );
      await expect(page.locator(`html[lang="${language}"] .surface[data-theme="${theme}"]`)).toBeVisible();
      for (const width of [1280, 380]) {
        await page.setViewportSize({ width, height: 800 });
        await expect
          .poll(() => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth))
          .toBe(0);
        expect(await findingsIn(page)).toEqual([]);
      }
    }
  }
  await goTo(page, '#/compare/everyone');
  await expect(page.locator('thead th[data-creator]')).toHaveCount(0);
  expect(await findingsIn(page)).toEqual([]);
});
