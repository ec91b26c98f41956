// What the user adds to the screening: the role, the quote, comparing audiences – kept only when it is, and never of another creator. @vitest-environment jsdom
import { IDBKeyRange } from 'fake-indexeddb';
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { OverlapMeasure } from '../../components/report/OverlapMeasure.tsx';
import { QuoteForm, type QuoteStore } from '../../components/report/QuoteForm.tsx';
import { RoleChooser, type RoleStore } from '../../components/report/RoleChooser.tsx';
import { type QuoteFields, readQuote } from '../../components/report/read-quote.ts';
import type { Answer } from '../../lib/messaging/contract.ts';
import type { Store } from '../../lib/storage/store.ts';
import { StoreFailure } from '../../lib/storage/store-failure.ts';
import { noon } from '../profile/invented-creator.ts';
import { Machine } from '../storage/stand-ins.ts';
import { fire, press, type Rendered, render, settle, type, until } from './render.tsx';

let machine: Machine;
let store: Store;
let rendered: Rendered | null = null;

beforeEach(() => {
  globalThis.IDBKeyRange = IDBKeyRange;
  machine = new Machine();
  store = machine.store();
});
afterEach(async () => {
  await rendered?.leave();
  rendered = null;
  document.body.replaceChildren();
});

describe('the role', () => {
  const show = async (over: RoleStore = store) => {
    rendered = await render(<RoleChooser store={over} creatorKey="a" />);
    await settle();
    return rendered;
  };
  const isOn = (name: string) => rendered?.button(name).getAttribute('aria-pressed') === 'true';

  it('is the suggestion until the user decides; then the decision stands, with its day, and survives', async () => {
    const { button, words } = await show();
    expect(words()).toContain('上面是依可見線索的建議');
    expect(['KOL', 'KOC', 'KOS', '都不是'].some(isOn)).toBe(false);
    await press(button('KOC'));
    await until(() => words().includes('您在 2026年11月20日 選定，優先於建議。'));
    await press(button('KOS'));
    await until(async () => (await store.roles.get('a'))?.roles.length === 2);
    expect((await machine.restarted().roles.get('a'))?.roles).toEqual(['koc', 'kos']);
  });

  it('can be taken back by its own button and by the last chip', async () => {
    await store.roles.choose('a', ['kol']);
    const { button, words } = await show();
    await until(() => isOn('KOL'));
    await press(button('改回建議'));
    await until(() => words().includes('上面是依可見線索的建議'));
    expect(await store.roles.get('a')).toBeNull();
    await press(button('KOL'));
    await until(() => isOn('KOL'));
    await press(button('KOL'));
    await until(async () => (await store.roles.get('a')) === null);
  });

  it('can be none of the three, which is a decision too', async () => {
    const { button, words } = await show();
    await press(button('都不是'));
    await until(() => words().includes('您在'));
    expect((await store.roles.get('a'))?.roles).toEqual([]);
    expect(isOn('都不是')).toBe(true);
  });

  it('keeps both of two chips that are pressed at once', async () => {
    const { button } = await show();
    await act(async () => {
      button('KOL').click();
      button('KOS').click();
    });
    await until(() => isOn('KOL') && isOn('KOS'));
    expect((await store.roles.get('a'))?.roles).toEqual(['kol', 'kos']);
  });

  it('follows what another window decides', async () => {
    await show();
    await act(async () => machine.store().roles.choose('a', ['kos']));
    await until(() => isOn('KOS'));
  });

  it('says what to do when it was not kept, and shows no decision', async () => {
    const full: RoleStore = {
      onChange: store.onChange,
      roles: { get: store.roles.get, choose: () => Promise.reject(new StoreFailure('store-full')) },
    };
    const { button, container } = await show(full);
    await press(button('KOC'));
    await until(() => container.querySelector('[role="alert"]') !== null);
    expect(container.querySelector('[role="alert"]')?.textContent).toContain('磁碟空間不足');
    expect(isOn('KOC')).toBe(false);
  });
});

