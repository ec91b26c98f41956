// The screening in a real browser: facts that accumulate, the brief and what it changes, what the user decides, and what is handed on.
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import papa from 'papaparse';
import { fillSentence } from '../../lib/i18n/translate.ts';
import { unpackLine } from '../../lib/storage/packed-details/details-row.ts';
import { demoComments } from '../site/crowd.ts';
import { creatorAddress, postAddress } from '../site/start-page.ts';
import {
  addFrom,
  chooseColumn,
  creatorKeyOf,
  everythingKept,
  fillBrief,
  isSaved,
  listMany,
  openBrief,
  openCreator,
  openPosts,
  ownWord,
  press,
  question,
  rawStore,
  rival,
  workerStopper,
} from './hands.ts';
import { cardOf, cardText, expect, expectCard, hosts, type Lens, test } from './lens.ts';

const known = (figure: unknown) => (figure as { readonly value?: unknown }).value;

/** The posts of a creator as they are kept. */
async function keptPosts(lens: Lens, key: string): Promise<readonly Record<string, unknown>[]> {
  const details = unpackLine((await rawStore(lens)).details?.find((record) => record.key === key));
  return ((details as { readonly posts?: readonly Record<string, unknown>[] } | undefined)?.posts ?? []).slice();
}

test('keeps what opened posts tell of a creator and the audience, no name and no text; and forgets it when asked', async ({
  lens,
}) => {
  const { demo, texts } = lens;
  const coffee = demo.creator('youtube', 'bean-and-brew-demo');
  const page = await lens.open(creatorAddress(coffee, 'zh-TW'));
  await expectCard(page, new RegExp(coffee.name));
  const opened = coffee.posts.slice(6, 9);
  const paid = opened.find((post) => post.paid);
  expect(paid).toBeDefined();
  const key = await creatorKeyOf(lens, coffee);
  if (key === null) throw new Error('The creator is not kept');
  const before = (await keptPosts(lens, key)).find(({ id }) => id === paid?.id);
  expect([known(before?.likes), known(before?.paidPartnership)]).toEqual([undefined, undefined]);

  await openPosts(lens, coffee, opened);
  for (const post of opened) {
    const kept = (await keptPosts(lens, key)).find(({ id }) => id === post.id);
    expect(known(kept?.likes)).toBe(post.likes);
    expect(known(kept?.comments)).toBe(post.comments);
    expect(known(kept?.paidPartnership)).toBe(post.paid);
  }

  const panel = await lens.openOwn('sidepanel.html', page);
  await expect(await question(lens, panel, 'screening.audience-language')).toContainText(
    /以繁體中文留言者\d+\.\d\s%・\d+ 位\s?95% 區間 \d+\.\d–\d+\.\d\s%/,
  );

  // With a post in sight, what the tab shows is kept too.
  const [inSight] = opened;
  if (!inSight) throw new Error('No post');
  await expectCard(await lens.open(postAddress(coffee, inSight)), new RegExp(coffee.name));
  const kept = await everythingKept(lens);
  expect(kept).toContain(coffee.handle);
  const crowd = opened.flatMap((post) => demoComments(coffee, post, 0)).flatMap((one) => [one, ...one.answers]);
  expect(crowd.length).toBeGreaterThan(400);
  const told = crowd
    .filter(({ isCreator }) => !isCreator)
    .flatMap(({ id, text, author }) => [id, author.id, author.handle, ...(text.length > 5 ? [text] : [])]);
  expect(told.filter((words) => kept.includes(words))).toEqual([]);

  await press(panel.getByRole('button', { name: texts.panel.erase }));
  await press(panel.getByRole('button', { name: texts.panel.eraseDeed, exact: true }));
  await expect(panel.getByText(texts.panel.erased)).toBeVisible();
  const left = await everythingKept(lens);
  expect([key, coffee.handle, coffee.id, coffee.name].filter((words) => left.includes(words))).toEqual([]);
});

test('tells how many commenters look suspicious as an interval, from a hundred people on', async ({ lens }) => {
  const deer = lens.demo.creator('instagram', 'deer.eats.demo');
  const page = await openCreator(lens, 'instagram', deer.handle);
  await openPosts(lens, deer, deer.posts.slice(3, 4));
  const panel = await lens.openOwn('sidepanel.html', page);
  await expect(await question(lens, panel, 'screening.commenter-look')).toContainText(
    /留言者中外觀可疑的比例 \d+\.\d–\d+\.\d\s%（依 1\d\d 位留言者）/,
  );
});

