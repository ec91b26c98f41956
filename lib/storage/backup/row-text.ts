// A row of the store as one line of JSON and back, without loss: typed arrays have a form of their own.
import type { TableName } from '../db.ts';
import { type DetailsRow, lineOfDetails, unpackLine } from '../packed-details/details-row.ts';
import { joinBytes } from './join-bytes.ts';

const typedArrays = { Uint8Array, Uint16Array, Uint32Array, Float64Array } as const;

type TypedName = keyof typeof typedArrays;

/** A typed array in JSON: the bytes of its numbers, lowest byte first, in base64. */
interface TypedText {
  readonly typed: TypedName;
  readonly base64: string;
}

/** The only tables with typed arrays in their rows; the others go through the language's own JSON, which is much faster. */
const tablesWithArrays = new Set(['comments', 'commenterSets', 'overlaps']);

/** The one table whose rows lie packed. */
const packedTable: TableName = 'details';

const nameOf = (value: object): TypedName | null => {
  for (const name of Object.keys(typedArrays) as TypedName[]) if (value instanceof typedArrays[name]) return name;
  return null;
};

/** Characters made at once: more arguments than this are too many for a call. */
const stretch = 0x8000;

function base64Of(bytes: Uint8Array): string {
  let text = '';
  for (let start = 0; start < bytes.length; start += stretch) {
    text += String.fromCharCode(...bytes.subarray(start, start + stretch));
  }
  return btoa(text);
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at);
  return bytes;
}

function typedText(array: InstanceType<(typeof typedArrays)[TypedName]>, typed: TypedName): TypedText {
  return { typed, base64: base64Of(new Uint8Array(array.buffer, array.byteOffset, array.byteLength)) };
}

function withTexts(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const typed = nameOf(value);
  if (typed) return typedText(value as InstanceType<(typeof typedArrays)[TypedName]>, typed);
  if (Array.isArray(value)) return value.map(withTexts);
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, withTexts(part)]));
}

const isTyped = (value: object): value is TypedText =>
  'typed' in value && typeof value.typed === 'string' && Object.hasOwn(typedArrays, value.typed) && 'base64' in value;

function withArrays(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(withArrays);
  // A base64 text that does not fill whole numbers throws: the row is broken then.
  if (isTyped(value)) return new typedArrays[value.typed](bytesOf(String(value.base64)).buffer);
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, withArrays(part)]));
}

const encoder = new TextEncoder();

function bytesOfDetails(rows: readonly DetailsRow[]): Uint8Array<ArrayBuffer> {
  const pieces = rows.flatMap((row) =>
    [...lineOfDetails(row), '\n'].map((piece) => (typeof piece === 'string' ? encoder.encode(piece) : piece)),
  );
  return joinBytes(pieces);
}

/** Gives rows as lines in UTF-8, each with its end. Lone surrogates are escaped, so that they come through. */
export function linesOf(table: string, rows: readonly unknown[]): Uint8Array<ArrayBuffer> {
  if (table === packedTable) return bytesOfDetails(rows as readonly DetailsRow[]);
  const whole = tablesWithArrays.has(table) ? rows.map(withTexts) : rows;
  return encoder.encode(whole.map((row) => `${JSON.stringify(row)}\n`).join(''));
}

/** The name by which an object could be given another prototype; also when a letter of it is written as an escape. */
const suspicious = /__proto__|\\u005f/i;

const withoutPrototype = (key: string, value: unknown): unknown => (key === '__proto__' ? undefined : value);

/** Reads a line. @throws when it is no JSON, or is packed otherwise than by us */
export function rowOf(table: string, line: string): unknown {
  const row: unknown = suspicious.test(line) ? JSON.parse(line, withoutPrototype) : JSON.parse(line);
  if (table === packedTable) return unpackLine(row);
  return tablesWithArrays.has(table) ? withArrays(row) : row;
}
