// The word lists as data: read strictly, complete in both languages, and no entry that nothing can ever find.
import { describe, expect, it } from 'vitest';
import { contentMatcher } from '../../../lib/evaluation/content/content-matching.ts';
import hate from '../../../lib/evaluation/content/word-lists/hate.json' with { type: 'json' };
import productFile from '../../../lib/evaluation/content/word-lists/product-words.json' with { type: 'json' };
import { readProductWords, readWordList } from '../../../lib/evaluation/content/word-lists/read-word-list.ts';
import {
  listIds,
  reasonIds,
  type WordEntry,
  type WordList,
} from '../../../lib/evaluation/content/word-lists/word-list.ts';
import { wordLists } from '../../../lib/evaluation/content/word-lists/word-lists.ts';
import { wordPattern } from '../../../lib/evaluation/content/word-matching/word-pattern.ts';
import { dictionaries } from '../../../lib/i18n/index.ts';

const chinese: Readonly<Record<string, string>> = dictionaries['zh-TW'].report;
const english: Readonly<Record<string, string>> = dictionaries.en.report;

const given = { ...hate, entries: [{ words: ['abc'], reason: 'insult' }] };
const withEntry = (entry: object) => ({ ...given, entries: [entry] });

describe('reading a list', () => {
  it('gives what stands in the file, and what is left out as empty', () => {
    expect(readWordList(given).entries).toEqual([
      {
        words: ['abc'],
        reason: 'insult',
        except: [],
        unless: [],
        beside: [],
        masked: [],
        asWritten: false,
        level: 'hit',
        needsProduct: false,
      },
    ]);
  });

  it('puts the words of a context in the place of its name', () => {
    const list = readWordList({
      ...given,
      contexts: { near: ['one', 'two'] },
      entries: [{ words: ['abc'], reason: 'insult', beside: ['@near', 'three'] }],
    });
    expect(list.entries[0]?.beside).toEqual(['one', 'two', 'three']);
  });

  it.each([
    ['an unknown list', { ...given, id: 'cats' }],
    ['an unknown field', { ...given, colour: 'red' }],
    ['no entries', { ...given, entries: [] }],
    ['an unknown field of an entry', withEntry({ words: ['abc'], reason: 'insult', weight: 3 })],
    ['an entry without words', withEntry({ words: [], reason: 'insult' })],
    ['an entry without a reason', withEntry({ words: ['abc'] })],
    ['an unknown reason', withEntry({ words: ['abc'], reason: 'because' })],
    ['a word of signs alone', withEntry({ words: ['!?'], reason: 'insult' })],
    ['a word with spaces around it', withEntry({ words: [' abc'], reason: 'insult' })],
    ['a number for a word', withEntry({ words: [3], reason: 'insult' })],
    ['a word that stands twice', withEntry({ words: ['abc', 'abc'], reason: 'insult' })],
    ['a context that is not there', withEntry({ words: ['abc'], reason: 'insult', beside: ['@nowhere'] })],
    ['a level that is none', withEntry({ words: ['abc'], reason: 'insult', level: 'shout' })],
    ['a flag that is none', withEntry({ words: ['abc'], reason: 'insult', asWritten: 'yes' })],
    ['a product where no sector is', withEntry({ words: ['abc'], reason: 'insult', needsProduct: true })],
    [
      'a source that is not our own',
      { ...given, source: { ...hate.source, ownRule: false, url: 'https://x.example' } },
    ],
  ])('stops at %s', (_, data) => {
    expect(() => readWordList(data)).toThrow(/: /);
  });

  it('stops at product words that are none', () => {
    expect(() => readProductWords({ ...productFile, toys: ['ball'] })).toThrow('toys');
    expect(() => readProductWords({ ...productFile, food: [] })).toThrow('food');
  });
});

const wordsOf = ({ entries }: WordList) => entries.flatMap(({ words }) => words);

describe('the lists on board', () => {
  it('are all there, each in Chinese and English', () => {
    expect(wordLists.map(({ id }) => id)).toEqual(listIds);
    for (const list of wordLists) {
      expect(
        wordsOf(list).some((word) => /\p{Script=Han}/u.test(word)),
        list.id,
      ).toBe(true);
      expect(
        wordsOf(list).some((word) => /^[a-z\d '’&.#$-]+$/i.test(word)),
        list.id,
      ).toBe(true);
      expect(wordsOf(list).length, list.id).toBeGreaterThan(50);
    }
  });

  it('have words for every category and reason in both languages', () => {
    const keys = [
      ...[...listIds, 'own-words'].map((id) => `content-check.category.${id}`),
      ...reasonIds.map((id) => `content-check.reason.${id}`),
    ];
    expect(keys.filter((key) => !Object.hasOwn(chinese, key) || !Object.hasOwn(english, key))).toEqual([]);
  });

  it('use every reason', () => {
    const used = new Set(wordLists.flatMap(({ entries }) => entries.map(({ reason }) => reason)));
    expect(reasonIds.filter((id) => !used.has(id))).toEqual([]);
  });

  it('leave nothing that is to be asked for unasked', () => {
    expect(wordLists.filter(({ askedBy }) => askedBy.length > 0).map(({ id }) => id)).toEqual(['politics']);
  });
});

/** The shortest text that should make the entry speak. */
const textFor = (word: string, { beside }: WordEntry) => `${word.replaceAll('#', '7')}\n${beside[0] ?? ''}`;

describe('every word of the lists', () => {
  it('has letters to look for', () => {
    expect(wordLists.flatMap(wordsOf).filter((word) => wordPattern(word) === null)).toEqual([]);
  });

  it.each(wordLists.map((list) => [list.id, list] as const))('is found: %s', (_, list) => {
    const find = contentMatcher({ ownWords: ['政治'], sector: list.sector });
    const silent = list.entries.flatMap((entry) =>
      entry.words.filter((word) => {
        const text = textFor(word, entry);
        const length = text.indexOf('\n');
        return !find(text).some(({ from, to }) => from < length && to <= length);
      }),
    );
    expect(silent).toEqual([]);
  });

  it('is excepted only by longer words that contain one of the entry', () => {
    const strange = wordLists.flatMap(({ entries }) =>
      entries.flatMap(({ words, except }) => {
        const keys = words.flatMap((word) => wordPattern(word)?.key ?? []);
        return except.filter((longer) => !keys.some((key) => wordPattern(longer)?.key.includes(key)));
      }),
    );
    expect(strange).toEqual([]);
  });
});
