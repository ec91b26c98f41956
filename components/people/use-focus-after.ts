// Where the keyboard goes when the entry that had it has left the list: to the one that took its place, else to the heading.
import { type RefObject, useEffect, useRef } from 'react';

export interface FocusAfter {
  readonly heading: RefObject<HTMLHeadingElement | null>;
  readonly list: RefObject<HTMLUListElement | null>;
  /** An entry is about to leave, or to come back. */
  readonly leave: (place: number) => void;
}

/** @param entries what the list shows; the focus moves when it has changed */
export function useFocusAfter(entries: unknown): FocusAfter {
  const heading = useRef<HTMLHeadingElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const left = useRef<number | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: to be looked at whenever what is shown has changed
  useEffect(() => {
    if (left.current === null) return;
    const entry = list.current?.children[Math.min(left.current, (list.current?.children.length ?? 1) - 1)];
    left.current = null;
    const target = entry?.querySelector<HTMLElement>('.button') ?? heading.current;
    target?.focus();
  }, [entries]);
  return {
    heading,
    list,
    leave: (place) => {
      left.current = place;
    },
  };
}
