// Holds a list against what is known: whom the store has, and what the list would add – asked before writing, and again while writing.
import type { EntryAdditions, ImportPlan, PlannedEntry } from '../campaign/import/import-plan.ts';
import { tagKey } from '../campaign/listing.ts';
import { neverRead } from '../campaign/shortlist-row.ts';
import type { StoreTables, TableName } from './db.ts';
import { findCreators, identityOfAccount } from './identity.ts';
import type { CreatorRecord } from './records.ts';
import { noRelationship } from './relationship-records.ts';

export interface SurveyedEntry {
  readonly entry: PlannedEntry;
  /** Null: the store does not have the account. */
  readonly creator: CreatorRecord | null;
  readonly additions: EntryAdditions;
}

/** The tables that are read here, for the transaction around it. */
export const surveyedTables: readonly TableName[] = [
  'creators',
  'shortlist',
  'relationships',
  'notes',
  'quotes',
  'reviewQueue',
];

const additionsOfNew = (entry: PlannedEntry, { campaignId, review }: ImportPlan): EntryAdditions => ({
  isNew: true,
  listing: campaignId !== null,
  tags: entry.tags,
  emails: entry.emails,
  note: entry.note !== '',
  quote: campaignId !== null && entry.quote !== null,
  owner: campaignId !== null && entry.owner !== '',
  doNotContact: entry.doNotContact !== null,
  review,
});

/** Says of each entry whom it means and what it adds. What stands already is never replaced. */
export async function surveyEntries(
  tables: StoreTables,
  plan: ImportPlan,
  entries: readonly PlannedEntry[],
): Promise<readonly SurveyedEntry[]> {
  const identities = entries.map(({ account }) =>
    identityOfAccount(account.platform, account.handle, account.platformId),
  );
  const found = await findCreators(tables, identities);
  const keys = found.filter((record) => record !== null).map(({ key }) => key);
  const { campaignId } = plan;
  const inCampaign = (campaignId === null ? [] : keys).map((key): [string, string] => [campaignId ?? '', key]);
  const byKey = <Kind extends { readonly creatorKey: string }>(records: readonly (Kind | undefined)[]) =>
    new Map(records.filter((record) => record !== undefined).map((record) => [record.creatorKey, record]));
  const relationships = byKey(await tables.relationships.bulkGet(keys));
  const notes = byKey(await tables.notes.bulkGet(keys));
  const queued = byKey(await tables.reviewQueue.bulkGet(keys));
  const listed = byKey(await tables.shortlist.bulkGet(inCampaign));
  const quotes = byKey(await tables.quotes.bulkGet(inCampaign));
  return entries.map((entry, place) => {
    const creator = found[place] ?? null;
    if (!creator) return { entry, creator, additions: additionsOfNew(entry, plan) };
    const { key } = creator;
    const { tags, emails = [], doNotContact } = relationships.get(key) ?? noRelationship(key);
    const known = new Set(tags.map(tagKey));
    const row = listed.get(key);
    const isListable = campaignId !== null;
    const additions: EntryAdditions = {
      isNew: false,
      listing: isListable && !row,
      tags: entry.tags.filter((tag) => !known.has(tagKey(tag))),
      emails: entry.emails.filter((email) => !emails.includes(email)),
      note: entry.note !== '' && !notes.get(key)?.notes.some(({ text }) => text === entry.note),
      quote: isListable && entry.quote !== null && !quotes.has(key),
      owner: isListable && entry.owner !== '' && (row?.owner ?? '') === '',
      doNotContact: entry.doNotContact !== null && doNotContact === null,
      review: plan.review && creator.readAt === neverRead && !queued.has(key),
    };
    return { entry, creator, additions };
  });
}
