// Rows as bytes: a hundred thousand of them fit into the page's memory, and those on the screen are unpacked between two frames.
import type { ShortlistRow } from '../shortlist-row.ts';

type PackedField = Exclude<keyof ShortlistRow, 'campaignId'>;

/** Every field of a row but its list, in the order of packing; one that is missing here does not compile. */
const fieldOrder: Readonly<Record<PackedField, true>> = {
  creatorKey: true,
  platform: true,
  handle: true,
  displayName: true,
  profileUrl: true,
  tiers: true,
  followers: true,
  followersOrder: true,
  engagementRate: true,
  engagementOrder: true,
  engagementFormula: true,
  engagementSample: true,
  engagementMissing: true,
  viewRate: true,
  viewRateFormula: true,
  viewRateSample: true,
  leading: true,
  bands: true,
  benchmarkName: true,
  benchmarkYear: true,
  lookCount: true,
  flags: true,
  signals: true,
  suspiciousShare: true,
  largestOverlap: true,
  traditionalShare: true,
  taiwanRule: true,
  content: true,
  rivals: true,
  disclosure: true,
  roles: true,
  fit: true,
  modes: true,
  quote: true,
  growth: true,
  emails: true,
  stage: true,
  owner: true,
  tags: true,
  doNotContact: true,
  addedAt: true,
  readAt: true,
};

const fields = Object.keys(fieldOrder) as PackedField[];

/** Rows one behind the other. */
export interface PackedRows {
  /** Bytes of each row. */
  readonly lengths: Uint32Array<ArrayBuffer>;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Gives the rows packed, without what only the store needs. */
export function packRows(rows: readonly ShortlistRow[]): PackedRows {
  const encoder = new TextEncoder();
  const packed = rows.map((row) => encoder.encode(JSON.stringify(fields.map((field) => row[field]))));
  const lengths = Uint32Array.from(packed, ({ length }) => length);
  const bytes = new Uint8Array(lengths.reduce((sum, length) => sum + length, 0));
  let at = 0;
  for (const row of packed) {
    bytes.set(row, at);
    at += row.length;
  }
  return { lengths, bytes };
}

const decoder = new TextDecoder();

function unpackRow(bytes: Uint8Array, listId: string): ShortlistRow {
  const values = JSON.parse(decoder.decode(bytes)) as readonly unknown[];
  const row: Record<string, unknown> = { campaignId: listId };
  for (const [at, field] of fields.entries()) row[field] = values[at];
  return row as unknown as ShortlistRow;
}

/** Unpacked rows that are kept: some screens full, so that a row that stays is the same object. */
const mostUnpacked = 500;

/** The rows of a list by their places, packed; for the side that draws. */
export class HeldRows {
  private readonly listId: string;
  /** The bytes in which each place's row lies: those in which none lies any more are let go. */
  private readonly chunks: (Uint8Array | undefined)[] = [];
  private readonly froms: number[] = [];
  private readonly lengths: number[] = [];
  private readonly unpacked = new Map<number, ShortlistRow>();

  constructor(listId: string) {
    this.listId = listId;
  }

  /** Takes rows in, each at its place; what stood there is replaced. */
  put(places: Uint32Array, { lengths, bytes }: PackedRows): void {
    let from = 0;
    for (const [at, place] of places.entries()) {
      const length = lengths[at] ?? 0;
      this.chunks[place] = bytes;
      this.froms[place] = from;
      this.lengths[place] = length;
      this.unpacked.delete(place);
      from += length;
    }
  }

  /** Gives the row at a place; null where none is held. */
  row(place: number): ShortlistRow | null {
    const known = this.unpacked.get(place);
    if (known) return known;
    const chunk = this.chunks[place];
    if (!chunk) return null;
    const from = this.froms[place] ?? 0;
    const row = unpackRow(chunk.subarray(from, from + (this.lengths[place] ?? 0)), this.listId);
    if (this.unpacked.size >= mostUnpacked) this.unpacked.clear();
    this.unpacked.set(place, row);
    return row;
  }
}
