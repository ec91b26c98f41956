// How a benchmark speaks: medians of interleaved runs, one line per figure, always beside what it is compared with.

/** The middle of some numbers. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

/** Prints `name value unit` and, in brackets, what the figure is to be held against. */
export function printMeasurement(name: string, value: number, unit: string, comparedWith: string): void {
  const shown = Math.abs(value) >= 100 ? value.toFixed(0) : value.toPrecision(3);
  console.log(`${name} ${shown} ${unit}   (${comparedWith})`);
}
