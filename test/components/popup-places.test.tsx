// The popup's other places over a real store: the brief, the overlaps, own benchmarks, the rate card. @vitest-environment jsdom
import { IDBKeyRange } from 'fake-indexeddb';
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { BriefForm } from '../../components/outreach/BriefForm.tsx';
import { Popup } from '../../components/shortlist/Popup.tsx';
import type { Brief } from '../../lib/campaign/campaign.ts';
import { packTemplate } from '../../lib/evaluation/benchmarks/pack-csv.ts';
import { defaultRateCard } from '../../lib/evaluation/price/default-rate-card.ts';
import type { Answer } from '../../lib/messaging/contract.ts';
import type { PortClient } from '../../lib/messaging/port-client.ts';
import { changeSettings } from '../../lib/storage/settings.ts';
import type { Store } from '../../lib/storage/store.ts';
import { screenedRow } from '../campaign/invented-rows.ts';
import { noon } from '../profile/invented-creator.ts';
import { Machine, row } from '../storage/stand-ins.ts';
import { clientOf } from './client-stand-in.ts';
import { fire, press, type Rendered, render, SettingsArea, settle, type, until } from './render.tsx';

let machine: Machine;
let store: Store;
let area: SettingsArea;
let shown: Rendered;

beforeEach(() => {
  globalThis.IDBKeyRange = IDBKeyRange;
  machine = new Machine();
  store = machine.store();
  area = new SettingsArea({});
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(400);
  vi.spyOn(Element.prototype, 'clientWidth', 'get').mockReturnValue(380);
});
afterEach(async () => {
  await shown.leave();
  document.body.replaceChildren();
  vi.restoreAllMocks();
});

const openPopup = async (client: Partial<PortClient> = {}) => {
  shown = await render(
    <Popup
      store={store}
      client={clientOf({ kind: 'none' }, client)}
      clock={() => noon}
      eraseEverything={async () => {}}
      openWorkspace={async () => {}}
    />,
    {},
    area,
  );
  await until(() => shown.container.querySelector('.popup-places') !== null);
};

/** The control of a label, in the whole place or in one frame of it. */
function field(label: string, frame: ParentNode = shown.container): HTMLInputElement {
  const found = [...frame.querySelectorAll('label')].find((one) => one.textContent?.startsWith(label));
  const control = found?.htmlFor ? document.getElementById(found.htmlFor) : found?.querySelector('input');
  if (!control) throw new Error(`no field ${label} in ${shown.words()}`);
  return control as HTMLInputElement;
}

const choose = (select: HTMLElement, value: string) => {
  (select as HTMLSelectElement).value = value;
  return fire(select, new Event('change', { bubbles: true }));
};
const savedBrief = async () => (await store.campaigns.active('default')).brief;

