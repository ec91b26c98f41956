// One person with accounts on several platforms, on the real extension: why, merging, splitting, the word that they are not one, undo.
import type { Page } from '@playwright/test';
import { fillSentence } from '../../lib/i18n/translate.ts';
import { findingsIn } from './axe.ts';
import { rawStore } from './hands.ts';
import { expect, type Lens, test } from './lens.ts';

const list = [
  'https://www.instagram.com/moss.kitchen/',
  'https://www.tiktok.com/@moss_kitchen',
  'https://www.youtube.com/@PebbleTrail',
  'https://www.instagram.com/pebble.trail/',
  'https://www.instagram.com/alone.here/',
].join('\n');

async function bringList(lens: Lens): Promise<Page> {
  const { importing, workspace } = lens.texts;
  const page = await lens.openOwn('workspace.html');
  const rail = page.getByRole('navigation', { name: workspace.places });
  await rail.getByRole('link', { name: workspace.importing }).click();
  await page.getByLabel(importing.paste).fill(list);
  await page.getByRole('button', { name: importing.readPasted }).click();
  await page
    .getByRole('button', { name: fillSentence(importing.import, 'zh-TW', { count: '5' }), exact: true })
    .click();
  await expect.poll(async () => (await rawStore(lens)).creators?.length ?? 0).toBe(5);
  await rail.getByRole('link', { name: workspace.people }).click();
  return page;
}

const suggested = (lens: Lens, page: Page) => page.getByRole('region', { name: lens.texts.people.suggestions });
const merged = (lens: Lens, page: Page) => page.getByRole('region', { name: lens.texts.people.persons });

test('accounts are merged, split, kept apart and put back, and all of it is on disk', async ({ lens }) => {
  const { people, shortlist } = lens.texts;
  const page = await bringList(lens);
  const pairs = suggested(lens, page).locator('[data-pair]');
  await expect(pairs).toHaveCount(2);
  await expect(pairs.first()).toContainText(people['reason.handle']);
  await expect(suggested(lens, page)).not.toContainText('alone.here');
  expect(await findingsIn(page)).toEqual([]);

  // By keyboard alone.
  const moss = pairs.filter({ hasText: 'moss' });
  await moss.getByRole('button', { name: people.merge }).focus();
  await page.keyboard.press('Enter');
  await expect(pairs).toHaveCount(1);
  await expect(merged(lens, page)).toContainText('@moss_kitchen');
  await expect(pairs.getByRole('button', { name: people.merge })).toBeFocused();
  expect((await rawStore(lens)).people).toMatchObject([{ accountKeys: [expect.any(String), expect.any(String)] }]);

  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(pairs).toHaveCount(0);
  await expect(page.getByRole('heading', { name: people.suggestions })).toBeFocused();
  await page.getByRole('button', { name: shortlist.undo }).click();
  await expect(pairs).toHaveCount(1);

  await page.reload();
  await expect(merged(lens, page)).toContainText('@moss_kitchen');
  await expect(pairs).toHaveCount(1);
  await merged(lens, page).getByRole('button', { name: people.split }).first().click();
  await expect(merged(lens, page)).toContainText(people.noPersons);
  // Split by hand: it is not suggested again.
  await expect(pairs).toHaveCount(1);
  await page.getByRole('button', { name: shortlist.undo }).click();
  await expect(merged(lens, page)).toContainText('@moss_kitchen');
  expect(await findingsIn(page)).toEqual([]);
});
