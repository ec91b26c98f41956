// Pages without figures: one sentence that says what is so and what to do, in the user's language.
import { dictionaries } from '../../lib/i18n/index.ts';
import { fillSentence } from '../../lib/i18n/translate.ts';
import { cardText, expect, expectCard, test } from './lens.ts';

const states = [
  ['a private account on Instagram', 'https://www.instagram.com/late.soup.demo/', 'private'],
  ['a private account on TikTok', 'https://www.tiktok.com/@closed.door.demo', 'private'],
  ['an account that does not exist on Instagram', 'https://www.instagram.com/nobody.here.demo/', 'not-found'],
  ['an account that does not exist on TikTok', 'https://www.tiktok.com/@nobody.here.demo', 'not-found'],
  ['a channel that does not exist on YouTube', 'https://www.youtube.com/@nobody-here-demo', 'not-found'],
  ['a wall that asks for a login', 'https://www.instagram.com/locked.gate.demo/', 'login-wall'],
  ['a page that the site throttles', 'https://www.instagram.com/busy.gate.demo/', 'throttled'],
] as const;

for (const language of ['zh-TW', 'en'] as const) {
  test.describe(language, () => {
    test.use({ language });
    test('says a sentence for each page without figures', async ({ lens }) => {
      const { reading } = dictionaries[language];
      for (const [name, address, state] of states) {
        await test.step(name, async () => {
          const page = await lens.open(address);
          const platform = /tiktok|youtube/.exec(address)?.[0];
          await expectCard(
            page,
            fillSentence(reading[`page.${state}`], language, {
              platform: platform === 'tiktok' ? 'TikTok' : platform === 'youtube' ? 'YouTube' : 'Instagram',
            }),
          );
          await page.close();
        });
      }
    });
  });
}

test('says that likes are hidden, and gives no rate', async ({ lens }) => {
  const page = await lens.open('https://www.instagram.com/quiet.shelf.demo/');
  await expectCard(page, /安靜的書架.*隱藏/);
  expect(await cardText(page)).not.toMatch(/NaN|Infinity|0\.0 ?%|undefined|null/);
});

test('says 資料不足 for four posts', async ({ lens }) => {
  const page = await lens.open('https://www.instagram.com/newborn.oven.demo/');
  await expectCard(page, /剛開的烤箱.*資料不足/);
});

const deer = 'https://www.instagram.com/deer.eats.demo/';

for (const variant of ['unknown-layout', 'half-loaded', 'stale'] as const) {
  test(`says that it cannot read a page, rather than guess: ${variant}`, async ({ lens }) => {
    const page = await lens.open(`${deer}?demo=${variant}`);
    await expectCard(page, lens.texts.reading['page.unknown-layout']);
    expect(await cardText(page)).not.toMatch(/\d/);
  });
}

test('judges an account without posts by what there is', async ({ lens }) => {
  const page = await lens.open(`${deer}?demo=empty-grid`);
  await expectCard(page, /小鹿吃什麼.*4\.12 萬.*資料不足/);
});
