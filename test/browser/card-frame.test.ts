// The card's frame: one element in the page, hidden until ready, inside the window, put back a few times, taken out whole.
/** @vitest-environment jsdom */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createCardFrame, readFrameMessage } from '../../lib/browser/card-frame.ts';
import { cardPlaceOf, keepInside } from '../../lib/browser/card-place.ts';

const hostName = 'x-1234';
const hosts = () => [...document.querySelectorAll<HTMLElement>(hostName)];
const mutations = async () => await vi.advanceTimersByTimeAsync(0);

/** The closed root of the last card: what stands in it no page can read, but a test has to. */
let root: ShadowRoot | undefined;
const attachShadow = Element.prototype.attachShadow;
Element.prototype.attachShadow = function (init) {
  root = attachShadow.call(this, init);
  return root;
};

function card() {
  const onBlocked = vi.fn();
  const onMarkPressed = vi.fn();
  const frame = createCardFrame({
    window,
    source: 'about:blank',
    title: 'KOL Lens',
    place: { right: 12, bottom: 12 },
    hostName,
    onBlocked,
    onMarkPressed,
  });
  return { frame, onBlocked, onMarkPressed };
}

let current: ReturnType<typeof card>;
beforeEach(() => {
  vi.useFakeTimers();
  Object.defineProperty(document.documentElement, 'clientWidth', { value: 1_000, configurable: true });
  Object.defineProperty(window, 'innerHeight', { value: 700, configurable: true });
  current = card();
});
afterEach(() => {
  current.frame.remove();
  vi.useRealTimers();
});

