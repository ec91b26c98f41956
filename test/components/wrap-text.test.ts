// Lines of a picture: Chinese between signs, Latin between words, punctuation where it belongs, nothing lost.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wrapText } from '../../components/report/wrap-text.ts';

/** Chinese and full-width signs are two wide, all others one. */
const measure = (text: string) =>
  [...text].reduce((sum, sign) => sum + (/[\u2e80-\u9fff\uff00-\uffef\u3000-\u303f]/u.test(sign) ? 2 : 1), 0);
const lines = (text: string, width: number) =>
  wrapText([{ text, style: 'a' }], width, measure).map((line) =>
    line
      .map((run) => run.text)
      .join('')
      .trimEnd(),
  );

describe('lines', () => {
  it.each([
    ['留言語言與文字', 8, ['留言語言', '與文字']],
    ['two words here', 9, ['two words', 'here']],
    ['留言 88% 是繁體', 8, ['留言 88%', '是繁體']],
    // A comma and a closing bracket take the sign before them along.
    ['一二三，四', 6, ['一二', '三，四']],
    ['一二（三）', 8, ['一二', '（三）']],
    ['一二三「四」', 8, ['一二三', '「四」']],
    ['2.02\u202f% 高', 6, ['2.02\u202f%', '高']],
    ['https://a.example', 6, ['https:', '//a.ex', 'ample']],
    ['', 6, []],
    ['   ', 6, []],
  ])('%j in %d', (text, width, expected) => {
    expect(lines(text, width)).toEqual(expected);
  });

  it('keep looks apart, and a word together over a change of look', () => {
    const runs = [
      { text: 'ab', style: 'a' },
      { text: 'cd', style: 'b' },
      { text: ' ef', style: 'a' },
    ];
    expect(wrapText(runs, 5, measure)).toEqual([
      [
        { text: 'ab', style: 'a' },
        { text: 'cd', style: 'b' },
        { text: ' ', style: 'a' },
      ],
      [{ text: 'ef', style: 'a' }],
    ]);
  });

  it('never cut a picture sign in two', () => {
    expect(lines('👩‍👩‍👧👩‍👩‍👧', 3).every((line) => !line.startsWith('\u200d'))).toBe(true);
  });

  it('lose nothing and stay within the width, whatever the text', () => {
    const signs = fc.constantFrom(...'ab1 ，。「」（）漢字語.%');
    fc.assert(
      fc.property(fc.string({ unit: signs, maxLength: 80 }), fc.integer({ min: 4, max: 30 }), (text, width) => {
        const wrapped = lines(text, width);
        expect(wrapped.join('').replace(/ /g, '')).toBe(text.replace(/ /g, ''));
        for (const line of wrapped) expect(measure(line)).toBeLessThanOrEqual(width);
      }),
    );
  });
});
