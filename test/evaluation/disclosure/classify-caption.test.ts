// One caption at a time: which words count in which market, where they stand, and what only hints.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Market } from '../../../lib/evaluation/brief.ts';
import { type CaptionOutcome, classifyCaption } from '../../../lib/evaluation/disclosure/classify-caption.ts';

const classify = (market: Market, caption: string, brands: readonly string[] = []) =>
  classifyCaption(caption, { market, platform: 'instagram', brands });

const filler = '今天去爬山，風很大，雲很低，走了三個小時才到稜線。'.repeat(6);
const fiveTags = '#一 #二 #三 #四 ';

describe('a caption', () => {
  it.each<[Market, string, CaptionOutcome]>([
    // Whole tags.
    ['TW', '#合作 新品', 'clear'],
    ['TW', '#合作社 新品', 'nothing'],
    ['US', '#ad new mug', 'clear'],
    ['US', '#adidas new mug', 'nothing'],
    ['US', '#advent', 'nothing'],
    ['TW', '＃業配', 'clear'],
    ['JP', '＃ＰＲ', 'clear'],
    // The same word in another market.
    ['US', '#sponsored', 'clear'],
    ['UK', '#sponsored', 'ambiguous'],
    ['EU', '#sponsored', 'ambiguous'],
    ['TW', '#PR', 'ambiguous'],
    ['JP', '#PR', 'clear'],
    ['UK', '#gifted', 'ambiguous'],
    // Labels and sentences.
    ['UK', 'Ad | a mug', 'clear'],
    ['UK', 'AD a mug', 'clear'],
    ['UK', 'Ad hoc mug', 'nothing'],
    ['UK', 'a mug (ad)', 'clear'],
    ['JP', '【PR】マグ', 'clear'],
    ['JP', '自己PRが書けない', 'nothing'],
    ['JP', 'PR部の友達', 'nothing'],
    ['EU', 'Anzeige | Tasse', 'clear'],
    ['EU', 'Anzeige erstattet', 'nothing'],
    ['TW', '【廣告】杯子', 'clear'],
    ['TW', '廣告系的同學', 'nothing'],
    // 合作 and 感謝 need a brand beside them.
    ['TW', '跟 @mina0815 合作跳舞', 'nothing'],
    ['TW', '跟 @tavu.shop 合作', 'clear'],
    ['TW', '跟 @mina0815 合作的新款外套', 'clear'],
    ['TW', '小組合作', 'nothing'],
    ['TW', '合作邀約請洽 hi@tavu.example', 'nothing'],
    ['TW', '感謝 @mina0815 陪我', 'nothing'],
    ['TW', '感謝 @tavu.shop 的咖啡', 'ambiguous'],
    // Negations are shown, never counted.
    ['TW', '非業配', 'nothing'],
    ['TW', '#非業配 自費購入', 'nothing'],
    ['US', 'not an #ad', 'nothing'],
    ['JP', 'PRではありません', 'nothing'],
    ['TW', '非業配，折扣碼 TAVU10', 'hints'],
    ['TW', '自費買的 https://lihi.cc/ab', 'hints'],
    ['TW', '自費買的 @tavu.shop 週年慶優惠', 'nothing'],
    ['TW', '非業配 #公關品', 'ambiguous'],
    // Hints.
    ['US', 'use code TAVU10', 'hints'],
    ['US', 'the dress code said cocktail', 'nothing'],
    ['US', 'the code since Tuesday', 'nothing'],
    ['TW', 'https://shop.example/?utm_source=ig', 'hints'],
    ['TW', 'https://shop.example/?page=2', 'nothing'],
    ['TW', '@tavu.shop 限時 8 折', 'hints'],
    ['TW', '限時動態說過了', 'nothing'],
    ['US', 'affiliate links below', 'hints'],
    ['US', 'commissions open', 'nothing'],
    ['TW', '@tavu.shop 的店貓', 'nothing'],
    ['TW', '#試用 折扣碼 TAVU10', 'ambiguous'],
    ['TW', '#開箱 我的生日禮物', 'nothing'],
    ['TW', '#開箱 折扣碼 TAVU10', 'ambiguous'],
    ['TW', '折扣碼 TAVU10', 'hints'],
    ['TW', '沒有折扣碼', 'nothing'],
    // Frames.
    ['TW', '本影片由塔屋贊助', 'clear'],
    ['TW', '本篇照片由 @mina0815 提供', 'nothing'],
    ['TW', '', 'nothing'],
  ])('in %s: %j is %s', (market, caption, outcome) => {
    expect(classify(market, caption).outcome).toBe(outcome);
  });

  it('counts a listed name as a brand', () => {
    expect(classify('TW', '跟塔屋合作').outcome).toBe('nothing');
    expect(classify('TW', '跟塔屋合作', ['塔屋']).outcome).toBe('clear');
  });

  it.each<[string, string, CaptionOutcome]>([
    ['within 125 characters', `${'字'.repeat(121)} #業配`.slice(0, 125), 'clear'],
    ['behind them in the text', `${filler}\n#業配 與這座山\n下週見`, 'clear'],
    ['behind them in the last line', `${filler}\n下週見\n#業配`, 'buried'],
    ['behind them among five tags', `${filler}\n${fiveTags}#業配\n下週見`, 'buried'],
    ['behind them among four tags', `${filler}\n#一 #二 #三 #業配\n下週見`, 'clear'],
    ['before them among five tags', `${fiveTags}#業配\n${filler}`, 'clear'],
    ['in a single long line', `${filler}#業配`, 'clear'],
    ['counted in characters, not units', `${'😀'.repeat(120)}\n#業配`, 'clear'],
  ])('%s', (_, caption, outcome) => {
    expect(classify('TW', caption).outcome).toBe(outcome);
  });

  it('gives the places in the original', () => {
    const caption = '😀😀 ＃業配 非贊助 折扣碼';
    const { clear, negations, hints } = classify('TW', caption);
    expect([...clear, ...negations, ...hints].map(({ start, end }) => caption.slice(start, end))).toEqual([
      '＃業配',
      '非贊助',
      '折扣碼',
    ]);
  });
});

