// Makes pictures; only when asked for. The README's: `UPDATE_PICTURES=1 npm run browser -- pictures`. All surfaces in both languages,
// both themes and narrow, to be looked at: `LOOK_AT=<folder> npm run browser -- pictures`.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import {
  addFrom,
  chooseColumn,
  fillBrief,
  listMany,
  openBrief,
  openCreator,
  openPosts,
  press,
  question,
} from './hands.ts';
import { cardOf, expect, expectCard, type Lens, test } from './lens.ts';

if (process.env.UPDATE_PICTURES === '1') {
  test('takes the picture of the card on a page', async ({ lens }) => {
    const page = await lens.open('https://www.instagram.com/deer.eats.demo/');
    await page.setViewportSize({ width: 1100, height: 820 });
    await expectCard(page, /2\.\d % \(/);
    const popup = await lens.openOwn('popup.html');
    await openBrief(lens, popup);
    await fillBrief(lens, popup);
    await popup.close();
    await page.bringToFront();
    await expectCard(page, '白穀');
    await page.waitForTimeout(1_000);
    await page.screenshot({ path: path.resolve(import.meta.dirname, '../../docs/card-on-page.png') });
  });
}

/** Takes all of a surface, however long, at a width. */
async function take(surface: Page, folder: string, name: string, width: number, height: number): Promise<void> {
  await surface.setViewportSize({ width, height });
  await surface.evaluate(() => {
    for (const part of document.querySelectorAll('*')) part.scrollTop = 0;
  });
  await surface.waitForTimeout(300);
  await surface.screenshot({ path: path.join(folder, `${name}-${width}.png`) });
}

async function takePopup(lens: Lens, popup: Page, folder: string): Promise<void> {
  const { texts } = lens;
  const back = (key: 'back' | 'backToSettings' = 'back') =>
    popup.getByRole('button', { name: texts.settings[key], exact: true }).click();
  // The popup is of one size: a form that is scrolled is shown whole.
  await popup.addStyleTag({ content: '.surface-popup { height: 100vh }' });
  const shot = async (name: string, height = 560) => {
    await take(popup, folder, `popup-${name}`, 380, height);
    await popup.setViewportSize({ width: 380, height: 560 });
  };
  await shot('list');
  await popup.getByRole('button', { name: texts.shortlist['order.added.descending'] }).click();
  await shot('orders');
  await popup.keyboard.press('Escape');
  await popup.getByRole('button', { name: new RegExp(`^${texts.shortlist.column} `) }).click();
  await shot('columns');
  await popup.keyboard.press('Escape');
  for (const column of [
    'column.overlap',
    'column.quote',
    'column.rivals',
    'column.disclosure',
    'column.role',
  ] as const) {
    await chooseColumn(lens, popup, column);
    await shot(column);
  }
  await popup.getByRole('button', { name: texts.shortlist.filter, exact: true }).click();
  await shot('filter');
  await popup.keyboard.press('Escape');

  await openBrief(lens, popup);
  await shot('brief', 1_800);
  await popup.getByLabel(texts.brief['form.budgetAmount']).fill('?');
  await popup.waitForTimeout(300);
  await popup.screenshot({ path: path.join(folder, 'popup-brief-wrong.png') });
  await popup.getByLabel(texts.brief['form.budgetAmount']).fill('300000');
  await back();

  await popup.getByRole('button', { name: texts.overlap.title, exact: true }).click();
  await shot('overlap-before');
  await popup.getByRole('button', { name: texts.overlap.measure }).click();
  await expect(popup.getByRole('cell', { name: /^≥/ }).first()).toBeVisible();
  await shot('overlap', 800);
  await back();

  await popup.getByRole('button', { name: texts.settings.title }).click();
  await shot('settings', 900);
  await popup.getByRole('button', { name: texts.settings.rateCardOpen }).click();
  await shot('rate-card', 1_600);
  await popup.getByLabel(texts.settings['price.low']).nth(3).fill('16');
  await popup.waitForTimeout(1_500);
  await popup.screenshot({ path: path.join(folder, 'popup-rate-card-saved.png') });
  await back('backToSettings');
  await popup.getByRole('button', { name: texts.settings.ownPacksOpen }).click();
  await popup.getByRole('button', { name: texts.settings.packAddForm }).click();
  await shot('packs', 1_000);
  await popup.getByRole('button', { name: texts.settings.packSave }).click();
  await popup.waitForTimeout(300);
  await popup.screenshot({ path: path.join(folder, 'popup-packs-wrong.png') });
}

if (process.env.LOOK_AT) {
  const to = path.resolve(process.env.LOOK_AT);
  for (const language of ['zh-TW', 'en'] as const) {
    for (const colour of ['light', 'dark'] as const) {
      test.describe(`${language}, ${colour}`, () => {
        test.use({ language, colour });
        test('takes pictures of all surfaces', async ({ lens }) => {
          test.setTimeout(240_000);
          const folder = path.join(to, `${language}-${colour}`);
          mkdirSync(folder, { recursive: true });
          const { texts, demo } = lens;
          const creators = [
            ['instagram', 'deer.eats.demo'],
            ['instagram', 'mossy.trail.demo'],
            ['tiktok', 'noodle.morning.demo'],
            ['tiktok', 'tiny.tools.demo'],
          ] as const;
          const first = await lens.openOwn('popup.html');
          await openBrief(lens, first);
          await fillBrief(lens, first);
          await first.close();
          for (const [platform, handle] of creators) {
            const page = await openCreator(lens, platform, handle);
            await addFrom(lens, page);
            const creator = demo.creator(platform, handle);
            await openPosts(lens, creator, creator.posts.slice(3, 6));
            await page.bringToFront();
            await page.setViewportSize({ width: 1100, height: 900 });
            await page.waitForTimeout(800);
            await page.screenshot({ path: path.join(folder, `card-${handle}.png`) });
            const card = await cardOf(page);
            await card.getByRole('button', { name: texts.card.why }).click();
            await page.waitForTimeout(400);
            await page.screenshot({ path: path.join(folder, `card-why-${handle}.png`) });

            const panel = await lens.openOwn('sidepanel.html', page);
            const quote = await question(lens, panel, 'screening.quote');
            await quote.getByLabel(texts.panel['quote.fee'], { exact: true }).fill('60000');
            await expect(quote.locator('.save-mark')).not.toBeEmpty();
            await take(panel, folder, `panel-${handle}`, 400, 2_400);
            await panel.evaluate(() => {
              for (const details of document.querySelectorAll('details')) details.open = true;
            });
            await take(panel, folder, `panel-open-${handle}`, 400, 7_000);
            if (handle === 'tiny.tools.demo') {
              await take(panel, folder, `panel-open-${handle}`, 320, 8_000);
              await panel.setViewportSize({ width: 400, height: 860 });
              await press(panel.locator('.reasoning-copy').getByRole('button'));
              await take(panel, folder, 'panel-copy', 400, 860);
            }
            await panel.close();
            await page.close();
          }
          await listMany(lens, 3, 400);
          const popup = await lens.openOwn('popup.html');
          await expect(popup.getByRole('row').first()).toBeVisible();
          await takePopup(lens, popup, folder);
        });
      });
    }
  }
}