describe('the brief', () => {
  it('keeps what is typed, as the criteria ask for it', async () => {
    await openPopup();
    await press(shown.button('活動條件'));
    await type(field('品牌'), '青禾');
    await choose(field('漏斗階段'), 'conversion');
    await type(field('整個活動的預算'), '300,000');
    await press(shown.button('加一個競品'));
    const [rival] = shown.container.querySelectorAll('.competitor');
    if (!rival) throw new Error('no frame for a rival');
    await type(field('名稱', rival), '白穀');
    await type(field('帳號', rival), '@white.grain.tw、https://www.instagram.com/whitegrain/');
    await type(field('排他期（天）'), '60');
    await type(field('詞'), '熬夜\n爆肝');
    await press(shown.button('微'));
    await until(async () => (await savedBrief()).screening.ownWords.length === 2);
    expect(await savedBrief()).toMatchObject({
      brand: '青禾',
      screening: {
        funnelStage: 'conversion',
        budget: { amount: 300_000, currency: 'TWD' },
        competitors: [{ name: '白穀', handles: ['white.grain.tw', 'whitegrain'] }],
        exclusivityDays: 60,
        ownWords: ['熬夜', '爆肝'],
        tiers: ['micro'],
      },
    });
  });

  it('names the field that is wrong, saves nothing of it, and loses nothing that was typed', async () => {
    await openPopup();
    await press(shown.button('活動條件'));
    await type(field('品牌'), '青禾');
    await until(async () => (await savedBrief()).brand === '青禾');
    await type(field('整個活動的預算'), '三十萬');
    const alert = shown.container.querySelector('[role="alert"]');
    expect(alert?.textContent).toContain('預算');
    expect(field('整個活動的預算').value).toBe('三十萬');
    await settle();
    expect((await savedBrief()).screening.budget).toBeNull();
    await type(field('整個活動的預算'), '300000');
    expect(shown.container.querySelector('[role="alert"]')).toBeNull();
    await until(async () => (await savedBrief()).screening.budget?.amount === 300_000);
  });

  it('is not held up by what another form has let pass', async () => {
    await store.campaigns.saveBrief('default', { ...(await savedBrief()), website: '問我們' });
    await openPopup();
    await press(shown.button('活動條件'));
    await type(field('品牌'), '青禾');
    expect(shown.container.querySelector('[role="alert"]')).toBeNull();
    await until(async () => (await savedBrief()).brand === '青禾');
    expect((await savedBrief()).website).toBe('問我們');
  });

  it('shows what stands in the store, rivals one by one, and takes them off', async () => {
    const brief = await savedBrief();
    const competitors = ['白穀', '金穗'].map((name) => ({
      name,
      alsoWritten: [],
      handles: [],
      domains: [],
      isCommonWord: false,
    }));
    await store.campaigns.saveBrief('default', { ...brief, screening: { ...brief.screening, competitors } });
    await openPopup();
    await press(shown.button('活動條件'));
    expect(shown.container.querySelectorAll('.competitor')).toHaveLength(2);
    await press(shown.button('移除白穀'));
    await until(async () => (await savedBrief()).screening.competitors.length === 1);
    expect((await savedBrief()).screening.competitors[0]?.name).toBe('金穗');
  });
});

describe('two windows', () => {
  /** What another window saves while this one has its form open. */
  const elsewhere = async (part: Partial<Brief>) => {
    const before = await savedBrief();
    await store.campaigns.saveBrief('default', { ...before, ...part }, before);
  };

  it('do not undo each other in the campaign’s conditions', async () => {
    await openPopup();
    await press(shown.button('活動條件'));
    await elsewhere({ product: '茶', contactName: '小禾' });
    await type(field('品牌'), '青禾');
    await until(async () => (await savedBrief()).brand === '青禾');
    await elsewhere({ brand: '山茶' });
    await type(field('KPI'), '回購率');
    await until(async () => (await savedBrief()).screening.kpi === '回購率');
    expect(await savedBrief()).toMatchObject({ brand: '山茶', product: '茶', contactName: '小禾' });
  });

  it('the list knows the conditions that another one has saved', async () => {
    await openPopup();
    await act(async () => elsewhere({ brand: '山茶' }));
    await settle();
    await press(shown.button('活動條件'));
    expect(field('品牌').value).toBe('山茶');
  });

  it('a campaign chosen elsewhere invites nobody of the one before', async () => {
    await store.shortlists.add([row('mei', { handle: 'mei.cooks' })]);
    await machine.addCampaign('spring', { ...(await savedBrief()), brand: '春天' });
    await openPopup();
    await until(() => shown.words().includes('1 位'));
    await press(shown.button('邀約'));
    await until(() => shown.container.querySelector('.invitation') !== null);
    await act(async () => {
      await changeSettings(area, { activeCampaignId: 'spring' });
    });
    await until(() => shown.container.querySelector('.invitation') === null);
    expect(shown.words()).not.toContain('mei.cooks');
  });

  it('do not undo each other in the invitations’ brief', async () => {
    const campaign = await store.campaigns.active('default');
    const before = { ...campaign.brief, screening: { ...campaign.brief.screening, kpi: '觸及' } };
    shown = await render(
      <BriefForm
        campaigns={store.campaigns}
        campaign={{ ...campaign, brief: before }}
        clock={() => noon}
        onBrief={() => {}}
      />,
      {},
      area,
    );
    await elsewhere({ screening: { ...before.screening, kpi: '回購率', ownWords: ['熬夜'] } });
    await type(field('品牌'), '青禾');
    await until(async () => (await savedBrief()).brand === '青禾');
    expect((await savedBrief()).screening).toMatchObject({ kpi: '回購率', ownWords: ['熬夜'] });
  });

  it('a campaign chosen elsewhere never gets what was typed for the one before', async () => {
    const before = await savedBrief();
    await machine.addCampaign('spring', { ...before, brand: '春天' });
    await openPopup();
    await press(shown.button('活動條件'));
    await act(async () => {
      await changeSettings(area, { activeCampaignId: 'spring' });
    });
    await until(() => field('品牌').value === '春天');
    await type(field('產品'), '茶');
    await until(async () => (await store.campaigns.get('spring'))?.brief.product === '茶');
    expect((await store.campaigns.get('spring'))?.brief.brand).toBe('春天');
    expect(await savedBrief()).toEqual(before);
  });
});

