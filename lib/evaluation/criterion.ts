// What a criterion is: it names what it needs, sees nothing else, and gives one finding.
import type { CommentLog } from '../profile/comment-log.ts';
import type { CreatorProfile, Platform, Post } from '../profile/creator-profile.ts';
import type { DayFigures } from '../profile/day-figures.ts';
import type { Fact, Figure } from '../profile/figure.ts';
import type { BenchmarkPack } from './benchmarks/pack.ts';
import type { EvaluationBrief } from './brief.ts';
import type { JudgingRules } from './judging-rules.ts';
import type { KnownOverlap } from './overlap/overlap.ts';
import type { Quote } from './price/quote.ts';
import type { RateCard } from './price/rate-card.ts';
import type { CriterionId, Finding, MissingReason, ScreeningFinding, ScreeningGroup, ScreeningId } from './report.ts';
import type { RoleChoice } from './roles/roles.ts';

/** Everything that a criterion may ask for. */
export interface Subject {
  readonly platform: Platform;
  readonly handle: Fact<string>;
  /** Followers or subscribers. */
  readonly followers: Figure;
  readonly posts: readonly Post[];
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Packs of the platform, the chosen one first. */
  readonly packs: readonly BenchmarkPack[];
  readonly profile: CreatorProfile;
  readonly brief: EvaluationBrief;
  /** Own snapshots, oldest first. */
  readonly history: readonly DayFigures[];
  readonly comments: CommentLog;
  /** With creators of the active shortlist, as last measured; null when it was never measured. */
  readonly overlaps: readonly KnownOverlap[] | null;
  readonly roleChoice: RoleChoice | null;
  /** What this creator asks for in the active campaign. */
  readonly quote: Quote | null;
  /** What the other creators of the active shortlist ask for. */
  readonly otherQuotes: readonly Quote[];
  readonly rateCard: RateCard;
  readonly rules: JudgingRules;
}

export interface Criterion<Need extends keyof Subject> {
  readonly id: CriterionId;
  readonly unit: Finding['unit'];
  readonly needs: readonly Need[];
  readonly judge: (subject: Pick<Subject, Need>) => Finding;
}

/** A criterion ready to run on any subject. */
export interface RunnableCriterion {
  readonly id: CriterionId;
  readonly needs: readonly (keyof Subject)[];
  /** Never throws. */
  readonly run: (subject: Subject) => Finding;
}

/** Gives a finding without a value, and the reason. */
export function withoutValue(id: CriterionId, unit: Finding['unit'], missing: MissingReason): Finding {
  return {
    criterion: id,
    verdict: 'cannot-tell',
    missing,
    population: null,
    confidence: null,
    alternative: null,
    unit,
    value: null,
    formula: 'formula.none',
    sampleSize: 0,
    leftOut: [],
    span: null,
    why: [],
    evidence: [],
    thresholds: [],
  };
}

function narrow<Need extends keyof Subject>(subject: Subject, needs: readonly Need[]): Pick<Subject, Need> {
  const narrowed: Partial<Pick<Subject, Need>> = {};
  for (const need of needs) narrowed[need] = subject[need];
  return narrowed as Pick<Subject, Need>;
}

/** Makes a criterion runnable: it is handed what it needs and no more; if it breaks, the answer is "cannot tell". */
export function defineCriterion<Need extends keyof Subject>(criterion: Criterion<Need>): RunnableCriterion {
  const { id, unit, needs, judge } = criterion;
  return {
    id,
    needs,
    run: (subject) => {
      try {
        return judge(narrow(subject, needs));
      } catch {
        return withoutValue(id, unit, 'failed');
      }
    },
  };
}

interface Screening<Need extends keyof Subject> {
  readonly id: ScreeningId;
  readonly group: ScreeningGroup;
  readonly needs: readonly Need[];
  readonly judge: (subject: Pick<Subject, Need>) => Omit<ScreeningFinding, 'criterion' | 'group'>;
}

/** A question of the screening, ready to run on any subject. */
export interface RunnableScreening {
  readonly id: ScreeningId;
  readonly group: ScreeningGroup;
  readonly needs: readonly (keyof Subject)[];
  /** Never throws. */
  readonly run: (subject: Subject) => ScreeningFinding;
}

const failed: Omit<ScreeningFinding, 'criterion' | 'group'> = {
  verdict: 'cannot-tell',
  summary: { key: 'screening.failed', values: {} },
  basis: [],
  rows: [],
  limits: [],
  thresholds: [],
  facts: {},
};

/** Makes a question runnable: it is handed what it needs and no more; if it breaks, the answer is "cannot tell". */
export function defineScreening<Need extends keyof Subject>(screening: Screening<Need>): RunnableScreening {
  const { id, group, needs, judge } = screening;
  return {
    id,
    group,
    needs,
    run: (subject) => {
      try {
        return { criterion: id, group, ...judge(narrow(subject, needs)) };
      } catch {
        return { criterion: id, group, ...failed };
      }
    },
  };
}
