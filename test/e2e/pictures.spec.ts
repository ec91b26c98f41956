// Makes the README's picture of the card on a page; only when asked for: `UPDATE_PICTURES=1 npm run browser -- pictures`.
import path from 'node:path';
import { expectCard, test } from './lens.ts';

if (process.env.UPDATE_PICTURES === '1') {
  test('takes the picture of the card on a page', async ({ lens }) => {
    const page = await lens.open('https://www.instagram.com/deer.eats.demo/');
    await page.setViewportSize({ width: 1100, height: 760 });
    await expectCard(page, /2\.\d % \(/);
    await page.waitForTimeout(500);
    await page.screenshot({ path: path.resolve(import.meta.dirname, '../../docs/card-on-page.png') });
  });
}
