// What a row of each table must be like before it may come into the store out of a file.
import { roleIds } from '../../evaluation/roles/roles.ts';
import { platforms } from '../../profile/creator-profile.ts';
import type { TableName } from '../db.ts';
import { BackupFailure } from './backup-problem.ts';
import { isTable } from './format.ts';
import {
  anything,
  array,
  count,
  type Form,
  flag,
  key,
  listOf,
  mapOf,
  nullOr,
  number,
  object,
  perhaps,
  tagged,
  text,
  word,
} from './row-form.ts';

const platform = word(...platforms);
const seen = { source: text, seenAt: count };
const absent = object(seen);
const unread = object({ why: word('not-offered', 'not-captured', 'changed') });

const bounds = object({ value: count, low: count, high: count, exact: flag, text: nullOr(text), ...seen });
const holdsItsValue: Form = (value) => {
  const { low, value: middle, high } = value as { low: number; value: number; high: number };
  return low <= middle && middle <= high;
};
const figure = tagged('state', {
  known: (value) => bounds(value) && holdsItsValue(value),
  absent,
  hidden: absent,
  unread,
});
const fact = (value: Form): Form => tagged('state', { known: object({ value, ...seen }), absent, unread });
const moment = tagged('state', {
  known: object({ from: number, to: number, exact: flag, derived: flag, text: nullOr(text), ...seen }),
  absent,
  unread,
});

const profile = object({
  platform,
  handle: fact(text),
  platformId: fact(text),
  displayName: perhaps(fact(text)),
  bio: perhaps(fact(text)),
  category: perhaps(fact(text)),
  verified: perhaps(fact(flag)),
  private: perhaps(fact(flag)),
  links: perhaps(fact(listOf(text))),
  country: perhaps(fact(text)),
  joinedOn: perhaps(fact(text)),
  followers: perhaps(figure),
  following: perhaps(figure),
  postCount: perhaps(figure),
  totalLikes: perhaps(figure),
  totalViews: perhaps(figure),
});

const post = object({
  id: key,
  kind: perhaps(fact(text)),
  author: perhaps(fact(text)),
  coAuthors: perhaps(fact(listOf(text))),
  published: perhaps(moment),
  pinned: perhaps(fact(flag)),
  caption: perhaps(fact(text)),
  likes: perhaps(figure),
  comments: perhaps(figure),
  views: perhaps(figure),
  plays: perhaps(figure),
  shares: perhaps(figure),
  saves: perhaps(figure),
  paidPartnership: perhaps(fact(flag)),
  paidPartners: perhaps(fact(listOf(text))),
});

const doNotContact = nullOr(object({ reason: text, since: count }));

const brief = object({
  brand: text,
  product: text,
  screening: perhaps(object({ competitors: perhaps(listOf(object({ name: text }))), ownWords: perhaps(listOf(text)) })),
});

const logForm = object({
  size: count,
  posts: listOf(text),
  comment: array(Uint32Array),
  commenter: array(Uint32Array),
  post: array(Uint16Array),
  writing: array(Uint8Array),
  flags: array(Uint8Array),
  handleDigits: array(Uint8Array),
  fingerprint: array(Uint32Array),
});
const log: Form = (value) => {
  if (!logForm(value)) return false;
  const {
    size,
    comment,
    commenter,
    post: posts,
  } = value as Record<'comment' | 'commenter' | 'post', ArrayLike<number>> & {
    size: number;
  };
  return comment.length === 2 * size && commenter.length === 2 * size && posts.length === size;
};

