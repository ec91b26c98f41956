// The side panel: whole report with sources, the note of the creator on the screen, and erasing after asking. @vitest-environment jsdom
import { IDBKeyRange } from 'fake-indexeddb';
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SidePanel } from '../../components/report/SidePanel.tsx';
import type { Answer, TabView } from '../../lib/messaging/contract.ts';
import type { LineState, PortClient } from '../../lib/messaging/port-client.ts';
import type { Store } from '../../lib/storage/store.ts';
import { noon } from '../profile/invented-creator.ts';
import { Machine } from '../storage/stand-ins.ts';
import { reading, reportView } from './invented-view.ts';
import { key, press, type Rendered, render, type, until } from './render.tsx';

let machine: Machine;
let store: Store;
let rendered: Rendered | null = null;
let state: LineState;
let listeners: Set<() => void>;

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
  state = { view: { kind: 'none' }, tabId: 1, gone: false };
});
afterEach(async () => {
  await rendered?.leave();
  rendered = null;
  document.body.replaceChildren();
});
const show = async () => {
  rendered = await render(<SidePanel client={client} store={store} clock={() => noon} />);
  return rendered;
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
    const [report, note] = container.querySelectorAll<HTMLElement>('[role="tab"]');
    report?.focus();
    await key(report ?? document.body, 'ArrowRight');
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
    await until(async () => (await store.notes.get('key1')).text === 'about the first');
    expect((await store.notes.get('key2')).text).toBe('');
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
    await store.notes.save('key1', 'a note', 0);
    const { button, words } = await show();
    await see(reportView());
    await press(button('清除這位創作者…'));
    expect(words()).toContain('以及所有名單上的位置');
    await press(button('取消'));
    expect((await store.notes.get('key1')).text).toBe('a note');
    await press(button('清除這位創作者…'));
    await press(button('清除'));
    await until(() => words().includes('已清除。'));
    expect((await store.notes.get('key1')).text).toBe('');
  });
});
