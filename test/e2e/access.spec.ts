// Keyboard and screen reader: every surface in both languages and both themes without a finding, and usable without a mouse.
import { fillSentence } from '../../lib/i18n/translate.ts';
import { findingsIn } from './axe.ts';
import { addFrom, fillBrief, listMany, openBrief, openCreator, press, question } from './hands.ts';
import { cardOf, expect, expectCard, test } from './lens.ts';

const deer = 'https://www.instagram.com/deer.eats.demo/';

for (const language of ['zh-TW', 'en'] as const) {
  for (const colour of ['light', 'dark'] as const) {
    test.describe(`${language}, ${colour}`, () => {
      test.use({ language, colour });
      test('has no finding on card, popup and panel', async ({ lens }) => {
        const { texts } = lens;
        const say = (key: 'addTo' | 'onList') =>
          fillSentence(texts.shortlist[key], language, { campaign: texts.outreach['campaign.default'] });
        const page = await lens.open('https://www.tiktok.com/@tiny.tools.demo');
        await expectCard(page, /\d ?% \(/);
        const card = await cardOf(page);
        await card.getByRole('button', { name: say('addTo') }).click();
        await expect(card.getByRole('button', { name: say('onList') })).toBeVisible();
        await card.getByRole('button', { name: texts.card.why }).click();

        expect(await findingsIn(card)).toEqual([]);

        const popup = await lens.openOwn('popup.html', page);
        await expect(popup.getByRole('row').first()).toBeVisible();
        expect(await findingsIn(popup)).toEqual([]);
        await popup.getByRole('button', { name: texts.settings.title }).click();
        expect(await findingsIn(popup)).toEqual([]);
        await popup.getByRole('button', { name: texts.settings.back }).click();
        await popup.getByRole('button', { name: texts.shortlist.invite }).click();
        expect(await findingsIn(popup)).toEqual([]);

        const panel = await lens.openOwn('sidepanel.html', page);
        await expect(panel.getByText('@tiny.tools.demo').first()).toBeVisible();
        expect(await findingsIn(panel)).toEqual([]);
        await panel.getByRole('tab', { name: texts.panel.note }).click();
        expect(await findingsIn(panel)).toEqual([]);
      });

      test('has no finding on notes, record and the last creators of the panel', async ({ lens }) => {
        const { creator, panel: words } = lens.texts;
        const page = await openCreator(lens, 'instagram', 'deer.eats.demo');
        await addFrom(lens, page);
        const panel = await lens.openOwn('sidepanel.html', page);
        await press(panel.getByRole('tab', { name: words.note }));
        await panel.locator('textarea').fill('a note');
        const tags = panel.getByRole('combobox', { name: creator['tags.add'] });
        for (const tag of ['one', 'two']) {
          await tags.fill(tag);
          await tags.press('Enter');
          await expect(panel.locator('.tag').filter({ hasText: tag })).toBeVisible();
        }
        await press(panel.locator('.tag').first());
        await tags.fill('o');
        await press(panel.getByRole('button', { name: creator['doNotContact.ask'] }));
        await expect(panel.locator('.reason-form')).toBeVisible();
        expect(await findingsIn(panel)).toEqual([]);
        await press(panel.getByRole('button', { name: creator['doNotContact.set'], exact: true }));
        await expect(panel.locator('.panel-head .stop-line')).toBeVisible();
        await press(panel.locator('.note-foot button'));
        await expect(panel.getByText(creator['note.removed'])).toBeVisible();
        expect(await findingsIn(panel)).toEqual([]);
        await press(panel.getByRole('tab', { name: words.record }));
        await expect(panel.getByRole('heading', { name: creator.stages })).toBeVisible();
        expect(await findingsIn(panel)).toEqual([]);

        await page.getByRole('link', { name: /^(動態消息|Feed)$/ }).click();
        await expect(panel.getByRole('heading', { name: creator.recent })).toBeVisible();
        expect(await findingsIn(panel)).toEqual([]);
        await press(panel.locator('.recent-who'));
        await expect(panel.getByRole('button', { name: words.backToRecent })).toBeVisible();
        await expect(panel.getByRole('heading', { level: 1 })).toContainText('小鹿吃什麼');
        expect(await findingsIn(panel)).toEqual([]);
      });

      test('has no finding on brief, overlaps, prices, own benchmarks and opened questions', async ({ lens }) => {
        const { texts } = lens;
        const page = await openCreator(lens, 'instagram', 'deer.eats.demo');
        await addFrom(lens, page);
        await listMany(lens, 4, 400);
        const popup = await lens.openOwn('popup.html', page);
        await openBrief(lens, popup);
        await fillBrief(lens, popup);
        await popup.getByLabel(texts.brief['form.budgetAmount']).fill('?');
        await expect(popup.getByText(texts.brief.notSaved)).toBeVisible();
        expect(await findingsIn(popup)).toEqual([]);
        await popup.getByRole('button', { name: texts.settings.back }).click();

        await popup.getByRole('button', { name: texts.overlap.title, exact: true }).click();
        expect(await findingsIn(popup)).toEqual([]);
        await popup.getByRole('button', { name: texts.overlap.measure }).click();
        await expect(popup.getByRole('cell', { name: /^≥/ }).first()).toBeVisible();
        expect(await findingsIn(popup)).toEqual([]);
        await popup.getByRole('button', { name: texts.settings.back }).click();

        await popup.getByRole('button', { name: texts.shortlist.filter, exact: true }).click();
        await expect(popup.getByRole('menuitemcheckbox').first()).toBeVisible();
        expect(await findingsIn(popup)).toEqual([]);
        await popup.keyboard.press('Escape');

        await popup.getByRole('button', { name: texts.settings.title }).click();
        await popup.getByRole('button', { name: texts.settings.rateCardOpen }).click();
        await expect(popup.getByLabel(texts.settings.advertisingLow)).toBeVisible();
        expect(await findingsIn(popup)).toEqual([]);
        await popup.getByRole('button', { name: texts.settings.backToSettings }).click();
        await popup.getByRole('button', { name: texts.settings.ownPacksOpen }).click();
        expect(await findingsIn(popup)).toEqual([]);
        await popup.getByRole('button', { name: texts.settings.packAddForm }).click();
        expect(await findingsIn(popup)).toEqual([]);

        const panel = await lens.openOwn('sidepanel.html', page);
        await question(lens, panel, 'screening.competitors');
        await panel.evaluate(() => {
          for (const details of document.querySelectorAll('details')) details.open = true;
        });
        expect(await findingsIn(panel)).toEqual([]);
      });
    });
  }
}

test('can be worked by keyboard alone', async ({ lens }) => {
  const { texts } = lens;
  const page = await lens.open(deer);
  await expectCard(page, /\d ?% \(/);
  const card = await cardOf(page);
  const add = card.getByRole('button', {
    name: fillSentence(texts.shortlist.addTo, 'zh-TW', { campaign: texts.outreach['campaign.default'] }),
  });
  // From the page into the card by Tab.
  await page.getByRole('link', { name: 'nobody.here.demo' }).focus();
  await page.keyboard.press('Tab');
  await expect.poll(() => card.evaluate(() => document.hasFocus())).toBe(true);
  for (
    let presses = 0;
    presses < 30 && !(await add.evaluate((button) => button === document.activeElement));
    presses += 1
  ) {
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  await expect(
    card.getByRole('button', {
      name: fillSentence(texts.shortlist.onList, 'zh-TW', { campaign: texts.outreach['campaign.default'] }),
    }),
  ).toBeVisible();

  const grip = card.getByRole('button', { name: texts.card.move });
  await grip.focus();
  const right = () =>
    page.evaluate(() => document.documentElement.lastElementChild?.getBoundingClientRect().right ?? 0);
  const before = await right();
  await page.keyboard.press('ArrowLeft');
  await expect.poll(right).toBe(before - 16);

  await card.getByRole('button', { name: texts.card.fold }).press('Enter');
  await card.getByRole('button').first().press('Enter');
  await expect(card.getByRole('button', { name: texts.card.fold })).toBeVisible();
});

test('has a popup list that is worked by keyboard', async ({ lens }) => {
  const { texts } = lens;
  const page = await lens.open(deer);
  await expectCard(page, /\d ?% \(/);
  const name = fillSentence(texts.shortlist.addTo, 'zh-TW', { campaign: texts.outreach['campaign.default'] });
  await (await cardOf(page)).getByRole('button', { name }).click();
  const popup = await lens.openOwn('popup.html');
  const list = popup.getByRole('grid');
  await list.focus();
  await popup.keyboard.press('Space');
  await expect(popup.getByRole('row', { selected: true })).toHaveCount(1);
  await popup.keyboard.press('Delete');
  await expect(popup.getByRole('row')).toHaveCount(0);
  await popup.getByRole('button', { name: texts.shortlist.undo }).press('Enter');
  await expect(popup.getByRole('row')).toHaveCount(1);
});
