// The settings as a place of the workspace: everything that can be set, part by part.
import { useState } from 'react';
import type { Settings } from '../../lib/storage/settings.ts';
import { Button } from '../ui/Button.tsx';
import { useLanguage } from '../ui/language-context.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useCampaigns } from '../workspace/use-campaigns.ts';
import type { WorkspaceParts } from '../workspace/workspace-parts.ts';
import { AppearanceSettings } from './AppearanceSettings.tsx';
import { KeepingSettings } from './KeepingSettings.tsx';
import { PackChoices } from './PackChoices.tsx';
import { PacksView } from './PacksView.tsx';
import { RateCardView } from './RateCardView.tsx';
import { SettingsFrame, SettingsRoom } from './SettingsFrame.tsx';
import { SiteSettings } from './SiteSettings.tsx';
import { useSettings } from './Surface.tsx';
import { TierSettings } from './TierSettings.tsx';
import { useOwnPacks } from './use-own-packs.ts';
import { WordSettings } from './WordSettings.tsx';
import './settings.css';

export function SettingsPlace({ parts }: { readonly parts: WorkspaceParts }) {
  return (
    <SettingsRoom value="workspace">
      <WholeSettings parts={parts} />
    </SettingsRoom>
  );
}

function WholeSettings({ parts }: { readonly parts: WorkspaceParts }) {
  const { text } = useLanguage();
  const { store, clock } = parts;
  const [settings, changeSettings] = useSettings();
  const [failed, setFailed] = useState(false);
  const [page, setPage] = useState<'settings' | 'rate-card' | 'packs'>('settings');
  const [own] = useOwnPacks(store);
  const campaigns = useCampaigns(store, settings.activeCampaignId);
  const change = (part: Partial<Settings>) => {
    setFailed(false);
    changeSettings(part).catch(() => setFailed(true));
  };
  const back = () => setPage('settings');
  if (page === 'rate-card') return <RateCardView rateCards={store.rateCards} clock={clock} onBack={back} />;
  if (page === 'packs') {
    const campaign = campaigns?.find(({ id }) => id === settings.activeCampaignId) ?? campaigns?.[0] ?? null;
    return <PacksView store={store} campaign={campaign} clock={clock} onBack={back} />;
  }
  const shared = { settings, change };
  return (
    <SettingsFrame title={text('settings', 'title')} back={null}>
      {failed ? <Notice tone="stop">{text('settings', 'notKept')}</Notice> : null}
      <AppearanceSettings {...shared} />
      <TierSettings {...shared} />
      <section className="settings-part">
        <h2>{text('settings', 'packs')}</h2>
        <p className="field-hint">{text('settings', 'packsHint')}</p>
        <PackChoices {...shared} own={own} />
        <div>
          <Button onPress={() => setPage('packs')}>{text('settings', 'ownPacksOpen')}</Button>
        </div>
      </section>
      <WordSettings {...shared} />
      <section className="settings-part">
        <h2>{text('settings', 'rateCard')}</h2>
        <p className="field-hint">{text('settings', 'rateCardWhat')}</p>
        <div>
          <Button onPress={() => setPage('rate-card')}>{text('settings', 'rateCardOpen')}</Button>
        </div>
      </section>
      <SiteSettings {...shared} />
      <KeepingSettings {...shared} parts={parts} />
    </SettingsFrame>
  );
}
