// A campaign's place over a real store: made, renamed, its stages edited and taken out with undo, figures, copy, erasure; two windows. @vitest-environment jsdom

import { IDBKeyRange } from 'fake-indexeddb';
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CampaignPlace } from '../../components/campaign/CampaignPlace.tsx';
import { Rail } from '../../components/workspace/Rail.tsx';
import type { Campaign } from '../../lib/campaign/campaign.ts';
import { localDay } from '../../lib/campaign/deadlines.ts';
import type { Store } from '../../lib/storage/store.ts';
import { StoreFailure } from '../../lib/storage/store-failure.ts';
import { day, noon } from '../profile/invented-creator.ts';
import { Machine, row } from '../storage/stand-ins.ts';
import { fire, key, press, type Rendered, render, SettingsArea, type, until } from './render.tsx';

let machine: Machine;
let store: Store;
let area: SettingsArea;
let shown: Rendered;
let went: unknown[];

const parts = (over: Store = store) => ({
  store: over,
  clock: () => machine.now,
  newKey: () => machine.newKey(),
  go: (place: unknown) => void went.push(place),
});

beforeEach(async () => {
  globalThis.IDBKeyRange = IDBKeyRange;
  machine = new Machine();
  store = machine.store();
  area = new SettingsArea({});
  went = [];
  await store.campaigns.active('default');
});
afterEach(async () => {
  await shown?.leave();
  document.body.replaceChildren();
  vi.restoreAllMocks();
});

const open = async (campaignId: string | null = 'default', over: Store = store) => {
  shown = await render(<CampaignPlace parts={parts(over)} campaignId={campaignId} />, {}, area);
};
const openPart = async (name: string, campaignId = 'default') => {
  await open(campaignId);
  await until(() => shown.container.querySelector('[role="tab"]') !== null);
  await press(tab(name));
};
const tab = (name: string) =>
  [...shown.container.querySelectorAll('[role="tab"]')].find((one) => one.textContent === name) ?? document.body;
const named = (label: string) => {
  const labels = [...document.querySelectorAll('label')].find((one) => one.textContent === label);
  const found = document.querySelector(`[aria-label="${label}"]`) ?? document.getElementById(labels?.htmlFor ?? '');
  if (!(found instanceof HTMLInputElement)) throw new Error(`no field ${label}`);
  return found;
};
const choose = (select: Element | null, value: string) =>
  act(async () => {
    if (!(select instanceof HTMLSelectElement)) throw new Error('no select');
    select.value = value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });
const standing = async (id = 'default'): Promise<Campaign> => {
  const found = await store.campaigns.get(id);
  if (!found) throw new Error('no campaign');
  return found;
};
const stageIds = async () => (await standing()).stages.map(({ id }) => id);
const lines = () => [...shown.container.querySelectorAll<HTMLElement>('.stage-line')];
const nameIn = (line: Element | undefined) => line?.querySelector<HTMLInputElement>('[data-part="name"]');
const shownNames = () => lines().map((line) => nameIn(line)?.value);

describe('a new campaign', () => {
  it('needs a name, and is gone to', async () => {
    await open(null);
    await press(shown.button('建立活動'));
    expect(went).toEqual([]);
    await type(named('活動名稱'), ' 夏季防曬 ');
    await press(shown.button('建立活動'));
    await until(() => went.length === 1);
    const made = (await store.campaigns.list()).find(({ name }) => name === '夏季防曬');
    expect(went).toEqual([{ at: 'campaign', campaignId: made?.id }]);
  });

  it('says when it could not be made', async () => {
    const create = () => Promise.reject(new StoreFailure('store-full'));
    await open(null, { ...store, campaigns: { ...store.campaigns, create } });
    await type(named('活動名稱'), '夏');
    await press(shown.button('建立活動'));
    await until(() => shown.words().includes('活動沒有建立。 磁碟空間不足'));
    expect(went).toEqual([]);
  });
});

