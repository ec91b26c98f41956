// Growth of the followers (B14), from one's own visits alone: how far it went, whether it jumped, and which days nobody looked.
import { defineScreening, type Subject } from '../criterion.ts';
import { postLinkOf } from '../evidence.ts';
import growthRules from '../growth/growth-rules.json' with { type: 'json' };
import {
  changeBetween,
  explanationOf,
  type GrowthStep,
  type Jump,
  jumpsOf,
  stepsOf,
  type Visit,
  visitsOf,
} from '../growth/growth-steps.ts';
import { count, date, percentInterval, phrase, rowOf } from '../phrases.ts';
import { readSource } from '../read-source.ts';
import type { Interval, Phrase, PhraseValue, ScreeningFacts, ScreeningRow, Verdict } from '../report.ts';

const sources = {
  visits: readSource(growthRules.sources.visits, 'growth rules'),
  jump: readSource(growthRules.sources.jump, 'growth rules'),
};

type Judged = Pick<Subject, 'platform' | 'handle' | 'posts'>;

/** The change without its sign: the sentence says which way it went. */
const size = ({ low, high }: Interval): PhraseValue =>
  percentInterval(low >= 0 ? { low, high } : { low: -high, high: -low });

/** Which way the followers went, as far as the rounding lets one say. */
function direction({ low, high }: Interval): 'up' | 'down' | 'same' | 'unclear' {
  if (low > 0) return 'up';
  if (high < 0) return 'down';
  return low === 0 && high === 0 ? 'same' : 'unclear';
}

function changeRow(first: Visit, last: Visit, enough: boolean): ScreeningRow {
  const change = changeBetween(first, last);
  const ends = { from: count(first.followers.value), to: count(last.followers.value) };
  const way = direction(change);
  const value = !enough
    ? phrase('growth.change.only', ends)
    : way === 'up' || way === 'down'
      ? phrase(`growth.change.${way}`, { ...ends, change: size(change) })
      : phrase(`growth.change.${way}`, ends);
  const label = phrase('growth.change', { from: date(first.seenAt), to: date(last.seenAt) });
  return rowOf({ id: 'change', label, value });
}

/** A jump that may be one is named too, but judged as what it is: not known. */
function jumpRow({ step, sure }: Jump, judged: Judged): ScreeningRow {
  const { from, to, days, change } = step;
  const { viral, seen } = explanationOf(step, judged.posts, judged.platform);
  const [post] = viral;
  const note = post ? 'growth.note.viral-post' : seen > 0 ? 'growth.note.no-viral-post' : 'growth.note.posts-unseen';
  return rowOf({
    id: `jump-${to.day}`,
    verdict: post ? 'ok' : sure ? 'look' : 'cannot-tell',
    label: phrase('growth.jump', { from: date(from.seenAt), to: date(to.seenAt) }),
    value: sure
      ? phrase('growth.jump.value', { change: size(change), days: count(days) })
      : phrase('growth.jump.maybe', { days: count(days) }),
    note: phrase(note),
    post: post ? postLinkOf(post, judged) : null,
  });
}

/** Steps over more days than one should be silent about. */
const gapsOf = (steps: readonly GrowthStep[]): readonly GrowthStep[] =>
  steps.filter(({ days }) => days > growthRules.longGapDays);

function basisOf(visits: readonly Visit[], days: number, steps: readonly GrowthStep[]): readonly Phrase[] {
  const gaps = gapsOf(steps);
  const longest = gaps.reduce((most, step) => Math.max(most, step.days), 0);
  const seen = phrase('growth.basis.visits', { count: count(visits.length), days: count(days) });
  if (gaps.length === 0) return [seen];
  return [seen, phrase('growth.basis.gaps', { count: count(gaps.length), days: count(longest) })];
}

interface Said {
  readonly verdict: Verdict;
  readonly summary: Phrase;
}

function answerOf(
  visits: number,
  days: number,
  change: Interval,
  jumps: readonly Jump[] | null,
  rows: readonly ScreeningRow[],
): Said {
  const seen = { count: count(visits), days: count(days) };
  if (jumps === null) {
    const values = { ...seen, needed: count(growthRules.leastSteps + 1) };
    return { verdict: 'cannot-tell', summary: phrase('growth.summary.few-visits', values) };
  }
  const unexplained = rows.filter(({ verdict }) => verdict === 'look').length;
  if (unexplained > 0) {
    return { verdict: 'look', summary: phrase('growth.summary.look', { ...seen, jumps: count(unexplained) }) };
  }
  if (rows.some(({ verdict }) => verdict === 'cannot-tell')) {
    return { verdict: 'cannot-tell', summary: phrase('growth.summary.rounding', seen) };
  }
  const way = direction(change);
  const values = way === 'up' || way === 'down' ? { ...seen, change: size(change) } : seen;
  return { verdict: 'ok', summary: phrase(`growth.summary.${way}`, values) };
}

const limits = [phrase('growth.limit.visits'), phrase('growth.limit.falls')];

export const growth = defineScreening({
  id: 'growth',
  group: 'engagement',
  needs: ['platform', 'handle', 'posts', 'history'],
  judge: ({ platform, handle, posts, history }) => {
    const visits = visitsOf(history);
    const [first] = visits;
    const last = visits.at(-1);
    if (first === undefined || last === undefined || first === last) {
      return {
        verdict: 'cannot-tell',
        summary: phrase('growth.summary.one-visit', { count: count(visits.length), needed: count(2) }),
        basis: [],
        rows: [],
        limits,
        thresholds: [],
        facts: {},
      };
    }
    const steps = stepsOf(visits);
    const days = last.day - first.day;
    const change = changeBetween(first, last);
    const enough = visits.length >= growthRules.leastVisits;
    const jumps = enough ? jumpsOf(steps) : null;
    const latest = (jumps ?? []).toSorted((a, b) => b.step.to.day - a.step.to.day);
    const jumpRows = latest.map((jump) => jumpRow(jump, { platform, handle, posts }));
    // A list shows the middle of the interval: inside the rounding that would be a claim.
    const facts: Partial<ScreeningFacts> =
      enough && direction(change) !== 'unclear' ? { growth: { change, days } } : {};
    return {
      ...answerOf(visits.length, days, change, jumps, jumpRows),
      basis: basisOf(visits, days, steps),
      rows: [changeRow(first, last, enough), ...jumpRows.slice(0, growthRules.mostRows)],
      limits,
      thresholds: jumps === null ? [sources.visits] : [sources.visits, sources.jump],
      facts,
    };
  },
});
