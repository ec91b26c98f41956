// Saves what is being written, a moment after each change: one save at a time, the latest text wins, nothing is dropped on failure.

export type SaveState<Problem> =
  | { readonly at: 'rest' }
  /** There is something that is not on disk yet. */
  | { readonly at: 'unsaved' }
  /** `time`: milliseconds since 1970. */
  | { readonly at: 'saved'; readonly time: number }
  | { readonly at: 'failed'; readonly problem: Problem };

export type SaveOutcome<Problem> = { readonly ok: true } | { readonly ok: false; readonly problem: Problem };

export interface AutosaveOptions<Value, Problem> {
  /** Resolves after the store has confirmed; must not reject. */
  readonly save: (value: Value) => Promise<SaveOutcome<Problem>>;
  /** Now in milliseconds since 1970. */
  readonly clock: () => number;
  /** Calls back later and gives the function that cancels it. */
  readonly later: (work: () => void) => () => void;
}

export interface Autosave<Value, Problem> {
  state(): SaveState<Problem>;
  subscribe(listener: () => void): () => void;
  change(value: Value): void;
  /** Saves what is unsaved now; resolves when nothing is unsaved any more or a save has failed. */
  flush(): Promise<void>;
}

/** How long after the last change a save begins, in milliseconds: short, since a closed window ends the wait. */
export const autosaveDelay = 250;

export function createAutosave<Value, Problem>({
  save,
  clock,
  later,
}: AutosaveOptions<Value, Problem>): Autosave<Value, Problem> {
  let state: SaveState<Problem> = { at: 'rest' };
  let unsaved: { readonly value: Value } | null = null;
  let running: Promise<void> | null = null;
  let cancel = () => {};
  const listeners = new Set<() => void>();

  const set = (next: SaveState<Problem>) => {
    state = next;
    for (const listener of listeners) listener();
  };

  const saveAll = async () => {
    while (unsaved) {
      const saving: { readonly value: Value } = unsaved;
      const outcome = await save(saving.value);
      if (!outcome.ok) {
        set({ at: 'failed', problem: outcome.problem });
        return;
      }
      if (unsaved === saving) {
        unsaved = null;
        set({ at: 'saved', time: clock() });
      }
    }
  };

  const flush = async () => {
    cancel();
    running ??= saveAll().finally(() => {
      running = null;
    });
    await running;
  };

  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    change: (value) => {
      unsaved = { value };
      if (state.at !== 'unsaved') set({ at: 'unsaved' });
      cancel();
      cancel = later(() => void flush());
    },
    flush,
  };
}
