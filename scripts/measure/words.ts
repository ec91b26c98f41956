// Measures the word lists of the content check: precision and recall on labelled comments, hits on plain sentences, own captions.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type ContentHit, type ContentMatcher, contentMatcher } from '../../lib/evaluation/content/content-matching.ts';
import { type ListId, listIds } from '../../lib/evaluation/content/word-lists/word-list.ts';
import { readCsv } from '../../lib/text/csv-rows.ts';
import { foldForMatching } from '../../lib/text/fold-chinese.ts';
import { apartCases, type ContentCase, tunedCases } from '../../test/evaluation/content-cases/content-case.ts';
import type { MeasuredTable, Measurement, NotMeasured } from './table.ts';

/** The lists whose subject the labelled comments are about. */
const offensive: readonly ListId[] = ['hate', 'profanity', 'violence-and-crime', 'adult'];

/** The bars of the evaluation rules (§10, November 2026). */
const bars = { precision: 0.7, plain: 0.005 };

interface LabelledText {
  readonly text: string;
  readonly isOffensive: boolean;
  /** Speaks against prejudice: the hardest to tell from the prejudice itself. */
  readonly isAgainstBias: boolean;
}

const files = {
  cold: 'datasets/cold-test/test.csv',
  other: 'datasets/ldnoobw-zh/zh.txt',
  encyclopedia: 'datasets/ud-chinese-gsd/sentences.tsv',
  films: 'datasets/ud-chinese-hk/sentences.tsv',
  forum: 'datasets/tku-cht-half/lines.csv',
} as const;

const limits = { units: 20_000_000, rows: 100_000, columns: 20 };

/** Gives the columns of the file in the order asked for, without its head. */
function columnsOf(file: string, names: readonly string[]): readonly (readonly string[])[] {
  const source = readFileSync(file, 'utf8').replace(/^\ufeff/, '');
  const rows = file.endsWith('.tsv')
    ? source.split('\n').flatMap((line) => (line === '' ? [] : [line.split('\t')]))
    : rowsOfCsv(source, file);
  const [head = [], ...body] = rows;
  const places = names.map((name) => head.indexOf(name));
  if (places.includes(-1)) throw new Error(`${file}: not all of ${names.join(', ')} are columns`);
  return body.map((row) => places.map((place) => row[place] ?? ''));
}

function rowsOfCsv(source: string, file: string): readonly (readonly string[])[] {
  const reading = readCsv(source, limits);
  if (!reading.ok) throw new Error(`${file}: ${reading.problem.kind} in row ${reading.problem.row}`);
  return reading.rows;
}

const hasHit = (hits: readonly ContentHit[], ids: readonly ListId[]) =>
  hits.some(({ category, level }) => level === 'hit' && ids.some((id) => id === category));

type Judge = (text: string) => boolean;

/** Another list, as it is used: its entries of two characters or more, found anywhere in the folded text. */
function judgeByOtherList(file: string): Judge {
  const words = readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => foldForMatching(line.trim()).text)
    .filter((word) => [...word].length >= 2);
  return (text) => {
    const folded = foldForMatching(text).text;
    return words.some((word) => folded.includes(word));
  };
}

const share = (part: number, whole: number) => (whole === 0 ? null : part / whole);
const written = (value: number | null, digits = 3) => (value === null ? '–' : value.toFixed(digits));
const writtenPercent = (value: number | null) => (value === null ? '–' : `${(100 * value).toFixed(2)} %`);

interface Counted {
  readonly hits: number;
  readonly right: number;
  readonly wrongAgainstBias: number;
  readonly offensive: number;
}

function countOn(texts: readonly LabelledText[], judge: Judge): Counted {
  const hits = texts.filter(({ text }) => judge(text));
  return {
    hits: hits.length,
    right: hits.filter(({ isOffensive }) => isOffensive).length,
    wrongAgainstBias: hits.filter(({ isOffensive, isAgainstBias }) => !isOffensive && isAgainstBias).length,
    offensive: texts.filter(({ isOffensive }) => isOffensive).length,
  };
}

const countedRow = (name: string, { hits, right, wrongAgainstBias, offensive: all }: Counted) => [
  name,
  hits,
  written(share(right, hits)),
  written(share(right, all)),
  wrongAgainstBias,
];

const togetherName = 'the four together';

function labelledTable(texts: readonly LabelledText[], find: ContentMatcher, other: Judge): MeasuredTable {
  const judges: readonly (readonly [string, Judge])[] = [
    ...offensive.map((id): [string, Judge] => [id, (text) => hasHit(find(text), [id])]),
    [togetherName, (text) => hasHit(find(text), offensive)],
    ['LDNOOBW zh (2020), entries of 2+ characters', other],
  ];
  return {
    id: 'words-labelled-comments',
    title: 'Word lists on labelled comments',
    about: `COLD test (2022): ${texts.length} comments from the mainland in simplified characters, labelled offensive or not. Bar: the four lists together reach a precision of ${bars.precision}. The recall is low because most offence there is said without a listed word. The comments were looked at while words and exceptions were chosen.`,
    columns: ['list', 'hits', 'precision', 'recall', 'false hits on comments against prejudice'],
    rows: judges.map(([name, judge]) => countedRow(name, countOn(texts, judge))),
  };
}

