// The rate card: what sources say about prices, each line with its source; every number can be changed, and all of it taken back.
import { useEffect, useState } from 'react';
import type { InputProblem } from '../../lib/evaluation/checked-input.ts';
import { defaultRateCard } from '../../lib/evaluation/price/default-rate-card.ts';
import type { ExchangeRate, RateCard, RateCardEntry } from '../../lib/evaluation/price/rate-card.ts';
import { readRateCard } from '../../lib/evaluation/price/read-rate-card.ts';
import type { FailureCode } from '../../lib/messaging/contract.ts';
import { dayOf } from '../../lib/storage/snapshots.ts';
import type { Store } from '../../lib/storage/store.ts';
import { failureCodeOf } from '../../lib/storage/store-failure.ts';
import type { SaveOutcome } from '../ui/autosave.ts';
import { Button } from '../ui/Button.tsx';
import { ExternalLink } from '../ui/ExternalLink.tsx';
import { Field } from '../ui/Field.tsx';
import { Icon } from '../ui/Icon.tsx';
import { InputProblems } from '../ui/InputProblems.tsx';
import { useLanguage } from '../ui/language-context.tsx';
import { Notice } from '../ui/Notice.tsx';
import { SaveMark } from '../ui/SaveMark.tsx';
import { useAutosave } from '../ui/use-autosave.ts';
import { draftOf, type EntryDraft, inputOf, type RateCardDraft } from './rate-card-draft.ts';
import { SettingsFrame } from './SettingsFrame.tsx';

interface RateCardViewProps {
  readonly rateCards: Store['rateCards'];
  readonly clock: () => number;
  readonly onBack: () => void;
}

export function RateCardView({ rateCards, clock, onBack }: RateCardViewProps) {
  const { text } = useLanguage();
  const [card, setCard] = useState<RateCard | null>(null);
  const [failure, setFailure] = useState<FailureCode | null>(null);
  useEffect(() => {
    rateCards.get().then(setCard, (thrown) => setFailure(failureCodeOf(thrown)));
  }, [rateCards]);
  return (
    <SettingsFrame
      title={text('settings', 'rateCard')}
      back={{ label: text('settings', 'backToSettings'), onPress: onBack }}
      busy={card === null && failure === null}
    >
      {failure === null ? null : <Notice tone="stop">{text('errors', failure)}</Notice>}
      {card === null ? null : <RateCardForm rateCards={rateCards} card={card} clock={clock} onCard={setCard} />}
    </SettingsFrame>
  );
}

interface RateCardFormProps extends Pick<RateCardViewProps, 'rateCards' | 'clock'> {
  readonly card: RateCard;
  readonly onCard: (card: RateCard) => void;
}

