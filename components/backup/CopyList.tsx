// The backups that the extension makes by itself: how often, and each with what can be done with it.
import { useEffect, useRef, useState } from 'react';
import type { BackupCopy } from '../../lib/storage/backup/copy-folder.ts';
import { backupRhythms } from '../../lib/storage/settings.ts';
import { useSettings } from '../settings/Surface.tsx';
import { Button } from '../ui/Button.tsx';
import { Confirm } from '../ui/Confirm.tsx';
import { Field } from '../ui/Field.tsx';
import { saveBlob } from '../ui/hand-out.ts';
import { useLanguage } from '../ui/language-context.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Select } from '../ui/Select.tsx';
import type { BackupDevice } from './backup-device.ts';
import { backupFileName } from './backup-file-name.ts';
import { useBackupWords } from './use-backup-words.ts';
import type { Copies } from './use-copies.ts';

interface CopyListProps {
  readonly device: BackupDevice;
  readonly copies: Copies;
  readonly isBusy: boolean;
  readonly onLook: (copy: BackupCopy, name: string) => void;
  readonly onChanged: () => void;
}

type Said = 'rhythmNotKept' | 'copyGone' | { readonly removed: number } | null;

export function CopyList({ device, copies, isBusy, onLook, onChanged }: CopyListProps) {
  const { text, formats } = useLanguage();
  const [settings, changeSettings] = useSettings();
  const [said, setSaid] = useState<Said>(null);
  const [removing, setRemoving] = useState<BackupCopy | null>(null);
  const [isMissing, setMissing] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    device.isCopyMissing().then(setMissing, () => {});
  }, [device]);

  const save = async ({ name, madeAt }: BackupCopy) => {
    const file = await device.openCopy(name).catch(() => null);
    if (file) saveBlob(backupFileName(madeAt), file);
    setSaid(file ? null : 'copyGone');
  };
  const remove = async ({ name, madeAt }: BackupCopy) => {
    setRemoving(null);
    await device.removeCopy(name).then(
      () => setSaid({ removed: madeAt }),
      () => setSaid('copyGone'),
    );
    onChanged();
    heading.current?.focus();
  };
  return (
    <section className="backup-part">
      <h2 ref={heading} tabIndex={-1}>
        {text('backup', 'copiesTitle')}
      </h2>
      <p>{text('backup', 'copiesWhat')}</p>
      {isMissing ? <Notice tone="look">{text('backup', 'copyMissing')}</Notice> : null}
      <div className="rhythm">
        <Field label={text('backup', 'rhythm')}>
          {(ids) => (
            <Select
              {...ids}
              value={String(settings.backupEvery)}
              options={backupRhythms.map((days) => ({
                value: String(days),
                label: text('backup', `rhythm.${days}`),
              }))}
              onChange={(chosen) => {
                const backupEvery = backupRhythms.find((days) => String(days) === chosen) ?? settings.backupEvery;
                changeSettings({ backupEvery }).then(
                  () => setSaid(null),
                  () => setSaid('rhythmNotKept'),
                );
              }}
            />
          )}
        </Field>
      </div>
      {said === 'rhythmNotKept' || said === 'copyGone' ? <Notice tone="stop">{text('backup', said)}</Notice> : null}
      {said !== null && typeof said === 'object' ? (
        <Notice>{text('backup', 'copyRemoved', { time: formats.dayAndTime(said.removed) })}</Notice>
      ) : null}
      {copies === 'unreadable' ? <Notice tone="stop">{text('backup', 'copiesFailed')}</Notice> : null}
      {Array.isArray(copies) ? (
        <CopyTable
          copies={copies}
          isBusy={isBusy}
          onLook={(copy) => onLook(copy, formats.dayAndTime(copy.madeAt))}
          onSave={(copy) => void save(copy)}
          onRemove={setRemoving}
        />
      ) : null}
      {removing ? (
        <Confirm
          title={text('backup', 'copyRemoveAsk', { time: formats.dayAndTime(removing.madeAt) })}
          deed={text('backup', 'copyRemove')}
          busy={false}
          onConfirm={() => void remove(removing)}
          onCancel={() => setRemoving(null)}
        >
          <p>{text('backup', 'copyRemoveFinal')}</p>
        </Confirm>
      ) : null}
    </section>
  );
}

interface CopyTableProps {
  readonly copies: readonly BackupCopy[];
  readonly isBusy: boolean;
  readonly onLook: (copy: BackupCopy) => void;
  readonly onSave: (copy: BackupCopy) => void;
  readonly onRemove: (copy: BackupCopy) => void;
}

function CopyTable({ copies, isBusy, onLook, onSave, onRemove }: CopyTableProps) {
  const { text, formats } = useLanguage();
  const { size } = useBackupWords();
  if (copies.length === 0) return <p className="field-hint">{text('backup', 'copiesNone')}</p>;
  return (
    <table className="plain-table">
      <caption className="unseen">{text('backup', 'copiesTitle')}</caption>
      <thead>
        <tr>
          <th scope="col">{text('backup', 'column.time')}</th>
          <th scope="col">{text('backup', 'column.kind')}</th>
          <th scope="col" className="number">
            {text('backup', 'column.size')}
          </th>
          <th scope="col">
            <span className="unseen">{text('backup', 'column.deeds')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {copies.map((copy) => {
          const time = formats.dayAndTime(copy.madeAt);
          return (
            <tr key={copy.name}>
              <th scope="row">{time}</th>
              <td>{text('backup', `kind.${copy.kind}`)}</td>
              <td className="number">{size(copy.bytes)}</td>
              <td className="copy-deeds">
                <Deed name={text('backup', 'copyOpenOf', { time })} inactive={isBusy} onPress={() => onLook(copy)}>
                  {text('backup', 'copyOpen')}
                </Deed>
                <Deed name={text('backup', 'copySaveOf', { time })} inactive={false} onPress={() => onSave(copy)}>
                  {text('backup', 'copySave')}
                </Deed>
                <Deed name={text('backup', 'copyRemoveOf', { time })} inactive={isBusy} onPress={() => onRemove(copy)}>
                  {text('backup', 'copyRemove')}
                </Deed>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

interface DeedProps {
  /** With the time, for who does not see the line. */
  readonly name: string;
  readonly inactive: boolean;
  readonly onPress: () => void;
  readonly children: string;
}

function Deed({ name, inactive, onPress, children }: DeedProps) {
  return (
    <Button weight="link" inactive={inactive} onPress={onPress}>
      <span aria-hidden="true">{children}</span>
      <span className="unseen">{name}</span>
    </Button>
  );
}
