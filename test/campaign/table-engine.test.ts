// Holds how the engine reads: first rows before the list, the list once, and after that only the rows that were changed.
import { describe, expect, it, vi } from 'vitest';
import type { ShortlistRow } from '../../lib/campaign/shortlist-row.ts';
import { packRows } from '../../lib/campaign/table/packed-rows.ts';
import { lineOf } from '../../lib/campaign/table/row-line.ts';
import { createTableEngine, type FoundRows } from '../../lib/campaign/table/table-engine.ts';
import type { TableAnswer, TableQuery } from '../../lib/campaign/table/table-query.ts';
import type { ListPart, TableChange, TableSource } from '../../lib/campaign/table/table-source.ts';
import { inventedRow } from './invented-rows.ts';

const all: TableQuery = { listId: 'default', order: [], conditions: [] };

/** A list in memory; parts of it come when the test lets them. */
class ListStandIn implements TableSource {
  readonly standing = new Map<string, ShortlistRow>();
  readonly asked = { parts: 0, rows: [] as string[] };
  private listener: (change: TableChange) => void = () => {};
  private open: (() => void) | null = null;
  isHeld = false;
  failure: Error | null = null;

  constructor(count: number) {
    for (let at = 0; at < count; at += 1) this.standing.set(`k${at}`, this.row(`k${at}`, { addedAt: at }));
  }

  row = (creatorKey: string, given: Partial<ShortlistRow> = {}) => inventedRow({ creatorKey, ...given });

  count = async () => this.standing.size;
  stageOrder = async () => ['candidate', 'live'];
  listed = async () => new Set(['k1']);

  async firstRows(_listId: string, order: unknown, limit: number) {
    if (order !== null) return null;
    return [...this.standing.values()].sort((a, b) => b.addedAt - a.addedAt).slice(0, limit);
  }

  async *parts(): AsyncGenerator<ListPart> {
    this.asked.parts += 1;
    const rows = [...this.standing.values()];
    for (let start = 0; start < rows.length; start += 10_000) {
      if (this.isHeld) await new Promise<void>((resolve) => (this.open = resolve));
      if (this.failure) throw this.failure;
      const part = rows.slice(start, start + 10_000);
      yield { lines: part.map(lineOf), packed: packRows(part) };
    }
  }

  rows = async (_listId: string, creatorKeys: readonly string[]) => {
    this.asked.rows.push(...creatorKeys);
    return creatorKeys.map((key) => this.standing.get(key) ?? null);
  };

  onChange = (listener: (change: TableChange) => void) => {
    this.listener = listener;
    return () => {
      this.listener = () => {};
    };
  };

  release(): void {
    this.open?.();
  }

  change(rows: TableChange['rows'], campaigns = false): void {
    this.listener({ rows, campaigns });
  }
}

const changedRow = (creatorKey: string | null, listId = 'default') => ({ listId, creatorKey });

function engineOver(source: ListStandIn) {
  const handed: number[] = [];
  const engine = createTableEngine({
    source,
    clock: () => 0,
    rest: async () => {},
    handOver: ({ places }) => handed.push(places.length),
  });
  const heard: { readonly answer: TableAnswer; readonly found: FoundRows }[] = [];
  const failures: unknown[] = [];
  const follow = (query: TableQuery) =>
    engine.follow(
      query,
      (answer, found) => heard.push({ answer, found }),
      (thrown) => failures.push(thrown),
    );
  const keys = () => engine.keys(heard.at(-1)?.answer.answer ?? 0);
  const whole = (found: number) =>
    vi.waitFor(() => expect(heard.at(-1)?.answer).toMatchObject({ isWhole: true, found }));
  return { engine, follow, heard, failures, handed, keys, whole };
}

