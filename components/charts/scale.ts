// Scales and their ticks: where a value stands in the picture, and which round values are named beside it.

export type Scale = (value: number) => number;

/** Gives the scale that maps the first range on the second; a range without extent lies in the middle. */
export function linearScale(from: readonly [number, number], to: readonly [number, number]): Scale {
  const extent = from[1] - from[0];
  if (!(extent > 0)) return () => (to[0] + to[1]) / 2;
  return (value) => to[0] + ((value - from[0]) / extent) * (to[1] - to[0]);
}

/** As `linearScale`, by powers of ten; values below 1 stand where 1 does. */
export function decadeScale(from: readonly [number, number], to: readonly [number, number]): Scale {
  const lift = (value: number) => Math.log10(Math.max(1, value));
  const inner = linearScale([lift(from[0]), lift(from[1])], to);
  return (value) => inner(lift(value));
}

/** 1, 2 and 5 times a power of ten: the distances that people count in. */
function niceStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const times = [1, 2, 5, 10].find((one) => one * power >= rough * (1 - 1e-9)) ?? 10;
  return times * power;
}

/**
 * Gives round values between two ends, both included; at most `most` of them.
 * @param least the smallest distance, such as 1 for counts
 */
export function niceTicks(low: number, high: number, most: number, least = 0): readonly number[] {
  if (!Number.isFinite(low) || !Number.isFinite(high) || most < 1) return [];
  if (high <= low) return [low];
  let step = Math.max(niceStep((high - low) / most), least);
  const between = () => {
    const first = Math.ceil(low / step - 1e-9);
    const last = Math.floor(high / step + 1e-9);
    return Array.from({ length: Math.max(0, last - first + 1) }, (_, place) => (first + place) * step);
  };
  let ticks = between();
  while (ticks.length > most) {
    step = niceStep(step * 1.5);
    ticks = between();
  }
  return ticks.map((tick) => Number(tick.toPrecision(12)));
}

/** Gives the powers of ten around a range, so that all of it lies between the first and the last. */
export function decadesAround(low: number, high: number): readonly number[] {
  const first = Math.floor(Math.log10(Math.max(1, low)));
  const last = Math.max(first + 1, Math.ceil(Math.log10(Math.max(1, high))));
  return Array.from({ length: last - first + 1 }, (_, place) => 10 ** (first + place));
}

/** Gives a range a little larger than the one given, with some extent in any case, and never below zero where that was not. */
export function roomAround(low: number, high: number, share = 0.08): readonly [number, number] {
  const extent = high - low || Math.abs(high) * 0.1 || 1;
  const from = low - extent * share;
  return [low >= 0 ? Math.max(0, from) : from, high + extent * share];
}
