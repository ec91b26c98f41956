// The settings of the workspace: each takes effect where the marketer works, and is still there after a restart.
import type { Page } from '@playwright/test';
import { fillSentence } from '../../lib/i18n/translate.ts';
import { findingsIn } from './axe.ts';
import { addFrom, openCreator, rawStore } from './hands.ts';
import { cardOf, expect, expectCard, type Lens, test } from './lens.ts';

const deer = 'https://www.instagram.com/deer.eats.demo/';

async function openSettings(lens: Lens): Promise<Page> {
  const workspace = await lens.openOwn('workspace.html');
  await workspace.getByRole('link', { name: lens.texts.workspace.settings }).click();
  await expect(workspace.getByRole('heading', { name: lens.texts.settings.title, level: 1 })).toBeVisible();
  return workspace;
}

test('judges by borders of one’s own, here and in the card, also after a restart', async ({ lens }) => {
  const { texts } = lens;
  const page = await lens.open(deer);
  await expectCard(page, /Micro/);
  const workspace = await openSettings(lens);
  await workspace.getByLabel(texts.settings.tierScheme).selectOption({ label: texts.settings.tiersOwn });
  const micro = fillSentence(texts.settings.tierBorder, 'zh-TW', { tier: texts.report['tier.micro.both'] });
  await workspace.getByLabel(micro).fill('60000');
  await expect(workspace.getByRole('alert')).toBeVisible();
  await workspace
    .getByLabel(fillSentence(texts.settings.tierBorder, 'zh-TW', { tier: texts.report['tier.mid-tier.both'] }))
    .fill('90000');
  await expect(workspace.getByRole('alert')).toBeHidden();
  await expectCard(page, /Nano/);
  await lens.restart();
  const again = await openSettings(lens);
  await expect(again.getByLabel(micro)).toHaveValue('60000');
});

test('reads nothing on a site that is off', async ({ lens }) => {
  const { texts } = lens;
  const workspace = await openSettings(lens);
  await workspace.getByLabel(texts.reading['platform.instagram'], { exact: true }).first().waitFor();
  await workspace.getByRole('checkbox', { name: texts.reading['platform.instagram'] }).uncheck();
  const page = await lens.open(deer);
  const other = await lens.open('https://www.tiktok.com/@tiny.tools.demo');
  await expectCard(other, /\d/);
  // The other site has been read meanwhile: this one had its time.
  expect((await rawStore(lens)).creators?.map(({ platform }) => platform)).toEqual(['tiktok']);
  await workspace.bringToFront();
  await workspace.getByRole('checkbox', { name: texts.reading['platform.instagram'] }).check();
  await page.bringToFront();
  await page.reload();
  await expectCard(page, /Micro/);
});

test('looks for own words in every campaign, and leaves lists out that are off', async ({ lens }) => {
  const { texts } = lens;
  const page = await openCreator(lens, 'instagram', 'deer.eats.demo');
  const workspace = await openSettings(lens);
  await workspace.getByLabel(texts.settings.ownWords).fill('蛋炒飯\n便當店');
  await workspace.getByLabel(texts.settings.ownWords).blur();
  await expect(await cardOf(page)).toBeTruthy();
  const panel = await lens.openOwn('sidepanel.html', page);
  await expect(panel.getByText(/便當店/).first()).toBeAttached();
  await workspace.bringToFront();
  await workspace.getByRole('checkbox', { name: texts.report['content-check.category.profanity'] }).uncheck();
  await page.bringToFront();
  await expect(panel.getByText(texts.report['content-check.category.profanity']).first()).toBeAttached();
});

test('erases one creator after saying what goes', async ({ lens }) => {
  const { texts } = lens;
  const page = await openCreator(lens, 'instagram', 'deer.eats.demo');
  await addFrom(lens, page);
  const workspace = await openSettings(lens);
  await workspace.getByLabel(texts.settings.eraseOne).fill('deer');
  await workspace.getByRole('button', { name: texts.settings.eraseOneFind }).click();
  await workspace.getByRole('button', { name: /deer\.eats\.demo/ }).click();
  await expect(workspace.getByRole('dialog')).toContainText(texts.panel.eraseWhat);
  await workspace.getByRole('button', { name: texts.settings.eraseOneDeed }).click();
  await expect(workspace.getByText(/小鹿吃什麼/)).toBeVisible();
  await expect.poll(async () => (await rawStore(lens)).creators).toEqual([]);
  expect((await rawStore(lens)).shortlist).toEqual([]);
});

for (const language of ['zh-TW', 'en'] as const) {
  for (const colour of ['light', 'dark'] as const) {
    test.describe(`${language}, ${colour}`, () => {
      test.use({ language, colour });
      test('has no finding', async ({ lens }) => {
        const workspace = await openSettings(lens);
        await expect(workspace.getByText(lens.texts.settings.erasing, { exact: true })).toBeVisible();
        expect(await findingsIn(workspace)).toEqual([]);
        await workspace.setViewportSize({ width: 480, height: 800 });
        expect(await findingsIn(workspace)).toEqual([]);
      });
    });
  }
}
