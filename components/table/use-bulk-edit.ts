// What is done to many creators at once: one deed after the other, each with its way back, long ones with progress and a stop.
import { useEffect, useRef, useState } from 'react';
import type { FailureCode } from '../../lib/messaging/contract.ts';
import { failureCodeOf } from '../../lib/storage/store-failure.ts';
import type { Watch } from './put-on-campaign.ts';

/** Something that was done. */
export interface Deed {
  /** What happened, as a sentence. */
  readonly words: string;
  /** Null where there is no way back. */
  readonly undo: (() => Promise<void>) | null;
}

/** What came of it; null: nothing has changed, and nothing is to be said. */
type Outcome = Deed | { readonly failure: FailureCode } | null;

interface Running {
  readonly words: string;
  readonly done: number;
  readonly all: number;
}

export interface BulkEdit {
  /** The latest, until it is out of reach. */
  readonly latest: Deed | null;
  /** The latest that can be taken back. */
  readonly undoable: Deed | null;
  readonly running: Running | null;
  readonly failure: FailureCode | null;
  /** Does it, and says what happened. */
  run(work: () => Promise<Outcome>): Promise<void>;
  /** The same for long work. */
  watch(words: string, all: number, work: (watch: Watch) => Promise<Outcome>): Promise<void>;
  undo(): Promise<void>;
  stop(): void;
}

/** How long a deed can be undone at least, in milliseconds. */
const leastUndo = 10_000;

/** @param stands the bar is there: as long as it is, nothing that was done goes out of reach */
export function useBulkEdit(clock: () => number, stands: boolean): BulkEdit {
  const [deeds, setDeeds] = useState<readonly (Deed & { readonly at: number })[]>([]);
  const [running, setRunning] = useState<Running | null>(null);
  const [failure, setFailure] = useState<FailureCode | null>(null);
  const stopper = useRef<AbortController | null>(null);

  useEffect(() => {
    const last = deeds.at(-1);
    if (!last || stands) return;
    const timer = setTimeout(() => setDeeds([]), Math.max(0, last.at + leastUndo - clock()));
    return () => clearTimeout(timer);
  }, [deeds, stands, clock]);
  useEffect(() => () => stopper.current?.abort(), []);

  const run = async (work: () => Promise<Outcome>) => {
    try {
      setFailure(null);
      const outcome = await work();
      if (outcome === null) return;
      if ('failure' in outcome) setFailure(outcome.failure);
      else setDeeds((before) => [...before, { ...outcome, at: clock() }]);
    } catch (thrown) {
      setFailure(failureCodeOf(thrown));
    }
  };
  const undoable = deeds.findLast(({ undo }) => undo !== null) ?? null;
  return {
    latest: deeds.at(-1) ?? null,
    undoable,
    running,
    failure,
    run,
    watch: async (words, all, work) => {
      const controller = new AbortController();
      stopper.current = controller;
      setRunning({ words, done: 0, all });
      await run(() => work({ signal: controller.signal, onProgress: (done) => setRunning({ words, done, all }) }));
      setRunning(null);
    },
    undo: async () => {
      if (!undoable?.undo) return;
      const { undo } = undoable;
      try {
        setFailure(null);
        await undo();
        setDeeds((before) => before.filter((deed) => deed !== undoable));
      } catch (thrown) {
        setFailure(failureCodeOf(thrown));
      }
    },
    stop: () => stopper.current?.abort(),
  };
}
