// The reasoning as text and Markdown: whole, true to the report, and nothing of a page more than text in it.
import { describe, expect, it } from 'vitest';
import type { Report } from '../../lib/evaluation/report.ts';
import { reasoningMarkdown, reasoningText } from '../../lib/outreach/formats/reasoning.ts';
import { reasoningOf } from '../../lib/outreach/reasoning.ts';
import { unread } from '../../lib/profile/figure.ts';
import { withScreening } from '../components/invented-screening.ts';
import { evenPosts, reading, reportView } from '../components/invented-view.ts';
import { creator, exact, fact, rounded } from '../profile/invented-creator.ts';
import { reasoningWords } from './reasoning-words.ts';

const subjectOf = (known: Parameters<typeof reportView>[0] = {}, language: 'zh-TW' | 'en' = 'zh-TW') => {
  const view = reportView(known);
  return { reading: view.reading, report: withScreening(view.report, language) };
};
const hostileName = '](https://evil.example) # <b>x</b>\u202e\u0000';
const hostile = () =>
  subjectOf({
    creator: creator('instagram', {
      handle: fact('lulu.bakes'),
      displayName: fact(hostileName),
      followers: exact(40_000),
    }),
    posts: evenPosts(14, { caption: fact('# [free](javascript:alert(1)) https://evil.example\n- a') }),
  });

