// One note per creator: saved durably while it is typed, and never written over a change that the writer has not seen.
import type { Connection, StoreTables } from './db.ts';
import type { NoteRecord } from './records.ts';

export type Note = NoteRecord;

type SavedNote =
  | { readonly saved: true; readonly note: Note }
  /** Somebody else (another window) has saved since: theirs stands, nothing was written. */
  | { readonly saved: false; readonly note: Note };

export interface Notes {
  /** Gives the note; an empty one of revision 0 when there is none yet. */
  get(creatorKey: string): Promise<Note>;
  /**
   * Saves the whole text; resolved means that it is on disk.
   * @param expectedRevision the revision that the writer has changed (0 for a new note)
   */
  save(creatorKey: string, text: string, expectedRevision: number): Promise<SavedNote>;
  /** Gives the notes with text of these creators, by creator key; for exports. */
  texts(creatorKeys: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** How many creators have a note with text. */
  count(): Promise<number>;
}

const emptyNote = (creatorKey: string): Note => ({ creatorKey, text: '', updatedAt: 0, revision: 0 });

export const hasText = ({ text }: NoteRecord) => text.trim() !== '';

/** Joins a creator's note to another creator's; two texts stand one after the other, none is lost. */
export async function joinNotes(tables: StoreTables, from: string, to: string): Promise<void> {
  const moving = await tables.notes.get(from);
  if (!moving) return;
  const standing = await tables.notes.get(to);
  const texts = [standing, moving].filter((note) => note !== undefined && hasText(note)).map((note) => note?.text);
  await tables.notes.put({
    creatorKey: to,
    text: texts.join('\n\n'),
    updatedAt: Math.max(moving.updatedAt, standing?.updatedAt ?? 0),
    revision: Math.max(moving.revision, standing?.revision ?? 0) + 1,
  });
  await tables.notes.delete(from);
}

/**
 * @param clock now in milliseconds since 1970
 * @param changed is told after every committed change
 */
export function notesOf(connection: Connection, clock: () => number, changed: () => Promise<void>): Notes {
  const { tables } = connection;
  return {
    get: (creatorKey) =>
      connection.read(['notes'], async () => (await tables.notes.get(creatorKey)) ?? emptyNote(creatorKey)),
    save: async (creatorKey, text, expectedRevision) => {
      const answer = await connection.write<SavedNote>(['notes'], async () => {
        const standing = (await tables.notes.get(creatorKey)) ?? emptyNote(creatorKey);
        if (standing.revision !== expectedRevision) return { saved: false, note: standing };
        const note = { creatorKey, text, updatedAt: clock(), revision: standing.revision + 1 };
        await tables.notes.put(note);
        return { saved: true, note };
      });
      if (answer.saved && answer.note.revision === 1) await changed();
      return answer;
    },
    texts: (creatorKeys) =>
      connection.read(['notes'], async () => {
        const found = await tables.notes.bulkGet([...creatorKeys]);
        return new Map(found.flatMap((note) => (note && hasText(note) ? [[note.creatorKey, note.text] as const] : [])));
      }),
    count: () => connection.read(['notes'], () => tables.notes.filter(hasText).count()),
  };
}
