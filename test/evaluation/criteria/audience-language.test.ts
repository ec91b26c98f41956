// Languages of comments and captions (B8): votes, shares, the "> 70 %" rule and what the brief asks.
import { describe, expect, it } from 'vitest';
import { emptyEvaluationBrief, type ScreeningBrief } from '../../../lib/evaluation/brief.ts';
import rulesFile from '../../../lib/evaluation/comments/language-rules.json' with { type: 'json' };
import { readLanguageRules } from '../../../lib/evaluation/comments/read-language-rules.ts';
import { audienceLanguage } from '../../../lib/evaluation/criteria/audience-language.ts';
import type { Subject } from '../../../lib/evaluation/criterion.ts';
import type { ScreeningFinding } from '../../../lib/evaluation/report.ts';
import { nothingKnown } from '../../../lib/evaluation/screening.ts';
import {
  addComments,
  type CommentLog,
  type CommentWriting,
  emptyCommentLog,
  type KeptComment,
} from '../../../lib/profile/comment-log.ts';
import type { Post } from '../../../lib/profile/creator-profile.ts';
import { unread } from '../../../lib/profile/figure.ts';
import { fact, inventedPosts, inventedProfile, now } from '../invented.ts';
import { unsayable } from '../said-phrases.ts';

type Voice = readonly [person: number, writing: CommentWriting, hasTaiwanSignal?: boolean];

const kept = ([person, writing, hasTaiwanSignal = false]: Voice, index: number): KeptComment => ({
  comment: { high: 7, low: index },
  commenter: { high: person % 3, low: person },
  postId: `P${index % 4}`,
  writing,
  hasTaiwanSignal,
  isEmojiOnly: false,
  hasDefaultPicture: null,
  handleDigits: null,
  fingerprint: [],
});

const logOf = (voices: readonly Voice[]): CommentLog => addComments(emptyCommentLog, voices.map(kept));

/** People one after the other, so many of each writing. */
const crowd = (counts: Partial<Record<CommentWriting, number>>): readonly Voice[] =>
  Object.entries(counts)
    .flatMap(([writing, number]) => Array.from({ length: number }, () => writing as CommentWriting))
    .map((writing, person) => [person, writing]);

function judge(
  voices: readonly Voice[],
  asked: Partial<ScreeningBrief> = {},
  posts: readonly Post[] = [],
): ScreeningFinding {
  const profile = inventedProfile('instagram');
  const subject: Subject = {
    ...nothingKnown,
    platform: 'instagram',
    handle: profile.handle,
    followers: unread('not-captured'),
    posts,
    now,
    packs: [],
    profile,
    brief: { ...emptyEvaluationBrief, screening: { ...emptyEvaluationBrief.screening, ...asked } },
    comments: logOf(voices),
  };
  return audienceLanguage.run(subject);
}

const rowOf = (finding: ScreeningFinding, id: string) => finding.rows.find((row) => row.id === id);

