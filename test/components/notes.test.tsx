// Notes: said to be saved only when they are, kept on failure, never written over another window's change, with history and undo. @vitest-environment jsdom
import { IDBKeyRange } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CreatorStore } from '../../components/creator/creator-parts.ts';
import { NoteList } from '../../components/creator/NoteList.tsx';
import { autosaveDelay } from '../../components/ui/autosave.ts';
import type { Store } from '../../lib/storage/store.ts';
import { StoreFailure } from '../../lib/storage/store-failure.ts';
import { noon } from '../profile/invented-creator.ts';
import { Machine } from '../storage/stand-ins.ts';
import { fire, press, type Rendered, render, type, until } from './render.tsx';

type NoteStore = Pick<CreatorStore, 'notes' | 'onChange'>;

let machine: Machine;
let store: Store;
let rendered: Rendered | null = null;
let lastKey = 0;
const newKey = () => {
  lastKey += 1;
  return `note${lastKey}`;
};

beforeEach(() => {
  globalThis.IDBKeyRange = IDBKeyRange;
  machine = new Machine();
  store = machine.store();
  lastKey = 0;
});
afterEach(async () => {
  await rendered?.leave();
  rendered = null;
  document.body.replaceChildren();
  vi.restoreAllMocks();
});

const list = (over: NoteStore, creatorKey: string) => (
  <NoteList key={creatorKey} store={over} creatorKey={creatorKey} clock={() => noon} newKey={newKey} />
);
const show = async (over: NoteStore = store, creatorKey = 'a') => {
  const shown = await render(list(over, creatorKey));
  rendered = shown;
  await until(() => shown.container.querySelector('textarea, [role="alert"]') !== null);
  return shown;
};
const textsOnDisk = async (creatorKey = 'a') => (await store.notes.list(creatorKey)).map(({ text }) => text);
const fields = () => [...(rendered?.container.querySelectorAll('textarea') ?? [])];
const field = (place = 0) => {
  const found = fields()[place];
  if (!found) throw new Error('no field');
  return found;
};
/** A note that another window has written. */
const elsewhere = (id: string, text: string, revision = 0) => machine.store().notes.save('a', { id, text, revision });
const deaf = (): NoteStore => ({ notes: store.notes, onChange: () => () => {} });

describe('a note', () => {
  it('is saved while it is typed and is there for the next window', async () => {
    const { words } = await show();
    await type(field(), '報價 3 萬');
    expect(words()).toContain('儲存中…');
    expect(words()).not.toContain('已儲存');
    await until(() => /已儲存 \d\d:\d\d/.test(words()));
    const [note] = await machine.restarted().notes.list('a');
    expect(note?.text).toBe('報價 3 萬');
  });

  it('is saved at once when the field, the window or the creator is left', async () => {
    // The pause after typing never ends here: only leaving can save.
    const original = globalThis.setTimeout;
    vi.spyOn(globalThis, 'setTimeout').mockImplementation(((work: () => void, time?: number) =>
      time === autosaveDelay ? 0 : original(work, time)) as typeof setTimeout);
    const { words } = await show();
    await type(field(), 'one');
    await fire(field(), new FocusEvent('focusout', { bubbles: true }));
    await until(() => words().includes('已儲存'));
    expect(await textsOnDisk()).toEqual(['one']);
    await type(field(), 'two');
    await fire(window, new Event('pagehide'));
    await until(() => words().includes('已儲存'));
    expect(await textsOnDisk()).toEqual(['two']);
    await type(field(), 'three');
    vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
    await fire(document, new Event('visibilitychange'));
    await until(() => words().includes('已儲存'));
    expect(await textsOnDisk()).toEqual(['three']);
    await type(field(), 'four');
    await rendered?.show(list(store, 'b'));
    await until(async () => (await textsOnDisk())[0] === 'four');
    await until(() => fields()[0]?.value === '');
  });

  it('stays on the screen when it could not be saved, and can be saved again', async () => {
    let full = true;
    const failing: NoteStore = {
      onChange: store.onChange,
      notes: {
        ...store.notes,
        save: (...given) => (full ? Promise.reject(new StoreFailure('store-full')) : store.notes.save(...given)),
      },
    };
    const { words, button } = await show(failing);
    await type(field(), 'kept');
    await until(() => words().includes('還沒存到，文字留在這裡。 磁碟空間不足'));
    expect(words()).not.toContain('已儲存');
    expect(field().value).toBe('kept');
    full = false;
    await press(button('再存一次'));
    await until(() => words().includes('已儲存'));
    expect(await textsOnDisk()).toEqual(['kept']);
  });

  it('of nothing is none', async () => {
    const { words } = await show();
    await type(field(), 'x');
    await type(field(), '');
    await until(() => words().includes('已儲存'));
    expect(await textsOnDisk()).toEqual([]);
  });

  it('shows what another window wrote, when nothing is being written here', async () => {
    await elsewhere('n', 'first');
    await show();
    await elsewhere('n', 'from afar', 1);
    await until(() => field().value === 'from afar');
    await type(field(), 'from afar, and here');
    await until(async () => (await textsOnDisk())[0] === 'from afar, and here');
  });

  it.each([
    ['兩份都留', 'theirs\n\nmine'],
    ['留我的', 'mine'],
    ['留那邊的', 'theirs'],
  ])('asks before a change from another window is written over: %s', async (choice, result) => {
    await elsewhere('n', 'before');
    const { words, button } = await show(deaf());
    await elsewhere('n', 'theirs', 1);
    await type(field(), 'mine');
    await until(() => words().includes('另一個視窗在'));
    expect(words()).toContain('theirs');
    expect(words()).not.toContain('已儲存');
    expect(await textsOnDisk()).toEqual(['theirs']);
    await press(button(choice));
    await until(() => words().includes('已儲存'));
    expect(await textsOnDisk()).toEqual([result]);
    expect(field().value).toBe(result);
  });

  it.each([
    ['留我的', ['mine']],
    ['不留了', []],
  ])('that another window has removed while it was changed here is not lost: %s', async (choice, result) => {
    await elsewhere('n', 'before');
    const { words, button } = await show();
    await type(field(), 'mine');
    await machine.store().notes.remove('a', 'n', 1);
    await until(() => words().includes('另一個視窗刪除了這則備註'));
    expect(await textsOnDisk()).toEqual([]);
    await press(button(choice));
    await until(async () => JSON.stringify(await textsOnDisk()) === JSON.stringify(result));
    await until(() => !words().includes('另一個視窗刪除了'));
    expect(fields().map(({ value }) => value)).toEqual(result);
  });

  it('keeps unsaved words on the screen when another window removes it', async () => {
    await elsewhere('n', 'before');
    const failing: NoteStore = {
      onChange: store.onChange,
      notes: { ...store.notes, save: () => Promise.reject(new StoreFailure('store-full')) },
    };
    const { words } = await show(failing);
    await type(field(), 'mine');
    await until(() => words().includes('還沒存到'));
    await machine.store().notes.remove('a', 'n', 1);
    await until(async () => (await textsOnDisk()).length === 0);
    expect(field().value).toBe('mine');
  });

  it('lets nobody write over notes that could not be read', async () => {
    const unreadable: NoteStore = {
      onChange: store.onChange,
      notes: { ...store.notes, list: () => Promise.reject(new StoreFailure('store-unavailable')) },
    };
    const { words, container } = await show(unreadable);
    expect(words()).toContain('讀不到之前存的內容');
    expect(container.querySelector('textarea')).toBeNull();
  });
});

