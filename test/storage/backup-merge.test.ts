// Two machines' stores become one: nobody and nothing is lost, it does not matter who merges whom, and twice is once.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Campaign, newCampaign } from '../../lib/campaign/campaign.ts';
import { settle } from '../../lib/storage/backup/merge-conflict.ts';
import {
  joinCampaigns,
  joinCreators,
  joinDays,
  joinDetails,
  joinListings,
  joinRelationships,
  uniteGroups,
} from '../../lib/storage/backup/merge-records.ts';
import { uniteNotes } from '../../lib/storage/notes.ts';
import type {
  CreatorRecord,
  NoteEntry,
  RelationshipRecord,
  ShortlistRecord,
  SnapshotRecord,
} from '../../lib/storage/records.ts';
import { shortlistRecordOf } from '../../lib/storage/shortlist-records.ts';
import { creator, exact, fact, noon, post } from '../profile/invented-creator.ts';
import { BackupMachine, filledMachine } from './backup-stand-ins.ts';
import { row } from './stand-ins.ts';

const time = fc.integer({ min: 1, max: 6 });
const word = fc.constantFrom('', 'a', 'b', '茶');

/** Joined either way round and once more, it is the same. */
function holdsLaws<T>(one: T, other: T, join: (ours: T, theirs: T) => T): void {
  const joined = join(one, other);
  expect(join(other, one)).toEqual(joined);
  expect(join(joined, other)).toEqual(joined);
  expect(join(joined, one)).toEqual(joined);
  expect(join(joined, joined)).toEqual(joined);
}

