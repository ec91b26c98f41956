// Every version that was ever released opens with what the user kept in it; the examples are laid out without our code.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyBrief } from '../../lib/campaign/campaign.ts';
import { everyoneId, noDealing } from '../../lib/campaign/listing.ts';
import { noScreening } from '../../lib/campaign/shortlist-row.ts';
import { newestFirst } from '../../lib/campaign/sort-rows.ts';
import { defaultStages, firstStageOf } from '../../lib/campaign/stages.ts';
import { emptyCommentLog } from '../../lib/profile/comment-log.ts';
import { unread } from '../../lib/profile/figure.ts';
import { copyTableNames, tableNames } from '../../lib/storage/db.ts';
import { latestVersion, migrations } from '../../lib/storage/migrations/index.ts';
import { exact, hour, noon } from '../profile/invented-creator.ts';
import { layOut, parseExample, type RawDatabase, readRaw } from './raw-database.ts';
import { Machine, noteText, rowOnList } from './stand-ins.ts';

const folder = path.join(import.meta.dirname, 'stored-examples');
const exampleOf = (version: number): RawDatabase =>
  parseExample(readFileSync(path.join(folder, `version-${version}.json`), 'utf8'));

const layoutOf = ({ version, stores }: RawDatabase) => ({
  version,
  stores: Object.fromEntries(
    Object.entries(stores).map(([name, { keyPath, indexes }]) => [name, { keyPath, indexes }]),
  ),
});