test('judges by the brief at once, refuses a wrong budget by name, and keeps the brief over a restart', async ({
  lens,
}) => {
  const { texts } = lens;
  const page = await openCreator(lens, 'instagram', 'deer.eats.demo');
  expect(await cardText(page)).not.toContain(rival.name);
  const popup = await lens.openOwn('popup.html', page);
  await openBrief(lens, popup);
  await fillBrief(lens, popup);
  await expectCard(page, new RegExp(`近 45 天有 1 篇出現競品：.?${rival.name}`));

  const budget = popup.getByLabel(texts.brief['form.budgetAmount']);
  await budget.fill('很多');
  await expect(popup.getByText(texts.brief.notSaved)).toBeVisible();
  const problem = fillSentence(texts.brief['problem.not-number'], 'zh-TW', {
    field: texts.brief['field.screening.budget.amount'],
  });
  await expect(popup.getByText(problem)).toBeVisible();
  await popup.waitForTimeout(1_500);
  const saved = (await rawStore(lens)).campaigns?.[0]?.brief as { readonly screening: Record<string, unknown> };
  expect(saved.screening).toMatchObject({ budget: null, exclusivityDays: 45, ownWords: [ownWord] });
  await budget.fill('300,000');
  await isSaved(lens, popup);

  await lens.restart();
  const again = await lens.openOwn('popup.html');
  await openBrief(lens, again);
  await expect(again.getByLabel(texts.brief['competitor.name'], { exact: true })).toHaveValue(rival.name);
  await expect(again.getByLabel(texts.brief['form.budgetAmount'])).toHaveValue('300000');
  await expect(again.getByLabel(texts.brief['form.ownWords'], { exact: true })).toHaveValue(ownWord);
  await expectCard(
    await lens.open('https://www.instagram.com/deer.eats.demo/'),
    new RegExp(`出現競品：.?${rival.name}`),
  );
});

/** Name of the element on top at the corner where a post's mark would be, and the place itself. */
const markPlace = (page: Page, postId: string) =>
  page.evaluate((id) => {
    const box = document.querySelector(`a[href*="${id}"]`)?.getBoundingClientRect() ?? new DOMRect();
    const [x, y] = [box.left + 18, box.top + 18];
    return { x, y, isMarked: document.elementFromPoint(x, y)?.localName.startsWith('x-') === true };
  }, postId);

/** The page without our element, as its own scripts can read it. */
const pageMarkup = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter(({ localName }) => !localName.startsWith('x-') && localName !== 'html')
      .map((element) => element.outerHTML),
  );

test('marks the posts worth reading in the page, without a word that the page could read', async ({ lens }) => {
  const { texts } = lens;
  const deer = lens.demo.creator('instagram', 'deer.eats.demo');
  const postWith = (words: string) => {
    const post = deer.posts.slice(0, 12).find(({ caption }) => caption.includes(words));
    if (!post) throw new Error(`No post with ${words}`);
    return post.id;
  };
  const [ofRival, ofOwnWord, plain] = [postWith(rival.handle), postWith('颱風天'), postWith('水煎包')];
  const page = await openCreator(lens, 'instagram', deer.handle);
  await page.setViewportSize({ width: 1280, height: 1700 });
  const marked = async () =>
    Promise.all([ofRival, ofOwnWord, plain].map(async (id) => (await markPlace(page, id)).isMarked));
  expect(await marked()).toEqual([false, false, false]);
  const before = await pageMarkup(page);

  const popup = await lens.openOwn('popup.html', page);
  await openBrief(lens, popup);
  await fillBrief(lens, popup);
  await expect.poll(marked).toEqual([true, true, false]);
  expect(await pageMarkup(page)).toEqual(before);
  expect(await hosts(page)).toHaveLength(1);
  const findable = (words: string) =>
    page.evaluate((word) => (window as unknown as { find(word: string): boolean }).find(word), words);
  expect([await findable(ownWord), await findable(rival.name), await findable('颱風天')]).toEqual([false, false, true]);

  const { x, y } = await markPlace(page, ofRival);
  const address = page.url();
  await page.mouse.click(x, y);
  const card = await cardOf(page);
  const found = card.getByRole('region', { name: texts.card.foundInPost });
  await expect(found).toContainText('田邊喝現煮麥茶');
  await expect(found).toContainText(rival.name);
  expect(page.url()).toBe(address);

  await popup.getByRole('button', { name: fillSentence(texts.brief['competitor.remove'], 'zh-TW', rival) }).click();
  await popup.getByLabel(texts.brief['form.ownWords'], { exact: true }).fill('');
  await isSaved(lens, popup);
  await expect.poll(marked).toEqual([false, false, false]);
  expect(await hosts(page)).toHaveLength(1);
});

