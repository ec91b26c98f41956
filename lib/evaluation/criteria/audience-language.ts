// Languages (B8): in which scripts and languages people comment, signals of Taiwan, and the source article's "> 70 %" rule.
import type { CommentWriting } from '../../profile/comment-log.ts';
import rulesFile from '../comments/language-rules.json' with { type: 'json' };
import { readLanguageRules } from '../comments/read-language-rules.ts';
import { type CommenterVotes, captionVotes, commenterVotes, type WritingVotes } from '../comments/writing-votes.ts';
import { defineScreening } from '../criterion.ts';
import { count, percent, percentInterval, phrase, rowOf, word } from '../phrases.ts';
import type { Interval, Phrase, ScreeningFacts, ScreeningFinding, ScreeningRow, Verdict } from '../report.ts';
import { wilsonInterval } from '../statistics/wilson.ts';

const rules = readLanguageRules(rulesFile);

type Answer = Omit<ScreeningFinding, 'criterion' | 'group'>;
type Decided = Exclude<CommentWriting, 'undecided'>;
type TaiwanRule = ScreeningFacts['taiwanRule'];

const writings: readonly Decided[] = [
  'traditional',
  'cantonese',
  'simplified',
  'english',
  'japanese',
  'korean',
  'other',
];

/** What the brief asks of a share: is it above, is it below, or does its interval hold the limit? */
export interface Question {
  readonly share: Interval;
  readonly limit: number;
  readonly verdict: Exclude<Verdict, 'alarm'>;
}

const writingWord = (writing: Decided) => word(`audience-language.writing.${writing}`);

/** Writings that occur, the most frequent first. */
const occurring = ({ byWriting }: WritingVotes): readonly Decided[] =>
  writings.filter((writing) => byWriting[writing] > 0).toSorted((a, b) => byWriting[b] - byWriting[a]);

/** One line for each writing; shares only where enough is decided. */
function writingRows(votes: WritingVotes): readonly ScreeningRow[] {
  const enough = votes.decided >= rules.leastDecided;
  const decided = occurring(votes).map((writing) => {
    const people = votes.byWriting[writing];
    const share = wilsonInterval(people, votes.decided);
    return rowOf({
      id: `writing.${writing}`,
      label: phrase('audience-language.writes', { writing: writingWord(writing) }),
      value: enough
        ? phrase('audience-language.share', { share: percent(share.value), people: count(people) })
        : phrase('audience-language.people', { people: count(people) }),
      note: enough ? phrase('audience-language.range', { range: percentInterval(share) }) : null,
    });
  });
  if (votes.byWriting.undecided === 0) return decided;
  const undecided = rowOf({
    id: 'writing.undecided',
    label: phrase('audience-language.undecided'),
    value: phrase('audience-language.people', { people: count(votes.byWriting.undecided) }),
    note: phrase('audience-language.undecided.note'),
  });
  return [...decided, undecided];
}

const signalRow = ({ signals }: CommenterVotes): ScreeningRow =>
  rowOf({
    id: 'signals',
    label: phrase('audience-language.signals'),
    value: phrase('audience-language.signals.value', { count: count(signals.comments), people: count(signals.people) }),
    note: phrase('audience-language.signals.note'),
  });

/** The creator's own languages, each caption one vote; null where no caption was read. */
function captionRow(captions: WritingVotes): ScreeningRow | null {
  if (captions.all === 0) return null;
  const [first] = occurring(captions);
  const label = phrase('audience-language.captions');
  if (first === undefined) {
    const value = phrase('audience-language.captions.undecided', { all: count(captions.all) });
    return rowOf({ id: 'captions', label, value });
  }
  return rowOf({
    id: 'captions',
    label,
    value: phrase('audience-language.captions.value', {
      writing: writingWord(first),
      count: count(captions.byWriting[first]),
      all: count(captions.all),
    }),
    note:
      occurring(captions).length === 1
        ? null
        : phrase('audience-language.captions.note', {
            writings: {
              kind: 'keys',
              value: occurring(captions)
                .slice(1)
                .map((writing) => `audience-language.writing.${writing}`),
            },
          }),
  });
}

const ruleWord: Readonly<Record<Question['verdict'], TaiwanRule>> = {
  ok: 'met',
  look: 'missed',
  'cannot-tell': 'open',
};

/** Met when the whole interval lies above the limit, missed when all of it lies below, else open. */
export function askTaiwan(votes: WritingVotes): Question {
  const share = wilsonInterval(votes.byWriting.traditional, votes.decided);
  const limit = rules.taiwanShareAbove;
  return { share, limit, verdict: share.low > limit ? 'ok' : share.high < limit ? 'look' : 'cannot-tell' };
}

/** The languages of the brief together; null when it asks for none. */
export function askWanted(votes: WritingVotes, wanted: readonly Decided[]): Question | null {
  if (wanted.length === 0) return null;
  const people = wanted.reduce((sum, writing) => sum + votes.byWriting[writing], 0);
  const share = wilsonInterval(people, votes.decided);
  const limit = rules.wantedShareFrom;
  return { share, limit, verdict: share.low >= limit ? 'ok' : share.high < limit ? 'look' : 'cannot-tell' };
}

