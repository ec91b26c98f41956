// What the criteria ask for, as a form: saved while it is typed, what is wrong is named and not saved.
import { type ReactNode, useState } from 'react';
import type { Campaign } from '../../lib/campaign/campaign.ts';
import { readBrief } from '../../lib/campaign/read-brief.ts';
import { funnelStages, markets, sectors } from '../../lib/evaluation/brief.ts';
import type { InputProblem } from '../../lib/evaluation/checked-input.ts';
import { currencyCodes } from '../../lib/evaluation/price/money.ts';
import { tierIds } from '../../lib/evaluation/report.ts';
import { platforms } from '../../lib/profile/creator-profile.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { InputProblems } from '../ui/InputProblems.tsx';
import { useLanguage } from '../ui/language-context.tsx';
import { SaveMark } from '../ui/SaveMark.tsx';
import { SelectField } from '../ui/SelectField.tsx';
import { TextField } from '../ui/TextField.tsx';
import {
  type BriefDraft,
  draftOf,
  emptyCompetitor,
  inputOf,
  nextCompetitorKey,
  withOthersChanges,
} from './brief-draft.ts';
import { ChoiceChips } from './ChoiceChips.tsx';
import { CompetitorFields } from './CompetitorFields.tsx';
import { type BriefStore, useBriefSaving } from './use-brief-saving.ts';
import './brief.css';

interface ScreeningFormProps {
  readonly campaigns: BriefStore;
  readonly campaign: Campaign;
  readonly clock: () => number;
}

/** Longest text of a line and of the own words, in characters. */
const longestLine = 300;
const longestWords = 20_000;

const audienceLanguages = ['traditional', 'cantonese', 'simplified', 'japanese', 'korean', 'english'] as const;

type LineField = 'brand' | 'product' | 'kpi' | 'budgetAmount' | 'exclusivityDays';

/** Give it the campaign's id as React key: what is typed belongs to the campaign on the screen. */
export function ScreeningForm({ campaigns, campaign, clock }: ScreeningFormProps) {
  const { text } = useLanguage();
  const [draft, setDraft] = useState(() => draftOf(campaign.brief));
  const [problems, setProblems] = useState<readonly InputProblem[]>([]);
  const [state, autosave] = useBriefSaving(campaigns, campaign, clock, (known, standing) =>
    setDraft((now) => withOthersChanges(now, known, standing)),
  );

  const change = (part: Partial<BriefDraft>) => {
    const next = { ...draft, ...part };
    setDraft(next);
    const read = readBrief(inputOf(next));
    setProblems(read.ok ? [] : read.problems);
    if (!read.ok) return;
    const { brand, product, screening } = read.brief;
    autosave.change({ brand, product, screening });
  };

  const line = (name: LineField, hint?: ReactNode, inputMode: 'text' | 'numeric' | 'decimal' = 'text') => (
    <TextField
      label={text('brief', `form.${name}`)}
      hint={hint}
      inputMode={inputMode}
      longest={longestLine}
      value={draft[name]}
      onChange={(value) => change({ [name]: value })}
    />
  );

  return (
    <form
      className="brief brief-screening"
      onBlur={() => void autosave.flush()}
      onSubmit={(event) => event.preventDefault()}
    >
      <p className="soft">{text('brief', 'what')}</p>
      {problems.length === 0 ? (
        <SaveMark state={state} onRetry={() => void autosave.flush()} />
      ) : (
        <InputProblems problems={problems} />
      )}

      <h2>{text('brief', 'part.goal')}</h2>
      {line('brand')}
      {line('product')}
      <div className="brief-pair">
        <SelectField
          label={text('brief', 'form.funnelStage')}
          value={draft.funnelStage}
          options={[
            { value: '', label: text('brief', 'undecided') },
            ...funnelStages.map((value) => ({ value, label: text('brief', `funnelStage.${value}`) })),
          ]}
          onChange={(funnelStage) => change({ funnelStage })}
        />
        <SelectField
          label={text('brief', 'form.sector')}
          value={draft.sector}
          options={[
            { value: '', label: text('brief', 'undecided') },
            ...sectors.map((value) => ({ value, label: text('brief', `sector.${value}`) })),
          ]}
          onChange={(sector) => change({ sector })}
        />
      </div>
      {line('kpi', text('brief', 'form.kpi.hint'))}
      <SelectField
        label={text('brief', 'form.market')}
        hint={text('brief', 'form.market.hint')}
        value={draft.market}
        options={markets.map((value) => ({ value, label: text('brief', `market.${value}`) }))}
        onChange={(market) => change({ market })}
      />

      <h2>{text('brief', 'part.audience')}</h2>
      <ChoiceChips
        legend={text('brief', 'form.platforms')}
        options={platforms.map((value) => ({ value, label: text('reading', `platform.${value}`) }))}
        chosen={draft.platforms}
        onChange={(chosen) => change({ platforms: chosen })}
      />
      <ChoiceChips
        legend={text('brief', 'form.tiers')}
        options={tierIds.map((value) => ({ value, label: text('report', `tier.${value}.short`) }))}
        chosen={draft.tiers}
        onChange={(chosen) => change({ tiers: chosen })}
      />
      <ChoiceChips
        legend={text('brief', 'form.audienceLanguages')}
        options={audienceLanguages.map((value) => ({ value, label: text('brief', `writing.${value}`) }))}
        chosen={draft.audienceLanguages}
        onChange={(chosen) => change({ audienceLanguages: chosen })}
      />
      <label className="checkbox">
        <input
          type="checkbox"
          checked={draft.wantsTaiwan}
          onChange={(event) => change({ wantsTaiwan: event.target.checked })}
        />
        <span>
          {text('brief', 'form.wantsTaiwan')}
          <span className="field-hint">{text('brief', 'form.wantsTaiwan.hint')}</span>
        </span>
      </label>

      <h2>{text('brief', 'part.budget')}</h2>
      <div className="brief-pair">
        {line('budgetAmount', undefined, 'decimal')}
        <SelectField
          label={text('brief', 'form.budgetCurrency')}
          value={draft.budgetCurrency}
          options={currencyCodes.map((value) => ({ value, label: text('brief', `currency.${value}`) }))}
          onChange={(budgetCurrency) => change({ budgetCurrency })}
        />
      </div>

      <h2>{text('brief', 'part.competitors')}</h2>
      <p className="field-hint">{text('brief', 'form.competitors.hint')}</p>
      {draft.competitors.map((competitor) => (
        <CompetitorFields
          key={competitor.key}
          competitor={competitor}
          onChange={(changed) =>
            change({
              competitors: draft.competitors.map((other) => (other.key === changed.key ? changed : other)),
            })
          }
          onRemove={() => change({ competitors: draft.competitors.filter((other) => other.key !== competitor.key) })}
        />
      ))}
      <Button
        onPress={() => change({ competitors: [...draft.competitors, emptyCompetitor(nextCompetitorKey(draft))] })}
      >
        <Icon name="plus" />
        {text('brief', 'competitor.add')}
      </Button>
      {line('exclusivityDays', text('brief', 'form.exclusivityDays.hint'), 'numeric')}

      <h2>{text('brief', 'part.words')}</h2>
      <TextField
        label={text('brief', 'form.ownWords')}
        hint={text('brief', 'form.ownWords.hint')}
        rows={4}
        longest={longestWords}
        value={draft.ownWords}
        onChange={(ownWords) => change({ ownWords })}
      />
    </form>
  );
}
