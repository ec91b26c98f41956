// The card: what it says in each state, what its buttons do, and that it promises nothing that is not so. @vitest-environment jsdom
import { act } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Card, type CardProps } from '../../components/report/Card.tsx';
import type { Answer } from '../../lib/messaging/contract.ts';
import { unread } from '../../lib/profile/figure.ts';
import { creator, exact, fact, noon, rounded } from '../profile/invented-creator.ts';
import { withScreening } from './invented-screening.ts';
import { evenPosts, oneCampaign, reportView } from './invented-view.ts';
import { key, press, type Rendered, render, settle } from './render.tsx';

let rendered: Rendered | null = null;
afterEach(async () => {
  await rendered?.leave();
  rendered = null;
  document.body.replaceChildren();
  vi.useRealTimers();
});

const done: Answer = { ok: true, value: null };
const card = (more: Partial<CardProps> = {}): CardProps => ({
  view: reportView(),
  folded: false,
  onFold: () => {},
  onMove: () => {},
  zoom: () => 1,
  onSize: () => {},
  onAdd: async () => done,
  onRemove: async () => done,
  onChoose: async () => done,
  onOpenPanel: async () => {},
  shownPost: null,
  onDismissPost: () => {},
  now: () => noon,
  ...more,
});
const show = async (more: Partial<CardProps> = {}, language: 'zh-TW' | 'en' = 'zh-TW') => {
  rendered = await render(<Card {...card(more)} />, { language });
  return rendered;
};

describe('the verdict', () => {
  it('stands with tier, audience, rate, interval, band and source', async () => {
    const { words } = await show();
    expect(words()).toMatch(/露露烤什麼 @lulu\.bakes微網紅 Micro4 萬 追蹤者/);
    expect(words()).toMatch(/互動率.*高於同級.*2\.02\s% \(2\.01–2\.03\s%\).*同級平均 0\.84–1\.11\s%.*Modash Instagram/);
    expect(words()).toMatch(/每週 3\.5 篇.*最近一篇前天/);
    expect(words()).toContain('加入「春季保養」');
  });

  it('says the same in English', async () => {
    const { words } = await show({}, 'en');
    expect(words()).toMatch(/Micro 微網紅40,000 followers/);
    expect(words()).toMatch(/Engagement rate.*2\.02%/);
    expect(words().replace(/露露烤什麼|微網紅|春季保養/g, '')).not.toMatch(/\p{Script=Han}/u);
  });

  it('marks a rounded count and names both tiers at a border', async () => {
    const view = reportView({
      creator: creator('instagram', { handle: fact('lulu.bakes'), followers: rounded(49_500, 50_499) }),
    });
    const { words } = await show({ view });
    expect(words()).toContain('微網紅 Micro/小型網紅 Mid-tier');
    expect(words()).toContain('≈ 5 萬');
    expect(words()).toContain('實際在 49,500 到 50,499 之間');
  });

  it('says that there is not enough data, and why, instead of a number', async () => {
    const { words } = await show({ view: reportView({ posts: evenPosts(2) }) });
    expect(words()).toContain('資料不足');
    expect(words()).toContain('可計算的貼文不足 6 篇');
    expect(words()).not.toMatch(/互動率\d/);
  });

  it('shows a page’s words as words, never as markup', async () => {
    const view = reportView({
      creator: creator('instagram', { handle: fact('x'), displayName: fact('<img src=x onerror=alert(1)>\u202e') }),
    });
    const { container, words } = await show({ view });
    expect(container.querySelector('img')).toBeNull();
    expect(words()).toContain('<img src=x onerror=alert(1)> ');
    expect(words()).not.toContain('\u202e');
  });
});

