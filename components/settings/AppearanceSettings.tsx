// Language, theme, and how large counts are written.
import type { Settings } from '../../lib/storage/settings.ts';
import { Field } from '../ui/Field.tsx';
import { useLanguage } from '../ui/language-context.tsx';
import { Select } from '../ui/Select.tsx';

export interface SettingsPartProps {
  readonly settings: Settings;
  readonly change: (part: Partial<Settings>) => void;
}

const languages = ['auto', 'zh-TW', 'en'] as const;
const themes = ['auto', 'light', 'dark'] as const;

export function AppearanceSettings({ settings, change }: SettingsPartProps) {
  const { text } = useLanguage();
  return (
    <>
      <div className="settings-pair">
        <Field label={text('settings', 'language')}>
          {(ids) => (
            <Select
              {...ids}
              value={settings.language}
              options={languages.map((value) => ({ value, label: text('settings', `language.${value}`) }))}
              onChange={(language) => change({ language })}
            />
          )}
        </Field>
        <Field label={text('settings', 'theme')}>
          {(ids) => (
            <Select
              {...ids}
              value={settings.theme}
              options={themes.map((value) => ({ value, label: text('settings', `theme.${value}`) }))}
              onChange={(theme) => change({ theme })}
            />
          )}
        </Field>
      </div>
      <label className="checkbox">
        <input
          type="checkbox"
          checked={settings.shortCounts}
          onChange={(event) => change({ shortCounts: event.target.checked })}
        />
        <span>
          {text('settings', 'shortCounts')}
          <span className="field-hint settings-hint">{text('settings', 'shortCountsHint')}</span>
        </span>
      </label>
    </>
  );
}
