// Holds the finding of values in JSON text to JSON.parse: the same values, on all pages at hand, on hostile texts and on made-up ones.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  endOfValue,
  member,
  members,
  memberTexts,
  parseJson,
  skipWhiteSpace,
  startOfMember,
} from '../../lib/readers/json-text.ts';
import { placesIn as placesInText } from '../../lib/readers/json-walk.ts';
import { embeddedJson, everyOwnCase, loadPage } from './changed-pages.ts';

const shared = path.resolve(import.meta.dirname, '../../../shared');
const recordings = path.join(shared, 'recordings');
const suite = path.join(shared, 'badinput/nst+JSONTestSuite/test_parsing');
const fuzzed = path.join(shared, 'badinput/dvyukov+go-fuzz-corpus/json-corpus.json');
for (const folder of [recordings, suite, fuzzed])
  if (!existsSync(folder)) console.log(`Skipped: ${path.basename(folder)} is not beside this checkout.`);

const ownTexts = everyOwnCase().flatMap((folder) => loadPage(folder).texts.map(({ value }) => value));

/** The outermost values of every key of a parsed text, without recursion. */
function valuesByKey(root: unknown): Map<string, unknown[]> {
  const found = new Map<string, unknown[]>();
  const open: { value: unknown; within: ReadonlySet<string> }[] = [{ value: root, within: new Set() }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { value, within } = next;
    if (Array.isArray(value)) for (const item of value) open.push({ value: item, within });
    else if (typeof value === 'object' && value !== null)
      for (const [key, inner] of Object.entries(value)) {
        if (!within.has(key)) found.set(key, [...(found.get(key) ?? []), inner]);
        const deeper = within.has(key) ? within : new Set([...within, key]);
        if (typeof inner === 'object' && inner !== null) open.push({ value: inner, within: deeper });
      }
  }
  return found;
}

const sorted = (values: Iterable<unknown>) => [...values].map((value) => JSON.stringify(value)).sort();

/** Keys of words stand in a text as they are; only such are looked for. A site may write "/" as "\\/". */
const isPlain = (key: string) => /^[\w .-]+$/.test(key);

/** Compares a share of a text's keys with JSON.parse and gives how many were compared. */
function compareKeys(text: string, mostKeys: number): number {
  const keys = [...valuesByKey(JSON.parse(text))].filter(([key]) => isPlain(key));
  const step = Math.max(1, Math.floor(keys.length / mostKeys));
  let compared = 0;
  for (const [key, values] of keys.filter((_, index) => index % step === 0)) {
    expect(sorted(members(text, key)), key).toEqual(sorted(values));
    compared += 1;
  }
  return compared;
}

