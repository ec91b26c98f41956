// Holds picking out of JSON text against JSON.parse, and against text that is no JSON.
import { describe, expect, it } from 'vitest';
import { pick, wanted } from '../../lib/readers/json-pick.ts';

const what = wanted({
  id: 'value',
  name: 'value',
  flags: 'value',
  user: { name: 'value' },
  edges: { node: { id: 'value' } },
});

describe('picking out of JSON text', () => {
  it('takes the wanted members and no others, at their own depth', () => {
    const text = JSON.stringify({
      other: { id: 9, user: { name: 'wrong' } },
      id: 7,
      name: 'a "quoted\\" name with } and ]',
      user: { id: 1, name: null, name_too: 'x' },
      edges: [{ node: { id: 'a', deep: [{ id: 'b' }] } }, { node: null }, {}],
      flags: [true, 12],
    });
    expect(pick(text, 0, what)?.value).toEqual({
      id: 7,
      name: 'a "quoted\\" name with } and ]',
      user: { name: null },
      edges: [{ node: { id: 'a' } }, { node: null }, {}],
      flags: [true, 12],
    });
    expect(pick(text, 0, what)?.end).toBe(text.length);
    expect(pick(JSON.stringify(JSON.parse(text), null, 2), 0, what)?.value).toEqual(pick(text, 0, what)?.value);
  });

  it('keeps ids beyond the exact numbers as text', () => {
    expect(pick('{"id":3999310043081137024}', 0, what)?.value).toEqual({ id: '3999310043081137024' });
  });

  it('reads strings that a pretty-printer has broken', () => {
    expect(pick('{"name":"one\ntwo"}', 0, what)?.value).toEqual({ name: 'one\ntwo' });
    expect(pick('{"name":"one\n\\u4e8c"}', 0, what)?.value).toEqual({ name: 'one\n二' });
  });

  it('takes no prototype and no endless nesting', () => {
    const value = pick('{"__proto__":{"id":1},"constructor":{"id":2},"id":3}', 0, what)?.value;
    expect(value).toEqual({ id: 3 });
    const deep = `{"other":${'['.repeat(500_000)}${']'.repeat(500_000)},"id":1}`;
    expect(pick(deep, 0, what)?.value).toEqual({ id: 1 });
    expect(pick(`{"id":${'{"a":'.repeat(9_000)}1${'}'.repeat(9_000)}}`, 0, what)?.value).toEqual({ id: undefined });
  });

  it.each(['{"id":', '{"id":1', '{"id" 1}', '{id:1}', '[{"id":1}', '{"name":"never ends}', ''])(
    'gives nothing for %s',
    (text) => {
      expect(pick(text, 0, what)?.value ?? null).toBeNull();
    },
  );
});
