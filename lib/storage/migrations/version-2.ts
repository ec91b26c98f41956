// Version 2: what the screening keeps – hashes of comments, roles, quotes, overlaps, own packs and rate card, the salt.
import type { Transaction } from 'dexie';
import type { Migration } from './migration.ts';

/** Rows as version 1 left them, as far as they change here. */
interface OldDetails {
  posts: { paidPartners?: unknown }[];
}

/** What a row of version 1 lacks: nothing of its creator was screened. Restated, as a released version never changes. */
const nothingScreened = {
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
};

async function fillWhatIsMissing(transaction: Transaction): Promise<void> {
  await transaction
    .table<OldDetails>('details')
    .toCollection()
    .modify((details) => {
      for (const post of details.posts) post.paidPartners ??= { state: 'unread', why: 'not-captured' };
    });
  await transaction
    .table<object>('shortlist')
    .toCollection()
    .modify((row) => {
      Object.assign(row, { ...nothingScreened, ...row });
    });
}

export const version2: Migration = {
  version: 2,
  stores: {
    comments: 'creatorKey',
    commenterSets: 'creatorKey',
    roles: 'creatorKey',
    quotes: '[campaignId+creatorKey], creatorKey',
    packs: 'id',
    rateCards: 'id',
    // One record with all pairs of a platform: as rows, the 124,750 pairs of 500 creators would take half a minute to write.
    overlaps: '[campaignId+platform], *creatorKeys',
    salt: 'id',
    judged: 'campaignId',
  },
  upgrade: fillWhatIsMissing,
};
