// Own benchmark packs by form, by CSV and out of a shortlist: what is taken, what is named as wrong, and what they compare with.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareWithPack } from '../../../lib/evaluation/benchmarks/compare.ts';
import {
  type PackContext,
  type PackForm,
  type PackReading,
  packFromForm,
} from '../../../lib/evaluation/benchmarks/own-pack.ts';
import type { BenchmarkPack } from '../../../lib/evaluation/benchmarks/pack.ts';
import { packFromCsv, packTemplate } from '../../../lib/evaluation/benchmarks/pack-csv.ts';
import type { PackProblem } from '../../../lib/evaluation/benchmarks/pack-problem.ts';
import { packsOfShortlist, type ShortlistRate } from '../../../lib/evaluation/benchmarks/shortlist-pack.ts';
import { engagementFormula } from '../../../lib/evaluation/formulas.ts';
import { dictionaries } from '../../../lib/i18n/index.ts';
import { exact, now } from '../invented.ts';

const context: PackContext = { id: 'own-1', readOn: '2026-11' };

const row = { from: '10000', to: '50000', lowBelow: '0.8', averageFrom: '1.4', averageTo: '2.2', highFrom: '4.1' };

const form: PackForm = {
  name: '我們的基準',
  platform: 'Instagram',
  format: '',
  numerator: 'likes+comments',
  denominator: 'followers',
  statistic: 'median',
  year: '2026',
  month: '10',
  sample: '120 位',
  url: '',
  note: '',
  rows: [row],
};

function packOf(reading: PackReading): BenchmarkPack {
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return reading.pack;
}

const problemsOf = (reading: PackReading): readonly PackProblem[] => (reading.ok ? [] : reading.problems);

const namesOf = (reading: PackReading) =>
  problemsOf(reading).map(
    ({ key, field, row: place }) => `${key.replace(/^pack\.problem\.|\.row$/g, '')} ${field} ${place}`,
  );

const slotsOf = (sentence: string) =>
  [...new Set([...sentence.matchAll(/\{([a-zA-Z]+)(?:\|[^{}]*)?\}/g)].map((match) => match[1] ?? ''))].toSorted();

/** Every problem has a sentence in both languages, with exactly the values that it carries. */
function expectSayable(problems: readonly PackProblem[]): void {
  for (const area of [dictionaries['zh-TW'].packs, dictionaries.en.packs] as readonly Record<string, string>[]) {
    for (const { key, values } of problems) {
      expect(slotsOf(area[key] ?? `no ${key}`), key).toEqual(Object.keys(values).toSorted());
      for (const value of Object.values(values)) {
        if (value.kind === 'key') expect(Object.hasOwn(area, value.value), value.value).toBe(true);
      }
    }
  }
}

