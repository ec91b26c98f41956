// Reading CSV: what the standard says, what spreadsheets write, where an error is, and that hostile files end quickly.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CsvLimits, readCsv } from '../../lib/text/csv-rows.ts';

const limits: CsvLimits = { units: 1_000_000, rows: 10_000, columns: 200 };

function rowsOf(text: string): readonly (readonly string[])[] {
  const reading = readCsv(text, limits);
  if (!reading.ok) throw new Error(reading.problem.kind);
  return reading.rows;
}

describe('reading CSV', () => {
  it.each([
    ['', []],
    ['a', [['a']]],
    [
      'a,b\r\n1,2\r\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a,b\n1,2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a,b\r1,2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      '\ufeffa,b\n,\n',
      [
        ['a', 'b'],
        ['', ''],
      ],
    ],
    ['"a ""b""","c,\r\nd"\n', [['a "b"', 'c,\r\nd']]],
    ['a\n\nb', [['a'], [''], ['b']]],
    ['""', [['']]],
    [
      'a;b\n1,5;2',
      [
        ['a', 'b'],
        ['1,5', '2'],
      ],
    ],
    [
      'a\tb\n1\t2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      '"a;b;c",d\n1,2',
      [
        ['a;b;c', 'd'],
        ['1', '2'],
      ],
    ],
  ])('reads %j', (text, rows) => {
    expect(rowsOf(text)).toEqual(rows);
  });

  it.each([
    ['a cell that never ends', 'a,"b\n1,2', 'open-quote', 1, 2],
    ['a quote inside a plain cell', 'a,b\n1,2"3', 'stray-quote', 2, 2],
    ['a sign behind a quoted cell', 'a,b\n"1"2,3', 'after-quote', 2, 1],
    ['too many rows', 'a\n'.repeat(10_001), 'too-many-rows', 10_001, 1],
    ['too many columns', ','.repeat(300), 'too-many-columns', 1, 201],
    ['a text beyond the limit', 'a'.repeat(1_000_001), 'too-long', 1, 1],
  ] as const)('tells the place of %s', (_, text, kind, row, column) => {
    expect(readCsv(text, limits)).toEqual({ ok: false, problem: { kind, row, column } });
  });

  it('reads back whatever cells were written', () => {
    const cells = fc.array(fc.array(fc.string({ unit: 'binary', maxLength: 8 }), { minLength: 2, maxLength: 4 }), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(cells, (rows) => {
        const text = rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\r\n');
        expect(rowsOf(text)).toEqual(rows);
      }),
    );
  });

  it('gives rows or a problem for every text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('"', ',', ';', '\n', '\r', 'a', '\t', '\ufeff'), maxLength: 80 }),
        (text) => {
          const reading = readCsv(text, limits);
          if (reading.ok) return;
          expect(reading.problem.row).toBeGreaterThan(0);
          expect(reading.problem.column).toBeGreaterThan(0);
        },
      ),
    );
  });

  it('ends quickly on hostile files', () => {
    const hostile = [
      '"'.repeat(999_999),
      '""'.repeat(499_999),
      ',"'.repeat(400_000),
      '\r'.repeat(999_999),
      '",'.repeat(400_000),
    ];
    for (const text of hostile) {
      const start = performance.now();
      readCsv(text, limits);
      expect(performance.now() - start, text.slice(0, 4)).toBeLessThan(1_000);
    }
  });
});

const shared = path.resolve(import.meta.dirname, '../../../shared/badinput');
const spectrum = path.join(shared, 'max-mapper+csv-spectrum');
const corpus = path.join(shared, 'dvyukov+go-fuzz-corpus/csv-corpus.json');
const isHere = existsSync(spectrum) && existsSync(corpus);
if (!isHere) console.log('csv-rows: collections of odd CSV files are not on this machine, left out');

/** Rows as the collection's JSON writes them: one object a row, by the names in the first. */
function objectsOf([names = [], ...rows]: readonly (readonly string[])[]): readonly Record<string, string>[] {
  return rows.map((row) => Object.fromEntries(names.map((name, index) => [name, row[index] ?? ''])));
}

describe.runIf(isHere)('collections of odd CSV files', () => {
  it('reads csv-spectrum as it is meant', () => {
    const files = readdirSync(path.join(spectrum, 'csvs'));
    expect(files.length).toBeGreaterThan(10);
    for (const file of files) {
      const meant: unknown = JSON.parse(
        readFileSync(path.join(spectrum, 'json', file.replace('.csv', '.json')), 'utf8'),
      );
      // The line ends that gave these files their name were lost on their way here.
      const stored = readFileSync(path.join(spectrum, 'csvs', file), 'utf8');
      const text = file.includes('crlf') ? stored.replace(/\r?\n/g, '\r\n') : stored;
      // Its cells have bare quotes, which the standard forbids, and its JSON tells of another number.
      if (file === 'location_coordinates.csv') {
        expect(readCsv(text, limits)).toEqual({ ok: false, problem: { kind: 'stray-quote', row: 2, column: 2 } });
      } else expect([objectsOf(rowsOf(text))].flat(), file).toEqual([meant].flat());
    }
  });

  it('gives rows or a problem, quickly, for what fuzzers found', () => {
    const { files }: { files: readonly { name: string; base64: string }[] } = JSON.parse(readFileSync(corpus, 'utf8'));
    expect(files.length).toBeGreaterThan(200);
    for (const { name, base64 } of files) {
      const start = performance.now();
      expect(typeof readCsv(Buffer.from(base64, 'base64').toString('utf8'), limits).ok, name).toBe('boolean');
      expect(performance.now() - start, name).toBeLessThan(200);
    }
  });
});
