// The stretches of creator keys in which a long list is packed: random keys fall evenly into them.

/** Enough that one stretch of a hundred thousand rows is read anew in a moment, few enough to be read one by one. */
const blockCount = 256;

/** The first key of each block but the first, which begins with everything that is smaller. */
const borders = Array.from({ length: blockCount - 1 }, (_, at) => (at + 1).toString(16).padStart(2, '0'));

/** All blocks, in the order of their keys. */
export const blocks: readonly number[] = Array.from({ length: blockCount }, (_, block) => block);

/** Gives the block of a creator's key. */
export function blockOf(creatorKey: string): number {
  let low = 0;
  let high = borders.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((borders[middle] ?? '') <= creatorKey) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Behind every text in the order of the store's keys. */
const behindTexts: readonly never[] = [];

/** The keys of a block: from the first one on to the second one, which is not of it. */
export const keysOfBlock = (block: number): readonly [from: string, to: string | readonly never[]] => [
  borders[block - 1] ?? '',
  borders[block] ?? behindTexts,
];
