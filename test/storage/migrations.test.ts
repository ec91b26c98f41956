// Every version that was ever released opens with what the user kept in it; the examples are laid out without our code.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyBrief } from '../../lib/campaign/campaign.ts';
import { noScreening } from '../../lib/campaign/shortlist-row.ts';
import { newestFirst } from '../../lib/campaign/sort-rows.ts';
import { emptyCommentLog } from '../../lib/profile/comment-log.ts';
import { unread } from '../../lib/profile/figure.ts';
import { latestVersion, migrations } from '../../lib/storage/migrations/index.ts';
import { layOut, parseExample, type RawDatabase, readRaw } from './raw-database.ts';
import { Machine } from './stand-ins.ts';

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
    await machine.store().notes.get('a');
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
      expect((await store.notes.get(key)).text).toBe('週二回電,\n預算 3 萬');
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
});
