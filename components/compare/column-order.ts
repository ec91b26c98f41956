// Who stands in a comparison, and in which order: pure changes of the list of keys.

/** Gives the list with each key once, in the order of their first appearance. */
export const eachOnce = (keys: readonly string[]): readonly string[] => [...new Set(keys)];

/** Gives the list with one key moved to another place; a place outside is the nearest one inside. */
export function movedTo(keys: readonly string[], key: string, place: number): readonly string[] {
  const others = keys.filter((one) => one !== key);
  if (others.length === keys.length) return keys;
  const target = Math.max(0, Math.min(others.length, place));
  return [...others.slice(0, target), key, ...others.slice(target)];
}

/** Gives the list without one key. */
export const without = (keys: readonly string[], key: string): readonly string[] => keys.filter((one) => one !== key);
