// Where the card stands, and on which sites it stands at all.
import { platforms } from '../../lib/profile/creator-profile.ts';
import { defaultSettings } from '../../lib/storage/settings.ts';
import { Button } from '../ui/Button.tsx';
import { useLanguage } from '../ui/language-context.tsx';
import type { SettingsPartProps } from './AppearanceSettings.tsx';

export function SiteSettings({ settings, change }: SettingsPartProps) {
  const { text } = useLanguage();
  const { right, bottom } = settings.cardPlace;
  const isDefault = right === defaultSettings.cardPlace.right && bottom === defaultSettings.cardPlace.bottom;
  return (
    <section className="settings-part">
      <h2>{text('settings', 'sites')}</h2>
      <p className="field-hint">{text('settings', 'sitesHint')}</p>
      {platforms.map((platform) => (
        <label key={platform} className="checkbox">
          <input
            type="checkbox"
            checked={!settings.sitesOff.includes(platform)}
            onChange={(event) =>
              change({
                sitesOff: event.target.checked
                  ? settings.sitesOff.filter((off) => off !== platform)
                  : [...settings.sitesOff, platform],
              })
            }
          />
          <span>{text('reading', `platform.${platform}`)}</span>
        </label>
      ))}
      <h3>{text('settings', 'cardPlace')}</h3>
      <p>
        {isDefault
          ? text('settings', 'cardPlaceDefault')
          : text('settings', 'cardPlaceMoved', { right: Math.round(right), bottom: Math.round(bottom) })}
      </p>
      <div>
        <Button inactive={isDefault} onPress={() => change({ cardPlace: defaultSettings.cardPlace })}>
          {text('settings', 'cardPlaceReset')}
        </Button>
      </div>
      <label className="checkbox">
        <input
          type="checkbox"
          checked={settings.cardCollapsed}
          onChange={(event) => change({ cardCollapsed: event.target.checked })}
        />
        <span>{text('settings', 'cardCollapsed')}</span>
      </label>
    </section>
  );
}
