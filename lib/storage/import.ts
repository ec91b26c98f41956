// Imports of lists: what a list would bring, its writing chunk by chunk, and the undoing of all of it.
import { addsAnything, type ImportPlan } from '../campaign/import/import-plan.ts';
import { unreadRows } from '../campaign/import/unread-row.ts';
import type { KeptCreator } from '../campaign/kept-creator.ts';
import type { Listing } from '../campaign/listing.ts';
import type { ShortlistRow } from '../campaign/shortlist-row.ts';
import type { Connection } from './db.ts';
import { type SurveyedEntry, surveyEntries, surveyedTables } from './import-survey.ts';
import { undoneTables, undoStep } from './import-undo.ts';
import { type ImportParts, importedTables, writeEntries } from './import-write.ts';
import type { ImportRecord, ImportStepRecord } from './records.ts';

interface ImportControl {
  /** Aborted: stops before the next chunk. */
  readonly signal?: AbortSignal;
  /** How many entries are done. */
  readonly onProgress?: (done: number) => void;
}

interface ImportOutcome {
  readonly importId: string;
  readonly written: number;
  /** The signal came before everything was written. */
  readonly isCancelled: boolean;
}

interface UndoneImport {
  /** Creators that are gone. */
  readonly deleted: number;
  /** Creators that the import made and that stay, as somebody has read or noted something of them since. */
  readonly kept: number;
  readonly isCancelled: boolean;
}

export interface Imports {
  /** Says of each entry whom it means and what it would add; changes nothing. Null when it was stopped. */
  survey(plan: ImportPlan, control?: ImportControl): Promise<readonly SurveyedEntry[] | null>;
  /**
   * Writes the entries in chunks, each of them whole or not at all and on disk before the next one begins. What stands
   * already is never replaced, so that the same list can be given again to go on.
   * @param rowOf makes a creator's row; asked once per platform and list, of a creator of whom nothing is known
   */
  run(
    plan: ImportPlan,
    rowOf: (kept: KeptCreator, listing: Listing) => ShortlistRow,
    control?: ImportControl,
  ): Promise<ImportOutcome>;
  /** Imports that can be undone, newest first. */
  list(): Promise<readonly ImportRecord[]>;
  /** Takes back what an import has brought and nobody has changed since; can be stopped and gone on with. */
  undo(importId: string, control?: ImportControl): Promise<UndoneImport>;
}

/** Entries in one transaction: a reading of a page never waits long for it. */
export const importChunk = 500;

const emptyStep: Omit<ImportStepRecord, 'importId' | 'place'> = {
  made: [],
  listed: [],
  tags: [],
  emails: [],
  notes: [],
  doNotContact: [],
  quotes: [],
  owners: [],
  queued: [],
};

const stepKeys = (importId: string) => [
  [importId, 0],
  [importId, Number.POSITIVE_INFINITY],
];

interface ImportOptions {
  /** Now in milliseconds since 1970. */
  readonly clock: () => number;
  readonly newKey: () => string;
  /** Is told when an import or its undoing has come to an end. */
  readonly changed: () => Promise<void>;
}

export function importsOf(connection: Connection, { clock, newKey, changed }: ImportOptions): Imports {
  const { tables } = connection;

  const writeChunk = (record: ImportRecord, plan: ImportPlan, place: number, parts: ImportParts) =>
    connection.write(importedTables, async () => {
      const entries = plan.entries.slice(place * importChunk, (place + 1) * importChunk);
      const brought = await writeEntries(tables, plan, entries, parts);
      const isEmpty = JSON.stringify(brought) === JSON.stringify(emptyStep);
      if (!isEmpty) await tables.importSteps.put({ ...brought, importId: record.id, place });
      const written = place * importChunk + entries.length;
      await tables.imports.put({ ...record, written });
      return written;
    });

  return {
    survey: async (plan, { signal, onProgress } = {}) => {
      const surveyed: SurveyedEntry[] = [];
      for (let start = 0; start < plan.entries.length; start += importChunk) {
        if (signal?.aborted) return null;
        const part = plan.entries.slice(start, start + importChunk);
        surveyed.push(...(await connection.read(surveyedTables, () => surveyEntries(tables, plan, part))));
        onProgress?.(surveyed.length);
      }
      return surveyed;
    },
    run: async (plan, rowOf, { signal, onProgress } = {}) => {
      const at = clock();
      const { name, campaignId, entries } = plan;
      const record: ImportRecord = { id: newKey(), name, campaignId, at, total: entries.length, written: 0 };
      const parts: ImportParts = { unreadRow: unreadRows(rowOf), newKey, at };
      let written = 0;
      try {
        for (let place = 0; written < entries.length && !signal?.aborted; place += 1) {
          written = await writeChunk(record, plan, place, parts);
          onProgress?.(written);
        }
      } finally {
        if (written > 0) await changed();
      }
      return { importId: record.id, written, isCancelled: written < entries.length };
    },
    list: () => connection.read(['imports'], async () => (await tables.imports.toArray()).sort((a, b) => b.at - a.at)),
    undo: async (importId, { signal, onProgress } = {}) => {
      let deleted = 0;
      let made = 0;
      let done = 0;
      const places = await connection.read(['importSteps'], () =>
        tables.importSteps
          .where('[importId+place]')
          .between(...(stepKeys(importId) as [unknown, unknown]))
          .primaryKeys(),
      );
      for (const key of places) {
        if (signal?.aborted) break;
        await connection.write(undoneTables, async () => {
          const record = await tables.imports.get(importId);
          const step = await tables.importSteps.get(key);
          if (!record || !step) return;
          made += step.made.length;
          deleted += await undoStep(tables, record, step);
        });
        done += 1;
        onProgress?.(done / places.length);
      }
      const isCancelled = done < places.length;
      if (!isCancelled) await connection.write(['imports'], () => tables.imports.delete(importId));
      await changed();
      return { deleted, kept: made - deleted, isCancelled };
    },
  };
}

/** Those of a list that are known already and to whom it adds something. */
export const addsToKnown = ({ additions }: SurveyedEntry): boolean => !additions.isNew && addsAnything(additions);
