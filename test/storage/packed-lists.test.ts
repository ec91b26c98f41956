// Holds that a list read from its packed copy is the list: whatever was written since, by whom and how, and that what was erased leaves no copy.

import { IDBKeyRange } from 'fake-indexeddb';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { everyoneId } from '../../lib/campaign/listing.ts';
import { HeldRows } from '../../lib/campaign/table/packed-rows.ts';
import { lineOf, type RowLine } from '../../lib/campaign/table/row-line.ts';
import { connect } from '../../lib/storage/db.ts';
import { blockOf, blocks, keysOfBlock } from '../../lib/storage/packed-lists/blocks.ts';
import type { Store } from '../../lib/storage/store.ts';
import { tableSourceOf } from '../../lib/storage/table/table-source.ts';
import { readRaw } from './raw-database.ts';
import { Machine, row } from './stand-ins.ts';

const everybody = { campaignId: 'default', order: { key: 'name', direction: 'ascending' } } as const;

function opened(name: string) {
  const machine = new Machine(name);
  const connection = connect({ indexedDB: machine.indexedDB, IDBKeyRange }, name);
  const source = tableSourceOf(connection, 1);
  /** What the table would hold after reading the list. */
  const read = async (listId = 'default') => {
    const lines = new Map<string, RowLine>();
    const places = new Map<string, number>();
    const held = new HeldRows(listId);
    for await (const { lines: part, packed } of source.parts(listId)) {
      for (const line of part) {
        lines.set(line.creatorKey, line);
        if (!places.has(line.creatorKey)) places.set(line.creatorKey, places.size);
      }
      held.put(
        Uint32Array.from(part, ({ creatorKey }) => places.get(creatorKey) ?? -1),
        packed,
      );
    }
    const rows = [...lines.keys()].map((key) => held.row(places.get(key) ?? -1));
    return { lines, rows };
  };
  return { machine, store: machine.store(), read, close: () => connection.close() };
}

const rowsOf = (store: Store) => store.shortlists.page(everybody, 0, 1_000);

async function expectTrue({ store, read }: ReturnType<typeof opened>) {
  const standing = await rowsOf(store);
  const { lines, rows } = await read();
  const byKey = (one: { creatorKey: string } | null, other: { creatorKey: string } | null) =>
    (one?.creatorKey ?? '') < (other?.creatorKey ?? '') ? -1 : 1;
  expect([...rows].sort(byKey)).toEqual([...standing].sort(byKey));
  expect([...lines.values()].sort(byKey)).toEqual(standing.map(lineOf).sort(byKey));
}

/** Keys as the store makes them, many of them in a few blocks. */
const key = fc.nat(29).map((at) => `${(at % 7).toString(16)}${at % 3}-${at}`);

const step = fc.oneof(
  fc.record({ kind: fc.constant('add' as const), keys: fc.uniqueArray(key, { minLength: 1, maxLength: 25 }) }),
  fc.record({ kind: fc.constant('remove' as const), keys: fc.uniqueArray(key, { minLength: 1, maxLength: 3 }) }),
  fc.record({ kind: fc.constant('tag' as const), keys: fc.uniqueArray(key, { minLength: 1, maxLength: 4 }) }),
  fc.record({ kind: fc.constant('stage' as const), keys: fc.uniqueArray(key, { minLength: 1, maxLength: 12 }) }),
  fc.record({ kind: fc.constant('erase' as const), keys: fc.tuple(key) }),
  fc.record({ kind: fc.constant('read' as const), keys: fc.constant([]) }),
);

let runs = 0;

async function take(store: Store, { kind, keys }: { readonly kind: string; readonly keys: readonly string[] }) {
  runs += 1;
  const names = keys.map((one) => row(one, { displayName: `${one} ${runs}`, lookCount: runs }));
  if (kind === 'add') await store.shortlists.add(names);
  if (kind === 'remove') await store.shortlists.remove('default', keys);
  if (kind === 'tag') await store.dealings.change(keys, { kind: 'tags', add: [`t${runs}`], remove: [] });
  if (kind === 'stage') await store.dealings.change(keys, { kind: 'stage', campaignId: 'default', stage: `s${runs}` });
  if (kind === 'erase') await store.erase.creator(keys[0] ?? '');
}

describe('blocks of keys', () => {
  it('hold every key in exactly one', () => {
    fc.assert(
      fc.property(fc.oneof(fc.uuid(), fc.string()), (creatorKey) => {
        const holding = blocks.filter((block) => {
          const [from, to] = keysOfBlock(block);
          return from <= creatorKey && (typeof to !== 'string' || creatorKey < to);
        });
        expect(holding).toEqual([blockOf(creatorKey)]);
      }),
    );
  });
});

describe('a list read from its packed copy', () => {
  it('is the list, whatever was written between two readings', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 8 }), async (steps) => {
        runs += 1;
        const list = opened(`packed-${runs}`);
        await list.store.shortlists.add([row('00-first'), row('ff-last')]);
        await expectTrue(list);
        for (const one of steps) {
          await take(list.store, one);
          if (one.kind === 'read') await expectTrue(list);
        }
        await expectTrue(list);
        // Once more: what the reading before has mended.
        await expectTrue(list);
        list.close();
        list.store.close();
      }),
      { numRuns: 12 },
    );
  });

  it('is not packed again where nothing was written', async () => {
    const { machine, store, read, close } = opened('packed-once');
    await store.shortlists.add([row('11-a'), row('22-b')]);
    await read();
    const before = await readRaw(machine.indexedDB, machine.name);
    expect(before.stores.packedRows?.rows).toHaveLength(blocks.length);
    await store.shortlists.add([row('11-a', { displayName: 'new' })]);
    expect((await readRaw(machine.indexedDB, machine.name)).stores.outdatedRows?.rows).toEqual([
      { listId: 'default', creatorKey: '11-a' },
    ]);
    expect((await read()).lines.get('11-a')?.name).toBe('new');
    // One outdated row is read anew each time; its block is not.
    expect((await readRaw(machine.indexedDB, machine.name)).stores.outdatedRows?.rows).toHaveLength(1);
    close();
  });

  it('leaves no copy of whom the user has erased', async () => {
    const { machine, store, read, close } = opened('packed-erased');
    const everyone = (creatorKey: string) =>
      row(creatorKey, { campaignId: everyoneId, displayName: `name of ${creatorKey}` });
    await store.shortlists.add([everyone('33-gone'), everyone('44-stays')]);
    await read(everyoneId);
    const copied = async () => {
      const copies = (await readRaw(machine.indexedDB, machine.name)).stores.packedRows?.rows ?? [];
      return copies.map((copy) => JSON.stringify((copy as { lines: object }).lines)).join();
    };
    expect(await copied()).toContain('name of 33-gone');
    await store.erase.creator('33-gone');
    expect(await copied()).not.toContain('33-gone');
    expect(await copied()).toContain('44-stays');
    await store.erase.everything([]);
    expect((await readRaw(machine.indexedDB, machine.name)).stores.packedRows?.rows).toEqual([]);
    close();
  });
});
