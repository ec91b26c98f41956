// Notes are never written over unseen; campaigns and briefs come back whole, also from an older version.
import { IDBKeyRange } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { emptyBrief } from '../../lib/campaign/campaign.ts';
import { connect } from '../../lib/storage/db.ts';
import type { Store } from '../../lib/storage/store.ts';
import { noon } from '../profile/invented-creator.ts';
import { Machine } from './stand-ins.ts';

let machine: Machine;
let store: Store;

beforeEach(() => {
  machine = new Machine();
  store = machine.store();
});

describe('notes', () => {
  it('are on disk when they are said to be saved', async () => {
    const text = '預算 3 萬,\n下週二回覆 \ud83d';
    expect(await store.notes.save('a', text, 0)).toEqual({
      saved: true,
      note: { creatorKey: 'a', text, updatedAt: noon, revision: 1 },
    });
    expect(await machine.restarted().notes.get('a')).toEqual({ creatorKey: 'a', text, updatedAt: noon, revision: 1 });
  });

  it('are empty before the first word', async () => {
    expect(await store.notes.get('a')).toEqual({ creatorKey: 'a', text: '', updatedAt: 0, revision: 0 });
  });

  it('are given together for an export, those without text left out', async () => {
    await store.notes.save('a', 'one', 0);
    await store.notes.save('b', ' ', 0);
    await store.notes.save('c', 'three', 0);
    expect(await store.notes.texts(['c', 'b', 'x', 'a'])).toEqual(
      new Map([
        ['c', 'three'],
        ['a', 'one'],
      ]),
    );
  });

  it('do not write over what another window has saved meanwhile', async () => {
    const other = machine.store();
    await store.notes.save('a', 'mine', 0);
    const refused = await other.notes.save('a', 'theirs', 0);
    expect(refused).toMatchObject({ saved: false, note: { text: 'mine', revision: 1 } });
    expect((await machine.restarted().notes.get('a')).text).toBe('mine');
  });

  it('of two windows that save at once let exactly one win', async () => {
    const other = machine.store();
    const answers = await Promise.all([store.notes.save('a', 'one', 0), other.notes.save('a', 'two', 0)]);
    expect(answers.filter(({ saved }) => saved)).toHaveLength(1);
    const winner = answers.find(({ saved }) => saved);
    expect(await machine.restarted().notes.get('a')).toEqual(winner?.note);
  });

  it('count on after they were emptied, so that an old window cannot mistake them for new', async () => {
    await store.notes.save('a', 'text', 0);
    await store.notes.save('a', '', 1);
    expect(await store.notes.count()).toBe(0);
    expect((await store.notes.save('a', 'late', 0)).saved).toBe(false);
    expect((await store.notes.save('a', 'again', 2)).saved).toBe(true);
    expect(await store.notes.count()).toBe(1);
  });
});

describe('campaigns', () => {
  it('make the default one on demand, once', async () => {
    const made = await store.campaigns.active('default');
    expect(made).toEqual({ id: 'default', name: '', brief: emptyBrief, createdAt: noon });
    machine.now += 5;
    store = machine.restarted();
    expect(await store.campaigns.active('default')).toEqual(made);
    expect(await store.campaigns.list()).toEqual([made]);
  });

  it('make one only, when two windows ask at once', async () => {
    const other = machine.store();
    await Promise.all([store.campaigns.active('default'), other.campaigns.active('default')]);
    expect(await store.campaigns.list()).toHaveLength(1);
  });

  it('fall back to the default one when the chosen one is gone', async () => {
    expect((await store.campaigns.active('gone')).id).toBe('default');
    expect(await store.campaigns.get('gone')).toBeNull();
  });

  it('save a brief, also before the default campaign was ever asked for', async () => {
    const brief = { ...emptyBrief, brand: '山茶', partnershipAds: true };
    expect((await store.campaigns.saveBrief('default', brief))?.brief).toEqual(brief);
    expect((await machine.restarted().campaigns.active('default')).brief).toEqual(brief);
    expect(await machine.store().campaigns.saveBrief('gone', brief)).toBeNull();
  });

  it('keep what another window has changed meanwhile, question by question', async () => {
    const opened = { ...emptyBrief, brand: '山茶', screening: { ...emptyBrief.screening, kpi: '回購率' } };
    await store.campaigns.saveBrief('default', opened);
    const other = machine.store();
    const theirs = { ...opened, product: '茶', screening: { ...opened.screening, ownWords: ['熬夜'] } };
    await other.campaigns.saveBrief('default', theirs, opened);
    const ours = { ...opened, contactName: '小禾', screening: { ...opened.screening, kpi: '' } };
    const both = {
      ...opened,
      product: '茶',
      contactName: '小禾',
      screening: { ...opened.screening, kpi: '', ownWords: ['熬夜'] },
    };
    expect((await store.campaigns.saveBrief('default', ours, opened))?.brief).toEqual(both);
    expect((await machine.restarted().campaigns.active('default')).brief).toEqual(both);
  });

  it('give an open answer for a question of the screening that an older brief did not have', async () => {
    const { write, tables, close } = connect({ indexedDB: machine.indexedDB, IDBKeyRange }, 'test');
    const { market: _newer, ...older } = { ...emptyBrief.screening, kpi: '回購率' };
    const brief = { ...emptyBrief, screening: older as typeof emptyBrief.screening };
    await write(['campaigns'], () => tables.campaigns.put({ id: 'default', name: '', brief, createdAt: 1 }));
    close();
    expect((await store.campaigns.get('default'))?.brief.screening).toEqual({
      ...emptyBrief.screening,
      kpi: '回購率',
      market: 'TW',
    });
  });

  it('give an empty text for a question that an older brief did not have', async () => {
    const { write, tables, close } = connect({ indexedDB: machine.indexedDB, IDBKeyRange }, 'test');
    const { replyBy: _newer, ...older } = { ...emptyBrief, brand: 'Old' };
    await write(['campaigns'], () =>
      tables.campaigns.put({ id: 'default', name: '', brief: older as typeof emptyBrief, createdAt: 1 }),
    );
    close();
    expect((await store.campaigns.active('default')).brief).toEqual({ ...emptyBrief, brand: 'Old' });
    expect((await store.campaigns.list())[0]?.brief.replyBy).toBe('');
  });
});
