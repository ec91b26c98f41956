// A brief from a form or an import: tidied and bounded, every fault named by its field, hostile input survived.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { domainFrom, handleFrom } from '../../lib/campaign/brand-names.ts';
import { type Brief, emptyBrief } from '../../lib/campaign/campaign.ts';
import { briefLimits, readBrief } from '../../lib/campaign/read-brief.ts';
import { dictionaries } from '../../lib/i18n/index.ts';

const areas: readonly Readonly<Record<string, string>>[] = [dictionaries['zh-TW'].brief, dictionaries.en.brief];

const slotsOf = (sentence: string) =>
  [...sentence.matchAll(/\{([a-zA-Z]+)\}/g)].map((match) => match[1] ?? '').toSorted();

/** Gives the problems of an input, each one sayable in both languages. */
function problemsOf(input: unknown): readonly string[] {
  const reading = readBrief(input);
  if (reading.ok) return [];
  for (const { label, key, values } of reading.problems) {
    for (const area of areas) {
      expect(area[label], label).toBeTruthy();
      expect(slotsOf(area[key] ?? ''), key).toEqual(['field', ...Object.keys(values)].toSorted());
    }
  }
  return reading.problems.map(({ field, key }) => `${field} ${key}`);
}

function readOf(input: unknown): Brief {
  const reading = readBrief(input);
  if (!reading.ok) throw new Error(reading.problems.map(({ field, key }) => `${field} ${key}`).join());
  return reading.brief;
}

const screening = (part: Record<string, unknown>) => ({ screening: part });
const rival = (part: Record<string, unknown>) => screening({ competitors: [{ name: '綠葉', ...part }] });
const rivalOf = (part: Record<string, unknown>) => readOf(rival(part)).screening.competitors[0];
const long = (length: number) => '字'.repeat(length);

const whole: Brief = {
  ...emptyBrief,
  brand: '小山茶',
  website: 'https://hill.example/tea',
  goal: 'sales',
  partnershipAds: true,
  replyBy: '2026-12-01',
  screening: {
    funnelStage: 'conversion',
    kpi: '下單 300 筆',
    sector: 'food',
    platforms: ['instagram', 'tiktok'],
    tiers: ['nano', 'micro'],
    audienceLanguages: ['traditional', 'cantonese'],
    wantsTaiwan: true,
    budget: { amount: 300_000, currency: 'TWD' },
    competitors: [
      {
        name: '綠葉',
        alsoWritten: ['Green Leaf'],
        handles: ['greenleaf.tw'],
        domains: ['greenleaf.com.tw'],
        isCommonWord: true,
      },
    ],
    exclusivityDays: 90,
    ownWords: ['漲價'],
    market: 'JP',
  },
};

describe('a good brief', () => {
  it('comes back as it was', () => {
    expect(readOf(JSON.parse(JSON.stringify(whole)))).toEqual(whole);
    expect(readOf(emptyBrief)).toEqual(emptyBrief);
  });

  it('may lack whatever an older version did not have', () => {
    expect(readOf({})).toEqual(emptyBrief);
    expect(readOf({ brand: '小山茶', screening: {} })).toEqual({ ...emptyBrief, brand: '小山茶' });
  });

  it('loses what nobody knows', () => {
    expect(Object.keys(readOf({ ...whole, secret: 1, screening: { ...whole.screening, secret: 1 } }))).toEqual(
      Object.keys(emptyBrief),
    );
  });

  it.each<[string, unknown, (brief: Brief) => unknown, unknown]>([
    ['spaces around', { brand: '  小山茶\n' }, ({ brand }) => brand, '小山茶'],
    ['a line break in a line', { brand: '小山\n茶' }, ({ brand }) => brand, '小山 茶'],
    ['line breaks where they belong', { sellingPoints: '一\r\n二' }, ({ sellingPoints }) => sellingPoints, '一\n二'],
    ['controls', { brand: '小\u0000山\u202e茶' }, ({ brand }) => brand, '小山茶'],
    ['half a surrogate', { brand: '茶\ud83d' }, ({ brand }) => brand, '茶\ufffd'],
    [
      'an address without its scheme',
      { website: 'hill.example/tea' },
      ({ website }) => website,
      'https://hill.example/tea',
    ],
    [
      'words twice',
      screening({ ownWords: ['漲價', ' 漲價 ', 'SALE', 'ｓａｌｅ', ''] }),
      (brief) => brief.screening.ownWords,
      ['漲價', 'SALE'],
    ],
    [
      'platforms twice and in another order',
      screening({ platforms: ['tiktok', 'instagram', 'tiktok'] }),
      (brief) => brief.screening.platforms,
      ['instagram', 'tiktok'],
    ],
    [
      'nothing decided',
      screening({ funnelStage: null, sector: null, budget: null }),
      (brief) => brief.screening.funnelStage,
      null,
    ],
  ])('is tidied: %s', (_, input, part, expected) => {
    expect(part(readOf(input))).toEqual(expected);
  });

  it('unites two entries of one rival', () => {
    const competitors = [
      { name: '綠葉', handles: ['greenleaf'], domains: [], alsoWritten: [], isCommonWord: false },
      {
        name: ' 綠葉',
        handles: ['@GreenLeaf', 'leaf.tw'],
        domains: ['https://www.leaf.tw/shop'],
        alsoWritten: ['綠葉', 'GL'],
        isCommonWord: true,
      },
    ];
    expect(readOf(screening({ competitors })).screening.competitors).toEqual([
      {
        name: '綠葉',
        handles: ['greenleaf', 'leaf.tw'],
        domains: ['leaf.tw'],
        alsoWritten: ['GL'],
        isCommonWord: true,
      },
    ]);
  });
});

