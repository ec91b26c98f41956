// Work on a text that comes again and again: most cells of a sheet hold one of few words.

const mostRemembered = 2_000;
const longestRemembered = 100;

/** Gives a function that does the same and remembers what came out. */
export function remembered(work: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const outcome = work(text);
    if (known.size < mostRemembered && text.length <= longestRemembered) known.set(text, outcome);
    return outcome;
  };
}
