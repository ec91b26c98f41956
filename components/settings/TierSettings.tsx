// By which follower counts tiers are told apart: a published scheme, or borders of one's own.
import { useState } from 'react';
import {
  bordersOf,
  defaultTierScheme,
  ownTierScheme,
  selectableTierSchemes,
  type TierScheme,
} from '../../lib/evaluation/tiers/tier-schemes.ts';
import { Field } from '../ui/Field.tsx';
import { useLanguage } from '../ui/language-context.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Select } from '../ui/Select.tsx';
import type { SettingsPartProps } from './AppearanceSettings.tsx';

const ownScheme = 'own';

export function TierSettings({ settings, change }: SettingsPartProps) {
  const { text } = useLanguage();
  const chosen = selectableTierSchemes.find(({ id }) => id === settings.tierScheme) ?? null;
  const isOwn = settings.tierScheme === ownScheme;
  const options = [
    ...selectableTierSchemes.map(({ id, source }) => ({
      value: id,
      label:
        source.year === null
          ? text('settings', 'packUndated', { name: source.name })
          : text('settings', 'packYear', { name: source.name, year: source.year }),
    })),
    { value: ownScheme, label: text('settings', 'tiersOwn') },
  ];
  return (
    <section className="settings-part">
      <h2>{text('settings', 'tiers')}</h2>
      <p className="field-hint">{text('settings', 'tiersHint')}</p>
      <Field label={text('settings', 'tierScheme')}>
        {(ids) => (
          <Select
            {...ids}
            value={isOwn ? ownScheme : (chosen ?? defaultTierScheme).id}
            options={options}
            onChange={(tierScheme) => change({ tierScheme })}
          />
        )}
      </Field>
      {isOwn ? (
        <OwnBorders settings={settings} change={change} />
      ) : (
        <SchemeTable scheme={chosen ?? defaultTierScheme} />
      )}
    </section>
  );
}

/** The tiers of a scheme with where each begins. */
function SchemeTable({ scheme }: { readonly scheme: TierScheme }) {
  const { text, formats } = useLanguage();
  return (
    <table className="tier-table">
      <caption className="unseen">{text('settings', 'tiers')}</caption>
      <thead>
        <tr>
          <th scope="col">{text('settings', 'tier')}</th>
          <th scope="col" className="number">
            {text('settings', 'tierFrom')}
          </th>
        </tr>
      </thead>
      <tbody>
        {scheme.levels.map(({ from, tier }) => (
          <tr key={from}>
            <th scope="row">{tier === null ? text('settings', 'tierUnnamed') : text('report', `tier.${tier}.both`)}</th>
            <td className="number">{formats.fullCount(from)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const borderTiers = ['nano', 'micro', 'mid-tier', 'macro', 'mega'] as const;

/** What was typed stands as it is; it holds as soon as all borders ascend. */
function OwnBorders({ settings, change }: SettingsPartProps) {
  const { text } = useLanguage();
  const [typed, setTyped] = useState(() => settings.ownTierBorders.map(String));
  const isSound = ownTierScheme(typed.map(numberOf)) !== null;
  const write = (place: number, value: string) => {
    const next = typed.with(place, value);
    setTyped(next);
    const borders = next.map(numberOf);
    if (ownTierScheme(borders) !== null) change({ ownTierBorders: borders });
  };
  return (
    <div className="tier-borders">
      {borderTiers.map((tier, place) => (
        <Field key={tier} label={text('settings', 'tierBorder', { tier: text('report', `tier.${tier}.both`) })}>
          {(ids) => (
            <input
              {...ids}
              className="input number"
              inputMode="numeric"
              value={typed[place] ?? ''}
              aria-invalid={!isSound}
              onChange={(event) => write(place, event.target.value)}
            />
          )}
        </Field>
      ))}
      {isSound ? null : (
        <Notice tone="stop">
          {text('settings', 'tierBordersUnsound', { borders: settings.ownTierBorders.map(String).join(' · ') })}
        </Notice>
      )}
      <div>
        <button
          type="button"
          className="button button-link"
          onClick={() => {
            const borders = bordersOf(defaultTierScheme) ?? [];
            setTyped(borders.map(String));
            change({ ownTierBorders: borders });
          }}
        >
          {text('settings', 'tierBordersReset', { name: defaultTierScheme.source.name })}
        </button>
      </div>
    </div>
  );
}

/** A whole number as typed, separators of thousands left out; NaN for anything else. */
function numberOf(typed: string): number {
  const digits = typed.normalize('NFKC').replace(/[\s,]/g, '');
  return /^\d{1,12}$/.test(digits) ? Number(digits) : Number.NaN;
}
