// What can keep an invitation or a file from being made: a value, never an exception.
import type { VariableName } from './variables.ts';

export type OutreachProblem =
  /** No rows were handed over. */
  | { readonly kind: 'nothing-to-export' }
  /** The brief or the settings lack what an invitation cannot go without. */
  | { readonly kind: 'blocked'; readonly missing: readonly VariableName[] }
  /** The user stopped it. */
  | { readonly kind: 'stopped' }
  /** What was written does not read back as it was meant: nothing is handed out. */
  | { readonly kind: 'not-faithful' };

export interface Failed {
  readonly ok: false;
  readonly problem: OutreachProblem;
}

export type Result<T> = { readonly ok: true; readonly value: T } | Failed;

export const done = <T>(value: T): Result<T> => ({ ok: true, value });

export const failed = (problem: OutreachProblem): Failed => ({ ok: false, problem });
