// One long job at a time, with its progress and the way to end it; a page that goes ends it too.
import { useEffect, useRef, useState } from 'react';
import type { JobOutcome, RunningJob } from '../../lib/storage/backup/job-worker.ts';
import { runJob } from '../../lib/storage/backup/job-worker.ts';
import type { BackupJob, JobResult } from '../../lib/storage/backup/jobs.ts';
import type { BackupDevice } from './backup-device.ts';

export interface JobState {
  readonly kind: BackupJob['kind'];
  /** 0 to 1. */
  readonly share: number;
}

export interface JobRunner {
  /** Null when nothing runs. */
  readonly running: JobState | null;
  run<Kind extends BackupJob['kind']>(
    job: Extract<BackupJob, { readonly kind: Kind }>,
  ): Promise<JobOutcome<JobResult[Kind]>>;
  cancel(): void;
}

export function useJob(device: BackupDevice): JobRunner {
  const [running, setRunning] = useState<JobState | null>(null);
  const current = useRef<RunningJob<unknown> | null>(null);
  useEffect(() => () => current.current?.cancel(), []);
  return {
    running,
    run: async (job) => {
      const { kind } = job;
      setRunning({ kind, share: 0 });
      const started = runJob(device.startWorker, job, (share) => setRunning({ kind, share }));
      current.current = started;
      const outcome = await started.outcome;
      current.current = null;
      setRunning(null);
      return outcome;
    },
    cancel: () => current.current?.cancel(),
  };
}
