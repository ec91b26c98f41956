// Invented comments as they are kept: hashes out of plain numbers, everything else unknown unless a test says otherwise.
import {
  addComments,
  type CommentLog,
  emptyCommentLog,
  type Hash,
  type KeptComment,
} from '../../lib/profile/comment-log.ts';

/** The finishing steps of MurmurHash3: numbers in a row become hashes that look random. */
function scattered(number: number): number {
  let bits = number | 0;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}

/** Gives the hash of a person or comment by number. */
export const inventedHash = (number: number): Hash => ({
  high: scattered(2 * number + 1),
  low: scattered(0x9e3779b9 ^ (7 * number + 3)),
});

/** A comment: `person` and `id` are numbers, the rest as it is kept. */
export interface InventedComment extends Partial<Omit<KeptComment, 'comment' | 'commenter'>> {
  readonly person: number;
  readonly id?: number;
}

/** Gives the log of these comments, each another comment unless it has an id. */
export const inventedLog = (comments: readonly InventedComment[]): CommentLog =>
  addComments(
    emptyCommentLog,
    comments.map(
      ({ person, id, ...given }, index): KeptComment => ({
        comment: inventedHash(1_000_000 + (id ?? index)),
        commenter: inventedHash(person),
        postId: 'P000',
        writing: 'undecided',
        hasTaiwanSignal: false,
        isEmojiOnly: false,
        hasDefaultPicture: null,
        handleDigits: null,
        fingerprint: [],
        ...given,
      }),
    ),
  );
