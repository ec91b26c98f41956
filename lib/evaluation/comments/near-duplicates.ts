// How many comments say nearly the same as a comment by somebody else.
import { type CommentLog, fingerprintLength } from '../../profile/comment-log.ts';
import type { DistinctCommenters } from './distinct-commenters.ts';
import { matchesOf } from './fingerprint.ts';
import rules from './fingerprint-rules.json' with { type: 'json' };

export interface NearDuplicates {
  /** Comments with a near-duplicate by another commenter. */
  readonly alike: number;
  /** Comments long enough to be compared. */
  readonly compared: number;
}

/** Gives the rows with a fingerprint. */
function comparableRows({ size, fingerprint }: CommentLog): readonly number[] {
  const rows: number[] = [];
  for (let row = 0; row < size; row += 1) {
    const start = row * fingerprintLength;
    for (let place = 0; place < fingerprintLength; place += 1) {
      if (fingerprint[start + place] !== 0) {
        rows.push(row);
        break;
      }
    }
  }
  return rows;
}

/**
 * Counts them. Only comments that share a whole band are compared, each with the few before it that do at most: two hundred
 * copies of one text are found by their neighbours, and a flood of comments cannot make the judging slow.
 */
export function nearDuplicates(log: CommentLog, { ofRow }: DistinctCommenters): NearDuplicates {
  const { fingerprint } = log;
  const rows = comparableRows(log);
  const isAlike = new Uint8Array(log.size);
  const mask = 2 ** Math.ceil(Math.log2(2 * rows.length + 1)) - 1;
  /** By value of the band: the latest row that has it, and before each row the one before it; −1: none. */
  const latest = new Int32Array(mask + 1);
  const earlier = new Int32Array(log.size);
  for (let band = 0; band < fingerprintLength; band += 1) {
    latest.fill(-1);
    for (const row of rows) {
      const value = fingerprint[row * fingerprintLength + band] ?? 0;
      let place = value & mask;
      let other = latest[place] ?? -1;
      while (other >= 0 && fingerprint[other * fingerprintLength + band] !== value) {
        place = (place + 1) & mask;
        other = latest[place] ?? -1;
      }
      latest[place] = row;
      earlier[row] = other;
      for (let compared = 0; other >= 0 && compared < rules.mostCompared; compared += 1) {
        const isOpen = isAlike[row] === 0 || isAlike[other] === 0;
        if (isOpen && ofRow[row] !== ofRow[other] && isNear(fingerprint, row, other)) {
          isAlike[row] = 1;
          isAlike[other] = 1;
        }
        other = earlier[other] ?? -1;
      }
    }
  }
  return { alike: isAlike.reduce((sum, one) => sum + one, 0), compared: rows.length };
}

const isNear = (fingerprint: Uint32Array, row: number, other: number): boolean =>
  matchesOf(fingerprint, row * fingerprintLength, other * fingerprintLength) >= rules.leastMatches;
