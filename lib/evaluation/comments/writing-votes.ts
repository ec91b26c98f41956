// Who writes in what: one vote for each commenter, and one for each caption.
import { type CommentLog, type CommentWriting, commentWritings, flag } from '../../profile/comment-log.ts';
import type { Post } from '../../profile/creator-profile.ts';
import { isKnown } from '../../profile/figure.ts';
import { writingOf } from '../../text/comment-writing.ts';
import { distinctCommenters } from './distinct-commenters.ts';

export interface WritingVotes {
  /** Commenters, or captions. */
  readonly all: number;
  readonly decided: number;
  /** By writing; `undecided` apart from `decided`. */
  readonly byWriting: Readonly<Record<CommentWriting, number>>;
}

export interface CommenterVotes extends WritingVotes {
  /** Comments with a signal of Taiwan, and the people who wrote them. */
  readonly signals: { readonly comments: number; readonly people: number };
}

const undecided = commentWritings.indexOf('undecided');

/** Counts as whole numbers by place in `commentWritings`. */
function votesOf(counts: ArrayLike<number>): WritingVotes {
  const of = (writing: CommentWriting) => counts[commentWritings.indexOf(writing)] ?? 0;
  const byWriting: Record<CommentWriting, number> = {
    traditional: of('traditional'),
    simplified: of('simplified'),
    cantonese: of('cantonese'),
    japanese: of('japanese'),
    korean: of('korean'),
    english: of('english'),
    other: of('other'),
    undecided: of('undecided'),
  };
  const all = Object.values(byWriting).reduce((sum, count) => sum + count, 0);
  return { all, decided: all - byWriting.undecided, byWriting };
}

/** Gives the place with the most votes among the decided ones; `undecided` when there is none, or no single one. */
function majority(tally: Uint16Array): number {
  let best = undecided;
  let most = 0;
  for (const [place, votes] of tally.entries()) {
    if (place === undecided || votes < most || votes === 0) continue;
    best = votes === most ? undecided : place;
    most = votes;
  }
  return best;
}

/** Gives one vote a commenter: who wrote several comments votes with the majority of those that are decided. */
export function commenterVotes(log: CommentLog): CommenterVotes {
  const people = distinctCommenters(log);
  const width = commentWritings.length;
  const tallies = new Uint16Array(width * people.count);
  const hasSignal = new Uint8Array(people.count);
  let comments = 0;
  for (let row = 0; row < log.size; row += 1) {
    const person = people.ofRow[row] ?? 0;
    const place = width * person + (log.writing[row] ?? undecided);
    tallies[place] = (tallies[place] ?? 0) + 1;
    if (((log.flags[row] ?? 0) & flag.taiwanSignal) === 0) continue;
    comments += 1;
    hasSignal[person] = 1;
  }
  const counts = new Uint32Array(width);
  for (let person = 0; person < people.count; person += 1) {
    const place = majority(tallies.subarray(width * person, width * (person + 1)));
    counts[place] = (counts[place] ?? 0) + 1;
  }
  return {
    ...votesOf(counts),
    signals: { comments, people: hasSignal.reduce((sum, one) => sum + one, 0) },
  };
}

/** Undated ones stand last. */
const dateOf = ({ published }: Post): number => (isKnown(published) ? published.from : 0);

/**
 * Gives one vote a caption, the newest first.
 * @param most captions that are read
 * @param units of each caption's beginning, in UTF-16 units
 */
export function captionVotes(posts: readonly Post[], most: number, units: number): WritingVotes {
  const counts = new Uint32Array(commentWritings.length);
  const captions = posts
    .toSorted((a, b) => dateOf(b) - dateOf(a))
    .flatMap(({ caption }) => (isKnown(caption) && caption.value !== '' ? [caption.value] : []));
  for (const caption of captions.slice(0, most)) {
    const place = commentWritings.indexOf(writingOf(caption.slice(0, units)));
    counts[place] = (counts[place] ?? 0) + 1;
  }
  return votesOf(counts);
}
