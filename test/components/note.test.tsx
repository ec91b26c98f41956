// The note: said to be saved only when it is, kept on failure, never written over another window's change. @vitest-environment jsdom
import { IDBKeyRange } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { NoteEditor, type NoteStore } from '../../components/report/NoteEditor.tsx';
import { autosaveDelay } from '../../components/ui/autosave.ts';
import type { Store } from '../../lib/storage/store.ts';
import { StoreFailure } from '../../lib/storage/store-failure.ts';
import { noon } from '../profile/invented-creator.ts';
import { Machine } from '../storage/stand-ins.ts';
import { fire, press, type Rendered, render, type, until } from './render.tsx';

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
  vi.restoreAllMocks();
});

const show = async (over: NoteStore = store, creatorKey = 'a') => {
  const shown = await render(<NoteEditor key={creatorKey} store={over} creatorKey={creatorKey} clock={() => noon} />);
  rendered = shown;
  await until(() => shown.container.querySelector('textarea, [role="alert"]') !== null);
  return shown;
};
const textOnDisk = async (creatorKey = 'a') => (await store.notes.get(creatorKey)).text;
const field = () => {
  const found = rendered?.container.querySelector('textarea');
  if (!found) throw new Error('no field');
  return found;
};

describe('a note', () => {
  it('is saved while it is typed and is there for the next window', async () => {
    const { words } = await show();
    await type(field(), '報價 3 萬');
    expect(words()).toContain('儲存中…');
    await until(() => /已儲存 \d\d:\d\d/.test(words()));
    expect((await machine.restarted().notes.get('a')).text).toBe('報價 3 萬');
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
    expect(await textOnDisk()).toBe('one');
    await type(field(), 'two');
    await fire(window, new Event('pagehide'));
    await until(() => words().includes('已儲存'));
    expect(await textOnDisk()).toBe('two');
    await type(field(), 'three');
    await rendered?.show(<NoteEditor key="b" store={store} creatorKey="b" clock={() => noon} />);
    await until(async () => (await textOnDisk()) === 'three');
    await until(() => field().value === '');
  });

  it('stays on the screen when it could not be saved, and can be saved again', async () => {
    let full = true;
    const failing: NoteStore = {
      onChange: store.onChange,
      notes: {
        get: store.notes.get,
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
    expect(await textOnDisk()).toBe('kept');
  });

  it('shows what another window wrote, when nothing is being written here', async () => {
    await show();
    await until(async () => (await machine.store().notes.save('a', 'from afar', 0)).saved);
    await until(() => field().value === 'from afar');
    await type(field(), 'from afar, and here');
    await until(async () => (await textOnDisk()) === 'from afar, and here');
  });

  it.each([
    ['兩份都留', 'theirs\n\nmine'],
    ['留我的', 'mine'],
    ['留那邊的', 'theirs'],
  ])('asks before a change from another window is written over: %s', async (choice, result) => {
    const deaf: NoteStore = { notes: store.notes, onChange: () => () => {} };
    const { words, button } = await show(deaf);
    await machine.store().notes.save('a', 'theirs', 0);
    await type(field(), 'mine');
    await until(() => words().includes('另一個視窗在'));
    expect(words()).toContain('theirs');
    expect(words()).not.toContain('已儲存');
    expect(await textOnDisk()).toBe('theirs');
    await press(button(choice));
    await until(() => words().includes('已儲存'));
    expect(await textOnDisk()).toBe(result);
    expect(field().value).toBe(result);
  });

  it('lets nobody write over a note that could not be read', async () => {
    const unreadable: NoteStore = {
      onChange: store.onChange,
      notes: { get: () => Promise.reject(new StoreFailure('store-unavailable')), save: store.notes.save },
    };
    const { words, container } = await show(unreadable);
    expect(words()).toContain('讀不到之前的備註');
    expect(container.querySelector('textarea')).toBeNull();
  });
});
