// What the comments seen add: near-duplicates as a signal; signs alone and the same people everywhere as facts.
import { type CommentLog, flag } from '../../profile/comment-log.ts';
import type { Platform } from '../../profile/creator-profile.ts';
import type { DistinctCommenters } from '../comments/distinct-commenters.ts';
import { nearDuplicates } from '../comments/near-duplicates.ts';
import { regularCommenters } from '../comments/regular-commenters.ts';
import { count, percent, phrase, rowOf } from '../phrases.ts';
import type { ScreeningRow } from '../report.ts';
import { wilsonInterval } from '../statistics/wilson.ts';
import { missingSignal, signalRow, verdictBy } from './signal-row.ts';
import { signalRules } from './signal-rules.ts';

/** Comments that say nearly the same as one by somebody else; above the limit by chance alone is not told from inside. */
export function duplicatesSignal(log: CommentLog, people: DistinctCommenters, platform: Platform): ScreeningRow {
  const id = 'near-duplicates';
  const rule = signalRules.signals[id];
  const { leastComments } = signalRules.nearDuplicates;
  const { alike, compared } = nearDuplicates(log, people);
  if (compared < leastComments) {
    const values = { count: count(compared), needed: count(leastComments) };
    return missingSignal(id, phrase('bought-engagement.missing.few-comments', values));
  }
  const { value: share, low } = wilsonInterval(alike, compared);
  const verdict = verdictBy(rule, { value: share, low, high: share });
  return signalRow(rule, platform, {
    verdict,
    note: verdict === 'cannot-tell' ? phrase('bought-engagement.note.chance') : null,
    value: phrase('bought-engagement.near-duplicates.value', { share: percent(share), count: count(compared) }),
    usual:
      rule.above === null ? null : phrase('bought-engagement.near-duplicates.usual', { limit: percent(rule.above) }),
  });
}

function emojiFact({ size, flags }: CommentLog): readonly ScreeningRow[] {
  if (size < signalRules.emojiOnly.leastComments) return [];
  const emoji = flags.filter((bits) => (bits & flag.emojiOnly) !== 0).length;
  const value = phrase('bought-engagement.emoji-only.value', { share: percent(emoji / size), count: count(size) });
  return [rowOf({ id: 'emoji-only', label: phrase('bought-engagement.emoji-only'), value })];
}

function regularsFact(log: CommentLog, people: DistinctCommenters): readonly ScreeningRow[] {
  const { leastPosts, shareOfPosts, people: least } = signalRules.regulars;
  const { regulars, posts } = regularCommenters(log, people, shareOfPosts);
  if (posts < leastPosts) return [];
  return [
    rowOf({
      id: 'regulars',
      label: phrase('bought-engagement.regulars'),
      value: phrase('bought-engagement.regulars.value', {
        count: count(regulars),
        posts: count(posts),
        share: percent(shareOfPosts),
      }),
      note: regulars >= least ? phrase('bought-engagement.note.regulars') : null,
    }),
  ];
}

/** Gives what is no signal: how often it happens to anybody was never measured. */
export const commentFacts = (log: CommentLog, people: DistinctCommenters): readonly ScreeningRow[] => [
  ...emojiFact(log),
  ...regularsFact(log, people),
];
