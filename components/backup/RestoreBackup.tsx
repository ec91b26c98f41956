// From a file: look at it first, then put it in the place of everything or merge it; either can be undone.
import { type DragEvent, useId, useRef } from 'react';
import { Button } from '../ui/Button.tsx';
import { useLanguage } from '../ui/language-context.tsx';
import { Notice } from '../ui/Notice.tsx';
import { BackupPreview } from './BackupPreview.tsx';
import { ConflictList } from './ConflictList.tsx';
import { JobProgress } from './JobProgress.tsx';
import { useBackupWords } from './use-backup-words.ts';
import type { JobRunner } from './use-job.ts';
import type { Restoring } from './use-restoring.ts';

interface RestoreBackupProps {
  readonly restoring: Restoring;
  readonly jobs: JobRunner;
}

export function RestoreBackup({ restoring, jobs }: RestoreBackupProps) {
  const { text } = useLanguage();
  const { step, look } = restoring;
  const running = jobs.running && jobs.running.kind !== 'write' ? jobs.running : null;
  const isBusy = jobs.running !== null;
  const dropped = (event: DragEvent) => {
    event.preventDefault();
    const file = event.dataTransfer.files.item(0);
    if (file && !isBusy) void look(file, file.name);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button beside it is the first
    <section className="backup-part" onDragOver={(event) => event.preventDefault()} onDrop={dropped}>
      <h2>{text('backup', 'openTitle')}</h2>
      <p>{text('backup', 'openWhat')}</p>
      {running ? (
        <JobProgress job={running} onCancel={jobs.cancel} />
      ) : (
        <FileChoice isBusy={isBusy} onFile={(file) => void look(file, file.name)} />
      )}
      <Outcome restoring={restoring} isBusy={isBusy} />
      {step.at === 'looked' && !running ? (
        <BackupPreview
          name={step.name}
          preview={step.preview}
          isBusy={isBusy}
          onReplace={(withSettings) => void restoring.replace(step, withSettings)}
          onMerge={() => void restoring.merge(step)}
          onClose={restoring.close}
        />
      ) : null}
    </section>
  );
}

interface FileChoiceProps {
  readonly isBusy: boolean;
  readonly onFile: (file: File) => void;
}

function FileChoice({ isBusy, onFile }: FileChoiceProps) {
  const { text } = useLanguage();
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  return (
    <div className="file-choice">
      <label className="unseen" htmlFor={id}>
        {text('backup', 'choose')}
      </label>
      <input
        ref={input}
        id={id}
        className="unseen"
        type="file"
        accept=".zip,application/zip"
        tabIndex={-1}
        onChange={({ target }) => {
          const file = target.files?.item(0);
          // The same file can be chosen again.
          if (file) onFile(file);
          target.value = '';
        }}
      />
      <Button inactive={isBusy} onPress={() => input.current?.click()}>
        {text('backup', 'choose')}
      </Button>
      <span className="field-hint">{text('backup', 'drop')}</span>
    </div>
  );
}

function Outcome({ restoring, isBusy }: { readonly restoring: Restoring; readonly isBusy: boolean }) {
  const { text, formats } = useLanguage();
  const words = useBackupWords();
  const { step } = restoring;
  const undo = (label: 'undo' | 'mergeUndo', before: string | null) =>
    before === null ? null : (
      <Button weight="link" inactive={isBusy} onPress={() => void restoring.undo(before)}>
        {text('backup', label)}
      </Button>
    );
  switch (step.at) {
    case 'failed':
      return <Notice tone="stop">{words.problem(step.problem)}</Notice>;
    case 'gone':
      return <Notice tone="stop">{text('backup', 'copyGone')}</Notice>;
    case 'cancelled':
      return <Notice>{text('backup', 'cancelled')}</Notice>;
    case 'undone':
      return <Notice>{text('backup', 'undone')}</Notice>;
    case 'restored': {
      const { creators, listings } = step.extent;
      return (
        <>
          <Notice>
            {text('backup', 'restored', {
              time: formats.dayAndTime(step.madeAt),
              creators: formats.fullCount(creators),
              listings: formats.fullCount(listings),
            })}
            {undo('undo', step.before)}
          </Notice>
          {step.settingsFailed ? <Notice tone="stop">{text('backup', 'restoredNotSettings')}</Notice> : null}
        </>
      );
    }
    case 'merged': {
      const { creators, listings, campaigns, notesAdded } = step.outcome;
      return (
        <>
          <Notice>
            {text('backup', 'merged', {
              creators: formats.fullCount(creators.added),
              listings: formats.fullCount(listings.added),
              campaigns: formats.fullCount(campaigns.added),
              notes: formats.fullCount(notesAdded),
              joined: formats.fullCount(creators.joined),
            })}
            {undo('mergeUndo', step.before)}
          </Notice>
          <ConflictList outcome={step.outcome} />
        </>
      );
    }
    default:
      return null;
  }
}