describe('a fee as it is typed', () => {
  const fields = (fee: string, pieces = '1'): QuoteFields => ({
    fee,
    currency: 'TWD',
    deliverable: 'instagram-reel',
    pieces,
  });
  it.each([
    ['12000', 12_000],
    ['12,000', 12_000],
    ['NT$12,000', 12_000],
    ['１２，０００', 12_000],
    ['12 000', 12_000],
    ['1.2萬', 12_000],
    ['1.5 万', 15_000],
    ['3千', 3_000],
    ['12k', 12_000],
    ['$ 350.50', 350.5],
    ['8000元', 8_000],
    ['0', 0],
  ])('%s is %d', (typed, amount) => {
    expect(readQuote(fields(typed))).toMatchObject({ ok: true, quote: { fee: { amount, currency: 'TWD' } } });
  });
  it.each([
    'abc',
    '-5',
    '12,00',
    '1,2345',
    '1.2.3',
    '12 apples',
    '1e9',
    '9'.repeat(16),
    '１萬2',
    '∞',
    '9'.repeat(9_000),
  ])('%s is no number, and the field is named', (typed) => {
    expect(readQuote(fields(typed))).toEqual({ ok: false, field: 'fee' });
  });
  it('without a fee there is no quote', () => {
    expect(readQuote(fields('  ', 'x'))).toEqual({ ok: true, quote: null });
  });
  it.each(['', '0', '1.5', '1000', '-1', 'two'])('%s is no number of pieces', (pieces) => {
    expect(readQuote(fields('500', pieces))).toEqual({ ok: false, field: 'pieces' });
  });
  it('takes full-width pieces', () => {
    expect(readQuote(fields('500', '３'))).toMatchObject({ ok: true, quote: { pieces: 3 } });
  });
});

describe('the quote', () => {
  const show = async (over: QuoteStore = store, platform: 'instagram' | 'youtube' = 'instagram') => {
    const shown = await render(
      <QuoteForm key="a" store={over} campaignId="default" creatorKey="a" platform={platform} clock={() => noon} />,
    );
    rendered = shown;
    await until(() => shown.container.querySelector('form, [role="alert"]') !== null);
    return shown;
  };
  const field = (label: string) => {
    const id = [...(rendered?.container.querySelectorAll('label') ?? [])].find(
      ({ textContent }) => textContent === label,
    )?.htmlFor;
    const found = document.getElementById(id ?? '');
    if (!(found instanceof HTMLInputElement || found instanceof HTMLSelectElement)) throw new Error(`no ${label}`);
    return found;
  };
  const typeIn = (label: string, value: string) => type(field(label) as HTMLInputElement, value);
  const choose = (label: string, value: string) =>
    act(async () => {
      const select = field(label) as HTMLSelectElement;
      Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value')?.set?.call(select, value);
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });

  it('is saved while it is typed, says so only then, and is there for the next window', async () => {
    const { words } = await show();
    expect(words()).not.toContain('清除報價');
    await typeIn('總費用', '1.2萬');
    expect(words()).toContain('儲存中…');
    await until(() => /已儲存 \d\d:\d\d/.test(words()));
    await choose('幣別', 'USD');
    await choose('內容形式', 'instagram-story');
    await typeIn('件數', '3');
    await until(async () => (await store.quotes.get('default', 'a'))?.pieces === 3);
    expect(await machine.restarted().quotes.get('default', 'a')).toEqual({
      fee: { amount: 12_000, currency: 'USD' },
      deliverable: 'instagram-story',
      pieces: 3,
      noted: noon,
    });
  });

  it('names the field that is wrong, saves nothing of it, and keeps what was typed', async () => {
    const { words } = await show();
    await typeIn('總費用', '一萬二');
    expect(words()).toContain('「總費用」要是數字');
    expect(words()).not.toMatch(/儲存中|已儲存/);
    expect(field('總費用').getAttribute('aria-invalid')).toBe('true');
    await fire(field('總費用'), new FocusEvent('focusout', { bubbles: true }));
    await settle();
    expect(await store.quotes.get('default', 'a')).toBeNull();
    await typeIn('總費用', '12000');
    await typeIn('件數', '0');
    expect(words()).toContain('「件數」要是 1 到 999 的整數');
    expect(field('總費用')).toHaveProperty('value', '12000');
    await typeIn('件數', '2');
    await until(() => words().includes('已儲存'));
    expect((await store.quotes.get('default', 'a'))?.pieces).toBe(2);
  });

  it('is cleared again', async () => {
    await store.quotes.save('default', 'a', {
      fee: { amount: 900, currency: 'TWD' },
      deliverable: 'instagram-post',
      pieces: 2,
      noted: noon,
    });
    const { button, words } = await show();
    expect(field('總費用')).toHaveProperty('value', '900');
    expect(words()).toContain('上次儲存');
    await press(button('清除報價'));
    await until(async () => (await store.quotes.get('default', 'a')) === null);
    expect(field('總費用')).toHaveProperty('value', '');
    await until(() => words().includes('已儲存'));
  });

  it('is saved at once when the field is left', async () => {
    await show();
    await typeIn('總費用', '700');
    await fire(field('總費用'), new FocusEvent('focusout', { bubbles: true }));
    await until(async () => (await store.quotes.get('default', 'a'))?.fee.amount === 700);
  });

  it('offers the kinds of content of the platform alone', async () => {
    await show(store, 'youtube');
    const options = [...(field('內容形式') as HTMLSelectElement).options].map(({ value }) => value);
    expect(options).toEqual(['youtube-dedicated', 'youtube-integration', 'youtube-short']);
  });

  it('follows another window, and says so', async () => {
    const { words } = await show();
    const theirs = {
      fee: { amount: 55, currency: 'EUR' },
      deliverable: 'instagram-reel',
      pieces: 1,
      noted: noon + 9,
    } as const;
    await act(async () => machine.store().quotes.save('default', 'a', theirs));
    await until(
      () => field('總費用') instanceof HTMLInputElement && (field('總費用') as HTMLInputElement).value === '55',
    );
    expect(words()).toContain('另一個視窗剛改過這筆報價');
  });

  it('stays on the screen when it could not be saved, and can be saved again', async () => {
    let full = true;
    const failing: QuoteStore = {
      onChange: store.onChange,
      quotes: {
        get: store.quotes.get,
        save: (...given) => (full ? Promise.reject(new StoreFailure('store-full')) : store.quotes.save(...given)),
      },
    };
    const { words, button } = await show(failing);
    await typeIn('總費用', '700');
    await until(() => words().includes('磁碟空間不足'));
    full = false;
    await press(button('再存一次'));
    await until(() => words().includes('已儲存'));
    expect((await store.quotes.get('default', 'a'))?.fee.amount).toBe(700);
  });

  it('lets nobody write over a quote that could not be read', async () => {
    const unreadable: QuoteStore = {
      onChange: store.onChange,
      quotes: { get: () => Promise.reject(new StoreFailure('store-unavailable')), save: store.quotes.save },
    };
    const { words, container } = await show(unreadable);
    expect(words()).toContain('讀不到之前的報價');
    expect(container.querySelector('form')).toBeNull();
  });
});

