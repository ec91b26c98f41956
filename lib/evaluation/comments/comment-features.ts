// What is kept of a comment: how it is written, whether it is signs alone, a salted fingerprint – never the text, nor a name.
import { longestComment, type SeenComment } from '../../profile/comment.ts';
import type { Hash, KeptComment } from '../../profile/comment-log.ts';
import { writingOf } from '../../text/comment-writing.ts';
import { hasTaiwanSignal } from '../../text/taiwan-signals.ts';
import { fingerprintOf } from './fingerprint.ts';

/** A digit, # or * in a frame is an emoji, although it holds a digit. */
const keycap = /[0-9#*]\ufe0f?\u20e3/g;
const letterOrDigit = /[\p{L}\p{N}]/u;
const sign = /[\p{S}\p{P}]|\u20e3/u;

/** True for signs and emoji alone: no letter or digit, and not nothing at all. */
function isSignsOnly(text: string): boolean {
  if (letterOrDigit.test(text.replace(keycap, ''))) return false;
  return sign.test(text);
}

interface CommentFeatures {
  readonly isEmojiOnly: boolean;
  /** See `fingerprintOf`; empty for texts too short to compare. */
  readonly fingerprint: readonly number[];
}

/**
 * Gives the features of a comment.
 * @param text looked at up to 1,000 UTF-16 units
 * @param salt a whole number from 0 to 2⁵³ − 1, the installation's own
 */
export function commentFeatures(text: string, salt: number): CommentFeatures {
  const seen = text.slice(0, longestComment);
  return { isEmojiOnly: isSignsOnly(seen), fingerprint: fingerprintOf(seen, salt, longestComment) };
}

const digit = /\p{Nd}/gu;

/** What the hashing gives for a comment. */
interface CommentHashes {
  readonly comment: Hash;
  readonly commenter: Hash;
}

/**
 * Gives a comment as it is kept; neither text nor handle can be told from it.
 * @param salt a whole number from 0 to 2⁵³ − 1, the installation's own
 */
export function keptCommentOf(seen: SeenComment, { comment, commenter }: CommentHashes, salt: number): KeptComment {
  const text = seen.text.slice(0, longestComment);
  return {
    comment,
    commenter,
    postId: seen.postId,
    writing: writingOf(text),
    hasTaiwanSignal: hasTaiwanSignal(text),
    hasDefaultPicture: seen.hasDefaultPicture,
    handleDigits: seen.authorHandle === null ? null : (seen.authorHandle.match(digit)?.length ?? 0),
    ...commentFeatures(text, salt),
  };
}
