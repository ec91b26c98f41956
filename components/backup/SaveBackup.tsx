// Everything into one file, by the browser's own download.
import { useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { saveBlob } from '../ui/hand-out.ts';
import { useLanguage } from '../ui/language-context.tsx';
import { Notice } from '../ui/Notice.tsx';
import type { BackupDevice } from './backup-device.ts';
import { backupFileName } from './backup-file-name.ts';
import { JobProgress } from './JobProgress.tsx';
import { useBackupWords } from './use-backup-words.ts';
import type { JobRunner } from './use-job.ts';

interface SaveBackupProps {
  readonly device: BackupDevice;
  readonly jobs: JobRunner;
  readonly clock: () => number;
}

type Said = { readonly tone: 'plain' | 'stop'; readonly words: string } | null;

export function SaveBackup({ device, jobs, clock }: SaveBackupProps) {
  const { text } = useLanguage();
  const words = useBackupWords();
  const [said, setSaid] = useState<Said>(null);
  const save = async () => {
    setSaid(null);
    const settings = await device.storedSettings().catch(() => null);
    const outcome = await jobs.run({ kind: 'write', settings });
    if (outcome.state === 'cancelled') setSaid({ tone: 'plain', words: text('backup', 'cancelled') });
    else if (outcome.state === 'failed') setSaid({ tone: 'stop', words: words.problem(outcome.problem) });
    else {
      const file = backupFileName(clock());
      saveBlob(file, outcome.result);
      setSaid({ tone: 'plain', words: text('backup', 'saved', { file, size: words.size(outcome.result.size) }) });
    }
  };
  return (
    <section className="backup-part">
      <h2>{text('backup', 'saveTitle')}</h2>
      <p>{text('backup', 'saveWhat')}</p>
      <p className="field-hint">{text('backup', 'saveWaits')}</p>
      {jobs.running?.kind === 'write' ? (
        <JobProgress job={jobs.running} onCancel={jobs.cancel} />
      ) : (
        <div>
          <Button weight="primary" inactive={jobs.running !== null} onPress={() => void save()}>
            {text('backup', 'save')}
          </Button>
        </div>
      )}
      {said ? <Notice tone={said.tone}>{said.words}</Notice> : null}
    </section>
  );
}
