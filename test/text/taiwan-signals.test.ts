// Signals of Taiwan: what counts, what only looks like it, and that every entry of the list works and says why it is there.
import { describe, expect, it } from 'vitest';
import signals from '../../lib/text/data/taiwan-signals.json' with { type: 'json' };
import { hasTaiwanSignal } from '../../lib/text/taiwan-signals.ts';

describe('signals of Taiwan', () => {
  it.each([
    'ㄏㄏ',
    '好ㄘ喔',
    'ㆠㆪ',
    'NT$500',
    'ＮＴ＄500',
    '一組 1200 NTD',
    '台幣多少',
    '蝦皮有嗎',
    '我在 momo 買的',
    'MOMO有特價',
    '7-11的咖啡',
    '全聯有賣',
    '我住臺中',
    '台南人路過',
    '高雄哪裡有',
    'Taipei is the best',
    '台北に行きたい',
    '타이베이 가고 싶다',
    '捷運站旁邊',
    '拍謝晚回',
    '新北市哪裡',
  ])('sees one in %s', (text) => {
    expect(hasTaiwanSignal(text)).toBe(true);
  });

  it.each([
    '',
    '好吃',
    '第ㄧ次來',
    'ㄧㄧ',
    'ㄟ(▔,▔)ㄏ',
    'ㄒ_ㄒ',
    'cents$',
    'NTD',
    '台币多少',
    '虾皮炒蛋',
    'momo',
    'momo好美',
    'momosan 買',
    '17-11號',
    'https://shop.example/7-11',
    '安全聯盟',
    '最新北京消息',
    '這個平台中最好',
    '這台東西很重',
    '一台中古車',
    '桃園三結義',
    '荷花蓮花',
    '越南投資',
    '金門大橋',
    '三公里長',
    'taipeier',
  ])('sees none in %s', (text) => {
    expect(hasTaiwanSignal(text)).toBe(false);
  });

  it('finds every entry of its list, with a reason', () => {
    for (const { words, reason, ...entry } of signals.entries) {
      expect(reason.length, words).toBeGreaterThan(20);
      const digits = 'beside' in entry && entry.beside === 'digit' ? '500 ' : '';
      const others = 'withOneOf' in entry && entry.withOneOf ? entry.withOneOf.slice(0, 1) : '';
      for (const word of words.split(' ')) expect(hasTaiwanSignal(`${digits}${word} 好${others}`), word).toBe(true);
    }
  });
});