describe('migrations', () => {
  it('are numbered without a gap, and each has a stored example', () => {
    const versions = migrations.map(({ version }) => version);
    expect(versions).toEqual(Array.from({ length: latestVersion }, (_, index) => index + 1));
    expect(readdirSync(folder).sort()).toEqual(versions.map((version) => `version-${version}.json`).sort());
  });

  it('lay out a new store as the example of the latest version says', async () => {
    const machine = new Machine();
    await machine.store().notes.list('a');
    machine.restarted();
    expect(layoutOf(await readRaw(machine.indexedDB, 'test'))).toEqual(layoutOf(exampleOf(latestVersion)));
  });

  it.each(migrations.map(({ version }) => version))(
    'open a store of version %i with everything in it',
    async (version) => {
      const machine = new Machine();
      const example = exampleOf(version);
      await layOut(machine.indexedDB, 'test', example);
      const store = machine.store();
      const [listed] = await store.shortlists.page(
        { campaignId: 'default', order: { key: 'followers', direction: 'descending' } },
        0,
        10,
      );
      expect(listed).toMatchObject({ handle: 'mei.cooks', displayName: '美的廚房', emails: ['mei@mail.example'] });
      const key = listed?.creatorKey ?? '';
      const kept = await store.creators.get(key);
      expect(kept?.profile.followers).toMatchObject({ value: 41_234, exact: true });
      expect(kept?.posts.map(({ id }) => id).sort()).toEqual(['AbC_1', 'AbC_2']);
      expect(await noteText(store, key)).toContain('週二回電,\n預算 3 萬');
      expect((await store.campaigns.active('default')).brief.brand).toBe('山茶');
      expect(await store.snapshots.list(key)).toHaveLength(1);
      expect(await store.creators.count()).toBe(example.stores.creators?.rows.length);
      machine.restarted();
      expect((await readRaw(machine.indexedDB, 'test')).version).toBe(latestVersion * 10);
    },
  );

  it.each(migrations.map(({ version }) => version))('fill what a store of version %i lacks', async (version) => {
    const machine = new Machine();
    await layOut(machine.indexedDB, 'test', exampleOf(version));
    const store = machine.store();
    const [listed] = await store.shortlists.page({ campaignId: 'default', order: newestFirst }, 0, 10);
    expect(listed).toEqual({ ...noScreening, ...listed });
    const kept = await store.creators.get(listed?.creatorKey ?? '');
    for (const post of kept?.posts ?? []) expect(post.paidPartners).toMatchObject({ state: expect.any(String) });
    const { brief } = await store.campaigns.active('default');
    expect(Object.keys(brief).sort()).toEqual(Object.keys(emptyBrief).sort());
    expect(Object.keys(brief.screening).sort()).toEqual(Object.keys(emptyBrief.screening).sort());
  });

  it('open a store of version 1 as one in which nothing was screened', async () => {
    const machine = new Machine();
    await layOut(machine.indexedDB, 'test', exampleOf(1));
    const store = machine.store();
    const [listed] = await store.shortlists.page({ campaignId: 'default', order: newestFirst }, 0, 10);
    expect(listed).toMatchObject(noScreening);
    const kept = await store.creators.get('key1');
    expect(kept?.posts.map(({ paidPartners }) => paidPartners)).toEqual(Array(2).fill(unread('not-captured')));
    expect(kept).toMatchObject({ comments: emptyCommentLog, roleChoice: null, history: [{}] });
    expect(kept?.quotes.size).toBe(0);
    expect((await store.campaigns.active('default')).brief.screening).toEqual(emptyBrief.screening);
    expect(await store.overlaps.map('default')).toBeNull();
  });

  it('open a store of version 2 with what the user chose and noted, and what was measured', async () => {
    const machine = new Machine();
    await layOut(machine.indexedDB, 'test', exampleOf(2));
    const store = machine.store();
    const kept = await store.creators.get('key1');
    expect(kept?.comments.size).toBe(3);
    expect(kept?.comments.commenter).toBeInstanceOf(Uint32Array);
    expect(kept?.roleChoice?.roles).toEqual(['koc']);
    expect(kept?.quotes.get('default')?.fee).toEqual({ amount: 8_000, currency: 'TWD' });
    const { screening } = (await store.campaigns.active('default')).brief;
    expect(screening).toMatchObject({ wantsTaiwan: true, ownWords: ['停產'], competitors: [{ name: '青葉' }] });
    expect((await store.packs.list()).map(({ id }) => id)).toEqual(['own:tea']);
    expect((await store.rateCards.get()).readOn).toBe('2026-10');
    expect((await store.overlaps.map('default'))?.creators).toMatchObject([{ creatorKey: 'key1', comments: 3 }]);
    expect((await store.comments.salt()).length).toBeGreaterThan(7);
  });

  describe.each([1, 2])('from version %i', (version) => {
    const migrated = async () => {
      const machine = new Machine();
      await layOut(machine.indexedDB, 'test', exampleOf(version));
      return machine;
    };

    it('put everybody on the list of everyone, to be judged', async () => {
      const machine = await migrated();
      const store = machine.store();
      const keys = (exampleOf(version).stores.creators?.rows ?? []).map((record) => (record as { key: string }).key);
      expect((await store.shortlists.keys({ campaignId: everyoneId, order: newestFirst })).toSorted()).toEqual(
        keys.sort(),
      );
      expect(await store.shortlists.find(everyoneId, 'key1')).toEqual({
        ...rowOnList({ creatorKey: 'key1', readAt: noon }, { ...noDealing, campaignId: everyoneId, addedAt: noon }),
        handle: 'Mei.Cooks',
        displayName: '美的廚房',
        // Filled by the judging that follows.
        profileUrl: '',
        followers: exact(41_234),
        followersOrder: 41_234,
        engagementMissing: 'few-posts',
      });
      // Never judged: the worker judges all of them when it starts.
      expect(await store.judged.state(everyoneId)).toEqual({ stamp: null, under: null });
      const [first] = await store.creators.recent(1);
      expect(first).toMatchObject({ campaignId: everyoneId, handle: 'LinBakes' });
    });

    it('make one note of the text, with its day and revision as an entry of its own', async () => {
      const store = (await migrated()).store();
      const text = '週二回電,\n預算 3 萬';
      const note = { creatorKey: 'key1', id: 'key1', text, createdAt: noon, updatedAt: noon, revision: 1, edits: [] };
      expect(await store.notes.list('key1')).toEqual([note]);
      expect((await store.notes.save('key1', { id: 'key1', text: `${text},含稅`, revision: 1 })).saved).toBe(true);
    });

    it('give campaigns the usual stages, and creators on a shortlist the first of them', async () => {
      const store = (await migrated()).store();
      const campaign = await store.campaigns.get('default');
      expect(campaign).toMatchObject({ stages: defaultStages, owner: '', deadlines: [], changedAt: {} });
      const [listed] = await store.shortlists.page({ campaignId: 'default', order: newestFirst }, 0, 10);
      expect(listed).toMatchObject({ stage: firstStageOf(defaultStages), owner: '', tags: [], doNotContact: null });
      expect(await store.shortlists.stageCounts('default', ['candidate'])).toEqual(new Map([['candidate', 1]]));
      expect(await store.dealings.stageChanges('default', 'key1')).toEqual([]);
    });

    it('let decisions, persons and views be made at once', async () => {
      const store = (await migrated()).store();
      await store.dealings.change(['key1'], { kind: 'stage', campaignId: 'default', stage: 'signed' });
      await store.dealings.change(['key1'], { kind: 'tags', add: ['美食'], remove: [] });
      await store.people.merge(['key1', 'key2']);
      await store.views.save({ id: 'v', name: '大號', view: {} });
      expect(await store.shortlists.find('default', 'key1')).toMatchObject({ stage: 'signed', tags: ['美食'] });
      expect((await store.dealings.of('key2')).tags).toEqual(['美食']);
    });
  });

  it('open an emptied note of version 2 as none', async () => {
    const machine = new Machine();
    const { version, stores } = exampleOf(2);
    const notes = {
      keyPath: 'creatorKey',
      indexes: {},
      rows: [{ creatorKey: 'key1', text: ' \n', updatedAt: 1, revision: 7 }],
    };
    await layOut(machine.indexedDB, 'test', { version, stores: { ...stores, notes } });
    const store = machine.store();
    expect(await store.notes.list('key1')).toEqual([]);
    expect((await store.notes.save('key1', { id: 'new', text: 'now', revision: 0 })).saved).toBe(true);
  });

  it('open a store of version 3 with all that was decided in it', async () => {
    const machine = new Machine();
    await layOut(machine.indexedDB, 'test', exampleOf(3));
    const store = machine.store();
    const [mei, tiktok] = ['key1', 'key11'];
    expect(await store.people.list()).toEqual([
      { key: 'key12', accountKeys: [mei, tiktok], changedAt: noon + 2 * hour },
    ]);
    expect(await store.shortlists.find('default', mei)).toMatchObject({
      stage: 'invited',
      owner: '小禾',
      tags: ['美食', 'KOC'],
    });
    expect(await store.dealings.of(tiktok)).toEqual({ tags: ['美食', 'KOC'], doNotContact: null });
    expect((await store.dealings.of('key3')).doNotContact?.reason).toBe('回覆「不需要」');
    expect(await store.shortlists.find(everyoneId, 'key3')).toMatchObject({ doNotContact: { since: noon + hour } });
    expect(await store.dealings.stageChanges('default', mei)).toMatchObject([{ from: 'candidate', to: 'invited' }]);
    const [newest, oldest] = await store.notes.list(mei);
    expect(newest).toMatchObject({ creatorKey: tiktok, text: 'TikTok 報價另計,\n下週補', revision: 2 });
    expect(newest?.edits).toEqual([{ text: 'TikTok 報價另計', writtenAt: noon + 2 * hour }]);
    expect(oldest).toMatchObject({ creatorKey: mei, text: '週二回電,\n預算 3 萬' });
    const spring = (await store.campaigns.list()).find(({ name }) => name === '春茶');
    expect(spring).toMatchObject({ owner: '阿丹', deadlines: [{ name: '提案', on: '2026-12-05' }] });
    expect(spring?.stages.map(({ id, name }) => name || id).slice(0, 3)).toEqual(['candidate', '寄樣', 'invited']);
    expect(await store.shortlists.stageCounts(spring?.id ?? '', ['candidate'])).toEqual(new Map([['candidate', 1]]));
    expect(await store.views.list()).toMatchObject([{ name: '大號' }]);
    expect((await store.judged.state(everyoneId)).stamp).toBe('cd34');
    // Both link to one shop and have one handle; they are one person already.
    expect(await store.people.suggestions()).toEqual([]);
    expect(await store.people.suggestionsFor('key2')).toEqual([]);
    const { stores } = await readRaw(machine.indexedDB, 'test');
    for (const table of ['importMappings', 'reviewQueue', 'imports', 'importSteps', 'keptApart']) {
      expect(stores[table]?.rows).toEqual(exampleOf(3).stores[table]?.rows);
    }
  });

  it('have an example of the latest version in which no table is empty', () => {
    const { stores } = exampleOf(latestVersion);
    const empty = Object.entries(stores).filter(([, { rows }]) => rows.length === 0);
    // Packed copies are made anew where they are missed.
    expect(empty.map(([name]) => name).sort()).toEqual([...copyTableNames].sort());
    expect(Object.keys(stores).sort()).toEqual([...tableNames, ...copyTableNames].sort());
  });
});
