// Commenters that look suspicious (B6): a share corrected for the errors of the rule, always as an interval, never about one person.
import calibrationFile from '../comments/commenter-calibration.json' with { type: 'json' };
import { type CommenterLooks, commenterLooks } from '../comments/commenter-looks.ts';
import { distinctCommenters } from '../comments/distinct-commenters.ts';
import { readCommenterCalibration } from '../comments/read-commenter-calibration.ts';
import { defineScreening } from '../criterion.ts';
import { count, percent, percentInterval, phrase, rowOf } from '../phrases.ts';
import type { Interval, Phrase, ScreeningFinding, ScreeningRow } from '../report.ts';
import { trueShare } from '../statistics/rogan-gladen.ts';

const rule = readCommenterCalibration(calibrationFile);

type Answer = Omit<ScreeningFinding, 'criterion' | 'group'>;

/** What was counted, as it is: the rule's hits, wrong ones included. */
function countedRow({ flagged, known }: CommenterLooks): ScreeningRow {
  return rowOf({
    id: 'counted',
    label: phrase('commenter-look.counted'),
    value: phrase('commenter-look.counted.value', { flagged: count(flagged), known: count(known) }),
    note: phrase('commenter-look.counted.note', { digits: count(rule.digitsFrom) }),
  });
}

function estimatedRow(share: Interval, isLook: boolean): ScreeningRow {
  const { flaggedPositives, positives, passedNegatives, negatives } = rule.calibration;
  return rowOf({
    id: 'estimated',
    verdict: isLook ? 'look' : 'ok',
    label: phrase('commenter-look.estimated'),
    value: phrase('commenter-look.estimated.value', { range: percentInterval(share) }),
    usual: phrase('commenter-look.estimated.usual', { limit: percent(rule.lookAbove) }),
    note: phrase('commenter-look.estimated.note', {
      found: percent(flaggedPositives / positives),
      wrong: percent(1 - passedNegatives / negatives),
    }),
  });
}

const limits: readonly Phrase[] = [
  phrase('commenter-look.limit.commenters'),
  phrase('commenter-look.limit.calibration'),
  phrase('commenter-look.limit.nobody'),
];

/** What can be said without an estimate: how many were seen, and what is missing; hits of the rule alone would accuse. */
function cannotTell(summary: Phrase, basis: readonly Phrase[]): Answer {
  return {
    verdict: 'cannot-tell',
    summary,
    basis,
    rows: [],
    limits,
    thresholds: rule.sources,
    facts: {},
  };
}

export const commenterLook = defineScreening({
  id: 'commenter-look',
  group: 'audience',
  needs: ['platform', 'comments'],
  judge: ({ platform, comments }) => {
    const people = distinctCommenters(comments);
    const looks = commenterLooks(comments, people, rule.digitsFrom);
    const basis = [
      phrase('commenter-look.basis', {
        count: count(comments.size),
        people: count(people.count),
        known: count(looks.known),
      }),
    ];
    if (!rule.judgedOn.includes(platform)) {
      return cannotTell(phrase('commenter-look.summary.other-platform'), basis);
    }
    const needed = count(rule.leastCommenters);
    if (people.count >= rule.leastCommenters && looks.known < rule.leastCommenters) {
      const summary = phrase('commenter-look.summary.looks-unread', { count: count(looks.known), needed });
      return cannotTell(summary, basis);
    }
    const share = looks.known < rule.leastCommenters ? null : trueShare(looks.flagged, looks.known, rule.calibration);
    if (share === null) {
      return cannotTell(phrase('commenter-look.summary.few', { count: count(people.count), needed }), basis);
    }
    const isLook = share.low > rule.lookAbove;
    const values = { range: percentInterval(share), count: count(looks.known) };
    return {
      verdict: isLook ? 'look' : 'ok',
      summary: phrase(isLook ? 'commenter-look.summary.look' : 'commenter-look.summary.ok', values),
      basis,
      rows: [estimatedRow(share, isLook), countedRow(looks)],
      limits,
      thresholds: rule.sources,
      facts: { suspiciousShare: share },
    };
  },
});
