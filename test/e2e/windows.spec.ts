// Several windows at once: what is changed in panel, workspace, popup or card stands in the others without a reload.
import type { Page } from '@playwright/test';
import { fillSentence } from '../../lib/i18n/translate.ts';
import { addFrom, openCreator, press } from './hands.ts';
import { cardOf, expect, type Lens, test } from './lens.ts';

const deer = '小鹿吃什麼';

/** The list of the campaign in use, in the workspace. */
async function openList(lens: Lens): Promise<Page> {
  const page = await lens.openOwn('workspace.html');
  await page.locator('.rail a[href="#/list/default"]').click();
  await expect(page.getByRole('row', { name: new RegExp(deer) })).toBeVisible();
  return page;
}

test('stage, tag and do-not-contact go from window to window, and so does taking off and adding', async ({ lens }) => {
  const { creator, campaigns, panel: words, shortlist, table } = lens.texts;
  const page = await openCreator(lens, 'instagram', 'deer.eats.demo');
  const card = await cardOf(page);
  await addFrom(lens, page);
  const panel = await lens.openOwn('sidepanel.html', page);
  await press(panel.getByRole('tab', { name: words.note }));
  const workspace = await openList(lens);
  const row = workspace.getByRole('row', { name: new RegExp(deer) });
  const popup = await lens.openOwn('popup.html');
  await expect(popup.getByRole('row', { name: new RegExp(deer) })).toBeVisible();

  // From the panel to the table and the popup; the panel follows the tab in front.
  await page.bringToFront();
  const stage = panel.getByLabel(creator.stage, { exact: true });
  await stage.selectOption({ label: campaigns['stage.negotiating'] });
  await expect(row.getByRole('button', { name: campaigns['stage.negotiating'] })).toBeVisible();
  await expect(popup.getByRole('row', { name: new RegExp(deer) })).toContainText(campaigns['stage.negotiating']);
  const tags = panel.getByRole('combobox', { name: creator['tags.add'] });
  await tags.fill('夏季');
  await tags.press('Enter');
  await expect(row).toContainText('夏季');
  await panel.getByRole('button', { name: creator['doNotContact.ask'] }).press('Enter');
  await panel.getByRole('button', { name: creator['doNotContact.set'], exact: true }).press('Enter');
  await expect(row).toContainText(table.barred);

  // From the table to the panel.
  await workspace.bringToFront();
  await row.getByRole('button', { name: campaigns['stage.negotiating'] }).click();
  await workspace.locator('select.cell-input').selectOption({ label: campaigns['stage.signed'] });
  await page.bringToFront();
  await expect(stage).toHaveValue('signed');

  // From the table to the card, and from the card to table and popup.
  await workspace.bringToFront();
  await row.locator('.cell-check').click();
  await workspace.getByRole('button', { name: shortlist.takeOff, exact: true }).click();
  const campaign = lens.texts.outreach['campaign.default'];
  const addTo = card.getByRole('button', { name: fillSentence(shortlist.addTo, 'zh-TW', { campaign }) });
  await expect(addTo).toBeVisible();
  await expect(popup.getByRole('row')).toHaveCount(0);
  await page.bringToFront();
  await addTo.press('Enter');
  // A list that nobody sees lays out no rows.
  await workspace.bringToFront();
  await expect(row).toBeVisible();
  await expect(popup.getByRole('row', { name: new RegExp(deer) })).toBeVisible();
  // Tags and the bar against contact belong to the person, not to the place on the list.
  await expect(row).toContainText('夏季');
});
