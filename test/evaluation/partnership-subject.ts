// A creator for the questions of partnership and price: nothing known but what a test gives.
import { expect } from 'vitest';
import { emptyScreeningBrief, type ScreeningBrief } from '../../lib/evaluation/brief.ts';
import type { RunnableScreening, Subject } from '../../lib/evaluation/criterion.ts';
import type { ScreeningFinding } from '../../lib/evaluation/report.ts';
import { nothingKnown } from '../../lib/evaluation/screening.ts';
import type { CreatorProfile, Platform, Post } from '../../lib/profile/creator-profile.ts';
import { inventedProfile, now } from './invented.ts';
import { unsayable } from './said-phrases.ts';

export interface Given
  extends Partial<Omit<Subject, 'platform' | 'handle' | 'followers' | 'profile' | 'brief' | 'posts'>> {
  readonly platform?: Platform;
  readonly profile?: Partial<CreatorProfile>;
  readonly posts?: readonly Post[];
  readonly screening?: Partial<ScreeningBrief>;
}

function subjectOf({ platform = 'instagram', profile, posts = [], screening, ...given }: Given): Subject {
  const whole = inventedProfile(platform, profile);
  return {
    ...nothingKnown,
    platform,
    handle: whole.handle,
    followers: whole.followers,
    profile: whole,
    posts,
    now,
    packs: [],
    brief: { brand: '', product: '', screening: { ...emptyScreeningBrief, ...screening } },
    ...given,
  };
}

/** Gives the finding; it can be said in both languages, or the test fails. */
export function judged(question: RunnableScreening, given: Given): ScreeningFinding {
  const finding = question.run(subjectOf(given));
  expect(finding.summary.key).not.toBe('screening.failed');
  expect(unsayable(finding)).toEqual([]);
  return finding;
}

/** Gives a row by its id; a missing one fails the test. */
export function rowOf({ rows }: ScreeningFinding, id: string): ScreeningFinding['rows'][number] {
  const row = rows.find((one) => one.id === id);
  if (row === undefined) throw new Error(`no row ${id} among ${rows.map((one) => one.id).join(', ')}`);
  return row;
}