const forms: Readonly<Record<TableName, Form>> = {
  creators: object({
    key,
    platform,
    identity: perhaps(key),
    handleKey: perhaps(key),
    handle: nullOr(text),
    displayName: nullOr(text),
    followers: figure,
    readAt: count,
    touchedAt: count,
    personHints: listOf(text),
  }),
  details: object({ key, profile, posts: listOf(post) }),
  snapshots: object({
    creatorKey: key,
    day: key,
    followers: perhaps(figure),
    following: perhaps(figure),
    postCount: perhaps(figure),
    totalLikes: perhaps(figure),
    totalViews: perhaps(figure),
    seenAt: count,
    rates: perhaps(
      listOf(
        object({
          criterion: word('engagement-rate', 'view-rate'),
          formula: text,
          population: nullOr(text),
          value: number,
          low: number,
          high: number,
          sampleSize: count,
        }),
      ),
    ),
  }),
  campaigns: object({
    id: key,
    name: text,
    brief,
    stages: listOf(object({ id: key, name: text, meaning: word('open', 'committed', 'done', 'declined') })),
    owner: text,
    deadlines: listOf(object({ id: key, name: text, on: text })),
    createdAt: count,
    changedAt: mapOf(count),
  }),
  shortlist: object({
    campaignId: key,
    creatorKey: key,
    platform,
    handle: text,
    displayName: text,
    profileUrl: text,
    followers: figure,
    followersOrder: number,
    engagementOrder: number,
    tiers: listOf(text),
    bands: listOf(text),
    flags: listOf(text),
    emails: listOf(text),
    tags: listOf(text),
    stage: text,
    owner: text,
    doNotContact,
    addedAt: count,
    readAt: count,
    nameOrder: text,
    tierOrder: text,
    changedAt: object({ stage: perhaps(count), owner: perhaps(count) }),
  }),
  notes: object({
    creatorKey: key,
    notes: listOf(
      object({
        id: key,
        text,
        createdAt: count,
        updatedAt: count,
        revision: count,
        edits: listOf(object({ text, writtenAt: count })),
      }),
    ),
  }),
  store: object({ id: word('store'), storeId: key, createdAt: count }),
  comments: object({ creatorKey: key, log }),
  commenterSets: object({
    creatorKey: key,
    set: object({ comments: count, hashes: array(Uint32Array), times: array(Uint16Array) }),
  }),
  roles: object({ creatorKey: key, roles: listOf(word(...roleIds)), chosenAt: count }),
  quotes: object({
    campaignId: key,
    creatorKey: key,
    fee: object({ amount: count, currency: text }),
    deliverable: text,
    pieces: count,
    noted: count,
  }),
  // Read through a check of their own, each time.
  packs: object({ id: key, pack: anything }),
  rateCards: object({ id: word('own'), card: anything }),
  overlaps: object({
    campaignId: key,
    platform,
    creatorKeys: listOf(key),
    names: listOf(text),
    comments: listOf(count),
    commenters: listOf(count),
    measuredAt: nullOr(count),
    first: array(Uint16Array),
    second: array(Uint16Array),
    state: array(Uint8Array),
    share: array(Float64Array),
    shared: array(Uint32Array),
    at: array(Float64Array),
  }),
  salt: object({ id: word('salt'), salt: key }),
  judged: object({
    campaignId: key,
    stamp: nullOr(text),
    under: nullOr(object({ stamp: text, after: text })),
  }),
  relationships: object({
    creatorKey: key,
    tags: listOf(text),
    doNotContact,
    emails: perhaps(listOf(text)),
    changedAt: object({ tags: perhaps(count), doNotContact: perhaps(count) }),
  }),
  people: object({ key, accountKeys: listOf(key), changedAt: count }),
  keptApart: object({ first: key, second: key }),
  stageChanges: object({ campaignId: key, creatorKey: key, at: count, from: text, to: text }),
  savedViews: object({ id: key, name: text, view: anything, changedAt: count }),
  importMappings: object({ headers: key, mapping: anything }),
  reviewQueue: object({ creatorKey: key, place: number }),
  imports: object({ id: key, name: text, campaignId: nullOr(key), at: count, total: count, written: count }),
  importSteps: object({
    importId: key,
    place: number,
    made: listOf(key),
    listed: listOf(key),
    tags: listOf(object({ creatorKey: key, tags: listOf(text) })),
    emails: listOf(object({ creatorKey: key, emails: listOf(text) })),
    notes: listOf(object({ creatorKey: key, id: key })),
    doNotContact: listOf(key),
    quotes: listOf(key),
    owners: listOf(object({ creatorKey: key, owner: text })),
    queued: listOf(key),
  }),
};

/**
 * Checks rows of the latest version.
 * @param before rows of this table that came before, for the line's number
 * @throws {BackupFailure} at the first row that is not as it should be
 */
export function checkRows(table: string, rows: readonly unknown[], before: number): void {
  const form = isTable(table) ? forms[table] : null;
  for (const [place, row] of rows.entries()) {
    if (!form?.(row)) throw new BackupFailure({ kind: 'broken-row', table, line: before + place + 1 });
  }
}
