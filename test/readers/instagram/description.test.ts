// Holds the reading of meta descriptions against sentences of all languages whose words we know, and against others.
import { describe, expect, it } from 'vitest';
import {
  type NamedLabels,
  readLabel,
  readPostDescription,
  readProfileDescription,
} from '../../../lib/readers/instagram/description.ts';

/** `12300~` is a shortened figure, `123` an exact one. */
function figures(labels: NamedLabels): Record<string, string | null> {
  return Object.fromEntries(
    (['followers', 'following', 'posts', 'likes', 'comments'] as const).flatMap((name) => {
      const label = labels[name];
      const count = label && readLabel(label);
      return label ? [[name, count ? `${count.value}${count.exact ? '' : '~'}` : null]] : [];
    }),
  );
}

const profiles: readonly (readonly [string | null, string, string, string, string])[] = [
  [
    'en',
    '9,871 Followers, 136 Following, 224 Posts - See Instagram photos and videos from A (@a)',
    '9871',
    '136',
    '224',
  ],
  [
    'en',
    '46.3m Followers, 50 Following, 455 Posts - See Instagram photos and videos from A (@a)',
    '46300000~',
    '50',
    '455',
  ],
  ['en', '1.2M Followers, 3,160 Following, 1 Post', '1200000~', '3160', '1'],
  [
    'en-GB',
    '1m followers, 320 following, 1,002 posts – see Instagram photos and videos from A (@a)',
    '1000000~',
    '320',
    '1002',
  ],
  ['fr', '7283 abonnés, 919 abonnement, 1162 publications - Découvrez', '7283', '919', '1162'],
  ['fr', '399 followers, 512 suivi(e)s, 1\u202f174 publications - Voir', '399', '512', '1174'],
  ['de', '1.432 Follower, 268 gefolgt, 468 Beiträge – Sieh dir', '1432', '268', '468'],
  ['de', '1,2 Mio. Abonnenten, 268 folgen, 1,468 Beiträge - Sieh dir', '1200000~', '268', '1468'],
  ['es', '4.820 seguidores, 611 seguidos, 1.2K publicaciones - Ver', '4820', '611', '1200~'],
  ['it', '104 mila follower, 307 seguiti, 8,617 post - Vedi', '104000~', '307', '8617'],
  ['pt-BR', '12,3 mil seguidores, 540 seguindo, 688 publicações - Veja', '12300~', '540', '688'],
  ['ko', '팔로워 695M명, 팔로잉 243명, 게시물 8,161개 - A', '695000000~', '243', '8161'],
  ['ko', '팔로워 12.3만명, 팔로잉 0명, 게시물 5개 - A', '123000~', '0', '5'],
  ['ja', 'フォロワー1,234人、フォロー中567人、89件の投稿 - @aのInstagram', '1234', '567', '89'],
  ['ja', 'フォロワー1万人、フォロー中10人、投稿20件 - A', '10000~', '10', '20'],
  ['zh-TW', '4.1萬位粉絲、1009追蹤中、124 則貼文 - 查看', '41000~', '1009', '124'],
  ['zh-tw', '687M 位粉絲、305 人追蹤中、8,612 篇貼文 - 查看', '687000000~', '305', '8612'],
  ['zh-HK', '1.2萬 位粉絲、300 人追蹤中、1,234 則貼文 - 查看', '12000~', '300', '1234'],
  ['tr', '12 B Takipçi, 300 Takip, 1.234 Gönderi - A', '12000~', '300', '1234'],
  ['id', '2M Pengikut, 300 Mengikuti, 1,234 Postingan - A', '2000000~', '300', '1234'],
  // A page in a language whose sentence Instagram leaves in English, and a page that does not tell its language.
  ['sv', '12K Followers, 300 Following, 1,234 Posts - See', '12000~', '300', '1234'],
  [null, '12K Followers, 300 Following, 1,234 Posts - See', '12000~', '300', '1234'],
];

