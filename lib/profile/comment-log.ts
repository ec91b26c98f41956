// What is kept of comments: salted 64-bit hashes and features, column by column – no name, no text.

/** How a comment is written. `undecided`: too short, or signs of no script alone. */
export type CommentWriting =
  | 'traditional'
  | 'simplified'
  | 'cantonese'
  | 'japanese'
  | 'korean'
  | 'english'
  | 'other'
  | 'undecided';

export const commentWritings: readonly CommentWriting[] = [
  'traditional',
  'simplified',
  'cantonese',
  'japanese',
  'korean',
  'english',
  'other',
  'undecided',
];

/** 64 bits as two halves of 32. */
export interface Hash {
  readonly high: number;
  readonly low: number;
}

/** Numbers in a fingerprint: bands of a salted MinHash, 4 × 8 bits each; near-duplicates share at least one band. */
export const fingerprintLength = 8;

/** One comment as it is kept. */
export interface KeptComment {
  readonly comment: Hash;
  readonly commenter: Hash;
  readonly postId: string;
  readonly writing: CommentWriting;
  /** Zhuyin, Taiwanese places, shops or currency in the text. */
  readonly hasTaiwanSignal: boolean;
  /** Signs and emoji alone, no letter or digit. */
  readonly isEmojiOnly: boolean;
  /** Null when the page did not tell. */
  readonly hasDefaultPicture: boolean | null;
  /** Digits in the commenter's handle; null when the page did not name it. */
  readonly handleDigits: number | null;
  /** `fingerprintLength` unsigned 32-bit numbers; empty for texts too short to compare. */
  readonly fingerprint: readonly number[];
}

/** Comments column by column: ten thousand of them as objects would weigh ten times as much. Row n of each column is one comment. */
export interface CommentLog {
  readonly size: number;
  /** The posts that `post` points into. */
  readonly posts: readonly string[];
  /** Two halves a row: high, low. */
  readonly comment: Uint32Array;
  readonly commenter: Uint32Array;
  readonly post: Uint16Array;
  /** Place in `commentWritings`. */
  readonly writing: Uint8Array;
  /** See `flag`. */
  readonly flags: Uint8Array;
  /** 255: not known. */
  readonly handleDigits: Uint8Array;
  /** `fingerprintLength` numbers a row; all zero: none. */
  readonly fingerprint: Uint32Array;
}

export const flag = { taiwanSignal: 1, emojiOnly: 2, pictureKnown: 4, defaultPicture: 8 } as const;

/** Value of `handleDigits` where the handle is not known. */
export const digitsUnknown = 255;

/** Comments kept per creator; the ones seen first stay, so that counts never shrink under a report. */
const mostCommentsKept = 20_000;

/** Posts whose comments are kept; bounded by `post`'s 16 bits and far above what one person opens. */
const mostPostsKept = 2_000;

export const emptyCommentLog: CommentLog = {
  size: 0,
  posts: [],
  comment: new Uint32Array(0),
  commenter: new Uint32Array(0),
  post: new Uint16Array(0),
  writing: new Uint8Array(0),
  flags: new Uint8Array(0),
  handleDigits: new Uint8Array(0),
  fingerprint: new Uint32Array(0),
};

const flagsOf = ({ hasTaiwanSignal, isEmojiOnly, hasDefaultPicture }: KeptComment): number =>
  (hasTaiwanSignal ? flag.taiwanSignal : 0) |
  (isEmojiOnly ? flag.emojiOnly : 0) |
  (hasDefaultPicture === null ? 0 : flag.pictureKnown) |
  (hasDefaultPicture ? flag.defaultPicture : 0);

/** A hash as a key of a map; exact, as a string. */
const hashKey = (high: number, low: number): string => `${high.toString(36)}.${low.toString(36)}`;

