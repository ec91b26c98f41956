// Labels of counts: units that mean different things in different languages, separators that follow none, and what must not be read.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CountForm, readCount } from '../../lib/text/compact-number.ts';

const cut = (locale: string | null, significantDigits?: number): CountForm =>
  significantDigits === undefined
    ? { locale, shortening: 'truncated' }
    : { locale, shortening: 'truncated', significantDigits };

describe('a unit means what it means in the language', () => {
  it.each<[locale: string, text: string, low: number, high: number]>([
    ['en', '2.9M views', 2_900_000, 2_999_999],
    ['en-GB', '4.7m subscribers', 4_700_000, 4_799_999],
    ['en-GB', '29k videos', 29_000, 29_999],
    ['en-IN', '7 lakh views', 700_000, 799_999],
    ['en-IN', '14 crore views', 140_000_000, 149_999_999],
    ['en-IN', '1.3K crore views', 13_000_000_000, 13_999_999_999],
    ['id', '3,6 M x ditonton', 3_600_000_000, 3_699_999_999],
    ['id', '3,6 jt x ditonton', 3_600_000, 3_699_999],
    ['id', '12 rb pengikut', 12_000, 12_999],
    ['tr', '45 B abone', 45_000, 45_999],
    ['tr', '1,9 Mn görüntüleme', 1_900_000, 1_999_999],
    ['ca', '7,5m visualitzacions', 7_500, 7_599],
    ['ca', '7,5 M de visualitzacions', 7_500_000, 7_599_999],
    ['af', '8,2 m kyke', 8_200_000, 8_299_999],
    ['is', '8,2 ma. áhorf', 8_200_000_000, 8_299_999_999],
    ['pt-BR', '31 mil inscritos', 31_000, 31_999],
    ['pt-PT', '5,2 mM de visualizações', 5_200_000_000, 5_299_999_999],
    ['ro', '31 mil. de vizionări', 31_000_000, 31_999_999],
    ['cs', '31 mil. zhlédnutí', 31_000_000, 31_999_999],
    ['es', '12 mil M de visualizaciones', 12_000_000_000, 12_999_999_999],
    ['es-MX', '7.7 K vistas', 7_700, 7_799],
    ['fr', '2,31 M d’abonnés', 2_310_000, 2_319_999],
    ['fr-CA', '4,4 G de visionnements', 4_400_000_000, 4_499_999_999],
    ['de', '6,4 Mio. Abonnenten', 6_400_000, 6_499_999],
    ['de', '6,41 Millionen Abonnenten', 6_410_000, 6_419_999],
    ['it', '"Mi piace": 88 mila', 88_000, 88_999],
    ['vi', '9,1 N lượt xem', 9_100, 9_199],
    ['vi', '9,1 Tr lượt xem', 9_100_000, 9_199_999],
    ['vi', '9,1 T lượt xem', 9_100_000_000, 9_199_999_999],
    ['fi', '5,5 t. katselukertaa', 5_500, 5_599],
    ['kk', '210 м. рет көрілді', 210_000, 210_999],
    ['mk', '210 М прегледи', 210_000_000, 210_999_999],
    ['ms', '3.3J tontonan', 3_300_000, 3_399_999],
    ['hu', '12,3 E feliratkozó', 12_300, 12_399],
    ['hi', '6.6 हज़ार बार देखा गया', 6_600, 6_699],
    ['hi', '४५ क॰ बार देखा गया', 450_000_000, 459_999_999],
    ['ta', '2,345 கோடி பார்வைகள்', 23_450_000_000, 23_459_999_999],
    ['eu', '12.345 M ikustaldi', 12_345_000_000, 12_345_999_999],
    ['bn', '12শত কোটি ভিউ', 12_000_000_000, 12_999_999_999],
    ['my', 'ကြည့်ရှုမှု ကုဋေ210', 2_100_000_000, 2_109_999_999],
    ['my', 'ကြည့်ရှုမှု ကုဋေ2.1ထ', 21_000_000_000, 21_999_999_999],
    ['si', 'බැලීම් මි4.4', 4_400_000, 4_499_999],
    ['sw', 'Kutazamwa: elfu 4.4', 4_400, 4_499],
    ['th', 'ผู้ติดตาม 4.56 ล้าน คน', 4_560_000, 4_569_999],
    ['th', 'การดู 3 หมื่นล้าน ครั้ง', 30_000_000_000, 39_999_999_999],
    ['ar', '٧٫٧ ألف متابع', 7_700, 7_799],
    ['fa', '۷٫۷ میلیون بازدید', 7_700_000, 7_799_999],
    ['ja', 'チャンネル登録者数 24.8万人', 248_000, 248_999],
    ['ko', '팔로워 512M명', 512_000_000, 512_999_999],
    ['ko', '조회수 5.6천회', 5_600, 5_699],
    ['zh-Hant-TW', '觀看次數：3.4億次', 340_000_000, 349_999_999],
    ['zh-TW', '5.2萬位粉絲', 52_000, 52_999],
    ['zh-HK', '收看次數：8.8K 次', 8_800, 8_899],
    ['zh-CN', '8.8亿次观看', 880_000_000, 889_999_999],
  ])('%s %s', (locale, text, low, high) => {
    expect(readCount(text, cut(locale))).toEqual({ value: low, low, high, exact: false });
  });
});