describe('own pack by form', () => {
  it('takes what is right', () => {
    expect(packOf(packFromForm(form, context))).toEqual({
      id: 'own-1',
      name: '我們的基準',
      origin: 'user',
      platform: 'instagram',
      formats: null,
      numerator: 'likes+comments',
      denominator: 'followers',
      statistic: 'median',
      publishedFormula: '',
      year: 2026,
      month: 10,
      sample: '120 位',
      url: '',
      readOn: '2026-11',
      note: '',
      bands: [{ from: 10_000, to: 50_000, lowBelow: 0.008, averageFrom: 0.014, averageTo: 0.022, highFrom: 0.041 }],
    });
  });

  it('understands how people write numbers and words', () => {
    const typed = {
      ...form,
      platform: 'ＩＧ',
      numerator: '讚+留言',
      statistic: '',
      year: '',
      month: '',
      rows: [
        { from: '5 萬', to: '', lowBelow: '', averageFrom: '1,5 %', averageTo: '', highFrom: '' },
        { from: '10k', to: '50,000', lowBelow: '０.８', averageFrom: '1.4%', averageTo: '2', highFrom: '4' },
      ],
    };
    const pack = packOf(packFromForm(typed, context));
    expect(pack).toMatchObject({
      platform: 'instagram',
      numerator: 'likes+comments',
      statistic: 'not-stated',
      year: null,
    });
    expect(pack.bands).toEqual([
      { from: 10_000, to: 50_000, lowBelow: 0.008, averageFrom: 0.014, averageTo: 0.02, highFrom: 0.04 },
      { from: 50_000, to: null, lowBelow: null, averageFrom: 0.015, averageTo: 0.015, highFrom: null },
    ]);
  });

  it.each<[Partial<PackForm>, readonly string[]]>([
    [{ name: ' ' }, ['empty name null']],
    [{ name: '長'.repeat(81) }, ['too-long name null']],
    [{ platform: 'facebook' }, ['unknown-word platform null']],
    [{ platform: '' }, ['empty platform null']],
    [{ numerator: 'saves', denominator: '' }, ['unknown-word numerator null', 'empty denominator null']],
    [{ numerator: 'views', denominator: 'views' }, ['same-measure denominator null']],
    [{ format: 'short' }, ['format-elsewhere format null']],
    [{ year: '26' }, ['out-of-range year null']],
    [{ year: '2027' }, ['out-of-range year null']],
    [{ year: 'last' }, ['not-a-number year null']],
    [{ year: '', month: '5' }, ['month-without-year month null']],
    [{ month: '12' }, ['future month null']],
    [{ month: '13' }, ['out-of-range month null']],
    [{ url: 'http://a.example' }, ['not-https url null']],
    [{ url: 'https://' }, ['not-https url null']],
    [{ rows: [] }, ['no-rows rows null']],
    [{ rows: Array.from({ length: 31 }, () => row) }, ['too-many-rows rows null']],
    [{ rows: [{ ...row, from: '' }] }, ['empty from 1']],
    [{ rows: [{ ...row, from: '-5' }] }, ['not-a-number from 1']],
    [{ rows: [{ ...row, to: '1e99' }] }, ['not-a-number to 1']],
    [{ rows: [{ ...row, to: '99999999999' }] }, ['out-of-range to 1']],
    [{ rows: [{ ...row, averageFrom: '20000' }] }, ['out-of-range averageFrom 1']],
    [{ rows: [{ ...row, to: '10000' }] }, ['ends-before-it-begins to 1']],
    [{ rows: [{ ...row, averageFrom: '0.7' }] }, ['order averageFrom 1']],
    [{ rows: [{ ...row, highFrom: '2' }] }, ['order highFrom 1']],
    [{ rows: [row, { ...row, from: '40000', to: '90000' }] }, ['overlap from 2']],
    [
      {
        rows: [
          { ...row, to: '' },
          { ...row, from: '50000', to: '' },
        ],
      },
      ['open-in-between to 1'],
    ],
  ])('names what is wrong: %#', (change, expected) => {
    const reading = packFromForm({ ...form, ...change }, context);
    expect(namesOf(reading)).toEqual(expected);
    expectSayable(problemsOf(reading));
  });

  it('names everything that is wrong at once', () => {
    const reading = packFromForm(
      { ...form, name: '', year: 'x', rows: [{ ...row, from: 'x', highFrom: 'y' }] },
      context,
    );
    expect(namesOf(reading)).toEqual([
      'empty name null',
      'not-a-number year null',
      'not-a-number from 1',
      'not-a-number highFrom 1',
    ]);
  });

  it('gives a pack in order, or problems that can be said, for whatever was typed', () => {
    const cell = fc.oneof(
      fc.constantFrom('', '1', '2.5', '1000', '50k', '9 萬', '1,000'),
      fc.string({ maxLength: 12 }),
    );
    const rows = fc.array(
      fc.record({ from: cell, to: cell, lowBelow: cell, averageFrom: cell, averageTo: cell, highFrom: cell }),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(rows, cell, (typed, year) => {
        const reading = packFromForm({ ...form, year, rows: typed }, context);
        expectSayable(problemsOf(reading));
        if (!reading.ok) expect(reading.problems.length).toBeGreaterThan(0);
        else
          for (const [index, band] of reading.pack.bands.entries()) {
            const steps = [band.lowBelow ?? 0, band.averageFrom, band.averageTo, band.highFrom ?? Infinity];
            expect(steps).toEqual(steps.toSorted((a, b) => a - b));
            expect(band.from).toBeGreaterThanOrEqual(reading.pack.bands[index - 1]?.to ?? 0);
          }
      }),
    );
  });
});

