// Benchmark of hostile captions: the longest that judging one creator takes when a caption is made to be slow.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { emptyEvaluationBrief, markets } from '../../lib/evaluation/brief.ts';
import { evaluate } from '../../lib/evaluation/evaluate.ts';
import { nothingKnown } from '../../lib/evaluation/screening.ts';
import { exact, fact, inventedPosts, inventedProfile, now } from '../evaluation/invented.ts';
import { printMeasurement } from './measurement.ts';

const length = 100_000;
const naughty = path.resolve(
  import.meta.dirname,
  '../../../shared/badinput/minimaxir+big-list-of-naughty-strings/blns.json',
);

const repeated = (piece: string) => piece.repeat(Math.ceil(length / piece.length)).slice(0, length);

const made = [
  'a',
  '#',
  '＃',
  '@',
  'a@',
  '@a.',
  '#廣告',
  '# ',
  'http://a.',
  'www.a.a',
  '合作',
  '賭*',
  '賭 博 ',
  'f u c k ',
  '折扣碼 ',
  'a.b@c.',
  '\u0301',
  '👩‍👩‍👧‍👦',
  'ａ',
  ' ',
  '\n',
  'ﷺ',
  '繁體简体',
  'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!',
  '0123456789',
  '天瘦 3 公斤',
  '()[]{}',
  '\u202e',
].map(repeated);

const strings = (): readonly string[] =>
  existsSync(naughty)
    ? (JSON.parse(readFileSync(naughty, 'utf8')) as string[]).filter((text) => text !== '').map(repeated)
    : [];

/** Prints the worst of all captions, each judged in three posts of the window, for every market. */
export async function benchHostileCaptions(): Promise<void> {
  const profile = inventedProfile('instagram', { followers: exact(20_000) });
  const captions = [...made, ...strings()];
  let worst = { caption: '', time: 0 };
  const timeOf = (caption: string) => {
    const posts = inventedPosts(4, (index) => ({ caption: fact(index < 3 ? caption : 'plain'), likes: exact(9) }));
    const times = markets.map((market) => {
      const screening = {
        ...emptyEvaluationBrief.screening,
        market,
        ownWords: ['a', '賭', '(a+)+$'],
        competitors: [{ name: 'a.b', alsoWritten: ['合作社'], handles: ['a'], domains: ['a.a'], isCommonWord: false }],
      };
      const began = performance.now();
      evaluate({
        profile,
        posts,
        now,
        packs: null,
        screening: { ...nothingKnown, brief: { brand: 'a', product: 'b', screening } },
      });
      return performance.now() - began;
    });
    return Math.max(...times) / 3;
  };
  for (const caption of captions.slice(0, 8)) timeOf(caption);
  for (const caption of captions) {
    const time = timeOf(caption);
    if (time > worst.time) worst = { caption, time };
  }
  const plain = timeOf(repeated('今天的早餐是燕麥粥配蜂蜜。'));
  printMeasurement(
    'judging.hostile-caption',
    worst.time,
    'ms',
    `worst of ${captions.length} captions of 100 kB, here ${JSON.stringify(worst.caption.slice(0, 12))}; ${(worst.time / plain).toFixed(1)} × a plain caption as long; bar 50 ms`,
  );
}
