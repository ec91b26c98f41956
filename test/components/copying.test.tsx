// Copying the reasoning: as text, Markdown or picture, said to be copied only when it was, with a way out when the browser refuses. @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ReasoningMenu } from '../../components/report/ReasoningMenu.tsx';
import { withScreening } from './invented-screening.ts';
import { reportView } from './invented-view.ts';
import { press, type Rendered, render, until } from './render.tsx';

let rendered: Rendered | null = null;
let written: string[];
let pictures: Blob[];
let saved: string[];
/** What the browser allows. */
let allows: { text: boolean; older: boolean; picture: boolean; canvas: boolean };

beforeEach(() => {
  [written, pictures, saved] = [[], [], []];
  allows = { text: true, older: false, picture: true, canvas: true };
  vi.stubGlobal(
    'ClipboardItem',
    class {
      readonly parts: Record<string, Promise<Blob>>;
      constructor(parts: Record<string, Promise<Blob>>) {
        this.parts = parts;
      }
    },
  );
  const refusal = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
  Object.defineProperty(navigator, 'clipboard', {
    configurable: true,
    value: {
      writeText: (text: string) => (allows.text ? Promise.resolve(void written.push(text)) : refusal()),
      write: async ([item]: { parts: Record<string, Promise<Blob>> }[]) => {
        if (!allows.picture) return refusal();
        const blob = await item?.parts['image/png'];
        if (blob) pictures.push(blob);
      },
    },
  });
  document.execCommand = (command) => {
    if (command !== 'copy' || !allows.older) return false;
    written.push((document.activeElement as HTMLTextAreaElement).value);
    return true;
  };
  const brush = new Proxy({} as Record<string, unknown>, {
    get: (target, name: string) =>
      name === 'measureText' ? (text: string) => ({ width: 7 * text.length }) : (target[name] ?? (() => {})),
  });
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockImplementation((() =>
    allows.canvas ? brush : null) as never);
  vi.spyOn(HTMLCanvasElement.prototype, 'toBlob').mockImplementation(function (this: HTMLCanvasElement, done) {
    done(new Blob([`${this.width}×${this.height}`], { type: 'image/png' }));
  });
  URL.createObjectURL = () => 'blob:x';
  URL.revokeObjectURL = () => {};
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push(this.download);
  });
});
afterEach(async () => {
  await rendered?.leave();
  rendered = null;
  document.body.replaceChildren();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const choose = async (entry: string) => {
  const view = reportView();
  const shown = await render(
    <ReasoningMenu reading={view.reading} report={withScreening(view.report)} inPage={false} />,
  );
  rendered = shown;
  await press(shown.button('複製評估'));
  await press(shown.button(entry));
  return shown;
};

describe('copying the reasoning', () => {
  it('as text', async () => {
    const { words } = await choose('複製成文字');
    await until(() => words().includes('已複製成文字。'));
    expect(written).toHaveLength(1);
    expect(written[0]).toMatch(/^露露烤什麼 @lulu\.bakes（Instagram）\n/);
  });

  it('as Markdown', async () => {
    const { words } = await choose('複製成 Markdown');
    await until(() => words().includes('已複製成 Markdown。'));
    expect(written[0]).toMatch(/^# 露露烤什麼/);
  });

  it('as a picture of 1080 pixels', async () => {
    const { words } = await choose('複製成圖片');
    await until(() => words().includes('已複製成圖片。'));
    expect(pictures).toHaveLength(1);
    expect(pictures[0]?.type).toBe('image/png');
    expect(saved).toEqual([]);
  });

  it('or downloads the picture, named for the creator and the day', async () => {
    const { words } = await choose('下載圖片');
    await until(() => words().includes('已交給瀏覽器下載：'));
    expect(saved).toEqual(['評估-lulu.bakes-2026-11-20.png']);
  });

  it('takes the older way where a page closes the clipboard to frames, and leaves nothing behind', async () => {
    allows = { ...allows, text: false, older: true };
    const { words, container } = await choose('複製成文字');
    await until(() => words().includes('已複製成文字。'));
    expect(written[0]).toMatch(/^露露烤什麼/);
    expect(document.querySelector('textarea')).toBeNull();
    expect(container.contains(document.activeElement)).toBe(true);
  });

  it('says what to do when the browser refuses', async () => {
    allows = { ...allows, text: false };
    const { container, words } = await choose('複製成文字');
    await until(() => container.querySelector('[role="alert"]') !== null);
    expect(words()).toContain('瀏覽器不讓我們用剪貼簿');
    expect(words()).not.toContain('已複製');
  });

  it('downloads a picture that cannot be copied, and says so', async () => {
    allows = { ...allows, picture: false };
    const { words } = await choose('複製成圖片');
    await until(() => words().includes('這裡不能複製圖片，已改為下載：評估-lulu.bakes-2026-11-20.png'));
    expect(saved).toHaveLength(1);
  });

  it('says so when no picture can be made', async () => {
    allows = { ...allows, canvas: false };
    const { container, words } = await choose('複製成圖片');
    await until(() => container.querySelector('[role="alert"]') !== null);
    expect(words()).toContain('圖片做不出來');
    expect(saved).toEqual([]);
  });
});