describe('the overlaps', () => {
  it('are measured on request with progress, and can be cancelled', async () => {
    let finish: (answer: Answer) => void = () => {};
    let progress: (done: number, total: number) => void = () => {};
    const cancel = vi.fn(() => finish({ ok: false, failure: 'unknown' }));
    await openPopup({
      measureOverlaps: (onProgress) => {
        progress = onProgress;
        return { answer: new Promise((resolve) => (finish = resolve)), cancel };
      },
    });
    await press(shown.button('受眾重疊'));
    await until(() => shown.container.querySelector('.overlap[aria-busy="false"]') !== null);
    await press(shown.button('計算重疊'));
    await act(async () => progress(30, 120));
    await until(() => shown.container.querySelector('progress')?.getAttribute('value') === '30');
    await press(shown.button('取消'));
    await until(() => shown.container.querySelector('progress') === null);
    expect(cancel).toHaveBeenCalledOnce();
    expect(shown.container.querySelector('[role="alert"]')).toBeNull();
    await press(shown.button('計算重疊'));
    await act(async () => finish({ ok: false, failure: 'store-full' }));
    await until(() => shown.container.querySelector('[role="alert"]') !== null);
  });
});

describe('the list', () => {
  beforeEach(() => store.shortlists.add([{ ...screenedRow(), creatorKey: 'screened' }, row('plain')]));

  it('is narrowed by what the screening says; the menu stays open for a second choice', async () => {
    await openPopup();
    await until(() => shown.words().includes('2 位'));
    await press(shown.button('篩選'));
    const entry = (words: string) =>
      [...document.querySelectorAll('[role="menuitemcheckbox"]')].find((one) => one.textContent === words) ??
      document.body;
    await press(entry('廣告揭露'));
    await until(() => shown.words().includes('1/2 位'));
    expect(entry('KOS')).not.toBe(document.body);
    await press(entry('KOS'));
    expect(shown.button('篩選 2')).toBeDefined();
    await press(entry('KOS'));
    await press(entry('廣告揭露'));
    await until(() => shown.words().includes('2 位'));
  });

  it('shows the chosen fact in its last column and remembers the choice', async () => {
    await openPopup();
    await until(() => shown.words().includes('2 位'));
    await press(shown.button('右欄顯示 互動率'));
    const entry = [...document.querySelectorAll('[role="menuitemradio"]')].find((one) => one.textContent === '報價');
    if (!entry) throw new Error('no such column');
    await press(entry);
    await until(() => shown.words().includes('NT$12,000'));
    expect(shown.words()).toContain('資料不足');
    expect(area.stored.settings).toMatchObject({ listColumn: 'quote' });
  });
});

