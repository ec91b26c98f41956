// An invented screening with rows for every question, said in both languages: what card, panel and copied reasoning are tried with.

import type {
  Excerpt,
  Phrase,
  PostLink,
  Report,
  ScreeningFinding,
  ScreeningId,
  ScreeningRow,
  ThresholdSource,
  Verdict,
} from '../../lib/evaluation/report.ts';
import { screenings } from '../../lib/evaluation/screening.ts';
import { day, noon } from '../profile/invented-creator.ts';

/** A sentence in both languages; a key that no dictionary holds is said as it is, with its slots filled. */
type Both = readonly [chinese: string, english: string];

type InventedLanguage = 'zh-TW' | 'en';

const said = (sentence: Both, language: InventedLanguage, values: Phrase['values'] = {}): Phrase => ({
  key: sentence[language === 'en' ? 1 : 0],
  values,
});

const postLink = (place: number, title: string | null = `第 ${place} 爐 <b>麵包</b>`): PostLink => ({
  postId: `p${place}`,
  url: `https://www.instagram.com/p/p${place}/`,
  title,
  publishedAt: noon - (2 + place * 2) * day,
});

const ownRule = (explanation: string): ThresholdSource => ({
  name: 'own',
  year: null,
  url: 'https://example.com/',
  ownRule: true,
  explanation,
});
const source = (name: string, year: number | null): ThresholdSource => ({
  name,
  year,
  url: `https://example.com/${encodeURIComponent(name)}`,
  ownRule: false,
});

interface RowSketch {
  readonly verdict?: Verdict | null;
  readonly label: Both;
  readonly value?: Both;
  readonly usual?: Both;
  readonly note?: Both;
  readonly excerpt?: Excerpt;
  readonly post?: PostLink;
}

interface Sketch {
  readonly verdict: Verdict;
  readonly summary: Both;
  readonly basis?: readonly Both[];
  readonly rows?: readonly RowSketch[];
  readonly limits?: readonly Both[];
  readonly thresholds?: readonly ThresholdSource[];
  readonly facts?: ScreeningFinding['facts'];
}

