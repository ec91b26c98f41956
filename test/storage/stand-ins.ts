// A store over an in-memory IndexedDB, with a clock and keys that tests set, and invented shortlist rows.
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { type Brief, newCampaign } from '../../lib/campaign/campaign.ts';
import type { KeptCreator } from '../../lib/campaign/kept-creator.ts';
import type { Listing } from '../../lib/campaign/listing.ts';
import { noScreening, type ShortlistRow } from '../../lib/campaign/shortlist-row.ts';
import { exactFigure } from '../../lib/profile/figure.ts';
import { connect } from '../../lib/storage/db.ts';
import type { NoteDraft } from '../../lib/storage/notes.ts';
import type { KeyValueArea } from '../../lib/storage/settings.ts';
import { openStore, type Store } from '../../lib/storage/store.ts';
import { noon } from '../profile/invented-creator.ts';

/** A storage area that keeps copies, as the browser's does. */
export class MemoryArea implements KeyValueArea {
  readonly entries = new Map<string, unknown>();

  async get(key: string): Promise<Record<string, unknown>> {
    return this.entries.has(key) ? { [key]: structuredClone(this.entries.get(key)) } : {};
  }

  async set(entries: Record<string, unknown>): Promise<void> {
    for (const [key, value] of Object.entries(entries)) this.entries.set(key, structuredClone(value));
  }

  async clear(): Promise<void> {
    this.entries.clear();
  }
}

/** A machine: its disk (databases and storage area) outlives every store that is opened on it. */
export class Machine {
  indexedDB: IDBFactory = new IDBFactory();
  readonly area = new MemoryArea();
  now = noon;
  mostRowsHeld = 20_000;
  /** Gives keys that tests can read; random ones where a test is about that. */
  newKey = () => {
    this.keys += 1;
    return `key${this.keys}`;
  };
  private keys = 0;
  private readonly open: Store[] = [];
  readonly name: string;

  /** @param name of its database; stores of one name hear each other's changes, whatever the disk */
  constructor(name = 'test') {
    this.name = name;
  }

  /** Opens the store as one context of the extension (worker, popup, …) does. */
  store(): Store {
    const store = openStore({
      indexedDB: this.indexedDB,
      IDBKeyRange,
      area: this.area,
      clock: () => this.now,
      newKey: () => this.newKey(),
      name: this.name,
      mostRowsHeld: this.mostRowsHeld,
    });
    this.open.push(store);
    return store;
  }

  /** Writes a campaign as a window that can make several would. */
  async addCampaign(id: string, brief: Brief): Promise<void> {
    const { write, tables, close } = connect({ indexedDB: this.indexedDB, IDBKeyRange }, this.name);
    await write(['campaigns'], () => tables.campaigns.put({ ...newCampaign(id, id, this.now), brief }));
    close();
  }

  /** Merges accounts to one person. */
  async addPerson(key: string, accountKeys: readonly string[]): Promise<void> {
    const { write, tables, close } = connect({ indexedDB: this.indexedDB, IDBKeyRange }, this.name);
    await write(['people'], () => tables.people.put({ key, accountKeys, changedAt: this.now }));
    close();
  }

  /** Ends every context and starts a new one: what it sees was on disk. */
  restarted(): Store {
    for (const store of this.open.splice(0)) store.close();
    return this.store();
  }
}

/** What a window has on the screen of a note. `revision` is the one it has changed, 0 for a new note. */
export const draft = (text: string, revision = 0, id = 'note'): NoteDraft => ({ id, text, revision });

/** All notes on a creator, newest first, as they stand on disk. */
export async function noteText(store: Pick<Store, 'notes'>, creatorKey: string): Promise<string> {
  return (await store.notes.list(creatorKey)).map(({ text }) => text).join('\n\n');
}

export function row(creatorKey: string, known: Partial<ShortlistRow> = {}): ShortlistRow {
  return {
    ...noScreening,
    campaignId: 'default',
    creatorKey,
    platform: 'instagram',
    handle: creatorKey,
    displayName: '',
    profileUrl: `https://www.instagram.com/${creatorKey}/`,
    tiers: [],
    followers: exactFigure(0, 'invented › count', noon),
    followersOrder: -1,
    engagementRate: null,
    engagementOrder: -1,
    engagementFormula: null,
    engagementSample: 0,
    engagementMissing: null,
    viewRate: null,
    viewRateFormula: null,
    viewRateSample: 0,
    leading: null,
    bands: [],
    benchmarkName: null,
    benchmarkYear: null,
    lookCount: 0,
    emails: [],
    stage: 'candidate',
    owner: '',
    tags: [],
    doNotContact: null,
    addedAt: noon,
    readAt: noon,
    ...known,
  };
}

/** The row of a creator on a list, as a judge would give it. */
export const rowOnList = ({ creatorKey, readAt }: Pick<KeptCreator, 'creatorKey' | 'readAt'>, listing: Listing) =>
  row(creatorKey, { ...listing, readAt });
