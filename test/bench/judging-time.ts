// Benchmarks of judging: one creator with 500 posts and 5,000 commenters, and the overlaps of all pairs among 500 creators.

import { emptyEvaluationBrief } from '../../lib/evaluation/brief.ts';
import { type EvaluationInput, evaluate } from '../../lib/evaluation/evaluate.ts';
import { measureAllOverlaps } from '../../lib/evaluation/overlap/all-overlaps.ts';
import type { CommenterSet } from '../../lib/evaluation/overlap/overlap.ts';
import { commenterSetOf } from '../../lib/evaluation/overlap/overlap-estimate.ts';
import { nothingKnown } from '../../lib/evaluation/screening.ts';
import { commentWritings } from '../../lib/profile/comment-log.ts';
import { at, day, exact, fact, inventedPost, inventedProfile, now } from '../evaluation/invented.ts';
import { inventedLog } from '../evaluation/invented-comments.ts';
import { seededRandom } from '../evaluation/seeded-random.ts';
import { median, printMeasurement } from './measurement.ts';

const runs = 15;
/** Creators judged before the first that counts: a worker that has judged a few is the rule. */
const warmUps = 8;
const postCount = 500;
const commenterCount = 5000;
const creatorCount = 500;

const random = seededRandom(61);
const chosen = <Value>(values: readonly Value[], otherwise: Value): Value =>
  values[random.whole(values.length)] ?? otherwise;

const sentences = [
  '今天帶大家看看我最近常用的保養順序，油性肌膚的朋友可以參考。',
  '週末去了山上的小店，老闆娘自己烤的檸檬蛋糕真的很香！',
  '這次和 @sunny.oats 合作，折扣碼 LULU10 可以用到月底。',
  'Three easy dinners for busy weekdays, all under twenty minutes.',
  '朋友說我最近氣色變好，其實就是早睡、喝水、少吃甜食。',
  '#穿搭 #日常 #台北 #咖啡廳 #ootd',
];

/** No two captions are alike: what was folded once may be remembered. */
let captions = 0;

function captionOf(length: number): string {
  captions += 1;
  return [`第 ${captions} 篇`, ...Array.from({ length }, () => chosen(sentences, ''))].join('\n');
}

function creator(): EvaluationInput {
  const profile = inventedProfile('instagram', {
    followers: exact(48_200),
    bio: fact('台北｜甜點與日常\n合作邀約 hello@lulu.example'),
    links: fact(['https://lulu.example/shop']),
  });
  const posts = Array.from({ length: postCount }, (_, index) =>
    inventedPost(`P${index}`, {
      kind: fact(index % 3 === 0 ? 'reel' : 'photo'),
      author: fact('lulu.bakes'),
      published: at(now - (4 + index) * 0.4 * day),
      caption: fact(captionOf(2 + random.whole(8))),
      likes: exact(500 + random.whole(1500)),
      comments: exact(5 + random.whole(60)),
      plays: exact(9000 + random.whole(30_000)),
      paidPartnership: fact(index % 25 === 0),
    }),
  );
  const comments = inventedLog(
    Array.from({ length: 2 * commenterCount }, (_, index) => ({
      person: index < commenterCount ? index : random.whole(commenterCount),
      postId: `P${random.whole(80)}`,
      writing: chosen(commentWritings, 'undecided'),
      hasTaiwanSignal: random.share() < 0.1,
      isEmojiOnly: random.share() < 0.2,
      hasDefaultPicture: random.share() < 0.05,
      handleDigits: random.whole(7),
      fingerprint: random.share() < 0.6 ? Array.from({ length: 8 }, () => Math.floor(random.share() * 2 ** 32)) : [],
    })),
  );
  const history = Array.from({ length: 90 }, (_, index) => {
    const seenAt = now - (90 - index) * day;
    const unseen = profile.totalViews;
    return {
      day: new Date(seenAt).toISOString().slice(0, 10),
      seenAt,
      followers: exact(45_000 + 30 * index + random.whole(40), seenAt),
      following: unseen,
      postCount: unseen,
      totalLikes: unseen,
      totalViews: unseen,
    };
  });
  const overlaps = Array.from({ length: creatorCount - 1 }, (_, index) => ({
    creatorKey: `creator-${index}`,
    name: `創作者 ${index}`,
    overlap: { state: 'estimate', share: { value: 0.1, low: 0.05, high: random.share() }, shared: 9 } as const,
    measuredAt: now,
  }));
  const screening = {
    ...emptyEvaluationBrief.screening,
    sector: 'cosmetics' as const,
    wantsTaiwan: true,
    exclusivityDays: 180,
    ownWords: ['檸檬', '早睡'],
    competitors: Array.from({ length: 10 }, (_, index) => ({
      name: `Brand ${index}`,
      alsoWritten: [`品牌${index}`],
      handles: [`brand.${index}`],
      domains: [`brand${index}.example`],
      isCommonWord: false,
    })),
  };
  const brief = { brand: '露露', product: '精華液', screening };
  return { profile, posts, now, packs: null, screening: { ...nothingKnown, brief, history, comments, overlaps } };
}

