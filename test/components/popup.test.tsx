// The popup over a real store: list, choosing, taking off and back, exports, invitations, settings, erasing. @vitest-environment jsdom
import { IDBKeyRange } from 'fake-indexeddb';
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Popup } from '../../components/shortlist/Popup.tsx';
import { emptyBrief } from '../../lib/campaign/campaign.ts';
import type { Store } from '../../lib/storage/store.ts';
import { StoreFailure } from '../../lib/storage/store-failure.ts';
import { noon } from '../profile/invented-creator.ts';
import { draft, Machine, row } from '../storage/stand-ins.ts';
import { clientOf } from './client-stand-in.ts';
import { oneCampaign, reportView } from './invented-view.ts';
import { key, press, type Rendered, render, SettingsArea, type, until } from './render.tsx';

let machine: Machine;
let store: Store;
let area: SettingsArea;
let rendered: Rendered | null = null;
let files: { name: string; text: string }[];
let clipboard: { readonly written: string[]; refuses: boolean };

beforeEach(() => {
  globalThis.IDBKeyRange = IDBKeyRange;
  machine = new Machine();
  store = machine.store();
  area = new SettingsArea({});
  files = [];
  clipboard = { written: [], refuses: false };
  const blobs = new Map<string, Blob>();
  vi.stubGlobal(
    'URL',
    class extends URL {
      static override createObjectURL(blob: Blob) {
        blobs.set(`blob:${blobs.size}`, blob);
        return `blob:${blobs.size - 1}`;
      }
      static override revokeObjectURL() {}
    },
  );
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    const name = this.download;
    void blobs
      .get(this.href)
      ?.text()
      .then((text) => files.push({ name, text }));
  });
  Object.defineProperty(navigator, 'clipboard', {
    configurable: true,
    value: {
      writeText: async (text: string) => {
        if (clipboard.refuses) throw new Error('denied');
        clipboard.written.push(text);
      },
    },
  });
  // jsdom lays nothing out: the list would think that no row is in sight.
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(400);
  vi.spyOn(Element.prototype, 'clientWidth', 'get').mockReturnValue(380);
});
afterEach(async () => {
  await rendered?.leave();
  rendered = null;
  document.body.replaceChildren();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const names = ['露露烤什麼', 'Deer Eats', '阿湯走山', 'Tiny Tools', '豆子實驗室'];
const add = (count: number, campaignId = 'default') =>
  store.shortlists.add(
    Array.from({ length: count }, (_, place) =>
      row(`k${place}`, {
        campaignId,
        handle: `creator.${place}`,
        displayName: names[place] ?? `Creator ${place}`,
        platform: (['instagram', 'youtube', 'tiktok'] as const)[place % 3] ?? 'instagram',
        tiers: [place % 2 ? 'nano' : 'micro'],
        addedAt: noon - place,
      }),
    ),
  );

const open = async (over: Store = store, client = clientOf({ kind: 'none' })) => {
  const shown = await render(
    <Popup
      store={over}
      client={client}
      clock={() => noon}
      eraseEverything={() => over.erase.everything([machine.area])}
      openWorkspace={async () => {}}
    />,
    {},
    area,
  );
  rendered = shown;
  return shown;
};
const openList = async (count: number) => {
  await add(count);
  const shown = await open();
  await until(() => shown.words().includes(`${count.toLocaleString('en')} 位`));
  return shown;
};
const grid = () => rendered?.container.querySelector('[role="grid"]') ?? document.body;
const shownNames = () => [...grid().querySelectorAll('.row-link')].map((link) => link.firstChild?.textContent);
const choose = (words: string) => {
  const item = [...document.querySelectorAll('[role^="menuitem"]')].find((entry) => entry.textContent?.includes(words));
  if (!item) throw new Error(`no entry ${words}`);
  return press(item);
};

describe('the list', () => {
  it('says what to do next when it is empty', async () => {
    const { words } = await open();
    await until(() => words().includes('名單還是空的'));
    expect(words()).toContain('按卡片上的「加入」');
  });

  it('shows the newest first, with names that lead to the profile', async () => {
    await openList(5);
    expect(shownNames()).toEqual(names);
    const link = grid().querySelector('a');
    expect(link?.getAttribute('rel')).toBe('noopener noreferrer');
    expect(grid().getAttribute('aria-rowcount')).toBe('5');
  });

  it('holds only the rows in sight, of however many', async () => {
    const { words } = await openList(1_000);
    expect(words()).toContain('1,000 位');
    expect(grid().querySelectorAll('[role="row"]').length).toBeLessThan(30);
  });

  it('of a very long list holds the newest, and says so', async () => {
    const part = Array.from({ length: 2_000 }, (_, place) => row(`k${place}`, { displayName: `Creator ${place}` }));
    const long: Store = {
      ...store,
      shortlists: {
        ...store.shortlists,
        count: async () => 100_000,
        page: async (_query, _from, limit) => part.slice(0, limit),
        async *stream() {
          for (let portion = 0; portion < 50; portion += 1) {
            yield part.map((one) => ({ ...one, creatorKey: `${portion}-${one.creatorKey}` }));
          }
        },
      },
    };
    const { words, button } = await open(long);
    await until(() => words().includes('10,000/100,000 位'));
    expect(words()).toContain('這裡列出最新的 10,000 位，共 100,000 位');
    await press(button('匯出'));
    expect(words()).toContain('10,000');
    expect(words()).not.toContain('全部 1');
  });

  it('is searched, filtered and sorted', async () => {
    const { container, words, button } = await openList(5);
    const search = container.querySelector<HTMLInputElement>('input[type="search"]');
    if (!search) throw new Error('no search');
    await type(search, '＠creator.2');
    await until(() => shownNames().length === 1);
    expect(shownNames()).toEqual(['阿湯走山']);
    expect(words()).toContain('1/5 位');
    await type(search, 'nobody');
    await until(() => words().includes('沒有符合的創作者'));
    await press(button('清除篩選'));
    await press(button('YouTube'));
    await until(() => shownNames().length === 2);
    await press(button('YouTube'));
    await press(button('奈米'));
    await until(() => shownNames().length === 2);
    await press(button('奈米'));
    await press(button('最近加入'));
    await choose('最早加入');
    await until(() => shownNames()[0] === '豆子實驗室');
  });

  it('takes in what another window adds', async () => {
    const { words } = await openList(2);
    await until(async () => {
      await machine.store().shortlists.add([row('new', { displayName: '新來的', addedAt: noon + 1 })]);
      return true;
    });
    await until(() => words().includes('3 位'));
    expect(shownNames()[0]).toBe('新來的');
  });

  it('says so when it cannot be read, and tries again', async () => {
    let broken = true;
    const page: Store['shortlists']['page'] = (...given) =>
      broken ? Promise.reject(new StoreFailure('store-unavailable')) : store.shortlists.page(...given);
    await add(1);
    const { words, button } = await open({ ...store, shortlists: { ...store.shortlists, page } });
    await until(() => words().includes('名單讀不出來。 瀏覽器不讓我們打開資料庫'));
    expect(words()).not.toContain('名單還是空的');
    broken = false;
    await press(button('再試一次'));
    await until(() => words().includes('1 位'));
  });
});

describe('choosing', () => {
  it('works by keys: Space, Shift with arrows, all, none', async () => {
    const { words } = await openList(5);
    await key(grid(), ' ');
    expect(words()).toContain('已選 1 位');
    await key(grid(), 'ArrowDown', { shiftKey: true });
    await key(grid(), 'ArrowDown', { shiftKey: true });
    expect(words()).toContain('已選 3 位');
    await key(grid(), 'a', { ctrlKey: true });
    expect(words()).toContain('已選 5 位');
    await key(grid(), 'Escape');
    expect(words()).not.toContain('已選');
    await key(grid(), 'End');
    expect(document.getElementById(grid().getAttribute('aria-activedescendant') ?? '')?.textContent).toContain(
      '豆子實驗室',
    );
  });

  it('works by presses, from here to there with Shift', async () => {
    const { words } = await openList(5);
    const rows = () => [...grid().querySelectorAll('[role="row"]')];
    await press(rows()[1] ?? document.body);
    await act(async () => rows()[3]?.dispatchEvent(new MouseEvent('click', { shiftKey: true, bubbles: true })));
    expect(words()).toContain('已選 3 位');
    expect(rows().map((one) => one.getAttribute('aria-selected'))).toEqual(['false', 'true', 'true', 'true', 'false']);
  });
});

describe('taking off', () => {
  it('is on disk at once, and can be taken back', async () => {
    const { words, button } = await openList(3);
    await key(grid(), ' ');
    await press(button('移出'));
    await until(() => words().includes('已移出 1 位'));
    await until(() => words().includes('2 位'));
    expect(await store.shortlists.find('default', 'k0')).toBeNull();
    await press(button('復原'));
    await until(() => shownNames().length === 3);
    expect((await machine.restarted().shortlists.find('default', 'k0'))?.addedAt).toBe(noon);
  });

  it('keeps everybody when the store refuses', async () => {
    await add(2);
    const remove = () => Promise.reject(new StoreFailure('store-full'));
    const { words } = await open({ ...store, shortlists: { ...store.shortlists, remove } });
    await until(() => shownNames().length === 2);
    await key(grid(), 'Delete');
    await until(() => words().includes('磁碟空間不足'));
    expect(shownNames()).toHaveLength(2);
  });
});

describe('exporting', () => {
  it('writes the chosen ones, with their notes', async () => {
    await store.notes.save('k1', draft('報價 3 萬'));
    const { button, words } = await openList(3);
    await key(grid(), 'ArrowDown');
    await key(grid(), ' ');
    await press(button('匯出'));
    await choose('下載 CSV');
    await until(() => files.length === 1);
    expect(files[0]?.name).toMatch(/\.csv$/);
    expect(files[0]?.text).toContain('Deer Eats');
    expect(files[0]?.text).toContain('報價 3 萬');
    expect(files[0]?.text).not.toContain('露露烤什麼');
    expect(words()).toContain('1 位已交給瀏覽器下載');
  });

  it('copies as text, and says so when the browser refuses', async () => {
    const { button, words } = await openList(2);
    await press(button('匯出'));
    await choose('複製成文字');
    await until(() => words().includes('已複製 2 位'));
    expect(clipboard.written[0]).toContain('露露烤什麼');
    clipboard.refuses = true;
    await press(button('匯出'));
    await choose('複製成文字');
    await until(() => words().includes('不讓我們用剪貼簿'));
  });

  it('of nothing ends in a sentence', async () => {
    const { button, words } = await open();
    await until(() => words().includes('名單還是空的'));
    await press(button('匯出'));
    await choose('下載 CSV');
    await until(() => words().includes('沒有可以匯出的創作者'));
    expect(files).toEqual([]);
  });
});

describe('invitations', () => {
  const field = (label: string) => {
    const found = [...document.querySelectorAll('label')].find((one) => one.textContent === label);
    const input = document.getElementById(found?.htmlFor ?? '');
    if (!(input instanceof HTMLInputElement)) throw new Error(`no field ${label}`);
    return input;
  };

  it('mark what is missing, block what cannot go without, and fill as the brief is typed', async () => {
    const { button, words, container } = await openList(2);
    await press(button('邀約'));
    await press(button(/^下載全部/));
    await until(() => words().includes('邀約還不能送出'));
    expect(files).toEqual([]);
    await press(button('複製這一封'));
    expect(clipboard.written).toEqual([]);
    expect(words()).toContain('少了 品牌、產品');
    await type(field('品牌'), '月光烘焙');
    await type(field('產品'), '可可磚');
    await type(field('專案窗口'), '小林');
    await type(field('聯絡方式'), 'lin@moon.example');
    const tabs = container.querySelectorAll('[role="tab"]');
    await press(tabs[1] ?? document.body);
    expect(container.querySelector('.message h2')?.textContent).toContain('月光烘焙');
    expect(container.querySelectorAll('mark').length).toBeGreaterThan(2);
    expect(words()).not.toMatch(/\{[a-z]+\}|null|undefined/i);
    await press(button('複製這一封'));
    await until(() => words().includes('已複製主旨與內文'));
    expect(clipboard.written[0]).toContain('可可磚');
    expect(clipboard.written[0]).toContain('不需要');
    await press(button('下載全部 2 封'));
    await until(() => files.length === 1);
    expect(files[0]?.text).toContain('Deer Eats');
    await until(async () => (await store.campaigns.active('default')).brief.contactName === '小林');
  });

  it('leave out who is not to be contacted, say so, and give no text to copy', async () => {
    await store.campaigns.saveBrief('default', {
      ...emptyBrief,
      brand: '青禾',
      product: '司康',
      contactName: '小林',
      contactDetails: 'lin@moon.example',
    });
    await add(2);
    const doNotContact = { reason: '回覆「不需要」', since: noon };
    await store.dealings.change(['k1'], { kind: 'do-not-contact', doNotContact });
    const { button, words, container } = await open();
    await until(() => words().includes('2 位'));
    await press(button('邀約'));
    expect(words()).toContain('1 位已設為不再聯絡，不會寫給他們。');
    const shown = () => container.querySelector('.preview')?.textContent ?? '';
    if (!shown().includes('起設為不再聯絡')) await press(button('下一位'));
    expect(shown()).toContain('這裡沒有邀約可以複製。 原因：回覆「不需要」');
    expect(container.querySelector('.message')).toBeNull();
    await press(button('複製這一封'));
    expect(clipboard.written).toEqual([]);
    await press(button('下載全部 1 封'));
    await until(() => files.length === 1);
    expect(files[0]?.text).toContain('第 1 封，共 1 封');
    expect(files[0]?.text).toContain('沒有列入的創作者：1 位');
    await press(button('下一位'));
    await press(button('複製這一封'));
    await until(() => clipboard.written.length === 1);
  });

  it('change their language without the interface', async () => {
    const { button, container, words } = await openList(1);
    await press(button('邀約'));
    await press(container.querySelectorAll('[role="tab"]')[1] ?? document.body);
    const select = container.querySelector('select');
    await act(async () => {
      if (!select) return;
      select.value = 'en';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    expect(container.querySelector('.message')?.textContent).toContain('no thanks');
    expect(words()).toContain('複製這一封');
  });
});

describe('the campaign in use', () => {
  it('is chosen from the menu, which stands there for a single one, too', async () => {
    const spring = await store.campaigns.create('春季');
    await add(1);
    const { button, words } = await open();
    await until(() => words().includes('1 位'));
    await press(button('我的名單'));
    await choose('春季');
    await until(() => words().includes('名單還是空的'));
    expect(area.stored.settings).toMatchObject({ activeCampaignId: spring.id });
    await press(button('春季'));
    await choose('我的名單');
    await until(() => words().includes('1 位'));
  });

  it('is made with a name and taken into use; another window sees it in its menu', async () => {
    const { button, words, container } = await open();
    await until(() => words().includes('名單還是空的'));
    await press(button('我的名單'));
    await choose('新活動');
    const name = container.querySelector<HTMLInputElement>('.campaign-new input');
    if (!name) throw new Error('no field');
    expect(document.activeElement).toBe(name);
    await press(button('建立'));
    expect(await store.campaigns.list()).toHaveLength(1);
    await type(name, ' 夏季防曬 ');
    await press(button('建立'));
    await until(() => container.querySelector('.campaign')?.textContent === '夏季防曬');
    expect(document.activeElement).toBe(button('夏季防曬'));
    expect((await store.campaigns.list()).map((one) => one.name)).toEqual(['', '夏季防曬']);
    await act(async () => void (await machine.store().campaigns.create('秋冬')));
    await until(async () => (await store.campaigns.list()).length === 3);
    await press(button('夏季防曬'));
    await until(() => document.querySelectorAll('[role="menuitemradio"]').length === 3);
  });

  it('stays when the choice cannot be kept, and that is said', async () => {
    await store.campaigns.create('春季');
    const { button, words } = await open();
    await until(() => words().includes('名單還是空的'));
    area.failing = true;
    await press(button('我的名單'));
    await choose('春季');
    await until(() => words().includes('沒有切換，還在原來的活動'));
    expect(button('我的名單')).toBeTruthy();
  });
});

describe('a row', () => {
  it('says where the creator stands in this campaign, by the campaign’s own name of the stage', async () => {
    await store.campaigns.active('default');
    const { stages = [] } = (await store.campaigns.get('default')) ?? {};
    await store.campaigns.change('default', {
      stages: stages.map((one) => (one.id === 'live' ? { ...one, name: '已發文' } : one)),
    });
    await store.shortlists.add([row('a', { stage: 'invited' }), row('b', { stage: 'live', addedAt: noon + 1 })]);
    const { words } = await open();
    await until(() => words().includes('2 位'));
    expect([...grid().querySelectorAll('.row-stage')].map(({ textContent }) => textContent)).toEqual([
      ' · 已發文',
      ' · 已邀約',
    ]);
  });
});

describe('the tab behind', () => {
  it('offers its creator, and keeps the way back after adding', async () => {
    const addToShortlist = vi.fn(async () => ({ ok: true, value: null }) as const);
    const { button, words } = await open(store, clientOf(reportView(), { addToShortlist }));
    await until(() => words().includes('目前分頁 露露烤什麼'));
    await press(button('加入「春季保養」'));
    expect(addToShortlist).toHaveBeenCalledWith('key1');
    expect(button('復原')).toBeTruthy();
  });

  it('is not mentioned when its creator is listed already', async () => {
    const listed = { state: 'listed', ...oneCampaign, addedAt: noon } as const;
    const { words } = await open(store, clientOf(reportView({}, listed)));
    await until(() => words().includes('名單還是空的'));
    expect(words()).not.toContain('目前分頁');
  });
});

describe('settings', () => {
  const pick = (place: number, value: string) =>
    act(async () => {
      const select = document.querySelectorAll('select')[place];
      if (!select) throw new Error('no select');
      select.value = value;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });

  it('switch language and theme at once and keep them', async () => {
    const { button, words, container } = await open();
    await until(() => words().includes('名單還是空的'));
    await press(button('設定'));
    await pick(0, 'en');
    expect(words()).toContain('Settings');
    expect(document.documentElement.lang).toBe('en');
    await pick(1, 'dark');
    expect(container.querySelector<HTMLElement>('.surface')?.dataset.theme).toBe('dark');
    await pick(2, 'untapper-instagram');
    expect(area.stored.settings).toMatchObject({
      language: 'en',
      theme: 'dark',
      benchmarkPack: { instagram: 'untapper-instagram' },
    });
  });

  it('go back to what is kept when they cannot be kept', async () => {
    const { button, words } = await open();
    await until(() => words().includes('名單還是空的'));
    await press(button('設定'));
    area.failing = true;
    await pick(0, 'en');
    expect(words()).toContain('設定沒有存到，已改回原樣');
  });

  it('erase everything after naming what goes', async () => {
    await store.notes.save('k0', draft('a note'));
    const { button, words } = await openList(2);
    await press(button('設定'));
    await press(button('清除全部資料…'));
    await until(() => words().includes('名單上的 2 位創作者'));
    expect(words()).toContain('1 則備註');
    await press(button('取消'));
    expect(await store.shortlists.count({ campaignId: 'default' })).toBe(2);
    await press(button('清除全部資料…'));
    await until(() => words().includes('無法復原'));
    await press(button('全部清除'));
    await until(() => words().includes('已全部清除'));
    expect(await store.shortlists.count({ campaignId: 'default' })).toBe(0);
    await press(button('回到名單'));
    await until(() => words().includes('名單還是空的'));
  });
});

describe('a store that was lost', () => {
  it('is not taken for a new one', async () => {
    await add(3);
    await store.health.check();
    machine.indexedDB = new (machine.indexedDB.constructor as new () => IDBFactory)();
    const { words, button } = await open(machine.restarted());
    await until(() => words().includes('還有 3 筆名單與備註'));
    await press(button('知道了'));
    expect(words()).not.toContain('瀏覽器把資料庫清掉了');
  });
});