describe('separators follow no language', () => {
  it.each<[locale: string | null, text: string, value: number]>([
    ['es', '2,071 siguiendo', 2_071],
    ['es', '2.071 seguidores', 2_071],
    ['de', '2,071 Abonnenten', 2_071],
    ['de', '618.330 Aufrufe', 618_330],
    ['fr', '8164 abonnés', 8_164],
    ['fr', '2 071 vues', 2_071],
    ['sv', '618 330 visningar', 618_330],
    ['de-CH', '618’330 Aufrufe', 618_330],
    ['en-IN', '6,18,330 views', 618_330],
    ['en', '1,234,567,890 views', 1_234_567_890],
    ['ko', '게시물 9,272개', 9_272],
    ['zh-TW', '1120追蹤中', 1_120],
    ['zh-TW', '則貼文 235', 235],
    ['ja', 'フォロワー2,345人', 2_345],
    ['id', '23 x ditonton', 23],
    ['vi', '12 bài viết', 12],
    ['en', 'like this video along with 42,469 other people', 42_469],
    ['en', 'like this video along with 42 other people', 42],
    ['en', '1 subscriber', 1],
    ['en', '１,２３４', 1_234],
    ['fa', '۱٬۲۳۴', 1_234],
    [null, '41', 41],
    [null, '41,206', 41_206],
    [null, '41.206', 41_206],
    [null, '2,071 Followers', 2_071],
    [null, '235 則貼文', 235],
  ])('%s %s', (locale, text, value) => {
    expect(readCount(text, cut(locale))).toEqual({ value, low: value, high: value, exact: true });
  });
});

describe('zero can be a word', () => {
  it.each([
    ['en', 'No views'],
    ['de', 'Keine Aufrufe'],
    ['fr', 'Aucune vue'],
    ['af', 'Geen kyke nie'],
    ['en', '0 views'],
  ])('%s %s', (locale, text) => {
    expect(readCount(text, cut(locale))).toEqual({ value: 0, low: 0, high: 0, exact: true });
  });

  it('but not any word', () => {
    for (const text of ['No likes or dislikes', 'None', 'Like', 'Keine Aufrufe', 'No']) {
      expect(readCount(text, cut('en'))).toBeNull();
    }
    expect(readCount('No views', cut(null))).toBeNull();
  });
});

