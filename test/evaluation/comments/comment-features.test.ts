// Comments by features alone: what is told from a text, that near-duplicates are found, and that no text can be looked up.
import { describe, expect, it } from 'vitest';
import { commentFeatures, keptCommentOf } from '../../../lib/evaluation/comments/comment-features.ts';
import { distinctCommenters } from '../../../lib/evaluation/comments/distinct-commenters.ts';
import { matchesOf } from '../../../lib/evaluation/comments/fingerprint.ts';
import rules from '../../../lib/evaluation/comments/fingerprint-rules.json' with { type: 'json' };
import { nearDuplicates } from '../../../lib/evaluation/comments/near-duplicates.ts';
import type { SeenComment } from '../../../lib/profile/comment.ts';
import { inventedHash, inventedLog } from '../invented-comments.ts';
import { seededRandom } from '../seeded-random.ts';
import { edited, findNearDuplicates, inventedSentence, likenessOf } from '../simulations.ts';

const salt = 2 ** 40 + 12_345;

const seen = (given: Partial<SeenComment>): SeenComment => ({
  id: 'c1',
  postId: 'P001',
  authorId: 'u1',
  authorHandle: null,
  hasDefaultPicture: null,
  isCreator: false,
  text: '',
  ...given,
});

describe('commentFeatures', () => {
  it.each([
    ['😍😍😍', true],
    ['🇹🇼❤️‍🔥👍🏽', true],
    ['1️⃣', true],
    ['！？…', true],
    ['👏 1', false],
    ['好可愛😍', false],
    ['ㄎㄎ', false],
    ['@kiki.bakes 😂', false],
    ['', false],
    [' \u200d\ufe0f ', false],
  ])('%j is signs alone: %s', (text, expected) => {
    expect(commentFeatures(text, salt).isEmojiOnly).toBe(expected);
  });

  it.each([
    '',
    '好可愛',
    '生日快樂！！！',
    'so cute',
    '😍😍😍😍😍😍😍😍😍😍😍😍',
    'hahahahahahahahahahaha',
    '@a @b @c 想要',
  ])('has no fingerprint of what is too short or says too little: %j', (text) => {
    expect(commentFeatures(text, salt).fingerprint).toEqual([]);
  });

  it('has the same fingerprint whatever the signs, spaces, case, width and friends tagged', () => {
    const plain = commentFeatures('this lemon cake looks better than mine', salt).fingerprint;
    expect(plain).toHaveLength(8);
    for (const other of [
      'THIS lemon cake looks better than mine!!! 🍋',
      'this  lemon cake looks better than mine @kiki.bakes @lu_lu',
      'ｔｈｉｓ lemon-cake looks better than mine…',
    ]) {
      expect(commentFeatures(other, salt).fingerprint, other).toEqual(plain);
    }
  });

  it('depends on the whole salt: without it no text can be looked up', () => {
    const text = '這個檸檬蛋糕看起來比我做的好太多了';
    const column = new Uint32Array([
      ...commentFeatures(text, 12_345).fingerprint,
      ...commentFeatures(text, 12_346).fingerprint,
      ...commentFeatures(text, 2 ** 32 + 12_345).fingerprint,
    ]);
    for (const other of [8, 16]) expect(matchesOf(column, 0, other)).toBeLessThan(6);
    expect(matchesOf(column, 8, 16)).toBeLessThan(6);
  });

  it('looks at the first thousand units only, and is quick with any text', () => {
    const long = 'ab1'.repeat(400);
    expect(commentFeatures(`${long}${'x'.repeat(99_000)}`, salt)).toEqual(commentFeatures(long.slice(0, 1000), salt));
    for (const hostile of [
      '@'.repeat(100_000),
      `@${'a.'.repeat(50_000)}`,
      '\ufdfa'.repeat(100_000),
      '\ud800'.repeat(9_999),
    ]) {
      const began = performance.now();
      commentFeatures(hostile, salt);
      expect(performance.now() - began).toBeLessThan(50);
    }
  });
});