describe('values found by their key', () => {
  it('are those of JSON.parse on all our own pages', () => {
    const compared = ownTexts.map((value) => compareKeys(JSON.stringify(value), 500));
    expect(compared.length).toBeGreaterThan(60);
    expect(compared.reduce((sum, count) => sum + count)).toBeGreaterThan(3_000);
  });

  it.skipIf(!existsSync(recordings))('are those of JSON.parse on the recordings', { timeout: 240_000 }, () => {
    const found = ['instagram', 'youtube', 'tiktok'].flatMap((platform) =>
      readdirSync(path.join(recordings, platform)).flatMap((name) => {
        const folder = path.join(recordings, platform, name);
        return readdirSync(folder).map((file) => path.join(folder, file));
      }),
    );
    let compared = 0;
    let texts = 0;
    for (const file of found.filter((name) => /page\.html$|response-\d+\.json$/.test(name))) {
      const source = readFileSync(file, 'utf8');
      const inside = file.endsWith('.html')
        ? [...source.matchAll(/<script[^>]*>(.*?)<\/script>/gs)].map(
            (match) => embeddedJson(match[1] ?? '')?.json ?? '',
          )
        : [source];
      for (const text of inside) {
        if (text.length < 500 || parseJson(text) === undefined) continue;
        texts += 1;
        compared += compareKeys(text, 25);
      }
    }
    console.log(`${compared} keys of ${texts} recorded texts compared`);
    expect(texts).toBeGreaterThan(100);
    expect(compared).toBeGreaterThan(2_000);
  });

  it('are those of JSON.parse on made-up values, however their strings look', () => {
    // No keys that need an escape: JSON.parse of V8 13.6 gives {"{":0,"\\"":1} the key "\\" once it has met that one.
    const key = fc.constantFrom('a', 'b', 'stats', 'count', '__proto__', 'constructor', 'a b', 'x.y-z', '{');
    const text = fc.oneof(
      fc.string(),
      fc.constantFrom('"a":1', '\\"a\\":1', '{"a":', '\\', '\\\\"', '}', ']', ',"b":{}', '\u2028', '\ud800'),
    );
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        text,
        fc.integer(),
        fc.boolean(),
        fc.constant(null),
        fc.array(tie('value'), { maxLength: 4 }),
        fc.dictionary(key, tie('value'), { maxKeys: 4 }),
      ),
    }));
    fc.assert(
      fc.property(value, fc.constantFrom(0, 1, 2), (made, indent) => {
        const json = JSON.stringify(made, null, indent);
        expect(endOfValue(json, 0)).toBe(json.length);
        for (const [name, values] of valuesByKey(JSON.parse(json))) {
          if (isPlain(name)) expect(sorted(members(json, name))).toEqual(sorted(values));
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('are not met inside strings', () => {
    const text = JSON.stringify({ caption: '"likes": 5, {"likes": 6}', quoted: '\\"likes":7', list: ['likes', ':8'] });
    expect(startOfMember(text, 'likes')).toBe(-1);
    expect(member(`{"note":"\\\\","likes":9}`, 'likes')).toBe(9);
    expect(member(`{"likes" :\n 9}`, 'likes')).toBe(9);
    expect([...memberTexts('{"a":{"a":1},"b":[{"a":2}]}', 'a')]).toEqual(['{"a":1}', '2']);
  });

  it('end with the text where it is cut off', () => {
    const whole = JSON.stringify({ a: { b: ['x', { c: '\\"' }] }, d: 'e' });
    for (let length = 0; length < whole.length; length += 1) {
      const cut = whole.slice(0, length);
      for (const name of ['a', 'b', 'c', 'd']) for (const value of members(cut, name)) expect(value).toBeDefined();
    }
  });

  it('do not depend on depth', () => {
    const depth = 400_000;
    const deep = `{"a":${'['.repeat(depth)}1${']'.repeat(depth)},"b":2}`;
    expect(endOfValue(deep, 0)).toBe(deep.length);
    expect(member(deep, 'b')).toBe(2);
  });
});

describe('the JSON of others', () => {
  it.skipIf(!existsSync(suite))('is accepted, refused or passed over as JSONTestSuite says', () => {
    const files = readdirSync(suite);
    expect(files.length).toBeGreaterThan(300);
    for (const file of files) {
      const text = readFileSync(path.join(suite, file), 'utf8');
      const start = skipWhiteSpace(text, 0);
      const end = endOfValue(text, start);
      if (file.startsWith('y_')) {
        expect(end, file).toBe(text.trimEnd().length);
        expect(sorted([parseJson(text.slice(start, end))]), file).toEqual(sorted([JSON.parse(text)]));
      }
      // What must fail may end somewhere or nowhere, but is never a value.
      if (file.startsWith('n_')) expect(parseJson(text), file).toBeUndefined();
      for (const name of ['a', '', 'id']) for (const value of members(text, name)) expect(value, file).toBeDefined();
    }
  });

  it.skipIf(!existsSync(fuzzed))('survives what fuzzers have found', () => {
    const corpus = JSON.parse(readFileSync(fuzzed, 'utf8'));
    const inputs: { base64: string }[] = Array.isArray(corpus)
      ? corpus
      : (Object.values(corpus).find(Array.isArray) ?? []);
    expect(inputs.length).toBeGreaterThan(1_000);
    let parsed = 0;
    for (const { base64 } of inputs) {
      const text = Buffer.from(base64, 'base64').toString('utf8');
      const start = skipWhiteSpace(text, 0);
      const value = parseJson(text);
      if (value !== undefined && text.charCodeAt(start) > 32) {
        parsed += 1;
        expect(sorted([parseJson(text.slice(start, endOfValue(text, start)))])).toEqual(sorted([value]));
      }
      for (const name of ['a', 'id', 'name']) expect([...members(text, name)]).toBeDefined();
      expect([...placesInText(text, start)].length).toBeLessThanOrEqual(text.length);
    }
    expect(parsed).toBeGreaterThan(100);
  });
});

describe('the direct members of a value', () => {
  it('are those of JSON.parse', () => {
    let compared = 0;
    for (const value of ownTexts) {
      const text = JSON.stringify(value);
      const places = [...placesInText(text, 0)];
      const values = Object.values(value as object);
      expect(places.map(({ start, end }) => text.slice(start, end)).sort()).toEqual(
        values.map((inner) => JSON.stringify(inner)).sort(),
      );
      compared += places.length;
    }
    expect(compared).toBeGreaterThan(150);
  });
});
