// The log of comments: what goes in comes out, a comment counts once, and joining loses nothing.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addComments,
  commentAt,
  commentWritings,
  emptyCommentLog,
  fingerprintLength,
  joinCommentLogs,
  type KeptComment,
} from '../../lib/profile/comment-log.ts';

const half = fc.integer({ min: 0, max: 2 ** 32 - 1 });
const hash = fc.record({ high: half, low: half });
const comment: fc.Arbitrary<KeptComment> = fc.record({
  comment: hash,
  commenter: hash,
  postId: fc.constantFrom('a', 'b', 'c', '貼文'),
  writing: fc.constantFrom(...commentWritings),
  hasTaiwanSignal: fc.boolean(),
  isEmojiOnly: fc.boolean(),
  hasDefaultPicture: fc.constantFrom(true, false, null),
  handleDigits: fc.option(fc.integer({ min: 0, max: 30 })),
  fingerprint: fc.oneof(
    fc.constant([]),
    fc.array(fc.integer({ min: 1, max: 2 ** 32 - 1 }), { minLength: fingerprintLength, maxLength: fingerprintLength }),
  ),
});
const key = ({ comment: { high, low } }: KeptComment) => `${high} ${low}`;
const rowsOf = (log: typeof emptyCommentLog) => Array.from({ length: log.size }, (_, row) => commentAt(log, row));

describe('the log of comments', () => {
  it('gives back what was put in, each comment once, in the order seen', () => {
    fc.assert(
      fc.property(fc.array(comment, { maxLength: 30 }), (comments) => {
        const once = [...new Map(comments.map((one) => [key(one), one] as const).toReversed()).values()].toReversed();
        const log = addComments(emptyCommentLog, comments);
        expect(log.size).toBe(once.length);
        expect(new Set(rowsOf(log).map(key))).toEqual(new Set(once.map(key)));
        for (const row of rowsOf(log)) expect(comments.find((one) => key(one) === key(row))).toEqual(row);
      }),
    );
  });

  it('is the same log when nothing new comes', () => {
    fc.assert(
      fc.property(fc.array(comment, { minLength: 1, maxLength: 10 }), (comments) => {
        const log = addComments(emptyCommentLog, comments);
        expect(addComments(log, comments)).toBe(log);
      }),
    );
  });

  it('joins two logs without losing or doubling a comment', () => {
    fc.assert(
      fc.property(fc.array(comment, { maxLength: 15 }), fc.array(comment, { maxLength: 15 }), (first, second) => {
        const joined = joinCommentLogs(addComments(emptyCommentLog, first), addComments(emptyCommentLog, second));
        expect(new Set(rowsOf(joined).map(key))).toEqual(new Set([...first, ...second].map(key)));
        expect(joined.size).toBe(new Set([...first, ...second].map(key)).size);
      }),
    );
  });

  it('keeps no more than it may, the ones seen first', () => {
    const many = Array.from(
      { length: 20_050 },
      (_, index): KeptComment => ({
        comment: { high: 1, low: index },
        commenter: { high: 2, low: index },
        postId: `p${index % 40}`,
        writing: 'traditional',
        hasTaiwanSignal: false,
        isEmojiOnly: false,
        hasDefaultPicture: null,
        handleDigits: null,
        fingerprint: [],
      }),
    );
    const log = addComments(emptyCommentLog, many);
    expect(log.size).toBe(20_000);
    expect(commentAt(log, 0)).toEqual(many[0]);
    expect(addComments(log, many).size).toBe(20_000);
  });
});
