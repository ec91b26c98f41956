// Digits of all scripts, spaces of all widths, marks that show nothing.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldDigits, plainText } from '../../lib/text/normalise.ts';

const numberingSystems = Intl.supportedValuesOf('numberingSystem').filter((name) => {
  const digits = new Intl.NumberFormat('en', { numberingSystem: name, useGrouping: false }).format(1_234_567_890);
  return /^\p{Nd}{10}$/u.test(digits);
});

describe('foldDigits', () => {
  it('knows the digits of every numbering system on board', () => {
    expect(numberingSystems.length).toBeGreaterThan(60);
    for (const name of numberingSystems) {
      const format = new Intl.NumberFormat('en', { numberingSystem: name, useGrouping: false });
      expect([name, foldDigits(format.format(1_234_567_890))]).toEqual([name, '1234567890']);
    }
  });

  it('leaves what is no decimal digit', () => {
    expect(foldDigits('Ⅻ ½ ② ² 三 ∞')).toBe('Ⅻ ½ ② ² 三 ∞');
  });

  it('changes nothing but digits', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 50 }), (text) => {
        const masked = (signs: string) => signs.replace(/\p{Nd}/gu, '#');
        expect(masked(foldDigits(text))).toBe(masked(text));
      }),
    );
  });
});

describe('plainText', () => {
  it.each([
    ['1 173 vues', '1 173 vues'],
    ['\u200e\u2068 45K \u2069', '45K'],
    ['1\u202f173\u00a0vues', '1 173 vues'],
    ['\u061c12\u2009345\u3000', '12 345'],
    ['１．２Ｋ　位', '1.2K 位'],
    ['觀看次數：１２３次', '觀看次數:123次'],
    ['۱۲۳٬۴۵۶', '123٬456'],
    ['3\u200bか\ufe0f月\u00ad前', '3か月前'],
    ['cafe\u0301', 'café'],
    ['Ⅻ ½', 'Ⅻ ½'],
  ])('%j is %j', (text, plain) => {
    expect(plainText(text)).toBe(plain);
  });

  it('is the same when done twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 50 }), (text) => {
        expect(plainText(plainText(text))).toBe(plainText(text));
      }),
    );
  });
});
