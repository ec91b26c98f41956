// Cells: none starts a formula, and what is written reads back as it was meant – by the library and by a reader of our own.
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { guardCell } from '../../lib/outreach/formats/cell-guard.ts';
import { csvText, readsBack } from '../../lib/outreach/formats/csv.ts';
import { haveCorpora, listCorpus, ownHostileTexts, readCorpus } from './bad-input.ts';
import { readCsv } from './rfc4180.ts';

/** True when the first sign that is not skipped could start a formula, or a break hides it. Written apart from the guard. */
function isRisky(cell: string): boolean {
  if (/^[\t\r\n]/.test(cell)) return true;
  for (const sign of cell) {
    const code = sign.codePointAt(0) ?? 0;
    if ('=+-@＝＋－＠﹦﹢﹣﹫'.includes(sign)) return true;
    const skipped =
      code <= 0x20 ||
      (code >= 0x7f && code <= 0xa0) ||
      /^\s$/u.test(sign) ||
      [0xad, 0x34f, 0x61c, 0x115f, 0x1160, 0x180e, 0x3164, 0xfeff, 0xffa0].includes(code) ||
      (code >= 0x200b && code <= 0x200f) ||
      (code >= 0x202a && code <= 0x202e) ||
      (code >= 0x2060 && code <= 0x206f) ||
      (code >= 0xfe00 && code <= 0xfe0f);
    if (!skipped) return false;
  }
  return false;
}

const forbiddenControls = (text: string) =>
  [...text].filter((sign) => {
    const code = sign.codePointAt(0) ?? 0;
    return (code < 0x20 && code !== 0x09 && code !== 0x0a) || (code >= 0x7f && code < 0xa0) || code === 0xfeff;
  });

function checkAll(texts: readonly string[]) {
  const guarded = texts.map(guardCell);
  expect(guarded.filter(isRisky)).toEqual([]);
  expect(guarded.flatMap(forbiddenControls)).toEqual([]);
  expect(guarded.filter((cell) => !cell.isWellFormed())).toEqual([]);
  const written = csvText(
    ['title'],
    texts.map((text) => [text]),
  );
  if (!written.ok) throw new Error(`not written: ${written.problem.kind}`);
  const expected = [['title'], ...guarded.map((cell) => [cell])];
  expect(written.value.startsWith('\ufeff"title"\r\n')).toBe(true);
  expect(written.value.endsWith('\r\n')).toBe(true);
  expect(readCsv(written.value.slice(1))).toEqual(expected);
  const byLibrary = Papa.parse<string[]>(written.value.slice(1, -2), { delimiter: ',', newline: '\r\n' });
  expect(byLibrary.errors).toEqual([]);
  expect(byLibrary.data).toEqual(expected);
}

function texts(value: unknown): readonly string[] {
  if (!Array.isArray(value)) throw new Error('no list');
  return value.map(String);
}

describe('readsBack', () => {
  const meant = [
    ['a', 'b "c"'],
    ['d\ne', ''],
  ];
  const text = '"a","b ""c"""\r\n"d\ne",""';

  it('takes what is meant', () => {
    expect(readsBack(text, meant)).toBe(true);
  });

  it.each([
    ['a changed cell', text.replace('d', 'D')],
    ['a lost cell', text.replace(/,""$/, '')],
    ['a cell more', `${text},""`],
    ['a lost line', '"a","b ""c"""'],
    ['a line more', `${text}\r\n`],
    ['an open quote', text.replace('""c""', '"c"')],
  ])('sees %s', (_what, broken) => {
    expect(readsBack(broken, meant)).toBe(false);
  });
});

describe('guardCell', () => {
  it('guards our own hostile texts', () => {
    checkAll(ownHostileTexts);
  });

  it('leaves harmless texts as they are', () => {
    for (const text of [
      '露露烤什麼',
      'a=b',
      '50% off',
      "it's",
      '👩‍👩‍👧‍👦 bakes',
      'line\nbreak',
      'tab\tinside',
      '٣',
      '',
    ]) {
      expect(guardCell(text)).toBe(text);
    }
  });

  it('guards any text behind any white space', () => {
    const signs = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];
    const skipped = [
      '',
      ' ',
      '\t',
      '\n',
      '\r',
      '\u00a0',
      '\u3000',
      '\u200b',
      '\u200f',
      '\u2060',
      '\ufeff',
      '\0',
      '\u1680',
      '\u2009',
    ];
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...skipped), { maxLength: 5 }),
        fc.constantFrom(...signs),
        fc.string({ unit: 'binary' }),
        (before, sign, after) => {
          expect(guardCell(before.join('') + sign + after).startsWith("'")).toBe(true);
        },
      ),
    );
  });

  it('holds for any text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' })), { minLength: 1 }),
        (values) => checkAll(values),
      ),
    );
  });

  it('takes a long run of white space without delay', () => {
    expect(guardCell(`${' '.repeat(200_000)}x`)).toHaveLength(200_001);
    expect(guardCell(`${' '.repeat(200_000)}=`).startsWith("'")).toBe(true);
  });
});

describe.runIf(haveCorpora)('public corpora', () => {
  it('holds for the formula variants', () => {
    const { base, variants } = JSON.parse(readCorpus('derived/csv-formula-variants.json'));
    const all = [...texts(base), ...texts(variants)];
    expect(all.length).toBeGreaterThan(380);
    checkAll(all);
  });

  it('holds for lists of payloads', () => {
    const files = [
      'payloadbox+csv-injection-payloads/Intruder/csv-payload.txt',
      'payloadbox+xss-payload-list/Intruder/xss-payload-list.txt',
    ];
    for (const file of files) {
      const lines = readCorpus(file).split(/\r?\n/);
      expect(lines.length).toBeGreaterThan(5);
      checkAll(lines);
    }
  });

  it('holds for the naughty strings, and for hostile profiles', () => {
    checkAll(texts(JSON.parse(readCorpus('minimaxir+big-list-of-naughty-strings/blns.json'))));
    checkAll(texts(JSON.parse(readCorpus('derived/hostile-profile-strings.json')).cases));
  });

  it('writes the spectrum of CSV so that it reads back', () => {
    const files = listCorpus('max-mapper+csv-spectrum/csvs');
    expect(files.length).toBeGreaterThan(10);
    for (const file of files) {
      const records = readCsv(readCorpus(`max-mapper+csv-spectrum/csvs/${file}`));
      // The copies of the CSV files have plain line feeds where their JSON still says CRLF.
      const expected: unknown = JSON.parse(
        readCorpus(`max-mapper+csv-spectrum/json/${file.replace(/csv$/, 'json')}`).replaceAll('\\r\\n', '\\n'),
      );
      const [titles = [], ...rows] = records;
      // One file's JSON is of another record than its CSV (the telephone numbers differ): only the round trip is held.
      if (file !== 'location_coordinates.csv') {
        expect(rows.map((row) => Object.fromEntries(titles.map((title, index) => [title, row[index]])))).toEqual(
          expected,
        );
      }
      const written = csvText(titles, rows);
      const guarded = records.map((record) => record.map(guardCell));
      expect(written.ok && readCsv(written.value.slice(1))).toEqual(guarded);
    }
  });
});
