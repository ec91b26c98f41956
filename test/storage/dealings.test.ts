// Stage, owner, tags and do-not-contact: of many at once, of the whole person, shown in the rows, undone – and no judging changes them.
import { beforeEach, describe, expect, it } from 'vitest';
import { everyoneId } from '../../lib/campaign/listing.ts';
import type { DealingChange } from '../../lib/storage/dealings.ts';
import type { Store } from '../../lib/storage/store.ts';
import { creator, fact, hour, noon } from '../profile/invented-creator.ts';
import { Machine, row, rowOnList } from './stand-ins.ts';

let machine: Machine;
let store: Store;

beforeEach(() => {
  machine = new Machine();
  store = machine.store();
});

async function visit(handle: string, seenAt = noon): Promise<string> {
  const profile = creator('instagram', { handle: fact(handle, seenAt) });
  const kept = await store.creators.keep({ creator: profile, posts: [], comments: [], seenAt }, rowOnList);
  if (!kept) throw new Error('nothing kept');
  return kept.creatorKey;
}

async function listed(handle: string, campaignId = 'default'): Promise<string> {
  const key = await visit(handle);
  await store.shortlists.add([row(key, { campaignId })]);
  return key;
}

const later = (time: number) => {
  machine.now = noon + time;
};

const stage = (name: string, campaignId = 'default'): DealingChange => ({ kind: 'stage', campaignId, stage: name });
const owner = (name: string, campaignId = 'default'): DealingChange => ({ kind: 'owner', campaignId, owner: name });
const tags = (add: readonly string[], remove: readonly string[] = []): DealingChange => ({ kind: 'tags', add, remove });
const stop = { reason: '回覆不需要', since: noon };
const doNotContact = (given: typeof stop | null): DealingChange => ({ kind: 'do-not-contact', doNotContact: given });

const rowOf = async (key: string, campaignId = 'default') => machine.store().shortlists.find(campaignId, key);

describe('a change', () => {
  it('of stage and owner belongs to one campaign, and its row shows it', async () => {
    const [a, b] = [await listed('a'), await listed('b')];
    await store.shortlists.add([row(a, { campaignId: 'spring' })]);
    await store.dealings.change([a, b], stage('invited'));
    await store.dealings.change([a], owner('小禾'));
    expect(await rowOf(a)).toMatchObject({ stage: 'invited', owner: '小禾' });
    expect(await rowOf(b)).toMatchObject({ stage: 'invited', owner: '' });
    expect(await rowOf(a, 'spring')).toMatchObject({ stage: 'candidate', owner: '' });
    expect(await rowOf(a, everyoneId)).toMatchObject({ stage: '', owner: '' });
    expect(await store.dealings.owners()).toEqual(['小禾']);
  });

  it('of tags and do-not-contact shows on every list, that of everyone among them', async () => {
    const key = await listed('a');
    await store.shortlists.add([row(key, { campaignId: 'spring' })]);
    await store.dealings.change([key], tags([' 美食 ', 'KOC', 'ｋｏｃ', '']));
    await store.dealings.change([key], doNotContact(stop));
    for (const list of ['default', 'spring', everyoneId]) {
      expect(await rowOf(key, list)).toMatchObject({ tags: ['美食', 'KOC'], doNotContact: stop });
    }
    expect(await store.dealings.of(key)).toEqual({ tags: ['美食', 'KOC'], doNotContact: stop });
    expect(await store.dealings.tags()).toEqual(['KOC', '美食']);
    await store.dealings.change([key], tags(['烘焙'], ['koc']));
    await store.dealings.change([key], doNotContact(null));
    expect(await rowOf(key)).toMatchObject({ tags: ['美食', '烘焙'], doNotContact: null });
  });

  it('leaves who is not on the list alone', async () => {
    const [a, away] = [await listed('a'), await visit('away')];
    const undo = await store.dealings.change([a, away, 'nobody'], stage('signed'));
    expect(undo.listings.map(({ creatorKey }) => creatorKey)).toEqual([a]);
    expect(await rowOf(away)).toBeNull();
    expect(await store.shortlists.stageCounts('default', ['candidate', 'signed'])).toEqual(new Map([['signed', 1]]));
  });

  it('gives nobody a stage on the list of everyone', async () => {
    const key = await visit('a');
    await store.dealings.change([key], stage('signed', everyoneId));
    expect(await rowOf(key, everyoneId)).toMatchObject({ stage: '' });
  });

  it('dates each change of stage, and none that changes nothing', async () => {
    const key = await listed('a');
    later(hour);
    await store.dealings.change([key], stage('invited'));
    later(2 * hour);
    await store.dealings.change([key], stage('invited'));
    await store.dealings.change([key], stage('signed'));
    expect(await machine.restarted().dealings.stageChanges('default', key)).toEqual([
      { campaignId: 'default', creatorKey: key, at: noon + hour, from: 'candidate', to: 'invited' },
      { campaignId: 'default', creatorKey: key, at: noon + 2 * hour, from: 'invited', to: 'signed' },
    ]);
  });

  it('reaches thousands in one go, all or none', async () => {
    const keys = Array.from({ length: 2_500 }, (_, index) => `k${index}`);
    await store.shortlists.add(keys.map((key) => row(key)));
    const undo = await store.dealings.change(keys, stage('invited'));
    await store.dealings.change(keys, tags(['大批']));
    expect(await store.shortlists.stageCounts('default', ['candidate', 'invited'])).toEqual(
      new Map([['invited', 2_500]]),
    );
    await store.dealings.undo(undo);
    expect(await store.shortlists.stageCounts('default', ['candidate', 'invited'])).toEqual(
      new Map([['candidate', 2_500]]),
    );
    expect(await rowOf('k2499')).toMatchObject({ tags: ['大批'] });
  });
});

