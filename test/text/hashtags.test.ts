// Hashtags: whole ones in every script, full-width signs folded, and the blocks in which they stand.
import { describe, expect, it } from 'vitest';
import { hashtags, tagBlocks } from '../../lib/text/hashtags.ts';

const tags = (text: string) => hashtags(text).map(({ tag }) => tag);

describe('hashtags', () => {
  it.each([
    ['#ad today', ['ad']],
    ['#adidas #advent', ['adidas', 'advent']],
    ['＃廣告', ['廣告']],
    ['#合作社 的麵包', ['合作社']],
    ['#ＰＲ', ['ＰＲ']],
    ['#a#b', ['a', 'b']],
    ['好吃#台北美食。', ['台北美食']],
    ['#ad❤️ #b', ['ad', 'b']],
    ['#café_2', ['café_2']],
    ['#プロモーション', ['プロモーション']],
    ['(#ad)', ['ad']],
    ['#2026新品', ['2026新品']],
  ])('in %j are %j', (text, expected) => {
    expect(tags(text)).toEqual(expected);
  });

  it.each(['#', '# ad', '#1', '#_', 'C#sharp', '&#39;', 'https://a.example/page#part', `#${'a'.repeat(200)}`])(
    'are none in %j',
    (text) => {
      expect(tags(text)).toEqual([]);
    },
  );

  it('stand in blocks with nothing but signs between', () => {
    const text = 'First #one line\n.\n#two #three\n・ #four 完 #five';
    expect(tagBlocks(text, hashtags(text)).map((block) => block.tags.map(({ tag }) => tag))).toEqual([
      ['one'],
      ['two', 'three', 'four'],
      ['five'],
    ]);
  });

  it('keep their places in the original', () => {
    const text = '😀＃廣告 文';
    const [found] = hashtags(text);
    expect(text.slice(found?.start, found?.end)).toBe('＃廣告');
  });
});
