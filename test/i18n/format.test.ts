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
