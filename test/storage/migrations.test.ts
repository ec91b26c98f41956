// Every version that was ever released opens with what the user kept in it; the examples are laid out without our code.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { latestVersion, migrations } from '../../lib/storage/migrations/index.ts';
import { layOut, type RawDatabase, readRaw } from './raw-database.ts';
import { Machine } from './stand-ins.ts';

const folder = path.join(import.meta.dirname, 'stored-examples');
const exampleOf = (version: number): RawDatabase =>
  JSON.parse(readFileSync(path.join(folder, `version-${version}.json`), 'utf8'));

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
      await layOut(machine.indexedDB, 'test', exampleOf(version));
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
      expect(await store.creators.count()).toBe(2);
      machine.restarted();
      expect((await readRaw(machine.indexedDB, 'test')).version).toBe(latestVersion * 10);
    },
  );
});
