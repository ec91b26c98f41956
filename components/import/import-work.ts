// The writing of an import and its undoing: how far it is, how it ended, and what stops it; it goes on while other places are shown.
import { everyoneId } from '../../lib/campaign/listing.ts';
import type { FailureCode } from '../../lib/messaging/contract.ts';
import { judgeOf } from '../../lib/storage/judging-basis.ts';
import type { Settings } from '../../lib/storage/settings.ts';
import type { Store } from '../../lib/storage/store.ts';
import { failureCodeOf } from '../../lib/storage/store-failure.ts';
import type { ImportChoices } from './import-choices.ts';
import type { Checked } from './use-check.ts';

export type ImportState =
  | { readonly at: 'rest' }
  | { readonly at: 'writing'; readonly done: number; readonly total: number; readonly isStopping: boolean }
  | {
      readonly at: 'written';
      readonly importId: string;
      readonly listId: string;
      readonly written: number;
      readonly total: number;
    }
  | { readonly at: 'failed'; readonly written: number; readonly failure: FailureCode }
  | { readonly at: 'undoing'; readonly share: number; readonly isStopping: boolean }
  | { readonly at: 'undone'; readonly deleted: number; readonly kept: number; readonly isCancelled: boolean };

/** A list that was settled. */
interface SettledImport {
  /** Of the file; empty: pasted. */
  readonly name: string;
  readonly choices: ImportChoices;
  readonly checked: Checked;
  readonly settings: Settings;
}

export interface ImportWork {
  current(): ImportState;
  subscribe(listener: () => void): () => void;
  write(settled: SettledImport): Promise<void>;
  undo(importId: string): Promise<void>;
  /** Stops after the chunk that is being written. */
  stop(): void;
  leave(): void;
}

type ImportStore = Pick<Store, 'imports' | 'campaigns' | 'packs' | 'rateCards' | 'quotes'>;

/** Who the list goes to: the campaign chosen, or the one that is made now. */
async function campaignIdOf(store: ImportStore, { target }: ImportChoices): Promise<string | null> {
  switch (target.kind) {
    case 'everyone':
      return null;
    case 'campaign':
      return target.campaign.id;
    case 'new-campaign':
      return (await store.campaigns.create(target.name.trim())).id;
  }
}

function createImportWork(store: ImportStore, clock: () => number): ImportWork {
  const listeners = new Set<() => void>();
  let state: ImportState = { at: 'rest' };
  let stopping = new AbortController();
  const set = (next: ImportState) => {
    state = next;
    for (const listener of listeners) listener();
  };
  const begin = (): AbortSignal => {
    stopping = new AbortController();
    return stopping.signal;
  };

  return {
    current: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    write: async ({ name, choices, checked: { entries }, settings }) => {
      const signal = begin();
      const total = entries.length;
      let written = 0;
      set({ at: 'writing', done: 0, total, isStopping: false });
      try {
        const campaignId = await campaignIdOf(store, choices);
        const judge = await judgeOf({ store, settings: async () => settings, clock });
        const { stage, review } = choices;
        const outcome = await store.imports.run({ name, campaignId, stage, review, entries }, judge.row, {
          signal,
          onProgress: (done) => {
            written = done;
            set({ at: 'writing', done, total, isStopping: signal.aborted });
          },
        });
        set({ at: 'written', ...outcome, listId: campaignId ?? everyoneId, total });
      } catch (thrown) {
        set({ at: 'failed', written, failure: failureCodeOf(thrown) });
      }
    },
    undo: async (importId) => {
      const signal = begin();
      set({ at: 'undoing', share: 0, isStopping: false });
      try {
        const undone = await store.imports.undo(importId, {
          signal,
          onProgress: (share) => set({ at: 'undoing', share, isStopping: signal.aborted }),
        });
        set({ at: 'undone', ...undone });
      } catch (thrown) {
        set({ at: 'failed', written: 0, failure: failureCodeOf(thrown) });
      }
    },
    stop: () => {
      stopping.abort();
      if (state.at === 'writing' || state.at === 'undoing') set({ ...state, isStopping: true });
    },
    leave: () => set({ at: 'rest' }),
  };
}

const works = new WeakMap<ImportStore, ImportWork>();

/** Gives the work of a store: one at a time, whatever place is shown. */
export function importWorkOf(store: ImportStore, clock: () => number): ImportWork {
  const known = works.get(store) ?? createImportWork(store, clock);
  works.set(store, known);
  return known;
}
