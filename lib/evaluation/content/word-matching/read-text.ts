// A text made ready for matching: its letters without signs, and the way back to the places in the original.
import { foldWithoutSigns } from '../../../text/fold-chinese.ts';
import { signAt } from '../../../text/writing.ts';

export interface ReadText {
  readonly original: string;
  /** Folded letters and digits; a line feed where a sentence or clause ends. */
  readonly letters: string;
  /** Where letter `index` begins in the original. */
  readonly placeOf: (index: number) => number;
  /** Where letter `index` ends in the original, with the marks that belong to it. */
  readonly endOf: (index: number) => number;
  /** What stands between letter `index` and the next, in compatibility form (NFKC), invisible signs left out. */
  readonly gapAfter: (index: number) => string;
}

/** Signs that show nothing by themselves: combining marks, variation selectors, joiners, direction marks. */
const joined = /[\p{M}\p{Default_Ignorable_Code_Point}\p{Cf}]/u;
const allJoined = /[\p{M}\p{Default_Ignorable_Code_Point}\p{Cf}]/gu;

function endOfSign(original: string, place: number): number {
  let end = place + Math.max(1, signAt(original, place).length);
  while (end < original.length && joined.test(signAt(original, end))) end += signAt(original, end).length;
  return end;
}

/** Reads at most the first 5,000 units (`longestFolded`). */
export function readText(original: string): ReadText {
  const folded = foldWithoutSigns(original);
  const placeOf = (index: number) => folded.places[index] ?? original.length;
  const endOf = (index: number) => endOfSign(original, placeOf(index));
  return {
    original,
    letters: folded.text,
    placeOf,
    endOf,
    gapAfter: (index) => {
      const from = placeOf(index);
      const next = placeOf(index + 1);
      return next === from
        ? ''
        : original
            .slice(from + signAt(original, from).length, next)
            .normalize('NFKC')
            .replace(allJoined, '');
    },
  };
}
