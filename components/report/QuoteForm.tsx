// What the creator asks for in the campaign: saved while it is typed, as the note is; what is no quote is named and not saved.
import { useEffect, useId, useRef, useState } from 'react';
import { type CurrencyCode, currencyCodes } from '../../lib/evaluation/price/money.ts';
import { type Deliverable, deliverables, type Quote } from '../../lib/evaluation/price/quote.ts';
import type { FailureCode } from '../../lib/messaging/contract.ts';
import type { Platform } from '../../lib/profile/creator-profile.ts';
import type { Store } from '../../lib/storage/store.ts';
import { failureCodeOf } from '../../lib/storage/store-failure.ts';
import type { SaveOutcome } from '../ui/autosave.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { useLanguage } from '../ui/language-context.tsx';
import { Notice } from '../ui/Notice.tsx';
import { SaveMark } from '../ui/SaveMark.tsx';
import { Select } from '../ui/Select.tsx';
import { useAutosave } from '../ui/use-autosave.ts';
import { mostPieces, type QuoteFields, readQuote } from './read-quote.ts';

export interface QuoteStore {
  readonly quotes: Pick<Store['quotes'], 'get' | 'save'>;
  readonly onChange: Store['onChange'];
}

interface QuoteFormProps {
  readonly store: QuoteStore;
  readonly campaignId: string;
  readonly creatorKey: string;
  readonly platform: Platform;
  readonly clock: () => number;
}

type Loading =
  | { readonly at: 'loading' }
  | { readonly at: 'failed'; readonly failure: FailureCode }
  | { readonly at: 'loaded'; readonly quote: Quote | null };

/** Loads the quote, then lets it be written. Give it campaign and creator as React key. */
export function QuoteForm(props: QuoteFormProps) {
  const { store, campaignId, creatorKey } = props;
  const { text } = useLanguage();
  const [loading, setLoading] = useState<Loading>({ at: 'loading' });
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt loads again
  useEffect(() => {
    let current = true;
    store.quotes.get(campaignId, creatorKey).then(
      (quote) => current && setLoading({ at: 'loaded', quote }),
      (thrown) => current && setLoading({ at: 'failed', failure: failureCodeOf(thrown) }),
    );
    return () => {
      current = false;
    };
  }, [store, campaignId, creatorKey, attempt]);

  if (loading.at === 'loaded') return <LoadedQuote {...props} loaded={loading.quote} />;
  if (loading.at === 'loading') return null;
  return (
    <Notice tone="stop">
      {text('panel', 'quote.unread')} {text('errors', loading.failure)}
      <Button weight="link" onPress={() => setAttempt(attempt + 1)}>
        {text('panel', 'tryAgain')}
      </Button>
    </Notice>
  );
}

/** Kinds of content that the platform has; the one already chosen stays, even if it is another platform's. */
const offered = (platform: Platform, chosen: Deliverable): readonly Deliverable[] =>
  deliverables.filter((deliverable) => deliverable.startsWith(platform) || deliverable === chosen);

const firstOf: Readonly<Record<Platform, Deliverable>> = {
  instagram: 'instagram-reel',
  tiktok: 'tiktok-video',
  youtube: 'youtube-integration',
};

const fieldsOf = (quote: Quote | null, platform: Platform): QuoteFields => ({
  fee: quote === null ? '' : String(quote.fee.amount),
  currency: quote?.fee.currency ?? 'TWD',
  deliverable: quote?.deliverable ?? firstOf[platform],
  pieces: String(quote?.pieces ?? 1),
});

