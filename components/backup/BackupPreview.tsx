// What is in a backup beside what is here, and the two things that can be done with it.
import { useId, useState } from 'react';
import type { Preview } from '../../lib/storage/backup/jobs.ts';
import { Button } from '../ui/Button.tsx';
import { Confirm } from '../ui/Confirm.tsx';
import { useLanguage } from '../ui/language-context.tsx';
import { ConflictList } from './ConflictList.tsx';

interface BackupPreviewProps {
  readonly name: string;
  readonly preview: Preview;
  readonly isBusy: boolean;
  readonly onReplace: (withSettings: boolean) => void;
  readonly onMerge: () => void;
  readonly onClose: () => void;
}

const rows = ['creators', 'campaigns', 'listings', 'notes'] as const;

export function BackupPreview({ name, preview, isBusy, onReplace, onMerge, onClose }: BackupPreviewProps) {
  const { text, formats } = useLanguage();
  const { inFile, here, madeAt, kind, isOlder } = preview;
  const titleId = useId();
  return (
    <section className="backup-preview" aria-labelledby={titleId}>
      <h3 id={titleId}>{text('backup', 'reading', { name })}</h3>
      <p className="field-hint">
        {text('backup', 'previewMade', { time: formats.dayAndTime(madeAt) })}
        {' · '}
        {text('backup', `kind.${kind}`)}
      </p>
      {isOlder ? <p className="field-hint">{text('backup', 'previewOlder')}</p> : null}
      <table className="plain-table">
        <caption className="unseen">{text('backup', 'previewTitle')}</caption>
        <thead>
          <tr>
            <th scope="col">{text('backup', 'column.what')}</th>
            <th scope="col" className="number">
              {text('backup', 'column.file')}
            </th>
            <th scope="col" className="number">
              {text('backup', 'column.here')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row}>
              <th scope="row">{text('backup', `row.${row}`)}</th>
              <td className="number">{formats.fullCount(inFile[row])}</td>
              <td className="number">{formats.fullCount(here[row])}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <ReplaceChoice preview={preview} isBusy={isBusy} onReplace={onReplace} />
      <MergeChoice preview={preview} isBusy={isBusy} onMerge={onMerge} />
      <div>
        <Button weight="quiet" onPress={onClose}>
          {text('backup', 'close')}
        </Button>
      </div>
    </section>
  );
}

function ReplaceChoice({ preview, isBusy, onReplace }: Pick<BackupPreviewProps, 'preview' | 'isBusy' | 'onReplace'>) {
  const { text, formats } = useLanguage();
  const [withSettings, setWithSettings] = useState(false);
  const [asking, setAsking] = useState(false);
  const { creators, listings, notes } = preview.here;
  const isEmpty = creators + listings + notes === 0;
  return (
    <div className="backup-choice">
      <h4>{text('backup', 'replaceTitle')}</h4>
      <p>{text('backup', 'replaceWhat')}</p>
      <label className="checkbox">
        <input type="checkbox" checked={withSettings} onChange={(event) => setWithSettings(event.target.checked)} />
        <span>{text('backup', 'replaceSettings')}</span>
      </label>
      <div>
        <Button inactive={isBusy} onPress={() => setAsking(true)}>
          {text('backup', 'replace')}
        </Button>
      </div>
      {asking ? (
        <Confirm
          title={text('backup', 'replaceAsk')}
          deed={text('backup', 'replaceDeed')}
          busy={isBusy}
          onConfirm={() => {
            setAsking(false);
            onReplace(withSettings);
          }}
          onCancel={() => setAsking(false)}
        >
          <p>
            {isEmpty
              ? text('backup', 'replaceEmpty')
              : text('backup', 'replaceGone', {
                  creators: formats.fullCount(creators),
                  listings: formats.fullCount(listings),
                  notes: formats.fullCount(notes),
                })}
          </p>
        </Confirm>
      ) : null}
    </div>
  );
}

function MergeChoice({ preview, isBusy, onMerge }: Pick<BackupPreviewProps, 'preview' | 'isBusy' | 'onMerge'>) {
  const { text, formats } = useLanguage();
  const { creators, listings, campaigns, notesAdded } = preview.merge;
  return (
    <div className="backup-choice">
      <h4>{text('backup', 'mergeTitle')}</h4>
      <p>{text('backup', 'mergeWhat')}</p>
      <p>
        {text('backup', 'mergeWould', {
          creators: formats.fullCount(creators.added),
          listings: formats.fullCount(listings.added),
          campaigns: formats.fullCount(campaigns.added),
          notes: formats.fullCount(notesAdded),
          joined: formats.fullCount(creators.joined),
        })}
      </p>
      <ConflictList outcome={preview.merge} />
      <div>
        <Button inactive={isBusy} onPress={onMerge}>
          {text('backup', 'merge')}
        </Button>
      </div>
    </div>
  );
}
