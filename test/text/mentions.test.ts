// Mentions by the grammar of each platform: whole handles, no e-mail addresses, no "@" inside a word.
import { describe, expect, it } from 'vitest';
import { mentions } from '../../lib/text/mentions.ts';

type Platform = Parameters<typeof mentions>[1];

const handles = (text: string, platform: Platform) => mentions(text, platform).map(({ handle }) => handle);

describe('mentions', () => {
  it.each<[Platform, string, string[]]>([
    ['instagram', 'with @brand.tw today', ['brand.tw']],
    ['instagram', '感謝@brand.tw。', ['brand.tw']],
    ['instagram', 'love @brand.tw.', ['brand.tw']],
    ['instagram', 'love @brand... wow', ['brand']],
    ['instagram', '@a_b.c_1', ['a_b.c_1']],
    ['instagram', '@brand-tw', ['brand']],
    ['instagram', '(@brand)', ['brand']],
    ['instagram', '@one@two', ['one']],
    ['instagram', '@one/@two, @three', ['one', 'two', 'three']],
    ['instagram', 'wow.@brand', ['brand']],
    ['instagram', '・-@brand', ['brand']],
    ['instagram', '@Brand_TW', ['Brand_TW']],
    ['instagram', `@${'a'.repeat(30)}`, ['a'.repeat(30)]],
    ['instagram', 'ありがとう@brandさん', ['brand']],
    ['tiktok', '@brand.tw.', ['brand.tw']],
    ['tiktok', `@${'a'.repeat(24)}`, ['a'.repeat(24)]],
    ['youtube', '@小鹿頻道 今天', ['小鹿頻道']],
    ['youtube', '@brand-tw·lab', ['brand-tw·lab']],
    ['youtube', '@brand_', ['brand']],
    ['youtube', '@Ünal.kanal!', ['Ünal.kanal']],
  ])('on %s in %j are %j', (platform, text, expected) => {
    expect(handles(text, platform)).toEqual(expected);
  });

  it.each<[Platform, string]>([
    ['instagram', 'hello@brand.com'],
    ['instagram', 'a+b@brand.com'],
    ['instagram', 'word@brand'],
    ['instagram', 'é@brand'],
    ['instagram', '5@brand'],
    ['instagram', '＠brand'],
    ['instagram', '@.brand'],
    ['instagram', '@'],
    ['instagram', '@ brand'],
    ['instagram', '@品牌'],
    ['instagram', `@${'a'.repeat(31)}`],
    ['instagram', 'https://www.tiktok.com/@brand/video/1'],
    ['tiktok', '@a'],
    ['tiktok', `@${'a'.repeat(25)}`],
    ['youtube', '@ab'],
    ['youtube', '@-brand'],
    ['youtube', 'brand@mail.example'],
    ['youtube', `@${'字'.repeat(31)}`],
  ])('on %s are none in %j', (platform, text) => {
    expect(handles(text, platform)).toEqual([]);
  });

  it('keep their places in the original', () => {
    const text = '😀 感謝 @brand.tw.';
    const [found] = mentions(text, 'instagram');
    expect(text.slice(found?.start, found?.end)).toBe('@brand.tw');
  });
});
