// Campaigns and briefs come back whole, also from an older version; each part knows when it was changed; one can be erased.
import { IDBKeyRange } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { defaultCampaign, emptyBrief, newCampaign } from '../../lib/campaign/campaign.ts';
import { everyoneId } from '../../lib/campaign/listing.ts';
import { connect } from '../../lib/storage/db.ts';
import type { Store } from '../../lib/storage/store.ts';
import { creator, day, fact, hour, noon } from '../profile/invented-creator.ts';
import { readRaw } from './raw-database.ts';
import { draft, Machine, row, rowOnList } from './stand-ins.ts';

let machine: Machine;
let store: Store;

beforeEach(() => {
  machine = new Machine();
  store = machine.store();
});

describe('campaigns', () => {
  it('make the default one on demand, once', async () => {
    const made = await store.campaigns.active('default');
    expect(made).toEqual(defaultCampaign(noon));
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
    await write(['campaigns'], () => tables.campaigns.put({ ...defaultCampaign(1), brief }));
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
      tables.campaigns.put({ ...defaultCampaign(1), brief: older as typeof emptyBrief }),
    );
    close();
    expect((await store.campaigns.active('default')).brief).toEqual({ ...emptyBrief, brand: 'Old' });
    expect((await store.campaigns.list())[0]?.brief.replyBy).toBe('');
  });
});

describe('a change of a campaign', () => {
  it('leaves the other parts, and dates the part alone', async () => {
    const made = await store.campaigns.create('春茶');
    expect(made).toEqual({ ...newCampaign(made.id, '春茶', noon), changedAt: {} });
    machine.now = noon + hour;
    await store.campaigns.change(made.id, { owner: '小禾' });
    machine.now = noon + 2 * hour;
    const deadlines = [{ id: 'd', name: '提案', on: '2026-12-01' }];
    await store.campaigns.change(made.id, { name: '冬茶', deadlines, owner: '小禾' });
    expect(await machine.restarted().campaigns.get(made.id)).toEqual({
      ...made,
      name: '冬茶',
      owner: '小禾',
      deadlines,
      changedAt: { owner: noon + hour, name: noon + 2 * hour, deadlines: noon + 2 * hour },
    });
    expect(await machine.store().campaigns.change('gone', { name: 'x' })).toBeNull();
  });

  it('of the brief dates each question by itself', async () => {
    const opened = { ...emptyBrief, brand: '山茶', product: '冷泡茶' };
    await store.campaigns.saveBrief('default', opened);
    machine.now = noon + hour;
    const screening = { ...opened.screening, kpi: '回購率', ownWords: ['熬夜'] };
    await store.campaigns.saveBrief('default', { ...opened, product: '茶', screening }, opened);
    machine.now = noon + 2 * hour;
    await store.campaigns.saveBrief('default', { ...opened, product: '茶', screening }, opened);
    expect((await machine.restarted().campaigns.get('default'))?.changedAt).toEqual({
      'brief.brand': noon,
      'brief.product': noon + hour,
      'brief.screening.kpi': noon + hour,
      'brief.screening.ownWords': noon + hour,
    });
  });
});

describe('erasing a campaign', () => {
  it('takes its list, quotes, overlaps and stages, and leaves creators, notes, tags and the other campaigns', async () => {
    const spring = await store.campaigns.create('春茶');
    await store.campaigns.active('default');
    const profile = creator('instagram', { handle: fact('mei') });
    const key =
      (await store.creators.keep({ creator: profile, posts: [], comments: [], seenAt: noon }, rowOnList))?.creatorKey ??
      '';
    const quote = { fee: { amount: 1, currency: 'TWD' }, deliverable: 'tiktok-video', pieces: 1, noted: noon } as const;
    for (const campaignId of ['default', spring.id]) {
      await store.shortlists.add([row(key, { campaignId })]);
      await store.dealings.change([key], { kind: 'stage', campaignId, stage: 'signed' });
      await store.quotes.save(campaignId, key, quote);
      await store.overlaps.saveAll(campaignId, [], noon);
      await store.judged.renew(campaignId, [], { stamp: 's', under: null });
    }
    await store.dealings.change([key], { kind: 'tags', add: ['美食'], remove: [] });
    await store.notes.save(key, draft('a note'));
    machine.now = noon + 100 * day;

    await store.erase.campaign(spring.id);

    const { stores } = await readRaw(machine.indexedDB, 'test');
    expect(JSON.stringify(stores)).not.toContain(spring.id);
    store = machine.restarted();
    expect(await store.shortlists.find('default', key)).toMatchObject({ stage: 'signed', tags: ['美食'] });
    expect(await store.shortlists.find(everyoneId, key)).toMatchObject({ tags: ['美食'] });
    expect(await store.quotes.get('default', key)).toEqual(quote);
    expect(await store.dealings.stageChanges('default', key)).toHaveLength(1);
    expect((await store.notes.list(key)).map(({ text }) => text)).toEqual(['a note']);
    expect((await store.campaigns.active(spring.id)).id).toBe('default');
  });

  it('lets those run out who were kept for nothing else, from that day on', async () => {
    const spring = await store.campaigns.create('春茶');
    const profile = creator('instagram', { handle: fact('mei') });
    const key =
      (await store.creators.keep({ creator: profile, posts: [], comments: [], seenAt: noon }, rowOnList))?.creatorKey ??
      '';
    await store.shortlists.add([row(key, { campaignId: spring.id })]);
    machine.now = noon + 100 * day;
    await store.erase.campaign(spring.id);
    expect(await store.retention.run()).toBe(0);
    machine.now += 31 * day;
    expect(await store.retention.run()).toBe(1);
  });
});
