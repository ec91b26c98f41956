// Several campaigns: each with its own brief and stages, chosen in the card and followed everywhere, edited, counted and erased in the workspace.
import type { Locator, Page } from '@playwright/test';
import axe from 'axe-core';
import { fillSentence } from '../../lib/i18n/translate.ts';
import { addFrom, openCreator, rawStore } from './hands.ts';
import { cardOf, expect, type Lens, test } from './lens.ts';

const summer = '夏季防曬';

const say = (sentence: string, values: Readonly<Record<string, string | number>>, language: 'zh-TW' | 'en' = 'zh-TW') =>
  fillSentence(sentence, language, values);

/** Makes a campaign in the workspace, which shows it then. */
async function makeCampaign(lens: Lens, workspace: Page, name: string): Promise<void> {
  const { workspace: frame, campaigns } = lens.texts;
  await workspace.getByRole('link', { name: frame.newCampaign }).click();
  await workspace.getByLabel(campaigns.name).fill(name);
  await workspace.getByRole('button', { name: campaigns.create }).click();
  await expect(workspace.getByRole('heading', { level: 1, name })).toBeVisible();
}

const openPart = ({ texts: { campaigns } }: Lens, workspace: Page, part: 'dashboard' | 'setup' | 'conditions') =>
  workspace.getByRole('tab', { name: campaigns[`part.${part}`], exact: true }).click();

const isSaved = (lens: Lens, page: Page) =>
  expect(page.locator('.save-mark')).toContainText(lens.texts.panel.savedAt.split('{time}')[0] ?? '');

/** The number beside a name in one of the dashboard's tables. */
const countOf = (workspace: Page, name: string): Locator =>
  workspace
    .getByRole('row')
    .filter({ has: workspace.getByRole('rowheader', { name, exact: true }) })
    .getByRole('cell')
    .first();

const rowsOf = async (lens: Lens, name: string) => {
  const { campaigns = [], shortlist = [] } = await rawStore(lens);
  const id = campaigns.find((campaign) => campaign.name === name)?.id;
  return shortlist.filter(({ campaignId }) => campaignId === id);
};

test('one creator in two campaigns: chosen in the card, followed by popup and panel, judged by each brief', async ({
  lens,
}) => {
  const { texts } = lens;
  const workspace = await lens.openOwn('workspace.html');
  await makeCampaign(lens, workspace, summer);
  await openPart(lens, workspace, 'conditions');
  await workspace.getByRole('button', { name: texts.report['tier.mega.short'], exact: true }).click();
  await isSaved(lens, workspace);

  // Opened before: a tab that was in front is not pressed again after others were.
  const popup = await lens.openOwn('popup.html');
  const panel = await lens.openOwn('sidepanel.html');
  const page = await openCreator(lens, 'instagram', 'deer.eats.demo');
  await addFrom(lens, page);
  await expect(popup.getByRole('row')).toHaveCount(1);

  const card = await cardOf(page);
  await card.getByRole('button', { name: texts.shortlist.campaigns }).click();
  await card.getByRole('menuitemradio', { name: summer }).click();
  const add = card.getByRole('button', { name: say(texts.shortlist.addTo, { campaign: summer }) });
  await expect(add).toBeVisible();
  const others = say(texts.shortlist.alsoIn, { campaigns: texts.outreach['campaign.default'] });
  await expect(card.getByText(others)).toBeVisible();
  // One line more, and never above the card's share of the window.
  expect((await card.getByText(others).boundingBox())?.height).toBeLessThan(24);
  const share = (await card.evaluate(() => window.innerHeight)) / (await page.evaluate(() => window.innerHeight));
  expect(share).toBeLessThanOrEqual(0.6);

  // Popup and panel were not touched.
  await expect(popup.getByRole('button', { name: summer })).toBeVisible();
  await expect(popup.getByRole('row')).toHaveCount(0);
  await expect(panel.getByText(others).first()).toBeVisible();

  await add.click();
  await expect(card.getByRole('button', { name: say(texts.shortlist.onList, { campaign: summer }) })).toBeVisible();
  await expect(popup.getByRole('row')).toHaveCount(1);

  // Moved on in one campaign, the creator stays where they stand in the other; each row is judged by its own brief.
  const [own] = await rowsOf(lens, summer);
  expect(own).toMatchObject({ stage: 'candidate', fit: 'look' });
  const [other] = await rowsOf(lens, '');
  expect(other?.creatorKey).toBe(own?.creatorKey);
  expect(other?.fit).not.toBe('look');

  // The popup goes to the workspace that is open instead of opening another one.
  await popup.bringToFront();
  const pages = lens.context().pages().length;
  const closed = popup.waitForEvent('close');
  await popup.getByRole('button', { name: texts.shortlist.openWorkspace }).click();
  await closed;
  await expect.poll(() => workspace.evaluate(() => document.visibilityState)).toBe('visible');
  expect(lens.context().pages().length).toBe(pages - 1);
});