/** Gives one row as an object. */
export function commentAt(log: CommentLog, row: number): KeptComment {
  const flags = log.flags[row] ?? 0;
  const digits = log.handleDigits[row] ?? digitsUnknown;
  const fingerprint = [...log.fingerprint.subarray(row * fingerprintLength, (row + 1) * fingerprintLength)];
  return {
    comment: { high: log.comment[2 * row] ?? 0, low: log.comment[2 * row + 1] ?? 0 },
    commenter: { high: log.commenter[2 * row] ?? 0, low: log.commenter[2 * row + 1] ?? 0 },
    postId: log.posts[log.post[row] ?? 0] ?? '',
    writing: commentWritings[log.writing[row] ?? 0] ?? 'undecided',
    hasTaiwanSignal: (flags & flag.taiwanSignal) !== 0,
    isEmojiOnly: (flags & flag.emojiOnly) !== 0,
    hasDefaultPicture: (flags & flag.pictureKnown) === 0 ? null : (flags & flag.defaultPicture) !== 0,
    handleDigits: digits === digitsUnknown ? null : digits,
    fingerprint: fingerprint.some((band) => band !== 0) ? fingerprint : [],
  };
}

/** Gives the rows as objects; for joining logs and for tests, not for judging. */
const rowsOf = (log: CommentLog): readonly KeptComment[] =>
  Array.from({ length: log.size }, (_, row) => commentAt(log, row));

/**
 * Gives the log with the comments that it does not hold yet; the same log when there is none. A comment is known by its hash,
 * so that a page seen twice counts once.
 */
export function addComments(log: CommentLog, seen: readonly KeptComment[]): CommentLog {
  const known = new Set<string>();
  for (let row = 0; row < log.size; row += 1)
    known.add(hashKey(log.comment[2 * row] ?? 0, log.comment[2 * row + 1] ?? 0));
  const posts = [...log.posts];
  const placeOf = new Map(posts.map((id, place) => [id, place]));
  const fresh: { readonly kept: KeptComment; readonly place: number }[] = [];
  for (const kept of seen) {
    const key = hashKey(kept.comment.high, kept.comment.low);
    if (known.has(key) || log.size + fresh.length >= mostCommentsKept) continue;
    let place = placeOf.get(kept.postId);
    if (place === undefined) {
      if (posts.length >= mostPostsKept) continue;
      place = posts.push(kept.postId) - 1;
      placeOf.set(kept.postId, place);
    }
    known.add(key);
    fresh.push({ kept, place });
  }
  return fresh.length === 0 ? log : extended({ ...log, posts }, fresh);
}

function extended(
  log: CommentLog,
  fresh: readonly { readonly kept: KeptComment; readonly place: number }[],
): CommentLog {
  const size = log.size + fresh.length;
  const grown = {
    size,
    posts: log.posts,
    comment: new Uint32Array(2 * size),
    commenter: new Uint32Array(2 * size),
    post: new Uint16Array(size),
    writing: new Uint8Array(size),
    flags: new Uint8Array(size),
    handleDigits: new Uint8Array(size),
    fingerprint: new Uint32Array(fingerprintLength * size),
  };
  for (const column of ['comment', 'commenter', 'post', 'writing', 'flags', 'handleDigits', 'fingerprint'] as const) {
    grown[column].set(log[column]);
  }
  for (const [index, { kept, place }] of fresh.entries()) {
    const row = log.size + index;
    grown.comment.set([kept.comment.high, kept.comment.low], 2 * row);
    grown.commenter.set([kept.commenter.high, kept.commenter.low], 2 * row);
    grown.post[row] = place;
    grown.writing[row] = commentWritings.indexOf(kept.writing);
    grown.flags[row] = flagsOf(kept);
    grown.handleDigits[row] =
      kept.handleDigits === null ? digitsUnknown : Math.min(kept.handleDigits, digitsUnknown - 1);
    grown.fingerprint.set(kept.fingerprint.slice(0, fingerprintLength), fingerprintLength * row);
  }
  return grown;
}

/** Unites two logs; of a comment that stands in both, the first log's row stays. */
export const joinCommentLogs = (first: CommentLog, second: CommentLog): CommentLog =>
  second.size === 0 ? first : addComments(first, rowsOf(second));