describe('records of two machines', () => {
  it('keep of each field the newer decision, whoever decides', () => {
    const decided = fc.record({ value: word, at: fc.option(time) });
    fc.assert(
      fc.property(decided, decided, (ours, theirs) => {
        const one = settle(ours, theirs);
        const other = settle(theirs, ours);
        expect(other.value).toBe(one.value);
        expect(other.at).toBe(one.at);
        expect(other.isConflict).toBe(one.isConflict);
        if ((ours.at ?? 0) > (theirs.at ?? 0)) expect(one.value).toBe(ours.value);
        if (one.isConflict) expect(ours.value).not.toBe(theirs.value);
      }),
    );
    expect(settle({ value: 'a', at: 1 }, { value: 'b', at: 2 })).toEqual({
      value: 'b',
      at: 2,
      kept: 'theirs',
      isConflict: true,
    });
    expect(settle({ value: 'a', at: null }, { value: 'b', at: 2 })).toMatchObject({ value: 'b', isConflict: false });
    expect(settle({ value: '', at: null }, { value: 'b', at: null })).toMatchObject({ value: 'b', isConflict: false });
  });

  it('of a campaign', () => {
    const side = fc.record({
      name: word,
      owner: word,
      brand: word,
      competitors: fc.subarray(['x', 'y']),
      createdAt: time,
      changedAt: fc.dictionary(fc.constantFrom('name', 'owner', 'brief.brand', 'brief.screening.competitors'), time),
    });
    const campaign = ({
      name,
      owner,
      brand,
      competitors,
      createdAt,
      changedAt,
    }: Parameters<Parameters<typeof side.map>[0]>[0]) => {
      const made = newCampaign('c', name, createdAt);
      const named = competitors.map((one) => ({
        name: one,
        alsoWritten: [],
        handles: [],
        domains: [],
        isCommonWord: false,
      }));
      return {
        ...made,
        owner,
        changedAt,
        brief: { ...made.brief, brand, screening: { ...made.brief.screening, competitors: named } },
      };
    };
    fc.assert(
      fc.property(side, side, (one, other) => {
        holdsLaws<Campaign>(campaign(one), campaign(other), (ours, theirs) => joinCampaigns(ours, theirs).record);
      }),
    );
  });

  it('of a place on a list, of tags and do-not-contact', () => {
    const listing = fc
      .record({
        stage: fc.constantFrom('candidate', 'invited', 'live'),
        owner: word,
        readAt: time,
        addedAt: time,
        changedAt: fc.record({ stage: time, owner: time }, { requiredKeys: [] }),
      })
      .map(({ changedAt, ...known }): ShortlistRecord => ({ ...shortlistRecordOf(row('k', known)), changedAt }));
    const relationship = fc.record({
      creatorKey: fc.constant('k'),
      tags: fc.uniqueArray(word),
      doNotContact: fc.option(fc.record({ reason: word, since: time })),
      changedAt: fc.record({ tags: time, doNotContact: time }, { requiredKeys: [] }),
    });
    fc.assert(
      fc.property(listing, listing, (one, other) => holdsLaws(one, other, (a, b) => joinListings(a, b).record)),
    );
    fc.assert(
      fc.property(relationship, relationship, (one: RelationshipRecord, other: RelationshipRecord) =>
        holdsLaws(one, other, (a, b) => joinRelationships(a, b).record),
      ),
    );
  });

  it('of notes with their earlier texts', () => {
    const entry = fc.record({
      id: fc.constantFrom('n1', 'n2'),
      text: word,
      createdAt: time,
      updatedAt: time,
      revision: time,
      edits: fc.array(fc.record({ text: word, writtenAt: time }), { maxLength: 3 }),
    });
    /** As the store writes them: each id once, earlier texts in order and each once. */
    const stored = (entries: NoteEntry[]) => uniteNotes([], uniteNotes(entries, entries));
    const notes = fc
      .uniqueArray(entry, { selector: ({ id }) => id })
      .map((entries) => uniteNotes(stored(entries), stored(entries)));
    fc.assert(
      fc.property(notes, notes, (one, other) => {
        const united = uniteNotes(one, other);
        expect(uniteNotes(other, one)).toEqual(united);
        expect(uniteNotes(united, other)).toEqual(united);
        const texts = (all: readonly NoteEntry[]) =>
          new Set(
            all.flatMap(({ id, text, edits }) =>
              [text, ...edits.map((edit) => edit.text)].map((said) => `${id} ${said}`),
            ),
          );
        for (const said of [...texts(one), ...texts(other)]) expect(texts(united)).toContain(said);
      }),
    );
  });

  it('of readings', () => {
    const figures = fc.record({
      name: word,
      followers: fc.nat(3),
      seenAt: time,
      posts: fc.subarray(['p1', 'p2', 'p3']),
    });
    const reading = figures.map(({ name, followers, seenAt, posts }) => ({
      key: 'k',
      profile: creator('instagram', { displayName: fact(name, seenAt), followers: exact(followers, seenAt) }),
      posts: posts.map((id) => post(id, { likes: exact(followers, seenAt) })),
    }));
    const light = figures.map(({ name, followers, seenAt }) =>
      record('k', { handle: name || null, displayName: name, followers: exact(followers), readAt: seenAt }),
    );
    const dayOf = fc.tuple(figures, fc.option(fc.nat(2))).map(([{ followers, seenAt }, value]): SnapshotRecord => {
      const count = exact(followers, seenAt);
      const figuresOfDay = {
        followers: count,
        following: count,
        postCount: count,
        totalLikes: count,
        totalViews: count,
      };
      const rate = { criterion: 'view-rate', formula: 'f', population: null, low: 0, high: 9, sampleSize: 1 } as const;
      return {
        creatorKey: 'k',
        day: '2026-11-20',
        ...figuresOfDay,
        seenAt,
        ...(value === null ? {} : { rates: [{ ...rate, value }] }),
      };
    });
    fc.assert(fc.property(reading, reading, (one, other) => holdsLaws(one, other, joinDetails)));
    fc.assert(fc.property(light, light, (one, other) => holdsLaws(one, other, joinCreators)));
    fc.assert(fc.property(dayOf, dayOf, (one, other) => holdsLaws(one, other, joinDays)));
  });

  it('unite groups that share somebody, and no others', () => {
    expect(
      uniteGroups([
        ['a', 'b'],
        ['c', 'd'],
        ['b', 'e'],
        ['e', 'c'],
      ]),
    ).toEqual([['a', 'b', 'c', 'd', 'e']]);
    expect(
      uniteGroups([
        ['a', 'b'],
        ['c', 'd'],
      ]),
    ).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });
});

const record = (key: string, known: Partial<CreatorRecord> = {}): CreatorRecord => ({
  key,
  platform: 'instagram',
  identity: `instagram:${key}`,
  handleKey: `instagram:${key}.handle`,
  handle: `${key}.handle`,
  displayName: key,
  followers: exact(1_000),
  readAt: noon,
  touchedAt: noon,
  personHints: [],
  ...known,
});

