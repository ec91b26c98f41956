// How numbers, shares and dates are written in both languages.
import { describe, expect, it } from 'vitest';
import { createFormats } from '../../lib/i18n/format.ts';

const taipei = { timeZone: 'Asia/Taipei' };
const zh = createFormats('zh-TW', { shortCounts: true, ...taipei });
const long = createFormats('zh-TW', { shortCounts: false, ...taipei });
const en = createFormats('en', { shortCounts: true, ...taipei });
const moment = Date.UTC(2026, 8, 21, 14, 13);
const day = 86_400_000;

describe('counts', () => {
  it.each([
    [0, '0', '0', '0'],
    [9_876, '9,876', '9,876', '9,876'],
    [10_000, '1 萬', '10,000', '10,000'],
    [41_230, '4.12 萬', '41,230', '41,230'],
    [999_999, '100 萬', '999,999', '999,999'],
    [1_234_567, '123 萬', '1,234,567', '1.23M'],
    [12_345_678, '1,230 萬', '12,345,678', '12.3M'],
    [268_000_000, '2.68 億', '268,000,000', '268M'],
  ])('writes %d', (value, short, whole, english) => {
    expect(zh.count(value)).toBe(short);
    expect(long.count(value)).toBe(whole);
    expect(en.count(value)).toBe(english);
    expect(zh.fullCount(value)).toBe(whole);
  });
});

describe('shares', () => {
  it('sets a thin space before the sign in Chinese, none in English', () => {
    expect(zh.percent(0.021)).toBe('2.1\u202f%');
    expect(en.percent(0.021)).toBe('2.1%');
  });
  it('gives one line one number of decimals, by the least', () => {
    expect(en.rate({ value: 0.0103, low: 0.0062, high: 0.0141 })).toEqual({ value: '1.03%', bounds: '0.62–1.41%' });
    expect(en.rate({ value: 0.021, low: 0.016, high: 0.029 })).toEqual({ value: '2.1%', bounds: '1.6–2.9%' });
    expect(en.percents([0.021, 0.5])).toEqual(['2.1%', '50.0%']);
    expect(en.percents([0.1, 0.55])).toEqual(['10%', '55%']);
    expect(en.percents([0.1, 0.555])).toEqual(['10.0%', '55.5%']);
    // 0.4 % out of a source was never 0.40 %.
    expect(en.percents([0.075, 0.004])).toEqual(['7.5%', '0.4%']);
    expect(en.percents([0.075, 0.0043])).toEqual(['7.50%', '0.43%']);
    expect(en.percent(0.005)).toBe('0.5%');
    expect(en.percentInterval(0.02, 0.03)).toBe('2.0–3.0%');
  });
  it('writes equal bounds once, and different ones differently', () => {
    expect(en.percentInterval(0.0054, 0.0054)).toBe('0.54%');
    expect(en.percentInterval(0.0201, 0.0203)).toBe('2.01–2.03%');
    // The value never seems to lie outside its bounds.
    expect(en.rate({ value: 0.0202, low: 0.0201, high: 0.0203 })).toEqual({ value: '2.02%', bounds: '2.01–2.03%' });
  });
  it('never writes a share that is there as nothing', () => {
    expect(en.percent(0.0003)).toBe('0.030%');
    expect(en.percent(0)).toBe('0%');
    expect(en.percent(8.58)).toBe('858%');
  });
});

describe('other numbers', () => {
  it('has one decimal, two below 1', () => {
    expect([0.25, 1.24, 3.2, 12.75].map(en.decimal)).toEqual(['0.25', '1.2', '3.2', '12.8']);
  });
});

describe('intervals of numbers', () => {
  it('have the decimals of their upper end, and are written once when they look alike', () => {
    expect(en.decimalInterval(0.42, 0.9)).toBe('0.42–0.9');
    expect(en.decimalInterval(0.5, 3.24)).toBe('0.5–3.2');
    expect(en.decimalInterval(1.21, 1.24)).toBe('1.2');
    expect(zh.decimalInterval(1_234.5, 2_000)).toBe('1,234.5–2,000');
  });
  it('of shares have the thin space once, before the one sign', () => {
    expect(zh.percentInterval(0.016, 0.029)).toBe('1.6–2.9\u202f%');
  });
});