describe('name, owner and deadlines', () => {
  it('are saved as they are typed, and said to be only then', async () => {
    await openPart('階段與期限');
    await type(named('活動名稱'), '春季');
    await type(named('負責人'), '小禾 ');
    expect(shown.words()).not.toMatch(/已儲存/);
    await until(() => /已儲存/.test(shown.words()));
    expect(await standing()).toMatchObject({ name: '春季', owner: '小禾' });
    expect(named('負責人').value).toBe('小禾 ');
    await until(() => shown.container.querySelector('h1')?.textContent === '春季');
  });

  it('of a campaign of one’s own need a name: what is wrong is said and not saved', async () => {
    const { id } = await store.campaigns.create('春季');
    await openPart('階段與期限', id);
    await type(named('活動名稱'), ' ');
    expect(shown.words()).toContain('還沒有儲存：活動要有名稱');
    await fire(named('活動名稱'), new FocusEvent('focusout', { bubbles: true }));
    expect((await standing(id)).name).toBe('春季');
  });

  it('take in what another window changes, and keep what is typed here', async () => {
    await openPart('階段與期限');
    await type(named('負責人'), '小禾');
    await until(async () => (await standing()).owner === '小禾');
    const other = machine.store();
    machine.now += 5;
    const theirs = await standing();
    await act(async () => {
      const stages = theirs.stages.map((stage) => (stage.id === 'invited' ? { ...stage, name: '寄信了' } : stage));
      await other.campaigns.change('default', { ...theirs, name: '別的視窗', stages }, theirs);
    });
    await until(() => named('活動名稱').value === '別的視窗' && shownNames()[1] === '寄信了');
    machine.now += 5;
    await type(named('負責人'), '小禾、阿湯');
    await until(async () => (await standing()).owner === '小禾、阿湯');
    expect((await standing()).name).toBe('別的視窗');
  });

  it('stand in the order of their days, what is over said in words', async () => {
    await openPart('階段與期限');
    await press(shown.button('新增期限'));
    expect(document.activeElement).toBe(named('第 1 個期限的名稱'));
    await type(named('第 1 個期限的名稱'), '上線');
    await type(named('「上線」的日期'), localDay(noon + 3 * day));
    await press(shown.button('新增期限'));
    await type(named('第 2 個期限的名稱'), '腳本');
    await type(named('「腳本」的日期'), localDay(noon - 2 * day));
    expect(shown.words()).toContain('逾期 2 天');
    await fire(named('「腳本」的日期'), new FocusEvent('focusout', { bubbles: true }));
    await until(async () => (await standing()).deadlines.length === 2);
    await until(() => named('第 1 個期限的名稱').value === '腳本');
    await type(named('「上線」的日期'), '');
    expect(shown.words()).toContain('第 2 個期限要有日期');
    await press(shown.button('移除期限「上線」'));
    await until(async () => (await standing()).deadlines.length === 1);
    await press(tab('概況'));
    await until(() => shown.words().includes('1 個期限已過'));
    expect(shown.container.querySelector('.upcoming')?.textContent).toContain('腳本逾期 2 天');
  });
});

describe('stages', () => {
  it('are renamed, follow the language until then, and again when emptied', async () => {
    await openPart('階段與期限');
    const first = named('第 1 個階段的名稱');
    expect(first.value).toBe('候選');
    await type(first, '口袋名單');
    await until(async () => (await standing()).stages[0]?.name === '口袋名單');
    await type(first, '');
    expect(first.value).toBe('');
    await fire(first, new FocusEvent('focusout', { bubbles: true }));
    await until(async () => (await standing()).stages[0]?.name === '');
    expect(first.value).toBe('候選');
  });

  it('are added before the ways out, given a meaning, and refused two names alike', async () => {
    await openPart('階段與期限');
    await press(shown.button('新增階段'));
    expect(document.activeElement).toBe(nameIn(lines()[6]));
    expect(shownNames()[6]).toBe('新階段');
    await choose(lines()[6]?.querySelector('select') ?? null, 'committed');
    await until(async () => (await standing()).stages[6]?.meaning === 'committed');
    await type(named('第 7 個階段的名稱'), '上線');
    expect(shown.words()).toContain('第 7 個階段的名稱和前面的重複');
    await type(named('第 7 個階段的名稱'), '');
    expect(shown.words()).toContain('第 7 個階段要有名稱');
    expect((await standing()).stages[6]?.name).toBe('新階段');
  });

  it('are put in order by keys, with the focus kept and the place said', async () => {
    await openPart('階段與期限');
    const up = shown.button('「洽談」往前移');
    up.focus();
    await press(up);
    expect(shownNames().slice(0, 3)).toEqual(['候選', '洽談', '已邀約']);
    expect(document.activeElement?.getAttribute('aria-label')).toBe('「洽談」往前移');
    expect(shown.words()).toContain('「洽談」移到第 2 個');
    await press(shown.button('「洽談」往前移'));
    await press(shown.button('「洽談」往前移'));
    await until(async () => (await stageIds())[0] === 'negotiating');
    expect(await stageIds()).toHaveLength(8);
  });

  it('are taken out only after saying where their creators go, and come back with them', async () => {
    await store.shortlists.add([row('a', { stage: 'negotiating' }), row('b', { stage: 'negotiating' })]);
    await openPart('階段與期限');
    await until(() => lines()[2]?.textContent?.includes('2 位') === true);
    await press(shown.button('移除「洽談」'));
    await until(() => shown.words().includes('這個階段有 2 位創作者。他們要移到哪裡？'));
    const select = document.querySelector('.confirm select');
    expect([...(select?.querySelectorAll('option') ?? [])].map(({ value }) => value)).not.toContain('negotiating');
    await choose(select, 'signed');
    await press(shown.button('移除階段'));
    await until(() => shown.words().includes('已移除「洽談」，2 位移到「簽約」'));
    await until(() => !shownNames().includes('洽談'));
    expect((await store.shortlists.find('default', 'a'))?.stage).toBe('signed');
    await press(shown.button('復原'));
    await until(() => shownNames()[2] === '洽談');
    expect((await store.shortlists.find('default', 'a'))?.stage).toBe('negotiating');
  });

  it('stay, and that is said, when the store refuses', async () => {
    await store.shortlists.add([row('a', { stage: 'negotiating' })]);
    const removeStage = () => Promise.reject(new StoreFailure('store-full'));
    await open('default', { ...store, campaigns: { ...store.campaigns, removeStage } });
    await until(() => shown.container.querySelector('[role="tab"]') !== null);
    await press(tab('階段與期限'));
    await press(shown.button('移除「洽談」'));
    await press(shown.button('移除階段'));
    await until(() => shown.words().includes('階段沒有移除，創作者都還在原處。 磁碟空間不足'));
    expect(await stageIds()).toContain('negotiating');
  });
});

