// Every sentence that a screening can give stands in both dictionaries with the same slots, and accuses nobody.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { screenings } from '../../lib/evaluation/screening.ts';
import { dictionaries } from '../../lib/i18n/index.ts';

const chinese: Readonly<Record<string, string>> = dictionaries['zh-TW'].report;
const english: Readonly<Record<string, string>> = dictionaries.en.report;

const ids = screenings.map(({ id }) => id);
const isOfScreening = (key: string) => key.startsWith('screening.') || ids.some((id) => key.startsWith(`${id}.`));

const slotsOf = (sentence: string) =>
  [...new Set([...sentence.matchAll(/\{([a-zA-Z]+)(?:\|[^{}]*)?\}/g)].map((match) => match[1] ?? ''))].toSorted();

/** Keys written in the code and in the data of the evaluation. */
function keysInCode(): readonly string[] {
  const folder = path.resolve(import.meta.dirname, '../../lib/evaluation');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(ts|json)$/.test(name));
  const pattern = new RegExp(`['"]((?:screening|${ids.join('|')})\\.[a-z][\\w.-]*)['"]`, 'g');
  return files.flatMap((name) =>
    [...readFileSync(path.join(folder, name), 'utf8').matchAll(pattern)].map((match) => match[1] ?? ''),
  );
}

describe('dictionaries of the screening', () => {
  const keys = [...new Set(keysInCode())];

  it('have every key of the code', () => {
    expect(keys.length).toBeGreaterThan(0);
    expect(keys.filter((key) => !Object.hasOwn(chinese, key))).toEqual([]);
  });

  it('name every question and group', () => {
    for (const { id, group } of screenings) {
      expect(Object.hasOwn(chinese, `screening.${id}`), id).toBe(true);
      expect(Object.hasOwn(chinese, `screening.group.${group}`), group).toBe(true);
    }
  });

  it('have a short form of every summary that asks for a look', () => {
    const looks = Object.keys(chinese).filter(
      (key) => /^[a-z-]+\.summary\.look(\.[a-z-]+)?$/.test(key) && !key.endsWith('.short'),
    );
    expect(looks.filter((key) => !Object.hasOwn(chinese, `${key}.short`))).toEqual([]);
  });

  it('have equal slots in both languages', () => {
    for (const [key, sentence] of Object.entries(chinese).filter(([name]) => isOfScreening(name))) {
      expect(slotsOf(english[key] ?? ''), key).toEqual(slotsOf(sentence));
    }
  });

  it('accuse nobody, call nobody safe, and speak no law', () => {
    for (const [key, sentence] of [...Object.entries(chinese), ...Object.entries(english)]) {
      if (!isOfScreening(key)) continue;
      expect(sentence, key).not.toMatch(
        /假粉|造假|作弊|買讚|買粉|詐|違法|違規|偷業配|隱匿|罰|fake|fraud|cheat|\bbought\b|\bbots?\b|illegal|violat|\bfined?\b/i,
      );
      expect(sentence, key).not.toMatch(/安全|不是業配|確定是業配|\bsafe\b/i);
    }
  });
});
