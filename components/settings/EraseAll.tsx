// Erases everything, after naming what will go and how much of it there is.
import { useState } from 'react';
import type { FailureCode } from '../../lib/messaging/contract.ts';
import type { Store } from '../../lib/storage/store.ts';
import { failureCodeOf } from '../../lib/storage/store-failure.ts';
import { Button } from '../ui/Button.tsx';
import { Confirm } from '../ui/Confirm.tsx';
import { useLanguage } from '../ui/language-context.tsx';
import { Notice } from '../ui/Notice.tsx';

export interface EraseStore {
  readonly creators: Pick<Store['creators'], 'count'>;
  readonly notes: Pick<Store['notes'], 'count'>;
  readonly campaigns: Pick<Store['campaigns'], 'list'>;
  readonly shortlists: Pick<Store['shortlists'], 'count'>;
  /** Erases the store and the extension's storage areas. */
  readonly eraseEverything: () => Promise<void>;
}

interface Extent {
  readonly listed: number;
  readonly creators: number;
  readonly notes: number;
}

type Step =
  | { readonly at: 'rest' | 'erased' }
  | { readonly at: 'asking' | 'erasing'; readonly extent: Extent }
  | { readonly at: 'failed'; readonly failure: FailureCode };

async function extentOf(store: EraseStore): Promise<Extent> {
  const campaigns = await store.campaigns.list();
  const counts = await Promise.all(campaigns.map(({ id }) => store.shortlists.count({ campaignId: id })));
  return {
    listed: counts.reduce((sum, count) => sum + count, 0),
    creators: await store.creators.count(),
    notes: await store.notes.count(),
  };
}

export function EraseAll({ store }: { readonly store: EraseStore }) {
  const { text } = useLanguage();
  const [step, setStep] = useState<Step>({ at: 'rest' });
  const ask = async () => {
    try {
      setStep({ at: 'asking', extent: await extentOf(store) });
    } catch (thrown) {
      setStep({ at: 'failed', failure: failureCodeOf(thrown) });
    }
  };
  const erase = async (extent: Extent) => {
    setStep({ at: 'erasing', extent });
    try {
      await store.eraseEverything();
      setStep({ at: 'erased' });
    } catch (thrown) {
      setStep({ at: 'failed', failure: failureCodeOf(thrown) });
    }
  };
  return (
    <div className="erase-all">
      <Button weight="stop" onPress={() => void ask()}>
        {text('settings', 'erase')}
      </Button>
      {step.at === 'erased' ? <Notice>{text('settings', 'erased')}</Notice> : null}
      {step.at === 'failed' ? (
        <Notice tone="stop">
          {text('settings', 'notErased')} {text('errors', step.failure)}
        </Notice>
      ) : null}
      {step.at === 'asking' || step.at === 'erasing' ? (
        <Confirm
          title={text('settings', 'eraseTitle')}
          deed={text('settings', 'eraseDeed')}
          busy={step.at === 'erasing'}
          onConfirm={() => void erase(step.extent)}
          onCancel={() => setStep({ at: 'rest' })}
        >
          <ul className="erase-extent">
            <li>{text('settings', 'eraseListed', { count: step.extent.listed })}</li>
            <li>{text('settings', 'eraseCreators', { count: step.extent.creators })}</li>
            <li>{text('settings', 'eraseNotes', { count: step.extent.notes })}</li>
            <li>{text('settings', 'eraseBrief')}</li>
          </ul>
          <p>{text('settings', 'eraseFinal')}</p>
        </Confirm>
      ) : null}
    </div>
  );
}
