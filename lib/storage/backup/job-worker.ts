// The line between a page and the worker that does one job of the backups: ended at any moment, it leaves nothing half done.
import { type BackupJob, doJob, type JobParts, type JobProblem, type JobResult, problemOf } from './jobs.ts';
import type { Progress } from './replace-store.ts';

type JobNews =
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'done'; readonly result: JobResult[keyof JobResult] }
  | { readonly kind: 'failed'; readonly problem: JobProblem };

/** The worker's side of the line. */
export interface WorkerEnd {
  onmessage: ((event: { readonly data: unknown }) => void) | null;
  postMessage(news: JobNews): void;
}

/** The page's side. */
export interface PageEnd {
  onmessage: ((event: MessageEvent) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  postMessage(job: BackupJob): void;
  terminate(): void;
}

/** Progress told more often than this, in shares, is seen by nobody. */
const step = 0.005;

/** Waits for the one job and does it. */
export function serveJob(end: WorkerEnd, parts: JobParts): void {
  end.onmessage = async ({ data }) => {
    let told = 0;
    try {
      const result = await doJob(parts, data as BackupJob, (share) => {
        if (share < told + step) return;
        told = share;
        end.postMessage({ kind: 'progress', share });
      });
      end.postMessage({ kind: 'done', result });
    } catch (thrown) {
      end.postMessage({ kind: 'failed', problem: problemOf(thrown) });
    }
  };
}

export type JobOutcome<Result> =
  | { readonly state: 'done'; readonly result: Result }
  | { readonly state: 'failed'; readonly problem: JobProblem }
  | { readonly state: 'cancelled' };

export interface RunningJob<Result> {
  readonly outcome: Promise<JobOutcome<Result>>;
  /** Ends the job where it stands; what was not finished is as if it had never begun. */
  cancel(): void;
}

/** Has a worker of its own do a job. */
export function runJob<Kind extends BackupJob['kind']>(
  start: () => PageEnd,
  job: Extract<BackupJob, { readonly kind: Kind }>,
  onProgress: Progress,
): RunningJob<JobResult[Kind]> {
  const worker = start();
  let cancel = () => {};
  const outcome = new Promise<JobOutcome<JobResult[Kind]>>((resolve) => {
    cancel = () => resolve({ state: 'cancelled' });
    worker.onerror = () => resolve({ state: 'failed', problem: { kind: 'store', failure: 'unknown' } });
    worker.onmessage = ({ data }) => {
      const news = data as JobNews;
      if (news.kind === 'progress') onProgress(news.share);
      else if (news.kind === 'failed') resolve({ state: 'failed', problem: news.problem });
      else resolve({ state: 'done', result: news.result as JobResult[Kind] });
    };
  }).finally(() => worker.terminate());
  worker.postMessage(job);
  return { outcome, cancel };
}
