// A backup gives back exactly what was in the store; whatever else is handed over as one is refused, and changes nothing.
import {
  BlobReader,
  BlobWriter,
  TextReader,
  TextWriter,
  ZipReader,
  ZipWriter,
} from '@zip.js/zip.js/lib/zip-core-custom.js';
import { IDBFactory } from 'fake-indexeddb';
import { beforeAll, describe, expect, it } from 'vitest';
import type { BackupManifest } from '../../lib/storage/backup/format.ts';
import { type JobProblem, problemOf } from '../../lib/storage/backup/jobs.ts';
import { linesOf, rowOf } from '../../lib/storage/backup/row-text.ts';
import { sha256Of } from '../../lib/storage/backup/write-backup.ts';
import { tableNames } from '../../lib/storage/db.ts';
import { latestVersion } from '../../lib/storage/migrations/index.ts';
import { BackupMachine, digest, exampleOf, filledMachine } from './backup-stand-ins.ts';

const settings = { language: 'en', theme: 'dark' };

/** The entries of a backup as text, by name. */
async function unpacked(file: Blob): Promise<Map<string, string>> {
  const entries = new Map<string, string>();
  const zip = new ZipReader(new BlobReader(file));
  for (const entry of await zip.getEntries()) {
    if (!entry.directory) entries.set(entry.filename, await entry.getData(new TextWriter()));
  }
  return entries;
}

async function packed(entries: ReadonlyMap<string, string>): Promise<Blob> {
  const zip = new ZipWriter(new BlobWriter());
  for (const [name, text] of entries) await zip.add(name, new TextReader(text));
  return zip.close();
}

const manifestOf = (entries: ReadonlyMap<string, string>): BackupManifest =>
  JSON.parse(entries.get('manifest.json') ?? '{}');

/** A backup with one thing changed, its checksums made right again: what a forger would hand over. */
async function forged(
  file: Blob,
  change: (entries: Map<string, string>) => void,
  changeManifest: (manifest: BackupManifest) => unknown = (manifest) => manifest,
): Promise<Blob> {
  const entries = await unpacked(file);
  change(entries);
  const manifest = structuredClone(manifestOf(entries)) as unknown as { tables: Record<string, { name: string }[]> };
  for (const parts of Object.values(manifest.tables)) {
    for (const part of parts) {
      const bytes = new TextEncoder().encode(entries.get(part.name) ?? '');
      const rows = (entries.get(part.name) ?? '').split('\n').length - 1;
      Object.assign(part, { rows, bytes: bytes.length, sha256: await sha256Of(digest, bytes) });
    }
  }
  entries.set('manifest.json', JSON.stringify(changeManifest(manifest as unknown as BackupManifest)));
  return packed(entries);
}