const sketches: Readonly<Record<ScreeningId, Sketch>> = {
  'bought-engagement': {
    verdict: 'look',
    summary: ['6 項訊號中有 2 項超出常見範圍', '2 of 6 signals are outside the usual range'],
    basis: [
      ['12 篇貼文', '12 posts'],
      ['418 則留言', '418 comments'],
    ],
    rows: [
      {
        verdict: 'look',
        label: ['每個讚對應的留言', 'Comments per like'],
        value: ['0.0021', '0.0021'],
        usual: [
          '常見 0.006–0.041；真實帳號有 2.9% 也在這之外',
          'Usual 0.006–0.041; 2.9% of genuine accounts lie outside too',
        ],
      },
      {
        verdict: 'look',
        label: ['重複的留言', 'Repeated comments'],
        value: ['14%', '14%'],
        usual: ['常見 10% 以下；誤判率沒有量過', 'Usual up to 10%; false alarms were not measured'],
        note: ['58 則留言和別人的幾乎一樣', '58 comments are nearly the same as another person’s'],
      },
      {
        verdict: 'ok',
        label: ['按讚數的起伏', 'Spread of likes'],
        value: ['0.31', '0.31'],
        usual: ['常見 0.17–0.47', 'Usual 0.17–0.47'],
      },
      {
        verdict: 'ok',
        label: ['平均 ÷ 中位數', 'Mean ÷ median'],
        value: ['1.08', '1.08'],
        usual: ['常見到 1.24', 'Usual up to 1.24'],
      },
      {
        verdict: 'cannot-tell',
        label: ['觀看數離群', 'View outliers'],
        value: ['資料不足', 'Not enough data'],
        note: ['要 6 支有觀看數的影片，目前 2 支', '6 clips with views are needed, 2 were seen'],
      },
    ],
    limits: [['只說明數字少見，不說明原因。', 'It says that figures are unusual, not why.']],
    thresholds: [source('InstaFake', 2018), ownRule('一項超出只記下，兩項才提醒細看')],
    facts: { signals: { outside: 2, measured: 6 } },
  },
  growth: {
    verdict: 'ok',
    summary: ['34 天內追蹤者增加 1.2–1.4%', 'Followers grew by 1.2–1.4% in 34 days'],
    basis: [['5 天的紀錄', 'Records of 5 days']],
    rows: [
      { verdict: null, label: ['最大的一段空白', 'Longest gap'], value: ['17 天', '17 days'] },
      {
        verdict: null,
        label: ['開團直播當週', 'Week of the live sale'],
        value: ['增加 310', '310 more'],
        post: postLink(6),
      },
    ],
    limits: [['沒打開頁面的日子看不到。', 'Days on which the page was not opened are not seen.']],
  },
  'commenter-look': {
    verdict: 'cannot-tell',
    summary: ['看過 64 位留言者，要 100 位才算', '64 commenters seen; 100 are needed'],
    limits: [['多打開幾篇貼文的留言就會累積。', 'Open the comments of more posts and they add up.']],
  },
  'audience-language': {
    verdict: 'ok',
    summary: ['留言 88%（84–91%）是繁體中文', '88% of comments (84–91%) are in Traditional Chinese'],
    basis: [['291 則分得出文字的留言', '291 comments whose script can be told']],
    rows: [
      { verdict: null, label: ['繁體中文', 'Traditional Chinese'], value: ['81%', '81%'] },
      { verdict: null, label: ['粵語', 'Cantonese'], value: ['7%', '7%'] },
      { verdict: null, label: ['英文', 'English'], value: ['6%', '6%'] },
      { verdict: null, label: ['日文', 'Japanese'], value: ['4%', '4%'] },
      { verdict: null, label: ['簡體中文', 'Simplified Chinese'], value: ['2%', '2%'] },
      {
        verdict: 'ok',
        label: ['超過 70% 台灣受眾', 'More than 70% Taiwanese'],
        value: ['符合', 'met'],
        note: ['以文字和用語判斷，不是所在地', 'Judged by script and wording, not by place'],
      },
    ],
    thresholds: [source('marketblock', 2024)],
  },
  'audience-overlap': {
    verdict: 'cannot-tell',
    summary: ['還沒和名單比對過', 'Not compared with the shortlist yet'],
  },
  'content-check': {
    verdict: 'look',
    summary: ['90 天內有 3 篇要看', '3 posts of the last 90 days are worth reading'],
    basis: [['看過這 90 天的 14 篇', '14 posts of these 90 days seen']],
    rows: [
      {
        verdict: 'look',
        label: ['化粧品的療效說法', 'Health claim for a cosmetic'],
        value: ['醫療效能', 'medical effect'],
        excerpt: { before: '擦了兩週真的有感，', hit: '消炎抗菌', after: '，換季也不怕。連結在首頁！' },
        post: postLink(1),
      },
      {
        verdict: 'look',
        label: ['酒類', 'Alcohol'],
        excerpt: { before: '下班後的小確幸，這支', hit: '精釀啤酒', after: '開箱給大家看' },
        post: postLink(4, null),
      },
      {
        verdict: 'look',
        label: ['您自己的詞', 'Your own words'],
        excerpt: {
          before: 'We really liked the ',
          hit: 'rival oats',
          after: ' of last year \u202eevil\u202c <img src=x>',
        },
        post: postLink(7),
      },
    ],
    limits: [['只看文案，看不到畫面和聲音。', 'Captions only; pictures and sound are not seen.']],
    thresholds: [source('衛生福利部 化粧品廣告認定準則', 2019)],
    facts: { content: { posts: 3, seen: 14 } },
  },
  competitors: {
    verdict: 'look',
    summary: ['獨家期內出現 1 個競品：穀日', '1 rival inside the exclusivity window: 穀日'],
    basis: [['看過這 60 天的 14 篇', '14 posts of these 60 days seen']],
    rows: [
      {
        verdict: 'look',
        label: ['穀日', '穀日'],
        value: ['12 天前，獨家期內', '12 days ago, inside the window'],
        excerpt: { before: '早餐改吃 ', hit: '@guri.oats', after: ' 的燕麥，配優格剛好' },
        post: postLink(4),
      },
      {
        verdict: null,
        label: ['穀日', '穀日'],
        value: ['83 天前，獨家期外', '83 days ago, outside the window'],
        excerpt: { before: '', hit: '#穀日燕麥', after: '' },
        post: postLink(12),
      },
    ],
  },
  disclosure: {
    verdict: 'look',
    summary: ['2 篇可能未揭露，請人工確認', '2 posts may lack a disclosure; please check them yourself'],
    rows: Array.from({ length: 11 }, (_, place) => ({
      verdict: place < 2 ? ('look' as const) : ('ok' as const),
      label: place < 2 ? (['可能未揭露', 'Possibly undisclosed'] as const) : (['已揭露', 'Disclosed'] as const),
      value:
        place < 2
          ? (['有折扣碼，沒有揭露字樣', 'A code, no disclosure'] as const)
          : (['第一行「合作」', '“合作” in the first line'] as const),
      excerpt: { before: '輸入 ', hit: 'LULU10', after: ' 享九折' },
      post: postLink(place),
    })),
    thresholds: [source('公平交易委員會 薦證廣告規範說明', 2025)],
    facts: { disclosure: { disclosed: 9, possiblyUndisclosed: 2, unclear: 0 } },
  },
  'creator-role': {
    verdict: 'ok',
    summary: ['可見的線索像 KOC', 'The visible hints suggest a KOC'],
    rows: [
      {
        verdict: null,
        label: ['親身試用的說法', 'First-person trial'],
        value: ['6 篇', '6 posts'],
        excerpt: { before: '這包我自己', hit: '回購', after: '三次了' },
        post: postLink(2),
      },
      { verdict: null, label: ['追蹤者規模', 'Size'], value: ['1 千到 1 萬', '1,000 to 10,000'] },
      { verdict: null, label: ['常見報酬', 'Usual pay'], value: ['產品或小額費用', 'product or a small fee'] },
    ],
    thresholds: [ownRule('兩種以上不同線索才建議')],
    facts: { roles: { ids: ['koc'], chosen: false } },
  },
  'brief-fit': {
    verdict: 'ok',
    summary: ['4 項條件符合，1 項資料不足', '4 conditions met, 1 without enough data'],
    rows: [
      { verdict: 'ok', label: ['平台', 'Platform'], value: ['Instagram', 'Instagram'] },
      { verdict: 'ok', label: ['級距', 'Tier'], value: ['微網紅', 'Micro'] },
      { verdict: 'cannot-tell', label: ['受眾地區', 'Audience region'], value: ['資料不足', 'Not enough data'] },
    ],
  },
  'cooperation-mode': {
    verdict: 'ok',
    summary: ['適合產品體驗和付費貼文', 'Seeding and a sponsored post suit'],
    rows: [
      { verdict: null, label: ['產品體驗', 'Seeding'], note: ['預算小、要口碑', 'Small budget, word of mouth'] },
      { verdict: null, label: ['付費貼文', 'Sponsored post'], note: ['要曝光、級距微', 'Exposure, micro tier'] },
    ],
  },
  quote: {
    verdict: 'cannot-tell',
    summary: ['還沒有報價', 'No quote yet'],
    limits: [['填了報價才會算每千次觀看的成本。', 'With a quote, the cost per thousand views is worked out.']],
  },
};

