// What is erased leaves nothing, what has run out goes, and what the user keeps stays.
import { IDBKeyRange } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { everyoneId } from '../../lib/campaign/listing.ts';
import { benchmarkPacks } from '../../lib/evaluation/benchmarks/packs.ts';
import { defaultRateCard } from '../../lib/evaluation/price/default-rate-card.ts';
import { connect, type StoreTables, type TableName, tableNames } from '../../lib/storage/db.ts';
import { daysKept } from '../../lib/storage/retention.ts';
import { changeSettings, defaultSettings, readSettings } from '../../lib/storage/settings.ts';
import type { Store } from '../../lib/storage/store.ts';
import { creator, day, exact, fact, noon, post } from '../profile/invented-creator.ts';
import { commentsFrom } from './invented-comments.ts';
import { readRaw } from './raw-database.ts';
import { draft, Machine, MemoryArea, noteText, row, rowOnList } from './stand-ins.ts';

/** A session storage as the browser's: it gives all entries at once, too. */
class SessionMemory extends MemoryArea {
  override async get(key: string | null): Promise<Record<string, unknown>> {
    return key === null ? structuredClone(Object.fromEntries(this.entries)) : super.get(key);
  }

  async remove(keys: string[]): Promise<void> {
    for (const key of keys) this.entries.delete(key);
  }
}

let machine: Machine;
let store: Store;

beforeEach(() => {
  machine = new Machine();
  store = machine.store();
});

async function visit(handle: string, seenAt = noon): Promise<string> {
  const profile = creator('instagram', { handle: fact(handle, seenAt), followers: exact(10, seenAt) });
  const kept = await store.creators.keep(
    { creator: profile, posts: [post('p')], comments: commentsFrom(seenAt % 1_000, 3), seenAt },
    rowOnList,
  );
  if (!kept) throw new Error('nothing kept');
  return kept.creatorKey;
}

const quote = { fee: { amount: 1, currency: 'TWD' }, deliverable: 'tiktok-video', pieces: 1, noted: noon } as const;

/** Everything that can hang on a creator. */
async function keepAllOf(key: string): Promise<void> {
  await store.shortlists.add([row(key), row(key, { campaignId: 'spring' })]);
  await store.notes.save(key, draft(`note about ${key}`));
  await store.roles.choose(key, ['kol']);
  await store.quotes.save('default', key, quote);
  await store.dealings.change([key], { kind: 'tags', add: [`tag of ${key}`], remove: [] });
  await store.dealings.change([key], { kind: 'stage', campaignId: 'default', stage: 'invited' });
  await written(['people', 'keptApart', 'reviewQueue'], async (tables) => {
    await tables.people.put({ key: `person of ${key}`, accountKeys: [key, `other of ${key}`], changedAt: noon });
    await tables.keptApart.put({ first: `nobody ${key}`, second: key });
    await tables.reviewQueue.put({ creatorKey: key, place: 1 });
  });
}

/** A list was imported that made the first one and told of both. */
async function imported(made: string, known: string): Promise<void> {
  const step = { listed: [made, known], emails: [], doNotContact: [known], quotes: [], owners: [], queued: [made] };
  const tags = [made, known].map((creatorKey) => ({ creatorKey, tags: ['list'] }));
  const notes = [{ creatorKey: known, id: 'note' }];
  await written(['imports', 'importSteps'], async (tables) => {
    await tables.imports.put({ id: 'i', name: 'list.csv', campaignId: 'default', at: noon, total: 2, written: 2 });
    await tables.importSteps.put({ importId: 'i', place: 0, made: [made], ...step, tags, notes });
  });
}

async function written(names: readonly TableName[], work: (tables: StoreTables) => Promise<void>): Promise<void> {
  const { write, tables, close } = connect({ indexedDB: machine.indexedDB, IDBKeyRange }, 'test');
  await write(names, () => work(tables));
  close();
}

async function measureTogether(...keys: readonly string[]): Promise<void> {
  const found = await Promise.all(keys.map((key) => store.overlaps.comparableCreator(key)));
  const creators = found.filter((one) => one !== null);
  const pairs = creators.slice(1).map((other) => ({
    first: creators[0]?.creatorKey ?? '',
    second: other.creatorKey,
    overlap: { state: 'too-few-shared', share: null, shared: 2 } as const,
  }));
  await store.overlaps.saveAll('default', [{ platform: 'instagram', creators, pairs }], noon);
}

/** The names of the tables in which anything stands. */
async function tablesWithRows(): Promise<readonly string[]> {
  const { stores } = await readRaw(machine.indexedDB, 'test');
  return Object.keys(stores).filter((name) => (stores[name]?.rows.length ?? 0) > 0);
}

/** Every row of every table, as text. */
async function everythingOnDisk(): Promise<string> {
  const { read, tables, close } = connect({ indexedDB: machine.indexedDB, IDBKeyRange }, 'test');
  const all = await read(tableNames, async () => {
    const rows: unknown[] = [];
    for (const name of tableNames) rows.push(...(await tables[name].toArray()));
    return rows;
  });
  close();
  return JSON.stringify(all);
}