describe('several notes', () => {
  it('stand newest first, and a new one has the focus', async () => {
    await elsewhere('old', 'old one');
    machine.now += 60_000;
    const { button } = await show();
    await press(button('新增備註'));
    expect(fields().map(({ value }) => value)).toEqual(['', 'old one']);
    expect(document.activeElement).toBe(field(0));
    await type(field(0), 'new one');
    await until(async () => (await textsOnDisk()).length === 2);
    expect(await textsOnDisk()).toEqual(['new one', 'old one']);
    expect(document.activeElement).toBe(field(0));
  });

  it('that another window begins appear here', async () => {
    await elsewhere('n', 'one');
    await show();
    machine.now += 60_000;
    await elsewhere('m', 'two');
    await until(() => fields().length === 2);
    expect(fields().map(({ value }) => value)).toEqual(['two', 'one']);
  });

  it('go with undo: the note comes back as it was, with its history', async () => {
    await elsewhere('n', 'first text');
    machine.now += 10 * 60_000;
    await elsewhere('n', 'second text', 1);
    const { button, words } = await show();
    await press(button(/^刪除 .* 的備註$/));
    await until(() => words().includes('已刪除備註。'));
    expect(await textsOnDisk()).toEqual([]);
    expect(document.activeElement).toBe(button('復原'));
    await press(button('復原'));
    await until(() => fields().length === 1);
    expect(field().value).toBe('second text');
    expect(words()).toContain('修改紀錄（1）');
  });

  it('are not removed over a change that was not seen', async () => {
    await elsewhere('n', 'before');
    const { button, words } = await show(deaf());
    await elsewhere('n', 'theirs', 1);
    await press(button(/^刪除 .* 的備註$/));
    await until(() => words().includes('所以沒有刪除'));
    expect(await textsOnDisk()).toEqual(['theirs']);
  });

  it('removed elsewhere go here too, unless they are being written', async () => {
    const { words } = await show();
    await type(field(), 'gone soon');
    await until(() => words().includes('已儲存'));
    const [note] = await store.notes.list('a');
    await machine.store().notes.remove('a', note?.id ?? '', note?.revision ?? 0);
    await until(() => fields().length === 0);
  });

  it('show each earlier text with its time', async () => {
    await elsewhere('n', 'first text');
    machine.now += 10 * 60_000;
    await elsewhere('n', 'second text', 1);
    machine.now += 10 * 60_000;
    await elsewhere('n', 'third text', 2);
    const { container } = await show();
    const edits = [...container.querySelectorAll('.note-edits li')].map(({ textContent }) => textContent);
    expect(edits).toHaveLength(2);
    expect(edits[0]).toMatch(/2026.*second text/);
    expect(edits[1]).toMatch(/2026.*first text/);
  });
});
