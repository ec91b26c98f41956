// Something just done that can be taken back for ten seconds.
import { useCallback, useEffect, useState } from 'react';

/** How long it is offered, in milliseconds. */
const undoTime = 10_000;

/** Gives what can be taken back (null: nothing), and the function that offers something new or ends the offer. */
export function useUndo<Done>(): readonly [Done | null, (done: Done | null) => void] {
  const [offer, setOffer] = useState<{ readonly done: Done } | null>(null);
  useEffect(() => {
    if (offer === null) return;
    const timer = setTimeout(() => setOffer(null), undoTime);
    return () => clearTimeout(timer);
  }, [offer]);
  const set = useCallback((done: Done | null) => setOffer(done === null ? null : { done }), []);
  return [offer?.done ?? null, set];
}
