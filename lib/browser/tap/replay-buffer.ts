// Keeps the last messages, bounded by their number and their length; the oldest go first.

export interface ReplayBuffer<T> {
  add(item: T, length: number): void;
  /** Oldest first. */
  all(): T[];
}

/** @param mostLength of all items together, in the unit in which the caller counts them */
export function createReplayBuffer<T>(mostItems: number, mostLength: number): ReplayBuffer<T> {
  const kept: [T, number][] = [];
  let length = 0;
  return {
    add(item, itsLength) {
      kept.push([item, itsLength]);
      length += itsLength;
      while (kept.length > mostItems || length > mostLength) length -= kept.shift()?.[1] ?? length;
    },
    all: () => kept.map(([item]) => item),
  };
}