describe('the text', () => {
  const text = reasoningText(subjectOf(), reasoningWords('zh-TW'));

  it('says who, where, how large, and the verdict', () => {
    expect(text.split('\n').slice(0, 8)).toEqual([
      '露露烤什麼 @lulu.bakes（Instagram）',
      'https://www.instagram.com/lulu.bakes/',
      '微網紅 Micro · 4 萬 追蹤者',
      '',
      '有 4 處值得細看',
      '- 獨家期內出現 1 個競品：穀日',
      '- 90 天內有 3 篇要看',
      '- 2 篇可能未揭露，請人工確認',
    ]);
  });

  it('gives each rate with interval, number of posts, formula, benchmark and its year', () => {
    expect(text).toMatch(
      /互動率 2\.02\s%（2\.01–2\.03\s%）\n {2}高於同級；同級平均 0\.84–1\.11\s%（Modash Instagram，無年份）/,
    );
    expect(text).toMatch(/HypeAuditor，2026/);
    expect(text).toContain('算法：（按讚＋留言）÷ 追蹤者，取中位數');
    expect(text).toMatch(/樣本：13 篇 · 2026.*把握/);
  });

  it('gives each question with its rows, the page’s words and the posts’ addresses', () => {
    expect(text).toMatch(/90 天內容（值得細看）\n {2}90 天內有 3 篇要看\n {2}- 化粧品的療效說法：醫療效能\n/);
    expect(text).toContain('    「擦了兩週真的有感，消炎抗菌，換季也不怕。連結在首頁！」\n');
    expect(text).toContain('    https://www.instagram.com/p/p1/\n');
    expect(text).toContain('追蹤成長\n  34 天內追蹤者增加 1.2–1.4%');
    expect(text).toContain('另有 6 項');
    expect(text).toContain('  根據：12 篇貼文 · 418 則留言');
  });

  it('says what could not be told, the sources, our own rules, and the day', () => {
    expect(text).toMatch(
      /資料不足，沒有判斷的\n- 觀看率：可計算的貼文不足 6 篇\n- 留言者外觀：看過 64 位留言者，要 100 位才算/,
    );
    expect(text).toContain('- InstaFake，2018 https://example.com/InstaFake');
    expect(text).toContain('兩項才提醒細看（我們自訂）');
    expect(text.trimEnd().split('\n').at(-1)).toBe('2026/11/20 12:00 由網紅鏡依頁面上看得到的資料評估。');
  });

  it('has no mark of any markup, no control and no direction sign', () => {
    const plain = reasoningText(hostile(), reasoningWords('zh-TW'));
    expect(plain).not.toMatch(/\*\*|^#|(?!\n)[\p{Cc}\u202a-\u202e\u2066-\u2069]/mu);
    expect(plain).toContain('](https://evil.example) # <b>x</b> @lulu.bakes');
    const { reading: read, report } = subjectOf();
    const headline = { key: '{name}', values: { name: { kind: 'text', value: 'a\u202eb\nc' } } } as const;
    expect(reasoningText({ reading: read, report: { ...report, headline } }, reasoningWords('zh-TW'))).toMatch(
      /^ab c$/m,
    );
  });

  it('says the same in English, with nothing left untranslated', () => {
    const english = reasoningText(subjectOf({}, 'en'), reasoningWords('en'));
    expect(english).toContain('Engagement rate 2.02% (2.01–2.03%)');
    expect(english).toContain('Ad disclosure (worth a second look)');
    expect(english).toContain('Not judged for lack of data');
    expect(english).not.toMatch(/\{[a-z]+|undefined|null/i);
    expect(text).not.toMatch(/\{[a-z]+|undefined|null/i);
  });
});

describe('where little is known', () => {
  it('names no figure that is not there', () => {
    const subject = {
      ...subjectOf({ creator: creator('youtube', { followers: unread('changed') }), platform: 'youtube', posts: [] }),
    };
    const text = reasoningText(subject, reasoningWords('zh-TW'));
    expect(text).toContain('名稱讀不到（YouTube）');
    expect(text).toContain('訂閱者數讀不到');
    expect(text).not.toMatch(/互動率 \d/);
    expect(text).toContain('互動率 · 長影片：可計算的貼文不足 6 篇');
  });

  it('gives a rounded audience with its bounds', () => {
    const known = { creator: creator('instagram', { handle: fact('x'), followers: rounded(40_500, 41_499) }) };
    expect(reasoningOf(subjectOf(known), reasoningWords('zh-TW')).size).toContain('約 4.1 萬（40,500–41,499） 追蹤者');
  });

  it('takes a report without a screening', () => {
    const view = reportView();
    const report: Report = { ...view.report, screening: [] };
    expect(reasoningText({ reading: reading(), report }, reasoningWords('en'))).toContain('Figures');
  });
});

describe('the Markdown', () => {
  const markdown = reasoningMarkdown(subjectOf(), reasoningWords('zh-TW'));

  it('has one title, its sections, and links to profile, posts and sources', () => {
    const lines = markdown.split('\n');
    expect(lines.filter((line) => line.startsWith('# '))).toEqual(['# 露露烤什麼 @lulu.bakes（Instagram）']);
    expect(lines).toContain('<https://www.instagram.com/lulu.bakes/>  ');
    expect(lines).toContain('### 廣告揭露（值得細看）');
    expect(lines).toContain('  - 「擦了兩週真的有感，**消炎抗菌**，換季也不怕。連結在首頁！」');
    expect(markdown).toContain('](https://www.instagram.com/p/p1/)');
    expect(lines).toContain('- [InstaFake，2018](https://example.com/InstaFake)');
    expect(markdown).not.toMatch(/\n\n\n/);
  });

  it('lets no word of a page become a link, a heading or a tag', () => {
    const lines = reasoningMarkdown(hostile(), reasoningWords('zh-TW')).split('\n');
    const ours =
      /^https:\/\/(www\.instagram\.com|example\.com|frankchiu\.io|www\.modash\.io|www\.emarketer\.com|untapper\.com)\//;
    const targets = lines.flatMap((line) =>
      [...line.matchAll(/(?<!\\)\]\(([^)]*)\)|(?<!\\)<([^>]*)>/g)].map((match) => match[1] ?? match[2] ?? ''),
    );
    expect(targets.length).toBeGreaterThan(10);
    expect(targets.filter((target) => !ours.test(target))).toEqual([]);
    expect(lines.filter((line) => /^#{1,6} /.test(line)).length).toBe(
      markdown.split('\n').filter((line) => /^#{1,6} /.test(line)).length,
    );
    // Bare addresses of a page would be made links by themselves.
    const text = lines.join('\n').replace(/\]\([^)]*\)|<https:[^>]*>/g, '');
    expect(text).not.toMatch(/https?:\/\/|<b>/);
  });
});
