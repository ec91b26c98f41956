// In which script or language a short text is written: by tables of invented comments.
import { describe, expect, it } from 'vitest';
import { type CommentWriting, commentWritings } from '../../lib/profile/comment-log.ts';
import { type WrittenIn, writingOf } from '../../lib/text/comment-writing.ts';

const cases: readonly (readonly [WrittenIn, readonly string[]])[] = [
  [
    'traditional',
    [
      '這家真的讚',
      '看著就餓',
      '關於這個顏色',
      'iPhone 拍的嗎？很讚',
      '@lulu.bakes 請問幾點開',
      '(ノ´▽｀)ノ 好可愛喔 愛了',
      'ヾ(◍°∇°◍)ﾉﾞ好可愛',
      '（づ￣ ³￣）づ愛妳',
      '台灣の味道讚',
      '超喜歡ワンピース的啦真的好看',
      '今天學了おいしい這個字我很喜歡',
      'love 這個',
    ],
  ],
  ['simplified', ['这家真的赞', '请问几点开门', '看起来很适合', '好软の面包', '谁懂啊']],
  ['cantonese', ['呢間嘢好好食', '唔該晒', '幾時再嚟', '我係香港人', '佢好靚', '点解唔系今日']],
  ['japanese', ['かわいい', '好き', '最高です', '綺麗な人', 'オシャレ', '東京ディズニーの夜', 'ｶﾜｲｲ']],
  ['korean', ['너무 예뻐요', 'BTS 최고', '언니 사랑해 ❤️']],
  [
    'english',
    [
      'I love this so much, where can I get one of these for my sister?',
      'This is the best thing that you have made and I can’t wait to try it',
    ],
  ],
  [
    'other',
    [
      'สวยมากค่ะ',
      'Очень красиво',
      'جميل جدا',
      'Me encanta, eres la mejor de todas las personas que sigo por aquí',
      'Đẹp quá chị ơi, em rất thích video này của chị nhiều lắm luôn á',
      'Bagus banget kak, aku juga mau beli yang ini untuk adik aku',
    ],
  ],
  [
    'undecided',
    [
      '',
      '好吃',
      '😍😍😍',
      '123 456',
      'ㄏㄏ',
      'so cute',
      'this is the best for you',
      'me encanta esta, es muy bonita',
      'VERY GOOD',
      'lulu bakes matcha roll strawberry castella chocolate brownie',
      'https://shop.example/the-best-of-all-that-you-have-for-this-and-that',
      'の',
      'ಠ_ಠ',
      '最高',
      '關 关',
    ],
  ],
];

describe('writing of a comment', () => {
  it.each(cases.flatMap(([writing, texts]) => texts.map((text) => [writing, text] as const)))(
    '%s: %s',
    (writing, text) => {
      expect(writingOf(text)).toBe(writing);
    },
  );

  it('knows the words that the comment log keeps', () => {
    const known: readonly CommentWriting[] = cases.map(([writing]) => writing);
    expect(known.toSorted()).toEqual(commentWritings.toSorted());
  });

  it('lets hashtags speak only where nothing else does', () => {
    expect(writingOf('今天吃這間 #おいしい #ごはん #カフェ')).toBe('traditional');
    expect(writingOf('#おいしい #ごはん')).toBe('japanese');
  });

  it('sets words aside that merely contain a Cantonese one', () => {
    expect(writingOf('這跟我沒關係呀')).toBe('traditional');
    expect(writingOf('真係呀')).toBe('cantonese');
  });

  it('judges 5,000 comments well under 100 ms', () => {
    const comments = Array.from(
      { length: 5_000 },
      (_, index) => `${index} 這間真的好吃，下次 I will come again 😍 かな`,
    );
    for (const comment of comments) writingOf(comment);
    const start = performance.now();
    for (const comment of comments) writingOf(comment);
    expect(performance.now() - start).toBeLessThan(100);
  });
});