describe('own pack by CSV', () => {
  const head = 'name,platform,numerator,denominator,from,to,average_from,average_to';
  const first = 'Ours,instagram,likes+comments,followers,1000,10000,2,3';

  it('takes its own template', () => {
    const template = packTemplate();
    expect(template.charCodeAt(0)).toBe(0xfeff);
    const pack = packOf(packFromCsv(template, context));
    expect(pack).toMatchObject({ name: 'My benchmark', platform: 'instagram', year: 2026, month: 10, origin: 'user' });
    expect(pack.bands.map(({ from, to }) => [from, to])).toEqual([
      [1_000, 10_000],
      [10_000, 50_000],
      [50_000, null],
    ]);
  });

  it('takes Chinese column names, semicolons, and values that stand in every row', () => {
    const pack = packOf(
      packFromCsv(
        '名稱;平台;分子;分母;追蹤者 起;追蹤者 迄;平均起;平均迄\n自家;IG;讚+留言;追蹤者;1000;;2;3\n;;;;;;;\n',
        context,
      ),
    );
    expect(pack.bands).toEqual([
      { from: 1_000, to: null, lowBelow: null, averageFrom: 0.02, averageTo: 0.03, highFrom: null },
    ]);
    expect(
      packOf(packFromCsv(`${head}\n${first}\n${first.replace('1000,10000', '10000,')}`, context)).bands,
    ).toHaveLength(2);
  });

  it.each([
    ['', ['csv.no-rows file null']],
    [
      head,
      ['empty name null', 'empty platform null', 'empty numerator null', 'empty denominator null', 'no-rows rows null'],
    ],
    [`${head}\nOurs,"instagram`, ['csv.open-quote file 2']],
    [`${head}\nOu"rs`, ['csv.stray-quote file 2']],
    [`${head}\n"a"b`, ['csv.after-quote file 2']],
    [`${head.replace('platform', 'place')}\n${first}`, ['csv.missing-column file 1', 'csv.unknown-column file 1']],
    [`${head},platform\n${first}`, ['csv.double-column file 1']],
    [`${head}\n${first},9`, ['csv.too-many-cells file 2']],
    [`${head}\n${first}\n${first.replace('Ours', 'Theirs').replace('1000,10000', '10000,')}`, ['differs name 3']],
    [`${head}\n\n${first.replace('2,3', '4,x')}`, ['not-a-number averageTo 3']],
    [`${head}\n${first.replace('instagram', 'x')}`, ['unknown-word platform 2']],
    [`${head}\n${first}\n,,,,5000,20000,1,2`, ['overlap from 3']],
    [','.repeat(70), ['csv.too-many-columns file 1']],
    [`${head}\n${'\n'.repeat(600)}`, ['csv.too-many-rows file null']],
    ['x'.repeat(300_000), ['csv.too-long file null']],
  ])('names what is wrong: %#', (csv, expected) => {
    const reading = packFromCsv(csv, context);
    expect(namesOf(reading)).toEqual(expected);
    expectSayable(problemsOf(reading));
  });
});

const badInput = path.resolve(import.meta.dirname, '../../../../shared/badinput');
const spectrum = path.join(badInput, 'max-mapper+csv-spectrum/csvs');
const corpus = path.join(badInput, 'dvyukov+go-fuzz-corpus/csv-corpus.json');
const isHere = existsSync(spectrum) && existsSync(corpus);
if (!isHere) console.log('own-pack: collections of odd CSV files are not on this machine, left out');

describe.runIf(isHere)('own pack out of odd CSV files', () => {
  const { files }: { files: readonly { base64: string }[] } = isHere
    ? JSON.parse(readFileSync(corpus, 'utf8'))
    : { files: [] };
  const texts = isHere
    ? [
        ...readdirSync(spectrum).map((file) => readFileSync(path.join(spectrum, file), 'utf8')),
        ...files.map(({ base64 }) => Buffer.from(base64, 'base64').toString('utf8')),
      ]
    : [];

  it('always ends with problems that can be said', () => {
    expect(texts.length).toBeGreaterThan(200);
    for (const text of texts) {
      const start = performance.now();
      const reading = packFromCsv(text, context);
      expect(performance.now() - start).toBeLessThan(200);
      expect(problemsOf(reading).length).toBeGreaterThan(0);
      expectSayable(problemsOf(reading));
    }
  });
});

