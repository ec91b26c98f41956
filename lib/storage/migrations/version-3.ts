// Version 3: the workspace – stages, owners, tags, several notes with their history, people, views, and a list of everyone.
import type { Transaction } from 'dexie';
import type { Migration } from './migration.ts';

/** Rows as version 2 left them, as far as they change here. */
interface OldCreator {
  readonly key: string;
  readonly platform: string;
  readonly handle: string | null;
  readonly displayName: string | null;
  readonly followers: { readonly state: string; readonly value?: number };
  readonly readAt: number;
  personHints?: string[];
}

interface OldNote {
  readonly creatorKey: string;
  readonly text: string;
  readonly updatedAt: number;
}

/** Restated, as a released version never changes. */
const usualStages = [
  ['candidate', 'open'],
  ['invited', 'open'],
  ['negotiating', 'open'],
  ['signed', 'committed'],
  ['executing', 'committed'],
  ['live', 'committed'],
  ['closed', 'done'],
  ['declined', 'declined'],
].map(([id, meaning]) => ({ id, name: '', meaning }));

const undecided = { owner: '', tags: [], doNotContact: null, changedAt: {} };

/** A row of the list of everyone before it is judged: the worker judges the whole list when it starts next time. */
function everyoneRow({ key, platform, handle, displayName, followers, readAt }: OldCreator): object {
  const name = handle ?? '';
  return {
    campaignId: 'everyone',
    creatorKey: key,
    platform,
    handle: name,
    displayName: displayName ?? '',
    profileUrl: '',
    tiers: [],
    followers,
    followersOrder: followers.state === 'known' ? (followers.value ?? -1) : -1,
    engagementRate: null,
    engagementOrder: -1,
    engagementFormula: null,
    engagementSample: 0,
    engagementMissing: 'few-posts',
    viewRate: null,
    viewRateFormula: null,
    viewRateSample: 0,
    leading: null,
    bands: [],
    benchmarkName: null,
    benchmarkYear: null,
    lookCount: 0,
    flags: [],
    signals: null,
    suspiciousShare: null,
    largestOverlap: null,
    traditionalShare: null,
    taiwanRule: null,
    content: null,
    rivals: null,
    disclosure: null,
    roles: null,
    fit: null,
    modes: null,
    quote: null,
    growth: null,
    emails: [],
    addedAt: readAt,
    readAt,
    stage: '',
    ...undecided,
    nameOrder: (displayName || name).normalize('NFC').toLowerCase(),
    tierOrder: '',
  };
}

async function moveRows(transaction: Transaction): Promise<void> {
  await transaction
    .table<object>('campaigns')
    .toCollection()
    .modify((campaign) => {
      Object.assign(campaign, { stages: usualStages, owner: '', deadlines: [], changedAt: {} });
    });
  await transaction
    .table<{ readonly tiers: readonly string[] }>('shortlist')
    .toCollection()
    .modify((row) => {
      Object.assign(row, { stage: 'candidate', ...undecided, tierOrder: row.tiers.join('+') });
    });
  await transaction
    .table<OldNote>('notes')
    .toCollection()
    .modify((_, place: { value: object }) => {
      const { creatorKey, text, updatedAt } = _;
      const times = { createdAt: updatedAt, updatedAt };
      // An emptied note was no note.
      const notes = text.trim() === '' ? [] : [{ id: creatorKey, text, ...times, revision: 1, edits: [] }];
      place.value = { creatorKey, notes };
    });
  const listed: object[] = [];
  await transaction
    .table<OldCreator>('creators')
    .toCollection()
    .modify((creator) => {
      listed.push(everyoneRow(creator));
      creator.personHints = [];
    });
  await transaction.table<object>('shortlist').bulkPut(listed);
}

export const version3: Migration = {
  version: 3,
  stores: {
    creators: 'key, &identity, handleKey, touchedAt, readAt, *personHints',
    shortlist:
      '[campaignId+creatorKey], creatorKey, [campaignId+addedAt], [campaignId+followersOrder], [campaignId+engagementOrder], [campaignId+nameOrder], [campaignId+stage], [campaignId+tierOrder], owner',
    relationships: 'creatorKey, *tags',
    people: 'key, *accountKeys',
    keptApart: '[first+second], first, second',
    stageChanges: '[campaignId+creatorKey+at], creatorKey',
    savedViews: 'id',
    importMappings: 'headers',
    reviewQueue: 'creatorKey, place',
    // Copies of long lists' rows, many in one record, and which of them are outdated: reading rows one by one takes ten times as long.
    packedRows: '[listId+block]',
    outdatedRows: '[listId+creatorKey]',
    imports: 'id',
    importSteps: '[importId+place], *made',
  },
  upgrade: moveRows,
};