describe('descriptions of profiles', () => {
  it.each(profiles)('%s: %s', (locale, text, followers, following, posts) => {
    expect(figures(readProfileDescription(text, locale))).toEqual({ followers, following, posts });
  });

  it('finds the biography behind the handle, whole', () => {
    const bio = (text: string) => readProfileDescription(text, 'en').bio;
    const figuresFirst = '12 Followers, 3 Following, 4 Posts - ';
    expect(bio(`${figuresFirst}A "B" (@a.b) on Instagram: "Says: "hello" - 5 posts"`)).toBe('Says: "hello" - 5 posts');
    expect(bio(`${figuresFirst}阿明（@a.b）：「茶」`)).toBe('茶');
    expect(bio(`${figuresFirst}@a.b on Instagram: "nameless"`)).toBe('nameless');
    expect(bio(`${figuresFirst}A (@a.b) on Instagram`)).toBeUndefined();
    expect(bio(`${figuresFirst}A (@a.b) on Instagram: "never closed`)).toBeUndefined();
  });

  it('reads no figure that it is not sure of', () => {
    const read = (text: string, locale = 'en') => figures(readProfileDescription(text, locale));
    expect(read('12 Wurfels, 3 Zogs - A')).toEqual({});
    expect(read('12 Followers, 13 Followers - A')).toEqual({});
    expect(read('1,2 Followers, 12.5 Posts - A')).toEqual({ followers: null, posts: null });
    expect(read('5B Followers - A')).toEqual({ followers: null });
    expect(read('12 thousand and some Followers - A')).toEqual({});
    expect(read('About my 500 followers: "300 Posts"')).toEqual({});
    expect(read('')).toEqual({});
    expect(read(`${'1 Followers, '.repeat(5_000)}x`)).toEqual({});
  });
});

describe('descriptions of posts', () => {
  const read = (text: string, locale = 'en') => {
    const { author, day, caption, ...labels } = readPostDescription(text, locale);
    return { ...figures(labels), author, day: day?.text, caption };
  };

  it.each([
    [
      'en',
      '298K likes, 553 comments - a.b on May 29, 2021: "Top!! - 9 likes". ',
      '298000~',
      '553',
      'a.b',
      'May 29, 2021',
      'Top!! - 9 likes',
    ],
    [
      'en',
      '255k Likes, 549 Comments - Jo "J" Doe (@jo.d) on Instagram: “Hi 🚀”',
      '255000~',
      '549',
      'jo.d',
      undefined,
      'Hi 🚀',
    ],
    [
      'en',
      '18K likes, 1 comments - a_b on September 7, 2026: ”Sunrise“.',
      '18000~',
      '1',
      'a_b',
      'September 7, 2026',
      'Sunrise',
    ],
    [
      'it',
      '"Mi piace": 104 mila, commenti: 56 - A (@a.b) su Instagram: "ciao"',
      '104000~',
      '56',
      'a.b',
      undefined,
      'ciao',
    ],
    [
      'es',
      '711 likes, 19 comments - a_b el September 30, 2026: "Cuál".',
      '711',
      '19',
      'a_b',
      'September 30, 2026',
      'Cuál',
    ],
    [
      'de',
      '1.234 „Gefällt mir“-Angaben, 56 Kommentare – a.b am May 29, 2021: „Hallo“',
      '1234',
      '56',
      'a.b',
      'May 29, 2021',
      'Hallo',
    ],
    [
      'fr',
      '1 234 J’aime, 56 commentaires - a.b le May 29, 2021 : « Bonjour »',
      '1234',
      '56',
      'a.b',
      'May 29, 2021',
      'Bonjour',
    ],
    [
      'zh-TW',
      '583 個讚，23 則留言 - a.b 於 2026 年 3 月 26 日：「哈囉」',
      '583',
      '23',
      'a.b',
      '2026 年 3 月 26 日',
      '哈囉',
    ],
    ['zh-CN', '1,234 次赞、56 条评论 - a.b 于 2026年10月3日：“广州”', '1234', '56', 'a.b', '2026年10月3日', '广州'],
    [
      'ja',
      'いいね！1,234件、コメント56件 - a.b - 2026年10月3日: 「京都」',
      '1234',
      '56',
      'a.b',
      '2026年10月3日',
      '京都',
    ],
    [
      'ko',
      '좋아요 1,234개, 댓글 56개 - a.b님, 2026년 10월 3일: "카페"',
      '1234',
      '56',
      'a.b',
      '2026년 10월 3일',
      '카페',
    ],
  ] as const)('%s: %s', (locale, text, likes, comments, author, day, caption) => {
    expect(read(text, locale)).toEqual({ likes, comments, author, day, caption });
  });

  it('takes no figure, day or author out of a caption or of a sentence without figures', () => {
    expect(read('a.b on October 8, 2026: "we got 500 likes, 3 comments - wow"')).toEqual({
      author: 'a.b',
      day: 'October 8, 2026',
      caption: 'we got 500 likes, 3 comments - wow',
    });
    expect(read('@a.b a publié du contenu sur son profil Instagram\u00a0: «\u00a0Bonjour…\u00a0»', 'fr')).toEqual({});
    expect(read('48K likes, 12K comments - a.b on February 30, 2026')).toEqual({ likes: '48000~', comments: '12000~' });
  });

  it('leaves a caption that was cut short', () => {
    expect(read('1 likes, 2 comments - a.b on May 1, 2026: "cut off in the mid').caption).toBeUndefined();
    expect(read(`1 likes, 2 comments - a.b on May 1, 2026: "${'long '.repeat(40)}`).caption).toHaveLength(199);
  });
});
