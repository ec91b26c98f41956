// Sentences from key and values: each value in the language's form, page text kept to itself, gaps seen.
import { describe, expect, it } from 'vitest';
import { createFormats } from '../../lib/i18n/format.ts';
import { isolateText, saySentence } from '../../lib/i18n/phrase.ts';

const en = createFormats('en', { shortCounts: true, timeZone: 'UTC' });
const zh = createFormats('zh-TW', { shortCounts: true, timeZone: 'UTC' });
const words = {
  all: '{name}: {count} of {share}, {ratio} since {day}, {band}',
  'band.high': 'far above',
  posts: '{count} {count|post|posts}',
};

describe('sentences', () => {
  it('write each kind of value its own way', () => {
    const said = saySentence(
      {
        key: 'all',
        values: {
          name: { kind: 'text', value: 'Deer' },
          count: { kind: 'count', value: 41_230 },
          share: { kind: 'percent', value: 0.021 },
          ratio: { kind: 'decimal', value: 1.62 },
          day: { kind: 'date', value: 0 },
          band: { kind: 'key', value: 'band.high' },
        },
      },
      words,
      en,
    );
    expect(said).toBe('\u2068Deer\u2069: 41,230 of 2.1%, 1.6 since Jan 1, 1970, far above');
  });

  it.each([
    [{ kind: 'keys', value: ['role.kol', 'role.koc'] }, 'KOL and KOC', 'KOL、KOC'],
    [{ kind: 'texts', value: ['a', 'b\u202e'] }, '\u2068a\u2069 and \u2068b\u2069', '\u2068a\u2069、\u2068b\u2069'],
    [{ kind: 'percent-interval', low: 0.016, high: 0.029 }, '1.6–2.9%', '1.6–2.9\u202f%'],
    [{ kind: 'decimal-interval', low: 0.12, high: 0.62 }, '0.12–0.62', '0.12–0.62'],
    [{ kind: 'money', value: 12_000, currency: 'TWD' }, 'NT$12,000', 'NT$12,000'],
    [{ kind: 'money-interval', low: 300, high: 800, currency: 'USD' }, '$300–800', 'US$300–800'],
  ] as const)('write %j', (value, english, chinese) => {
    const area = { one: '{value}', 'role.kol': 'KOL', 'role.koc': 'KOC' };
    expect(saySentence({ key: 'one', values: { value } }, area, en)).toBe(english);
    expect(saySentence({ key: 'one', values: { value } }, area, zh)).toBe(chinese);
  });

  it('write all shares of a sentence with the same decimals, and bounds apart', () => {
    const share = (value: number) => ({ kind: 'percent', value }) as const;
    const said = (low: number, high: number) =>
      saySentence({ key: 'span', values: { low: share(low), high: share(high) } }, { span: '{low} to {high}' }, en);
    expect(said(0.0062, 0.0141)).toBe('0.62% to 1.41%');
    expect(said(0.0201, 0.0203)).toBe('2.01% to 2.03%');
  });

  it('pick the plural', () => {
    const posts = (value: number) =>
      saySentence({ key: 'posts', values: { count: { kind: 'count', value } } }, words, en);
    expect(posts(1)).toBe('1 post');
    expect(posts(12)).toBe('12 posts');
    expect(posts(1_200)).toBe('1,200 posts');
  });

  it('show an unknown key and a missing value as they are', () => {
    expect(saySentence({ key: 'toString', values: {} }, words, en)).toBe('toString');
    expect(saySentence({ key: 'posts', values: {} }, words, en)).toBe('{count} {count|post|posts}');
  });
});

describe('page text', () => {
  it('cannot turn the direction of what stands around it, nor break out of its isolation', () => {
    expect(isolateText('a\u202eb\u2069c\nd')).toBe('\u2068abc d\u2069');
  });
  it('is cut between characters, not inside one', () => {
    const cut = isolateText('😀'.repeat(100));
    expect(cut).toBe(`\u2068${'😀'.repeat(80)}…\u2069`);
  });
});
