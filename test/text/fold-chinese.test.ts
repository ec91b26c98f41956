// Folding for matching: both scripts, widths and obfuscations meet, and every folded unit knows its place.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldForMatching, foldWithoutSigns, longestFolded } from '../../lib/text/fold-chinese.ts';

describe('folding for matching', () => {
  it.each([
    ['case and width', 'ＡＢＣ Shop１２', 'abc shop12'],
    ['both scripts meet where many become one', '生髮 生发 發達 发达', '生发 生发 发达 发达'],
    ['forms of regions', '裡裏里 著着 臺台 麵面', '里里里 着着 台台 面面'],
    ['compatibility forms', '①㎏ ｶﾞ', '1kg ガ'],
    ['invisible signs', 'a\u200bb\u00adc\ufe0f', 'abc'],
    ['signs that strike letters through', '賭\u0336博\u0336', '赌博'],
    ['letters in parts', 'cafe\u0301 か\u3099 \u1112\u1161\u11ab', 'café が 한'],
    ['white space', 'a\tb\nc\u3000d', 'a b c d'],
    ['a capital that has two parts in lower case', 'İ', 'i'],
    ['nothing', '', ''],
  ])('folds %s', (_, text, folded) => {
    expect(foldForMatching(text).text).toBe(folded);
  });

  it.each([
    ['賭 * 博', '赌博'],
    ['賭_博・賭.博/賭-博', '赌博赌博赌博'],
    ['賭👍博', '赌博'],
    ['H & M, 7-11', 'hm711'],
    ['聲音好大，麻煩小聲', '声音好大\n麻烦小声'],
    ['開賭！博物館\n見', '开赌\n博物馆\n见'],
    ['Ａ！Ｂ?', 'a\nb\n'],
    ['\ud800賭', '赌'],
  ])('drops the signs of %s', (text, folded) => {
    expect(foldWithoutSigns(text).text).toBe(folded);
  });

  it('leads back to the original', () => {
    const text = '買Ａ 賭 * 博 ㎏';
    const { text: folded, places } = foldWithoutSigns(text);
    const start = folded.indexOf('赌博');
    expect(text.slice(places[start], places[start + 2])).toBe('賭 * 博 ');
    expect(text.slice(places[start], (places[start + 1] ?? 0) + 1)).toBe('賭 * 博');
    expect(places.at(-1)).toBe(text.length);
  });

  it('gives every unit of every text a place, in order', () => {
    const texts = fc.string({ unit: 'binary', maxLength: 60 });
    fc.assert(
      fc.property(texts, (text) => {
        for (const { text: folded, places } of [foldForMatching(text), foldWithoutSigns(text)]) {
          expect(places).toHaveLength(folded.length + 1);
          expect(places.every((place, index) => place >= (places[index - 1] ?? 0) && place <= text.length)).toBe(true);
        }
      }),
    );
  });

  it('changes nothing that is folded already', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
        const once = foldForMatching(text).text;
        expect(foldForMatching(once).text).toBe(once);
      }),
    );
  });

  it('reads a hostile text up to its limit, quickly', () => {
    const hostile = ['\u0336'.repeat(100_000), 'ﷺ'.repeat(100_000), '賭\u0336'.repeat(50_000), '👩‍👩‍👧'.repeat(20_000)];
    const start = performance.now();
    for (const text of hostile) {
      expect(foldForMatching(text).places.at(-1)).toBeLessThanOrEqual(longestFolded + 1);
      foldWithoutSigns(text);
    }
    expect((performance.now() - start) / hostile.length).toBeLessThan(50);
  });
});