test('lets the user decide on the role: it sticks, and can be taken back', async ({ lens }) => {
  const { texts } = lens;
  const address = creatorAddress(lens.demo.creator('tiktok', 'tiny.tools.demo'), 'zh-TW');
  const chosen = texts.panel.roleChosen.split('{day}')[1] ?? '';
  const openRole = async () => {
    const page = await lens.open(address);
    await expectCard(page, /\d ?% \(/);
    const panel = await lens.openOwn('sidepanel.html', page);
    return { panel, role: await question(lens, panel, 'screening.creator-role') };
  };
  const { panel, role } = await openRole();
  await expect(role).toContainText(/線索指向：.*KOS/);
  await press(role.getByRole('button', { name: 'KOC', exact: true }));
  await expect(role.getByText(chosen)).toBeVisible();

  await panel.reload();
  const reloaded = await question(lens, panel, 'screening.creator-role');
  await expect(reloaded.getByRole('button', { name: 'KOC', exact: true, pressed: true })).toBeVisible();
  await expect(reloaded.locator('summary').first()).toContainText(/選定：KOC/);

  await lens.restart();
  const again = await openRole();
  await expect(again.role.getByRole('button', { name: 'KOC', exact: true, pressed: true })).toBeVisible();
  await press(again.role.getByRole('button', { name: texts.panel.roleTakeBack }));
  await expect(again.role.getByText(texts.panel.roleSuggested)).toBeVisible();
  await expect(again.role.locator('summary').first()).not.toContainText(/選定/);
});

test('sets a quote against views, rate card, list and file; a changed price of the card counts at once', async ({
  lens,
}) => {
  const { texts } = lens;
  const page = await openCreator(lens, 'tiktok', 'noodle.morning.demo');
  await addFrom(lens, page);
  const panel = await lens.openOwn('sidepanel.html', page);
  const quote = await question(lens, panel, 'screening.quote');
  await quote.getByLabel(texts.panel['quote.fee'], { exact: true }).fill('6 萬');
  const row = (words: string) => quote.locator('.screening-row').filter({ hasText: words });
  await expect(row(texts.report['quote.row.cpm'])).toContainText(/NT\$\s?4\d\d/);
  await expect(row('awisee')).toContainText('在這個範圍內');

  const popup = await lens.openOwn('popup.html', page);
  await chooseColumn(lens, popup, 'column.quote');
  await expect(popup.getByRole('row', { name: /早安麵攤/ })).toContainText(/NT\$\s?60,000.*CPM NT\$\s?4\d\d/);
  const download = popup.waitForEvent('download');
  await popup.getByRole('button', { name: texts.shortlist.export }).click();
  await popup.getByRole('menuitem', { name: texts.shortlist['form.csv'] }).last().click();
  const { data } = papa.parse<Record<string, string>>(readFileSync(await (await download).path(), 'utf8').slice(1), {
    header: true,
  });
  const cells = (['quote', 'quoteCurrency', 'cpm'] as const).map((id) => data[0]?.[texts.outreach[`column.${id}`]]);
  expect(cells.slice(0, 2)).toEqual(['60000', 'TWD']);
  expect(Number(cells[2])).toBeGreaterThan(400);
  expect(Number(cells[2])).toBeLessThan(500);

  await popup.getByRole('button', { name: texts.settings.title }).click();
  await popup.getByRole('button', { name: texts.settings.rateCardOpen }).click();
  const entry = popup.getByRole('group', { name: 'CPM（USD） · TikTok 影片', exact: true }).first();
  await entry.getByLabel(texts.settings['price.low']).fill('20');
  await isSaved(lens, popup);
  // The panel follows the tab in front.
  await page.bringToFront();
  await question(lens, panel, 'screening.quote');
  await expect(row('awisee')).toContainText('低於這個範圍');
});

test('tells how much two audiences overlap, pair by pair and as a table', async ({ lens }) => {
  test.setTimeout(90_000);
  const { texts, demo } = lens;
  const creators = [demo.creator('instagram', 'deer.eats.demo'), demo.creator('instagram', 'mossy.trail.demo')];
  for (const creator of creators) {
    const page = await openCreator(lens, 'instagram', creator.handle);
    await addFrom(lens, page);
    await openPosts(lens, creator, creator.posts.slice(4, 7));
  }
  const popup = await lens.openOwn('popup.html');
  await popup.getByRole('button', { name: texts.overlap.title, exact: true }).click();
  await popup.getByRole('button', { name: texts.overlap.measure }).click();
  const pair = popup.getByRole('listitem').filter({ hasText: '小鹿吃什麼' });
  await expect(pair).toContainText('苔痕步道');
  await expect(pair).toContainText(/至少 \d+(\.\d)?\s%.*看到 \d+ 位相同/);
  await expect(popup.getByRole('cell', { name: /^≥ \d/ })).toHaveCount(2);
  await popup.getByRole('button', { name: texts.settings.back }).click();
  await chooseColumn(lens, popup, 'column.overlap');
  await expect(popup.getByRole('row', { name: '@deer.eats.demo' })).toContainText(/至少 \d+(\.\d)?\s%\s*苔痕步道/);
});

/** How many more creators are listed, and how many people have commented on each: enough to be measured for a while. */
const manyCreators = 500;
const manyPeople = 4_000;

/** When all pairs were measured last; the pairs themselves are too many to be fetched. */
async function measuredAt(lens: Lens): Promise<number> {
  const worker = await lens.worker();
  return worker.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('kol-lens');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const asking = opening.result.transaction('overlaps').objectStore('overlaps').getAll();
          asking.onerror = () => reject(asking.error);
          asking.onsuccess = () => {
            opening.result.close();
            resolve(Math.max(0, ...asking.result.map((record) => record.measuredAt ?? 0)));
          };
        };
      }),
  );
}