interface PlainTexts {
  readonly name: string;
  readonly texts: readonly string[];
}

/** Every list speaks here, politics too: an own word asks for it, and does not count itself. */
const asking = { ownWords: ['政治'] };

function plainTable(sets: readonly PlainTexts[], other: Judge): MeasuredTable {
  const find = contentMatcher({ ...asking, sector: null });
  const findAs = (sector: 'food' | 'cosmetics') => contentMatcher({ ...asking, sector });
  const food = findAs('food');
  const cosmetics = findAs('cosmetics');
  const judges: readonly (readonly [string, Judge])[] = [
    ...listIds.map((id): [string, Judge] => [id, (text) => hasHit(find(text), [id])]),
    ['all lists together', (text) => hasHit(find(text), listIds)],
    ['all lists, brief for food', (text) => hasHit(food(text), listIds)],
    ['all lists, brief for cosmetics', (text) => hasHit(cosmetics(text), listIds)],
    ['LDNOOBW zh (2020), entries of 2+ characters', other],
  ];
  return {
    id: 'words-plain-sentences',
    title: 'Word lists on plain sentences',
    about: `Share of sentences in which a list asks for a look although nothing calls for it; the lists that must be asked for are asked. Bar: at most ${100 * bars.plain} % of the encyclopedia's sentences over all lists. The forum lines are labelled "not offensive", but politics and insults run through them: agreement, not error. The sentences were looked at while words were chosen.`,
    columns: ['list', ...sets.map(({ name, texts }) => `${name} (${texts.length})`)],
    rows: judges.map(([name, judge]) => [
      name,
      ...sets.map(({ texts }) => writtenPercent(share(texts.filter(judge).length, texts.length))),
    ]),
  };
}

const namesAll = (expected: ContentCase['expected'], hits: readonly ContentHit[]) =>
  expected.every((id) => hits.some(({ category, level }) => category === id && level === 'hit'));

function captionRow(name: string, cases: readonly ContentCase[], find: ContentMatcher): readonly (string | number)[] {
  const judged = cases.map(({ caption, expected }) => ({ expected, hits: find(caption) }));
  const toRead = judged.filter(({ expected }) => expected.length > 0);
  const harmless = judged.filter(({ expected }) => expected.length === 0);
  const found = toRead.filter(({ expected, hits }) => namesAll(expected, hits)).length;
  const wrong = harmless.filter(({ hits }) => hasHit(hits, listIds)).length;
  return [name, toRead.length, written(share(found, toRead.length), 2), harmless.length, wrong];
}

function captionTable(find: ContentMatcher): MeasuredTable {
  return {
    id: 'words-own-captions',
    title: 'Word lists on invented captions',
    about:
      'Captions in Traditional Chinese and English written for the purpose, all by one hand: those that the words were tuned on, and those written afterwards in other wording and never used to change a list.',
    columns: ['captions', 'worth reading', 'found under the right list', 'harmless', 'hit all the same'],
    rows: [captionRow('tuned', tunedCases, find), captionRow('kept apart', apartCases, find)],
  };
}

/** @param shared folder with the labelled data beside the checkout */
export function measureWords(shared: string): Measurement | NotMeasured {
  const absent = Object.values(files).filter((file) => !existsSync(path.join(shared, file)));
  if (absent.length > 0) return { missing: `no ${absent.join(', ')}` };
  const open = (file: string, names: readonly string[]) => columnsOf(path.join(shared, file), names);
  const cold = open(files.cold, ['TEXT', 'label', 'fine-grained-label']).map(
    ([text = '', label, kind]): LabelledText => ({ text, isOffensive: label === '1', isAgainstBias: kind === '3' }),
  );
  const sentences = (file: string) => open(file, ['text']).map(([text = '']) => text);
  const encyclopedia = sentences(files.encyclopedia);
  const forum = open(files.forum, ['sentence', 'label']).flatMap(([text = '', label]) =>
    label === 'Non-offensive' ? [text] : [],
  );
  const find = contentMatcher({ ownWords: [], sector: null });
  const findAsked = contentMatcher({ ...asking, sector: null });
  const other = judgeByOtherList(path.join(shared, files.other));
  const together = countOn(cold, (text) => hasHit(find(text), offensive));
  const falseHits = encyclopedia.filter((text) => hasHit(findAsked(text), listIds)).length;
  const plain: readonly PlainTexts[] = [
    { name: 'UD Chinese-GSD, encyclopedia', texts: encyclopedia },
    { name: 'UD Chinese-HK, film subtitles', texts: sentences(files.films) },
    { name: 'TKU half, Taiwanese forum', texts: forum },
  ];
  return {
    tables: [labelledTable(cold, find, other), plainTable(plain, other), captionTable(find)],
    figures: {
      precision: share(together.right, together.hits) ?? 0,
      recall: share(together.right, together.offensive) ?? 0,
      falseHits: share(falseHits, encyclopedia.length) ?? 0,
    },
  };
}