describe('the engine', () => {
  it('shows the first rows before the list is read, and the list when it is', async () => {
    const source = new ListStandIn(500);
    source.isHeld = true;
    const { follow, heard, keys, whole } = engineOver(source);
    follow(all);
    await vi.waitFor(() => expect(heard).toHaveLength(1));
    expect(heard[0]?.answer).toMatchObject({ isWhole: false, found: 200 });
    expect(keys()?.slice(0, 2)).toEqual(['k499', 'k498']);
    source.isHeld = false;
    await vi.waitFor(() => source.release());
    source.release();
    await whole(500);
    expect(heard.at(-1)?.answer.total).toBe(500);
  });

  it('answers another question while the list is being read, with what has been read', async () => {
    const source = new ListStandIn(30_000);
    const { follow, heard, whole } = engineOver(source);
    follow({ ...all, order: [{ column: 'looks', direction: 'ascending' }] });
    await whole(30_000);
    const partial = heard.filter(({ answer }) => !answer.isWhole).map(({ answer }) => answer.found);
    expect(partial).toEqual([10_000, 20_000, 30_000].slice(0, partial.length));
    expect(partial.length).toBeGreaterThan(0);
  });

  it('reads after a change only what was changed', async () => {
    const source = new ListStandIn(300);
    const { follow, handed, keys, whole } = engineOver(source);
    follow(all);
    await whole(300);
    source.standing.set('k300', source.row('k300', { addedAt: 300 }));
    source.standing.set('k7', source.row('k7', { addedAt: 301 }));
    source.standing.delete('k8');
    source.change([changedRow('k300'), changedRow('k7'), changedRow('k8'), changedRow('k9', 'other-list')]);
    await vi.waitFor(() => expect(keys()?.slice(0, 3)).toEqual(['k7', 'k300', 'k299']));
    expect(keys()).not.toContain('k8');
    expect(source.asked).toEqual({ parts: 1, rows: ['k300', 'k7', 'k8'] });
    expect(handed).toEqual([300, 2]);
  });

  it('takes in what was changed while the list was being read', async () => {
    const source = new ListStandIn(300);
    source.isHeld = true;
    const { follow, keys, heard, whole } = engineOver(source);
    follow(all);
    await vi.waitFor(() => expect(heard).toHaveLength(1));
    source.change([changedRow('k5')]);
    source.isHeld = false;
    source.release();
    await whole(300);
    source.standing.set('k5', source.row('k5', { addedAt: 999 }));
    await vi.waitFor(() => expect(source.asked.rows).toContain('k5'));
    source.change([changedRow('k5')]);
    await vi.waitFor(() => expect(keys()?.[0]).toBe('k5'));
  });

  it('reads the whole list again only when nobody can say what was changed', async () => {
    const source = new ListStandIn(20);
    const { follow, keys, whole } = engineOver(source);
    follow(all);
    await whole(20);
    source.standing.clear();
    source.standing.set('new', source.row('new'));
    source.change([changedRow(null)]);
    await whole(1);
    expect(keys()).toEqual(['new']);
    source.change(null);
    await vi.waitFor(() => expect(source.asked.parts).toBe(3));
  });

  it('asks anew who stands on a campaign’s list when that was changed', async () => {
    const source = new ListStandIn(20);
    const { follow, keys, whole, heard } = engineOver(source);
    follow({ ...all, conditions: [{ field: 'campaign', oneOf: ['spring'] }] });
    await whole(1);
    source.listed = async () => new Set(['k1', 'k2']);
    const before = heard.length;
    source.change([changedRow('k2', 'spring')]);
    await vi.waitFor(() => expect(heard.length).toBeGreaterThan(before));
    expect(keys()).toEqual(['k2', 'k1']);
  });

  it('answers nothing about an outdated answer', async () => {
    const source = new ListStandIn(20);
    const { engine, follow, heard, whole } = engineOver(source);
    follow(all);
    await whole(20);
    const old = heard.at(-1)?.answer.answer ?? 0;
    expect(engine.placeOf(old, 'k19')).toBe(0);
    expect(engine.placeOf(old, 'nobody')).toBeNull();
    follow({ ...all, order: [{ column: 'addedAt', direction: 'ascending' }] });
    await vi.waitFor(() => expect(heard.at(-1)?.answer.answer).toBeGreaterThan(old));
    expect([engine.keys(old), engine.placeOf(old, 'k19')]).toEqual([null, null]);
    expect(engine.placeOf(heard.at(-1)?.answer.answer ?? 0, 'k19')).toBe(19);
  });

  it('tells of a failure, and begins anew with the next question', async () => {
    const source = new ListStandIn(20);
    source.failure = new Error('disk');
    const { follow, failures, whole } = engineOver(source);
    follow({ ...all, order: [{ column: 'looks', direction: 'ascending' }] });
    await vi.waitFor(() => expect(failures).toHaveLength(1));
    source.failure = null;
    follow(all);
    await whole(20);
    expect(failures).toHaveLength(1);
  });

  it('is silent after its end', async () => {
    const source = new ListStandIn(20);
    const { engine, follow, heard, whole } = engineOver(source);
    const end = follow(all);
    await whole(20);
    end();
    const before = heard.length;
    source.change([changedRow('k1')]);
    await vi.waitFor(() => expect(source.asked.rows).toEqual(['k1']));
    expect(heard).toHaveLength(before);
    engine.close();
  });
});