test('stages are edited, put in order and taken out with a way back; the overview counts what the store holds', async ({
  lens,
}) => {
  const { texts } = lens;
  const { campaigns } = texts;
  await addFrom(lens, await openCreator(lens, 'instagram', 'deer.eats.demo'));
  await addFrom(lens, await openCreator(lens, 'tiktok', 'noodle.morning.demo'));
  const workspace = await lens.openOwn('workspace.html');
  const home = workspace.url().split('#')[0] ?? '';
  await workspace.goto(`${home}#/campaign/default`);
  const [first, second] = [campaigns['stage.candidate'], campaigns['stage.invited']];
  await expect(countOf(workspace, first)).toHaveText('2');

  await openPart(lens, workspace, 'setup');
  await workspace.getByLabel(say(campaigns.stageName, { place: 2 }), { exact: true }).fill('寄信了');
  await workspace.getByRole('button', { name: say(campaigns.stageUp, { name: '寄信了' }) }).click();
  await isSaved(lens, workspace);
  await workspace.locator('.stage-line').nth(2).locator('.stage-grip').dragTo(workspace.locator('.stage-line').nth(0));
  await expect(workspace.getByLabel(say(campaigns.stageName, { place: 1 }), { exact: true })).toHaveValue(
    campaigns['stage.negotiating'],
  );
  await expect
    .poll(async () => JSON.stringify((await rawStore(lens)).campaigns?.[0]?.stages))
    .toMatch(/negotiating.*invited.*candidate.*signed/);

  await workspace.getByRole('button', { name: say(campaigns.stageRemove, { name: first }) }).click();
  await workspace.getByLabel(campaigns.moveTo).selectOption('signed');
  await workspace.getByRole('button', { name: campaigns.removeDeed, exact: true }).click();
  const undo = workspace.getByRole('button', { name: campaigns.undo });
  await expect(undo).toBeVisible();
  expect((await rowsOf(lens, '')).map(({ stage }) => stage)).toEqual(['signed', 'signed']);
  await undo.click();
  await expect(workspace.getByLabel(say(campaigns.stageName, { place: 3 }), { exact: true })).toHaveValue(first);
  expect((await rowsOf(lens, '')).map(({ stage }) => stage)).toEqual(['candidate', 'candidate']);

  await openPart(lens, workspace, 'dashboard');
  await expect(countOf(workspace, first)).toHaveText('2');
  await expect(workspace.getByRole('rowheader', { name: '寄信了' })).toBeVisible();
  await expect(workspace.getByRole('rowheader', { name: second, exact: true })).toHaveCount(0);
  const rows = await rowsOf(lens, '');
  for (const tier of ['micro', 'macro', 'mid-tier', 'mega'] as const) {
    const held = rows.filter(({ tiers }) => (tiers as string[]).includes(tier)).length;
    await expect(countOf(workspace, texts.report[`tier.${tier}.both`])).toHaveText(String(held));
  }
  await expect(workspace.getByRole('link', { name: new RegExp(texts.outreach['campaign.default']) })).toContainText(
    '2',
  );

  // Of two tiers with as many, neither is called the largest.
  const both = [texts.report['tier.micro.both'], texts.report['tier.mid-tier.both']].join('、');
  await expect(
    workspace.getByRole('heading', { name: say(campaigns.byTierTied, { tiers: both, count: 1 }) }),
  ).toBeVisible();

  // A counted tier leads to those that it counts; going back leads to the overview again.
  const micro = texts.report['tier.micro.both'];
  const counted = await countOf(workspace, micro).textContent();
  await workspace.getByRole('rowheader', { name: micro }).getByRole('link').click();
  await expect(workspace.locator('.cell-link')).toHaveCount(Number(counted));
  await expect(workspace.getByRole('button', { name: new RegExp(micro.split(' ')[0] ?? micro) }).first()).toBeVisible();
  await workspace.goBack();
  await expect(countOf(workspace, micro)).toHaveText(counted ?? '');
});

