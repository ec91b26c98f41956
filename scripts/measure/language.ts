// Measures how right the telling of scripts is, against sentences whose script is known, beside the bar that was set for it.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type WrittenIn, writingOf } from '../../lib/text/comment-writing.ts';
import { readCsv } from '../../lib/text/csv-rows.ts';
import { hasTaiwanSignal, hasZhuyin } from '../../lib/text/taiwan-signals.ts';
import type { MeasuredTable, Measurement, NotMeasured } from './table.ts';

const lengths = [2, 4, 6, 10, 20] as const;

type Length = (typeof lengths)[number];

/** The bar by number of Han characters: shares decided, and the largest share decided wrongly (evaluation rules §8, November 2026). */
const bar: Readonly<
  Record<Length, { traditional: number; simplified: number; wrong: number; wrongCantonese: number }>
> = {
  2: { traditional: 0.53, simplified: 0.44, wrong: 0.006, wrongCantonese: 0.006 },
  4: { traditional: 0.78, simplified: 0.69, wrong: 0.001, wrongCantonese: 0.014 },
  6: { traditional: 0.9, simplified: 0.82, wrong: 0.002, wrongCantonese: 0.011 },
  10: { traditional: 0.98, simplified: 0.94, wrong: 0.001, wrongCantonese: 0.01 },
  20: { traditional: 1, simplified: 0.99, wrong: 0.001, wrongCantonese: 0.001 },
};
const cantoneseBar = { found: 0.73, inHongKong: 0.001, inTaiwan: 0 };

interface Sentences {
  readonly name: string;
  readonly file: string;
  readonly column: string;
  readonly expected: readonly WrittenIn[];
}

const traditional: readonly WrittenIn[] = ['traditional'];

const sets = {
  encyclopedia: {
    name: 'UD Chinese-GSD (Traditional, encyclopedia)',
    file: 'ud-chinese-gsd/sentences.tsv',
    column: 'text',
    expected: traditional,
  },
  films: {
    name: 'UD Chinese-HK (Traditional, Hong Kong)',
    file: 'ud-chinese-hk/sentences.tsv',
    column: 'text',
    expected: traditional,
  },
  forum: {
    name: 'TKU half (Traditional, Taiwanese forum)',
    file: 'tku-cht-half/lines.csv',
    column: 'sentence',
    expected: traditional,
  },
  cantonese: {
    name: 'UD Cantonese-HK (Cantonese)',
    file: 'ud-cantonese-hk/sentences.tsv',
    column: 'text',
    expected: ['traditional', 'cantonese'],
  },
  mainland: {
    name: 'COLD test (Simplified, comments)',
    file: 'cold-test/test.csv',
    column: 'TEXT',
    expected: ['simplified'],
  },
} as const satisfies Readonly<Record<string, Sentences>>;

type SetName = keyof typeof sets;

const names: readonly SetName[] = ['encyclopedia', 'films', 'forum', 'cantonese', 'mainland'];

const limits = { units: 5_000_000, rows: 20_000, columns: 20 };

function textsOf(folder: string, { file, column }: Sentences): readonly string[] {
  const stored = readFileSync(path.join(folder, file), 'utf8');
  // Tab-separated files have no quoting.
  const rows = file.endsWith('.tsv')
    ? stored
        .trim()
        .split(/\r?\n/)
        .map((line) => line.split('\t'))
    : csvRows(stored);
  const place = rows[0]?.indexOf(column) ?? -1;
  if (place < 0) throw new Error(`${file}: no column ${column}`);
  return rows.slice(1).map((row) => row[place] ?? '');
}

function csvRows(stored: string): readonly (readonly string[])[] {
  const reading = readCsv(stored, limits);
  if (!reading.ok) throw new Error(`row ${reading.problem.row}: ${reading.problem.kind}`);
  return reading.rows;
}

interface Decisions {
  readonly all: number;
  readonly right: number;
  readonly wrong: number;
}

/** Every stretch of so many Han characters, signs between them left out, as if it were a comment. */
function decisionsOn(texts: readonly string[], length: number, expected: readonly WrittenIn[]): Decisions {
  let all = 0;
  let right = 0;
  let wrong = 0;
  for (const text of texts) {
    const characters = [...text].filter((sign) => /\p{Script=Han}/u.test(sign));
    for (let start = 0; start + length <= characters.length; start += 1) {
      all += 1;
      const writing = writingOf(characters.slice(start, start + length).join(''));
      if (expected.includes(writing)) right += 1;
      else if (writing !== 'undecided') wrong += 1;
    }
  }
  return { all, right, wrong };
}

const percent = (share: number) => `${(100 * share).toFixed(share > 0 && share < 0.01 ? 2 : 1)} %`;

/** The bar's own figures have these digits and no more. */
const barPercent = (share: number) => `${Number((100 * share).toFixed(1))} %`;

/** Like the bar's own figures: to the whole percent. */
const reaches = (share: number, least: number) => Math.round(100 * share) >= Math.round(100 * least);

/** Like the bar's own figures: to the tenth of a percent. */
const staysWithin = (share: number, most: number) => Math.round(1000 * share) <= Math.round(1000 * most);

const met = (isMet: boolean) => (isMet ? 'met' : 'NOT met');

