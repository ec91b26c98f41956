// The workspace's table over a real store and the real engine: rows, order, filter, views, choosing, deeds with their undo, exports. @vitest-environment jsdom

import { IDBKeyRange } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { TablePlace } from '../../components/table/TablePlace.tsx';
import type { Place } from '../../components/workspace/places.ts';
import { everyoneId } from '../../lib/campaign/listing.ts';
import type { ShortlistRow } from '../../lib/campaign/shortlist-row.ts';
import type { Condition } from '../../lib/campaign/table/table-query.ts';
import { exactFigure } from '../../lib/profile/figure.ts';
import type { Store } from '../../lib/storage/store.ts';
import { StoreFailure } from '../../lib/storage/store-failure.ts';
import { createTableClient } from '../../lib/storage/table/table-client.ts';
import { noon } from '../profile/invented-creator.ts';
import { Machine, row } from '../storage/stand-ins.ts';
import { workerOver } from '../storage/table-worker-stand-in.ts';
import { deviceStandIn } from './device-stand-in.ts';
import { key, press, type Rendered, render, type, until } from './render.tsx';

let machine: Machine;
let store: Store;
let rendered: Rendered | null = null;
let files: { readonly name: string; readonly text: string }[];
let went: Place[];
let machines = 0;

beforeEach(() => {
  globalThis.IDBKeyRange = IDBKeyRange;
  machines += 1;
  machine = new Machine(`screen-table-${machines}`);
  store = machine.store();
  files = [];
  went = [];
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
  // jsdom lays nothing out: the grid would think that no row is in sight.
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(500);
  vi.spyOn(Element.prototype, 'clientWidth', 'get').mockReturnValue(900);
});
afterEach(async () => {
  await rendered?.leave();
  rendered = null;
  document.body.replaceChildren();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const names = ['阿湯走山', 'Deer Eats', '露露烤什麼', 'Tiny Tools', '豆子實驗室'];
const followers = [5_000, 90_000, 40_000, 40_000, 700];

const rowsOf = (count: number, campaignId = 'default'): ShortlistRow[] =>
  Array.from({ length: count }, (_, place) =>
    row(`k${String(place).padStart(4, '0')}`, {
      campaignId,
      handle: `creator.${place}`,
      displayName: names[place] ?? `Creator ${place}`,
      platform: (['instagram', 'youtube', 'tiktok'] as const)[place % 3] ?? 'instagram',
      followers: exactFigure(followers[place] ?? place, 'invented › count', noon),
      followersOrder: followers[place] ?? place,
      tiers: [place % 2 ? 'nano' : 'micro'],
      addedAt: noon - place,
    }),
  );

const open = async (
  listId = 'default',
  over: Store = store,
  creatorKey: string | null = null,
  narrowedTo: Condition | null = null,
) => {
  rendered = await render(
    <TablePlace
      parts={{
        store: over,
        clock: () => machine.now,
        newKey: () => machine.newKey(),
        go: (place) => went.push(place),
        device: {
          ...deviceStandIn,
          openTable: () => createTableClient(workerOver(machine)),
          eraseCreator: (one) => store.erase.creator(one),
        },
      }}
      listId={listId}
      creatorKey={creatorKey}
      narrowedTo={narrowedTo}
    />,
  );
  return rendered;
};

/** Opens the campaign's list with so many creators. */
const openList = async (count: number, over: Store = store) => {
  await store.campaigns.active('default');
  await store.shortlists.add(rowsOf(count));
  const shown = await open('default', over);
  await until(
    () =>
      shownNames().length > 0 &&
      shown.words().includes(`${count.toLocaleString('en')} 位`) &&
      !shown.words().includes('還在讀取'),
  );
  return shown;
};
const grid = () => document.querySelector('[role="grid"]') ?? document.body;
const shownNames = () => [...grid().querySelectorAll('.cell-link')].map(({ textContent }) => textContent);
const current = () => document.getElementById(grid().getAttribute('aria-activedescendant') ?? '');
const head = (title: string) => {
  const found = [...grid().querySelectorAll('[role="columnheader"]')].find(
    (cell) => cell.querySelector('.head-title')?.textContent === title,
  );
  if (!found) throw new Error(`no head ${title}`);
  return found;
};
const sortBy = (title: string, shiftKey = false) =>
  until(async () => {
    head(title)
      .querySelector('.head-sort')
      ?.dispatchEvent(new MouseEvent('click', { bubbles: true, shiftKey }));
    return true;
  });
const field = (label: string) => {
  const found = [...document.querySelectorAll('label')].find((one) => one.textContent?.trim() === label);
  const input = found?.querySelector('input') ?? document.getElementById(found?.htmlFor ?? '');
  if (!(input instanceof HTMLInputElement)) throw new Error(`no field ${label}`);
  return input;
};
const entry = (words: string) => {
  const found = [...document.querySelectorAll('[role^="menuitem"]')].find((one) => one.textContent === words);
  if (!found) throw new Error(`no entry ${words}`);
  return press(found);
};

describe('rows', () => {
  it('stand newest first, with names that open the details', async () => {
    await openList(5);
    expect(shownNames()).toEqual(names);
    expect(grid().getAttribute('aria-rowcount')).toBe('6');
    expect(grid().querySelector('.cell-link')?.getAttribute('href')).toBe('#/list/default/k0000');
  });

  it('exist only as far as they are in sight, of however many', async () => {
    await openList(3_000);
    expect(grid().querySelectorAll('[role="row"]').length).toBeLessThan(60);
  });

  it('say that there is nothing yet, and what to do', async () => {
    const { words } = await open(everyoneId);
    await until(() => words().includes('還沒有創作者'));
    expect(document.querySelector('.table-empty a')?.getAttribute('href')).toBe('#/import');
  });

  it('take in what another window does', async () => {
    const { words } = await openList(2);
    await machine.store().shortlists.add([row('new', { displayName: '新來的', addedAt: noon + 1 })]);
    await until(() => words().includes('3 位') && shownNames()[0] === '新來的');
  });

  it('say so when they cannot be read, and are read again', async () => {
    await store.shortlists.add(rowsOf(2));
    const opened: number[] = [];
    const shown = await render(
      <TablePlace
        parts={{
          store,
          clock: () => machine.now,
          newKey: () => machine.newKey(),
          go: () => {},
          device: {
            ...deviceStandIn,
            openTable: () => {
              opened.push(1);
              const engine = createTableClient(workerOver(machine));
              if (opened.length > 1) return engine;
              return {
                ...engine,
                follow: (_query, _heard, failed) => {
                  failed(new StoreFailure('store-full'));
                  return () => {};
                },
              };
            },
            openProfile: async () => {},
            eraseCreator: async () => {},
          },
        }}
        listId="default"
        creatorKey={null}
        narrowedTo={null}
      />,
    );
    rendered = shown;
    await until(() => shown.words().includes('名單讀不出來。 磁碟空間不足'));
    expect(shown.words()).not.toContain('還是空的');
    await press(shown.button('再試一次'));
    await until(() => shownNames().length === 2);
    expect(shown.words()).not.toContain('磁碟空間不足');
  });
});

describe('the order', () => {
  it('is by several columns, with their ranks, and kept for the next time', async () => {
    await openList(5);
    await sortBy('追蹤者');
    await until(() => shownNames()[0] === 'Deer Eats');
    expect(head('追蹤者').getAttribute('aria-sort')).toBe('descending');
    await sortBy('名稱', true);
    await until(() => shownNames().slice(1, 3).join() === 'Tiny Tools,露露烤什麼');
    expect(head('名稱').textContent).toContain('2');
    await until(async () => (await store.views.get('current:default')) !== null);
    await rendered?.leave();
    document.body.replaceChildren();
    await open();
    await until(() => shownNames().slice(0, 3).join() === 'Deer Eats,Tiny Tools,露露烤什麼');
  });

  it('and the widths are worked by keys on the heads', async () => {
    await openList(5);
    await key(grid(), 'ArrowUp');
    for (let step = 0; step < 3; step += 1) await key(grid(), 'ArrowRight');
    expect(current()?.getAttribute('role')).toBe('columnheader');
    await key(grid(), 'Enter');
    await until(() => shownNames()[0] === 'Deer Eats');
    const before = (grid() as HTMLElement).style.getPropertyValue('--whole');
    await key(grid(), 'ArrowRight', { shiftKey: true });
    expect(Number.parseInt((grid() as HTMLElement).style.getPropertyValue('--whole'), 10)).toBe(
      Number.parseInt(before, 10) + 16,
    );
  });
});

describe('the filter', () => {
  it('searches in Chinese and English, whatever the width', async () => {
    const { words, container, button } = await openList(5);
    const search = container.querySelector<HTMLInputElement>('input[type="search"]');
    if (!search) throw new Error('no search');
    await type(search, '烤什么');
    await until(() => shownNames().join() === '露露烤什麼');
    expect(words()).toContain('1/5 位');
    await type(search, 'ｄｅｅｒ');
    await until(() => shownNames().join() === 'Deer Eats');
    await type(search, 'nobody');
    await until(() => words().includes('沒有符合的創作者'));
    await press(button('清除篩選'));
    await until(() => shownNames().length === 5);
    expect(search.value).toBe('');
  });

  it('is built of conditions that are read as sentences, changed and taken out', async () => {
    const { words, button } = await openList(5);
    await press(button('加條件'));
    await entry('平台');
    await press(field('YouTube'));
    await press(field('TikTok'));
    await press(button('完成'));
    await until(() => shownNames().length === 3);
    expect(words()).toContain('平台是 YouTube或TikTok');
    await press(button('加條件'));
    await entry('追蹤者數');
    await type(field('至少'), '1萬');
    await press(button('完成'));
    await until(() => shownNames().join() === 'Deer Eats,露露烤什麼');
    expect(words()).toContain('追蹤者至少 1 萬');
    await press(button('平台是 YouTube或TikTok'));
    await press(field('YouTube'));
    await until(() => shownNames().join() === '露露烤什麼');
    await press(button('完成'));
    await press(button('拿掉條件：追蹤者至少 1 萬'));
    await press(button('拿掉條件：平台是 TikTok'));
    await until(() => shownNames().length === 5);
  });

  it('says what is wrong with a bound and leaves the rows', async () => {
    const { words, button } = await openList(5);
    await press(button('加條件'));
    await entry('互動率');
    await type(field('至少'), 'much');
    expect(words()).toContain('要是數字');
    await press(button('完成'));
    expect(shownNames()).toHaveLength(5);
  });
});

describe('views', () => {
  it('are saved under a name, chosen, renamed, taken away and back', async () => {
    const { words, button } = await openList(5);
    await sortBy('追蹤者');
    await until(() => shownNames()[0] === 'Deer Eats');
    await press(button(/檢視/));
    await type(field('把現在的樣子存成'), '大的先');
    await press(button('儲存'));
    await until(async () => (await store.views.list()).some(({ name }) => name === '大的先'));
    await sortBy('追蹤者');
    await until(() => shownNames()[0] === '豆子實驗室' && words().includes('大的先（有更動）'));
    await press(button(/大的先（有更動）/));
    await press(button('大的先'));
    await until(() => shownNames()[0] === 'Deer Eats');
    await press(button(/^檢視 大的先/));
    await press(button(/^改名/));
    await type(document.querySelector<HTMLInputElement>('.view-item input') ?? field(''), '由大到小');
    await press(button('改名'));
    await until(() => words().includes('由大到小'));
    await press(button('刪除檢視「由大到小」'));
    await until(() => words().includes('已刪除檢視「由大到小」'));
    await press(button('復原'));
    await until(async () => (await store.views.list()).some(({ name }) => name === '由大到小'));
  });
});

describe('columns', () => {
  it('are hidden, shown and moved by keyboard', async () => {
    const { button } = await openList(2);
    const titles = () => [...grid().querySelectorAll('.head-title')].map(({ textContent }) => textContent);
    await press(button('欄位'));
    await press(field('平台'));
    expect(titles()).not.toContain('平台');
    await press(field('電子郵件'));
    expect(titles().at(-1)).toBe('電子郵件');
    await press(button('「追蹤者」往前移'));
    expect(titles().slice(0, 3)).toEqual(['名稱', '追蹤者', '級距']);
    expect(button('「追蹤者」往前移').getAttribute('aria-disabled')).toBe('true');
  });
});

describe('choosing', () => {
  it('works by keys, outlives the filter, and says what is hidden', async () => {
    const { words, container } = await openList(5);
    await key(grid(), ' ');
    await key(grid(), 'ArrowDown', { shiftKey: true });
    await key(grid(), 'ArrowDown', { shiftKey: true });
    await until(() => words().includes('已選 3 位'));
    const search = container.querySelector<HTMLInputElement>('input[type="search"]');
    await type(search ?? field(''), 'deer');
    await until(() => words().includes('其中 2 位不在目前的篩選內'));
    await key(grid(), 'Escape');
    expect(words()).not.toContain('已選');
  });

  it('takes all that are found, also those that are not at hand', async () => {
    const { words } = await openList(1_500);
    await key(grid(), 'a', { ctrlKey: true });
    await until(() => words().includes('已選 1,500 位'));
  });
});

describe('deeds', () => {
  const chooseTwo = async () => {
    await key(grid(), ' ');
    await key(grid(), 'ArrowDown', { shiftKey: true });
    await until(() => (rendered?.words() ?? '').includes('已選 2 位'));
  };
  const stages = async () =>
    (await store.shortlists.rows('default', ['k0000', 'k0001', 'k0002'])).map(({ stage }) => stage);

  it('change the stage of many, and put it back', async () => {
    const { words, button } = await openList(3);
    await chooseTwo();
    await press(button('改階段'));
    await entry('洽談');
    await until(() => words().includes('已把 2 位改到「洽談」。'));
    expect(await stages()).toEqual(['negotiating', 'negotiating', 'candidate']);
    await press(button('復原'));
    await until(async () => (await stages()).every((stage) => stage === 'candidate'));
    await until(() => !words().includes('已把 2 位'));
  });

  it('tag, hand over, bar – each with its undo', async () => {
    const { words, button } = await openList(3);
    await chooseTwo();
    await press(button('標籤…'));
    await type(field('標籤'), '美食');
    await press(button('加上'));
    await until(() => words().includes('已替 2 位加上標籤「美食」。'));
    await press(button('指定負責人'));
    await type(field('負責人'), '小林');
    await press([...document.querySelectorAll<HTMLElement>('.word-deeds button')][0] ?? document.body);
    await until(() => words().includes('已把 2 位交給 小林。'));
    await press(button('不再聯絡…'));
    await type(field('原因（可以空著）'), '要求下架');
    await press(button('標為不再聯絡'));
    await until(() => words().includes('已把 2 位標為不再聯絡。'));
    const [first] = await store.shortlists.rows('default', ['k0000']);
    expect(first).toMatchObject({ tags: ['美食'], owner: '小林', doNotContact: { reason: '要求下架' } });
    for (const gone of ['標為不再聯絡。', '交給 小林', '加上標籤']) {
      await press(button('復原'));
      await until(() => !words().includes(gone));
    }
    const [back] = await store.shortlists.rows('default', ['k0000']);
    expect(back).toMatchObject({ tags: [], owner: '', doNotContact: null });
  });

  it('take off the list, and back', async () => {
    const { words, button } = await openList(3);
    await chooseTwo();
    await press(button('移出'));
    await until(() => words().includes('已移出 2 位。') && shownNames().length === 1);
    await press(button('復原'));
    await until(() => shownNames().length === 3);
  });

  it('erase from the list of everyone only after asking what will go', async () => {
    await store.shortlists.add(rowsOf(2, everyoneId));
    const { words, button } = await open(everyoneId);
    await until(() => shownNames().length === 2);
    await key(grid(), ' ');
    await press(button('清除…'));
    expect(words()).toContain('會刪掉他們的檔案、貼文');
    await press(button('清除 1 位'));
    await until(() => shownNames().length === 1 && words().includes('已清除 1 位。'));
    expect(await store.shortlists.find(everyoneId, 'k0000')).toBeNull();
  });

  it('say what the store refuses, and change nothing', async () => {
    const change = () => Promise.reject(new StoreFailure('store-full'));
    const { words, button } = await openList(3, { ...store, dealings: { ...store.dealings, change } });
    await chooseTwo();
    await press(button('改階段'));
    await entry('婉拒');
    await until(() => words().includes('磁碟空間不足'));
    expect(await stages()).toEqual(['candidate', 'candidate', 'candidate']);
  });

  it('lead to the comparison of two to ten', async () => {
    const { button } = await openList(3);
    await chooseTwo();
    await press(button(/^比較/));
    expect(went).toEqual([{ at: 'compare', campaignId: 'default', creatorKeys: ['k0000', 'k0001'] }]);
  });
});

describe('editing in the row', () => {
  it('changes the stage by keyboard alone; Escape leaves it', async () => {
    await openList(2);
    const stage = 7;
    for (let step = 0; step < stage; step += 1) await key(grid(), 'ArrowRight');
    await key(grid(), 'F2');
    const select = () => grid().querySelector('select');
    await until(async () => {
      const found = select();
      if (!found) return false;
      Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value')?.set?.call(found, 'signed');
      return true;
    });
    await key(select() ?? document.body, 'ArrowDown');
    await until(async () => {
      select()?.dispatchEvent(new Event('change', { bubbles: true }));
      return true;
    });
    expect((await store.shortlists.find('default', 'k0000'))?.stage).toBe('candidate');
    await key(select() ?? document.body, 'Enter');
    await until(async () => (await store.shortlists.find('default', 'k0000'))?.stage === 'signed');
    await until(() => (rendered?.words() ?? '').includes('已把 1 位改到「簽約」。'));
    await key(grid(), 'F2');
    await key(select() ?? document.body, 'Escape');
    expect(select()).toBeNull();
  });
});

describe('exports', () => {
  it('hold the columns on the screen in the order on the screen', async () => {
    const { button } = await openList(5);
    await sortBy('追蹤者');
    await until(() => shownNames()[0] === 'Deer Eats');
    await press(button('匯出'));
    await entry('畫面上的欄位，CSV');
    await until(() => files.length === 1);
    const [file] = files;
    expect(file?.name).toMatch(/\.csv$/);
    const lines =
      file?.text
        .replace(/^\ufeff/, '')
        .trim()
        .split('\r\n') ?? [];
    expect(lines[0]).toContain('"名稱","帳號","頁面網址","平台"');
    expect(lines[0]).toContain('"階段","負責人","標籤"');
    expect(lines[0]).not.toContain('備註');
    expect(lines.slice(1).map((line) => line.split(',')[0])).toEqual([
      '"Deer Eats"',
      '"露露烤什麼"',
      '"Tiny Tools"',
      '"阿湯走山"',
      '"豆子實驗室"',
    ]);
  });

  it('of the chosen hold them alone, with everything and the notes', async () => {
    await store.notes.save('k0001', { id: 'n', text: '報價 3 萬', revision: 0 });
    const { button } = await openList(5);
    await key(grid(), 'ArrowDown');
    await key(grid(), ' ');
    await press(button('匯出'));
    const wanted = [...document.querySelectorAll('[role="menuitem"]')].find(
      ({ textContent }) => textContent === '全部欄位與備註，CSV',
    );
    await press(wanted ?? document.body);
    await until(() => files.length === 1);
    expect(files[0]?.text).toContain('報價 3 萬');
    expect(files[0]?.text.trim().split('\r\n')).toHaveLength(2);
  });

  it('can be stopped, and then leave no file', async () => {
    let release = () => {};
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    const rows: Store['shortlists']['rows'] = async (...given) => {
      await gate;
      return store.shortlists.rows(...given);
    };
    const { button, words } = await openList(1_500, { ...store, shortlists: { ...store.shortlists, rows } });
    await press(button('匯出'));
    await entry('全部資料與備註，JSON');
    await until(() => words().includes('匯出中'));
    await press(button('停止'));
    release();
    await until(() => words().includes('已停止匯出'));
    expect(files).toEqual([]);
  });
});

describe('the details', () => {
  it('show who it is at once, and say when the creator is gone', async () => {
    await store.campaigns.active('default');
    await store.shortlists.add(rowsOf(2));
    const { words } = await open('default', store, 'k0001');
    await until(
      () => words().includes('Deer Eats') && document.querySelector('.drawer-name')?.textContent === 'Deer Eats',
    );
    await rendered?.leave();
    document.body.replaceChildren();
    const again = await open('default', store, 'nobody');
    await until(() => again.words().includes('不在這份名單上'));
  });
});