describe('why', () => {
  it('opens formula, sample, what was left out, sources and the posts with safe links', async () => {
    const { button, container, words } = await show();
    expect(words()).not.toContain('算法');
    await press(button('為什麼？'));
    expect(button('為什麼？').getAttribute('aria-expanded')).toBe('true');
    expect(words()).toMatch(/算法（按讚＋留言）÷ 追蹤者，取中位數/);
    expect(words()).toMatch(/樣本\d+ 篇 · 2026/);
    expect(words()).toContain('各家基準並列');
    const posts = [...container.querySelectorAll<HTMLAnchorElement>('.evidence a')];
    expect(posts.length).toBeGreaterThan(10);
    expect(posts[0]?.textContent).toContain('<b>麵包</b>');
    const links = [...container.querySelectorAll('a')];
    expect(links.every((link) => /^https:/.test(link.href) && link.rel === 'noopener noreferrer')).toBe(true);
    expect(links.every((link) => link.target === '_blank')).toBe(true);
  });

  it('links nothing but http(s)', async () => {
    const view = reportView();
    const [first, ...rest] = view.report.findings;
    if (!first) throw new Error('no finding');
    const evidence = first.evidence.map((post) => ({ ...post, url: 'javascript:alert(1)' }));
    const report = { ...view.report, findings: [{ ...first, evidence }, ...rest] };
    const { button, container } = await show({ view: { ...view, report } });
    await press(button('為什麼？'));
    expect(container.querySelectorAll('.evidence .evidence-title').length).toBeGreaterThan(10);
    expect([...container.querySelectorAll('a')].filter((link) => link.href.startsWith('javascript'))).toEqual([]);
  });
});

describe('the screening', () => {
  const screened = () => {
    const view = reportView();
    return { ...view, report: withScreening(view.report) };
  };

  it('gives its headline and at most three things to look at, each opening its rows in place', async () => {
    const { container, words } = await show({ view: screened() });
    expect(words()).toContain('有 4 處值得細看');
    const reasons = [...container.querySelectorAll('.reasons > li')];
    expect(reasons.map((reason) => reason.querySelector('summary')?.textContent)).toEqual([
      '值得細看獨家期內出現 1 個競品：穀日',
      '值得細看90 天內有 3 篇要看',
      '值得細看2 篇可能未揭露，請人工確認',
    ]);
    expect(reasons[2]?.querySelectorAll('.screening-row')).toHaveLength(3);
    expect(reasons[2]?.textContent).toContain('另有 8 項，完整內容在側邊欄');
    expect(reasons[0]?.querySelector('mark')?.textContent).toBe('@guri.oats');
  });

  it('is listed under "why", what asks for a look first, each with its mark in words and its rows', async () => {
    const { button, container } = await show({ view: screened() });
    await press(button('為什麼？'));
    const names = [...container.querySelectorAll('.card-working .screening-title')].map(
      ({ textContent }) => textContent,
    );
    expect(names).toEqual([
      '互動訊號',
      '90 天內容',
      '競品合作',
      '廣告揭露',
      '追蹤成長',
      '留言語言與文字',
      'KOL／KOC／KOS',
      '與活動條件相符',
      '適合的合作模式',
      '留言者外觀',
      '受眾重疊',
      '報價',
    ]);
    const heads = [...container.querySelectorAll('.card-working .screening-head')].map(
      ({ textContent }) => textContent,
    );
    expect(heads[0]).toBe('互動訊號 值得細看 6 項訊號中有 2 項超出常見範圍');
    expect(heads[4]).toBe('追蹤成長 沒有要細看的 34 天內追蹤者增加 1.2–1.4%');
    expect(heads[9]).toBe('留言者外觀 資料不足 看過 64 位留言者，要 100 位才算');
    const opened = container.querySelector('.card-working details.screening');
    expect(opened?.hasAttribute('open')).toBe(false);
    expect(opened?.querySelectorAll('.screening-row')).toHaveLength(3);
    // Without rows there is nothing to open.
    expect(container.querySelectorAll('.card-working .screening-closed')).toHaveLength(3);
  });

  it('says the same in English', async () => {
    const view = reportView();
    const { button, words } = await show({ view: { ...view, report: withScreening(view.report, 'en') } }, 'en');
    await press(button('Why?'));
    expect(words()).toContain('4 things worth a second look');
    expect(words()).toMatch(/Growth nothing to look at Followers grew/);
  });
});

