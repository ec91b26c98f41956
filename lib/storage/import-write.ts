// Writes one chunk of an import: new creators with their rows, and what the list adds to those that are known.
import type { ImportPlan } from '../campaign/import/import-plan.ts';
import { unreadProfile } from '../campaign/import/unread-profile.ts';
import type { UnreadRow } from '../campaign/import/unread-row.ts';
import { type Dealing, everyoneId, noDealing } from '../campaign/listing.ts';
import { personHints } from '../campaign/person-hints.ts';
import { neverRead } from '../campaign/shortlist-row.ts';
import { addressOfProfile } from '../profile/profile-address.ts';
import type { StoreTables, TableName } from './db.ts';
import { putRelationships, withTags } from './dealings.ts';
import { identityOfAccount } from './identity.ts';
import { type SurveyedEntry, surveyEntries, surveyedTables } from './import-survey.ts';
import { entryAfter, uniteNotes } from './notes.ts';
import type {
  CreatorRecord,
  DetailsRecord,
  ImportStepRecord,
  NoteEntry,
  RelationshipRecord,
  ShortlistRecord,
} from './records.ts';
import { accountsOf, noRelationship } from './relationship-records.ts';
import { queueUp } from './review-queue.ts';
import { shortlistRecordOf } from './shortlist-records.ts';

export interface ImportParts {
  readonly unreadRow: UnreadRow;
  readonly newKey: () => string;
  /** Of the import, milliseconds since 1970. */
  readonly at: number;
}

/** The tables that are written here, for the transaction around it. */
export const importedTables: readonly TableName[] = [
  ...surveyedTables,
  'details',
  'people',
  'judged',
  'imports',
  'importSteps',
];

/** An entry with the creator that it means, made or known. */
interface Meant extends SurveyedEntry {
  readonly creatorKey: string;
}

function recordOf({ entry, creatorKey }: Meant, at: number): CreatorRecord {
  const { platform, handle, platformId } = entry.account;
  const { identity, handleKey } = identityOfAccount(platform, handle, platformId);
  return {
    key: creatorKey,
    platform,
    ...(identity === null ? {} : { identity }),
    ...(handleKey === null ? {} : { handleKey }),
    handle,
    displayName: entry.name === '' ? null : entry.name,
    followers: { state: 'unread', why: 'not-captured' },
    readAt: neverRead,
    touchedAt: at,
    personHints: personHints(unreadProfile(entry.account, entry.name, at)),
  };
}

const stageFor = ({ entry }: Meant, plan: ImportPlan): Pick<Dealing, 'stage' | 'owner'> => ({
  stage: entry.stage ?? plan.stage,
  owner: entry.owner,
});

const doNotContactOf = ({ entry }: Meant, at: number) =>
  entry.doNotContact === null ? null : { reason: entry.doNotContact, since: at };

function rowsOfNew(meant: Meant, plan: ImportPlan, { unreadRow, at }: ImportParts): readonly ShortlistRecord[] {
  const { entry, creatorKey } = meant;
  const profile = unreadProfile(entry.account, entry.name, at);
  const own = {
    creatorKey,
    handle: entry.account.handle ?? '',
    displayName: entry.name,
    profileUrl: addressOfProfile(profile),
    emails: entry.emails,
    tags: withTags([], entry.tags, []),
    doNotContact: doNotContactOf(meant, at),
    addedAt: at,
    readAt: neverRead,
  };
  const { platform } = entry.account;
  const { stage, owner } = noDealing;
  const lists = [{ campaignId: everyoneId, stage, owner }];
  if (plan.campaignId !== null) lists.push({ campaignId: plan.campaignId, ...stageFor(meant, plan) });
  return lists.map((listing) => shortlistRecordOf({ ...unreadRow(platform, listing.campaignId), ...own, ...listing }));
}

async function makeCreators(
  tables: StoreTables,
  fresh: readonly Meant[],
  plan: ImportPlan,
  parts: ImportParts,
): Promise<void> {
  const { at } = parts;
  const details = fresh.map(
    ({ entry, creatorKey }): DetailsRecord => ({
      key: creatorKey,
      profile: unreadProfile(entry.account, entry.name, at),
      posts: [],
    }),
  );
  await tables.creators.bulkAdd(fresh.map((meant) => recordOf(meant, at)));
  await tables.details.bulkAdd(details);
  await tables.shortlist.bulkAdd(fresh.flatMap((meant) => rowsOfNew(meant, plan, parts)));
  const relationships = fresh.flatMap((meant): RelationshipRecord[] => {
    const { tags, emails } = meant.entry;
    const doNotContact = doNotContactOf(meant, at);
    if (tags.length === 0 && emails.length === 0 && doNotContact === null) return [];
    const changedAt = { ...(tags.length > 0 && { tags: at }), ...(doNotContact && { doNotContact: at }) };
    return [{ creatorKey: meant.creatorKey, tags: withTags([], tags, []), emails, doNotContact, changedAt }];
  });
  await tables.relationships.bulkAdd(relationships);
}

/** Puts known creators on the campaign's list: their row of the list of everyone, to be judged for the campaign. */
async function listKnown(tables: StoreTables, listing: readonly Meant[], plan: ImportPlan, at: number): Promise<void> {
  const { campaignId } = plan;
  if (campaignId === null || listing.length === 0) return;
  const rows = await tables.shortlist.bulkGet(
    listing.map(({ creatorKey }): [string, string] => [everyoneId, creatorKey]),
  );
  await tables.shortlist.bulkPut(
    listing.flatMap((meant, place) => {
      const row = rows[place];
      if (!row) return [];
      return [{ ...row, campaignId, addedAt: at, ...stageFor(meant, plan), changedAt: {} }];
    }),
  );
  await tables.judged.delete(campaignId);
}

