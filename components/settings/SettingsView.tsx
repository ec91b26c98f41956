// The settings in the popup: language, theme, counts, benchmarks, prices; what is kept where; and the way to erase it all.
import { useState } from 'react';
import type { Campaign } from '../../lib/campaign/campaign.ts';
import type { Settings } from '../../lib/storage/settings.ts';
import type { Store } from '../../lib/storage/store.ts';
import { Button } from '../ui/Button.tsx';
import { useLanguage } from '../ui/language-context.tsx';
import { Notice } from '../ui/Notice.tsx';
import { AppearanceSettings } from './AppearanceSettings.tsx';
import { EraseAll, type EraseStore } from './EraseAll.tsx';
import { PackChoices } from './PackChoices.tsx';
import { type PackStore, PacksView } from './PacksView.tsx';
import { RateCardView } from './RateCardView.tsx';
import { SettingsFrame } from './SettingsFrame.tsx';
import { useSettings } from './Surface.tsx';
import { useOwnPacks } from './use-own-packs.ts';
import './settings.css';

type SettingsStore = EraseStore & PackStore & Pick<Store, 'rateCards'>;

interface SettingsViewProps {
  readonly store: SettingsStore;
  /** The campaign in use: a pack can be built of its shortlist. Null while the store cannot be read. */
  readonly campaign: Campaign | null;
  readonly clock: () => number;
  readonly onBack: () => void;
}

export function SettingsView({ store, campaign, clock, onBack }: SettingsViewProps) {
  const { text } = useLanguage();
  const [settings, changeSettings] = useSettings();
  const [failed, setFailed] = useState(false);
  const [place, setPlace] = useState<'settings' | 'rate-card' | 'packs'>('settings');
  const [own] = useOwnPacks(store);
  const change = (part: Partial<Settings>) => {
    setFailed(false);
    changeSettings(part).catch(() => setFailed(true));
  };
  if (place === 'rate-card') {
    return <RateCardView rateCards={store.rateCards} clock={clock} onBack={() => setPlace('settings')} />;
  }
  if (place === 'packs') {
    return <PacksView store={store} campaign={campaign} clock={clock} onBack={() => setPlace('settings')} />;
  }
  return (
    <SettingsFrame title={text('settings', 'title')} back={{ label: text('settings', 'back'), onPress: onBack }}>
      {failed ? <Notice tone="stop">{text('settings', 'notKept')}</Notice> : null}
      <AppearanceSettings settings={settings} change={change} />
      <section className="settings-part">
        <h2>{text('settings', 'packs')}</h2>
        <p className="field-hint">{text('settings', 'packsHint')}</p>
        <PackChoices settings={settings} change={change} own={own} />
        <div>
          <Button onPress={() => setPlace('packs')}>{text('settings', 'ownPacksOpen')}</Button>
        </div>
      </section>
      <section className="settings-part">
        <h2>{text('settings', 'rateCard')}</h2>
        <p className="field-hint">{text('settings', 'rateCardWhat')}</p>
        <div>
          <Button onPress={() => setPlace('rate-card')}>{text('settings', 'rateCardOpen')}</Button>
        </div>
      </section>
      <section className="settings-part">
        <h2>{text('settings', 'privacy')}</h2>
        <ul className="privacy">
          <li>{text('settings', 'privacyWhat')}</li>
          <li>{text('settings', 'privacyWhere')}</li>
          <li>{text('settings', 'privacyHowLong', { days: settings.retentionDays })}</li>
        </ul>
        <EraseAll store={store} />
      </section>
    </SettingsFrame>
  );
}