describe('a post whose mark was pressed', () => {
  const view = () => {
    const shown = reportView();
    return { ...shown, report: withScreening(shown.report) };
  };

  it('stands first, with what was found there, its words and its link, and takes the focus', async () => {
    const { container } = await show({ view: view(), shownPost: { postId: 'p4' } });
    const found = container.querySelector('.post-findings');
    expect(found?.textContent?.replace(/\s+/g, ' ')).toContain(
      '競品合作值得細看穀日12 天前，獨家期內早餐改吃 @guri.oats 的燕麥',
    );
    expect(found?.textContent).toContain('精釀啤酒');
    expect(found?.textContent).not.toContain('消炎抗菌');
    expect([...(found?.querySelectorAll('a') ?? [])].map(({ href }) => href)).toEqual([
      'https://www.instagram.com/p/p4/',
      'https://www.instagram.com/p/p4/',
    ]);
    expect(document.activeElement).toBe(found);
    const headline = container.querySelector('.headline');
    expect(found && headline && found.compareDocumentPosition(headline)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  });

  it('is put away, and says so when nothing is left in it', async () => {
    const onDismissPost = vi.fn();
    const { button, words } = await show({ view: view(), shownPost: { postId: 'p9' }, onDismissPost });
    expect(words()).toContain('這篇貼文已經沒有要看的內容。');
    await press(button('收起這段'));
    expect(onDismissPost).toHaveBeenCalledTimes(1);
  });
});

describe('what could not be read', () => {
  it('leaves the newest post to what was seen before, where the page lists none', async () => {
    const seen = reportView({ pageKind: 'post' });
    const { words } = await show({ view: { ...seen, reading: { ...seen.reading, posts: [] } } });
    expect(words()).toMatch(/最近一篇≤ 前天/);
    await show({ view: reportView({ pageKind: 'post', posts: [] }) });
    expect(document.body.textContent).toMatch(/最近一篇—/);
  });

  it('is counted and named with its reasons', async () => {
    const { words } = await show();
    expect(words()).toMatch(/讀到 \d+\/\d+ 項 · \d+ 項讀不到/);
    expect(words()).toContain('頁面還沒載入；往下看或打開貼文後會補上');
  });

  it('is said first of all when the site has changed', async () => {
    const { container } = await show({ view: reportView({ posts: evenPosts(14, { likes: unread('changed') }) }) });
    expect(container.querySelector('.notice')?.textContent).toBe('這頁換了版面：讀不到 讚數；其餘照常。');
  });
});

describe('pages without figures', () => {
  it.each([
    ['private', '私人帳號'],
    ['not-found', '找不到這個帳號'],
    ['login-wall', '登入後再打開'],
    ['consent-wall', '選擇 Cookie'],
    ['throttled', '暫時限制瀏覽'],
    ['unknown-layout', '版面沒見過'],
  ] as const)('get a sentence: %s', async (pageKind, sentence) => {
    const { words, container } = await show({ view: { kind: 'page-state', platform: 'tiktok', pageKind } });
    expect(words()).toContain(sentence);
    expect(container.querySelector('.add-button')).toBeNull();
  });

  it('show a skeleton for a blink, then a sentence', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { container, words } = await show({ view: { kind: 'waiting', platform: 'tiktok' } });
    expect(container.querySelector('.skeleton')).not.toBeNull();
    expect(words()).not.toContain('等頁面載入');
    await act(async () => vi.advanceTimersByTime(300));
    expect(container.querySelector('.skeleton')).toBeNull();
    expect(words()).toContain('等頁面載入數字');
  });

  it('leave nothing over the page when there is no creator', async () => {
    const onSize = vi.fn();
    const { words } = await show({ view: { kind: 'none' }, onSize });
    expect(words()).toBe('');
    expect(onSize).toHaveBeenLastCalledWith(1, 1);
  });
});