/** Notes what the progress bar says from now on. */
const watchProgress = (popup: Page) =>
  popup.evaluate(() => {
    const told: number[] = [];
    (window as unknown as { told: number[] }).told = told;
    new MutationObserver(() => {
      const bar = document.querySelector('progress');
      if (bar?.hasAttribute('value') && told.at(-1) !== bar.value) told.push(bar.value);
    }).observe(document.body, { subtree: true, childList: true, attributes: true });
  });

test('measures five hundred audiences with progress; stopped or cut off, it keeps the result of before', async ({
  lens,
}) => {
  test.setTimeout(90_000);
  const { texts } = lens;
  await addFrom(lens, await openCreator(lens, 'instagram', 'deer.eats.demo'));
  await listMany(lens, manyCreators, manyPeople);
  const popup = await lens.openOwn('popup.html');
  await popup.getByRole('button', { name: texts.overlap.title, exact: true }).click();
  await watchProgress(popup);
  await popup.getByRole('button', { name: texts.overlap.measure }).click();
  const again = popup.getByRole('button', { name: texts.overlap.measureAgain });
  await expect(again).toBeVisible({ timeout: 30_000 });
  await expect(popup.getByRole('listitem').first()).toContainText(/copy-\d+ ↔ copy-\d+.*至少/);
  const told = await popup.evaluate(() => (window as unknown as { told: number[] }).told);
  expect(told.length).toBeGreaterThan(5);
  expect(told).toEqual(told.toSorted((a, b) => a - b));
  expect(told.at(-1)).toBe((manyCreators * (manyCreators - 1)) / 2);
  const before = await measuredAt(lens);
  expect(before).toBeGreaterThan(0);

  // Fetching the commenters alone takes longer than these two presses.
  await again.click();
  await popup.getByRole('button', { name: texts.settings.cancel }).dispatchEvent('click');
  await expect(again).toBeVisible({ timeout: 30_000 });
  expect(await measuredAt(lens)).toBe(before);
  await expect(popup.getByText(texts.errors.unknown)).toHaveCount(0);

  const stopWorker = await workerStopper(lens, popup);
  await again.click();
  await expect(popup.getByRole('progressbar')).toBeVisible();
  await stopWorker();
  await expect(popup.getByText(texts.errors.unknown)).toBeVisible();
  expect(await measuredAt(lens)).toBe(before);
  await again.click();
  await expect.poll(() => measuredAt(lens), { timeout: 30_000 }).toBeGreaterThan(before);
  await expect(popup.getByText(texts.errors.unknown)).toHaveCount(0);
});

test('filters by what asks for a look, and remembers the column that was chosen', async ({ lens }) => {
  const { texts } = lens;
  for (const handle of ['deer.eats.demo', 'mossy.trail.demo'])
    await addFrom(lens, await openCreator(lens, 'instagram', handle));
  const popup = await lens.openOwn('popup.html');
  await openBrief(lens, popup);
  await fillBrief(lens, popup);
  await popup.getByRole('button', { name: texts.settings.back }).click();
  await expect(popup.getByRole('row')).toHaveCount(2);
  await popup.getByRole('button', { name: texts.shortlist.filter, exact: true }).click();
  await popup.getByRole('menuitemcheckbox', { name: texts.report['screening.competitors'] }).click();
  await popup.keyboard.press('Escape');
  await expect(popup.getByRole('row')).toHaveCount(1);
  await expect(popup.getByRole('row')).toContainText('@deer.eats.demo');

  await chooseColumn(lens, popup, 'column.rivals');
  await expect(popup.getByRole('row')).toContainText(/白穀\s*\d+ 天前/);
  await popup.close();
  const reopened = await lens.openOwn('popup.html');
  await expect(reopened.getByRole('row', { name: '@deer.eats.demo' })).toContainText(/白穀\s*\d+ 天前/);
});

