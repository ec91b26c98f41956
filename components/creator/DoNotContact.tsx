// The marketer's decision never to write to a person again: set with a reason, seen by everyone, taken back with undo.
import { useEffect, useRef, useState } from 'react';
import type { DoNotContact as Decision } from '../../lib/campaign/listing.ts';
import type { FailureCode } from '../../lib/messaging/contract.ts';
import type { DealingUndo } from '../../lib/storage/dealings.ts';
import { failureCodeOf } from '../../lib/storage/store-failure.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { useLanguage } from '../ui/language-context.tsx';
import { Notice } from '../ui/Notice.tsx';
import type { CreatorParts, CreatorStore } from './creator-parts.ts';
import { Unread } from './Unread.tsx';
import { type Followed, useFollowed } from './use-followed.ts';
import { useUndo } from './use-undo.ts';
import './creator.css';

interface DoNotContactProps extends Pick<CreatorParts, 'creatorKey' | 'clock'> {
  readonly store: Pick<CreatorStore, 'dealings' | 'onChange'>;
}

function useDoNotContact({ store, creatorKey }: Omit<DoNotContactProps, 'clock'>): Followed<Decision | null> {
  const read = async () => (await store.dealings.of(creatorKey)).doNotContact;
  return useFollowed(store, ['relationships', 'people'], read, creatorKey);
}

/** The line for a header: nothing, unless the person must not be written to. */
export function DoNotContactLine(props: Omit<DoNotContactProps, 'clock'>) {
  const found = useDoNotContact(props);
  if (found.at !== 'loaded' || found.value === null) return null;
  return (
    <p className="stop-line">
      <StopWords decision={found.value} />
    </p>
  );
}

function StopWords({ decision: { reason, since } }: { readonly decision: Decision }) {
  const { text, formats } = useLanguage();
  const day = formats.day(since);
  return reason === ''
    ? text('creator', 'doNotContact.since', { day })
    : text('creator', 'doNotContact.sinceBecause', { day, reason });
}

export function DoNotContact({ store, creatorKey, clock }: DoNotContactProps) {
  const { text } = useLanguage();
  const found = useDoNotContact({ store, creatorKey });
  const [isAsking, setIsAsking] = useState(false);
  const [failure, setFailure] = useState<FailureCode | null>(null);
  const [undo, offerUndo] = useUndo<DealingUndo>();
  const frame = useRef<HTMLDivElement>(null);
  /** The button that was pressed goes: the focus waits for what will stand there. */
  const awaited = useRef<'set' | 'free' | null>(null);
  const decision = found.at === 'loaded' ? found.value : null;
  useEffect(() => {
    if (isAsking || awaited.current !== (decision === null ? 'free' : 'set')) return;
    awaited.current = null;
    frame.current?.querySelector('button')?.focus();
  }, [isAsking, decision]);
  const attempt = async (work: () => Promise<void>) => {
    setFailure(null);
    try {
      await work();
    } catch (thrown) {
      setFailure(failureCodeOf(thrown));
    }
  };
  const decide = (doNotContact: Decision | null) =>
    attempt(async () => {
      const before = await store.dealings.change([creatorKey], { kind: 'do-not-contact', doNotContact });
      awaited.current = doNotContact === null ? 'free' : 'set';
      setIsAsking(false);
      offerUndo(doNotContact === null ? before : null);
    });
  const takeBackUndone = (before: DealingUndo) =>
    attempt(async () => {
      await store.dealings.undo(before);
      awaited.current = 'set';
      offerUndo(null);
    });

  if (found.at === 'loading') return null;
  if (found.at === 'failed') return <Unread failure={found.failure} onRetry={found.retry} />;
  return (
    <div className="do-not-contact" ref={frame}>
      {decision !== null ? (
        <div className="notice notice-stop">
          <p>
            <StopWords decision={decision} />
          </p>
          <Button weight="link" onPress={() => void decide(null)}>
            {text('creator', 'doNotContact.takeBack')}
          </Button>
        </div>
      ) : isAsking ? (
        <ReasonForm
          onDecide={(reason) => void decide({ reason, since: clock() })}
          onCancel={() => {
            awaited.current = 'free';
            setIsAsking(false);
          }}
        />
      ) : (
        <Button weight="quiet" className="flush-start" onPress={() => setIsAsking(true)}>
          {text('creator', 'doNotContact.ask')}
        </Button>
      )}
      {undo === null || decision !== null ? null : (
        <Notice>
          {text('creator', 'doNotContact.takenBack')}
          <Button weight="link" onPress={() => void takeBackUndone(undo)}>
            {text('shortlist', 'undo')}
          </Button>
        </Notice>
      )}
      {failure === null ? null : (
        <Notice tone="stop">
          {text('creator', 'notChanged')} {text('errors', failure)}
        </Notice>
      )}
    </div>
  );
}

interface ReasonFormProps {
  readonly onDecide: (reason: string) => void;
  readonly onCancel: () => void;
}

function ReasonForm({ onDecide, onCancel }: ReasonFormProps) {
  const { text } = useLanguage();
  const [reason, setReason] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <form
      className="reason-form"
      onSubmit={(event) => {
        event.preventDefault();
        onDecide(reason.trim());
      }}
    >
      <Field label={text('creator', 'doNotContact.reason')} hint={text('creator', 'doNotContact.what')}>
        {(names) => (
          <input
            {...names}
            ref={field}
            className="input"
            autoComplete="off"
            maxLength={200}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Escape') onCancel();
            }}
          />
        )}
      </Field>
      <div className="form-buttons">
        <Button weight="stop" onPress={() => onDecide(reason.trim())}>
          {text('creator', 'doNotContact.set')}
        </Button>
        <Button weight="quiet" onPress={onCancel}>
          {text('creator', 'cancel')}
        </Button>
      </div>
    </form>
  );
}
