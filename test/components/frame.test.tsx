// The card in its frame: size before "ready", places kept on release, the fold remembered, and the way back after an update. @vitest-environment jsdom

import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CardInFrame, type FrameDoor } from '../../components/report/CardInFrame.tsx';
import type { FrameMessage, PostMark, TabView } from '../../lib/messaging/contract.ts';
import type { LineState, PortClient } from '../../lib/messaging/port-client.ts';
import { noon } from '../profile/invented-creator.ts';
import { withScreening } from './invented-screening.ts';
import { reportView } from './invented-view.ts';
import { fire, key, press, type Rendered, render, SettingsArea, settle } from './render.tsx';

let told: [number, FrameMessage][];
let answer: unknown;
let rendered: Rendered | null = null;

beforeEach(() => {
  told = [];
  answer = { right: 28, bottom: 12 };
});
afterEach(async () => {
  await rendered?.leave();
  rendered = null;
  document.body.replaceChildren();
});

const door: FrameDoor = {
  tell: async (tabId, message) => {
    told.push([tabId, message]);
    return answer;
  },
  zoomOf: async () => 1,
  openPanel: async () => {},
};
type CardClient = Omit<PortClient, 'followTab' | 'wake' | 'measureOverlaps'>;

let state: LineState;
const listeners = new Set<() => void>();
const pressed = new Set<(postId: string) => void>();
const clientOf = (view: TabView, more: Partial<LineState> = {}): CardClient => {
  state = { view, tabId: 9, gone: false, ...more };
  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onShowPost: (listener) => {
      pressed.add(listener);
      return () => pressed.delete(listener);
    },
    addToShortlist: async () => ({ ok: true, value: null }),
    removeFromShortlist: async () => ({ ok: true, value: null }),
    chooseCampaign: async () => ({ ok: true, value: null }),
  };
};
const see = (view: TabView) =>
  act(async () => {
    state = { ...state, view };
    for (const listener of listeners) listener();
  });
const pressMark = (postId: string) =>
  act(async () => {
    for (const listener of pressed) listener(postId);
  });
const show = async (client: CardClient, area = new SettingsArea({})) => {
  rendered = await render(<CardInFrame client={client} door={door} now={() => noon} />, {}, area);
  return { ...rendered, area };
};
const kinds = () => told.map(([, { kind }]) => kind);

describe('the frame', () => {
  it('is told the size first, then that the card is ready', async () => {
    await show(clientOf(reportView()));
    expect(told[0]).toEqual([9, { kind: 'card-size', width: 320, height: 2 }]);
    expect(kinds().indexOf('card-size')).toBeLessThan(kinds().indexOf('card-ready'));
  });

  it('is told nothing while the tab is not known', async () => {
    await show(clientOf({ kind: 'none' }, { tabId: null }));
    expect(told).toEqual([]);
  });

  it('keeps the place that the page answers, on release alone', async () => {
    const { button, area } = await show(clientOf(reportView()));
    await key(button(/^移動卡片/), 'ArrowLeft');
    await settle();
    expect(told.at(-1)).toEqual([9, { kind: 'card-move', right: 16, bottom: 0, done: true }]);
    expect(area.stored.settings).toMatchObject({ cardPlace: { right: 28, bottom: 12 } });
  });

  it('keeps no place while the card is still being dragged', async () => {
    const { button, area } = await show(clientOf(reportView()));
    const grip = button(/^移動卡片/);
    const pointer = (type: string, screenX: number) =>
      fire(grip, new MouseEvent(type, { screenX, screenY: 0, button: 0, bubbles: true }));
    await pointer('pointerdown', 100);
    await pointer('pointermove', 80);
    await settle();
    expect(told.at(-1)).toEqual([9, { kind: 'card-move', right: 20, bottom: 0, done: false }]);
    expect(area.stored.settings).toEqual({});
    await pointer('pointerup', 80);
    await settle();
    expect(area.stored.settings).toMatchObject({ cardPlace: { right: 28, bottom: 12 } });
  });

  it.each([null, 'gone', { right: 'far' }])('keeps no place out of the answer %j', async (odd) => {
    answer = odd;
    const { button, area } = await show(clientOf(reportView()));
    await key(button(/^移動卡片/), 'ArrowUp');
    await settle();
    expect(area.stored.settings).toEqual({});
  });

  it('remembers that the card is folded, and takes the focus along', async () => {
    const { button, area, container } = await show(clientOf(reportView()));
    await press(button('收合成小標'));
    await settle();
    expect(area.stored.settings).toMatchObject({ cardCollapsed: true });
    expect(document.activeElement).toBe(container.querySelector('.card-pill'));
    await press(container.querySelector('.card-pill') ?? document.body);
    expect(document.activeElement).toBe(container.querySelector('main'));
  });

  it('does not take the focus from the page by itself', async () => {
    await show(clientOf(reportView()));
    expect(document.activeElement).toBe(document.body);
  });

  it('says how the card comes back after an update of the extension', async () => {
    const { words } = await show(clientOf(reportView(), { gone: true }));
    expect(words()).toContain('擴充功能已更新。重新整理這一頁');
    expect(words()).not.toContain('露露烤什麼');
  });
});

