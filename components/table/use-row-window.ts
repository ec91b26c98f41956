// The rows around those in sight, fetched ahead of the scrolling; an answer takes the place of another one with its rows at hand.
import { useEffect, useRef, useState } from 'react';
import type { ShortlistRow } from '../../lib/campaign/shortlist-row.ts';
import type { TableEngine } from '../../lib/campaign/table/table-query.ts';
import type { FailureCode } from '../../lib/messaging/contract.ts';
import { failureCodeOf } from '../../lib/storage/store-failure.ts';
import type { Answered } from './use-answer.ts';

/** Places `from` (inclusive) to `to` (exclusive). */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export interface RowWindow {
  /** What is on the screen: the latest answer whose rows have come. Null before the first. */
  readonly shown: Answered | null;
  rowAt(place: number): ShortlistRow | null;
  readonly failure: FailureCode | null;
}

/** Rows fetched ahead on either side of those in sight: several screens, so that turning the wheel finds them there. */
const ahead = 120;
/** Fetched again when fewer than this are left. */
const tooFew = 60;
/** Rows kept behind: enough for going back, few for the memory. */
const mostKept = 1_500;

interface Held {
  readonly shown: Answered;
  readonly rows: ReadonlyMap<number, ShortlistRow>;
}

const clipped = ({ from, to }: Span, found: number, by: number): Span => ({
  from: Math.max(0, from - by),
  to: Math.min(found, to + by),
});

/** The first and last place of a span that are not at hand; null when all are. */
function missingIn(span: Span, rows: ReadonlyMap<number, ShortlistRow>): Span | null {
  let { from, to } = span;
  while (from < to && rows.has(from)) from += 1;
  while (to > from && rows.has(to - 1)) to -= 1;
  return from < to ? { from, to } : null;
}

/** The rows known with those that have come; of too many, those far from sight go. */
function joined(
  known: ReadonlyMap<number, ShortlistRow>,
  from: number,
  came: readonly ShortlistRow[],
  inSight: Span,
): ReadonlyMap<number, ShortlistRow> {
  const rows = new Map(known);
  for (const [place, row] of came.entries()) rows.set(from + place, row);
  if (rows.size <= mostKept) return rows;
  const near = { from: inSight.from - mostKept / 2, to: inSight.to + mostKept / 2 };
  return new Map([...rows].filter(([place]) => place >= near.from && place < near.to));
}

/** @param inSight the places on the screen */
export function useRowWindow(engine: TableEngine | null, latest: Answered | null, inSight: Span): RowWindow {
  const [held, setHeld] = useState<Held | null>(null);
  const [failure, setFailure] = useState<FailureCode | null>(null);
  /** What is being fetched, so that it is not asked for twice. */
  const under = useRef<{ readonly answer: number; readonly span: Span } | null>(null);
  const { from, to } = inSight;

  useEffect(() => {
    if (!engine || !latest) return;
    const { answer } = latest;
    const isShown = held?.shown.answer.answer === answer.answer;
    const near = clipped({ from, to }, answer.found, tooFew);
    if (isShown && !missingIn(near, held.rows)) return;
    const wanted = clipped({ from, to }, answer.found, ahead);
    // Another question begins at its top, where nobody has scrolled yet.
    const asked =
      !isShown && held && held.shown.query !== latest.query
        ? clipped({ from: 0, to: to - from }, answer.found, ahead)
        : wanted;
    const span = isShown ? missingIn(asked, held.rows) : asked;
    const running = under.current;
    if (span && running?.answer === answer.answer && running.span.from <= near.from && running.span.to >= near.to)
      return;
    const mine = { answer: answer.answer, span: span ?? asked };
    under.current = mine;
    const arrive = (rows: readonly ShortlistRow[] | null) => {
      if (under.current === mine) under.current = null;
      // An outdated answer is followed by another one, which brings its own rows.
      if (rows === null) return;
      setFailure(null);
      setHeld((before) => {
        const known = before?.shown.answer.answer === answer.answer ? before.rows : new Map<number, ShortlistRow>();
        if (before && before.shown.answer.answer > answer.answer) return before;
        return { shown: latest, rows: joined(known, mine.span.from, rows, { from, to }) };
      });
    };
    if (mine.span.from >= mine.span.to) return arrive([]);
    engine.rows(answer.answer, mine.span.from, mine.span.to).then(arrive, (thrown) => {
      if (under.current === mine) under.current = null;
      setFailure(failureCodeOf(thrown));
    });
  }, [engine, latest, from, to, held]);

  // Answers of another engine count from anew.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another engine is the reason
  useEffect(() => {
    under.current = null;
    setHeld(null);
  }, [engine]);

  const rowAt = (place: number): ShortlistRow | null => {
    if (!held) return null;
    return held.rows.get(place) ?? engine?.rowsAtHand(held.shown.answer.answer, place, place + 1)?.[0] ?? null;
  };
  return { shown: held?.shown ?? null, rowAt, failure };
}
