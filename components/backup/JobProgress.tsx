// How far a long job has come, and the way to end it.
import { useId } from 'react';
import { Button } from '../ui/Button.tsx';
import { useLanguage } from '../ui/language-context.tsx';
import type { JobState } from './use-job.ts';

export function JobProgress({ job, onCancel }: { readonly job: JobState; readonly onCancel: () => void }) {
  const { text, formats } = useLanguage();
  const labelId = useId();
  const share = formats.percent(Math.floor(job.share * 100) / 100);
  return (
    <div className="job-progress">
      <span id={labelId}>{text('backup', 'progress', { deed: text('backup', `doing.${job.kind}`), share })}</span>
      <progress aria-labelledby={labelId} max={1} value={job.share} />
      <Button onPress={onCancel}>{text('backup', 'cancel')}</Button>
    </div>
  );
}