test('a campaign is erased with what it alone holds; its creators stay', async ({ lens }) => {
  const { campaigns, shortlist } = lens.texts;
  const workspace = await lens.openOwn('workspace.html');
  await makeCampaign(lens, workspace, summer);
  await workspace.getByRole('button', { name: campaigns.use }).click();
  const page = await openCreator(lens, 'instagram', 'deer.eats.demo');
  const card = await cardOf(page);
  await card.getByRole('button', { name: say(shortlist.addTo, { campaign: summer }) }).click();
  await expect.poll(() => rowsOf(lens, summer)).toHaveLength(1);

  await workspace.bringToFront();
  await openPart(lens, workspace, 'setup');
  await workspace.getByRole('button', { name: campaigns.erase }).click();
  await expect(workspace.getByText(say(campaigns.eraseListed, { count: 1 }))).toBeVisible();
  await workspace.getByRole('button', { name: campaigns.eraseDeed, exact: true }).click();
  await expect(workspace.getByText(say(campaigns.erased, { name: summer }))).toBeVisible();
  const kept = await rawStore(lens);
  expect(kept.campaigns?.map(({ id }) => id)).toEqual(['default']);
  expect(kept.creators).toHaveLength(1);
  expect(JSON.stringify(kept)).not.toContain(summer);
  // The one that comes into use instead is offered.
  const addTo = say(shortlist.addTo, { campaign: lens.texts.outreach['campaign.default'] });
  await expect(card.getByRole('button', { name: addTo })).toBeVisible();
});

interface AxeResult {
  readonly passes: readonly unknown[];
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly target: unknown }[] }[];
}

async function findingsIn(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { passes, violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run(options: object): Promise<AxeResult> } }).axe.run({
      runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
    }),
  );
  expect(passes.length).toBeGreaterThan(5);
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} ${JSON.stringify(target)}`));
}

for (const language of ['zh-TW', 'en'] as const) {
  for (const colour of ['light', 'dark'] as const) {
    test.describe(`${language}, ${colour}`, () => {
      test.use({ language, colour });
      test('has no finding on a campaign’s place', async ({ lens }) => {
        const { texts } = lens;
        const { campaigns } = texts;
        const page = await lens.open('https://www.tiktok.com/@tiny.tools.demo');
        const card = await cardOf(page);
        const campaign = texts.outreach['campaign.default'];
        // By key: what is held here is the campaign's place, whatever a busy machine does to the pointer.
        await card.getByRole('button', { name: say(texts.shortlist.addTo, { campaign }, language) }).press('Enter');
        await expect(
          card.getByRole('button', { name: say(texts.shortlist.onList, { campaign }, language) }),
        ).toBeVisible();
        const workspace = await lens.openOwn('workspace.html');
        await makeCampaign(lens, workspace, summer);
        expect(await findingsIn(workspace)).toEqual([]);
        await workspace.goto(`${workspace.url().split('#')[0]}#/campaign/default`);
        await expect(workspace.locator('.count-table').first()).toBeVisible();
        expect(await findingsIn(workspace)).toEqual([]);
        await openPart(lens, workspace, 'setup');
        await workspace.getByRole('button', { name: campaigns.addDeadline }).click();
        await workspace.locator('.deadline-line input[type="date"]').fill('2020-01-02');
        await workspace
          .getByLabel(say(campaigns.stageName, { place: 2 }, language), { exact: true })
          .fill(campaigns['stage.live']);
        await expect(workspace.getByRole('alert')).toBeVisible();
        expect(await findingsIn(workspace)).toEqual([]);
        await openPart(lens, workspace, 'conditions');
        expect(await findingsIn(workspace)).toEqual([]);
        const popup = await lens.openOwn('popup.html', page);
        await popup.getByRole('button', { name: campaign }).click();
        await popup.getByRole('menuitem', { name: texts.shortlist.newCampaign }).click();
        expect(await findingsIn(popup)).toEqual([]);
      });
    });
  }
}
