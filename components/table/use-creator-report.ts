// Everything known of the creator beside the table, judged for the list; anew whenever something about them has changed.
import { useEffect, useState } from 'react';
import type { KeptCreator } from '../../lib/campaign/kept-creator.ts';
import { everyoneId } from '../../lib/campaign/listing.ts';
import type { ShortlistRow } from '../../lib/campaign/shortlist-row.ts';
import type { Report } from '../../lib/evaluation/report.ts';
import type { FailureCode } from '../../lib/messaging/contract.ts';
import { judgeOf } from '../../lib/storage/judging-basis.ts';
import type { Settings } from '../../lib/storage/settings.ts';
import type { Store } from '../../lib/storage/store.ts';
import { failureCodeOf } from '../../lib/storage/store-failure.ts';
import type { JudgingStore } from './put-on-campaign.ts';

type ReportStore = JudgingStore & Pick<Store, 'onChange'>;

export interface CreatorState {
  /** Their row on the list; null while it is looked for. */
  readonly row: ShortlistRow | null;
  readonly known: { readonly kept: KeptCreator; readonly report: Report } | null;
  /** Not on this list, or not in the store any more. */
  readonly isGone: boolean;
  readonly failure: FailureCode | null;
}

interface ReportParts {
  readonly store: ReportStore;
  readonly settings: Settings;
  readonly clock: () => number;
  readonly listId: string;
  readonly creatorKey: string;
  /** The row as the table has it, to be shown at once. */
  readonly atHand: ShortlistRow | null;
}

/** Changes that come together are read together, in milliseconds. */
const settling = 150;

/** What a report rests on. */
const tables = ['shortlist', 'creators', 'details', 'comments', 'quotes', 'roles', 'overlaps', 'campaigns', 'packs'];

/** The list of everyone asks for nothing; a campaign's list judges for it. */
const campaignOf = (listId: string) => (listId === everyoneId ? undefined : listId);

export function useCreatorReport({
  store,
  settings,
  clock,
  listId,
  creatorKey,
  atHand,
}: ReportParts): readonly [CreatorState, () => void] {
  const [state, setState] = useState<CreatorState>({ row: atHand, known: null, isGone: false, failure: null });
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt reads again
  useEffect(() => {
    let run = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const read = async () => {
      run += 1;
      const mine = run;
      try {
        const row = await store.shortlists.find(listId, creatorKey);
        if (run !== mine) return;
        if (row === null) return setState({ row: null, known: null, isGone: true, failure: null });
        setState((before) => ({ ...before, row, isGone: false, failure: null }));
        const [kept, judge] = await Promise.all([
          store.creators.get(creatorKey),
          judgeOf({ store, settings: async () => settings, clock }),
        ]);
        if (run !== mine) return;
        const known = kept && { kept, report: judge.report(kept, campaignOf(listId)) };
        setState({ row, known, isGone: kept === null, failure: null });
      } catch (thrown) {
        if (run === mine) setState((before) => ({ ...before, failure: failureCodeOf(thrown) }));
      }
    };
    void read();
    const stop = store.onChange((changed) => {
      if (!changed.has('store') && !tables.some((name) => changed.has(name as 'shortlist'))) return;
      clearTimeout(timer);
      timer = setTimeout(() => void read(), settling);
    });
    return () => {
      run += 1;
      clearTimeout(timer);
      stop();
    };
  }, [store, settings, clock, listId, creatorKey, attempt]);
  return [state, () => setAttempt((before) => before + 1)];
}
