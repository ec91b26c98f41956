// Which benchmark stands first, platform by platform.
import type { BenchmarkPack } from '../../lib/evaluation/benchmarks/pack.ts';
import { packsFor } from '../../lib/evaluation/benchmarks/packs.ts';
import { type Platform, platforms } from '../../lib/profile/creator-profile.ts';
import { Field } from '../ui/Field.tsx';
import { useLanguage } from '../ui/language-context.tsx';
import { Select } from '../ui/Select.tsx';
import type { SettingsPartProps } from './AppearanceSettings.tsx';

export function PackChoices({ settings, change, own }: SettingsPartProps & { readonly own: readonly BenchmarkPack[] }) {
  return platforms.map((platform) => (
    <PackChoice
      key={platform}
      platform={platform}
      own={own}
      chosen={settings.benchmarkPack[platform]}
      onChoose={(id) => change({ benchmarkPack: { ...settings.benchmarkPack, [platform]: id } })}
    />
  ));
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