describe('a person with several accounts', () => {
  it('has one set of tags, one word of not writing, and one stage in a campaign', async () => {
    const [a, b, away] = [await listed('mei'), await listed('mei.daily'), await visit('mei.en')];
    const other = await listed('lin');
    await store.people.merge([a, b, away]);
    await store.dealings.change([a], stage('invited'));
    await store.dealings.change([b], tags(['美食']));
    await store.dealings.change([away], doNotContact(stop));
    for (const key of [a, b]) {
      expect(await rowOf(key)).toMatchObject({ stage: 'invited', tags: ['美食'], doNotContact: stop });
    }
    expect(await rowOf(away, everyoneId)).toMatchObject({ stage: '', tags: ['美食'], doNotContact: stop });
    expect(await rowOf(other)).toMatchObject({ stage: 'candidate', tags: [], doNotContact: null });
  });
});

describe('undo', () => {
  it('puts back what stood before, of each as it was', async () => {
    const [a, b] = [await listed('a'), await listed('b')];
    await store.dealings.change([b], stage('signed'));
    await store.dealings.change([b], tags(['舊']));
    const before = [await rowOf(a), await rowOf(b)];
    later(hour);
    const changes = [stage('invited'), owner('小禾'), tags(['新'], ['舊']), doNotContact(stop)];
    const undos = [];
    for (const change of changes) undos.push(await store.dealings.change([a, b], change));
    for (const undo of undos.reverse()) await store.dealings.undo(undo);
    expect([await rowOf(a), await rowOf(b)]).toEqual(before);
    expect(await store.dealings.stageChanges('default', a)).toEqual([]);
    expect((await store.dealings.stageChanges('default', b)).map(({ to }) => to)).toEqual(['signed']);
  });

  it('leaves what somebody has changed since, and its day in the history', async () => {
    const [a, b] = [await listed('a'), await listed('b')];
    later(hour);
    const undo = await store.dealings.change([a, b], stage('invited'));
    later(2 * hour);
    await store.dealings.change([a], stage('signed'));
    await store.dealings.undo(undo);
    expect(await rowOf(a)).toMatchObject({ stage: 'signed' });
    expect(await rowOf(b)).toMatchObject({ stage: 'candidate' });
    expect((await store.dealings.stageChanges('default', a)).map(({ to }) => to)).toEqual(['invited', 'signed']);
    expect(await store.dealings.stageChanges('default', b)).toEqual([]);
  });

  it('of one thing leaves the others as they were made meanwhile', async () => {
    const key = await listed('a');
    const undoStage = await store.dealings.change([key], stage('invited'));
    const undoTags = await store.dealings.change([key], tags(['新']));
    await store.dealings.change([key], owner('小禾'));
    await store.dealings.change([key], doNotContact(stop));
    await store.dealings.undo(undoStage);
    await store.dealings.undo(undoTags);
    expect(await rowOf(key)).toMatchObject({ stage: 'candidate', owner: '小禾', tags: [], doNotContact: stop });
    expect(await store.dealings.of(key)).toEqual({ tags: [], doNotContact: stop });
  });

  it('brings nobody back who was erased or taken off meanwhile', async () => {
    const [gone, off] = [await listed('gone'), await listed('off')];
    const undos = [
      await store.dealings.change([gone, off], stage('invited')),
      await store.dealings.change([gone, off], tags(['新'])),
    ];
    await store.erase.creator(gone);
    await store.shortlists.remove('default', [off]);
    for (const undo of undos) await store.dealings.undo(undo);
    expect(await rowOf(gone)).toBeNull();
    expect(await rowOf(off)).toBeNull();
    expect(await rowOf(off, everyoneId)).toMatchObject({ tags: [] });
  });
});