const rowOf = (sketch: RowSketch, place: number, language: InventedLanguage): ScreeningRow => {
  const phrase = (sentence: Both | undefined) => (sentence === undefined ? null : said(sentence, language));
  return {
    id: `row${place}`,
    verdict: sketch.verdict ?? null,
    label: said(sketch.label, language),
    value: phrase(sketch.value),
    usual: phrase(sketch.usual),
    note: phrase(sketch.note),
    excerpt: sketch.excerpt ?? null,
    post: sketch.post ?? null,
  };
};

/** Gives the invented findings in the order of the product. */
export const inventedScreening = (language: InventedLanguage = 'zh-TW'): readonly ScreeningFinding[] =>
  screenings.map(({ id, group }) => {
    const { verdict, summary, basis = [], rows = [], limits = [], thresholds = [], facts = {} } = sketches[id];
    return {
      criterion: id,
      group,
      verdict,
      summary: said(summary, language),
      basis: basis.map((one) => said(one, language)),
      rows: rows.map((row, place) => rowOf(row, place, language)),
      limits: limits.map((one) => said(one, language)),
      thresholds,
      facts,
    };
  });

/** Puts the invented screening into a report, with the headline and reasons that it would have. */
export function withScreening(report: Report, language: InventedLanguage = 'zh-TW'): Report {
  const screening = inventedScreening(language);
  const looks = screening.filter(({ verdict }) => verdict === 'look');
  const order: readonly ScreeningId[] = ['competitors', 'content-check', 'disclosure', 'bought-engagement'];
  return {
    ...report,
    screening,
    headline: { key: 'headline.looks', values: { count: { kind: 'count', value: looks.length } } },
    reasons: order
      .flatMap((id) => looks.filter(({ criterion }) => criterion === id))
      .slice(0, 3)
      .map(({ summary }) => summary),
  };
}
