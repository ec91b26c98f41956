// How many of the commenters look like accounts made in bulk, as far as a comment's row shows it: picture and handle.
import { type CommentLog, digitsUnknown, flag } from '../../profile/comment-log.ts';
import type { DistinctCommenters } from './distinct-commenters.ts';

export interface CommenterLooks {
  /** Commenters whose picture and handle were both seen: only they are counted, or the rule would favour those it flags. */
  readonly known: number;
  /** Of them: with the platform's default picture, or with many digits in the handle. */
  readonly flagged: number;
}

/** Counts each commenter once, by the latest row that shows both. `digitsFrom`: digits in a handle that count as many. */
export function commenterLooks(
  { size, flags, handleDigits }: Pick<CommentLog, 'size' | 'flags' | 'handleDigits'>,
  { count, ofRow }: DistinctCommenters,
  digitsFrom: number,
): CommenterLooks {
  const unknown = 0;
  const plain = 1;
  const flagged = 2;
  const looks = new Uint8Array(count);
  for (let row = 0; row < size; row += 1) {
    const bits = flags[row] ?? 0;
    const digits = handleDigits[row] ?? digitsUnknown;
    if ((bits & flag.pictureKnown) === 0 || digits === digitsUnknown) continue;
    looks[ofRow[row] ?? 0] = (bits & flag.defaultPicture) !== 0 || digits >= digitsFrom ? flagged : plain;
  }
  return {
    known: looks.filter((look) => look !== unknown).length,
    flagged: looks.filter((look) => look === flagged).length,
  };
}
