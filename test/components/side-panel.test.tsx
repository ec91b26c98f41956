// The side panel: whole report with sources, notes and record of the creator on the screen, the last ones where there is none. @vitest-environment jsdom
import { IDBKeyRange } from 'fake-indexeddb';
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SidePanel } from '../../components/report/SidePanel.tsx';
import { emptyBrief } from '../../lib/campaign/campaign.ts';
import type { Answer, TabView } from '../../lib/messaging/contract.ts';
import type { LineState, PortClient } from '../../lib/messaging/port-client.ts';
import type { Store } from '../../lib/storage/store.ts';
import { creator, exact, fact, noon } from '../profile/invented-creator.ts';
import { draft, Machine, noteText, row } from '../storage/stand-ins.ts';
import { evenPosts, reading, reportView } from './invented-view.ts';
import { key, press, type Rendered, render, type, until } from './render.tsx';

let machine: Machine;
let store: Store;
let rendered: Rendered | null = null;
let state: LineState;
let listeners: Set<() => void>;
let opened: string[];

const measuring = {
  answer: new Promise<Answer>(() => {}),
  cancel: () => {},
};
const client: Omit<PortClient, 'followTab' | 'wake' | 'onShowPost'> = {
  state: () => state,
  subscribe: (listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  addToShortlist: async () => ({ ok: true, value: null }),
  removeFromShortlist: async () => ({ ok: true, value: null }),
  chooseCampaign: async () => ({ ok: true, value: null }),
  measureOverlaps: () => measuring,
};
const see = (view: TabView) =>
  act(async () => {
    state = { view, tabId: 1, gone: false };
    for (const listener of listeners) listener();
  });

beforeEach(() => {
  globalThis.IDBKeyRange = IDBKeyRange;
  machine = new Machine();
  store = machine.store();
  listeners = new Set();
  opened = [];
  state = { view: { kind: 'none' }, tabId: 1, gone: false };
});
afterEach(async () => {
  await rendered?.leave();
  rendered = null;
  document.body.replaceChildren();
});
const panel = () => (
  <SidePanel
    client={client}
    store={store}
    clock={() => noon}
    newKey={() => machine.newKey()}
    openInTab={async (url) => {
      opened.push(url);
    }}
  />
);
const show = async () => {
  rendered = await render(panel());
  return rendered;
};
/** Keeps a creator as a visit does. */
const visit = async (handle: string, displayName: string) => {
  const kept = await store.creators.keep(
    {
      creator: creator('instagram', {
        handle: fact(handle),
        displayName: fact(displayName),
        bio: fact(`LINE：${handle}`),
        followers: exact(40_000),
      }),
      posts: evenPosts(14, { author: fact(handle) }),
      comments: [],
      seenAt: machine.now,
    },
    (one, listing) =>
      row(one.creatorKey, {
        ...listing,
        handle,
        displayName,
        profileUrl: `https://www.instagram.com/${handle}/`,
        followers: exact(40_000),
        readAt: machine.now,
      }),
  );
  machine.now += 1_000;
  return kept?.creatorKey ?? '';
};

describe('the side panel', () => {
  it('says what to open when the tab is no creator’s page', async () => {
    const { words } = await show();
    expect(words()).toContain('打開 Instagram、YouTube 或 TikTok 上的創作者');
  });

  it('shows the working and where each figure was found', async () => {
    const { words } = await show();
    const sources = { followers: ['header › count'], 'posts.likes': ['grid › likes', 'reply › likes'] };
    await see(reportView({ report: { ...reading().report, sources } }));
    expect(words()).toContain('算法（按讚＋留言）÷ 追蹤者，取中位數');
    expect(words()).toContain('各家基準並列');
    expect(words()).toMatch(/每個數字的出處.*追蹤者header › count讚數grid › likesreply › likes/);
  });

  it('changes tabs by arrow keys', async () => {
    const { container } = await show();
    await see(reportView());
    const [report, note, record] = container.querySelectorAll<HTMLElement>('[role="tab"]');
    report?.focus();
    await key(report ?? document.body, 'ArrowLeft');
    expect(document.activeElement).toBe(record);
    await key(record ?? document.body, 'ArrowLeft');
    expect(note?.getAttribute('aria-selected')).toBe('true');
    expect(document.activeElement).toBe(note);
    await until(() => container.querySelector('textarea') !== null);
  });

  it('never mixes the notes of two creators when the tab changes while one is being written', async () => {
    const { container } = await show();
    const noteTab = () => container.querySelectorAll('[role="tab"]')[1] ?? document.body;
    const field = () => container.querySelector('textarea');
    await see(reportView());
    await press(noteTab());
    await until(() => field() !== null);
    await type(field() ?? document.createElement('textarea'), 'about the first');
    await see({ ...reportView({ url: 'https://www.instagram.com/other/' }), creatorKey: 'key2' });
    await press(noteTab());
    await until(() => field()?.value === '');
    await until(async () => (await noteText(store, 'key1')) === 'about the first');
    expect(await store.notes.list('key2')).toEqual([]);
  });

  it('never says of one creator that they were added because another was', async () => {
    const { button, words } = await show();
    await see(reportView());
    await press(button('加入「春季保養」'));
    expect(words()).toContain('已加入「春季保養」');
    await see({ ...reportView({ url: 'https://www.instagram.com/other/' }), creatorKey: 'key2' });
    expect(words()).not.toContain('已加入');
  });

  it('erases the creator after asking, and says when it did not', async () => {
    await store.notes.save('key1', draft('a note'));
    const { button, words } = await show();
    await see(reportView());
    await press(button('清除這位創作者…'));
    expect(words()).toContain('以及所有名單上的位置');
    await press(button('取消'));
    expect(await noteText(store, 'key1')).toBe('a note');
    await press(button('清除這位創作者…'));
    await press(button('清除'));
    await until(() => words().includes('已清除。'));
    expect(await store.notes.list('key1')).toEqual([]);
  });

  it('says in the header that the person must not be written to', async () => {
    const { container } = await show();
    await see(reportView());
    expect(container.querySelector('.panel-head .stop-line')).toBeNull();
    const doNotContact = { reason: '要求移除', since: noon };
    await machine.store().dealings.change(['key1'], { kind: 'do-not-contact', doNotContact });
    await until(() => container.querySelector('.panel-head .stop-line') !== null);
    expect(container.querySelector('.stop-line')?.textContent).toContain('要求移除');
  });

  it('shows stage and owner of the campaign in use, and changes the campaign', async () => {
    await machine.addCampaign('autumn', emptyBrief);
    const key1 = await visit('lulu.bakes', '露露烤什麼');
    await store.shortlists.add([row(key1, { campaignId: 'autumn', stage: 'signed', owner: '小陳' })]);
    const { container, words, button } = await show();
    await see({ ...reportView(), creatorKey: key1 });
    await press(container.querySelectorAll('[role="tab"]')[1] ?? document.body);
    await until(() => words().includes('加入後才有階段與負責人'));
    await until(() => words().includes('我的名單'));
    await press(button('我的名單'));
    await press(
      [...container.querySelectorAll('[role="menuitemradio"]')].find(({ textContent }) => textContent === 'autumn') ??
        document.body,
    );
    await until(() => container.querySelector('select')?.value === 'signed');
    expect(button('autumn')).toBeDefined();
  });

  it('keeps the record: growth, stages with their days, quotes of other campaigns', async () => {
    await machine.addCampaign('autumn', emptyBrief);
    const key1 = await visit('lulu.bakes', '露露烤什麼');
    await store.shortlists.add([row(key1, { campaignId: 'autumn' })]);
    await store.dealings.change([key1], { kind: 'stage', campaignId: 'autumn', stage: 'invited' });
    const fee = { amount: 12_000, currency: 'TWD' } as const;
    await store.quotes.save('autumn', key1, { fee, deliverable: 'instagram-reel', pieces: 2, noted: noon });
    const { container, words } = await show();
    await see({ ...reportView(), creatorKey: key1 });
    await press(container.querySelectorAll('[role="tab"]')[2] ?? document.body);
    await until(() => words().includes('NT$12,000'));
    expect(words()).toMatch(/autumn.*候選 加入名單.*已邀約/);
    expect(words()).toContain('追蹤與互動');
    expect(words()).toContain('這個活動的報價');
  });
});

describe('without a creator in the tab', () => {
  it('offers the last ones: their page in this tab, or what is known of them without a visit', async () => {
    await visit('lulu.bakes', '露露烤什麼');
    const key2 = await visit('mei.cooks', '阿美煮飯');
    await store.notes.save(key2, { id: 'n', text: '上次聊得不錯', revision: 0 });
    const { words, button, container } = await show();
    await until(() => words().includes('阿美煮飯'));
    const names = [...container.querySelectorAll('.recent-name')].map(({ textContent }) => textContent);
    expect(names).toEqual(['阿美煮飯 @mei.cooks', '露露烤什麼 @lulu.bakes']);
    await press(container.querySelector('.recent-open') ?? document.body);
    expect(opened).toEqual(['https://www.instagram.com/mei.cooks/']);

    await press(button(/阿美煮飯/));
    await until(() => words().includes('沒有重新造訪頁面'));
    expect(opened).toHaveLength(1);
    expect(words()).toContain('互動率高於同級');
    await press(container.querySelectorAll('[role="tab"]')[1] ?? document.body);
    await until(() => container.querySelector('textarea')?.value === '上次聊得不錯');
    await until(() => words().includes('LINEmei.cooks'));
    await press(button('最近看過'));
    await until(() => words().includes('露露烤什麼'));
  });

  it('offers the next of those that wait to be looked at', async () => {
    const key1 = await visit('mei.cooks', '阿美煮飯');
    const { button } = await show();
    await machine.store().reviewQueue.add([key1]);
    await until(() => [...document.querySelectorAll('button')].some((one) => one.textContent?.includes('下一位')));
    await press(button(/下一位/));
    await until(() => opened.length === 1);
    expect(opened).toEqual(['https://www.instagram.com/mei.cooks/']);
  });

  it('leaves what was chosen when the tab comes to a creator', async () => {
    await visit('mei.cooks', '阿美煮飯');
    const { words, button } = await show();
    await until(() => words().includes('阿美煮飯'));
    await press(button(/阿美煮飯/));
    await until(() => words().includes('沒有重新造訪頁面'));
    await see(reportView());
    expect(words()).toContain('露露烤什麼');
    expect(words()).not.toContain('沒有重新造訪頁面');
    await see({ kind: 'none' });
    expect(words()).not.toContain('沒有重新造訪頁面');
  });

  it('erases a creator chosen there, and goes back to the others', async () => {
    const key1 = await visit('mei.cooks', '阿美煮飯');
    const { words, button } = await show();
    await until(() => words().includes('阿美煮飯'));
    await press(button(/阿美煮飯/));
    await until(() => words().includes('清除這位創作者…'));
    await press(button('清除這位創作者…'));
    await press(button('清除'));
    await until(() => words().includes('已清除。'));
    expect(await store.creators.get(key1)).toBeNull();
    expect(words()).not.toContain('阿美煮飯');
  });
});
