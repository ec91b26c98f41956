// The form of a backup file: a zip of JSON lines in parts, and a manifest that says what is in it.
import { everyoneId } from '../../campaign/listing.ts';
import { tableNames } from '../db.ts';

/** Grows when an older version of the product could no longer read the file. */
export const formatVersion = 1;

export const product = 'kol-lens';

export const manifestName = 'manifest.json';

/** Why a backup was made. */
export const backupKinds = ['by-hand', 'regular', 'before-upgrade', 'before-restore'] as const;

export type BackupKind = (typeof backupKinds)[number];

/** The settings stand in the file like a table with one row. */
export const settingsPart = 'settings';

/** One entry of the zip: whole rows of one table, one a line, in the order of their keys. */
export interface BackupPart {
  readonly name: string;
  readonly rows: number;
  /** Of the text, before packing. */
  readonly bytes: number;
  /** Of the text, in hexadecimal. */
  readonly sha256: string;
}

export interface BackupManifest {
  readonly product: typeof product;
  readonly format: number;
  /** The version of the store that the rows are of. */
  readonly storeVersion: number;
  /** Milliseconds since 1970. */
  readonly madeAt: number;
  readonly kind: BackupKind;
  /** Parts by table, and by `settings`. */
  readonly tables: Readonly<Record<string, readonly BackupPart[]>>;
}

/** What a user counts: more says little about what would be lost or won. */
export interface BackupExtent {
  readonly creators: number;
  readonly campaigns: number;
  /** Places on the campaigns' lists. */
  readonly listings: number;
  /** Creators with notes. */
  readonly notes: number;
}

export const noExtent: BackupExtent = { creators: 0, campaigns: 0, listings: 0, notes: 0 };

/** Adds a row to what is counted. */
export function countedRow(extent: BackupExtent, table: string, row: unknown): BackupExtent {
  if (table === 'creators' || table === 'campaigns') return { ...extent, [table]: extent[table] + 1 };
  if (table === 'shortlist' && !isOfEveryone(row)) return { ...extent, listings: extent.listings + 1 };
  if (table === 'notes' && holdsNote(row)) return { ...extent, notes: extent.notes + 1 };
  return extent;
}

const isOfEveryone = (row: unknown) =>
  typeof row === 'object' && row !== null && 'campaignId' in row && row.campaignId === everyoneId;

/** Versions 1 and 2 had one text, later ones a list. */
function holdsNote(row: unknown): boolean {
  if (typeof row !== 'object' || row === null) return false;
  if ('notes' in row && Array.isArray(row.notes)) return row.notes.length > 0;
  return 'text' in row && typeof row.text === 'string' && row.text.trim() !== '';
}

/** Bounds of what is read: far above every file of ours, far below what a machine cannot hold. */
export const backupLimits = {
  /** Of the whole file, in bytes. */
  file: 8 * 2 ** 30,
  manifest: 16 * 2 ** 20,
  /** Of one part's text: one is held at a time. */
  part: 96 * 2 ** 20,
  parts: 20_000,
  /** Of all parts' texts. */
  unpacked: 64 * 2 ** 30,
  /** Of one line: the pairs of 500 creators are 7 MB. */
  line: 48 * 2 ** 20,
  rows: 50_000_000,
} as const;

/** Text at which a part is closed: small enough to be held several times over, large enough not to cost in entries. */
export const partSize = 8 * 2 ** 20;

export const partName = (table: string, number: number) => `${table}-${String(number).padStart(4, '0')}.jsonl`;

/** Rows read at once; the tables that are not named here have small rows. */
const rowsAtOnce: Readonly<Record<string, number>> = { details: 128, comments: 8, commenterSets: 16, overlaps: 1 };

export const chunkOf = (table: string): number => rowsAtOnce[table] ?? 1_000;

/** How much a row of a table weighs against one of the lightest; for the progress bar. */
const weights: Readonly<Record<string, number>> = { details: 20, comments: 20, commenterSets: 5, overlaps: 200 };

export const weightOf = (table: string): number => weights[table] ?? 1;

export const isTable = (name: string): name is (typeof tableNames)[number] =>
  tableNames.some((known) => known === name);
