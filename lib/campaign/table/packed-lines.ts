// Lines of a list packed column by column, as the store keeps a copy of long lists.
import { numberColumns, type RowLine } from './row-line.ts';

/** The texts of a line, one each. */
const textFields = ['creatorKey', 'name', 'stage', 'owner', 'email', 'search'] as const;

type TextField = (typeof textFields)[number];

export interface PackedLines {
  readonly count: number;
  /** One column of `numberColumns` behind the other. */
  readonly numbers: Float64Array<ArrayBuffer>;
  readonly bits: Uint32Array<ArrayBuffer>;
  /** Each field's texts, joined. */
  readonly texts: Readonly<Record<TextField, string>>;
  /** The tags of all lines, joined twice. */
  readonly tags: string;
}

/** Raised when lines or rows are packed otherwise, or mean something else: then copies of the form before are made anew. */
export const packedForm = 1;

const betweenLines = '\u0000';
const betweenTags = '\u0001';

/** The signs that join stand in no text of ours. */
const cleaned = (text: string) => text.replaceAll(betweenLines, ' ').replaceAll(betweenTags, ' ');

/** Gives the lines packed. */
export function packLines(lines: readonly RowLine[]): PackedLines {
  const joined = (field: TextField) => lines.map((line) => cleaned(line[field])).join(betweenLines);
  return {
    count: lines.length,
    numbers: Float64Array.from(numberColumns.flatMap((_, at) => lines.map(({ numbers }) => numbers[at] ?? Number.NaN))),
    bits: Uint32Array.from(lines, ({ bits }) => bits),
    texts: Object.fromEntries(textFields.map((field) => [field, joined(field)])) as Record<TextField, string>,
    tags: lines.map(({ tags }) => tags.map(cleaned).join(betweenTags)).join(betweenLines),
  };
}

const noTags: readonly string[] = [];

/** Gives the lines as they were before they were packed. */
export function unpackLines({ count, numbers, bits, texts, tags }: PackedLines): RowLine[] {
  const split = Object.fromEntries(textFields.map((field) => [field, texts[field].split(betweenLines)])) as Record<
    TextField,
    string[]
  >;
  const tagged = tags.split(betweenLines);
  const text = (field: TextField, at: number) => split[field][at] ?? '';
  return Array.from({ length: count }, (_, at) => ({
    creatorKey: text('creatorKey', at),
    numbers: numberColumns.map((_column, column) => numbers[column * count + at] ?? Number.NaN),
    bits: bits[at] ?? 0,
    name: text('name', at),
    stage: text('stage', at),
    owner: text('owner', at),
    email: text('email', at),
    search: text('search', at),
    tags: tagged[at] ? tagged[at].split(betweenTags) : noTags,
  }));
}
