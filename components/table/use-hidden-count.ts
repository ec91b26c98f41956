// How many of the chosen creators the filter hides: they stay chosen, and that has to be said.
import { useEffect, useState } from 'react';
import type { TableAnswer, TableEngine } from '../../lib/campaign/table/table-query.ts';

export function useHiddenCount(
  engine: TableEngine | null,
  answer: TableAnswer | null,
  chosen: ReadonlySet<string>,
): number {
  const [hidden, setHidden] = useState(0);
  const isNarrowed = answer !== null && answer.found < answer.total;
  useEffect(() => {
    if (!engine || !answer || !isNarrowed || chosen.size === 0) return setHidden(0);
    let current = true;
    engine.keys(answer.answer).then(
      (keys) => {
        if (!current || keys === null) return;
        setHidden(chosen.size - keys.filter((key) => chosen.has(key)).length);
      },
      () => {},
    );
    return () => {
      current = false;
    };
  }, [engine, answer, isNarrowed, chosen]);
  return hidden;
}