describe('erasing', () => {
  it('of one creator leaves nothing of them and everything of the others', async () => {
    const [gone, stays] = [await visit('gone.away'), await visit('stays')];
    for (const key of [gone, stays]) await keepAllOf(key);
    await measureTogether(gone, stays);
    await imported(gone, stays);
    await store.erase.creator(gone);
    store = machine.restarted();
    const left = await everythingOnDisk();
    // No key of ours is part of another one, so nothing at all may name it.
    expect(left).not.toMatch(new RegExp(`\\b${gone}\\b`));
    expect(left).not.toContain('gone.away');
    expect(await store.creators.get(stays)).not.toBeNull();
    expect((await store.snapshots.list(stays)).length).toBe(1);
    expect(await store.shortlists.find('spring', stays)).not.toBeNull();
    expect(await noteText(store, stays)).toBe(`note about ${stays}`);
    expect((await store.comments.log(stays)).size).toBe(3);
    expect((await store.comments.log(gone)).size).toBe(0);
    expect(await store.roles.get(stays)).not.toBeNull();
    expect(await store.quotes.get('default', stays)).toEqual(quote);
    expect(await store.overlaps.of('default', stays)).toEqual([]);
    expect((await store.dealings.of(stays)).tags).toEqual([`tag of ${stays}`]);
    expect(await store.dealings.stageChanges('default', stays)).toHaveLength(1);
  });

  it('of one creator takes the judgements of tabs with it that show or name them, and no other', async () => {
    const [gone, stays] = [await visit('gone.away'), await visit('stays')];
    const session = new SessionMemory();
    const view = (creatorKey: string, words: string) => ({ view: { kind: 'report', creatorKey, words } });
    await session.set({
      'tab:1': view(gone, 'anything'),
      'tab:2': view(stays, 'gone.away'),
      'tab:3': view(stays, 'gone.away.again'),
    });
    await store.erase.creator(gone, session);
    expect([...session.entries.keys()]).toEqual(['tab:3']);
  });

  it('of everything leaves empty tables, default settings and an empty session', async () => {
    const session = new MemoryArea();
    await session.set({ view1: 'a report' });
    await changeSettings(machine.area, { theme: 'dark' });
    const key = await visit('somebody');
    const other = await visit('another');
    await keepAllOf(key);
    await measureTogether(key, other);
    await store.campaigns.active('default');
    const [pack] = benchmarkPacks;
    if (pack) await store.packs.save({ ...pack, id: 'own:1' });
    await store.rateCards.save(defaultRateCard);
    await store.comments.salt();
    await store.judged.renew('default', [], { stamp: 'done', under: null });
    await store.views.save({ id: 'v', name: 'a view', view: {} });
    await written(['importMappings'], async (tables) => {
      await tables.importMappings.put({ headers: '[]', mapping: {} });
    });
    await imported(key, other);
    const names = tableNames.filter((name) => name !== 'store');
    expect(await tablesWithRows()).toEqual(expect.arrayContaining([...names]));

    await store.erase.everything([machine.area, session]);

    expect(await everythingOnDisk()).toBe('[]');
    expect(await tablesWithRows()).toEqual([]);
    expect(machine.area.entries.size).toBe(0);
    expect(session.entries.size).toBe(0);
    expect(await readSettings(machine.area)).toEqual(defaultSettings);
  });

  it('is no loss of data afterwards, and the store works on', async () => {
    await store.shortlists.add([row('a')]);
    await store.erase.everything([machine.area]);
    store = machine.restarted();
    expect(await store.health.check()).toEqual({ state: 'whole' });
    await store.shortlists.add([row('b')]);
    expect(await machine.restarted().shortlists.count({ campaignId: 'default' })).toBe(1);
  });
});

