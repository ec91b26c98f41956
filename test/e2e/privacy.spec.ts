// What a page can learn and do: nothing private, nothing saved, nothing changed, no request; one element more, and it can be gone.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fillSentence } from '../../lib/i18n/translate.ts';
import { openDemoSite } from '../site/demo-site.ts';
import { hostileAddress } from '../site/hostile.ts';
import { cardOf, cardText, type ExtensionGlobals, expect, expectCard, hosts, launch, serveDemo, test } from './lens.ts';

const deer = 'https://www.instagram.com/deer.eats.demo/';

interface Attack {
  readonly attack: {
    say(detail: unknown): void;
    message(data: unknown): void;
    flood(count: number): void;
    findable(words: readonly string[]): string[];
  };
  readonly harmed: number;
}

/** The page as its own scripts see it: elements, globals, storage, resources. */
const seenByPage = () => ({
  elements: [...document.querySelectorAll('*')].map((element) => element.outerHTML.slice(0, 200)),
  globals: Object.getOwnPropertyNames(window).sort(),
  storage: [...Object.keys(localStorage), ...Object.keys(sessionStorage), document.cookie],
  resources: performance.getEntriesByType('resource').map(({ name }) => name.replace(/\d{9,}/g, '0')),
  frames: window.length,
});

test('adds one element to the page and nothing else: no global, no storage, no request, no frame', async ({
  lens,
  language,
  colour,
}) => {
  const profile = mkdtempSync(path.join(tmpdir(), 'kol-lens-bare-'));
  const bare = await launch(profile, { language, colour }, null);
  const bareRequests: string[] = [];
  try {
    // The same posts in both browsers: their ids hold the time.
    await serveDemo(bare, lens.demo, bareRequests);
    const without = await bare.newPage();
    await without.goto(deer);
    await without.waitForTimeout(2_000);
    const before = await without.evaluate(seenByPage);

    const page = await lens.open(deer);
    await expectCard(page, /\d ?% \(/);
    await page.waitForTimeout(1_000);
    const after = await page.evaluate(seenByPage);

    const added = after.elements.filter(
      (element) => !before.elements.includes(element) && !element.startsWith('<html'),
    );
    expect(added.map((element) => element.slice(0, 3))).toEqual(['<x-']);
    expect(after.elements.length).toBe(before.elements.length + 1);
    expect(after.globals).toEqual(before.globals);
    expect(after.storage).toEqual(before.storage);
    expect(after.resources).toEqual(before.resources);
    expect(after.frames).toBe(before.frames);
    expect([...lens.requests()].sort()).toEqual([...bareRequests].sort());
  } finally {
    await bare.close();
    rmSync(profile, { recursive: true, force: true });
  }
});

test('shows the page nothing that it could find: no tier, no verdict, no list', async ({ lens }) => {
  const page = await lens.open(hostileAddress);
  await expectCard(page, /@hostile\.page\.demo/);
  const card = await cardOf(page);
  const { shortlist, outreach } = lens.texts;
  await card
    .getByRole('button', { name: fillSentence(shortlist.addTo, 'zh-TW', { campaign: outreach['campaign.default'] }) })
    .click();
  await expect(card.getByRole('status').first()).toBeAttached();
  const shown = (await cardText(page)).split('\n').filter((line) => line.trim().length > 1);
  expect(shown.length).toBeGreaterThan(8);
  // The page's own words are on the page; everything else must not be found.
  const ours = shown.filter((line) => !/hostile\.page\.demo|onerror|善良/.test(line));
  const words = [...ours, '微網紅', 'Micro', '我的名單', '同級', '追蹤者', '已加入'];
  const found = await page.evaluate((list) => (window as unknown as Attack).attack.findable(list), words);
  expect(found).toEqual([]);
  // The search itself works: it finds what stands on the page.
  expect(await page.evaluate(() => (window as unknown as Attack).attack.findable(['hostile.page.demo']))).toEqual([
    'hostile.page.demo',
  ]);
});

test('lets forged messages change nothing but what is shown of the page itself', async ({ lens }) => {
  const page = await lens.open(hostileAddress);
  await expectCard(page, /@hostile\.page\.demo/);
  const before = await cardText(page);
  await page.evaluate(() => {
    const { attack } = window as unknown as Attack;
    const kinds = [
      { kind: 'add-to-shortlist', request: 1, creatorKey: 'instagram:70016666666' },
      { kind: 'reading', reading: { creator: {} } },
      { kind: 'card-size', width: 2_000, height: 2_000 },
      { kind: 'card-move', right: 900, bottom: 900, done: true },
      { kind: 'left' },
    ];
    for (const message of kinds) {
      attack.message(message);
      attack.message(JSON.stringify(message));
      attack.say(JSON.stringify(message));
    }
    for (const detail of [null, 7, {}, [], 'x', '{}\n', `${JSON.stringify({ url: location.href })}\n{}`])
      attack.say(detail);
    document.dispatchEvent(new CustomEvent('kol-lens:ask'));
    attack.flood(300);
  });
  await page.waitForTimeout(1_500);
  expect(await cardText(page)).toBe(before);
  expect(await page.evaluate(() => (window as unknown as Attack).harmed)).toBe(0);
  expect(await page.evaluate(() => ({}) as { isAdmin?: boolean })).toEqual({});

  const popup = await lens.openOwn('popup.html');
  await expect(popup.getByText(lens.texts.shortlist.emptyTitle)).toBeVisible();
  // The page has no way to the extension's own interface.
  expect(
    await page.evaluate(() => typeof (window as unknown as { chrome?: { runtime?: unknown } }).chrome?.runtime),
  ).toBe('undefined');
});

test('shows hostile texts as texts on every surface, and never a figure that is none', async ({ lens }) => {
  const page = await lens.open(hostileAddress);
  await expectCard(page, /<img src=x.*2\.35 萬/);
  const card = await cardOf(page);
  expect(await card.locator('img, script:not([src])').count()).toBe(0);
  const panel = await lens.openOwn('sidepanel.html', page);
  await expect(panel.getByText('@hostile.page.demo').first()).toBeVisible();
  for (const surface of [card, panel]) {
    expect(await surface.locator('img[src="x"], a[href^="javascript"]').count()).toBe(0);
    expect(await surface.evaluate(() => (window as unknown as { harmed?: number }).harmed)).toBeUndefined();
  }
  expect(await cardText(page)).not.toMatch(/NaN|Infinity|1e\+|-5|99 追蹤/);
});

test('comes back when the page takes it out, and gives in when the page insists', async ({ lens }) => {
  const page = await lens.open(deer);
  await expectCard(page, /\d ?% \(/);
  const takeOut = () =>
    page.evaluate(() => {
      for (const element of document.querySelectorAll('*')) if (element.localName.startsWith('x-')) element.remove();
    });
  await takeOut();
  await expectCard(page, /\d ?% \(/);
  for (let times = 0; times < 6; times += 1) {
    await takeOut();
    await page.waitForTimeout(50);
  }
  await page.waitForTimeout(500);
  expect(await hosts(page)).toEqual([]);
  await expect(page.getByRole('heading', { name: 'deer.eats.demo' })).toBeVisible();
});

test('says the verdict by the toolbar button where the page lets no frame in', async ({ lens }) => {
  const page = await lens.open(`${deer}?demo=frame-forbidden`);
  await page.waitForTimeout(6_500);
  const worker = await lens.worker();
  const badge = await worker.evaluate(async () => {
    const { chrome } = globalThis as unknown as ExtensionGlobals & {
      chrome: { tabs: { query(of: object): Promise<{ id: number }[]> } };
    };
    const tabs = await chrome.tabs.query({ url: 'https://www.instagram.com/*' });
    return Promise.all(tabs.map(({ id }) => chrome.action.getBadgeText({ tabId: id })));
  });
  expect(badge.filter((text) => text !== '')).toHaveLength(1);
  expect(await page.title()).toContain('小鹿吃什麼');
});

test('cannot be opened or probed by a page', async ({ lens }) => {
  const page = await lens.open('https://www.instagram.com/?demo=feed');
  const id = new URL((await lens.worker()).url()).host;
  const probes = await page.evaluate(
    async (origin) =>
      Promise.all(
        ['card.html', 'popup.html', 'sidepanel.html', 'manifest.json', 'content-scripts/tap.js', 'icon/48.png'].map(
          (name) =>
            fetch(`${origin}/${name}`).then(
              () => name,
              () => '',
            ),
        ),
      ),
    `chrome-extension://${id}`,
  );
  expect(probes.filter((name) => name !== '')).toEqual([]);
});

test('demo sites opened at the same moment are the same', () => {
  const now = Date.now();
  expect(openDemoSite(now).reply(deer)).toEqual(openDemoSite(now).reply(deer));
});