describe('own benchmarks', () => {
  const openPacks = async () => {
    await openPopup();
    await press(shown.button('設定'));
    await press(shown.button('自己的基準…'));
  };
  const upload = async (text: string) => {
    const picker = shown.container.querySelector('input[type="file"]');
    if (!picker) throw new Error('no picker');
    Object.defineProperty(picker, 'files', { configurable: true, value: [new File([text], 'pack.csv')] });
    await fire(picker, new Event('change', { bubbles: true }));
  };

  it('come from a CSV; what is wrong in it is named by row and field', async () => {
    await openPacks();
    await upload(packTemplate().replace('2.1', 'two'));
    await until(() => shown.container.querySelector('[role="alert"]') !== null);
    expect(shown.container.querySelector('[role="alert"]')?.textContent).toMatch(/第 2 列.*平均/);
    expect(await store.packs.list()).toEqual([]);
    await upload(packTemplate());
    await until(async () => (await store.packs.list()).length === 1);
  });

  it('come by form, are taken off and brought back', async () => {
    await openPacks();
    await press(shown.button('用表單加'));
    await press(shown.button('儲存基準'));
    await until(() => shown.container.querySelector('[role="alert"]') !== null);
    await type(field('名稱'), '我們的基準');
    await type(field('人數下限'), '1萬');
    await type(field('平均起（%）'), '1.5');
    await press(shown.button('儲存基準'));
    await until(async () => (await store.packs.list()).length === 1);
    expect((await store.packs.list())[0]).toMatchObject({
      name: '我們的基準',
      bands: [{ from: 10_000, averageFrom: 0.015 }],
    });
    await until(() => shown.words().includes('已儲存'));
    await press(shown.button('移除 我們的基準'));
    await until(async () => (await store.packs.list()).length === 0);
    await press(shown.button('復原'));
    await until(async () => (await store.packs.list()).length === 1);
  });

  it('are built of the list once thirty creators share a size', async () => {
    const rate = (place: number) => ({ value: 0.01 + place / 1_000, low: 0.01, high: 0.06 });
    const listed = (count: number) =>
      Array.from({ length: count }, (_, place) => ({
        ...screenedRow(),
        creatorKey: `c${place}`,
        engagementRate: rate(place),
        engagementFormula: 'formula.likesCommentsPerFollower',
      }));
    await store.shortlists.add(listed(29));
    await openPacks();
    await press(shown.button('用這份名單算'));
    await until(() => shown.words().includes('還算不出來'));
    await store.shortlists.add(listed(31));
    await press(shown.button('用這份名單算'));
    await until(async () => (await store.packs.list()).length === 1);
    expect((await store.packs.list())[0]).toMatchObject({ origin: 'shortlist', platform: 'instagram' });
  });
});

describe('the rate card', () => {
  it('keeps a changed number, names a wrong one, and goes back to the built-in card with a way back', async () => {
    await openPopup();
    await press(shown.button('設定'));
    await press(shown.button('看與修改價目表'));
    await until(() => shown.container.querySelector('.rate-entry') !== null);
    await type(field('下限'), '3');
    await until(async () => (await store.rateCards.get()).advertisingFactor.low === 3);
    await type(field('下限'), '9');
    expect(shown.container.querySelector('[role="alert"]')?.textContent).toContain('廣告');
    await settle();
    expect((await store.rateCards.get()).advertisingFactor.low).toBe(3);
    await type(field('下限'), '3');
    await press(shown.button('回到內建價目表'));
    await until(
      async () => (await store.rateCards.get()).advertisingFactor.low === defaultRateCard.advertisingFactor.low,
    );
    await press(shown.button('復原'));
    await until(async () => (await store.rateCards.get()).advertisingFactor.low === 3);
  });
});
