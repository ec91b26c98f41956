// A file of very many rows, written portion by portion so that it need never be held as one text.
import type { ShortlistRow } from '../../campaign/shortlist-row.ts';
import type { Result } from '../problem.ts';

/** A piece of a file, in order. */
export type FilePiece = string | Uint8Array<ArrayBuffer>;

export interface RowWriter {
  readonly ending: string;
  readonly mediaType: string;
  /** Gives what has become ready of the file; what comes before the first row among it. */
  rows(rows: readonly ShortlistRow[]): Result<readonly FilePiece[]>;
  /** Gives the rest. */
  end(): readonly FilePiece[];
}