function RateCardForm({ rateCards, card, clock, onCard }: RateCardFormProps) {
  const { text } = useLanguage();
  const [draft, setDraft] = useState(() => draftOf(card));
  const [problems, setProblems] = useState<readonly InputProblem[]>([]);
  const [before, setBefore] = useState<RateCard | null>(null);
  const save = async (value: RateCard | null): Promise<SaveOutcome<FailureCode>> => {
    try {
      await rateCards.save(value);
      return { ok: true };
    } catch (thrown) {
      return { ok: false, problem: failureCodeOf(thrown) };
    }
  };
  const [state, autosave] = useAutosave(save, clock);
  const change = (part: Partial<RateCardDraft>) => {
    const next = { ...draft, ...part };
    setDraft(next);
    const read = readRateCard(inputOf(next, card, dayOf(clock())));
    setProblems(read.ok ? [] : read.problems);
    if (!read.ok) return;
    onCard(read.card);
    autosave.change(read.card);
  };
  const show = (shown: RateCard, saved: RateCard | null) => {
    setBefore(saved === null ? card : null);
    setDraft(draftOf(shown));
    setProblems([]);
    onCard(shown);
    autosave.change(saved);
  };
  const changeEntry = (changed: EntryDraft) =>
    change({ entries: draft.entries.map((one) => (one.entry.id === changed.entry.id ? changed : one)) });

  return (
    <form className="rate-card" onBlur={() => void autosave.flush()} onSubmit={(event) => event.preventDefault()}>
      <p className="field-hint">{text('settings', 'rateCardHint', { month: card.readOn })}</p>
      {problems.length > 0 ? (
        <InputProblems problems={problems} />
      ) : (
        <SaveMark state={state} onRetry={() => void autosave.flush()} />
      )}
      <h2>{text('settings', 'advertisingFactor')}</h2>
      <div className="settings-pair">
        {(['advertisingLow', 'advertisingHigh'] as const).map((name) => (
          <Field key={name} label={text('settings', name)}>
            {(ids) => (
              <input
                {...ids}
                className="input"
                inputMode="decimal"
                value={draft[name]}
                onChange={(event) => change({ [name]: event.target.value })}
              />
            )}
          </Field>
        ))}
      </div>
      <h2>{text('settings', 'exchangeRates')}</h2>
      {card.exchangeRates.map((rate, place) => (
        <ExchangeField
          key={`${rate.from} ${rate.to}`}
          rate={rate}
          value={draft.exchangeRates[place] ?? ''}
          onChange={(value) =>
            change({ exchangeRates: draft.exchangeRates.map((other, index) => (index === place ? value : other)) })
          }
        />
      ))}
      <h2>{text('settings', 'prices')}</h2>
      <div className="rate-line field-label" aria-hidden="true">
        <span>{text('settings', 'price.low')}</span>
        <span>{text('settings', 'price.high')}</span>
      </div>
      {draft.entries.map((one) => (
        <EntryFields
          key={one.entry.id}
          draft={one}
          onChange={changeEntry}
          onRemove={() => change({ entries: draft.entries.filter(({ entry }) => entry.id !== one.entry.id) })}
        />
      ))}
      {before === null ? (
        <Button onPress={() => show(defaultRateCard, null)}>{text('settings', 'rateCardReset')}</Button>
      ) : (
        <Notice>
          {text('settings', 'rateCardWasReset')}
          <Button weight="link" onPress={() => show(before, before)}>
            {text('shortlist', 'undo')}
          </Button>
        </Notice>
      )}
    </form>
  );
}

interface ExchangeFieldProps {
  readonly rate: ExchangeRate;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function ExchangeField({ rate, value, onChange }: ExchangeFieldProps) {
  const { text } = useLanguage();
  return (
    <Field
      label={text('settings', 'exchangeRate', { from: rate.from, to: rate.to })}
      hint={text('settings', 'exchangeRateOn', { day: rate.on })}
    >
      {(ids) => (
        <input
          {...ids}
          className="input"
          inputMode="decimal"
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

function useEntryName(): (entry: RateCardEntry) => string {
  const { text, formats } = useLanguage();
  return ({ basis, platform, deliverables, tiers, followers, currency }) =>
    [
      text('settings', `basis.${basis}`, { currency }),
      deliverables.length > 0
        ? deliverables.map((id) => text('brief', `deliverable.${id}`)).join(text('card', 'listComma'))
        : platform && text('reading', `platform.${platform}`),
      tiers.map((id) => text('report', `tier.${id}.short`)).join(text('card', 'listComma')),
      followers &&
        (followers.to === null
          ? text('settings', 'followersFrom', { from: formats.fullCount(followers.from) })
          : text('settings', 'followersBetween', {
              from: formats.fullCount(followers.from),
              to: formats.fullCount(followers.to),
            })),
    ]
      .filter(Boolean)
      .join(text('card', 'dot'));
}

interface EntryFieldsProps {
  readonly draft: EntryDraft;
  readonly onChange: (draft: EntryDraft) => void;
  readonly onRemove: () => void;
}

function EntryFields({ draft, onChange, onRemove }: EntryFieldsProps) {
  const { text } = useLanguage();
  const name = useEntryName()(draft.entry);
  const { source, year, url } = draft.entry;
  return (
    <fieldset className="rate-entry">
      <legend>{name}</legend>
      <div className="rate-line">
        {(['low', 'high'] as const).map((end) => (
          <input
            key={end}
            className="input"
            inputMode="decimal"
            aria-label={text('settings', `price.${end}`)}
            placeholder={end === 'high' ? text('settings', 'price.open') : undefined}
            value={draft[end]}
            onChange={(event) => onChange({ ...draft, [end]: event.target.value })}
          />
        ))}
        <Button weight="quiet" label={text('settings', 'priceRemove', { name })} onPress={onRemove}>
          <Icon name="close" />
        </Button>
      </div>
      <p className="caption faint">
        {url === '' ? source : <ExternalLink href={url}>{source}</ExternalLink>} {year ?? text('card', 'undated')}
      </p>
    </fieldset>
  );
}