describe('a backup file', () => {
  it('gives back a store as it was', async () => {
    const filled = await filledMachine('round-trip');
    await filled.put({
      relationships: [
        { creatorKey: 'key1', tags: ['孤\ud800對', '"\\\n'], doNotContact: { reason: '', since: 5 }, changedAt: {} },
      ],
      people: [{ key: 'p', accountKeys: ['key1', 'key2'], changedAt: 1 }],
      savedViews: [{ id: 'v', name: '名', view: { deep: [1, null, { '': 'x' }] }, changedAt: 1 }],
    });
    const before = await filled.all();
    const tables = Object.entries(before)
      .filter(([, rows]) => rows.length > 0)
      .map(([table]) => table);
    expect(tables.length).toBeGreaterThan(14);
    const file = await filled.job({ kind: 'write', settings });
    filled.machine.indexedDB = new IDBFactory();
    const restored = await filled.job({ kind: 'restore', file, settings: null, copies: true });
    expect(await filled.all()).toEqual(before);
    expect(restored).toEqual({ settings, before: null });
  });

  it('names every table, its rows and the checksum of each part', async () => {
    const filled = await filledMachine('manifest');
    filled.machine.now = 1_700_000_000_000;
    const entries = await unpacked(await filled.job({ kind: 'write', settings }));
    const manifest = manifestOf(entries);
    expect(manifest).toMatchObject({
      product: 'kol-lens',
      format: 1,
      storeVersion: latestVersion,
      madeAt: 1_700_000_000_000,
      kind: 'by-hand',
    });
    expect(Object.keys(manifest.tables).sort()).toEqual([...tableNames, 'settings'].sort());
    for (const part of Object.values(manifest.tables).flat()) {
      const text = entries.get(part.name) ?? '';
      expect(part.sha256).toBe(await sha256Of(digest, new TextEncoder().encode(text)));
      expect(text.split('\n').length - 1).toBe(part.rows);
      for (const line of text.split('\n').slice(0, -1)) expect(() => JSON.parse(line)).not.toThrow();
    }
  });

  it('goes into several parts where a table is long, and comes back in order', async () => {
    const machine = new BackupMachine('long');
    const text = '長'.repeat(3_000);
    const notes = Array.from({ length: 2_500 }, (_, at) => ({
      creatorKey: `k${String(at).padStart(5, '0')}`,
      notes: [{ id: 'n', text, createdAt: 1, updatedAt: 1, revision: 1, edits: [] }],
    }));
    await machine.put({ notes });
    const shares: number[] = [];
    const file = await machine.job({ kind: 'write', settings: null }, (share) => shares.push(share));
    const parts = manifestOf(await unpacked(file)).tables.notes ?? [];
    expect(parts.length).toBeGreaterThan(1);
    expect(shares.at(-1)).toBe(1);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    await machine.job({ kind: 'restore', file, settings: null, copies: false });
    expect((await machine.all()).notes).toEqual(notes);
  });

  it('keeps the numbers of typed arrays exactly, also those that JSON has no form for', () => {
    const row = {
      share: Float64Array.of(0.1, Number.NaN, -0, Number.POSITIVE_INFINITY),
      first: Uint16Array.of(0, 65_535),
      // A window into a larger memory.
      state: new Uint8Array([9, 1, 2, 9]).subarray(1, 3),
      shared: new Uint32Array(0),
    };
    expect(rowOf('overlaps', new TextDecoder().decode(linesOf('overlaps', [row])).trimEnd())).toEqual(row);
  });

  it('does not let a row reach a prototype, however the name is written', () => {
    for (const line of [
      '{"__proto__":{"bad":1},"a":1}',
      '{"\\u005f_proto__":{"bad":1},"a":1}',
      '{"a":1,"b":{"__PROTO__":1,"__proto__":[]}}',
    ]) {
      for (const table of ['notes', 'overlaps']) {
        const row = rowOf(table, line) as { a: number; bad?: unknown; b?: object };
        expect(row.a).toBe(1);
        expect(row.bad).toBeUndefined();
        expect(Object.getPrototypeOf(row)).toBe(Object.prototype);
        expect(JSON.stringify(row)).not.toContain('__proto__');
      }
    }
  });
});

describe('a file of an older version', () => {
  it.each([1, 2])('%i comes up to date by the migrations of the store', async (version) => {
    const old = new BackupMachine(`old-${version}`);
    await old.layOut(version);
    const file = await old.job({ kind: 'write', settings: null });
    expect(manifestOf(await unpacked(file)).storeVersion).toBe(version);

    const upgraded = await filledMachine(`upgraded-${version}`, version);
    const fresh = new BackupMachine(`fresh-${version}`);
    const preview = await fresh.job({ kind: 'preview', file });
    expect(preview).toMatchObject({ isOlder: true, inFile: { campaigns: 1, notes: 1 } });
    await fresh.job({ kind: 'restore', file, settings: null, copies: true });
    expect(await fresh.all()).toEqual(await upgraded.all());
    // Nothing is left of the database that it went through.
    expect((await fresh.engine.indexedDB.databases()).map(({ name }) => name)).toEqual([`fresh-${version}`]);
  });

  it('is refused when its rows are not those of its version', async () => {
    const old = new BackupMachine('old-broken');
    await old.layOut(2);
    const file = await forged(await old.job({ kind: 'write', settings: null }), (entries) => {
      entries.set('notes-0001.jsonl', '{"creatorKey":"a","text":7,"updatedAt":1}\n');
    });
    const fresh = await filledMachine('fresh-broken');
    const before = await fresh.all();
    const problem = await fresh.job({ kind: 'restore', file, settings: null, copies: true }).catch(problemOf);
    expect(problem).toMatchObject({ kind: expect.stringMatching(/damaged|broken-row/) });
    expect(await fresh.all()).toEqual(before);
  });
});

