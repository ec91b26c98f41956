// How long what was only visited stays, how much lies on this machine, and the ways to erase it.
import { useEffect, useState } from 'react';
import { retentionChoices } from '../../lib/storage/settings.ts';
import { Field } from '../ui/Field.tsx';
import { useLanguage } from '../ui/language-context.tsx';
import { Select } from '../ui/Select.tsx';
import type { WorkspaceParts } from '../workspace/workspace-parts.ts';
import type { SettingsPartProps } from './AppearanceSettings.tsx';
import { EraseAll } from './EraseAll.tsx';
import { EraseOne } from './EraseOne.tsx';

type KeepingParts = Pick<WorkspaceParts, 'store' | 'device'>;

export function KeepingSettings({ settings, change, parts }: SettingsPartProps & { readonly parts: KeepingParts }) {
  const { text } = useLanguage();
  const { store, device } = parts;
  return (
    <section className="settings-part">
      <h2>{text('settings', 'keeping')}</h2>
      <ul className="privacy">
        <li>{text('settings', 'privacyWhat')}</li>
        <li>{text('settings', 'privacyWhere')}</li>
      </ul>
      <Field label={text('settings', 'retention')} hint={text('settings', 'retentionHint')}>
        {(ids) => (
          <Select
            {...ids}
            value={String(settings.retentionDays)}
            options={retentionChoices.map((days) => ({
              value: String(days),
              label: text('settings', 'retentionDays', { days }),
            }))}
            onChange={(days) => change({ retentionDays: Number(days) })}
          />
        )}
      </Field>
      <StorageUse parts={parts} />
      <h3>{text('settings', 'erasing')}</h3>
      <EraseOne store={store} eraseCreator={device.eraseCreator} />
      <p className="field-hint">{text('settings', 'eraseCampaignWhere')}</p>
      <EraseAll store={{ ...store, eraseEverything: device.eraseEverything }} />
    </section>
  );
}

interface Use {
  readonly bytes: number | null;
  readonly creators: number;
  readonly notes: number;
}

/** Asked anew when something was erased or kept. */
function StorageUse({ parts: { store, device } }: { readonly parts: KeepingParts }) {
  const { text, formats } = useLanguage();
  const [use, setUse] = useState<Use | null>(null);
  useEffect(() => {
    let current = true;
    const ask = async () => {
      const [bytes, creators, notes] = await Promise.all([
        device.bytesUsed(),
        store.creators.count(),
        store.notes.count(),
      ]);
      if (current) setUse({ bytes, creators, notes });
    };
    const attempt = () => void ask().catch(() => current && setUse(null));
    attempt();
    const end = store.onChange((changed) => {
      if (changed.has('creators') || changed.has('notes')) attempt();
    });
    return () => {
      current = false;
      end();
    };
  }, [store, device]);
  if (use === null) return <p className="soft">{text('settings', 'useUnknown')}</p>;
  const counted = { creators: formats.fullCount(use.creators), notes: formats.fullCount(use.notes) };
  return (
    <p>
      {text('settings', 'useCounts', counted)}{' '}
      {use.bytes === null
        ? text('settings', 'useUnknown')
        : text('settings', 'useBytes', { size: formats.fileSize(use.bytes) })}
    </p>
  );
}
