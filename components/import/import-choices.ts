// What the user settles of a list before it is written, and how the list reads with it.

import type { Campaign } from '../../lib/campaign/campaign.ts';
import type { ColumnMapping } from '../../lib/campaign/import/column-mapping.ts';
import type { FeesFor } from '../../lib/campaign/import/import-plan.ts';
import type { ImportTable } from '../../lib/campaign/import/import-table.ts';
import { type EntriesReading, readEntries, stageKey } from '../../lib/campaign/import/read-entries.ts';
import type { Stage } from '../../lib/campaign/stages.ts';
import type { CurrencyCode } from '../../lib/evaluation/price/money.ts';
import { dictionaries } from '../../lib/i18n/index.ts';
import type { Platform } from '../../lib/profile/creator-profile.ts';

/** Where the list goes. */
export type ImportTarget =
  | { readonly kind: 'everyone' }
  | { readonly kind: 'campaign'; readonly campaign: Campaign }
  | { readonly kind: 'new-campaign'; readonly name: string };

export interface ImportChoices {
  readonly mapping: ColumnMapping;
  readonly target: ImportTarget;
  /** Id of a stage of the target. */
  readonly stage: string;
  /** Of bare handles. */
  readonly platform: Platform | null;
  readonly currency: CurrencyCode;
  readonly feesFor: FeesFor;
  readonly review: boolean;
}

/** Every name under which a list may call a stage: the user's own, and the dictionaries' in both languages. */
function stageNames(stages: readonly Stage[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { id, name } of stages) {
    const onBoard = Object.values(dictionaries).map(
      ({ campaigns }) => (campaigns as Readonly<Record<string, string>>)[`stage.${id}`] ?? '',
    );
    for (const one of [name, id, ...onBoard]) {
      if (one !== '' && !names.has(stageKey(one))) names.set(stageKey(one), id);
    }
  }
  return names;
}

export type ReadingWith = Omit<ImportChoices, 'feesFor' | 'stage' | 'review'> & {
  readonly stages: readonly Stage[];
  readonly noteLine: (title: string, text: string) => string;
};

/** Reads these rows as they are settled. */
export const readRows = (table: ImportTable, { mapping, platform, currency, stages, noteLine }: ReadingWith) =>
  readEntries(table, mapping, { platform, currency, stages: stageNames(stages), noteLine });

/** Rows read in one go, so that the page stays answering. */
const portion = 5_000;

/** Reads all rows in portions; null when the signal came. */
export async function readAllRows(
  table: ImportTable,
  settled: ReadingWith,
  signal: AbortSignal,
): Promise<EntriesReading | null> {
  const entries: EntriesReading['entries'][number][] = [];
  const unread: EntriesReading['unread'][number][] = [];
  for (let start = 0; start < table.rows.length; start += portion) {
    if (signal.aborted) return null;
    const read = readRows({ ...table, rows: table.rows.slice(start, start + portion) }, settled);
    for (const entry of read.entries) entries.push(entry);
    for (const one of read.unread) unread.push(one);
    await new Promise((resolve) => setTimeout(resolve));
  }
  return signal.aborted ? null : { entries, unread };
}

/** What the list's fees are for; without a campaign none can be held. */
export const usedFees = ({ target, feesFor }: Pick<ImportChoices, 'target' | 'feesFor'>): FeesFor =>
  target.kind === 'everyone' ? {} : feesFor;
