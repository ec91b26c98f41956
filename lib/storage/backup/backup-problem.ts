// What can be wrong with a backup file, in the kinds that the interface has a sentence for.

export type BackupProblem =
  /** No zip, or a zip that is none of ours. */
  | { readonly kind: 'not-a-backup' }
  | { readonly kind: 'too-large' }
  /** Made by a newer version of the product. */
  | { readonly kind: 'newer' }
  /** Cut off, changed, or packed in a way that we do not read; `part` names the place. */
  | { readonly kind: 'damaged'; readonly part: string }
  /** A row is not as rows of its table are. */
  | { readonly kind: 'broken-row'; readonly table: string; readonly line: number };

export class BackupFailure extends Error {
  readonly problem: BackupProblem;

  constructor(problem: BackupProblem, cause?: unknown) {
    super(problem.kind, { cause });
    this.name = 'BackupFailure';
    this.problem = problem;
  }
}
