// What every export is given beside the rows: words, campaigns, notes, the day; and how it reports and is stopped.
import type { Campaign } from '../campaign/campaign.ts';
import { failed, type Result } from './problem.ts';
import type { OutreachLanguage, OutreachWords } from './words.ts';

export interface ExportContext {
  /** Language of titles and words in the file. */
  readonly language: OutreachLanguage;
  readonly words: OutreachWords;
  /** By campaign id; the rows' campaigns. */
  readonly campaigns: ReadonlyMap<string, Campaign>;
  /** Note by creator key; missing means none. */
  readonly notes: ReadonlyMap<string, string>;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** IANA name of the user's time zone: days in the file are the user's days. */
  readonly timeZone: string;
}

export interface ExportControl {
  readonly signal?: AbortSignal;
  /** Rows written so far, and in all. */
  readonly onProgress?: (written: number, all: number) => void;
  /** Lets the interface breathe between portions; without it the export waits for the next task. */
  readonly pause?: () => Promise<void>;
}

export interface ExportFile {
  readonly name: string;
  readonly mediaType: string;
  readonly text: string;
}

/** Rows per portion: some milliseconds of work, so that progress shows and a stop is heard. */
const portion = 500;

const stopped = failed({ kind: 'stopped' });

const nextTask = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

/**
 * Runs `write` over the rows portion by portion.
 * @returns the pieces in the rows' order, or why there are none: no rows, stopped, or the problem that `write` gave
 */
export async function inPortions<Row, Piece>(
  rows: readonly Row[],
  write: (rows: readonly Row[], firstIndex: number) => Result<Piece>,
  { signal, onProgress, pause = nextTask }: ExportControl = {},
): Promise<Result<readonly Piece[]>> {
  if (rows.length === 0) return failed({ kind: 'nothing-to-export' });
  const pieces: Piece[] = [];
  for (let start = 0; start < rows.length; start += portion) {
    if (signal?.aborted) return stopped;
    const part = rows.slice(start, start + portion);
    const piece = write(part, start);
    if (!piece.ok) return piece;
    pieces.push(piece.value);
    onProgress?.(start + part.length, rows.length);
    if (start + portion < rows.length) await pause();
  }
  return signal?.aborted ? stopped : { ok: true, value: pieces };
}
