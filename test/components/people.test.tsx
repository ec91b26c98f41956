// Persons with many accounts over a real store: reasons in words, merging, splitting, keeping apart, each undone; figures apart. @vitest-environment jsdom
import { IDBKeyRange } from 'fake-indexeddb';
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { OtherAccounts } from '../../components/people/OtherAccounts.tsx';
import { PeoplePlace } from '../../components/people/PeoplePlace.tsx';
import type { CreatorProfile, Platform } from '../../lib/profile/creator-profile.ts';
import type { Store } from '../../lib/storage/store.ts';
import { StoreFailure } from '../../lib/storage/store-failure.ts';
import { creator, exact, fact, noon } from '../profile/invented-creator.ts';
import { Machine, row } from '../storage/stand-ins.ts';
import { deviceStandIn } from './device-stand-in.ts';
import { press, type Rendered, render, until } from './render.tsx';

let machine: Machine;
let store: Store;
let shown: Rendered;

beforeEach(() => {
  globalThis.IDBKeyRange = IDBKeyRange;
  machine = new Machine();
  store = machine.store();
});
afterEach(async () => {
  await shown?.leave();
  document.body.replaceChildren();
});

async function visit(platform: Platform, handle: string, followers: number, known: Partial<CreatorProfile> = {}) {
  const profile = creator(platform, { handle: fact(handle), followers: exact(followers), ...known });
  const kept = await store.creators.keep(
    { creator: profile, posts: [], comments: [], seenAt: noon },
    ({ creatorKey }, listing) =>
      row(creatorKey, {
        ...listing,
        platform,
        handle,
        displayName: `${platform} ${handle}`,
        followers: exact(followers),
      }),
  );
  return kept?.creatorKey ?? '';
}

const place = async (over: Store = store) => {
  const parts = { store: over, clock: () => noon, newKey: () => 'key', go: () => {}, device: deviceStandIn };
  shown = await render(<PeoplePlace parts={parts} />);
};
const pairs = () => [...shown.container.querySelectorAll('[data-pair]')];

