// Which creators are chosen: by their keys, so that the choice outlives filtering, sorting and scrolling.
import { useState } from 'react';

export interface RowChoice {
  readonly keys: ReadonlySet<string>;
  toggle(creatorKey: string): void;
  /** Adds these to the choice, or takes them out of it. */
  set(creatorKeys: readonly string[], chosen: boolean): void;
  clear(): void;
}

export function useRowChoice(): RowChoice {
  const [keys, setKeys] = useState<ReadonlySet<string>>(new Set());
  const change = (creatorKeys: readonly string[], choose: (key: string, before: ReadonlySet<string>) => boolean) =>
    setKeys((before) => {
      const after = new Set(before);
      for (const key of creatorKeys) {
        if (choose(key, before)) after.add(key);
        else after.delete(key);
      }
      return after;
    });
  return {
    keys,
    toggle: (creatorKey) => change([creatorKey], (key, before) => !before.has(key)),
    set: (creatorKeys, chosen) => change(creatorKeys, () => chosen),
    clear: () => setKeys(new Set()),
  };
}