describe('comparing audiences', () => {
  const show = async () => {
    let tell = (_done: number, _total: number) => {};
    let answer = (_: Answer) => {};
    const cancel = vi.fn();
    const measureOverlaps = vi.fn((onProgress: (done: number, total: number) => void) => {
      tell = onProgress;
      return { answer: new Promise<Answer>((resolve) => (answer = resolve)), cancel };
    });
    rendered = await render(<OverlapMeasure client={{ measureOverlaps }} />);
    return {
      ...rendered,
      measureOverlaps,
      cancel,
      tell: (done: number, total: number) => act(async () => tell(done, total)),
      answer: (given: Answer) => act(async () => answer(given)),
    };
  };

  it('shows how far it has come, then that it is done', async () => {
    const { button, container, words, tell, answer } = await show();
    await press(button('與名單比對'));
    expect(words()).toContain('準備比對…');
    expect(container.querySelector('progress')?.hasAttribute('value')).toBe(false);
    await tell(45, 190);
    expect(words()).toContain('比對中：45/190 組');
    expect(container.querySelector('progress')?.value).toBe(45);
    expect(container.querySelector('progress')?.max).toBe(190);
    await answer({ ok: true, value: null });
    expect(words()).toContain('比對完成，結果在上面。');
    expect(container.querySelector('progress')).toBeNull();
  });

  it('can be stopped; what comes late changes nothing', async () => {
    const { button, words, cancel, tell, answer } = await show();
    await press(button('與名單比對'));
    await tell(1, 9);
    await press(button('停止'));
    expect(cancel).toHaveBeenCalledTimes(1);
    expect(words()).toContain('已停止，沒有存下結果。');
    await tell(5, 9);
    await answer({ ok: false, failure: 'unknown' });
    expect(words()).toContain('已停止，沒有存下結果。');
    expect(words()).not.toContain('比對中');
  });

  it('says what to do when it failed, and can be tried again', async () => {
    const { button, container, answer, measureOverlaps } = await show();
    await press(button('與名單比對'));
    await answer({ ok: false, failure: 'store-unavailable' });
    expect(container.querySelector('[role="alert"]')?.textContent).toContain('瀏覽器不讓我們打開資料庫');
    await press(button('與名單比對'));
    expect(measureOverlaps).toHaveBeenCalledTimes(2);
  });
});
