// Stage, owner, tags, do-not-contact and contacts of a creator: on disk as they are chosen, followed from other windows. @vitest-environment jsdom
import { IDBKeyRange } from 'fake-indexeddb';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CampaignFields } from '../../components/creator/CampaignFields.tsx';
import { ContactList } from '../../components/creator/ContactList.tsx';
import type { CreatorStore } from '../../components/creator/creator-parts.ts';
import { DoNotContact, DoNotContactLine } from '../../components/creator/DoNotContact.tsx';
import { TagsField } from '../../components/creator/TagsField.tsx';
import { emptyBrief } from '../../lib/campaign/campaign.ts';
import type { Store } from '../../lib/storage/store.ts';
import { StoreFailure } from '../../lib/storage/store-failure.ts';
import { creator, fact, noon } from '../profile/invented-creator.ts';
import { Machine, row } from '../storage/stand-ins.ts';
import { fire, key, press, type Rendered, render, type, until } from './render.tsx';

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
const show = async (element: ReactNode, shows: string) => {
  const shown = await render(element);
  rendered = shown;
  await until(() => shown.container.querySelector(shows) !== null);
  return shown;
};
const input = () => {
  const found = rendered?.container.querySelector('input');
  if (!found) throw new Error('no field');
  return found;
};
const tagsOnDisk = async () => (await store.dealings.of('a')).tags;
const options = () =>
  [...(rendered?.container.querySelectorAll('[role="option"]') ?? [])].map(({ textContent }) => textContent);
const tag = (creatorKey: string, ...add: readonly string[]) =>
  store.dealings.change([creatorKey], { kind: 'tags', add, remove: [] });

describe('tags', () => {
  const tags = (over: Pick<CreatorStore, 'dealings' | 'onChange'> = store) =>
    show(<TagsField store={over} creatorKey="a" />, 'input');

  it('are added by Enter, each once, several by comma', async () => {
    const { words } = await tags();
    await type(input(), '甜點、KOC，ｋｏｃ');
    await key(input(), 'Enter');
    await until(() => words().includes('KOC'));
    expect(await tagsOnDisk()).toEqual(['甜點', 'KOC']);
    expect(input().value).toBe('');
  });

  it('are completed from all that are in use, by arrow and Enter', async () => {
    await tag('b', '甜點', '甜度測評', '旅遊', '台北甜');
    await tag('a', '旅遊');
    await tags();
    await type(input(), '甜');
    expect(options()).toEqual(['甜度測評', '甜點', '台北甜']);
    await key(input(), 'ArrowDown');
    await key(input(), 'ArrowDown');
    expect(input().getAttribute('aria-activedescendant')).toBe(
      rendered?.container.querySelector('[aria-selected="true"]')?.id,
    );
    await key(input(), 'Enter');
    await until(async () => (await tagsOnDisk()).length === 2);
    expect(await tagsOnDisk()).toEqual(['旅遊', '甜點']);
    expect(options()).toEqual([]);
  });

  it('are not made of a word that an input method is still composing', async () => {
    await tags();
    await type(input(), 'ㄊㄧㄢ');
    await key(input(), 'Enter', { isComposing: true });
    expect(input().value).toBe('ㄊㄧㄢ');
    expect(await tagsOnDisk()).toEqual([]);
  });

  it('go by keyboard, and the focus stays in the field’s company', async () => {
    await tag('a', 'one', 'two', 'three');
    const { button } = await tags();
    input().focus();
    await key(input(), 'Backspace');
    expect(document.activeElement).toBe(button('移除標籤「three」'));
    await key(button('移除標籤「three」'), 'Backspace');
    await until(async () => (await tagsOnDisk()).length === 2);
    await until(() => document.activeElement === button('移除標籤「two」'));
    await press(button('移除標籤「one」'));
    await until(async () => (await tagsOnDisk()).length === 1);
    await press(button('移除標籤「two」'));
    await until(() => document.activeElement === input());
    expect(await tagsOnDisk()).toEqual([]);
  });

  it('that another window adds appear', async () => {
    const { words } = await tags();
    await machine.store().dealings.change(['a'], { kind: 'tags', add: ['afar'], remove: [] });
    await until(() => words().includes('afar'));
  });

  it('stay in the field when they cannot be kept', async () => {
    const full = { ...store.dealings, change: () => Promise.reject(new StoreFailure('store-full')) };
    const { words } = await tags({ dealings: full, onChange: store.onChange });
    await type(input(), 'kept');
    await key(input(), 'Enter');
    await until(() => words().includes('磁碟空間不足'));
    expect(input().value).toBe('kept');
  });
});

