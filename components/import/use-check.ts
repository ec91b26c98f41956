// Holds the list against the store each time something is settled anew: read, united, surveyed – nothing is written.
import { useEffect, useState } from 'react';
import type { Unread } from '../../lib/campaign/import/import-entry.ts';
import type { PlannedEntry } from '../../lib/campaign/import/import-plan.ts';
import { settleFees } from '../../lib/campaign/import/import-plan.ts';
import type { ImportTable } from '../../lib/campaign/import/import-table.ts';
import { type Duplicate, uniteEntries } from '../../lib/campaign/import/unite-entries.ts';
import type { FailureCode } from '../../lib/messaging/contract.ts';
import type { SurveyedEntry } from '../../lib/storage/import-survey.ts';
import type { Store } from '../../lib/storage/store.ts';
import { failureCodeOf } from '../../lib/storage/store-failure.ts';
import { type ImportChoices, type ReadingWith, readAllRows, usedFees } from './import-choices.ts';
import type { NoteWords } from './use-note-words.ts';

export interface Checked {
  readonly entries: readonly PlannedEntry[];
  readonly surveyed: readonly SurveyedEntry[];
  readonly duplicates: readonly Duplicate[];
  readonly unread: readonly Unread[];
}

export type CheckState =
  | { readonly at: 'busy'; readonly done: number; readonly total: number }
  | { readonly at: 'ready'; readonly checked: Checked }
  | { readonly at: 'failed'; readonly failure: FailureCode };

interface CheckParts {
  readonly store: Pick<Store, 'imports'>;
  readonly table: ImportTable;
  readonly choices: ImportChoices;
  readonly stages: ReadingWith['stages'];
  readonly words: NoteWords;
}

/** A pause in settling, in milliseconds. */
const pause = 150;

async function check(
  { store, table, choices, stages, words }: CheckParts,
  signal: AbortSignal,
  onProgress: (done: number, total: number) => void,
): Promise<Checked | null> {
  const reading = await readAllRows(table, { ...choices, stages, noteLine: words.noteLine }, signal);
  if (reading === null) return null;
  const { entries: united, duplicates } = uniteEntries(reading.entries);
  const { target, feesFor, stage, review } = choices;
  const entries = settleFees(united, usedFees({ target, feesFor }), words.feeLine);
  const campaignId = target.kind === 'campaign' ? target.campaign.id : null;
  // A campaign that is still to be made has nobody on its list.
  const asNew = target.kind === 'new-campaign';
  const plan = { name: '', campaignId: asNew ? newCampaignStandIn : campaignId, stage, review, entries };
  onProgress(0, entries.length);
  const surveyed = await store.imports.survey(plan, { signal, onProgress: (done) => onProgress(done, entries.length) });
  return surveyed && { entries, surveyed, duplicates, unread: reading.unread };
}

/** No campaign has this id. */
const newCampaignStandIn = 'new';

/** Gives what the check says; it begins anew when what it is given changes. */
export function useCheck({ store, table, choices, stages, words }: CheckParts): CheckState {
  const [state, setState] = useState<CheckState>({ at: 'busy', done: 0, total: table.rows.length });
  useEffect(() => {
    const stop = new AbortController();
    setState({ at: 'busy', done: 0, total: table.rows.length });
    const run = async () => {
      try {
        const checked = await check({ store, table, choices, stages, words }, stop.signal, (done, total) => {
          if (!stop.signal.aborted) setState({ at: 'busy', done, total });
        });
        if (checked && !stop.signal.aborted) setState({ at: 'ready', checked });
      } catch (thrown) {
        if (!stop.signal.aborted) setState({ at: 'failed', failure: failureCodeOf(thrown) });
      }
    };
    const timer = setTimeout(() => void run(), pause);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [store, table, choices, stages, words]);
  return state;
}
