// The folder with the backups that the extension makes by itself: what lies in it, and what may stay.
import { type BackupKind, backupKinds } from './format.ts';

/** A folder of the extension's own on this machine. */
export interface FileFolder {
  list(): Promise<readonly { readonly name: string; readonly bytes: number }[]>;
  /** Begins a file; what was written is there, all of it, once the stream is closed, and nothing of it before that. */
  write(name: string): Promise<WritableStream<Uint8Array>>;
  /** Null when there is none of that name. */
  open(name: string): Promise<Blob | null>;
  remove(name: string): Promise<void>;
}

/** A kind of copy that is made without being asked for. */
export type CopyKind = Exclude<BackupKind, 'by-hand'>;

export interface BackupCopy {
  /** Its file's name. */
  readonly name: string;
  readonly kind: CopyKind;
  /** Milliseconds since 1970. */
  readonly madeAt: number;
  readonly bytes: number;
}

/** Of the folder with the copies. */
export const copyFolderName = 'backups';

const copiesKept = 3;

const nameForm = /^(\d{1,16})-(regular|before-upgrade|before-restore)\.zip$/;

const isCopyKind = (kind: string | undefined): kind is CopyKind =>
  kind !== 'by-hand' && backupKinds.some((known) => known === kind);

function copyOf({ name, bytes }: { readonly name: string; readonly bytes: number }): BackupCopy | null {
  const [, time, kind] = nameForm.exec(name) ?? [];
  // A file of no bytes was begun by somebody who was ended before it was whole.
  if (time === undefined || !isCopyKind(kind) || bytes === 0) return null;
  return { name, kind, madeAt: Number(time), bytes };
}

/** All copies, newest first. */
export async function listCopies(folder: FileFolder): Promise<readonly BackupCopy[]> {
  return (await folder.list())
    .map(copyOf)
    .filter((copy) => copy !== null)
    .sort((a, b) => b.madeAt - a.madeAt);
}

/** Whoever is still writing has begun no longer ago than this, in milliseconds. */
const longestWriting = 60 * 60 * 1000;

/** Deletes what is too old to be kept, and what was begun long ago and never finished. */
export async function tidyCopies(folder: FileFolder, now: number): Promise<void> {
  const copies = await listCopies(folder);
  const kept = new Set(
    backupKinds
      .flatMap((kind) => copies.filter((copy) => copy.kind === kind).slice(0, copiesKept))
      .map(({ name }) => name),
  );
  for (const { name } of await folder.list()) {
    const [, time] = nameForm.exec(name) ?? [];
    const isUnderway = time !== undefined && now - Number(time) < longestWriting;
    const isWhole = copies.some((copy) => copy.name === name);
    if (!kept.has(name) && (isWhole || !isUnderway)) await folder.remove(name);
  }
}

const millisecondsPerDay = 24 * 60 * 60 * 1000;

/**
 * Is it time for the regular copy?
 * @param days between two of them; 0: never
 */
export async function isCopyDue(folder: FileFolder, days: number, now: number): Promise<boolean> {
  if (days <= 0) return false;
  const last = (await listCopies(folder)).find(({ kind }) => kind === 'regular');
  // A clock that was set back must not put it off for years.
  return !last || last.madeAt > now || now - last.madeAt >= days * millisecondsPerDay;
}
