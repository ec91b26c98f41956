// Whose figures they are: replies of other accounts, feeds, stale data and wrapped functions never lead the card astray.
import { cardText, expect, expectCard, expectNoCard, test } from './lens.ts';

const deer = 'https://www.instagram.com/deer.eats.demo/';

test('is not misled by a reply that was asked for ahead when a link was touched', async ({ lens }) => {
  const page = await lens.open(deer);
  await expectCard(page, /小鹿吃什麼.*2\.\d %/);
  const before = await cardText(page);
  const ahead = page.waitForResponse((response) => response.url().includes('demo=profile%3Amossy.trail.demo'));
  await page.getByRole('link', { name: '苔痕步道' }).hover();
  await ahead;
  await page.waitForTimeout(800);
  expect(await cardText(page)).toBe(before);

  // The site asks no second time when the link is followed: the reply of before is the only one there is.
  await page.getByRole('link', { name: '苔痕步道' }).click();
  await expectCard(page, /苔痕步道.*12\.8 萬/);
});

for (const address of [`${deer}?demo=with-feed`, 'https://www.tiktok.com/@noodle.morning.demo?demo=with-feed']) {
  test(`keeps other people’s posts out: ${address}`, async ({ lens }) => {
    const page = await lens.open(address.replace('?demo=with-feed', ''));
    await expectCard(page, /\d ?% \(/);
    await page.waitForTimeout(800);
    const without = await cardText(page);
    const withFeed = await lens.open(address);
    await expectCard(withFeed, /\d ?% \(/);
    await withFeed.waitForTimeout(800);
    expect(await cardText(withFeed)).toBe(without);
  });
}

test('says nothing about an account whose data are another’s', async ({ lens }) => {
  const page = await lens.open(`${deer}?demo=stale`);
  await page.waitForTimeout(4_000);
  expect(await cardText(page)).not.toMatch(/苔痕步道|mossy|12\.8/);
});

test('reads the screen when the state in the document is another account’s', async ({ lens }) => {
  const page = await lens.open('https://www.tiktok.com/@noodle.morning.demo?demo=stale');
  await expectCard(page, /@noodle\.morning\.demo.*31\.\d+ 萬/);
  expect(await cardText(page)).not.toMatch(/tiny\.tools|小工具/);
});

test('hears a page that has put its own function in front of fetch and passes requests', async ({ lens }) => {
  const page = await lens.open(`${deer}?demo=wrapped-fetch`);
  await expectCard(page, /小鹿吃什麼.*4\.12 萬.*2\.\d %/);
  expect(await page.evaluate(() => (window as unknown as { calls: number }).calls)).toBe(2);
});

test('learns from the tap what was answered before the reader was there', async ({ lens }) => {
  const page = await lens.open(`${deer}?demo=early-list`);
  await expectCard(page, /小鹿吃什麼.*4\.12 萬.*2\.\d %/);
});

test('shows the account that was opened last when links are followed fast', async ({ lens }) => {
  const page = await lens.open(deer);
  await expectCard(page, /小鹿吃什麼/);
  for (const name of ['苔痕步道', '安靜的書架', '剛開的烤箱'])
    await page.getByRole('link', { name }).click({ delay: 0 });
  await expectCard(page, /剛開的烤箱/);
  await page.waitForTimeout(1_500);
  expect(await cardText(page)).toMatch(/@newborn\.oven\.demo/);
  await page.getByRole('link', { name: '動態消息' }).click();
  await expectNoCard(page);
});