/** The bar for the share that is decided was set on the encyclopedia and on the comments; elsewhere only for the errors. */
function leastDecided(name: SetName, length: Length): number | null {
  if (name === 'encyclopedia') return bar[length].traditional;
  return name === 'mainland' ? bar[length].simplified : null;
}

type Texts = Readonly<Record<SetName, readonly string[]>>;

function byLength(texts: Texts): { readonly table: MeasuredTable; readonly figures: Record<string, number> } {
  const figures: Record<string, number> = {};
  const rows = names.flatMap((name) =>
    lengths.map((length) => {
      const { all, right, wrong } = decisionsOn(texts[name], length, sets[name].expected);
      const most = name === 'cantonese' ? bar[length].wrongCantonese : bar[length].wrong;
      const least = leastDecided(name, length);
      const isMet = staysWithin(wrong / all, most) && (least === null || reaches(right / all, least));
      if (name === 'encyclopedia') figures[`traditional${length}`] = right / all;
      if (name === 'mainland') figures[`simplified${length}`] = right / all;
      if (name !== 'cantonese') figures.mostWrong = Math.max(figures.mostWrong ?? 0, wrong / all);
      return [
        sets[name].name,
        length,
        all,
        percent(right / all),
        least === null ? '–' : barPercent(least),
        percent(wrong / all),
        `≤ ${barPercent(most)}`,
        met(isMet),
      ];
    }),
  );
  const table = {
    id: 'script-by-length',
    title: 'Script of short texts, by number of Han characters',
    about:
      'Every stretch of so many Han characters of each sentence, taken as one comment. “Bar”: what the evaluation rules measured in November 2026 and ask for, compared at its own rounding; the share decided is asked on the encyclopedia and on mainland comments. What is neither right nor wrong stays undecided. Some mainland comments are in fact written in Traditional Chinese: they count as wrong here.',
    columns: ['Sentences', 'Han characters', 'Texts', 'Right', 'Bar', 'Wrong', 'Bar', 'Bar met'],
    rows,
  };
  return { table, figures };
}

function cantonese(texts: Texts): { readonly table: MeasuredTable; readonly figures: Record<string, number> } {
  const shareOf = (name: SetName) =>
    texts[name].filter((text) => writingOf(text) === 'cantonese').length / texts[name].length;
  const found = shareOf('cantonese');
  const rows = names.map((name) => {
    const share = shareOf(name);
    const limit = {
      cantonese: cantoneseBar.found,
      films: cantoneseBar.inHongKong,
      encyclopedia: cantoneseBar.inTaiwan,
    };
    const [text, isMet] =
      name === 'cantonese'
        ? [`≥ ${barPercent(limit.cantonese)}`, reaches(share, limit.cantonese)]
        : name === 'films' || name === 'encyclopedia'
          ? [`≤ ${barPercent(limit[name])}`, staysWithin(share, limit[name])]
          : ['–', true];
    return [sets[name].name, texts[name].length, percent(share), text, text === '–' ? '–' : met(isMet)];
  });
  return {
    table: {
      id: 'cantonese',
      title: 'Cantonese',
      about: 'Whole sentences taken for Cantonese: wanted in the first set of Cantonese sentences, false elsewhere.',
      columns: ['Sentences', 'Texts', 'Taken for Cantonese', 'Bar', 'Bar met'],
      rows,
    },
    figures: { cantoneseFound: found, cantoneseFalse: Math.max(shareOf('films'), shareOf('encyclopedia')) },
  };
}

function signals(texts: Texts): { readonly table: MeasuredTable; readonly figures: Record<string, number> } {
  const hits = (name: SetName, test: (text: string) => boolean) => texts[name].filter(test).length;
  const rows = names.map((name) => [
    sets[name].name,
    texts[name].length,
    hits(name, hasZhuyin),
    hits(name, hasTaiwanSignal),
    name === 'mainland' ? met(hits(name, hasZhuyin) === 0) : '–',
  ]);
  return {
    table: {
      id: 'taiwan-signals',
      title: 'Signals of Taiwan',
      about:
        'Texts with Zhuyin, and with any signal. In mainland comments none may have Zhuyin; those with another signal speak of a Taiwanese city. How many Taiwanese comments are found is not known: there is no labelled set of them.',
      columns: ['Sentences', 'Texts', 'With Zhuyin', 'With any signal', 'Bar (no Zhuyin) met'],
      rows,
    },
    figures: {
      zhuyinFalse: hits('mainland', hasZhuyin),
      signalsFalse: hits('mainland', hasTaiwanSignal) / texts.mainland.length,
    },
  };
}

/** @param shared folder with the data sets */
export function measureLanguage(shared: string): Measurement | NotMeasured {
  const folder = path.join(shared, 'datasets');
  const missing = names.filter((name) => !existsSync(path.join(folder, sets[name].file)));
  if (missing.length > 0) return { missing: `data sets for ${missing.map((name) => sets[name].name).join(', ')}` };
  const texts: Texts = {
    encyclopedia: textsOf(folder, sets.encyclopedia),
    films: textsOf(folder, sets.films),
    forum: textsOf(folder, sets.forum),
    cantonese: textsOf(folder, sets.cantonese),
    mainland: textsOf(folder, sets.mainland),
  };
  const parts = [byLength(texts), cantonese(texts), signals(texts)];
  return {
    tables: parts.map(({ table }) => table),
    figures: Object.assign({}, ...parts.map(({ figures }) => figures)),
  };
}
