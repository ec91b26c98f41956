// Notes on creators, each with its time and its earlier texts: saved durably while typed, never over a change that the writer has not seen.
import type { Connection, StoreTables } from './db.ts';
import type { NoteEdit, NoteEntry, NotesRecord } from './records.ts';
import { accountsOf } from './relationship-records.ts';

/** A note of the person, with the account on which it was written. */
export interface Note extends NoteEntry {
  readonly creatorKey: string;
}

type SavedNote =
  | { readonly saved: true; readonly note: Note }
  /** Somebody else (another window) has saved since, or removed the note: theirs stands, nothing was written. */
  | { readonly saved: false; readonly note: Note | null };

/** What the writer has on the screen. */
export interface NoteDraft {
  /** Random, given by the writer; the same for every saving of one note. */
  readonly id: string;
  readonly text: string;
  /** The revision that the writer has changed; 0 for a new note. */
  readonly revision: number;
}

export interface Notes {
  /** The notes on a creator, those on other accounts of the same person among them; newest first. */
  list(creatorKey: string): Promise<readonly Note[]>;
  /** Saves a note; resolved means that it is on disk. Text from an earlier sitting becomes an edit of the note. */
  save(creatorKey: string, draft: NoteDraft): Promise<SavedNote>;
  /** Removes a note as the writer has seen it; null when it has changed since or is gone. Give the answer to `restore` to undo. */
  remove(creatorKey: string, id: string, revision: number): Promise<Note | null>;
  /** Puts a removed note back; where it was written again meanwhile, that text stays and this one becomes an earlier one. */
  restore(note: Note): Promise<void>;
  /**
   * The texts of these creators' notes, newest first and joined by an empty line, by creator key; for exports. Those on
   * other accounts of the same person are among them.
   */
  texts(creatorKeys: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** How many creators have a note with text. */
  count(): Promise<number>;
}

/** Without a pause as long as this, in milliseconds, saving goes on with the same text: typing makes no history. */
const sameSitting = 2 * 60 * 1000;

/** Earlier texts kept of one note. */
const mostEdits = 100;

const hasWords = (text: string) => text.trim() !== '';

/** Does a creator have a note that says something? */
export const hasText = ({ notes }: NotesRecord) => notes.some(({ text }) => hasWords(text));

const byTime = (a: NoteEntry, b: NoteEntry) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1);

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Of two written at one moment the text decides, so that it does not matter which of them is joined to the other. */
const byWriting = (a: NoteEntry, b: NoteEntry) => a.updatedAt - b.updatedAt || byText(a.text, b.text);

const byEditing = (a: NoteEdit, b: NoteEdit) => a.writtenAt - b.writtenAt || byText(a.text, b.text);

/** One note of two states of it: the later text, and what either has known of earlier ones. */
function joinEntry(one: NoteEntry, other: NoteEntry): NoteEntry {
  const [older, newer] = [one, other].toSorted(byWriting) as [NoteEntry, NoteEntry];
  const lost: readonly NoteEdit[] = older.text === newer.text ? [] : [{ text: older.text, writtenAt: older.updatedAt }];
  const edits = [...older.edits, ...newer.edits, ...lost];
  const known = new Map(edits.map((edit) => [`${edit.writtenAt} ${edit.text}`, edit]));
  const united = [...known.values()].toSorted(byEditing).slice(-mostEdits);
  const hasGrown = united.length !== newer.edits.length;
  return {
    ...newer,
    createdAt: Math.min(one.createdAt, other.createdAt),
    // Joined a second time, nothing new comes of it.
    revision: Math.max(one.revision, other.revision) + (hasGrown && lost.length > 0 ? 1 : 0),
    edits: united,
  };
}

/** Unites two lists of notes; none is lost. */
export function uniteNotes(first: readonly NoteEntry[], second: readonly NoteEntry[]): readonly NoteEntry[] {
  const united = new Map(first.map((entry) => [entry.id, entry]));
  for (const entry of second) {
    const known = united.get(entry.id);
    united.set(entry.id, known ? joinEntry(known, entry) : entry);
  }
  return [...united.values()].toSorted(byTime);
}

/** Joins a creator's notes to another creator's. */
export async function joinNotes(tables: StoreTables, from: string, to: string): Promise<void> {
  const moving = await tables.notes.get(from);
  if (!moving) return;
  const standing = await tables.notes.get(to);
  await tables.notes.put({ creatorKey: to, notes: uniteNotes(standing?.notes ?? [], moving.notes) });
  await tables.notes.delete(from);
}

