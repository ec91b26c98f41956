// Opens a backup file that somebody hands over: nothing in it is believed before it is checked, and one part at a time is held.
import { BlobReader, configure, type FileEntry, ZipReader } from '@zip.js/zip.js/lib/zip-core-custom.js';
import { z } from 'zod';
import { latestVersion } from '../migrations/index.ts';
import { BackupFailure } from './backup-problem.ts';
import {
  type BackupManifest,
  type BackupPart,
  backupKinds,
  backupLimits,
  chunkOf,
  formatVersion,
  manifestName,
  product,
  settingsPart,
} from './format.ts';
import { joinBytes } from './join-bytes.ts';
import { rowOf } from './row-text.ts';
import type { TableSource } from './table-source.ts';
import { type BackupWriting, sha256Of } from './write-backup.ts';

configure({ useWebWorkers: false, useCompressionStream: true });

/** A file that has been opened; every chunk of rows that it gives has passed its checksum. */
export interface BackupFile extends TableSource {
  readonly manifest: BackupManifest;
  settings(): Promise<unknown>;
  close(): Promise<void>;
}

const whole = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);
const partForm = z.object({
  name: z.string().min(1).max(200),
  rows: whole.max(backupLimits.rows),
  bytes: whole,
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
const manifestForm = z.object({
  product: z.literal(product),
  format: whole,
  storeVersion: whole.min(1),
  madeAt: z.number().min(0).max(8.64e15),
  kind: z.enum(backupKinds),
  tables: z.record(z.string().regex(/^[A-Za-z]{1,40}$/), z.array(partForm).max(backupLimits.parts)),
});
/** What every version of the format says of itself. */
const anyManifest = z.object({ product: z.literal(product), format: whole, storeVersion: whole });

const notABackup = (cause?: unknown) => new BackupFailure({ kind: 'not-a-backup' }, cause);
const tooLarge = () => new BackupFailure({ kind: 'too-large' });
const damaged = (part: string, cause?: unknown) => new BackupFailure({ kind: 'damaged', part }, cause);

/** Gathers an entry's bytes and breaks off as soon as there are more than it said: a zip may unpack to anything. */
function boundedBy(most: number) {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  const writable = new WritableStream<Uint8Array>({
    write(chunk) {
      bytes += chunk.length;
      if (bytes > most) throw tooLarge();
      // The same memory may be filled anew for the next chunk.
      chunks.push(chunk.slice());
    },
  });
  const gathered = () => joinBytes(chunks);
  return { writable, gathered };
}

async function unpack(entry: FileEntry, most: number): Promise<Uint8Array<ArrayBuffer>> {
  if (entry.uncompressedSize > most) throw tooLarge();
  const { writable, gathered } = boundedBy(most);
  try {
    await entry.getData(writable, { useWebWorkers: false });
  } catch (thrown) {
    throw thrown instanceof BackupFailure ? thrown : damaged(entry.filename, thrown);
  }
  return gathered();
}

async function entriesOf(zip: ZipReader<Blob>): Promise<ReadonlyMap<string, FileEntry>> {
  const entries = new Map<string, FileEntry>();
  try {
    for await (const entry of zip.getEntriesGenerator()) {
      if (entries.size > backupLimits.parts) throw tooLarge();
      if (entry.directory) continue;
      if (entry.encrypted || entries.has(entry.filename)) throw damaged(entry.filename);
      entries.set(entry.filename, entry);
    }
  } catch (thrown) {
    throw thrown instanceof BackupFailure ? thrown : notABackup(thrown);
  }
  return entries;
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function textOf(bytes: Uint8Array, name: string): string {
  try {
    return decoder.decode(bytes);
  } catch (thrown) {
    throw damaged(name, thrown);
  }
}

async function readManifest(entries: ReadonlyMap<string, FileEntry>): Promise<BackupManifest> {
  const entry = entries.get(manifestName);
  if (!entry) throw notABackup();
  let stored: unknown;
  try {
    stored = JSON.parse(textOf(await unpack(entry, backupLimits.manifest), manifestName));
  } catch (thrown) {
    throw thrown instanceof BackupFailure ? thrown : notABackup(thrown);
  }
  const any = anyManifest.safeParse(stored);
  if (!any.success) throw notABackup(any.error);
  if (any.data.format > formatVersion || any.data.storeVersion > latestVersion) {
    throw new BackupFailure({ kind: 'newer' });
  }
  const { success, data, error } = manifestForm.safeParse(stored);
  if (!success) throw damaged(manifestName, error);
  checkSizes(data, entries);
  return data;
}

/** All that the manifest names is there, each once, and within bounds. */
function checkSizes({ tables }: BackupManifest, entries: ReadonlyMap<string, FileEntry>): void {
  const parts = Object.values(tables).flat();
  const named = new Set<string>();
  let [bytes, rows] = [0, 0];
  for (const part of parts) {
    const entry = entries.get(part.name);
    if (!entry || named.has(part.name) || entry.uncompressedSize !== part.bytes) throw damaged(part.name);
    named.add(part.name);
    bytes += part.bytes;
    rows += part.rows;
    if (part.bytes > backupLimits.part) throw tooLarge();
  }
  if (parts.length > backupLimits.parts || bytes > backupLimits.unpacked || rows > backupLimits.rows) throw tooLarge();
}

class PartReading {
  private readonly entries: ReadonlyMap<string, FileEntry>;
  private readonly digest: BackupWriting['digest'];

  constructor(entries: ReadonlyMap<string, FileEntry>, digest: BackupWriting['digest']) {
    this.entries = entries;
    this.digest = digest;
  }

  /** The lines of a part whose text is the one that was written. */
  async lines({ name, bytes, rows, sha256 }: BackupPart): Promise<readonly string[]> {
    const entry = this.entries.get(name);
    if (!entry) throw damaged(name);
    const content = await unpack(entry, bytes);
    if (content.length !== bytes || (await sha256Of(this.digest, content)) !== sha256) throw damaged(name);
    const lines = textOf(content, name).split('\n');
    // The last line ends as the others do.
    if (lines.pop() !== '' || lines.length !== rows) throw damaged(name);
    return lines;
  }
}

function rowIn(table: string, line: string, number: number): unknown {
  if (line.length > backupLimits.line) throw tooLarge();
  try {
    return rowOf(table, line);
  } catch (thrown) {
    throw new BackupFailure({ kind: 'broken-row', table, line: number }, thrown);
  }
}

async function* rowsOf(
  reading: PartReading,
  table: string,
  parts: readonly BackupPart[],
): AsyncGenerator<readonly unknown[], void, undefined> {
  let before = 0;
  const size = chunkOf(table);
  for (const part of parts) {
    const lines = await reading.lines(part);
    for (let start = 0; start < lines.length; start += size) {
      yield lines.slice(start, start + size).map((line, place) => rowIn(table, line, before + start + place + 1));
    }
    before += lines.length;
  }
}

/** Does the file begin as a zip does? Told before anything of it is read. */
async function beginsAsZip(file: Blob): Promise<boolean> {
  const [first, second] = new Uint8Array(await file.slice(0, 4).arrayBuffer());
  return first === 0x50 && second === 0x4b;
}

/**
 * Opens a backup file.
 * @throws {BackupFailure} when it is none, is damaged, or is of a newer version
 */
export async function openBackup(file: Blob, digest: BackupWriting['digest']): Promise<BackupFile> {
  if (file.size > backupLimits.file) throw tooLarge();
  if (!(await beginsAsZip(file))) throw notABackup();
  const zip = new ZipReader(new BlobReader(file), { useWebWorkers: false, checkOverlappingEntry: true });
  const entries = await entriesOf(zip);
  const manifest = await readManifest(entries);
  const reading = new PartReading(entries, digest);
  const partsOf = (table: string) => (Object.hasOwn(manifest.tables, table) ? (manifest.tables[table] ?? []) : []);
  const names = Object.keys(manifest.tables).filter((table) => table !== settingsPart);
  return {
    manifest,
    storeVersion: manifest.storeVersion,
    counts: new Map(names.map((table) => [table, partsOf(table).reduce((sum, { rows }) => sum + rows, 0)])),
    chunks: (table) => rowsOf(reading, table, table === settingsPart ? [] : partsOf(table)),
    settings: async () => {
      for await (const [settings] of rowsOf(reading, settingsPart, partsOf(settingsPart))) return settings;
      return null;
    },
    close: () => zip.close(),
  };
}