describe('the conditions', () => {
  it('are those of the popup, and take in what another window saves while they are open', async () => {
    await openPart('活動條件');
    const before = (await standing()).brief;
    machine.now += 5;
    await act(async () => {
      const screening = { ...before.screening, budget: { amount: 90_000, currency: 'TWD' } as const };
      await machine.store().campaigns.saveBrief('default', { ...before, brand: '山茶', screening }, before);
    });
    await until(() => named('品牌').value === '山茶');
    expect(named('整個活動的預算').value).toBe('90000');
    machine.now += 5;
    await type(named('KPI'), '回購率');
    await until(async () => (await standing()).brief.screening.kpi === '回購率');
    expect((await standing()).brief).toMatchObject({ brand: '山茶', screening: { budget: { amount: 90_000 } } });
  });
});

describe('the overview', () => {
  it('shows what the store counts, and follows it', async () => {
    const brief = { ...(await standing()).brief, replyBy: '2026-12-24' };
    const screening = { ...brief.screening, budget: { amount: 20_000, currency: 'TWD' } as const };
    await store.campaigns.saveBrief('default', { ...brief, screening });
    await store.campaigns.create('春季');
    await store.shortlists.add([
      row('a', { stage: 'signed', tiers: ['micro'] }),
      row('b', { stage: 'signed', tiers: ['micro', 'mid-tier'] }),
      row('c', { tiers: [] }),
      row('a', { campaignId: 'key1' }),
    ]);
    const quote = {
      fee: { amount: 5_000, currency: 'TWD' },
      deliverable: 'instagram-post',
      pieces: 1,
      noted: noon,
    } as const;
    await store.quotes.save('default', 'a', quote);
    await open();
    await until(() => shown.words().includes('3 位裡，2 位談定或完成，1 位還在談'));
    const numbers = (name: string) =>
      [...shown.container.querySelectorAll('tr')]
        .find((line) => line.querySelector('th')?.textContent === name)
        ?.querySelector('td')?.textContent;
    expect(numbers('簽約')).toBe('2');
    expect(numbers('微網紅 Micro')).toBe('2');
    expect(numbers('小型網紅 Mid-tier')).toBe('1');
    expect(numbers('級距未知')).toBe('1');
    expect(shown.words()).toContain('1 位的人數是約數');
    expect(shown.words()).toContain('至少已用預算的 25');
    expect(shown.words()).toContain('1 位沒有報價：費用未知，沒有算進去');
    expect(shown.words()).toContain('邀約回覆截止');
    await act(
      async () => void (await store.quotes.save('default', 'b', { ...quote, fee: { amount: 1, currency: 'HKD' } })),
    );
    await until(() => /還在談NT|HK\$1|匯率/.test(shown.words()) && !shown.words().includes('費用未知'));
  });

  it('says which campaigns share creators', async () => {
    const { id } = await store.campaigns.create('春季');
    await store.shortlists.add([row('a'), row('b'), row('a', { campaignId: id })]);
    await open();
    await until(() => shown.words().includes('1 位也在別的活動'));
    expect(shown.container.querySelector('.shared-campaigns a')?.getAttribute('href')).toBe(`#/campaign/${id}`);
  });

  it('says when the figures cannot be read', async () => {
    const count = () => Promise.reject(new StoreFailure('store-unavailable'));
    await open('default', { ...store, shortlists: { ...store.shortlists, count } });
    await until(() => shown.words().includes('數字讀不出來。 瀏覽器不讓我們打開資料庫'));
  });
});