describe('languages of the commenters', () => {
  it.each([
    [26, 4, 'met'],
    [25, 5, 'open'],
    [17, 13, 'open'],
    [16, 14, 'missed'],
  ] as const)('answers the "> 70 %%" rule for %i of 30 and the rest: %s', (traditional, simplified, answer) => {
    const finding = judge(crowd({ traditional, simplified }));
    expect(finding.facts.taiwanRule).toBe(answer);
    expect(finding.verdict).toBe('ok');
    expect(rowOf(finding, 'taiwan-rule')?.verdict).toBeNull();
  });

  it.each([
    [{ traditional: 26, simplified: 4 }, 'ok', 'taiwan-met'],
    [{ traditional: 70, simplified: 30 }, 'cannot-tell', 'open.close'],
    [{ traditional: 24, simplified: 6 }, 'cannot-tell', 'open'],
    [{ traditional: 10, simplified: 20 }, 'look', 'look.taiwan'],
  ] as const)('judges %o for a brief that wants Taiwan: %s', (counts, verdict, key) => {
    const finding = judge(crowd(counts), { wantsTaiwan: true });
    expect(finding.verdict).toBe(verdict);
    expect(finding.summary.key).toBe(`audience-language.summary.${key}`);
    expect(rowOf(finding, 'taiwan-rule')?.verdict).toBe(verdict);
  });

  it.each([
    [{ english: 30, korean: 10 }, 'ok', 'wanted-met'],
    [{ english: 18, korean: 14 }, 'cannot-tell', 'wanted-open'],
    [{ english: 20, korean: 20 }, 'cannot-tell', 'wanted-open.close'],
    [{ english: 5, korean: 35 }, 'look', 'look.wanted'],
  ] as const)('judges %o for a brief that wants English or Japanese: %s', (counts, verdict, key) => {
    const finding = judge(crowd(counts), { audienceLanguages: ['english', 'japanese'] });
    expect(finding.verdict).toBe(verdict);
    expect(finding.summary.key).toBe(`audience-language.summary.${key}`);
  });

  it('names a number of commenters that really answers an open question', () => {
    const finding = judge(crowd({ traditional: 24, simplified: 6 }), { wantsTaiwan: true });
    const needed = finding.summary.values.needed;
    if (needed?.kind !== 'count') throw new Error('no number');
    expect(needed.value).toBeGreaterThan(30);
    const traditional = Math.ceil(needed.value * 0.8);
    expect(judge(crowd({ traditional, simplified: needed.value - traditional })).facts.taiwanRule).toBe('met');
  });

  it('counts Cantonese apart', () => {
    const finding = judge(crowd({ traditional: 20, cantonese: 20 }), { wantsTaiwan: true });
    expect(finding.facts.traditionalShare?.value).toBe(0.5);
    expect(finding.verdict).toBe('look');
  });

  it('cannot tell below 30 decided, and says how many are missing', () => {
    const finding = judge(crowd({ traditional: 29, undecided: 40 }), { wantsTaiwan: true });
    expect(finding.verdict).toBe('cannot-tell');
    expect(finding.summary).toEqual({
      key: 'audience-language.summary.few',
      values: {
        count: { kind: 'count', value: 29 },
        people: { kind: 'count', value: 69 },
        needed: { kind: 'count', value: 30 },
      },
    });
    expect(finding.facts).toEqual({});
    expect(rowOf(finding, 'writing.traditional')?.value?.key).toBe('audience-language.people');
    expect(judge([]).summary.key).toBe('audience-language.summary.none');
  });

  it('gives each commenter one vote, by the majority of the decided comments', () => {
    const others = crowd({ traditional: 40 }).map(([, writing], index): Voice => [100 + index, writing]);
    const finding = judge([
      ...others,
      [1, 'english'],
      [1, 'traditional'],
      [1, 'english'],
      [1, 'undecided'],
      [1, 'undecided'],
      [1, 'undecided'],
      [2, 'korean'],
      [2, 'japanese'],
      [3, 'undecided'],
    ]);
    expect(rowOf(finding, 'writing.english')?.value?.values.people).toEqual({ kind: 'count', value: 1 });
    expect(rowOf(finding, 'writing.korean')).toBeUndefined();
    expect(rowOf(finding, 'writing.undecided')?.value?.values.people).toEqual({ kind: 'count', value: 2 });
    expect(finding.facts.traditionalShare?.value).toBe(40 / 41);
  });

  it('counts signals of Taiwan by comments and by people', () => {
    const finding = judge([
      ...crowd({ traditional: 30 }),
      [1, 'undecided', true],
      [1, 'undecided', true],
      [2, 'traditional', true],
    ]);
    expect(rowOf(finding, 'signals')?.value?.values).toEqual({
      count: { kind: 'count', value: 3 },
      people: { kind: 'count', value: 2 },
    });
  });

  it('says the languages of the captions, each one vote', () => {
    const captions = ['這家的抹茶捲讚', '今天開團，連結在首頁', '', 'かわいいケーキを作りました', '好'];
    const posts = inventedPosts(captions.length, (index) => ({ caption: fact(captions[index] ?? '') }));
    const row = rowOf(judge([], {}, posts), 'captions');
    expect(row?.value?.values).toEqual({
      writing: { kind: 'key', value: 'audience-language.writing.traditional' },
      count: { kind: 'count', value: 2 },
      all: { kind: 'count', value: 4 },
    });
    expect(row?.note?.values.writings).toEqual({ kind: 'keys', value: ['audience-language.writing.japanese'] });
    expect(
      rowOf(
        judge(
          [],
          {},
          inventedPosts(3, () => ({})),
        ),
        'captions',
      ),
    ).toBeUndefined();
  });

  it('says everything in both languages', () => {
    const findings = [
      judge([]),
      judge(crowd({ traditional: 5, undecided: 3 })),
      judge(crowd({ traditional: 40, cantonese: 1, simplified: 1, english: 1, japanese: 1, korean: 1, other: 1 })),
      ...([26, 24, 21, 10] as const).flatMap((traditional) => [
        judge(crowd({ traditional, simplified: 30 - traditional }), { wantsTaiwan: true }),
        judge(crowd({ traditional, simplified: 30 - traditional }), { audienceLanguages: ['simplified'] }),
      ]),
      judge(
        [],
        {},
        inventedPosts(2, () => ({ caption: fact('好') })),
      ),
    ];
    expect(findings.flatMap(unsayable)).toEqual([]);
  });

  it('judges 5,000 commenters within 3 ms', () => {
    const kinds: readonly CommentWriting[] = ['traditional', 'simplified', 'english', 'undecided', 'cantonese'];
    const voices = Array.from(
      { length: 5_000 },
      (_, index): Voice => [index * 7919, kinds[index % 5] ?? 'other', index % 9 === 0],
    );
    const comments = logOf(voices);
    const subject = { ...nothingKnown, posts: [], comments } as unknown as Subject;
    const took = Array.from({ length: 15 }, () => {
      const start = performance.now();
      audienceLanguage.run(subject);
      return performance.now() - start;
    });
    expect(Math.min(...took)).toBeLessThan(3);
  });
});

describe('rules of the language question', () => {
  it('are refused when a source is missing or a number is none', () => {
    expect(() => readLanguageRules({ ...rulesFile, leastDecided: '30' })).toThrow('leastDecided');
    expect(() => readLanguageRules({ ...rulesFile, sources: {} })).toThrow('language rules');
  });
});
