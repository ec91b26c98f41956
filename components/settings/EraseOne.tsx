// Erases one creator, found by name or handle, after naming what will go.
import { useState } from 'react';
import { noFilter } from '../../lib/campaign/filter-rows.ts';
import { everyoneId } from '../../lib/campaign/listing.ts';
import type { ShortlistRow } from '../../lib/campaign/shortlist-row.ts';
import { newestFirst } from '../../lib/campaign/sort-rows.ts';
import type { FailureCode } from '../../lib/messaging/contract.ts';
import type { Store } from '../../lib/storage/store.ts';
import { failureCodeOf } from '../../lib/storage/store-failure.ts';
import { Button } from '../ui/Button.tsx';
import { Confirm } from '../ui/Confirm.tsx';
import { Field } from '../ui/Field.tsx';
import { useLanguage } from '../ui/language-context.tsx';
import { Notice } from '../ui/Notice.tsx';

interface EraseOneProps {
  readonly store: Pick<Store, 'shortlists'>;
  readonly eraseCreator: (creatorKey: string) => Promise<void>;
}

type Step =
  | { readonly at: 'rest' | 'none' }
  | { readonly at: 'found'; readonly rows: readonly ShortlistRow[] }
  | { readonly at: 'asking' | 'erasing'; readonly row: ShortlistRow }
  | { readonly at: 'erased'; readonly name: string }
  | { readonly at: 'failed'; readonly failure: FailureCode };

/** More are not offered: a longer name finds fewer. */
const mostOffered = 8;

const nameOf = ({ displayName, handle }: ShortlistRow) => displayName || handle;

export function EraseOne({ store, eraseCreator }: EraseOneProps) {
  const { text } = useLanguage();
  const [words, setWords] = useState('');
  const [step, setStep] = useState<Step>({ at: 'rest' });
  const attempt = async (work: () => Promise<Step>) => {
    try {
      setStep(await work());
    } catch (thrown) {
      setStep({ at: 'failed', failure: failureCodeOf(thrown) });
    }
  };
  const find = () =>
    attempt(async () => {
      const filter = { ...noFilter, text: words };
      const rows = await store.shortlists.page({ campaignId: everyoneId, order: newestFirst, filter }, 0, mostOffered);
      return rows.length === 0 ? { at: 'none' } : { at: 'found', rows };
    });
  const erase = (row: ShortlistRow) => {
    setStep({ at: 'erasing', row });
    return attempt(async () => {
      await eraseCreator(row.creatorKey);
      return { at: 'erased', name: nameOf(row) };
    });
  };
  return (
    <div className="erase-one">
      <form
        className="erase-search"
        onSubmit={(event) => {
          event.preventDefault();
          if (words.trim() !== '') void find();
        }}
      >
        <Field label={text('settings', 'eraseOne')}>
          {(ids) => (
            <input {...ids} className="input" value={words} onChange={(event) => setWords(event.target.value)} />
          )}
        </Field>
        <button type="submit" className="button button-plain">
          {text('settings', 'eraseOneFind')}
        </button>
      </form>
      {step.at === 'none' ? <Notice>{text('settings', 'eraseOneNone')}</Notice> : null}
      {step.at === 'erased' ? <Notice>{text('settings', 'eraseOneDone', { name: step.name })}</Notice> : null}
      {step.at === 'failed' ? (
        <Notice tone="stop">
          {text('settings', 'notErased')} {text('errors', step.failure)}
        </Notice>
      ) : null}
      {step.at === 'found' ? (
        <ul className="erase-found">
          {step.rows.map((row) => (
            <li key={row.creatorKey}>
              <Button weight="quiet" onPress={() => setStep({ at: 'asking', row })}>
                {text('settings', 'eraseOneRow', {
                  name: nameOf(row),
                  handle: row.handle,
                  platform: text('reading', `platform.${row.platform}`),
                })}
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
      {step.at === 'asking' || step.at === 'erasing' ? (
        <Confirm
          title={text('settings', 'eraseOneTitle', { name: nameOf(step.row) })}
          deed={text('settings', 'eraseOneDeed')}
          busy={step.at === 'erasing'}
          onConfirm={() => void erase(step.row)}
          onCancel={() => setStep({ at: 'rest' })}
        >
          <p>{text('panel', 'eraseWhat')}</p>
        </Confirm>
      ) : null}
    </div>
  );
}