describe('a wrong brief', () => {
  it.each<[string, unknown, string]>([
    ['no object', null, ' problem.not-object'],
    ['a list', [], ' problem.not-object'],
    ['a number as text', { brand: 7 }, 'brand problem.not-text'],
    ['a text too long', { product: long(2_001) }, 'product problem.too-long'],
    ['a script as address', { website: 'javascript:alert(1)' }, 'website problem.not-address'],
    ['a file as address', { website: 'file:///etc/hosts' }, 'website problem.not-address'],
    ['an address with a password', { website: 'https://a:b@hill.example' }, 'website problem.not-address'],
    ['an unknown goal', { goal: 'fame' }, 'goal problem.not-one-of'],
    ['yes as text', { partnershipAds: 'yes' }, 'partnershipAds problem.not-flag'],
    ['an impossible day', { replyBy: '2026-02-30' }, 'replyBy problem.not-day'],
    ['a day in words', { replyBy: 'tomorrow' }, 'replyBy problem.not-day'],
    ['screening as text', { screening: 'all' }, 'screening problem.not-object'],
    ['an unknown stage', screening({ funnelStage: 'joy' }), 'screening.funnelStage problem.not-one-of'],
    ['an unknown market', screening({ market: 'CN' }), 'screening.market problem.not-one-of'],
    ['a KPI too long', screening({ kpi: long(501) }), 'screening.kpi problem.too-long'],
    [
      'an unknown platform',
      screening({ platforms: ['instagram', 'myspace'] }),
      'screening.platforms[1] problem.not-one-of',
    ],
    ['platforms as text', screening({ platforms: 'instagram' }), 'screening.platforms problem.not-list'],
    ['an unknown tier', screening({ tiers: ['giant'] }), 'screening.tiers[0] problem.not-one-of'],
    [
      'an undecided language',
      screening({ audienceLanguages: ['undecided'] }),
      'screening.audienceLanguages[0] problem.not-one-of',
    ],
    ['a budget as number', screening({ budget: 300_000 }), 'screening.budget problem.not-object'],
    [
      'a budget in words',
      screening({ budget: { amount: 'much', currency: 'TWD' } }),
      'screening.budget.amount problem.not-number',
    ],
    [
      'no amount',
      screening({ budget: { amount: Number.NaN, currency: 'TWD' } }),
      'screening.budget.amount problem.not-number',
    ],
    [
      'ten thousand digits',
      screening({ budget: { amount: Number('9'.repeat(10_000)), currency: 'TWD' } }),
      'screening.budget.amount problem.not-number',
    ],
    [
      'a negative budget',
      screening({ budget: { amount: -1, currency: 'TWD' } }),
      'screening.budget.amount problem.out-of-range',
    ],
    [
      'an unknown currency',
      screening({ budget: { amount: 1, currency: 'NTD' } }),
      'screening.budget.currency problem.not-one-of',
    ],
    ['half a day', screening({ exclusivityDays: 1.5 }), 'screening.exclusivityDays problem.not-whole'],
    ['days without end', screening({ exclusivityDays: 1e9 }), 'screening.exclusivityDays problem.out-of-range'],
    [
      '51 rivals',
      screening({ competitors: Array.from({ length: 51 }, (_, n) => ({ name: `r${n}` })) }),
      'screening.competitors problem.too-many',
    ],
    ['a rival as text', screening({ competitors: ['綠葉'] }), 'screening.competitors[0] problem.not-object'],
    ['a rival without a name', rival({ name: ' ' }), 'screening.competitors[0].name problem.empty'],
    ['a name too long', rival({ name: long(61) }), 'screening.competitors[0].name problem.too-long'],
    [
      'a sentence as handle',
      rival({ handles: ['ok.name', 'not a handle'] }),
      'screening.competitors[0].handles[1] problem.not-handle',
    ],
    ['a word as domain', rival({ domains: ['greenleaf'] }), 'screening.competitors[0].domains[0] problem.not-domain'],
    [
      'everybody’s site as domain',
      rival({ domains: ['www.instagram.com/greenleaf'] }),
      'screening.competitors[0].domains[0] problem.shared-domain',
    ],
    [
      '201 own words',
      screening({ ownWords: Array.from({ length: 201 }, (_, n) => `w${n}`) }),
      'screening.ownWords problem.too-many',
    ],
    ['a word too long', screening({ ownWords: ['漲價', long(61)] }), 'screening.ownWords[1] problem.too-long'],
  ])('is refused with %s', (_, input, problem) => {
    expect(problemsOf(input)).toContain(problem);
  });

  it('names all its faults at once', () => {
    expect(problemsOf({ brand: 1, goal: 'x', screening: { market: 'CN', budget: {} } }).length).toBe(5);
  });

  it('repeats a long wrong entry only in part', () => {
    const reading = readBrief(rival({ handles: [`not a handle ${long(900)}`] }));
    const [problem] = reading.ok ? [] : reading.problems;
    expect(String(problem?.values.entry).length).toBeLessThan(50);
  });
});

