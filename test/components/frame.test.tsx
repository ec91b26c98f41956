// The card in its frame: size before "ready", places kept on release, the fold remembered, and the way back after an update. @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CardInFrame, type FrameDoor } from '../../components/report/CardInFrame.tsx';
import type { FrameMessage, TabView } from '../../lib/messaging/contract.ts';
import type { LineState, PortClient } from '../../lib/messaging/port-client.ts';
import { noon } from '../profile/invented-creator.ts';
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
const clientOf = (view: TabView, more: Partial<LineState> = {}): PortClient => {
  const state: LineState = { view, tabId: 9, gone: false, ...more };
  return {
    state: () => state,
    subscribe: () => () => {},
    followTab: () => {},
    addToShortlist: async () => ({ ok: true, value: null }),
    removeFromShortlist: async () => ({ ok: true, value: null }),
    wake: () => {},
  };
};
const show = async (client: PortClient, area = new SettingsArea({})) => {
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
