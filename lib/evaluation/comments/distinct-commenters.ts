// Which comments come from the same person: rows of a log grouped by the hash of the commenter.
import type { CommentLog } from '../../profile/comment-log.ts';

export interface DistinctCommenters {
  readonly count: number;
  /** Number of the commenter of each row, 0 … count − 1 in the order of first appearance. */
  readonly ofRow: Int32Array;
  /** Row in which each commenter appears first. */
  readonly firstRow: Int32Array;
}

type Commenters = Pick<CommentLog, 'size' | 'commenter'>;

/** Several questions ask it of the same log, which never changes. */
const counted = new WeakMap<Commenters, DistinctCommenters>();

/** Gives the commenters of a log. */
export function distinctCommenters(log: Commenters): DistinctCommenters {
  const known = counted.get(log);
  if (known) return known;
  const fresh = count(log);
  counted.set(log, fresh);
  return fresh;
}

/** Open addressing: the hashes are random, so their low bits are places. */
function count({ size, commenter }: Commenters): DistinctCommenters {
  const mask = 2 ** Math.ceil(Math.log2(2 * size + 1)) - 1;
  const places = new Int32Array(mask + 1).fill(-1);
  const ofRow = new Int32Array(size);
  const firstRow = new Int32Array(size);
  let people = 0;
  for (let row = 0; row < size; row += 1) {
    const high = commenter[2 * row] ?? 0;
    const low = commenter[2 * row + 1] ?? 0;
    let place = low & mask;
    let person = places[place] ?? -1;
    while (person >= 0) {
      const first = firstRow[person] ?? 0;
      if (commenter[2 * first] === high && commenter[2 * first + 1] === low) break;
      place = (place + 1) & mask;
      person = places[place] ?? -1;
    }
    if (person < 0) {
      person = people;
      places[place] = person;
      firstRow[person] = row;
      people += 1;
    }
    ofRow[row] = person;
  }
  return { count: people, ofRow, firstRow: firstRow.subarray(0, people) };
}