describe('hostile input', () => {
  it('runs no getter and takes nothing inherited', () => {
    let ran = 0;
    const trap = Object.defineProperty({}, 'brand', {
      enumerable: true,
      get: () => {
        ran += 1;
        return '小山茶';
      },
    });
    expect(readOf(trap).brand).toBe('');
    expect(ran).toBe(0);
    expect(readOf(Object.create({ brand: '小山茶' })).brand).toBe('');
    expect(readOf(JSON.parse('{"__proto__": {"brand": "x"}, "constructor": {"prototype": {}}}'))).toEqual(emptyBrief);
  });

  it('is quick with a megabyte', () => {
    const start = performance.now();
    const flood = 'a.'.repeat(500_000);
    problemsOf({ brand: flood, website: flood, ...rival({ handles: [flood], domains: [flood, `https://${flood}`] }) });
    expect(performance.now() - start).toBeLessThan(200);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.anything(), (input) => {
        readBrief(input);
        readBrief(
          screening({ competitors: [input], ownWords: [input], budget: input, tiers: input, platforms: [input] }),
        );
        readBrief(rival({ handles: [input], domains: [input], alsoWritten: input }));
      }),
      { numRuns: 300 },
    );
  });

  it('reads what it has read to the same', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ maxLength: 80 }), { maxLength: 5 }),
        fc.string({ maxLength: 80 }),
        (words, brand) => {
          const reading = readBrief({ brand, screening: { ownWords: words } });
          if (reading.ok) expect(readBrief(reading.brief)).toEqual(reading);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('holds at its limits', () => {
    const competitors = Array.from({ length: briefLimits.competitors }, (_, n) => ({ name: `rival ${n}` }));
    const ownWords = Array.from({ length: briefLimits.ownWords }, (_, n) => `${n}`.padStart(briefLimits.name, 'w'));
    const read = readOf(screening({ competitors, ownWords, exclusivityDays: briefLimits.exclusivityDays })).screening;
    expect([read.competitors.length, read.ownWords.length]).toEqual([50, 200]);
  });
});

describe('names of brands', () => {
  it.each<[string, string | null]>([
    ['@brand.tw', 'brand.tw'],
    ['＠brand', 'brand'],
    ['brand_official', 'brand_official'],
    ['綠葉茶-official', '綠葉茶-official'],
    ['https://www.instagram.com/brand.tw/', 'brand.tw'],
    ['instagram.com/brand.tw?igsh=1', 'brand.tw'],
    ['https://www.tiktok.com/@brand/video/7', 'brand'],
    ['https://m.youtube.com/@Brand/videos', 'Brand'],
    ['https://www.youtube.com/c/Brand', 'Brand'],
    ['https://www.youtube.com/@%E7%B6%A0%E8%91%89%E8%8C%B6', '綠葉茶'],
    ['https://www.instagram.com/p/ABC/', null],
    ['https://www.youtube.com/channel/UC123', null],
    ['https://www.youtube.com/@%E7%', null],
    ['https://brand.example/about', null],
    ['brand..tw', null],
    ['.brand', null],
    ['brand.', null],
    ['a@brand.com', null],
    ['two words', null],
    ['a'.repeat(31), null],
    ['', null],
  ])('handle: %s', (text, handle) => {
    expect(handleFrom(text)).toBe(handle);
  });

  it.each<[string, ReturnType<typeof domainFrom>]>([
    ['brand.com.tw', { domain: 'brand.com.tw' }],
    ['HTTPS://WWW.Brand.com.tw:8443/shop?x=1', { domain: 'brand.com.tw' }],
    ['brand.tw.', { domain: 'brand.tw' }],
    ['綠葉.台灣', { domain: new URL('https://綠葉.台灣').hostname }],
    ['shop.shopee.tw', 'shared'],
    ['linktr.ee/brand', 'shared'],
    ['brand', 'none'],
    ['192.168.0.1', 'none'],
    ['http://[::1]/', 'none'],
    ['ftp://brand.tw', 'none'],
    ['me@brand.tw', 'none'],
    ['javascript:alert(1)', 'none'],
    ['', 'none'],
  ])('domain: %s', (text, domain) => {
    expect(domainFrom(text)).toEqual(domain);
  });

  it('keeps handles and domains of a rival once', () => {
    expect(
      rivalOf({ handles: ['@Leaf', 'leaf', 'instagram.com/LEAF'], domains: ['leaf.tw', 'www.leaf.tw'] }),
    ).toMatchObject({
      handles: ['Leaf'],
      domains: ['leaf.tw'],
    });
  });
});