/** The note after a saving; without a standing one a new note. */
export function entryAfter(standing: NoteEntry | undefined, { id, text }: NoteDraft, now: number): NoteEntry {
  if (!standing) return { id, text, createdAt: now, updatedAt: now, revision: 1, edits: [] };
  const isNewSitting = now - standing.updatedAt >= sameSitting && hasWords(standing.text) && standing.text !== text;
  const edits = isNewSitting
    ? [...standing.edits, { text: standing.text, writtenAt: standing.updatedAt }].slice(-mostEdits)
    : standing.edits;
  return { ...standing, text, updatedAt: now, revision: standing.revision + 1, edits };
}

async function putEntry(tables: StoreTables, creatorKey: string, entry: NoteEntry): Promise<void> {
  const notes = (await tables.notes.get(creatorKey))?.notes ?? [];
  await tables.notes.put({ creatorKey, notes: [...notes.filter(({ id }) => id !== entry.id), entry].toSorted(byTime) });
}

async function textsOf(tables: StoreTables, creatorKeys: readonly string[]): Promise<Map<string, string>> {
  // Persons are few beside creators: one look at all of them, instead of one for each creator of an export.
  const people = await tables.people.toArray();
  const accounts = new Map(people.flatMap(({ accountKeys }) => accountKeys.map((key) => [key, accountKeys] as const)));
  const asked = [...new Set(creatorKeys.flatMap((key) => accounts.get(key) ?? [key]))];
  // Most creators of a long list have none: all notes at once cost less then than asking for each creator's.
  const found =
    (await tables.notes.count()) < asked.length ? await tables.notes.toArray() : await tables.notes.bulkGet(asked);
  const notes = new Map(found.flatMap((record) => (record ? [[record.creatorKey, record.notes] as const] : [])));
  const texts = new Map<string, string>();
  for (const creatorKey of creatorKeys) {
    const all = (accounts.get(creatorKey) ?? [creatorKey]).flatMap((key) => notes.get(key) ?? []);
    const written = all.toSorted((a, b) => byTime(b, a)).filter(({ text }) => hasWords(text));
    if (written.length > 0) texts.set(creatorKey, written.map(({ text }) => text).join('\n\n'));
  }
  return texts;
}

/**
 * @param clock now in milliseconds since 1970
 * @param changed is told when a note has come or gone
 */
export function notesOf(connection: Connection, clock: () => number, changed: () => Promise<void>): Notes {
  const { tables } = connection;
  return {
    list: (creatorKey) =>
      connection.read(['notes', 'people'], async () => {
        const keys = await accountsOf(tables, creatorKey);
        const records = (await tables.notes.bulkGet([...keys])).filter((record) => record !== undefined);
        return records
          .flatMap((record) => record.notes.map((entry) => ({ ...entry, creatorKey: record.creatorKey })))
          .toSorted((a, b) => byTime(b, a));
      }),
    save: async (creatorKey, draft) => {
      const answer = await connection.write<SavedNote>(['notes'], async () => {
        const standing = (await tables.notes.get(creatorKey))?.notes.find(({ id }) => id === draft.id);
        if ((standing?.revision ?? 0) !== draft.revision) {
          return { saved: false, note: standing ? { ...standing, creatorKey } : null };
        }
        const entry = entryAfter(standing, draft, clock());
        await putEntry(tables, creatorKey, entry);
        return { saved: true, note: { ...entry, creatorKey } };
      });
      if (answer.saved && answer.note.revision === 1) await changed();
      return answer;
    },
    remove: async (creatorKey, id, revision) => {
      const removed = await connection.write(['notes'], async () => {
        const record = await tables.notes.get(creatorKey);
        const entry = record?.notes.find((one) => one.id === id);
        if (!record || !entry || entry.revision !== revision) return null;
        const notes = record.notes.filter((one) => one.id !== id);
        if (notes.length === 0) await tables.notes.delete(creatorKey);
        else await tables.notes.put({ creatorKey, notes });
        return { ...entry, creatorKey };
      });
      if (removed) await changed();
      return removed;
    },
    restore: async ({ creatorKey, ...entry }) => {
      await connection.write(['notes'], async () => {
        const standing = (await tables.notes.get(creatorKey))?.notes ?? [];
        await tables.notes.put({ creatorKey, notes: uniteNotes(standing, [entry]) });
      });
      await changed();
    },
    texts: (creatorKeys) => connection.read(['notes', 'people'], () => textsOf(tables, creatorKeys)),
    count: () => connection.read(['notes'], () => tables.notes.filter(hasText).count()),
  };
}
