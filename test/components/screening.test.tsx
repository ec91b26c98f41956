// The screening in the side panel: groups, verdicts in words, rows with page words as text, and what opens and closes by itself. @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import { ScreeningGroups } from '../../components/report/ScreeningGroups.tsx';
import type { Report, ScreeningFinding, ScreeningId, ScreeningRow } from '../../lib/evaluation/report.ts';
import { inventedScreening, withScreening } from './invented-screening.ts';
import { reportView } from './invented-view.ts';
import { press, type Rendered, render, settle } from './render.tsx';

let rendered: Rendered | null = null;
afterEach(async () => {
  await rendered?.leave();
  rendered = null;
  document.body.replaceChildren();
});

const base = reportView().report;
const reportOf = (change: (finding: ScreeningFinding) => ScreeningFinding = (finding) => finding): Report => ({
  ...withScreening(base),
  screening: inventedScreening().map(change),
});
const only = (id: ScreeningId, part: Partial<ScreeningFinding>) =>
  reportOf((finding) => (finding.criterion === id ? { ...finding, ...part } : finding));
const groups = (report: Report) => <ScreeningGroups report={report} actionsOf={() => null} />;
const show = async (report = reportOf()) => {
  rendered = await render(groups(report));
  return rendered;
};
/** The line of a question, by its name. */
const question = (name: string) => {
  const found = [...(rendered?.container.querySelectorAll('details.screening') ?? [])].find(
    (details) => details.querySelector('h3')?.textContent === name,
  );
  if (!(found instanceof HTMLDetailsElement)) throw new Error(`no question ${name}`);
  return found;
};

describe('the screening', () => {
  it('stands in its four groups, every question once', async () => {
    const { container } = await show();
    expect([...container.querySelectorAll('h2')].map(({ textContent }) => textContent)).toEqual([
      '互動是否真實',
      '受眾',
      '內容與揭露',
      '合作與價格',
    ]);
    expect(container.querySelectorAll('details.screening')).toHaveLength(12);
    expect(container.querySelectorAll('section')[2]?.querySelectorAll('h3')).toHaveLength(3);
  });

  it('says each verdict by a shape of its own and in words', async () => {
    await show(only('growth', { verdict: 'alarm' }));
    const head = (name: string) => question(name).querySelector('summary');
    expect(head('互動訊號')?.textContent).toContain('值得細看');
    expect(head('追蹤成長')?.textContent).toContain('請先停下');
    expect(head('留言者外觀')?.textContent).toContain('資料不足');
    expect(head('留言語言與文字')?.textContent).toContain('沒有要細看的');
    const shapes = ['互動訊號', '追蹤成長', '留言者外觀', '留言語言與文字'].map(
      (name) => head(name)?.querySelector('.verdict-mark svg')?.innerHTML,
    );
    expect(new Set(shapes).size).toBe(4);
  });

  it('opens what asks for a look and leaves the rest closed', async () => {
    await show();
    expect(question('互動訊號').open).toBe(true);
    expect(question('廣告揭露').open).toBe(true);
    expect(question('追蹤成長').open).toBe(false);
    expect(question('留言者外觀').open).toBe(false);
  });

  it('opens a question that comes to ask for a look, and shuts none under the reader', async () => {
    const { show: again } = await show(only('growth', { verdict: 'cannot-tell' }));
    expect(question('追蹤成長').open).toBe(false);
    await again(groups(only('growth', { verdict: 'look' })));
    expect(question('追蹤成長').open).toBe(true);
    await again(groups(only('growth', { verdict: 'ok' })));
    expect(question('追蹤成長').open).toBe(true);
  });

  it('keeps shut what the user has shut', async () => {
    const { show: again } = await show();
    question('互動訊號').open = false;
    await settle();
    await again(groups(only('bought-engagement', { verdict: 'look', limits: [] })));
    expect(question('互動訊號').open).toBe(false);
  });

  it('gives rows with value, usual range and remark, and what they rest on, cannot say and come from', async () => {
    await show();
    const words = question('互動訊號').textContent?.replace(/\s+/g, ' ') ?? '';
    expect(words).toContain('值得細看每個讚對應的留言0.0021常見 0.006–0.041');
    expect(words).toContain('58 則留言和別人的幾乎一樣');
    expect(words).toContain('根據12 篇貼文 · 418 則留言');
    expect(words).toContain('看不出來的只說明數字少見，不說明原因。');
    expect(words).toMatch(/依據InstaFake.*2018.*一項超出只記下，兩項才提醒細看（我們自訂）/);
  });

  it('shows the page’s words as text, the hit emphasised, with a link to the post and its day', async () => {
    const { container } = await show();
    const rows = [...question('90 天內容').querySelectorAll('.screening-row')];
    const quote = rows[0]?.querySelector('.excerpt bdi');
    expect(quote?.textContent).toBe('擦了兩週真的有感，消炎抗菌，換季也不怕。連結在首頁！');
    expect(quote?.querySelector('mark')?.textContent).toBe('消炎抗菌');
    const hostile = rows[2]?.querySelector('.excerpt bdi');
    expect(hostile?.getAttribute('dir')).toBe('auto');
    expect(hostile?.textContent).toContain('<img src=x>');
    expect(hostile?.textContent).not.toMatch(/[\u202a-\u202e]/);
    expect(container.querySelector('img')).toBeNull();
    const link = rows[0]?.querySelector('a');
    expect(link?.href).toBe('https://www.instagram.com/p/p1/');
    expect(link?.rel).toBe('noopener noreferrer');
    expect(rows[0]?.textContent).toContain('2026/11/16');
    expect(rows[1]?.querySelector('a')?.textContent).toContain('打開貼文');
  });

  it('cuts words that would fill the panel', async () => {
    const row: ScreeningRow = {
      id: 'long',
      verdict: 'look',
      label: { key: 'screening.failed', values: {} },
      value: null,
      usual: null,
      note: null,
      excerpt: { before: 'a'.repeat(9_000), hit: 'b'.repeat(9_000), after: 'c'.repeat(9_000) },
      post: null,
    };
    await show(only('content-check', { rows: [row] }));
    expect(question('90 天內容').querySelector('.excerpt')?.textContent?.length).toBeLessThan(500);
  });

  it('shows eight rows, and all on demand', async () => {
    const { button } = await show();
    const count = () => question('廣告揭露').querySelectorAll('.screening-row').length;
    expect(count()).toBe(8);
    await press(button('顯示全部 11 項'));
    expect(count()).toBe(11);
    expect(() => button('顯示全部 11 項')).toThrow();
  });

  it('says of a failed check that it failed', async () => {
    await show(
      only('growth', {
        verdict: 'cannot-tell',
        summary: { key: 'screening.failed', values: {} },
        rows: [],
        limits: [],
      }),
    );
    expect(question('追蹤成長').textContent).toContain('這一項計算失敗');
  });
});