/** Adds tags, addresses and do-not-contact to the person behind each account. */
async function addRelationships(tables: StoreTables, known: readonly Meant[], at: number): Promise<void> {
  const changed = new Map<string, RelationshipRecord>();
  for (const meant of known) {
    const { tags, emails, doNotContact } = meant.additions;
    if (tags.length === 0 && emails.length === 0 && !doNotContact) continue;
    for (const key of await accountsOf(tables, meant.creatorKey)) {
      const before = changed.get(key) ?? (await tables.relationships.get(key)) ?? noRelationship(key);
      const isContactless = doNotContact && before.doNotContact === null;
      changed.set(key, {
        ...before,
        tags: withTags(before.tags, tags, []),
        emails: [...new Set([...(before.emails ?? []), ...emails])],
        doNotContact: isContactless ? doNotContactOf(meant, at) : before.doNotContact,
        changedAt: {
          ...before.changedAt,
          ...(tags.length > 0 && { tags: at }),
          ...(isContactless && { doNotContact: at }),
        },
      });
    }
  }
  await putRelationships(tables, [...changed.values()]);
}

async function addOwners(tables: StoreTables, known: readonly Meant[], plan: ImportPlan, at: number): Promise<void> {
  const { campaignId } = plan;
  if (campaignId === null) return;
  const owned = known.filter(({ additions }) => additions.owner && !additions.listing);
  const rows = await tables.shortlist.bulkGet(
    owned.map(({ creatorKey }): [string, string] => [campaignId, creatorKey]),
  );
  await tables.shortlist.bulkPut(
    owned.flatMap(({ entry }, place) => {
      const row = rows[place];
      return row ? [{ ...row, owner: entry.owner, changedAt: { ...row.changedAt, owner: at } }] : [];
    }),
  );
}

async function addNotes(
  tables: StoreTables,
  noted: readonly Meant[],
  { newKey, at }: ImportParts,
): Promise<ImportStepRecord['notes']> {
  const standing = await tables.notes.bulkGet(noted.map(({ creatorKey }) => creatorKey));
  const after = new Map(
    noted.map(({ creatorKey }, place): [string, readonly NoteEntry[]] => [creatorKey, standing[place]?.notes ?? []]),
  );
  const written = noted.map(({ entry, creatorKey }) => {
    const note = entryAfter(undefined, { id: newKey(), text: entry.note, revision: 0 }, at);
    after.set(creatorKey, uniteNotes(after.get(creatorKey) ?? [], [note]));
    return { creatorKey, id: note.id };
  });
  await tables.notes.bulkPut([...after].map(([creatorKey, notes]) => ({ creatorKey, notes })));
  return written;
}

async function addQuotes(tables: StoreTables, quoted: readonly Meant[], plan: ImportPlan, at: number): Promise<void> {
  const { campaignId } = plan;
  if (campaignId === null) return;
  await tables.quotes.bulkPut(
    quoted.flatMap(({ entry, creatorKey }) =>
      entry.quote === null ? [] : [{ ...entry.quote, noted: at, campaignId, creatorKey }],
    ),
  );
}

/**
 * Writes the entries; to be called inside a transaction over `importedTables`.
 * @returns what it has brought, for the undoing
 */
export async function writeEntries(
  tables: StoreTables,
  plan: ImportPlan,
  entries: ImportPlan['entries'],
  parts: ImportParts,
): Promise<Omit<ImportStepRecord, 'importId' | 'place'>> {
  const { at, newKey } = parts;
  const surveyed = await surveyEntries(tables, plan, entries);
  const meant = surveyed.map((one): Meant => ({ ...one, creatorKey: one.creator?.key ?? newKey() }));
  const fresh = meant.filter(({ additions }) => additions.isNew);
  const known = meant.filter(({ additions }) => !additions.isNew);
  await makeCreators(tables, fresh, plan, parts);
  await listKnown(
    tables,
    known.filter(({ additions }) => additions.listing),
    plan,
    at,
  );
  await addOwners(tables, known, plan, at);
  await addRelationships(tables, known, at);
  const keysOf = (has: (meant: Meant) => boolean, all = meant) => all.filter(has).map(({ creatorKey }) => creatorKey);
  const notes = await addNotes(
    tables,
    meant.filter(({ additions }) => additions.note),
    parts,
  );
  await addQuotes(
    tables,
    meant.filter(({ additions }) => additions.quote),
    plan,
    at,
  );
  const queued = keysOf(({ additions }) => additions.review);
  await queueUp(tables, queued);
  return {
    made: fresh.map(({ creatorKey }) => creatorKey),
    listed: keysOf(({ additions }) => additions.listing),
    tags: known.flatMap(({ creatorKey, additions: { tags } }) => (tags.length > 0 ? [{ creatorKey, tags }] : [])),
    emails: known.flatMap(({ creatorKey, additions: { emails } }) =>
      emails.length > 0 ? [{ creatorKey, emails }] : [],
    ),
    notes,
    doNotContact: keysOf(({ additions }) => additions.doNotContact, known),
    quotes: keysOf(({ additions }) => additions.quote),
    owners: known.flatMap(({ creatorKey, entry, additions }) =>
      additions.owner && !additions.listing ? [{ creatorKey, owner: entry.owner }] : [],
    ),
    queued,
  };
}