describe('what is no backup of ours', () => {
  let file: Blob;
  let machine: BackupMachine;
  let before: Readonly<Record<string, readonly unknown[]>>;

  beforeAll(async () => {
    machine = await filledMachine('hostile');
    file = await machine.job({ kind: 'write', settings });
    before = await machine.all();
  });

  /** Looks into a file and restores it: both refuse, and nothing changes. */
  async function refusal(hostile: Blob): Promise<JobProblem> {
    const looked = await machine.job({ kind: 'preview', file: hostile }).catch(problemOf);
    const restored = await machine
      .job({ kind: 'restore', file: hostile, settings: null, copies: false })
      .catch(problemOf);
    const merged = await machine.job({ kind: 'merge', file: hostile, settings: null }).catch(problemOf);
    expect(restored).toEqual(looked);
    expect(merged).toEqual(looked);
    expect(await machine.all()).toEqual(before);
    return looked as JobProblem;
  }

  it.each([
    ['nothing', new Blob([])],
    ['a text', new Blob(['creator,followers\n'])],
    ['the beginning of a zip', new Blob([Uint8Array.of(0x50, 0x4b, 3, 4)])],
    ['JSON', new Blob(['{"product":"kol-lens"}'])],
    ['zeros', new Blob([new Uint8Array(100_000)])],
  ])('refuses %s', async (_, hostile) => {
    expect(await refusal(hostile)).toEqual({ kind: 'not-a-backup' });
  });

  it('refuses a zip of something else', async () => {
    expect(await refusal(await packed(new Map([['readme.txt', 'hello']])))).toEqual({ kind: 'not-a-backup' });
    expect(await refusal(await packed(new Map([['manifest.json', '{"product":"other"}']])))).toEqual({
      kind: 'not-a-backup',
    });
    expect(await refusal(await packed(new Map([['manifest.json', '{{{']])))).toEqual({ kind: 'not-a-backup' });
  });

  it('refuses a file that was cut off, wherever', async () => {
    for (const share of [0.1, 0.5, 0.9, 0.999]) {
      const problem = await refusal(file.slice(0, Math.floor(file.size * share)));
      expect(['not-a-backup', 'damaged']).toContain(problem.kind);
    }
  });

  it('refuses a file of which one byte has changed in a part', async () => {
    const entries = await unpacked(file);
    entries.set('notes-0001.jsonl', (entries.get('notes-0001.jsonl') ?? '').replace('週二', '週三'));
    expect(await refusal(await packed(entries))).toEqual({ kind: 'damaged', part: 'notes-0001.jsonl' });
  });

  it('refuses a file in which a part is missing', async () => {
    const entries = await unpacked(file);
    entries.delete('creators-0001.jsonl');
    expect(await refusal(await packed(entries))).toEqual({ kind: 'damaged', part: 'creators-0001.jsonl' });
  });

  it.each([
    ['format', (manifest: BackupManifest) => ({ ...manifest, format: 2 })],
    ['store', (manifest: BackupManifest) => ({ ...manifest, storeVersion: latestVersion + 1 })],
    [
      'form of the manifest',
      (manifest: BackupManifest) => ({ product: manifest.product, format: 9, storeVersion: 99 }),
    ],
  ])('says that a newer %s is a newer one', async (_, change) => {
    expect(await refusal(await forged(file, () => {}, change))).toEqual({ kind: 'newer' });
  });

  it.each([
    ['no object', 'creators', '7'],
    ['no JSON', 'creators', '{"key":'],
    ['a key that is none', 'creators', '{"key":{},"platform":"instagram"}'],
    ['a platform that is none', 'creators', '{"key":"a","platform":"__proto__"}'],
    [
      'a figure whose bounds do not hold it',
      'creators',
      '{"key":"a","platform":"tiktok","handle":"a","displayName":null,"followers":{"state":"known","value":5,"low":6,"high":7,"exact":false,"text":null,"source":"s","seenAt":1},"readAt":1,"touchedAt":1,"personHints":[]}',
    ],
    ['a list that is none', 'people', '{"key":"p","accountKeys":"ab","changedAt":1}'],
    [
      'an array of another kind',
      'commenterSets',
      '{"creatorKey":"a","set":{"comments":1,"hashes":{"typed":"Uint8Array","base64":"AA=="},"times":{"typed":"Uint16Array","base64":"AAA="}}}',
    ],
    [
      'an array that is cut off',
      'commenterSets',
      '{"creatorKey":"a","set":{"comments":1,"hashes":{"typed":"Uint32Array","base64":"AAA="},"times":{"typed":"Uint16Array","base64":"AAA="}}}',
    ],
    ['a time that is none', 'people', '{"key":"p","accountKeys":["a","b"],"changedAt":null}'],
  ])('names table and line of a row that is %s', async (_, table, line) => {
    const hostile = await forged(
      file,
      (entries) => {
        const name = `${table}-0001.jsonl`;
        entries.set(name, `${entries.get(name) ?? ''}${line}\n`);
      },
      (manifest) => manifest,
    );
    const entries = await unpacked(hostile);
    const rows = manifestOf(entries).tables[table]?.[0]?.rows;
    if (rows === undefined) {
      // The table was empty: the manifest does not know the part yet.
      const part = { name: `${table}-0001.jsonl`, rows: 1, bytes: 0, sha256: '' };
      const again = await forged(file, (all) => {
        all.set(part.name, `${line}\n`);
        const manifest = manifestOf(all);
        all.set('manifest.json', JSON.stringify({ ...manifest, tables: { ...manifest.tables, [table]: [part] } }));
      });
      expect(await refusal(again)).toEqual({ kind: 'broken-row', table, line: 1 });
      return;
    }
    expect(await refusal(hostile)).toEqual({ kind: 'broken-row', table, line: rows });
  });

  it('refuses two rows of one key', async () => {
    const hostile = await forged(file, (entries) => {
      const lines = entries.get('notes-0001.jsonl') ?? '';
      entries.set('notes-0001.jsonl', lines + lines);
    });
    const problem = await machine
      .job({ kind: 'restore', file: hostile, settings: null, copies: false })
      .catch(problemOf);
    expect(problem).toEqual({ kind: 'damaged', part: 'notes' });
    expect(await machine.all()).toEqual(before);
  });

  it('does not unpack more than the manifest says', async () => {
    const entries = await unpacked(file);
    const manifest = manifestOf(entries);
    const [part] = manifest.tables.notes ?? [];
    entries.set('notes-0001.jsonl', '0'.repeat(200 * 2 ** 20));
    entries.set(
      'manifest.json',
      JSON.stringify({ ...manifest, tables: { ...manifest.tables, notes: [{ ...part, bytes: 200 * 2 ** 20 }] } }),
    );
    const bomb = await packed(entries);
    expect(bomb.size).toBeLessThan(2 ** 20);
    expect(await refusal(bomb)).toEqual({ kind: 'too-large' });
  });

  it('takes an unknown table for damage, not for something to keep', async () => {
    const hostile = await forged(file, (entries) => {
      const manifest = manifestOf(entries);
      entries.set('other-0001.jsonl', '{"a":1}\n');
      const part = { name: 'other-0001.jsonl', rows: 1, bytes: 8, sha256: '' };
      entries.set('manifest.json', JSON.stringify({ ...manifest, tables: { ...manifest.tables, other: [part] } }));
    });
    expect(await refusal(hostile)).toEqual({ kind: 'broken-row', table: 'other', line: 1 });
  });

  it('restores the untouched file in the end', async () => {
    await machine.job({ kind: 'restore', file, settings: null, copies: false });
    expect(await machine.all()).toEqual(before);
    expect(exampleOf(2).version).toBe(20);
  });
});