const screened = (known: Parameters<typeof reportView>[0] = {}) => {
  const view = reportView(known);
  return { ...view, report: withScreening(view.report) };
};
const marksTold = (): readonly (readonly PostMark[])[] =>
  told.flatMap(([, message]) => (message.kind === 'post-marks' ? [message.marks] : []));

describe('marks on the posts of a profile', () => {
  it('are told by shape alone: a rival before words worth reading, what asks for no look not at all', async () => {
    await show(clientOf(screened()));
    expect(marksTold()).toEqual([
      [
        { postId: 'p4', shape: 'rival' },
        { postId: 'p1', shape: 'content' },
        { postId: 'p7', shape: 'content' },
      ],
    ]);
    expect(told.find(([, { kind }]) => kind === 'post-marks')?.[0]).toBe(9);
    expect(kinds().indexOf('card-ready')).toBeLessThan(kinds().indexOf('post-marks') + 1);
  });

  it('are told once while they stay the same, and again when the report changes', async () => {
    await show(clientOf(screened()));
    await see(screened());
    expect(marksTold()).toHaveLength(1);
    await see(reportView());
    expect(marksTold().at(-1)).toEqual([]);
  });

  it('are an empty list where nothing was found', async () => {
    await show(clientOf(reportView()));
    expect(marksTold()).toEqual([[]]);
  });

  it('stay away from other pages, and are taken off when the profile is left', async () => {
    await show(clientOf(screened({ pageKind: 'post' })));
    expect(marksTold()).toEqual([]);
    await see(screened());
    await see({ kind: 'waiting', platform: 'instagram' });
    expect(marksTold().map(({ length }) => length)).toEqual([3, 0]);
    await see({ kind: 'none' });
    expect(marksTold()).toHaveLength(2);
    await see(screened());
    await see(screened({ pageKind: 'post' }));
    expect(marksTold().map(({ length }) => length)).toEqual([3, 0, 3, 0]);
  });
});

describe('a pressed mark', () => {
  it('unfolds the card in this tab and shows the post, until it is put away', async () => {
    const area = new SettingsArea({ cardCollapsed: true });
    const { button, container, words } = await show(clientOf(screened()), area);
    expect(container.querySelector('.card-pill')).not.toBeNull();
    await pressMark('p1');
    expect(container.querySelector('.card-pill')).toBeNull();
    expect(words()).toContain('這篇貼文裡要看的');
    expect(words()).toContain('消炎抗菌');
    // Other tabs keep their pill.
    expect(area.stored.settings).toMatchObject({ cardCollapsed: true });
    await press(button('收起這段'));
    expect(words()).not.toContain('這篇貼文裡要看的');
    expect(container.querySelector('.card-pill')).toBeNull();
    await press(button('收合成小標'));
    expect(container.querySelector('.card-pill')).not.toBeNull();
  });

  it('can be pressed again after it was put away', async () => {
    const { button, words } = await show(clientOf(screened()));
    await pressMark('p1');
    await press(button('收起這段'));
    await pressMark('p1');
    expect(words()).toContain('這篇貼文裡要看的');
  });

  it('is forgotten with the next creator', async () => {
    const { words } = await show(clientOf(screened()));
    await pressMark('p4');
    await see({ ...screened({ url: 'https://www.instagram.com/other/' }), creatorKey: 'key2' });
    expect(words()).not.toContain('這篇貼文裡要看的');
  });
});
