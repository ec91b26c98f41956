// Strings that were never meant to be labels: nothing throws, and what is read keeps the shape of a reading.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCalendarDate } from '../../lib/text/calendar-date.ts';
import { readCount } from '../../lib/text/compact-number.ts';
import { plainText } from '../../lib/text/normalise.ts';
import { readRelativeTime } from '../../lib/text/relative-time.ts';

const folder = path.resolve(import.meta.dirname, '../../../shared/badinput');
const now = Date.UTC(2026, 6, 15, 12);
const languages = ['en', 'zh-TW', 'ar', 'my', 'th', 'ca', 'xx', '__proto__', 'not a tag', '', null];

/** Reads a text in every way; throws where a result has not the shape that is promised. */
function readInEveryWay(text: string): number {
  let read = 0;
  for (const locale of languages) {
    for (const shortening of ['truncated', 'rounded'] as const) {
      for (const digits of [{}, { significantDigits: 3 }]) {
        const count = readCount(text, { locale, shortening, ...digits });
        if (count === null) continue;
        read += 1;
        expect(/\d/.test(plainText(text)) || count.value === 0).toBe(true);
        for (const bound of [count.value, count.low, count.high]) expect(Number.isSafeInteger(bound)).toBe(true);
        expect(count.low >= 0 && count.low <= count.value && count.value <= count.high).toBe(true);
        expect(count.exact).toBe(count.low === count.high);
      }
    }
    for (const span of [readRelativeTime(text, { locale, now }), readCalendarDate(text, { locale })]) {
      if (span === null) continue;
      read += 1;
      expect(Number.isFinite(span.from) && Number.isFinite(span.to) && span.from <= span.to).toBe(true);
    }
  }
  return read;
}

const ours = [
  '\u0000',
  '\ud800',
  '5\udfff',
  '\u202e5 sweiv',
  '<img src=x onerror=alert(1)> 5',
  '{{5}}',
  '__proto__',
  '5'.repeat(200),
  '1,'.repeat(99),
  '1 '.repeat(99),
  '1.2.3.4.5',
  '5 '.padEnd(199, 'a'),
  ''.padEnd(199, '.'),
  `${'9'.repeat(15)}B`,
  '-0',
  '+0',
  '0x10',
  '1e400',
  'NaN',
  'Infinity',
  '१२३४५६७८९०१२३४५६७',
  '᠐᠑᠒᠓',
  '𝟙𝟚𝟛',
  '١٢٣٫٤٥٦',
  '5\u0300\u0301\u0302 views',
  '5\u200d6',
  '5\u00ad000',
];

describe('hostile texts', () => {
  it.each(ours)('%j', (text) => {
    readInEveryWay(text);
  });

  it('any text at all', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 220 }), (text) => void readInEveryWay(text)));
  });

  it('any soup of what labels are made of', () => {
    const piece = fc.constantFrom(
      ...[
        '1',
        '23',
        '456',
        '0',
        '٣',
        '万',
        'K',
        'M',
        'mil',
        ' ',
        '.',
        ',',
        '\u00a0',
        '\u2068',
        'views',
        'ago',
        'days',
        '年',
        '前',
        'ကုဋေ',
        'ထ',
        '-',
        ':',
        'Dec',
      ],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => void readInEveryWay(pieces.join(''))),
      { numRuns: 2_000 },
    );
  });

  it('texts longer than a label are left at once', () => {
    expect(readCount(`5 views ${' '.repeat(200)}`, { locale: 'en', shortening: 'truncated' })).toBeNull();
    expect(readRelativeTime(`5 days ago${' '.repeat(200)}`, { locale: 'en', now })).toBeNull();
    expect(readCalendarDate(`Dec 4, 2025${' '.repeat(200)}`, { locale: 'en' })).toBeNull();
  });

  it('the collections beside the checkout', () => {
    const own = path.join(folder, 'derived/hostile-profile-strings.json');
    if (!existsSync(own)) {
      console.log('no collections of hostile strings beside this checkout: not tried');
      return;
    }
    const texts = new Set<string>();
    const collect = (value: unknown): void => {
      const open = [value];
      while (open.length > 0) {
        const next = open.pop();
        if (typeof next === 'string') texts.add(next);
        else if (typeof next === 'object' && next !== null) open.push(...Object.values(next));
      }
    };
    collect(JSON.parse(readFileSync(own, 'utf8')));
    const naughty = readdirSync(folder).filter((name) => name.includes('naughty-strings'));
    for (const name of naughty) {
      const files = readdirSync(path.join(folder, name), { recursive: true, encoding: 'utf8' });
      for (const file of files.filter((one) => one.endsWith('.json'))) {
        collect(JSON.parse(readFileSync(path.join(folder, name, file), 'utf8')));
      }
    }
    expect(texts.size).toBeGreaterThan(300);
    let read = 0;
    for (const text of texts) read += readInEveryWay(text);
    console.log(`${texts.size} hostile strings, ${read} readings`);
  });
});