describe('retention', () => {
  const later = (days: number) => {
    machine.now = noon + days * day;
  };

  it('deletes what another window has noted of a creator after the erasure', async () => {
    const [gone, stays] = [await visit('gone.away'), await visit('stays')];
    await store.erase.creator(gone);
    for (const key of [gone, stays]) {
      await store.notes.save(key, draft(`note about ${key}`));
      await store.roles.choose(key, ['kol']);
      await store.quotes.save('default', key, quote);
    }
    await store.retention.run();
    expect(await everythingOnDisk()).not.toContain(gone);
    expect(await noteText(store, stays)).toBe(`note about ${stays}`);
    expect(await store.roles.get(stays)).not.toBeNull();
    expect(await store.quotes.get('default', stays)).toEqual(quote);
  });

  it('deletes who was only visited, after thirty days and not before', async () => {
    const key = await visit('passing.by');
    later(daysKept);
    expect(await store.retention.run()).toBe(0);
    machine.now += 1;
    expect(await store.retention.run()).toBe(1);
    expect(await everythingOnDisk()).not.toContain(key);
    expect(daysKept).toBe(30);
  });

  it('keeps who is on a shortlist or has a note, and deletes who has an emptied one', async () => {
    const [listed, noted, emptied] = [await visit('listed'), await visit('noted'), await visit('emptied')];
    await store.shortlists.add([row(listed, { campaignId: 'spring' })]);
    await store.notes.save(noted, draft('ask again'));
    await store.notes.save(emptied, draft('ask'));
    await store.notes.save(emptied, draft(' ', 1));
    later(400);
    expect(await store.retention.run()).toBe(1);
    store = machine.restarted();
    expect(await store.creators.get(listed)).not.toBeNull();
    expect(await store.creators.get(noted)).not.toBeNull();
    expect(await store.creators.get(emptied)).toBeNull();
    expect(await store.notes.list(emptied)).toEqual([]);
  });

  it('keeps who has a role of the user’s choice or a quote, until it is taken back', async () => {
    const [judged, quoted] = [await visit('judged'), await visit('quoted')];
    await store.roles.choose(judged, []);
    await store.quotes.save('spring', quoted, quote);
    later(400);
    expect(await store.retention.run()).toBe(0);
    await store.roles.choose(judged, null);
    await store.quotes.save('spring', quoted, null);
    expect(await store.retention.run()).toBe(2);
  });

  it('keeps who has a tag, may not be written to, is one of a person or waits to be looked at – and nobody else', async () => {
    const [tagged, refused, mei, daily, waiting, passing] = [
      await visit('tagged'),
      await visit('refused'),
      await visit('mei'),
      await visit('mei.daily'),
      await visit('waiting'),
      await visit('passing'),
    ];
    await store.dealings.change([tagged], { kind: 'tags', add: ['KOC'], remove: [] });
    const doNotContact = { reason: '', since: noon };
    await store.dealings.change([refused], { kind: 'do-not-contact', doNotContact });
    await store.people.merge([mei, daily]);
    await written(['reviewQueue'], async (tables) => {
      await tables.reviewQueue.put({ creatorKey: waiting, place: 1 });
    });
    later(400);
    expect(await store.retention.run()).toBe(1);
    // All of them stand on the list of everyone: that alone keeps nobody.
    expect(await store.creators.existing([tagged, refused, mei, daily, waiting, passing])).toEqual(
      new Set([tagged, refused, mei, daily, waiting]),
    );
    expect(await store.shortlists.find(everyoneId, passing)).toBeNull();
    await store.dealings.change([tagged], { kind: 'tags', add: [], remove: ['koc'] });
    await store.dealings.change([refused], { kind: 'do-not-contact', doNotContact: null });
    await store.people.split(daily);
    await written(['reviewQueue'], (tables) => tables.reviewQueue.clear());
    expect(await store.retention.run()).toBe(5);
  });

  it('lets what was only visited go after other days, where the user wants others', async () => {
    await visit('passing');
    later(8);
    expect(await store.retention.run(8)).toBe(0);
    expect(await store.retention.run(7)).toBe(1);
  });

  it('deletes all that hangs on who goes', async () => {
    const [passing, listed] = [await visit('passing.by'), await visit('listed')];
    await store.shortlists.add([row(listed)]);
    await measureTogether(passing, listed);
    await store.roles.choose(passing, ['koc']);
    await store.roles.choose(passing, null);
    later(31);
    expect(await store.retention.run()).toBe(1);
    const left = await everythingOnDisk();
    expect(left).not.toContain(`"${passing}"`);
    expect(left).not.toContain('passing.by');
    expect((await store.comments.log(listed)).size).toBe(3);
  });

  it('counts from the last visit', async () => {
    const key = await visit('again');
    await visit('again', noon + 20 * day);
    later(40);
    expect(await store.retention.run()).toBe(0);
    expect(await store.creators.get(key)).not.toBeNull();
  });

  it('counts from the removal, so that an undo finds the creator', async () => {
    const key = await visit('removed');
    await store.shortlists.add([row(key)]);
    later(100);
    await store.shortlists.remove('default', [key]);
    expect(await store.retention.run()).toBe(0);
    later(131);
    expect(await store.retention.run()).toBe(1);
  });

  it('is not turned back by a late message with an old reading', async () => {
    const key = await visit('removed');
    await store.shortlists.add([row(key)]);
    later(100);
    await store.shortlists.remove('default', [key]);
    await visit('removed', noon - day);
    expect(await store.retention.run()).toBe(0);
  });

  it('spares who is put on a shortlist or gets a note while it runs', async () => {
    const [listed, noted] = [await visit('listed'), await visit('noted')];
    later(31);
    const other = machine.store();
    const running = store.retention.run();
    await Promise.all([other.shortlists.add([row(listed)]), other.notes.save(noted, draft('just now'))]);
    expect(await running).toBe(0);
    expect(await machine.restarted().creators.count()).toBe(2);
  });

  it('goes through more than one chunk', async () => {
    for (let count = 0; count < 450; count += 1) await visit(`creator${count}`);
    later(31);
    expect(await store.retention.run()).toBe(450);
    expect(await machine.restarted().creators.count()).toBe(0);
  });
});
