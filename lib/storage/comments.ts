// Comments as hashes and features: added on every reading, joined when two creators turn out to be one, never a name or a text.
import { commenterSetOf } from '../evaluation/overlap/overlap-estimate.ts';
import type { KeptComment } from '../profile/comment-log.ts';
import { addComments, type CommentLog, emptyCommentLog, joinCommentLogs } from '../profile/comment-log.ts';
import type { Connection, StoreTables } from './db.ts';

export interface Comments {
  /** What is kept of the comments under a creator's posts; an empty log when none was seen. */
  log(creatorKey: string): Promise<CommentLog>;
  /**
   * The secret of this installation; made when it is first asked for, gone with `erase.everything`. Without it the hashes of
   * another installation, or of this one after an erasure, cannot be told to be of the same person.
   */
  salt(): Promise<string>;
}

async function logOf(tables: StoreTables, creatorKey: string): Promise<CommentLog> {
  return (await tables.comments.get(creatorKey))?.log ?? emptyCommentLog;
}

async function putLog(tables: StoreTables, creatorKey: string, log: CommentLog): Promise<void> {
  await tables.comments.put({ creatorKey, log });
  await tables.commenterSets.put({ creatorKey, set: commenterSetOf(log) });
}

/** Adds what a reading has seen; writes nothing when all of it was known. @returns the whole log */
export async function keepComments(
  tables: StoreTables,
  creatorKey: string,
  seen: readonly KeptComment[],
): Promise<CommentLog> {
  const stored = await logOf(tables, creatorKey);
  const log = addComments(stored, seen);
  if (log !== stored) await putLog(tables, creatorKey, log);
  return log;
}

/** Gives a creator's comments to another one; what both have counts once. */
export async function moveComments(tables: StoreTables, from: string, to: string): Promise<void> {
  const moving = await logOf(tables, from);
  await deleteComments(tables, from);
  if (moving.size > 0) await putLog(tables, to, joinCommentLogs(await logOf(tables, to), moving));
}

export async function deleteComments(tables: StoreTables, creatorKey: string): Promise<void> {
  await tables.comments.delete(creatorKey);
  await tables.commenterSets.delete(creatorKey);
}

/** @param newKey gives a random key that nobody can guess; two of them make the salt */
export function commentsOf(connection: Connection, newKey: () => string): Comments {
  const { tables } = connection;
  const known = async () => (await tables.salt.get('salt'))?.salt ?? null;
  return {
    log: (creatorKey) => connection.read(['comments'], () => logOf(tables, creatorKey)),
    salt: async () =>
      (await connection.read(['salt'], known)) ??
      connection.write(['salt'], async () => {
        const standing = await known();
        if (standing !== null) return standing;
        const salt = `${newKey()}${newKey()}`;
        await tables.salt.put({ id: 'salt', salt });
        return salt;
      }),
  };
}
