// Listed words: whole words in Latin script, never inside a listed exception, shown in the page's own spelling.
import { describe, expect, it } from 'vitest';
import { excerptOf, findWord, searchable, wordListOf } from '../../../lib/evaluation/roles/listed-words.ts';

const hitIn = (
  text: string,
  words: readonly string[],
  exceptions: readonly string[] = [],
  exact: readonly string[] = [],
) => {
  const searched = searchable(text);
  const found = findWord(searched, wordListOf(words, exceptions, exact));
  return found && excerptOf(searched, found).hit;
};

describe('listed words', () => {
  it.each([
    ['今天是营养师的日常', ['營養師'], '营养师'],
    ['ＵＮＢＯＸＩＮＧ time', ['unboxing'], 'ＵＮＢＯＸＩＮＧ'],
    ['chefs table', ['chef'], null],
    ['a chef, at last', ['chef'], 'chef'],
    ['留言+1 就好', ['+1'], '+1'],
    ['3+1 公里', ['+1'], null],
    ['+12 秒', ['+1'], null],
    ['shop at shopee.tw/lulu', ['shopee.tw'], 'shopee.tw'],
    ['xshopee.tw', ['shopee.tw'], null],
    ['', ['chef'], null],
  ])('%s', (text, words, hit) => {
    expect(hitIn(text, words)).toBe(hit);
  });

  it('passes over what is part of an exception, and finds the same word elsewhere', () => {
    expect(hitIn('聽醫師推薦買的', ['醫師'], ['醫師推薦'])).toBe(null);
    expect(hitIn('醫師推薦的事，我是醫師', ['醫師'], ['醫師推薦'])).toBe('醫師');
    expect(hitIn('不團購', ['團購'], ['不團購'])).toBe(null);
  });

  it('takes an abbreviation only as it is written', () => {
    expect(hitIn('Lin, MD', [], [], ['MD'])).toBe('MD');
    expect(hitIn('md choice', [], [], ['MD'])).toBe(null);
  });

  it('shows the words around, and cuts no emoji in two', () => {
    const text = `${'👍'.repeat(20)}一開箱一${'👍'.repeat(20)}`;
    const searched = searchable(text);
    const found = findWord(searched, wordListOf(['開箱']));
    const excerpt = found && excerptOf(searched, found);
    expect(excerpt?.hit).toBe('開箱');
    expect(excerpt?.before.isWellFormed()).toBe(true);
    expect(excerpt?.after.isWellFormed()).toBe(true);
    expect(text).toContain(`${excerpt?.before}${excerpt?.hit}${excerpt?.after}`);
  });
});