describe('adding', () => {
  it('says "added" only after the answer, and can be undone', async () => {
    let answer = (_: Answer) => {};
    const onAdd = vi.fn(() => new Promise<Answer>((resolve) => (answer = resolve)));
    const onRemove = vi.fn(async () => done);
    const { button, words } = await show({ onAdd, onRemove });
    await press(button('加入「春季保養」'));
    expect(onAdd).toHaveBeenCalledWith('key1');
    expect(words()).toContain('加入中…');
    expect(words()).not.toContain('已加入');
    answer(done);
    await settle();
    expect(words()).toContain('已加入「春季保養」');
    await press(button('復原'));
    expect(onRemove).toHaveBeenCalledWith('key1');
    expect(button('加入「春季保養」').getAttribute('aria-disabled')).toBeNull();
  });

  it('never says of the next creator what was done for the one before', async () => {
    const { button, words, show: again } = await show();
    await press(button('加入「春季保養」'));
    await press(button('為什麼？'));
    expect(words()).toContain('已加入');
    await again(<Card {...card({ view: { ...reportView(), creatorKey: 'key2' } })} />);
    expect(words()).not.toContain('已加入');
    expect(words()).not.toContain('各家基準並列');
  });

  it('says what to do when it failed, and lets one try again', async () => {
    const onAdd = vi.fn(async (): Promise<Answer> => ({ ok: false, failure: 'store-full' }));
    const { button, container, words } = await show({ onAdd });
    await press(button('加入「春季保養」'));
    await settle();
    expect(container.querySelector('[role="alert"]')?.textContent).toContain('磁碟空間不足');
    expect(words()).not.toContain('已加入');
    await press(button('加入「春季保養」'));
    expect(onAdd).toHaveBeenCalledTimes(2);
  });

  it('follows what is done elsewhere: taken off in the popup, put on in another window', async () => {
    const listed = { state: 'listed', ...oneCampaign, addedAt: noon } as const;
    const { button, show: showAgain } = await show();
    await press(button('加入「春季保養」'));
    await settle();
    await showAgain(<Card {...card({ view: reportView({}, listed) })} />);
    expect(button('已加入「春季保養」').getAttribute('aria-disabled')).toBe('true');
    await showAgain(<Card {...card()} />);
    await press(button('加入「春季保養」'));
    await showAgain(<Card {...card({ view: reportView({}, listed) })} />);
    await press(button('復原'));
    await showAgain(<Card {...card()} />);
    await showAgain(<Card {...card({ view: reportView({}, listed) })} />);
    expect(button('已加入「春季保養」').getAttribute('aria-disabled')).toBe('true');
  });

  it('shows who is on the list already, with the way off', async () => {
    const listed = { state: 'listed', ...oneCampaign, addedAt: noon } as const;
    const onRemove = vi.fn(async () => done);
    const { button } = await show({ view: reportView({}, listed), onRemove });
    expect(button('已加入「春季保養」').getAttribute('aria-disabled')).toBe('true');
    await press(button('移出'));
    expect(onRemove).toHaveBeenCalledWith('key1');
  });

  const two = {
    ...oneCampaign,
    campaigns: [
      { id: 'default', name: '春季保養' },
      { id: 'summer', name: '夏季防曬' },
    ],
  };
  const inMenu = (words: string) =>
    [...document.querySelectorAll('[role="menuitemradio"]')].find((one) => one.textContent === words) ?? document.body;

  it('offers the other campaigns beside the button, once there is more than one', async () => {
    const { container, show: showAgain } = await show();
    expect(container.querySelector('.card-foot .menu')).toBeNull();
    const onChoose = vi.fn(async () => done);
    const view = reportView({}, { state: 'not-listed', ...two });
    await showAgain(<Card {...card({ view, onChoose })} />);
    await press(rendered?.button('切換活動') ?? document.body);
    expect(inMenu('春季保養').getAttribute('aria-checked')).toBe('true');
    await press(inMenu('夏季防曬'));
    expect(onChoose).toHaveBeenCalledExactlyOnceWith('summer');
  });

  it('says in which other campaigns the creator stands', async () => {
    const others = [two.campaigns[1] ?? { id: '', name: '' }, { id: 'default', name: '' }];
    const { words } = await show({ view: reportView({}, { state: 'not-listed', ...two, others }) });
    expect(words()).toContain('也在：夏季防曬、我的名單');
  });

  it('says when the campaign could not be chosen, and forgets what was done for the one before', async () => {
    const onChoose = vi.fn(async (): Promise<Answer> => ({ ok: false, failure: 'campaign-gone' }));
    const view = reportView({}, { state: 'not-listed', ...two });
    const { button, words, show: showAgain } = await show({ view, onChoose });
    await press(button('切換活動'));
    await press(inMenu('夏季防曬'));
    expect(words()).toContain('這個活動已被刪除');
    await press(button('加入「春季保養」'));
    await settle();
    expect(button('復原')).toBeTruthy();
    // The other campaign has the creator already: nothing was added there that could be undone.
    const summer = { ...two, campaignId: 'summer', campaignName: '夏季防曬', addedAt: noon };
    await showAgain(<Card {...card({ view: reportView({}, { state: 'listed', ...summer }) })} />);
    expect(button('已加入「夏季防曬」')).toBeTruthy();
    expect(button('移出')).toBeTruthy();
  });

  it('says that the store cannot be asked, never that the creator is not listed', async () => {
    const { words } = await show({
      view: { ...reportView({}, { state: 'unknown', failure: 'store-unavailable' }), creatorKey: null },
    });
    expect(words()).toContain('瀏覽器不讓我們打開資料庫');
    expect(words()).not.toContain('春季保養');
  });
});

