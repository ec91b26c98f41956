// Holds that no regular expression of the shipped code can be made slow by a text: each passes the checker `recheck`.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync } from 'oxc-parser';
import { check } from 'recheck';
import { describe, expect, it } from 'vitest';
import { keyPattern } from '../../lib/readers/instagram/nodes.ts';

const root = path.resolve(import.meta.dirname, '../..');

const files = ['lib', 'components', 'entrypoints'].flatMap((folder) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => `${folder}/${name}`),
);

interface Pattern {
  readonly file: string;
  readonly source: string;
  readonly flags: string;
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly regex?: { readonly pattern: string; readonly flags: string };
  readonly callee?: { readonly name?: string };
  readonly [key: string]: unknown;
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value;

/** Every literal in a text of code, and every place that builds a pattern out of something. */
function patternsIn(file: string, code: string): { readonly literals: Pattern[]; readonly built: string[] } {
  const literals: Pattern[] = [];
  const built: string[] = [];
  const queue: unknown[] = [parseSync(file, code).program];
  for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
    if (Array.isArray(node)) queue.push(...node);
    if (!isNode(node)) continue;
    if (node.regex) literals.push({ file, source: node.regex.pattern, flags: node.regex.flags });
    const isBuilt = node.type === 'NewExpression' || node.type === 'CallExpression';
    if (isBuilt && node.callee?.name === 'RegExp') built.push(`${file}: ${code.slice(node.start, node.end)}`);
    queue.push(...Object.values(node).filter((value) => typeof value === 'object' && value !== null));
  }
  return { literals, built };
}

const found = files.map((file) => patternsIn(file, readFileSync(path.join(root, file), 'utf8')));
const literals = found.flatMap((one) => one.literals);

/** Built out of our own constants alone; each pattern that comes of it is checked like a literal. */
const builtOfConstants: Readonly<Record<string, readonly string[]>> = {
  "lib/readers/instagram/harvest.ts: new RegExp(keyPattern, 'g')": [keyPattern],
};

/** Null when the pattern takes linear time whatever the text; else what the checker says. */
async function complaint({ file, source, flags }: Pattern): Promise<string | null> {
  const said = await check(source, flags, { timeout: 20_000 });
  if (said.status === 'safe') return null;
  const why = said.status === 'vulnerable' ? said.complexity.summary : '';
  return `${file}: /${source}/${flags} ${said.status} ${why}`;
}

describe('regular expressions', () => {
  it('are looked for in every shipped file', () => {
    expect(files.length).toBeGreaterThan(300);
    expect(literals.length).toBeGreaterThan(150);
  });

  it('are built of constants alone where they are built', () => {
    expect(found.flatMap((one) => one.built).filter((place) => !Object.hasOwn(builtOfConstants, place))).toEqual([]);
  });

  it('cannot be made slow', { timeout: 300_000 }, async () => {
    const built = Object.entries(builtOfConstants).flatMap(([file, sources]) =>
      sources.map((source) => ({ file, source, flags: 'g' })),
    );
    const complaints: string[] = [];
    for (const pattern of [...literals, ...built]) {
      const said = await complaint(pattern);
      if (said !== null) complaints.push(said);
    }
    expect(complaints).toEqual([]);
  });

  it('would be noticed if one could', async () => {
    expect(await complaint({ file: 'sample', source: '^(a+)+$', flags: '' })).toContain('exponential');
    expect(await complaint({ file: 'sample', source: '\\s+$', flags: '' })).toContain('polynomial');
    expect(patternsIn('sample.ts', 'const made = new RegExp(word);').built).toEqual(['sample.ts: new RegExp(word)']);
  });
});
