// An autosave for the life of a component: flushed when the window is left, hidden or closed, and when the component goes.
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { type Autosave, autosaveDelay, createAutosave, type SaveOutcome, type SaveState } from './autosave.ts';

const later = (work: () => void) => {
  const timer = setTimeout(work, autosaveDelay);
  return () => clearTimeout(timer);
};

/**
 * @param save may change between renders; the newest is used
 * @param clock now in milliseconds since 1970
 */
export function useAutosave<Value, Problem>(
  save: (value: Value) => Promise<SaveOutcome<Problem>>,
  clock: () => number,
): readonly [SaveState<Problem>, Autosave<Value, Problem>] {
  const newest = useRef(save);
  newest.current = save;
  const [autosave] = useState(() =>
    createAutosave<Value, Problem>({ save: (value) => newest.current(value), clock, later }),
  );
  const state = useSyncExternalStore(autosave.subscribe, autosave.state);
  useEffect(() => {
    const flush = () => void autosave.flush();
    const flushHidden = () => {
      if (document.visibilityState === 'hidden') flush();
    };
    window.addEventListener('blur', flush);
    window.addEventListener('pagehide', flush);
    document.addEventListener('visibilitychange', flushHidden);
    return () => {
      window.removeEventListener('blur', flush);
      window.removeEventListener('pagehide', flush);
      document.removeEventListener('visibilitychange', flushHidden);
      flush();
    };
  }, [autosave]);
  return [state, autosave];
}