describe('keptCommentOf', () => {
  const hashes = { comment: inventedHash(1), commenter: inventedHash(2) };

  it('keeps features and hashes, neither text nor name', () => {
    const given = seen({
      text: '全聯買得到這個檸檬蛋糕嗎？看起來超好吃',
      authorHandle: 'ting_19980712',
      hasDefaultPicture: true,
    });
    const kept = keptCommentOf(given, hashes, salt);
    expect(kept).toEqual({
      ...hashes,
      postId: 'P001',
      writing: 'traditional',
      hasTaiwanSignal: true,
      isEmojiOnly: false,
      hasDefaultPicture: true,
      handleDigits: 8,
      fingerprint: commentFeatures(given.text, salt).fingerprint,
    });
    expect(JSON.stringify(kept)).not.toMatch(/ting_|全聯|檸檬|"c1|"u1/);
  });

  it.each([
    [null, null],
    ['lulu.bakes', 0],
    ['a1b2c3', 3],
    ['اب٣٤', 2],
  ])('counts the digits of the handle %j: %j', (authorHandle, digits) => {
    expect(keptCommentOf(seen({ authorHandle }), hashes, salt).handleDigits).toBe(digits);
  });
});

describe('near-duplicates', () => {
  it('are found in 90 of 100 pairs that are alike by 0.8, and in fewer than 1 of 100 by 0.3', () => {
    const [alike, unlike] = findNearDuplicates(
      [
        [0.8, 0.95],
        [0, 0.3],
      ],
      16_000,
    );
    if (alike === undefined || unlike === undefined) throw new Error('no bins');
    expect(alike.pairs).toBeGreaterThan(1000);
    expect(unlike.pairs).toBeGreaterThan(1000);
    expect(alike.found / alike.pairs).toBeGreaterThanOrEqual(0.9);
    expect(unlike.found / unlike.pairs).toBeLessThan(0.01);
  });

  it('estimate the likeness: equal values are about as many as alike pieces', () => {
    const random = seededRandom(12);
    let difference = 0;
    for (let pair = 0; pair < 400; pair += 1) {
      const one = inventedSentence(random);
      const other = edited(one, random.whole(8), random);
      const column = new Uint32Array(
        [one, other].flatMap((text) => [...commentFeatures(text, salt + pair).fingerprint]),
      );
      difference += matchesOf(column, 0, 8) / 32 - likenessOf(one, other);
    }
    expect(Math.abs(difference / 400)).toBeLessThan(0.02);
  });

  const print = (text: string) => commentFeatures(text, salt).fingerprint;
  const copy = print('this lemon cake looks better than mine');

  it('by the same person, or of what is too short, do not count', () => {
    const log = inventedLog([
      { person: 1, fingerprint: copy },
      { person: 1, fingerprint: copy },
      { person: 2, fingerprint: [] },
      { person: 3, fingerprint: [] },
      { person: 4, fingerprint: print('an orange cat sits in front of the shop') },
    ]);
    expect(nearDuplicates(log, distinctCommenters(log))).toEqual({ alike: 0, compared: 3 });
  });

  it('are all found in a flood of copies', () => {
    const log = inventedLog(Array.from({ length: 5000 }, (_, person) => ({ person, fingerprint: copy })));
    expect(nearDuplicates(log, distinctCommenters(log))).toEqual({ alike: 5000, compared: 5000 });
  });

  it('are rare among 3,000 different sentences', () => {
    const random = seededRandom(13);
    const log = inventedLog(
      Array.from({ length: 3000 }, (_, person) => ({ person, fingerprint: print(inventedSentence(random)) })),
    );
    const { alike, compared } = nearDuplicates(log, distinctCommenters(log));
    expect(compared).toBeGreaterThan(2900);
    expect(alike / compared).toBeLessThan(0.005);
  });

  it('have a rule that fits the fingerprint', () => {
    expect(rules.leastMatches).toBeGreaterThan(16);
    expect(rules.leastMatches).toBeLessThanOrEqual(Math.round(32 * rules.nearDuplicateJaccard));
  });
});

describe('distinctCommenters', () => {
  it('numbers people in the order in which they appear', () => {
    const { count, ofRow, firstRow } = distinctCommenters(
      inventedLog([5, 3, 5, 5, 9, 3].map((person) => ({ person }))),
    );
    expect(count).toBe(3);
    expect([...ofRow]).toEqual([0, 1, 0, 0, 2, 1]);
    expect([...firstRow]).toEqual([0, 1, 4]);
  });

  it('tells people apart whose hashes share a half', () => {
    const commenter = new Uint32Array([1, 7, 2, 7, 1, 8, 1, 7]);
    expect([...distinctCommenters({ size: 4, commenter }).ofRow]).toEqual([0, 1, 2, 0]);
  });

  it('counts nobody in an empty log', () => {
    expect(distinctCommenters(inventedLog([])).count).toBe(0);
  });
});