describe('what is not certain is not read', () => {
  it.each<[locale: string | null, text: string]>([
    ['en', '12 zillion followers'],
    ['en', '12 gazillion followers'],
    ['en', '24 gaz views'],
    ['en', '5 foo'],
    ['en', '3 dozen followers'],
    ['en', '1,5 followers'],
    ['en', '1.5 followers'],
    ['en', '1,234.5 followers'],
    ['en', '1.234.56'],
    ['en', '1,2345'],
    ['en', '1,234K'],
    ['en', '1.234K'],
    ['de', '1.234 Mio.'],
    ['en', '12345K'],
    ['en', '5 million thousand'],
    ['en', '5 K M'],
    ['en', '1.2K 3.4K'],
    ['en', '12 followers, 3 posts'],
    ['en', '1 00 views'],
    ['en', '10–20 views'],
    ['en', '10-20'],
    ['en', '5-minute views'],
    ['en', '-5 views'],
    ['en', '−5 views'],
    ['en', '+5'],
    ['en', '10K+'],
    ['en', '<1K'],
    ['en', '~5'],
    ['en', '5%'],
    ['en', '$5K'],
    ['en', '#5'],
    ['en', '1e5'],
    ['en', '0x1F'],
    ['en', 'EP642'],
    ['en', '1:23'],
    ['en', '5/10'],
    ['en', '007'],
    ['en', '00'],
    ['en', '∞'],
    ['en', '0K'],
    ['en', 'javascript:open(1)'],
    ['en', '1;DROP TABLE views'],
    ['en', 'Ⅻ'],
    ['en', '½'],
    ['en', '5²'],
    ['en', '②'],
    ['en', ''],
    ['en', '   '],
    ['en', '1'.repeat(20)],
    ['en', `${' '.repeat(200)}5`],
    ['en', '5 B M views'],
    ['tr', '1,2 M görüntüleme'],
    ['de', '1,2 m Aufrufe'],
    ['ne', '13 करोड भ्यु'],
    ['zh-TW', '5千萬次'],
    ['zh-TW', '第5集'],
    ['zh-TW', '三萬'],
    ['zh-TW', '10萬8千'],
    ['th', '5 ร้อย'],
    ['en', '14 ล้าน'],
    ['en', '14 మిలియన్లు'],
    ['xx', '12 foo'],
    [null, '1.2M'],
    [null, '1.2B'],
    [null, '1.2k'],
    [null, '5 mil'],
    [null, '12 seguidores'],
    [null, '14 ล้าน'],
    [null, '11.358 M'],
  ])('%s %j', (locale, text) => {
    expect(readCount(text, cut(locale))).toBeNull();
  });

  it('a language tag that is none harms nothing', () => {
    expect(readCount('12', cut('not a tag!'))).toMatchObject({ value: 12 });
    expect(readCount('12 foo', cut('not a tag!'))).toBeNull();
    expect(readCount('1.2M views', cut('__proto__'))).toBeNull();
    expect(readCount('12 views', cut('constructor'))).toMatchObject({ value: 12 });
  });
});

describe('without a language only what all languages share is read', () => {
  it.each([
    ['2.2万', 22_000],
    ['2.2萬位訂閱者', 22_000],
    ['3억', 300_000_000],
    ['1.2K', 1_200],
    ['6 crore', 60_000_000],
  ])('%s', (text, value) => {
    expect(readCount(text, cut(null))).toMatchObject({ value, exact: false });
  });
});

describe('bounds', () => {
  it.each<[text: string, low: number, high: number]>([
    ['1M', 950_000, 1_049_999],
    ['10K', 9_950, 10_049],
    ['100K', 99_950, 100_049],
    ['1.2M', 1_150_000, 1_249_999],
    ['1000K', 999_950, 1_000_049],
  ])('of a rounded %s', (text, low, high) => {
    expect(readCount(text, { locale: 'en', shortening: 'rounded' })).toMatchObject({ low, high, exact: false });
  });

  it('of a rounded number in full are the number', () => {
    expect(readCount('9999', { locale: 'en', shortening: 'rounded' })).toMatchObject({ low: 9_999, exact: true });
  });

  it.each<[locale: string, text: string, low: number, high: number]>([
    ['de', '12.400 Abonnenten', 12_400, 12_499],
    ['zh-TW', '7740位訂閱者', 7_740, 7_749],
    ['de', '999 Abonnenten', 999, 999],
    ['en', '7.06K subscribers', 7_060, 7_069],
    ['en', '2.9M subscribers', 2_900_000, 2_999_999],
  ])('of a number of three significant digits: %s %s', (locale, text, low, high) => {
    expect(readCount(text, cut(locale, 3))).toEqual({ value: low, low, high, exact: low === high });
  });
});

const sample = fc.double({ min: 0, max: 12, noNaN: true }).map((power) => Math.floor(10 ** power));

describe('the sites’ own formatters, written anew', () => {
  it('a number cut like YouTube’s lies in its bounds', () => {
    const format = new Intl.NumberFormat('en', { notation: 'compact', roundingMode: 'trunc' });
    fc.assert(
      fc.property(sample, (value) => {
        const read = readCount(`${format.format(value)} views`, cut('en'));
        expect(read && read.low <= value && value <= read.high).toBe(true);
      }),
    );
  });

  it('a number rounded like TikTok’s lies in its bounds', () => {
    const rounded = (value: number, unit: number) => `${(Math.round(value / (unit / 10)) / 10).toString()}`;
    const label = (value: number) => {
      if (value < 10_000) return String(value);
      if (value < 999_999) return `${rounded(value, 1e3)}K`;
      return value < 999_999_999 ? `${rounded(value, 1e6)}M` : `${rounded(value, 1e9)}B`;
    };
    fc.assert(
      fc.property(sample, (value) => {
        const read = readCount(label(value), { locale: 'en', shortening: 'rounded' });
        expect(read && read.low <= value && value <= read.high).toBe(true);
      }),
    );
  });
});