describe('money', () => {
  it.each([
    [12_000, 'TWD', 'NT$12,000', 'NT$12,000'],
    [1_234.5, 'TWD', 'NT$1,235', 'NT$1,235'],
    [0, 'TWD', 'NT$0', 'NT$0'],
    [85, 'TWD', 'NT$85', 'NT$85'],
    [12.34, 'TWD', 'NT$12.3', 'NT$12.3'],
    [0.352, 'TWD', 'NT$0.35', 'NT$0.35'],
    [0.0352, 'TWD', 'NT$0.035', 'NT$0.035'],
    [12.5, 'USD', 'US$12.50', '$12.50'],
    [1_500_000, 'USD', 'US$1,500,000', '$1,500,000'],
    [0.4, 'JPY', '¥0.40', '¥0.40'],
    [300, 'HKD', 'HK$300', 'HK$300'],
    [45, 'EUR', '€45', '€45'],
    [45, 'GBP', '£45', '£45'],
  ])('writes %d %s with its sign, never as nothing', (amount, currency, chinese, english) => {
    expect(zh.money(amount, currency)).toBe(chinese);
    expect(en.money(amount, currency)).toBe(english);
  });
  it('names the currency of an interval once', () => {
    expect(zh.moneyInterval(800, 1_200, 'TWD')).toBe('NT$800–1,200');
    expect(en.moneyInterval(0.05, 0.35, 'TWD')).toBe('NT$0.050–0.35');
    expect(en.moneyInterval(49.5, 1_200, 'USD')).toBe('$50–1,200');
    expect(en.moneyInterval(8.5, 120, 'USD')).toBe('$8.50–120');
    expect(zh.moneyInterval(300, 300.2, 'TWD')).toBe('NT$300');
  });
});

describe('lists', () => {
  it('are said as each language says them', () => {
    expect(zh.list(['甲', '乙'])).toBe('甲、乙');
    expect(zh.list(['KOL', 'KOC', 'KOS'])).toBe('KOL、KOC、KOS');
    expect(en.list(['KOL', 'KOC'])).toBe('KOL and KOC');
    expect(en.list(['a', 'b', 'c'])).toBe('a, b, and c');
    expect(zh.list(['甲'])).toBe('甲');
    expect(zh.list([])).toBe('');
  });
});

describe('dates', () => {
  it('writes days and times of the user’s own calendar', () => {
    expect(zh.day(moment)).toBe('2026年9月21日');
    expect(en.day(moment)).toBe('Sep 21, 2026');
    expect(zh.shortDay(moment)).toBe('2026/9/21');
    expect(en.shortDay(moment)).toBe('Sep 21, 2026');
    expect(zh.clock(moment)).toBe('22:13');
    expect(en.clock(Date.UTC(2026, 8, 21, 16, 5))).toBe('00:05');
    expect(zh.dayAndTime(moment)).toMatch(/^2026\/9\/21\s22:13$/);
  });
  it('says a span once where its ends agree', () => {
    expect(en.days(moment, moment)).toBe('Sep 21, 2026');
    expect(en.days(moment, moment + 9 * day)).toContain('30');
    expect(en.days(moment, moment + 9 * day).match(/2026/g)).toHaveLength(1);
  });
  it.each([
    [0, '今天', 'today'],
    [1, '昨天', 'yesterday'],
    [12, '12 天前', '12 days ago'],
    [59, '59 天前', '59 days ago'],
    [100, '3 個月前', '3 months ago'],
    [800, '2 年前', '2 years ago'],
  ])('says how long ago %d days are', (days, chinese, english) => {
    expect(zh.ago(moment, moment + days * day)).toBe(chinese);
    expect(en.ago(moment, moment + days * day)).toBe(english);
  });
  it('takes a moment of the future, by a clock that is wrong, for today', () => {
    expect(en.ago(moment + day, moment)).toBe('today');
  });
});