describe('pack of the own shortlist', () => {
  const formula = engagementFormula.instagram.key;
  const shortlist = { name: '春季保養', id: 'list-1', month: '2026-11' };
  /** Rates of 1 %, 2 % … so that quantiles are known. */
  const creators = (count: number, followers = 20_000): ShortlistRate[] =>
    Array.from({ length: count }, (_, index) => ({
      platform: 'instagram',
      followers,
      rate: (index + 1) / 100,
      formula,
    }));

  it('has bands only where 30 creators share a tier', () => {
    expect(packsOfShortlist(creators(29), shortlist)).toEqual([]);
    const [pack, ...others] = packsOfShortlist(
      [...creators(31), ...creators(29, 5_000), ...creators(40, 2e6)],
      shortlist,
    );
    expect(others).toEqual([]);
    expect(pack?.bands.map(({ from, to }) => [from, to])).toEqual([
      [10_000, 50_000],
      [1_000_000, null],
    ]);
    expect(pack).toMatchObject({ origin: 'shortlist', name: '春季保養', year: 2026, month: 11, sample: 'n = 31 + 40' });
  });

  it('takes the 10th, 40th, 60th and 90th percentile', () => {
    const [pack] = packsOfShortlist(creators(31).toReversed(), shortlist);
    const band = pack?.bands[0];
    expect(band?.lowBelow).toBeCloseTo(0.04, 10);
    expect(band?.averageFrom).toBeCloseTo(0.13, 10);
    expect(band?.averageTo).toBeCloseTo(0.19, 10);
    expect(band?.highFrom).toBeCloseTo(0.28, 10);
  });

  it('never mixes platforms or formulas, and leaves out what is not known', () => {
    const comments = creators(30).map((one) => ({ ...one, formula: 'formula.commentsPerFollower' }));
    const tiktok = creators(30).map(
      (one): ShortlistRate => ({ ...one, platform: 'tiktok', formula: engagementFormula.tiktok.key }),
    );
    const packs = packsOfShortlist([...creators(20), ...comments, ...tiktok], shortlist);
    expect(packs.map(({ platform, numerator }) => [platform, numerator])).toEqual([
      ['instagram', 'comments'],
      ['tiktok', 'likes+comments+shares'],
    ]);
    expect(new Set(packs.map(({ id }) => id)).size).toBe(2);
    const unknown = creators(30).map((one) => ({ ...one, rate: Number.NaN }));
    expect(packsOfShortlist([...unknown, ...creators(30).map((one) => ({ ...one, formula: 'x' }))], shortlist)).toEqual(
      [],
    );
  });

  const rate = {
    platform: 'instagram',
    formula: engagementFormula.instagram,
    population: null,
    value: { value: 0.02, low: 0.02, high: 0.02 },
    audience: exact(20_000),
  } as const;

  it('says whose rule it is, beside the creator', () => {
    const [pack] = packsOfShortlist(creators(31), shortlist);
    if (pack === undefined) throw new Error('no pack');
    const comparison = compareWithPack(pack, rate, now);
    expect(comparison).toMatchObject({ fits: true, bands: ['low'], aged: false });
    expect(comparison.source).toMatchObject({ ownRule: true, explanation: 'rule.shortlist-pack' });
    for (const language of ['zh-TW', 'en'] as const) {
      expect(Object.hasOwn(dictionaries[language].report, 'rule.shortlist-pack')).toBe(true);
    }
  });

  it('warns of own packs older than 24 months, and of undated ones', () => {
    const dated = packOf(packFromForm(form, context));
    const later = (year: number, month: number) => compareWithPack(dated, rate, Date.UTC(year, month - 1, 2));
    expect(later(2028, 9).aged).toBe(false);
    expect(later(2028, 10).aged).toBe(true);
    expect(later(2026, 11).source).toEqual({ name: '我們的基準', year: 2026, url: '', ownRule: false });
    expect(compareWithPack(packOf(packFromForm({ ...form, year: '', month: '' }, context)), rate, now).aged).toBe(true);
  });
});
