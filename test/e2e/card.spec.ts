// The card on the pages of all three platforms: the right figures of the right creator, and nothing elsewhere.
import type { DemoCreator } from '../site/demo-site.ts';
import { creatorAddress } from '../site/start-page.ts';
import { cardText, expect, expectCard, expectNoCard, test } from './lens.ts';

const day = 86_400_000;

/** Median engagement of what may enter, worked out here from what the page was made of. */
function medianRate({ platform, posts, followers }: DemoCreator): number {
  const rates = posts
    .slice(0, platform === 'instagram' ? 12 : posts.length)
    .filter(({ pinned, publishedAt }) => !pinned && Date.now() - publishedAt > 3 * day)
    .map(({ likes, comments, shares, views }) =>
      platform === 'instagram' ? (likes + comments) / followers : (likes + comments + shares) / views,
    )
    .slice(0, 30)
    .sort((a, b) => a - b);
  const middle = Math.floor(rates.length / 2);
  const [low = 0, high = 0] = rates.length % 2 ? [rates[middle], rates[middle]] : [rates[middle - 1], rates[middle]];
  return (low + high) / 2;
}

const figures = [
  ['instagram', 'deer.eats.demo', /微網紅 Micro 4\.12 萬 追蹤者/],
  ['instagram', 'mossy.trail.demo', /小型網紅 Mid-tier 12\.8 萬 追蹤者/],
  ['tiktok', 'noodle.morning.demo', /小型網紅 Mid-tier 31\.2 萬 追蹤者/],
  ['tiktok', 'tiny.tools.demo', /微網紅 Micro 1\.52 萬 追蹤者/],
] as const;

for (const [platform, handle, tier] of figures) {
  test(`shows ${handle} on ${platform} with the figures of the page`, async ({ lens }) => {
    const creator = lens.demo.creator(platform, handle);
    const page = await lens.open(creatorAddress(creator, 'zh-TW'));
    await expectCard(page, tier);
    await expectCard(page, new RegExp(`${creator.name}.*@${handle.replaceAll('.', '\\.')}`));
    const percent = medianRate(creator) * 100;
    await expectCard(page, ` ${percent.toFixed(percent < 1 ? 2 : 1)} % (`);
  });
}

test('shows a YouTube channel by its rounded figures, marked as such', async ({ lens }) => {
  const creator = lens.demo.creator('youtube', 'bean-and-brew-demo');
  const page = await lens.open(creatorAddress(creator, 'zh-TW'));
  await expectCard(page, /小型網紅 Mid-tier ≈ 12\.6 萬 訂閱者/);
  await expectCard(page, /觀看率 · 長影片/);
});

test('comes with a post’s page, and knows whose it is', async ({ lens }) => {
  const creator = lens.demo.creator('youtube', 'bean-and-brew-demo');
  const page = await lens.open(`https://www.youtube.com/watch?v=${creator.posts[3]?.id}`);
  await expectCard(page, new RegExp(creator.name));
});

for (const address of [
  'https://www.instagram.com/?demo=feed',
  'https://www.youtube.com/?demo=feed',
  'https://www.tiktok.com/foryou?demo=feed',
]) {
  test(`stays away from ${address}`, async ({ lens }) => {
    const page = await lens.open(address);
    await page.waitForTimeout(1_500);
    await expectNoCard(page);
  });
}

test('goes when the page is left for the feed, and comes back with the way back', async ({ lens }) => {
  const page = await lens.open('https://www.instagram.com/deer.eats.demo/');
  await expectCard(page, /小鹿吃什麼/);
  await page.getByRole('link', { name: '動態消息' }).click();
  await expectNoCard(page);
  await page.goBack();
  await expectCard(page, /小鹿吃什麼.*2\.\d %/);
});

const pairs = [
  ['instagram', 'deer.eats.demo', 'mossy.trail.demo'],
  ['youtube', 'bean-and-brew-demo', 'slow-repair-demo'],
  ['tiktok', 'noodle.morning.demo', 'tiny.tools.demo'],
] as const;

for (const [platform, from, to] of pairs) {
  test(`follows from one creator to the next on ${platform} and back, never with the figures of the other`, async ({
    lens,
  }) => {
    const [first, second] = [lens.demo.creator(platform, from), lens.demo.creator(platform, to)];
    const page = await lens.open(creatorAddress(first, 'zh-TW'));
    await expectCard(page, new RegExp(`@${first.handle}`));

    /** Looks again and again while the card settles: what is seen must belong to the address of the moment before. */
    const watch = async (wanted: DemoCreator, other: DemoCreator) => {
      const wrong: string[] = [];
      for (let look = 0; look < 40; look += 1) {
        const isThere = decodeURIComponent(page.url()).includes(wanted.handle);
        const seen = await page.evaluate(() => {
          const host = document.documentElement.lastElementChild;
          return host instanceof HTMLElement && host.style.opacity === '1';
        });
        const words = seen ? await cardText(page) : '';
        if (isThere && words.includes(other.handle)) wrong.push(words);
        await page.waitForTimeout(25);
      }
      expect(wrong).toEqual([]);
      await expectCard(page, new RegExp(`@${wanted.handle}`));
    };

    await page.getByRole('link', { name: second.name }).click();
    await watch(second, first);
    await page.goBack();
    await watch(first, second);
    await page.goForward();
    await watch(second, first);
  });
}
