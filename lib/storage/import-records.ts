// What imports have brought, and what happens to it when a creator is joined to another one or erased.
import type { StoreTables } from './db.ts';
import type { ImportStepRecord } from './records.ts';

/** The same creators in all lists of a step, each key changed; null takes a creator out. */
function renamed(step: ImportStepRecord, rename: (key: string) => string | null): ImportStepRecord {
  const keys = (all: readonly string[]) => [...new Set(all.map(rename).filter((key) => key !== null))];
  const records = <Kind extends { readonly creatorKey: string }>(all: readonly Kind[]): readonly Kind[] =>
    all.flatMap((one) => {
      const creatorKey = rename(one.creatorKey);
      return creatorKey === null ? [] : [{ ...one, creatorKey }];
    });
  return {
    ...step,
    made: keys(step.made),
    listed: keys(step.listed),
    doNotContact: keys(step.doNotContact),
    quotes: keys(step.quotes),
    queued: keys(step.queued),
    tags: records(step.tags),
    emails: records(step.emails),
    notes: records(step.notes),
    owners: records(step.owners),
  };
}

async function renameIn(tables: StoreTables, creatorKey: string, to: string | null): Promise<void> {
  const steps = await tables.importSteps.where('made').equals(creatorKey).toArray();
  await tables.importSteps.bulkPut(steps.map((step) => renamed(step, (key) => (key === creatorKey ? to : key))));
}

/** What an import brought under one key stands under another one. */
export const moveImports = (tables: StoreTables, from: string, to: string): Promise<void> => renameIn(tables, from, to);

/** No import names the creator that it made any more. */
export const leaveImports = (tables: StoreTables, creatorKey: string): Promise<void> =>
  renameIn(tables, creatorKey, null);