describe('the place of persons', () => {
  it('says why, merges, shows figures apart with a labelled sum, and takes it back', async () => {
    const links = { links: fact(['https://portaly.cc/mei']), bio: fact('mei@mail.example') };
    const [a, b] = [
      await visit('instagram', 'mei.cooks', 40_000, links),
      await visit('tiktok', 'meicooks', 2_000, links),
    ];
    await place();
    await until(() => pairs().length === 1);
    expect(shown.words()).toContain('不計標點與大小寫，兩邊的帳號名稱相同');
    expect(shown.words()).toContain('兩邊都連到 portaly.cc/mei');
    expect(shown.words()).toContain('兩邊都留了信箱 mei@mail.example');
    expect(shown.words()).toContain('還沒有合併過的人');
    await press(shown.button(/^合併成一人/));
    await until(() => pairs().length === 0 && shown.words().includes('2 個帳號合計'));
    expect(shown.words()).toMatch(/已把 .*mei\.cooks.* 與 .* 合併成一人/);
    expect(shown.words()).toContain('4 萬');
    expect(shown.words()).toContain('2,000');
    expect(shown.words()).toContain('4.2 萬');
    expect(shown.words()).toContain('合計不是人數');
    expect(await store.people.accounts(a)).toEqual([a, b]);
    await press(shown.button('復原'));
    await until(() => pairs().length === 1 && shown.words().includes('已復原'));
    expect(await store.people.list()).toEqual([]);
  });

  it('hears that they are not one person’s, moves the focus on, and takes it back', async () => {
    await visit('instagram', 'mei.cooks', 1);
    await visit('tiktok', 'mei_cooks', 2);
    await visit('instagram', 'lin', 1);
    await visit('youtube', 'lin', 2);
    await place();
    await until(() => pairs().length === 2);
    const [first] = pairs();
    await press([...(first?.querySelectorAll('.person-buttons button') ?? [])][1] ?? document.body);
    await until(() => pairs().length === 1);
    expect(document.activeElement).toBe(pairs()[0]?.querySelector('.person-buttons button'));
    await press(shown.button(/^不是同一人/));
    await until(() => pairs().length === 0);
    expect(document.activeElement?.id).toBe('people-suggestions');
    expect(shown.words()).toContain('沒有看到可能屬於同一人的帳號');
    await press(shown.button('復原'));
    await until(() => pairs().length === 1);
  });

  it('splits one account off and takes it back', async () => {
    const [a, b] = [await visit('instagram', 'mei', 1), await visit('tiktok', 'mei', 2)];
    await store.people.merge([a, b]);
    await place();
    await until(() => shown.words().includes('2 個帳號合計'));
    await press(shown.button(/^拆開 tiktok/));
    await until(() => shown.words().includes('還沒有合併過的人'));
    expect(shown.words()).toContain('已把 tiktok mei 拆開');
    expect(pairs()).toEqual([]);
    await press(shown.button('復原'));
    await until(() => shown.words().includes('2 個帳號合計'));
  });

  it('follows another window, and leaves what was changed there since', async () => {
    const [a, b] = [await visit('instagram', 'mei', 1), await visit('tiktok', 'mei', 2)];
    await place();
    await until(() => pairs().length === 1);
    await press(shown.button(/^合併成一人/));
    await until(() => pairs().length === 0);
    await act(async () => {
      await machine.store().dealings.change([a], { kind: 'tags', add: ['後來'], remove: [] });
    });
    await press(shown.button('復原'));
    await until(() => shown.words().includes('之後又有人改過'));
    expect(await store.people.accounts(b)).toHaveLength(2);
    await act(async () => {
      await machine.store().people.split(b);
    });
    await until(() => shown.words().includes('還沒有合併過的人'));
  });

  it('can be stopped and begun again', async () => {
    await visit('instagram', 'mei', 1);
    await visit('tiktok', 'mei', 2);
    const { suggestions } = store.people;
    let isFirst = true;
    // The first search waits until it is stopped.
    const slow: typeof suggestions = (control) => {
      if (!isFirst) return suggestions(control);
      isFirst = false;
      return new Promise((resolve) => control?.signal?.addEventListener('abort', () => resolve(null)));
    };
    await place({ ...store, people: { ...store.people, suggestions: slow } });
    await press(shown.button('停止'));
    await until(() => shown.words().includes('比對已停止'));
    await press(shown.button('重新比對'));
    await until(() => pairs().length === 1);
  });

  it('says when nothing could be written, and leaves the pair', async () => {
    await visit('instagram', 'mei', 1);
    await visit('tiktok', 'mei', 2);
    const merge = () => Promise.reject(new StoreFailure('store-full'));
    await place({ ...store, people: { ...store.people, merge } });
    await until(() => pairs().length === 1);
    await press(shown.button(/^合併成一人/));
    await until(() => shown.words().includes('磁碟空間不足'));
    expect(pairs()).toHaveLength(1);
  });
});

describe('a creator’s other accounts', () => {
  it('are suggested with reasons, merged, shown without the one on the screen, and split', async () => {
    const a = await visit('instagram', 'mei.cooks', 40_000);
    await visit('youtube', 'MeiCooks', 900, { bio: fact('IG @mei.cooks') });
    shown = await render(<OtherAccounts store={store} creatorKey={a} />);
    await until(() => pairs().length === 1);
    expect(shown.words()).toContain('其中一邊的簡介或連結指向另一邊的帳號');
    const named = [...shown.container.querySelectorAll('.account-who')].map((one) => one.textContent);
    expect(named).toEqual([expect.stringContaining('youtube MeiCooks')]);
    await press(shown.button(/^合併成一人/));
    await until(() => shown.words().includes('2 個帳號合計'));
    expect(shown.container.querySelectorAll('.account-item')).toHaveLength(1);
    await press(shown.button(/^拆開/));
    await until(() => shown.words().includes('沒有合併的帳號'));
    await press(shown.button('復原'));
    await until(() => shown.words().includes('2 個帳號合計'));
  });

  it('are none, in words', async () => {
    const a = await visit('instagram', 'mei.cooks', 40_000);
    shown = await render(<OtherAccounts store={store} creatorKey={a} />);
    await until(() => shown.words().includes('沒有合併的帳號，也沒有看到可能屬於同一人的帳號。'));
  });
});
