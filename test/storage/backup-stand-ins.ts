// A machine for backups: a folder in memory, the jobs over its disk, and a store with something in every table.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { IDBKeyRange } from 'fake-indexeddb';
import type { FileFolder } from '../../lib/storage/backup/copy-folder.ts';
import { type BackupJob, doJob, type JobParts, type JobResult } from '../../lib/storage/backup/jobs.ts';
import type { Progress } from '../../lib/storage/backup/replace-store.ts';
import { type Connection, connect, copyTableNames, tableNames } from '../../lib/storage/db.ts';
import { type DetailsRow, unpackDetails } from '../../lib/storage/packed-details/details-row.ts';
import { layOut, parseExample, readRaw } from './raw-database.ts';
import { Machine } from './stand-ins.ts';

const examples = path.join(import.meta.dirname, 'stored-examples');

export const exampleOf = (version: number) =>
  parseExample(readFileSync(path.join(examples, `version-${version}.json`), 'utf8'));

/** Files appear when they are closed, as in the browser. */
export class MemoryFolder implements FileFolder {
  readonly files = new Map<string, Blob>();

  async list() {
    return [...this.files].map(([name, { size }]) => ({ name, bytes: size }));
  }

  async write(name: string): Promise<WritableStream<Uint8Array>> {
    this.files.set(name, new Blob([]));
    const pieces: Uint8Array<ArrayBuffer>[] = [];
    return new WritableStream({
      write: (chunk) => {
        pieces.push(chunk.slice());
      },
      close: () => {
        this.files.set(name, new Blob(pieces));
      },
    });
  }

  async open(name: string): Promise<Blob | null> {
    return this.files.get(name) ?? null;
  }

  async remove(name: string): Promise<void> {
    this.files.delete(name);
  }
}

export const digest = (bytes: Uint8Array<ArrayBuffer>) => crypto.subtle.digest('SHA-256', bytes);

export class BackupMachine {
  readonly machine: Machine;
  readonly folder = new MemoryFolder();

  constructor(name: string) {
    this.machine = new Machine(name);
  }

  get engine() {
    return { indexedDB: this.machine.indexedDB, IDBKeyRange };
  }

  get parts(): JobParts {
    return {
      engine: this.engine,
      database: this.machine.name,
      folder: this.folder,
      clock: () => this.machine.now,
      newKey: () => this.machine.newKey(),
      digest,
    };
  }

  async job<Kind extends BackupJob['kind']>(
    job: Extract<BackupJob, { readonly kind: Kind }>,
    onProgress: Progress = () => {},
  ): Promise<JobResult[Kind]> {
    return (await doJob(this.parts, job, onProgress)) as JobResult[Kind];
  }

  /** Writes rows past every rule, by table. */
  async put(rows: Readonly<Record<string, readonly unknown[]>>): Promise<void> {
    const connection: Connection = connect(this.engine, this.machine.name);
    await connection.write(tableNames, async () => {
      for (const [table, all] of Object.entries(rows)) {
        await connection.tables[table as 'creators'].bulkPut(all as never[]);
      }
    });
    connection.close();
  }

  /** Everything on the disk, by table, details unpacked; what is only a copy of it is left out. */
  async all(): Promise<Readonly<Record<string, readonly unknown[]>>> {
    const { stores } = await readRaw(this.machine.indexedDB, this.machine.name);
    const own = Object.entries(stores).filter(([table]) => !copyTableNames.some((copy) => copy === table));
    const whole = (row: unknown) => unpackDetails(row as DetailsRow);
    return Object.fromEntries(own.map(([table, { rows }]) => [table, table === 'details' ? rows.map(whole) : rows]));
  }

  /** A store of an older version. */
  async layOut(version: number): Promise<void> {
    await layOut(this.machine.indexedDB, this.machine.name, exampleOf(version));
  }
}

/** A machine with the example of a version, brought up to date. */
export async function filledMachine(name: string, version = 2): Promise<BackupMachine> {
  const filled = new BackupMachine(name);
  await filled.layOut(version);
  await filled.machine.store().creators.count();
  return filled;
}
