// Signals of bought engagement (B5): how many of those that can be measured lie outside the usual range; never a single percentage.

import { distinctCommenters } from '../comments/distinct-commenters.ts';
import { defineScreening } from '../criterion.ts';
import { visitsOf } from '../growth/growth-steps.ts';
import { count, percent, phrase } from '../phrases.ts';
import type { Phrase, ScreeningRow, ThresholdSource, Verdict } from '../report.ts';
import { commentFacts, duplicatesSignal } from '../signals/comment-signals.ts';
import { jumpSignal } from '../signals/jump-signal.ts';
import { postSignals } from '../signals/post-signals.ts';
import { signalRules } from '../signals/signal-rules.ts';

interface Counted {
  readonly verdict: Verdict;
  readonly summary: Phrase;
  readonly outside: number;
  readonly measured: number;
}

/** One outside is a note, two are worth a second look; of too few measured nothing is said. */
function countOf(signals: readonly ScreeningRow[]): Counted {
  const outside = signals.filter(({ verdict }) => verdict === 'look').length;
  const measured = outside + signals.filter(({ verdict }) => verdict === 'ok').length;
  const said = (verdict: Verdict, key: string, values: Phrase['values']): Counted => ({
    verdict,
    summary: phrase(key, values),
    outside,
    measured,
  });
  const numbers = { outside: count(outside), measured: count(measured) };
  if (outside >= signalRules.lookFrom) return said('look', 'bought-engagement.summary.look', numbers);
  if (measured < signalRules.leastMeasured) {
    const values = { all: count(signals.length), measured: count(measured), needed: count(signalRules.leastMeasured) };
    return said('cannot-tell', 'bought-engagement.summary.cannot-tell', values);
  }
  return outside > 0
    ? said('ok', 'bought-engagement.summary.one', numbers)
    : said('ok', 'bought-engagement.summary.none', { measured: count(measured) });
}

/** Gives the sources of the signals that could be judged, each once. */
function sourcesOf(signals: readonly ScreeningRow[]): readonly ThresholdSource[] {
  const judged = signals.filter(({ verdict }) => verdict === 'look' || verdict === 'ok').map(({ id }) => id);
  const used = Object.values(signalRules.signals).flatMap(({ id, source }) => (judged.includes(id) ? [source] : []));
  return [
    signalRules.sources.count,
    ...new Map(used.map((source) => [source.explanation ?? source.url, source])).values(),
  ];
}

export const boughtEngagement = defineScreening({
  id: 'bought-engagement',
  group: 'engagement',
  needs: ['platform', 'handle', 'followers', 'posts', 'now', 'packs', 'history', 'comments'],
  judge: (subject) => {
    const { platform, comments, history } = subject;
    const people = distinctCommenters(comments);
    const signals = [...postSignals(subject), duplicatesSignal(comments, people, platform), jumpSignal(subject)];
    const facts = commentFacts(comments, people);
    const { verdict, summary, outside, measured } = countOf(signals);
    const { accounts, atLeastOne, atLeastTwo } = signalRules.together;
    const hasRegulars = facts.some(({ id }) => id === 'regulars');
    return {
      verdict,
      summary,
      basis: [
        phrase('bought-engagement.basis.posts', { count: count(signalRules.posts) }),
        phrase('bought-engagement.basis.comments', { count: count(comments.size), people: count(people.count) }),
        phrase('bought-engagement.basis.visits', { count: count(visitsOf(history).length) }),
      ],
      rows: [...signals, ...facts],
      limits: [
        phrase('bought-engagement.limit.measured', { accounts: count(accounts) }),
        phrase('bought-engagement.limit.together', { one: percent(atLeastOne), two: percent(atLeastTwo) }),
        phrase('bought-engagement.limit.catch'),
      ],
      thresholds: [...sourcesOf(signals), ...(hasRegulars ? [signalRules.sources.regulars] : [])],
      facts: verdict === 'cannot-tell' ? {} : { signals: { outside, measured } },
    };
  },
});
