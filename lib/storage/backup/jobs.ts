// The long jobs of the backups, one at a time: write a file, look into one, put it in the place of all, unite it with all.
import { everyoneId } from '../../campaign/listing.ts';
import type { FailureCode } from '../../messaging/contract.ts';
import { connect, type DatabaseEngine } from '../db.ts';
import { failureCodeOf } from '../store-failure.ts';
import { BackupFailure, type BackupProblem } from './backup-problem.ts';
import { makeCopy } from './copies.ts';
import { type BackupCopy, type FileFolder, tidyCopies } from './copy-folder.ts';
import type { BackupExtent, BackupKind } from './format.ts';
import { type MergeOutcome, mergeStore } from './merge-store.ts';
import { withLatestVersion } from './older-versions.ts';
import { type BackupFile, openBackup } from './read-backup.ts';
import { withDatabase } from './read-database.ts';
import { checkSource, type Progress, replaceStore } from './replace-store.ts';
import type { TableSource } from './table-source.ts';
import { type BackupWriting, writeBackup } from './write-backup.ts';

export interface Preview {
  /** Milliseconds since 1970. */
  readonly madeAt: number;
  readonly kind: BackupKind;
  /** Was it made by an older version of the product? */
  readonly isOlder: boolean;
  readonly inFile: BackupExtent;
  readonly here: BackupExtent;
  /** What a merge would come to. */
  readonly merge: MergeOutcome;
}

interface Restored {
  /** What was here before; null when there was nothing. */
  readonly before: BackupCopy | null;
  /** As they stand in the file; the caller decides whether they are wanted. */
  readonly settings: unknown;
}

interface Merged {
  readonly before: BackupCopy | null;
  readonly outcome: MergeOutcome;
}

export type BackupJob =
  | { readonly kind: 'write'; readonly settings: unknown }
  | { readonly kind: 'preview'; readonly file: Blob }
  /** `copies`: what is here is copied first. */
  | { readonly kind: 'restore'; readonly file: Blob; readonly settings: unknown; readonly copies: boolean }
  | { readonly kind: 'merge'; readonly file: Blob; readonly settings: unknown };

/** What each job gives. */
export interface JobResult {
  readonly write: Blob;
  readonly preview: Preview;
  readonly restore: Restored;
  readonly merge: Merged;
}

export type JobProblem = BackupProblem | { readonly kind: 'store'; readonly failure: FailureCode };

export interface JobParts {
  readonly engine: DatabaseEngine;
  /** The database's name. */
  readonly database: string;
  readonly folder: FileFolder;
  readonly clock: () => number;
  readonly newKey: () => string;
  readonly digest: BackupWriting['digest'];
}

/** The problem to show for anything that was thrown by a job. */
export function problemOf(thrown: unknown): JobProblem {
  for (let reason = thrown; reason instanceof Error; reason = reason.cause) {
    if (reason instanceof BackupFailure) return reason.problem;
  }
  // A file that was moved or changed on the disk while it was being read.
  if (thrown instanceof DOMException && thrown.name === 'NotReadableError') return { kind: 'damaged', part: '' };
  return { kind: 'store', failure: failureCodeOf(thrown) };
}

/** A share of a job's progress. */
const part =
  (onProgress: Progress, from: number, to: number): Progress =>
  (share) =>
    onProgress(from + share * (to - from));

/** Gathers a file in memory that the browser may move to its disk. */
function blobSink(): { readonly sink: WritableStream<Uint8Array>; readonly blob: () => Blob } {
  let gathered = new Blob([], { type: 'application/zip' });
  let pieces: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  const hand = () => {
    // A blob of blobs leaves the browser free to keep each of them on its disk.
    gathered = new Blob([gathered, new Blob(pieces)], { type: 'application/zip' });
    pieces = [];
    bytes = 0;
  };
  const sink = new WritableStream<Uint8Array>({
    write(chunk) {
      pieces.push(chunk.slice());
      bytes += chunk.length;
      if (bytes >= 16 * 2 ** 20) hand();
    },
    close: hand,
  });
  return { sink, blob: () => gathered };
}

