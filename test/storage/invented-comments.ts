// Invented comments as they are kept: which one, by whom, under which post.
import type { KeptComment } from '../../lib/profile/comment-log.ts';

/** A comment whose hashes are told by two numbers. */
export function keptComment(number: number, person: number, known: Partial<KeptComment> = {}): KeptComment {
  return {
    comment: { high: 0xc0000000 + number, low: number },
    commenter: { high: 0xa0000000 + person, low: person },
    postId: 'p1',
    writing: 'traditional',
    hasTaiwanSignal: false,
    isEmojiOnly: false,
    hasDefaultPicture: null,
    handleDigits: null,
    fingerprint: [],
    ...known,
  };
}

/** `count` comments by as many people, numbered from `first` on. */
export const commentsFrom = (first: number, count: number): KeptComment[] =>
  Array.from({ length: count }, (_, index) => keptComment(first + index, first + index));
