// What the panel calls saved is on disk: through the worker's end, a panel closed while typing, and a browser that is killed.
import type { Page } from '@playwright/test';
import { addFrom, openCreator, press, workerStopper } from './hands.ts';
import { expect, type Lens, test } from './lens.ts';

/** Opens the panel for the page in front, at the notes. */
async function notesOf(lens: Lens, page: Page): Promise<Page> {
  const panel = await lens.openOwn('sidepanel.html', page);
  await press(panel.getByRole('tab', { name: lens.texts.panel.note }));
  await expect(panel.locator('textarea').first()).toBeVisible();
  return panel;
}

const openDeer = (lens: Lens) => openCreator(lens, 'instagram', 'deer.eats.demo');

const savedWords = (lens: Lens) => lens.texts.panel.savedAt.split('{time}')[0] ?? '';

const isSaved = (lens: Lens, panel: Page) => expect(panel.locator('.note .save-mark')).toContainText(savedWords(lens));

test('a note typed while the worker ends again and again, and the browser is killed once it says saved', async ({
  lens,
}) => {
  const panel = await notesOf(lens, await openDeer(lens));
  const field = panel.getByLabel(lens.texts.creator['note.new']);
  const written = '報價 12,000，週三回覆 🍵\n不要再寄樣品';
  const half = written.indexOf('\n');
  const stopWorker = await workerStopper(lens, panel);
  await field.pressSequentially(written.slice(0, half));
  await stopWorker();
  await panel.locator('textarea').pressSequentially(written.slice(half));
  await stopWorker();
  await isSaved(lens, panel);
  await lens.crash();
  const reopened = await notesOf(lens, await openDeer(lens));
  await expect(reopened.locator('textarea')).toHaveValue(written);
});

test('a panel closed right after typing loses nothing that it had called saved', async ({ lens }) => {
  const page = await openDeer(lens);
  const panel = await notesOf(lens, page);
  const saved = '第一段，已儲存。';
  const rest = '第二段，剛打完就關掉側邊欄';
  await panel.locator('textarea').pressSequentially(saved);
  await isSaved(lens, panel);
  await panel.locator('textarea').pressSequentially(rest);
  await panel.close();
  const reopened = await notesOf(lens, page);
  const found = await reopened.locator('textarea').inputValue();
  expect(found.startsWith(saved)).toBe(true);
  expect((saved + rest).startsWith(found)).toBe(true);
  await expect(reopened.locator('textarea')).toHaveCount(1);
});

test('stage, owner, tags and do-not-contact chosen in the panel outlive a killed browser', async ({ lens }) => {
  const { creator } = lens.texts;
  const page = await openDeer(lens);
  await addFrom(lens, page);
  const panel = await notesOf(lens, page);
  await panel
    .getByLabel(creator.stage, { exact: true })
    .selectOption({ label: lens.texts.campaigns['stage.negotiating'] });
  await expect(panel.locator('.campaign-fields .field-hint')).toContainText(
    creator['stage.since'].split('{day}')[1] ?? '',
  );
  await panel.getByLabel(creator.owner, { exact: true }).pressSequentially('小陳');
  await expect(panel.locator('.campaign-fields .save-mark')).toContainText(savedWords(lens));
  const tags = panel.getByRole('combobox', { name: creator['tags.add'] });
  await tags.pressSequentially('甜點');
  await tags.press('Enter');
  await expect(panel.locator('.tag')).toHaveText(['甜點']);
  await press(panel.getByRole('button', { name: creator['doNotContact.ask'] }));
  await panel.locator('.reason-form input').pressSequentially('要求移除');
  await panel.locator('.reason-form input').press('Enter');
  await expect(panel.locator('.panel-head .stop-line')).toContainText('要求移除');
  await lens.crash();

  const reopened = await notesOf(lens, await openDeer(lens));
  await expect(reopened.getByLabel(creator.stage, { exact: true })).toHaveValue('negotiating');
  await expect(reopened.getByLabel(creator.owner, { exact: true })).toHaveValue('小陳');
  await expect(reopened.locator('.tag')).toHaveText(['甜點']);
  await expect(reopened.locator('.panel-head .stop-line')).toContainText('要求移除');
});