async function write(parts: JobParts, settings: unknown, onProgress: Progress): Promise<Blob> {
  const { engine, database, clock, digest } = parts;
  const { sink, blob } = blobSink();
  const written = await withDatabase(engine, database, (source) =>
    writeBackup(source, { sink, kind: 'by-hand', settings, madeAt: clock(), digest, onProgress }),
  );
  if (!written) throw new BackupFailure({ kind: 'damaged', part: database });
  return blob();
}

async function withFile<T>(
  { engine, database, digest }: JobParts,
  blob: Blob,
  work: (latest: TableSource, file: BackupFile) => Promise<T>,
): Promise<T> {
  const file = await openBackup(blob, digest);
  try {
    return await withLatestVersion(engine, `${database}:older`, file, (latest) => work(latest, file));
  } finally {
    await file.close();
  }
}

const opened = (parts: JobParts) => connect(parts.engine, parts.database);

async function extentHere(parts: JobParts): Promise<BackupExtent> {
  const connection = opened(parts);
  const { tables } = connection;
  try {
    return await connection.read(['creators', 'campaigns', 'shortlist', 'notes'], async () => {
      const everyone = await tables.shortlist
        .where('[campaignId+creatorKey]')
        .between([everyoneId, ''], [everyoneId, []], true, true)
        .count();
      return {
        creators: await tables.creators.count(),
        campaigns: await tables.campaigns.count(),
        listings: (await tables.shortlist.count()) - everyone,
        notes: await tables.notes.filter(({ notes }) => notes.length > 0).count(),
      };
    });
  } finally {
    connection.close();
  }
}

async function preview(parts: JobParts, blob: Blob, onProgress: Progress): Promise<Preview> {
  return withFile(parts, blob, async (latest, { manifest }) => {
    const inFile = await checkSource(latest, part(onProgress, 0, 0.5));
    const here = await extentHere(parts);
    const connection = opened(parts);
    try {
      const merge = await mergeStore(connection, latest, parts.newKey, part(onProgress, 0.5, 1), true);
      const isOlder = latest.storeVersion !== manifest.storeVersion;
      return { madeAt: manifest.madeAt, kind: manifest.kind, isOlder, inFile, here, merge };
    } finally {
      connection.close();
    }
  });
}

async function changed<T>(
  parts: JobParts,
  { file, settings, copies }: { readonly file: Blob; readonly settings: unknown; readonly copies: boolean },
  onProgress: Progress,
  change: (connection: ReturnType<typeof connect>, latest: TableSource, file: BackupFile) => Promise<T>,
): Promise<{ readonly before: BackupCopy | null; readonly done: T }> {
  return withFile(parts, file, async (latest, opening) => {
    // All of it is looked at before anything is touched.
    await checkSource(latest, part(onProgress, 0, 0.25));
    const before = copies
      ? await makeCopy({ ...parts, settings }, 'before-restore', part(onProgress, 0.25, 0.5))
      : null;
    const connection = opened(parts);
    try {
      const done = await change(connection, latest, opening);
      // Only now: the file may be the oldest of the copies itself.
      await tidyCopies(parts.folder, parts.clock());
      return { before, done };
    } finally {
      connection.close();
    }
  });
}

async function restore(
  parts: JobParts,
  job: Extract<BackupJob, { kind: 'restore' }>,
  onProgress: Progress,
): Promise<Restored> {
  const { before, done } = await changed(parts, job, onProgress, async (connection, latest, file) => {
    const settings = await file.settings();
    await replaceStore(connection, latest, part(onProgress, 0.5, 1));
    return settings;
  });
  return { before, settings: done };
}

async function merge(
  parts: JobParts,
  job: Extract<BackupJob, { kind: 'merge' }>,
  onProgress: Progress,
): Promise<Merged> {
  const { before, done } = await changed(parts, { ...job, copies: true }, onProgress, (connection, latest) =>
    mergeStore(connection, latest, parts.newKey, part(onProgress, 0.5, 1), false),
  );
  return { before, outcome: done };
}

/** Does a job. @throws what `problemOf` names */
export function doJob(parts: JobParts, job: BackupJob, onProgress: Progress): Promise<JobResult[keyof JobResult]> {
  switch (job.kind) {
    case 'write':
      return write(parts, job.settings, onProgress);
    case 'preview':
      return preview(parts, job.file, onProgress);
    case 'restore':
      return restore(parts, job, onProgress);
    case 'merge':
      return merge(parts, job, onProgress);
  }
}
