// The campaign's brief in the popup: what the criteria ask for; saved while it is typed, what is wrong is named and not saved.
import { type ReactNode, useRef, useState } from 'react';
import type { Brief, Campaign } from '../../lib/campaign/campaign.ts';
import { readBrief } from '../../lib/campaign/read-brief.ts';
import { funnelStages, markets, sectors } from '../../lib/evaluation/brief.ts';
import type { InputProblem } from '../../lib/evaluation/checked-input.ts';
import { currencyCodes } from '../../lib/evaluation/price/money.ts';
import { tierIds } from '../../lib/evaluation/report.ts';
import type { FailureCode } from '../../lib/messaging/contract.ts';
import { platforms } from '../../lib/profile/creator-profile.ts';
import type { Campaigns } from '../../lib/storage/campaigns.ts';
import { failureCodeOf } from '../../lib/storage/store-failure.ts';
import type { SaveOutcome } from '../ui/autosave.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { Icon } from '../ui/Icon.tsx';
import { InputProblems } from '../ui/InputProblems.tsx';
import { useLanguage } from '../ui/language-context.tsx';
import { SaveMark } from '../ui/SaveMark.tsx';
import { Select } from '../ui/Select.tsx';
import { useAutosave } from '../ui/use-autosave.ts';
import { type BriefDraft, draftOf, emptyCompetitor, inputOf } from './brief-draft.ts';
import { ChoiceChips } from './ChoiceChips.tsx';
import { CompetitorFields } from './CompetitorFields.tsx';
import './brief.css';

interface BriefViewProps {
  readonly campaigns: Pick<Campaigns, 'saveBrief'>;
  readonly campaign: Campaign;
  readonly clock: () => number;
  readonly onBrief: (brief: Brief) => void;
  readonly onBack: () => void;
}

/** Longest text of a line and of the own words, in characters. */
const longestLine = 300;
const longestWords = 20_000;

const audienceLanguages = ['traditional', 'cantonese', 'simplified', 'japanese', 'korean', 'english'] as const;

type TextField = 'brand' | 'product' | 'kpi' | 'budgetAmount' | 'exclusivityDays';

/** Give it the campaign's id as React key: what is typed belongs to the campaign on the screen. */
export function BriefView({ campaigns, campaign, clock, onBrief, onBack }: BriefViewProps) {
  const { text } = useLanguage();
  const [draft, setDraft] = useState(() => draftOf(campaign.brief));
  const [problems, setProblems] = useState<readonly InputProblem[]>([]);
  const [nextKey, setNextKey] = useState(draft.competitors.length);
  /** What this window knows to be on disk. */
  const onDisk = useRef(campaign.brief);
  const save = async (brief: Brief): Promise<SaveOutcome<FailureCode>> => {
    try {
      const saved = await campaigns.saveBrief(campaign.id, brief, onDisk.current);
      onDisk.current = brief;
      return saved ? { ok: true } : { ok: false, problem: 'unknown' };
    } catch (thrown) {
      return { ok: false, problem: failureCodeOf(thrown) };
    }
  };
  const [state, autosave] = useAutosave(save, clock);

  const change = (part: Partial<BriefDraft>) => {
    const next = { ...draft, ...part };
    setDraft(next);
    const read = readBrief(inputOf(next));
    setProblems(read.ok ? [] : read.problems);
    if (!read.ok) return;
    const { brand, product, screening } = read.brief;
    const brief = { ...campaign.brief, brand, product, screening };
    onBrief(brief);
    autosave.change(brief);
  };

  const line = (name: TextField, hint?: ReactNode, inputMode: 'text' | 'numeric' | 'decimal' = 'text') => (
    <Field label={text('brief', `form.${name}`)} hint={hint}>
      {(ids) => (
        <input
          {...ids}
          className="input"
          inputMode={inputMode}
          maxLength={longestLine}
          value={draft[name]}
          onChange={(event) => change({ [name]: event.target.value })}
        />
      )}
    </Field>
  );

  return (
    <main className="popup">
      <header className="popup-head">
        <Button weight="quiet" label={text('settings', 'back')} onPress={onBack}>
          <Icon name="left" />
        </Button>
        <h1>{text('brief', 'title')}</h1>
      </header>
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
          <Field label={text('brief', 'form.funnelStage')}>
            {(ids) => (
              <Select
                {...ids}
                value={draft.funnelStage}
                options={[
                  { value: '', label: text('brief', 'undecided') },
                  ...funnelStages.map((value) => ({ value, label: text('brief', `funnelStage.${value}`) })),
                ]}
                onChange={(funnelStage) => change({ funnelStage })}
              />
            )}
          </Field>
          <Field label={text('brief', 'form.sector')}>
            {(ids) => (
              <Select
                {...ids}
                value={draft.sector}
                options={[
                  { value: '', label: text('brief', 'undecided') },
                  ...sectors.map((value) => ({ value, label: text('brief', `sector.${value}`) })),
                ]}
                onChange={(sector) => change({ sector })}
              />
            )}
          </Field>
        </div>
        {line('kpi', text('brief', 'form.kpi.hint'))}
        <Field label={text('brief', 'form.market')} hint={text('brief', 'form.market.hint')}>
          {(ids) => (
            <Select
              {...ids}
              value={draft.market}
              options={markets.map((value) => ({ value, label: text('brief', `market.${value}`) }))}
              onChange={(market) => change({ market })}
            />
          )}
        </Field>

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
            <span className="field-hint settings-hint">{text('brief', 'form.wantsTaiwan.hint')}</span>
          </span>
        </label>

        <h2>{text('brief', 'part.budget')}</h2>
        <div className="brief-pair">
          {line('budgetAmount', undefined, 'decimal')}
          <Field label={text('brief', 'form.budgetCurrency')}>
            {(ids) => (
              <Select
                {...ids}
                value={draft.budgetCurrency}
                options={currencyCodes.map((value) => ({ value, label: text('brief', `currency.${value}`) }))}
                onChange={(budgetCurrency) => change({ budgetCurrency })}
              />
            )}
          </Field>
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
          onPress={() => {
            setNextKey(nextKey + 1);
            change({ competitors: [...draft.competitors, emptyCompetitor(nextKey)] });
          }}
        >
          <Icon name="plus" />
          {text('brief', 'competitor.add')}
        </Button>
        {line('exclusivityDays', text('brief', 'form.exclusivityDays.hint'), 'numeric')}

        <h2>{text('brief', 'part.words')}</h2>
        <Field label={text('brief', 'form.ownWords')} hint={text('brief', 'form.ownWords.hint')}>
          {(ids) => (
            <textarea
              {...ids}
              className="input"
              rows={4}
              maxLength={longestWords}
              value={draft.ownWords}
              onChange={(event) => change({ ownWords: event.target.value })}
            />
          )}
        </Field>
      </form>
    </main>
  );
}
