// Holds the walks through JSON text: direct members only, any depth, and nothing but an end for text that is no JSON.
import { describe, expect, it } from 'vitest';
import { endOfValue } from '../../lib/readers/json-text.ts';
import { passOver, placesIn, type Visit, walkMembers } from '../../lib/readers/json-walk.ts';

const text = '{ "a": {"x": 1, "b": 2}, "b": "}\\"{", "c" : [ {"b": 3}, 4 ] } tail';

describe('placesIn', () => {
  it('gives the direct members of an object', () => {
    const places = [...placesIn(text, 0)].map(({ key, start, end }) => [key, text.slice(start, end)]);
    expect(places).toEqual([
      ['a', '{"x": 1, "b": 2}'],
      ['b', '"}\\"{"'],
      ['c', '[ {"b": 3}, 4 ]'],
    ]);
  });

  it('gives the items of an array, and nothing for other values', () => {
    expect([...placesIn('[1,"]",{}]', 0)].map(({ start }) => start)).toEqual([1, 3, 7]);
    expect([...placesIn('"text"', 0)]).toEqual([]);
    expect([...placesIn('', 0)]).toEqual([]);
    expect([...placesIn('{}', -1)]).toEqual([]);
  });

  it('goes on behind the end that the caller has found', () => {
    const keys: string[] = [];
    for (const place of placesIn(text, 0)) {
      keys.push(place.key);
      place.end = endOfValue(text, place.start);
    }
    expect(keys).toEqual(['a', 'b', 'c']);
  });

  it.each(['{"a":1', '{"a"', '{"a":{', '{a:1}', '{"a" 1}', '[1', '{"a":"b'])(
    'ends at text that is cut off or no JSON: %s',
    (cut) => {
      expect([...placesIn(cut, 0)].length).toBeLessThanOrEqual(1);
    },
  );
});

describe('walkMembers', () => {
  const walk = (json: string, keys: readonly string[]) => {
    const seen: string[] = [];
    const visit =
      (key: string): Visit =>
      (start) => {
        const end = endOfValue(json, start);
        seen.push(`${key}=${json.slice(start, end)}`);
        return end;
      };
    const end = walkMembers(json, 0, new Map(keys.map((key) => [key, visit(key)])));
    return { seen, end };
  };

  it('visits the outermost members of the given names and gives the end of the value', () => {
    expect(walk(text, ['b'])).toEqual({ seen: ['b=2', 'b="}\\"{"', 'b=3'], end: text.indexOf(' tail') });
    expect(walk(text, ['a', 'x'])).toEqual({ seen: ['a={"x": 1, "b": 2}'], end: text.indexOf(' tail') });
  });

  it('takes texts that look like names for texts', () => {
    expect(walk('{"a":"\\"b\\":1","b":"b"}', ['b']).seen).toEqual(['b="b"']);
  });

  it('passes over what it is told to', () => {
    const visits = new Map([['a', passOver(text)]]);
    expect(walkMembers(text, 0, visits)).toBe(text.indexOf(' tail'));
  });

  it('goes five million levels deep, and tells text without an end', () => {
    const deep = `${'['.repeat(2_500_000)}${']'.repeat(2_500_000)}`;
    expect(walkMembers(deep, 0, new Map())).toBe(deep.length);
    expect(walkMembers('['.repeat(5_000_000), 0, new Map())).toBe(-1);
    expect(walk('{"a":{"b":1', ['a']).end).toBe(-1);
  });
});