test('copies the reasoning as text and Markdown, and draws it as a picture', async ({ lens }) => {
  const { texts } = lens;
  const page = await openCreator(lens, 'instagram', 'mossy.trail.demo');
  await lens.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const panel = await lens.openOwn('sidepanel.html', page);
  await expect(panel.getByText('@mossy.trail.demo').first()).toBeVisible();
  // The button tells what was copied for some seconds: it is known by its place.
  const button = panel.locator('.reasoning-copy').getByRole('button');
  const choose = async (key: 'copyText' | 'copyMarkdown' | 'savePicture') => {
    await press(button);
    await press(panel.getByRole('menuitem', { name: texts.card[key] }));
  };
  const clipboard = () => panel.evaluate(() => navigator.clipboard.readText());

  await choose('copyText');
  await expect(panel.getByText(texts.card.copiedText)).toBeVisible();
  const text = await clipboard();
  expect(text).toMatch(/苔痕步道.*Instagram/);
  expect(text).toMatch(/互動率.*0\.34\s?%/);
  expect(text).toContain(texts.report['screening.disclosure']);
  expect(text).not.toMatch(/\{\w+\}|undefined|NaN|\bnull\b|screening\./);

  await choose('copyMarkdown');
  await expect(panel.getByText(texts.card.copiedMarkdown)).toBeVisible();
  expect(await clipboard()).toMatch(/^#+ .*苔痕步道[\s\S]*\n[-*] /);

  const download = panel.waitForEvent('download');
  await choose('savePicture');
  const saved = await download;
  expect(saved.suggestedFilename()).toMatch(/mossy\.trail\.demo.*\.png$/);
  const picture = readFileSync(await saved.path());
  expect(picture.subarray(0, 8)).toEqual(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
  const [width, height] = [picture.readUInt32BE(16), picture.readUInt32BE(20)];
  expect(width).toBeGreaterThanOrEqual(600);
  expect(height).toBeGreaterThan(width);
});

const header = 'name,platform,numerator,denominator,year,sample,from,to,low_below,average_from,average_to,high_from';

test('takes an own benchmark from a file, names what is wrong in a broken one, and gives a removed one back', async ({
  lens,
}) => {
  const { texts } = lens;
  const page = await openCreator(lens, 'instagram', 'deer.eats.demo');
  const popup = await lens.openOwn('popup.html', page);
  await popup.getByRole('button', { name: texts.settings.title }).click();
  await popup.getByRole('button', { name: texts.settings.ownPacksOpen }).click();
  const upload = (lines: readonly string[]) =>
    popup.locator('input[type=file]').setInputFiles({
      name: 'pack.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from([header, ...lines].join('\r\n')),
    });

  await upload(['公司去年的合作,instagram,likes+comments,followers,2026,120 位,10000,50000,1,1.5,2,很高']);
  const problem = fillSentence(texts.packs['pack.problem.not-a-number.row'], 'zh-TW', {
    row: 2,
    field: texts.packs['pack.field.highFrom'],
    text: '',
  });
  await expect(popup.getByText(problem.replace('。', ''))).toContainText('很高');
  await expect(popup.getByText(texts.settings.ownPacksNone)).toBeVisible();

  await upload(['公司去年的合作,instagram,likes+comments,followers,2026,120 位,10000,50000,1,1.5,2,4']);
  const pack = popup.getByRole('listitem').filter({ hasText: '公司去年的合作' });
  await expect(pack).toBeVisible();
  await popup.getByRole('button', { name: texts.settings.backToSettings }).click();
  await popup.getByLabel('Instagram').selectOption({ label: '公司去年的合作 2026' });
  await expectCard(page, /同級平均 1\.50?–2\.0?0? % 公司去年的合作 2026/);

  await popup.getByRole('button', { name: texts.settings.ownPacksOpen }).click();
  await pack.getByRole('button').click();
  await expect(pack).toHaveCount(0);
  await expectCard(page, /Modash Instagram/);
  await popup.getByRole('button', { name: texts.shortlist.undo }).click();
  await expect(pack).toBeVisible();
  await expectCard(page, /公司去年的合作/);
});
