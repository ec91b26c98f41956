// Writes a backup file as a stream: rows are read, packed and handed on part by part, never all of them at once.
import { configure, Uint8ArrayReader, ZipWriter } from '@zip.js/zip.js/lib/zip-core-custom.js';
import {
  type BackupKind,
  type BackupManifest,
  type BackupPart,
  formatVersion,
  manifestName,
  partName,
  partSize,
  product,
  settingsPart,
  weightOf,
} from './format.ts';
import { joinBytes } from './join-bytes.ts';
import { linesOf } from './row-text.ts';
import type { TableSource } from './table-source.ts';

export interface BackupWriting {
  /** Takes the file's bytes in order; is closed at the end, aborted on failure. */
  readonly sink: WritableStream<Uint8Array>;
  readonly kind: BackupKind;
  /** As they lie in the storage area. */
  readonly settings: unknown;
  /** Milliseconds since 1970. */
  readonly madeAt: number;
  /** SHA-256. */
  readonly digest: (bytes: Uint8Array<ArrayBuffer>) => Promise<ArrayBuffer>;
  /** How far it has come, 0 to 1. */
  readonly onProgress?: (share: number) => void;
}

const hexadecimal = (bytes: ArrayBuffer): string =>
  Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** Gives the SHA-256 of some bytes in hexadecimal. */
export const sha256Of = async (digest: BackupWriting['digest'], bytes: Uint8Array<ArrayBuffer>): Promise<string> =>
  hexadecimal(await digest(bytes));

/** The browser's own streams do the packing, in the thread that asks: an extension may start no worker from a blob. */
configure({ useWebWorkers: false, useCompressionStream: true });

interface Pieces {
  chunks: Uint8Array<ArrayBuffer>[];
  bytes: number;
  rows: number;
}

const joined = ({ chunks }: Pieces) => (chunks.length === 1 && chunks[0] ? chunks[0] : joinBytes(chunks));

/** Packs parts one after the other, while the next rows are being read. */
class PartPacking {
  private readonly zip: ZipWriter<unknown>;
  private readonly digest: BackupWriting['digest'];
  private readonly madeAt: Date;
  private packing: Promise<void> = Promise.resolve();

  constructor(zip: ZipWriter<unknown>, digest: BackupWriting['digest'], madeAt: number) {
    this.zip = zip;
    this.digest = digest;
    this.madeAt = new Date(madeAt);
  }

  /** Resolves when the part before is packed: at most two are held. */
  async add(name: string, bytes: Uint8Array<ArrayBuffer>, packed: (sha256: string) => void): Promise<void> {
    await this.packing;
    this.packing = (async () => {
      const [sha256] = await Promise.all([
        sha256Of(this.digest, bytes),
        this.zip.add(name, new Uint8ArrayReader(bytes), { lastModDate: this.madeAt }),
      ]);
      packed(sha256);
    })();
    // Heard of at the next `add` or at the end.
    this.packing.catch(() => {});
  }

  done(): Promise<void> {
    return this.packing;
  }
}

const encoder = new TextEncoder();

async function writeTable(
  packing: PartPacking,
  table: string,
  chunks: AsyncIterable<readonly unknown[]>,
  onRows: (count: number) => void,
): Promise<readonly BackupPart[]> {
  const parts: BackupPart[] = [];
  let pieces: Pieces = { chunks: [], bytes: 0, rows: 0 };
  let number = 0;
  const close = async () => {
    const { bytes, rows } = pieces;
    number += 1;
    const [place, name] = [number - 1, partName(table, number)];
    const text = joined(pieces);
    pieces = { chunks: [], bytes: 0, rows: 0 };
    await packing.add(name, text, (sha256) => {
      parts[place] = { name, rows, bytes, sha256 };
    });
  };
  for await (const rows of chunks) {
    const text = linesOf(table, rows);
    pieces.chunks.push(text);
    pieces.bytes += text.length;
    pieces.rows += rows.length;
    onRows(rows.length);
    if (pieces.bytes >= partSize) await close();
  }
  if (pieces.rows > 0) await close();
  await packing.done();
  return parts;
}

async function* once(row: unknown): AsyncGenerator<readonly unknown[], void, undefined> {
  yield [row];
}

/** Writes everything of a source. @returns what was written */
export async function writeBackup(source: TableSource, writing: BackupWriting): Promise<BackupManifest> {
  const { sink, kind, settings, madeAt, digest, onProgress } = writing;
  const zip = new ZipWriter(sink, { useWebWorkers: false });
  const packing = new PartPacking(zip, digest, madeAt);
  const total = [...source.counts].reduce((sum, [table, count]) => sum + count * weightOf(table), 0);
  let done = 0;
  try {
    const tables: Record<string, readonly BackupPart[]> = {};
    for (const table of source.counts.keys()) {
      tables[table] = await writeTable(packing, table, source.chunks(table), (rows) => {
        done += rows * weightOf(table);
        onProgress?.(total === 0 ? 1 : Math.min(1, done / total));
      });
    }
    tables[settingsPart] = await writeTable(packing, settingsPart, once(settings ?? null), () => {});
    const { storeVersion } = source;
    const manifest: BackupManifest = { product, format: formatVersion, storeVersion, madeAt, kind, tables };
    // Last, as it names the checksums: a file that was cut off has none.
    await zip.add(manifestName, new Uint8ArrayReader(encoder.encode(JSON.stringify(manifest, null, 1))), {
      lastModDate: new Date(madeAt),
    });
    await zip.close();
    return manifest;
  } catch (thrown) {
    await sink.abort(thrown).catch(() => {});
    throw thrown;
  }
}
