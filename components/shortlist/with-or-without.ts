// A list of choices with one of them switched on or off.

/** Gives a new list that holds `item` or not; the order of the others stays. */
export const withOrWithout = <T>(list: readonly T[], item: T, on: boolean): readonly T[] =>
  on ? [...list.filter((other) => other !== item), item] : list.filter((other) => other !== item);