describe('the marketer’s decisions', () => {
  const decide = async (key: string) => {
    await store.dealings.change([key], stage('invited'));
    await store.dealings.change([key], owner('小禾'));
    await store.dealings.change([key], tags(['美食']));
    await store.dealings.change([key], doNotContact(stop));
    return { stage: 'invited', owner: '小禾', tags: ['美食'], doNotContact: stop };
  };
  const bare = { stage: '', owner: '', tags: [], doNotContact: null };

  it('are kept by a row that is judged anew', async () => {
    const key = await listed('a');
    const decided = await decide(key);
    await store.judged.renew('default', [row(key, { ...bare, lookCount: 3 })], null);
    await store.judged.renew(everyoneId, [row(key, { ...bare, campaignId: everyoneId, lookCount: 4 })], null);
    expect(await rowOf(key)).toMatchObject({ ...decided, lookCount: 3 });
    const everywhere = { tags: decided.tags, doNotContact: stop, stage: '', owner: '' };
    expect(await rowOf(key, everyoneId)).toMatchObject({ ...everywhere, lookCount: 4 });
  });

  it('are kept by the next reading of the page', async () => {
    const key = await listed('a');
    const decided = await decide(key);
    await store.creators.keep(
      { creator: creator('instagram', { handle: fact('a') }), posts: [], comments: [], seenAt: noon + 1 },
      ({ creatorKey, readAt }, { campaignId, addedAt }) => row(creatorKey, { ...bare, campaignId, addedAt, readAt }),
    );
    expect(await rowOf(key)).toMatchObject({ ...decided, readAt: noon + 1 });
    expect(await rowOf(key, everyoneId)).toMatchObject({ tags: ['美食'], doNotContact: stop, stage: '' });
  });

  it('are kept by adding once more, and stand in a row of another campaign from the first', async () => {
    const key = await listed('a');
    const decided = await decide(key);
    await store.shortlists.add([row(key), row(key, { campaignId: 'spring' })]);
    expect(await rowOf(key)).toMatchObject(decided);
    expect(await rowOf(key, 'spring')).toMatchObject({ ...decided, stage: 'candidate', owner: '' });
  });

  it('come back with a removal that is undone: stage and owner as they were, tags as they are now', async () => {
    const key = await listed('a');
    await decide(key);
    const taken = await store.shortlists.remove('default', [key]);
    await store.dealings.change([key], tags(['後來'], ['美食']));
    await store.shortlists.restore(taken);
    expect(await rowOf(key)).toMatchObject({ stage: 'invited', owner: '小禾', tags: ['後來'], doNotContact: stop });
  });

  it('survive when two creators turn out to be one', async () => {
    const byId = (
      await store.creators.keep(
        { creator: creator('instagram', { platformId: fact('1') }), posts: [], comments: [], seenAt: noon },
        rowOnList,
      )
    )?.creatorKey;
    const byHandle = await listed('mei');
    await decide(byHandle);
    await store.dealings.change([byId ?? ''], tags(['ＫＯＣ', '美食']));
    const both = await store.creators.keep(
      {
        creator: creator('instagram', { handle: fact('mei'), platformId: fact('1') }),
        posts: [],
        comments: [],
        seenAt: noon + 1,
      },
      rowOnList,
    );
    const key = both?.creatorKey ?? '';
    expect(await rowOf(key)).toMatchObject({ stage: 'invited', owner: '小禾', tags: ['ＫＯＣ', '美食'] });
    expect(await rowOf(key, everyoneId)).toMatchObject({ tags: ['ＫＯＣ', '美食'], doNotContact: stop });
    expect((await store.dealings.stageChanges('default', key)).map(({ to }) => to)).toEqual(['invited']);
  });
});
