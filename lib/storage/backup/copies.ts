// Makes the backups that nobody has to ask for: the database as it lies, into the extension's own folder.
import type { DatabaseEngine } from '../db.ts';
import { type BackupCopy, type CopyKind, type FileFolder, listCopies } from './copy-folder.ts';
import { withDatabase } from './read-database.ts';
import type { Progress } from './replace-store.ts';
import type { TableSource } from './table-source.ts';
import { type BackupWriting, writeBackup } from './write-backup.ts';

/** @param subtle WebCrypto's `crypto.subtle` */
export const digestBy =
  (subtle: Pick<SubtleCrypto, 'digest'>): BackupWriting['digest'] =>
  (bytes) =>
    subtle.digest('SHA-256', bytes);

export interface CopyMaking extends Pick<BackupWriting, 'digest' | 'settings'> {
  readonly engine: DatabaseEngine;
  /** The database's name. */
  readonly database: string;
  readonly folder: FileFolder;
  /** Now in milliseconds since 1970. */
  readonly clock: () => number;
}

/** Has anybody done something to a campaign? The default one comes into being by itself. */
const isTouched = (campaign: unknown): boolean => {
  if (typeof campaign !== 'object' || campaign === null) return false;
  const { changedAt, name } = campaign as { readonly changedAt?: unknown; readonly name?: unknown };
  // Earlier versions did not note it.
  if (typeof changedAt !== 'object' || changedAt === null) return true;
  return name !== '' || Object.keys(changedAt).length > 0;
};

/** Is there anything that could be missed? */
async function hasContent(source: TableSource): Promise<boolean> {
  if (['creators', 'notes'].some((table) => (source.counts.get(table) ?? 0) > 0)) return true;
  for await (const campaigns of source.chunks('campaigns')) if (campaigns.some(isTouched)) return true;
  return false;
}

/**
 * Copies the database as it lies, of whatever version, into the folder.
 * @returns null when there is nothing to copy: no database, or one with nothing in it
 */
export async function makeCopy(
  { engine, database, folder, clock, digest, settings }: CopyMaking,
  kind: CopyKind,
  onProgress: Progress = () => {},
): Promise<BackupCopy | null> {
  const madeAt = clock();
  const name = `${madeAt}-${kind}.zip`;
  const made = await withDatabase(engine, database, async (source) => {
    if (!(await hasContent(source))) return null;
    const sink = await folder.write(name);
    await writeBackup(source, { sink, kind, settings, madeAt, digest, onProgress });
    return name;
  });
  if (made === null) return null;
  return (await listCopies(folder)).find((copy) => copy.name === name) ?? null;
}