const taiwanRow = ({ share, limit, verdict }: Question, isAsked: boolean): ScreeningRow =>
  rowOf({
    id: 'taiwan-rule',
    verdict: isAsked ? verdict : null,
    label: phrase('audience-language.taiwan-rule'),
    value: phrase('audience-language.taiwan-rule.value', {
      answer: word(`screening.taiwan-rule.${ruleWord[verdict]}`),
      range: percentInterval(share),
    }),
    usual: phrase('audience-language.taiwan-rule.usual', { limit: percent(limit) }),
    note: phrase('audience-language.taiwan-rule.note'),
  });

const wantedRow = ({ share, limit, verdict }: Question, wanted: readonly Decided[]): ScreeningRow =>
  rowOf({
    id: 'wanted',
    verdict,
    label: phrase('audience-language.wanted', {
      writings: { kind: 'keys', value: wanted.map((writing) => `audience-language.writing.${writing}`) },
    }),
    value: phrase('audience-language.wanted.value', { range: percentInterval(share) }),
    usual: phrase('audience-language.wanted.usual', { limit: percent(limit) }),
  });

/**
 * Gives how many decided commenters would answer an open question if the share stays as it is; null when so many are
 * needed that nobody will gather them.
 */
function neededFor({ share, limit }: Question, decided: number): number | null {
  for (let needed = decided + 1; needed <= rules.mostNeeded; needed += 1) {
    const { low, high } = wilsonInterval(share.value * needed, needed);
    if (low > limit || high < limit) return needed;
  }
  return null;
}

function openSummary(key: string, question: Question, decided: number): Phrase {
  const values = { range: percentInterval(question.share), limit: percent(question.limit), count: count(decided) };
  const needed = neededFor(question, decided);
  return needed === null ? phrase(`${key}.close`, values) : phrase(key, { ...values, needed: count(needed) });
}

/** What the brief asks comes first; without a question the most frequent writing is said. */
function summaryOf(votes: WritingVotes, taiwan: Question | null, wanted: Question | null): Phrase {
  const said = ({ share, limit }: Question) => ({
    range: percentInterval(share),
    limit: percent(limit),
    count: count(votes.decided),
  });
  if (taiwan?.verdict === 'look') return phrase('audience-language.summary.look.taiwan', said(taiwan));
  if (wanted?.verdict === 'look') return phrase('audience-language.summary.look.wanted', said(wanted));
  if (taiwan?.verdict === 'cannot-tell') return openSummary('audience-language.summary.open', taiwan, votes.decided);
  if (wanted?.verdict === 'cannot-tell')
    return openSummary('audience-language.summary.wanted-open', wanted, votes.decided);
  if (taiwan) return phrase('audience-language.summary.taiwan-met', said(taiwan));
  if (wanted) return phrase('audience-language.summary.wanted-met', said(wanted));
  const [first = 'other'] = occurring(votes);
  return phrase('audience-language.summary.most', {
    writing: writingWord(first),
    range: percentInterval(wilsonInterval(votes.byWriting[first], votes.decided)),
    count: count(votes.decided),
  });
}

const limits: readonly Phrase[] = [
  phrase('audience-language.limit.commenters'),
  phrase('audience-language.limit.blur'),
  phrase('audience-language.limit.short'),
];

export const audienceLanguage = defineScreening({
  id: 'audience-language',
  group: 'audience',
  needs: ['comments', 'posts', 'brief'],
  judge: ({ comments, posts, brief }): Answer => {
    const { sources, leastDecided } = rules;
    const { audienceLanguages, wantsTaiwan } = brief.screening;
    const votes = commenterVotes(comments);
    const captions = captionRow(captionVotes(posts, rules.captions.most, rules.captions.units));
    const signals = votes.all > 0 ? [signalRow(votes)] : [];
    const rest = [...writingRows(votes), ...signals, ...(captions ? [captions] : [])];
    const basis = [
      phrase('audience-language.basis', {
        people: count(votes.all),
        count: count(comments.size),
        posts: count(comments.posts.length),
      }),
    ];
    const common = { basis, limits, thresholds: Object.values(sources) };
    if (votes.decided < leastDecided) {
      const few = { count: count(votes.decided), people: count(votes.all), needed: count(leastDecided) };
      const summary =
        votes.all === 0
          ? phrase('audience-language.summary.none', { needed: count(leastDecided) })
          : phrase('audience-language.summary.few', few);
      return { ...common, verdict: 'cannot-tell', summary, rows: rest, facts: {} };
    }
    const taiwan = askTaiwan(votes);
    const wanted = askWanted(votes, audienceLanguages);
    const asked = [...(wantsTaiwan ? [taiwan] : []), ...(wanted ? [wanted] : [])].map(({ verdict }) => verdict);
    return {
      ...common,
      verdict: asked.includes('look') ? 'look' : asked.includes('cannot-tell') ? 'cannot-tell' : 'ok',
      summary: summaryOf(votes, wantsTaiwan ? taiwan : null, wanted),
      rows: [taiwanRow(taiwan, wantsTaiwan), ...(wanted ? [wantedRow(wanted, audienceLanguages)] : []), ...rest],
      facts: { traditionalShare: taiwan.share, taiwanRule: ruleWord[taiwan.verdict] },
    };
  },
});