describe('the whole campaign', () => {
  it('is copied without its creators', async () => {
    await store.shortlists.add([row('a')]);
    await openPart('階段與期限');
    await press(shown.button('複製活動'));
    await until(() => went.length === 1);
    expect((await store.campaigns.list()).map(({ name }) => name)).toEqual(['', '我的名單 副本']);
  });

  it('is erased after saying what goes; another one comes into use', async () => {
    const { id } = await store.campaigns.create('春季');
    await area.set({ settings: { activeCampaignId: id } });
    await store.shortlists.add([row('a', { campaignId: id }), row('b', { campaignId: id })]);
    await openPart('階段與期限', id);
    await press(shown.button('刪除活動…'));
    await until(() => shown.words().includes('名單上的 2 個位置'));
    expect(shown.words()).not.toContain('唯一的活動');
    await press(shown.button('刪除活動'));
    await until(() => shown.words().includes('已刪除「春季」'));
    expect(await store.campaigns.get(id)).toBeNull();
    expect(await store.shortlists.count({ campaignId: id })).toBe(0);
    expect(area.stored.settings).toMatchObject({ activeCampaignId: 'default' });
  });

  it('is made anew, empty, when it was the only one', async () => {
    await store.campaigns.change('default', { owner: '小禾' });
    await store.shortlists.add([row('a')]);
    machine.now += 5;
    await openPart('階段與期限');
    await press(shown.button('刪除活動…'));
    await until(() => shown.words().includes('這是唯一的活動'));
    await press(shown.button('刪除活動'));
    await until(async () => (await store.campaigns.get('default'))?.createdAt === machine.now);
    expect(await standing()).toMatchObject({ owner: '' });
    await until(() => shown.words().includes('名單還是空的'));
  });

  it('stays when the store refuses, and that is said', async () => {
    const campaign = () => Promise.reject(new StoreFailure('store-full'));
    await open('default', { ...store, erase: { ...store.erase, campaign } });
    await until(() => shown.container.querySelector('[role="tab"]') !== null);
    await press(tab('階段與期限'));
    await press(shown.button('刪除活動…'));
    await until(() => shown.container.querySelector('.confirm') !== null);
    await press(shown.button('刪除活動'));
    await until(() => shown.words().includes('沒有刪除，資料都還在。 磁碟空間不足'));
  });
});

describe('the rail', () => {
  it('counts each list and changes the campaign in use', async () => {
    const { id } = await store.campaigns.create('春季');
    await store.shortlists.add([
      row('a'),
      row('b'),
      row('a', { campaignId: id }),
      row('a', { campaignId: 'everyone' }),
    ]);
    const campaigns = await store.campaigns.list();
    const place = { at: 'campaign', campaignId: id } as const;
    shown = await render(<Rail place={place} store={store} campaigns={campaigns} />, {}, area);
    const links = () => [...shown.container.querySelectorAll('a')].map(({ textContent }) => textContent);
    await until(() => links().includes('春季1'));
    expect(links().slice(0, 5)).toEqual(['所有創作者1', '我的名單2', '春季1', '概況', '新活動']);
    expect(shown.container.querySelector('[aria-current="page"]')?.textContent).toBe('概況');
    await choose(shown.container.querySelector('select'), id);
    expect(area.stored.settings).toMatchObject({ activeCampaignId: id });
    area.failing = true;
    await choose(shown.container.querySelector('select'), 'default');
    await until(() => shown.words().includes('沒有切換，還在原來的活動'));
    await key(shown.container, 'Escape');
  });
});
