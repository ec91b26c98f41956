// Overlap with the audiences of the shortlist (B7): "at least", among people who comment; there is no ideal value.
import { defineScreening } from '../criterion.ts';
import type { KnownOverlap } from '../overlap/overlap.ts';
import rules from '../overlap/overlap-rules.json' with { type: 'json' };
import { count, date, percent, percentInterval, phrase, rowOf, text } from '../phrases.ts';
import { readSource } from '../read-source.ts';
import type { Interval, Phrase, ScreeningFinding, ScreeningRow } from '../report.ts';

const { estimate, conditions, look } = rules.sources;
const sources = [estimate, conditions, look].map((source) => readSource(source, 'overlap rules'));

type Answer = Omit<ScreeningFinding, 'criterion' | 'group'>;

interface Estimated {
  readonly known: KnownOverlap;
  readonly share: Interval;
}

/** Largest lower bound first: that is what is said. */
const estimatesOf = (overlaps: readonly KnownOverlap[]): readonly Estimated[] =>
  overlaps
    .flatMap((known) => {
      const { state, share } = known.overlap;
      return state === 'estimate' && share !== null ? [{ known, share }] : [];
    })
    .toSorted((a, b) => b.share.low - a.share.low || b.share.value - a.share.value);

/** Nobody shared although enough was seen: the lowest ceiling first. */
const ceilingsOf = (overlaps: readonly KnownOverlap[]): readonly Estimated[] =>
  overlaps
    .flatMap((known) => {
      const { state, share } = known.overlap;
      return state === 'at-most' && share !== null && share.high < 1 ? [{ known, share }] : [];
    })
    .toSorted((a, b) => a.share.high - b.share.high);

const isLarge = ({ share }: Estimated) => share.low > rules.lookAbove;

function estimateRow(one: Estimated): ScreeningRow {
  const { known, share } = one;
  return rowOf({
    id: known.creatorKey,
    verdict: isLarge(one) ? 'look' : 'ok',
    label: phrase('audience-overlap.with', { name: text(known.name) }),
    value: phrase('audience-overlap.at-least', { share: percent(share.low) }),
    note: phrase('audience-overlap.detail', {
      range: percentInterval(share),
      shared: count(known.overlap.shared),
      date: date(known.measuredAt),
    }),
  });
}

const ceilingRow = ({ known, share }: Estimated): ScreeningRow =>
  rowOf({
    id: known.creatorKey,
    verdict: 'ok',
    label: phrase('audience-overlap.with', { name: text(known.name) }),
    value: phrase('audience-overlap.at-most', { share: percent(share.high) }),
    note: phrase('audience-overlap.nobody-shared', { date: date(known.measuredAt) }),
  });

/** What the pairs rest on, and of how many nothing can be said. */
function basisOf(comments: number, overlaps: readonly KnownOverlap[]): readonly Phrase[] {
  const numberOf = (state: KnownOverlap['overlap']['state']) =>
    overlaps.filter(({ overlap }) => overlap.state === state).length;
  const fewComments = numberOf('too-few-comments');
  const fewShared = numberOf('too-few-shared');
  return [
    phrase('audience-overlap.basis.comments', { count: count(comments) }),
    ...(overlaps.length > 0 ? [phrase('audience-overlap.basis.measured', { count: count(overlaps.length) })] : []),
    ...(fewComments > 0 ? [phrase('audience-overlap.basis.few-comments', { count: count(fewComments) })] : []),
    ...(fewShared > 0 ? [phrase('audience-overlap.basis.few-shared', { count: count(fewShared) })] : []),
  ];
}

/** Says why there is no pair to speak of. */
function whyNothing(comments: number, overlaps: readonly KnownOverlap[] | null): Phrase {
  const needed = count(rules.leastComments);
  if (comments < rules.leastComments) {
    return phrase('audience-overlap.summary.few-comments', { count: count(comments), needed });
  }
  if (overlaps === null) return phrase('audience-overlap.summary.never-measured');
  if (overlaps.length === 0) return phrase('audience-overlap.summary.nobody-else');
  const has = (state: KnownOverlap['overlap']['state']) => overlaps.some(({ overlap }) => overlap.state === state);
  if (has('too-few-shared')) return phrase('audience-overlap.summary.few-shared', { needed: count(rules.leastShared) });
  return has('at-most')
    ? phrase('audience-overlap.summary.no-ceiling')
    : phrase('audience-overlap.summary.others-few-comments', { needed });
}

function summaryOf(largest: Estimated | undefined, large: number, lowestCeiling: Estimated): Phrase {
  if (largest === undefined) {
    return phrase('audience-overlap.summary.at-most', { share: percent(lowestCeiling.share.high) });
  }
  const values = { name: text(largest.known.name), share: percent(largest.share.low) };
  if (large > 1) return phrase('audience-overlap.summary.look.several', { ...values, count: count(large) });
  return phrase(large === 1 ? 'audience-overlap.summary.look' : 'audience-overlap.summary.ok', values);
}

export const audienceOverlap = defineScreening({
  id: 'audience-overlap',
  group: 'audience',
  needs: ['overlaps', 'comments'],
  judge: ({ overlaps, comments }): Answer => {
    const known = overlaps ?? [];
    const estimates = estimatesOf(known);
    const ceilings = ceilingsOf(known);
    const answer = {
      basis: basisOf(comments.size, known),
      rows: [...estimates.map(estimateRow), ...ceilings.map(ceilingRow)].slice(0, rules.mostRows),
      limits: [phrase('audience-overlap.limit.lower'), phrase('audience-overlap.limit.no-ideal')],
      thresholds: sources,
    };
    const [largest] = estimates;
    const [ceiling] = ceilings;
    const first = largest ?? ceiling;
    if (first === undefined) {
      return { ...answer, verdict: 'cannot-tell', summary: whyNothing(comments.size, overlaps), facts: {} };
    }
    const large = estimates.filter(isLarge).length;
    return {
      ...answer,
      verdict: large > 0 ? 'look' : 'ok',
      summary: summaryOf(largest, large, first),
      facts: largest ? { largestOverlap: { share: largest.share, name: largest.known.name } } : {},
    };
  },
});
