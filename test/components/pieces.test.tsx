// The small pieces: menu by keys, reasons on focus, figures by their state, settings shared by all surfaces. @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openSettings } from '../../components/settings/settings-source.ts';
import { FigureText } from '../../components/ui/FigureText.tsx';
import { Menu } from '../../components/ui/Menu.tsx';
import { type Figure, unread } from '../../lib/profile/figure.ts';
import { defaultSettings } from '../../lib/storage/settings.ts';
import { exact, noon, rounded } from '../profile/invented-creator.ts';
import { fire, key, press, type Rendered, render, SettingsArea } from './render.tsx';

let rendered: Rendered | null = null;
afterEach(async () => {
  await rendered?.leave();
  rendered = null;
  document.body.replaceChildren();
});

describe('a menu', () => {
  const show = async () => {
    const chosen = vi.fn();
    const groups = [
      { heading: 'g', entries: ['one', 'two'].map((id) => ({ id, label: id, onChoose: () => chosen(id) })) },
      { entries: [{ id: 'off', label: 'off', inactive: true, onChoose: () => chosen('off') }] },
    ];
    rendered = await render(<Menu button="open" label="menu" groups={groups} />);
    return { ...rendered, chosen };
  };
  const focused = () => document.activeElement?.textContent;

  it('opens on its first entry, moves round, and gives the focus back', async () => {
    const { button } = await show();
    await press(button('open'));
    expect(focused()).toBe('one');
    await key(document.activeElement ?? document.body, 'ArrowDown');
    expect(focused()).toBe('two');
    await key(document.activeElement ?? document.body, 'End');
    expect(focused()).toBe('off');
    await key(document.activeElement ?? document.body, 'ArrowDown');
    expect(focused()).toBe('one');
    await key(document.activeElement ?? document.body, 'Escape');
    expect(document.activeElement).toBe(button('open'));
    expect(button('open').getAttribute('aria-expanded')).toBe('false');
  });

  it('chooses once, and does nothing for what is not to be had', async () => {
    const { button, chosen } = await show();
    await press(button('open'));
    await press(button('off'));
    expect(chosen).not.toHaveBeenCalled();
    await press(button('two'));
    expect(chosen.mock.calls).toEqual([['two']]);
    expect(document.querySelector('[role="menu"]')).toBeNull();
  });

  it('closes by a press outside', async () => {
    const { button } = await show();
    await press(button('open'));
    await fire(document.body, new MouseEvent('pointerdown', { bubbles: true }));
    expect(document.querySelector('[role="menu"]')).toBeNull();
  });
});

describe('a figure', () => {
  const show = async (figure: Figure) => {
    rendered = await render(<FigureText figure={figure} />);
    return rendered;
  };
  const hidden: Figure = { state: 'hidden', source: 'invented', seenAt: noon };
  const absent: Figure = { state: 'absent', source: 'invented', seenAt: noon };

  it('stands plain when it is exact, with all its digits on hover', async () => {
    const { container } = await show(exact(41_230));
    expect(container.querySelector('.figure')?.textContent).toBe('4.12 萬');
    expect(container.querySelector('.figure')?.getAttribute('title')).toBe('41,230');
    expect(container.querySelector('button')).toBeNull();
  });

  it.each([
    [rounded(40_500, 41_499), '≈ 4.1 萬', '實際在 40,500 到 41,499 之間'],
    [hidden, '隱藏', '創作者把這個數字藏起來了'],
    [absent, '無', '頁面表明沒有這一項'],
    [unread('changed'), '讀不到', '網站改了寫法'],
    [unread('not-captured'), '讀不到', '還沒載入'],
    [unread('not-offered'), '讀不到', '不提供'],
  ])('gives its reason on focus: %#', async (figure, words, reason) => {
    const { container } = await show(figure);
    const word = container.querySelector('button');
    expect(word?.textContent).toBe(words);
    const bubble = document.getElementById(word?.getAttribute('aria-describedby') ?? '');
    expect(bubble?.textContent).toContain(reason);
    expect(bubble?.hidden).toBe(true);
    await fire(word ?? document.body, new FocusEvent('focusin', { bubbles: true }));
    expect(bubble?.hidden).toBe(false);
    await fire(document, new KeyboardEvent('keydown', { key: 'Escape' }));
    expect(bubble?.hidden).toBe(true);
  });

  it('is never 0 for what is not known', async () => {
    const { words } = await show(unread('not-captured'));
    expect(words()).not.toMatch(/0/);
  });
});

describe('settings', () => {
  it('are shared by all surfaces at once', async () => {
    const area = new SettingsArea({});
    const [card, popup] = [await openSettings(area, area), await openSettings(area, area)];
    const heard = vi.fn();
    card.subscribe(heard);
    await popup.change({ theme: 'dark' });
    expect(card.current().theme).toBe('dark');
    expect(heard).toHaveBeenCalled();
  });

  it('are the defaults when the area cannot be read', async () => {
    const broken = { get: () => Promise.reject(new Error('gone')), set: async () => {}, addListener: () => {} };
    expect((await openSettings(broken, broken)).current()).toEqual(defaultSettings);
  });
});
