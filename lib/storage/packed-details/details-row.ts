// A creator's details as they lie on the disk: packed, since thirty posts would else take fifty kilobytes of repetitions.
import type { DetailsRecord } from '../records.ts';
import { packed, unpacked } from './packed-value.ts';

/** Rows that an earlier version has written lie there whole until they are written again; so do the few that cannot be packed. */
export type DetailsRow = DetailsRecord | PackedDetailsRow;

interface PackedDetailsRow {
  readonly key: string;
  /** All but the key, by `packed`, in UTF-8: as text the browser would keep two bytes of each character. */
  readonly packed: Uint8Array;
}

const isPacked = (row: object): row is PackedDetailsRow => 'packed' in row && ArrayBuffer.isView(row.packed);

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Gives the row that is written for a creator's details. */
export function packDetails(details: DetailsRecord): DetailsRow {
  const { key, ...rest } = details;
  const text = packed(rest);
  return text === null ? details : { key, packed: encoder.encode(text) };
}

const detailsOf = (key: string, stored: unknown): DetailsRecord => ({
  ...(unpacked(stored) as Omit<DetailsRecord, 'key'>),
  key,
});

/** Gives the details of a row. @throws when its packed part is broken */
export const unpackDetails = (row: DetailsRow): DetailsRecord =>
  isPacked(row) ? detailsOf(row.key, JSON.parse(decoder.decode(row.packed))) : row;

/** Gives a row as a line of JSON, in pieces: the packed part is JSON already. */
export const lineOfDetails = (row: DetailsRow): readonly (string | Uint8Array)[] =>
  isPacked(row) ? [`{"key":${JSON.stringify(row.key)},"packed":`, row.packed, '}'] : [JSON.stringify(row)];

/** Gives the details of such a line, parsed; what is not packed comes back as it is. @throws when the packed part is broken */
export const unpackLine = (row: unknown): unknown =>
  typeof row === 'object' && row !== null && 'packed' in row && 'key' in row
    ? detailsOf(row.key as string, row.packed)
    : row;
