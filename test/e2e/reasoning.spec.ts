// Copying the reasoning in a real browser: out of the frame in a site's page, and as a picture out of the side panel.
import { readFile } from 'node:fs/promises';
import { cardOf, expect, expectCard, test } from './lens.ts';

const deer = 'https://www.instagram.com/deer.eats.demo/';

test('copies the reasoning out of the card in a page, which the page cannot see', async ({ lens }) => {
  const { texts } = lens;
  const page = await lens.open(deer);
  await expectCard(page, /\d ?% \(/);
  const card = await cardOf(page);
  await card.getByRole('button', { name: texts.card.why }).click();
  await card.getByRole('button', { name: texts.card.copy }).click();
  await card.getByRole('menuitem', { name: texts.card.copyText }).click();
  await expect(card.getByText(texts.card.copiedText)).toBeAttached();
  // What a paste gives is what was copied.
  await page.evaluate(() => {
    document.body.append(Object.assign(document.createElement('textarea'), { id: 'paste' }));
  });
  await page.locator('#paste').press('ControlOrMeta+v');
  const pasted = await page.locator('#paste').inputValue();
  expect(pasted).toMatch(
    /^小鹿吃什麼 @deer\.eats\.demo（Instagram）\nhttps:\/\/www\.instagram\.com\/deer\.eats\.demo\/\n/,
  );
  expect(pasted).toContain(texts.report['formula.likesCommentsPerFollower']);
  expect(pasted).toContain(texts.report['screening.group.content']);
});

test('gives the reasoning as a PNG of 1080 pixels', async ({ lens }) => {
  const { texts } = lens;
  const page = await lens.open(deer);
  await expectCard(page, /\d ?% \(/);
  const panel = await lens.openOwn('sidepanel.html', page);
  await panel.getByRole('button', { name: texts.card.copy }).click();
  const downloading = panel.waitForEvent('download');
  await panel.getByRole('menuitem', { name: texts.card.savePicture }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/^評估-deer\.eats\.demo-\d{4}-\d{1,2}-\d{1,2}\.png$/);
  const png = await readFile(await download.path());
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect(png.readUInt32BE(16)).toBe(1080);
  expect(png.readUInt32BE(20)).toBeGreaterThan(1000);
  await expect(panel.getByText(download.suggestedFilename())).toBeVisible();
});

test('keeps role and quote of a creator over a restart, and the report follows them', async ({ lens }) => {
  const { texts } = lens;
  const page = await lens.open(deer);
  await expectCard(page, /\d ?% \(/);
  const panel = await lens.openOwn('sidepanel.html', page);
  const question = (id: 'creator-role' | 'quote', surface = panel) =>
    surface.locator('details.screening', {
      has: surface.getByRole('heading', { name: texts.report[`screening.${id}`] }),
    });
  await question('creator-role').locator('summary').first().click();
  await panel.getByRole('button', { name: texts.panel['role.koc'], exact: true }).click();
  await expect(panel.getByRole('button', { name: texts.panel.roleTakeBack })).toBeVisible();
  await question('quote').locator('summary').first().click();
  await panel.getByLabel(texts.panel['quote.fee']).pressSequentially('1.2萬');
  await expect(question('quote').getByText(texts.panel.savedAt.split('{time}')[0] ?? '')).toBeVisible();
  await expect(question('quote').locator('.screening-head')).toContainText('NT$12,000');

  await lens.restart();
  const again = await lens.open(deer);
  await expectCard(again, /\d ?% \(/);
  const reopened = await lens.openOwn('sidepanel.html', again);
  await question('quote', reopened).locator('summary').first().click();
  await expect(reopened.getByLabel(texts.panel['quote.fee'])).toHaveValue('12000');
  await question('creator-role', reopened).locator('summary').first().click();
  await expect(reopened.getByRole('button', { name: texts.panel['role.koc'], exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
});
