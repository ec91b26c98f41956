// A jump of the followers that no post seen explains.
import type { Subject } from '../criterion.ts';
import { postLinkOf } from '../evidence.ts';
import growthRules from '../growth/growth-rules.json' with { type: 'json' };
import { explanationOf, jumpsOf, stepsOf, visitsOf } from '../growth/growth-steps.ts';
import { count, date, percentInterval, phrase } from '../phrases.ts';
import type { ScreeningRow } from '../report.ts';
import { missingSignal, roundingNote, signalRow } from './signal-row.ts';
import { signalRules } from './signal-rules.ts';

/** Gives the row: the largest unexplained jump, else one that is explained, else that there was none. */
export function jumpSignal(subject: Pick<Subject, 'platform' | 'handle' | 'posts' | 'history'>): ScreeningRow {
  const id = 'follower-jump';
  const rule = signalRules.signals[id];
  const { platform, posts, history } = subject;
  const visits = visitsOf(history);
  const jumps = jumpsOf(stepsOf(visits));
  if (jumps === null) {
    const values = { count: count(visits.length), needed: count(growthRules.leastSteps + 1) };
    return missingSignal(id, phrase('bought-engagement.missing.few-visits', values));
  }
  const usual = phrase('bought-engagement.follower-jump.usual');
  const explained = jumps
    .map((jump) => ({ ...jump, ...explanationOf(jump.step, posts, platform) }))
    .toSorted((a, b) => b.step.change.value - a.step.change.value);
  const saidChange = ({ step: { from, to, change } }: (typeof explained)[number]) =>
    phrase('bought-engagement.follower-jump.value', {
      from: date(from.seenAt),
      to: date(to.seenAt),
      change: percentInterval(change),
    });
  const sure = explained.filter((jump) => jump.sure);
  const unexplained = sure.find(({ viral, seen }) => viral.length === 0 && seen > 0);
  if (unexplained) {
    return signalRow(rule, platform, {
      verdict: 'look',
      value: saidChange(unexplained),
      usual,
      note: phrase('bought-engagement.note.no-viral-post'),
    });
  }
  const unseen = sure.find(({ viral }) => viral.length === 0);
  if (unseen) {
    return signalRow(rule, platform, {
      verdict: 'cannot-tell',
      value: saidChange(unseen),
      usual,
      note: phrase('bought-engagement.note.posts-unseen'),
    });
  }
  const maybe = explained.find((jump) => !jump.sure && jump.viral.length === 0);
  if (maybe) return signalRow(rule, platform, { verdict: 'cannot-tell', value: null, usual, note: roundingNote });
  const [largest] = sure;
  const post = largest?.viral[0];
  return signalRow(rule, platform, {
    verdict: 'ok',
    value: largest ? saidChange(largest) : phrase('bought-engagement.follower-jump.none'),
    usual,
    note: largest ? phrase('bought-engagement.note.viral-post') : null,
    post: post ? postLinkOf(post, subject) : null,
  });
}
