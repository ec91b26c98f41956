// Where a list goes, and what is to hold for cells that do not say it themselves.
import type { Campaign } from '../../lib/campaign/campaign.ts';
import type { FeesFor } from '../../lib/campaign/import/import-plan.ts';
import { defaultStages, firstStageOf, type Stage } from '../../lib/campaign/stages.ts';
import { type CurrencyCode, currencyCodes } from '../../lib/evaluation/price/money.ts';
import { type Deliverable, deliverables } from '../../lib/evaluation/price/quote.ts';
import { type Platform, platforms } from '../../lib/profile/creator-profile.ts';
import { useStageName } from '../campaign/use-stage-name.ts';
import { useCampaignName } from '../shortlist/use-campaign-name.ts';
import { Field } from '../ui/Field.tsx';
import { useLanguage } from '../ui/language-context.tsx';
import { Select } from '../ui/Select.tsx';
import type { ImportChoices, ImportTarget } from './import-choices.ts';

interface ChoicesViewProps {
  readonly choices: ImportChoices;
  readonly campaigns: readonly Campaign[];
  readonly onChange: (change: Partial<ImportChoices>) => void;
}

/** Values of the select that no campaign has as its id: ids hold no space. */
const everyone = ' everyone';
const fresh = ' new';

/** Stages of where the list goes; none without a campaign. */
export function stagesOf(target: ImportTarget): readonly Stage[] {
  switch (target.kind) {
    case 'everyone':
      return [];
    case 'campaign':
      return target.campaign.stages;
    case 'new-campaign':
      return defaultStages;
  }
}

const optionOf = (target: ImportTarget): string =>
  target.kind === 'campaign' ? target.campaign.id : target.kind === 'everyone' ? everyone : fresh;

export function ChoicesView({ choices, campaigns, onChange }: ChoicesViewProps) {
  const { text } = useLanguage();
  const campaignName = useCampaignName();
  const stageName = useStageName();
  const { target } = choices;
  const stages = stagesOf(target);

  const chooseTarget = (value: string) => {
    const campaign = campaigns.find(({ id }) => id === value);
    const chosen: ImportTarget = campaign
      ? { kind: 'campaign', campaign }
      : value === fresh
        ? { kind: 'new-campaign', name: '' }
        : { kind: 'everyone' };
    onChange({ target: chosen, stage: chosen.kind === 'everyone' ? '' : firstStageOf(stagesOf(chosen)) });
  };

  return (
    <div className="import-choices">
      <Field label={text('importing', 'campaign')}>
        {(ids) => (
          <Select
            {...ids}
            value={optionOf(target)}
            options={[
              ...campaigns.map(({ id, name }) => ({ value: id, label: campaignName(name) })),
              { value: fresh, label: text('importing', 'newCampaign') },
              { value: everyone, label: text('importing', 'everyoneOnly') },
            ]}
            onChange={chooseTarget}
          />
        )}
      </Field>
      {target.kind === 'new-campaign' ? (
        <Field label={text('importing', 'newCampaignName')}>
          {(ids) => (
            <input
              {...ids}
              className="input"
              value={target.name}
              maxLength={200}
              onChange={(event) => onChange({ target: { kind: 'new-campaign', name: event.target.value } })}
            />
          )}
        </Field>
      ) : null}
      {stages.length === 0 ? null : (
        <Field
          label={text('importing', 'stage')}
          {...(choices.mapping.includes('stage') && { hint: text('importing', 'stageHint') })}
        >
          {(ids) => (
            <Select
              {...ids}
              value={choices.stage}
              options={stages.map(({ id }) => ({ value: id, label: stageName(stages, id) }))}
              onChange={(stage) => onChange({ stage })}
            />
          )}
        </Field>
      )}
      <Field label={text('importing', 'platform')}>
        {(ids) => (
          <Select<Platform | 'none'>
            {...ids}
            value={choices.platform ?? 'none'}
            options={[
              { value: 'none', label: text('importing', 'platformNone') },
              ...platforms.map((platform) => ({ value: platform, label: text('reading', `platform.${platform}`) })),
            ]}
            onChange={(platform) => onChange({ platform: platform === 'none' ? null : platform })}
          />
        )}
      </Field>
      {choices.mapping.includes('fee') ? <FeeChoices choices={choices} onChange={onChange} /> : null}
      <label className="checkbox import-review">
        <input
          type="checkbox"
          checked={choices.review}
          onChange={(event) => onChange({ review: event.target.checked })}
        />
        <span>
          {text('importing', 'review')}
          <span className="field-hint import-hint">{text('importing', 'reviewHint')}</span>
        </span>
      </label>
    </div>
  );
}

function FeeChoices({ choices, onChange }: Omit<ChoicesViewProps, 'campaigns'>) {
  const { text } = useLanguage();
  const kindsOf = (platform: Platform) => deliverables.filter((kind) => kind.startsWith(platform));
  const choose = (platform: Platform, kind: Deliverable | 'unknown') => {
    const { [platform]: _before, ...others } = choices.feesFor;
    const feesFor: FeesFor = kind === 'unknown' ? others : { ...others, [platform]: kind };
    onChange({ feesFor });
  };
  return (
    <>
      <Field label={text('importing', 'currency')}>
        {(ids) => (
          <Select<CurrencyCode>
            {...ids}
            value={choices.currency}
            options={currencyCodes.map((code) => ({ value: code, label: code }))}
            onChange={(currency) => onChange({ currency })}
          />
        )}
      </Field>
      {choices.target.kind === 'everyone' ? (
        <p className="field-hint">{text('importing', 'feesCampaign')}</p>
      ) : (
        platforms.map((platform) => (
          <Field
            key={platform}
            label={text('importing', 'feesFor', { platform: text('reading', `platform.${platform}`) })}
          >
            {(ids) => (
              <Select<Deliverable | 'unknown'>
                {...ids}
                value={choices.feesFor[platform] ?? 'unknown'}
                options={[
                  { value: 'unknown', label: text('importing', 'feesUnknown') },
                  ...kindsOf(platform).map((kind) => ({ value: kind, label: text('brief', `deliverable.${kind}`) })),
                ]}
                onChange={(kind) => choose(platform, kind)}
              />
            )}
          </Field>
        ))
      )}
    </>
  );
}