/** The creator as JSON can hold it. */
const plainOf = (input: EvaluationInput) => ({
  ...input,
  screening: {
    ...input.screening,
    comments: Object.fromEntries(
      Object.entries(input.screening?.comments ?? {}).map(([name, column]) => [
        name,
        typeof column === 'number' ? column : Array.from<unknown>(column),
      ]),
    ),
  },
});

/** Prints how long judging a creator takes who was never judged before, beside what copying the same creator through JSON costs. */
export async function benchJudging(): Promise<void> {
  const judging: number[] = [];
  const copying: number[] = [];
  // Made before anything is timed: what making them leaves behind is not judging's to clear away.
  const inputs = Array.from({ length: runs + warmUps }, creator).map((input) => ({ input, plain: plainOf(input) }));
  for (const [run, { input, plain }] of inputs.entries()) {
    const began = performance.now();
    const report = evaluate(input);
    const between = performance.now();
    JSON.parse(JSON.stringify(plain));
    const ended = performance.now();
    if (report.screening.length === 0) throw new Error('Nothing was judged.');
    if (run < warmUps) continue;
    judging.push(between - began);
    copying.push(ended - between);
  }
  const ratio = median(judging) / median(copying);
  printMeasurement(
    `judging.creator.${postCount}.${commenterCount}`,
    median(judging),
    'ms',
    `${ratio.toFixed(2)} × JSON.stringify and parse of the same creator; bar 20 ms`,
  );
}

/** Audiences of 5,000 out of a market of 200,000. */
const audience = (): CommenterSet =>
  commenterSetOf(inventedLog(Array.from({ length: commenterCount }, () => ({ person: random.whole(200_000) }))));

/** Counts who stands in both sets, the plain way. */
function inBoth(one: ReadonlySet<bigint>, other: ReadonlySet<bigint>): number {
  let shared = 0;
  for (const hash of one) if (other.has(hash)) shared += 1;
  return shared;
}

/** Prints how long all pairs take, beside plain sets of a sample of the pairs, multiplied to all of them. */
export async function benchOverlaps(): Promise<void> {
  const sets = Array.from({ length: creatorCount }, audience);
  const pairCount = (creatorCount * (creatorCount - 1)) / 2;
  const plain = sets.map(
    ({ hashes }) =>
      new Set(
        Array.from(
          { length: hashes.length / 2 },
          (_, place) => (BigInt(hashes[2 * place] ?? 0) << 32n) | BigInt(hashes[2 * place + 1] ?? 0),
        ),
      ),
  );
  const all: number[] = [];
  const slices: number[] = [];
  for (let run = -1; run < 5; run += 1) {
    const began = performance.now();
    let before = began;
    let longest = 0;
    const steps = measureAllOverlaps(sets);
    let next = steps.next();
    while (next.done !== true) {
      const moment = performance.now();
      longest = Math.max(longest, moment - before);
      before = moment;
      next = steps.next();
    }
    const ended = performance.now();
    if (next.value.length !== pairCount) throw new Error('Not all pairs were measured.');
    if (run < 0) continue;
    all.push(ended - began);
    slices.push(longest);
  }
  const sample = 300;
  const began = performance.now();
  for (let pair = 0; pair < sample; pair += 1) {
    const [one, other] = [plain[pair], plain[pair + 1]];
    if (one && other) inBoth(one, other);
  }
  const extrapolated = ((performance.now() - began) / sample) * pairCount;
  const times = extrapolated / median(all);
  printMeasurement(
    `overlap.pairs.${creatorCount}.${commenterCount}`,
    median(all),
    'ms',
    `plain sets pair by pair, from ${sample} pairs: ${times.toFixed(0)} × as long; bar 2000 ms`,
  );
  printMeasurement('overlap.longest-slice', median(slices), 'ms', 'between two reports of progress; bar 50 ms');
}
