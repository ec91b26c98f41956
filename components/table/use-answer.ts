// The engine's answer to what the table asks, followed as long as the table stands.
import { useCallback, useEffect, useState } from 'react';
import type { TableAnswer, TableEngine, TableQuery } from '../../lib/campaign/table/table-query.ts';
import type { FailureCode } from '../../lib/messaging/contract.ts';
import { failureCodeOf } from '../../lib/storage/store-failure.ts';

/** An answer with the question that it answers. */
export interface Answered {
  readonly answer: TableAnswer;
  readonly query: TableQuery;
}

export interface Answers {
  readonly engine: TableEngine | null;
  /** Null before the first one. */
  readonly latest: Answered | null;
  readonly failure: FailureCode | null;
  /** Asks again, with an engine of its own. */
  readonly again: () => void;
}

/**
 * @param openTable must stay the same function
 * @param query a new object is a new question; null: nothing is asked yet
 */
export function useAnswer(openTable: () => TableEngine, query: TableQuery | null): Answers {
  const [engine, setEngine] = useState<TableEngine | null>(null);
  const [latest, setLatest] = useState<Answered | null>(null);
  const [failure, setFailure] = useState<FailureCode | null>(null);
  const [attempt, setAttempt] = useState(0);
  /** An engine reads the whole list: none is opened before somebody asks. */
  const [isWanted, setIsWanted] = useState(query !== null);
  if (query !== null && !isWanted) setIsWanted(true);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt opens another engine
  useEffect(() => {
    if (!isWanted) return;
    setFailure(null);
    const opened = openTable();
    setEngine(opened);
    return () => opened.close();
  }, [openTable, isWanted, attempt]);

  useEffect(() => {
    if (!engine || !query) return;
    return engine.follow(
      query,
      (answer) => {
        setFailure(null);
        setLatest({ answer, query });
      },
      (thrown) => setFailure(failureCodeOf(thrown)),
    );
  }, [engine, query]);

  const again = useCallback(() => setAttempt((before) => before + 1), []);
  return { engine, latest, failure, again };
}
