// What goes wrong around us: the extension is reloaded, the store cannot be opened, a visit is long; the page stays whole.
import { fillSentence } from '../../lib/i18n/translate.ts';
import { cardOf, type ExtensionGlobals, expect, expectCard, expectNoCard, hosts, test } from './lens.ts';

const deer = 'https://www.instagram.com/deer.eats.demo/';

test('leaves the page working when the extension is reloaded under it', async ({ lens }) => {
  const page = await lens.open(deer);
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await expectCard(page, /\d ?% \(/);
  const worker = await lens.worker();
  await worker.evaluate(() => (globalThis as unknown as ExtensionGlobals).chrome.runtime.reload()).catch(() => {});
  await expect.poll(() => hosts(page), { timeout: 10_000 }).toEqual([]);

  // Fetch, requests and moving inside the site go on through what the tap has left behind.
  const answer = await page.evaluate(async () => {
    const response = await fetch('/graphql/query?demo=profile%3Adeer.eats.demo', { method: 'POST' });
    return [response.status, ((await response.json()) as { status: string }).status];
  });
  expect(answer).toEqual([200, 'ok']);
  await page.getByRole('link', { name: '苔痕步道' }).click();
  await expect(page.getByRole('heading', { name: 'mossy.trail.demo' })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('heading', { name: 'deer.eats.demo' })).toBeVisible();
  expect(errors).toEqual([]);
});

test('says so when the store cannot be opened, still judges, and loses nothing', async ({ lens }) => {
  // A store of a version to come, as an older extension would meet it.
  const own = await lens.openOwn('popup.html');
  const name = await own.evaluate(async () => (await indexedDB.databases())[0]?.name);
  expect(name).toBeTruthy();
  await own.close();
  await lens.restart();
  const early = await lens.openOwn('popup.html');
  await early.goto(early.url().replace('popup.html', 'icon/48.png'));
  await early.evaluate(
    (database) =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open(database ?? '', 1_000_000);
        request.onsuccess = () => {
          request.result.close();
          resolve();
        };
        request.onerror = () => reject(request.error);
      }),
    name,
  );

  const page = await lens.open(deer);
  await expectCard(page, /4\.12 萬/);
  await expectCard(
    page,
    new RegExp(
      `${lens.texts.errors['store-outdated'].slice(0, 12)}|${lens.texts.errors['store-unavailable'].slice(0, 12)}`,
    ),
  );
  const popup = await lens.openOwn('popup.html');
  await expect(popup.locator('body')).toContainText(lens.texts.shortlist.unreadable);
  // Untouched: the store is as new as it was.
  const version = await popup.evaluate(async () => (await indexedDB.databases())[0]?.version);
  expect(version).toBe(1_000_000);
});

test('remembers where it was put and that it was folded', async ({ lens }) => {
  const page = await lens.open(deer);
  await expectCard(page, /\d ?% \(/);
  const card = await cardOf(page);
  const place = () =>
    page.evaluate(() => {
      const { right, bottom } = document.documentElement.lastElementChild?.getBoundingClientRect() ?? new DOMRect();
      return [Math.round(innerWidth - right), Math.round(innerHeight - bottom)];
    });
  const before = await place();
  const grip = card.getByRole('button', { name: lens.texts.card.move });
  const box = await grip.boundingBox();
  if (!box) throw new Error('The card has no handle');
  await grip.evaluate((handle) => {
    handle.addEventListener('pointerdown', (event) => {
      const { screenX, screenY } = event as PointerEvent;
      handle.setAttribute('data-pressed-at', JSON.stringify({ x: screenX, y: screenY }));
    });
  });
  await page.mouse.move(box.x + 5, box.y + 5);
  await page.mouse.down();
  // A frame of another process loses the tests' mouse at its edges although it has captured it; a real mouse it keeps.
  await grip.evaluate((handle) => {
    const { x, y } = JSON.parse(handle.getAttribute('data-pressed-at') ?? 'null');
    const move = (type: string, by: number) =>
      handle.dispatchEvent(new PointerEvent(type, { bubbles: true, screenX: x - 2 * by, screenY: y - by }));
    for (const by of [2, 20, 60, 100]) move('pointermove', by);
    move('pointerup', 100);
  });
  await page.mouse.up();
  await expect.poll(place).toEqual([(before[0] ?? 0) + 200, (before[1] ?? 0) + 100]);

  await card.getByRole('button', { name: lens.texts.card.fold }).click();
  await expect(card.getByRole('button', { name: lens.texts.card.fold })).toHaveCount(0);
  const folded = await page.evaluate(() => document.documentElement.lastElementChild?.getBoundingClientRect().height);
  expect(folded).toBeLessThan(80);

  await lens.restart();
  const again = await lens.open('https://www.tiktok.com/@noodle.morning.demo');
  await expectCard(again, /8\.\d %/);
  expect(await (await cardOf(again)).getByRole('button', { name: lens.texts.card.fold }).count()).toBe(0);
  const rightEdge = await again.evaluate(() => {
    const { right } = document.documentElement.lastElementChild?.getBoundingClientRect() ?? new DOMRect();
    return Math.round(document.documentElement.clientWidth - right);
  });
  expect(Math.abs(rightEdge - 212)).toBeLessThanOrEqual(16);
});

test('stays inside a small window', async ({ lens }) => {
  const page = await lens.open(deer);
  await expectCard(page, /\d ?% \(/);
  await page.setViewportSize({ width: 360, height: 420 });
  const box = await page.evaluate(() => {
    const { left, top, right, bottom, height } =
      document.documentElement.lastElementChild?.getBoundingClientRect() ?? new DOMRect();
    return {
      inside: left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight,
      share: height / innerHeight,
    };
  });
  expect(box.inside).toBe(true);
  expect(box.share).toBeLessThanOrEqual(0.61);
});

test('is still right after a hundred moves inside the site, with one element and no more', async ({ lens }) => {
  const page = await lens.open(deer);
  await expectCard(page, /\d ?% \(/);
  await page.evaluate(async () => {
    for (let move = 0; move < 100; move += 1) {
      const names = ['苔痕步道', '動態消息', '小鹿吃什麼', '動態消息'];
      const links = [...document.querySelectorAll<HTMLAnchorElement>('.others a')];
      links.find(({ textContent }) => textContent === names[move % 4])?.click();
      await new Promise((resolve) => setTimeout(resolve, 40));
    }
  });
  await expectNoCard(page);
  await page.getByRole('link', { name: '小鹿吃什麼' }).click();
  await expectCard(page, /小鹿吃什麼.*2\.\d %/);
  expect(await hosts(page)).toHaveLength(1);
});

test('tells the language of the interface by the browser, and changes it at once when asked', async ({ lens }) => {
  const page = await lens.open(deer);
  await expectCard(page, /追蹤者/);
  const popup = await lens.openOwn('popup.html');
  await popup.getByRole('button', { name: lens.texts.settings.title }).click();
  await popup.getByLabel(lens.texts.settings.language).selectOption('en');
  await expect(popup.getByRole('heading', { name: 'Settings' })).toBeVisible();
  await expectCard(page, /followers/i);
  await popup.getByLabel('Language').selectOption('zh-TW');
  await expectCard(page, /追蹤者/);
  expect(fillSentence('{count|post|posts}', 'en', { count: 1 })).toBe('post');
});
