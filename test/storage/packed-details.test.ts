// A creator's details lie packed on the disk and come back as they were; what an older version wrote is read, what is forged is refused.
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { linesOf, rowOf } from '../../lib/storage/backup/row-text.ts';
import { type Connection, connect } from '../../lib/storage/db.ts';
import { packDetails, unpackDetails } from '../../lib/storage/packed-details/details-row.ts';
import { packed, unpacked } from '../../lib/storage/packed-details/packed-value.ts';
import type { DetailsRecord } from '../../lib/storage/records.ts';
import { creator, exact, fact, noon, post } from '../profile/invented-creator.ts';
import { readRaw } from './raw-database.ts';

const posts = Array.from({ length: 30 }, (_, at) =>
  post(`p${at}`, {
    likes: exact(at * 7),
    caption: fact(`第 ${at} 篇 "引號" \\ 孤\ud800`),
    coAuthors: fact(['a', 'b']),
  }),
);
const details: DetailsRecord = {
  key: 'k1',
  profile: creator('instagram', { handle: fact('mei'), followers: exact(41_230), links: fact([]) }),
  posts,
};

const lineOf = (table: string, row: unknown) => new TextDecoder().decode(linesOf(table, [row])).trimEnd();

const again = (value: unknown) => unpacked(JSON.parse(packed(value) ?? ''));