describe('the card in the page', () => {
  it('is nothing before it is attached, and one closed element then', () => {
    const before = document.querySelectorAll('*').length;
    expect(hosts()).toEqual([]);
    current.frame.attach();
    current.frame.attach();
    expect(document.querySelectorAll('*').length).toBe(before + 1);
    expect(hosts()[0]?.parentNode).toBe(document.documentElement);
    expect(hosts()[0]?.shadowRoot).toBeNull();
    expect(hosts()[0]?.childNodes).toHaveLength(0);
  });

  it('is seen only when it is ready and not veiled', () => {
    current.frame.attach();
    const seen = () => [hosts()[0]?.style.opacity, hosts()[0]?.style.pointerEvents];
    expect(seen()).toEqual(['0', 'none']);
    current.frame.obey({ kind: 'card-ready' });
    expect(seen()).toEqual(['1', 'auto']);
    current.frame.veil();
    expect(seen()).toEqual(['0', 'none']);
    current.frame.unveil();
    expect(seen()).toEqual(['1', 'auto']);
    current.frame.obey({ kind: 'card-size', width: 0, height: 0 });
    expect(seen()).toEqual(['0', 'none']);
    current.frame.obey({ kind: 'card-size', width: 320, height: 100 });
    expect(seen()).toEqual(['1', 'auto']);
  });

  it('leaves nothing behind', () => {
    const before = document.documentElement.outerHTML;
    current.frame.attach();
    current.frame.remove();
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it('is put back when the page removes it, five times and no more', async () => {
    current.frame.attach();
    for (let times = 0; times < 5; times += 1) {
      hosts()[0]?.remove();
      await mutations();
      expect(hosts()).toHaveLength(1);
    }
    hosts()[0]?.remove();
    await mutations();
    expect(hosts()).toEqual([]);
  });

  it('says that it is blocked when its page does not come up', async () => {
    current.frame.attach();
    await vi.advanceTimersByTimeAsync(4_900);
    expect(current.onBlocked).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(200);
    expect(current.onBlocked).toHaveBeenCalledTimes(1);
  });

  it('does not say so when it came up, or was taken out', async () => {
    current.frame.attach();
    current.frame.obey({ kind: 'card-ready' });
    await vi.advanceTimersByTimeAsync(10_000);
    current.frame.remove();
    current.frame.attach();
    current.frame.remove();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(current.onBlocked).not.toHaveBeenCalled();
  });

  it('moves as it is asked to, and answers with a place inside the window', () => {
    current.frame.attach();
    current.frame.obey({ kind: 'card-size', width: 320, height: 200 });
    const move = (right: number, bottom: number) =>
      current.frame.obey({ kind: 'card-move', right, bottom, done: false });
    expect(move(30, 40)).toEqual({ right: 42, bottom: 52 });
    expect(move(5_000, 5_000)).toEqual({ right: 680, bottom: 500 });
    expect(move(-10, 0)).toEqual({ right: 670, bottom: 500 });
    expect(move(-5_000, -5_000)).toEqual({ right: 0, bottom: 0 });
  });
});

describe('the marks of the card', () => {
  const marked = { kind: 'post-marks', marks: [{ postId: 'DAbc_-12345', shape: 'rival' }] } as const;
  const drawn = () => root?.querySelectorAll('svg').length;
  const frames = async () => await vi.advanceTimersByTimeAsync(20);

  beforeEach(() => {
    const link = document.createElement('a');
    link.href = '/p/DAbc_-12345/';
    link.getBoundingClientRect = () => ({ left: 10, top: 10, width: 90, height: 90 }) as DOMRect;
    document.body.replaceChildren(link);
    document.elementFromPoint = () => null;
    current.frame.attach();
    current.frame.obey({ kind: 'card-ready' });
  });

  it('stand in the same closed root: the page still has one element more, and no word', async () => {
    const before = document.documentElement.outerHTML;
    current.frame.obey(marked);
    await frames();
    expect(drawn()).toBe(1);
    expect(root?.querySelector('iframe')).not.toBeNull();
    expect(document.documentElement.outerHTML).toBe(before);
    expect(root?.textContent).toBe('');
  });

  it('are seen with the card alone, and come back with it', async () => {
    current.frame.obey(marked);
    await frames();
    current.frame.obey({ kind: 'card-size', width: 0, height: 0 });
    expect(drawn()).toBe(0);
    current.frame.obey({ kind: 'card-size', width: 320, height: 100 });
    await frames();
    expect(drawn()).toBe(1);
  });

  it('are those of the page: behind the veil the old ones are forgotten, and new ones wait', async () => {
    current.frame.obey(marked);
    await frames();
    current.frame.veil();
    expect(drawn()).toBe(0);
    current.frame.unveil();
    await frames();
    expect(drawn()).toBe(0);
    current.frame.veil();
    current.frame.obey(marked);
    await frames();
    expect(drawn()).toBe(0);
    current.frame.unveil();
    await frames();
    expect(drawn()).toBe(1);
  });

  it('go when the card says so, and with the card', async () => {
    current.frame.obey(marked);
    await frames();
    current.frame.obey({ kind: 'post-marks', marks: [] });
    expect(drawn()).toBe(0);
    current.frame.obey(marked);
    await frames();
    current.frame.remove();
    await frames();
    expect(document.querySelectorAll('svg')).toHaveLength(0);
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('a message of the frame', () => {
  it.each([
    [{ kind: 'card-ready' }, { kind: 'card-ready' }],
    [
      { kind: 'card-size', width: 320, height: 10.5, extra: 1 },
      { kind: 'card-size', width: 320, height: 10.5 },
    ],
    [
      { kind: 'card-move', right: -3, bottom: 4 },
      { kind: 'card-move', right: -3, bottom: 4, done: false },
    ],
    [
      {
        kind: 'post-marks',
        marks: [
          { postId: 'a-B_1', shape: 'rival', title: 'x' },
          { postId: '<b>', shape: 'content' },
          { postId: 'c' },
          7,
        ],
      },
      { kind: 'post-marks', marks: [{ postId: 'a-B_1', shape: 'rival' }] },
    ],
    [{ kind: 'post-marks', marks: 'all' }, null],
    [{ kind: 'card-size', width: Number.NaN, height: 3 }, null],
    [{ kind: 'card-size', width: -1, height: 3 }, null],
    [{ kind: 'card-size', width: 1e9, height: 3 }, null],
    [{ kind: 'card-size', width: '320px;background:red', height: 3 }, null],
    [{ kind: 'card-move', right: Number.POSITIVE_INFINITY, bottom: 0 }, null],
    [{ kind: 'save' }, null],
    [null, null],
    ['card-ready', null],
  ])('%j', (message, expected) => {
    expect(readFrameMessage(message)).toEqual(expected);
  });
});

describe('the place of the card', () => {
  it('comes out of the settings, or is the default', () => {
    expect(cardPlaceOf({ cardPlace: { right: 5, bottom: 6 } })).toEqual({ right: 5, bottom: 6 });
    for (const broken of [undefined, null, 3, {}, { cardPlace: null }, { cardPlace: { right: '5', bottom: 6 } }]) {
      expect(cardPlaceOf(broken)).toEqual({ right: 12, bottom: 12 });
    }
  });

  it('is inside the window even when the window is smaller than the card', () => {
    expect(keepInside({ right: 50, bottom: 50 }, { width: 320, height: 200 }, { width: 300, height: 100 })).toEqual({
      right: 0,
      bottom: 0,
    });
  });
});
