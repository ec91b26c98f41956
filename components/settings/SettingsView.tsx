// The settings: language, theme, counts, benchmarks, prices; what is kept where; and the way to erase it all.
import { useState } from 'react';
import type { Campaign } from '../../lib/campaign/campaign.ts';
import type { BenchmarkPack } from '../../lib/evaluation/benchmarks/pack.ts';
import { packsFor } from '../../lib/evaluation/benchmarks/packs.ts';
import { type Platform, platforms } from '../../lib/profile/creator-profile.ts';
import type { Settings } from '../../lib/storage/settings.ts';
import type { Store } from '../../lib/storage/store.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { Icon } from '../ui/Icon.tsx';
import { useLanguage } from '../ui/language-context.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Select } from '../ui/Select.tsx';
import { EraseAll, type EraseStore } from './EraseAll.tsx';
import { type PackStore, PacksView } from './PacksView.tsx';
import { RateCardView } from './RateCardView.tsx';
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

const languages = ['auto', 'zh-TW', 'en'] as const;
const themes = ['auto', 'light', 'dark'] as const;

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
    <main className="popup">
      <header className="popup-head">
        <Button weight="quiet" label={text('settings', 'back')} onPress={onBack}>
          <Icon name="left" />
        </Button>
        <h1>{text('settings', 'title')}</h1>
      </header>
      <div className="settings">
        {failed ? <Notice tone="stop">{text('settings', 'notKept')}</Notice> : null}
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
        <section className="settings-part">
          <h2>{text('settings', 'packs')}</h2>
          <p className="field-hint">{text('settings', 'packsHint')}</p>
          {platforms.map((platform) => (
            <PackChoice
              key={platform}
              platform={platform}
              own={own}
              chosen={settings.benchmarkPack[platform]}
              onChoose={(id) => change({ benchmarkPack: { ...settings.benchmarkPack, [platform]: id } })}
            />
          ))}
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
            <li>{text('settings', 'privacyHowLong')}</li>
          </ul>
          <EraseAll store={store} />
        </section>
      </div>
    </main>
  );
}

interface PackChoiceProps {
  readonly platform: Platform;
  readonly own: readonly BenchmarkPack[];
  readonly chosen: string | null;
  readonly onChoose: (id: string | null) => void;
}

/** Stands for the product's own choice in the list of packs. */
const ownChoice = '';

function PackChoice({ platform, own, chosen, onChoose }: PackChoiceProps) {
  const { text } = useLanguage();
  const packs = packsFor(platform, null, own);
  const options = [
    { value: ownChoice, label: text('settings', 'packDefault', { name: packs[0]?.name ?? '' }) },
    ...packs.map(({ id, name, year }) => ({
      value: id,
      label: year === null ? text('settings', 'packUndated', { name }) : text('settings', 'packYear', { name, year }),
    })),
  ];
  const known = options.some(({ value }) => value === chosen);
  return (
    <Field label={text('reading', `platform.${platform}`)}>
      {(ids) => (
        <Select
          {...ids}
          value={known && chosen !== null ? chosen : ownChoice}
          options={options}
          onChange={(id) => onChoose(id === ownChoice ? null : id)}
        />
      )}
    </Field>
  );
}
