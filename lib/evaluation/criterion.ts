// What a criterion is: it names what it needs, sees nothing else, and gives one finding.
import type { Platform, Post } from '../profile/creator-profile.ts';
import type { Fact, Figure } from '../profile/figure.ts';
import type { BenchmarkPack } from './benchmarks/pack.ts';
import type { CriterionId, Finding, MissingReason } from './report.ts';

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