const details = (key: string, id: string, bio: string, seenAt = noon) => ({
  key,
  profile: creator('instagram', { platformId: fact(id), handle: fact(`${id}.handle`), bio: fact(bio, seenAt) }),
  posts: [],
});

const note = (id: string, text: string): NoteEntry => ({
  id,
  text,
  createdAt: noon,
  updatedAt: noon,
  revision: 1,
  edits: [],
});

describe('a colleague’s file', () => {
  /** Two machines that both know one creator under keys of their own. */
  async function twoMachines(name: string) {
    const ours = new BackupMachine(`${name}-ours`);
    const theirs = new BackupMachine(`${name}-theirs`);
    await ours.put({
      creators: [record('mei', { key: 'o1' })],
      details: [details('o1', 'mei', 'our bio', noon)],
      notes: [{ creatorKey: 'o1', notes: [note('n1', 'ours')] }],
      campaigns: [{ ...newCampaign('c', '春', 1), owner: 'Ann', changedAt: { owner: 5 } }],
      shortlist: [
        {
          ...shortlistRecordOf(row('o1', { campaignId: 'c', stage: 'invited', tags: ['茶'] })),
          changedAt: { stage: 9 },
        },
        shortlistRecordOf(row('o1', { campaignId: 'everyone', stage: '', tags: ['茶'] })),
      ],
      relationships: [{ creatorKey: 'o1', tags: ['茶'], doNotContact: null, changedAt: { tags: 9 } }],
      salt: [{ id: 'salt', salt: 'ours' }],
    });
    await theirs.put({
      creators: [record('mei', { key: 't1', readAt: noon + 1 }), record('lin', { key: 't2' })],
      details: [details('t1', 'mei', 'their bio', noon + 1), details('t2', 'lin', 'lin')],
      notes: [
        { creatorKey: 't1', notes: [note('n2', 'theirs')] },
        { creatorKey: 't2', notes: [note('n3', 'lin')] },
      ],
      campaigns: [{ ...newCampaign('c', '春', 1), owner: 'Bob', changedAt: { owner: 7 } }, newCampaign('d', '夏', 2)],
      shortlist: [
        { ...shortlistRecordOf(row('t1', { campaignId: 'c', stage: 'negotiating' })), changedAt: { stage: 3 } },
        shortlistRecordOf(row('t2', { campaignId: 'd' })),
        shortlistRecordOf(row('t1', { campaignId: 'everyone', stage: '' })),
        shortlistRecordOf(row('t2', { campaignId: 'everyone', stage: '' })),
      ],
      relationships: [
        {
          creatorKey: 't1',
          tags: ['咖啡'],
          doNotContact: { reason: '檔期', since: 2 },
          changedAt: { tags: 3, doNotContact: 3 },
        },
      ],
      stageChanges: [{ campaignId: 'c', creatorKey: 't1', at: 3, from: 'candidate', to: 'negotiating' }],
      people: [{ key: 'p1', accountKeys: ['t1', 't2'], changedAt: 1 }],
      salt: [{ id: 'salt', salt: 'theirs' }],
      comments: [],
    });
    return { ours, theirs };
  }

  it('joins the same creator under our key, and brings what is new', async () => {
    const { ours, theirs } = await twoMachines('join');
    const file = await theirs.job({ kind: 'write', settings: null });
    const { outcome } = await ours.job({ kind: 'merge', file, settings: null });
    expect(outcome).toMatchObject({
      creators: { added: 1, joined: 1 },
      campaigns: { added: 1, joined: 1 },
      listings: { added: 1, joined: 1 },
      notesAdded: 2,
    });
    const all = await ours.all();
    expect(all.creators).toMatchObject([{ key: 'o1', readAt: noon + 1 }, { key: 't2' }]);
    expect(all.details).toMatchObject([{ key: 'o1', profile: { bio: { value: 'their bio' } } }, { key: 't2' }]);
    expect(all.notes).toMatchObject([
      { creatorKey: 'o1', notes: [{ text: 'ours' }, { text: 'theirs' }] },
      { creatorKey: 't2', notes: [{ text: 'lin' }] },
    ]);
    expect(all.campaigns).toMatchObject([{ id: 'c', owner: 'Bob' }, { id: 'd' }]);
    expect(all.relationships).toMatchObject([{ creatorKey: 'o1', tags: ['茶'], doNotContact: { reason: '檔期' } }]);
    // Rows show what was decided of the creator.
    for (const one of all.shortlist as ShortlistRecord[]) {
      if (one.creatorKey === 'o1') expect(one).toMatchObject({ tags: ['茶'], doNotContact: { reason: '檔期' } });
    }
    expect(all.shortlist).toContainEqual(
      expect.objectContaining({ campaignId: 'c', creatorKey: 'o1', stage: 'invited' }),
    );
    expect(all.stageChanges).toMatchObject([{ creatorKey: 'o1', to: 'negotiating' }]);
    expect(all.people).toMatchObject([{ accountKeys: ['o1', 't2'] }]);
    expect(all.salt).toEqual([{ id: 'salt', salt: 'ours' }]);
    expect(outcome.conflicts).toEqual(
      expect.arrayContaining([
        { subject: 'campaign', name: '春', campaign: '', field: 'owner', ours: 'Ann', theirs: 'Bob', kept: 'theirs' },
        {
          subject: 'listing',
          name: 'o1',
          campaign: '春',
          field: 'stage',
          ours: 'invited',
          theirs: 'negotiating',
          kept: 'ours',
        },
        {
          subject: 'relationship',
          name: 'mei.handle',
          campaign: '',
          field: 'tags',
          ours: ['茶'],
          theirs: ['咖啡'],
          kept: 'ours',
        },
      ]),
    );
    expect(outcome.conflicts).toHaveLength(3);
  });

  it('changes nothing when it comes again, nor when it is only looked at', async () => {
    const { ours, theirs } = await twoMachines('again');
    const file = await theirs.job({ kind: 'write', settings: null });
    const untouched = await ours.all();
    const preview = await ours.job({ kind: 'preview', file });
    expect(await ours.all()).toEqual(untouched);
    const first = await ours.job({ kind: 'merge', file, settings: null });
    expect(preview.merge).toEqual(first.outcome);
    const once = await ours.all();
    const second = await ours.job({ kind: 'merge', file, settings: null });
    expect(second.outcome).toMatchObject({ creators: { added: 0, joined: 2 }, notesAdded: 0 });
    expect(await ours.all()).toEqual(once);
  });

  it('comes to the same on both machines, but for the keys', async () => {
    const { ours, theirs } = await twoMachines('both');
    const [ourFile, theirFile] = [
      await ours.job({ kind: 'write', settings: null }),
      await theirs.job({ kind: 'write', settings: null }),
    ];
    await ours.job({ kind: 'merge', file: theirFile, settings: null });
    await theirs.job({ kind: 'merge', file: ourFile, settings: null });
    const seen = async (machine: BackupMachine) => {
      const { salt: _own, store: _identity, ...all } = await machine.all();
      return JSON.parse(JSON.stringify(all).replaceAll('"t1"', '"o1"'));
    };
    const [here, there] = [await seen(ours), await seen(theirs)];
    for (const table of ['creators', 'details', 'campaigns', 'notes', 'relationships', 'stageChanges']) {
      expect(there[table]).toEqual(here[table]);
    }
    const places = (rows: ShortlistRecord[]) =>
      rows.map(({ campaignId, creatorKey, stage, owner, tags }) => ({ campaignId, creatorKey, stage, owner, tags }));
    expect(places(there.shortlist)).toEqual(places(here.shortlist));
  });

  it('leaves out comments that another secret has hashed, and takes those of the same one', async () => {
    const filled = await filledMachine('salted');
    const file = await filled.job({ kind: 'write', settings: null });
    const count = (await filled.all()).comments?.length ?? 0;
    expect(count).toBeGreaterThan(0);

    const stranger = new BackupMachine('stranger');
    await stranger.put({ salt: [{ id: 'salt', salt: 'another' }] });
    const { outcome } = await stranger.job({ kind: 'merge', file, settings: null });
    expect(outcome.commentsLeftOut).toBe(count);
    expect((await stranger.all()).comments).toEqual([]);

    const fresh = new BackupMachine('fresh');
    expect((await fresh.job({ kind: 'merge', file, settings: null })).outcome.commentsLeftOut).toBe(0);
    const all = await fresh.all();
    expect(all.comments).toEqual((await filled.all()).comments);
    expect(all.commenterSets).toEqual((await filled.all()).commenterSets);
    expect(all.salt).toEqual((await filled.all()).salt);
  });

  it('finds who was kept under the handle alone, and tells accounts apart that had one handle in turn', async () => {
    const ours = new BackupMachine('handles-ours');
    const theirs = new BackupMachine('handles-theirs');
    const { identity: _unknown, ...nameless } = record('mei', { key: 'o1' });
    await ours.put({
      creators: [nameless, record('old', { key: 'o2', handleKey: 'instagram:shared', handle: 'shared', readAt: noon })],
      details: [details('o1', 'mei', 'ours'), details('o2', 'old', 'old')],
      notes: [{ creatorKey: 'o1', notes: [note('n', 'kept under the handle')] }],
    });
    await theirs.put({
      creators: [
        record('mei', { key: 't1' }),
        record('new', { key: 't2', handleKey: 'instagram:shared', handle: 'shared', readAt: noon + 9 }),
      ],
      details: [details('t1', 'mei', 'theirs'), details('t2', 'new', 'new')],
    });
    await ours.job({ kind: 'merge', file: await theirs.job({ kind: 'write', settings: null }), settings: null });
    const { creators, notes } = await ours.all();
    expect(creators).toMatchObject([
      { key: 'o1', identity: 'instagram:mei', handleKey: 'instagram:mei.handle' },
      { key: 'o2', identity: 'instagram:old' },
      { key: 't2', identity: 'instagram:new', handleKey: 'instagram:shared' },
    ]);
    expect((creators as CreatorRecord[])[1]?.handleKey).toBeUndefined();
    expect(notes).toMatchObject([{ creatorKey: 'o1' }]);
  });

  it('lets two of ours become one when the file knows that they are', async () => {
    const ours = new BackupMachine('one-ours');
    const theirs = new BackupMachine('one-theirs');
    const { handleKey: _unknown, ...idOnly } = record('mei', { key: 'o1', handle: null });
    const { identity: _nor, ...handleOnly } = record('mei', { key: 'o2' });
    await ours.put({
      creators: [idOnly, handleOnly],
      details: [details('o1', 'mei', 'a'), details('o2', 'mei', 'b')],
      notes: [{ creatorKey: 'o2', notes: [note('n', 'moves')] }],
    });
    await theirs.put({
      creators: [record('mei', { key: 't1' })],
      details: [details('t1', 'mei', 'c')],
      notes: [{ creatorKey: 't1', notes: [note('m', 'comes')] }],
    });
    await ours.job({ kind: 'merge', file: await theirs.job({ kind: 'write', settings: null }), settings: null });
    const all = await ours.all();
    expect(all.creators).toMatchObject([{ key: 'o1', identity: 'instagram:mei', handleKey: 'instagram:mei.handle' }]);
    expect(all.details).toHaveLength(1);
    expect(all.notes).toMatchObject([{ creatorKey: 'o1', notes: [{ text: 'comes' }, { text: 'moves' }] }]);
  });

  it('keeps a stage in which somebody stands, also where the other list of stages has won', async () => {
    const ours = new BackupMachine('stages-ours');
    const theirs = new BackupMachine('stages-theirs');
    const campaign = newCampaign('c', '春', 1);
    const own = { id: 'sample', name: '寄樣品', meaning: 'open' } as const;
    await ours.put({
      creators: [record('mei', { key: 'o1' })],
      campaigns: [{ ...campaign, stages: [...campaign.stages, own], changedAt: { stages: 2 } }],
      shortlist: [{ ...shortlistRecordOf(row('o1', { campaignId: 'c', stage: 'sample' })), changedAt: { stage: 2 } }],
    });
    await theirs.put({ campaigns: [{ ...campaign, changedAt: { stages: 5 } }] });
    await ours.job({ kind: 'merge', file: await theirs.job({ kind: 'write', settings: null }), settings: null });
    const [joined] = (await ours.all()).campaigns as (typeof campaign)[];
    expect(joined?.stages.map(({ id }) => id)).toEqual([...campaign.stages.map(({ id }) => id), 'sample']);
  });
});