describe('folding and moving', () => {
  it('folds to tier, rate and number of looks, and opens again', async () => {
    const onFold = vi.fn();
    const hits = evenPosts(14).map((post, place) => (place < 3 ? { ...post, likes: exact(90_000) } : post));
    const { container } = await show({ view: reportView({ posts: hits }), folded: true, onFold });
    const pill = container.querySelector('.card-pill');
    expect(pill?.textContent).toMatch(/^微 · 2\.\d\s% · ◇\d$/);
    if (pill) await press(pill);
    expect(onFold).toHaveBeenCalledWith(false);
  });

  it('moves by arrow keys, further with Shift, and says when it is done', async () => {
    const onMove = vi.fn();
    const { button } = await show({ onMove });
    const grip = button(/^移動卡片/);
    await key(grip, 'ArrowLeft');
    await key(grip, 'ArrowDown', { shiftKey: true });
    await key(grip, 'a');
    expect(onMove.mock.calls).toEqual([
      [16, 0, true],
      [0, -96, true],
    ]);
  });

  it('follows the pointer in screen units, whole pixels, by the zoom of the page', async () => {
    const onMove = vi.fn();
    const { button } = await show({ onMove, zoom: () => 2 });
    const grip = button(/^移動卡片/);
    const pointer = (type: string, screenX: number, screenY: number) =>
      grip.dispatchEvent(new MouseEvent(type, { screenX, screenY, button: 0, bubbles: true }));
    pointer('pointerdown', 100, 100);
    pointer('pointermove', 98, 100);
    pointer('pointermove', 79, 121);
    pointer('pointermove', 60, 140);
    pointer('pointerup', 60, 140);
    pointer('pointermove', 0, 0);
    expect(onMove.mock.calls).toEqual([
      [11, -10, false],
      [9, -10, false],
      [0, 0, true],
    ]);
  });

  it('opens the side panel, and says so when the browser refuses', async () => {
    const { button, words } = await show({ onOpenPanel: async () => Promise.reject(new Error('no gesture')) });
    await press(button('打開側邊欄'));
    await settle();
    expect(words()).toContain('打不開側邊欄');
  });
});
