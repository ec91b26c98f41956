// The dictionaries: same slots in both languages, full-width signs in Chinese, no word that nothing uses.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { dictionaries } from '../../lib/i18n/index.ts';

const root = path.resolve(import.meta.dirname, '../..');
const areas = Object.keys(dictionaries['zh-TW']) as (keyof (typeof dictionaries)['zh-TW'])[];
/** Areas whose keys are written in components; the keys of the others are made by judging and exporting. */
const surfaceAreas = ['card', 'creator', 'errors', 'panel', 'reading', 'reasoning', 'settings', 'shortlist'] as const;

const entriesOf = (language: 'zh-TW' | 'en', area: (typeof areas)[number]): [string, string][] =>
  Object.entries<string>(dictionaries[language][area]);

/** Names of the slots; plural slots count as their name. */
const slotsOf = (sentence: string) =>
  new Set([...sentence.matchAll(/\{([a-zA-Z]+)(?:\|[^{}]*)?\}/g)].map(([, name]) => name));

const filesBelow = (folder: string): string[] =>
  readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const name = `${folder}/${entry.name}`;
    return entry.isDirectory() ? filesBelow(name) : /\.tsx?$/.test(entry.name) ? [name] : [];
  });

describe('dictionaries', () => {
  it('are seen whole', () => {
    expect(areas.length).toBeGreaterThanOrEqual(20);
    expect(areas.flatMap((area) => entriesOf('zh-TW', area)).length).toBeGreaterThan(250);
  });

  it.each(areas)('say the same with the same values: %s', (area) => {
    const english = new Map(entriesOf('en', area));
    const different = entriesOf('zh-TW', area).filter(([key, sentence]) => {
      const other = english.get(key);
      return other === undefined || [...slotsOf(sentence)].sort().join() !== [...slotsOf(other)].sort().join();
    });
    expect(different.map(([key]) => key)).toEqual([]);
    expect(english.size).toBe(entriesOf('zh-TW', area).length);
  });

  // `{count|post|posts}` is the word alone: without `{count}` beside it the sentence loses its number.
  it('show the number that a plural form hangs on', () => {
    const wordless = areas.flatMap((area) =>
      entriesOf('en', area).flatMap(([key, sentence]) =>
        [...sentence.matchAll(/\{([a-zA-Z]+)\|[^{}]*\}/g)]
          .filter(([, name]) => !sentence.includes(`{${name}}`))
          .map(([form]) => `${area}: ${key}: ${form}`),
      ),
    );
    expect(wordless).toEqual([]);
  });

  it('leave no text empty', () => {
    const empty = (['zh-TW', 'en'] as const).flatMap((language) =>
      areas.flatMap((area) => entriesOf(language, area).filter(([, sentence]) => sentence.trim() === '')),
    );
    expect(empty).toEqual([]);
  });

  it.each(surfaceAreas)('set full-width signs beside Chinese characters: %s', (area) => {
    const half = entriesOf('zh-TW', area).filter(([, sentence]) =>
      /\p{Script=Han}[,:;?!()]|[,:;?!(](?=\p{Script=Han})/u.test(sentence),
    );
    expect(half).toEqual([]);
  });

  it('speak without exclamation marks', () => {
    const loud = (['zh-TW', 'en'] as const).flatMap((language) =>
      surfaceAreas.flatMap((area) => entriesOf(language, area).filter(([, sentence]) => /[!！]/.test(sentence))),
    );
    expect(loud).toEqual([]);
  });

  it('hold no text that no surface uses', () => {
    const source = [
      ...filesBelow('components'),
      ...filesBelow('entrypoints'),
      'lib/messaging/contract.ts',
      'lib/outreach/reasoning.ts',
    ]
      .map((file) => readFileSync(path.join(root, file), 'utf8'))
      .join('\n');
    expect(source.length).toBeGreaterThan(50_000);
    // A key stands in the source whole, or its beginning up to a dot stands in a template: `platform.${…}`.
    const unused = surfaceAreas.flatMap((area) =>
      entriesOf('zh-TW', area)
        .map(([key]) => key)
        .filter((key) => {
          const beginnings = [...key.matchAll(/\./g)].map(({ index }) => `\`${key.slice(0, index + 1)}\${`);
          return ![`'${key}'`, ...beginnings].some((written) => source.includes(written));
        })
        .map((key) => `${area}.${key}`),
    );
    // Fields of a reading are named by what the page gave.
    const byField = (key: string) => /^reading\.(creator|post)\./.test(key);
    expect(unused.filter((key) => !byField(key))).toEqual([]);
  });
});
