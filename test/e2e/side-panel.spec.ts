// The side panel: follows the tab, shows the whole report with its sources, and keeps a note that survives everything.
import type { Page } from '@playwright/test';
import { addFrom, openCreator, press } from './hands.ts';
import { expect, expectCard, type Lens, test } from './lens.ts';

const deer = 'https://www.instagram.com/deer.eats.demo/';

test('shows the report of the tab in front, with the source of each figure', async ({ lens }) => {
  const page = await lens.open(deer);
  await expectCard(page, /\d ?% \(/);
  const panel = await lens.openOwn('sidepanel.html', page);
  await expect(panel.getByText('小鹿吃什麼').first()).toBeVisible();
  await expect(panel.getByText('@deer.eats.demo').first()).toBeVisible();
  await expect(panel.locator('body')).toContainText(/4\.12 萬/);
});

test('follows the page from creator to creator, and says when there is none', async ({ lens }) => {
  const page = await lens.open(deer);
  await expectCard(page, /\d ?% \(/);
  const panel = await lens.openOwn('sidepanel.html', page);
  await expect(panel.getByText('@deer.eats.demo').first()).toBeVisible();
  await page.getByRole('link', { name: '苔痕步道' }).click();
  await expect(panel.getByText('@mossy.trail.demo').first()).toBeVisible();
  await expect(panel.getByText('@deer.eats.demo')).toHaveCount(0);
  await page.getByRole('link', { name: '動態消息' }).click();
  await expect(panel.getByText(lens.texts.panel.noCreator)).toBeVisible();
});

test('keeps a note while it is typed, over a restart, and shows it to nobody else', async ({ lens }) => {
  const page = await lens.open(deer);
  await expectCard(page, /\d ?% \(/);
  const panel = await lens.openOwn('sidepanel.html', page);
  await panel.getByRole('tab', { name: lens.texts.panel.note }).click();
  const note = '報價 12,000，週三回覆 🍵\n不要再寄樣品';
  await panel.getByLabel(lens.texts.creator['note.new']).pressSequentially(note);
  await expect(panel.getByText(lens.texts.panel.savedAt.split('{time}')[0] ?? '').first()).toBeVisible();

  await lens.restart();
  const again = await lens.open(deer);
  await expectCard(again, /\d ?% \(/);
  const found = await again.evaluate(
    (words) => (window as unknown as { find(words: string): boolean }).find(words),
    '12,000',
  );
  expect(found).toBe(false);
  const reopened = await lens.openOwn('sidepanel.html', again);
  await reopened.getByRole('tab', { name: lens.texts.panel.note }).click();
  await expect(reopened.locator('textarea')).toHaveValue(note);

  // Another creator has another note.
  await again.getByRole('link', { name: '苔痕步道' }).click();
  await expect(reopened.getByText('@mossy.trail.demo').first()).toBeVisible();
  await reopened.getByRole('tab', { name: lens.texts.panel.note }).click();
  await expect(reopened.getByLabel(lens.texts.creator['note.new'])).toHaveValue('');
});

test('erases a creator with note and place on the list, after asking', async ({ lens }) => {
  const page = await lens.open(deer);
  await expectCard(page, /\d ?% \(/);
  const panel = await lens.openOwn('sidepanel.html', page);
  await panel.getByRole('tab', { name: lens.texts.panel.note }).click();
  await panel.getByLabel(lens.texts.creator['note.new']).fill('要忘掉的事');
  await expect(panel.getByText(lens.texts.panel.savedAt.split('{time}')[0] ?? '').first()).toBeVisible();
  await panel.getByRole('tab', { name: lens.texts.panel.report }).click();
  await panel.getByRole('button', { name: lens.texts.panel.erase }).click();
  await panel.getByRole('button', { name: lens.texts.panel.eraseDeed, exact: true }).click();
  await expect(panel.getByText(lens.texts.panel.erased)).toBeVisible();

  const again = await lens.open(deer);
  await expectCard(again, /\d ?% \(/);
  const reopened = await lens.openOwn('sidepanel.html', again);
  await reopened.getByRole('tab', { name: lens.texts.panel.note }).click();
  await expect(reopened.getByLabel(lens.texts.creator['note.new'])).toHaveValue('');
});

/** Opens the panel for the page in front, at the notes. */
async function notesOf(lens: Lens, page: Page): Promise<Page> {
  const panel = await lens.openOwn('sidepanel.html', page);
  await press(panel.getByRole('tab', { name: lens.texts.panel.note }));
  await expect(panel.locator('textarea').first()).toBeVisible();
  return panel;
}

test('offers the creators read last where the tab has none: known without a visit, and their page at a press', async ({
  lens,
}) => {
  await openCreator(lens, 'instagram', 'deer.eats.demo');
  const page = await openCreator(lens, 'instagram', 'mossy.trail.demo');
  await page.getByRole('link', { name: '動態消息' }).click();
  const panel = await lens.openOwn('sidepanel.html', page);
  await expect(panel.getByText(lens.texts.panel.noCreator)).toBeVisible();
  const before = lens.requests().length;
  await press(panel.getByRole('button', { name: /小鹿吃什麼/ }));
  await expect(panel.locator('.creator-name')).toContainText('小鹿吃什麼');
  await expect(panel.locator('.headline')).toHaveText('互動率高於同級');
  expect(lens.requests()).toHaveLength(before);

  await press(panel.getByRole('link', { name: lens.texts.panel.openProfile }));
  await expectCard(page, /\d ?% \(/);
  expect(page.url()).toBe(deer);
  await expect(panel.getByRole('button', { name: lens.texts.panel.backToRecent })).toHaveCount(0);
});

test('shows in one panel what is written in the other, and never writes over it', async ({ lens }) => {
  const { creator } = lens.texts;
  const page = await openCreator(lens, 'instagram', 'deer.eats.demo');
  await addFrom(lens, page);
  const one = await notesOf(lens, page);
  const other = await notesOf(lens, page);
  await one.locator('textarea').pressSequentially('從這裡');
  await expect(other.locator('textarea').filter({ hasText: '從這裡' })).toBeVisible();

  // Both write in one moment, before either can save: one of them is asked.
  const wrote = await one.evaluate(() => {
    const { chrome } = globalThis as unknown as {
      chrome: { extension: { getViews(): (Window & typeof globalThis)[] } };
    };
    const panels = chrome.extension.getViews().filter(({ location }) => location.pathname.endsWith('/sidepanel.html'));
    for (const [place, view] of panels.entries()) {
      const fields = [...view.document.querySelectorAll('textarea')];
      const field = fields.find(({ value }) => value.includes('從這裡'));
      const write = Object.getOwnPropertyDescriptor(view.HTMLTextAreaElement.prototype, 'value')?.set;
      write?.call(field, `${field?.value}${place === 0 ? '，一邊' : '，另一邊'}`);
      field?.dispatchEvent(new view.Event('input', { bubbles: true }));
    }
    return panels.length;
  });
  expect(wrote).toBe(2);
  const asked = (panel: Page) => panel.locator('.note-conflict');
  await expect.poll(async () => (await asked(one).count()) + (await asked(other).count())).toBe(1);
  const asking = (await asked(one).count()) === 1 ? one : other;
  await press(asking.getByRole('button', { name: creator['note.keepBoth'] }));
  for (const panel of [one, other]) {
    await expect
      .poll(() => panel.evaluate(() => [...document.querySelectorAll('textarea')].map(({ value }) => value).join('|')))
      .toMatch(/，一邊[\s\S]*，另一邊|，另一邊[\s\S]*，一邊/);
  }

  // Stage and tags go the same way, and into the popup.
  await one
    .getByLabel(creator.stage, { exact: true })
    .selectOption({ label: lens.texts.campaigns['stage.negotiating'] });
  await expect(other.getByLabel(creator.stage, { exact: true })).toHaveValue('negotiating');
  const tags = one.getByRole('combobox', { name: creator['tags.add'] });
  await tags.pressSequentially('甜點');
  await tags.press('Enter');
  await expect(other.locator('.tag')).toHaveText(['甜點']);
  const popup = await lens.openOwn('popup.html', page);
  await expect(popup.getByRole('row')).toContainText(lens.texts.campaigns['stage.negotiating']);
});

test('completes tags, keeps earlier texts of a note, and copies a contact', async ({ lens }) => {
  const { creator } = lens.texts;
  const first = await openCreator(lens, 'instagram', 'mossy.trail.demo');
  const trail = await notesOf(lens, first);
  const tagsThere = trail.getByRole('combobox', { name: creator['tags.add'] });
  await tagsThere.pressSequentially('台北美食');
  await tagsThere.press('Enter');
  await expect(trail.locator('.tag')).toHaveCount(1);

  const page = await openCreator(lens, 'instagram', 'deer.eats.demo');
  const panel = await notesOf(lens, page);
  const tags = panel.getByRole('combobox', { name: creator['tags.add'] });
  await tags.pressSequentially('台');
  await expect(panel.getByRole('option')).toHaveText(['台北美食']);
  await tags.press('ArrowDown');
  await tags.press('Enter');
  await expect(panel.locator('.tag')).toHaveText(['台北美食']);

  await lens.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await press(panel.getByRole('button', { name: /hello@deer-eats.example$/ }));
  await expect(panel.locator('.contacts [role="status"]')).toContainText('hello@deer-eats.example');
});
