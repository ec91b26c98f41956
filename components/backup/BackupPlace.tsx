// Backup, restore, merge: one file for everything, and the copies that the extension makes by itself.
import { useSettings } from '../settings/Surface.tsx';
import { useLanguage } from '../ui/language-context.tsx';
import type { WorkspaceParts } from '../workspace/workspace-parts.ts';
import { CopyList } from './CopyList.tsx';
import { LostNotice } from './LostNotice.tsx';
import { RestoreBackup } from './RestoreBackup.tsx';
import { SaveBackup } from './SaveBackup.tsx';
import { useCopies } from './use-copies.ts';
import { useJob } from './use-job.ts';
import { useRestoring } from './use-restoring.ts';
import './backup.css';

export function BackupPlace({ parts }: { readonly parts: WorkspaceParts }) {
  const { text } = useLanguage();
  const [, changeSettings] = useSettings();
  const { store, clock } = parts;
  const device = parts.device.backups;
  const jobs = useJob(device);
  const [copies, readCopies] = useCopies(device);
  const restoring = useRestoring({ device, jobs, health: store.health, changeSettings, onCopies: readCopies });
  const isBusy = jobs.running !== null;
  return (
    <section className="place backup">
      <h1>{text('backup', 'title')}</h1>
      <LostNotice
        health={store.health}
        copies={copies}
        isBusy={isBusy}
        turn={restoring.step.at}
        onLook={(copy, name) => void restoring.lookAtCopy(copy.name, name)}
      />
      <SaveBackup device={device} jobs={jobs} clock={clock} />
      <RestoreBackup restoring={restoring} jobs={jobs} />
      <CopyList
        device={device}
        copies={copies}
        isBusy={isBusy}
        onLook={(copy, name) => void restoring.lookAtCopy(copy.name, name)}
        onChanged={readCopies}
      />
    </section>
  );
}
