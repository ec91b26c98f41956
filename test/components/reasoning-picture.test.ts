// The report as a picture: everything inside its width, in order from top to bottom, in the light theme.
import { describe, expect, it } from 'vitest';
import {
  type DrawCall,
  layoutPicture,
  type MeasureFont,
  pictureScale,
  pictureWidth,
} from '../../components/report/reasoning-picture.ts';
import { reasoningOf } from '../../lib/outreach/reasoning.ts';
import { reasoningWords } from '../outreach/reasoning-words.ts';
import { creator, exact, fact } from '../profile/invented-creator.ts';
import { withScreening } from './invented-screening.ts';
import { reportView } from './invented-view.ts';

const measure: MeasureFont = (text, { size }) =>
  [...text].reduce((sum, sign) => sum + (/[\u2e80-\u9fff\uff00-\uffef\u3000-\u303f]/u.test(sign) ? 1 : 0.6) * size, 0);
const subjectOf = (known: Parameters<typeof reportView>[0] = {}) => {
  const view = reportView(known);
  return { reading: view.reading, report: withScreening(view.report) };
};
const pictureOf = (known: Parameters<typeof reportView>[0] = {}, language: 'zh-TW' | 'en' = 'zh-TW') =>
  layoutPicture(reasoningOf(subjectOf(known), reasoningWords(language)), measure);
const textsOf = (calls: readonly DrawCall[]) => calls.flatMap((call) => (call.kind === 'text' ? [call] : []));
const wordsOf = (calls: readonly DrawCall[]) =>
  textsOf(calls)
    .map(({ text }) => text)
    .join('');

describe('the picture', () => {
  const picture = pictureOf();

  it('is 1080 pixels wide and as high as its content', () => {
    expect(pictureWidth * pictureScale).toBe(1080);
    expect(picture.width).toBe(pictureWidth);
    const lowest = Math.max(...textsOf(picture.calls).map(({ y }) => y));
    expect(picture.height - lowest).toBeGreaterThan(20);
    expect(picture.height - lowest).toBeLessThan(60);
  });

  it.each(['zh-TW', 'en'] as const)('keeps every text inside its margins: %s', (language) => {
    const long = 'Averyveryverylongnamethatneverends'.repeat(6);
    const { calls, height } = pictureOf(
      { creator: creator('instagram', { handle: fact(long), displayName: fact(long), followers: exact(40_000) }) },
      language,
    );
    for (const { text, x, y, font } of textsOf(calls)) {
      expect(x, text).toBeGreaterThanOrEqual(28);
      expect(x + measure(text.trimEnd(), font), text).toBeLessThanOrEqual(pictureWidth - 28 + 0.01);
      expect(y).toBeLessThan(height);
    }
  });

  it('says who, the verdict, the rate with interval and place, the looks with the page’s words, and the sources', () => {
    const words = wordsOf(picture.calls);
    expect(words).toMatch(/露露烤什麼@lulu\.bakes（Instagram）微網紅 Micro · 4 萬 追蹤者有 4 處值得細看/);
    expect(words).toMatch(/互動率高於同級2\.02\s%（2\.01–2\.03\s%）同級平均 0\.84–1\.11/);
    expect(words).toContain('化粧品的療效說法：醫療效能');
    expect(words).toContain('「擦了兩週真的有感，消炎抗菌');
    expect(words).toContain('InstaFake，2018');
    expect(words).toContain('由網紅鏡依頁面上看得到的資料評估。');
    expect(words).not.toContain('已揭露');
  });

  it('emphasises the hit', () => {
    const hit = textsOf(picture.calls).find(({ text }) => text === '消炎抗菌');
    expect(hit?.font.weight).toBe(600);
  });

  it('marks each verdict by its shape, and the rate on a band', () => {
    const marks = picture.calls.flatMap((call) => (call.kind === 'mark' ? [call.verdict] : []));
    expect(new Set(marks)).toEqual(new Set(['look', 'ok']));
    expect(picture.calls.filter(({ kind }) => kind === 'dot')).toHaveLength(1);
  });

  it('lies on white, and has no colour of the dark theme', () => {
    expect(picture.calls[0]).toMatchObject({ kind: 'box', x: 0, y: 0, width: pictureWidth, height: picture.height });
    expect(new Set(picture.calls.map(({ colour }) => colour))).toEqual(
      new Set(['#ffffff', '#e3e3df', '#1a1b1d', '#4d5055', '#63666b', '#875000', '#d9dad6']),
    );
  });

  it('draws writing from right to left in one piece', () => {
    const { reading, report } = subjectOf();
    const screening = report.screening.map((finding) => ({
      ...finding,
      rows: finding.rows.map((row) => ({ ...row, excerpt: { before: 'שלום ', hit: 'עולם', after: ' טוב' } })),
    }));
    const reasoning = reasoningOf({ reading, report: { ...report, screening } }, reasoningWords('zh-TW'));
    const texts = textsOf(layoutPicture(reasoning, measure).calls).map(({ text }) => text);
    expect(texts).toContain('「שלום עולם טוב」');
  });

  it('needs no rate', () => {
    const { calls } = pictureOf({ posts: [] });
    expect(wordsOf(calls)).toContain('互動率：可計算的貼文不足 6 篇');
    expect(calls.some(({ kind }) => kind === 'dot')).toBe(false);
  });
});
