// Checks the data file of a word list: an unknown field, an empty or doubled word, a missing reason stops at once.
import { type Fields, fail, fieldsOf, listOf, numberOrNull, textOf, wordOf } from '../../data-file.ts';
import type { ThresholdSource } from '../../report.ts';
import { listIds, type ProductWords, reasonIds, type WordEntry, type WordList } from './word-list.ts';

const entryFields = ['words', 'reason', 'except', 'unless', 'beside', 'masked', 'asWritten', 'level', 'needsProduct'];
const listFields = ['id', 'source', 'sector', 'askedBy', 'contexts', 'except', 'unless', 'negations', 'entries'];

function checkNames(fields: Fields, known: readonly string[], file: string): void {
  const stranger = Object.keys(fields).find((name) => !known.includes(name));
  if (stranger !== undefined) fail(file, `${stranger} is no field`);
}

/** Gives a list of words, each with something to match; an absent field is an empty list. */
function wordsOf(fields: Fields, name: string, file: string): readonly string[] {
  if (!Object.hasOwn(fields, name)) return [];
  return listOf(fields, name, file).map((word) => {
    if (typeof word !== 'string' || word.trim() !== word || !/[\p{L}\p{N}]/u.test(word)) {
      fail(file, `${name} has ${JSON.stringify(word)}`);
    }
    return word;
  });
}

/** Gives true or false; absent is false. */
function flagOf(fields: Fields, name: string, file: string): boolean {
  if (!Object.hasOwn(fields, name)) return false;
  const value = fields[name];
  return typeof value === 'boolean' ? value : fail(file, `${name} is neither true nor false`);
}

function sourceOf(fields: Fields, file: string): ThresholdSource {
  const source = fieldsOf(fields.source, file);
  if (source.url !== '' || source.ownRule !== true) fail(file, 'source is not our own');
  return {
    name: textOf(source, 'name', file),
    year: numberOrNull(source, 'year', file),
    url: '',
    ownRule: true,
    explanation: textOf(source, 'explanation', file),
  };
}

type Contexts = ReadonlyMap<string, readonly string[]>;

/** Sets of words that several entries name as `@set`. */
function contextsOf(fields: Fields, file: string): Contexts {
  if (!Object.hasOwn(fields, 'contexts')) return new Map();
  const sets = fieldsOf(fields.contexts, file);
  return new Map(Object.keys(sets).map((name) => [name, wordsOf(sets, name, file)]));
}

function besideOf(fields: Fields, contexts: Contexts, file: string): readonly string[] {
  return wordsOf(fields, 'beside', file).flatMap((word) =>
    word.startsWith('@') ? (contexts.get(word.slice(1)) ?? fail(file, `no context ${word}`)) : [word],
  );
}

function readEntry(entry: unknown, contexts: Contexts, file: string): WordEntry {
  const fields = fieldsOf(entry, file);
  checkNames(fields, entryFields, file);
  const words = wordsOf(fields, 'words', file);
  if (words.length === 0) fail(file, 'an entry without words');
  return {
    words,
    reason: wordOf(fields, 'reason', reasonIds, file),
    except: wordsOf(fields, 'except', file),
    unless: wordsOf(fields, 'unless', file),
    beside: besideOf(fields, contexts, file),
    masked: wordsOf(fields, 'masked', file),
    asWritten: flagOf(fields, 'asWritten', file),
    level: Object.hasOwn(fields, 'level') ? wordOf(fields, 'level', ['hit', 'note'], file) : 'hit',
    needsProduct: flagOf(fields, 'needsProduct', file),
  };
}

/** Gives the list; throws with the place when the file is not as described. */
export function readWordList(data: unknown): WordList {
  const fields = fieldsOf(data, 'word list');
  const id = wordOf(fields, 'id', listIds, 'word list');
  checkNames(fields, listFields, id);
  const contexts = contextsOf(fields, id);
  const entries = listOf(fields, 'entries', id).map((entry) => readEntry(entry, contexts, id));
  const seen = new Set<string>();
  for (const word of entries.flatMap(({ words }) => words)) {
    if (seen.has(word)) fail(id, `${word} stands twice`);
    seen.add(word);
  }
  const sector = Object.hasOwn(fields, 'sector') ? wordOf(fields, 'sector', ['food', 'cosmetics'], id) : null;
  if (sector === null && entries.some(({ needsProduct }) => needsProduct)) fail(id, 'needsProduct without a sector');
  return {
    id,
    source: sourceOf(fields, id),
    sector,
    askedBy: wordsOf(fields, 'askedBy', id),
    except: wordsOf(fields, 'except', id),
    unless: wordsOf(fields, 'unless', id),
    negations: wordsOf(fields, 'negations', id),
    entries,
  };
}

/** Gives the product words and where they are from; throws like `readWordList`. */
export function readProductWords(data: unknown): { readonly source: ThresholdSource; readonly words: ProductWords } {
  const file = 'product words';
  const fields = fieldsOf(data, file);
  checkNames(fields, ['source', 'food', 'cosmetics'], file);
  return {
    source: sourceOf(fields, file),
    words: { food: wordsOf(fields, 'food', file), cosmetics: wordsOf(fields, 'cosmetics', file) },
  };
}
