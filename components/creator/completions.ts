// What is offered while a tag or an owner is typed: those in use that hold what was typed, beginnings first.

/** More than these nobody reads while typing. */
const mostOffers = 8;

/** Compared without regard to case and width of letters. */
const folded = (text: string) => text.normalize('NFKC').trim().toLowerCase();

/**
 * @param known all that are in use
 * @param taken are not offered
 */
export function completionsFor(typed: string, known: readonly string[], taken: readonly string[]): readonly string[] {
  const wanted = folded(typed);
  const gone = new Set(taken.map(folded));
  const offered = known.filter((one) => !gone.has(folded(one)) && folded(one).includes(wanted));
  const begins = offered.filter((one) => folded(one).startsWith(wanted));
  return [...begins, ...offered.filter((one) => !begins.includes(one))].slice(0, mostOffers);
}