describe('stage and owner', () => {
  const fields = () =>
    show(
      <CampaignFields store={store} creatorKey="a" campaignId="spring" clock={() => noon} add={<b>add</b>} />,
      'select, b, [role="alert"]',
    );
  const chosen = () => rendered?.container.querySelector('select')?.selectedOptions[0]?.textContent;
  const rowOnDisk = () => store.shortlists.find('spring', 'a');
  const choose = async (value: string) => {
    const select = rendered?.container.querySelector('select');
    if (!select) throw new Error('no select');
    select.value = value;
    await fire(select, new Event('change', { bubbles: true }));
  };

  beforeEach(async () => {
    await machine.addCampaign('spring', emptyBrief);
  });

  it('ask for adding first', async () => {
    const { words } = await fields();
    expect(words()).toContain('還不在「spring」的名單上');
    expect(words()).toContain('add');
  });

  it('say when the campaign is gone', async () => {
    await rendered?.leave();
    rendered = await render(<CampaignFields store={store} creatorKey="a" campaignId="gone" clock={() => noon} />);
    const { words } = rendered;
    await until(() => words().includes('這個活動已不在了'));
  });

  it('appear once the creator is added, and the stage is dated', async () => {
    const { words } = await fields();
    await machine.store().shortlists.add([row('a', { campaignId: 'spring' })]);
    await until(() => chosen() === '候選');
    expect(words()).toMatch(/2026.*加入名單/);
    await choose('negotiating');
    await until(() => chosen() === '洽談');
    expect(words()).toMatch(/2026.*起在這個階段/);
    expect((await rowOnDisk())?.stage).toBe('negotiating');
    expect(await store.dealings.stageChanges('spring', 'a')).toMatchObject([{ from: 'candidate', to: 'negotiating' }]);
    await machine.store().dealings.change(['a'], { kind: 'stage', campaignId: 'spring', stage: 'signed' });
    await until(() => chosen() === '簽約');
  });

  it('show a stage that the campaign has no more', async () => {
    await store.shortlists.add([row('a', { campaignId: 'spring', stage: 'long gone' })]);
    await fields();
    expect(chosen()).toBe('long gone');
  });

  it('save the owner while typed, complete it, and follow other windows', async () => {
    await store.shortlists.add([row('a', { campaignId: 'spring' }), row('b', { campaignId: 'spring', owner: '小陳' })]);
    const { words } = await fields();
    await until(() => rendered?.container.querySelector('input') !== null);
    await type(input(), '小');
    await until(() => options().length === 1);
    await key(input(), 'ArrowDown');
    await key(input(), 'Enter');
    expect(input().value).toBe('小陳');
    await until(() => words().includes('已儲存'));
    expect((await rowOnDisk())?.owner).toBe('小陳');
    await machine.store().dealings.change(['a'], { kind: 'owner', campaignId: 'spring', owner: 'Amy' });
    await until(() => input().value === 'Amy');
  });
});

describe('do-not-contact', () => {
  const both = () =>
    show(
      <>
        <DoNotContactLine store={store} creatorKey="a" />
        <DoNotContact store={store} creatorKey="a" clock={() => noon} />
      </>,
      'button',
    );

  it('is set with a reason, shown, taken back and put back', async () => {
    const { button, words, container } = await both();
    await press(button('設為不再聯絡…'));
    expect(document.activeElement).toBe(input());
    await type(input(), '  要求我們不要再寄信 ');
    await press(button('設為不再聯絡'));
    await until(() => container.querySelector('.stop-line') !== null);
    expect((await store.dealings.of('a')).doNotContact).toEqual({ reason: '要求我們不要再寄信', since: noon });
    expect(container.querySelector('.stop-line')?.textContent).toMatch(/^不再聯絡（2026.* 起）：要求我們不要再寄信$/);
    await until(() => document.activeElement?.textContent === '撤回');
    await press(button('撤回'));
    await until(() => words().includes('已撤回'));
    await until(() => container.querySelector('.stop-line') === null);
    expect((await store.dealings.of('a')).doNotContact).toBeNull();
    await press(button('復原'));
    await until(() => container.querySelector('.stop-line') !== null);
    await until(() => document.activeElement?.textContent === '撤回');
    expect((await store.dealings.of('a')).doNotContact?.reason).toBe('要求我們不要再寄信');
  });

  it('is not set by turning back', async () => {
    const { button } = await both();
    await press(button('設為不再聯絡…'));
    await key(input(), 'Escape');
    await until(() => document.activeElement?.textContent === '設為不再聯絡…');
    expect((await store.dealings.of('a')).doNotContact).toBeNull();
  });
});

describe('contacts', () => {
  it('are copied by one press, as they are meant to be used', async () => {
    const writeText = vi.fn(async () => {});
    vi.stubGlobal('navigator', { ...navigator, clipboard: { writeText } });
    const profile = creator('instagram', {
      handle: fact('mei.cooks'),
      bio: fact('甜點｜LINE：mei_cooks'),
      links: fact(['https://www.portaly.cc/mei']),
    });
    const kept = await store.creators.keep(
      { creator: profile, posts: [], comments: [], seenAt: noon },
      (kept, listing) => row(kept.creatorKey, { ...listing }),
    );
    const { button, words } = await show(<ContactList store={store} creatorKey={kept?.creatorKey ?? ''} />, 'button');
    expect(words()).toContain('LINEmei_cooks 簡介');
    expect(words()).toContain('Portalyportaly.cc/mei');
    await press(button('複製 mei_cooks'));
    expect(writeText).toHaveBeenLastCalledWith('mei_cooks');
    await until(() => words().includes('已複製 mei_cooks'));
    await press(button('複製 portaly.cc/mei'));
    expect(writeText).toHaveBeenLastCalledWith('https://www.portaly.cc/mei');
    vi.unstubAllGlobals();
  });

  it('are said to be none only where the bio is known', async () => {
    const { words } = await show(<ContactList store={store} creatorKey="nobody" />, 'p');
    expect(words()).toContain('還沒讀到這位創作者的簡介');
  });
});
