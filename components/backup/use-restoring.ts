// The steps of restoring: look into a file, replace or merge, undo.
import { useState } from 'react';
import type { BackupExtent } from '../../lib/storage/backup/format.ts';
import type { JobOutcome } from '../../lib/storage/backup/job-worker.ts';
import type { JobProblem, Preview } from '../../lib/storage/backup/jobs.ts';
import type { MergeOutcome } from '../../lib/storage/backup/merge-store.ts';
import { restoreSettings, type Settings } from '../../lib/storage/settings.ts';
import type { Store } from '../../lib/storage/store.ts';
import type { BackupDevice } from './backup-device.ts';
import type { JobRunner } from './use-job.ts';

interface Looked {
  readonly at: 'looked';
  /** As the user knows the file. */
  readonly name: string;
  readonly file: Blob;
  readonly preview: Preview;
}

type RestoreStep =
  | { readonly at: 'rest' | 'cancelled' | 'undone' | 'gone' }
  | Looked
  | { readonly at: 'failed'; readonly problem: JobProblem }
  | {
      readonly at: 'restored';
      readonly madeAt: number;
      readonly extent: BackupExtent;
      /** The copy of what was here before; null when there was nothing. */
      readonly before: string | null;
      readonly settingsFailed: boolean;
    }
  | { readonly at: 'merged'; readonly outcome: MergeOutcome; readonly before: string | null };

export interface Restoring {
  readonly step: RestoreStep;
  look(file: Blob, name: string): Promise<void>;
  /** Looks into one of the extension's own copies. */
  lookAtCopy(copyName: string, name: string): Promise<void>;
  replace(looked: Looked, withSettings: boolean): Promise<void>;
  merge(looked: Looked): Promise<void>;
  /** Puts a copy back without making another one. */
  undo(copyName: string): Promise<void>;
  close(): void;
}

interface RestoringParts {
  readonly device: BackupDevice;
  readonly jobs: JobRunner;
  readonly health: Pick<Store['health'], 'acknowledge'>;
  readonly changeSettings: (change: Partial<Settings>) => Promise<void>;
  /** Is told when copies have come or gone. */
  readonly onCopies: () => void;
}

export function useRestoring({ device, jobs, health, changeSettings, onCopies }: RestoringParts): Restoring {
  const [step, setStep] = useState<RestoreStep>({ at: 'rest' });

  /** Says what kept a job from its end; gives what it brought else. */
  const resultOf = <Result>(outcome: JobOutcome<Result>): Result | null => {
    onCopies();
    if (outcome.state === 'done') return outcome.result;
    setStep(outcome.state === 'cancelled' ? { at: 'cancelled' } : { at: 'failed', problem: outcome.problem });
    return null;
  };

  const look = async (file: Blob, name: string) => {
    setStep({ at: 'rest' });
    const preview = resultOf(await jobs.run({ kind: 'preview', file }));
    if (preview) setStep({ at: 'looked', name, file, preview });
  };

  const storedSettings = () => device.storedSettings().catch(() => null);

  return {
    step,
    look,
    lookAtCopy: async (copyName, name) => {
      const file = await device.openCopy(copyName).catch(() => null);
      if (file) await look(file, name);
      else setStep({ at: 'gone' });
    },
    replace: async ({ file, preview }, withSettings) => {
      const job = { kind: 'restore', file, settings: await storedSettings(), copies: true } as const;
      const restored = resultOf(await jobs.run(job));
      if (!restored) return;
      // What was lost is back; the marker counts what is there now.
      await health.acknowledge().catch(() => {});
      const settingsFailed = withSettings
        ? await changeSettings(restoreSettings(restored.settings)).then(
            () => false,
            () => true,
          )
        : false;
      const before = restored.before?.name ?? null;
      setStep({ at: 'restored', madeAt: preview.madeAt, extent: preview.inFile, before, settingsFailed });
    },
    merge: async ({ file }) => {
      const merged = resultOf(await jobs.run({ kind: 'merge', file, settings: await storedSettings() }));
      if (!merged) return;
      await health.acknowledge().catch(() => {});
      setStep({ at: 'merged', outcome: merged.outcome, before: merged.before?.name ?? null });
    },
    undo: async (copyName) => {
      const file = await device.openCopy(copyName).catch(() => null);
      if (!file) {
        setStep({ at: 'gone' });
        return;
      }
      const restored = resultOf(await jobs.run({ kind: 'restore', file, settings: null, copies: false }));
      if (!restored) return;
      await health.acknowledge().catch(() => {});
      setStep({ at: 'undone' });
    },
    close: () => setStep({ at: 'rest' }),
  };
}
