// Holds that the table's engine answers over the store: first rows early, then all, and every change, through the worker's messages.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { everyoneId } from '../../lib/campaign/listing.ts';
import type { TableAnswer, TableEngine, TableQuery } from '../../lib/campaign/table/table-query.ts';
import { createTableClient } from '../../lib/storage/table/table-client.ts';
import { Machine, row } from './stand-ins.ts';
import { workerOver } from './table-worker-stand-in.ts';

const all: TableQuery = { listId: 'default', order: [], conditions: [] };

let names = 0;
const open: TableEngine[] = [];
afterEach(() => {
  for (const engine of open.splice(0)) engine.close();
});

function opened() {
  names += 1;
  const machine = new Machine(`table-${names}`);
  const engine = createTableClient(workerOver(machine));
  open.push(engine);
  return { machine, store: machine.store(), engine };
}

/** Follows a question and gives what was heard, and a look at the rows of the last answer. */
function following(engine: TableEngine, query: TableQuery) {
  const heard: TableAnswer[] = [];
  const failures: unknown[] = [];
  engine.follow(
    query,
    (answer) => heard.push(answer),
    (thrown) => failures.push(thrown),
  );
  const whole = async (found: number): Promise<readonly string[]> =>
    vi.waitFor(async () => {
      expect(failures).toEqual([]);
      const last = heard.at(-1);
      expect(last).toMatchObject({ isWhole: true, found });
      const rows = await engine.rows(last?.answer ?? 0, 0, found);
      if (!rows) throw new Error('outdated');
      return rows.map(({ creatorKey }) => creatorKey);
    });
  return { heard, failures, whole };
}

describe('the table over the store', () => {
  it('gives a list, newest first', async () => {
    const { store, engine } = opened();
    await store.shortlists.add([row('a', { addedAt: 1 }), row('b', { addedAt: 3 }), row('c', { addedAt: 2 })]);
    const { whole } = following(engine, all);
    expect(await whole(3)).toEqual(['b', 'c', 'a']);
  });

  it('shows what is added, changed and taken off in another window', async () => {
    const { machine, store, engine } = opened();
    await store.shortlists.add([row('a', { addedAt: 1 }), row('b', { addedAt: 3 })]);
    const { whole, heard } = following(engine, { ...all, conditions: [{ field: 'stage', oneOf: ['candidate'] }] });
    expect(await whole(2)).toEqual(['b', 'a']);
    const other = machine.store();
    await other.shortlists.add([row('c', { addedAt: 2 })]);
    expect(await whole(3)).toEqual(['b', 'c', 'a']);
    await other.dealings.change(['c'], { kind: 'stage', campaignId: 'default', stage: 'live' });
    expect(await whole(2)).toEqual(['b', 'a']);
    await other.shortlists.remove('default', ['b']);
    expect(await whole(1)).toEqual(['a']);
    const answers = heard.map(({ answer }) => answer);
    expect(answers).toEqual([...answers].sort((a, b) => a - b));
  });

  it('goes over to another list', async () => {
    const { store, engine } = opened();
    await store.shortlists.add([row('a'), row('b', { campaignId: everyoneId }), row('c', { campaignId: everyoneId })]);
    expect(await following(engine, all).whole(1)).toEqual(['a']);
    expect(await following(engine, { ...all, listId: everyoneId }).whole(2)).toEqual(['c', 'b']);
  });
});