describe('hostile captions', () => {
  const check = (caption: string) => {
    for (const market of ['TW', 'JP'] as const) {
      const { clear, ambiguous, negations, hints } = classify(market, caption);
      for (const { start, end } of [...clear, ...ambiguous, ...negations, ...hints]) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(Math.min(caption.length, 5_000));
      }
    }
  };

  it.each([
    '@',
    '#ad ',
    '感謝@a ',
    'a.',
    '合作 @b.tw ',
    'https://a.bc/?x=',
    '【廣告',
    '折扣碼 AB1 ',
    '本影片由贊助',
    '由由由提供',
    '\ud800',
    '＃a',
    'Tavu cream ',
    'thanks ',
  ])('of 100 kB of %j take no time to speak of', (piece) => {
    const caption = piece.repeat(Math.ceil(100_000 / piece.length));
    const before = process.cpuUsage();
    check(caption);
    const { user } = process.cpuUsage(before);
    // Two readings; far above what one takes, far below what a search gone wild would.
    expect(user / 1000).toBeLessThan(1_000);
  });

  it('any text at all', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), check), { numRuns: 300 });
  });

  it('the collections beside the checkout', () => {
    const folder = path.resolve(import.meta.dirname, '../../../../shared/badinput');
    const own = path.join(folder, 'derived/hostile-profile-strings.json');
    if (!existsSync(own)) {
      console.log('no collections of hostile strings beside this checkout: not tried');
      return;
    }
    const naughty = readdirSync(folder)
      .filter((name) => name.includes('naughty-strings'))
      .map((name) => path.join(folder, name, 'blns.json'));
    const texts = new Set<string>();
    const open: unknown[] = [own, ...naughty].map((file) => JSON.parse(readFileSync(file, 'utf8')));
    while (open.length > 0) {
      const next = open.pop();
      if (typeof next === 'string') texts.add(next);
      else if (typeof next === 'object' && next !== null) open.push(...Object.values(next));
    }
    expect(texts.size).toBeGreaterThan(300);
    for (const text of texts) check(text);
  });
});
