// Long work gives way: after a stretch of it, everything else that waits is let in first.

/** Milliseconds of work in one stretch: below what a person notices. */
const longestStretch = 25;

/**
 * @param stopwatch milliseconds that only ever grow, e.g. `performance.now`
 * @param rest resolves after everything that waits has had its turn
 * @returns to be waited for between pieces of work
 */
export function createPace(stopwatch: () => number, rest: () => Promise<void>): () => Promise<void> {
  let since = stopwatch();
  return async () => {
    if (stopwatch() - since < longestStretch) return;
    await rest();
    since = stopwatch();
  };
}
