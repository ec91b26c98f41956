// A hit is cut out with its sentence, as one stretch of the page's own text, and no sign is parted.
import { describe, expect, it } from 'vitest';
import { sentenceExcerpt } from '../../../lib/evaluation/content/sentence-excerpt.ts';

function cut(text: string, hit: string, reach = 60) {
  const from = text.indexOf(hit);
  const { before, hit: found, after } = sentenceExcerpt(text, from, from + hit.length, reach);
  expect(text.includes(before + found + after)).toBe(true);
  return [before, found, after];
}

describe('the sentence around a hit', () => {
  it.each([
    ['今天很好。我去喝酒了！明天休息。', '喝酒', ['我去', '喝酒', '了！']],
    ['第一行\n我去喝酒\n第三行', '喝酒', ['我去', '喝酒', '']],
    ['A long day. We had beer, 1.5 l of it. Then home.', 'beer', ['We had ', 'beer', ', 1.5 l of it.']],
    ['喝酒', '喝酒', ['', '喝酒', '']],
    ['  喝酒  ', '喝酒', ['', '喝酒', '']],
  ])('%j', (text, hit, expected) => {
    expect(cut(text, hit)).toEqual(expected);
  });

  it('reaches no further than asked', () => {
    expect(cut(`${'甲'.repeat(100)}喝酒${'乙'.repeat(100)}`, '喝酒', 10)).toEqual([
      '甲'.repeat(10),
      '喝酒',
      '乙'.repeat(10),
    ]);
  });

  it.each([
    ['👍👍👍👍喝酒👍👍👍👍', 3, ['👍', '喝酒', '👍']],
    ['👩‍👩‍👧喝酒👩‍👩‍👧', 5, ['', '喝酒', '']],
    ['👍🏽喝酒👍🏽', 2, ['', '喝酒', '']],
    ['e\u0301喝酒e\u0301', 1, ['', '喝酒', '']],
    ['❤\ufe0f喝酒❤\ufe0f', 1, ['', '喝酒', '']],
  ])('parts no sign: %j within %i', (text, reach, expected) => {
    expect(cut(text, '喝酒', reach)).toEqual(expected);
  });
});