describe('packed values', () => {
  it('come back as they were, whatever plain data they are', () => {
    const figure = fc.record(
      {
        state: fc.constantFrom('known', 'absent', 'unread'),
        value: fc.oneof(fc.nat(3), fc.string(), fc.array(fc.string()), fc.constant(null)),
        low: fc.nat(3),
        high: fc.nat(3),
        text: fc.option(fc.string()),
        source: fc.constantFrom('a › b', 'c'),
      },
      { requiredKeys: ['state'] },
    );
    const plain = fc.oneof(fc.jsonValue(), fc.array(figure), fc.dictionary(fc.string(), figure));
    fc.assert(
      fc.property(plain, (value) => {
        // By this name no object of ours has a field.
        fc.pre(!JSON.stringify(value).includes('__proto__'));
        expect(again(value)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
      { numRuns: 500 },
    );
  });

  it('keep the order of fields, and take a fifth of the room or less', () => {
    const { key: _key, ...rest } = details;
    expect(JSON.stringify(again(rest))).toBe(JSON.stringify(rest));
    expect((packed(rest)?.length ?? Number.POSITIVE_INFINITY) * 5).toBeLessThan(JSON.stringify(rest).length);
  });

  it.each([
    ['no list', {}],
    ['no shapes', [null, [0]]],
    ['a shape that is not there', [[], [0]]],
    ['a shape that is no list', [['ab'], [0, 1, 2]]],
    ['a field too few', [[['a', 'b']], [0, 1]]],
    ['a field too many', [[['a']], [0, 1, 2]]],
    ['an object where none can be', [[['a']], [0, {}]]],
    ['another prototype', [[['__proto__']], [0, [-1]]]],
    ['another prototype for all', [[[['__proto__', {}]]], [0]]],
    ['a shape of very many fields', [[Array.from({ length: 65 }, (_, at) => [`f${at}`, 1])], [0]]],
    ['very many shapes', [Array.from({ length: 4_001 }, () => []), [0]]],
    ['a number of a list', [[], [-2]]],
    ['a name in place of a number', [[], ['__proto__']]],
    [
      'a few bytes that would fill the memory',
      [[Array.from({ length: 64 }, (_, at) => [`f${at}`, 1])], [-1, ...Array.from({ length: 62_501 }, () => [0])]],
    ],
    ['a name that is none', [[[1]], [0]]],
  ])('are refused: %s', (_, stored) => {
    expect(() => unpacked(stored)).toThrow(TypeError);
  });
});

describe('in the store', () => {
  let engine: { indexedDB: IDBFactory; IDBKeyRange: typeof IDBKeyRange };
  let connection: Connection;

  beforeEach(() => {
    engine = { indexedDB: new IDBFactory(), IDBKeyRange };
    connection = connect(engine as never, 'packed');
  });

  const write = (rows: readonly DetailsRecord[]) =>
    connection.write(['details'], async () => {
      await connection.tables.details.bulkPut(rows);
    });

  it('details lie packed and are read whole, in every way of reading', async () => {
    const other = { ...details, key: 'k2', posts: posts.slice(0, 1) };
    await write([details, other]);
    await connection.write(['details'], async () => {
      await connection.tables.details.add({ ...details, key: 'k3' });
    });
    const raw = await readRaw(engine.indexedDB, 'packed');
    for (const row of raw.stores.details?.rows ?? []) expect(Object.keys(row as object)).toEqual(['key', 'packed']);
    const { tables, read } = connection;
    await read(['details'], async () => {
      expect(await tables.details.get('k1')).toEqual(details);
      expect(await tables.details.bulkGet(['k2', 'gone'])).toEqual([other, undefined]);
      expect(await tables.details.toArray()).toEqual([details, other, { ...details, key: 'k3' }]);
      expect(await tables.details.toCollection().primaryKeys()).toEqual(['k1', 'k2', 'k3']);
      const seen: DetailsRecord[] = [];
      await tables.details.each((row) => seen.push(row));
      expect(seen).toEqual([details, other, { ...details, key: 'k3' }]);
      expect(await tables.details.filter((row) => row.posts.length === 1).toArray()).toEqual([other]);
    });
  });

  it('details that the reader of packed ones would refuse are written whole: what is written can be read', async () => {
    // Each post was opened on a day of its own: its figures have nothing in common with those of another.
    const opened = Array.from({ length: 5_000 }, (_, at) => post(`p${at}`, { likes: exact(at, noon + at) }));
    const strange = JSON.parse('{"state":"known","value":"x","source":"a","seenAt":1,"__proto__":{"b":1}}');
    const rows = [
      { ...details, posts: opened },
      { ...details, key: 'k2', profile: { ...details.profile, bio: strange } },
    ];
    await write(rows);
    const { tables, read } = connection;
    await read(['details'], async () => {
      expect((await tables.details.get('k1'))?.posts).toEqual(opened);
      expect(await tables.details.get('k2')).toBeDefined();
    });
  });

  it('what an older version has written is read, and packed when it is changed', async () => {
    await connection.read(['details'], () => connection.tables.details.count());
    const request = engine.indexedDB.open('packed') as unknown as IDBOpenDBRequest;
    await new Promise<void>((resolve) => {
      request.onsuccess = () => {
        const transaction = request.result.transaction('details', 'readwrite');
        transaction.objectStore('details').put(details);
        transaction.oncomplete = () => resolve();
      };
    });
    request.result.close();
    const { tables, read } = connection;
    expect(await read(['details'], () => tables.details.get('k1'))).toEqual(details);
    await connection.write(['details'], async () => {
      await tables.details.update('k1', { posts: [] });
    });
    expect(await read(['details'], () => tables.details.get('k1'))).toEqual({ ...details, posts: [] });
    const raw = await readRaw(engine.indexedDB, 'packed');
    expect(Object.keys(raw.stores.details?.rows[0] as object)).toEqual(['key', 'packed']);
  });
});

describe('in a line of a backup', () => {
  it('stand as JSON that needs no second reading, and come back whole', () => {
    const line = lineOf('details', packDetails(details));
    expect(JSON.parse(line)).toMatchObject({ key: 'k1', packed: [expect.any(Array), expect.any(Array)] });
    expect(rowOf('details', line)).toEqual(details);
    expect(unpackDetails(packDetails(details))).toEqual(details);
  });

  it('stand whole where an older version has written them so', () => {
    expect(rowOf('details', lineOf('details', details))).toEqual(details);
  });

  it('are refused when their packed part is broken', () => {
    expect(() => rowOf('details', '{"key":"k1","packed":[[["posts"]],[7]]}')).toThrow(TypeError);
  });
});
