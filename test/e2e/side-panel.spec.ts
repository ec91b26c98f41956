// The side panel: follows the tab, shows the whole report with its sources, and keeps a note that survives everything.
import { expect, expectCard, test } from './lens.ts';

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
  await panel.getByLabel(lens.texts.panel.noteLabel).pressSequentially(note);
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
  await expect(reopened.getByLabel(lens.texts.panel.noteLabel)).toHaveValue(note);

  // Another creator has another note.
  await again.getByRole('link', { name: '苔痕步道' }).click();
  await expect(reopened.getByText('@mossy.trail.demo').first()).toBeVisible();
  await reopened.getByRole('tab', { name: lens.texts.panel.note }).click();
  await expect(reopened.getByLabel(lens.texts.panel.noteLabel)).toHaveValue('');
});

test('erases a creator with note and place on the list, after asking', async ({ lens }) => {
  const page = await lens.open(deer);
  await expectCard(page, /\d ?% \(/);
  const panel = await lens.openOwn('sidepanel.html', page);
  await panel.getByRole('tab', { name: lens.texts.panel.note }).click();
  await panel.getByLabel(lens.texts.panel.noteLabel).fill('要忘掉的事');
  await expect(panel.getByText(lens.texts.panel.savedAt.split('{time}')[0] ?? '').first()).toBeVisible();
  await panel.getByRole('tab', { name: lens.texts.panel.report }).click();
  await panel.getByRole('button', { name: lens.texts.panel.erase }).click();
  await panel.getByRole('button', { name: lens.texts.panel.eraseDeed, exact: true }).click();
  await expect(panel.getByText(lens.texts.panel.erased)).toBeVisible();

  const again = await lens.open(deer);
  await expectCard(again, /\d ?% \(/);
  const reopened = await lens.openOwn('sidepanel.html', again);
  await reopened.getByRole('tab', { name: lens.texts.panel.note }).click();
  await expect(reopened.getByLabel(lens.texts.panel.noteLabel)).toHaveValue('');
});