function LoadedQuote({
  store,
  campaignId,
  creatorKey,
  platform,
  clock,
  loaded,
}: QuoteFormProps & { readonly loaded: Quote | null }) {
  const { text, formats } = useLanguage();
  const legendId = useId();
  const [fields, setFields] = useState(() => fieldsOf(loaded, platform));
  const [kept, setKept] = useState(loaded);
  const [elsewhere, setElsewhere] = useState(false);

  const save = async (quote: Quote | null): Promise<SaveOutcome<FailureCode>> => {
    try {
      await store.quotes.save(campaignId, creatorKey, quote);
      setKept(quote);
      return { ok: true };
    } catch (thrown) {
      return { ok: false, problem: failureCodeOf(thrown) };
    }
  };
  const [state, autosave] = useAutosave(save, clock);
  const read = readQuote(fields);
  const canFollow = useRef(false);
  canFollow.current = read.ok && (state.at === 'rest' || state.at === 'saved');
  const own = useRef(kept);
  own.current = kept;

  useEffect(
    () =>
      store.onChange(async (changed) => {
        if (!changed.has('quotes') || !canFollow.current) return;
        const found = await store.quotes.get(campaignId, creatorKey).catch(() => undefined);
        if (found === undefined || !canFollow.current || (found?.noted ?? 0) === (own.current?.noted ?? 0)) return;
        setKept(found);
        setFields(fieldsOf(found, platform));
        setElsewhere(true);
      }),
    [store, campaignId, creatorKey, platform],
  );

  const change = (part: Partial<QuoteFields>) => {
    const next = { ...fields, ...part };
    setFields(next);
    setElsewhere(false);
    const typed = readQuote(next);
    if (typed.ok) autosave.change(typed.quote === null ? null : { ...typed.quote, noted: clock() });
  };
  const problem = read.ok ? null : read.field;
  const isWrong = (field: keyof QuoteFields) => problem === field || undefined;

  return (
    <form
      className="own-part"
      aria-labelledby={legendId}
      onBlur={() => void autosave.flush()}
      onSubmit={(event) => event.preventDefault()}
    >
      <p className="field-label" id={legendId}>
        {text('panel', 'quote')}
      </p>
      <div className="quote-fields">
        <Field label={text('panel', 'quote.fee')}>
          {(ids) => (
            <input
              {...ids}
              className="input"
              inputMode="decimal"
              autoComplete="off"
              maxLength={40}
              aria-invalid={isWrong('fee')}
              value={fields.fee}
              onChange={(event) => change({ fee: event.target.value })}
            />
          )}
        </Field>
        <Field label={text('panel', 'quote.currency')}>
          {(ids) => (
            <Select
              {...ids}
              value={fields.currency}
              options={currencyCodes.map((code: CurrencyCode) => ({
                value: code,
                label: text('brief', `currency.${code}`),
              }))}
              onChange={(currency) => change({ currency })}
            />
          )}
        </Field>
        <Field label={text('panel', 'quote.deliverable')}>
          {(ids) => (
            <Select
              {...ids}
              value={fields.deliverable}
              options={offered(platform, fields.deliverable).map((id) => ({
                value: id,
                label: text('brief', `deliverable.${id}`),
              }))}
              onChange={(deliverable) => change({ deliverable })}
            />
          )}
        </Field>
        <Field label={text('panel', 'quote.pieces')}>
          {(ids) => (
            <input
              {...ids}
              className="input"
              inputMode="numeric"
              autoComplete="off"
              maxLength={4}
              aria-invalid={isWrong('pieces')}
              value={fields.pieces}
              onChange={(event) => change({ pieces: event.target.value })}
            />
          )}
        </Field>
      </div>
      {problem === null ? null : (
        <Notice tone="look">{text('panel', `quote.problem.${problem}`, { most: formats.count(mostPieces) })}</Notice>
      )}
      {elsewhere ? <Notice>{text('panel', 'quote.elsewhere')}</Notice> : null}
      <div className="own-line">
        {problem !== null ? null : state.at === 'rest' ? (
          <p className="caption faint save-mark">
            {kept === null ? null : text('panel', 'lastSaved', { time: formats.dayAndTime(kept.noted) })}
          </p>
        ) : (
          <SaveMark state={state} onRetry={() => void autosave.flush()} />
        )}
        {kept === null && fields.fee === '' ? null : (
          <Button
            weight="link"
            className="caption"
            onPress={() => {
              change({ fee: '', pieces: '1' });
              void autosave.flush();
            }}
          >
            {text('panel', 'quote.clear')}
          </Button>
        )}
      </div>
    </form>
  );
}
